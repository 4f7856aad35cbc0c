"""Double marks to quotations, paragraph by paragraph: which paragraph goes on with the one before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newsparse.model import Line, Quotation
from newsparse.quotes.marks import CLOSES, SINGLE, role
from newsparse.quotes.paragraph import PAIRED, UNCLOSED, Paragraph

CONTINUED = "continued_paragraph"
# Marks that need no thought where they take turns, and what stands around them then.
PLAIN = {"“": "”", '"': '"', "„": "“”", "«": "»", "»": "«", "”": "”", "'": "'"}
BEFORE, AFTER, NEVER_LAST = " \n(", " \n.,;:?!)", " ([-–—"
FAR = 4  # the mark that closes a quotation is not looked for beyond so many paragraphs


def read(view: str, body: tuple[Line, ...], places: list[int]) -> list[Quotation]:
    """The quotations between double marks. `places` are the marks of the whole view, in order."""
    found: list[Quotation] = []
    open_before = -FAR  # the last paragraph with marks, where it ends inside a quotation
    at, count = 0, len(places)
    place = places[0]
    for number, (start, end, _) in enumerate(body):
        if place >= end:
            continue
        if place < start:  # outside of the body
            at = bisect_left(places, start, at)
            if at == count:
                break
            place = places[at]
            if place >= end:
                continue
        last = at + 1
        while last < count and places[last] < end:
            last += 1
        here = places[at:last]
        if number - open_before < FAR or not plain(view, here, found):
            follows = last < count and number + 1 < len(body) and places[last] == body[number + 1].start
            open_before = careful(view, body, number, here, open_before, follows, found)
        if last == count:
            break
        at = last
        place = places[at]
    return found


def plain(view: str, places: list[int], found: list[Quotation]) -> bool:
    """Add to `found` the quotations of a paragraph whose marks plainly open before a word and close behind one in turn.

    False, and nothing added, where they do not.
    """
    first = view[places[0]]
    last = PLAIN.get(first)
    if len(places) % 2 or last is None:
        return False
    width = 2 if first == "'" else 1
    before = len(found)
    marks = iter(places)
    for start, end in zip(marks, marks, strict=True):
        if (
            view[start] != first
            or view[end] not in last
            or view[start - 1] not in BEFORE
            or not view[start + width].isalnum()
            or view[end - 1] in NEVER_LAST
            or view[end + width : end + width + 1] not in AFTER
        ):
            del found[before:]
            return False
        found.append(Quotation(start + width, end, start, end + width, False, PAIRED))
    return True


def careful(
    view: str,
    body: tuple[Line, ...],
    number: int,
    places: list[int],
    open_before: int,
    follows: bool,
    found: list[Quotation],
) -> int:
    """Add the quotations of a paragraph to `found`; its number where it ends inside a quotation, else a far one.

    `open_before` is the last paragraph that did, `follows` says that the next one begins with a mark.
    """
    line = body[number]
    roles = [role(view, place, line.start, line.end) for place in places]
    if roles[0] == CLOSES and number - open_before < FAR and ends_here(view, body[open_before : number + 1], places[0]):
        found += unmarked(view, body[open_before + 1 : number + 1], places[0])
        del places[0], roles[0]
        open_before = -FAR
    continues = open_before == number - 1 and bool(places) and places[0] == line.start
    open_before = -FAR
    for start, end, outer, rule in Paragraph(view, line, places, roles).pairs(follows, continues):
        inner = start + (2 if view[start] in SINGLE else 1)
        if view.startswith('""', start) and view.startswith('""', end - 1):  # ""We go,"" in a table's field
            inner, end = inner + 1, end - 1
        while inner < end and view[inner] == " ":  # « mot »
            inner += 1
        while end > inner and view[end - 1] == " ":
            end -= 1
        continues = continues and (start == line.start or open_before == number)
        if end > inner:
            found.append(Quotation(inner, end, start, outer, continues, CONTINUED if continues else rule))
        continues = rule == UNCLOSED
        open_before = number if continues else -FAR
    return open_before


def ends_here(view: str, lines: Sequence[Line], close: int) -> bool:
    """Whether the mark at `close` in the last of the lines ends the quotation that the first one leaves open.

    Not so in a pull quote, where the closing mark stands behind the speaker's name on a line of its own.
    """
    last = lines[-1]
    name = last.end - close <= 2 and last.end - last.start < 80 and view[lines[-2].end - 1] in ".!?"
    return not name and view[close - 1] != " " and all(line.mark == last.mark for line in lines)


def unmarked(view: str, lines: Sequence[Line], close: int) -> list[Quotation]:
    """The quotation's paragraphs that begin without a mark, down to the mark that closes the last."""
    last = lines[-1]
    found = [Quotation(line.start, line.end, line.start, line.end, True, CONTINUED) for line in lines[:-1]]
    outer = close + (2 if view[close] in SINGLE else 1)
    if close > last.start:
        found.append(Quotation(last.start, close, last.start, outer, True, CONTINUED))
    return found
