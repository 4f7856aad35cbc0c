"""An Article as a dict, as a line of JSON, and indented."""

from __future__ import annotations

from json import JSONEncoder
from typing import Any

from newsparse.model import SCHEMA_VERSION, Article, Evidence, Phrase

ENCODER = JSONEncoder(ensure_ascii=False, check_circular=False, allow_nan=False, separators=(",", ":"))


def phrase(found: Phrase | None) -> dict[str, Any] | None:
    """Words and where they stand."""
    return found and {"text": found[0], "start": found[1], "end": found[2]}


def evidence(found: Evidence | None) -> dict[str, Any] | None:
    """Words, where they stand, and the rule that found them."""
    return found and {"text": found[0], "start": found[1], "end": found[2], "rule": found[3]}


def record(article: Article) -> dict[str, Any]:
    """The record's dict, keys in the order of the schema. Built by hand: `_asdict` takes three times as long."""
    proof = article.evidence
    wire = article.dateline
    return {
        "schema_version": SCHEMA_VERSION,
        "id": article.id,
        "source": article.source,
        "language": article.language,
        "title": article.title,
        "timestamp": article.timestamp,
        "modified": article.modified,
        "authors": list(article.authors),
        "dateline": wire and {"place": wire.place, "agency": wire.agency, "date": wire.date},
        "quotes": [
            {
                "text": text,
                "start": start,
                "end": end,
                "kind": kind,
                "speaker": speaker,
                "mention": phrase(mention),
                "cue": phrase(cue),
                "rule": rule,
            }
            for text, start, end, kind, speaker, mention, cue, rule in article.quotes
        ],
        "attributions": [
            {
                "text": text,
                "start": start,
                "end": end,
                "speaker": speaker,
                "mention": phrase(mention),
                "cue": phrase(cue),
                "rule": rule,
            }
            for text, start, end, speaker, mention, cue, rule in article.attributions
        ],
        "speakers": [
            {
                "name": name,
                "kind": kind,
                "description": description,
                "aliases": list(aliases),
                "quotes": quotes,
                "attributions": attributions,
            }
            for name, kind, description, aliases, quotes, attributions in article.speakers
        ],
        "evidence": {
            key: evidence(found) if found is None or isinstance(found, Evidence) else [evidence(one) for one in found]
            for key, found in proof.items()
        },
        "encoding": article.encoding,
        "warnings": list(article.warnings),
    }


def failure(source: str, code: str, message: str) -> dict[str, Any]:
    """The record of an input that cannot be parsed."""
    return {"source": source, "error": {"code": code, "message": message}}


def to_line(record: dict[str, Any]) -> str:
    """The record as one line of strict JSON that encodes as UTF-8.

    >>> to_line({"id": "a\\udcff"})
    '{"id":"a\\\\udcff"}'
    """
    return surrogates_escaped(ENCODER.encode(record))


def to_pages(record: dict[str, Any]) -> str:
    """The record as indented JSON, for people."""
    from json import dumps

    from newsparse.terminal import json_escaped

    return json_escaped(dumps(record, ensure_ascii=False, indent=2, allow_nan=False))


def surrogates_escaped(line: str) -> str:
    """The line with its lone surrogates (names of files that are not UTF-8 hold them) as JSON escapes."""
    try:
        line.encode()
    except UnicodeEncodeError:
        import re

        return re.sub("[\ud800-\udfff]", lambda match: f"\\u{ord(match[0]):04x}", line)
    return line
