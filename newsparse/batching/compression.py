"""Compressed files as streams of plain bytes, and plain bytes as compressed ones."""

from __future__ import annotations

import gzip
import os
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any, Protocol

from newsparse.assembly import PACKED
from newsparse.reading import Unreadable


class Stream(Protocol):
    """What can be read."""

    def read(self, size: int, /) -> bytes:
        """Up to `size` bytes, none at the end."""


def inner(path: str) -> str:
    """The name without the ending of its compression.

    >>> inner("wire/storm.md.gz")
    'wire/storm.md'
    """
    stem, ending = os.path.splitext(path)
    return stem if ending.lower() in PACKED else path


def kind(path: str) -> type[Gzip] | None:
    """How a file of this name is compressed; None where it is not.

    >>> kind("wire.jsonl.gz").name
    'gzip'
    """
    return KINDS.get(os.path.splitext(path)[1].lower())


def regular(path: str) -> int:
    """A descriptor to read a regular file with. Raises Unreadable: what is no file would never end."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except PermissionError:
        raise Unreadable("no_permission", "permission denied") from None
    except OSError as error:
        code = "not_a_file" if os.path.exists(path) else "not_found"  # a socket cannot even be opened
        raise Unreadable(code, "a socket" if code == "not_a_file" else error.strerror or str(error)) from None
    mode = os.fstat(handle).st_mode
    if stat.S_ISREG(mode):
        return handle
    os.close(handle)
    if stat.S_ISDIR(mode):
        raise Unreadable("directory", "a directory that cannot be listed, or a link to one")
    raise Unreadable("not_a_file", "a pipe, socket or device")


def unpacked(path: str, file: IO[bytes]) -> Stream:
    """The plain bytes of a file that is open."""
    compressed = kind(path)
    return compressed(file) if compressed else file


@contextmanager
def opened(path: str) -> Iterator[Stream]:
    """The plain bytes of a regular file. Raises Unreadable, also while it is being read."""
    with open(regular(path), "rb", buffering=1 << 16 if kind(path) else 0) as file:
        try:
            yield unpacked(path, file)
        except OSError as error:
            raise Unreadable("unreadable", error.strerror or str(error)) from None


class Gzip:
    """The plain bytes of gzip members. One that breaks off gives what it has first: the standard reader does not."""

    name = "gzip"
    error: type[Exception] = zlib.error

    def __init__(self, file: IO[bytes]) -> None:
        self.file = file
        self.frame = self.decompressor()
        self.begun = False
        self.plain = b""
        self.at = 0

    @staticmethod
    def compress(plain: bytes) -> bytes:
        """Bytes as one member, the same in each run."""
        return gzip.compress(plain, 6, mtime=0)

    def decompressor(self) -> Any:
        """What reads one member."""
        return zlib.decompressobj(31)

    def read(self, size: int) -> bytes:
        """Up to `size` bytes, none at the end. Raises Unreadable."""
        while self.at == len(self.plain):
            # A few bytes can stand for many: a small piece bounds what they become.
            piece = self.file.read(1024)
            if not piece:
                if self.begun:
                    raise Unreadable("corrupt", f"broken {self.name} data: it breaks off")
                return b""
            self.plain = self.decompressed(piece)
            self.at = 0
        found = self.plain[self.at : self.at + size]
        self.at += len(found)
        return found

    def decompressed(self, piece: bytes) -> bytes:
        """What a piece of the file stands for: members may end and begin in it."""
        plain = b""
        try:
            while piece := piece if self.begun else piece.lstrip(b"\0"):  # tapes fill up with NUL
                self.begun = True
                plain += self.frame.decompress(piece)
                if not self.frame.eof:
                    break
                piece = self.frame.unused_data
                self.frame = self.decompressor()
                self.begun = False
        except self.error as error:
            raise Unreadable("corrupt", f"broken {self.name} data: {error}") from None
        return plain


class Zst(Gzip):
    """The plain bytes of Zstandard frames. The package's own reader takes a file that breaks off for a whole one."""

    name = "Zstandard"

    @staticmethod
    def compress(plain: bytes) -> bytes:
        """Bytes as one frame, the same in each run. Raises Unreadable where the package is not there."""
        compressed: bytes = zstandard().ZstdCompressor().compress(plain)
        return compressed

    def decompressor(self) -> Any:
        """What reads one frame. Raises Unreadable where the package is not there."""
        self.error = zstandard().ZstdError
        return zstandard().ZstdDecompressor().decompressobj()


def zstandard() -> Any:
    """The package. Raises Unreadable where it is not there."""
    try:
        import zstandard as package  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        raise Unreadable("missing_extra", "to read .zst: pip install 'newsparse[zst]'") from None
    return package


KINDS: dict[str, type[Gzip]] = {".gz": Gzip, ".zst": Zst}


def contents(path: str, limit: int) -> bytes:
    """The plain bytes of a file, all of them. Raises Unreadable, also for more than `limit`."""
    pieces = []
    left = limit + 1
    with opened(path) as file:
        while left and (piece := file.read(min(left, 1 << 20))):
            pieces.append(piece)
            left -= len(piece)
    if not left:
        raise Unreadable("too_large", f"more than {limit:,} bytes (--max-bytes)")
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)
