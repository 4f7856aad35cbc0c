"""Any text at all gives a record that keeps the contract."""

from __future__ import annotations

import json
import re
from functools import partial
from pathlib import Path

import pytest
from checks import check
from hypothesis import example, given
from hypothesis import strategies as st

import newsparse
from newsparse import display, emit, explain
from newsparse.display import printed
from newsparse.terminal import controls
from newsparse.tracing import Trace

NAUGHTY = Path(__file__).parent.parent.parent / "shared" / "naughty" / "blns.json"

# The pieces that articles are made of, and that rules look for, in any order.
PIECES = st.sampled_from(
    [
        *"“”\"'‘’„«»‹›「」—–-:;,.?!()[]{}<>#*_`~|\\/&@%$\n\t\0",
        *("\n\n", "\r\n", "\xa0", "\u200b", "\ufeff", "\u2028", "\x0c", "\x1b[31m", "\u202e", "e\u0301", "İ", "ß"),
        *(
            "**",
            "__",
            "``",
            "''",
            "# ",
            "## ",
            "> ",
            "- ",
            "---\n",
            "***\n",
            "===\n",
            "&quot;",
            "&#8220;",
            "&amp;",
            "\\.",
        ),
        *("[Ida Moor](https://example.org/a_(b))", "![x](y.png)", "Q: ", "A: ", "**Lund:** ", "title: ", "By ", "BY "),
        *("Ida Moor", "Lund", "Dr. Odo Lund Jr.", "the mayor", "he", "She", "they", "Ministry of Works", "officials"),
        *(" said ", " told reporters ", " added that ", "According to ", "asked", " is convinced that ", " who "),
        *("21 March 2024", "03/04/2024", "2024-03-21T13:14:05+99:99", "13:14", "12:20pm", "Updated ", "9" * 20),
        *("LINDUM (Reuters) - ", "LINDUM, March 3 —", "Reporting by ", "; Editing by ", "@ida", "ida@example.org"),
        *("The bridge is forty years old.", "It rained.", "Storm closes harbour", "Regen in Köln", "東京", "Киев"),
    ]
)
ARTICLES = st.lists(PIECES | st.text(max_size=5) | st.just(" "), max_size=60).map("".join)


@given(ARTICLES | st.text())
@example("")
@example("“")
@example("“" * 300)
@example('"' * 301)
@example("“a ‘b “c ’d ”e" * 40)
@example("&#8220;Yes,&#8221; said Ida Moor.")
@example("\ud800 “It rained\udfff,” said Ida Moor.")
@example("\ufeff# **Storm**\r\n\r\nBy Ida Moor\r\n\r\n“It rained,”\r\nsaid Lund.")
def test_any_text_gives_a_record(text: str) -> None:
    article = newsparse.parse(text)
    record = article.to_dict()
    check(record, text)
    assert newsparse.parse(text) == article
    assert json.loads(article.to_json().encode()).keys() == record.keys()


@given(ARTICLES | st.text())
def test_any_text_can_be_shown(text: str) -> None:
    article = newsparse.parse(text, source=text)
    for layout in (display.layout, partial(explain.layout, Trace())):
        for bare in (True, False):
            console = display.console(bare)
            layout(article, text, console)
            page = printed(console)
            codes = re.compile(r"\x1b\[[\d;]*m")
            assert not controls().search(page if bare else codes.sub("", page))


@given(ARTICLES)
def test_a_language_given_is_the_language(text: str) -> None:
    assert newsparse.parse(text, language="en").language == "en"


def test_a_language_without_a_pack_is_an_error() -> None:
    with pytest.raises(LookupError, match="tlh"):
        newsparse.parse("nuqneH", language="tlh")


def test_parse_many_gives_the_records_in_order() -> None:
    texts = ["# One\n\nIt rained.", "# Two\n\nIt snowed."]
    assert list(newsparse.parse_many(iter(texts))) == [newsparse.parse(text) for text in texts]


@pytest.mark.skipif(not NAUGHTY.exists(), reason="the list of naughty strings is not here")
def test_naughty_strings() -> None:
    for text in json.loads(NAUGHTY.read_text(encoding="utf-8")):
        for article in (text, f"# {text}\n\nBy {text}\n\n“{text},” said {text}."):
            check(newsparse.parse(article, source=text).to_dict(), article)
            emit.page(emit.line(newsparse.parse(article)))
            display.layout(newsparse.parse(article), article, display.console(bare=False))
