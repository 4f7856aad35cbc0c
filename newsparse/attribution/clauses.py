"""Whether what follows a cue is of the kind that its verb takes: a clause, an infinitive, an object."""

from __future__ import annotations

import re
from functools import cache

from newsparse.attribution.cue_words import CueWords
from newsparse.attribution.phrases import DEGREE, subject_after
from newsparse.passages import Passage, bare

# A verb that may follow a subject, by its class.
VERB = tuple("XZESCOL")
# A finite verb, or what may be one, by its class: what a clause of its own has.
FINITE = frozenset("XZESCOLYy")
# How far the figure stands behind its verb, in words.
NEAR = 12
# What begins a noun phrase after "to", so that no infinitive follows.
BEFORE_NOUN = tuple("DPJTqNI")


@cache
def clause() -> re.Pattern[str]:
    """A subject and a verb, in classes without what follows them."""
    return re.compile("[PnNYyqIg0E]A*[XZSE]")


@cache
def degree() -> re.Pattern[str]:
    """At least, more than, as many as, up to, in classes: before a number."""
    return re.compile(rf"{DEGREE.replace(' ', '')}(?=[0q])")


@cache
def verb_after_comma() -> re.Pattern[str]:
    return re.compile(r",[XZL]")


def begins_infinitive(passage: Passage, words: CueWords, cue: int, to: int) -> bool:
    """Whether "to" after a cue begins what is said: vowed to fight; not: agreed to the plan, asked not to be named."""
    if passage.bare(cue) not in words["infinitive"] or passage.kinds[to + 1 : to + 2] in BEFORE_NOUN:
        return False
    return to + 2 >= len(passage.words) or passage.bare(to + 2) not in words["anonymity"]


def begins_clause(passage: Passage, words: CueWords, first: int, last: int) -> bool:
    """True where a subject and its verb begin at a word: found the bridge was rotten; not: found a bridge it owned."""
    kinds = passage.kinds
    if kinds[first] in "PA" and first < last and passage.bare(first) in words["subject_pronoun"]:
        return True
    if kinds[first : first + 2] in ("DX", "qX") or kinds[first : first + 3] == "DqX":
        return True  # found this was a lie, no one was hurt
    if kinds[first] == "g" and first < last:
        first += 1  # found closing it would be late
    found = subject_after(passage, first, last + 1)
    after = found.last + 1 if found else last + 1
    while after < last and kinds[after] == "A":
        after += 1
    if not found or after > last:
        return False
    if kinds[after] == "W":
        return bool(clause().search(kinds, after + 1, last + 1))
    if kinds[after] == "g" and kinds[first] in "NTJ" and passage.marks[after - 1] == " ":
        return True  # show Moor leading in Lindum
    if kinds[after] == "t" and after < last and passage.bare(after + 1) in words["be"]:
        return True  # found the bridge to be rotten
    if passage.marks[found.last] == ",":  # the bridge, an old one, was
        return verb_after_comma().search(passage.cells, after * 2 + 1, last * 2 + 2) is not None
    return kinds[after] in "XZSCOE" or (kinds[after] == "L" and "&" not in kinds[first : found.last])


def opens_clause(passage: Passage, at: int, end: int) -> bool:
    """True where a subject begins at a word and nothing parts it from its verb: the council met; not: praise for it."""
    found = subject_after(passage, at, end)
    if not found or passage.marks[found.last] != " ":
        return False
    return passage.kinds[found.last + 1 : found.last + 2] in VERB


def relates(passage: Passage, words: CueWords, at: int) -> bool:
    """True for a word that begins a relative clause: states | that | hold elections, | whose | ports are small."""
    kinds = passage.kinds
    if kinds[at : at + 1] == "W":
        return passage.bare(at) in words["relative"]
    if kinds[at : at + 1] != "H":
        return False
    behind = kinds[at + 2 : at + 3]
    if kinds[at + 1 : at + 2] == "n" and behind in ("R", "F") and is_plural(passage.bare(at + 1)):
        rest = kinds[at + 2 : (passage.marks.find(".", at) + 1) or len(kinds)]
        return FINITE.isdisjoint(rest)  # a message that | grows from the talks
    participle = kinds[at + 1 : at + 2] == "E" and kinds[at + 2 : at + 3] in tuple("RMDPAtB")  # emails that leaked in
    return participle or kinds[at + 1 : at + 2] in tuple("XZLSCO")


def estimates(passage: Passage, words: CueWords, first: int, last: int) -> bool:
    """True where an object leads to a figure: put | the toll at 40, the figure higher."""
    kinds = passage.kinds
    for word in range(first + 1, min(last + 1, first + NEAR)):
        if passage.bare(word) in words["level"]:
            return kinds[word] != "R" or kinds[word + 1 : word + 3].lstrip("AR")[:1] in ("0", "q", "Q")
        if kinds[word] not in "nNFRDAYyZE0KM":
            return False
    return False


def judges(passage: Passage, words: CueWords, cue: str, first: int, last: int) -> bool:
    """True where somebody is held to be something, or blamed for it: cast | Moor as a liar, faulted | her for lying"""
    kinds = passage.kinds
    if kinds[first : first + 2] in ("nR", "nF") and not is_plural(passage.bare(first)):
        return False  # a long-serving cast member of the show
    for word in range(first + 1, min(last, first + NEAR)):
        if passage.marks[word - 1] not in " '":
            return False
        if kinds[word] == "B" and passage.bare(word) in words["judging"]:
            whom = kinds[first] in "NJP" or passage.bare(first) in words["whose_or_whom"]
            plays = cue in words["naming_role"] and whom and "Q" not in kinds[word : last + 1]
            if plays and passage.bare(first) not in words["reflexive"]:
                return False  # cast Moor as a spy in his film
            # Not: attacked Tarn as night fell, as part of a plan
            return passage.bare(word + 1) not in words["part"] and not opens_clause(passage, word + 1, last + 1)
        credits = cue in words["crediting"]
        if passage.bare(word) in words["judging"] or (credits and passage.bare(word) in words["absolute"]):
            owned = credits and passage.bare(word + 1) in words["possessive"]
            return owned or kinds[word + 1] in "gGkoQ"
    return False


def is_plural(word: str) -> bool:
    """True for a noun by its ending: voters; not: pass, focus"""
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def leads_to_infinitive(passage: Passage, words: CueWords, first: int, last: int) -> bool:
    """True where somebody goes on with what he should do: pushed | Moor to leave; not: pushed | the door to open it"""
    kinds, marks = passage.kinds, passage.marks
    to = kinds.find("t", first + 1, min(last, first + NEAR))
    if to < 0 or to == last or marks[first:to].strip(" '"):
        return False
    if kinds[to - 1] in "AR" or passage.bare(to - 1) in words["particle"] or is_plural(passage.bare(to + 1)):
        return False  # pushed | the crowd back to clear it, the plan to voters
    verb = to + 1 + (kinds[to + 1 : to + 2] == "A")
    if verb > last or kinds[verb] in (*BEFORE_NOUN, "0", "R"):
        return False
    somebody = any(
        kind in "NPJTq" or words.are_source(passage.bare(first + at)) for at, kind in enumerate(kinds[first:to])
    )
    return somebody and passage.bare(first) not in words["thing_pronoun"]


def shows(passage: Passage, words: CueWords, cue: int) -> bool:
    """True where a cue's subject is a poll, a study: a poll out Monday | showed Moor ahead."""
    return any(bare(word) in words["findings"] for word in passage.words[max(0, cue - NEAR) : cue])


def after_degree(passage: Passage, first: int, last: int) -> int:
    """The first word after adverbs: found nearly | half of them, reported at least | six."""
    kinds = passage.kinds
    while first < last and kinds[first] == "A":
        first += 1
    if kinds[first] not in "RqB" and kinds[first : first + 2] != "Dq":
        return first
    found = degree().match(kinds, first, last + 1)
    return found.end() if found else first


def reaches_object(passage: Passage, words: CueWords, cue: int, first: int) -> bool:
    """False for a cue that its particle or preposition makes another: called off the talks, spoke Hebrew, with Moor."""
    before = passage.bare(first - 1)
    if first > cue + 1 and before not in words["introducing"]:
        particle = passage.bare(cue + 1)
        if particle in words["particle"] and particle not in words["introducing"]:
            return False  # not: lashed out at him
    if passage.bare(cue) in words["object_after_preposition"]:
        return passage.kinds[first - 1] in "RF" and before not in words["absolute"]
    return True


def reports_clause(passage: Passage, words: CueWords, cue: int, content: tuple[int, int]) -> bool:
    """True where the content is of the kind that the cue's verb takes."""
    kinds = passage.kinds
    first, last = content
    noun = after_degree(passage, first, last)
    kind, opens, word = kinds[cue], kinds[noun], passage.bare(cue)
    if word in words["object_as"] and opens != "Q":
        return first == cue + 1 and judges(passage, words, word, first, last)
    if word in words["object_to"] and "Q" not in kinds[first : last + 1]:
        return first == cue + 1 and leads_to_infinitive(passage, words, first, last)
    if kind in "Ly" or word in words["quotation_in_ing"]:
        if word in words["estimating"] and opens in "DPnN0" and estimates(passage, words, first, last):
            return True
        believes = word in words["belief"] and "Q" in kinds[first : last + 1]
        if believes and (kinds[first - 1] == "H" or begins_clause(passage, words, noun, last)):
            return True
        if word in words["reading"] and passage.bare(cue - 1) not in words["written"]:
            return False  # a man reading “The Long Road”
        # shot back, “No,” as he left; not: Fighting broke out, “the worst in years,” Moor said
        closes = passage.marks[first] in ".?!" or kinds[first + 1 : first + 2] in tuple("BGgk&")
        parted = first == cue + 2 and passage.marks[cue + 1] in ",:" and closes
        acts = word in words["acting"] and passage.marks[cue] == " " and not parted and first not in passage.whole
        near = cue + 1 + (parted and passage.bare(cue + 1) in words["particle"])  # shot back, | “No”
        return opens == "Q" and first == near and not acts  # not: had begun “a quarrel”
    if word in words["object_beside"] and (opens in "XZ" or first > cue + 1 + (kinds[cue + 1] == "H")):
        return False  # what they discussed was late, firms listed on the exchange
    if opens == "Q" and word in words["finding"] and first not in passage.whole:
        return shows(passage, words, cue)  # a poll showed “a shift”; not: she showed “cheek”
    if opens == "Q" or kinds[first - 1] == "H" or (opens == "H" and first < last):
        return True
    if word in words["that_only"]:  # determined the driver was drunk; not: determined whether he was
        return word.endswith("ed") and opens in "PDNJTn" and begins_clause(passage, words, noun, last)
    if word in words["comparing"] and first > cue + 1:
        return False  # a rise compared with May
    if opens == "R" and passage.marks[noun] == ",":
        return False  # the changes that they asked for, though
    if opens == "B" and word in words["say"] and passage.bare(first) not in words["timing"]:
        # Said because of it few would come.
        return first == cue + 1 and not {"X", "Z"}.isdisjoint(kinds[first : last + 1])
    if opens == "B":  # could not say when it would open; not: told them as he left
        told = kind == "S" and first == cue + 1 and kinds[cue - 1] in "XtA"
        return told and passage.bare(first) in words["when_clause"]
    if word in words["asking"] and opens in "NPJT" and "'" not in passage.marks[first : last + 1]:
        return False  # questioned the driver's widow, him, Moor: not what they said
    if word in words["pointing"] and passage.bare(first - 1) in words["introducing"]:
        return True
    infinitive = opens == "t" and begins_infinitive(passage, words, cue, kinds.find("t", first))
    if opens == "t" and not infinitive:
        return False
    if kind in "Oo" and not infinitive and not reaches_object(passage, words, cue, first):
        return False
    if kind == "O" and opens == "R":
        return False  # firms listed in Lund
    if opens in "&b" and first == cue + 1:
        return False  # the papers she cited or a copy
    if kind in "Oo" and passage.bare(first) in words["conditional"] and word not in words["asking"]:
        return False  # a plan that they reject if it is late
    if word in words["adjectival"] and kinds[cue - 1] not in "NnPIAX":
        return begins_clause(passage, words, noun, last)
    inside = kinds[first : last + 1]
    if kind == "S":
        takes_noun = word in words["noun_object"] or passage.bare(first - 1) in words["before_topic"]
        if first == last and opens in "nYyNg" and takes_noun:
            return True  # admitted fraud, warned of trouble, of flooding
        # said yes, would not say why; not: declined to say why, who said what
        answers = passage.bare(first) in words["plain_answer"] or (opens == "W" and kinds[cue - 1] not in "tW")
        if first == last and word in words["say"] and answers:
            return True
        # said in Berlin: nothing but a phrase
        return last > first and (opens not in "R&b" or bool(inside.strip("DnNTIYy0gMJRFAq")))
    behind = kinds[first + 1 : first + 2] if kind in "CY" and opens == "P" else ""
    if behind in ("g", "R") and passage.bare(first) in words["reflexive"]:
        return False  # find themselves sailing, asserts himself into the club
    if word in words["found"] and opens in "D0qn" and shows(passage, words, cue):
        return last > first
    if word in words["owning"] and opens != "F" and kinds[first - 1] not in "RF":
        return begins_clause(passage, words, noun, last)
    if word in words["finding"] and shows(passage, words, cue):
        return last > first and opens in "DNnPq0ATJIWg"
    if kind == "Y" and word in words["asking_for"] and passage.bare(first - 1) in words["reason"]:
        return True  # calls for calm
    if kind == "Y":
        return last > first and opens in "WtPDNnT0qJg"
    if kind in "Ck":
        if opens in "PDNnT0qJgYyXko" and word in words["noun_object"]:
            return True
        if opens == "G" and first == cue + 1 and word in words["noun_object"]:
            return True  # denied telling him; not: reveals very telling results
        particle = word in words["object_after_particle"] and passage.bare(cue + 1) in words["particle"]
        if particle and opens not in "RtBW":
            return True  # ruled out a ban
        if opens == "P" and kinds[first + 1 : first + 2] == "Q":
            return True  # declared it “a good day”
        if opens == "g" and kinds[first - 1] in "RF":
            return False  # charged with closing it
        begins = kinds[first] == "A" and begins_clause(passage, words, first, last)
        return opens in "Wt" or begins or (opens in "PDNnT0qJg" and begins_clause(passage, words, noun, last))
    return last > first or kind == "O"
