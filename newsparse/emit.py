"""An Article as a dict and as a line of JSON."""

from __future__ import annotations

from json import JSONEncoder
from typing import Any

from newsparse.model import SCHEMA_VERSION, Article, Evidence, Phrase

ENCODER = JSONEncoder(ensure_ascii=False, check_circular=False)


def span(found: Evidence | Phrase | None) -> dict[str, Any] | None:
    return found and found._asdict()


def record(article: Article) -> dict[str, Any]:
    """The record's dict, keys in the order of the schema."""
    evidence: dict[str, Any] = {}
    for key, value in article.evidence.items():
        evidence[key] = value and (value._asdict() if isinstance(value, Evidence) else [e._asdict() for e in value])
    return {
        "schema_version": SCHEMA_VERSION,
        "id": article.id,
        "source": article.source,
        "language": article.language,
        "title": article.title,
        "timestamp": article.timestamp,
        "modified": article.modified,
        "authors": list(article.authors),
        "dateline": article.dateline
        and {"place": article.dateline.place, "agency": article.dateline.agency, "date": article.dateline.date},
        "quotes": [dict(q._asdict(), mention=span(q.mention), cue=span(q.cue)) for q in article.quotes],
        "attributions": [dict(a._asdict(), mention=span(a.mention), cue=span(a.cue)) for a in article.attributions],
        "speakers": [dict(s._asdict(), aliases=list(s.aliases)) for s in article.speakers],
        "evidence": evidence,
        "encoding": article.encoding,
        "warnings": list(article.warnings),
    }


def to_line(record: dict[str, Any]) -> str:
    """The record as one line of strict JSON."""
    return ENCODER.encode(record)
