"""What somebody speaks about, or tells another about: spoke of the plan, warned the council of a storm."""

from __future__ import annotations

from newsparse.attribution.adjuncts import FAR_THAT
from newsparse.attribution.cue_words import CueWords
from newsparse.attribution.endings import ends_before_joined
from newsparse.attribution.objects import ends_object
from newsparse.passages import Passage

# What a clause opens with, or an infinitive, or a quotation, by class.
OPENERS = frozenset("HtWBQ")


def topic(passage: Passage, words: CueWords, at: int, end: int) -> tuple[int, int] | None:
    """What somebody speaks about: spoke to reporters in Lund about | the plan; None in: spoke at a rally for Moor"""
    kinds, marks = passage.kinds, passage.marks
    for before in range(at, min(end - 1, at + FAR_THAT)):
        if kinds[before] not in "ARFtDNnTJIMPq0" or marks[before] in ",.:;":
            return None
        near = kinds[before] == "F" and not kinds[at:before].strip("A")  # spoke highly of, not: to a crowd of sailors
        first = before + 1
        if near or (passage.bare(before) in words["topical"] and kinds[first] != "0"):
            return first, ends_object(passage, words, first, ends_before_joined(passage, words, first, end))
    return None


def topic_behind_addressee(passage: Passage, words: CueWords, at: int, end: int) -> tuple[int, int] | None:
    """What one is warned of: warned the council of | a storm; None in: warned members of the club"""
    kinds = passage.kinds
    comma = passage.marks.find(",", at, end)
    if kinds[at] not in "DNPJTqnY" or not OPENERS.isdisjoint(kinds[at : comma if comma > 0 else end]):
        return None
    for before in range(at + 1, min(end - 1, at + FAR_THAT)):
        if passage.marks[before - 1] not in " '":
            return None
        if tells_topic(passage, words, before) and not (
            kinds[before] == "F" and names_owner(passage, words, before, end)
        ):
            first = before + 1
            return first, ends_object(passage, words, first, ends_before_joined(passage, words, first, end))
        if kinds[before] not in "DnNIJTYq0&F":
            return None
    return None


def tells_topic(passage: Passage, words: CueWords, at: int) -> bool:
    """True for of, about and against."""
    return passage.kinds[at] == "F" or passage.bare(at) in words["topical"]


def names_owner(passage: Passage, words: CueWords, of: int, end: int) -> bool:
    """True where who is warned goes on behind "of": the mayor of | Lund, members of | the club

    And: users of | an app of a flaw; not: the council of | the threat.
    """
    kinds, behind = passage.kinds, of + 1
    if kinds[behind] in "NI" or kinds[of - 1] in "NIP":
        return kinds[behind] in "NI"
    if any(tells_topic(passage, words, at) for at in range(behind, min(end, of + FAR_THAT))):
        return True
    definite = passage.bare(behind) in words.vocabulary.definite
    return definite and behind + 1 < end and words.are_source(passage.bare(behind + 1))
