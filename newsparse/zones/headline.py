"""Which line above the text is its headline: the one that the text, and the lines around it, bear out."""

from __future__ import annotations

import re
from functools import cache

from newsparse.folding import is_bold
from newsparse.model import Document, Line
from newsparse.zones.lines import (
    count_words,
    has_date,
    is_byline,
    is_credit,
    is_date_line,
    is_furniture,
    is_headline,
    is_prose,
    span_length,
)
from newsparse.zones.names import begins_with_given_name, is_person
from newsparse.zones.words import Words

# How much of the text is compared with the lines above it.
COMPARED = 6000
# A paragraph this long is neither headline nor teaser.
LONG = 150
# Where two lines near each other weigh about the same, the one above is the headline, the other the standfirst.
SAME = 1.2
NEXT = 1.5
# What the lines about a line can at most make up for.
OUTDONE = 3.0
NEAR = 3
# Among so few lines, the only one of more than three words is the headline.
FEW = 6
# Above such a line there may be a date and a kicker.
TOP = 2
# What the first line has ahead of others where the text begins close below it, as in a page cut to its article.
FIRST = ((6, 3.5), (12, 2.5), (40, 2.0))


def pick(doc: Document, lines: tuple[Line, ...], above: int, text: str, known: Words) -> int | None:
    """The place of the headline among the lines: `above` of them stand above the text."""
    view = doc.view
    able = [i for i, line in enumerate(lines) if is_headline(view, line, known)]
    if len(able) < 2:
        return able[0] if able else None
    if above < FEW and is_short_headline(view, lines[:above], able, known):
        return 0
    long = [i for i in able if lines[i].mark[:1] == "#" or count_words(view, lines[i].start, lines[i].end) > 3]
    if len(long) == 1 and len(able) < FEW:
        return long[0]
    near = doc.lines[:TOP][-1].start
    if above < FEW and long and lines[long[0]].start <= near and not any(lines[i].mark for i in able):
        # So near the text, a first line of some length has the standfirst below it.
        return long[0]
    bodies = stems(text[:COMPARED].lower())
    weights = {i: weight(doc, lines[i], above, bodies, known) for i in able}
    most = max(weights.values())
    for i in able:
        if weights[i] > most - OUTDONE:
            weights[i] += company(view, lines, i, above, able, known)
    best = max(range(len(able)), key=lambda n: (weights[able[n]], -n))
    most = weights[able[best]]
    while best:
        upper, lower = able[best - 1], able[best]
        # What stands right below a headline is its standfirst, even if the text repeats more of it.
        close = upper == lower - 1 and count_words(view, lines[upper].start, lines[upper].end) > 4
        least = max(1.0, most - (NEXT if close else SAME))
        if lower - upper > NEAR or weights[upper] < least:
            break
        best -= 1
    return able[best]


def is_short_headline(view: str, lines: tuple[Line, ...], able: list[int], known: Words) -> bool:
    """True for a first line with the byline or the date right below it, where none stands further below.

    Further below there is one where the first line is the paper's name, and the headline comes after the date.
    """

    def heads(line: Line) -> bool:
        start, end, _ = line
        return end - start < 100 and (is_byline(view, line, known) or is_date_line(view, start, end, known))

    first = view[lines[0].start : lines[0].end] if lines else ""
    if able[0] != 0 or len(lines) < 2 or " " not in first or not heads(lines[1]):
        return False
    if any(lines[i].mark for i in able if i < len(lines)) or (
        is_person(first, known) and begins_with_given_name(first)
    ):
        return False
    later = [line for i, line in enumerate(lines) if i > able[1]]
    return not any(heads(line) for line in later)


@cache
def word() -> re.Pattern[str]:
    return re.compile(r"(?:[^\W\d_]|[\u0900-\u0dff]){5,40}|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2}")


def stems(text: str) -> frozenset[str]:
    """The words of a text in small letters, cut short so that forms of a word agree."""
    return frozenset(w[:6] for w in word().findall(text))


def weight(doc: Document, line: Line, above: int, bodies: frozenset[str], known: Words) -> float:
    """How much speaks for a line, taken by itself."""
    start, end, mark = line
    text = doc.view[start:end]
    length = count_words(doc.view, start, end)
    found = 0.0
    if mark[:1] == "#":
        found += 5 if mark == "#" else 3 if mark == "##" else 1
    elif mark or listed().match(text):
        found -= 2
    elif doc.shifts and is_bold(doc, line):
        found += 1
    if length <= 3 and mark != "#":
        found -= 1 if length == 3 else 2
        if is_person(text, known) and begins_with_given_name(text):
            found -= 2
    found -= max(0, length - 18) * 0.1
    if start == doc.lines[0].start:
        found += next((bonus for most, bonus in FIRST if above <= most), 0.0)
    if text[-1] in ".:;,。":
        found -= 1
    if text[0] in "–—-…":
        found -= 2
    if length > 14 and ". " in text[20:-20]:
        # Two sentences: a standfirst.
        found -= 1
    if glued().search(text):
        found -= 1
    if ends_in_credit(text, known) or crumbs().search(text):
        found -= 2
    own = stems(text.lower())
    if own:
        found += 3 * min(1.0, 2 * len(own & bodies) / len(own)) * min(1.0, len(own) / 4)
    return found


def company(view: str, lines: tuple[Line, ...], place: int, above: int, able: list[int], known: Words) -> float:
    """What the lines about a line add to its weight."""
    found = 0.0
    text = view[lines[place].start : lines[place].end]
    others = [view[lines[i].start : lines[i].end] for i in able if i != place]
    long = [other for other in others if len(other) > 20 and other != text]
    below = [view[line.start : line.end] for line in lines[place + 1 : place + 4]]
    if any(text.startswith(other) for other in long) or any(
        len(b) > 20 and text != b and text.endswith(b) for b in below
    ):
        # `<headline> | The Daily`, `Home News <headline>`
        found -= 2
    elif any(other.startswith(text) for other in long):
        found += 0.8
    if text in others:
        found += 0.4
    for line in lines[place + 1 : place + 4]:
        start, end, _ = line
        if end - start < 100 and (is_byline(view, line, known) or has_date(view, start, end, known)):
            found += 0.7
            break
    if any(
        span_length(view, start, end) >= LONG and is_prose(view, start, end) for start, end, _ in lines[above:place]
    ):
        found -= 2.5
    return found


def ends_in_credit(text: str, known: Words) -> bool:
    """A caption: `The bridge on Monday. (Ida Moor)`, `The bridge on Monday. AFP`."""
    if text[-1] == ")" and 8 < len(text) - text.rfind("(") < 40 and text.find("(") > 20:
        return text[text.rfind("(") + 1].isupper()
    return text[text.rfind(" ") + 1 :].lower() in known.agencies


@cache
def crumbs() -> re.Pattern[str]:
    """Where the page stands in its site: `Home / News / Region`, `Home » News`."""
    return re.compile(r"[^ ][ ]?[/>»›][ ][^/>»›]{2,40}[ ]?[/>»›][ ]|[ ][»›][ ]|^[^/]{2,20}[ ][/>][ ][^/]{2,20}$")


@cache
def glued() -> re.Pattern[str]:
    """Words of a menu with nothing between them: `WeatherClimate`."""
    return re.compile(r"[a-zß-ÿ]{3}[A-ZÀ-Þ][a-zß-ÿ]{3}")


@cache
def listed() -> re.Pattern[str]:
    """A list's mark that Markdown does not know."""
    return re.compile(r"\d{1,2}[.)][ ]|[o•·‣▪►»>][ ]")


def is_standfirst(view: str, line: Line, known: Words) -> bool:
    """A line between headline and text that is text: a sentence's worth of words, and no credit or date."""
    start, end, mark = line
    if mark[:1] in ("#", "*", "-", "+") or end - start < 50 or count_words(view, start, end) < 8:
        return False
    text = view[start:end]
    return not (is_credit(text, known) or is_byline(view, line, known) or is_furniture(text, known)) and (
        end - start > 90 or not has_date(view, start, end, known)
    )
