"""What a mention is by its own words: a pronoun, a name, or a phrase that describes someone."""

from __future__ import annotations

from newsparse.lexicon import ASIDE, QUOTED, WORK, Lexicon
from newsparse.records import NamedTuple
from newsparse.speakers.words import Vocabulary, is_given, is_place


class Reading(NamedTuple):
    """A mention's words. `kind` is `pronoun`, `name` or `phrase`.

    `words` are the name's words, without title; `value` is the pronoun's table, the name, or the phrase as printed.
    `before` is what stands before the name.
    """

    kind: str
    value: str
    words: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


SUFFIXES = frozenset(("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"))
EDGES = '()[]{}"“”„«»*_,;:?!…–—' + QUOTED + WORK + ASIDE


def read(text: str, lex: Lexicon, words: Vocabulary) -> Reading:
    """The reading of a mention's text."""
    parts = text.split()
    if not parts:
        return Reading("phrase", "")
    if len(parts) == 1:
        table = words.pronouns.get(parts[0])
        if table:
            return Reading("pronoun", table)
        noun = words.noun(parts[0].lower())
        if noun and noun.plural:
            return Reading("phrase", parts[0])
    if len(parts) > 1 and parts[0].lower() in words.indefinite and is_kind_of_person(parts, words):
        return Reading("phrase", " ".join(parts))  # another Lindum Democrat
    name = name_in(parts, lex, words) or name_first(parts, lex)
    if name is None:
        owner = parts[-1].endswith(("'s", "’s", "'", "’"))
        return Reading("phrase", " ".join([*parts[:-1], bare(parts[-1])] if owner else parts))  # the mayor|'s claim
    start, end = name
    found = [part.strip(EDGES) for part in parts[start:end]]
    found[-1] = bare(found[-1])
    return Reading("name", " ".join(found), tuple(found), tuple(parts[:start]))


def is_kind_of_person(parts: list[str], words: Vocabulary) -> bool:
    """True for a phrase without a name: a Lindum Democrat; not: a delegate, Ida Hartman; an Ida Hartman."""
    noun = words.noun(parts[-1].lower())
    whole = not any(part.endswith(",") for part in parts) and not is_given(parts[-2])
    return noun is not None and noun.kind == "person" and whole


def bare(word: str) -> str:
    """The word without a possessive ending, and without a full stop that is no abbreviation's.

    >>> bare("Moor’s"), bare("Jr."), bare("Moors’")
    ('Moor', 'Jr.', 'Moors')
    """
    if word.endswith(("'s", "’s")):
        return word[:-2]
    if word.endswith(("'", "’")):
        return word[:-1]
    if word.endswith(".") and word not in SUFFIXES and word.count(".") == 1 and len(word) > 4:
        return word[:-1]
    return word


def behind_trade(name: tuple[str, ...], words: Vocabulary) -> tuple[str, ...]:
    """The name behind what somebody is, which has a capital at the sentence's start: Nurse | Ida Moor"""
    noun = words.noun(name[0].lower()) if len(name) > 2 and is_given(name[1]) else None
    trade = noun is not None and noun.kind == "person" and not noun.plural and not is_given(name[0])
    return name[1:] if trade else name


def name_in(parts: list[str], lex: Lexicon, words: Vocabulary) -> tuple[int, int] | None:
    """Where the name that the phrase ends with begins and ends; None where the phrase ends with a common noun.

    `the company's head, Ida Moor` → Ida Moor; `Ida Moor of Lund University` → Ida Moor; `Bank of Lund` as a whole.
    """
    cells = [lex[part] for part in parts]
    last = len(parts) - 1
    while last > 0 and (parts[last][0] == "(" or (cells[last][0] == "0" and cells[last - 1][1] == ",")):
        last -= 1  # Rep. Ida Moor (D-Lund); Ida Moor, 34
    while last > 1 and parts[last].strip(EDGES) in words.behind_name:
        last -= 1  # Ida Moor MP
    if not is_name(parts, cells, last):
        return before_preposition(parts, cells, lex, words)
    start = last
    while start > 0 and cells[start - 1][1] == " " and (is_name(parts, cells, start - 1) or parts[start - 1] == "&"):
        start -= 1
    while 0 < start < last and parts[start].islower() and cells[start - 1][0] not in "JT":
        start += 1
    start = after_title(parts, start, last, words)
    if start == last and start and cells[start - 1][0] == "T" and len(parts[last]) == 1:
        start -= 1  # Gen Z
    noun = words.noun(parts[last].strip(EDGES).lower())
    if noun and noun.kind == "person" and noun.plural and not is_person(parts[start : last + 1]):
        return None  # Lund Republicans
    if start == 0:
        return start, last + 1
    joint = cells[start - 1][0]
    if joint == "F" and start > 1 and is_title(parts[start - 2], cells[start - 2], words):
        return after_office(parts, start, last, cells[0][0] == "D", words)
    if cells[start - 1][1] != "," and belongs_to(parts, cells, start, words):
        return before_preposition(parts, cells, lex, words)
    if joint == "&":
        return joined(parts, cells, start, last, words)
    for at in range(1, start):
        if cells[at][0] == "&" and cells[at - 1][0] == "N" and (at < 2 or cells[at - 2][0] != "F"):
            return None  # Ole Lund and the mayor, Ida Moor
    return start, last + 1


def belongs_to(parts: list[str], cells: list[str], start: int, words: Vocabulary) -> bool:
    """True where the phrase is not about the name: aides to Mayor Ida Moor; but not: Bank of Lund director Ida Moor."""
    at = start - 1
    while at >= 0 and cells[at][0] in "TJD":
        at -= 1
    if at >= 0 and cells[at][0] in "RFt":
        return True
    return any(cell[0] in "RFt" for cell in cells[:start]) and not is_title(parts[start - 1], cells[start - 1], words)


def name_first(parts: list[str], lex: Lexicon) -> tuple[int, int] | None:
    """The name that the phrase begins with, parted from the rest by brackets, a comma or a verb: Ida Moor (left)."""
    start = 0
    while start < len(parts) and lex[parts[start]][0] in "TJD":
        start += 1
    for end in range(start, len(parts)):
        cell = lex[parts[end]]
        if cell[0] not in "NI":
            return None
        after = lex[parts[end + 1]][0] if end + 1 < len(parts) else " "
        if cell[1] == "," and after == "A":
            return start, end + 1  # Moor, now the mayor
        if cell[1] == "," or after in "SXZCOL" or (end + 1 < len(parts) and parts[end + 1][0] == "("):
            return (start, end + 1) if is_person(parts[start : end + 1]) or start else None
    return None


def is_title(part: str, cell: str, words: Vocabulary) -> bool:
    """True for Minister, and for a noun that stands for one person."""
    noun = words.noun(part.lower())
    return cell[0] == "T" or (noun is not None and noun.kind == "person" and not noun.plural)


def after_office(parts: list[str], start: int, last: int, definite: bool, words: Vocabulary) -> tuple[int, int] | None:
    """The name behind an office with a name of its own: Secretary of State | Ida Moor.

    Not: the president of Lund Bank, which is `definite`.
    """
    noun = words.noun(parts[last].lower())
    if noun and noun.kind == "organisation":
        return None
    for at in range(start, last):
        if is_given(parts[at]):
            return at, last + 1
    return (start + 1, last + 1) if last > start and not definite else None


def is_name(parts: list[str], cells: list[str], at: int) -> bool:
    """True for a word that can be part of a name: Moor, van, or King after a given name."""
    kind = cells[at][0]
    if kind == "N":
        return True
    word = parts[at]
    if kind == "I":
        return at > 0 or (len(word) > 2 and word[0].isupper()) or at + 1 < len(parts)
    return at > 0 and word[0].isupper() and cells[at - 1] == "N " and is_given(parts[at - 1])


def after_title(parts: list[str], start: int, last: int, words: Vocabulary) -> int:
    """The first word of the name behind a capitalised title that is no title elsewhere: Majority Leader Ida Moor."""
    if start == 0 and last and parts[0].lower() in words.trades:
        return 1  # Carmaker Tarn
    ends = parts[last].strip(EDGES).lower()
    noun = words.noun(ends)
    if ends in words.company or ends in words.legal or (noun and noun.kind == "organisation"):
        return start  # American Harbour Institute
    for at in range(last - 1, start - 1, -1):
        word = parts[at]
        if at > start + 1 and is_given(word) and not is_person(parts[start : last + 1]):
            return at  # Senate Minority Whip Ida Moor
        if word.endswith(words.title_endings):
            return at + 1
        noun = words.noun(word.lower())
        if noun is None or noun.kind != "person" or noun.plural or is_given(word):
            continue
        if (at > start or last - at > 1 or "-" in word) and parts[at + 1] not in SUFFIXES:
            return at + 1
    return start


def before_preposition(parts: list[str], cells: list[str], lex: Lexicon, words: Vocabulary) -> tuple[int, int] | None:
    """The name that stands before the first preposition: Ida Moor of Lund University; Bank of Lund as a whole."""
    at = next((i for i, cell in enumerate(cells) if cell[0] in "RFW"), 0)
    if not at:
        return None
    head = name_in(parts[:at], lex, words)
    if head is None:
        return None
    start, end = head
    if end != at:
        return None
    noun = words.noun(parts[end - 1].lower())
    if cells[at][0] == "F" and noun is None and at > 1:
        return start, end  # analyst Moor of Lund Data
    if cells[at][0] == "F" and not is_person(parts[start:end]):
        stop = at + 1
        while stop < len(parts) and (cells[stop][0] in "NID&" or parts[stop][0].isupper()):
            stop += 1
        if stop == len(parts):
            return start, stop
        return None
    return start, end


def joined(parts: list[str], cells: list[str], start: int, last: int, words: Vocabulary) -> tuple[int, int] | None:
    """Fish and Wildlife Service is one name, Ida Moor and Ole Lund are two, and no name."""
    first = start - 1
    while first > 0 and cells[first - 1][0] in "NFI":
        first -= 1
    if first == start - 1 or is_person(parts[first : start - 1]) or is_person(parts[start : last + 1]):
        return None
    noun = words.noun(parts[last].lower())
    several = any(cell[0] == "F" for cell in cells[first:start]) or parts[last].lower() in words.company
    several = several or (last > start and is_place(parts[last]))
    return (first, last + 1) if several or (noun and noun.kind != "person") else None


def is_person(name: list[str]) -> bool:
    """True where the first word is a given name."""
    return len(name) > 1 and is_given(name[0])
