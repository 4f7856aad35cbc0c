"""Bytes to text, and text to a Document: the first stage."""

from __future__ import annotations

import codecs

from newsparse.folding import fold
from newsparse.model import Document, Line

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with UTF-16's
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Text holds none of these control characters; a file that holds NUL, or many of the others, is no text.
CONTROLS = bytes(b for b in range(32) if b not in b"\t\n\r\x0b\x0c\x1b")

# What data begins with that is often taken for text: what it is, and what can be done about it.
SIGNATURES = (
    (b"\x1f\x8b", "gzip, which is unpacked where the name ends in .gz"),
    (b"\x28\xb5\x2f\xfd", "Zstandard, which is unpacked where the name ends in .zst"),
    (b"\xfd7zXZ\0", "xz, which is not supported: .gz and .zst are"),
    (b"BZh", "bzip2, which is not supported: .gz and .zst are"),
    (b"PK\x03\x04", "zip, which is not supported: .gz and .zst are"),
)
SAMPLE = 1 << 12  # bytes that show how NULs are spread


class Unreadable(Exception):
    """The input is no text. `code` is short and stable, the message is for people."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


def decode(data: bytes, said: str | None = None) -> tuple[str, str, tuple[str, ...]]:
    """Text, the name of its encoding, warnings. A byte-order mark decides, then what is `said`, UTF-8, a guess.

    Raises Unreadable where the bytes are no text.
    """
    for bom, encoding in BOMS:
        if data.startswith(bom):
            try:
                return data[len(bom) :].decode(encoding), encoding, ()
            except UnicodeDecodeError as error:
                reason = f"marked as {encoding} but is not: {error.reason} at byte {error.start + len(bom)}"
                raise Unreadable("undecodable", reason) from None
    if said is not None:
        encoding = codecs.lookup(said).name
        text = data.decode(encoding, "replace")
        return text, encoding, replaced(data, text, encoding)
    if b"\0" in data:
        raise binary(data, f"a NUL byte at offset {data.index(0)}")
    try:
        return data.decode("utf-8"), "utf-8", ()
    except UnicodeDecodeError:
        pass
    if len(data) - len(data.translate(None, CONTROLS)) > len(data) // 50:
        raise binary(data, "too many control bytes for a text")
    from newsparse.charset import guess

    encoding = guess(data)
    text = data.decode(encoding, "replace")
    note = () if encoding == "utf-8" else (f"legacy_encoding: not UTF-8, read as {encoding}",)
    return text, encoding, (*note, *replaced(data, text, encoding))


def binary(data: bytes, why: str) -> Unreadable:
    """That data is no text, what it is where its first bytes tell, and what may help."""
    for signature, what in SIGNATURES:
        if data.startswith(signature):
            return Unreadable("binary", f"binary data: {what}")
    # In UTF-16 the NULs, those of blanks at the least, are all in the first or all in the second byte of a pair.
    first, second = data[:SAMPLE:2].count(0), data[1:SAMPLE:2].count(0)
    if not (first and second) and (first + second) * 20 >= min(len(data), SAMPLE):
        why += f" (if it is UTF-16: --encoding utf-16-{'be' if first else 'le'})"
    return Unreadable("binary", f"binary data: {why}")


def replaced(data: bytes, text: str, encoding: str) -> tuple[str, ...]:
    """A warning that says how many characters stand for bytes that mean nothing in the encoding."""
    count = text.count("\ufffd")
    if count and "\ufffd" in data.decode(encoding, "ignore"):  # the sign may also have been in the text
        count -= data.decode(encoding, "ignore").count("\ufffd")
    return (f"replaced_characters: {count}",) if count else ()


def document(text: str) -> Document:
    """The text with its folded view, its lines and its paragraphs. Raises TypeError for what is no str."""
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    view, shifts = fold(text)
    lines = tuple(find_lines(view))
    if not is_hard_wrapped(view, lines):
        return Document(text, view, shifts, lines, lines)
    paragraphs = tuple(join_lines(view, lines))
    return Document(text, unwrap(view, paragraphs), shifts, lines, paragraphs)


def find_lines(view: str) -> list[Line]:
    """The lines that are not blank, without indentation, trailing blanks and Markdown mark.

    >>> find_lines("# Storm\\n\\n  > It rained.")
    [Line(start=2, end=7, mark='#'), Line(start=13, end=23, mark='>')]
    """
    found = []
    at = 0
    for raw in view.split("\n"):
        body = raw.strip() if raw else ""
        if body:
            start = at if body is raw else at + raw.find(body[0])
            end = start + len(body)
            mark = ""
            if body[0] in "#>*-+":
                mark = body.split(" ", 1)[0]
                bare = body[len(mark) :].strip()
                if bare and len(mark) <= 6 and mark == mark[0] * len(mark) and (mark[0] in "#>" or len(mark) == 1):
                    start = end - len(bare)
                    if mark[0] == "#":
                        end = start + len(bare.rstrip("# ") or bare)
                else:
                    mark = ""
            found.append(Line(start, end, mark))
        at += len(raw) + 1
    return found


def is_hard_wrapped(view: str, lines: tuple[Line, ...]) -> bool:
    """True for copy whose lines break at a column: most lines follow on another, and are about as long."""
    if len(lines) < 4 or view.count("\n\n") * 2 > len(lines):
        return False
    lengths = [line.end - line.start for line in lines]
    width = sorted(lengths)[len(lengths) * 9 // 10]
    if not 40 <= width <= 100:
        return False
    # Lines that another follows at once (in copy that breaks at a column, all but the last of a paragraph) are near
    # the column; in lists and menus they are not.
    followed = [n for n, a, b in zip(lengths, lines, lines[1:], strict=False) if view.count("\n", a.end, b.start) == 1]
    full = sum(1 for n in followed if n >= width * 0.7)
    return len(followed) >= len(lines) // 2 and full >= len(followed) * 0.6


def join_lines(view: str, lines: tuple[Line, ...]) -> list[Line]:
    """The paragraphs of hard-wrapped copy: a blank line, a deeper indentation or a mark begins a new one."""
    paragraphs: list[Line] = []
    indent_before = 0
    for number, line in enumerate(lines):
        indent = line.start - (view.rfind("\n", 0, line.start) + 1)
        new = not paragraphs or bool(line.mark or paragraphs[-1].mark)
        if not new:
            last = paragraphs[-1]
            new = view.count("\n", last.end, line.start) > 1 or indent >= indent_before + 2
            # The headline is a line of its own where the copy's first paragraph is not indented either.
            new = new or (number == 1 and line.start - last.start < 60 and view[last.start : last.end].isupper())
        if new:
            paragraphs.append(line)
        else:
            last = paragraphs[-1]
            paragraphs[-1] = Line(last.start, line.end, last.mark)
        indent_before = indent
    return paragraphs


def unwrap(view: str, paragraphs: tuple[Line, ...]) -> str:
    """The view with the line ends inside paragraphs made blanks."""
    parts = []
    at = 0
    for start, end, _ in paragraphs:
        parts.append(view[at:start])
        parts.append(view[start:end].replace("\n", " "))
        at = end
    parts.append(view[at:])
    return "".join(parts)
