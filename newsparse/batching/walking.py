"""The paths of a batch: those under its directories, those named, and those of a list."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from fnmatch import fnmatchcase

from newsparse.batching.options import STDOUT, Options
from newsparse.output import USAGE, Stop

Identity = tuple[int, int]

# What newsparse itself puts beside an output is never an article.
BESIDE = (".state", ".state.new", ".part", ".part.state", ".part.state.new", ".whole")
STATES = tuple(output + ending for output in (".jsonl", ".jsonl.gz", ".jsonl.zst") for ending in BESIDE)


def paths(options: Options) -> Iterator[str]:
    """Every path of the batch, in no order, without the output itself."""
    output = identity(options.output)
    for path in options.inputs:
        if os.path.isdir(path):
            yield from under(path, options, output)
        elif not is_output(path, output):
            yield path
    if options.files_from is not None:
        for path in listed(options.files_from, b"\0" if options.nul else b"\n"):
            if not options.nul:
                path = path.removesuffix("\r")  # of a list with CRLF; a name that ends so needs -0
            if path and not is_output(path, output):
                yield path


def under(folder: str, options: Options, output: Identity | None) -> Iterator[str]:
    """The paths under a folder that the options want, without what is in linked directories.

    A directory that cannot be listed, or is a link, is a path of its own: `expanding` says why it has no record.
    """
    ours = tuple(os.path.basename(options.output) + ending for ending in BESIDE)
    folders = [folder]
    while folders:
        here = folders.pop()
        try:
            listing = os.scandir(here)
        except OSError:
            yield here
            continue
        with listing:
            for entry in listing:
                if entry.name.startswith(".") and not options.hidden:
                    continue
                if entry.name.endswith(STATES) or entry.name in ours:
                    continue
                if options.exclude and matches(entry, folder, options.exclude):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                elif options.glob and not matches(entry, folder, options.glob):
                    continue
                elif not output or entry.inode() != output[1] or not is_output(entry.path, output):
                    yield entry.path


def matches(entry: os.DirEntry[str], folder: str, patterns: tuple[str, ...]) -> bool:
    """True where a pattern fits the name, or the path below the folder if there is a slash in the pattern."""
    below = entry.path[len(folder) :].lstrip("/")
    return any(fnmatchcase(below if "/" in pattern else entry.name, pattern) for pattern in patterns)


def identity(output: str) -> Identity | None:
    """Device and number of the file that the output goes to, where there is one already: `batch . > all.jsonl` too."""
    try:
        found = os.fstat(1) if output == STDOUT else os.stat(output)
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if stat.S_ISREG(found.st_mode) else None


def is_output(path: str, output: Identity | None) -> bool:
    """True for the file that the output goes to, by whatever name."""
    if output is None:
        return False
    try:
        found = os.stat(path)
    except OSError:
        return False
    return (found.st_dev, found.st_ino) == output


def listed(name: str, separator: bytes) -> Iterator[str]:
    """The paths of a list of files. Raises Stop where it cannot be read."""
    if name == "-" and sys.stdin is None:
        raise Stop(USAGE, "--files-from -: standard input is closed")
    try:
        with open(0 if name == "-" else name, "rb", buffering=0, closefd=name != "-") as file:
            rest = b""
            while block := file.read(1 << 16):
                *whole, rest = (rest + block).split(separator)
                yield from (os.fsdecode(path) for path in whole if path)
                if len(rest) > 1 << 20:
                    raise Stop(USAGE, f"--files-from {name}: no list of paths: a line longer than any path")
            if rest:
                yield os.fsdecode(rest)
    except OSError as error:
        raise Stop(USAGE, f"--files-from {name}: {error.strerror or error}") from None
