"""A directory to JSON Lines: one input, one line, in sorted order."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from typing import IO

from newsparse import emit, inputs
from newsparse.output import GOOD, NOTHING_READABLE, OUTPUT_FAILED, SOME_FAILED, USAGE, Stop, say

STDOUT = "-"


def batch(
    folder: str,
    output: str = STDOUT,
    with_text: bool = False,
    force: bool = False,
    quiet: bool = False,
    reference: str | None = None,
) -> int:
    """Write the record or the error record of each file under `folder` to `output`, and the count to standard error."""
    since = inputs.moment(reference)
    if not os.path.isdir(folder):
        reason = "is no directory (newsparse parse reads files)" if os.path.exists(folder) else "no such directory"
        raise Stop(USAGE, f"{folder}: {reason}")
    sources = sorted(files(folder, but=identity(output)), key=os.fsencode)
    if not sources:
        raise Stop(NOTHING_READABLE, f"{folder}: no files in it")
    done = failed = 0
    try:
        with opened(output, force) as out:
            try:
                for source in sources:
                    line, error = one(source, with_text, since)
                    out.write(emit.encoded(line) + b"\n")
                    done += 1
                    failed += error
            finally:
                out.flush()
    except KeyboardInterrupt:
        say(f"interrupted: {done:,} of {len(sources):,} records written")
        raise
    except OSError as error:
        if output == STDOUT:
            raise
        raise Stop(OUTPUT_FAILED, f"{output}: {error.strerror or error}") from None
    if not quiet and (failed or sys.stderr.isatty()):
        files_done = f"{done:,} file{'s' * (done != 1)}"
        say(f"{files_done}, {failed:,} failed{': their error records are in the output' if failed else ''}")
    return NOTHING_READABLE if failed == done else SOME_FAILED if failed else GOOD


def identity(output: str) -> tuple[int, int] | None:
    """Device and number of the file that the output goes to, where there is one already: `batch . > all.jsonl` too."""
    try:
        found = os.fstat(1) if output == STDOUT else os.stat(output)
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if stat.S_ISREG(found.st_mode) else None


def files(folder: str, but: tuple[int, int] | None) -> Iterator[str]:
    """The paths under a folder, without hidden ones, what is in linked directories, and the file `but`.

    A directory that cannot be listed, or is a link, is a path of its own: `one` says why it has no record.
    """
    folders = [folder]
    while folders:
        here = folders.pop()
        try:
            entries = list(os.scandir(here))
        except OSError:
            yield here
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.path)
            elif not but or entry.inode() != but[1] or entry.stat(follow_symlinks=False).st_dev != but[0]:
                yield entry.path


def one(source: str, with_text: bool, reference: datetime | None) -> tuple[str, bool]:
    """A file's line, and whether it is an error record. What is no file is not opened: a pipe would never end."""
    try:
        mode = os.stat(source).st_mode
    except OSError as reason:
        return emit.failure(source, "not_found", reason.strerror or str(reason)), True
    if stat.S_ISDIR(mode):
        return emit.failure(source, "directory", "a directory that cannot be listed, or a link to one"), True
    if not stat.S_ISREG(mode):
        return emit.failure(source, "not_a_file", "a pipe, socket or device"), True
    line, error = inputs.line(source, with_text, reference)
    return line, error is not None


def opened(output: str, force: bool) -> AbstractContextManager[IO[bytes]]:
    """The file to write to. A file with something in it is overwritten only by `force`."""
    if output == STDOUT:
        if sys.stdout is None:
            raise Stop(OUTPUT_FAILED, "standard output: closed")
        return nullcontext(sys.stdout.buffer)
    if not force and os.path.isfile(output) and os.path.getsize(output):
        raise Stop(USAGE, f"{output}: exists already (--force overwrites it)")
    return open(output, "wb")
