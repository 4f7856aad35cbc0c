"""The noun phrase before a cue that it belongs to."""

from __future__ import annotations

from newsparse.attribution.appositions import subject_before_apposition
from newsparse.attribution.clauses import FINITE
from newsparse.attribution.phrases import Subject, before_cue, phrase_ending_at, subject
from newsparse.lexicon import ASIDE
from newsparse.passages import Passage

# What "who" or "which" begins a clause with: a verb, of which some look like nouns (live).
RELATIVE_VERBS = tuple("XZESCOLYyAn")
# What a clause without a further verb lacks, by class.
FURTHER = frozenset("XZSCOEB")
# How many words of names before two joined ones are of their list.
LONGEST_LIST = 12
# How far a comma behind a cue closes what was inserted, in words.
NEAR = 6


def subject_before(passage: Passage, start: int, cue: int) -> Subject | None:
    """The phrase that ends before the cue, in the words start … cue - 1.

    It may be parted from the cue by adverbs and auxiliaries, or by an apposition or relative clause between commas.
    """
    if cue <= start:
        return None
    mirror = passage.mirror()
    low = max(start, cue - 40)
    if passage.cells[cue * 2 - 2 : cue * 2] == "N'" and passage.kinds[cue] in "SC" and is_finite(passage, cue):
        return phrase_ending_at(passage, low, cue - 1)  # Moor's | said it was late
    at = len(mirror) - 2 * cue
    found = before_cue().match(mirror, at, len(mirror) - 2 * low)
    if not found and passage.kinds[cue - 1] in "EZ" and passage.marks[cue - 1] == " ":
        opens = passage.kinds.rfind("W", low + 1, cue)  # residents who fled | said
        near = opens > 0 and passage.marks[opens - 1 : cue].isspace()
        return phrase_ending_at(passage, low, opens - 1) if near else None
    if not found:
        aside = phrase_ending_at(passage, low, cue - 1) if ASIDE in passage.words[cue - 1] else None
        if aside and (aside.first == low or passage.marks[aside.first - 1] != ","):
            return aside  # Sen. Ida Moor (D-Lund), | said
        return subject_before_apposition(passage, low, cue)
    first, last = cue - (found.end() - at) // 2, cue - (found.start(1) - at) // 2 - 1
    if passage.cells[last * 2 : last * 2 + 2] == "P," and first > low and passage.kinds[first - 1] not in "NI":
        return subject_before_apposition(passage, low, cue)  # asked not to discuss it, | said
    phrase = subject(passage, first_word(passage, low, first, last, cue), last)
    return main_phrase(passage, low, cue, phrase)


def first_word(passage: Passage, low: int, first: int, last: int, cue: int) -> int:
    """Where the subject that ends at a word begins, in the words first … last that a pattern found."""
    kinds, marks = passage.kinds, passage.marks
    comma = marks.find(",", first, last)
    if comma >= 0:
        closes = marks.find(",", cue, cue + NEAR) * 2 + 1
        inserted = comma == last - 1 or passage.cells[closes : closes + 2] in (",X", ",Z")
        listed = kinds[first] == "D" and comma == first + 1 and kinds[first - 1 : first] == "Q"
        if comma > first + 1 or (first > low and not listed) or inserted:
            # It fell in the storm, | officials said; the bridge, | sailors said, was; not: the small, new club said
            first = comma + 1
    if kinds[first] not in "A0q":
        return first
    number = first + (kinds[first] == "A")
    counted = kinds[max(low, number - 3) : number] if kinds[number] in "0q" and marks[number - 1] == " " else ""
    inside = counted.endswith("Rq") and number - 3 >= low and kinds[number - 3] in "nYN"  # majorities in all four
    if inside:
        return number - 3
    if counted.endswith(("RA", "Rq", "qB", "Rt")):
        return number - (3 if counted == "BqB" else 2)  # at least three sailors, as many as 30
    return first


def main_phrase(passage: Passage, low: int, cue: int, phrase: Subject) -> Subject | None:
    """The phrase before a cue, or the one that it is only a part of: sailors who spoke to | Lindum News | said"""
    kinds, first, last = passage.kinds, phrase.first, phrase.last
    before = phrase.first - 1
    if first < last and kinds[last - 1 : last + 1] == "&P" and not FURTHER.isdisjoint(kinds[low:first]):
        return Subject(last, last, last, last)  # had opened the archive and she | said
    if before >= low and first == last and kinds[before] in "XP" and kinds[first] == "n":
        if kinds[before] == "P":
            return Subject(before, before, before, before)  # she further | said
        if before > low:
            return subject_before(passage, low, before)  # Moor has long | said
    if kinds[phrase.first] == "g" and is_task(kinds, before):
        return phrase_ending_at(passage, low, before - 2)
    office = kinds[first] == "n" and "F" in kinds[first:last] and not passage.bare(first).endswith("s")
    if (office or kinds[first] == "D") and before > low and passage.marks[before] == "," and kinds[before] in "NI":
        named = phrase_ending_at(passage, low, before)
        opens = low + (kinds[low] in "b&")
        says = passage.marks[cue] in " ." or passage.kinds[cue + 1 : cue + 2] == "Q"
        if named and named.name_first == opens < before and says:
            return named._replace(last=last)  # Ida Moor, a lawyer | said
    described = subject_of_relative(passage, low, phrase.first, cue)
    if described:
        return described
    listed = kinds.find("&", first, last)
    closes = passage.marks.find(",", cue, cue + NEAR) * 2 + 1  # The port, Moor and Hale | told us, was rotten
    inserted = passage.marks[cue] == "," or passage.cells[closes : closes + 2] in (",X", ",Z")
    comma = not inserted and first > low and passage.marks[first - 1] == ","
    opens = first
    if comma and listed > 0 and "F" not in kinds[first:listed]:
        opens = start_of_list(passage, low, first)
        if opens == first and kinds[first] == "N":
            return phrase_of_list(passage, low, phrase)
    if opens < first:
        phrase = Subject(opens, last, opens, last)
    if before > low + 1 and passage.cells[before * 2 - 1 : before * 2 + 2] == " R ":
        if kinds[before - 1] == "g":
            return subject_of_modifier(passage, low, before - 1) or phrase  # sailors looking for Ida Moor | said
        if kinds[before - 1] == "C" and kinds[before - 2] in "nY" and passage.marks[before - 2] == " ":
            return phrase_ending_at(passage, low, before - 2)  # a notice posted on the website | said
    if before > low and passage.cells[before * 2 : before * 2 + 2] == "R " and kinds[cue] in "SCOL":
        if kinds[before - 1] == "W":
            return None  # who in the past has | said
        if kinds[before - 1] in "&b" and kinds[phrase.name_last] == "n":
            return None  # and in the next breath | said
        if kinds[phrase.name_last] in "nYy0":
            return subject_before(passage, low, before) or phrase  # Moor has in the past | said
    if before > low and kinds[before] in "ny" and kinds[before - 1] == "t":
        before -= 1  # hoping to sell
    infinitive = before > low and kinds[before] == "t" and first == last and kinds[first] == "n"
    if infinitive and not passage.bare(first).endswith("s"):
        return None  # goes on to list | reasons
    if before > low and kinds[before] in "gEtZ" and passage.marks[before] == " ":
        return subject_of_modifier(passage, low, before) or phrase
    return phrase


def start_of_list(passage: Passage, low: int, first: int) -> int:
    """Where a list begins that opens its clause: Fenn, | Moor and Hale; not: in Lund, | Moor and Hale"""
    kinds, marks = passage.kinds, passage.marks
    opens = best = first
    while opens > max(low, first - LONGEST_LIST) and marks[opens - 1] == ",":
        found = phrase_ending_at(passage, low, opens - 1)
        if not found or "&" in kinds[found.first : found.last]:
            break
        opens = found.first
        fronted = marks[opens - 1] == "," and kinds[low] in "RA" and FINITE.isdisjoint(kinds[low:opens])
        if opens == low or fronted or kinds[opens - 1] in "Hb&":
            best = opens
    return best


def phrase_of_list(passage: Passage, low: int, phrase: Subject) -> Subject:
    """The phrase that names behind a preposition belong to, if it opens the clause: Voters | in Fenn, Lund and Tarn"""
    opens = phrase.first
    while opens > low + 1 and passage.cells[opens * 2 - 2 : opens * 2] in ("N,", "N ", "I "):
        opens -= 1
    found = None
    if opens > low + 1 and passage.cells[opens * 2 - 3 : opens * 2] == " R ":
        found = phrase_ending_at(passage, low, opens - 2)
    return found._replace(last=phrase.last) if found and found.first == low else phrase


def is_finite(passage: Passage, cue: int) -> bool:
    """True for a cue behind what looks like an owner, where what it reports follows; not: Moor's announced plans"""
    return passage.marks[cue] == " " and passage.kinds[cue + 1 : cue + 2] in tuple("HPDNJTQ")


def subject_of_relative(passage: Passage, start: int, last: int, cue: int) -> Subject | None:
    """The phrase that a relative clause without commas describes: Sailors who spoke to | Lindum News | said

    `last` is the first word of the phrase before the cue.
    """
    kinds, marks = passage.kinds, passage.marks
    opens = kinds.rfind("W", start + 1, last)
    if opens < 0:
        that = kinds.rfind("H", start + 1, last - 1)
        alone = that > 0 and kinds[that + 1] in "XZEn" and FURTHER.isdisjoint(kinds[that + 2 : last])
        opens = that if alone else -1  # the company that owns the bridge | said
    if opens < 0 or kinds[opens - 1] not in "nNYyPq" or marks[opens - 1] != " " or not marks[opens:cue].isspace():
        return None
    of_clause = kinds[last - 1] == "C" and kinds[last] == "D"  # who found the boat | said
    if kinds[last - 1] in "SCWH" and not of_clause and (last > opens + 1 or kinds[last] not in "nE"):
        return None  # who know that | Moor | said; what | Moor | said; not: who live near the bridge | said
    if kinds[last - 1 : last + 1] == "BP":
        return None  # who left as | he | spoke
    if kinds[opens + 1] not in RELATIVE_VERBS or kinds[opens - 2] == "X":
        return None  # will end what | officials | called
    if last == opens + 1 and kinds[opens - 1] != "q" and passage.words[last].endswith("s"):
        return None  # streets where | residents | said
    if kinds[opens - 1] == "q":
        return Subject(opens - 1, cue - 1, opens - 1, cue - 1)  # those who live in Lindum | said
    return phrase_ending_at(passage, start, opens - 1)


def subject_of_modifier(passage: Passage, start: int, verb: int) -> Subject | None:
    """The phrase that a relative clause or a participle describes: Sailors trying to stop | Moor | said

    `verb` is the word before that clause's own object.
    """
    kinds, marks = passage.kinds, passage.marks
    while verb > start and kinds[verb] in "gGkoEtZXA" and marks[verb - 1] == " ":
        verb -= 1
    opens = verb if kinds[verb] == "W" else verb + 1
    if is_task(kinds, verb):
        return phrase_ending_at(passage, start, verb - 2)
    if opens <= start or kinds[opens] not in "WgGko" or kinds[opens - 1] not in "nNYyP":
        return None
    return phrase_ending_at(passage, start, opens - 1)


def is_task(kinds: str, before: int) -> bool:
    """True for the preposition in: a club charged | with | running ferries"""
    return before > 1 and kinds[before] == "R" and kinds[before - 1] in "ECO" and kinds[before - 2] in "nY"
