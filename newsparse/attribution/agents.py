"""Cues whose source stands behind "by": the plan was criticised by Ida Moor."""

from __future__ import annotations

from newsparse.attribution.clauses import FINITE, begins_clause, begins_infinitive, reports_clause
from newsparse.attribution.enclosed import ends_before_main_clause, ends_before_main_verb
from newsparse.attribution.endings import ends_before_joined
from newsparse.attribution.phrases import Subject, phrase_ending_at, subject, subject_after
from newsparse.attribution.places import Place, Reading
from newsparse.attribution.relatives import relative
from newsparse.attribution.topics import is_contracted
from newsparse.attribution.unsaid import verb_group
from newsparse.attribution.verbs import is_passive
from newsparse.passages import Passage


def cue_by_speaker(place: Place) -> Reading | None:
    """The plan was criticised by Ida Moor."""
    passage = place.passage
    kinds, marks = passage.kinds, passage.marks
    agent = place.cue + 1
    named = kinds[agent : agent + 1] == "Q"  # was called “rotten” | by Moor
    agent += named
    while agent < place.end and kinds[agent] in "MA":
        agent += 1
    asked = agent + 1 < place.end and passage.bare(agent) in place.cue_words["reason"]
    agent += asked  # a ban called for | by the town
    if place.kind != "O" or agent + 1 >= place.end or passage.bare(agent) not in place.cue_words["agent"]:
        return None
    adverb = kinds[place.cue - 1] == "A"  # an account flatly | rejected by Moor
    if not (is_passive(place) or kinds[place.cue - 1 - adverb] in "nNY"):
        return None
    if place.word in place.cue_words["naming"] and not named and not asked:
        return None
    if place.word in place.cue_words["object_as"] or place.word in place.cue_words["object_to"]:
        return None  # a town attacked by bees, a man encouraged by it
    patient = place.subject or relative(place)
    found = subject_after(passage, agent + 1, place.end)
    if not patient or not found or marks[place.cue - 1] != " " or not acts(passage, found):
        return None
    if is_contracted(passage, patient.last):
        return None  # they're accused by the council
    content = (place.cue + 1, place.cue + 1) if named else (patient.first, patient.last)
    for word in range(found.first + 1, found.last):
        if kinds[word + 1] == kinds[word - 1] == "N":
            continue  # by the Center for Safe Boats
        blames = passage.bare(word) in place.cue_words["reason"]  # by the mayor | for its bias
        if kinds[word] in "RF" and (blames or kinds[word + 1] == "A" or passage.bare(word + 1).endswith("ing")):
            found = found._replace(last=word - 1, name_last=min(found.name_last, word - 1))
            break  # by the mayor | of lying
    after = found.last + 1
    opens = passage.bare(after) if after < place.end else ""
    if opens in place.cue_words["as_word"] or opens in place.cue_words["own_preposition"]:
        content = (after, ends_before_joined(passage, place.cue_words, after, place.end))
        if kinds[patient.name_first] == "W":
            content = (after, ends_before_main_verb(passage, *content, passage.marks[patient.name_first - 1]))
    return Reading(found, place.cue, place.cue, (content,), "cue_by_speaker")


def acts(passage: Passage, agent: Subject) -> bool:
    """True for an agent that can speak, by its words: criticised by Moor, by officials; not: characterised by fog."""
    kinds = passage.kinds[agent.first : agent.last + 1]
    return kinds.strip("nE") != "" or passage.bare(agent.last).endswith("s")


def cue_by_speaker_that(place: Place) -> Reading | None:
    """Jan Hale was told by Ida Moor that the bridge was closed, was ordered by her to leave."""
    passage = place.passage
    agent = place.cue + 1
    while agent < place.end and passage.kinds[agent] == "A":
        agent += 1  # was warned twice by
    if agent + 1 >= place.end or passage.bare(agent) not in place.cue_words["agent"]:
        return None
    if place.word not in place.cue_words["addressed"] and not is_passive(place):
        return None  # replied by email that
    if place.word in place.cue_words["participles"] and passage.marks[place.cue - 1] == ",":
        return None  # argued in its answer, written by Moor, that
    found = subject_after(passage, agent + 1, place.end)
    to = passage.kinds.find("t", found.first, found.last) if found else -1
    if found and to > 0:
        found = subject(passage, found.first, to - 1)
    opens = passage.kinds[found.last + 1 : found.last + 2] if found else ""
    denied = passage.kinds[found.last + 1 : found.last + 3] == "At" if found else False
    if found and denied and passage.bare(found.last + 1) in place.cue_words["negation"]:
        content = (found.last + 1, ends_before_joined(passage, place.cue_words, found.last + 2, place.end))
        told = Reading(found, place.cue, place.cue, (content,), "cue_by_speaker_that")
        return told if is_passive(place) else None  # was warned by her not to leave
    if not found or opens not in ("H", "t", "W") or found.last + 2 >= place.end:
        return None
    asked = passage.marks[found.last] == " " and passage.bare(found.last + 1) not in place.cue_words["relative"]
    fronted = place.cue == place.start or (place.cue == place.start + 1 and passage.kinds[place.start] == "B")
    if opens == "W" and not (asked and (fronted or is_passive(place))):
        return None  # was told by sailors who
    if opens == "t" and not (
        is_passive(place) and begins_infinitive(passage, place.cue_words, place.cue, found.last + 1)
    ):
        return None
    content = (found.last + 1 + (opens == "H"), ends_before_joined(passage, place.cue_words, found.last + 2, place.end))
    if fronted:  # Asked by Moor whether it fell, | Hale left
        content = (content[0], ends_before_main_clause(passage, *content))
    return Reading(found, place.cue, place.cue, (content,), "cue_by_speaker_that")


def prompted_speaker(place: Place) -> Reading | None:
    """The storm led Ida Moor to warn that the dam would burst."""
    passage, words = place.passage, place.cue_words
    kinds, last = passage.kinds, place.cue - 2
    if last <= place.start or kinds[place.cue - 1] != "t" or passage.marks[last] != " " or not place.right:
        return None
    found = phrase_ending_at(passage, place.start, last)
    if passage.bare(last) in words["whose_or_whom"]:
        found = Subject(last, last, last, last)  # prompted her to say
    if not found or found.first <= place.start or passage.bare(found.first - 1) not in words["prompting"]:
        return None
    verb = found.first - 1
    group = verb_group(passage, place.start, verb)
    supposed = not (words["supposing"].isdisjoint(group) and words["perfect"].isdisjoint(group))
    asks = kinds[max(place.start, verb - len(group) - 1)] == "W"
    if supposed or asks or "R" in kinds[found.first : found.last]:
        return None  # a loss could lead Moor to say, what led Moor to say, prompted calls for Moor to say
    first, last = place.right
    clause = kinds[first - 1] == "H" or kinds[first] in "QtW" or not FINITE.isdisjoint(kinds[first : last + 1])
    if not clause and not begins_clause(passage, words, first, last):
        return None  # forced the firm to recall 300 cars
    if kinds[found.name_last] not in "NPD" and not words.are_source(passage.bare(found.name_last)):
        return None  # led calls for a vote to determine it
    if not reports_clause(passage, words, place.cue, place.right):
        return None
    return Reading(found, place.cue, place.cue, (place.right,), "prompted_speaker")


RULES = (cue_by_speaker_that, cue_by_speaker, prompted_speaker)
