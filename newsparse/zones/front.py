"""Fields above an article: front matter between `---`, or lines such as `Title: …`."""

from __future__ import annotations

from newsparse.model import Document, Line
from newsparse.zones.words import Words

Field = tuple[str, str, int, int]

# Longer headers than this are no headers.
MOST_LINES = 200


def read(doc: Document, words: Words) -> tuple[tuple[Field, ...], int]:
    """The fields (key in lower case, value, start, end), and how many lines they take."""
    view = doc.view
    lines = doc.lines
    if not lines:
        return (), 0
    first = lines[0]
    if first.end - first.start == 3 and view.startswith(("---", "+++"), first.start):
        found = front_matter(view, lines)
        if found:
            return found
    if ":" in view[first.start : first.start + 24] or "：" in view[first.start : first.start + 24]:
        return header_fields(view, lines, words)
    return (), 0


def front_matter(view: str, lines: tuple[Line, ...]) -> tuple[tuple[Field, ...], int] | None:
    """YAML (or TOML) between two fences: `title: "Storm"`, and lists of one level below a key."""
    fence = view[lines[0].start : lines[0].end]
    fields: list[Field] = []
    key = ""
    for number, (start, end, mark) in enumerate(lines[1:MOST_LINES], 1):
        line = view[start:end]
        if line == fence or line == "...":
            return tuple(fields), number + 1
        name, colon, _ = line.partition(":" if fence == "---" else "=")
        plain = name.strip().strip("\"'").lower()
        nested = key and view[start - 1] == " "
        if nested and not mark:
            # A folded value (`title: >`) goes on in the next line, and `author:` may have a `name:` of its own.
            if plain == "name" and colon:
                add(fields, key, view, start + len(name) + 1, end)
            elif fields and fields[-1][0] == key:
                first = fields.pop()[2]
                fields.append((key, " ".join(view[first:end].split()), first, end))
            elif not colon:
                add(fields, key, view, start, end)
        elif not mark and colon and plain.replace("_", "").replace("-", "").replace(" ", "").isalnum():
            key = plain
            add(fields, key, view, start + len(name) + 1, end)
        elif mark == "-" and key:
            inner, colon, _ = line.partition(":")
            if colon and inner.strip().lower() == "name":
                start += len(inner) + 1
            add(fields, key, view, start, end)
    return None


def add(fields: list[Field], key: str, view: str, start: int, end: int) -> None:
    """One field, or one for each value of `[a, b]`, without quotation marks."""
    start, end = trim(view, start, end, " ")
    if view[start:end] in ("", ">", "|", ">-", "|-", "null", "~"):
        return
    if view[start] == "[" and view[end - 1] == "]":
        at = start + 1
        for part in view[start + 1 : end - 1].split(","):
            add(fields, key, view, at, at + len(part))
            at += len(part) + 1
        return
    for quote in "\"'":
        if end - start > 2 and view[start] == quote == view[end - 1]:
            start, end = start + 1, end - 1
    fields.append((key, view[start:end].replace('\\"', '"').replace("''", "'"), start, end))


def trim(view: str, start: int, end: int, blanks: str) -> tuple[int, int]:
    """The span without the blanks at its ends."""
    text = view[start:end]
    bare = text.lstrip(blanks)
    start += len(text) - len(bare)
    return start, start + len(bare.rstrip(blanks))


def header_fields(view: str, lines: tuple[Line, ...], words: Words) -> tuple[tuple[Field, ...], int]:
    """`Title: Storm hits coast` and further fields in the lines that follow it."""
    fields: list[Field] = []
    for start, end, mark in lines[:MOST_LINES]:
        field = one_field(view, start, end, words)
        if field is None or mark not in ("", "#", "-", "*"):
            break
        fields.append(field)
    keys = {key for key, _, _, _ in fields}
    if keys & words.title_fields or (len(keys) > 1 and keys & (words.date_fields | words.author_fields)):
        return tuple(fields), len(fields)
    return (), 0


def one_field(view: str, start: int, end: int, words: Words) -> Field | None:
    """`BYLINE: Ida Moor`, if its key is one that headers use."""
    for colon in ":：":
        at = view.find(colon, start, min(end, start + 24))
        if at >= 0:
            key = view[start:at].strip().lower()
            if key not in words.fields:
                return None
            first, last = trim(view, at + 1, end, " ")
            return key, view[first:last], first, last
    return None
