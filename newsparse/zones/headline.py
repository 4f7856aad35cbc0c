"""Which line above the text is its headline: signs that each line bears, and what each sign weighs.

No one sign makes a headline: a menu's entry may stand first, a teaser be a heading, a standfirst repeat more of the
text. So each line that may be one gets the sum of its signs' weights, and the greatest sum is the headline.
"""

from __future__ import annotations

import re
from functools import cache, cached_property
from math import log

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

# How much of the text, and of its beginning, is compared with the lines above it.
COMPARED = 6000
LEAD = 700
# A paragraph this long is neither headline nor teaser.
LONG = 150
# A line about the headline is shorter than this, and a standfirst has more words than that.
BRIEF = 100
STANDFIRST = 10
# How far below a headline date and byline stand, and how far at most.
NEAR = 3
FAR = 8

# What a sign weighs; scripts/headline_weights.py fits these on pages with a known headline. In words: what the sign is.
WEIGHTS = {
    "heading": 3.3,  # Markdown's first level
    "listed": -1.7,  # an entry of a list
    "one word": -1.7,
    "two words": 0.0,
    "five words": 1.1,  # or six
    "seven words": 1.7,  # to fourteen
    "fifteen words": 1.0,  # to twenty
    "many words": -1.0,
    "person": -0.8,  # the name of a person
    "full stop": -1.6,
    "question": 0.9,
    "small letter": -0.8,  # begins with one
    "capitals": -0.4,  # the share of words that begin with one
    "prose": -0.6,
    "separator": -1.7,  # `News | Region`
    "separators": -1.7,
    "glued": -0.9,  # `WeatherClimate`
    "credit": -1.5,  # `The bridge on Monday. (Ida Moor)`
    "in text": 1.3,  # the share of its words that the text repeats
    "in text, many": 0.9,  # the same, for lines of more than a word or two
    "in lead": 1.0,  # the same, for the text's beginning
    "first line": 2.3,  # the page's, where the text begins close below it
    "first line, far": 1.7,
    "first line, very far": 1.9,
    "short, headline below date": -1.4,  # a kicker or a paper's name with the date below it, and then the headline
    "distance": 0.6,  # to the text below it, by its logarithm
    "within text": -0.8,
    "behind text": -0.7,  # prose stands between it and the text's beginning
    "before teaser": 1.2,
    "whole of another": -1.4,  # it begins with another line: `<headline> | The Daily`
    "date or byline below": 2.1,
    "date or byline right below": 0.7,
    "date or byline further below": 0.8,
    "standfirst below": 0.9,
    "text right below": -0.5,
    "headline above": -0.9,  # the line above may be one as well
    "headline near above": -0.3,
    "run": -0.4,  # how many lines right above it may be headlines: a list of teasers
}
# What the signs of the text can make up for.
MOST_OF_TEXT = sum(value for sign, value in WEIGHTS.items() if sign.startswith("in "))


class Page:
    """What the signs of all lines are taken from: the lines about the text's beginning, and the text."""

    def __init__(self, doc: Document, lines: tuple[Line, ...], above: int, text: str, known: Words) -> None:
        view = doc.view
        self.doc, self.lines, self.above, self.known = doc, lines, above, known
        self.texts = [view[start:end] for start, end, _ in lines]
        self.words = [count_words(view, start, end) for start, end, _ in lines]
        self.able = [i for i, line in enumerate(lines) if is_headline(view, line, known)]
        self.long = {i for i in self.able if self.words[i] > 4}
        self.text = text
        self.prose = [is_prose(view, start, end) for start, end, _ in lines]
        self.paragraphs = [
            prose and span_length(view, line.start, line.end) >= LONG
            for prose, line in zip(self.prose, lines, strict=True)
        ]
        self.heads = [self.is_head(line) for line in lines]

    @cached_property
    def stems(self) -> frozenset[str]:
        return stems(self.text[:COMPARED].lower())

    @cached_property
    def lead(self) -> frozenset[str]:
        return stems(self.text[:LEAD].lower())

    def is_head(self, line: Line) -> bool:
        """A short line of a header: a byline, a date, a name."""
        start, end, _ = line
        view, known = self.doc.view, self.known
        return end - start < BRIEF and (
            is_byline(view, line, known)
            or is_date_line(view, start, end, known)
            or has_date(view, start, end, known)
            or is_named(view[start:end], known)
        )


def is_named(text: str, known: Words) -> bool:
    return is_person(text, known) and begins_with_given_name(text)


def pick(doc: Document, lines: tuple[Line, ...], above: int, text: str, known: Words) -> int | None:
    """The place of the headline among the lines: `above` of them stand above the text."""
    page = Page(doc, lines, above, text, known)
    if len(page.able) < 2:
        return page.able[0] if page.able else None
    sums = {place: weight(own_signs(page, place) | signs_around(page, place)) for place in page.able}
    # The text is only asked where its answer can make a difference.
    least = max(sums.values()) - MOST_OF_TEXT
    close = {place: found for place, found in sums.items() if found >= least}
    if len(close) > 1:
        close = {place: found + weight(text_signs(page, place)) for place, found in close.items()}
    return max(close, key=lambda place: (close[place], -place))


def weight(found: dict[str, float]) -> float:
    return sum(WEIGHTS[sign] * much for sign, much in found.items())


def signs(page: Page, place: int) -> dict[str, float]:
    """The signs that a line bears, and how much of each."""
    return own_signs(page, place) | text_signs(page, place) | signs_around(page, place)


def own_signs(page: Page, place: int) -> dict[str, float]:
    """What speaks for a line, and against it, taken by itself."""
    text, count = page.texts[place], page.words[place]
    mark = page.lines[place].mark
    found = {}
    if mark == "#":
        found["heading"] = 1.0
    elif mark[:1] != "#" and (mark or listed().match(text)):
        found["listed"] = 1.0
    for name, least, most in LENGTHS:
        if least <= count <= most:
            found[name] = 1.0
    words = [word for word in text.split() if word[0].isalpha()]
    if len(words) > 2:
        found["capitals"] = sum(word[0].isupper() for word in words) / len(words)
    divided = len(separators().findall(text))
    for name, holds in (
        ("person", is_named(text, page.known)),
        ("full stop", text[-1] in ".。"),
        ("question", text[-1] in "?？"),
        ("small letter", text[0].islower()),
        ("prose", page.prose[place]),
        ("separator", divided == 1),
        ("separators", divided > 1),
        ("glued", glued().search(text)),
        ("credit", ends_in_credit(text, page.known)),
    ):
        if holds:
            found[name] = 1.0
    return found


LENGTHS = (
    ("one word", 1, 1),
    ("two words", 2, 2),
    ("five words", 5, 6),
    ("seven words", 7, 14),
    ("fifteen words", 15, 20),
    ("many words", 21, 1000),
)


def text_signs(page: Page, place: int) -> dict[str, float]:
    """What the text says of a line: a headline's words come again in it."""
    own = stems(page.texts[place].lower())
    if not own:
        return {}
    size = min(1.0, len(own) / 4)
    return {
        "in text": len(own & page.stems) / len(own),
        "in text, many": min(1.0, 2 * len(own & page.stems) / len(own)) * size,
        "in lead": min(1.0, 2 * len(own & page.lead) / len(own)) * size,
    }


def signs_around(page: Page, place: int) -> dict[str, float]:
    """What the lines about a line say of it."""
    above, heads, texts = page.above, page.heads, page.texts
    text = texts[place]
    found = {}
    if page.lines[place].start == page.doc.lines[0].start:
        for name, least, most in FIRST:
            if least <= above <= most:
                found[name] = 1.0
    if place < above:
        found["distance"] = log(1 + above - place)
    near = next((n for n in range(1, FAR + 1) if any(heads[place + n : place + n + 1])), FAR + 1)
    run = 0
    while run < 5 and place - run - 1 in page.long and page.words[place - run - 1] < 20:
        run += 1
    if run:
        found["run"] = run / 5
    below = place + 1 if place + 1 < len(texts) else None
    others = [texts[i] for i in page.able if len(texts[i]) > 20 and texts[i] != text]
    for name, holds in (
        ("within text", place >= above),
        ("behind text", any(page.paragraphs[above:place])),
        ("before teaser", any(page.paragraphs[place + 1 : above])),
        (
            "whole of another",
            any(text.startswith(other) for other in others)
            or any(len(b) > 20 and b != text and text.endswith(b) for b in texts[place + 1 : place + 1 + NEAR]),
        ),
        ("date or byline below", near <= NEAR),
        ("date or byline right below", near == 1),
        ("date or byline further below", NEAR < near <= FAR),
        ("short, headline below date", page.words[place] < 4 and any(place + near < i < above for i in page.long)),
        ("standfirst below", below is not None and (page.prose[below] or page.words[below] > STANDFIRST)),
        ("text right below", below is not None and page.paragraphs[below]),
        ("headline above", place - 1 in page.long),
        ("headline near above", any(i in page.long for i in range(place - NEAR, place))),
    ):
        if holds:
            found[name] = 1.0
    return found


FIRST = (("first line", 0, 6), ("first line, far", 7, 12), ("first line, very far", 13, 40))


@cache
def word() -> re.Pattern[str]:
    return re.compile(r"(?:[^\W\d_]|[\u0900-\u0dff]){5,40}|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2}")


def stems(text: str) -> frozenset[str]:
    """The words of a text in small letters, cut short so that forms of a word agree."""
    return frozenset(w[:6] for w in word().findall(text))


def ends_in_credit(text: str, known: Words) -> bool:
    """A caption: `The bridge on Monday. (Ida Moor)`, `The bridge on Monday. AFP`."""
    if text[-1] == ")" and 8 < len(text) - text.rfind("(") < 40 and text.find("(") > 20:
        return text[text.rfind("(") + 1].isupper()
    return text[text.rfind(" ") + 1 :].lower() in known.agencies


@cache
def separators() -> re.Pattern[str]:
    """What parts a menu's entries, or the steps to a page in its site: `Home > News > Region`."""
    return re.compile(r"[ ][|•·/>»›][ ]|[|>]")


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
