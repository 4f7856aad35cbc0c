"""Cues before what they report: Ida Moor said that the bridge was closed."""

from __future__ import annotations

import re
from functools import cache

from newsparse.attribution.agreement import agrees
from newsparse.attribution.clauses import begins_clause, opens_clause, relates, reports_clause
from newsparse.attribution.enclosed import (
    ends_before_main_clause,
    ends_before_main_verb,
    ends_before_predicate,
    opens_main_clause,
)
from newsparse.attribution.endings import ends_before_joined, joint_before_phrase
from newsparse.attribution.phrases import Subject, subject_after
from newsparse.attribution.places import Place, Reading
from newsparse.attribution.relatives import relative, tells_about
from newsparse.attribution.subjects import subject_before
from newsparse.attribution.topics import subject_of_sentence, subject_with_relative
from newsparse.attribution.unsaid import is_unsaid
from newsparse.attribution.verbs import (
    is_adjective,
    is_declined,
    is_infinitive,
    is_made_to,
    is_named_so,
    is_passive,
    names_its_object,
    summons,
)

# How far before a cue the one that it is joined to stands, in words.
FAR = 12


def speaker_cue_content(place: Place) -> Reading | None:
    """Ida Moor said that the bridge was closed."""
    passage = place.passage
    kinds = passage.kinds
    if is_passive(place) or is_infinitive(place):
        return None
    of = kinds[place.cue + 1 : place.cue + 2] == "F"
    whom = place.subject.first - 1 if of and place.subject else -1
    of = of and not (whom > place.start and kinds[whom] == "W")  # whom he accused of theft
    if of and (place.kind == "C" or place.word in place.cue_words["accused"] or has_agent(place)):
        return None  # the whole point of it, a question asked of Moor by the council, a man accused of theft
    right = place.right
    if right and kinds[right[0] - 1] in "RF" and is_declined(place):
        return None  # declined to speculate on the cause
    if right and kinds[right[0] - 1] == "H" and place.word in place.cue_words["say"] and is_declined(place):
        return None  # refused to say that it was late
    if right and place.word in place.cue_words["light_verb"] and leads_to_noun(place, *right):
        return None
    if not right or not reports_clause(passage, place.cue_words, place.cue, right) or names_its_object(place, right):
        return None
    answer = place.word in place.cue_words["say"] and passage.bare(right[0]) in place.cue_words["plain_answer"]
    if answer and kinds[right[0] + 1 : right[0] + 2] == "&":
        right = right[0], right[0]  # said yes | and bought the boat
    found = place.subject
    if not found and joins_verb(place):
        found = (
            subject_of_joined(place)
            or subject_since_shared(place)
            or place.shared
            or first_name(place)
            or subject_of_sentence(passage, place.start, place.cue)
            or subject_of_first(place)
        )
    if not found:
        found = relative(place)
    if not found and place.kind == "S":
        found = subject_with_relative(passage, place.start, place.cue)
    if not found or is_nobody(place, found):
        return None
    if place.kind == "C" and kinds[right[0] - 1] == "R" and opens_clause(passage, right[0], right[1] + 1):
        return None  # a notice posted on the website | Tarn News | said
    if place.kind in "Yy" and (relates(passage, place.cue_words, place.cue + 1) or not agrees(place, found)):
        return None
    posted = place.kind == "C" and kinds[right[0] - 1] != "H" and kinds[place.cue + 1] in "RB"
    if posted and found.first > place.start and kinds[found.first - 1] == "R":
        return None  # in a video posted after the storm
    if is_named_so(place, found) or summons(place, right) or is_adjective(place, right):
        return None
    if is_unsaid(place, found, right):
        return None
    if kinds[right[0]] in "XZ" and right[0] > place.cue + 1:
        named = kinds[place.cue + 1] == "R" and kinds[found.first - 1 : found.first] not in ("H", "W")
        if kinds[right[0] - 1] in "AM" or (named and kinds[right[0] - 1] not in "RFHB"):
            return None  # the rise that Moor decries also | makes it late, the club named in the memo | is
    if tells_about(place, found, right):
        return None  # what Moor said about it matters
    if kinds[right[0] : right[0] + 2] in ("QX", "QZ") and kinds[found.first - 1 : found.first] == "W":
        right = right[0], right[0]  # what Moor called “rotten” | was new
    if kinds[right[0]] == "X" and kinds[found.first - 1 : found.first] in ("H", "W"):
        if passage.bare(found.first - 1) in place.cue_words["asking_how"]:
            return None  # how Moor answers | is important
        right = right[0], ends_before_predicate(passage, *right)  # what Moor said was late | has come
    if found.first > place.start and is_made_to(place, found):
        return None
    number = passage.words[place.cue - 1] if kinds[place.cue - 1 : place.cue + 2] in ("0Sn", "0Cn", "0On") else ""
    if number.isdigit() and place.follows == " ":
        return None  # by 90 pledged members
    counted = kinds[found.first] == "0" and (place.kind == "O" or found.first == found.last)
    if counted and "%" not in passage.words[found.first]:
        return None  # 90 elected members, rose 7 percent compared with
    content = ends_in_clause(place, found, right)
    return Reading(found, place.cue, place.cue, (content,), "speaker_cue_content") if content else None


def is_nobody(place: Place, found: Subject) -> bool:
    """True for nobody, no one, and none of those six: what they have said has not been said."""
    passage, nobody = place.passage, place.cue_words["nobody"]
    of = found.first - 1
    if passage.bare(found.first) in nobody:
        return True
    if of >= place.start and passage.kinds[of : found.first + 1] == "Dq" and passage.bare(of) in nobody:
        return True
    while of > place.start and passage.kinds[of] in "qD":
        of -= 1
    return of > place.start and passage.kinds[of] == "F" and passage.bare(of - 1) in nobody


def ends_in_clause(place: Place, found: Subject, right: tuple[int, int]) -> tuple[int, int] | None:
    """The content within the clause that reports it: While Moor said it was late, | Hale left. None where none is."""
    passage, (first, last) = place.passage, right
    kinds, marks = passage.kinds, passage.marks
    led = found.first - 1
    while led > place.start and kinds[led] == "A":
        led -= 1  # While almost | everyone agrees
    if place.start <= led and kinds[led] == "B":
        last = ends_before_main_clause(passage, first, last)
        topic = subject_after(passage, place.start, led) if marks[led - 1] == "," else None
        if topic and topic.last == led - 1:  # Moor, though she said it was late, | left
            last = ends_before_main_verb(passage, first, last, ",")
    elif found.first > place.start and kinds[found.first - 1] == "W" and (place.kind == "O" or kinds[first] in "XZ"):
        last = ends_before_main_verb(passage, first, last, ",")  # which Moor blamed on Hale, | killed ten
    elif kinds[found.name_first] == "W" and found.name_first > place.start:
        mark = marks[found.name_first - 1]
        if mark == " " and holds_main_verb(place, right):
            return None  # the man who found the boat said
        last = ends_before_main_verb(passage, first, last, mark)
        if mark == " ":
            last = ends_before_predicate(passage, first, last)  # those who said it was late | were there
    elif kinds[place.cue - 1] == "H" and kinds[place.start] in "RV":
        last = ends_before_main_clause(passage, first, last)  # In a poll that shows a rise, | Moor leads
    return first, last


def holds_main_verb(place: Place, content: tuple[int, int]) -> bool:
    """True where the phrase behind a relative clause's cue is its object, and the main clause's verb follows it."""
    passage = place.passage
    found = subject_after(passage, content[0], content[1] + 1) if place.kind == "C" else None
    if not found or content[0] != place.cue + 1 or passage.kinds[found.first] != "D":
        return False
    return passage.kinds[found.last + 1 : found.last + 2] in ("S", "C") and passage.marks[found.last] == " "


def has_agent(place: Place) -> bool:
    """asked of Moor | by the council"""
    behind = place.passage.words[place.cue + 2 : min(place.end, place.cue + 6)]
    return any(word in place.cue_words["agent"] for word in behind)


def leads_to_noun(place: Place, first: int, last: int) -> bool:
    """True for the verb of a noun that reports: expressed fears that the bridge would fall."""
    that = place.passage.kinds.find("H", first + 1, min(last, first + 5))
    return that > 0 and place.passage.bare(that - 1) in place.cue_words["reporting_noun"]


def joins_verb(place: Place) -> bool:
    """Moor resigned and has also | said"""
    kinds = place.passage.kinds
    before = place.cue - 1
    if kinds[before] == "t" and before - 2 > place.start and has_clause(place):
        before -= 2 + (kinds[before - 1] == "R")  # resigned and went on to | say
    while before > place.start and (kinds[before] in "AX" or kinds[before - 1 : before + 1] == "XB"):
        before -= 1
    if before == place.cue - 1 and place.passage.marks[before] == "," and place.passage.marks[-1] == " ":
        return place.end == len(kinds)  # a headline: Moor closes bridge, | says
    if joint_before_phrase(kinds, place.start, place.cue) >= 0:
        return True  # and in the next breath | said
    marks = place.passage.marks
    listed = before == place.cue - 1 and marks[before] == "," and place.shared
    if listed and "P" in kinds[listed.last + 1 : before - 1] and "S" in kinds[listed.last + 1 : before]:
        return False  # said he met her, | told her so and left
    if listed and last_of_list().search(kinds, place.cue, place.end):
        return True  # praised the plan, | called it brave and met him
    if marks[before] == ",":
        if place.passage.bare(before + 1) in place.cue_words["then"]:
            return True  # Moor closed the bridge, then | said
        opens = marks.rfind(",", place.start, before)
        return opens > 0 and kinds[opens] in "&b" and kinds[opens + 1] in "RAB"  # but, in a letter, | said
    adverb = kinds[place.cue - 1] == "A" and kinds[before] != "W" and marks[before] != "'"
    # Not: Moor, who wisely | said; the town's earlier | claim
    return before >= place.start and (kinds[before] in "&b" or adverb)


@cache
def last_of_list() -> re.Pattern[str]:
    """The last verb of several, in classes: praised the plan, called it brave | and met him."""
    return re.compile("&A?[SCOLEZ]")


def has_clause(place: Place) -> bool:
    """True for a cue with "that", a question, a quotation or a clause; not: was trying to ask him a question"""
    if not place.right:
        return False
    passage, (first, last) = place.passage, place.right
    clause = passage.kinds[first - 1] == "H" or passage.kinds[first] in "WQ"
    return clause or begins_clause(passage, place.cue_words, first, last)


def subject_since_shared(place: Place) -> Subject | None:
    """When Hale asked about it, | she | looked up and | said: the subject of a main clause behind the one shared."""
    passage, shared = place.passage, place.shared
    if not shared or shared.first <= place.start or passage.kinds[shared.first - 1] != "B":
        return None
    for comma in range(shared.last, place.cue):
        if passage.marks[comma] == "," and opens_main_clause(passage, comma + 1, place.cue):
            return subject_after(passage, comma + 1, place.cue)
    return None


def subject_of_joined(place: Place) -> Subject | None:
    """The subject of a cue that stands right before: would neither confirm nor | deny that"""
    kinds, verb = place.passage.kinds, place.cue - 2
    joined = verb > place.floor and kinds[verb + 1] == "&" and kinds[verb] in "SCOLy"
    joined = joined and place.passage.bare(verb - 1) not in place.cue_words["be"]
    found = subject_before(place.passage, place.floor, verb) if joined else None
    return place.owned(found) if found else None


def subject_of_first(place: Place) -> Subject | None:
    """Though | she | praised Hale and | said: the subject of the cue that a joined one follows"""
    passage = place.passage
    for verb in range(place.cue - 2, max(place.floor, place.cue - FAR), -1):
        if passage.marks[verb] != " ":
            return None
        if passage.kinds[verb] in "SCO":
            return subject_before(passage, place.floor, verb)
    return None


def first_name(place: Place) -> Subject | None:
    """Ida Moor closes bridge, | says: a headline's verbs look like nouns."""
    passage = place.passage
    if passage.marks[place.cue - 1] != ",":
        return None
    last = place.start
    while passage.kinds[last] in "NIJT" and passage.marks[last] == " ":
        last += 1
    return Subject(place.start, last - 1, place.start, last - 1) if last > place.start else None


def cue_speaker_content(place: Place) -> Reading | None:
    """Added Ida Moor: “It will be rebuilt.”"""
    kinds, marks = place.passage.kinds, place.passage.marks
    if place.cue != place.start or place.kind not in "SCLy":
        return None
    found = subject_after(place.passage, place.cue + 1, place.end)
    if not found or marks[found.last] not in ",:" or kinds[found.last + 1 : found.last + 2] != "Q":
        return None
    return Reading(found, place.cue, place.cue, ((found.last + 1, place.end - 1),), "cue_speaker_content")


def is_convinced(place: Place) -> Reading | None:
    """Ida Moor is convinced that the bridge will fall."""
    passage = place.passage
    kinds = passage.kinds
    if kinds[place.cue + 1 : place.cue + 2] != "H":
        return None
    first = place.cue - 1
    while first > place.start and kinds[first] == "A":
        first -= 1
    if kinds[first] != "X" or passage.bare(first) in place.cue_words["bare_be"]:
        return None  # can be convinced that
    found = subject_before(passage, place.floor, first)
    if not found or place.cue + 2 >= place.end:
        return None
    stop = ends_before_joined(passage, place.cue_words, place.cue + 2, place.end)
    return Reading(found, first, place.cue, ((place.cue + 2, stop),), "is_convinced")


def declines_to_cue(place: Place) -> Reading | None:
    """Ida Moor declined to comment, declined all comment."""
    passage, words = place.passage, place.cue_words
    kinds, marks = passage.kinds, passage.marks
    lead = place.cue - 2
    if not is_declined(place):
        lead = place.cue - 1 - (kinds[place.cue - 1] in "qD")
        if place.word not in words["withheld"] or passage.bare(lead) not in words["declining"]:
            return None
    found = place.subject_of(lead)
    if not found:
        return None
    last = place.cue
    while last + 1 < place.end and marks[last] in " '" and (kinds[last + 1] not in "&bB" or kinds[last] == "R"):
        last += 1  # to comment on when it would open
    return Reading(found, lead, lead, ((lead + 1, last),), "declines_to_cue")


RULES = (speaker_cue_content, declines_to_cue)
RULES_INVERTED = (cue_speaker_content,)
RULES_CONVICTION = (is_convinced,)
