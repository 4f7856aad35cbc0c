"""The headline as a value: a field of the front matter, or the line that the zones put first."""

from __future__ import annotations

from newsparse.language import Language
from newsparse.model import Document, Found, Zones
from newsparse.zones.words import Words, words

# Fields that name the site, or an address on it.
SITE_FIELDS = ("url", "link", "source", "site", "publisher", "publication", "outlet", "canonical", "canonical_url")


def find(doc: Document, zone: Zones, pack: Language) -> Found | None:
    """The headline, or None."""
    for rule in RULES:
        title = rule(doc, zone, pack)
        if title:
            return title
    return None


def title_field(doc: Document, zone: Zones, pack: Language) -> Found | None:
    """title: Storm closes harbour
    date: 2024-04-06
    """
    fields = words(pack).title_fields
    for key, value, start, end in zone.front:
        if key in fields and value:
            return found(value, start, end, "title_field", zone, words(pack))
    return None


def markdown_heading(doc: Document, zone: Zones, pack: Language) -> Found | None:
    """# Storm closes harbour"""
    for start, end, mark in zone.header:
        if mark == "#" and "#" in doc.view[doc.view.rfind("\n", 0, start) + 1 : start]:
            return found(doc.view[start:end], start, end, "markdown_heading", zone, words(pack))
    return None


def line_above_text(doc: Document, zone: Zones, pack: Language) -> Found | None:
    """Storm closes harbour
    By Ida Moor
    """
    for start, end, mark in zone.header:
        if mark == "#":  # how the zones mark their choice
            return found(doc.view[start:end], start, end, "line_above_text", zone, words(pack))
    return None


RULES = (title_field, markdown_heading, line_above_text)


def found(text: str, start: int, end: int, rule: str, zone: Zones, known: Words) -> Found:
    """One line, single blanks, without the site's name behind it."""
    kept = without_site(text, zone, known)
    return Found(" ".join(kept.split()), start, end - len(text) + len(kept), rule)


def is_site_name(text: str, known: Words) -> bool:
    """`BBC News`, `The Lindum Times`: capitalised words, the last of which papers and stations call themselves."""
    tokens = text.split()
    return (
        1 < len(tokens) < 4 and tokens[-1].lower() in known.site_words and all(token[0].isupper() for token in tokens)
    )


def without_site(text: str, zone: Zones, known: Words) -> str:
    """`Storm hits coast` of `Storm hits coast | The Daily`."""
    for mark in (" | ", " - ", " – ", " — ", " • ", " :: "):
        at = text.rfind(mark)
        if at >= 3:
            site = text[at + len(mark) :]
            few = at >= 12 and len(site) <= 30 and site.count(" ") < 4
            if (few and (mark == " | " or is_site_name(site, known))) or squeeze(site) in sites(zone):
                return text[:at].rstrip()
    return text


def sites(zone: Zones) -> set[str]:
    """The names of the site, from the front matter: the source's words, and the parts of its address."""
    names = set()
    for key, value, _, _ in zone.front:
        if key in SITE_FIELDS:
            names.add(squeeze(value))
            host = value.split("://")[-1].split("/")[0].lower()
            names.update(part for part in host.split(".") + value.lower().split() if len(part) > 3)
    return names


def squeeze(name: str) -> str:
    """A name's letters and figures, in small letters."""
    return "".join(c for c in name.lower() if c.isalnum())
