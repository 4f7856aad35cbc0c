"""The dateline: where and when a wire story was filed, at the head of its first paragraph.

The body's paragraphs (`Zones.body`) begin behind it, so that it is no part of the first sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from newsparse.language import Language
from newsparse.model import Dateline, Document, Zones
from newsparse.zones.lines import has_digit
from newsparse.zones.words import Words, words

# A dateline, its dash included, is shorter than this.
LONGEST = 110


def find(doc: Document, zone: Zones, pack: Language) -> Dateline | None:
    """The dateline, or None."""
    known = words(pack)
    for paragraph in zone.body[:3]:
        # The zone's paragraph begins behind a dateline; the line before it.
        start = doc.lines[bisect_right(doc.lines, paragraph.start, key=lambda p: p.start) - 1].start
        if start < paragraph.start:
            found = read(doc.view, start, paragraph.start + 1, known)
            if found:
                return found
    return None


def read(view: str, start: int, end: int, known: Words) -> Dateline | None:
    """The dateline that a paragraph begins with."""
    if not (view[start].isupper() or view[start] in "(/【["):
        return None
    text = view[start : min(end, start + LONGEST)]
    if not (text[:2].isupper() or "(" in text[:60] or has_digit(text, 0, 40)):
        return None
    for rule in RULES:
        found = rule(text, start, known)
        if found:
            return found
    return None


@cache
def separator() -> re.Pattern[str]:
    """The dash between dateline and text."""
    return re.compile(r"[ ](?:-{1,3}|[–—―−]{1,2})[ ]|(?<=[)/])[ ]?[-–—―:]{1,2}[ ]?|[.][-–—][ ]|[—―]{1,2}(?=\S)")


@cache
def agency_at_end() -> re.Pattern[str]:
    """`(Reuters)`, `/PRNewswire/`."""
    return re.compile(r"[(/]([^()/\n]{2,30}(?:/[^()/\n]{2,12})?)[)/]$")


def place_and_dash(text: str, start: int, known: Words) -> Dateline | None:
    """LA CROSSE, Wis., April 25 (Reuters) - The river rose."""
    dash = separator().search(text)
    if dash is None:
        return None
    head = text[: dash.start()].strip()
    agency = None
    by = agency_at_end().search(head)
    if by:
        agency = by[1].strip()
        head = head[: by.start()].strip(" ,")
    elif not head or head[-1] in ")/":
        return None
    place, date = split_date(head, known)
    if place and not is_place(place, strict=not (agency or date), known=known):
        return None
    if agency and not (place or date) and agency.lower() not in known.agencies:
        return None
    if not (place or agency) or (agency and agency.isdigit()):
        return None
    return Dateline(place or None, agency, date, start, start + dash.end(), "place_and_dash")


def split_date(head: str, known: Words) -> tuple[str, str | None]:
    """Place and date of `LA CROSSE, Wis., April 25`."""
    parts = head.split(",")
    at = len(parts)
    while at and (any(c.isdigit() for c in parts[at - 1]) or parts[at - 1].strip(" .").lower() in known.calendar):
        at -= 1
    date = ",".join(parts[at:]).strip() or None
    return ",".join(parts[:at]).strip(), date and as_iso(date, known)


def as_iso(date: str, known: Words) -> str | None:
    """`--04-25` for `April 25`, with the year where it is printed."""
    day = month = year = 0
    for word in re.findall(r"\w+", date.lower()):
        if word.isdigit() and len(word) == 4:
            year = int(word)
        elif word.isdigit() and len(word) <= 2:
            day = int(word)
        elif not word.isdigit():
            month = known.dates.month(word) or month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return f"{year}-{month:02}-{day:02}" if year else f"--{month:02}-{day:02}"


def is_place(place: str, strict: bool, known: Words) -> bool:
    """Capitalised words, as many as a place has; without agency or date (strict) in capitals."""
    names = place.split(",")
    if len(names) > 3 or len(place) > 60:
        return False
    tokens = names[0].replace("/", " ").split()
    if not 1 <= len(tokens) <= 6 or names[0].strip().lower() in known.never_places:
        return False
    if strict:
        letters = [c for c in names[0] if c.isalpha()]
        return len(letters) >= 4 and all(c.isupper() for c in letters)
    return tokens[0][0].isupper() and all(t[0].isupper() or len(t) <= 3 for t in tokens)


RULES = (place_and_dash,)
