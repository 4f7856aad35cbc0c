"""Paths in order, whatever their number: sorted in runs on disk and merged from there."""

from __future__ import annotations

import heapq
import os
import tempfile
from collections.abc import Iterable, Iterator
from typing import BinaryIO

RUN = 20_000  # paths sorted in memory at a time: some 3 MB
FAN_IN = 64  # runs merged at a time


class SortedPaths:
    """Paths in the order of their bytes, each once. They can be gone through again and again."""

    def __init__(self, paths: Iterable[str]) -> None:
        self.file = tempfile.TemporaryFile(prefix="newsparse-")  # noqa: SIM115 - it lives as long as this does
        runs: list[tuple[int, int]] = []
        run: list[bytes] = []
        for path in paths:
            run.append(os.fsencode(path))
            if len(run) == RUN:
                runs.append(self.write(sorted(run)))
                run.clear()
        runs.append(self.write(sorted(run)))
        run.clear()
        while len(runs) > 1:
            runs = [self.write(self.merged(runs[at : at + FAN_IN])) for at in range(0, len(runs), FAN_IN)]
        self.span = runs[0]
        self.count = sum(1 for _ in self.read(*self.span))

    def __len__(self) -> int:
        return self.count

    def __iter__(self) -> Iterator[str]:
        return map(os.fsdecode, self.read(*self.span))

    def write(self, paths: Iterable[bytes]) -> tuple[int, int]:
        """Append sorted paths, each once; where they begin and end."""
        start = at = self.file.seek(0, os.SEEK_END)
        before = b""
        block = bytearray()
        for path in paths:
            if path == before:
                continue
            before = path
            block += path + b"\0"  # the one byte that no path holds
            if len(block) > 1 << 16:
                at += self.put(block, at)
                block.clear()
        return start, at + self.put(block, at)

    def put(self, block: bytearray, at: int) -> int:
        """Write at a place: runs are read meanwhile."""
        self.file.seek(at)
        return self.file.write(block)

    def merged(self, runs: list[tuple[int, int]]) -> Iterator[bytes]:
        """The paths of sorted runs as one."""
        return heapq.merge(*(self.read(*run) for run in runs))

    def read(self, start: int, end: int) -> Iterator[bytes]:
        """The paths between two places."""
        return split(self.file, start, end)


def split(file: BinaryIO, start: int, end: int) -> Iterator[bytes]:
    """What stands between NULs, read a block at a time."""
    rest = b""
    while start < end:
        file.seek(start)
        block = file.read(min(1 << 16, end - start))
        start += len(block)
        *whole, rest = (rest + block).split(b"\0")
        yield from whole
