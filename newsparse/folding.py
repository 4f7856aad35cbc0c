"""The view that rules read: blanks made plain, zero-width characters, entities and inline Markdown taken out.

Rules would otherwise each have to know that `said` may be printed `sa\\u200bid`, `**said**` or `[said](https://…)`.
Where an edit changes the length, `shifts` leads from an offset in the view back to the text. Most articles need none
of this, and pay for a few `in` checks.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache

from newsparse.model import Shifts, Span

# Same length, so that no offset moves.
PLAIN = (("\t", " "), ("\xa0", " "), ("\u202f", " "), ("\u2009", " "), ("\u2007", " "), ("\x0b", " "))
LINE_ENDS = (("\x0c", "\n"), ("\x85", "\n"), ("\u2028", "\n"), ("\u2029", "\n"))

ZERO_WIDTH = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
MARKS = "&*_\\[]"


@cache
def edits() -> re.Pattern[str]:
    return re.compile(
        r"""\r+
        | &(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}\d{0,2});
        | \\[!-/:-@\[-`{-~]                                # an escape: 3\. Mai
        | !\[[^\[\]\n]{0,300}\]\([^()\s]{0,2000}[^()\n]{0,200}\)  # an image
        | \[(?=[^\[\]\n]{1,300}\]\(|!\[)                  # a link's first mark
        | \](?:\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:[ ]"[^"\n]{0,200}")?\))  # its target
        | [*_]{1,3}""",
        re.VERBOSE,
    )


def fold(text: str) -> tuple[str, Shifts | None]:
    """The view of a text, and the shifts that lead back (None where all offsets are the same)."""
    view = text
    carriage = "\r" in view
    if carriage and "\n" not in view:
        view = view.replace("\r", "\n")
    if not view.isascii():
        for blank, plain in PLAIN[1:5] + LINE_ENDS[1:]:
            if blank in view:
                view = view.replace(blank, plain)
    for blank, plain in (PLAIN[0], PLAIN[5], LINE_ENDS[0]):
        if blank in view:
            view = view.replace(blank, plain)
    zero = not view.isascii() and any(c in view for c in ZERO_WIDTH)
    shifts = None
    if zero:  # first, for it may stand in the middle of an entity or a link
        view, shifts = take_out(view, invisible())
    if carriage or any(c in view for c in MARKS):
        view, more = take_out(view, edits())
        shifts = composed(shifts, more) if shifts and more else shifts or more
    return view, shifts


@cache
def invisible() -> re.Pattern[str]:
    return re.compile(f"[{ZERO_WIDTH}]+")


def take_out(view: str, edits: re.Pattern[str]) -> tuple[str, Shifts | None]:
    """The view without what is to be taken out, with entities replaced by what they stand for, and the shifts."""
    parts: list[str] = []
    starts, ahead, behind = [0], [0], [0]
    at = length = 0
    for match in edits.finditer(view):
        start, end = match.span()
        new = replacement(view, start, end)
        if new is None:
            continue
        parts.append(view[at:start])
        parts.append(new)
        length += start - at + len(new)
        at = end
        starts.append(length)
        ahead.append(end - length)
        behind.append(end - length if new else ahead[-2])
    if len(starts) == 1:
        return view, None
    parts.append(view[at:])
    return "".join(parts), (starts, ahead, behind)


def replacement(view: str, start: int, end: int) -> str | None:
    """What stands for view[start:end] in the folded view; None leaves it as it is."""
    first = view[start]
    if first == "&":
        from html import unescape

        plain = unescape(view[start:end])
        return None if plain == view[start:end] else plain.replace("\xa0", " ")
    if first == "\\":
        return view[start + 1 : end]
    if first in "*_":
        before = view[start - 1] if start else "\n"
        after = view[end] if end < len(view) else "\n"
        opens = not after.isspace() and not before.isalnum()
        closes = not before.isspace() and not after.isalnum()
        return "" if opens or closes else None
    return ""


def to_text(shifts: Shifts | None, start: int, end: int) -> Span:
    """The span in the text of a span in the view: what was taken out at its edges stays outside."""
    if shifts is None:
        return Span(start, end)
    starts, ahead, behind = shifts
    first = start + ahead[bisect_right(starts, start) - 1]
    if end <= start:
        return Span(first, first)
    at = bisect_left(starts, end)
    return Span(first, end + (behind[at] if at < len(starts) and starts[at] == end else ahead[at - 1]))


def composed(first: Shifts, second: Shifts) -> Shifts:
    """The shifts of two folds, the second made of the view of the first."""
    starts, ahead, _ = second
    begins = [start + shift for start, shift in zip(starts, ahead, strict=True)]
    edges = set(starts)
    for at in first[0]:  # each place where the first fold took something out is also one in the last view
        place = bisect_right(begins, at) - 1
        if place >= 0:
            edges.add(min([at - ahead[place], *starts[place + 1 : place + 2]]))
    places = sorted(edges)
    spans = [(to_text(second, place, place).start, to_text(second, place - 1, place).end) for place in places]
    return (
        places,
        [to_text(first, start, start).start - place for place, (start, _) in zip(places, spans, strict=True)],
        [to_text(first, end - 1, end).end - place for place, (_, end) in zip(places, spans, strict=True)],
    )
