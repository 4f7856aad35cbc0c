"""Pronouns: he and she by gender, it and they by kind and number."""

from __future__ import annotations

from newsparse.speakers.people import People
from newsparse.speakers.table import Source

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

    def __init__(self, people: People, warnings: list[str]) -> None:
        self.people = people
        self.warnings = warnings

    def resolve(self, table: str, at: int) -> Source | None:
        """The source that a pronoun of this table stands for at an offset."""
        if table == "he":
            return self.person(at, "m")
        if table == "she":
            return self.person(at, "f")
        if table == "who":
            return self.nearest(at, "", sentences=1)
        if table in ("it", "which"):
            return self.thing(at)
        if table == "they":
            return self.several(at)
        return None

    def person(self, at: int, gender: str) -> Source | None:
        """The person who agrees, the nearest source or main subject first."""
        best: Source | None = None
        top = -99.0
        for back, sentence in self.people.before(at):
            if HIGHEST - back * SENTENCE < top:
                break
            main = True
            for _, who, role, source in self.people.sights(sentence):
                if role == "main":
                    if not main:
                        role = "subject"
                    main = False
                if who.kind != "person" or who.plural or (who.gender and who.gender != gender):
                    continue
                score = ROLES[role] - back * SENTENCE + min(CLAIMS, len(who.places) * CLAIM)
                if source:
                    score += SOURCE
                if who.gender:
                    score += AGREES
                if score > top:
                    top, best = score, who
        return best

    def nearest(self, at: int, gender: str, sentences: int = 9) -> Source | None:
        """The person named last of those who can be meant."""
        for back, sentence in self.people.before(at):
            if back >= sentences:
                break
            for _, who, _, _ in reversed(self.people.sights(sentence)):
                if who.kind == "person" and who.words and (not gender or who.gender in ("", gender)):
                    return who
        return None

    def thing(self, at: int) -> Source | None:
        """The last organisation or document that was a source."""
        for source in self.people.sources_before(at):
            if source.kind in ("organisation", "document", "place") and not source.plural:
                return source
        return None

    def several(self, at: int) -> Source | None:
        """The last source of several people, else the last organisation, else the last source of several things."""
        sources = self.people.sources_before(at)
        for source in sources:
            if source.plural and source.kind != "document":
                return source
        for source in sources:
            if source.plural or source.kind in ("organisation", "place"):
                return source
        return None
