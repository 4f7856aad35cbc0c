"""The time of day beside a date: after it, or before it."""

from __future__ import annotations

import re
from functools import cache

from newsparse.records import NamedTuple
from newsparse.timestamp.offsets import Zone, zone_after
from newsparse.timestamp.vocabulary import Vocabulary, bare


class Time(NamedTuple):
    """A time of day; `second` is None where none is printed, `zone` where no time zone is."""

    hour: int
    minute: int
    second: int | None
    zone: Zone | None
    start: int
    end: int


def time_after(view: str, at: int, end: int, words: Vocabulary) -> Time | None:
    """The time printed behind a position, past the marks and small words that lead to it.

    `, 13:14 Uhr`, ` at 1.14 p.m. EST`, ` à 13h14`, `T13:14:05Z`, ` - 午後1時14分`.
    """
    start = first_digit(view, at, end, words)
    if start is None:
        return None
    return time_at(view, start, end, words, half_day_before(view, at, start, words))


def first_digit(view: str, at: int, end: int, words: Vocabulary) -> int | None:
    """Where a number begins that nothing but marks and words that lead to a time keep from the position."""
    stop = min(end, at + 40)
    while at < stop:
        match = joint().match(view, at, stop)
        if not match:
            return None
        at = match.end()
        if at >= stop:
            return None
        if view[at].isdigit():
            return at
        word = leading_word().match(view, at, stop)
        if not word or not leads_to_time(word[0], words):
            return None
        at = word.end()
    return None


def leads_to_time(word: str, words: Vocabulary) -> bool:
    """True for a word that may stand between a date and its time."""
    if word in ("T", "T:"):
        return True
    plain = word.lower().strip(".:'’")
    return plain in words.at or plain in words.weekdays or plain in words.half_days or bare(plain) in words.half_days


@cache
def joint() -> re.Pattern[str]:
    return re.compile(r"[\s,;.:|•·@/()（）\[\]–—・−،、，｜-]{0,6}")


@cache
def leading_word() -> re.Pattern[str]:
    return re.compile(r"[^\s\d,;:|•·@/()（）\[\]–—،、，｜-]{1,10}")


def half_day_before(view: str, at: int, start: int, words: Vocabulary) -> str | None:
    """`pm` where the words between two positions say so, as in 午後3時 and PM 03:12."""
    between = view[at:start].strip(" ,-|/·()")
    return words.half_days.get(bare(between.lower())) if between else None


@cache
def clock_shape() -> re.Pattern[str]:
    return re.compile(
        r"""(\d{1,2})
        (?: (?:[:.]|\s?[hHu]\s?|[時时시點点]\s?)(\d\d)(?!\d)      # 13:14  13.14  13h14  14 h 20  13時14分
            (?:[:.](\d\d)(?!\d)(?:[.,]\d{1,9})?)?               # 13:14:05.123
            [分분]?
          | \s?[時时시點点]
          | (?=\s?[AaPp]\.?\s?[Mm]\b)
          | (?=\s?[^\W\d_]{1,6}\b)                              # 14 Uhr
        )""",
        re.VERBOSE,
    )


def time_at(view: str, at: int, end: int, words: Vocabulary, half: str | None = None) -> Time | None:
    """The time that begins at a position, with what belongs to it: pm, Uhr, the time zone."""
    match = clock_shape().match(view, at, end)
    if not match:
        return None
    hour, minute, second = int(match[1]), int(match[2] or 0), int(match[3]) if match[3] else None
    stop = match.end()
    sure = bool(match[2]) or stop > match.end(1)
    after = half_day_shape().match(view, stop, end)
    if after:
        token = bare(after[1].lower())
        if token in ("am", "pm") or token in words.half_days:
            half = token if token in ("am", "pm") else words.half_days[token]
            stop, sure = after.end(), True
        elif token in words.clock:
            stop, sure = after.end(), True
    if not sure or hour > 24 or minute > 59 or (second or 0) > 60 or (hour == 24 and minute):
        return None
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    zone, stop = zone_after(view, stop, end, second is not None)
    return Time(hour % 24, minute, second, zone, at, stop)


@cache
def half_day_shape() -> re.Pattern[str]:
    return re.compile(r"\s{0,2}:?\s?([AaPp]\.?\s?[Mm](?![a-z])\.?|[^\W\d_]{1,7}(?:\.[^\W\d_]{1,2}\b)?\.?)")


def time_before(view: str, start: int, at: int, words: Vocabulary) -> Time | None:
    """The time printed before a position, with nothing but marks and small words between.

    `13:14, `, `1:14 pm on `, `17:41 JST, `.
    """
    low = max(start, at - 36)
    window = view[low:at]
    if not any(c.isdigit() for c in window):
        return None
    for match in clock_start().finditer(window):
        time = time_at(view, low + match.start(), at, words)
        if time and first_gap(view, time.end, at, words):
            return time
    return None


@cache
def clock_start() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.:,])\d{1,2}(?=[:.hH時时]|\s?[AaPp]\.?\s?[Mm])")


def first_gap(view: str, at: int, end: int, words: Vocabulary) -> bool:
    """True where only marks and words that lead from a time to its date stand between two positions.

    The first may be a zone that is not known by name: ` NPT, `.
    """
    zone = zone_name().match(view, at, end)
    if zone:
        at = zone.end()
    while at < end:
        match = joint().match(view, at, end)
        at = match.end() if match else at
        if at >= end:
            return True
        word = leading_word().match(view, at, end)
        if not word or not leads_to_time(word[0], words):
            return False
        at = word.end()
    return True


@cache
def zone_name() -> re.Pattern[str]:
    """A zone behind a time, known or not: ` NPT`, ` (IST`."""
    return re.compile(r" \(?[A-Z]{3,5}\b")
