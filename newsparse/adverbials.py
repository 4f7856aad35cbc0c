"""Adverbials of time as one word each: last week, two days ago, late Wednesday night, earlier this year.

Rules of attribution see words by their class, and nothing in the classes of "last" and "week" tells that the two are
neither a source nor what somebody said. So the blanks inside such a phrase are filled before the words are told apart.
"""

from __future__ import annotations

from functools import cache

from newsparse.language import Language
from newsparse.lexicon import DAY, WHEN

EDGES = " ,.;:?!)—–\n"  # what follows a word; not: last week's, year-old
LONGEST = 16  # characters of a word that may be part of one


@cache
def vocabulary(pack: Language) -> dict[str, tuple[str, ...]]:
    """The pack's table `adverbials`: lists of words by their place in the phrase."""
    return {name: tuple(words.split()) for name, words in pack.words.get("adverbials", {}).items()}


def filled(view: str, pack: Language) -> str:
    """The view with the blanks inside adverbials of time filled; its length is kept."""
    words = vocabulary(pack)
    if not words:
        return view
    spans: list[tuple[int, int, str]] = []
    for unit in words["unit"]:
        at = view.find(unit)
        while at >= 0:
            end = at + len(unit)
            if view[at - 1 : at] == " " and (end == len(view) or view[end] in EDGES):
                found = around(view, at, end, words)
                if found:
                    spans.append(found)
            at = view.find(unit, end)
    if not spans:
        return view
    spans.sort()
    parts = []
    done = 0
    for start, end, filler in spans:
        if start >= done:
            parts += (view[done:start], view[start:end].replace(" ", filler))
            done = end
    parts.append(view[done:])
    return "".join(parts)


def around(view: str, at: int, end: int, words: dict[str, tuple[str, ...]]) -> tuple[int, int, str] | None:
    """The adverbial about a unit of time (start, end, what fills its blanks), None where it is no part of one."""
    start = word_start(view, at)
    before = view[start : at - 1]
    if before in words["weekday"]:  # (late) Wednesday night
        return extended(view, start, words), end, DAY
    if before.lower() in words["this"]:
        lead = view[word_start(view, start) : start - 1].lower()
        return None if lead in words["article"] else (extended(view, start, words), end, WHEN)
    if view[end : end + 1] == " ":
        stop = word_end(view, end + 1)
        if view[end + 1 : stop] in words["ago"]:  # two weeks ago
            return start, stop, WHEN
    return None


def extended(view: str, start: int, words: dict[str, tuple[str, ...]]) -> int:
    """Where an adverbial begins that may have a word before it: earlier | this week."""
    before = word_start(view, start)
    return before if view[before : start - 1].lower() in words["earlier"] else start


def word_start(view: str, at: int) -> int:
    """Where the word before the one at `at` begins; `at` itself where none stands before it."""
    low = max(0, at - LONGEST)
    if view[at - 1 : at] != " ":
        return at
    return max(view.rfind(" ", low, at - 1), view.rfind("\n", low, at - 1), low - 1) + 1


def word_end(view: str, start: int) -> int:
    """Where the word that begins at `start` ends."""
    end = start
    while end < len(view) and end < start + LONGEST and view[end] not in EDGES:
        end += 1
    return end
