"""The names of a byline's list: `Ida Moor and Dr. Jan van Dyke, Reuters | 3 May`."""

from __future__ import annotations

import re
from functools import cache

from newsparse.records import NamedTuple
from newsparse.timestamp.printed import dates_in_span
from newsparse.zones.lines import has_digit
from newsparse.zones.names import is_handle, is_ideographic, is_person, is_site
from newsparse.zones.words import Words

# A line with more parts is a list of something else.
MOST_PARTS = 24
GAP = "\x00"


class Name(NamedTuple):
    """A name as printed, and where it stands."""

    value: str
    start: int
    end: int


@cache
def separators() -> re.Pattern[str]:
    return re.compile(r"[ \x00]*(?:[,;|/•·∙●▪、，،&+\x00]|[ ][-–—][ ]|[ ]{2,})[ \x00]*")


@cache
def junk() -> re.Pattern[str]:
    """What stands beside a name: a bracket, an address, a link, a handle."""
    return re.compile(
        r"[(\[<{（][^()\[\]<>]{0,60}[)\]>}）]|[\w.+-]{1,60}@[\w-]{1,40}\.[\w.]{2,30}|https?://\S{1,300}|www\.\S{1,200}"
        r"|[ ]?@[ ]?\w{2,30}"
    )


def names_in(view: str, start: int, end: int, known: Words, trusted: bool) -> list[Name]:
    """The names of a list; `trusted` where a byline word stands before it.

    A part that is no name ends the list where names were found; where it is not trusted, no name may stand behind
    such a part.
    """
    text = blanked(view, start, end, known)
    if trusted:
        text = without_places(text, known)
    text = text[: first_cut(text, known)]
    spans = parts(text, known)
    if len(spans) > MOST_PARTS:
        return []
    names: list[Name] = []
    handles = trusted and text.islower()
    for at, last in spans:
        found = several(text, start, at, last, known) or one(
            text, start, at, last, known, trusted and (not names or handles)
        )
        if found:
            names += found
        elif (names or not trusted) and not skippable(text[at:last].strip(" .:\x00"), known):
            break
    if (
        trusted
        and names
        and not handles
        and " " not in names[0].value
        and len(spans) > 1
        and not names[0].value.isupper()
    ):
        # `Von Menschen, Tieren und Sensationen` is a headline.
        rest = [text[at:last].strip(" .:\x00") for at, last in spans if start + at > names[0].end]
        if not all(skippable(part, known) for part in rest) and len(names) < 2:
            return []
    return names


def blanked(view: str, start: int, end: int, known: Words) -> str:
    """The text with dates, times, addresses and brackets made gaps of the same length."""
    text = view[start:end]
    if has_digit(view, start, end):
        for date in dates_in_span(view, start, end, known.dates):
            text = gap(text, date.label_start - start, date.end - start)
    for mark in junk().finditer(text):
        text = gap(text, mark.start(), mark.end())
    for mark in glued().finditer(text):
        text = gap(text, mark.start(), len(text))
    for mark in numbers().finditer(text):
        text = gap(text, mark.start(), mark.end())
    return text


def without_places(text: str, known: Words) -> str:
    """`Ida Moor in Oslo and Jan Dyke`, with the place made a gap."""
    joins = tuple(f" {word} " for word in known.joins)
    for word in known.places:
        at = text.find(f" {word} ")
        stop = at + len(word) + 2
        while 0 < at < stop < len(text) and text[stop] not in ",;|/" and stop - at < 40:
            if text.startswith(joins, stop):
                return without_places(gap(text, at, stop), known)
            stop += 1
    return text


@cache
def glued() -> re.Pattern[str]:
    """A date that nothing parts from a name: `Moor04 de mayo`."""
    return re.compile(r"(?<=[a-zß-ÿ])\d{2}(?=[ .])")


@cache
def numbers() -> re.Pattern[str]:
    """A time, or a number with its unit: `14:05 Uhr`, `7 hours ago`, `3 min read`; a footnote's figure."""
    return re.compile(r"(?<!\w)\d[\d:.]{0,9}(?:[ ][^\W\d_]{1,12}[.]?(?:[ ](?:ago|read|Lesezeit))?)?")


def gap(text: str, start: int, end: int) -> str:
    return text[:start] + GAP * (end - start) + text[end:]


def skippable(part: str, known: Words) -> bool:
    """A part between names that ends no list: a role, an agency, nothing."""
    lower = part.lower()
    return not part or lower in known.roles or lower in known.agencies or lower.rsplit(" ", 1)[-1] in known.roles


def first_cut(text: str, known: Words) -> int:
    """Where the names end: before a word such as `in`, `for`, `Updated`."""
    at = 0
    for word in text.split(" "):
        bare = word.strip(".:,|\x00")
        # A particle of a name has a capital where the word has none: Loïc Le Clerc.
        if (
            at
            and bare.lower() in known.cut
            and (bare.islower() or len(bare) > 3 or GAP in text[at : at + len(word) + 2])
        ):
            return at
        at += len(word) + 1
    return len(text)


def parts(text: str, known: Words) -> list[tuple[int, int]]:
    """The spans between separators and joining words."""
    spans = []
    at = 0
    for match in separators().finditer(text):
        spans.append((at, match.start()))
        at = match.end()
    spans.append((at, len(text)))
    found = []
    for first, last in spans:
        start = place = first
        for word in text[first:last].split(" "):
            if word.lower() in known.joins:
                found.append((start, place))
                start = place + len(word) + 1
            place += len(word) + 1
        found.append((start, last))
    return [(a, b) for a, b in found if a < b]


def several(text: str, offset: int, at: int, last: int, known: Words) -> list[Name]:
    """Three and more names with nothing between them: `Ida Moor Jan Dyke Eva Lind`."""
    words = text[at:last].split()
    if len(words) < 6 or len(words) % 2 or not is_person(" ".join(words[:2]), known):
        return []
    names = []
    for first, second in zip(words[::2], words[1::2], strict=True):
        pair = f"{first} {second}"
        start = text.find(pair, at, last)
        if start < 0 or not is_person(pair, known) or not (first[0].isupper() and len(first) > 2):
            return []
        names.append(Name(pair, offset + start, offset + start + len(pair)))
        at = start + len(pair)
    return names


def one(text: str, offset: int, at: int, last: int, known: Words, trusted: bool) -> list[Name]:
    """The name that a part is, without title and role."""
    at, last = trim(text, at, last)
    while " " in text[at:last] and text[last - 1].isdigit():
        # A footnote's figure.
        last -= 1
    part = text[at:last]
    if not part or GAP in part:
        return []
    lower = part.lower()
    if trusted and lower in known.roles and " " in part:
        # `By Staff Writer`
        return [Name(part, offset + at, offset + last)]
    if lower in known.agencies:
        return [Name(part, offset + at, offset + last)] if trusted else []
    if (lower in known.roles or lower in known.furniture) and not (trusted and is_desk(part, known)):
        return []
    at, last = without_title(text, at, last, known)
    last = without_role(text, at, last, known)
    part = text[at:last]
    if " " in part and not trusted and part.rsplit(" ", 1)[1].lower() in known.roles:
        return []
    if (
        is_person(part, known, 1 if trusted else 2)
        or is_ideographic(part)
        or (trusted and (is_desk(part, known) or is_handle(part)))
    ):
        return [Name(" ".join(part.split()), offset + at, offset + last)]
    return []


def trim(text: str, at: int, last: int) -> tuple[int, int]:
    """The span without marks at its edges; an initial or `Jr.` keeps its full stop."""
    while at < last and text[at] in " \x00.:*-–—_\"'“”>«»#":
        at += 1
    while last > at and text[last - 1] in ' \x00:*-–—_"“”)(<>…»«':
        last -= 1
    while (
        last > at and text[last - 1] == "." and last - at > 4 and text[last - 3] not in " ." and text[last - 4] != " "
    ):
        last -= 1
    return at, last


def without_title(text: str, at: int, last: int, known: Words) -> tuple[int, int]:
    """`Dr. Ida Moor`, `Redakteurin Ida Moor`: the name begins behind the title."""
    while True:
        space = text.find(" ", at, last)
        word = text[at:space].lower() if space > 0 else ""
        if not word or (word not in known.titles and word not in known.roles and word.rstrip(":") not in known.roles):
            return at, last
        at = space + 1


def without_role(text: str, at: int, last: int, known: Words) -> int:
    """Where the name of `Ida Moor Political Editor`, `Ida Moor Reuters` or `Ida Moor Follow` ends."""
    tokens = text[at:last].split(" ")
    count = len(tokens) if tokens[0].lower() not in known.role_words else 0
    for first in range(2, count):
        tail = " ".join(tokens[first:]).lower()
        if tokens[first - 1].lower() in known.role_words:
            # `Daily staff reporter`
            continue
        if (
            tokens[first].lower() in known.furniture
            or tail in known.agencies
            or tail in known.roles
            or tail in known.furniture
        ):
            return at + len(" ".join(tokens[:first]))
        if tokens[-1].lower() in known.roles and (tokens[first].lower() in known.role_words or count > 3):
            return at + len(" ".join(tokens[:first]))
    return last


def is_signature(text: str, known: Words) -> bool:
    """An organisation as author on a line of its own: an agency, a site, `Lindum Post Newsroom`."""
    lower = text.lower()
    if lower in known.agencies or is_site(text):
        return True
    if not 1 < len(text) < 35 or lower in known.furniture or not lower.endswith(known.desks):
        return False
    return text[0] > "\u2e7f" or is_desk(text, known)


def is_desk(part: str, known: Words) -> bool:
    """An organisation or a staff desk after a byline word: `Daily staff reporter`, `The Daily News`."""
    tokens = part.split()
    if not tokens or len(tokens) > 5 or len(part) > 45:
        return False
    if is_site(part):
        return True
    return tokens[0][0].isupper() and all(
        t[0].isupper() or t[0].isdigit() or t in known.role_words or t in known.never_names or t == "&" for t in tokens
    )
