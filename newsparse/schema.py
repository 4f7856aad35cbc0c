"""The JSON Schema of what `parse` and `batch` write: a record, or an error record."""

from __future__ import annotations

from typing import Any

from newsparse.model import SCHEMA_VERSION

Schema = dict[str, Any]

STRING = {"type": "string"}
STRINGS = {"type": "array", "items": STRING}
OFFSET = {"type": "integer", "minimum": 0}
COUNT = OFFSET
TIME = r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?$"
SPAN = {"text": STRING, "start": OFFSET, "end": OFFSET}


def closed(properties: Schema, optional: tuple[str, ...] = (), **more: Any) -> Schema:
    """An object with these keys and no others."""
    required = [key for key in properties if key not in optional]
    return {"type": "object", **more, "properties": properties, "required": required, "additionalProperties": False}


def nullable(schema: Schema) -> Schema:
    """The schema, or null."""
    if isinstance(schema.get("type"), str):
        return {**schema, "type": [schema["type"], "null"]}
    return {"oneOf": [schema, {"type": "null"}]}


def ref(name: str) -> Schema:
    """A definition's place."""
    return {"$ref": f"#/$defs/{name}"}


def said(**more: Schema) -> Schema:
    """What quotes and attributions have in common, keys in the order of the record."""
    source = {"speaker": nullable(STRING), "mention": nullable(ref("span")), "cue": nullable(ref("span"))}
    return closed({**SPAN, **more, **source, "rule": STRING})


def schema() -> Schema:
    """The JSON Schema (draft 2020-12) of a line of output."""
    time = {"type": "string", "pattern": TIME, "description": "ISO 8601, exactly as precise as printed"}
    found = nullable(ref("evidence"))
    article = {
        "schema_version": {"const": SCHEMA_VERSION},
        "id": nullable({**STRING, "description": "the file's name without its last ending"}),
        "source": nullable({**STRING, "description": "the path as given; - for standard input"}),
        "language": nullable({"type": "string", "pattern": "^[a-z]{2}$", "description": "ISO 639-1"}),
        "title": nullable(STRING),
        "timestamp": nullable(time),
        "modified": nullable(time),
        "authors": STRINGS,
        "dateline": nullable(ref("dateline")),
        "quotes": {"type": "array", "items": ref("quote")},
        "attributions": {"type": "array", "items": ref("attribution")},
        "speakers": {"type": "array", "items": ref("speaker")},
        "evidence": closed(
            {
                "title": found,
                "timestamp": found,
                "modified": found,
                "authors": {"type": "array", "items": ref("evidence")},
                "dateline": found,
            }
        ),
        "encoding": nullable(STRING),
        "warnings": {**STRINGS, "description": "a short code, and after a colon a word of detail"},
        "input": {"type": "object", "description": "the other fields of the input's record; only where it is one"},
        "text": {**STRING, "description": "the article as decoded; only with --text"},
    }
    kind = {"enum": ["person", "organisation", "document", "unnamed"]}
    speaker = {"name": STRING, "kind": kind, "description": nullable(STRING), "aliases": STRINGS}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "newsparse record",
        "description": "Offsets are code points of the decoded text, half open: text[start:end] is the value.",
        "oneOf": [ref("article"), ref("failure")],
        "$defs": {
            "article": closed(article, optional=("input", "text")),
            "failure": closed({"source": STRING, "error": closed({"code": STRING, "message": STRING})}),
            "span": closed(SPAN),
            "evidence": closed({**SPAN, "rule": STRING}),
            "dateline": closed({key: nullable(STRING) for key in ("place", "agency", "date")}),
            "quote": said(kind={"enum": ["direct", "fragment"], "description": "fragment: in the reporter's sentence"}),
            "attribution": said(),
            "speaker": closed({**speaker, "quotes": COUNT, "attributions": COUNT}),
        },
    }


def print_schema() -> int:
    """Write the schema to standard output."""
    from json import dumps

    from newsparse.output import GOOD, write

    write(dumps(schema(), indent=2) + "\n")
    return GOOD
