"""Which of the dates on a page are the article's: that of publication, that of the last change."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newsparse.language import Language
from newsparse.model import Dates, Document, Found, Line, Zones
from newsparse.timestamp.beside import ALONE, FIRST_ON_LINE, beside, grade_of
from newsparse.timestamp.clock import clock_start, time_at
from newsparse.timestamp.order import decide
from newsparse.timestamp.printed import EDGES, Printed, dates_in_span, label_before
from newsparse.timestamp.relative import relative_date, resolve
from newsparse.timestamp.vocabulary import Vocabulary, international, vocabulary

if TYPE_CHECKING:
    from datetime import datetime


class Candidate(NamedTuple):
    """A date that may be the article's. The lower the grade, the surer its line is about publication."""

    grade: int
    date: Printed


# The grades of a date with its label and of one that opens the text; `beside` gives those between them.
LABELLED, OPENING = 0, 9

# How many lines above the header, below its last line, and at the top of the text may hold the date.
ABOVE = 6
BELOW = 16
TOP = 4


def find(doc: Document, zone: Zones, pack: Language, reference: datetime | None = None) -> Dates:
    """The dates that the page prints: in fields above the article, about its headline, else behind its end.

    `reference` is the moment that `3 hours ago` counts from; without it such a date is only a warning.
    """
    view = doc.view
    words = vocabulary(pack)
    found = fields(view, zone, words)
    found += about_headline(doc, zone, words)
    if not found:
        found = lone_dates(view, zone, words)
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
        second = updated_time(view, published.date, words)
    return Dates(first, second, tuple(warnings))


def fields(view: str, zone: Zones, words: Vocabulary) -> list[Candidate]:
    """The dates of front matter: `date: 2024-03-21`."""
    found = []
    for key, _, start, end in zone.front:
        label = field_label(key)
        if label:
            found += [
                Candidate(LABELLED, date._replace(label=label))
                for date in dates_in_span(view, start, min(end, start + LONGEST), words)[:1]
            ]
    return found


def about_headline(doc: Document, zone: Zones, words: Vocabulary) -> list[Candidate]:
    """The dates of the header's lines and of those below them; else of the lines above, else of the text's first."""
    view, lines, header = doc.view, doc.lines, zone.header
    if zone.front and not header:
        return []
    own = frozenset(line.start for line in header)
    first = bisect_left(lines, (header[0].start,)) if header else 0
    last = bisect_left(lines, (header[-1].start,)) if header else 0
    last += 1 + BELOW
    if zone.body:
        # What stands in the lower half of the text belongs to its end, or to comments.
        middle = (zone.body[0].start + zone.body[-1].end) // 2
        last = min(last, bisect_left(lines, (middle,)))
    found = dated_lines(view, lines[first:last], own, words)
    if first and not is_published(found):
        found += dated_lines(view, lines[max(0, first - ABOVE) : first], own, words)
        if not is_published(found):
            found += dated_lines(view, lines[: min(first, TOP)], own, words)
    if not found:
        return found
    listed = {c.date.day[:3] for c in found if c.grade == FIRST_ON_LINE}
    # Dates that each begin a line of words are a programme, or teasers.
    return [c for c in found if c.grade != FIRST_ON_LINE] if len(listed) > 2 else found


def is_published(found: list[Candidate]) -> bool:
    return any(c.date.label != "updated" for c in found)


def lone_dates(view: str, zone: Zones, words: Vocabulary) -> list[Candidate]:
    """A date on a line of its own: with its label anywhere in the text, or at the end, the only one there.

    Comments and teasers have dates of their own, so that of several none is the article's.
    """
    labelled: list[Candidate] = []
    alone: dict[int, Candidate] = {}
    behind = zone.body[-3].start if len(zone.body) > 2 else 0
    for start, end, _ in zone.body + zone.trailer:
        if end - start > 60 or (view.find("20", start, end) < 0 and view.find("19", start, end) < 0):
            continue
        dates = dates_in_span(view, start, end, words)
        if dates and dates[0].label_start == start and not view[dates[-1].end : end].strip(" )]|:"):
            if dates[0].label:
                labelled += [Candidate(LABELLED, date) for date in dates]
            elif start >= behind:
                alone[start] = Candidate(ALONE, dates[0])
    days = {c.date.day[:3] for c in labelled if c.date.label == "published"}
    return labelled if labelled and len(days) < 2 else list(alone.values()) if len(alone) == 1 else []


def field_label(key: str) -> str:
    """What a field of front matter dates, from its key: `published`, `updated`, or empty."""
    plain = key.replace("_", " ").replace("-", " ").strip()
    for label, keys in international()["front"].items():
        if plain in keys.split("\n"):
            return label
    return ""


def value(doc: Document, date: Printed, words: Vocabulary, warnings: list[str]) -> Found | None:
    """The date's value; None, and a warning, where day and month remain undecided."""
    day = decide(doc.view, date, words)
    if day is None:
        warnings.append(f"ambiguous_date: {doc.view[date.day.start : date.day.end]}")
        return None
    return Found(date._replace(day=day).value(), date.start, date.end, rule_name(date))


def rule_name(date: Printed) -> str:
    """The rule that found a date, with the label's kind before it where it has one."""
    return f"{date.label}_{date.day.rule}" if date.label else date.day.rule


@cache
def digit() -> re.Pattern[str]:
    return re.compile(r"\d")


# Longer lines are text, which may open with its date; the header's own lines may be longer.
LONGEST = 160
LONGEST_OWN = 240
OPENING_WINDOW = 40
OPENERS = frozenset(".:|–—-")


def dated_lines(view: str, lines: tuple[Line, ...], own: frozenset[int], words: Vocabulary) -> list[Candidate]:
    """The dates on lines that are about the article and no sentences; `own` are where lines of the header begin.

    Two long paragraphs end the search: below the first, a standfirst, the date may still follow.
    """
    found: list[Candidate] = []
    search = digit().search
    paragraphs = 0
    for number, (start, end, mark) in enumerate(lines):
        length = end - start
        if start in own:
            if length > LONGEST_OWN or not search(view, start, end):
                continue
        else:
            paragraphs += length > LONGEST_OWN
            if paragraphs == 2:
                break
            if length > LONGEST:
                if view[start].isdigit():
                    found += opening_date(view, start, words)
                continue
            # Outside the header a date has a year of four digits; this is quicker than looking for any digit.
            if view.find("20", start, end) < 0 and view.find("19", start, end) < 0:
                continue
        dates = dates_in_span(view, start, end, words)
        if not dates:
            continue
        if number and not dates[0].label and dates[0].label_start == start:
            above = lines[number - 1]
            label = words.labels.get(view[above.start : above.end].lower().strip(EDGES), "")
            dates[0] = dates[0]._replace(label=label)
        grade = grade_of(beside(view, start, end, dates, start in own, mark[:1] == "#" or number == 0), words)
        if grade is not None:
            found += [Candidate(LABELLED if date.label else grade, date) for date in dates]
    return found


def opening_date(view: str, start: int, words: Vocabulary) -> list[Candidate]:
    """The date that opens a text: `21.03.2024 - The harbour has been closed since …`."""
    dates = dates_in_span(view, start, start + OPENING_WINDOW, words)
    if dates and dates[0].label_start == start and view[dates[0].end : dates[0].end + 2].strip()[:1] in OPENERS:
        return [Candidate(OPENING, dates[0])]
    return []


def updated_time(view: str, published: Printed, words: Vocabulary) -> Found | None:
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
            return Found(published._replace(time=time).value(), time.start, time.end, "updated_time")
        return None
    return None
