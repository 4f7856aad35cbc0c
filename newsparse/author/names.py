"""Whether words are a person's name, and the names of a byline's list."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from newsparse.zones.words import Words

# A byline with more names than this is a list of something else, or a paper's; the longest name in words.
MOST_WORDS = 6


class Name(NamedTuple):
    """A name as printed, and where it stands."""

    value: str
    start: int
    end: int
    known_agency: bool


@cache
def separators() -> re.Pattern[str]:
    """Between the parts of a byline: `Ida Moor, Reuters | 3 May`."""
    return re.compile(r"[ ]*(?:[,;|/•·∙●▪、，،&+]|[ ][-–—][ ]|[ ]{2,})[ ]*")


@cache
def junk() -> re.Pattern[str]:
    """What stands beside a name: a bracket, an address, a handle, a link."""
    return re.compile(r"[(\[<][^()\[\]<>]{0,60}[)\]>]|\S{1,60}@\S{0,60}|https?://\S{1,300}|www\.\S{1,200}")


def looks_like_word_of_name(word: str, known: Words) -> bool:
    """A capitalised word, an initial, or a particle: `Ida`, `J.`, `O’Neill`, `van`, `Jr.`"""
    first = word[0]
    if first.isupper() or not first.islower():
        bare = (
            word.replace(".", "").replace("'", "").replace("’", "").replace("-", "").replace("‘", "").replace("`", "")
        )
        return (bool(bare) and bare.isalpha()) or (all(c.isalpha() or not c.isascii() for c in bare) and bool(bare))
    return word.lower() in known.particles or (first in "'’" and word[1:2].isalpha())


def is_person(text: str, known: Words, least: int = 2) -> bool:
    """A name of a person by its shape: two to six words, all of them words of names.

    >>> is_person("Ida van der Moor", known)
    True
    """
    tokens = text.split()
    if not least <= len(tokens) <= MOST_WORDS or len(text) > 50:
        return False
    if not all(looks_like_word_of_name(t, known) for t in tokens):
        return False
    lower = [t.lower().strip(".") for t in tokens]
    if any(t in known.never_names or t in known.calendar for t in lower):
        return False
    if (text[0].islower() and not tokens[-1][0].isupper()) or (lower[-1] in known.particles and len(lower[-1]) > 1):
        return False
    return any(len(t) > 2 for t in tokens)


def in_list(view: str, start: int, end: int, known: Words, trusted: bool) -> list[Name]:
    """The names of `Ida Moor and Jan van Dyke, Reuters`; `trusted` where a byline word stands before them.

    A part that is no name ends the list where names were found.
    """
    text = view[start:end]
    cut = first_cut(text, known)
    text = text[:cut]
    for mark in junk().finditer(text):
        text = text[: mark.start()] + "\x00" * (mark.end() - mark.start()) + text[mark.end() :]
    names: list[Name] = []
    for at, last in parts(text, known):
        found = one(view, text, start, at, last, known, trusted and not names)
        if found:
            names.append(found)
        elif names and not skippable(text[at:last].strip(" \x00"), known):
            break
    return names


def skippable(part: str, known: Words) -> bool:
    """A part between names that ends no list: a role, an agency, nothing."""
    return not part or part.lower() in known.roles or part.lower() in known.agencies


def first_cut(text: str, known: Words) -> int:
    """Where the names end: at a figure, or before a word such as `in`, `for`, `Updated`."""
    for i, char in enumerate(text):
        if char.isdigit():
            text = text[:i]
            break
    limit = len(text)
    at = 0
    for word in text.split(" "):
        if at and word.lower().strip(".:,|") in known.cut:
            return at
        at += len(word) + 1
    return limit


def parts(text: str, known: Words) -> list[tuple[int, int]]:
    """The spans between separators and joining words."""
    spans = []
    at = 0
    for match in separators().finditer(text):
        spans.append((at, match.start()))
        at = match.end()
    spans.append((at, len(text)))
    found = []
    for at, last in spans:
        start = at
        word_at = at
        for word in text[at:last].split(" "):
            if (word_at > start and word.lower() in known.joins) or (word_at == start and word.lower() in known.joins):
                if word_at > start:
                    found.append((start, word_at))
                start = word_at + len(word) + 1
            word_at += len(word) + 1
        if start < last:
            found.append((start, last))
    return found


def one(view: str, text: str, offset: int, at: int, last: int, known: Words, trusted: bool) -> Name | None:
    """The name that a part is, without title and role."""
    while at < last and text[at] in " \x00.:*-–—_\"'“”":
        at += 1
    while last > at and text[last - 1] in ' \x00:*-–—_"“”)(':
        last -= 1
    while last > at and text[last - 1] == "." and last - at > 3 and text[last - 3] not in " .":
        last -= 1
    part = text[at:last]
    if not part or "\x00" in part:
        return None
    lower = part.lower()
    if lower in known.roles or (lower in known.furniture and lower not in known.agencies):
        return None
    if lower in known.agencies:
        return Name(part, offset + at, offset + last, True) if trusted else None
    # `Redakteurin Ida Moor`, `Dr. Ida Moor`
    while " " in part:
        word, _, rest = part.partition(" ")
        if word.lower() in known.titles or word.lower() in known.roles:
            at += len(word) + 1
            part = rest
        else:
            break
    if is_person(part, known, least=1 if trusted else 2) or (trusted and is_desk(part)):
        return Name(" ".join(part.split()), offset + at, offset + last, False)
    return None


def is_desk(part: str) -> bool:
    """An organisation or a staff desk after a byline word: `Guardian staff reporter`, `sportschau.de`."""
    tokens = part.split()
    return len(tokens) <= 5 and len(part) <= 50 and (tokens[0][0].isupper() or "." in part[1:-1])
