"""Header, body, trailer: which part of the page a line belongs to."""

from __future__ import annotations

from bisect import bisect_left
from itertools import zip_longest

from newsparse import dateline
from newsparse.language import Language
from newsparse.model import Document, Line, Zones
from newsparse.zones import front
from newsparse.zones.headline import COMPARED, LONG, is_standfirst, pick
from newsparse.zones.lines import (
    PROSE,
    count_words,
    has_date,
    is_byline,
    is_credit,
    is_date_line,
    is_furniture,
    is_headline,
    is_prose,
    names_maker,
    span_length,
)
from newsparse.zones.page import main_part
from newsparse.zones.words import SENTENCE_END, TERMINAL, Words, words
from newsparse.zones.wrapped import without_byline

Lines = tuple[Line, ...]
Fields = tuple[front.Field, ...]

# How many lines above the text may hold the headline, and how many of a page's end a byline or a date.
ABOVE = 60
BELOW = 12
TRAILER = 12
# How many of the first paragraphs may hold dates and bylines, below a standfirst.
HEAD = 8
# A text of so few characters in three paragraphs is no article, and has no headline unless it is printed like one.
ARTICLE = 600
# A sentence of the text is at least so long.
SENTENCE = 60
# What a quotation may open with.
OPENING_MARKS = tuple('“„«"')
# A caption is shorter than this.
CAPTION = 300


def find(doc: Document, pack: Language) -> Zones:
    """The parts of the page."""
    known = words(pack)
    fields, skip = front.read(doc, known)
    lines = doc.lines[skip:]
    view = doc.view
    if doc.lines is doc.paragraphs:
        paragraphs = lines
    else:
        after = lines[0].start if lines else len(view)
        joined = doc.paragraphs[bisect_left(doc.paragraphs, after, key=lambda p: p.end) :]
        paragraphs = tuple(without_byline(view, lines, joined, known))
    titled = any(key in known.title_fields for key, _, _, _ in fields)
    prose = [
        i
        for i, (start, end, mark) in enumerate(paragraphs)
        if (end - start >= PROSE or is_prose(view, start, end)) and mark[:1] != "#"
    ]
    first = first_with_dateline(view, paragraphs, prose, known)
    if first is None:
        return without_prose(view, paragraphs, fields, titled, known)
    last = prose[-1] if prose else first
    plain = not prose or is_plain(len(paragraphs), first, last, len(prose))
    if not plain:
        first, last = main_part(view, paragraphs, prose, known)
    headline = None if titled else find_headline(doc, paragraphs, first, plain, known)
    begin = first if headline is None else headline + 1
    first = max(first, begin)
    header = header_lines(view, paragraphs, headline, first)
    stop = before_related(view, paragraphs, last, known) if plain else last + 1
    body = [p for p in paragraphs[begin:first] if opens_text(view, p, plain, known)]
    if plain:
        body += [p for p in paragraphs[first:stop] if p[1] - p[0] > 60 or not is_page_word(view, p, known)]
        body[:HEAD] = without_header(view, body[:HEAD], known)
    else:
        part = paragraphs[first:stop]
        body += [p for p, below in zip_longest(part, part[1:]) if is_text(view, p, known) or leads_on(view, p, below)]
    if not body:
        return without_prose(view, paragraphs, fields, titled, known)
    while plain and len(body) > 2 and is_signature(view, body[-1], known):
        body.pop()
    behind_dateline(view, body, known)
    end = bisect_left(lines, body[-1].end, key=lambda p: p.start)
    trailer = lines[max(0, min(end, len(lines) - 3)) :][:TRAILER]
    return Zones(tuple(header), tuple(body), trailer, fields)


def is_plain(count: int, first: int, last: int, prose: int) -> bool:
    """True for an article with nothing around it: little above the text, little below it, mostly text between."""
    return first <= 10 and count - last <= 8 and (last - first + 1) <= 2 * prose + 4


def first_with_dateline(view: str, paragraphs: Lines, prose: list[int], known: Words) -> int | None:
    """Where the text begins: with prose, or a short line with a dateline: `OSLO, March 3 - Net 4.1 mln vs 3.9 mln`."""
    stop = prose[0] if prose else len(paragraphs)
    for i in range(1, min(stop, 6)):
        found = dateline.read(view, paragraphs[i].start, paragraphs[i].end, known)
        if found and (found.agency or found.date):
            return i
    return prose[0] if prose else None


def without_prose(view: str, paragraphs: Lines, fields: Fields, titled: bool, known: Words) -> Zones:
    """The parts of a text of short lines: all of it is body, but for the headline of more than one line."""
    if not paragraphs or titled or (len(paragraphs) == 1 and not paragraphs[0].mark):
        return Zones((), paragraphs, (), fields)
    if not paragraphs[0].mark and view[paragraphs[0].end - 1] in SENTENCE_END and len(paragraphs) < 4:
        return Zones((), paragraphs, paragraphs[1:], fields)
    body = list(paragraphs[1:])
    behind_dateline(view, body, known)
    place = next((i for i, p in enumerate(paragraphs[:8]) if is_headline(view, p, known)), None)
    header = header_lines(view, paragraphs[:8], place, 0)
    return Zones(tuple(header), tuple(body), paragraphs[-4:], fields)


def find_headline(doc: Document, paragraphs: Lines, first: int, plain: bool, known: Words) -> int | None:
    """The place of the headline: above the text, or its first paragraph where that only looks like a sentence."""
    view = doc.view
    begin = max(0, first - ABOVE)
    if plain and first == 1:
        return 0 if is_headline(view, paragraphs[0], known) else lone_sentence(view, paragraphs, first, known)
    if plain and first == 0:
        return lone_sentence(view, paragraphs, first, known)
    # Above the article of a page dump there may be prose, too: notes, teasers.
    above = paragraphs[begin : first if plain else first + BELOW]
    text = long_text(view, paragraphs[first:])
    place = pick(doc, above, first - begin, text, known)
    if place is None or (above[place].mark[:1] != "#" and count_words(view, above[place].start, above[place].end) < 3):
        sentence = lone_sentence(view, paragraphs, first, known)
        if sentence is not None:
            return sentence
    return None if place is None else begin + place


def long_text(view: str, paragraphs: Lines) -> str:
    """The text's long paragraphs, as many as a headline is compared with; where there are few, its sentences."""
    parts = []
    wanted = COMPARED
    for least in (LONG, SENTENCE):
        for start, end, _ in paragraphs:
            if least <= span_length(view, start, end) and (least == LONG or view[end - 1] in SENTENCE_END):
                parts.append(view[start : min(end, start + wanted)])
                wanted -= end - start
                if wanted <= 0:
                    break
        if wanted < COMPARED * 3 // 4:
            break
    return " ".join(parts)


def lone_sentence(view: str, paragraphs: Lines, first: int, known: Words) -> int | None:
    """The first paragraph of prose where it is a headline that ends like a sentence: “I will not go”."""
    start, end, _ = paragraphs[first]
    length = span_length(view, start, end)
    if length > 200:
        return None
    # Headlines have capitals; a long line of small letters is a sentence of the text.
    capitals = sum(1 for word in view[start:end].split() if word[0].isupper())
    titled = capitals * 2 >= view.count(" ", start, end)
    if len(paragraphs) < 4 and (len(paragraphs) < 2 or not (titled or paragraphs[-1].end - start > ARTICLE)):
        return None
    below = paragraphs[first + 1 : first + 3]
    headed = any(
        has_date(view, p.start, p.end, known) or is_byline(view, p, known) for p in below if p.end - p.start < 80
    )
    if headed or length <= 100:
        return first
    return first if length <= 150 and titled else None


def header_lines(view: str, paragraphs: Lines, headline: int | None, first: int) -> list[Line]:
    """The lines that may hold date and byline: the headline, which gets the mark `#`, and the short ones about it."""
    at = first if headline is None else headline
    above = [
        Line(start, end, "")
        for start, end, mark in paragraphs[max(0, at - 6) : at]
        if span_length(view, start, end) < 120
    ]
    below: list[Line] = []
    prose = 0
    for paragraph in paragraphs[at : at + ABOVE]:
        if below and is_prose(view, paragraph.start, paragraph.end):
            prose += 1
            if prose > 2:
                break
        elif headline is not None and not below:
            below.append(Line(paragraph.start, paragraph.end, "#"))
        else:
            below.append(Line(paragraph.start, paragraph.end, paragraph.mark.replace("#", "")))
    return above + below


def opens_text(view: str, paragraph: Line, plain: bool, known: Words) -> bool:
    """A standfirst, or a quotation above the text with the line that says whose it is."""
    start, end, _ = paragraph
    if end - start < CAPTION and names_maker(view[start:end], known):
        return False
    if is_prose(view, start, end) or view[start] in '“„«»"‘—―' or is_standfirst(view, paragraph, known):
        return True
    # In an article with nothing around it, a short sentence, too.
    return plain and view[end - 1] in SENTENCE_END and count_words(view, start, end) > 3


def before_related(view: str, paragraphs: Lines, last: int, known: Words) -> int:
    """Where an article ends that has but a few lines below its last prose: before a heading such as `Related`."""
    for i in range(last + 1, len(paragraphs)):
        if view[paragraphs[i].start : paragraphs[i].end].lower().strip(" :") in known.ends:
            return i
    return len(paragraphs)


def is_page_word(view: str, paragraph: Line, known: Words) -> bool:
    """An odd line of furniture, or a picture's credit, within an article."""
    text = view[paragraph.start : paragraph.end]
    return is_furniture(text, known) or is_credit(text, known) or text.isdigit()


def is_text(view: str, paragraph: Line, known: Words) -> bool:
    """A paragraph of the article in a page dump: prose, or a short line that ends like a sentence."""
    start, end, _ = paragraph
    if signs_block(view, paragraph):
        return True
    if is_prose(view, start, end):
        return not is_credit(view[start : start + 60], known) and not (
            end - start < CAPTION and names_maker(view[start:end], known)
        )
    return view[end - 1] in SENTENCE_END and not is_furniture(view[start:end], known)


def signs_block(view: str, paragraph: Line) -> bool:
    """The last line of a block quotation: `> — Ida Moor, March 3, 2024`"""
    return paragraph.mark[:1] == ">" and view[paragraph.start] in "—–"


def leads_on(view: str, paragraph: Line, below: Line | None) -> bool:
    """A line that a quotation follows: `The Lindum Post reported:`"""
    if below is None or view[paragraph.end - 1] != ":" or count_words(view, paragraph.start, paragraph.end) < 2:
        return False
    return below.mark[:1] == ">" or view[below.start : below.start + 3].lstrip("_*")[:1] in OPENING_MARKS


def without_header(view: str, body: list[Line], known: Words) -> list[Line]:
    """The first paragraphs without dates and bylines, and the short lines beside these."""
    short = [i for i, (start, end, _) in enumerate(body) if end - start < 100 and not signs_block(view, body[i])]
    dated = [i for i in short if is_date_line(view, body[i].start, body[i].end, known)]
    if not short:
        return body
    kept = []
    for number, line in enumerate(body):
        start, end, _ = line
        brief = end - start < 60 and view[end - 1] not in SENTENCE_END
        near = brief and any(abs(number - place) <= 2 for place in dated)
        if number not in dated and not near and not (brief and is_byline(view, line, known)):
            kept.append(line)
    return kept


def is_signature(view: str, line: Line, known: Words) -> bool:
    """A line below the text that is none of it: a name, an agency, a date; `(Ida Moor)`, `Reuter`."""
    start, end, mark = line
    if end - start > 100 or mark:
        return False
    text = view[start:end]
    if text[0] == "(" and text[-1] == ")":
        return True
    short = text[-1] not in TERMINAL and end - start < 60
    return is_byline(view, line, known) or (short and (text.count(" ") < 5 or is_date_line(view, start, end, known)))


def behind_dateline(view: str, body: list[Line], known: Words) -> None:
    """Let the first paragraph with a dateline begin behind it."""
    for number, (start, end, mark) in enumerate(body[:3]):
        found = dateline.read(view, start, end, known)
        if found and found.end < end:
            body[number] = Line(found.end, end, mark)
            return
