"""Single marks as quotation marks, told from apostrophes.

An apostrophe may begin a word (’tis, ’em, the ’90s) and end one (players’, goin’); inside a word it never looks like a
mark. So a quotation needs an opening mark that begins no word of the pack's `[marks] elided`, and a closing one that
is best not a plural's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from newsparse.language import Language
from newsparse.model import Line, Quotation

CLOSING = {"'": "'’", "’": "’'", "‘": "’'", "‚": "‘’'", "‛": "’'"}


def add(
    view: str, body: tuple[Line, ...], found: list[Quotation], places: list[int], pack: Language
) -> list[Quotation]:
    """`found` with the quotations between single marks that lie in none of them, in order.

    `places` are those of the marks that may open one.
    """
    starts = [line.start for line in body]
    outer_starts = [quotation.outer_start for quotation in found]
    openings = []  # the mark, its paragraph, the double quotation before it
    for at in places:
        paragraph = bisect_right(starts, at) - 1
        before = bisect_right(outer_starts, at) - 1
        if paragraph < 0 or at >= body[paragraph].end or (before >= 0 and at < found[before].outer_end):
            continue
        if not elides(view, at, elided(pack)):
            openings.append((at, paragraph, before))
    singles: list[Quotation] = []
    done = 0
    open_before = -1
    for number, (at, paragraph, before) in enumerate(openings):
        if at < done:
            continue
        line = body[paragraph]
        following = openings[number + 1][0] if number + 1 < len(openings) else len(view)
        end = closing_mark(view, at, line, following, found, before + 1)
        continues = at == line.start and open_before == paragraph - 1 >= 0
        rule = "continued_paragraph" if continues else "single_marks"
        outer = end + 1
        open_before = -1
        if end < 0:
            if at > line.start or paragraph + 1 == len(body) or following != body[paragraph + 1].start:
                continue
            open_before = paragraph
            end = outer = line.end
            rule = rule if continues else "unclosed_paragraph"
        if end > at + 1:
            singles.append(Quotation(at + 1, end, at, outer, continues, rule))
            done = outer
    return merged(found, singles) if singles else found


@cache
def elided(pack: Language) -> frozenset[str]:
    """The pack's words that begin with an apostrophe, without it."""
    return frozenset(pack.words.get("marks", {}).get("elided", "").split())


@cache
def first_word() -> re.Pattern[str]:
    return re.compile(r"([0-9]0s|[0-9]{2}(?:ers?)?(?=[^\w.,]|[.,](?![0-9]))|[0-9]{2}$)|[^\W_]{1,12}")


def elides(view: str, at: int, words: frozenset[str]) -> bool:
    """True where the mark is an apostrophe that stands for letters or digits: ’tis, ’em, the ’90s."""
    word = first_word().match(view, at + 1)
    return word is not None and (word.group(1) is not None or word.group() in words)


@cache
def single_marks() -> re.Pattern[str]:
    return re.compile("['’‘]")


def closing_mark(view: str, at: int, line: Line, following: int, found: list[Quotation], number: int) -> int:
    """The place of the mark that closes the quotation opened at `at`, -1 where there is none before `following`.

    `number` is that of the first double quotation after the mark: what stands in those is passed over.
    """
    closing = CLOSING[view[at]]
    doubtful = -1
    for match in single_marks().finditer(view, at + 2, min(line.end, following)):
        here = match.start()
        while number < len(found) and found[number].outer_end <= here:
            number += 1
        if number < len(found) and found[number].outer_start <= here:
            continue
        after = view[here + 1] if here + 1 < line.end else " "
        before = view[here - 1]
        if match.group() not in closing or before == " " or after.isalnum():
            continue
        # players’ and 6' may be no closing marks: one that follows is better.
        if (before == "s" or before.isdigit()) and after == " " and view[here + 2 : here + 3].islower():
            doubtful = here if doubtful < 0 else doubtful
        else:
            return here
    return doubtful


def merged(found: list[Quotation], singles: list[Quotation]) -> list[Quotation]:
    """Both lists as one in order, without the double quotations that stand in a single one."""
    kept = []
    number = 0
    for quotation in found:
        while number < len(singles) and singles[number].outer_end <= quotation.outer_start:
            kept.append(singles[number])
            number += 1
        if number == len(singles) or quotation.outer_start < singles[number].outer_start:
            kept.append(quotation)
    return kept + singles[number:]
