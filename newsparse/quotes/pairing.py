"""Double marks to quotations, paragraph by paragraph."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from newsparse.model import Line, Quotation
from newsparse.quotes.marks import CLOSES, CLOSING, FAMILY, INCHES, OPENING, OPENS, UNCLEAR, role, width


def read(view: str, body: tuple[Line, ...], places: list[int]) -> list[Quotation]:
    """The quotations between double marks. `places` are the marks of the whole view, in order."""
    found: list[Quotation] = []
    starts = [line.start for line in body]
    at = 0
    open_before = -1  # the number of the paragraph before, where it ends inside a quotation
    while at < len(places):
        number = bisect_right(starts, places[at]) - 1
        if number < 0:
            at += 1
            continue
        line = body[number]
        if places[at] >= line.end:  # outside of the body
            at = bisect_left(places, starts[number + 1], at) if number + 1 < len(starts) else len(places)
            continue
        last = at
        while last < len(places) and places[last] < line.end:
            last += 1
        continued = number > 0 and open_before == number - 1
        ahead = places[last] if last < len(places) else -1
        goes_on = number + 1 < len(body) and ahead == body[number + 1].start
        pairs, unclosed = Paragraph(view, line, places[at:last]).pairs(goes_on)
        for start, end in pairs:
            inner = start + width(view, start)
            continues = continued and start == line.start
            rule = "continued_paragraph" if continues else "paired_marks"
            if start == unclosed:
                stop = outer = end
                rule = rule if continues else "unclosed_paragraph"
            else:
                stop, outer = end, end + width(view, end)
            if stop > inner:
                found.append(Quotation(inner, stop, start, outer, continues, rule))
        open_before = number if unclosed >= 0 else -1
        at = last
    return found


class Paragraph:
    """One paragraph's marks on their way to pairs."""

    def __init__(self, view: str, line: Line, places: list[int]) -> None:
        self.view = view
        self.line = line
        self.places = places
        self.roles = [role(view, at, line.start, line.end) for at in places]
        self.open: dict[int, list[int]] = {}  # for each family, the opening marks that wait
        self.weak: set[int] = set()  # opening marks that count only where a closing one follows
        self.closed: list[tuple[int, int]] = []

    def pairs(self, goes_on: bool) -> tuple[list[tuple[int, int]], int]:
        """Outermost pairs of marks in order, and the opening mark of a last one that ends with the paragraph (or -1).

        `goes_on` says that the next paragraph begins with a mark.
        """
        for number, at in enumerate(self.places):
            if self.roles[number] == INCHES:
                continue
            if self.opens(number, at):
                self.open.setdefault(FAMILY[self.view[at]], []).append(at)
            else:
                self.close(at)
        waiting = sorted(at for family in self.open.values() for at in family if at not in self.weak)
        if not waiting:
            return self.closed, -1
        last = waiting[-1]
        if self.closed and last < self.closed[-1][0]:
            # Pairs follow the mark: they are nested in it only where its quotation goes on in the next paragraph.
            if not goes_on:
                return self.closed, -1
            last = waiting[0]
            while self.closed and self.closed[-1][0] > last:
                self.closed.pop()
        end = self.line.end
        return [*self.closed, (last, end)], last

    def opens(self, number: int, at: int) -> bool:
        """Whether the mark opens a quotation; else it closes one."""
        mark, role = self.view[at], self.roles[number]
        waiting = self.open.get(FAMILY[mark])
        if role == OPENS:
            if not waiting:
                return True
            if mark in CLOSING:
                return self.view[waiting[-1]] in CLOSING and not self.blank_strayed(number, at)
            return not self.blank_strayed(number, at)
        if role == CLOSES:
            if waiting:
                return False
            if mark not in CLOSING:
                self.weak.add(at)
                return True
            return False
        if mark in OPENING:
            return not waiting or self.view[waiting[-1]] == mark
        if mark in CLOSING:
            return not waiting and self.view[at - 1 : at].strip() == ""
        return not waiting

    def blank_strayed(self, number: int, at: int) -> bool:
        """“We go, "she said.” – a closing mark with the blank on its wrong side: no closing mark follows."""
        before = self.view[at - 2 : at]
        if len(before) < 2 or before[1] != " " or before[0] not in ".,!?" or not self.view[at + 1 : at + 2].islower():
            return False
        following = self.roles[number + 1] if number + 1 < len(self.roles) else OPENS
        return following in (OPENS, UNCLEAR)

    def close(self, at: int) -> None:
        """Pair the closing mark with the last opening one of its family; opening marks between them are odd."""
        family = FAMILY[self.view[at]]
        waiting = self.open.get(family)
        if not waiting:
            return
        start = waiting.pop()
        for other, marks in self.open.items():
            while other != family and marks and marks[-1] > start:
                marks.pop()
        while self.closed and self.closed[-1][0] > start:
            self.closed.pop()
        self.closed.append((start, at))
