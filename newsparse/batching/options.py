"""What a batch is asked to do, checked."""

from __future__ import annotations

import os
from typing import NamedTuple

from newsparse import __version__, inputs
from newsparse.output import USAGE, Stop
from newsparse.reading import Unreadable

STDOUT = "-"
MAX_BYTES = 32 << 20
UNSUPPORTED = (".bz2", ".lz4", ".xz", ".zip")


class Options(NamedTuple):
    """What a batch is asked to do; the defaults are those of the command."""

    inputs: tuple[str, ...] = ()
    output: str = STDOUT
    files_from: str | None = None
    nul: bool = False  # the list of files is separated by NUL, not by line ends
    glob: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    hidden: bool = False
    shard: str | None = None
    text: bool = False
    reference: str | None = None
    encoding: str | None = None
    text_field: str = "text"
    id_field: str = "id"
    max_bytes: int = MAX_BYTES
    timeout: float = 10
    jobs: int = 0  # 0: one for each core
    force: bool = False
    resume: bool = False
    refresh: bool = False
    quiet: bool = False
    log_json: bool = False
    no_color: bool = False

    def check(self) -> None:
        """Raise Stop for what cannot be done, before anything is read or written."""
        inputs.moment(self.reference)
        inputs.check_encoding(self.encoding)
        self.share()
        if not self.inputs and self.files_from is None:
            raise Stop(USAGE, "name a directory or files, or a list of them with --files-from (newsparse batch --help)")
        for path in self.inputs:
            if not path or path == "-":
                raise Stop(USAGE, f"{path or repr(path)}: newsparse parse reads standard input, batch reads files")
        # One that is not there is an error record; where none is, that is no batch.
        if self.files_from is None and not any(map(os.path.lexists, self.inputs)):
            raise Stop(USAGE, f"{' '.join(self.inputs)}: no such file or directory")
        self.check_output()
        if (self.resume or self.refresh) and self.output == STDOUT:
            raise Stop(USAGE, "--resume needs a file to go on with: -o OUT.jsonl")
        if (self.resume or self.refresh) and self.force:
            raise Stop(USAGE, "--force starts over and --resume goes on: choose one")
        if self.max_bytes < 1 or self.timeout < 0 or self.jobs < 0:
            raise Stop(USAGE, "--max-bytes, --timeout and --jobs are positive numbers")

    def check_output(self) -> None:
        """Raise Stop for an output whose name promises a compression that it would not have."""
        ending = os.path.splitext(self.output)[1].lower()
        if ending in UNSUPPORTED:
            raise Stop(USAGE, f"{self.output}: {ending} is not supported, .gz and .zst are")
        if ending == ".zst":
            from newsparse.batching.compression import zstandard

            try:
                zstandard()
            except Unreadable:
                raise Stop(USAGE, f"{self.output}: to write .zst: pip install 'newsparse[zst]'") from None

    def share(self) -> tuple[int, int] | None:
        """The number of this shard, from 0, and of all shards. Raises Stop."""
        if self.shard is None:
            return None
        which, slash, of = self.shard.partition("/")
        if slash and which.isdecimal() and of.isdecimal() and 1 <= int(which) <= int(of):
            return int(which) - 1, int(of)
        raise Stop(USAGE, f"--shard {self.shard}: not a number of shards, such as 1/4 to 4/4")

    def workers(self) -> int:
        """How many processes parse."""
        if self.jobs:
            return self.jobs
        usable = getattr(os, "sched_getaffinity", None)
        return len(usable(0)) if usable else os.cpu_count() or 1

    def shaping(self) -> dict[str, object]:
        """What the records depend on: an output is continued only with the same."""
        names = ("glob", "exclude", "hidden", "shard", "text", "reference", "encoding", "text_field", "id_field")
        return {"newsparse": __version__, **{name: getattr(self, name) for name in (*names, "max_bytes")}}
