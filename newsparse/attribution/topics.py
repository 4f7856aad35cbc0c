"""The subject that a sentence is about, for verbs that have none beside them."""

from __future__ import annotations

import re
from functools import cache

from newsparse.attribution.phrases import Subject, phrase_ending_at, subject, subject_after
from newsparse.passages import Passage

# What may follow a subject.
VERBS = tuple("XZESCOLYyA")
# What an aside without a verb of its own lacks, by class.
VERBAL = frozenset("XZSCOLWPBQ&")


@cache
def pronoun_and_verb() -> re.Pattern[str]:
    """A pronoun and its verb, in classes, behind a day or a place: On Monday he was."""
    return re.compile("R[DnNMA]{1,5}P[XZESCOL]")


def subject_of_sentence(passage: Passage, start: int, end: int) -> Subject | None:
    """The phrase that a verb follows, at the start of a sentence or after an adverbial's comma: its likeliest topic."""
    kinds, marks = passage.kinds, passage.marks
    if kinds[start] in "b&" and start < end:
        start += 1
    for _ in range(3):
        found = subject_after(passage, start, end)
        after = found.last + 1 if found else 0
        if found and kinds[after : after + 2] == "RM":
            after += 2  # Moor on Thursday
        if found and marks[found.last] == "," and passage.cells[after * 2 : after * 2 + 2] == "A,":
            after += 1  # Moor, meanwhile, closed it
        if found and opens_aside(passage, found, end):
            return found
        aside = kinds[after : after + 1] == "A" and marks[after] == ","  # Minutes later, Moor
        if found and not aside and (kinds[after : after + 1] in VERBS or is_contracted(passage, found.last)):
            return found
        if found and takes_clause(passage, found.last, found.first):
            return subject(passage, found.first, found.last - 1)  # sailors fear that
        verb = kinds.find("E", found.first, found.last) if found else -1
        if found and verb > found.first:
            # Moor refused to answer questions
            return subject(passage, found.first, verb - 1)
        spoken = pronoun_and_verb().match(kinds, start, end)
        if spoken:
            return subject(passage, spoken.end() - 2, spoken.end() - 2)  # On Monday he was
        while start < end and marks[start] not in ",-":
            start += 1
        start += 1
        if start >= end:
            break
    return None


def opens_aside(passage: Passage, found: Subject, end: int) -> bool:
    """True where more about a phrase parts it from its verb: Ida Moor|, of Lund, wrote; sailors| living there met"""
    kinds, marks, last = passage.kinds, passage.marks, found.last
    if kinds[last + 1 : last + 2] == "g" and marks[last] == " ":
        after = last + 2
        while after < end and kinds[after] not in "XZSCOE" and marks[after] == " ":
            after += 1
        return after < end and kinds[after] in "XZSCOE"
    comma = last
    if kinds[found.name_last] not in "NI":
        return False  # the mayor, Ida Moor, met
    for _ in range(2):
        opens, comma = comma + 1, marks.find(",", comma + 1, end - 1) if marks[comma] == "," else -1
        if comma < 0 or (kinds[opens] != "W" and not VERBAL.isdisjoint(kinds[opens : comma + 1])):
            break
        verb = comma + 1
        while verb < end - 1 and kinds[verb] == "A":
            verb += 1
        if kinds[verb] in "XZSCOEL":
            return True
    return False


def takes_clause(passage: Passage, verb: int, first: int) -> bool:
    """True for a verb that looks like a noun, by its subject and what follows: sailors | fear | that, Moor | cut | its

    `first` is the subject's first word.
    """
    kinds = passage.kinds
    if verb == first or passage.marks[verb] != " " or kinds[verb] not in "nYy" or kinds[verb - 1] not in "nNPI":
        return False
    plural = kinds[verb - 1] == "n" and passage.words[verb - 1].endswith("s")
    if kinds[verb] in "Yy" and kinds[verb - 1] in "NI" and kinds[verb + 1 : verb + 2] == "D":
        return True  # Moor | cut | its
    return kinds[verb + 1 : verb + 2] in tuple("HDP") and passage.words[verb].endswith("s") != plural


def is_contracted(passage: Passage, word: int) -> bool:
    """A pronoun with its verb: she's, they've"""
    return passage.kinds[word] == "P" and bool({"'", "’"} & set(passage.words[word]))


def subject_with_relative(passage: Passage, start: int, end: int) -> Subject | None:
    """Another woman who asked not to be named | said"""
    found = subject_after(passage, start, end)
    return found if found and passage.cells[found.last * 2 + 1 : found.last * 2 + 3] == " W" else None


def subject_before_clause(passage: Passage, start: int, cue: int) -> Subject | None:
    """Ida Moor, after first | saying that …, closed it."""
    kinds, marks = passage.kinds, passage.marks
    opens = cue - 1
    while opens > start and kinds[opens] == "A":
        opens -= 1
    if kinds[opens] not in "BR" or marks[opens - 1] != ",":
        return None
    return phrase_ending_at(passage, start, opens - 1)
