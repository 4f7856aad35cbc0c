"""One paragraph's double marks to pairs, where they do not plainly take turns: nested, odd, turned round, unclosed."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from newsparse.model import Line
from newsparse.quotes.marks import CLOSES, CLOSING, EITHER, ENDS, FAMILY, GLUED, LOOSE, NO_MARK, OPENING, OPENS, SINGLE

PAIRED = "paired_marks"
UNCLOSED = "unclosed_paragraph"

Pair = tuple[int, int, int, str]  # the opening mark, the end of the content, the end with the mark, the rule


class Paragraph:
    """The marks wait on a stack for each family; a closing one pairs with the last that waits."""

    def __init__(self, view: str, line: Line, places: list[int], roles: list[int]) -> None:
        self.view = view
        self.line = line
        self.places = places
        self.roles = roles
        self.open: dict[int, list[int]] = {}
        self.closed: list[Pair] = []
        self.ahead: list[bool] = []

    def pairs(self, goes_on: bool, continues: bool) -> list[Pair]:
        """The outermost pairs in order.

        `goes_on` says that the next paragraph begins with a mark, `continues` that this one does, and the one before
        ended inside a quotation.
        """
        for number, at in enumerate(self.places):
            family = FAMILY[self.view[at]]
            waiting = self.open.setdefault(family, [])
            if self.roles[number] == NO_MARK or self.is_inches(number, at, bool(waiting)):
                continue
            opens = self.opens_inside(number, at, self.view[waiting[-1]]) if waiting else self.opens(number, at)
            if opens:
                waiting.append(at)
            elif opens is not None and waiting:
                self.close(at, family)
        unclosed = self.unclosed(goes_on, continues)
        return sorted(self.closed + unclosed) if unclosed else self.closed

    def following(self, number: int) -> int | None:
        """The role of the next mark, None at the paragraph's end."""
        return self.roles[number + 1] if number + 1 < len(self.roles) else None

    def closes_next(self, number: int) -> bool:
        """Whether the next mark that stands between no two words closes."""
        if not self.ahead:
            clear = None
            for role in reversed(self.roles):
                self.ahead.append(clear == CLOSES)
                clear = clear if role == GLUED else role
            self.ahead.reverse()
        return self.ahead[number]

    def is_inches(self, number: int, at: int, inside: bool) -> bool:
        """A 12" record: behind a digit, where nothing is open, or where the closing mark is still to come."""
        if self.view[at] != '"' or self.roles[number] == OPENS or not self.view[at - 1 : at].isdigit():
            return False
        goes_on = self.view[at + 1 : at + 2] == " " and self.view[at + 2 : at + 3].islower()
        return not inside or (goes_on and self.following(number) == CLOSES)

    def opens(self, number: int, at: int) -> bool | None:
        """Whether a mark opens a quotation where no other of its family is open: None for one that does nothing."""
        mark, before, role = self.view[at], self.view[at - 1 : at], self.roles[number]
        if role == OPENS or (mark in OPENING and role != CLOSES):
            return True
        if role == GLUED and mark not in CLOSING and not before.isalnum():
            return True
        if mark in EITHER and role == LOOSE and at == self.line.start:
            return True
        if mark in OPENING and before in ("'", "’"):  # l’« état »
            return True
        following = self.following(number)
        if following is None:
            return None
        after = self.view[self.places[number + 1]]
        if mark == "»" and role == LOOSE:  # » Title «
            return True if after == "«" else None
        # A mark on the wrong side of a blank, if a closing one comes next: He said,” we go.”
        strays = mark not in CLOSING or role == LOOSE or before in (",", ":")
        return True if strays and following == CLOSES and FAMILY[after] == FAMILY[mark] else None

    def opens_inside(self, number: int, at: int, waiting: str) -> bool | None:
        """Whether a mark opens a quotation inside the one that `waiting` has opened: False for one that closes it."""
        view, role, mark = self.view, self.roles[number], self.view[at]
        if role == CLOSES:
            return False
        if role == GLUED:
            if mark == '"' and view[at - 1].isalnum() and self.closes_next(number):  # צה"ל
                return None
            return mark == "„" or (mark in OPENING and mark == waiting and view[at - 1] not in ENDS)
        if role == LOOSE:  # « a « b » »
            return mark in "„«‹「『" and mark == waiting
        if mark in OPENING:
            return True
        following = self.following(number)
        if mark in CLOSING and waiting not in CLOSING:  # “We go, ”she said.
            return None if following == CLOSES else False
        if following is None:  # "We go, "she said.
            return not (view[at - 2 : at] in (", ", ". ", "! ", "? ") and view[at + 1 : at + 2].islower())
        return following != OPENS

    def close(self, at: int, family: int) -> None:
        """Pair the mark with the last opening one of its family; opening marks between them are odd."""
        start = self.open[family].pop()
        for marks in self.open.values():
            while marks and marks[-1] > start:
                marks.pop()
        while self.closed and self.closed[-1][0] > start:
            self.closed.pop()
        if not self.is_attribute(start):
            self.closed.append((start, at, at + (2 if self.view[at] in SINGLE else 1), PAIRED))

    def is_attribute(self, at: int) -> bool:
        """True for the mark of a tag's attribute: <a href="…">."""
        return self.view[at - 1 : at] == "="

    def unclosed(self, goes_on: bool, continues: bool) -> list[Pair]:
        """What the marks that are left open begin. An odd mark costs its own quotation at most."""
        view, end = self.view, self.line.end
        left = sorted(at for marks in self.open.values() for at in marks)
        left = [at for at in left if not self.is_attribute(at)]
        if not left:
            return []
        if left[0] == self.line.start and (goes_on or continues):
            inner = [start for start, *_ in self.closed] + left[1:]
            if inner and all(view[start] != view[left[0]] for start in inner):
                self.closed = []
                return [(left[0], end, end, UNCLOSED)]
        found = []
        for at in left[:-1]:
            found += self.before_next(at)
        last = left[-1]
        if self.closed and self.closed[-1][0] > last:
            found += self.before_next(last)
        else:
            found.append(self.single_mark(last, end) or (last, end, end, UNCLOSED))
        return found

    def before_next(self, at: int) -> list[Pair]:
        """“We go. And we stay. “They come,” – paragraphs run together: the next mark begins the next one."""
        number = bisect_left(self.places, at) + 1
        if number == len(self.places):
            return []
        after = self.places[number]
        if close := self.single_mark(at, after):
            return [close]
        if self.roles[number] != OPENS or self.view[after] != self.view[at] or self.view[after - 2] not in ".!?":
            return []
        return [(at, after - 1, after - 1, UNCLOSED)]

    def single_mark(self, at: int, end: int) -> Pair | None:
        """“We go.’ They went. – closed with the wrong mark."""
        close = wrong_close().search(self.view, at + 2, end)
        if close and not single_open().search(self.view, at + 1, close.start()):
            return (at, close.start() + 1, close.end(), PAIRED)
        return None


@cache
def wrong_close() -> re.Pattern[str]:
    return re.compile("[.,!?…][’'](?= )")


@cache
def single_open() -> re.Pattern[str]:
    return re.compile(r"‘|[ (]['’]\w")
