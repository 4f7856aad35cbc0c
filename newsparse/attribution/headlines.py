"""A headline that names who says it: Ida Moor: The bridge will fall."""

from __future__ import annotations

from newsparse.attribution.contents import begins_clause
from newsparse.attribution.cue_words import CueWords
from newsparse.attribution.places import Reading
from newsparse.attribution.subjects import Subject, phrase_ending_at
from newsparse.passages import Passage

# The speaker stands within so many words.
LONGEST = 8
# Capitals that are an organisation's initials have at most so many, with the colon.
ACRONYM = 6


def headline_of_speaker(passage: Passage, words: CueWords) -> Reading | None:
    """Ida Moor: The bridge will fall"""
    kinds, marks = passage.kinds, passage.marks
    colon = marks.find(":", 0, LONGEST)
    last = len(kinds) - 1
    if not 0 <= colon < last or "." in marks[:last] or kinds[colon + 1 : colon + 2] == "Q":
        return None
    who: Subject | None
    if colon == 0 and passage.bare(0) in words["headline_source"]:
        who = Subject(0, 0, 0, 0)
    else:
        who = phrase_ending_at(passage, 0, colon)
        if not who or kinds[who.name_first] not in "NJI" or is_shouted(passage.words[who.name_last]):
            return None
    if (who.first and marks[who.first - 1] != "-") or not begins_clause(passage, words, colon + 1, last):
        return None
    return Reading(who, -1, -1, ((colon + 1, last),), "headline_of_speaker")


def is_shouted(word: str) -> bool:
    """A kicker in capitals, longer than a name's initials: EXCLUSIVE:"""
    return word.isupper() and len(word) > ACRONYM
