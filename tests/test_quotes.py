"""Quotation spans: cases as data, and work that grows no faster than the text.

    [[case]]
    label = "curly marks"
    text = "The river rose. “We lost the barn,” said Ada Crane."
    quotes = [{ text = "We lost the barn,", rule = "paired_marks", continues = false, label = "…" }]

What a table of `quotes` does not name is not compared; `quotations/<language>.toml` holds a language's cases.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse import language, quotes, reading
from newsparse.model import Quotation, Zones

FOLDER = Path(__file__).parent / "quotations"
MARKS = "\"'“”„«»‹›‘’‚「」"
PAIRS = (('"', '"'), ("“", "”"), ("„", "“"), ("«", "»"), ("»", "«"), ("‹", "›"), ("‘", "’"), ("'", "'"), ("「", "」"))
PIECES = (
    " ",
    " ",
    "\n\n",
    "a",
    "We go",
    ",",
    ".",
    "?",
    ": ",
    "Q: ",
    "LEE: ",
    "> ",
    "– ",
    "— Lee (@lee) 1 ",
    "5",
    "=",
    "`",
    "s",
)
COUNT = 300


def find(text: str, code: str = "en") -> tuple[str, tuple[Quotation, ...]]:
    """The folded text, and the quotations of all its paragraphs."""
    doc = reading.document(text)
    return doc.view, quotes.find(doc, Zones((), doc.paragraphs, (), ()), language.load(code))


def cases() -> list[Any]:
    found = []
    for path in sorted(FOLDER.glob("*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            found.append(pytest.param(path.stem, case, id=f"{path.stem}: {case['label']}"))
    return found


@pytest.mark.parametrize(("code", "case"), cases())
def test_quotations(code: str, case: dict[str, Any]) -> None:
    view, found = find(case["text"], code)
    assert [view[quotation.start : quotation.end] for quotation in found] == [said["text"] for said in case["quotes"]]
    for quotation, said in zip(found, case["quotes"], strict=True):
        label = view[slice(*quotation.label)] if quotation.label else None
        facts = {"text": said["text"], "rule": quotation.rule, "continues": quotation.continues, "label": label}
        assert {key: facts[key] for key in said} == said


@given(st.lists(st.sampled_from((*MARKS, *PIECES)), max_size=40).map("".join), st.sampled_from(("en", "no")))
@settings(max_examples=400, deadline=None)
def test_any_text_gives_spans_in_order(text: str, code: str) -> None:
    view, found = find(text, code)
    last = 0
    for start, end, outer_start, outer_end, *_ in found:
        assert last <= outer_start <= start < end <= outer_end <= len(view)
        last = outer_end


def growing() -> list[Any]:
    texts = {f"unclosed {mark}": f" {mark}word" for mark in MARKS}
    texts |= {f"unclosed paragraphs {mark}": f"{mark}word\n\n" for mark in MARKS}
    texts |= {f"closing {mark}": f"word{mark} " for mark in MARKS}
    texts |= {f"glued {mark}": f"a{mark}" for mark in MARKS}
    texts |= {f"a run of {mark}": mark for mark in MARKS}
    texts |= {f"loose {mark}": f"{mark} " for mark in MARKS}
    texts |= {f"pairs {a}{b}": f"{a}We go,{b} she said. " for a, b in PAIRS}
    texts |= {
        "families across": "« “w ‘x » ",
        "sentences": "“We go. ",
        "wrong marks": "“We go.’ And. ",
        "twins": "''We go. ",
        "labels": "Q: Who?\n\nA: I.\n\n",
        "names": "LEE: Who?\n\nANN: I.\n\n",
        "colons": "a: ",
        "tweets": "Closed. — Ann (@ann) 3 May ",
        "blocks": "> We go.\n\nHe left.\n\nThey came.\n\n",
        "fences": "```\n",
        "dialogue": "– Vi går, sier Ada.\n\n",
        "interrupted dialogue": "– Vi går, – sier Ada. – Og ",
        "dashes": "– Og ",
    }
    return [pytest.param(lambda n, t=text: t * n, id=name) for name, text in texts.items()] + [
        pytest.param(lambda n, p=pair: f"{p[0]}w " * n + f" w{p[1]}" * n, id=f"nested {pair[0]}{pair[1]}")
        for pair in PAIRS
    ]


@pytest.mark.parametrize("make", growing())
def test_work_grows_with_the_text(make: Any) -> None:
    find(make(3), "no")  # patterns are built once
    once, twice = work(make(COUNT)), work(make(2 * COUNT))
    assert twice <= 2.2 * once + 200


def work(text: str) -> int:
    """How many lines of code run to find the quotations of a text."""
    doc = reading.document(text)
    zone, pack = Zones((), doc.paragraphs, (), ()), language.load("no")
    lines = 0

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal lines
        lines += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        quotes.find(doc, zone, pack)
    finally:
        sys.settrace(before)
    return lines
