"""Which of the dates on a page is the article's."""

from __future__ import annotations

from newsparse.language import Language
from newsparse.model import Dates, Document, Found, Zones
from newsparse.timestamp.printed import Printed, dates_in_span
from newsparse.timestamp.vocabulary import vocabulary


def find(doc: Document, zone: Zones, pack: Language) -> Dates:
    """The dates that the page prints."""
    words = vocabulary(pack)
    for line in zone.header:
        for p in dates_in_span(doc.view, line.start, line.end, words):
            return Dates(Found(p.value(), p.start, p.end, p.day.rule), None, ())
    return Dates(None, None, ())
