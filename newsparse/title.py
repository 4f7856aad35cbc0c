"""The headline."""

from __future__ import annotations

from newsparse.language import Language
from newsparse.model import Document, Found, Zones


def find(doc: Document, zone: Zones, pack: Language) -> Found | None:
    """The headline, or None."""
    for line in zone.header:
        return Found(doc.view[line.start : line.end], line.start, line.end, "first_line")
    return None
