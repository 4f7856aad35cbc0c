"""The byline's names."""

from __future__ import annotations

from newsparse.language import Language
from newsparse.model import Document, Found, Zones


def find(doc: Document, zone: Zones, pack: Language) -> tuple[Found, ...]:
    """The authors, in the order printed."""
    return ()
