"""Whether a form that is a noun as often is a verb of the phrase before it: officials claim; not: officials' claim."""

from __future__ import annotations

from newsparse.attribution.clauses import begins_infinitive, is_plural
from newsparse.attribution.contents import is_particle
from newsparse.attribution.cue_words import CueWords
from newsparse.attribution.phrases import Subject, subject_after
from newsparse.attribution.places import Place
from newsparse.passages import Passage


def takes_complement(passage: Passage, words: CueWords, cue: int) -> bool:
    """True where what the verb takes follows whoever says it: the mayor | calls | for a ban, Moor | vows | to fight it.

    Not: the phone calls for help, her campaign promises to cut taxes.
    """
    kinds, before, behind = passage.kinds, cue - 1, cue + 1
    if passage.marks[before:behind] != "  " or behind >= len(kinds) or kinds[behind] not in "RFtAnE":
        return False
    named = kinds[before] in "NI"
    if passage.bare(cue) in words["calling"] and is_asked_for(passage, words, before):
        return True
    if not named and not words.are_source(passage.bare(before)):
        return False
    if is_subject(passage, behind):
        return False
    if f"{passage.bare(cue)}-{passage.bare(behind)}" in words["complements"]:
        return True
    if kinds[behind] == "t" and begins_infinitive(passage, words, cue, behind):
        return named or opens_with_article(passage, words, before)
    ordered = kinds[behind : behind + 2] == "nt" and is_plural(passage.bare(behind))  # Moor orders | troops to leave
    return named and ordered and begins_infinitive(passage, words, cue, behind + 1)


def is_subject(passage: Passage, first: int) -> bool:
    """True where a verb follows what may be the complement: calls | for reform grew, promises | to cut taxes were"""
    kinds = passage.kinds
    for word in range(first + 1, len(kinds)):
        if passage.marks[word - 1] not in " '" or kinds[word] in "WHB&bPQ":
            return False
        infinitive = "t" in kinds[first:word]
        if kinds[word - 1] != "t" and kinds[word] in ("X" if infinitive else "XZL"):
            return True
    return False


def is_asked_for(passage: Passage, words: CueWords, last: int) -> bool:
    """True for a phrase behind "what": what | the hotel | calls chic rooms"""
    asks = before_nouns(passage, last + 1)
    asks -= asks >= 0 and passage.kinds[asks] == "D"
    return asks >= 0 and passage.kinds[asks : asks + 2] == "WD" and passage.bare(asks) not in words["relative"]


def opens_with_article(passage: Passage, words: CueWords, last: int) -> bool:
    """True for a phrase of nouns with an article: the party; not: her party, Lindum party, other public promises"""
    first = before_nouns(passage, last + 1)
    return first >= 0 and (
        passage.bare(first) in words.vocabulary.definite or passage.bare(first) in words["indefinite"]
    )


def before_nouns(passage: Passage, stop: int) -> int:
    """The word before the nouns and names that end before a word, -1 where they open the passage: | the Moor camp"""
    at = stop - 1
    while at >= 0 and passage.kinds[at] in "nNIEY" and passage.marks[at] == " ":
        at -= 1
    return at


def agrees_with_noun(passage: Passage, words: CueWords, cue: int) -> bool:
    """True for a form that agrees with the noun before it: polls | show | Moor ahead; not: bomb threats."""
    before, verb, after = passage.words[cue - 1], passage.words[cue], passage.kinds[cue + 1 : cue + 2]
    if passage.marks[cue - 1] != " ":
        return False
    if is_plural(before):
        return verb[-1] != "s" and after in tuple("DNTJ0qRt")
    opens = before_nouns(passage, cue - 1)
    names = after in ("N", "J", "T", "q") and words.are_source(passage.bare(cue - 1))  # the paper | quotes | Ida Moor
    if verb[-1] != "s" or not (after == "D" or names):
        return False
    if opens < 0 or passage.kinds[opens] != "D" or passage.marks[opens] != " ":
        return False
    # The verdict | orders | the firm; the Moor campaign | calls | this late; not: the tax claims the firm made were
    found = subject_after(passage, cue + 1, len(passage.words)) if opens < cue - 2 or names else None
    made = passage.kinds[found.last + 1 : found.last + 3] if found else ""
    return len(made) < 2 or made[0] not in "XZESCOLYy" or made[1] not in "XZ"


def head_of(kinds: str, found: Subject) -> int:
    """The head of a phrase: a | review | of its filings; its last word where nothing follows the head."""
    for word in range(found.name_first, found.name_last):
        if kinds[word + 1] in "RFtE":
            return word
    return found.name_last


def agrees(place: Place, found: Subject) -> bool:
    """True where a form that may be a noun is a verb of this subject: officials claim, she claims, Moor will claim."""
    passage = place.passage
    kinds = passage.kinds
    cue, before = place.word, place.cue - 1
    if kinds[before] in "Xt" or (kinds[before] == "A" and before > found.last):
        return kinds[before] != "X" or not cue.endswith("s") or cue.endswith("ss")  # not: the club has questions
    if kinds[before] in "q0" and before > found.last:
        return False  # he's one state closer
    kind = kinds[found.name_last]
    alone = kind == "n" and found.first == found.last > place.start and kinds[found.first - 1] in "SCORFtH&G"
    if alone and not passage.words[found.last].endswith("s"):
        return False  # says member | states
    after = kinds[place.cue + 1 : place.cue + 2]
    if kinds[place.cue + 1 : place.cue + 3] in ("RH", "AH"):
        after = "H"  # the council | points | out that
    named = not kinds[found.first + 1 : found.last + 1].strip("NI")
    a_name = named and passage.bare(found.first) in place.cue_words["indefinite"]
    if kind in "q0" or (a_name and not cue.endswith("s")):
        return False  # three state elections, a Lindum News report that; not: a Briton reports that
    if cue in place.cue_words["finding"] and passage.bare(found.name_last) in place.cue_words["findings"]:
        return True
    completed = takes_complement(passage, place.cue_words, place.cue)
    if kind not in "PqNIW" and after not in ("H", "Q", "W", "P") and place.follows == " " and not completed:
        return agrees_with_noun(passage, place.cue_words, place.cue)  # not a noun before a noun: bomb threats
    speaks = completed or (cue in place.cue_words["speaking"] and after == "R")  # Moor talks about it
    closes = place.cue + 1 < place.end and passage.marks[place.cue + 1] in ".,"
    speaks = speaks or (closes and is_particle(passage, place.cue_words, place.cue))  # Moor points out.
    if kind in "NI" and after not in tuple("HQWDPJN0q") and place.follows == " " and not speaks:
        return False
    if cue in place.cue_words["unmarked"]:
        return True
    singular_cue = cue.endswith("s") and not cue.endswith("ss")
    heads = [found.name_last]
    if place.follows == "." or after == "H":
        heads.append(head_of(kinds, found))
    for head in heads:
        word = passage.bare(head)
        plural = kind == "q" or "&" in kinds[found.first : found.last] or word in place.cue_words["plural"]
        plural = plural or (word.endswith("s") and (kind in "nYy" or not singular_cue))
        if plural != singular_cue:
            return True
    return False
