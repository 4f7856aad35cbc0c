"""The noun phrase that a cue belongs to: where it begins, where it ends, and its name or head."""

from __future__ import annotations

import re
from functools import cache

from newsparse.lexicon import ASIDE
from newsparse.model import Mention
from newsparse.passages import Passage
from newsparse.records import NamedTuple

# Cells of a noun phrase, as character classes of a regular expression over cells (see passages.py).
# A simple phrase is a pronoun, or determiners and then nouns and names. An -ed form belongs to it after a determiner or
# number (the proposed plan), or after a noun where a preposition follows (people briefed on the matter).
OPENING = r"(?:D [nE],(?=[nE0]))?(?:[Dq0A][ '])*(?:M[ '])?(?:(?<=[Dq0A].)E )?"
OWNED = r"(?:(?<=')(?:[Aq] )+)?"  # Moor's first five visitors
INSIDE = rf"{OPENING}(?:{OWNED}[nNTIYy0gJ][ ']|M (?:0 )?(?=[nNY]))*{OWNED}"
HEAD = r"[nNTIYy0J]"
SIMPLE = rf"(?:P |q (?=[RFt])|{INSIDE}{HEAD}[ '])"
JOIN = r"(?:(?:(?<=[nYy].)E )?[RFt] |& )"
LAST = rf"(?:P.|{INSIDE}{HEAD}.|q.)"

# The same from right to left, for phrases that are found from their end: a match at a position needs no search.
# A noun right after an auxiliary is a verb: (the bridge) could fall.
MIRROR_OPENING = r"(?: E(?=[ '][Dq0A]))?(?:[ ']M)?(?:(?: 0)?(?<=[nE0]),[nE] D|(?:[ '][Dq0A])+)?"
MIRROR_OWNER = r"(?:(?<=[qA])'[NnYy](?: [NIJT])*)?"
MIRROR_INSIDE = rf"(?:[ '](?:[NTI0gJ]|[nYy](?! X)))*{MIRROR_OPENING}{MIRROR_OWNER}"
MIRROR_SIMPLE = rf"(?: [Pq]|[ ']{HEAD}{MIRROR_INSIDE})"
MIRROR_JOIN = r"(?: [RFt](?: E(?=[ '][nYy]))?| &)"
MIRROR_REST = rf"(?:{MIRROR_JOIN}{MIRROR_SIMPLE})*"
# Between subject and cue: adverbs, auxiliaries, a day, and verbs that lead on to the cue's infinitive:
# (Moor) also said, has said, on Tuesday said, went on to say, was quick to say.
MIRROR_BETWEEN = r"(?: M(?: R)?| [AX]| q(?= [NP])| B(?= X)| t(?: R)? [ZLESCYynX])*"
NAMED = frozenset("NPIJ")  # what a name begins and ends with
# What "who" or "which" begins a clause with: a verb, of which some look like nouns (live).
RELATIVE_VERBS = tuple("XZESCOLYyAn")


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
    ends = rf"(?:[ ,]P|(?: E(?= [nYyT]))? {HEAD}{MIRROR_INSIDE}| E [Dq]| q)"  # a report published, those surveyed
    return re.compile(rf"{MIRROR_BETWEEN}({ends}{MIRROR_REST})")


@cache
def phrase_end() -> re.Pattern[str]:
    """Over mirrored cells: a phrase, whatever follows it."""
    return re.compile(rf"(?:.[Pq]|.{HEAD}{MIRROR_INSIDE}){MIRROR_REST}")


@cache
def phrase_start() -> re.Pattern[str]:
    """A phrase that begins here."""
    return re.compile(
        rf"(?:[ESC] (?=[TNnJ]))?(?:{SIMPLE}{JOIN}(?!P))*{LAST}(?:(?<=[nYy] )E (?:M[ ,.]|[RA] (?=M)M[ ,.]))?"
    )


def subject_before(passage: Passage, start: int, cue: int) -> Subject | None:
    """The phrase that ends before the cue, in the words start … cue - 1.

    It may be parted from the cue by adverbs and auxiliaries, or by an apposition or relative clause between commas.
    """
    if cue <= start:
        return None
    mirror = passage.mirror()
    low = max(start, cue - 40)
    at = len(mirror) - 2 * cue
    found = before_cue().match(mirror, at, len(mirror) - 2 * low)
    if not found:
        aside = phrase_ending_at(passage, low, cue - 1) if ASIDE in passage.words[cue - 1] else None
        if aside and (aside.first == low or passage.marks[aside.first - 1] != ","):
            return aside  # Sen. Ida Moor (D-Lund), | said
        return subject_before_apposition(passage, low, cue)
    first, last = cue - (found.end() - at) // 2, cue - (found.start(1) - at) // 2 - 1
    comma = passage.marks.find(",", first, last)
    if comma > first + 1 or (comma >= 0 and first > low):
        first = comma + 1  # (it fell in the storm,) officials said; not: the small, new club said
    phrase = subject(passage, first, last)
    kinds = passage.kinds
    before = phrase.first - 1
    if before > low and first == last and kinds[before] == "X" and kinds[first] == "n":
        return subject_before(passage, low, before)  # Moor has long | said
    if kinds[phrase.first] == "g" and is_task(kinds, before):
        return phrase_ending_at(passage, low, before - 2)
    if before > low and passage.cells[before * 2 : before * 2 + 2] == "R " and kinds[cue] in "SCO":
        if kinds[before - 1] == "W":
            return None  # who in the past has | said
        if kinds[phrase.name_last] in "nYy0":
            return subject_before(passage, low, before) or phrase  # Moor has in the past | said
    if before > low and kinds[before] == "E" and kinds[before - 1] in "nY" and kinds[phrase.first] in "AM":
        return phrase_ending_at(passage, low, before - 1)  # a study released late on Monday by Moor | said
    if before > low and kinds[before] in "ny" and kinds[before - 1] == "t":
        before -= 1  # hoping to sell
    infinitive = before > low and kinds[before] == "t" and first == last and kinds[first] == "n"
    if infinitive and not passage.bare(first).endswith("s"):
        return None  # goes on to list | reasons
    described = subject_of_relative(passage, low, phrase.first, cue)
    if described:
        return described
    if before > low and kinds[before] in "gEtZ" and passage.marks[before] == " ":
        return subject_of_modifier(passage, low, before) or phrase
    return phrase


def subject_of_relative(passage: Passage, start: int, last: int, cue: int) -> Subject | None:
    """The phrase that a relative clause without commas describes: Sailors who spoke to | Lindum News | said

    `last` is the first word of the phrase before the cue.
    """
    kinds, marks = passage.kinds, passage.marks
    opens = kinds.rfind("W", start + 1, last)
    if opens < 0 or kinds[opens - 1] not in "nNYyPq" or marks[opens - 1] != " " or not marks[opens:cue].isspace():
        return None
    if kinds[last - 1] in "SCWH" and (last > opens + 1 or kinds[last] not in "nE"):
        return None  # who know that | Moor | said; what | Moor | said; not: who live near the bridge | said
    if kinds[opens + 1] not in RELATIVE_VERBS or kinds[opens - 2] == "X":
        return None  # will end what | officials | called
    if kinds[opens - 1] == "q":
        return Subject(opens - 1, cue - 1, opens - 1, cue - 1)  # those who live in Lindum | said
    return phrase_ending_at(passage, start, opens - 1)


def subject_of_modifier(passage: Passage, start: int, verb: int) -> Subject | None:
    """The phrase that a relative clause or a participle describes: Sailors trying to stop | Moor | said

    `verb` is the word before that clause's own object.
    """
    kinds, marks = passage.kinds, passage.marks
    while verb > start and kinds[verb] in "gEtZXA" and marks[verb - 1] == " ":
        verb -= 1
    opens = verb if kinds[verb] == "W" else verb + 1
    if is_task(kinds, verb):
        return phrase_ending_at(passage, start, verb - 2)
    if opens <= start or kinds[opens] not in "Wg" or kinds[opens - 1] not in "nNYyP":
        return None
    return phrase_ending_at(passage, start, opens - 1)


def is_task(kinds: str, before: int) -> bool:
    """True for the preposition in: a club charged | with | running ferries"""
    return before > 1 and kinds[before] == "R" and kinds[before - 1] in "ECO" and kinds[before - 2] in "nY"


def phrase_ending_at(passage: Passage, start: int, last: int) -> Subject | None:
    """The phrase whose last word is given, whatever follows it, in the words from `start` on."""
    mirror = passage.mirror()
    at = len(mirror) - 2 * last - 2
    found = phrase_end().match(mirror, at, len(mirror) - 2 * max(start, last - 14))
    return subject(passage, last + 1 - (found.end() - at) // 2, last) if found else None


def subject_before_apposition(passage: Passage, start: int, cue: int) -> Subject | None:
    """Ida Moor, the mayor of Lund, | said"""
    kinds, marks = passage.kinds, passage.marks
    end = cue - 1
    while end > start and kinds[end] in "AX" and marks[end] == " ":
        end -= 1
    if marks[end] not in ",-":
        return None
    commas = []
    for word in range(end - 1, start - 1, -1):
        mark = marks[word]
        if mark in ".;:" or kinds[word] == "Q":
            break
        if mark in ",-":
            commas.append(word)
    for place, comma in enumerate(commas):
        # Moor, who met farmers, bakers and smiths, said
        if kinds[comma + 1] == "W":
            commas = commas[place:]
            break
    best: Subject | None = None
    for comma in commas[:6]:
        opens = kinds[comma + 1]
        if opens in "&b" and kinds[comma + 2] not in "EZL" and set("EZL") & set(kinds[comma + 2 : end]):
            break  # refused to answer, | and the talks broke off there, | said
        if opens not in "DqWn0gEABRTX" and (best or comma != commas[0]):
            continue  # an enumeration
        gerund = opens == "g" and "X" in kinds[comma + 2 : end]  # In winter, | rowing may help, | says
        if gerund or (opens in "DnNPq" and is_clause(passage, comma + 1, end)):
            break  # Like many clubs, | it has no money, | said people close to it
        found = phrase_before_comma(passage, start, comma, end)
        label = found and marks[comma] == "-" and (found.first <= start or marks[found.first - 1] == ":")
        if found and label and passage.words[found.name_last].isupper():
            break  # ROTTEN BRIDGE — The council, tired of it, said
        if not found or (found.first == found.last and kinds[found.first] == "0"):
            continue  # an age: Ida Moor, 34, said
        if found.first > start and kinds[found.first - 1] == "t" and kinds[found.first] in "ny":
            continue  # as she began to leave, Ida Moor fell and, in a low voice, said
        named = {kinds[found.name_first], kinds[found.name_last]} <= NAMED and not is_place(passage, found)
        if not named and opens in "NJD" and comma == commas[0] and not ends_with_place(kinds, comma):
            # the mayor of Lund, Ida Moor, said; the city's newspaper, the Lindum Post, said
            begins = comma + 1 + (opens == "D")
            state = len(commas) > 1 and begins == end and kinds[comma] == "N"  # Ida Moor, mayor of Lund, Norland, said
            of_names = opens == "D" and not kinds[begins : end + 1].strip("NF") and kinds[end] == "N"
            if (of_names or name_start(passage, begins, end) == begins) and not state:
                return Subject(found.first, end, begins, end)
        if best is None or named:
            best = found
        if named:
            break
    return best


def is_clause(passage: Passage, first: int, last: int) -> bool:
    """True where a subject and its verb begin at a word: the town has no money; not: the mayor of Lund."""
    found = subject_after(passage, first, last + 1)
    return found is not None and passage.cells[found.last * 2 + 1 : found.last * 2 + 3] in (" X", " Z")


def ends_with_place(kinds: str, last: int) -> bool:
    """True where nothing but names stands between a preposition and the word: Ida Moor, 29, of New Lund"""
    while last and kinds[last] == "N":
        last -= 1
    return kinds[last] in "RF" and last > 0 and kinds[last - 1] not in "nYT"


def is_place(passage: Passage, found: Subject) -> bool:
    """True for a name with a preposition before it, or a comma and a place before that: of Raleigh, N.C., who"""
    kinds, marks = passage.kinds, passage.marks
    before = found.first - 1
    if before < 0:
        return False
    return kinds[before] in "RF" or (marks[before] == "," and before > 0 and kinds[before - 1] in "RF")


def phrase_before_comma(passage: Passage, start: int, comma: int, end: int) -> Subject | None:
    """The phrase that ends at a comma, with what follows up to `end` as its apposition."""
    found = phrase_ending_at(passage, start, comma - (passage.kinds[comma] == "K"))
    return found._replace(last=end) if found else None


def subject_after(passage: Passage, at: int, end: int, comma: bool = False) -> Subject | None:
    """The phrase that begins at a word and ends before another; with `comma`, an apposition must end with one."""
    kinds = passage.kinds
    skip = at
    while skip < end and kinds[skip] == "A":
        skip += 1
    found = phrase_start().match(passage.cells, skip * 2, end * 2)
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
    if start is None and kinds[head] == "T" and kinds[head + 1 : head + 3] == "FN":
        # Secretary of State Ida Moor: the office's own name is one word, and the name follows.
        stop = head + 3
        while stop < len(kinds) and kinds[stop] in "NI":
            stop += 1
        if stop > head + 3:
            return Subject(first, last, first + head + 3, first + stop - 1)
    if start is None:
        return Subject(first, last, first, last)
    return Subject(first, last, start, first + head)


def name_start(passage: Passage, first: int, last: int) -> int | None:
    """The first word of the name that ends at the word `last`, None where that is no name."""
    kinds, marks = passage.kinds, passage.marks
    if kinds[last] not in "NI":
        return None
    start = last
    while start > first and kinds[start - 1] in "NI" and marks[start - 1] == " ":
        start -= 1
    if start > first and kinds[start - 1] == "J":
        start -= 1
    return start
