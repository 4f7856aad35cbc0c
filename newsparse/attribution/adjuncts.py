"""What stands between a cue and what it reports: an addressee, a day, a place, an occasion, a clause of time."""

from __future__ import annotations

import re
from functools import cache

from newsparse.attribution.clauses import begins_clause, begins_infinitive, degree
from newsparse.attribution.cue_words import CueWords
from newsparse.attribution.phrases import subject_after
from newsparse.passages import Passage, bare

# A noun phrase after a cue or preposition, and what prepositions join to it (see phrases.py for the classes).
OBJECT = r"(?:[Dq0A][ '])*(?:(?<=D )R (?=n))?(?:[nNTIEYy0gMJ][ '])*[nNTIEYy0gMJ]."  # an outside group
ATTACHED = r"(?:[RFt] (?:[Dq0][ '])*(?:[nNTIEYy0MJ][ '])*[nNTIEYy0MJ].){0,3}"
# The words that a clause of time after a cue may have.
FAR = 20
# How far behind a cue "that", or what leads to a topic, stands, in words: said, in an e-mail, that.
FAR_THAT = 12
# What an adverb of degree is none before: a time, a preposition, "that".
LATER = tuple("AMRH")
# A comma and what somebody did beside: said in Lund, | noting that.
PARTICIPLE = (",g", ",G", ",k", ",o")
# What a day or an adverb begins with, by its class.
TIMED = frozenset("RDnAM0")
# What a phrase ends with, by its class.
ENDING = frozenset("nNPMTIYyg")


@cache
def addressee() -> re.Pattern[str]:
    """Whom one tells: reporters, the Lund Times, her, a crowd of 300 in Lund."""
    return re.compile(rf"(?:P.|{OBJECT}|q.|D.(?=[HPW])){ATTACHED.replace('[RFt]', '[RF]')}")


@cache
def phrase_after_preposition() -> re.Pattern[str]:
    """In a statement, at a news conference in Lund, to reporters."""
    return re.compile(rf"[Rt] (?:P.|{OBJECT}){ATTACHED}(?:(?<=E )[RB] {OBJECT})?")


@cache
def to_somebody() -> re.Pattern[str]:
    return re.compile(rf"t (?:P.|{OBJECT})")


@cache
def when() -> re.Pattern[str]:
    """On Tuesday, late Monday, in March; not: the March ratio."""
    return re.compile(r"(?:R )?(?:D (?:[nA] )?M[ ,.](?![nYy])|(?:[nA] )?M[ ,.](?:M[ ,])?)|0 M.|A[ ,.](?!X)")


def after_phrases(passage: Passage, words: CueWords, cue: int, at: int, end: int) -> int:
    """The "that" behind nothing but phrases, else 0: agreed with Ida Moor in May | that"""
    kinds, marks = passage.kinds, passage.marks
    that = kinds.find("H", at + 2, min(end - 1, at + FAR_THAT)) if kinds[cue] in "SC" else -1
    if that < 0:
        return 0
    parting = "'," if marks[that - 1] == "," else "'"  # suggested to him, politely, | that
    timed = kinds[at] == "g" and passage.bare(at) in words["when"]  # said following the vote | that
    between = kinds[at + timed : that]
    phrases = between.strip("RtDnNPMAJTFq0I&E" if "P" not in between else "RtDnNPMAJTFq0I&")
    if phrases or marks[at:that].strip(" " + parting):
        return 0
    of_noun = passage.bare(that - 1) in words["reporting_noun"] or kinds[that + 1] in "XZ"
    return 0 if of_noun or (kinds[at] not in "RtMA" and not timed) else that


def after_clause_of_time(passage: Passage, words: CueWords, cue: int, at: int, end: int) -> int:
    """The first word after a clause or phrase that tells when somebody spoke, the word `at` where there is none.

    said after the vote | that it would close; said before the council met, | workers closed it
    """
    kinds, marks = passage.kinds, passage.marks
    if kinds[at] == "B" and passage.bare(at) not in words["timing"]:
        return at  # said because of the storm few would come
    if kinds[cue] not in "SCG" or (passage.bare(at) in words["as_word"] and kinds[at + 1 : at + 2] != "A"):
        return at  # said as he left; not: said as recently as May that
    for word in range(at + 1, min(end - 1, at + FAR)):
        if kinds[word] == "H" and passage.bare(word - 1) not in words["reporting_noun"]:
            return word
        if marks[word] == ",":
            return word + 1 if begins_clause(passage, words, word + 1, end - 1) else at
        if kinds[word] == "Q" or kinds[word] in "SCO":
            return at
    return at


def introduces(passage: Passage, words: CueWords, cue: int, at: int, end: int) -> int:
    """1 where the word after a cue is a preposition of the cue's own: called for a ban."""
    kinds = passage.kinds
    if at + 1 >= end or kinds[at] not in "RFt" or passage.bare(at) not in words["introducing"]:
        return 0
    if at + 2 < end and kinds[at + 2] in "q0" and passage.bare(at + 1) in words["degree"]:
        return 0  # reported at least six
    if kinds[at] == "t":
        return int(passage.bare(cue) in words["pointing"])  # pointed to the plan
    if passage.bare(cue) in words["with_topic"]:
        # Not: argued for two hours, insisted on Monday, argued for years that.
        topical = kinds[at + 1] not in "M0q" and "H" not in kinds[at + 1 : at + 5]
        return int(topical and passage.bare(at) in words["before_topic"])
    if passage.bare(cue) in words["requesting"] and passage.bare(at) in words["reason"]:
        # Asked for help; not: asked for and got it, asked for years that.
        return int(kinds[at + 1] != "&" and "H" not in kinds[at + 1 : at + 5])
    return int(kinds[cue] not in "SGUV" or passage.bare(cue) in words["pointing"])


def after_adjuncts(passage: Passage, words: CueWords, cue: int, at: int, end: int) -> int:
    """The first word after a cue's addressee, day, place and occasion: told reporters in Lund on Monday | that."""
    cells, kinds = passage.cells, passage.kinds
    addressed = passage.bare(cue) in words["addressed"]
    for _ in range(5):
        if at >= end or kinds[at] in "HQ" or (kinds[at] == "t" and begins_infinitive(passage, words, cue, at)):
            break
        negated = False
        if kinds[at] in "Aq":
            adverb = passage.bare(at)
            if adverb in words["degree"] and passage.marks[at] == " " and kinds[at + 1 : at + 2] not in LATER:
                break  # found nearly half of them; not: said only that
            negated = adverb in words["negation"]
        found = when().match(cells, at * 2, end * 2) if kinds[at] in TIMED and not negated else None
        if not found and addressed:
            addressed = False
            alone = kinds[at] == "D" and kinds[at + 1 : at + 2] in ("D", "J", "T")
            if alone and passage.bare(at) in words["whose_or_whom"]:
                at += 1  # told her | the bridge was closed
                continue
            found = addressee().match(cells, at * 2, end * 2)
            opens = subject_within(passage, words, at, found.end() // 2, end) if found else 0
            if opens:
                return opens
            if found and kinds[found.end() // 2 : found.end() // 2 + 1] == "&":
                joined = addressee().match(cells, found.end() + 2, end * 2)
                if joined and kinds[joined.end() // 2 : joined.end() // 2 + 1] in ("H", "Q"):
                    found = joined  # told sailors and their wives | that
            if found and not ends_addressee(cells, found.end(), end * 2):
                found = None
            that = after_apposition(passage, words, found.end() // 2, end) if found else 0
            if that:
                return that
        if not found and kinds[at] in "RFt":
            found = phrase_after_preposition().match(cells, at * 2, end * 2)
            to_whom = to_somebody().match(cells, at * 2, end * 2) if kinds[cue] == "O" else None
            whom = to_whom.end() // 2 if to_whom else end
            asked = whom < end and kinds[whom] == "t" and begins_infinitive(passage, words, cue, whom)
            if whom < end and (asked or introduces(passage, words, cue, whom, end)):
                return whom  # apologized to them | for, appealed to them | to stop
            opens = subject_within(passage, words, at, found.end() // 2, end) if found else 0
            if opens:
                return opens
            did = False
            if kinds[at] == "R" and found and cells[found.end() - 1 : found.end() + 1] in PARTICIPLE:
                did = not begins_clause(passage, words, found.end() // 2, end - 1)
            if found and not did and not leads_on(cells, found.end(), end * 2):
                spoken_at = any(bare(word) in words["occasions"] for word in passage.words[at : found.end() // 2])
                found = found if spoken_at else None
        if not found:
            break
        at = found.end() // 2
        if passage.marks[at - 1] == ":":
            break
    return at


def after_apposition(passage: Passage, words: CueWords, at: int, end: int) -> int:
    """The "that" behind an addressee's apposition, else 0: told Ida Moor, who led it, | that; at its first word."""
    that = passage.kinds.find("H", at, min(end - 1, at + FAR_THAT)) if passage.marks[at - 1] == "," else -1
    if that < 0 or passage.marks[that - 1] != ",":
        return 0
    clause = passage.kinds[that + 1] in "WH" or begins_clause(passage, words, that + 1, end - 1)
    return that if clause else 0  # not: write a book, “Long Nights,” that sold well


def subject_within(passage: Passage, words: CueWords, at: int, stop: int, end: int) -> int:
    """Where the subject begins that a phrase after a cue has run into, 0 where it has run into none.

    told reporters | people must leave; said in a statement | Moor and Hale had met; told the Lund Times | Dr. Hale lied
    """
    kinds, marks = passage.kinds, passage.marks
    if stop >= end or marks[stop - 1] != " ":
        return 0
    if kinds[stop - 1] == "g" and stop - 1 > at and begins_clause(passage, words, stop, end - 1):
        return stop - 1  # said in a statement | closing the bridge would be late
    if kinds[stop] not in "XZ&FR":
        return 0
    best = opens = 0
    for word in range(at + 1, stop):
        whom = word == at + 1 and passage.bare(at) in words["whose_or_whom"]  # told her | people must leave
        if not (kinds[word - 1] in ENDING or whom) or marks[word - 1] != " " or kinds[word] in "Ft&E":
            continue
        if kinds[word] == "R" and not degree().match(kinds, word):
            continue
        if kinds[word] == "0" and passage.bare(word - 1) in words["degree"]:
            continue  # at least | 30 boats
        if whom or passage.bare(word - 1) in words["occasions"]:
            rank = 3
        elif kinds[word] in "JT0DqP":
            rank = 2
        else:
            rank = int(kinds[word - 2 : word + 1] in ("NNn", "DNn"))
        if rank and rank >= best:
            found = subject_after(passage, word, end)
            verb = found.last + 1 if found else end
            if stop <= verb < end and kinds[verb] in "XZ" and marks[verb - 1] == " ":
                best, opens = rank, word
    return opens


def ends_addressee(cells: str, at: int, end: int) -> bool:
    """True where a content, a further adjunct or nothing can begin after an addressee."""
    if at >= end or cells[at - 1] in ",:." or cells[at] in "HQWRMDPNTB&GnJ0qt":
        return True
    return cells[at] == "A" and cells[at + 2 : at + 3] != "t"  # told her last week; not: told her not to go


def leads_on(cells: str, at: int, end: int) -> bool:
    """True where what follows a phrase shows that the phrase is no part of the content."""
    return at >= end or cells[at] in "HQW" or cells[at - 1] in ":."
