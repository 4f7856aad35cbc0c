"""Sentences of a passage, in words."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from newsparse.passages import Passage

Sentence = tuple[int, int]

SAID = ("S", "nS", "PS", "NS", "Y", "NY", "L")  # the words before a comma that make it one of speech
NEAR = 6  # words between a cue and the preposition that a quotation follows
LONGEST = 150  # words; a longer sentence is none that somebody wrote, and is cut so that time stays in proportion


@cache
def goes_on() -> re.Pattern[str]:
    """What follows a quotation that ends with a question or exclamation mark when its sentence goes on."""
    return re.compile(r"[SYCOLyG].|(?:[DqPNnTIJ0EAM][ ',-]|[RFt] |X ){1,14}[SYLy].")


@cache
def before_small_word() -> re.Pattern[str]:
    """A noun, a name or a time that no mark parts from a small word."""
    return re.compile("[NnM] (?=[PDBb])")


def sentences(passage: Passage) -> list[Sentence]:
    """(first word, word after the last) of each sentence, in order.

    A quotation that ends with a full stop ends the sentence; one that ends with a question or exclamation mark does
    so unless a cue follows.
    """
    if passage.sentences is None:
        passage.sentences = split(passage)
    return passage.sentences


def split(passage: Passage) -> list[Sentence]:
    marks = passage.marks
    ends = []
    at = marks.find(".")
    while at >= 0:
        ends.append(at + 1)
        at = marks.find(".", at + 1)
    if passage.text.count(". ") > len(ends) - (marks[-1] == "."):
        found = [match.start() // 2 for match in before_small_word().finditer(passage.cells)]
        ends += [word + 1 for word in found if ends_with_abbreviation_before_capital(passage, word)]
    if passage.whole:
        ends += [word for word in passage.whole if word and ends_with_abbreviation(passage, word - 1)]
    if "?" in marks:
        for word, mark in enumerate(marks):
            if mark == "?" and (asked(passage, word) or not continues(passage, word + 1)):
                ends.append(word + 1)
    ends.sort()
    if not ends or ends[-1] != len(marks):
        ends.append(len(marks))
    result = []
    first = 0
    for end in ends:
        while end - first > LONGEST:
            result.append((first, first + LONGEST))
            first += LONGEST
        if end > first:
            result.append((first, end))
        first = end
    return result


def ends_with_abbreviation_before_capital(passage: Passage, word: int) -> bool:
    """True for an abbreviation behind which a sentence opens with a small word: in the U.S. | While he was"""
    behind = passage.words[word + 1]
    return passage.words[word][-1] == "." and behind[0].isupper() and behind[1:].islower()


def continues(passage: Passage, word: int) -> bool:
    """True for a word behind a question that its sentence goes on with: “Why?” | sailors who know him asked."""
    if word < len(passage.words) and passage.words[word][0].islower() and passage.kinds[word - 1] == "Q":
        return True
    found = goes_on().match(passage.cells, word * 2)
    if not found:
        return False
    after = found.end() // 2
    return passage.cells[after * 2 : after * 2 + 5] not in ("& S,Q", "& S:Q")  # “Why?” | Moor smiles and says, “…”


def ends_with_abbreviation(passage: Passage, word: int) -> bool:
    """True for the last word of a sentence before a quotation: he said at 6 | a.m. | “It is late.”"""
    return passage.words[word][-1:] == "." and passage.marks[word] == " " and passage.kinds[word] not in "JTI"


def asked(passage: Passage, word: int) -> bool:
    """True for a question behind its cue: Moor asked, “Who cares?”"""
    kinds = passage.kinds
    if kinds[word] != "Q" or word < 2 or passage.marks[word - 1] not in ",:":
        return False
    if kinds[word - 1] == "R":
        return not {"S", "Y"}.isdisjoint(kinds[max(0, word - NEAR) : word])  # Moor replied to him with, “Why?”
    return kinds[word - 2 : word].strip("A") in SAID


def number_of_sentence(passage: Passage, word: int) -> int:
    """The place of the sentence that a word belongs to."""
    return bisect_right(sentences(passage), (word, len(passage.marks) + 1)) - 1
