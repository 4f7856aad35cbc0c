"""What a mark is where it stands: opening, closing, either, or no quotation mark at all.

Typists and converters turn curly marks the wrong way round, and straight ones have no direction. So the characters on
both sides decide first, and the mark's own direction only where they do not.
"""

from __future__ import annotations

OPENING = "“„‟«‹〝❝「『"
CLOSING = "”»›〞〟❞」』"
EITHER = '"＂'
# Marks of one family close each other; a pair of one family may stand inside a pair of another.
FAMILY = {
    mark: number for number, family in enumerate(("\"＂“”„‟〝〞〟❝❞'`", "«»", "‹›", "「」", "『』")) for mark in family
}

ENDS = ".,!?;:…)]}%"  # what stands before a closing mark, and after one
LEADS = "([{–—-/|"  # what stands before an opening mark
SIGNS = "([{$€£¥#@…¿¡&+"  # what a quotation may begin with, besides letters and digits
ANY_MARK = "\"＂“”„‟〝〞〟❝❞«»‹›「」『』‘’‚‛'`"

# What a mark can be, from its neighbours.
OPENS, CLOSES, UNCLEAR, INCHES = range(4)


def double_marks(view: str) -> list[int]:
    """The places of all double marks, in order; of two-character marks ('' and ``), the first character's."""
    found: list[int] = []
    for mark in EITHER[:1] if view.isascii() else EITHER + OPENING + CLOSING:
        at = view.find(mark)
        while at >= 0:
            found.append(at)
            at = view.find(mark, at + 1)
    if "''" in view:
        found += twin_marks(view, "''")
        if "``" in view:
            found += twin_marks(view, "``")
    found.sort()
    return found


def twin_marks(view: str, twin: str) -> list[int]:
    """The places of marks of two characters; in a run of three, the third is a single mark inside of them."""
    found = []
    at = view.find(twin)
    while at >= 0:
        end = at + 2
        while view.startswith(twin[0], end):
            end += 1
        after_blank = at == 0 or view[at - 1].isspace()
        if end - at < 4:
            found.append(at if after_blank else end - 2)
        at = view.find(twin, end)
    return found


def width(view: str, at: int) -> int:
    """How many characters the double mark at `at` has."""
    return 2 if view[at] in "'`" else 1


def role(view: str, at: int, start: int, end: int) -> int:
    """What the mark at `at` is by its neighbours, in the paragraph `start:end`."""
    left, right = at - 1, at + width(view, at)
    stop = max(start, at - 4)
    while left >= stop and view[left] in ANY_MARK:
        left -= 1
    stop = min(end, right + 3)
    while right < stop and view[right] in ANY_MARK:
        right += 1
    before = view[left] if left >= start else " "
    after = view[right] if right < end else " "
    if after.isalnum() or after in SIGNS:
        if before == " " or before in "([{":
            return OPENS
        return UNCLEAR
    if before == " " or before in LEADS:
        return UNCLEAR
    if view[at] == '"' and before.isdigit() and is_measure(view, at, left, start):
        return INCHES
    return CLOSES


def is_measure(view: str, at: int, left: int, start: int) -> bool:
    """True for the seconds and inches of 5'10" and 12'6"."""
    while left >= max(start, at - 5) and (view[left].isdigit() or view[left] in ". "):
        left -= 1
    return left > start and view[left] in "'’′" and view[left - 1].isdigit()
