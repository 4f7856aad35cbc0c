"""The words that a cue reports: where they begin after it, and where they end."""

from __future__ import annotations

import re
from functools import cache

from newsparse.attribution.cue_words import CueWords
from newsparse.attribution.subjects import subject_before
from newsparse.passages import Passage, bare

# A noun phrase after a cue or preposition, and what prepositions join to it (see subjects.py for the classes).
OBJECT = r"(?:[Dq0A][ '])*(?:[nNTIEYy0gMJ][ '])*[nNTIEYy0gMJ]."
ATTACHED = r"(?:[RFt] (?:[Dq0][ '])*(?:[nNTIEYy0MJ][ '])*[nNTIEYy0MJ].){0,3}"


@cache
def addressee() -> re.Pattern[str]:
    """Whom one tells: reporters, the Lund Times, her, a crowd of 300 in Lund."""
    return re.compile(rf"(?:P.|q.|{OBJECT}){ATTACHED.replace('[RFt]', '[RF]')}")


@cache
def phrase_after_preposition() -> re.Pattern[str]:
    """In a statement, at a news conference in Lund, to reporters."""
    return re.compile(rf"[Rt] (?:P.|{OBJECT}){ATTACHED}")


@cache
def when() -> re.Pattern[str]:
    """On Tuesday, late Monday, in March."""
    return re.compile(r"(?:R )?(?:D )?(?:[nA] )?M[ ,](?:n[ ,])?|0 M.|A[ ,]")


def content_right(passage: Passage, words: CueWords, cue: int, end: int) -> tuple[int, int] | None:
    """The words after a cue that it reports (first, last), without addressee, day, place and "that"; None if none."""
    kinds, marks = passage.kinds, passage.marks
    last_of_cue = cue
    if marks[cue] == " " and cue + 1 < end and passage.bare(cue + 1) in words["particle"] and kinds[cue + 1] in "RA":
        last_of_cue += 1  # pointed out
    at = last_of_cue + 1
    if at >= end or marks[last_of_cue] in ".;":
        return None
    if marks[last_of_cue] == ":":
        return at, end - 1
    if marks[last_of_cue] == ",":
        if kinds[at] == "Q":
            return at, ends_before_joined(passage, at, end)
        aside = when().match(passage.cells, at * 2, end * 2)
        if not aside or aside.group()[-1] != "," or passage.cells[aside.end()] not in "HQ":
            return None
        at = aside.end() // 2  # said, however, that
    object_first = at + introduces(passage, words, cue, at, end)
    first = after_adjuncts(passage, words, cue, at, end)
    if first >= end:
        if kinds[cue] == "S" or passage.bare(cue) in words["tell"] or kinds[object_first] in "AMRFt":
            return None
        return object_first, end - 1  # warned the council: there is nothing but an addressee
    if first == at:
        first = object_first
    if kinds[first] == "H" and first + 1 < end:
        first += 1
    last = ends_before_joined(passage, first, end)
    for word in range(first, last):
        if marks[word] == ":" and kinds[word + 1] == "Q":
            return word + 1, last  # told them in Lund: “…”
    return first, last


def introduces(passage: Passage, words: CueWords, cue: int, at: int, end: int) -> int:
    """1 where the word after a cue is a preposition of the cue's own: called for a ban."""
    kinds = passage.kinds
    if kinds[cue] in "SGUV" or kinds[at] not in "RF" or at + 1 >= end:
        return 0
    return int(passage.bare(at) in words["introducing"])


def after_adjuncts(passage: Passage, words: CueWords, cue: int, at: int, end: int) -> int:
    """The first word after a cue's addressee, day, place and occasion: told reporters in Lund on Monday | that."""
    cells, kinds = passage.cells, passage.kinds
    addressed = passage.bare(cue) in words["addressed"]
    for _ in range(5):
        if at >= end or kinds[at] in "HQ":
            break
        found = when().match(cells, at * 2, end * 2)
        if not found and addressed:
            addressed = False
            found = addressee().match(cells, at * 2, end * 2)
            if found and not ends_addressee(cells, found.end(), end * 2):
                found = None
        elif not found and kinds[at] in "RFt":
            found = phrase_after_preposition().match(cells, at * 2, end * 2)
            if found and not leads_on(cells, found.end(), end * 2):
                spoken_at = any(bare(word) in words["occasions"] for word in passage.words[at : found.end() // 2])
                found = found if spoken_at else None
        if not found:
            break
        at = found.end() // 2
        if passage.marks[at - 1] == ":":
            break
    return at


def ends_addressee(cells: str, at: int, end: int) -> bool:
    """True where a content, a further adjunct or nothing can begin after an addressee."""
    return at >= end or cells[at - 1] in ",:." or cells[at] in "HQWRMDPNTB&GnJ0qt"


def leads_on(cells: str, at: int, end: int) -> bool:
    """True where what follows a phrase shows that the phrase is no part of the content."""
    return at >= end or cells[at] in "HQ" or cells[at - 1] in ":."


def ends_before_joined(passage: Passage, first: int, end: int) -> int:
    """The last word of a content that begins at a word: the sentence's, or the one before a further report begins.

    `… the bridge was closed, | adding that …`, `… | and said that …`, `…, | and the police said …`,
    `…, | according to …`.
    """
    kinds, marks = passage.kinds, passage.marks
    parted = "," in marks[first:end] or "-" in marks[first:end]
    for match in further_cue().finditer(kinds, first + 1, end):
        at = match.start()
        if kinds[at] in "GVok":
            if marks[at - 1] in ",-":
                return at - 1
            continue
        before = at - 1
        while before > first and kinds[before] in "AX":
            before -= 1
        if kinds[before] == "&" and (marks[before - 1] == "," or kinds[at] == "S" or says_on(passage, at)):
            return before - 1
        found = subject_before(passage, first, at) if parted else None
        if found and found.first - 1 > first:
            if kinds[found.first - 1] == "&" and marks[found.first - 2] == ",":
                return found.first - 2
            if marks[found.first - 1] == "," and says_on(passage, at):
                return found.first - 1
    return end - 1


def says_on(passage: Passage, cue: int) -> bool:
    """True where "that" or a quotation follows a cue."""
    return passage.kinds[cue + 1 : cue + 2] in ("H", "Q")


@cache
def further_cue() -> re.Pattern[str]:
    return re.compile("[SCOLGVok]")


def reports_clause(passage: Passage, words: CueWords, cue: int, content: tuple[int, int]) -> bool:
    """True where the content is of the kind that the cue's verb takes."""
    kinds = passage.kinds
    first, last = content
    kind, opens = kinds[cue], kinds[first]
    if kind in "Ly":
        return opens == "Q" and first == cue + 1
    if opens == "Q" or kinds[first - 1] == "H":
        return True
    if opens == "B" or (opens == "t" and passage.bare(cue) not in words["infinitive"]):
        return False  # told them as he left, continued to work
    if kinds[first - 1] not in "RF" and passage.bare(cue) in words["object_after_preposition"]:
        return False  # spoke Hebrew
    inside = kinds[first : last + 1]
    if kind == "S":
        # said in Berlin: nothing but a phrase
        return last > first and (opens not in "R&" or bool(inside.strip("DnNTIYy0gMJRFAq")))
    if kind == "Y":
        return last > first and opens in "WtPDNnT0qJg"
    if kind in "Ck":
        return opens in "Wt" or (opens in "PDNnT0q" and ("X" in inside or "Z" in inside))
    return last > first or kind == "O"
