"""Cues of what nobody has said: Moor could call it late, has not named a date; has the council called it late?"""

from __future__ import annotations

from newsparse.attribution.agreement import head_of
from newsparse.attribution.clauses import begins_clause, shows
from newsparse.attribution.cue_words import CueWords
from newsparse.attribution.phrases import Subject
from newsparse.attribution.places import Place
from newsparse.passages import Passage, bare

# What a question begins with before its auxiliary, by class: why | did Moor call it late?
ASKING = frozenset("WBb&")
# What follows an object, and no verb of its own, by class.
CLOSING = tuple("RtBb&")
# How far behind a question's start its auxiliary stands, in words: So | why did
NEAR = 3


def is_unsaid(place: Place, found: Subject, content: tuple[int, int]) -> bool:
    """True where a cue and its subject tell what might be said, what is not, or what the writer thinks.

    `found` is the subject, `content` what the cue seems to report. What stands in marks has always been said.
    """
    passage, words = place.passage, place.cue_words
    first = content[0]
    if passage.kinds[first] == "Q":
        return False
    group = verb_group(passage, place.start, place.cue)
    if is_supposed(place, found, group):
        return True
    if place.word in words["found"] and not words["unable"].isdisjoint(group):
        return True  # cannot find workers
    if passage.bare(found.first) in words["writer"] and found.first == found.name_last:
        return place.word in words["wondering"] or (place.kind != "S" and passage.kinds[first - 1] != "H")
    if place.word in words["say"] and first == place.cue + 1 and passage.bare(first) in words["uttered"]:
        # Said goodbye to it, said it twice; not: said it was late
        return first == content[1] or passage.marks[first] != " " or passage.kinds[first + 1] in CLOSING
    if place.word in words["say"] and tells_little(passage, words, first):
        return True
    by_thing = place.word in words["done_by_things"] and is_thing(place, found)
    denied = place.word not in words["said_by_not_saying"] and is_negated(words, group)
    planned = not words["future"].isdisjoint(group) and words["unplanned"].isdisjoint(group)
    return (by_thing or denied or planned) and not is_clause(place, content)


def tells_little(passage: Passage, words: CueWords, first: int) -> bool:
    """True where nothing but how much is told: said very little, but he came; not: said little about the plan"""
    while passage.kinds[first] == "A" and first + 1 < len(passage.words):
        first += 1
    if passage.bare(first) not in words["amount"]:
        return False
    return passage.marks[first] == "." or (passage.cells[first * 2 + 1 : first * 2 + 3] in (",&", ",b"))


def is_clause(place: Place, content: tuple[int, int]) -> bool:
    """True for a content that is a clause, which is said whoever shows or denies it: did not say when it would open"""
    kinds, first = place.passage.kinds, content[0]
    if kinds[first - 1] == "H" or kinds[first] in "WHB" or kinds[first + 1 : first + 2] == "W":
        return True
    return begins_clause(place.passage, place.cue_words, *content)


def is_thing(place: Place, found: Subject) -> bool:
    """True for a subject that says nothing: the incident shows a lack of care; not: polls show a rise"""
    passage, words = place.passage, place.cue_words
    head = head_of(passage.kinds, found)
    if passage.kinds[head] not in "nYyE" or shows(passage, words, place.cue):
        return False
    whose = head_of(passage.kinds, found._replace(name_first=head + 2)) if passage.kinds[head + 1] == "F" else head
    # A growing share of | voters | express doubt.
    return not words.are_source(passage.bare(head)) and not words.are_source(passage.bare(whose))


def is_supposed(place: Place, found: Subject, group: list[str]) -> bool:
    """True for what is asked, conditional, or but possible: had Moor called it late? If Moor asks him; should call"""
    passage, words = place.passage, place.cue_words
    kinds, before = passage.kinds, found.first - 1
    if before >= place.start:
        if passage.bare(before) in words["conditions"]:
            return True
        asks = "?" in passage.words[place.end - 1] and before < place.start + NEAR and kinds[before - 1] in ASKING
        if kinds[before] == "X" and (before == place.start or asks):
            return passage.bare(before) in words["inverting"]
    only = bare(passage.words[min(place.cue + 1, place.end - 1)])
    supposed = not words["supposing"].isdisjoint(group) and words["only"].isdisjoint([*group, only])
    # A test would have shown it.
    supposed = supposed or not (words["refusal"].isdisjoint(group) or words["perfect"].isdisjoint(group))
    able = not words["ability"].isdisjoint(group) and is_negated(words, group)
    return supposed and not able  # not: could not say when


def is_negated(words: CueWords, group: list[str]) -> bool:
    """True in: has not announced, never called, didn't offer; not: would not describe, for who declines to"""
    if not words["refusal"].isdisjoint(group) or not words["restricting"].isdisjoint(group):
        return False  # would not describe it; not only called it late but
    return any(word in words["negation"] or word.endswith(("n't", "n’t")) for word in group)


def verb_group(passage: Passage, start: int, verb: int) -> list[str]:
    """The auxiliaries and adverbs right before a verb: (Moor) | has not yet | announced"""
    first = verb
    while first > start and passage.kinds[first - 1] in "AX":
        first -= 1
    return [bare(word) for word in passage.words[first:verb]]
