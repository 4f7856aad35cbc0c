"""The whole program on one page: a text goes through the stages, in this order, and comes out as an Article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsparse import (
    attribution,
    author,
    dateline,
    language,
    passages,
    quotes,
    reading,
    speakers,
    timestamp,
    title,
    zones,
)
from newsparse.assembly import assemble
from newsparse.model import Article
from newsparse.records import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


def parse(text: str, *, source: str | None = None, language: str | None = None) -> Article:
    """One article's text to its record.

    `source` is the path or name that the record carries; `language` an ISO 639-1 code, found from the text where it
    is None. Offsets of the record count code points of `text`. Raises LookupError for a code without a language pack,
    TypeError for what is no str.
    """
    return parse_decoded(text, source=source, code=language)


def parse_many(texts: Iterable[str]) -> Iterator[Article]:
    """The records of texts, one by one, in their order. Raises TypeError at what is no str."""
    return map(parse_decoded, texts)


def parse_decoded(
    text: str,
    *,
    source: str | None = None,
    code: str | None = None,
    encoding: str | None = None,
    warnings: tuple[str, ...] = (),
    reference: date | None = None,
) -> Article:
    """`parse`, for a text whose bytes have been read: their encoding and the warnings of reading go into the record.

    `reference` is the moment that dates such as `3 hours ago` count from; without it they are left out.
    """
    doc = reading.document(text)
    code = code or language.detect(doc)
    pack = language.load(code)

    zone = zones.find(doc, pack)
    headline = title.find(doc, zone, pack)
    dates = timestamp.find(doc, zone, pack, reference)
    authors = author.find(doc, zone, pack)
    wire = dateline.find(doc, zone, pack)

    told = zone._replace(body=zone.told(headline, wire))
    quotations = quotes.find(doc, told, pack)
    report = passages.read(doc, told, quotations, pack)
    claims = attribution.find(report, quotations, pack)
    sources = speakers.resolve(report, claims, pack)

    return assemble(doc, source, code, encoding, warnings, headline, dates, authors, wire, claims, sources)
