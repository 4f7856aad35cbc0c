"""The names of a byline's list: `Ida Moor and Dr. Jan van Dyke, Reuters | 3 May`."""

from __future__ import annotations

import re
from functools import cache

from newsparse.author.blanking import GAP, blanked, first_cut, without_places
from newsparse.author.trimming import is_desk, trim, without_role, without_title
from newsparse.records import NamedTuple
from newsparse.zones.names import begins_with_given_name, has_family_name, is_handle, is_ideographic, is_person, is_site
from newsparse.zones.words import Words

# A line with more parts is a list of something else.
MOST_PARTS = 24


class Name(NamedTuple):
    """A name as printed, and where it stands."""

    value: str
    start: int
    end: int


@cache
def separators() -> re.Pattern[str]:
    return re.compile(r"[ \x00]*(?:[,;|/•·∙●▪、，،&+\x00]|[ ][-–—][ ]|[ ]{2,})[ \x00]*")


def names_in(view: str, start: int, end: int, known: Words, trusted: bool) -> list[Name]:
    """The names of a list; `trusted` where a byline word stands before it.

    A part that is no name ends the list where names were found; where it is not trusted, no name may stand behind
    such a part.
    """
    text = blanked(view, start, end, known)
    text = without_places(text, known)
    text = text[: first_cut(text, known)]
    spans = parts(text, known)
    if len(spans) > MOST_PARTS:
        return []
    names: list[Name] = []
    handles = trusted and text.islower()
    for at, last in spans:
        if names and is_office(text[at:last], known) and not begins_with_given_name(text[at:last]):
            continue
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


def skippable(part: str, known: Words) -> bool:
    """A part between names that ends no list: a role, an agency, nothing."""
    lower = part.lower()
    return not part or lower in known.roles or lower in known.agencies or lower.rsplit(" ", 1)[-1] in known.roles


def is_office(part: str, known: Words) -> bool:
    """What somebody is, behind the name: `Reuters Political Editor`, `Lindum Post Supreme Court Analyst`."""
    words = part.strip(" .:\x00").lower().split()
    return len(words) > 2 and (words[-1] in known.roles or words[0] in known.agencies)


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
    given = [begins_with_given_name(word) for word in words]
    if (
        (len(words) < 6 and given != [True, False, True, False])
        or len(words) % 2
        or not is_person(" ".join(words[:2]), known)
    ):
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
    if not trusted and lower.partition(" ")[0] in known.never_first:
        # `SOURCE Lindum Robotics`
        return []
    if (lower in known.roles or lower in known.furniture) and not (trusted and is_desk(part, known)):
        return []
    if part[0] > "\u2e7f":
        # `김철수 기자`, `山田花子記者`
        role = max([role for role in known.roles if part.endswith(role)], key=len, default=part)
        stem = part[: -len(role)].rstrip()
        if is_ideographic(stem):
            return [Name(stem, offset + at, offset + at + len(stem))]
    first = at
    at, last = without_title(text, at, last, known)
    last = without_role(text, at, last, known)
    part = text[at:last]
    if at > first and part.lower() in known.roles:
        # `By our correspondent` names nobody.
        return []
    if " " in part and not trusted and part.rsplit(" ", 1)[1].lower() in known.roles:
        return []
    if (
        is_person(part, known, 1 if trusted else 2)
        or (is_ideographic(part) if trusted else has_family_name(part))
        or (trusted and (is_desk(part, known) or (is_handle(part) and at == first)))
    ):
        return [Name(" ".join(part.split()), offset + at, offset + last)]
    return []


def is_signature(text: str, known: Words) -> bool:
    """An organisation as author on a line of its own: an agency, a site, `Lindum Post Newsroom`."""
    lower = text.lower()
    if lower in known.agencies or is_site(text):
        return True
    if not 1 < len(text) < 35 or ":" in text or "：" in text or lower in known.furniture:
        return False
    if not lower.endswith(known.desks):
        return False
    return text[0] > "\u2e7f" or is_desk(text, known)
