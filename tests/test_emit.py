"""The line is strict JSON whatever stands in the text, and says the same as the dict."""

from __future__ import annotations

import json
import pickle

import pytest

import newsparse
from newsparse import emit
from newsparse.model import (
    Article,
    Attribution,
    Dateline,
    Evidence,
    Phrase,
    Quote,
    Speaker,
)

ODD = 'a "b" \\ \n\r\t\0\x1b[31m\x9b\x80\u2028\u202e\ud800 \U0001f600'
SOME = Phrase(ODD, 1, 2)
PROOF = Evidence(ODD, 3, 9, "some_rule")
FULL = Article(
    id=ODD,
    source=ODD,
    language="en",
    title=ODD,
    timestamp="2024-03-21T13:14",
    modified="2024-03-22",
    authors=(ODD, "B"),
    dateline=Dateline(ODD, None, "2024-03-21", 0, 9, "some_rule"),
    quotes=(Quote(ODD, 1, 9, "direct", ODD, SOME, SOME, "r"), Quote(ODD, 1, 9, "fragment", None, None, None, "r")),
    attributions=(Attribution(ODD, 1, 9, ODD, SOME, SOME, "r"), Attribution(ODD, 1, 9, None, None, None, "r")),
    speakers=(Speaker(ODD, "person", ODD, (ODD, "B"), 1, 1), Speaker("B", "unnamed", None, (), 0, 0)),
    evidence={"title": PROOF, "timestamp": None, "modified": None, "authors": (PROOF, PROOF), "dateline": PROOF},
    encoding="utf-8",
    warnings=(ODD,),
)
SPAN = {"text": ODD, "start": 1, "end": 2}
FOUND = {"text": ODD, "start": 3, "end": 9, "rule": "some_rule"}
ONE = {"text": ODD, "start": 1, "end": 9, "speaker": ODD, "mention": SPAN, "cue": SPAN, "rule": "r"}
NONE = {"text": ODD, "start": 1, "end": 9, "speaker": None, "mention": None, "cue": None, "rule": "r"}
RECORD = {
    "schema_version": 1,
    "id": ODD,
    "source": ODD,
    "language": "en",
    "title": ODD,
    "timestamp": "2024-03-21T13:14",
    "modified": "2024-03-22",
    "authors": [ODD, "B"],
    "dateline": {"place": ODD, "agency": None, "date": "2024-03-21"},
    "quotes": [{**ONE, "kind": "direct"}, {**NONE, "kind": "fragment"}],
    "attributions": [ONE, NONE],
    "speakers": [
        {"name": ODD, "kind": "person", "description": ODD, "aliases": [ODD, "B"], "quotes": 1, "attributions": 1},
        {"name": "B", "kind": "unnamed", "description": None, "aliases": [], "quotes": 0, "attributions": 0},
    ],
    "evidence": {"title": FOUND, "timestamp": None, "modified": None, "authors": [FOUND, FOUND], "dateline": FOUND},
    "encoding": "utf-8",
    "warnings": [ODD],
}


def test_every_value_comes_back() -> None:
    assert FULL.to_dict() == RECORD
    assert json.loads(emit.encoded(emit.line(FULL))) == RECORD
    assert json.loads(FULL.to_json().encode()) == RECORD
    assert json.loads(emit.encoded(emit.line(FULL, ODD))) == {**RECORD, "text": ODD}
    assert list(FULL.to_dict()) == list(RECORD)


def test_a_line_is_one_line() -> None:
    assert len(emit.encoded(emit.line(FULL, ODD)).splitlines()) == 1


def test_a_line_holds_no_control_character() -> None:
    for line in (
        emit.line(FULL, ODD),
        emit.line(FULL._replace(id="£\x9b")),
        emit.failure("\x85\x9b", "c", "\x80 \x9f"),
    ):
        assert not [sign for sign in line if sign < " " or "\x7f" <= sign <= "\x9f"]
    assert json.loads(emit.failure("\x85\x9b£", "c", "m"))["source"] == "\x85\x9b£"


def test_a_page_holds_no_control_character() -> None:
    page = emit.page(emit.line(FULL, ODD))
    assert json.loads(page) == {**RECORD, "text": ODD}
    assert not set(page) & set("\0\r\t\x1b\u2028\u202e\ud800")


def test_an_empty_article_has_every_key() -> None:
    record = newsparse.parse("").to_dict()
    assert list(record) == list(RECORD)
    assert record["title"] is None
    assert record["authors"] == record["quotes"] == record["attributions"] == record["speakers"] == []


@pytest.mark.parametrize("text", [b"It rained.", None, 7])
def test_what_is_no_text_is_a_type_error(text: object) -> None:
    message = f"^text must be a str, not {type(text).__name__}$"
    with pytest.raises(TypeError, match=message):
        newsparse.parse(text)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=message):
        next(newsparse.parse_many([text]))  # type: ignore[list-item]


def test_records_are_immutable_and_travel() -> None:
    article = newsparse.parse("# Storm closes harbour\n\n“It came in fast,” said Odo Lund.")
    for record in (article, FULL):
        assert pickle.loads(pickle.dumps(record)) == record
        with pytest.raises(AttributeError):
            record.title = ""  # type: ignore[misc]
    assert repr(article.quotes[0]).startswith("Quote(text='It came in fast,', start=")
