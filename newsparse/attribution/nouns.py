"""Nouns that report: his claim that, an accusation that, expressed fears that."""

from __future__ import annotations

from newsparse.attribution.clauses import relates
from newsparse.attribution.enclosed import ends_before_main_clause, ends_before_predicate
from newsparse.attribution.endings import ends_before_joined
from newsparse.attribution.phrases import Subject, phrase_ending_at, subject_after
from newsparse.attribution.places import Place, Reading
from newsparse.attribution.topics import subject_of_sentence

# A verb that no subject has before its predicate, by its class: not a participle, which it may have.
PREDICATE = frozenset("XZSCOL")
# How long an addressee before "that" may be, in words.
NEAR = 6


def noun_before_that(place: Place) -> int | None:
    """The word of the noun (or `clear`) that "that" follows, be it after a form of be: his claim was that."""
    passage, words = place.passage, place.cue_words
    noun = place.cue - 1
    while noun > place.floor and passage.kinds[noun] == "M" and passage.marks[noun - 1] == " ":
        noun -= 1  # made clear on Monday | that
    noun -= noun < place.cue - 1 and passage.kinds[noun] == "R"
    if passage.bare(noun) not in words["reporting_noun"] and passage.kinds[noun] in "nNP":
        to = passage.kinds.rfind("t", max(place.floor + 1, noun - NEAR), noun)
        if to > 0 and not passage.marks[to:noun].strip() and phrase_ending_at(passage, to + 1, noun):
            noun = to - 1  # made the case to the council | that
    if noun <= place.floor or passage.kinds[noun] not in "nYyXEAk":
        return None
    if relates(passage, words, place.cue) or (
        noun < place.cue - 1 and passage.kinds[place.cue + 1 : place.cue + 2] == "E"
    ):
        return None  # an announcement on Monday that stunned members
    if passage.kinds[noun] == "X" and passage.bare(noun) in words["be"]:
        noun -= 1
    if noun <= place.floor or passage.marks[noun] != " ":
        return None
    bare = passage.bare(noun)
    return noun if bare in words["reporting_noun"] or bare in words["after_light_verb"] else None


def content(place: Place) -> tuple[tuple[int, int], ...]:
    passage = place.passage
    last = ends_before_joined(passage, place.cue_words, place.cue + 1, place.end)
    if passage.kinds[place.start + (passage.kinds[place.start] in "b&")] in "BR":
        last = ends_before_main_clause(passage, place.cue + 1, last)  # despite his claims that …, the bridge
    elif PREDICATE.isdisjoint(passage.kinds[place.start : place.cue]):
        last = ends_before_predicate(passage, place.cue + 1, last)  # Moor's vow that it will open | is odd
    return ((place.cue + 1, last),)


def verb_noun_that(place: Place) -> Reading | None:
    """The council expressed fears that the bridge would fall."""
    noun = noun_before_that(place)
    if noun is None or place.cue + 1 >= place.end:
        return None
    passage = place.passage
    for verb in range(noun - 1, max(place.floor, noun - 4) - 1, -1):
        if passage.bare(verb) in place.cue_words["light_verb"]:
            found = place.subject_of(verb)
            return Reading(found, verb, noun, content(place), "verb_noun_that") if found else None
        if passage.marks[verb] != " ":
            return None
    return None


def possessive_noun_that(place: Place) -> Reading | None:
    """Nobody believed Moor's claim that the bridge was safe. Hale's point was that it had been."""
    noun = noun_before_that(place)
    passage, words = place.passage, place.cue_words
    if noun is None or place.cue + 1 >= place.end:
        return None
    kinds, marks = passage.kinds, passage.marks
    made = kinds[place.cue - 1] == "X" and passage.bare(noun) in words["made_by_being"]
    if passage.bare(noun) in words["after_light_verb"] and not made:
        return None
    owner: Subject | None = None
    for word in range(noun - 1, max(place.floor, noun - 5) - 1, -1):
        if marks[word] == "'":
            owner = phrase_ending_at(passage, place.floor, word)
            break
        if passage.bare(word) in words["possessive"]:
            owner = Subject(word, word, word, word)
            break
        if kinds[word] not in "nNEgA0Yq" or marks[word] != " ":
            break
    return Reading(owner, noun, noun, content(place), "possessive_noun_that") if owner else None


def noun_by_speaker_that(place: Place) -> Reading | None:
    """A warning by the council that the bridge would fall came late."""
    passage, words = place.passage, place.cue_words
    if place.cue + 1 >= place.end or "R" not in passage.kinds[max(place.floor, place.cue - 8) : place.cue]:
        return None
    for agent in range(place.cue - 1, max(place.floor, place.cue - 8), -1):
        if passage.kinds[agent] != "R":
            continue
        if (passage.bare(agent) in words["agent"] or passage.bare(agent) in words["source"]) and passage.bare(
            agent - 1
        ) in words["reporting_noun"]:
            found = subject_after(passage, agent + 1, place.cue)
            fears = passage.bare(agent - 1) in words["after_light_verb"]
            if found and found.last == place.cue - 1 and not fears and not relates(passage, words, place.cue):
                return Reading(found, agent - 1, agent - 1, content(place), "noun_by_speaker_that")
            return None
    return None


def subject_noun_that(place: Place) -> Reading | None:
    """Moor stunned the town with an announcement that the bridge would close."""
    noun = noun_before_that(place)
    passage = place.passage
    if noun is None or passage.bare(noun) in place.cue_words["after_light_verb"] or place.cue + 1 >= place.end:
        return None
    article = noun - 1
    while article > place.start and passage.kinds[article] in "nEA":
        article -= 1
    if passage.bare(article) not in place.cue_words["indefinite"] or passage.kinds[article - 1] != "R":
        return None
    found = subject_of_sentence(passage, place.start, article)
    return Reading(found, noun, noun, content(place), "subject_noun_that") if found else None


RULES = (verb_noun_that, possessive_noun_that, noun_by_speaker_that, subject_noun_that)
