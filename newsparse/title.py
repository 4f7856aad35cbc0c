"""The headline: a field of the front matter, a heading, or the line above the text that the text itself bears out."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from newsparse.folding import is_bold
from newsparse.language import Language
from newsparse.model import Document, Found, Line, Zones
from newsparse.zones.lines import is_headline
from newsparse.zones.words import words

# How much of the text is compared with the lines above it.
COMPARED = 6000
# Where two lines weigh about the same, the one above is the headline, and the other the standfirst.
SAME = 0.8


class Candidate(NamedTuple):
    """A line of the header that may be the headline, and its place there."""

    line: Line
    text: str
    place: int


def find(doc: Document, zone: Zones, pack: Language) -> Found | None:
    """The headline, or None."""
    known = words(pack)
    for key, value, start, end in zone.front:
        if key in known.title_fields and value:
            value, end = without_site(value, start, end, sites(zone))
            return Found(value, start, end, "title_field")
    candidates = [c for c in candidate_lines(doc, zone) if is_headline(doc.view, c.line, known)]
    if not candidates:
        return None
    best = candidates[0]
    if len(candidates) > 1:
        text = stems(doc.view[zone.body[0].start : zone.body[0].start + COMPARED]) if zone.body else frozenset()
        weights = [weight(doc, c, candidates, text) for c in candidates]
        least = max(weights) - SAME
        best = next(c for c, w in zip(candidates, weights, strict=True) if w >= least)
    return found(doc, best, candidates, zone)


def candidate_lines(doc: Document, zone: Zones) -> list[Candidate]:
    """The header's lines, up to where the text begins."""
    view = doc.view
    stop = zone.body[0].start if zone.body else len(view)
    return [Candidate(line, view[line.start : line.end], i) for i, line in enumerate(zone.header) if line.end <= stop]


@cache
def word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]{4,40}|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2}")


def stems(text: str) -> frozenset[str]:
    """The words of a text, cut short so that forms of a word agree."""
    return frozenset(w[:6] for w in word().findall(text.lower()))


def weight(doc: Document, candidate: Candidate, candidates: list[Candidate], text: frozenset[str]) -> float:
    """How much speaks for a line."""
    line, words_of_it, place = candidate
    length = len(words_of_it.split()) if " " in words_of_it else len(words_of_it) / 3
    found = 0.0 if length > 3 else -2.0
    if length > 30:
        found -= 1
    if line.mark[:1] == "#":
        found += 3.5 if line.mark == "#" else 2.5 if line.mark == "##" else 1
    elif line.mark:
        found -= 1
    elif doc.shifts and is_bold(doc, line):
        found += 1
    own = stems(words_of_it)
    if own:
        found += 3 * min(1.0, 2 * len(own & text) / len(own)) * min(1.0, len(own) / 4)
    found += sum(0.8 for c in candidates if c.place != place and c.text.startswith(words_of_it))
    if words_of_it[-1] in ".:;,":
        found -= 1
    return found


def found(doc: Document, best: Candidate, candidates: list[Candidate], zone: Zones) -> Found:
    """The headline as a value: one line, single blanks."""
    line, text, _ = best
    rule = "markdown_heading" if line.mark[:1] == "#" else "line_above_text" if len(candidates) > 1 else "first_line"
    value, end = without_site(text, line.start, line.end, sites(zone))
    return Found(" ".join(value.split()), line.start, end, rule)


def sites(zone: Zones) -> frozenset[str]:
    """The names of the site, from the front matter: the source, and the middle of its address."""
    names = set()
    for key, value, _, _ in zone.front:
        if key in ("url", "link", "source", "site", "publisher", "publication", "outlet", "canonical", "canonical_url"):
            host = value.split("://")[-1].split("/")[0].lower()
            names.add(squeeze(value))
            names.update(part for part in host.split(".") if len(part) > 3)
            names.update(w.lower() for w in value.split() if len(w) > 3)
    return frozenset(names)


def squeeze(name: str) -> str:
    return "".join(c for c in name.lower() if c.isalnum())


def without_site(text: str, start: int, end: int, known: frozenset[str]) -> tuple[str, int]:
    """The headline without the site's name behind it: `Storm hits coast | The Daily`."""
    for mark in (" | ", " - ", " – ", " — ", " • ", " :: "):
        at = text.rfind(mark)
        if at < 12:
            continue
        site = text[at + len(mark) :]
        if squeeze(site) in known or (mark == " | " and len(site) <= 30 and len(site.split()) <= 4):
            return text[:at].rstrip(), start + len(text[:at].rstrip())
    return text, end
