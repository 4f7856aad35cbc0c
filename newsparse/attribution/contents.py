"""The words that a cue reports: where they begin after it, and where they end."""

from __future__ import annotations

from newsparse.attribution.adjuncts import (
    FAR,
    FAR_THAT,
    after_adjuncts,
    after_clause_of_time,
    after_phrases,
    introduces,
    when,
)
from newsparse.attribution.clauses import FINITE, VERB, begins_clause, begins_infinitive, opens_clause, relates
from newsparse.attribution.cue_words import CueWords
from newsparse.attribution.endings import ends_before_joined
from newsparse.attribution.objects import ends_object, is_occasion
from newsparse.attribution.spoken_of import topic, topic_behind_addressee
from newsparse.attribution.subjects import subject_before
from newsparse.passages import Passage

# What "that" and nothing but a word of it are: that failed; not: that question.
CLAUSAL = tuple("XZESCOQ")
# What is nothing but a day or a year behind "that".
DATES = frozenset(("M", "RM", "R0", "RN"))


def content_right(passage: Passage, words: CueWords, cue: int, end: int) -> tuple[int, int] | None:
    """The words after a cue that it reports (first, last), without addressee, day, place and "that"; None if none."""
    kinds, marks = passage.kinds, passage.marks
    word = passage.bare(cue)
    last_of_cue = cue + has_particle(passage, words, cue, end)
    at = last_of_cue + 1
    if at >= end or marks[last_of_cue] in ".;":
        return None
    if marks[last_of_cue] in ",:" and is_whole_quotation(passage, words, cue, at, end):
        return at, at
    if marks[last_of_cue] == ":":
        return at, end - 1
    if marks[last_of_cue] == ",":
        if kinds[at] == "Q":
            return at, ends_before_joined(passage, words, at, end)
        at = behind_comma(passage, words, cue, at, end)
        if at < 0:
            return None
        if kinds[at - 1] == "H":
            return at, ends_before_joined(passage, words, at, end)
    if kinds[at] == "b" and kinds[at + 1 : at + 2] in ("H", "W"):
        at += 1  # is not saying yet | what
    if word in words["speaking"] or (word in words["say"] and says_little(passage, words, at, end)):
        return topic(passage, words, at, end)
    quotation = kinds.find("RQ", at, min(end, at + FAR_THAT)) + 1
    if quotation and marks[quotation - 1] in ",:" and not kinds[at:quotation].strip("RtDnNPMATIJFq0"):
        return quotation, quotation  # replied to him with, | “Why?”
    object_first = at + introduces(passage, words, cue, at, end)
    taking = kinds[cue] == "O" or word in words["asking_for"]
    own = taking and object_first > at and passage.bare(at) in words["own_preposition"]
    if object_first > at and (own or kinds[at] == "t" or kinds[cue] in "SG"):
        first = at  # pointed to | a report, warned of | a storm in Lund, apologised for | remarks made in Lund
    else:
        promised = kinds[at] == "t" and begins_infinitive(passage, words, cue, at)
        first = 0 if promised else after_phrases(passage, words, cue, at, end)
        if not first and kinds[at] in "AM" and is_time_subject(passage, words, cue, at, end):
            first = at
        first = first or after_adjuncts(passage, words, cue, at, end)
    told_of = topic_behind_addressee(passage, words, at, end) if word in words["topic_to_whom"] else None
    if told_of:
        return told_of
    if first < end and passage.cells[first * 2 : first * 2 + 2] == "K-":
        closing = passage.cells.find("K-H", first * 2 + 2, min(end, first + FAR_THAT) * 2)
        first = closing // 2 + 1 if closing > 0 else first  # said in June - wrongly - that
    if at < first < end:
        if kinds[first] == "t" and kinds[at] in "DNPnTJq0":
            asked = word in words["addressed"] and word not in words["tell"]
            first = at if asked else first  # urged | sailors to stay; told sailors | to stay
        if kinds[first] == "K":
            return None  # (The bridge is closed, Moor) said on Monday - a day late
        first += introduces(passage, words, cue, first, end)
    if at < first < end and marks[first - 1] == " " and goes_on_asking(passage, words, cue, first, end):
        first = at  # asked | anyone between 5 and 7 to come forward
    if at < first < end and (kinds[first] == "b" or (kinds[first] == "&" and opens_clause(passage, first + 1, end))):
        return None  # a meeting outlined in the memo, but he had left
    if first >= end:
        if kinds[cue] == "S" or word in words["tell"] or kinds[object_first] in "AMRFt":
            return None
        return object_first, end - 1  # warned the council: there is nothing but an addressee
    if first == at:
        first = object_first
    elif kinds[cue] == "S" and marks[first - 1] == "," and kinds[first] not in "HQ":
        if (
            "M" in kinds[at:first]
            or not opens_sentence(passage, cue)
            or not begins_clause(passage, words, first, end - 1)
        ):
            return None  # (The bridge is closed, Moor) said on Tuesday, easing fears
        first = at  # They said | by 1974, catches could fall
    if kinds[cue] == "O" and first < end - 1 and kinds[first] == "B" and passage.bare(first) in words["as_word"]:
        first += 1  # a decision Moor described as | brave
        if kinds[first] == "Q" and kinds[first + 1 : first + 2] != "&":
            return first, first
    elif kinds[first] == "B" or (kinds[first] == "R" and passage.bare(first) in words["when"]):
        first = after_clause_of_time(passage, words, cue, first, end)
    aired = first > at and kinds[first : first + 2] == "HE" and passage.bare(first - 1) in words["occasions"]
    if aired and kinds[cue] != "S" and relates(passage, words, first):
        return None  # a decision she disclosed in an interview that aired on Monday
    if kinds[first] == "H" and kinds[first + 1 : end] in DATES:
        return None  # proposed just that in 2013
    clause = end - first > 2 or kinds[first + 1 : end] in CLAUSAL  # not: asked just that question
    if kinds[first] == "H" and first + 1 < end and clause and not is_pronoun(passage, words, last_of_cue, first):
        first += 1
    if kinds[first] == "Q" and (kinds[cue] in "Ly" or word in words["quotation_in_ing"]):
        joined = kinds[first + 1 : first + 3]
        if joined[:1] != "&" or joined == "&Q":
            return first, first + 2 * (joined == "&Q")  # chanting “Stay away” and “Go” | for hours
    if is_whole_quotation(passage, words, cue, first, end):
        return first, first
    last = ends_before_joined(passage, words, first, end)
    if kinds[first - 1] != "H":
        if kinds[cue] in "Oo" or word in words["object_as"] or word in words["object_to"]:
            last = ends_object(passage, words, first, last)
        elif takes_object(passage, words, cue, first, last):
            last = ends_object(passage, words, first, last, "Wb")
        elif kinds[first] in "RF" or kinds[first - 1] in "RF":
            last = ends_object(passage, words, first, last, "")  # asked for the plan, | and the council met
    for colon in range(first, last):
        if marks[colon] == ":" and kinds[colon + 1] == "Q":
            if kinds[first - 1] == "H" or tells_inside(passage, first, colon):
                break  # said that they had a choice: “…”; said pilots told them in Lund: “…”
            if kinds[cue] in "OoY" and "Q" in kinds[first : colon + 1]:
                return first, colon  # calls Hale “a liar”: | “He never sailed.”
            return colon + 1, last  # told them in Lund: “…”
    return first, last


def is_whole_quotation(passage: Passage, words: CueWords, cue: int, word: int, end: int) -> bool:
    """True for a sentence in marks behind which the reporter goes on: said, “We are going,” | as she left for Lund

    Not: said “we go” and that, said, “we go” to the islands, said “the old bridge” would fall.
    """
    kinds, marks = passage.kinds, passage.marks
    if kinds[word] != "Q" or kinds[cue] in "Oo" or "Q" in kinds[word + 1 : end] or word + 1 >= end:
        return False
    whole, parted, closed = word in passage.whole, marks[word - 1] in ",:", marks[word] in ",?-"
    after = kinds[word + 1]
    if marks[word] == "?" and after not in "XZESCOYL":
        return True  # shouted “Help!” | and ran
    if not (whole or (parted and (closed or word == cue + 1))) or after in "XZESCOY":
        return False
    if after == "A" and kinds[word + 2 : word + 3] in VERB:
        return False  # said “The Long Road” never made money
    if after in "&b":
        return whole and kinds[word + 2 : word + 3] not in ("H", "Q") and (parted or closed)
    if after in "RtF":
        return closed or (whole and (parted or is_occasion(passage, words, word + 1, end - 1)))
    return True


def is_time_subject(passage: Passage, words: CueWords, cue: int, at: int, end: int) -> bool:
    """True in: said | Monday was late, said | this year will be better; not: a plan Moor said Monday will fail"""
    kinds, marks = passage.kinds, passage.marks
    verb = at
    while verb < end - 1 and kinds[verb] in "AM" and marks[verb] == " ":
        verb += 1
    if kinds[verb] not in "XZ" or kinds[at:verb] not in ("M", "AA"):
        return False
    if kinds[cue] in "Gk":
        return True
    found = subject_before(passage, 0, cue) if passage.bare(cue) in words["say"] else None
    before = found.first - 1 if found else -1
    opens = before < 0 or marks[before] in ".," or kinds[before] in "&bB"
    return found is not None and opens and kinds[found.first] != "W"


def opens_sentence(passage: Passage, cue: int) -> bool:
    """True where a cue's subject opens its sentence."""
    found = subject_before(passage, 0, cue)
    return found is not None and (found.first == 0 or passage.marks[found.first - 1] == ".")


def is_inserted(passage: Passage, cue: int) -> bool:
    """True where a comma or nothing parts a cue's subject from what it may report: The bridge is closed, | Moor said"""
    found = subject_before(passage, 0, cue)
    return found is None or (found.first > 0 and passage.marks[found.first - 1] in ",-")


def goes_on_asking(passage: Passage, words: CueWords, cue: int, word: int, end: int) -> bool:
    """True where whom one asks goes on, or what one speaks on: asked anyone there | or at sea to come"""
    kinds = passage.kinds
    if kinds[word] not in "RF":
        return kinds[word] == "&" and not opens_clause(passage, word + 1, end)
    asks = passage.bare(cue) in words["addressed"] and passage.bare(cue) not in words["tell"]
    return asks and kinds[cue + 1] == "P" and "t" in kinds[word:end]


def behind_comma(passage: Passage, words: CueWords, cue: int, at: int, end: int) -> int:
    """Where a content begins behind a cue's comma and an aside: said, in an e-mail, that | …; said, however, | that …

    Said, while she was there, that | …. -1 where none begins there.
    """
    kinds = passage.kinds
    that = kinds.find("H", at, min(end, at + FAR_THAT))
    near = that > 0 and passage.marks[that - 1] == "," and (kinds[at] in "RAq0DMV" or that == at + 1)
    if not near and kinds[at] in "RB" and kinds[cue] in "SC" and not is_inserted(passage, cue):
        that = (passage.cells.find(",H", at * 2, min(end, at + FAR) * 2) + 1) // 2  # in a note that is lost, | that
        behind = kinds[that + 1 : that + 2]
        near = that > 0 and behind not in ("X", "Z") and not (kinds[at] == "B" and behind == "n")  # that bridge
    if near and kinds[cue] in "SC":
        return that + 1 if that + 1 < end else -1
    aside = when().match(passage.cells, at * 2, end * 2)
    after = aside.end() // 2 if aside and aside.group()[-1] == "," else end
    if after >= end:
        return -1
    goes_on = kinds[at] == "A" and kinds[cue] == "S" and begins_clause(passage, words, after, end - 1)
    return after if kinds[after] in "HQ" or goes_on else -1


def says_little(passage: Passage, words: CueWords, at: int, end: int) -> bool:
    """True in: said almost nothing about the plan"""
    at += passage.kinds[at] == "A" and passage.bare(at) not in words["amount"]
    about = at + 1 < end and passage.bare(at) in words["amount"] and passage.bare(at + 1) in words["topical"]
    if not about:
        return False
    for word in range(at + 2, end):
        if passage.kinds[word] in FINITE:
            return False  # said nothing about the plan could be changed
        if passage.kinds[word] in "WHBb&" or passage.marks[word - 1] not in " '":
            break
    return True


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


def tells_inside(passage: Passage, first: int, last: int) -> bool:
    """True where a cue of its own, with its subject, stands among these words."""
    kinds = passage.kinds
    return any(
        kinds[word] == "S" and subject_before(passage, first, word) is not None for word in range(first + 1, last + 1)
    )


def is_particle(passage: Passage, words: CueWords, cue: int) -> bool:
    """True where the word after a cue may be a part of it: pointed | out, chimed | in; not: said | in Lund"""
    if passage.marks[cue] != " " or passage.kinds[cue + 1] not in "RAn":
        return False
    particle = passage.bare(cue + 1)
    return particle in words["particle"] or (particle in words["inward"] and passage.bare(cue) in words["joining_in"])


def has_particle(passage: Passage, words: CueWords, cue: int, end: int) -> int:
    """1 where the word after a cue is a part of it: pointed out that, went on: …; not: announced on Monday."""
    kinds, marks = passage.kinds, passage.marks
    at = cue + 1
    if at >= end or not is_particle(passage, words, cue):
        return 0
    if kinds[at] == "n":
        return int(marks[at] in ",:")  # shot back, “No”
    if marks[at] != " " or kinds[at + 1 : at + 2] in ("H", "Q", "W", "t"):
        return 1
    that = kinds.find("H", at + 2, at + FAR_THAT)
    if that > 0 and not kinds[at + 1 : that].strip("DnNAJq") and passage.bare(that - 1) not in words["reporting_noun"]:
        return 0  # posted on the town's page that
    return int(kinds[cue] in "COY" and kinds[at + 1 : at + 2] != "M")
