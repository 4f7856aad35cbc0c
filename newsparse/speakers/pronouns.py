"""Pronouns: he and she by gender, it and they by kind and number."""

from __future__ import annotations

from newsparse.speakers.people import People
from newsparse.speakers.table import Source
from newsparse.speakers.words import Vocabulary

# How likely a person is the one meant: by what they are in their sentence, less for each sentence between, more for a
# source, for one whose gender is known to agree, and for one that many claims come from.
ROLES = {"main": 1.5, "subject": 0.9, "possessor": 0.5, "other": 0.1}
SOURCE = 0.3
AGREES = 0.25
CLAIM, CLAIMS = 0.05, 0.3
SENTENCE = 0.6
HIGHEST = ROLES["main"] + SOURCE + AGREES + CLAIMS


class Pronouns:
    """Decides whom a pronoun stands for."""

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

    def person(self, at: int, gender: str) -> Source | None:
        """The person who agrees, the nearest source or main subject first."""
        best: Source | None = None
        top = -99.0
        for back, sights in self.people.before(at):
            if HIGHEST - back * SENTENCE < top:
                break
            main = True
            for sight in sights:
                who, role = sight.who, sight.role
                if role == "main" and not main:
                    role = "subject"
                main = main and role != "main"
                if who.kind != "person" or who.plural or (gender and who.gender not in ("", gender)):
                    continue
                score = ROLES[role] - back * SENTENCE + min(CLAIMS, len(who.places) * CLAIM)
                if sight.source:
                    score += SOURCE
                if who.gender:
                    score += AGREES
                if score > top:
                    top, best = score, who
        return best

    def thing(self, at: int) -> Source | None:
        """The last organisation or document that was a source."""
        for _, sights in self.people.before(at):
            for sight in reversed(sights):
                if sight.who.kind in ("organisation", "document") and not sight.who.plural:
                    return sight.who
        return None

    def several(self, at: int) -> Source | None:
        """The last source of several, else the last organisation."""
        last: Source | None = None
        for _, sights in self.people.before(at):
            for sight in reversed(sights):
                if sight.who.plural:
                    return sight.who
                if last is None and sight.who.kind == "organisation":
                    last = sight.who
        return last
