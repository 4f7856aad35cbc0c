"""One input, a file or standard input, to its article or to the reason why there is none."""

from __future__ import annotations

import sys

from newsparse import emit
from newsparse.assembly import PACKED
from newsparse.model import Article
from newsparse.output import USAGE, Stop
from newsparse.pipeline import parse_decoded
from newsparse.reading import Unreadable, decode
from newsparse.records import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

STDIN = "-"
OUT_OF_MEMORY = "more memory is needed than there is"


def piped() -> str:
    """Standard input, the input where none is named. Raises Stop where somebody would have to type it."""
    if sys.stdin is None or sys.stdin.isatty():
        raise Stop(USAGE, "name a file, or pipe an article in (newsparse --help)")
    return STDIN


def read(source: str) -> bytes:
    """The bytes of a file, unpacked where its name says that it is compressed, or of standard input for `-`.

    Raises Unreadable.
    """
    try:
        if source == STDIN:
            if sys.stdin is None:
                raise Unreadable("unreadable", "standard input is closed")
            return sys.stdin.buffer.read()
        with open(source, "rb", buffering=0) as file:
            if not source.lower().endswith(PACKED):
                return file.read()
            from newsparse.batching.compression import unpacked

            stream = unpacked(source, file)
            return b"".join(iter(lambda: stream.read(1 << 20), b""))
    except FileNotFoundError:
        raise Unreadable("not_found", "no such file") from None
    except IsADirectoryError:
        raise Unreadable("directory", "is a directory (newsparse batch reads directories)") from None
    except PermissionError:
        raise Unreadable("no_permission", "permission denied") from None
    except OSError as error:
        raise Unreadable("unreadable", error.strerror or str(error)) from None


def article(
    data: bytes, source: str, reference: date | None = None, encoding: str | None = None
) -> tuple[Article, str]:
    """The article that bytes hold, and its text. `encoding` is what they are in where no byte-order mark says it.

    Raises Unreadable, also where a rule breaks: one input never costs another.
    """
    text, encoding, warnings = decode(data, encoding)
    return parsed(text, source, encoding, warnings, reference), text


def parsed(
    text: str, source: str, encoding: str, warnings: tuple[str, ...] = (), reference: date | None = None
) -> Article:
    """A text's article. Raises Unreadable where a rule breaks."""
    if not text or text.isspace():
        warnings = (*warnings, "empty: the input holds no text")
    try:
        return parse_decoded(text, source=source, encoding=encoding, warnings=warnings, reference=reference)
    except MemoryError:
        raise Unreadable("out_of_memory", OUT_OF_MEMORY) from None
    except Exception as error:
        raise Unreadable("internal", f"a defect of newsparse: {describe(error)}") from error


def moment(text: str | None) -> date | None:
    """A moment or a day in ISO 8601, None for none. Raises Stop for anything else."""
    if text is None:
        return None
    from contextlib import suppress
    from datetime import date, datetime

    for kind in (date, datetime):
        with suppress(ValueError):
            return kind.fromisoformat(text)
    raise Stop(USAGE, f"--reference {text}: not a time in ISO 8601, such as 2024-03-21T13:14")


def check_encoding(name: str | None) -> None:
    """Raise Stop for what is no encoding of text."""
    if name is None:
        return
    import codecs

    try:
        if codecs.lookup(name)._is_text_encoding:  # as bytes.decode asks it
            return
    except (LookupError, ValueError):
        pass
    raise Stop(USAGE, f"--encoding {name}: no encoding of text, such as cp1251")


def describe(error: Exception) -> str:
    """What broke and where, on one line."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = trace and f" in {trace.tb_frame.f_code.co_filename.rpartition('newsparse')[2][1:]}, line {trace.tb_lineno}"
    return f"{type(error).__name__}: {error}{place or ''}"


def line(
    source: str, with_text: bool = False, reference: date | None = None, encoding: str | None = None
) -> tuple[str, Unreadable | None]:
    """An input's record as JSON, or its error record and the reason: one input, one line, always.

    `with_text` adds the decoded article as the last key, `reference` is the moment that relative dates count from,
    `encoding` what the bytes are in.
    """
    try:
        found, text = article(read(source), source, reference, encoding)
    except Unreadable as error:
        return emit.failure(source, error.code, error.message), error
    return emit.line(found, text if with_text else None), None
