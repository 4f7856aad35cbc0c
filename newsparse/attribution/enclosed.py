"""Where a content ends that stands within a clause of the reporter's: a fronted or relative one, or a subject."""

from __future__ import annotations

from newsparse.attribution.clauses import FINITE, VERB, after_degree
from newsparse.attribution.phrases import subject_after
from newsparse.attribution.topics import is_contracted, pronoun_and_verb, takes_clause
from newsparse.passages import Passage

# What the object of a verb in -ed opens with, by class.
OBJECT = tuple("DPN")


def ends_before_main_clause(passage: Passage, first: int, last: int) -> int:
    """The last word of a content within a clause that stands before its main clause.

    `When Moor asked for an inquiry, | the council closed the bridge.`
    """
    kinds = passage.kinds
    # Told him that despite the storm, they had come, | it closed.
    opens = after_degree(passage, first, last)
    passing = kinds[first - 1] == "H" and kinds[opens] in "RBW" and kinds[opens + 1 : opens + 2] not in ("X", "Z", "E")
    for comma in range(first, last):
        if passage.cells[comma * 2 + 1 : comma * 2 + 3] == ",Q" and comma + 1 == last:
            verbal = not FINITE.isdisjoint(kinds[first : comma + 1])
            return comma if verbal else last  # until he is told it is late, | “it would be odd”
        if passage.marks[comma] == "," and opens_main_clause(passage, comma + 1, last + 1):
            if not passing:
                return comma
            passing = False
    return last


def opens_main_clause(passage: Passage, at: int, end: int) -> bool:
    """True where a subject and its verb begin at a word, be the verb none that is known."""
    kinds = passage.kinds
    if kinds[at : at + 2] in ("HX", "HZ") or (kinds[at] == "P" and passage.marks[at] == " "):
        return True  # While he said he had come, | that was late
    if pronoun_and_verb().match(kinds, at, end):
        return True  # While she said it was late, | in May she praised it
    found = subject_after(passage, at, end)
    if not found:
        return False
    verb = kinds[found.last + 1 : found.last + 2] in VERB
    return verb or is_contracted(passage, found.last) or takes_clause(passage, found.last, found.first)


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
    """The last word of a content within a subject: A letter calling on her to leave | has failed.

    It is the one before the last verb, where another verb stands before that, and no conjunction, pronoun or further
    clause between them.
    """
    kinds = passage.kinds
    seen = kinds[first - 1] in "RF"  # asking for proposals | was closed
    ends = last
    for word in range(first, last + 1):
        kind = kinds[word]
        if kind in "WHBQ&b":
            break
        if kind in "XZ" and kinds[word - 1] not in "XAtP":
            if seen:
                ends = word - 1
            seen = True
        elif kind in "XZ" and kinds[word - 1] == "P":
            seen = True  # Moor's claim that he was ill | was false
        elif kind == "E" and kinds[word - 1] not in "XAtPD" and kinds[word + 1 : word + 2] in OBJECT:
            if seen:
                ends = word - 1  # Moor's claim that it was safe | surprised the council
            seen = True
        seen = seen or (kind == "t" and kinds[word - 1] in "PN" and kinds[word + 1 : word + 2] not in tuple("DNJT0"))
    return ends
