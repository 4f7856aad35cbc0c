"""The schema is strict: it takes real records, and refuses what is not one."""

from __future__ import annotations

import json

import pytest
from checks import validator

import newsparse
from newsparse import emit

TEXT = "# Storm closes harbour\n\nBy Ida Moor\n\n“It came in fast,” said Odo Lund, the harbour master."


def test_a_record_is_valid() -> None:
    validator().validate(newsparse.parse(TEXT).to_dict())


def test_a_record_with_its_text_is_valid() -> None:
    record = json.loads(emit.line(newsparse.parse(TEXT), TEXT))
    validator().validate(record)
    assert list(record)[-1] == "text"
    assert record["text"] == TEXT


def test_an_error_record_is_valid() -> None:
    validator().validate(json.loads(emit.failure("a.md", "not_found", "no such file")))


@pytest.mark.parametrize(
    "change",
    [
        {"unknown": 1},
        {"schema_version": 2},
        {"timestamp": "March 2024"},
        {"timestamp": "2024-03-21 13:14"},
        {"language": "English"},
        {"authors": "Ida Moor"},
        {"quotes": [{"text": "It came in fast,"}]},
        {"speakers": [{"name": "Ida", "kind": "ship", "description": None, "aliases": [], "quotes": 1}]},
        {"error": {"code": "x", "message": "y"}},
    ],
)
def test_what_is_no_record_is_not_valid(change: dict[str, object]) -> None:
    assert not validator().is_valid({**newsparse.parse(TEXT).to_dict(), **change})


def test_a_record_without_a_key_is_not_valid() -> None:
    for key in newsparse.parse(TEXT).to_dict():
        record = newsparse.parse(TEXT).to_dict()
        del record[key]
        assert not validator().is_valid(record), key
