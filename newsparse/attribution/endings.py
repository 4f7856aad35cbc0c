"""Where the words that a cue reports end: with their sentence, or before words that the reporter adds."""

from __future__ import annotations

import re
from functools import cache

from newsparse.attribution.appositions import is_clause
from newsparse.attribution.clauses import FINITE, after_degree, opens_clause
from newsparse.attribution.cue_words import CueWords
from newsparse.attribution.phrases import Subject
from newsparse.attribution.subjects import subject_before
from newsparse.passages import Passage

# How far a source's number stands before what it says, in words.
NEAR = 6
# What the object of a verb in -ed opens with, by class.
OBJECT = tuple("DPNt")
# Somebody whom a cue is about, by class.
PERSON = ("P", "N", "J", "T")
# What a source behind its cue opens with, by class.
INVERTED = tuple("DNJT")
# Marks before which a content may end.
PARTING = frozenset(",-;")


def ends_before_joined(passage: Passage, words: CueWords, first: int, end: int) -> int:
    """The last word of a content that begins at a word: before what the reporter adds, a further report or a remark."""
    last = ends_before_report(passage, words, first, end)
    return ends_before_remark(passage, words, first, last)


def ends_before_remark(passage: Passage, words: CueWords, first: int, last: int) -> int:
    """The last word before what the reporter thinks of it.

    `… the bridge was lost | — a blow to the town`, `… it would fall, | a warning that nobody heard`
    """
    kinds, marks = passage.kinds, passage.marks
    dash = passage.cells.rfind("K-", first * 2 + 2, last * 2) // 2
    if dash > first + 1 and "K" not in kinds[first - 1 : first + 1]:
        remark = kinds[dash + 1] in "DqP" or (kinds[dash + 1] == "b" and "X" in kinds[dash:last])
        remark = remark or (kinds[dash + 1] == "&" and opens_clause(passage, dash + 2, last + 1))
        if remark and "Q" not in kinds[dash : last + 1]:
            last = dash - 1
    likewise = passage.cells.find(",B X", first * 2 + 1, last * 2)
    likewise = likewise // 2 if likewise > 0 and passage.bare(likewise // 2 + 1) in words["as_word"] else -1
    if likewise > 0 and passage.bare(likewise + 2) not in words["being"]:  # holds him, as mayor, as being late
        last = likewise  # will leave, | as has Ida Moor
    comma = marks.rfind(",", first + 2, last)
    remark = comma > 0 and passage.bare(comma + 1) in words["indefinite"] and "Q" not in kinds[comma + 1 : last + 1]
    if not remark or is_clause(passage, comma + 1, last):
        return last
    fronted = kinds[after_degree(passage, first, last)] in "BRW" and marks.find(",", first, comma) < 0
    return last if fronted else comma  # not: said that if it was late, a boat would come


def ends_before_report(passage: Passage, words: CueWords, first: int, end: int) -> int:
    """The last word of a content that begins at a word: the sentence's, or the one before a further report begins.

    `… the bridge was closed, | adding that …`, `… | and said that …`, `…, | and the police said …`,
    `…, | according to …`, `…, | while the police say …`.
    """
    kinds, marks = passage.kinds, passage.marks
    if kinds[first] == "t" and ";" in marks[first : end - 1]:
        end = marks.index(";", first) + 1  # promised to come; | the council waits
    end = ends_before_contrast(passage, words, first, end) + 1
    active = kinds[first] == "t" and kinds[first + 1 : first + 2] != "X"
    did = kinds.find("&E", first + 2, end) if active else -1
    if did > 0 and {"X", "W"}.isdisjoint(kinds[first:did]) and kinds[did + 2 : did + 3] in OBJECT:
        end = did  # vowed to come | and praised the plan; not: to have it seen and praised; sick and injured men
    parted = not PARTING.isdisjoint(marks[first:end]) or "b" in kinds[first:end] or "&P" in kinds[first:end]
    for match in further_cue().finditer(kinds, first + 1, end):
        at = match.start()
        if kinds[at] in "GVok":
            if marks[at - 1] in ",-":
                return at - 1
            continue
        if kinds[at] == "L" and passage.bare(at) in words["belief"] and not says_on(passage, at):
            continue
        if kinds[at] == "S" and marks[at - 1] == "," and kinds[at + 1 : at + 2] in INVERTED:
            return at - 1  # told them to come, | said the mayor
        joint = joint_before_verb(passage, words, first, at)
        if joint > first:
            return joint - 1
        found = subject_before(passage, first, at) if parted else None
        last = ends_before_subject(passage, first, at, end, found) if found else -1
        if last >= 0:
            return last
    return end - 1


def ends_before_contrast(passage: Passage, words: CueWords, first: int, end: int) -> int:
    """The last word of a content before what is set against it: | while others doubt it, | but wavered later."""
    kinds, marks = passage.kinds, passage.marks
    comma = marks.find(",", first + 1, end - 2)
    while comma > 0:
        opens, behind = kinds[comma + 1], kinds[comma + 2 : comma + 5].lstrip("A")[:1]
        if kinds[first] == "t" and ((behind == "X" and opens in "&b") or (behind == "E" and opens == "b")):
            return comma  # promised to come, | but wavered later
        is_object = opens == "b" and kinds[first - 1] != "H" and FINITE.isdisjoint(kinds[first : comma + 1])
        if is_object and opens_clause(passage, comma + 2, end):
            return comma  # proposed a toll, | but the council refused
        if opens == "B" and passage.bare(comma + 1) in words["contrast"]:
            counted = behind == "0" and "0" in kinds[max(0, first - NEAR) : first]
            reports = behind in ("G", "o", "k") or report().search(kinds, comma + 2, end)
            opposes = passage.bare(comma + 1) in words["opposing"] and (counted or kinds[first] == "t")
            # …, | while stressing that; 9 said it was late, | while 7 disagreed.
            return comma if reports or (opposes and opens_clause(passage, comma + 2, end)) else end - 1
        comma = marks.find(",", comma + 1, end - 2)
    return end - 1


def joint_before_verb(passage: Passage, words: CueWords, first: int, at: int) -> int:
    """The conjunction that joins a cue to the one before the content, else -1: … | and said; … | and in May said"""
    kinds = passage.kinds
    before = at - 1
    while before > first and kinds[before] in "AX":
        before -= 1
    if kinds[before] in "&b":
        if kinds[at] == "S" or says_on(passage, at):
            return before
        quoted = kinds[before - 1] == "Q" and kinds[at] in "COL" and at == before + 1  # was “rotten” | and rejected
        leads = passage.bare(at) in words["leading"] and "tS" in kinds[at : at + 4]  # went on to say
        reports = kinds[at] != "L" or leads  # not: and then would continue to sail
        if quoted or (passage.marks[before - 1] == "," and reports):
            return before
    return joint_before_phrase(kinds, first, at)


def ends_before_subject(passage: Passage, first: int, at: int, end: int, found: Subject) -> int:
    """The last word of a content before a further cue's subject, -1 where the content goes on: …, | and the police said

    `at` is that cue, `end` the end of the sentence.
    """
    kinds, marks = passage.kinds, passage.marks
    if found.first == first and kinds[found.last - 1 : found.last + 1] == "&P":
        found = Subject(found.last, found.last, found.last, found.last)  # asked about the case | and she said
    before = found.first - 1
    if before < first:
        return -1
    spoken = kinds[before] == "Q" and marks[before] in ",?"
    if spoken and kinds[at] in "SC" and marks[at] != ",":
        return ends_before_spoken(passage, first, before)
    if before == first:
        return -1
    alone = found.first == found.last and kinds[found.first] == "P" and kinds[at + 1 : at + 2] in PERSON
    if kinds[before] == "b" or (kinds[before] == "&" and (alone or marks[before - 1] == ",")):
        return before - 1  # … | and she accused him; not: and he asked for help
    if kinds[first - 1] == "H" and FINITE.isdisjoint(kinds[first : found.first]):
        return -1  # said that in some cases, sailors | had begun
    goes_on = says_on(passage, at) or at == end - 1  # …, | the police said that; …, | they added.
    return before if marks[before] == ";" or (marks[before] == "," and goes_on) else -1


def ends_before_spoken(passage: Passage, first: int, quotation: int) -> int:
    """The last word of a content with a quotation that has a cue of its own behind it, which names who says it.

    `… it was odd | – “We go,” she said –`; said “It is late,” | he said.
    """
    before = quotation - 1
    if before > first and passage.kinds[before] == "K":
        return before - 1
    return before if before > first and passage.marks[before] in ":-" else quotation


def joint_before_phrase(kinds: str, start: int, cue: int) -> int:
    """The conjunction that nothing but a phrase parts from a cue, else -1: and in the next breath | said"""
    joint = max(kinds.rfind("&", start, cue), kinds.rfind("b", start, cue))
    phrase = kinds[joint + 2 : cue] if start < joint and kinds[joint + 1] == "R" else ""
    return joint if phrase.endswith("n") and not phrase.strip("DnA") else -1


def says_on(passage: Passage, cue: int) -> bool:
    """True where "that" or a quotation follows a cue."""
    return passage.kinds[cue + 1 : cue + 2] in ("H", "Q")


@cache
def report() -> re.Pattern[str]:
    return re.compile("[SCO]")


@cache
def further_cue() -> re.Pattern[str]:
    return re.compile("[SCOLGVok]")
