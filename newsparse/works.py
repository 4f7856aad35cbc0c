"""Titles of works between quotation marks, which nobody has said: her book “The Long Road”."""

from __future__ import annotations

from functools import cache

from newsparse.language import Language
from newsparse.model import Quotation

LONGEST = 70  # characters of a title


@cache
def words_before(pack: Language, table: str) -> frozenset[str]:
    """What a title's word before it may be: book, film, show, titled …"""
    return frozenset(pack.words.get("works", {}).get(table, "").split())


def is_work(view: str, quotation: Quotation, pack: Language) -> bool:
    """True for words in title case after a word such as `book`, `show` or `on`, or after a possessive.

    Title case shows nothing by itself, and behind a comma only what nobody speaks with is a work: his book, “Long
    Nights,” against: his report, “Go Home”.
    """
    start, end = quotation.start, quotation.end
    if end - start > LONGEST or start == quotation.outer_start or not (view[start].isupper() or view[start].isdigit()):
        return False
    line = view.rfind("\n", max(0, quotation.outer_start - 40), quotation.outer_start) + 1
    before = view[max(line, quotation.outer_start - 40) : quotation.outer_start].split(" ")
    last = before[-2] if len(before) > 1 and not before[-1] else ""
    if not last or not (last.lower() in words_before(pack, "before") or last.endswith(("'s", "’s"))):
        loose = last.lower() in words_before(pack, "loosely_before") and " " in view[start:end]
        made = last[-1:] == "," and last[:-1].lower() in words_before(pack, "before_comma") and " " in view[start:end]
        if not loose and not (made and view[end - 1] not in "!?" and has_capitals(view[start:end])):
            return False
        if loose and view[start:end].isupper():
            return False  # he wrote “NO MORE WAR”
    return in_title_case(view[start:end])


def has_capitals(text: str) -> bool:
    """True where a capital is behind the first word, the pronoun's aside: The Long Road; not: Yes, I love it."""
    return any(word[0].isupper() and word not in ("I", "I'm", "I’m") for word in text.split()[1:])


def in_title_case(text: str) -> bool:
    """True where each word but the short ones begins with a capital: Rules of the Long Road."""
    for word in text.split():  # noqa: SIM110 - a generator is a third slower, and each short paragraph is asked
        if len(word) > 4 and word[0].islower():
            return False
    return True
