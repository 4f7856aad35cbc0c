"""A noun phrase in cells: where it begins and ends, and its name or head."""

from __future__ import annotations

import re
from functools import cache

from newsparse.model import Mention
from newsparse.passages import Passage
from newsparse.records import NamedTuple
from newsparse.speakers.words import is_given

# Cells of a noun phrase, as character classes of a regular expression over cells (see passages.py).
# A simple phrase is a pronoun, or determiners and then nouns and names. An -ed form belongs to it after a determiner or
# number (the proposed plan), or after a noun where a preposition follows (people briefed on the matter).
OPENING = r"(?:D [nE],(?=[nE0]))?(?:[Dq0A][ '])*(?:M[ '])?(?:(?<=[Dq0A].)E )?"
OWNED = r"(?:(?<=')(?:[Aq] )+)?"  # Moor's first five visitors
INSIDE = rf"{OPENING}(?:{OWNED}[nNTIYy0gJ][ ']|M (?:0 )?(?=[nNY]))*{OWNED}"
HEAD = r"[nNTIYy0J]"
DEGREE = r"(?:R [Aq] |(?:D )?q B |B q B |R t )"  # at least, no more than, as many as, up to
SIMPLE = rf"(?:P |q (?=[RFt])|{INSIDE}{HEAD}[ '])"
JOIN = r"(?:(?:(?<=[nYy].)E (?:[AM] )*)?[RFt] |& )"
LAST = rf"(?:P.|{INSIDE}{HEAD}.|q F [Pq].|q.|D q[,.]|D[,.])"  # according to her,

# The same from right to left, for phrases that are found from their end: a match at a position needs no search.
# A noun right after an auxiliary is a verb: (the bridge) could fall.
MIRROR_OPENING = r"(?: E(?=[ '][Dq0A]))?(?:[ ']M)?(?:(?: 0)?(?<=[nE0]),[nE] D|(?:[ '][Dq0A])+)?"
MIRROR_OWNER = r"(?:(?<=[qA])'[NnYy](?: [NIJT])*)?"
MIRROR_INSIDE = rf"(?:[ '](?:[NTI0gJ]|[nYy](?! X)))*{MIRROR_OPENING}{MIRROR_OWNER}"
# An -ing form that a determiner or an owner makes a noun: the ruling, the court's finding.
MIRROR_ING = r"[kGg](?: D|'[NnYI](?: [NITJnD])*)"
MIRROR_SIMPLE = rf"(?: [Pq]|[ ']{HEAD}{MIRROR_INSIDE})"
MIRROR_JOIN = r"(?: [RFt](?:(?: [AM])* E(?=[ '][nYy]))?| &)"
MIRROR_REST = rf"(?:{MIRROR_JOIN}{MIRROR_SIMPLE})*"
# Between subject and cue: adverbs, auxiliaries, a day, and verbs that lead on to the cue's infinitive:
# (Moor) also said, has said, has, however, said, on Tuesday said, went on to say, was quick to say.
MIRROR_BETWEEN = r"(?: M(?: R)?| [AX]| q(?= [NPX])| B(?= X)| t(?: R)? [ZLESCYynX]|,A,X)*"


# How long a phrase may be, in words.
REACH = 60


class Subject(NamedTuple):
    """Words first … last of the phrase with its apposition, and name_first … name_last of the name or head in it."""

    first: int
    last: int
    name_first: int
    name_last: int


def mention(passage: Passage, found: Subject) -> Mention:
    """The phrase as a mention, in offsets of the view."""
    start, end = passage.span(found.name_first, found.name_last)
    if found.first == found.name_first and found.last == found.name_last:
        return Mention(start, end, start, end)
    phrase_start, phrase_end = passage.span(found.first, found.last)
    return Mention(start, end, min(start, phrase_start), max(end, phrase_end))


@cache
def before_cue() -> re.Pattern[str]:
    """Over mirrored cells: what may stand between a subject and its cue, and the subject."""
    # A report published, the ruling, those surveyed, (sailors who spoke to) her (on Monday).
    ends = rf"(?:[ ,']P|(?: E(?= [nYyT]))? {HEAD}{MIRROR_INSIDE}| {MIRROR_ING}| E [Dq]| q|(?<=[RM]) D(?= [RFt]))"
    return re.compile(rf"{MIRROR_BETWEEN}({ends}{MIRROR_REST})")


@cache
def phrase_end() -> re.Pattern[str]:
    """Over mirrored cells: a phrase, whatever follows it."""
    return re.compile(rf"(?:.[Pq]|.{HEAD}{MIRROR_INSIDE}|.{MIRROR_ING}){MIRROR_REST}")


@cache
def phrase_start() -> re.Pattern[str]:
    """A phrase that begins here."""
    opening = rf"(?:[ESC] (?=[TNnJ])|{DEGREE}(?=0))?"
    published = r"(?:(?<=[nYy] )E (?:M[ ,.]|[RA] (?=M)M[ ,.]))?"
    return re.compile(rf"{opening}(?:{SIMPLE}{JOIN}(?!P))*{LAST}{published}")


def phrase_ending_at(passage: Passage, start: int, last: int) -> Subject | None:
    """The phrase whose last word is given, whatever follows it, in the words from `start` on."""
    mirror = passage.mirror()
    at = len(mirror) - 2 * last - 2
    found = phrase_end().match(mirror, at, len(mirror) - 2 * max(start, last - 14))
    return subject(passage, last + 1 - (found.end() - at) // 2, last) if found else None


def subject_after(passage: Passage, at: int, end: int, comma: bool = False) -> Subject | None:
    """The phrase that begins at a word and ends before another; with `comma`, an apposition must end with one."""
    kinds = passage.kinds
    skip = at
    while skip < end and kinds[skip] == "A":
        skip += 1
    found = phrase_start().match(passage.cells, skip * 2, min(end, skip + REACH) * 2)
    if not found:
        return None
    return with_apposition(passage, subject(passage, skip, found.end() // 2 - 1), end, comma)


def with_apposition(passage: Passage, found: Subject, end: int, comma: bool = False) -> Subject:
    """said | Ida Moor, the mayor of Lund"""
    kinds, marks = passage.kinds, passage.marks
    at = found.last + 1
    if marks[at - 1] != "," or at >= end or kinds[at] not in "DqnW0":
        return found
    relative = kinds[at] == "W"
    while at < end - 1 and marks[at] in " '":
        at += 1
        if kinds[at] in "XZSC" and not relative:
            return found  # a clause of its own
    if kinds[at] == "Q" or (comma and marks[at] != ","):
        return found
    return found._replace(last=at)


def end_of_source(passage: Passage, found: Subject, end: int) -> int:
    """The last word of a phrase with a clause that describes it: according to a man | who met him in Lund,"""
    last, kinds, marks = found.last, passage.kinds, passage.marks
    if marks[last] != " " or kinds[last + 1 : last + 2] not in ("W", "H", "g"):
        return last
    while last < end - 1 and marks[last] in " '":
        last += 1
    return last


def subject(passage: Passage, first: int, last: int) -> Subject:
    """The phrase of these words, with its name told apart: `the mayor of Lund, Ida Moor` has the name Ida Moor.

    The name is what the first simple phrase ends with; a phrase with a common noun at its head has none, and stands
    for its source as a whole.
    """
    kinds = passage.kinds[first : last + 1]
    if kinds[0] == "A" and last > first:
        return subject(passage, first + 1, last)
    head = 0
    while head < len(kinds) - 1 and kinds[head + 1] not in "RF&tE":
        head += 1
    if kinds[head + 1 : head + 2] == "&":
        return Subject(first, last, first, last)  # Moor and Hale
    start = name_start(passage, first, first + head)
    if start is None and kinds[head] == "T" and kinds[head + 1 : head + 4].startswith(("FN", "FDN")):
        # Secretary of State Ida Moor: the office's own name is one word, and the name follows.
        opens = kinds.index("N", head) + 1
        stop = opens
        while stop < len(kinds) and kinds[stop] in "NI":
            stop += 1
        if kinds[0] == "D" and stop == len(kinds) and not is_given(passage.words[first + stop - 2]):
            return Subject(first, last, first, last)  # the president of Lund Bank
        if stop > opens:
            return Subject(first, last, first + opens, first + stop - 1)
    if start is None:
        return Subject(first, last, first, last)
    if kinds[head + 1 : head + 3] == "FN":
        behind = name_start(passage, first + head + 2, last)  # Bank of Norland director | Ida Moor
        if behind and behind < last and kinds[behind - first - 1] in "nTY" and passage.marks[behind - 1] == " ":
            return Subject(first, last, behind, last)
    return Subject(first, last, start, first + head)


def name_start(passage: Passage, first: int, last: int) -> int | None:
    """The first word of the name that ends at the word `last`, None where that is no name."""
    kinds, marks = passage.kinds, passage.marks
    if kinds[last] not in "NI":
        return None
    start = last
    while start > first and kinds[start - 1] in "NI" and marks[start - 1] == " ":
        start -= 1
    if start > first and (kinds[start - 1] == "J" or (kinds[start - 1] == "T" and len(passage.words[last]) == 1)):
        start -= 1  # Mrs Moor, Gen Z
    part = start - 1
    if part > first and kinds[part] in "Mn" and kinds[part - 1] == "D" and passage.words[part].istitle():
        start -= 1  # the Sunday Post
    return start
