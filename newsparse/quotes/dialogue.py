"""Quotations that a dash opens, as the languages print them whose pack has `[marks] dialogue`.

– Det gjør vondt, sier Ada Trane.
—Nos duele —dijo Ada Grulla—. No volveremos.
"""

from __future__ import annotations

import re
from functools import cache

from newsparse.language import Language
from newsparse.model import Line, Quotation

RULE = "dialogue_dash"
DASHES = "–—"
SENTENCE_ENDS = ".!?…"


def find(view: str, body: tuple[Line, ...], pack: Language) -> list[Quotation]:
    """The passages that dashes open; none where no reporter's words beside a dash show that they are speech."""
    said = reporting(pack)
    if said is None:
        return []
    found: list[Quotation] = []
    speech = False
    for start, end, mark in body:
        if mark or view[start] not in DASHES:
            continue
        first = start + 1
        while first < end and view[first] == " ":
            first += 1
        if first == end or view[first].islower() or view[first] in DASHES:
            continue
        match = said.search(view, first, end)
        if match:
            speech = True
            found.append(Quotation(first, trim(view, match.start(), first), start, match.start(), False, RULE))
            found += resumed(view, match.end(), end, said)
        elif view[end - 1] in SENTENCE_ENDS:
            found.append(Quotation(first, end, start, end, False, RULE))
    return found if speech else []


def resumed(view: str, at: int, end: int, said: re.Pattern[str]) -> list[Quotation]:
    """The pieces of a paragraph's speech behind the reporter's words, which a dash closes."""
    found: list[Quotation] = []
    while True:
        dash = any_dash().search(view, at, end)
        if dash is None:
            return found
        first = dash.end()
        while first < end and view[first] in " .,:;":
            first += 1
        if first == end:
            return found
        match = said.search(view, first, end)
        stop = match.start() if match else end
        found.append(Quotation(first, trim(view, stop, first), dash.start(), stop, False, RULE))
        if not match:
            return found
        at = match.end()


def trim(view: str, end: int, start: int) -> int:
    """`end` without the blanks and the comma before it."""
    while end > start and view[end - 1] in " ,":
        end -= 1
    return end


@cache
def any_dash() -> re.Pattern[str]:
    return re.compile(f"[{DASHES}]")


@cache
def reporting(pack: Language) -> re.Pattern[str] | None:
    """Where the reporter's words begin: a comma or a dash, and a cue among the next words; None without `dialogue`."""
    cues = pack.words.get("marks", {}).get("dialogue", "").split()
    if not cues:
        return None
    cue = "|".join(map(re.escape, cues))
    return re.compile(rf"(?:(?<=[,?!…»”]) ?[{DASHES}]? ?| [{DASHES}] ?)(?:[^\W\d_]{{1,20}} ){{0,3}}(?:{cue})\b")
