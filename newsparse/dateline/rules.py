"""How datelines are printed: each rule knows one shape, and answers or abstains."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from newsparse.dateline.place import as_iso, is_known_place, is_place, split_date
from newsparse.model import Dateline
from newsparse.zones.words import Words

Rule = Callable[[str, int, int, Words], Dateline | None]

# A dateline, its dash included, is shorter than this.
LONGEST = 110


@cache
def separator() -> re.Pattern[str]:
    """The dash between dateline and text."""
    return re.compile(
        r"[ ](?:-{1,3}|[–—―−]{1,2}|_)[ ]|(?<=[)/])[ ]?(?:[-–—―]{1,2}|[:=])[ ]?|[.][-–—][ ]|[—―]{1,2}(?=\S)"
        r"|[)][ ](?=[^\W\d_a-z])"
    )


@cache
def agency_at_end() -> re.Pattern[str]:
    """`(Reuters)`, `/PRNewswire/`."""
    return re.compile(r"[(/]([^()/\n]{2,30}(?:/[^()/\n]{2,12})?)[)/]$")


def place_and_dash(view: str, start: int, end: int, known: Words) -> Dateline | None:
    """NORDHAVN, Wis., April 25 (Reuters) - The river rose over its banks on Monday, officials said."""
    text = view[start:end]
    dash = separator().search(text)
    if dash is None:
        return None
    loose = dash[0][0] == ")"
    head = text[: dash.start() + loose].strip()
    agency = None
    by = agency_at_end().search(head)
    if by:
        agency = by[1].strip()
        head = head[: by.start()].strip(" ,-–—")
    elif not head or head[-1] in ")/":
        return None
    place, date = split_date(head, known)
    stop = start + dash.end()
    if agency and as_iso(agency, known):
        # `NORDHAVN, Wis. (April 25, 2024) – `; without capitals it may be a person: `Ida Moor (25 April 2024) – `.
        if not is_place(place, True, known):
            return None
        date, agency = as_iso(agency, known), None
    if place and not is_place(place, not (agency or date), known):
        return None
    if date is None:
        date, stop = date_behind(view, stop, end, known)
    if (agency and agency.isdigit()) or not (place or agency):
        return None
    # A small agency, or a paper: `Kiel (xyz) - `; not `Rep. Ida Moor (D-Ohio): `.
    known_agency = agency is None or agency.lower() in known.agencies
    if not known_agency and (not place or ":" in dash[0] or not (date or is_word(agency))):
        return None
    if loose and not (date and place):
        return None
    if not place and not date:
        # `(ANSA) - ROMA, 12 MAR - …`
        behind = place_and_dash(view, start + dash.end(), end, known)
        if behind and not behind.agency:
            return behind._replace(agency=agency, start=start)
    if agency is None:
        agency, stop = agency_behind(view, stop, known)
    return Dateline(place or None, agency, date, start, stop, "place_and_dash")


def is_word(agency: str | None) -> bool:
    return agency is None or not (" " in agency or "." in agency)


def date_behind(view: str, at: int, end: int, known: Words) -> tuple[str | None, int]:
    """The date of `LINDUM, Wis.--(BUSINESS WIRE)--April 25, 2024--`, and where the text behind it begins."""
    found = date_and_dash().match(view, at, end)
    date = as_iso(found[1], known) if found else None
    return (date, found.end()) if found and date else (None, at)


@cache
def date_and_dash() -> re.Pattern[str]:
    """`April 25, 2024 – `, `25 April 2024--`."""
    return re.compile(r"([^\W\d_]{3,9}[.]?[ ]\d{1,2},[ ]\d{4}|\d{1,2}[ ][^\W\d_]{3,9}[ ]\d{4})[ ]?(?:--|[-–—])[ ]?")


def agency_behind(view: str, at: int, known: Words) -> tuple[str | None, int]:
    """The agency of `МОСКВА, 12 мар — РИА Новости. `, and where the text behind it begins."""
    stop = view.find(". ", at, at + 30)
    if stop > 0 and view[at:stop].lower() in known.agencies:
        return view[at:stop], stop + 2
    return None, at


def place_stop_agency(view: str, start: int, end: int, known: Words) -> Dateline | None:
    """MOSCOW, March 12. /TASS/. The river rose over its banks on Monday, officials said."""
    at = view.find(". /", start, end)
    stop = view.find("/. ", at + 3, end) if at > 0 else -1
    if stop < 0:
        return None
    place, date = split_date(view[start:at], known)
    if not place or not is_place(place, date is None, known):
        return None
    return Dateline(place, view[at + 3 : stop], date, start, stop + 3, "place_stop_agency")


def place_and_stop(view: str, start: int, end: int, known: Words) -> Dateline | None:
    """Lindum. The harbour was closed on Monday. The ferries stay in port, and nothing moves in Lindum."""
    stop = view.find(". ", start, min(end, start + 30))
    place = view[start:stop]
    if stop < 0 or not opens_sentence(view, stop + 2) or not is_place(place, False, known):
        return None
    if len(place) < 4 or place.count(" ") > 2 or not is_known_place(view, place, stop, known):
        return None
    return Dateline(place, None, None, start, stop + 2, "place_and_stop")


def place_dash_sentence(view: str, start: int, end: int, known: Words) -> Dateline | None:
    """Lindum/Eboracum – The harbour was closed on Monday. The ferries stay in port, and nothing moves in Lindum."""
    for dash in (" – ", " — ", " - "):
        stop = view.find(dash, start, min(end, start + 40))
        if stop > 0:
            break
    else:
        return None
    place = view[start:stop]
    if not opens_sentence(view, stop + 3) or not is_place(place, False, known) or place.count(" ") > 2:
        return None
    if not any(is_known_place(view, name.strip(), stop, known) for name in place.split("/")):
        return None
    return Dateline(place, None, None, start, stop + 3, "place_dash_sentence")


def place_and_colon(view: str, start: int, end: int, known: Words) -> Dateline | None:
    """LINDUM: The harbour was closed on Monday. The ferries stay in port, and nothing moves in Lindum."""
    stop = view.find(": ", start, min(end, start + 30))
    place = view[start:stop]
    if stop < 0 or not opens_sentence(view, stop + 2) or not is_place(place, True, known):
        return None
    if not is_known_place(view, place.title(), stop, known):
        return None
    return Dateline(place, None, None, start, stop + 2, "place_and_colon")


def opens_sentence(view: str, at: int) -> bool:
    """True where a sentence begins: with a capital, or a quotation mark."""
    return view[at : at + 1].isupper() or view[at : at + 1] in "“\"„«»‘'"


@cache
def bracketed() -> re.Pattern[str]:
    """`【ソウル＝山田花子】`, `(서울=연합뉴스)`, `[서울=뉴시스]`."""
    return re.compile(r"[【(（\[]([^\]】)）\n=＝]{1,14})[=＝]([^\]】)）\n]{1,24})[\]】)）][ ]?")


def place_in_brackets(view: str, start: int, end: int, known: Words) -> Dateline | None:
    """【ソウル＝山田花子】大統領は３日夜、会見した。"""
    found = bracketed().match(view, start, end)
    if found is None:
        return None
    agency = found[2] if found[2].lower() in known.agencies else None
    return Dateline(found[1], agency, None, start, found.end(), "place_in_brackets")


@cache
def wired() -> re.Pattern[str]:
    """`新华社北京1月14日电`."""
    return re.compile(
        r"[（(]?(新华社|中新社|中新网|中央社|新華社)(?:记者|記者)?([\u4e00-\u9fff]{2,9}?)(?:(\d{1,2})月)?(\d{1,2})日[电電]"
        r"[）)]?[ 　]?"
    )


def place_day_wire(view: str, start: int, end: int, known: Words) -> Dateline | None:
    """新华社北京1月14日电 会议于星期二在这里举行。"""
    found = wired().match(view, start, end)
    if found is None:
        return None
    date = f"--{int(found[3]):02}-{int(found[4]):02}" if found[3] else None
    return Dateline(
        found[2][-3:] if len(found[2]) > 4 else found[2], found[1], date, start, found.end(), "place_day_wire"
    )


RULES = (
    place_and_dash,
    place_stop_agency,
    place_in_brackets,
    place_day_wire,
)
# Datelines of a place alone.
RULES_BARE = (
    place_dash_sentence,
    place_and_stop,
    place_and_colon,
)
