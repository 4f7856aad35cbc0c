"""What stands between names is made gaps of the same length: dates, times, addresses, brackets, places."""

from __future__ import annotations

import re
from functools import cache

from newsparse.timestamp.printed import dates_in_span
from newsparse.zones.lines import has_digit
from newsparse.zones.words import Words

GAP = "\x00"


def blanked(view: str, start: int, end: int, known: Words) -> str:
    """The text with dates, times, addresses and brackets made gaps of the same length."""
    text = view[start:end]
    if has_digit(view, start, end):
        for date in dates_in_span(view, start, end, known.dates):
            text = gap(text, date.label_start - start, date.end - start)
    for mark in junk().finditer(text):
        if mark[0][1:-1].lower() in known.photo_words:
            # `Ida Moor and Jan Dyke (photos)`
            before = max(text.rfind(sep, 0, mark.start()) for sep in (",", "&", *(f" {word} " for word in known.joins)))
            text = gap(text, max(0, before), mark.start())
        text = gap(text, mark.start(), mark.end())
    for mark in glued().finditer(text):
        text = gap(text, mark.start(), len(text))
    for mark in numbers().finditer(text):
        text = gap(text, mark.start(), mark.end())
    return text


@cache
def glued() -> re.Pattern[str]:
    """A date that nothing parts from a name: `Moor04 de mayo`."""
    return re.compile(r"(?<=[a-zß-ÿ])\d{2}(?=[ .])")


@cache
def numbers() -> re.Pattern[str]:
    """A time, or a number with its unit: `14:05 Uhr`, `7 hours ago`, `3 min read`; a footnote's figure."""
    return re.compile(r"(?<!\w)\d[\d:.]{0,9}(?:[ ][^\W\d_]{1,12}[.]?(?:[ ](?:ago|read|Lesezeit))?)?")


@cache
def junk() -> re.Pattern[str]:
    """What stands beside a name: a bracket, an address, a link, a handle."""
    return re.compile(
        r"[(\[<{（][^()\[\]<>]{0,60}[)\]>}）]|[\w.+-]{1,60}@[\w-]{1,40}\.[\w.]{2,30}|https?://\S{1,300}|www\.\S{1,200}"
        r"|[ ]?@[ ]?\w{2,30}"
    )


def gap(text: str, start: int, end: int) -> str:
    return text[:start] + GAP * (end - start) + text[end:]


def first_cut(text: str, known: Words) -> int:
    """Where the names end: before a word such as `in`, `for`, `Updated`."""
    at = 0
    for word in text.split(" "):
        bare = word.strip(".:,|\x00")
        lower_follows = text[at + len(word) + 1 : at + len(word) + 2].islower()
        # A particle of a name has a capital where the word has none: Ole Le Moor; not so: IDA MOOR FOR THE POST.
        behind_name = bare.lower() not in known.particles and " " in text[: max(0, at - 1)]
        if (
            at
            and bare.lower() in known.cut
            and (
                bare.islower() or len(bare) > 3 or lower_follows or behind_name or GAP in text[at : at + len(word) + 2]
            )
        ):
            return at
        at += len(word) + 1
    return len(text)


def without_places(text: str, known: Words) -> str:
    """`Ida Moor in Oslo and Jan Dyke`, with the place made a gap."""
    joins = tuple(f" {word} " for word in known.joins)
    for word in sorted(known.places):
        at = text.find(f" {word} ")
        stop = at + len(word) + 2
        while 0 < at < stop < len(text) and text[stop] not in ",;|/" and stop - at < 40:
            if text.startswith(joins, stop):
                return without_places(gap(text, at, stop), known)
            stop += 1
    return text
