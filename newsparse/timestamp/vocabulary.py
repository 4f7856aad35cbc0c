"""A pack's words about dates, made ready for looking up."""

from __future__ import annotations

from functools import cache

from newsparse.language import Language, load, read
from newsparse.records import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Any


class Vocabulary(NamedTuple):
    """Words in lower case. `ago` has phrases with 0 for the number (`0 hours ago`) and their units, `units` the words
    of these behind the number, `relative` words such as `yesterday` and how many days they add, `leads` the words
    that may stand last before a date; `order` is `dmy` or `ymd` where the language has one way, else empty.
    """

    months: dict[str, int]
    weekdays: dict[str, int]
    labels: dict[str, str]
    leads: frozenset[str]
    at: frozenset[str]
    clock: frozenset[str]
    half_days: dict[str, str]
    ago: dict[str, str]
    units: frozenset[str]
    relative: dict[str, int]
    by: tuple[str, ...]
    order: str

    def month(self, word: str) -> int | None:
        """The number of a month's name, in the pack's language or, where it is clear, in any other."""
        word = word.lower()
        return self.months.get(word) or all_months().get(word)


@cache
def vocabulary(pack: Language) -> Vocabulary:
    """The date words of a pack; pages everywhere carry English ones, too, so these come with every pack."""
    english = load("en").words
    tables = [english["dates"]["cldr"], english["dates"]]
    if pack.code != "en":
        dates: dict[str, Any] = pack.words.get("dates", {})
        tables += [dates.get("cldr", {}), dates]
    months: dict[str, int] = {}
    weekdays: dict[str, int] = {}
    labels: dict[str, str] = {}
    half_days: dict[str, str] = {}
    for table in tables:
        for number, line in enumerate(lines(table, "months"), 1):
            first, *more = line.split()
            if first.isdigit():
                months.update(dict.fromkeys(more, int(first)))
            elif pack.code:
                months.update(dict.fromkeys(line.split(), number))
        weekdays.update({word: n % 7 for n, line in enumerate(lines(table, "weekdays")) for word in line.split()})
        for label in ("published", "updated", "other"):
            labels.update(dict.fromkeys(lines(table, label), label))
        for half in ("am", "pm"):
            half_days.update({bare(word): half for word in words(table, half)})
    ago = {phrase: unit for table in tables for unit, phrase in numbered(table, "ago")}
    at = union(tables, "at")
    return Vocabulary(
        months=months,
        weekdays=weekdays,
        labels=labels,
        leads=at | frozenset(weekdays) | frozenset(label.rsplit(" ", 1)[-1] for label in labels),
        at=at,
        clock=union(tables, "clock"),
        half_days=half_days,
        ago=ago,
        units=frozenset(phrase.partition("0 ")[2].split(" ", 1)[0] for phrase in ago),
        relative={phrase: int(days) for table in tables for days, phrase in numbered(table, "relative")},
        by=tuple(f"{by} " for words in (english, pack.words) for by in lines(words.get("byline", {}), "by")),
        order=tables[-1].get("order", ""),
    )


def numbered(table: dict[str, str], key: str) -> list[tuple[str, str]]:
    """The first word of each line, and the rest of it."""
    return [(first, rest) for first, _, rest in (line.partition(" ") for line in lines(table, key))]


def union(tables: list[dict[str, str]], key: str) -> frozenset[str]:
    return frozenset(word for table in tables for word in words(table, key))


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
