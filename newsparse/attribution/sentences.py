"""Sentences of a passage, in words."""

from __future__ import annotations

import re
from functools import cache

from newsparse.passages import Passage


@cache
def goes_on() -> re.Pattern[str]:
    """What follows a quotation that ends with a question or exclamation mark when its sentence goes on."""
    return re.compile(r"[SYCOLyG].|(?:[DqPNnTIJ0EAM][ ',-]|[RFt] |X ){1,14}[SYLy].")


def sentences(passage: Passage) -> list[tuple[int, int]]:
    """(first word, word after the last) of each sentence, in order.

    A quotation that ends with a full stop ends the sentence; one that ends with a question or exclamation mark does
    so unless a cue follows.
    """
    closes = passage.marks
    count = len(closes)
    if "?" not in closes:
        ends = []
        at = closes.find(".")
        while at >= 0:
            ends.append(at + 1)
            at = closes.find(".", at + 1)
    else:
        ends = []
        for word, mark in enumerate(closes):
            if mark == "." or (mark == "?" and not goes_on().match(passage.cells, word * 2 + 2)):
                ends.append(word + 1)
    if not ends or ends[-1] != count:
        ends.append(count)
    found = []
    first = 0
    for end in ends:
        if end > first:
            found.append((first, end))
        first = end
    return found
