"""Double marks to quotations, paragraph by paragraph: which paragraph goes on with the one before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from newsparse.model import Line, Quotation
from newsparse.quotes.marks import CLOSES, OPENS, SINGLE, role
from newsparse.quotes.paragraph import PAIRED, UNCLOSED, Pair, Paragraph

CONTINUED = "continued_paragraph"
# Pairs that need no thought where opening and closing marks take turns.
PLAIN = {"“”", '""', "«»", "„“", "„”", "””", "»«", "»»", "‹›", "「」", "『』", "''", "``", "`'"}
FAR = 4  # the mark that closes a quotation is not looked for beyond so many paragraphs


def read(view: str, body: tuple[Line, ...], places: list[int]) -> list[Quotation]:
    """The quotations between double marks. `places` are the marks of the whole view, in order."""
    found: list[Quotation] = []
    starts = [line.start for line in body]
    at = 0
    open_before = -FAR  # the last paragraph with marks, where it ends inside a quotation
    while at < len(places):
        number = bisect_right(starts, places[at]) - 1
        if number < 0 or places[at] >= body[number].end:  # outside of the body
            if number + 1 == len(body):
                break
            at = bisect_left(places, starts[number + 1], at)
            continue
        line = body[number]
        last = bisect_left(places, line.end, at)
        here = places[at:last]
        roles = [role(view, place, line.start, line.end) for place in here]
        at = last
        if (
            roles[0] == CLOSES
            and number - open_before < FAR
            and ends_here(view, body[open_before : number + 1], here[0])
        ):
            found += unmarked(view, body[open_before + 1 : number + 1], here[0])
            del here[0], roles[0]
            open_before = -FAR
        continues = open_before == number - 1 and bool(here) and here[0] == line.start
        pairs = plain_pairs(view, here, roles)
        if pairs is None:
            goes_on = last < len(places) and number + 1 < len(body) and places[last] == starts[number + 1]
            pairs = Paragraph(view, line, here, roles).pairs(goes_on, continues)
        open_before = -FAR
        for start, end, outer, rule in pairs:
            inner = start + (2 if view[start] in SINGLE else 1)
            continues = continues and (start == line.start or open_before == number)
            if end > inner:
                found.append(Quotation(inner, end, start, outer, continues, CONTINUED if continues else rule))
            continues = rule == UNCLOSED
            open_before = number if continues else -FAR
    return found


def plain_pairs(view: str, places: list[int], roles: list[int]) -> list[Pair] | None:
    """The pairs of a paragraph whose marks plainly open and close in turn, None where they do not."""
    count = len(places)
    if count % 2 or roles != [OPENS, CLOSES] * (count // 2):
        return None
    pairs = []
    for number in range(0, count, 2):
        start, end = places[number], places[number + 1]
        first, last = view[start], view[end]
        if first + last not in PLAIN or view[start - 1 : start] == "=":
            return None
        pairs.append((start, end, end + (2 if last in SINGLE else 1), PAIRED))
    return pairs


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
