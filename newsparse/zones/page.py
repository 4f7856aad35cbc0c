"""The article in a dump of a whole page: the run of lines that holds most running text."""

from __future__ import annotations

from newsparse.model import Line
from newsparse.zones.lines import span_length
from newsparse.zones.words import Words

# The article goes on below a box where one of so many next lines is as long as its paragraphs.
AHEAD = 12
LONG = 200
SHORT = 100


def main_part(view: str, paragraphs: tuple[Line, ...], prose: list[int], known: Words) -> tuple[int, int]:
    """First and last paragraph of the run with the greatest weight: text counts for it, other lines against it."""
    best = 0.0
    total = 0.0
    begin = 0
    found = (prose[0], prose[-1])
    is_text = bytearray(len(paragraphs))
    for i in prose:
        is_text[i] = 1
    for i, (start, end, mark) in enumerate(paragraphs):
        if is_text[i]:
            if total <= 0:
                total, begin = 0.0, i
            total += weight(view, start, end)
            if total > best:
                best, found = total, (begin, i)
        else:
            total -= 0.8 if not mark or mark[0] in "#>" else 1.2
    return found[0], last_of_article(view, paragraphs, found, known)


def weight(view: str, start: int, end: int) -> float:
    """What a paragraph of text counts; short ones, such as those of notes and teasers, count less."""
    length = span_length(view, start, end)
    return (1 if length >= SHORT else 0.4) + min(length, 500) / 100


def last_of_article(view: str, paragraphs: tuple[Line, ...], found: tuple[int, int], known: Words) -> int:
    """Where the run's article ends: before a heading such as `Related articles` that has less text below than above."""
    first, last = found
    weights = [weight(view, p[0], p[1]) if p[1] - p[0] > 80 else 0.0 for p in paragraphs[first : last + 1]]
    below = sum(weights)
    above = 0.0
    for i in range(first, last + 1):
        start, end, _ = paragraphs[i]
        if end - start < 40 and above > below and view[start:end].lower().strip(" :") in known.ends:
            ahead = paragraphs[i + 1 : i + 1 + AHEAD]
            if any(span_length(view, p[0], p[1]) >= LONG for p in ahead):
                # A box within the article.
                continue
            while i > first and paragraphs[i - 1].end - paragraphs[i - 1].start < 40:
                i -= 1
            return max(first, i - 1)
        above += weights[i - first]
        below -= weights[i - first]
    return last
