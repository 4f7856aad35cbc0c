"""Header, body, trailer: which part of the page a line belongs to."""

from __future__ import annotations

from newsparse.language import Language
from newsparse.model import Document, Zones


def find(doc: Document, pack: Language) -> Zones:
    """The parts of the page."""
    return Zones(doc.lines[:6], doc.paragraphs, doc.lines[-4:], ())
