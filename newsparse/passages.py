"""The reporter's own words, paragraph by paragraph, with each quotation as one word."""

from __future__ import annotations

from newsparse.language import Language
from newsparse.model import Document, Quotation, Zones


class Report:
    """The article as rules of attribution read it."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc


def read(doc: Document, zone: Zones, quotations: tuple[Quotation, ...], pack: Language) -> Report:
    """The body's passages."""
    return Report(doc)
