"""The dates of publication and of the last change."""

from __future__ import annotations

from newsparse.language import Language
from newsparse.model import Dates, Document, Zones


def find(doc: Document, zone: Zones, pack: Language) -> Dates:
    """The dates that the page prints."""
    return Dates(None, None, ())
