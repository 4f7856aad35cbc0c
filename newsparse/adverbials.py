"""Adverbials of time: last week, two days ago, late Wednesday night, earlier this year.

Nothing in the classes of "last" and "week" tells that the two are neither a source nor what somebody said. So where a
unit of time stands in a passage, the words about it that make it an adverbial get the classes of one.
"""

from __future__ import annotations

from functools import cache

from newsparse.language import Language

UNIT, NOUN, ADVERB, TIME = "unAM"  # classes, see lexicon.py


@cache
def vocabulary(pack: Language) -> dict[str, frozenset[str]]:
    """The pack's table `adverbials`: words by their place in the phrase."""
    return {name: frozenset(words.split()) for name, words in pack.words.get("adverbials", {}).items()}


def classified(words: list[str], cells: str, pack: Language) -> str:
    """The cells with the words of adverbials of time as adverbs, or times; a unit by itself is a noun."""
    table = vocabulary(pack)
    found = list(cells)
    at = cells.find(UNIT)
    while at >= 0:
        unit = at // 2
        first, last, kind = about(words, cells, unit, table)
        for word in range(first, last + 1):
            found[word * 2] = kind
        at = cells.find(UNIT, last * 2 + 1)
    return "".join(found)


def about(words: list[str], cells: str, unit: int, table: dict[str, frozenset[str]]) -> tuple[int, int, str]:
    """The first and last word of the adverbial about a unit of time, and their class."""
    mark = cells[unit * 2 + 1]
    if mark == " " and unit + 1 < len(words) and words[unit + 1] in table["after"]:
        return unit, unit, ADVERB  # hours | after the vote
    if mark != "'" and unit and cells[unit * 2 - 1] == " ":
        before = words[unit - 1]
        first = unit - 1
        if first and cells[first * 2 - 1] == " ":
            lead = words[first - 1].lower()
            if lead in table["earlier"] or (lead in table["this"] and before in table["same"]):
                first -= 1
            elif lead in table["article"] and before not in table["weekday"]:
                return unit, unit, NOUN  # the last week
        if before in table["weekday"]:
            return first, unit, TIME
        if before.lower() in table["this"]:
            return first, unit, ADVERB
        if mark == " " and unit + 1 < len(words) and words[unit + 1].rstrip(",.;:") in table["ago"]:
            return unit - 1, unit + 1, ADVERB  # two weeks ago
    return unit, unit, NOUN
