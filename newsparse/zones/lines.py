"""What a line of a page is, judged by itself: running text, a date, furniture, a credit."""

from __future__ import annotations

import re
from functools import cache

from newsparse.model import Line
from newsparse.timestamp.printed import dates_in_span
from newsparse.zones.words import SENTENCE_END, TERMINAL, Words

# A line as long as this is running text whatever it ends with.
PROSE = 170


def is_prose(view: str, start: int, end: int) -> bool:
    """Running text: long, or a sentence with its mark at the end.

    >>> is_prose("The bridge, which is forty years old, was closed on Monday.", 0, 59)
    True
    """
    length = end - start
    if view[start] > "\u2e7f":
        return length >= 50 or (length > 20 and view[end - 1] in "。」！？")
    if length < 40:
        return False
    if view[end - 1] in TERMINAL:
        return length >= 70 or (view.count(" ", start, end) >= 7 and view[end - 1] in SENTENCE_END)
    return length >= PROSE


def has_date(view: str, start: int, end: int, known: Words) -> bool:
    """A short line that prints a date, or a time gone by: `3 hours ago`."""
    if end - start > 200 or not has_digit(view, start, end):
        return False
    return bool(dates_in_span(view, start, end, known.dates)) or is_relative(view[start:end], known)


def is_relative(text: str, known: Words) -> bool:
    """`3 hours ago`, `vor 14 Minuten`, `8 January, 17:46`: a number with a unit of time or a month, and little else."""
    if len(text) > 80:
        return False
    before = ""
    for token in text.lower().split():
        word = token.strip(".,|•·")
        counted = before.isdigit() and len(before) < 3 and len(word) > 1
        if counted and (word in known.dates.units or known.dates.month(word)):
            return True
        before = token
    return False


def has_digit(view: str, start: int, end: int) -> bool:
    return figure().search(view, start, end) is not None


@cache
def figure() -> re.Pattern[str]:
    return re.compile(r"\d")


def is_date_line(view: str, start: int, end: int, known: Words) -> bool:
    """A line that is there for its date: `Published March 3, 2024 at 5 pm`."""
    if end - start > 200 or not has_digit(view, start, end):
        return False
    dates = dates_in_span(view, start, end, known.dates)
    if not dates:
        return end - start < 40 and is_relative(view[start:end], known)
    covered = sum(date.end - date.label_start for date in dates)
    if covered * 2 >= end - start or (end - start < 100 and any(date.time or date.label for date in dates)):
        return True
    opens = dates[0].label_start - start < 3 and end - start < 80
    return opens or (end - start - covered < 36 and end - start < 64)


def is_furniture(text: str, words: Words) -> bool:
    """A line that is nothing but the page's own words: Share, Advertisement, Read more.

    >>> is_furniture("Share", words)
    True
    """
    return text.lower().strip(" :.…»›>→|+-–•·") in words.furniture


def is_credit(text: str, words: Words) -> bool:
    """A line of a picture's maker: `Photo: Ida Moor/Agency`, `© Ida Moor`, `(Photo by …)`."""
    return (":" in text or "©" in text or "/" in text or "|" in text or "(" in text) and (
        words.photo.match(text) is not None
    )


def names_maker(text: str, known: Words) -> bool:
    """A caption with its picture's maker: `The bridge on Monday. Photo: Ida Moor`."""
    return (":" in text or "©" in text or "|" in text) and known.photo_inside.search(text) is not None


@cache
def letter() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]")


def is_headline(view: str, line: Line, known: Words) -> bool:
    """False for lines that are no headline: dates, bylines, credits, furniture."""
    start, end, _ = line
    if not 3 <= span_length(view, start, end) <= 300:
        return False
    text = view[start:end]
    if is_furniture(text, known) or is_credit(text, known):
        return False
    if is_date_line(view, start, end, known) or (end - start < 160 and names_maker(text, known)):
        return False
    return letter().search(text) is not None and not is_byline(view, line, known)


def is_byline(view: str, line: Line, known: Words) -> bool:
    """A short line that begins with a byline word and goes on with a name: `By Ida Moor, Reuters`."""
    start, end, _ = line
    if end - start > 80:
        return False
    by = known.byline_at(view, start, end)
    if by is None:
        return False
    if by.end() == end or ":" in by[0]:
        return True
    # `Von Menschen, Tieren und Sensationen` is a headline: a single name is followed by nothing but an agency.
    rest = view[by.end() : end].split()
    if len(rest) == 1 or rest[0].lower().strip(",;") in known.agencies:
        return True
    return (
        rest[0][0].isupper()
        and rest[0][-1] not in ",;:"
        and (rest[1][0].isupper() or rest[1][0].isdigit() or rest[1].lower() in known.particles or rest[1] in "|•·–-/&")
    )


def span_length(view: str, start: int, end: int) -> int:
    """How long a line is; a Chinese, Japanese or Korean character counts for two."""
    return end - start if view[start] < "\u2e80" else 2 * (end - start)


def count_words(view: str, start: int, end: int) -> int:
    """The words of a line; where they are written without blanks, a word for each three characters."""
    count = view.count(" ", start, end) + 1
    return count if view[start] < "\u2e80" else max(count, (end - start) // 3)
