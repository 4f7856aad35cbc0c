"""A headline that names who says it: Ida Moor: The bridge will fall."""

from __future__ import annotations

from newsparse.attribution.clauses import BEFORE_NOUN, begins_clause
from newsparse.attribution.cue_words import CueWords
from newsparse.attribution.phrases import Subject, phrase_ending_at
from newsparse.attribution.places import Reading
from newsparse.passages import Passage

# The speaker stands within so many words.
LONGEST = 8


def headline_of_speaker(passages: list[Passage], words: CueWords) -> Reading | None:
    """Ida Moor: The bridge will fall

    The text below names her, too.
    """
    passage = passages[0]
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
        if not who or kinds[who.name_first] not in "NJI" or not is_named_below(passages, passage.words[who.name_last]):
            return None
    if who.first and marks[who.first - 1] != "-":
        return None
    if not (colon == 0 and plans(kinds)) and not begins_clause(passage, words, colon + 1, last):
        return None
    return Reading(who, -1, -1, ((colon + 1, last),), "headline_of_speaker")


def plans(kinds: str) -> bool:
    """True for what somebody is to do, behind a headline's source: Report: | Moor to speak in Lund"""
    to = kinds.find("t", 2, len(kinds) - 1)
    named = to > 0 and kinds[1] in "NJTD" and not kinds[1:to].strip("DnNIJTR&")
    return named and kinds[to + 1] not in BEFORE_NOUN


def is_named_below(passages: list[Passage], word: str) -> bool:
    """True where the text has a headline's name as well: a kicker such as EXCLUSIVE or Wow it has not."""
    name = " " + word.rstrip(":")
    return any(name in passage.text for passage in passages[1:])
