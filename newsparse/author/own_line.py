"""A name on a line of its own: the lines about it decide whether it is the author's."""

from __future__ import annotations

from newsparse.author.listing import Name, is_signature, names_in
from newsparse.model import Document, Line, Zones
from newsparse.zones.lines import has_date
from newsparse.zones.names import begins_with_given_name, has_family_name, is_caseless, is_plain
from newsparse.zones.words import Words

# How near a date is near.
NEAR = 2
# How much text may stand between the headline and a name that is the author's.
STANDFIRST = 700
# How many lines below its heading a contact's name and firm take.
CONTACT = 2


def name_on_own_line(doc: Document, zone: Zones, known: Words) -> list[Name]:
    """Ida Moor"""
    view = doc.view
    headline = next((i for i, line in enumerate(zone.header) if line.mark == "#"), -1)
    best: list[Name] = []
    most = 1
    for number, (start, end, _) in enumerate(close_lines(zone)):
        if number == headline or end - start > 120 or view[start] in "—–―":
            continue
        above = zone.header[max(0, number - CONTACT, headline + 1 if headline < number else 0) : number]
        if any(is_contact(view, line, known) for line in above):
            continue
        names = names_in(view, start, end, known, trusted=False)
        text = view[start:end]
        if names and is_opened(view, start, names[0].start, known) and is_closed(view, names[-1].end, end, known):
            found = 0 if is_picture_credit(text, known) else trust(doc, zone, number, headline, names, known)
        elif is_signature(text, known) and near_date(view, zone.header, number, 1, known):
            names, found = [Name(text, start, end)], 2
        else:
            continue
        if found > most:
            best, most = names, found
    return best


def close_lines(zone: Zones) -> tuple[Line, ...]:
    """The header's lines with no more text between them and the headline than a standfirst."""
    passed = 0
    below = False
    for number, line in enumerate(zone.header):
        if below:
            passed += line.start - zone.header[number - 1].end
            if passed > STANDFIRST:
                return zone.header[:number]
        below = below or line.mark == "#"
    return zone.header


def is_contact(view: str, line: Line, known: Words) -> bool:
    """True for `Media Contact:`, above the name of whom a press release's readers may ask, and a firm's."""
    return view[line.start : line.end].lower().rstrip(" :").endswith(known.contacts)


def is_opened(view: str, start: int, at: int, known: Words) -> bool:
    """True where nothing stands before a line's names but what the first of them is: `Court reporter Ida Moor`."""
    return at - start < 3 or view[start:at].rstrip().rpartition(" ")[2].lower() in known.roles


def is_closed(view: str, at: int, end: int, known: Words) -> bool:
    """True where nothing follows a line's names but a role, a bracket, or a part of its own."""
    rest = view[at:end].strip()
    words = rest.split()
    if "@" in rest or rest.lower() in known.agencies or rest.lower() in known.furniture:
        return True
    if 1 < len(words) < 5 and words[0] in known.places and words[1][0].isupper():
        # `Ida Moor in San Francisco`
        return True
    if words and words[0].lower() in known.cut | known.joins and " ".join(words[1:]).lower() in known.agencies:
        # `Ida Moor für dpa`, `Ida Moor and AFP`
        return True
    return not rest or not rest[0].isalpha() or words[-1].lower() in known.roles


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
    if any(begins_with_given_name(name.value) for name in names) or (has_family_name(first) and number):
        found += 1
    elif is_plain(first) or is_caseless(first):
        # Nothing but its place makes `Executive Branch` a name.
        found -= 1
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
    around = lines[max(0, number - reach) : number] + lines[number + 1 : number + reach + 1]
    return any(
        end - start < 120
        and (
            has_date(view, start, end, known) or (end - start < 9 and view[start].isdigit() and ":" in view[start:end])
        )
        for start, end, _ in around
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
