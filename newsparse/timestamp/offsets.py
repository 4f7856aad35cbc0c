"""Time zones as printed: `Z`, `GMT+7`, `-0700`, `CEST`, and `ET`, which the date makes winter or summer time."""

from __future__ import annotations

import re
from functools import cache

from newsparse.timestamp.vocabulary import international


class Zone(str):
    """A time zone as printed: an offset such as `+02:00`, a name that `offset_on` reads, or an ambiguous one."""


def zone_after(view: str, at: int, end: int, exact: bool) -> tuple[Zone | None, int]:
    """The zone printed behind a time and where it ends; None and the position where there is none.

    `exact` says that the time has seconds: `13:00-14:30` is a span of time, `13:00:00-04:30` a time and its offset.
    """
    match = zone_shape().match(view, at, end)
    if not match:
        return None, at
    name, sign = match[1], match[2]
    if sign:
        hours, minutes = int(match[3]), int(match[4] or 0)
        if hours > 14 or minutes > 59 or not (name or exact or (sign == "+" and len(match[3]) == 2)):
            return None, at
        return Zone(f"{'-' if sign != '+' else '+'}{hours:02}:{minutes:02}"), match.end()
    name, _, time = (name or "").partition(" ")
    if name in fixed() or name in seasonal() or name in ambiguous():
        return Zone(name), match.end()
    return None, match.end() if time.endswith(("time", "Time")) else at


@cache
def zone_shape() -> re.Pattern[str]:
    return re.compile(
        r"[\s,]{0,2}\(?([A-ZМСКİ]{1,4}(?![^\W\d_])"
        r"|[A-Z][a-z]{3,9}(?:[ ](?:Standard|Daylight|Summer))?(?:[ ][Tt]ime)?(?![^\W\d_]))?"  # Irish time, Eastern
        r"(?:\s?([+−-])(\d{1,2})(?::?(\d\d))?(?![\d:]))?\)?"
    )


@cache
def fixed() -> dict[str, str]:
    return dict(line.split() for line in international()["offsets"]["fixed"].strip().split("\n"))


@cache
def seasonal() -> dict[str, list[str]]:
    return {line.split()[0]: line.split()[1:] for line in international()["offsets"]["seasonal"].strip().split("\n")}


@cache
def ambiguous() -> frozenset[str]:
    """Names that stand for one offset here and another there, such as IST."""
    return frozenset(international()["offsets"]["ambiguous"].split())


def offset_on(zone: Zone, year: int, month: int, day: int) -> str:
    """The offset from UTC that a zone has on a day, empty for an ambiguous one.

    >>> offset_on(Zone("ET"), 2024, 7, 4)
    '-04:00'
    """
    if zone[0] in "+-":
        return str(zone)
    if zone in fixed():
        return fixed()[zone]
    if zone in ambiguous():
        return ""
    winter, summer, place = seasonal()[zone]
    return summer if is_summer(place, year, month, day) else winter


def is_summer(place: str, year: int, month: int, day: int) -> bool:
    """True on days with daylight saving time: America's from 2007, Australia's from 2008."""
    if place == "america":
        return (3, nth_sunday(year, 3, 2)) <= (month, day) < (11, nth_sunday(year, 11, 1))
    return not (4, nth_sunday(year, 4, 1)) <= (month, day) < (10, nth_sunday(year, 10, 1))


def nth_sunday(year: int, month: int, nth: int) -> int:
    """The day of a month's nth Sunday.

    >>> nth_sunday(2024, 3, 2)
    10
    """
    return 1 + (6 - weekday(year, month, 1)) % 7 + 7 * (nth - 1)


def weekday(year: int, month: int, day: int) -> int:
    """Monday is 0.

    >>> weekday(2024, 3, 21)
    3
    """
    if month < 3:
        month += 12
        year -= 1
    return (day + 13 * (month + 1) // 5 + year + year // 4 - year // 100 + year // 400 + 5) % 7


def prints_month_first(zone: Zone | None) -> bool | None:
    """Whether the country of a zone prints the month before the day; None where no zone says so."""
    if zone is None or zone in ambiguous():
        return None
    return zone in international()["offsets"]["month_first"].split()
