"""Whom a relative clause belongs to, for cues within one: Ida Moor, who said; a report that said."""

from __future__ import annotations

from newsparse.attribution.appositions import phrase_before_comma
from newsparse.attribution.phrases import Subject, phrase_ending_at
from newsparse.attribution.places import Place
from newsparse.attribution.subjects import subject_before
from newsparse.passages import Passage


def relative(place: Place) -> Subject | None:
    """Ida Moor, who | said: the pronoun, with whom it stands for as its phrase; a report that | said: the report."""
    passage = place.passage
    kinds, marks = passage.kinds, passage.marks
    pronoun = place.cue - 1
    if kinds[pronoun] == "t":
        pronoun -= 2  # who used to | say
    while pronoun > place.start and kinds[pronoun] in "AX":
        pronoun -= 1
    while pronoun > place.start and pronoun > place.cue - 6 and kinds[pronoun] in "RDnM0XA" and marks[pronoun] == " ":
        pronoun -= 1  # who in the past has | said
    if pronoun <= place.start or kinds[pronoun] not in "WH":
        return None
    if kinds[pronoun - 1] == "&":
        first = kinds.rfind("W", place.start + 1, pronoun)  # Moor, who herds goats and who | said
        pronoun = first if first > 0 else pronoun
    return described_by(passage, place.start, pronoun)


def tells_about(place: Place, found: Subject, content: tuple[int, int]) -> bool:
    """True where nothing is said but what something is about: what | Moor | said | about the storm"""
    passage, words = place.passage, place.cue_words
    asks = found.first - 1
    if asks < place.start or passage.kinds[asks] != "W" or passage.kinds[content[0]] not in "RF":
        return False
    return passage.bare(asks) not in words["relative"] and passage.bare(asks) not in words["asking_how"]


def described_by(passage: Passage, start: int, pronoun: int) -> Subject | None:
    """What a relative pronoun stands for, as the pronoun with its phrase; the phrase itself before "that"."""
    kinds, marks = passage.kinds, passage.marks
    found = subject_before(passage, start, pronoun)
    if not found and marks[pronoun - 1] in ",-":
        last = pronoun - 1
        while last > start and kinds[last] in "AM" and marks[last - 1] == " ":
            last -= 1  # the figures earlier this week, which | showed
        last -= last < pronoun - 1 and kinds[last] == "R"
        found = phrase_before_comma(passage, start, last, last)
    if not found or kinds[pronoun] == "H":
        return found
    first = name_before_apposition(passage, start, found.first)
    return found._replace(first=first, last=pronoun, name_first=pronoun, name_last=pronoun)


def name_before_apposition(passage: Passage, start: int, first: int) -> int:
    """Where the name begins that an apposition belongs to, else its own first word: Ida Moor, 67, | a nurse who said"""
    kinds, marks = passage.kinds, passage.marks
    last = first - 1
    if last > start and kinds[last] == "0" and marks[last] == ",":
        last -= 1
    if last < start or marks[last] != "," or kinds[last] not in "NI" or kinds[first] not in "Dq":
        return first
    named = phrase_ending_at(passage, start, last)
    return named.name_first if named else first
