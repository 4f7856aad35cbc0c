"""Where the words that a cue reports end: with their sentence, or before words that the reporter adds."""

from __future__ import annotations

import re
from functools import cache

from newsparse.attribution.appositions import is_clause
from newsparse.attribution.clauses import after_degree
from newsparse.attribution.cue_words import CueWords
from newsparse.attribution.phrases import subject_after
from newsparse.attribution.subjects import subject_before
from newsparse.attribution.topics import is_contracted
from newsparse.passages import Passage

# A verb that may follow a subject, by its class.
VERB = tuple("XZESCOL")
# What a clause of its own has, by class.
FINITE = frozenset("XZESCOLYy")
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
    if dash > first + 1 and kinds[first - 1] != "K":
        remark = kinds[dash + 1] in "DqP" or (kinds[dash + 1] == "b" and "X" in kinds[dash:last])
        remark = remark or (kinds[dash + 1] == "&" and opens_clause(passage, dash + 2, last + 1))
        if remark and "Q" not in kinds[dash : last + 1]:
            last = dash - 1
    likewise = passage.cells.find(",B X", first * 2 + 1, last * 2)
    as_being = passage.bare(likewise // 2 + 2) in words["being"]  # holds him, as mayor, as being late
    if likewise > 0 and not as_being and passage.bare(likewise // 2 + 1) in words["as_word"]:
        last = likewise // 2  # will leave, | as has Ida Moor
    comma = marks.rfind(",", first + 2, last)
    remark = comma > 0 and passage.bare(comma + 1) in words["indefinite"] and "Q" not in kinds[comma + 1 : last + 1]
    return comma if remark and not is_clause(passage, comma + 1, last) else last


def ends_before_report(passage: Passage, words: CueWords, first: int, end: int) -> int:
    """The last word of a content that begins at a word: the sentence's, or the one before a further report begins.

    `… the bridge was closed, | adding that …`, `… | and said that …`, `…, | and the police said …`,
    `…, | according to …`, `…, | while the police say …`.
    """
    kinds, marks = passage.kinds, passage.marks
    if kinds[first] == "t" and ";" in marks[first : end - 1]:
        end = marks.index(";", first) + 1  # promised to come; | the council waits
    comma = marks.find(",", first + 1, end - 2)
    while comma > 0:
        if kinds[first] == "t" and kinds[comma + 1] in "&b" and kinds[comma + 2 : end].lstrip("A")[:1] in ("E", "X"):
            return comma  # promised to come, | but wavered later
        if kinds[comma + 1] == "B" and passage.bare(comma + 1) in words["contrast"]:
            counts = kinds[comma + 2 : comma + 5].lstrip("A")[:1] == "0"  # 9 said it was late, | while 7 disagreed
            opposes = passage.bare(comma + 1) in words["opposing"] and (counts or kinds[first] == "t")
            goes_on = kinds[comma + 2 : comma + 4].lstrip("A")[:1] in ("G", "o", "k")  # while stressing that
            if goes_on or report().search(kinds, comma + 2, end) or (opposes and opens_clause(passage, comma + 2, end)):
                end = comma + 1
            break
        comma = marks.find(",", comma + 1, end - 2)
    parted = not PARTING.isdisjoint(marks[first:end]) or "b" in kinds[first:end] or "&P" in kinds[first:end]
    for match in further_cue().finditer(kinds, first + 1, end):
        at = match.start()
        if kinds[at] in "GVok":
            if marks[at - 1] in ",-":
                return at - 1
            continue
        if kinds[at] == "L" and passage.bare(at) in words["belief"] and not says_on(passage, at):
            continue
        before = at - 1
        while before > first and kinds[before] in "AX":
            before -= 1
        if kinds[before] in "&b":
            quoted = kinds[before - 1] == "Q" and kinds[at] in "COL" and at == before + 1  # was “rotten” | and rejected
            leads = passage.bare(at) in words["leading"] and "tS" in kinds[at : at + 4]  # went on to say
            reports = kinds[at] != "L" or leads  # not: and then would continue to sail
            if (marks[before - 1] == "," and reports) or kinds[at] == "S" or quoted or says_on(passage, at):
                return before - 1
        parting = joint_before_phrase(kinds, first, at)
        if parting > first:
            return parting - 1
        found = subject_before(passage, first, at) if parted else None
        spoken = found.first - 1 if found else -1
        if spoken >= first and kinds[spoken] == "Q" and marks[spoken] in ",?" and kinds[at] in "SC" and marks[at] != ",":
            return ends_before_spoken(passage, first, spoken)
        if found and found.first - 1 > first:
            joint = kinds[found.first - 1]
            alone = found.first == found.last and kinds[found.first] == "P"  # and she | accused him
            if joint == "b" or (joint == "&" and (alone or marks[found.first - 2] == ",")):
                return found.first - 2
            fronted = kinds[first - 1] == "H" and FINITE.isdisjoint(kinds[first : found.first])
            if fronted:
                continue  # said that in some cases, sailors | had begun
            if marks[found.first - 1] == ";" or (
                marks[found.first - 1] == "," and (says_on(passage, at) or at == end - 1)
            ):
                return found.first - 1  # …, | the police said that; …, | they added.
    return end - 1


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


def ends_object(passage: Passage, words: CueWords, first: int, last: int, closing: str = "W&bDgGko") -> int:
    """The last word of a cue's object: Moor praised the plan | and met Hale, called it rotten, | which it was.

    `closing` has the classes of words that end it behind a comma.
    """
    kinds, marks = passage.kinds, passage.marks
    opens = kinds[first + 1 : first + 2] if passage.cells[first * 2 : first * 2 + 2] == "Q," else ""
    if opens in tuple("DNJTP&b") and first not in passage.whole and kinds[first + 2 : first + 3] != "Q":
        return first  # what Moor called “the old model,” | the club charged
    if kinds[first] == "W":
        closing = closing.rstrip("gGko")
    for word in range(first, last):
        if marks[word] == "," and listed_verb().match(kinds, word + 1, last + 1):
            return word  # mocked Hale, | called him late and left
        timed = kinds[word : word + 2] == "QB" and passage.bare(word + 1) in words["timing"]
        if timed and opens_clause(passage, word + 2, last + 1):
            return word  # calling it “late” | when the council met
        parted = marks[word] == "," or kinds[word] == "Q"
        if parted and kinds[word + 1] in "&b" and opens_clause(passage, word + 2, last + 1):
            return word  # called it “late,” | and the council met
        if marks[word] == "," and (kinds[word + 1] in closing or kinds[word + 1] == "X") and kinds[word] != "Q":
            comma = marks.find(",", word + 1, last)
            if kinds[word + 1] == "g" and kinds[word - 1] == "D" and kinds[word + 2 : word + 3] in ("&", "n"):
                continue  # a kind, loving man
            if kinds[word + 1] == "X":
                return word  # that Moor praised the plan, | is odd
            if kinds[word + 1] == "&" and kinds[word + 2 : word + 3] != "R" and FINITE.isdisjoint(kinds[word + 2 : last + 1]):
                continue  # blamed Lund, Tarn, and the islands
            if kinds[word + 1] != "D" or kinds[comma + 1 : comma + 3] != "BQ":
                return word  # not: defended the plan, the third this year, as “fair”
        if kinds[word] in "&b" and marks[word] == " " and word > first:
            verb = word + 1
            while verb < last and kinds[verb] == "A":
                verb += 1
            if kinds[verb] in VERB:
                return word - 1
    return last


def opens_clause(passage: Passage, at: int, end: int) -> bool:
    """True where a subject and its verb begin at a word."""
    found = subject_after(passage, at, end)
    return bool(found) and passage.kinds[found.last + 1 : found.last + 2] in VERB and passage.marks[found.last] == " "


def ends_before_main_clause(passage: Passage, first: int, last: int) -> int:
    """The last word of a content within a clause that stands before its main clause.

    `When Moor asked for an inquiry, | the council closed the bridge.`
    """
    kinds, marks = passage.kinds, passage.marks
    passed = kinds[first - 1] != "H" or kinds[after_degree(passage, first, last)] not in "RB"  # told him that despite the storm, they had come, | it closed
    for comma in range(first, last):
        if marks[comma] == ",":
            found = subject_after(passage, comma + 1, last + 1)
            if kinds[comma + 1 : comma + 3] in ("HX", "HZ") or (kinds[comma + 1] == "P" and marks[comma + 1] == " "):
                if passed:
                    return comma  # While he said he had come, | that was late
                passed = True
                continue
            if found and (kinds[found.last + 1 : found.last + 2] in VERB or is_contracted(passage, found.last)):
                if passed:
                    return comma
                passed = True
    return last


def ends_before_main_verb(passage: Passage, first: int, last: int, mark: str) -> int:
    """The last word of a content within a relative clause: `Moor, who said it was late, | closed the bridge.`

    `mark` stands before the clause, and after it.
    """
    kinds, marks = passage.kinds, passage.marks
    for word in range(first, last):
        if mark == "-" and kinds[word + 1] == "K" and marks[word + 1] == "-":
            return word
        if mark in ",-" and marks[word] == mark and kinds[word + 1] in VERB:
            return word
    return last


def ends_before_predicate(passage: Passage, first: int, last: int) -> int:
    """The last word of a content within a subject: A petition calling on him to leave | has failed.

    It is the one before a second verb that no conjunction, pronoun or further clause leads to.
    """
    kinds = passage.kinds
    seen = False
    for word in range(first, last + 1):
        kind = kinds[word]
        if kind in "WHBQ&b":
            break
        if kind in "XZ" and kinds[word - 1] not in "XAtP":
            if seen:
                return word - 1
            seen = True
        seen = seen or kind == "t"
    return last


def says_on(passage: Passage, cue: int) -> bool:
    """True where "that" or a quotation follows a cue."""
    return passage.kinds[cue + 1 : cue + 2] in ("H", "Q")


@cache
def listed_verb() -> re.Pattern[str]:
    """A verb in the middle of a list, in classes: mocked Hale, | called him late and left."""
    return re.compile("A?[SCO][^&bWHXQ]{1,12}&A{0,2}[SCOLEZ]")


@cache
def report() -> re.Pattern[str]:
    return re.compile("[SCO]")


@cache
def further_cue() -> re.Pattern[str]:
    return re.compile("[SCOLGVok]")
