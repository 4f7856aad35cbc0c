"""The dateline: where and when a wire story was filed."""

from __future__ import annotations

from newsparse.language import Language
from newsparse.model import Dateline, Document, Zones


def find(doc: Document, zone: Zones, pack: Language) -> Dateline | None:
    """The dateline, or None."""
    return None
