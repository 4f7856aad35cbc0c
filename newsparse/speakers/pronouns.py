"""He, she and who: the person who agrees in gender, by sentence and role."""

from __future__ import annotations

from functools import cached_property

from newsparse.speakers.considered import Listener, consider
from newsparse.speakers.names import surname
from newsparse.speakers.people import People
from newsparse.speakers.table import Source

# How likely a person is the one meant: by what they are in their sentence, less for each sentence between, more for a
# source, one named in the same sentence, one whose gender is known to agree, one that many claims come from, and one
# whom the article is about.
ROLES = {"main": 1.5, "subject": 1.0, "possessor": 0.5, "other": 0.1}
SOURCE = 0.3
HERE = {"possessor": 0.6, "other": 0.3}
FRONTED = 0.3  # the subject of the clause that opens the sentence: When Ida Moor was asked, she
AGREES = 0.25
NAMELESS = 0.1
CLAIM, CLAIMS = 0.05, 0.3
ABOUT = 0.3
SENTENCE = 0.6
LEAST = -0.9
CLOSE = 0.05
HIGHEST = ROLES["main"] + SOURCE + AGREES + CLAIMS + ABOUT
# An article is about a person who is printed so often, and so many times as often as the next one.
OFTEN, TIMES = 6, 2
BEHIND = " ,.'’"


GENDERS = {"he": "m", "she": "f"}
PEOPLE = ("person", "name", "unnamed")


class Pronouns:
    """Decides whom a pronoun stands for."""

    def __init__(self, people: People, warnings: list[str]) -> None:
        self.people = people
        self.warnings = warnings
        self.named = list(people.cast.sources)

    def resolve(self, table: str, at: int) -> Source | None:
        """The source that a pronoun of this table stands for at an offset."""
        if table in GENDERS:
            return self.person(at, GENDERS[table])
        if table == "who":
            return self.nearest(at, "", sentences=1)
        return None

    @cached_property
    def about(self) -> Source | None:
        """Whom the article is about: the one source named by a claim that it prints again and again."""
        view = self.people.cast.view
        persons = [who for who in self.named if who.kind in PEOPLE and who.words]
        counts = [view.count(surname(who.words)) for who in persons]
        first, second = [*sorted(counts, reverse=True), 0, 0][:2]
        if first < max(OFTEN, second * TIMES):
            return None
        about = persons[counts.index(first)]
        whole = sum(view.count(surname(about.words) + end) for end in BEHIND)  # Li is no part of Livermore
        return about if whole >= max(OFTEN, second * TIMES) else None

    def person(self, at: int, gender: str) -> Source | None:
        """The person who agrees, the nearest source or main subject first."""
        best: Source | None = None
        rival: Source | None = None
        teller: Source | None = None
        top = heard = -99.0
        rank = -1
        if self.people.in_relative(at):
            who = self.nearest(at, gender, sentences=1)
            if who:
                return who  # an interview with Ida Moor in which she
        other = self.people.addressed(at)
        ahead = self.people.ahead(at)
        if ahead:
            for word, who, role, _ in self.people.sights(ahead):
                if word == ahead[1] and role == "main" and who.kind in PEOPLE and who.gender in ("", gender):
                    consider(at, who.name, None, "subject of the main clause behind")
                    return who
        for back, sentence in self.people.before(at):
            if HIGHEST - back * SENTENCE < max(top, LEAST):
                break
            main: bool | None = None  # whether the main subject so far is a source
            fronted = self.people.fronted(sentence) if back == 0 else -1
            if back == 0 and self.people.opens_with_question(sentence):
                continue  # Asked whether Ida Moor had come, he
            topic = self.people.topic(sentence)
            for word, who, role, source in self.people.sights(sentence):
                if word == topic:
                    role = "main"
                if role == "main":
                    if main is not None and (main or not source):
                        role = "subject"
                    main = main or source
                if who is other or who.kind not in PEOPLE or who.plural or (who.gender and who.gender != gender):
                    continue
                score = ROLES[role] - back * SENTENCE + min(CLAIMS, len(who.places) * CLAIM)
                if source:
                    score += SOURCE
                elif back == 0:
                    score += FRONTED if word == fronted else HERE.get(role, 0)
                if who.gender:
                    score += AGREES
                if not who.words:
                    score -= NAMELESS
                if source and score > heard:
                    heard, teller = score, who
                if who is self.about:
                    score += ABOUT
                if Listener.heard is not None:
                    consider(at, who.name, score, where(role, back))
                if score > top:
                    # Two of a sentence who are as likely as each other stay undecided.
                    rival = best if score - top < CLOSE and rank == back and who is not best else None
                    top, best, rank = score, who, back
                elif top - score < CLOSE and rank == back and who is not best:
                    rival = who
        if best is None or top < LEAST:
            return self.misjudged(at, gender)
        if teller and best is self.about and best is not teller and heard > top - ABOUT:
            best, rival = teller, None  # no source yields to whom an article is about
        if not best.words and rank > 1:
            return self.misjudged(at, gender, 1) or best
        if rival:
            self.warnings.append(f"ambiguous_speaker: {self.people.printed(at)} at {at}: {best.name} or {rival.name}")
            return None
        if best.kind == "name":
            best.kind, best.gender = "person", gender
        return best

    def misjudged(self, at: int, gender: str, furthest: int = 0) -> Source | None:
        """Where nobody agrees: the main subject of the same sentence, if their first name alone told another gender.

        `furthest` is how many sentences back that subject may be.
        """
        for back, sentence in self.people.before(at):
            if back > furthest:
                break
            for _, who, role, _ in self.people.sights(sentence):
                if role == "main" and who.kind == "person" and who.words and not who.told:
                    who.gender, who.told = gender, True
                    return who
        return None

    def nearest(self, at: int, gender: str, sentences: int = 9) -> Source | None:
        """The person named last in the sentence so far; in one before, its main subject, or the one named last."""
        for back, sentence in self.people.before(at):
            if back >= sentences:
                break
            last: Source | None = None
            for _, who, role, _ in reversed(self.people.sights(sentence)):
                if who.kind in PEOPLE and who.words and (not gender or who.gender in ("", gender)):
                    consider(at, who.name, None, where(role, back))
                    if role == "main" and back:
                        return who
                    last = last or (who if role != "main" or sentences == 1 else None)
            if last:
                return last
        return None


def where(role: str, back: int) -> str:
    """A place in the text, for people: main, 2 sentences back."""
    sentence = "this sentence" if not back else "1 sentence back" if back == 1 else f"{back} sentences back"
    return f"{role}, {sentence}"
