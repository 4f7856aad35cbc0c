"""Subjects that an apposition parts from their cue: Ida Moor, the mayor of Lund, said."""

from __future__ import annotations

from newsparse.attribution.phrases import Subject, name_start, phrase_ending_at, subject_after
from newsparse.passages import Passage

NAMED = frozenset("NPIJ")  # what a name begins and ends with


def subject_before_apposition(passage: Passage, start: int, cue: int) -> Subject | None:
    """Ida Moor, the mayor of Lund, | said"""
    kinds, marks = passage.kinds, passage.marks
    end = cue - 1
    while end > start and marks[end] == " " and (kinds[end] in "AXM" or kinds[end : end + 2] == "RM"):
        end -= 1  # Ida Moor, the mayor, on Tuesday also | said
    if kinds[end] == "t" and end - 2 > start:
        end -= 2 + (kinds[end - 1] == "R")  # Ida Moor, the mayor, went on to | say
        while end > start and kinds[end] in "AX" and marks[end] == " ":
            end -= 1
    if marks[end] not in ",-":
        return None
    commas = []
    for word in range(end - 1, start - 1, -1):
        mark = marks[word]
        if mark in ".;:" or (kinds[word] == "Q" and (mark in ",?" or word in passage.whole)):
            break
        if mark in ",-":
            commas.append(word)
    for place, comma in enumerate(commas):
        # Moor, who met farmers, bakers and smiths, said
        if kinds[comma + 1] == "W":
            owned = kinds[comma + 2 : commas[0] + 1] if place == 1 else ""
            if owned and not owned.strip("nNAEI"):
                return phrase_ending_at(passage, commas[0] + 1, end)  # whose owner, | Ida Moor, | said
            where = phrase_ending_at(passage, start, comma) if place and kinds[start] == "R" else None
            placed = where and where.first == start + 1  # In Lund, where it rained, | Ida Moor, the mayor, said
            commas = commas[:place] if placed else commas[place:]
            break
    opening = subject_before_occasion(passage, start, commas[-1], end) if commas else None
    if opening:
        return opening
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
            continue  # as she began to leave, Ida Moor fell and, in a whisper, said
        if is_party(passage, found):
            return phrase_before_comma(passage, start, found.first - 1, end)
        named = {kinds[found.name_first], kinds[found.name_last]} <= NAMED and not is_place(passage, found)
        if not named and opens in "NJDT" and comma == commas[0] and not ends_with_place(kinds, comma):
            # the mayor of Lund, Ida Moor, said; the city's newspaper, the Lindum Post, said
            begins = name_start(passage, comma + 1, end) or end
            titled = not kinds[comma + 1 : begins].strip("DTAnE")  # the late Ida Moor
            state = len(commas) > 1 and begins == end and kinds[comma] == "N"  # Ida Moor, mayor of Lund, Norland, said
            if opens == "D" and not kinds[comma + 2 : end + 1].strip("NF") and kinds[end] == "N":
                return Subject(found.first, end, comma + 2, end)  # the Bank of Lund
            if titled and kinds[begins] in "NJI" and not state:
                return Subject(found.first, end, begins, end)
        if best is None or named:
            best = found
        if named:
            break
    if best is None and commas and name_start(passage, commas[0] + 1, end) == commas[0] + 1 < end:
        return Subject(commas[0] + 1, end, commas[0] + 1, end)  # Counsel assisting, Ida Moor, said
    return best


def subject_before_occasion(passage: Passage, start: int, comma: int, end: int) -> Subject | None:
    """Ida Moor, | in a letter signed by Ole Hale, | said: what opens the sentence, before when and where it spoke."""
    found = phrase_before_comma(passage, start, comma, end) if passage.kinds[comma + 1] == "R" else None
    opens = start + (passage.kinds[start] in "&bA")
    return found if found and found.first <= opens and passage.kinds[found.first] not in "0M" else None


def is_clause(passage: Passage, first: int, last: int) -> bool:
    """True where a subject and its verb begin at a word: the town has no money; not: the mayor of Lund."""
    found = subject_after(passage, first, last + 1)
    return found is not None and passage.cells[found.last * 2 + 1 : found.last * 2 + 3] in (" X", " Z")


def ends_with_place(kinds: str, last: int) -> bool:
    """True where nothing but names stands between a preposition and the word: Ida Moor, 29, of New Lund"""
    while last and kinds[last] == "N":
        last -= 1
    return kinds[last] in "RF" and last > 0 and kinds[last - 1] not in "nYT"


def is_party(passage: Passage, found: Subject) -> bool:
    """True for what somebody belongs to behind their name: Ida Moor, | Democrat of Norland, | who"""
    before = found.first - 1
    of = "F" in passage.kinds[found.first : found.first + 2] and passage.kinds[found.first] == "N"
    return of and before > 0 and passage.cells[before * 2 : before * 2 + 2] == "N,"


def is_place(passage: Passage, found: Subject) -> bool:
    """True for a name with a preposition before it, or a comma and a place before that: of Lindum, N.C., who"""
    kinds, marks = passage.kinds, passage.marks
    before = found.first - 1
    if before < 0:
        return False
    if kinds[before] in "RF" or marks[before] != ",":
        return kinds[before] in "RF"
    while before and kinds[before] == "N":
        before -= 1  # at Lund University, Norland
    return kinds[before] in "RF"


def phrase_before_comma(passage: Passage, start: int, comma: int, end: int) -> Subject | None:
    """The phrase that ends at a comma, with what follows up to `end` as its apposition."""
    last = comma - (passage.kinds[comma] == "K")
    if passage.kinds[last] == "M" and last > start + 1:
        last -= 1 + (passage.kinds[last - 1] == "R")  # her letter in March, signed by Moor, said
    found = phrase_ending_at(passage, start, last)
    return found._replace(last=end) if found else None
