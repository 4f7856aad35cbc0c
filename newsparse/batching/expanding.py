"""Paths to inputs: a file is one, a line of a JSONL file is one, and so is a row of a Parquet file."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple
from zlib import crc32

from newsparse.batching.compression import Stream, inner, opened, regular
from newsparse.batching.options import Options
from newsparse.reading import Unreadable

LINES = (".jsonl", ".ndjson")


class Input(NamedTuple):
    """What gives one line of output."""

    path: str
    row: int  # of a file that holds many records, from 1; 0 for a file that is the article
    size: int  # bytes, about: what a chunk counts by
    stamp: str  # of the file: another one means that the file has changed
    data: bytes | None = None  # a record as JSON; None: to be read from the path
    error: tuple[str, str] | None = None  # code and message of what cannot be read
    kept: bytes | None = None  # the line that an earlier run has written

    @property
    def source(self) -> str:
        """What the record calls it."""
        return f"{self.path}:{self.row}" if self.row else self.path

    @property
    def key(self) -> tuple[bytes, int]:
        """Its place in the order of inputs."""
        return os.fsencode(self.path), self.row


def inputs(paths: Iterable[str], options: Options) -> Iterator[Input]:
    """The inputs of paths, in their order; of this shard, where there are shards."""
    share = options.share()
    for path in paths:
        for one in opened_up(path, options):
            if share is None or crc32(os.fsencode(one.source)) % share[1] == share[0]:
                yield one


def opened_up(path: str, options: Options) -> Iterator[Input]:
    """The inputs of a path. One that breaks off gives what could be read of it and an error as its last row."""
    try:
        found = os.stat(path)
    except OSError as reason:
        yield Input(path, 0, 0, "", error=("not_found", reason.strerror or str(reason)))
        return
    stamp = f"{found.st_size} {found.st_mtime_ns}"
    name = inner(path).lower()
    rows = lines if name.endswith(LINES) else table if path.lower().endswith(".parquet") else None
    if rows is None:
        yield Input(path, 0, found.st_size, stamp)
        return
    row = 0
    try:
        for row, data in rows(path, options.max_bytes):
            large = ("too_large", f"more than {options.max_bytes:,} bytes (--max-bytes)") if data is None else None
            yield Input(path, row, len(data or b""), stamp, data, large)
    except Unreadable as reason:
        # A file with nothing to read is an input itself; else what is lost comes after its last row.
        yield Input(path, row and row + 1, 0, stamp, error=(reason.code, reason.message))


def lines(path: str, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """The lines of a file that are not blank, with their numbers; None for one that is too long."""
    with opened(path) as stream:
        for number, line in enumerate(bounded(stream, limit), 1):
            if line and number == 1:
                line = line.removeprefix(b"\xef\xbb\xbf")
            if line is None or (line and not line.isspace()):
                yield number, line


def bounded(stream: Stream, limit: int) -> Iterator[bytes | None]:
    """Lines without their ends, None for those longer than the limit: no more than that is in memory at a time."""
    rest: list[bytes] = []
    length = 0
    while block := stream.read(1 << 16):
        first, *more = block.split(b"\n")
        length += len(first)
        if length <= limit:
            rest.append(first)
        for piece in more:
            yield b"".join(rest) if length <= limit else None
            rest, length = [piece], len(piece)
        if length > limit:
            rest.clear()
    if length:
        yield b"".join(rest) if length <= limit else None


def table(path: str, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """The rows of a Parquet file as JSON, with their numbers; None for one that is too large."""
    handle = regular(path)
    try:
        from pyarrow import parquet  # type: ignore[import-not-found,import-untyped,unused-ignore]
    except ImportError:
        os.close(handle)
        raise Unreadable("missing_extra", "to read .parquet: pip install 'newsparse[arrow]'") from None
    number = 0
    with open(handle, "rb") as stream:
        try:
            with parquet.ParquetFile(stream) as file:
                for batch in file.iter_batches(batch_size=64, use_threads=False):
                    for row in batch.to_pylist():
                        number += 1
                        data = json.dumps(row, default=printed).encode()
                        yield number, data if len(data) <= limit else None
        except Exception as error:  # the library has many kinds
            reason = (str(error).splitlines() or [type(error).__name__])[0]
            raise Unreadable("corrupt", f"broken Parquet data: {reason}") from None


def printed(value: Any) -> str:
    """What JSON has no form for: dates, decimals, bytes."""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def in_chunks(inputs: Iterable[Input], count: int = 64, size: int = 1 << 20) -> Iterator[list[Input]]:
    """Inputs in chunks of so many, or of fewer where they are large.

    Where a chunk ends depends on nothing but the inputs, so that compressed output is the same in each run.
    """
    chunk: list[Input] = []
    total = 0
    for one in inputs:
        if chunk and (len(chunk) == count or total + one.size > size):
            yield chunk
            chunk, total = [], 0
        chunk.append(one)
        total += one.size
    if chunk:
        yield chunk
