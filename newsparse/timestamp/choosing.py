"""Which of the dates on a page are the article's: that of publication, that of the last change."""

from __future__ import annotations

from newsparse.language import Language
from newsparse.model import Dates, Document, Found, Zones
from newsparse.records import TYPE_CHECKING
from newsparse.timestamp.clock import Time, clock_start, time_at
from newsparse.timestamp.offsets import ambiguous
from newsparse.timestamp.order import decide
from newsparse.timestamp.printed import EDGES, Printed, label_before
from newsparse.timestamp.relative import relative_date, resolve
from newsparse.timestamp.searching import about_headline, fields, lone_dates
from newsparse.timestamp.vocabulary import Vocabulary, vocabulary

if TYPE_CHECKING:
    from datetime import date


def find(doc: Document, zone: Zones, pack: Language, reference: date | None = None) -> Dates:
    """The dates that the page prints: in fields above the article, about its headline, else behind its end.

    `reference` is the moment that `3 hours ago` counts from; without it such a date is only a warning.
    """
    view = doc.view
    words = vocabulary(pack)
    found = fields(view, zone, words) + about_headline(doc, zone, words)
    if not any(c.date.label == "updated" for c in found):
        below = lone_dates(doc, zone, words)
        found = found + [c for c in below if c.date.label == "updated"] if found else below
    if not found:
        relative = relative_date(view, zone.header, words)
        if relative is None:
            return Dates(None, None, ())
        resolved = resolve(relative, reference) if reference else None
        return Dates(resolved, None, () if resolved else (f"relative_date: {view[relative.start : relative.end]}",))
    published = min((c for c in found if c.date.label != "updated"), key=lambda c: c.grade, default=None)
    updated = next((c.date for c in found if c.date.label == "updated"), None)
    warnings: list[str] = []
    first = value(doc, published.date, words, warnings) if published else None
    second = value(doc, updated, words, warnings) if updated else None
    if first and published and not second:
        second = updated_time(view, published.date, words, warnings)
    return Dates(first, second, tuple(dict.fromkeys(warnings)))


def value(doc: Document, date: Printed, words: Vocabulary, warnings: list[str]) -> Found | None:
    """The date's value; None where day and month remain undecided. That, and a zone left out, is a warning."""
    day = decide(doc.view, date, words)
    if day is None:
        warnings.append(f"ambiguous_date: {doc.view[date.day.start : date.day.end]}")
        return None
    warn_of_zone(date.time, warnings)
    return Found(date._replace(day=day).value(), date.start, date.end, rule_name(date))


def warn_of_zone(time: Time | None, warnings: list[str]) -> None:
    """Say so where a time's zone stands for several offsets and is left out: `14:52 IST`."""
    if time and time.zone in ambiguous():
        warnings.append(f"ambiguous_zone: {time.zone}")


def rule_name(date: Printed) -> str:
    """The rule that found a date, with the label's kind before it where it has one."""
    return f"{date.label}_{date.day.rule}" if date.label else date.day.rule


def updated_time(view: str, published: Printed, words: Vocabulary, warnings: list[str]) -> Found | None:
    """The time of the last change where only that is printed behind the date: `May 3, 2024 9:10 am (Updated 9:45)`."""
    end = min(len(view), published.end + 60)
    if published.time is None and published.day.either:
        return None
    for match in clock_start().finditer(view, published.end, end):
        time = time_at(view, match.start(), end, words)
        if time is None:
            continue
        label_start, label = label_before(view, published.end, match.start(), words)
        if label == "updated" and not view[published.end : label_start].strip(EDGES):
            warn_of_zone(time, warnings)
            return Found(published._replace(time=time).value(), time.start, time.end, "updated_time")
        return None
    return None
