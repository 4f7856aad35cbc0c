"""What an output holds already, and how a batch goes on from there.

Mostly what it holds is what comes first among the inputs: the rest is appended. Where inputs have come, gone or changed
in between, the lines that stay are copied to a new file together with those of the others, which then takes the place
of the output.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterator
from typing import IO, NamedTuple

from newsparse.batching.compression import Gzip, kind
from newsparse.batching.expanding import Input
from newsparse.batching.options import Options
from newsparse.batching.writing import PART, STATE, WHOLE, Output, fresh, lock, new_state
from newsparse.output import USAGE, Stop

SOURCE = re.compile(rb'\{(?:"schema_version":\d+,"id":(?:null|"(?:[^"\\]|\\.)*"),)?"source":("(?:[^"\\]|\\.)*")')

MADE_OF = re.compile(rb"(\d{1,18}) ([-\d ]{0,60})\n")


class Line(NamedTuple):
    """A line that an earlier run has written."""

    path: str
    row: int
    stamp: str
    data: bytes
    end: int  # where the output ends that ends with this line; 0 inside of compressed data
    state_end: int

    @property
    def key(self) -> tuple[bytes, int]:
        """The place of its input in the order of inputs."""
        return os.fsencode(self.path), self.row


class Earlier:
    """The whole lines of an output, as far as its state speaks of them."""

    def __init__(self, options: Options) -> None:
        self.name = options.output
        self.lines = open(self.name, "rb")  # noqa: SIM115 - open as long as this is used
        try:
            self.state = open(self.name + STATE, "r+b")  # noqa: SIM115
        except FileNotFoundError:
            raise Stop(
                USAGE, f"{self.name}: no {self.name}{STATE} says how it was made (--force starts over)"
            ) from None
        lock(self.state, self.name)
        try:
            self.check(json.loads(self.state.readline()), options)
        except ValueError:
            raise Stop(USAGE, f"{self.name}{STATE}: not the state of a batch (--force starts over)") from None
        self.first = self.state.tell()
        self.last: tuple[bytes, int] | None = None  # the place of the last line, once all are read

    def check(self, made: object, options: Options) -> None:
        """Raise Stop where the lines were made in another way."""
        wanted = json.loads(json.dumps(options.shaping()))
        if not isinstance(made, dict):
            raise ValueError
        for name, value in wanted.items():
            if made.get(name) != value:
                option = "newsparse" if name == "newsparse" else f"--{name.replace('_', '-')}"
                was = f"with {option} {made.get(name)}, now {value}"
                raise Stop(USAGE, f"{self.name}: it was made {was} (--force starts over)")

    def __iter__(self) -> Iterator[Line]:
        self.state.seek(self.first)
        self.lines.seek(0)
        whole: list[Line] = []  # lines of the same compressed member: they stay together or not at all
        key = None
        state_end = self.first
        compressed = kind(self.name)
        for data, end in members(compressed(self.lines)) if compressed else lines(self.lines):
            state, source = MADE_OF.fullmatch(self.state.readline()), SOURCE.match(data)
            path = name(source[1]) if source and data.endswith(b"}\n") else None
            if state is None or path is None:
                break  # a disk that failed has left it
            state_end += len(state[0])
            row, stamp = state[1].decode(), state[2].decode()
            whole.append(Line(path[: -len(row) - 1] if row != "0" else path, int(row), stamp, data, end, state_end))
            if end:
                key = whole[-1].key
                yield from whole
                whole.clear()
        self.last = key

    def goes_on(self, end: int, state_end: int) -> Output:
        """The output, cut to where its whole lines end."""
        self.lines.close()
        handle = os.open(self.name, os.O_WRONLY | getattr(os, "O_BINARY", 0))
        os.ftruncate(handle, end)
        os.lseek(handle, end, os.SEEK_SET)
        self.state.seek(state_end or self.first)
        self.state.truncate()
        return Output(self.name, handle, self.state)


def name(source: bytes) -> str | None:
    """The source of a line, None where it is garbage."""
    try:
        return str(json.loads(source))
    except ValueError:
        return None


def lines(file: IO[bytes]) -> Iterator[tuple[bytes, int]]:
    """Whole lines, and where each ends."""
    end = 0
    for line in file:
        if not line.endswith(b"\n"):
            return
        end += len(line)
        yield line, end


def members(compressed: Gzip) -> Iterator[tuple[bytes, int]]:
    """The lines of whole members, and after the last of a member where that ends."""
    end = 0
    rest = b""
    while True:
        member = compressed.decompressor()
        parts = []
        taken = 0
        try:
            while not member.eof:
                piece = rest or compressed.file.read(1 << 16)
                if not piece:
                    return
                parts.append(member.decompress(piece))
                rest = member.unused_data
                taken += len(piece) - len(rest)
        except compressed.error:
            return
        end += taken
        *first, last = b"".join(parts).splitlines(keepends=True) or [b""]
        for line in first:
            yield line, 0
        if last:
            yield last, end


def finish(name: str) -> None:
    """Let a new file that is whole take its place: a run that ended in between has left it."""
    if os.path.exists(name + WHOLE):
        if os.path.exists(name + PART + STATE):
            os.replace(name + PART + STATE, name + STATE)
        os.replace(name + WHOLE, name)


class Plan(NamedTuple):
    """How a batch goes on: what is still to do, where it goes, and what has to be said of the lines that stay."""

    inputs: Iterator[Input]
    output: Output
    earlier: Earlier | None = None  # where its lines are copied to a new file
    done: int = 0
    files: int = 0
    codes: tuple[str, ...] = ()


def plan(options: Options, all_inputs: Callable[[], Iterator[Input]]) -> Plan:
    """How a batch goes on. Raises Stop where it must not."""
    inputs = all_inputs()
    finish(options.output)
    if not (os.path.isfile(options.output) and os.path.getsize(options.output)):
        return Plan(inputs, fresh(options))
    earlier = Earlier(options)
    done = files = end = state_end = 0
    path = None
    codes: list[str] = []
    for line in earlier:
        one = next(inputs, None)
        if one is None or one.key != line.key or (options.refresh and one.stamp != line.stamp):
            for _ in () if options.refresh else merged(all_inputs(), earlier, False):
                pass  # if one has gone, it is better to know that now than in the morning
            part = Output(options.output + PART, os.open(options.output + PART, WRITE, 0o666))
            part.state = new_state(options.output + PART + STATE, options, options.output)
            return Plan(merged(all_inputs(), earlier, options.refresh), part, earlier)
        done += 1
        files += path != line.path
        path = line.path
        codes += code(line.data)
        end, state_end = line.end or end, line.state_end
    return Plan(inputs, earlier.goes_on(end, state_end), None, done, files, tuple(codes))


WRITE = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


def code(line: bytes) -> list[str]:
    """The code of an error record."""
    return [json.loads(line)["error"]["code"]] if line.startswith(b'{"source"') else []


def merged(inputs: Iterator[Input], earlier: Earlier, refresh: bool) -> Iterator[Input]:
    """All inputs; those that have a line which stays come with it. Raises Stop where an input has gone."""

    def gone(line: Line) -> None:
        if not refresh:
            path = f"{line.path}:{line.row}" if line.row else line.path
            raise Stop(USAGE, f"{earlier.name}: the input of a record, {path}, is gone (--refresh leaves it out)")

    kept = iter(earlier)
    line = next(kept, None)
    for one in inputs:
        while line and line.key < one.key:
            gone(line)
            line = next(kept, None)
        if line and line.key == one.key:
            if not refresh or line.stamp == one.stamp:
                one = one._replace(kept=line.data, stamp=line.stamp)
            line = next(kept, None)
        yield one
    while line:
        gone(line)
        line = next(kept, None)


def take_place(part: Output, name: str) -> Output:
    """Let a new file take the place of the output, and go on with it."""
    os.replace(name + PART, name + WHOLE)
    finish(name)
    return Output(name, part.handle, part.state)
