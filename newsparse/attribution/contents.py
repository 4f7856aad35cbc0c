"""The words that a cue reports: where they begin after it, and where they end."""

from __future__ import annotations

import re
from functools import cache

from newsparse.attribution.clauses import begins_clause, begins_infinitive, degree
from newsparse.attribution.cue_words import CueWords
from newsparse.attribution.endings import ends_before_joined, ends_object
from newsparse.attribution.phrases import subject_after
from newsparse.attribution.subjects import subject_before
from newsparse.passages import Passage, bare

# A noun phrase after a cue or preposition, and what prepositions join to it (see phrases.py for the classes).
OBJECT = r"(?:[Dq0A][ '])*(?:[nNTIEYy0gMJ][ '])*[nNTIEYy0gMJ]."
ATTACHED = r"(?:[RFt] (?:[Dq0][ '])*(?:[nNTIEYy0MJ][ '])*[nNTIEYy0MJ].){0,3}"
# The words that a clause of time after a cue may have.
FAR = 20
# The words that stand between two commas behind a cue: said, in an e-mail, that.
ASIDE = 12
# What an adverb of degree is none before: a time, a preposition, "that".
LATER = tuple("AMRH")
# What a phrase ends with, by its class.
ENDING = frozenset("nNPMTIYyg")


@cache
def addressee() -> re.Pattern[str]:
    """Whom one tells: reporters, the Lund Times, her, a crowd of 300 in Lund."""
    return re.compile(rf"(?:P.|{OBJECT}|q.|D.(?=[HP])){ATTACHED.replace('[RFt]', '[RF]')}")


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


def content_right(passage: Passage, words: CueWords, cue: int, end: int) -> tuple[int, int] | None:
    """The words after a cue that it reports (first, last), without addressee, day, place and "that"; None if none."""
    kinds, marks = passage.kinds, passage.marks
    last_of_cue = cue + has_particle(passage, words, cue, end)
    at = last_of_cue + 1
    if at >= end or marks[last_of_cue] in ".;":
        return None
    if marks[last_of_cue] == ":":
        return at, end - 1
    if marks[last_of_cue] == ",":
        if kinds[at] == "Q":
            return at, ends_before_joined(passage, words, at, end)
        that = kinds.find("H", at, min(end, at + ASIDE))
        if that > 0 and marks[that - 1] == "," and kinds[at] in "RAq0DMV" and kinds[cue] in "SC":
            return (that + 1, ends_before_joined(passage, words, that + 1, end)) if that + 1 < end else None
        aside = when().match(passage.cells, at * 2, end * 2)
        after = aside.end() // 2 if aside and aside.group()[-1] == "," else end
        if after >= end:
            return None
        goes_on = kinds[at] == "A" and kinds[cue] == "S" and begins_clause(passage, words, after, end - 1)
        if kinds[after] not in "HQ" and not goes_on:
            return None
        at = after  # said, however, that
    if passage.bare(cue) in words["speaking"]:
        return topic(passage, words, at, end)
    object_first = at + introduces(passage, words, cue, at, end)
    if object_first > at and (kinds[at] == "t" or kinds[cue] in "SG"):
        first = at  # pointed to | a report by the council, warned of | a storm in Lund
    else:
        first = after_phrases(passage, words, cue, at, end) or after_adjuncts(passage, words, cue, at, end)
    if first < end and passage.cells[first * 2 : first * 2 + 2] == "K-":
        closing = passage.cells.find("K-H", first * 2 + 2, min(end, first + ASIDE) * 2)
        first = closing // 2 + 1 if closing > 0 else first  # said in June - wrongly - that
    if at < first < end:
        if kinds[first] == "t" and kinds[at] in "DNPnTJq0":
            asked = passage.bare(cue) in words["addressed"] and passage.bare(cue) not in words["tell"]
            first = at if asked else first  # urged | sailors to stay; told sailors | to stay
        if kinds[first] == "K":
            return None  # (The bridge is closed, Moor) said on Monday - a day late
        first += introduces(passage, words, cue, first, end)
    if first >= end:
        if kinds[cue] == "S" or passage.bare(cue) in words["tell"] or kinds[object_first] in "AMRFt":
            return None
        return object_first, end - 1  # warned the council: there is nothing but an addressee
    if first == at:
        first = object_first
    elif kinds[cue] == "S" and marks[first - 1] == "," and kinds[first] not in "HQ":
        return None  # (The bridge is closed, Moor) said on Tuesday, easing fears
    if kinds[cue] == "O" and first < end - 1 and kinds[first] == "B" and passage.bare(first) in words["as_word"]:
        first += 1  # a decision Moor described as | brave
        if kinds[first] == "Q" and kinds[first + 1 : first + 2] != "&":
            return first, first
    elif kinds[first] == "B" or (kinds[first] == "R" and passage.bare(first) in words["when"]):
        first = after_clause_of_time(passage, words, cue, first, end)
    if kinds[first] == "H" and first + 1 < end and not is_pronoun(passage, words, last_of_cue, first):
        first += 1
    last = ends_before_joined(passage, words, first, end)
    if kinds[first - 1] != "H":
        if kinds[cue] in "Oo":
            last = ends_object(passage, first, last)
        elif takes_object(passage, words, cue, first, last):
            last = ends_object(passage, first, last, "Wb")
    for word in range(first, last):
        if marks[word] == ":" and kinds[word + 1] == "Q":
            if tells_inside(passage, first, word):
                break  # said pilots told them in Lund: “…”
            return word + 1, last  # told them in Lund: “…”
    return first, last


def is_pronoun(passage: Passage, words: CueWords, cue: int, that: int) -> bool:
    """True for a "that" that is a subject: said | that was late; not: said that, were it late, sent a word that was"""
    if passage.marks[that] != " " or passage.kinds[that + 1] not in "XZ":
        return False
    return that == cue + 1 or passage.kinds[that - 1] in "AMP" or passage.bare(that - 1) in words["occasions"]


def takes_object(passage: Passage, words: CueWords, cue: int, first: int, last: int) -> bool:
    """True where a verb of clauses has an object: confirmed | the plan; not: confirmed the plan was dead."""
    return (
        passage.kinds[first] in "DnYy"
        and passage.kinds[cue] in "CkYy"
        and passage.bare(cue) in words["noun_object"]
        and not begins_clause(passage, words, first, last)
    )


def topic(passage: Passage, words: CueWords, at: int, end: int) -> tuple[int, int] | None:
    """What somebody speaks about: spoke to reporters in Lund about | the plan; None in: spoke at a rally for Moor"""
    kinds, marks = passage.kinds, passage.marks
    for before in range(at, min(end - 1, at + ASIDE)):
        if kinds[before] not in "ARFtDNnTJIMPq0" or marks[before] in ",.:;":
            return None
        near = kinds[before] == "F" and not kinds[at:before].strip("A")  # spoke highly of, not: to a crowd of sailors
        first = before + 1
        if near or (passage.bare(before) in words["topical"] and kinds[first] != "0"):
            return first, ends_object(passage, first, ends_before_joined(passage, words, first, end))
    return None


def after_phrases(passage: Passage, words: CueWords, cue: int, at: int, end: int) -> int:
    """The "that" behind nothing but phrases, else 0: agreed with Ida Moor in May | that"""
    kinds, marks = passage.kinds, passage.marks
    that = kinds.find("H", at + 2, min(end - 1, at + ASIDE)) if kinds[cue] in "SC" else -1
    if that < 0:
        return 0
    parting = "'," if marks[that - 1] == "," else "'"  # suggested to him, politely, | that
    between = kinds[at:that]
    phrases = between.strip("RtDnNPMAJTFq0I&E" if "P" not in between else "RtDnNPMAJTFq0I&")
    if phrases or marks[at:that].strip(" " + parting):
        return 0
    of_noun = passage.bare(that - 1) in words["reporting_noun"] or kinds[that + 1] in "XZ"
    return 0 if of_noun or kinds[at] not in "RtMA" else that


def tells_inside(passage: Passage, first: int, last: int) -> bool:
    """True where a cue of its own, with its subject, stands among these words."""
    kinds = passage.kinds
    return any(
        kinds[word] == "S" and subject_before(passage, first, word) is not None for word in range(first + 1, last + 1)
    )


def has_particle(passage: Passage, words: CueWords, cue: int, end: int) -> int:
    """1 where the word after a cue is a part of it: pointed out that, went on: …; not: announced on Monday."""
    kinds, marks = passage.kinds, passage.marks
    at = cue + 1
    if marks[cue] != " " or at >= end or kinds[at] not in "RA" or passage.bare(at) not in words["particle"]:
        return 0
    if marks[at] != " " or kinds[at + 1 : at + 2] in ("H", "Q", "W", "t"):
        return 1
    that = kinds.find("H", at + 2, at + ASIDE)
    if that > 0 and not kinds[at + 1 : that].strip("DnNAJq") and passage.bare(that - 1) not in words["reporting_noun"]:
        return 0  # posted on the town's page that
    return int(kinds[cue] in "COY" and kinds[at + 1 : at + 2] != "M")


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
    if at + 2 < end and passage.bare(at + 1) in words["degree"] and kinds[at + 2] in "q0":
        return 0  # reported at least six
    if at + 1 >= end or kinds[at] not in "RFt" or passage.bare(at) not in words["introducing"]:
        return 0
    if kinds[at] == "t":
        return int(passage.bare(cue) in words["pointing"])  # pointed to the plan
    if passage.bare(cue) in words["with_topic"]:
        # Not: argued for two hours, insisted on Monday, argued for years that.
        topical = kinds[at + 1] not in "M0q" and "H" not in kinds[at + 1 : at + 5]
        return int(topical and passage.bare(at) in words["before_topic"])
    return int(kinds[cue] not in "SGUV" or passage.bare(cue) in words["pointing"])


def after_adjuncts(passage: Passage, words: CueWords, cue: int, at: int, end: int) -> int:
    """The first word after a cue's addressee, day, place and occasion: told reporters in Lund on Monday | that."""
    cells, kinds = passage.cells, passage.kinds
    addressed = passage.bare(cue) in words["addressed"]
    for _ in range(5):
        if at >= end or kinds[at] in "HQ" or (kinds[at] == "t" and begins_infinitive(passage, words, cue, at)):
            break
        if passage.bare(at) in words["degree"] and passage.marks[at] == " " and kinds[at + 1 : at + 2] not in LATER:
            break  # found nearly half of them; not: said only that
        negated = passage.bare(at) in words["negation"]
        found = None if negated else when().match(cells, at * 2, end * 2)
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
            if found and not ends_addressee(cells, found.end(), end * 2):
                found = None
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
            if found and not leads_on(cells, found.end(), end * 2):
                spoken_at = any(bare(word) in words["occasions"] for word in passage.words[at : found.end() // 2])
                found = found if spoken_at else None
        if not found:
            break
        at = found.end() // 2
        if passage.marks[at - 1] == ":":
            break
    return at


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
