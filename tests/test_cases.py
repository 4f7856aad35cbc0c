"""Expected results as data: each case of `cases/<language>/<topic>.toml` is a test, and its label is the test's id.

    [[case]]
    label = "two-word cue follows the name"
    text = "“We are ready,” Ms van Dyke told reporters."     # or: file = "samples/x.md"
    quote = "We are ready,"      # the only quote; with speaker, mention, cue, kind, rule
    speaker = "Ms van Dyke"

Other expectations: `statement`, the only attribution, with the same keys; `quotes` and `attributions`, lists of tables
of these keys and `text`; `title`, `timestamp`, `modified`, `authors`, `language`, `dateline` (the place, or a table),
`warnings` (codes). An empty value says that there is none. A case without an expectation says that no quote has a
speaker and nothing is attributed. `known_failure` gives the reason why a case fails today; when it passes, the test
fails until that line is deleted.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from checks import check

import newsparse

ROOT = Path(__file__).parent.parent
HEADER = ("title", "timestamp", "modified", "authors", "language")
DETAILS = ("speaker", "mention", "cue", "kind", "rule")
ONLY = {"quote": "quotes", "statement": "attributions"}
LISTS = tuple(ONLY.values())
EXPECTATIONS = {*HEADER, "dateline", "warnings", *ONLY, *LISTS}
LAST = 300  # characters of a text that is cut
KEYS = {"label", "text", "file", "known_failure", *EXPECTATIONS, *DETAILS}


def cases() -> list[Any]:
    """The cases of all files, as parameters of a test."""
    found = []
    for path in sorted(ROOT.glob("tests/cases/*/*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            reason = case.get("known_failure")
            marks = [pytest.mark.xfail(reason=reason, strict=True, raises=AssertionError)] if reason else []
            found.append(pytest.param(path, case, id=case["label"], marks=marks))
    return found


@pytest.mark.parametrize(("path", "case"), cases())
def test_case(path: Path, case: dict[str, Any]) -> None:
    unknown = case.keys() - KEYS
    if unknown:
        pytest.fail(f"{path}: unknown keys {unknown}")
    text = case["text"] if "text" in case else (ROOT / case["file"]).read_bytes().decode()
    language = None if "language" in case else path.parent.name
    record = newsparse.parse(text, language=language).to_dict()
    check(record, text)
    assert found(record, case) == expected(case), text


def test_a_text_may_end_anywhere() -> None:
    """Each text of the cases, cut behind every other of its words, with or without a mark."""
    for text in {case["text"] for parameter in cases() if "text" in (case := parameter.values[1])}:
        words = text[-LAST:].split(" ")
        for count in range(1, len(words), 2):
            cut = " ".join(words[:count]).rstrip(",.:") + ("", ",", "", ":")[count // 2 % 4]
            check(newsparse.parse(cut, language="en").to_dict(), cut)


def expected(case: dict[str, Any]) -> dict[str, Any]:
    """What a case expects, every shorthand written out."""
    wanted: dict[str, Any] = {}
    for key in (*HEADER, "dateline", "warnings"):
        if key in case:
            wanted[key] = case[key] or None
    details = {key: case[key] or None for key in DETAILS if key in case}
    shorthands = [key for key in ONLY if case.get(key)]
    if details and len(shorthands) != 1:
        pytest.fail("speaker, mention, cue, kind and rule want one of `quote` and `statement` beside them")
    for key, name in ONLY.items():
        if key in case:
            wanted[name] = [{"text": case[key], **details}] if case[key] else []
    for name in LISTS:
        if name in case:
            wanted[name] = [{key: value or None for key, value in said.items()} for said in case[name]]
    return wanted or {"speakers of quotes": [], "attributions": []}


def found(record: dict[str, Any], case: dict[str, Any]) -> dict[str, Any]:
    """The same parts of the record, as a case writes them."""
    wanted = expected(case)
    got: dict[str, Any] = {}
    for key, value in wanted.items():
        if key in LISTS:
            got[key] = [said_as_written(said, value, at) for at, said in enumerate(record[key])]
        elif key == "speakers of quotes":
            got[key] = [quote["speaker"] for quote in record["quotes"] if quote["speaker"]]
        elif key == "warnings":
            got[key] = [warning.partition(":")[0] for warning in record[key]] or None
        elif key == "dateline" and record[key]:
            got[key] = {k: record[key][k] for k in value} if isinstance(value, dict) else record[key]["place"]
        else:
            got[key] = record[key] or None
    return got


def said_as_written(said: dict[str, Any], wanted: list[dict[str, Any]], at: int) -> dict[str, Any]:
    """A quote or attribution of the record with the keys that the case writes for it; all where it writes none."""
    flat = {"text": said["text"], "speaker": said["speaker"], "kind": said.get("kind"), "rule": said["rule"]}
    flat["mention"] = said["mention"] and said["mention"]["text"]
    flat["cue"] = said["cue"] and said["cue"]["text"]
    return {key: flat[key] for key in wanted[at]} if at < len(wanted) else flat
