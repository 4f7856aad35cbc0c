"""A cue in its sentence, and what a rule reads there: what goes into a rule of attribution and what comes out."""

from __future__ import annotations

from newsparse.attribution.contents import content_right
from newsparse.attribution.cue_words import CueWords
from newsparse.attribution.phrases import Subject, phrase_ending_at
from newsparse.attribution.subjects import subject_before
from newsparse.attribution.topics import subject_of_sentence
from newsparse.passages import Passage, bare
from newsparse.records import NamedTuple

UNKNOWN = (-1, -1)
NOBODY_YET = Subject(-1, -1, -1, -1)


class Place:
    """A cue in its sentence, in words: the sentence is start … end - 1; what stands before `floor` is taken already.

    `kind` and `follows` are the cue's cell, `word` is the cue in lower case. `shared` is the subject of the cue before
    in the sentence, for verbs that have none of their own. `right` is what stands after the cue that it may report,
    `subject` the phrase before it.
    """

    __slots__ = (
        "_right",
        "_subject",
        "cue",
        "cue_words",
        "end",
        "floor",
        "follows",
        "kind",
        "passage",
        "shared",
        "start",
        "word",
    )

    def __init__(
        self, passage: Passage, words: CueWords, start: int, end: int, cue: int, floor: int, shared: Subject | None
    ) -> None:
        self.passage = passage
        self.cue_words = words
        self.start = start
        self.end = end
        self.cue = cue
        self.floor = floor
        self.shared = shared
        self.kind = passage.kinds[cue]
        self.follows = passage.marks[cue]
        self.word = bare(passage.words[cue])
        # Most cues are asked for both by several rules: found when first asked for, then kept.
        self._right: tuple[int, int] | None = UNKNOWN
        self._subject: Subject | None = NOBODY_YET

    @property
    def right(self) -> tuple[int, int] | None:
        if self._right is UNKNOWN:
            self._right = content_right(self.passage, self.cue_words, self.cue, self.end)
        return self._right

    @property
    def subject(self) -> Subject | None:
        if self._subject is NOBODY_YET:
            found = subject_before(self.passage, self.floor, self.cue)
            if found and self.passage.cells[found.last * 2 : found.last * 2 + 2] == "P'":
                said_by = self.passage.bare(found.last).replace("’", "'") in self.cue_words["subject_pronoun"]
                found = found if said_by else None  # she's | saying; not: everyone's | stress
            self._subject = self.named_before(found) or self.owned(found) if found else None
        return self._subject

    def subject_of(self, verb: int) -> Subject | None:
        """The phrase that a verb belongs to, the sentence's own where it is joined to another: met him | and told"""
        found = subject_before(self.passage, self.floor, verb)
        before = verb - 1
        while not found and before > self.start and self.passage.kinds[before] in "AX":
            before -= 1
        if found or before <= self.start or self.passage.kinds[before] not in "&b":
            return found
        return self.shared or subject_of_sentence(self.passage, self.start, verb)

    def owned(self, found: Subject) -> Subject:
        """The phrase with the relative that owns it: Ida Moor, | whose spokesman | said"""
        before = found.first - 1
        if before < self.floor or self.passage.kinds[before] != "W":
            return found
        if self.passage.bare(before) not in self.cue_words["owner"]:
            return found
        return found._replace(first=before, name_first=before)

    def named_before(self, found: Subject) -> Subject | None:
        """The name that a pronoun only stresses: Ida Moor | herself | said"""
        passage, last = self.passage, found.first - 1
        if passage.kinds[found.first] != "P" or found.first != found.last:
            return None
        alone = last >= self.floor and passage.marks[last] == " "
        if not alone or passage.bare(found.first) not in self.cue_words["reflexive"]:
            return None
        if passage.kinds[last] not in "NI" and not passage.words[last].endswith("s"):
            return None  # Ida Moor, a former sailor | herself | said
        return phrase_ending_at(passage, self.floor, last)


class Reading(NamedTuple):
    """A cue's words, its subject and the word ranges of its content (first, last); none means the sentence before."""

    subject: Subject
    cue_first: int
    cue_last: int
    content: tuple[tuple[int, int], ...]
    rule: str
