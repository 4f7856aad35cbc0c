"""Day or month first: what decides `03/04/2024`."""

from __future__ import annotations

import re
from functools import cache

from newsparse.timestamp.days import Day, valid
from newsparse.timestamp.offsets import prints_month_first, weekday
from newsparse.timestamp.printed import Printed
from newsparse.timestamp.vocabulary import Vocabulary


def decide(view: str, date: Printed, words: Vocabulary) -> Day | None:
    """The day as meant; None where neither the date itself nor the article's other dates decide.

    The weekday decides, the zone of a country with an order of its own, a clock of 24 hours (who prints the month
    first prints am and pm), then other dates of the article that can be read in one way only.
    """
    day = date.day
    if not day.rule.startswith("three_numbers"):
        return day
    other = day._replace(month=day.day, day=day.month, either=False)
    own = day._replace(either=False)
    if not valid(*other[:3]):
        return own
    if date.weekday is not None:
        fits = [d for d in (own, other) if weekday(*d[:3]) == date.weekday]
        if len(fits) == 1:
            return fits[0]
    if not day.either:
        return own
    month_first = prints_month_first(date.time.zone) if date.time else None
    if month_first is None and date.time and date.time.hour > 12 and not half_day_printed(view, date):
        month_first = False
    if month_first is None:
        month_first = order_of_others(view, day)
    if month_first is None:
        return None
    return other if month_first else own


def half_day_printed(view: str, date: Printed) -> bool:
    """True where the date's time is printed with am or pm: its hour on the page is under 13."""
    assert date.time
    digits = view[date.time.start : date.time.start + 2]
    return not (digits.isdigit() and int(digits) == date.time.hour)


def order_of_others(view: str, day: Day) -> bool | None:
    """Whether the article's other numeric dates have the month first; None where none, or both, say so."""
    mark = "/" if "/" in view[day.start : day.end] else "-"
    orders = set()
    if view.count(mark) > 2:
        for match in numeric(mark).finditer(view):
            first, second = int(match[1]), int(match[2])
            if (first > 12) != (second > 12) and max(first, second) < 32:
                orders.add(second > 12)
    return orders.pop() if len(orders) == 1 else None


@cache
def numeric(mark: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\d{mark}])(\d\d?){mark}(\d\d?){mark}(?:\d\d)?\d\d(?![\d{mark}])")
