"""The noun phrase that a cue belongs to: where it begins, where it ends, and its name or head."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from newsparse.model import Mention
from newsparse.passages import Passage

# Cells of a noun phrase, as character classes of a regular expression over cells (see passages.py).
# A simple phrase is a pronoun, or determiners and then nouns and names; `of`, prepositions and `and` join such phrases.
INSIDE = r"(?:[D0JA][ '])*(?:[nNTIEY0gJ][ '])*"
HEAD = r"[nNTIEY0J]"
JOIN = r"(?:[RF] |& )"
SIMPLE = rf"(?:P |{INSIDE}{HEAD}[ '])"
LAST = rf"(?:P.|D.|{INSIDE}{HEAD}.)"
PHRASE = rf"(?:{SIMPLE}{JOIN})*{LAST}"
# Between subject and cue: adverbs, auxiliaries, a day, a day after "on", "in an interview", "of Lund".
BETWEEN = r"(?:[AX][ ,]|(?:R )?M[ ,])*"


class Subject(NamedTuple):
    """Words first … last of the phrase with its apposition, and name_first … name_last of the name or head in it."""

    first: int
    last: int
    name_first: int
    name_last: int


def mention(passage: Passage, found: Subject) -> Mention:
    """The phrase as a mention, in offsets of the view."""
    start, end = passage.span(found.name_first, found.name_last)
    phrase_start, phrase_end = passage.span(found.first, found.last)
    return Mention(start, end, min(start, phrase_start), max(end, phrase_end))


@cache
def before_cue() -> re.Pattern[str]:
    """A phrase, and what may stand between it and a cue, up to the end of the searched cells."""
    return re.compile(rf"({PHRASE.replace(LAST, LAST_OPEN)})({BETWEEN})\Z")


LAST_OPEN = rf"(?:P[ ,]|D |{INSIDE}{HEAD}[ '])"


@cache
def phrase_end() -> re.Pattern[str]:
    """A phrase up to the end of the searched cells, whatever follows it."""
    return re.compile(rf"({PHRASE})\Z")


@cache
def phrase_start() -> re.Pattern[str]:
    """A phrase that begins here."""
    return re.compile(rf"(?:{SIMPLE}{JOIN}(?!P))*(?:P.|D.(?=[RF])|{INSIDE}{HEAD}.)")


def subject_before(passage: Passage, start: int, cue: int) -> Subject | None:
    """The phrase that ends before the cue, in the words start … cue - 1.

    It may be parted from the cue by adverbs and auxiliaries, or by an apposition or relative clause between commas.
    """
    cells = passage.cells
    if cue <= start:
        return None
    low = max(start, cue - 30)
    found = before_cue().search(cells, low * 2, cue * 2)
    if found:
        return subject(passage, found.start() // 2, found.end(1) // 2 - 1)
    return subject_before_apposition(passage, low, cue)


def subject_before_apposition(passage: Passage, start: int, cue: int) -> Subject | None:
    """Ida Moor, the mayor of Lund, | said"""
    cells = passage.cells
    end = cue - 1
    while end > start and cells[end * 2] in "AX" and cells[end * 2 + 1] == " ":
        end -= 1
    if cells[end * 2 + 1] not in ",-":
        return None
    best: Subject | None = None
    comma = end
    for _ in range(6):
        comma = last_comma(cells, start, comma)
        if comma < start:
            break
        found = phrase_end().search(cells, max(start, comma - 14) * 2, comma * 2 + 2)
        if not found:
            continue
        candidate = subject(passage, found.start() // 2, comma)
        named = cells[candidate.name_last * 2] in "NPI"
        if best is None or named:
            if cells[found.start()] == "0" and candidate.first == candidate.last:
                continue  # an age: Ida Moor, 34, said
            best = candidate._replace(last=end)
            if named:
                break
    return best


def last_comma(cells: str, start: int, before: int) -> int:
    """The last word before another that a comma or dash follows."""
    for word in range(before - 1, start - 1, -1):
        mark = cells[word * 2 + 1]
        if mark in ",-":
            return word
        if mark in ".;:" or cells[word * 2] == "Q":
            return start - 1
    return start - 1


def subject_after(passage: Passage, at: int, end: int) -> Subject | None:
    """The phrase that begins at a word and ends before another."""
    cells = passage.cells
    skip = at
    while skip < end and cells[skip * 2] == "A":
        skip += 1
    found = phrase_start().match(cells, skip * 2, end * 2)
    if not found:
        return None
    return with_apposition(passage, subject(passage, skip, found.end() // 2 - 1), end)


def with_apposition(passage: Passage, found: Subject, end: int) -> Subject:
    """said | Ida Moor, the mayor of Lund"""
    cells = passage.cells
    at = found.last + 1
    if cells[at * 2 - 1] != "," or at >= end or cells[at * 2] not in "DnW0":
        return found
    while at < end - 1 and cells[at * 2 + 1] in " '":
        at += 1
    return found if cells[at * 2] == "Q" else found._replace(last=at)


def subject(passage: Passage, first: int, last: int) -> Subject:
    """The phrase of these words, with its name told apart: `the mayor of Lund, Ida Moor` has the name Ida Moor.

    The name is what the first simple phrase ends with; a phrase with a common noun at its head has none, and stands
    for its source as a whole.
    """
    kinds = passage.cells[first * 2 : last * 2 + 2 : 2]
    head = 0
    while head < len(kinds) - 1 and kinds[head + 1] not in "RF&":
        head += 1
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
    cells = passage.cells
    if cells[last * 2] not in "NI":
        return None
    start = last
    while start > first and cells[start * 2 - 2] in "NI" and cells[start * 2 - 1] == " ":
        start -= 1
    while start < last and cells[start * 2] == "I" and passage.words[start].islower() and start > first:
        start += 1  # a particle that no name stands before belongs to the phrase, except at its start
    if start > first and cells[start * 2 - 2] == "J":
        start -= 1
    return start
