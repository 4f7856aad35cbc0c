"""What the stages found becomes the Article: view offsets to text offsets, and the text at them."""

from __future__ import annotations

from newsparse.folding import to_text
from newsparse.model import (
    Article,
    Attribution,
    Claim,
    Dateline,
    Dates,
    Document,
    Evidence,
    Found,
    Phrase,
    Quote,
    Sources,
)

PACKED = (".gz", ".zst")  # endings of files that are unpacked as they are read


def evidence(doc: Document, found: Found | Dateline | None) -> Evidence | None:
    """Where the article prints a value."""
    if found is None:
        return None
    start, end = to_text(doc.shifts, found.start, found.end)
    return Evidence(doc.text[start:end], start, end, found.rule)


def phrase(doc: Document, start: int, end: int) -> Phrase:
    """The words at a span of the view."""
    if doc.shifts:
        start, end = to_text(doc.shifts, start, end)
    return Phrase(doc.text[start:end], start, end)


def header_evidence(
    doc: Document, headline: Found | None, dates: Dates, authors: tuple[Found, ...], wire: Dateline | None
) -> dict[str, Evidence | tuple[Evidence, ...] | None]:
    """Where each value of the header stands; keys as in the record."""
    return {
        "title": evidence(doc, headline),
        "timestamp": evidence(doc, dates.published),
        "modified": evidence(doc, dates.modified),
        "authors": tuple(e for e in (evidence(doc, found) for found in authors) if e),
        "dateline": evidence(doc, wire),
    }


def assemble(
    doc: Document,
    source: str | None,
    code: str | None,
    encoding: str | None,
    warnings: tuple[str, ...],
    headline: Found | None,
    dates: Dates,
    authors: tuple[Found, ...],
    wire: Dateline | None,
    claims: tuple[Claim, ...],
    sources: Sources,
) -> Article:
    """The finished record, its offsets those of the text as decoded."""
    quotes = []
    attributions = []
    for claim, name in zip(claims, sources.names, strict=True):
        text, start, end = phrase(doc, claim.start, claim.end)
        mention = phrase(doc, claim.mention.start, claim.mention.end) if claim.mention else None
        cue = phrase(doc, claim.cue.start, claim.cue.end) if claim.cue else None
        if claim.kind == "statement":
            attributions.append(Attribution(text, start, end, name, mention, cue, claim.rule))
        else:
            quotes.append(Quote(text, start, end, claim.kind, name, mention, cue, claim.rule))
    return Article(
        id=stem(source) if source and source != "-" else None,
        source=source,
        language=code,
        title=headline.value if headline else None,
        timestamp=dates.published.value if dates.published else None,
        modified=dates.modified.value if dates.modified else None,
        authors=tuple(found.value for found in authors),
        dateline=wire,
        quotes=tuple(quotes),
        attributions=tuple(attributions),
        speakers=sources.speakers,
        evidence=header_evidence(doc, headline, dates, authors, wire),
        encoding=encoding,
        warnings=(*warnings, *dates.warnings, *sources.warnings),
    )


def stem(source: str) -> str:
    """The file's name without folders, the last ending, and the ending of its compression.

    >>> stem("wire/2024-03/storm.en.md.gz")
    'storm.en'
    """
    name = source.replace("\\", "/").rsplit("/", 1)[-1]
    bare, _, ending = name.rpartition(".")
    if bare and f".{ending.lower()}" in PACKED:
        name = bare
    return name.rsplit(".", 1)[0] or name
