"""A pack's words about dates, made ready for looking up."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from newsparse.language import Language, read


class Vocabulary(NamedTuple):
    """Words in lower case. `order` is `dmy`, `mdy` or `ymd` where the language has one way, else empty."""

    months: dict[str, int]
    weekdays: dict[str, int]
    labels: dict[str, str]
    at: frozenset[str]
    clock: frozenset[str]
    half_days: dict[str, str]
    ago: frozenset[str]
    units: frozenset[str]
    relative: frozenset[str]
    order: str

    def month(self, word: str) -> int | None:
        """The number of a month's name, in the pack's language or, where it is clear, in any other."""
        word = word.lower()
        return self.months.get(word) or all_months().get(word)


@cache
def vocabulary(pack: Language) -> Vocabulary:
    """The date words of a pack: those of CLDR, and what was added by hand."""
    dates: dict[str, Any] = pack.words.get("dates", {})
    cldr: dict[str, str] = dates.get("cldr", {})
    labels = dict.fromkeys(lines(dates, "published"), "published")
    labels.update(dict.fromkeys(lines(dates, "updated"), "updated"))
    months = all_months()
    if pack.code:
        months = {word: number for number, line in enumerate(lines(cldr, "months"), 1) for word in line.split()}
        for line in lines(dates, "months"):
            number, *more = line.split()
            months.update(dict.fromkeys(more, int(number)))
    return Vocabulary(
        months=months,
        weekdays={word: n % 7 for n, line in enumerate(lines(cldr, "weekdays")) for word in line.split()},
        labels=labels,
        at=words(dates, "at"),
        clock=words(dates, "clock"),
        half_days={bare(word): half for half in ("am", "pm") for table in (cldr, dates) for word in words(table, half)},
        ago=words(dates, "ago"),
        units=words(dates, "units"),
        relative=frozenset(lines(dates, "relative")),
        order=dates.get("order", ""),
    )


@cache
def all_months() -> dict[str, int]:
    """The month names of all languages, but for those that mean one month here and another there."""
    names = read("months")
    return {word: n for n, line in enumerate(lines(names, "months"), 1) for word in line.split()}


@cache
def international() -> dict[str, dict[str, str]]:
    """What pages of any language print: names of time zones, keys of front matter."""
    return read("international")


def bare(word: str) -> str:
    """An abbreviation without its full stops and blanks.

    >>> bare("p. m.")
    'pm'
    """
    return word.replace(".", "").replace(" ", "")


def words(table: dict[str, str], key: str) -> frozenset[str]:
    return frozenset(table.get(key, "").split())


def lines(table: dict[str, str], key: str) -> list[str]:
    return [line for line in table.get(key, "").split("\n") if line]
