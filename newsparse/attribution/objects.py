"""Where the object of a cue ends: before what its source did beside, and before what the reporter adds."""

from __future__ import annotations

import re
from functools import cache

from newsparse.attribution.clauses import FINITE, VERB, opens_clause
from newsparse.attribution.cue_words import CueWords
from newsparse.passages import Passage, bare

# How far behind its preposition an occasion stands, in words.
NEAR = 4


def ends_object(passage: Passage, words: CueWords, first: int, last: int, closing: str = "W&bDgGko") -> int:
    """The last word of a cue's object: Moor praised the plan | and met Hale, called it rotten, | which it was.

    `closing` has the classes of words that end it behind a comma.
    """
    kinds, marks = passage.kinds, passage.marks
    if is_term(passage, first, last):
        return first
    if kinds[first] == "W":
        closing = closing.rstrip("gGko")
    for word in range(first, last):
        comma = marks[word] == ","
        listed = comma and (listed_verb().match(kinds, word + 1, last + 1) or kinds[word + 1] == "X")
        if listed and "W" not in kinds[first:word]:
            return word  # mocked the plan, | called it late and left; that Moor praised the plan, | is odd
        timed = (
            kinds[first] in "DPNQ"
            and kinds[first - 1] not in "RF"
            and kinds[word : word + 2] == "QB"
            and passage.bare(word + 1) in words["timing"]
        )
        if timed and opens_clause(passage, word + 2, last + 1):
            return word  # calling it “late” | when the council met
        if (comma or kinds[word] == "Q") and kinds[word + 1] in "&b" and opens_clause(passage, word + 2, last + 1):
            return word  # called it “late,” | and the council met
        if comma and kinds[word] != "Q" and kinds[word + 1] in closing and not lists(passage, word, last):
            return word
        if kinds[word] in "&b" and marks[word] == " " and word > first and is_verb_behind(kinds, word, last):
            return word - 1
    return last


def is_occasion(passage: Passage, words: CueWords, at: int, last: int) -> bool:
    """True for a phrase of an occasion or a day at the end: said “We are going” | in an interview, | on Monday"""
    kinds = passage.kinds
    if kinds[at + 1 : at + 2] == "M" or passage.bare(at) in words["when"]:
        return True
    if not FINITE.isdisjoint(kinds[at : last + 1]):
        return False
    return any(bare(word) in words["occasions"] for word in passage.words[at + 1 : min(last, at + NEAR) + 1])


def is_term(passage: Passage, word: int, last: int) -> bool:
    """True for a term in marks that is the object alone: what Moor called “the old model,” | the club charged"""
    kinds = passage.kinds
    if passage.cells[word * 2 : word * 2 + 2] != "Q," or word in passage.whole:
        return False
    opens = kinds[word + 1 : word + 2]
    return kinds[word + 2 : word + 3] != "Q" and (opens in ("&", "b") or opens_clause(passage, word + 1, last + 1))


def lists(passage: Passage, word: int, last: int) -> bool:
    """True for a comma in a list, or before an apposition in the middle of an object, of which more follows."""
    kinds = passage.kinds
    opens, behind = kinds[word + 1], kinds[word + 2 : word + 3]
    if opens == "D" and "&" in kinds[word:last] and FINITE.isdisjoint(kinds[word + 2 : last + 1]):
        return True  # spoke of the storm, the lack of boats and the fog
    if opens == "g" and kinds[word - 1] == "D":
        return behind in ("&", "n")  # a kind, loving man
    if opens == "&":
        return behind != "R" and FINITE.isdisjoint(kinds[word + 2 : last + 1])  # blamed Lund, Tarn, and the islands
    comma = passage.marks.find(",", word + 1, last)
    return opens == "D" and kinds[comma + 1 : comma + 3] == "BQ"  # defended the plan, the third this year, as “fair”


def is_verb_behind(kinds: str, joint: int, last: int) -> bool:
    """True where nothing but adverbs parts a conjunction from a verb."""
    verb = joint + 1
    while verb < last and kinds[verb] == "A":
        verb += 1
    return kinds[verb] in VERB


@cache
def listed_verb() -> re.Pattern[str]:
    """A verb in the middle of a list, in classes: mocked the plan, | called it late and left."""
    return re.compile("A?[SCO][^&bWHXQ]{1,12}&A{0,2}[SCOLEZ]")
