"""Dates that count from a moment the page does not print: `3 hours ago`, `vor 14 Minuten`, `Yesterday`."""

from __future__ import annotations

import re
from functools import cache

from newsparse.model import Found, Line
from newsparse.records import TYPE_CHECKING, NamedTuple
from newsparse.timestamp.clock import time_after
from newsparse.timestamp.printed import EDGES
from newsparse.timestamp.vocabulary import Vocabulary

if TYPE_CHECKING:
    from datetime import date

# Longer lines are text.
LONGEST = 90
LONGEST_DAY = 40


class Relative(NamedTuple):
    """So many seconds, minutes, … or years before a moment, or a day such as yesterday (`unit` is `day`).

    `clock` is the time of day printed with a day, as `T13:14`, or empty.
    """

    amount: int
    unit: str
    clock: str
    start: int
    end: int


def relative_date(view: str, lines: tuple[Line, ...], words: Vocabulary) -> Relative | None:
    """The first relative date of the lines, None where there is none."""
    for start, end, _ in lines:
        if end - start <= LONGEST:
            found = named_day(view, start, end, words) if end - start <= LONGEST_DAY else None
            found = found or counted_back(view, start, end, words)
            if found:
                return found
    return None


def named_day(view: str, start: int, end: int, words: Vocabulary) -> Relative | None:
    """Updated today at 5:15 pm"""
    tokens = view[start:end].lower().split(" ", 4)
    if tokens[0].strip(EDGES) in words.labels and len(tokens) > 1:
        start += len(tokens.pop(0)) + 1
    for count in (1, 2):
        phrase = " ".join(tokens[:count])
        days = words.relative.get(phrase.strip(EDGES))
        if days is None:
            continue
        stop = start + len(phrase)
        time = time_after(view, stop, end, words)
        if time and time.end == end:
            return Relative(-days, "day", f"T{time.hour:02}:{time.minute:02}", start, end)
        if not view[stop:end].strip(EDGES):
            return Relative(-days, "day", "", start, end)
    return None


@cache
def number() -> re.Pattern[str]:
    return re.compile(r"\d+")


def counted_back(view: str, start: int, end: int, words: Vocabulary) -> Relative | None:
    """By Ida Moor 3 hours ago"""
    match = number().search(view, start, end)
    if not match or match.end() - match.start() > 3:
        return None
    phrase = f"{view[start : match.start()]}0{view[match.end() : end]}".lower()
    for pattern, unit in words.ago.items():
        at = phrase.find(pattern)
        if at >= 0 and not phrase[at + len(pattern) : at + len(pattern) + 1].isalpha():
            first = start + at
            return Relative(int(match[0]), unit, "", first, first + len(pattern) + match.end() - match.start() - 1)
    return None


def resolve(relative: Relative, reference: date) -> Found | None:
    """The date that a relative one means at a moment: a minute, or a day; None for weeks, months and years.

    What is counted in hours is no minute, what is counted in weeks no day. Of a reference that is a day alone
    (`2024-03-21`) nothing counts in hours: what was three hours before may have been on that day or the one before.
    """
    from datetime import datetime, timedelta

    amount, unit, clock, start, end = relative
    if unit in ("second", "minute"):
        if not isinstance(reference, datetime):
            return None
        moment = reference - timedelta(**{f"{unit}s": amount})
        return Found(moment.isoformat(timespec="minutes"), start, end, "counted_back")
    if unit == "day" or (unit == "hour" and isinstance(reference, datetime)):
        day = reference - timedelta(**{f"{unit}s": amount})
        return Found(f"{day:%Y-%m-%d}{clock}", start, end, "counted_back" if amount and not clock else "named_day")
    return None
