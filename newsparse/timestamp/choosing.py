"""Which of the dates on a page are the article's: that of publication, that of the last change."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import NamedTuple

from newsparse.language import Language
from newsparse.model import Dates, Document, Found, Line, Zones
from newsparse.timestamp.clock import clock_start, time_at
from newsparse.timestamp.order import decide
from newsparse.timestamp.printed import EDGES, Printed, dates_in_span, label_before
from newsparse.timestamp.relative import relative_date
from newsparse.timestamp.vocabulary import Vocabulary, international, vocabulary


class Candidate(NamedTuple):
    """A date that may be the article's. The lower the grade, the surer its line is about publication."""

    grade: int
    date: Printed


LABELLED, ALONE, FIRST, MARKED_OFF, AMONG_WORDS, OPENING = range(6)

# How many lines above the header, and below its last line, may hold the date.
ABOVE = 6
BELOW = 3


def find(doc: Document, zone: Zones, pack: Language) -> Dates:
    """The dates that the page prints: in fields above the article, about its headline, else behind its end."""
    view = doc.view
    words = vocabulary(pack)
    found = fields(view, zone, words) + about_headline(doc, zone, words)
    if not found:
        behind = dated_lines(view, (*zone.body[-2:], *zone.trailer), words)
        found = [c for c in behind if c.grade == LABELLED]
    published = min((c for c in found if c.date.label != "updated"), key=lambda c: c.grade, default=None)
    updated = next((c.date for c in found if c.date.label == "updated"), None)
    if published is None and updated is None:
        relative = relative_date(view, zone.header, words)
        return Dates(None, None, (relative,) if relative else ())
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
                Candidate(LABELLED, date._replace(label=label)) for date in dates_in_span(view, start, end, words)[:1]
            ]
    return found


def about_headline(doc: Document, zone: Zones, words: Vocabulary) -> list[Candidate]:
    """The dates of the header's lines and of those below them; where there are none, of the lines above."""
    lines = doc.lines
    if not zone.header:
        return dated_lines(doc.view, lines[: ABOVE + BELOW], words) if not zone.front else []
    first = bisect_left(lines, (zone.header[0].start,))
    last = bisect_left(lines, (zone.header[-1].start,))
    found = dated_lines(doc.view, lines[first : last + 1 + BELOW], words)
    return found or dated_lines(doc.view, lines[max(0, first - ABOVE) : first], words)


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


# Longer lines are text; it may open with its date.
LONGEST = 240


def dated_lines(view: str, lines: tuple[Line, ...], words: Vocabulary) -> list[Candidate]:
    """The dates on lines that are about the article and no sentences."""
    found: list[Candidate] = []
    search = digit().search
    for number, (start, end, _) in enumerate(lines):
        if end - start > LONGEST:
            end = start + 40
            if not search(view, start, start + 20):
                continue
        elif not search(view, start, end):
            continue
        dates = dates_in_span(view, start, end, words)
        if not dates:
            continue
        if end == start + 40:
            if dates[0].label_start == start and view[dates[0].end : dates[0].end + 3].strip(" ")[:1] in OPENERS:
                found.append(Candidate(OPENING, dates[0]))
            continue
        if number and not dates[0].label and dates[0].label_start == start:
            above = lines[number - 1]
            label = words.labels.get(view[above.start : above.end].lower().strip(EDGES), "")
            dates[0] = dates[0]._replace(label=label)
        for date in dates:
            grade = grade_on_line(view, start, end, date, dates, words)
            if grade is not None:
                found.append(Candidate(grade, date))
    return found


# What parts a date from the text that it opens.
OPENERS = tuple(".:|–—-")


def grade_on_line(
    view: str, start: int, end: int, date: Printed, dates: list[Printed], words: Vocabulary
) -> int | None:
    """How sure a line is about publication; None where the date belongs to a sentence."""
    head = view[start : dates[0].label_start]
    before = head.strip(EDGES)
    after = view[dates[-1].end : end].strip(EDGES)
    others = before.count(" ") + after.count(" ") + bool(before) + bool(after)
    sentence = others > 6 and view[end - 1] in ".!?…。" and not view[end - 3 : end].lower().endswith((".m.", "hrs"))
    if date.label and not sentence and others < 30:
        return LABELLED
    if "(@" in before:
        # Whoever wrote it, it is a post that the article shows.
        return None
    if not before:
        if not after or others < 4:
            return ALONE
        if sentence and after[0].islower():
            return None
        return FIRST if date.time or not after[0].islower() or others < 8 else None
    if sentence or others > 30:
        return None
    if head[-1] != " " or head.rstrip()[-1] in "|•·–—-/,:;)]»>~":
        return MARKED_OFF
    if before.rsplit(" ", 1)[-1] in words.at and not names_writer(before, words):
        return None
    return AMONG_WORDS if others < 14 else None


def names_writer(before: str, words: Vocabulary) -> bool:
    """True where the words before a date are a byline: `By Ida Moor on`, `Posted in Trade by imoor on`, `Ida Moor on`."""
    lower = before.lower()
    if lower.startswith(words.by) or lower.split(" ", 1)[0] in words.labels or before[0].isdigit():
        return True
    names = before.split()[:-1]
    return 2 <= len(names) <= 4 and all(name[0].isupper() for name in names)


def updated_time(view: str, published: Printed, words: Vocabulary) -> Found | None:
    """The time of the last change where only that is printed behind the date: `May 3, 2024 9:10 am (Updated 9:45)`."""
    end = view.find("\n", published.end, published.end + 60)
    end = min(len(view), published.end + 60) if end < 0 else end
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
