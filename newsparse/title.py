"""The headline."""

from __future__ import annotations

from newsparse.language import Language
from newsparse.model import Document, Found, Line, Zones
from newsparse.zones.lines import has_date, is_credit, is_furniture
from newsparse.zones.words import Words, words


def find(doc: Document, zone: Zones, pack: Language) -> Found | None:
    """The headline, or None."""
    known = words(pack)
    for key, value, start, end in zone.front:
        if key in known.title_fields and value:
            return Found(value, start, end, "title_field")
    view = doc.view
    if zone.body and zone.header and zone.header[0].start >= zone.body[0].start:
        return None
    for line in zone.header:
        if line.mark[:1] == "#" and can_be(view, line, known):
            return found(view, line, "markdown_heading")
    for line in zone.header:
        if can_be(view, line, known):
            return found(view, line, "first_line")
    return None


def can_be(view: str, line: Line, known: Words) -> bool:
    """False for lines that are no headline: dates, bylines, credits, furniture."""
    text = view[line.start : line.end]
    if len(text) < 4 or is_furniture(text, known) or is_credit(text, known):
        return False
    if len(text) < 60 and has_date(view, line.start, line.end):
        return False
    by = known.by.match(view, line.start, line.end)
    return by is None or not view[by.end() : by.end() + 1].isupper() or len(text) > 60


def found(view: str, line: Line, rule: str) -> Found:
    return Found(" ".join(view[line.start : line.end].split()), line.start, line.end, rule)
