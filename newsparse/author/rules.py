"""Where bylines stand: each rule knows one shape, and answers with names or with none."""

from __future__ import annotations

from newsparse.author.names import Name, in_list, is_person
from newsparse.model import Document, Zones
from newsparse.zones.lines import has_date
from newsparse.zones.words import Words

# A byline is shorter than this.
LONGEST = 220


def author_field(doc: Document, zone: Zones, known: Words) -> list[Name]:
    """Author: Ida Moor"""
    names: list[Name] = []
    for key, _, start, end in zone.front:
        if key in known.author_fields:
            names += in_list(doc.view, start, end, known, trusted=True)
    return names


def byline_word(doc: Document, zone: Zones, known: Words) -> list[Name]:
    """By Ida Moor and Jan van Dyke, Reuters"""
    view = doc.view
    for number, (start, end, _) in enumerate(zone.header):
        by = known.by.match(view, start, end)
        if by is None or end - start > LONGEST:
            continue
        if by.end() < end:
            names = in_list(view, by.end(), end, known, trusted=True)
        else:
            names = []
            for line in zone.header[number + 1 : number + 4]:
                found = in_list(view, line.start, line.end, known, trusted=not names)
                if not found:
                    break
                names += found
        if names:
            return names
    return []


def name_beside_date(doc: Document, zone: Zones, known: Words) -> list[Name]:
    """Ida Moor | 3 May 2024, 14:05"""
    view = doc.view
    for start, end, _ in zone.header:
        if end - start <= 120 and has_date(view, start, end, known):
            names = in_list(view, start, end, known, trusted=False)
            if names and names[0].start == start:
                return names
    return []


def name_on_own_line(doc: Document, zone: Zones, known: Words) -> list[Name]:
    """Ida Moor (between headline and text)"""
    view = doc.view
    for start, end, mark in zone.header[1:]:
        if mark[:1] != "#" and end - start <= 50 and is_person(view[start:end], known):
            return in_list(view, start, end, known, trusted=False)
    return []


def name_at_end(doc: Document, zone: Zones, known: Words) -> list[Name]:
    """Ida Moor (below the text)"""
    view = doc.view
    for start, end, _ in reversed(zone.trailer[-3:]):
        if end - start > LONGEST:
            continue
        by = known.by.match(view, start, end) or known.reporting.match(view, start, end)
        if by and by.end() < end:
            names = in_list(view, by.end(), end, known, trusted=True)
            if names:
                return names
        text = view[start:end].strip("()— ")
        if is_person(text, known):
            return in_list(view, view.find(text, start), end, known, trusted=False)
    return []


RULES = (author_field, byline_word, name_beside_date, name_on_own_line, name_at_end)
