"""Bylines above the text, by a byline word or a date: each rule knows one shape."""

from __future__ import annotations

from newsparse.author.blanking import blanked
from newsparse.author.listing import Name, names_in
from newsparse.author.own_line import close_lines, is_in_story
from newsparse.model import Document, Line, Zones
from newsparse.zones.lines import has_date
from newsparse.zones.names import begins_with_given_name, is_coined, is_person
from newsparse.zones.words import Words

# A byline is shorter than this.
LONGEST = 220
# How many lines a byline's list may take below a line that holds the byline word alone.
LIST = 12


def author_field(doc: Document, zone: Zones, known: Words) -> list[Name]:
    """Title: Storm closes harbour
    Author: Ida Moor
    """
    names: list[Name] = []
    for key, _, start, end in zone.front:
        if key in known.author_fields:
            names += names_in(doc.view, start, end, known, trusted=True)
    return names


def byline_word(doc: Document, zone: Zones, known: Words) -> list[Name]:
    """By Ida Moor and Jan van Dyke, Reuters"""
    view = doc.view
    for number, (start, end, _) in enumerate(zone.header):
        if end - start > LONGEST:
            continue
        by = known.byline_at(view, start, end)
        if by is None:
            continue
        if by.end() < end:
            names = names_in(view, by.end(), end, known, trusted=True)
        else:
            names = names_below(view, zone.header[number + 1 : number + 1 + LIST], known)
        if names:
            return names
    return []


def names_below(view: str, lines: tuple[Line, ...], known: Words) -> list[Name]:
    """The names of a list below a byline word."""
    names: list[Name] = []
    for start, end, mark in lines:
        if end - start < 3:
            continue
        found = names_in(view, start, end, known, trusted=not names) if end - start < LONGEST else []
        if not found:
            break
        names += found
        if not mark and view[end - 1] not in ",&、" and not is_signed_below(view, lines, end, known):
            break
    return names


def is_signed_below(view: str, lines: tuple[Line, ...], end: int, known: Words) -> bool:
    """True where the next line is a name and nothing else."""
    below = next((view[line.start : line.end] for line in lines if line.start > end), "")
    return is_person(below, known) and begins_with_given_name(below)


def byline_word_in_line(doc: Document, zone: Zones, known: Words) -> list[Name]:
    """Published 3 May 2024 by Ida Moor in Politics"""
    view = doc.view
    for start, end, _ in close_lines(zone):
        if end - start > 160 or not has_date(view, start, end, known):
            continue
        by = known.by_inside.search(view, start, end)
        if by:
            names = names_in(view, by.end(), end, known, trusted=True)
            if names:
                return names
    return []


def byline_word_in_phrase(doc: Document, zone: Zones, known: Words) -> list[Name]:
    """A guest post by Ida Moor"""
    view = doc.view
    for start, end, mark in close_lines(zone):
        if end - start > 70 or mark == "#":
            continue
        by = known.by_inside.search(view, start, end)
        before = view[start : by.end()].lower().split() if by else []
        if by and 1 < len(before) < 6 and any(len(word) > 3 and word in known.by_words for word in before):
            names = names_in(view, by.end(), end, known, trusted=True)
            if names and is_person(names[0].value, known) and begins_with_given_name(names[0].value):
                return names
    return []


def name_beside_date(doc: Document, zone: Zones, known: Words) -> list[Name]:
    """Ida Moor | 3 May 2024, 14:05"""
    view = doc.view
    for start, end, mark in close_lines(zone):
        if end - start > 140 or mark == "#" or view[start] in "—–-" or not has_date(view, start, end, known):
            continue
        names = names_in(view, start, end, known, trusted=False)
        if names and (begins_with_given_name(names[0].value) or not is_in_story(view, names[0].value, zone)):
            return names
        found = agency_at(view, start, end, known) or handle_beside(view, start, end, known)
        if found:
            return found
    return []


def handle_beside(view: str, start: int, end: int, known: Words) -> list[Name]:
    """The only word of a line beside its date, if it is a handle: `idamoor7 18.10.2019, 15:07`."""
    text = blanked(view, start, end, known)
    words = text.replace("\x00", " ").strip(" ,|•·-–—:").split()
    if len(words) == 1 and is_coined(words[0]) and not is_page_word(words[0].lower(), known):
        at = start + text.find(words[0])
        return [Name(words[0], at, at + len(words[0]))]
    return []


def is_page_word(word: str, known: Words) -> bool:
    return (
        word in known.furniture | known.never_names
        or word in known.calendar
        or word in known.dates.labels
        or word in known.dates.units
    )


def agency_at(view: str, start: int, end: int, known: Words) -> list[Name]:
    """An agency at the beginning of a span: `Associated Press April 28, 2023`."""
    words = view[start:end].split(" ", 4)
    for count in range(min(4, len(words)), 0, -1):
        head = " ".join(words[:count])
        if head.lower().rstrip(",|") in known.agencies:
            return [Name(head.rstrip(",|"), start, start + len(head.rstrip(",|")))]
    return []
