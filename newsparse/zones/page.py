"""The article in a dump of a whole page: the run of lines that holds most running text."""

from __future__ import annotations

from newsparse.model import Line
from newsparse.zones.lines import span_length


def main_part(view: str, paragraphs: tuple[Line, ...], prose: list[int]) -> tuple[int, int]:
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
            total += 1 + min(span_length(view, start, end), 500) / 100
            if total > best:
                best, found = total, (begin, i)
        else:
            total -= 0.8 if not mark or mark[0] in "#>" else 1.2
    return found
