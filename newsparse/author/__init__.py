"""The byline's names."""

from __future__ import annotations

from collections.abc import Callable

from newsparse.author.listing import Name
from newsparse.author.rules import RULES_ABOVE, RULES_BELOW, RULES_FIELD
from newsparse.language import Language
from newsparse.model import Document, Found, Zones
from newsparse.zones.words import Words, words

Rule = Callable[[Document, Zones, Words], list[Name]]


def find(doc: Document, zone: Zones, pack: Language) -> tuple[Found, ...]:
    """The authors, in the order printed."""
    known = words(pack)
    rules: tuple[Rule, ...] = RULES_BELOW
    if zone.front:
        rules = RULES_FIELD + RULES_ABOVE + RULES_BELOW
    elif len(zone.header) > 1:
        rules = RULES_ABOVE + RULES_BELOW
    for rule in rules:
        names = rule(doc, zone, known)
        if names:
            return tuple(Found(n.value, n.start, n.end, rule.__name__) for n in once_each(names))
    return ()


def once_each(names: list[Name]) -> list[Name]:
    """The names without repetitions."""
    first: dict[str, Name] = {}
    for name in names:
        first.setdefault(name.value.lower(), name)
    return list(first.values())
