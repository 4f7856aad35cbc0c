"""Pronouns: he and she by gender, it and they by kind and number."""

from __future__ import annotations

from newsparse.speakers.people import People
from newsparse.speakers.table import Source
from newsparse.speakers.words import Vocabulary

ROLES = {"source": 1.6, "subject": 1.5, "possessor": 0.6, "other": 0.2}


class Pronouns:
    def __init__(self, people: People, words: Vocabulary, warnings: list[str]) -> None:
        self.people = people
        self.words = words
        self.warnings = warnings

    def resolve(self, table: str, at: int) -> Source | None:
        """The source that a pronoun of this table stands for at an offset."""
        if table == "he":
            return self.person(at, "m")
        if table == "she":
            return self.person(at, "f")
        if table == "who":
            return self.person(at, "")
        if table in ("it", "which"):
            return self.thing(at)
        if table == "they":
            return self.several(at)
        return None

    def person(self, at: int, gender: str, least: float = -9.0) -> Source | None:
        """The person who agrees, the nearest source or subject first."""
        sights = self.people.before(at)
        best: Source | None = None
        top = -99.0
        here = self.people.word(at)
        for sight in sights:
            source = sight.source
            if source.kind != "person" or source.plural:
                continue
            if gender and source.gender and source.gender != gender:
                continue
            score = ROLES[sight.role] - (here - sight.word) / 30
            if gender and source.gender:
                score += 0.8
            if score > top:
                top, best = score, source
        return best

    def thing(self, at: int) -> Source | None:
        """The last organisation or document that was a source."""
        for sight in self.people.before(at):
            if sight.source.kind in ("organisation", "document") and not sight.source.plural:
                return sight.source
        return None

    def several(self, at: int) -> Source | None:
        """The last source of several, else the last organisation."""
        sights = self.people.before(at)
        for sight in sights:
            if sight.source.plural:
                return sight.source
        for sight in sights:
            if sight.source.kind == "organisation":
                return sight.source
        return None
