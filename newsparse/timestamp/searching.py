"""Where on a page its dates are looked for: fields above the article, lines about the headline, lines at the end."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from operator import itemgetter

from newsparse.model import Document, Line, Zones
from newsparse.records import NamedTuple
from newsparse.timestamp.beside import ALONE, FIRST_ON_LINE, beside, grade_of
from newsparse.timestamp.clock import time_at
from newsparse.timestamp.printed import EDGES, Printed, dates_in_span
from newsparse.timestamp.vocabulary import Vocabulary, international


class Candidate(NamedTuple):
    """A date that may be the article's. The lower the grade, the surer its line is about publication."""

    grade: int
    date: Printed


# The grades of a date with its label and of one that opens the text; `beside` gives those between them.
LABELLED, OPENING = 0, 9

# How many lines above the header, below its last line, and at the top of the text may hold the date; how many lines
# may stand between a date and the headline below it; how many below the text may hold a date with its label.
ABOVE = 6
BELOW = 16
TOP = 4
BETWEEN = 2
BEHIND = 12


def fields(view: str, zone: Zones, words: Vocabulary) -> list[Candidate]:
    """The dates of front matter, that of the surest key first: `date: 2024-03-21`."""
    found = []
    for key, _, start, end in zone.front:
        rank, label = field_label(key.replace("_", " ").replace("-", " ").strip(), words)
        if label in ("published", "updated"):
            for date in dates_in_span(view, start, min(end, start + LONGEST), words)[:1]:
                found.append((rank, Candidate(LABELLED, date._replace(label=label))))
    return [candidate for _, candidate in sorted(found, key=itemgetter(0))]


def field_label(key: str, words: Vocabulary) -> tuple[int, str]:
    """How sure a field's key is (the lower, the surer), and what it dates: `published`, `updated`, or empty."""
    for label, keys in international()["front"].items():
        known = keys.split("\n")
        if key in known:
            return known.index(key), label
    return len(key), words.labels.get(key, "")


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
    if found:
        found = without_masthead(doc, header, found, words)
    if first and not is_published(found):
        top = dated_lines(view, lines[: min(first, TOP)], own, words)
        found += top if is_worded(view, *lines[0][:2]) else [c for c in top if c.date.start < lines[0].end]
    listed = {c.date.day[:3] for c in found if c.grade == FIRST_ON_LINE}
    # Dates that each begin a line of words are a programme, or teasers.
    return [c for c in found if c.grade != FIRST_ON_LINE] if len(listed) > 1 else found


def is_published(found: list[Candidate]) -> bool:
    return any(c.date.label != "updated" for c in found)


def without_masthead(
    doc: Document, header: tuple[Line, ...], found: list[Candidate], words: Vocabulary
) -> list[Candidate]:
    """The dates without those of the page's head: above the headline, where one stands below it or lines between."""
    headline = headline_start(doc.view, header, found, words)
    below = [c for c in found if c.date.start > headline or c.date.label]
    if is_published(below):
        return below
    place = bisect_left(doc.lines, (headline,))
    start = doc.lines[max(0, place - BETWEEN - 1)].start
    top = doc.lines[0].end
    return [c for c in found if c.date.start >= start or c.date.start < top or c.date.label or c.date.time]


def headline_start(view: str, header: tuple[Line, ...], found: list[Candidate], words: Vocabulary) -> int:
    """Where the headline begins: the header's first line of some words that is no byline and holds no date."""
    dated = sorted(c.date.start for c in found)
    for start, end, mark in header:
        if mark[:1] != "#" and not is_worded(view, start, end):
            continue
        if bisect_left(dated, start) < bisect_left(dated, end) or view[start : start + 40].lower().startswith(words.by):
            continue
        return start
    return 0


def is_worded(view: str, start: int, end: int) -> bool:
    """True for a line of three words or more."""
    return view.count(" ", start, end) > 1 or (view[start] > "\u2e7f" and end - start > 8)


def lone_dates(doc: Document, zone: Zones, words: Vocabulary) -> list[Candidate]:
    """A date on a line of its own: with its label anywhere in the text, or at its end, the only one there.

    Comments and teasers have dates of their own, so that of several none is the article's.
    """
    if not zone.body:
        return []
    view, lines, body = doc.view, doc.lines, zone.body
    labelled: list[Candidate] = []
    alone: list[Candidate] = []
    behind = body[-3].start if len(body) > 2 else 0
    first, last = bisect_left(lines, (body[0].start,)), bisect_left(lines, (body[-1].end,))
    for start, end, _ in lines[first : last + BEHIND]:
        if end - start > 60 or (view.find("20", start, end) < 0 and view.find("19", start, end) < 0):
            continue
        dates = dates_in_span(view, start, end, words)
        if not dates or dates[0].label_start > start or dates[0].label == "other":
            continue
        rest = view[dates[-1].end : end].strip(" )]|")
        if dates[0].label and not rest.strip("."):
            labelled += [Candidate(LABELLED, date) for date in dates]
        elif not rest and start >= behind and is_below_text(doc, start):
            alone.append(Candidate(ALONE, dates[0]))
    days = {(c.date.label, *c.date.day[:3]) for c in labelled}
    if labelled and len(days) == len({label for label, *_ in days}):
        return labelled
    return alone if len(alone) == 1 else []


def is_below_text(doc: Document, start: int) -> bool:
    """True where the line above is a paragraph: not where it is a teaser's headline, or who wrote a comment."""
    above = doc.lines[bisect_left(doc.lines, (start,)) - 1]
    return above.end - above.start > PARAGRAPH


@cache
def digit() -> re.Pattern[str]:
    return re.compile(r"\d")


# Longer lines are text, which may open with its date; the header's own lines may be longer.
LONGEST = 160
LONGEST_OWN = 240
PARAGRAPH = 60
OPENING_WINDOW = 40
OPENERS = frozenset(".:|–—-")


def dated_lines(view: str, lines: tuple[Line, ...], own: frozenset[int], words: Vocabulary) -> list[Candidate]:
    """The dates on lines that are about the article and no sentences; `own` are where lines of the header begin.

    Two long paragraphs end the search: below the first, a standfirst, the date may still follow.
    """
    found: list[Candidate] = []
    search = digit().search
    paragraphs = 0
    last = max(own, default=0)
    for number, (start, end, mark) in enumerate(lines):
        length = end - start
        if start in own:
            if length > LONGEST_OWN or not search(view, start, end):
                continue
        else:
            # What stands above the header's last line are teasers.
            paragraphs += length > LONGEST_OWN and start > last
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
        if not dates or is_span_of_days(view, dates):
            continue
        if dates[-1].time is None and number + 1 < len(lines):
            dates[-1] = with_time_below(view, dates[-1], end, lines[number + 1], words)
        if number and not dates[0].label and dates[0].label_start == start:
            above = lines[number - 1]
            label = words.labels.get(view[above.start : above.end].lower().strip(EDGES), "")
            dates[0] = dates[0]._replace(label=label)
        grade = grade_of(beside(view, start, end, dates, start in own, mark[:1] == "#" or number == 0), words)
        if grade is not None:
            dates = in_order(view, dates)
            found += [Candidate(LABELLED if date.label else grade, date) for date in dates if date.label != "other"]
    return found


def opening_date(view: str, start: int, words: Vocabulary) -> list[Candidate]:
    """The date that opens a text: `21.03.2024 - The harbour has been closed since …`."""
    dates = dates_in_span(view, start, start + OPENING_WINDOW, words)
    if dates and dates[0].label_start == start and view[dates[0].end : dates[0].end + 2].strip()[:1] in OPENERS:
        return [Candidate(OPENING, dates[0])]
    return []


def with_time_below(view: str, date: Printed, end: int, below: Line, words: Vocabulary) -> Printed:
    """The date with its time where that is all that the next line prints: `21. März 2024,`, then `13:14 Uhr`."""
    if below.end - below.start > 20 or not view[below.start].isdigit() or view[date.end : end].strip(EDGES):
        return date
    time = time_at(view, below.start, below.end, words)
    return date._replace(time=time, end=time.end) if time and time.end == below.end else date


def in_order(view: str, dates: list[Printed]) -> list[Printed]:
    """Of two dates side by side without a label, the later is that of the change: `May 9, 2024March 21, 2024`."""
    if len(dates) < 2 or dates[0].label or dates[1].label or view[dates[0].end : dates[1].start].strip(EDGES):
        return dates
    first, second, *more = dates
    if first.day[:3] == second.day[:3]:
        return dates
    if first.day[:3] > second.day[:3]:
        first, second = second, first
    return [first, second._replace(label="updated"), *more]


def is_span_of_days(view: str, dates: list[Printed]) -> bool:
    """True for `3 March 1931 – 21 March 2024`."""
    return len(dates) == 2 and view[dates[0].end : dates[1].start].strip() in ("-", "–", "—") and not dates[0].time
