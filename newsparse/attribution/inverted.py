"""Cues after what they report and before who says it: “The bridge is closed,” said Ida Moor."""

from __future__ import annotations

from newsparse.attribution.content_first import left_start, needs_clause
from newsparse.attribution.contents import is_particle
from newsparse.attribution.phrases import Subject, end_of_source, subject_after
from newsparse.attribution.places import Place, Reading
from newsparse.passages import bare


def content_cue_speaker(place: Place) -> Reading | None:
    """“The bridge is closed,” said Ida Moor, the mayor."""
    kinds, marks = place.passage.kinds, place.passage.marks
    before = place.cue - 1
    while before > place.floor and kinds[before] == "A" and marks[before] == " ":
        before -= 1
    if place.kind not in "SYCLy" or before < place.floor or place.follows not in " ,":
        return None
    if marks[before] not in ",-?" and before not in place.passage.whole:
        return None
    behind = place.cue + 1
    if kinds[before] == "Q" and behind < place.end and place.word in place.cue_words["phrasal"]:
        behind += is_particle(place.passage, place.cue_words, place.cue)  # chimed in | Ida Moor
        noun = kinds[behind : behind + 1] == "n" and kinds[behind + 1 : behind + 2] not in ("N", "J")
        if noun and not place.cue_words.are_source(place.passage.bare(behind)):
            return None  # “The Long Road” went on | sale; not: “Go home,” shot back | officials, coach Ida Moor
    found = subject_after(place.passage, behind, place.end)
    if not found or (
        kinds[found.first] == "P" and place.passage.bare(found.first) in place.cue_words["object_pronoun"]
    ):
        return None
    if kinds[before] != "Q":
        # Where a phrase before the comma may be the subject, nothing but a name and its apposition follows.
        named = kinds[found.name_last] == "N" and "R" not in kinds[found.first : found.name_last]
        named = named and only_apposition(place, found.last + 1)
        if not named and (place.subject or place.kind != "S"):
            return None
        if place.kind != "S" and place.word not in place.cue_words["inverted"]:
            return None
        # The bridge is closed, said Ida Moor. Not: Moor, said the police, fled; nor a list of verbs.
        # said a man who met him; not: asked Hale if, proposed a plan that
        says = place.word in place.cue_words["say"]
        last = end_of_source(place.passage, found, place.end) if says else found.last
        closes = marks[last]
        if closes == "," and goes_on_behind(place, before, last + 1):
            parts = ((place.floor, before), (last + 1, place.end - 1))
            return Reading(found, place.cue, place.cue, parts, "content_cue_speaker")
        if closes not in ".,;" or before - place.floor < 2:
            return None
    content: list[tuple[int, int]] = [(left_start(place, before), before)]
    found = without_occasion(place, found)
    after = found.last + 1
    if kinds[before] == "Q" and marks[found.last] == " " and kinds[after : after + 1] in ("X", "Z"):
        return None  # Moor, who calls it “rotten,” said he was late
    if after < place.end and kinds[after] == "Q":
        content.append((after, after))
    return Reading(found, place.cue, place.cue, tuple(content), "content_cue_speaker")


def without_occasion(place: Place, found: Subject) -> Subject:
    """A speaker behind a cue, less the phrase that tells when, where or to whom: said the mayor | in a statement"""
    passage, words = place.passage, place.cue_words
    for at in range(found.name_first + 1, found.last):
        if passage.kinds[at] not in "RBt":
            continue
        timed = passage.bare(at) in words["when"] or passage.bare(at) in words["through"]
        timed = timed or (passage.bare(at) in words["topical"] and passage.kinds[at + 1] == "P")  # said Moor | about it
        addressed = passage.kinds[at] == "t" or passage.bare(at + 1) in words["indefinite"]
        spoken = addressed and any(bare(near) in words["occasions"] for near in passage.words[at + 1 : at + 4])
        if timed or spoken:
            return found._replace(last=at - 1, name_last=min(found.name_last, at - 1))
    return found


def goes_on_behind(place: Place, before: int, first: int) -> bool:
    """True where a sentence goes on behind its cue and speaker: The bridge, said Moor, | is closed.

    `before` is the last word before the cue, `first` the first one behind the speaker's comma.
    """
    kinds = place.passage.kinds
    if before - place.floor < 2 and place.kind == "S" and first + 2 < place.end:
        return True  # Currently, said Ida Moor, the mayor, | the bridge is closed.
    if first >= place.end:
        return False
    if needs_clause(place, first):
        return True
    fragment = kinds[first] == "Q" and first not in place.passage.whole  # they, said Moor, | “were late.”
    return kinds[first] in "XZE" or (fragment and bool(kinds[place.floor : before + 1].strip("&bA")))


def only_apposition(place: Place, at: int) -> bool:
    """True where no verb follows but in a relative clause: (said Moor,) the mayor, who lives in Lindum."""
    rest = place.passage.kinds[at : place.end].partition("W")[0]
    return not any(kind in "XZSCOHQP" for kind in rest)


RULES = (content_cue_speaker,)
