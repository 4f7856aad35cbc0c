"""Bylines below the text: each rule knows one shape."""

from __future__ import annotations

from newsparse.author.above import names_below
from newsparse.author.listing import Name, is_signature, names_in
from newsparse.author.own_line import is_in_story
from newsparse.model import Document, Zones
from newsparse.zones.names import begins_with_given_name, is_caseless, is_person
from newsparse.zones.words import SENTENCE_END, Words


def reporting_at_end(doc: Document, zone: Zones, known: Words) -> list[Name]:
    """(Reporting by Ida Moor in Oslo; Editing by Jan van Dyke)"""
    view = doc.view
    for start, end, _ in zone.trailer:
        if end - start > 400 or not known.may_begin(view, start):
            continue
        by = known.reporting.match(view, start, end)
        if by:
            stop = view.find(";", by.end(), end)
            return names_in(view, by.end(), stop if stop > 0 else end, known, trusted=True)
    return []


def byline_at_end(doc: Document, zone: Zones, known: Words) -> list[Name]:
    """By Ida Moor

    Below the text.
    """
    view = doc.view
    for number, (start, end, _) in enumerate(zone.trailer):
        if end - start > 100 or not known.may_begin(view, start) or known.editing.match(view, start, end):
            continue
        by = known.by.match(view, start, end)
        if by and by.end() < end:
            names = names_in(view, by.end(), end, known, trusted=True)
        elif by:
            names = names_below(view, zone.trailer[number + 1 : number + 2], known)
        else:
            continue
        if names and is_person(names[0].value, known):
            return names
    return []


def lines_about_author(doc: Document, zone: Zones, known: Words) -> list[Name]:
    """Ida Moor is a staff writer at the Lindum Post."""
    view = doc.view
    for start, end, _ in zone.trailer:
        verb = known.bio.search(view, start, min(end, start + 40))
        if verb is None or not is_person(view[start : verb.start()], known):
            continue
        about = view[verb.end() : min(end, verb.end() + 70)].lower().replace(",", " ").replace(".", " ").split()
        if not known.roles.isdisjoint(about):
            return [Name(view[start : verb.start()], start, verb.start())]
    return []


def name_at_end(doc: Document, zone: Zones, known: Words) -> list[Name]:
    """Ida Moor

    The line below the text.
    """
    view = doc.view
    if not zone.body:
        return []
    for start, end, _ in zone.trailer[:4] + zone.trailer[-1:]:
        if end - start > 80 or start < zone.body[-1].start or view[end - 1] in SENTENCE_END:
            continue
        if view[start:end].isupper():
            continue
        closed = view[start] in "(（[" and view[end - 1] in ")）]"
        if closed:
            start, end = start + 1, end - 1
        last = end > len(view) - 40 and not view[end:].strip(") \n）]")
        if (last or closed) and is_signature(view[start:end], known):
            return [Name(view[start:end], start, end)]
        names = names_in(view, start, end, known, trusted=False)
        if not names or names[-1].end < end - 1 or is_in_story(view, names[0].value, zone):
            continue
        furnished = any(word.lower() in known.furniture for name in names for word in name.value.split())
        follows = start - zone.body[-1].end < 60 and not view[zone.body[-1].end : start].strip(" \n-—–*_")
        sure = begins_with_given_name(names[0].value) or (last and not is_caseless(names[0].value))
        if not furnished and (closed or (follows and sure)):
            return names
    return []
