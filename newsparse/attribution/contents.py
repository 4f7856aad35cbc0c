"""The words that a cue reports: where they begin after it, and where they end."""

from __future__ import annotations

import re
from functools import cache

from newsparse.attribution.cue_words import CueWords
from newsparse.attribution.subjects import subject_before
from newsparse.passages import Passage

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
    cells = passage.cells
    follows = cells[cue * 2 + 1]
    at = cue + 1
    if at >= end or follows in ".;":
        return None
    if follows == " " and passage.words[at].rstrip(",:.") in words.particle and cells[at * 2] in "RA":
        follows = cells[at * 2 + 1]
        at += 1
        if at >= end or follows in ".;":
            return None
    if follows == ":":
        return at, end - 1
    if follows == ",":
        if cells[at * 2] == "Q":
            return at, ends_before_joined(passage, at, end)
        aside = when().match(cells, at * 2, end * 2)
        if aside and aside.group()[-1] == "," and cells[aside.end()] in "HQ":
            at = aside.end() // 2
        else:
            return None
    cue_word = passage.bare(cue)
    addressed = cue_word in words.addressed
    begins = at
    if (
        cells[cue * 2] in "OoLYyCk"
        and cells[at * 2] in "RFt"
        and passage.words[at] in words.introducing
        and at + 1 < end
    ):
        # called for a ban: the preposition is the cue's; an infinitive's "to" is not
        begins = at + (cells[at * 2] != "t")
    for _ in range(5):
        if at >= end:
            break
        kind = cells[at * 2]
        if kind in "HQ":
            break
        found = when().match(cells, at * 2, end * 2)
        if not found and addressed:
            addressed = False
            found = addressee().match(cells, at * 2, end * 2)
            if found and not (
                found.end() >= end * 2 or cells[found.end() - 1] in ",:." or cells[found.end()] in "HQWRMDPNTB&GnJ0qt"
            ):
                found = None
        elif not found and kind in "RFt":
            found = phrase_after_preposition().match(cells, at * 2, end * 2)
            if found and not leads_on(cells, found.end(), end * 2):
                head = passage.bare(found.end() // 2 - 1)
                if head not in words.occasions and not occasion_within(passage, words, at, found.end() // 2):
                    found = None
        if not found:
            break
        at = found.end() // 2
        if cells[found.end() - 1] == ":":
            break
    if at >= end:
        if cue_word in words.tell or cells[begins * 2] in "AMRFt" or cells[cue * 2] == "S":
            return None
        return begins, end - 1
    if at == cue + 1 and begins > at:
        at = begins
    if cells[at * 2] == "H" and at + 1 < end:
        at += 1
    last = ends_before_joined(passage, at, end)
    for word in range(at, last):
        # told them in Lund: “…”
        if cells[word * 2 + 1] == ":" and cells[word * 2 + 2] == "Q":
            return word + 1, last
    return at, last


def leads_on(cells: str, at: int, end: int) -> bool:
    """True where what follows a phrase shows that the phrase is no part of the content."""
    return at >= end or cells[at] in "HQ" or cells[at - 1] in ":."


def occasion_within(passage: Passage, words: CueWords, first: int, end: int) -> bool:
    """In an interview with the Lund Times: one of the words is an occasion on which people speak."""
    return any(word.rstrip(",.:").lower() in words.occasions for word in passage.words[first:end])


def ends_before_joined(passage: Passage, first: int, end: int) -> int:
    """The last word of a content that begins at a word: the sentence's, or the one before a further report begins.

    `… the bridge was closed, | adding that …`, `… | and said that …`, `…, | and the police said …`,
    `…, | according to …`.
    """
    cells = passage.cells
    commas = "," in cells[first * 2 : end * 2] or "-" in cells[first * 2 : end * 2]
    for found in further_cue().finditer(cells, first * 2 + 2, end * 2):
        at = found.start() // 2
        kind = cells[at * 2]
        if kind in "GVok":
            if cells[at * 2 - 1] in ",-":
                return at - 1
            continue
        before = at - 1
        while before > first and cells[before * 2] in "AX":
            before -= 1
        joined = cells[before * 2 - 1] == "," or kind == "S" or cells[at * 2 + 2 : at * 2 + 3] in ("H", "Q")
        if cells[before * 2] == "&" and joined:
            return before - 1
        if commas:
            subject = subject_before(passage, first, at)
            if subject and subject.first - 1 > first:
                if cells[subject.first * 2 - 2 : subject.first * 2] == "& " and cells[subject.first * 2 - 3] == ",":
                    return subject.first - 2
                if cells[subject.first * 2 - 1] == "," and cells[at * 2 + 1 : at * 2 + 3] in (",Q", ":Q", " Q", " H"):
                    return subject.first - 1
    return end - 1


@cache
def further_cue() -> re.Pattern[str]:
    return re.compile("[SCOLGVok]")


def reports_clause(passage: Passage, words: CueWords, cue: int, content: tuple[int, int]) -> bool:
    """True where the content is of the kind that the cue's verb takes."""
    cells = passage.cells
    first, last = content
    kind = cells[cue * 2]
    opens = cells[first * 2]
    after_that = cells[first * 2 - 2] == "H"
    if kind in "Ly":
        return opens == "Q" and first == cue + 1
    if opens == "Q" or after_that:
        return True
    if passage.bare(cue) in words.object_after_preposition and cells[first * 2 - 2] not in "RF":
        return False
    if opens == "B" or (
        opens in "R&" and kind == "S" and not cells[first * 2 : last * 2 + 2 : 2].strip("DnNTIYy0gMJRFAq")
    ):
        return False  # told them as he left, said in Berlin
    if opens == "t" and passage.bare(cue) not in words.infinitive:
        return False  # continued to work
    if kind == "Y":
        return last > first and opens in "WtPDNnT0qJg"
    if kind in "Ck":
        return opens in "Wt" or (opens in "PDNnT0q" and any(cells[i * 2] in "XZ" for i in range(first, last + 1)))
    return last > first or kind == "O"
