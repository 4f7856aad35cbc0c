"""Pronouns: he and she by gender, it and they by kind and number."""

from __future__ import annotations

from newsparse.speakers.people import People
from newsparse.speakers.table import Source
from newsparse.speakers.words import Vocabulary

# How likely a person is the one meant: by what they are in their sentence, less for each sentence between.
MAIN, SUBJECT, POSSESSOR, OTHER = 1.5, 0.9, 0.5, 0.1
SOURCE = 0.4
AGREES = 0.25
SENTENCE = 0.45
HIGHEST = MAIN + SOURCE + AGREES


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
                who = sight.who
                subject = sight.role == "subject"
                if who.kind == "person" and not who.plural and (not gender or who.gender in ("", gender)):
                    score = (MAIN if main else SUBJECT) if subject else POSSESSOR if sight.role == "possessor" else OTHER
                    score -= back * SENTENCE
                    if sight.source:
                        score += SOURCE
                    if gender and who.gender:
                        score += AGREES
                    if score > top:
                        top, best = score, who
                main = main and not subject
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
