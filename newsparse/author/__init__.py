"""The byline's names."""

from __future__ import annotations

from newsparse.author.rules import RULES
from newsparse.language import Language
from newsparse.model import Document, Found, Zones
from newsparse.zones.words import words


def find(doc: Document, zone: Zones, pack: Language) -> tuple[Found, ...]:
    """The authors, in the order printed."""
    known = words(pack)
    for rule in RULES:
        names = rule(doc, zone, known)
        if names:
            seen: set[str] = set()
            unique = []
            for name in names:
                if name.value.lower() not in seen:
                    seen.add(name.value.lower())
                    unique.append(Found(name.value, name.start, name.end, rule.__name__))
            return tuple(unique)
    return ()
