"""Where bylines stand: each rule knows one shape, and answers with names or with none."""

from __future__ import annotations

from newsparse.author.listing import Name, blanked, is_signature, names_in
from newsparse.model import Document, Line, Zones
from newsparse.zones.lines import has_date
from newsparse.zones.names import begins_with_given_name, is_coined, is_ideographic, is_person
from newsparse.zones.words import SENTENCE_END, Words

# A byline is shorter than this.
LONGEST = 220
# How many lines a byline's list may take below a line that holds the byline word alone, and how near a date is near.
LIST = 12
NEAR = 2
# How much text may stand between the headline and a name that is the author's.
STANDFIRST = 700


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
        by = known.by.match(view, start, end) if known.may_begin(view, start) else None
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
    for start, end, _ in zone.header:
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
    for start, end, mark in zone.header:
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
    for number, (start, end, mark) in enumerate(zone.header):
        if end - start > 140 or mark == "#" or view[start] in "—–-" or not has_date(view, start, end, known):
            continue
        names = names_in(view, start, end, known, trusted=False)
        if names and (number or names[0].start == start):
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


def name_on_own_line(doc: Document, zone: Zones, known: Words) -> list[Name]:
    """Ida Moor"""
    view = doc.view
    headline = next((i for i, line in enumerate(zone.header) if line.mark == "#"), -1)
    best: list[Name] = []
    most = 1
    passed = 0
    for number, (start, end, _) in enumerate(zone.header):
        if number > headline >= 0:
            passed += start - zone.header[number - 1].end
        if passed > STANDFIRST:
            break
        if number == headline or end - start > 120 or view[start] in "—–―":
            continue
        names = names_in(view, start, end, known, trusted=False)
        text = view[start:end]
        if names and names[0].start - start < 3 and is_closed(view, names[-1].end, end, known):
            found = 0 if is_picture_credit(text, known) else trust(doc, zone, number, headline, names, known)
        elif is_signature(text, known) and near_date(view, zone.header, number, 1, known):
            names, found = [Name(text, start, end)], 2
        else:
            continue
        if found > most:
            best, most = names, found
    return best


def is_closed(view: str, at: int, end: int, known: Words) -> bool:
    """True where nothing follows a line's names but a role, a bracket, or a part of its own."""
    rest = view[at:end].strip()
    return not rest or rest[0] in ",|/(•·–—&-@" or not rest[0].isalpha() or rest.split()[-1].lower() in known.roles


def is_picture_credit(text: str, known: Words) -> bool:
    """`Ida Moor/Reuters`, `Ida Moor / Getty Images`: who made a picture."""
    return any(
        part.strip().lower() in known.agencies or part.strip().lower() in known.photo_words
        for part in text.replace(" - ", "/").split("/")[1:]
    )


def trust(doc: Document, zone: Zones, number: int, headline: int, names: list[Name], known: Words) -> int:
    """How much speaks for a line of names without a byline word."""
    view = doc.view
    start, end, mark = zone.header[number]
    text = view[start:end]
    first = names[0].value
    found = 2 if near_date(view, zone.header, number, NEAR, known) else 0
    if any(begins_with_given_name(name.value) for name in names) or (is_ideographic(first) and number):
        found += 1
    if len(names) > 1:
        found += 1
    if any(word.lower() in known.furniture for word in first.split()):
        found -= 2
    if mark and mark[0] in "*-+":
        found -= 1
    elif 0 <= headline < number <= headline + 3:
        found += 1
    if number + 1 < len(zone.header):
        below = zone.header[number + 1]
        if view[below.start : below.end].lower().rstrip(".,") in known.roles:
            found += 2
    elif zone.body and view.count("\n", end, zone.body[0].start) < 4:
        # Nothing but the text below it.
        found += 1
    if text.isupper() and not near_date(view, zone.header, number, 1, known):
        found -= 1
    title = zone.header[headline] if headline >= 0 else None
    if title and first.lower() in view[title.start : title.end].lower():
        found -= 3
    elif is_in_story(view, first, zone):
        found -= 2 if near_date(view, zone.header, number, 1, known) else 3
    return found


def near_date(view: str, lines: tuple[Line, ...], number: int, reach: int, known: Words) -> bool:
    """True where a line above or below prints a date, or is a time of day."""
    return any(
        place != number
        and end - start < 120
        and (
            has_date(view, start, end, known) or (end - start < 9 and view[start].isdigit() and ":" in view[start:end])
        )
        for place, (start, end, _) in enumerate(lines[: number + reach + 1])
        if place >= number - reach
    )


def is_in_story(view: str, name: str, zone: Zones) -> bool:
    """True for a person of the story: running text names them, and not to say who they are."""
    if not zone.body:
        return False
    at = zone.body[0].start
    while True:
        at = view.find(name, at, zone.body[-1].end)
        if at < 0:
            return False
        behind = at + len(name)
        # A line of its own, such as one about the author, is no running text.
        near = 2 * len(name) + 60
        line = view.find("\n", behind, behind + near) - view.rfind("\n", max(0, at - near), at)
        if not 0 < line < near and not view.startswith((" is ", " ist ", "/", ")"), behind):
            return True
        at = behind


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
        alone = not view[end:].strip(") \n）]") if end > len(view) - 40 else False
        if (alone or closed) and is_signature(view[start:end], known):
            return [Name(view[start:end], start, end)]
        names = names_in(view, start, end, known, trusted=False)
        if not names or names[-1].end < end - 1 or is_in_story(view, names[0].value, zone):
            continue
        furnished = any(word.lower() in known.furniture for name in names for word in name.value.split())
        follows = (
            start - zone.body[-1].end < 60
            and view.count("\n", zone.body[-1].end, start) == view[zone.body[-1].end : start].count("\n")
            and not view[zone.body[-1].end : start].strip(" \n-—–*_")
        )
        if not furnished and (alone or closed or (follows and begins_with_given_name(names[0].value))):
            return names
    return []


RULES_ABOVE = (
    byline_word,
    byline_word_in_line,
    byline_word_in_phrase,
    name_beside_date,
    name_on_own_line,
)
RULES_BELOW = (
    reporting_at_end,
    byline_at_end,
    name_at_end,
    lines_about_author,
)
