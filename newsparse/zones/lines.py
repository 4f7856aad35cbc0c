"""What a line of a page is, judged by itself: running text, a date, furniture, a credit."""

from __future__ import annotations

import re
from functools import cache

from newsparse.model import Line
from newsparse.zones.words import TERMINAL, Words


def is_prose(view: str, start: int, end: int) -> bool:
    """Running text: long, or a sentence with its mark at the end.

    >>> is_prose("The bridge, which is forty years old, was closed on Monday.", 0, 59)
    True
    """
    length = end - start
    if length < 40:
        return length > 12 and view[start] > "\u2e7f" and view[end - 1] in "。」！？"
    if view[end - 1] in TERMINAL:
        return length >= 70 or view.count(" ", start, end) >= 7
    return length >= 170 or (view[start] > "\u2e7f" and length >= 50)


@cache
def numeric_date() -> re.Pattern[str]:
    """`21.03.2024`, `2024-03-21`, `3/5/24`, `2025年1月14日`, `14:05`, `3. März 2024`, `March 3, 2024`."""
    return re.compile(
        r"""\d{1,4}[./-][ ]?\d{1,2}[./-][ ]?\d{2,4} | \d{4}[年년][ ]?\d{1,2}[月월] | \d{1,2}[:.h]\d{2}(?!\d)
        | \d{1,2}(?:st|nd|rd|th|º)?[.,]?[ ](?:de[ ])?[^\W\d_]{3,12}[.,]?[ ](?:de[ ])?[12]\d{3}
        | [^\W\d_]{3,12}[.]?[ ]\d{1,2}(?:st|nd|rd|th)?,?[ ][12]\d{3}""",
        re.VERBOSE,
    )


def has_date(view: str, start: int, end: int) -> bool:
    """A short line that prints a date or a time of day."""
    if end - start > 200:
        return False
    text = view[start:end]
    return any(c.isdigit() for c in text) and numeric_date().search(text) is not None


def is_furniture(text: str, words: Words) -> bool:
    """A line that is nothing but the page's own words: Share, Advertisement, Read more.

    >>> is_furniture("Share", words)
    True
    """
    return text.lower().strip(" :.…»›>→|+-–•·") in words.furniture


def is_credit(text: str, words: Words) -> bool:
    """A line of a picture's maker: `Photo: Ida Moor/Agency`, `© Ida Moor`, `(Photo by …)`."""
    return words.photo.match(text) is not None


def is_headline(view: str, line: Line, known: Words) -> bool:
    """False for lines that are no headline: dates, bylines, credits, furniture."""
    start, end, mark = line
    text = view[start:end]
    if not 4 <= end - start <= 300 or is_furniture(text, known) or is_credit(text, known):
        return False
    if end - start < 60 and mark[:1] != "#" and has_date(view, start, end):
        return False
    return not is_byline(view, line, known) and any(c.isalpha() for c in text)


def is_byline(view: str, line: Line, known: Words) -> bool:
    """A short line that begins with a byline word and goes on with a name: `By Ida Moor, Reuters`."""
    start, end, _ = line
    if end - start > 80:
        return False
    by = known.by.match(view, start, end)
    return by is not None and (by.end() == end or ":" in by[0] or view[by.end()].isupper())
