"""The dateline: where and when a wire story was filed, at the head of its first paragraph.

The body's paragraphs (`Zones.body`) begin behind it, so that it is no part of the first sentence.
"""

from __future__ import annotations

from bisect import bisect_right

from newsparse.dateline.rules import LONGEST, RULES, RULES_BARE, Rule
from newsparse.language import Language
from newsparse.model import Dateline, Document, Zones
from newsparse.zones.lines import has_digit
from newsparse.zones.words import Words, words


def find(doc: Document, zone: Zones, pack: Language) -> Dateline | None:
    """The dateline, or None. A date without a year is `--03-21`."""
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
    first = view[start]
    if not (first.isupper() or first in "(/[【（" or first > "\u2e7f"):
        return None
    stop = min(end, start + LONGEST)
    text = view[start:stop]
    head = text[:40]
    # Most paragraphs have none, and are not worth the rules.
    rules: tuple[Rule, ...] = ()
    if (
        first > "\u2e7f"
        or first in "[【（"
        or head[:2].isupper()
        or "(" in text[:60]
        or has_digit(head, 0, 40)
        or "/" in head
    ):
        rules = RULES
    if begins_with_few_words(head):
        rules += RULES_BARE
    for rule in rules:
        found = rule(view, start, stop, known)
        if found:
            return found
    return None


def begins_with_few_words(head: str) -> bool:
    """True where no more words than a place has stand before a full stop, a colon or a dash."""
    for mark in (". ", ": ", " – ", " - ", " — "):
        at = head.find(mark)
        if at > 0 and head.count(" ", 0, at) < 3:
            return True
    return False
