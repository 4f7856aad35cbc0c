"""Copy whose lines break at a column: what stands on lines of its own is taken off the paragraphs joined from them."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.model import Line
from newsparse.zones.lines import is_byline, is_date_line
from newsparse.zones.words import SENTENCE_END, Words

Lines = tuple[Line, ...]


def without_byline(view: str, lines: Lines, paragraphs: Lines, known: Words) -> Iterator[Line]:
    """The paragraphs of hard-wrapped copy; a byline that was joined to the text below it is taken off."""
    at = 0
    for start, end, mark in with_whole_headline(view, lines, paragraphs, known):
        while at < len(lines) and lines[at].start < start:
            at += 1
        if at < 8 and at + 1 < len(lines) and lines[at + 1].start < end and is_byline(view, lines[at], known):
            yield lines[at]
            start = lines[at + 1].start
        if end == lines[-1].end and start < lines[-1].start and is_signed(view, lines):
            yield Line(start, lines[-2].end, mark)
            start = lines[-1].start
        yield Line(start, end, mark)


def is_signed(view: str, lines: Lines) -> bool:
    """True where the copy's last line is one word below a finished sentence: ` Reuter`."""
    start, end, _ = lines[-1]
    above = view[lines[-2].end - 1]
    return (
        end - start < 20 and " " not in view[start:end] and above in SENTENCE_END and view[end - 1] not in SENTENCE_END
    )


def with_whole_headline(view: str, lines: Lines, paragraphs: Lines, known: Words) -> Lines:
    """The paragraphs; a headline in capitals on two lines or three is one, and nothing is joined to it."""
    heads: list[Line] = []
    for line in lines[:5]:
        if is_date_line(view, line.start, line.end, known) and not heads:
            continue
        above = heads[-1].end if heads else line.start
        if not view[line.start : line.end].isupper() or view.count("\n", above, line.start) > 1:
            break
        if is_byline(view, line, known):
            break
        heads.append(line)
    if len(heads) < 2:
        return paragraphs
    start, stop = heads[0].start, heads[-1].end
    rest = [Line(max(p.start, stop), p.end, p.mark) for p in paragraphs if p.end > stop]
    rest = [Line(p.end - len(view[p.start : p.end].lstrip()), p.end, p.mark) for p in rest]
    above_it = [p for p in paragraphs if p.end < start]
    return (*above_it, Line(start, stop, heads[0].mark), *rest)
