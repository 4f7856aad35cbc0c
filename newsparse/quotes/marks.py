"""What a mark is where it stands: opening, closing, either, or no quotation mark at all.

Typists and converters turn curly marks the wrong way round, and straight ones have no direction. So the characters on
both sides decide first, and the mark's own direction only where they do not.
"""

from __future__ import annotations

from bisect import bisect_right

OPENING = "“„‟«‹〝❝「『‘`"
CLOSING = "”»›〞〟❞」』’"
EITHER = "\"＂'"
# One double mark typed as two single ones: the closing one's character, and the two marks.
TWINS = {"'": ("''", "``"), "’": ("’’", "‘‘")}

# Marks of one family close each other; a pair of one family may stand inside a pair of another.
FAMILIES = ("\"＂“”„‟〝〞〟❝❞'`’‘", "«»", "‹›", "「」", "『』")
FAMILY = {mark: number for number, family in enumerate(FAMILIES) for mark in family}
ALL_DOUBLE = [mark for mark in FAMILY if mark not in "'`’‘"]
LATIN_DOUBLE = '"“”„«»‹›‟❝❞'

ENDS = ".,!?;:…)]}%"  # what stands before a closing mark
LEADS = "([{–—-/|"  # what stands before an opening mark
SIGNS = "([{$€£¥#@…¿¡&+"  # what a quotation may begin with, besides letters and digits
BEFORE_SINGLE = " \n([—–/*"  # what stands before a single mark that opens
SINGLE = "‘’‚‛'`"
ANY_MARK = "".join(FAMILY) + SINGLE

# What a mark can be, from its neighbours: GLUED stands between words, LOOSE between blanks.
OPENS, CLOSES, GLUED, LOOSE, NO_MARK = range(5)


def double_marks(view: str, twins: str) -> list[int]:
    """The places of all double marks, in order; of two-character marks ('' and ``), the first character's.

    `twins` are the apostrophes (' or ’ or both) of which two stand side by side.
    """
    found: list[int] = []
    marks: str | list[str] = '"'
    if not view.isascii():
        marks = ALL_DOUBLE if "。" in view or "、" in view else LATIN_DOUBLE
    for mark in marks:
        at = view.find(mark)
        while at >= 0:
            found.append(at)
            at = view.find(mark, at + 1)
    for mark in twins:
        for twin in TWINS[mark]:
            if twin[0] in view:
                found += twin_marks(view, twin)
    found.sort()
    return found


def apostrophes(view: str) -> tuple[list[int], str]:
    """The places of the single marks that may open a quotation, in order, and the apostrophes that stand in twos."""
    found: list[int] = []
    twins = ""
    for mark in ("'",) if view.isascii() else ("'", "’"):
        doubled, last = False, -2
        at = view.find(mark)
        while at >= 0:
            if at == last + 1:
                doubled = True
            elif not at or (view[at - 1] in BEFORE_SINGLE and (mark == "'" or not view[at - 2].isalnum())):
                found.append(at)  # ’ between words is an apostrophe
            last = at
            at = view.find(mark, at + 1)
        twins += mark if doubled else ""
    if not view.isascii():
        for mark in "‘‚‛":
            at = view.find(mark)
            while at >= 0:
                found.append(at)
                at = view.find(mark, at + 1)
        found.sort()
    return [at for at in found if is_before_word(view, at)] if found else found, twins


def is_before_word(view: str, at: int) -> bool:
    """True for a mark that stands directly before a word, and not directly after one."""
    after = view[at + 1 : at + 2]
    return (after.isalnum() or (after != "" and after in SIGNS)) and not view[max(0, at - 1) : at].isalnum()


def twin_marks(view: str, twin: str) -> list[int]:
    """The places of marks of two characters; in a run of three, the third is a single mark inside of them."""
    found = []
    at = view.find(twin)
    while at >= 0:
        end = at + 2
        while view.startswith(twin[0], end):
            end += 1
        if end - at == 2 or (end - at == 3 and twin != "``"):
            found.append(at if at == 0 or view[at - 1].isspace() else end - 2)
        at = view.find(twin, end)
    return found


def outside_code(view: str, places: list[int]) -> list[int]:
    """The places that do not stand between two of Markdown's code fences."""
    fences = []
    at = view.find("```")
    while at >= 0:
        fences.append(at)
        at = view.find("```", at + 3)
    pairs = len(fences) // 2 * 2
    return [place for place in places if (number := bisect_right(fences, place)) % 2 == 0 or number > pairs]


def width(view: str, at: int) -> int:
    """How many characters the double mark at `at` has."""
    return 2 if view[at] in SINGLE else 1


def role(view: str, at: int, start: int, end: int) -> int:
    """What the mark at `at` is by its neighbours, in the paragraph `start:end`."""
    left, right = at - 1, at + width(view, at)
    stop = max(start, at - 4)
    while left >= stop and view[left] in ANY_MARK:
        left -= 1
    stop = min(end, right + 3)
    while right < stop and view[right] in ANY_MARK:
        right += 1
    if right >= end:
        return CLOSES
    before = view[left] if left >= start else " "
    after = view[right]
    if after.isalnum() or after in SIGNS:
        return OPENS if before == " " or before in "([{=" else GLUED
    if before.isdigit() and is_measure(view, left, start):
        return NO_MARK
    if after in ">/":  # what is left of a tag
        return CLOSES
    if before != " " and before not in LEADS:
        return CLOSES
    return OPENS if before == " " != after and view[right + 1 : right + 2].strip() else LOOSE


def is_measure(view: str, last: int, start: int) -> bool:
    """True for the digits of 5'10" and 6’2”, whose last one is at `last`."""
    left = last
    while left > start and left > last - 4 and view[left] in "0123456789. ":
        left -= 1
    return left > start and view[left] in "'’′" and view[left - 1].isdigit()
