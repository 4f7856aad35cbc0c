"""Header, body, trailer: which part of the page a line belongs to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newsparse import dateline
from newsparse.language import Language
from newsparse.model import Document, Line, Zones
from newsparse.zones import front
from newsparse.zones.lines import has_date, is_byline, is_credit, is_furniture, is_headline, is_prose
from newsparse.zones.page import main_part
from newsparse.zones.words import Words, words

# How many lines of a page's end are looked at for a byline or a date.
TRAILER = 12


def find(doc: Document, pack: Language) -> Zones:
    """The parts of the page."""
    known = words(pack)
    fields, skip = front.read(doc, known)
    lines = doc.lines[skip:]
    paragraphs = doc.paragraphs
    if skip:
        after = lines[0].start if lines else len(doc.view)
        paragraphs = paragraphs[bisect_left(paragraphs, after, key=lambda p: p.end) :]
    if not paragraphs:
        return Zones((), (), (), fields)
    view = doc.view
    if doc.lines is not doc.paragraphs:
        paragraphs = tuple(without_byline(doc, lines, paragraphs, known))
    prose = [i for i, (start, end, mark) in enumerate(paragraphs) if mark[:1] != "#" and is_prose(view, start, end)]
    titled = any(key in known.title_fields for key, _, _, _ in fields)
    if not prose:
        return without_prose(view, paragraphs, fields, titled, known)
    first, last = prose[0], prose[-1]
    for i in range(min(first, 6)):
        # A short line with a dateline is text: `OSLO, March 3 - Net 4.1 mln vs 3.9 mln`.
        found = dateline.read(view, paragraphs[i].start, paragraphs[i].end, known)
        if found and (found.agency or found.date):
            first = i
            break
    plain = is_plain(len(paragraphs), first, last, len(prose))
    if not plain:
        first, last = main_part(view, paragraphs, prose)
    if not titled and opens_with_headline(view, paragraphs, first, known):
        first += 1
    if plain:
        body = plain_body(view, paragraphs[first:], known)
    else:
        body = [p for p in paragraphs[first : last + 1] if is_text(view, p, known)]
    if not body:
        return without_prose(view, paragraphs, fields, titled, known)
    header = header_lines(doc, lines, body)
    behind_datelines(view, body, known)
    trailer = lines[bisect_left(lines, body[-1].end, key=lambda p: p.start) :][:TRAILER]
    if doc.lines is not doc.paragraphs or len(trailer) < 4:
        trailer = lines[max(0, len(lines) - len(trailer) - 2) :][:TRAILER]
    return Zones(tuple(header), tuple(body), trailer, fields)


def is_plain(count: int, first: int, last: int, prose: int) -> bool:
    """True for an article with nothing around it: little above the text, little below it, mostly text between."""
    return first <= 10 and count - last <= 8 and (last - first + 1) <= 2 * prose + 4


def without_byline(
    doc: Document, lines: tuple[Line, ...], paragraphs: tuple[Line, ...], known: Words
) -> Iterator[Line]:
    """The paragraphs of hard-wrapped copy; a byline that was joined to the text below it is taken off."""
    view = doc.view
    at = 0
    for start, end, mark in paragraphs:
        while at < len(lines) and lines[at].start < start:
            at += 1
        if at < 8 and at + 1 < len(lines) and lines[at + 1].start < end and is_byline(view, lines[at], known):
            yield lines[at]
            start = lines[at + 1].start
        yield Line(start, end, mark)


def without_prose(
    view: str,
    paragraphs: tuple[Line, ...],
    fields: tuple[tuple[str, str, int, int], ...],
    titled: bool,
    known: Words,
) -> Zones:
    """The parts of a text of short lines: all of it is body, but for the headline of more than one line."""
    if titled or (len(paragraphs) == 1 and not paragraphs[0].mark):
        return Zones((), paragraphs, (), fields)
    body = list(paragraphs[1:])
    behind_datelines(view, body, known)
    return Zones(paragraphs[:8], tuple(body), paragraphs[-4:], fields)


def plain_body(view: str, paragraphs: tuple[Line, ...], known: Words) -> list[Line]:
    """The paragraphs of an article with nothing around it, without the odd line of furniture."""
    body = []
    for paragraph in paragraphs:
        start, end, _ = paragraph
        if end - start < 60 and (is_furniture(view[start:end], known) or is_credit(view[start:end], known)):
            continue
        body.append(paragraph)
    return body


def behind_datelines(view: str, body: list[Line], known: Words) -> None:
    """Let the first paragraph with a dateline begin behind it."""
    for number, (start, end, mark) in enumerate(body[:3]):
        found = dateline.read(view, start, end, known)
        if found and found.end < end:
            body[number] = Line(found.end, end, mark)
            return


def opens_with_headline(view: str, paragraphs: tuple[Line, ...], first: int, known: Words) -> bool:
    """True where the first paragraph of prose is a headline that looks like a sentence, and none stands above it."""
    start, end, _ = paragraphs[first]
    length = end - start
    if length > 200 or len(paragraphs) < 4:
        return False
    below = paragraphs[first + 1 : first + 3]
    headed = any(has_date(view, p.start, p.end) or is_byline(view, p, known) for p in below if p.end - p.start < 80)
    for above in paragraphs[max(0, first - 40) : first]:
        if is_headline(view, above, known) and (not headed or view.count(" ", above.start, above.end) >= 2):
            return False
    if headed or length <= 88:
        return True
    if length > 150:
        return False
    # Headlines have capitals, or no finite verb in the middle; a long line of small letters is a sentence.
    capitals = sum(1 for word in view[start:end].split() if word[0].isupper())
    return capitals * 2 >= view.count(" ", start, end)


def is_text(view: str, paragraph: Line, known: Words) -> bool:
    """A paragraph of the article in a page dump: prose, or a short line with a sentence's mark."""
    start, end, _ = paragraph
    if is_prose(view, start, end):
        return not is_credit(view[start : start + 60], known)
    return view[end - 1] in '.!?”"»“' and not is_furniture(view[start:end], known)


def header_lines(doc: Document, lines: tuple[Line, ...], body: list[Line]) -> list[Line]:
    """The short lines above the text and between its first paragraphs."""
    stop = body[min(2, len(body) - 1)].start
    at = bisect_left(lines, stop, key=lambda p: p.start)
    start = bisect_left(lines, body[0].start, key=lambda p: p.start)
    view = doc.view
    if doc.lines is not doc.paragraphs:
        at = min(at, start + 2)
    return [
        p
        for i, p in enumerate(lines[max(0, start - 40) : at], max(0, start - 40))
        if i < start or not is_prose(view, p.start, p.end)
    ]
