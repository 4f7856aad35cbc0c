"""What a dateline consists of: a place by its shape, and a date with or without a year."""

from __future__ import annotations

import re
from functools import cache

from newsparse.zones.words import Words


def split_date(head: str, known: Words) -> tuple[str, str | None]:
    """Place and date of `NORDHAVN, Wis., April 25`."""
    parts = head.split(",")
    at = len(parts)
    while at and (not parts[at - 1].strip() or is_date_part(parts[at - 1], known)):
        at -= 1
    date = ",".join(parts[at:]).strip() or None
    return ",".join(parts[:at]).strip(), date and as_iso(date, known)


def is_date_part(part: str, known: Words) -> bool:
    return any(c.isdigit() for c in part) or part.strip(" .").lower() in known.calendar


def as_iso(date: str, known: Words) -> str | None:
    """`--04-25` for `April 25`, with the year where it is printed."""
    day = month = year = 0
    for word in re.findall(r"\w+", date.lower()):
        if word.isdigit() and len(word) == 4:
            year = int(word)
        elif word.isdigit() and len(word) <= 2:
            day = int(word)
        elif not word.isdigit():
            month = known.dates.month(word) or month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return f"{year}-{month:02}-{day:02}" if year else f"--{month:02}-{day:02}"


def is_place(place: str, strict: bool, known: Words) -> bool:
    """Capitalised words, as many as a place has; without agency or date (strict) in capitals."""
    place = bracket().sub("", place)
    names = place.split(",")
    if not place or len(names) > 3 or len(place) > 60:
        return False
    tokens = names[0].replace("/", " ").split()
    if not 1 <= len(tokens) <= 6:
        return False
    first = names[0].strip().lower()
    if first in known.never_places or first in known.calendar or first in known.furniture:
        return False
    if any(c in '"“”:;!?<>()[]' or c.isdigit() for c in place):
        return False
    if strict and (len(tokens) > 3 or any(name.count(" ") > 2 for name in names[1:])):
        return False
    if strict:
        letters = [c for c in names[0] if c.isalpha()]
        return len(letters) >= 4 and all(c.isupper() for c in letters)
    return tokens[0][0].isupper() and all(t[0].isupper() or len(t) <= 3 for t in tokens)


@cache
def bracket() -> re.Pattern[str]:
    """The state or country of `Lindum (Wisconsin) [USA]`."""
    return re.compile(r"[ ][(\[][^()\[\]]{1,24}[)\]]")


def is_known_place(view: str, place: str, behind: int, known: Words) -> bool:
    """True for a large city, and where the text goes on to speak of a place: `in Lindum`."""
    return place.lower() in known.cities or any(view.find(f" {word} {place}", behind) >= 0 for word in known.places)
