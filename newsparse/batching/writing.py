"""The output: whole lines, appended chunk by chunk, and beside it the state: of which file each line was made.

The state of a line is written before the line. So there is never a line without its state, and what a state says beyond
the last whole line is cut off when the batch goes on.
"""

from __future__ import annotations

import json
import os
import stat
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import IO

from newsparse.batching.compression import kind
from newsparse.batching.expanding import Input
from newsparse.batching.options import STDOUT, Options
from newsparse.output import OUTPUT_FAILED, USAGE, Stop
from newsparse.terminal import json_escaped

STATE = ".state"  # beside the output
PART = ".part"  # a new file that will take the place of the output
WHOLE = ".whole"  # one that has all it should, and has not taken its place yet


class Output:
    """Where lines go, and the state beside it where there is one."""

    def __init__(self, name: str, handle: int, state: IO[bytes] | None = None) -> None:
        self.name = name
        self.handle = handle
        self.state = state
        self.terminal = os.isatty(handle)
        self.compressed = kind(name.removesuffix(PART))

    def append(self, lines: bytes, inputs: Iterable[Input]) -> None:
        """Write the lines of inputs, all of them. Raises OSError."""
        if self.state:
            write(self.state.fileno(), b"".join([f"{one.row} {one.stamp}\n".encode() for one in inputs]))
        if self.terminal:
            lines = json_escaped(lines.decode()).encode()
        write(self.handle, self.compressed.compress(lines) if self.compressed else lines)

    def close(self) -> None:
        """Raises OSError: some systems say only now that the disk is full."""
        try:
            if self.state:
                os.fsync(self.handle)
        finally:
            self.abandon()

    def abandon(self) -> None:
        """Write no more."""
        if self.state:
            self.state.close()
        if self.name != STDOUT:
            os.close(self.handle)


def write(handle: int, data: bytes) -> None:
    """Write all of it. Raises OSError."""
    left = memoryview(data)
    while left:
        left = left[os.write(handle, left) :]


def fresh(options: Options) -> Output:
    """The output of a batch that begins. One with something in it is overwritten only by `force`."""
    name = options.output
    if name == STDOUT:
        if sys.stdout is None:
            raise Stop(OUTPUT_FAILED, "standard output: closed")
        sys.stdout.flush()
        return Output(name, sys.stdout.fileno())
    if not options.force and os.path.isfile(name) and os.path.getsize(name):
        raise Stop(USAGE, f"{name}: exists already (--force overwrites it, --resume goes on with it)")
    flags = os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0)
    handle = os.open(name, flags, 0o666)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        return Output(name, handle)  # a device or a pipe: nothing can go on there
    state = None
    if os.path.exists(name + STATE):
        state = open(name + STATE, "r+b", buffering=0)  # noqa: SIM115 - it is open as long as the output
        lock(state, name)
    os.ftruncate(handle, 0)
    if state:
        state.close()
    drop(name)
    return Output(name, handle, new_state(name + STATE, options, name))


def drop(name: str) -> None:
    """Remove new files that will not take the place of the output."""
    for path in (name + PART, name + PART + STATE, name + WHOLE):
        with suppress(FileNotFoundError):
            os.remove(path)


def new_state(path: str, options: Options, name: str) -> IO[bytes]:
    """A state that says how the lines are made, and of no line yet. It is there as a whole or not at all."""
    draft = f"{path}.new"
    state = open(draft, "w+b", buffering=0)  # noqa: SIM115
    lock(state, name)
    write(state.fileno(), json.dumps(options.shaping()).encode() + b"\n")
    os.replace(draft, path)
    return state


def lock(state: IO[bytes], name: str) -> None:
    """Make the output ours until this process ends. Raises Stop where it is another's."""
    try:
        import fcntl
    except ImportError:
        return
    try:
        fcntl.lockf(state, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise Stop(USAGE, f"{name}: another newsparse writes to it") from None
