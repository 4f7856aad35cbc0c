"""How much an article may hold.

Memory grows with words, lines and quotation marks, not with bytes: a dump of a million short lines would cost a worker
a hundred times its size. Nothing that anybody would call an article comes near these figures.
"""

from __future__ import annotations

from typing import NoReturn

from newsparse.quotes.marks import ANY_MARK
from newsparse.reading import Unreadable

LINES = 100_000
MARKS = 100_000
LINE = 1_000_000  # characters


def check(text: str) -> None:
    """Raise Unreadable for a text with more lines, quotation marks or characters in a line than an article has."""
    if len(text) <= LINES:
        return
    lines = text.count("\n") + 1
    marks = sum(map(text.count, ANY_MARK))
    if lines > LINES:
        refuse(f"{lines:,} lines", LINES)
    if marks > MARKS:
        refuse(f"{marks:,} quotation marks", MARKS)
    if len(text) > LINE and (longest := max(map(len, text.split("\n")))) > LINE:
        refuse(f"a line of {longest:,} characters", LINE)


def refuse(found: str, limit: int) -> NoReturn:
    raise Unreadable("too_large", f"{found}; an article has at most {limit:,}")
