"""How a day is printed: one rule for each shape, tried where a number begins."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from newsparse.records import NamedTuple
from newsparse.timestamp.vocabulary import Vocabulary, international


class Day(NamedTuple):
    """A day and where it is printed. `either` says that day and month may as well be the other way round."""

    year: int
    month: int
    day: int
    start: int
    end: int
    either: bool
    rule: str


Rule = Callable[[str, int, int, Vocabulary], "Day | None"]

LENGTHS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def days(view: str, start: int, end: int, words: Vocabulary) -> list[Day]:
    """The days printed within a span, in their order."""
    found: list[Day] = []
    floor = start
    for number in numbers().finditer(view, start, end):
        at, stop = number.span()
        if at < floor or (at > start and is_no_date_behind(view, at)):
            continue
        behind = view[stop : stop + 2]
        if stop - at > 2:
            rules = BY_DIGITS.get(stop - at, ())
        elif behind[:1] == ":":
            continue
        else:
            rules = SHORT_NUMBER if behind.lstrip()[:1] in MARKS else BEFORE_WORDS
        for rule in rules:
            day = rule(view, at, end, words)
            if day and day.start >= floor:
                found.append(day)
                floor = day.end
                break
    return found


def is_no_date_behind(view: str, at: int) -> bool:
    """True where a number is a version, a sum, or the second of a span: `>14.2.24`, `$12`, `9-23 Feb 2024`."""
    return view[at - 1] in "<>=`#$€£" or (view[at - 1] in "-–" and view[at - 2 : at - 1].isdigit())


@cache
def numbers() -> re.Pattern[str]:
    return re.compile(r"\d+")


def day_if_valid(year: int, month: int | None, day: int, start: int, end: int, rule: str) -> Day | None:
    """The day that a rule has read, None where there is no such day or month."""
    return Day(year, month, day, start, end, False, rule) if month and valid(year, month, day) else None


def valid(year: int, month: int, day: int) -> bool:
    """True where the calendar has the day."""
    if not (1 <= month <= 12 and 1 <= day <= LENGTHS[month] and 1600 <= year < 2100):
        return False
    return month != 2 or day < 29 or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))


def full_year(digits: str) -> int:
    """A year of two digits belongs to the hundred years up to 2069."""
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if year < 70 else 1900)


def year_month_day(view: str, at: int, end: int, words: Vocabulary) -> Day | None:
    """2024-03-21"""
    match = year_month_day_shape().match(view, at, end)
    if not match:
        return None
    year, month, day = int(match[1]), int(match[3]), int(match[4])
    return Day(year, month, day, at, match.end(), False, "year_month_day") if valid(year, month, day) else None


@cache
def year_month_day_shape() -> re.Pattern[str]:
    return re.compile(r"(\d{4})\s?([-/.–])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)")


def year_sign_month_sign(view: str, at: int, end: int, words: Vocabulary) -> Day | None:
    """2024年3月21日"""
    if view[at + 4 : at + 6].lstrip()[:1] not in ("年", "년"):
        return None
    match = year_sign_shape().match(view, at, end)
    if not match:
        return None
    return day_if_valid(int(match[1]), int(match[2]), int(match[3]), at, match.end(), "year_sign_month_sign")


@cache
def year_sign_shape() -> re.Pattern[str]:
    return re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})(?:\s?[日号일])?")


def year_name_day(view: str, at: int, end: int, words: Vocabulary) -> Day | None:
    """2024. március 21."""
    match = year_name_day_shape().match(view, at, end)
    if not match:
        return None
    return day_if_valid(int(match[1]), words.month(match[2]), int(match[3]), at, match.end(), "year_name_day")


@cache
def year_name_day_shape() -> re.Pattern[str]:
    return re.compile(rf"(\d{{4}})[.,]?\s?(?:[^\W\d_]{{1,5}}\.?\s)?{NAME}[.,]?\s(\d{{1,2}})(?!\d|[:.]\d)\.?")


def year_day_name(view: str, at: int, end: int, words: Vocabulary) -> Day | None:
    """2024. gada 21. marts"""
    match = year_day_name_shape().match(view, at, end)
    if not match:
        return None
    return day_if_valid(int(match[1]), words.month(match[3]), int(match[2]), at, match.end(), "year_day_name")


@cache
def year_day_name_shape() -> re.Pattern[str]:
    return re.compile(rf"(\d{{4}})[.,]?\s?(?:[^\W\d_]{{1,5}}\.?\s)?(\d{{1,2}})\.?\s{NAME}")


def digits_only(view: str, at: int, end: int, words: Vocabulary) -> Day | None:
    """20240321"""
    year, month, day = int(view[at : at + 4]), int(view[at + 4 : at + 6]), int(view[at + 6 : at + 8])
    return day_if_valid(year, month, day, at, at + 8, "digits_only") if year >= 1900 else None


def three_numbers(view: str, at: int, end: int, words: Vocabulary) -> Day | None:
    """21.03.2024"""
    match = three_numbers_shape().match(view, at, end)
    if not match:
        return None
    first, second, year = int(match[1]), int(match[3] or match[5]), full_year(match[6])
    # The day stands first with full stops, and where the language has it so.
    either = match[4] != "." and words.order != "dmy"
    if second > 12 and first <= 12:
        first, second = second, first
    if not valid(year, second, first):
        return None
    rule = "three_numbers" if len(match[6]) == 4 else "three_numbers_short_year"
    return Day(year, second, first, at, match.end(), either and first <= 12 and first != second, rule)


@cache
def three_numbers_shape() -> re.Pattern[str]:
    return re.compile(
        r"""(\d{1,2})(?:([/–-])(\d{1,2})\2|\s?([./])\s?(\d{1,2})\s?\4\s?)
        (\d{4}(?=\D|$|\d\d:\d\d)|\d\d(?!\d|:|\s?[hH]\d))""",
        re.VERBOSE,
    )


def day_name_year(view: str, at: int, end: int, words: Vocabulary) -> Day | None:
    """21 March 2024"""
    match = day_name_year_shape().match(view, at, end)
    if not match:
        return None
    month = words.month(match[2]) if match[3] is None else month_of_two(match[2], match[3], words)
    if not month or (len(match[4]) == 2 and view[match.start(4) - 1] not in "-/'’"):
        return None
    return day_if_valid(full_year(match[4]), month, int(match[1]), at, match.end(), "day_name_year")


def month_of_two(first: str, second: str, words: Vocabulary) -> int | None:
    """The month of a name in two words, printed in two ways, or with a weekday or a small word behind it."""
    month = words.month(first)
    if month and (len(second) < 4 or words.month(second) == month or second.lower() in words.weekdays):
        return month
    return words.month(f"{first}_{second}")


# A month's name may hold combining marks, which \w leaves out.
NAME = r"([^\s\d.,:;/|()_-]{2,16})"


@cache
def day_name_year_shape() -> re.Pattern[str]:
    return re.compile(
        rf"""(\d{{1,2}})(?:[^\s\d.,:;/|()_-]{{1,3}}(?=[\s.,]))?      # 21st
        [\s.,/-]{{0,3}}(?:(?:of|[^\W\d_]{{1,3}})[\s'’])?     # of, de, d'
        {NAME}(?:\s?[\s/]\s?{NAME})?
        [\s.,/'’-]{{0,3}}(?:[^\W\d_]{{2,3}}\s)?              # de, del
        (\d{{4}}(?!\d(?!\d?[\s.]))|\d\d(?!\d|:))""",
        re.VERBOSE,
    )


def day_word_month_year(view: str, at: int, end: int, words: Vocabulary) -> Day | None:
    """21 tháng 3, 2024"""
    match = day_word_month_year_shape().match(view, at, end)
    if not match or match[2].lower() not in international()["days"]["month_words"].split():
        return None
    return day_if_valid(int(match[4]), int(match[3]), int(match[1]), at, match.end(), "day_word_month_year")


@cache
def day_word_month_year_shape() -> re.Pattern[str]:
    return re.compile(r"(\d{1,2})\s([^\W\d_]{2,6})\s(\d{1,2})[,\s]{1,2}(?:[^\W\d_]{2,4}\s)?(\d{4})(?!\d)")


def name_day_year(view: str, at: int, end: int, words: Vocabulary) -> Day | None:
    """March 21, 2024"""
    match = day_year_shape().match(view, at, end)
    if not match:
        return None
    start, name = word_before(view, at)
    month = words.month(name)
    year, day = int(match[2]), int(match[1])
    if not month and name:
        # "6:03 pmNovember 8, 2023"
        inner = max((n for n, c in enumerate(name) if c.isupper()), default=0)
        month = words.month(name[inner:]) if inner else None
        start += inner
    return day_if_valid(year, month, day, start, match.end(), "name_day_year")


@cache
def day_year_shape() -> re.Pattern[str]:
    # Between day and year the time may stand: Thu Mar 21 13:14:00 2024
    return re.compile(
        r"(\d{1,2})[^\W\d_]{0,2}[.,]?\s{0,2}(?:(?:of|de|del)\s)?(?:\d\d:\d\d:\d\d\s(?:[A-Z]{3,4}\s)?)?(\d{4})"
    )


def word_before(view: str, at: int) -> tuple[int, str]:
    """Where the word before a position begins, and the word.

    >>> word_before("on Sept. 21", 9)
    (3, 'Sept')
    """
    end = at
    while end > 0 and end > at - 3 and view[end - 1] in " .,-/":
        end -= 1
    start = end
    while start > 0 and start > end - 20 and view[start - 1] not in " .,:;/|()_-\n0123456789]":
        start -= 1
    return start, view[start:end]


# The rules that can begin with a number of so many digits; of one or two digits with a mark behind it, or without.
BY_DIGITS: dict[int, tuple[Rule, ...]] = {
    4: (year_month_day, year_sign_month_sign, year_day_name, year_name_day),
    8: (digits_only,),
}
SHORT_NUMBER: tuple[Rule, ...] = (three_numbers, name_day_year, day_name_year)
BEFORE_WORDS: tuple[Rule, ...] = (name_day_year, day_name_year, day_word_month_year)
RULES: tuple[Rule, ...] = (*BY_DIGITS[4], three_numbers, *BEFORE_WORDS, *BY_DIGITS[8])
MARKS = frozenset("./-–")
