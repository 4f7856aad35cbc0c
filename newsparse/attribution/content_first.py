"""Cues after what they report and who says it: “The bridge is closed,” Ida Moor said."""

from __future__ import annotations

import re
from functools import cache

from newsparse.attribution.adjuncts import addressee, phrase_after_preposition
from newsparse.attribution.agreement import agrees
from newsparse.attribution.clauses import VERB, begins_clause
from newsparse.attribution.contents import has_particle
from newsparse.attribution.endings import ends_before_joined
from newsparse.attribution.objects import ends_object
from newsparse.attribution.phrases import Subject, subject_after
from newsparse.attribution.places import Place, Reading
from newsparse.attribution.verbs import is_declined, is_infinitive, is_passive
from newsparse.passages import bare

# What a day, a place, an addressee or a clause of time begins with.
OCCASION = tuple("MARtB")


def left_start(place: Place, last: int) -> int:
    """Where the content that ends at a word begins: with its quotation, where that is a sentence of its own.

    `Whatever comes, “We are ready,”` against `The bridge is “rotten,”`.
    """
    kinds, marks = place.passage.kinds, place.passage.marks
    if kinds[last] == "Q" and last > place.floor and marks[last - 1] in ",:-" and kinds[last - 1] != "Q":
        return place.floor if fronts_fragment(place, last) else last
    if last in place.passage.whole and kinds[last - 1] != "Q":
        return last
    first = max(place.floor, marks.rfind(":", place.floor, last) + 1)
    goes_on = place.follows == "," and kinds[place.cue + 1 : place.cue + 2] in ("X", "Z", "H", "W")
    cells = place.passage.cells
    if goes_on and cells.count("K-", first * 2, last * 2) == 1:
        first = cells.index("K-", first * 2) // 2 + 1  # The bill is late - | a plan, Moor said, that is odd.
        first += kinds[first] in "&b" and first < last
    return first


def fronts_fragment(place: Place, quotation: int) -> bool:
    """True for a phrase that a fragment goes on with: From the council's standpoint, “it is late,” Moor said."""
    kinds, marks = place.passage.kinds, place.passage.marks
    lead = kinds[place.floor : quotation]
    if quotation in place.passage.whole or lead[0] not in "RBA" or marks.find(",", place.floor) != quotation - 1:
        return False
    said_there = {bare(word) for word in place.passage.words[place.floor : quotation]}
    owned = "'" in marks[place.floor : quotation] or lead[0] == "B"
    if not owned or place.passage.bare(place.floor) in place.cue_words["timing"]:
        return False  # After the match, “it closed,” she said
    if said_there & (place.cue_words["occasions"] | place.cue_words["words_of"] | place.cue_words["absolute"]):
        return False  # In a letter, “it closed,” she wrote; with a smile, “not yet,” she said
    return set(VERB).isdisjoint(lead) and lead.strip("RMA0N") != ""  # not: On Monday, “it closed,” she said


def opens_with_term(place: Place, quotation: int, right: tuple[int, int]) -> bool:
    """True in: To a question on the “price of bridges,” Moor said the council had paid."""
    kinds = place.passage.kinds
    if quotation == place.floor or quotation in place.passage.whole or kinds[right[0]] not in "PDNnJq":
        return False
    return any(kind in "XZEQ" for kind in kinds[right[0] : right[1] + 1])


def content_speaker_cue(place: Place) -> Reading | None:
    """“The bridge is closed,” Ida Moor said."""
    kinds, marks = place.passage.kinds, place.passage.marks
    found = place.subject
    if not found or found.first <= place.floor or is_declined(place) or place.word in place.cue_words["speaking"]:
        return None
    if kinds[place.cue - 1] == "t" and is_infinitive(place):
        return None  # “Lonely,” the anthem to end all anthems
    if place.word in place.cue_words["participles"] and is_passive(place):
        return None  # “Lonely,” a book written by Moor
    before = found.first - 1
    while before > place.floor and kinds[before] in "A&b" and marks[before] == " ":
        before -= 1
    quoted = kinds[before] == "Q"
    spoken = -1 if quoted else quotation_of_subject(place, before)
    if spoken >= 0:
        found = subject_after(place.passage, spoken + 1, place.cue) or found
        before, quoted = spoken, True
    if marks[before] not in (",-?" if quoted else ",-") and before not in place.passage.whole:
        return None
    if is_of_another(place, found, before, quoted):
        return None
    right, last = place.right, place.cue
    if right and kinds[right[0]] == "B" and marks[before] == ",":
        right = None  # (The bridge is closed, Moor) said after the meeting
    if not quoted:
        last = last_of_cue(place)
    if last > place.cue:
        right = None
    content: list[tuple[int, int]] = [(left_start(place, before), before)]
    if before > place.floor and kinds[before] == "W" and place.passage.bare(before) in place.cue_words["relative"]:
        content = [(before, before)]  # (the noise), which, he said, scared them
    goes_on = behind_occasion(place) if not quoted and len(content) == 1 and before - place.floor < 25 else 0
    if goes_on:
        right = None
    joined = right is not None and not quoted and joins_fragment(place, before, right[0])
    if right and not joined and (not quoted or opens_with_term(place, before, right)):
        return None
    if not quoted and ("b" in kinds[before + 1 : found.first] or is_answer(place, found)):
        return None  # It was a short deal, but the quarrel has persisted; the blow fell, and he responded.
    if right and kinds[right[0]] == "Q":
        content.append((right[0], place.end - 1))
    elif quoted and place.follows == "," and kinds[place.cue + 1 : place.cue + 3] == "&Q":
        content.append((place.cue + 1, place.cue + 2))  # It was “late”, she said, and “a bad day”.
    elif marks[last] == "," and last + 1 < place.end and not quoted and before - place.floor < 25:
        rest = kinds[last + 1 : place.end]
        whole = not set(VERB).isdisjoint(kinds[place.floor : before])
        contrast = place.passage.bare(last + 1) in place.cue_words["contrast"]
        closes = marks.find(",", last + 1, place.end - 1) + 1
        returns = closes > 0 and not whole and kinds[closes] in "XZ"  # The plan, Moor said, citing it, is late.
        if (rest[0] not in "Gko" or returns) and (not whole or "Q" in rest or not (contrast or rest[0] == "g")):
            content.append((last + 1, place.end - 1))  # The bridge, she said, is closed.
    if len(content) == 1 and quoted and fronts_phrase(place, before):
        content.append((place.cue + 1, place.end - 1))  # Despite his “loud manner,” Moor said, Hale is kind.
    if goes_on:
        content.append((goes_on, place.end - 1))  # Gulls, she said in the film, fly.
    if not quoted and (
        place.kind not in "SYC"
        or place.word in place.cue_words["object_as"]
        or is_passive(place)
        or (len(content) == 1 and before == content[0][0])
    ):
        return None
    if not quoted and marks[last] == " " and not only_occasion(place):
        return None
    if not quoted and kinds[place.floor] == "R" and len(content) == 1 and not verb().search(kinds, place.floor, before):
        return None  # in 1885, he told him to sail
    if place.kind in "Yy" and not agrees(place, found):
        return None
    if not quoted and place.kind == "Y" and kinds[place.cue - 1] in "nYy" and not tells(place):
        return None
    if before not in place.passage.whole and len(content) == 1 and is_subordinate(place, before):
        return None
    if place.kind == "O" and right and kinds[right[0]] != "Q":
        return None
    relayed = quoted and place.follows == "," and place.cue + 2 < place.end
    relayed = relayed and place.passage.bare(place.cue + 1) in place.cue_words["relaying"]
    relayed = relayed and place.word in place.cue_words["relayed"]
    other = subject_after(place.passage, place.cue + 2, place.end) if relayed else None
    if other:  # the Post reported, quoting | an official
        return Reading(other, place.cue + 1, place.cue + 1, tuple(content), "content_speaker_cue")
    return Reading(found, place.cue, place.cue, tuple(content), "content_speaker_cue")


def is_subordinate(place: Place, last: int) -> bool:
    """True where nothing but a clause of time, or of who asks, comes first: Asked about it, Moor replied."""
    passage, first = place.passage, place.floor
    if place.word not in place.cue_words["reacting"] or "," in passage.marks[first:last]:
        return False  # not: As a result it fell, Moor said
    if passage.kinds[first] == "S":
        return first == place.start and passage.bare(first) in place.cue_words["addressed"]
    return passage.bare(first) in place.cue_words["timing"]


def fronts_phrase(place: Place, quotation: int) -> bool:
    """True for a term at the end of a phrase before a cue, behind which its clause comes."""
    passage = place.passage
    kinds = passage.kinds
    if (
        place.follows != ","
        or kinds[place.floor] not in "RB"
        or quotation in passage.whole
        or passage.marks[quotation - 1] != " "
    ):
        return False
    if place.cue + 2 >= place.end or not set(VERB).isdisjoint(kinds[place.floor : quotation]):
        return False
    return begins_clause(passage, place.cue_words, place.cue + 1, place.end - 1)


def is_answer(place: Place, found: Subject) -> bool:
    """True in: The blow fell, and he responded."""
    return place.word in place.cue_words["answering"] and place.passage.kinds[found.first - 1] == "&"


def speaker_cue_behind_joint(place: Place) -> Reading | None:
    """Hale closed the bridge to save the town and, Ida Moor said, to help the port.

    Hale met his critics, including, Ida Moor said, “mayors who fish”.
    """
    kinds, marks = place.passage.kinds, place.passage.marks
    if place.follows != "," or place.kind not in "SCY" or place.cue + 1 >= place.end:
        return None
    found = place.subject
    joint = found.first - 1 if found else -1
    if not found or joint <= place.floor or marks[joint] != "," or kinds[joint] not in "&bBgR":
        return None
    if (kinds[joint] in "gR") != (kinds[place.cue + 1] == "Q"):
        return None
    stop = ends_before_joined(place.passage, place.cue_words, place.cue + 1, place.end)
    last = ends_object(place.passage, place.cue_words, place.cue + 1, stop, "")
    if last < stop and kinds[last + 1] in "XZ" and "," in marks[place.cue + 1 : last]:
        last = stop  # because, Moor said, the port, built in 1900, | was rotten
    return Reading(found, place.cue, place.cue, ((place.cue + 1, last),), "speaker_cue_behind_joint")


def is_of_another(place: Place, found: Subject, before: int, quoted: bool) -> bool:
    """True where what stands before a subject and its cue is somebody else's, or no statement at all.

    `before` is its last word, `quoted` whether that is a quotation.
    """
    passage, right = place.passage, place.right
    kinds, marks = passage.kinds, passage.marks
    if kinds[found.first] == "P" and passage.bare(found.first) in place.cue_words["nobody"]:
        return True  # The bridge, you may recall, is old.
    if not quoted and kinds[place.cue - 1] == "X" and passage.bare(found.first) in place.cue_words["writer"]:
        return True  # The bridge, we should say, is old.
    if not quoted:
        if found.name_first > found.first + 1 and passage.bare(found.first + 1) in place.cue_words["words_said"]:
            return True  # swore at the crowd, a word Hale repeated
        if kinds[before] == kinds[found.first] == "N" and "W" in kinds[found.last + 1 : place.cue]:
            return True  # Moor said voters in Lindum, Tarn who were late complained
        # Moor, who has a radio show, was
        return place.kind == "Y" and kinds[place.cue - 1] in "nYy" and found.last < place.cue - 1
    inside = before > place.floor and marks[before - 1] not in ",:-" and kinds[place.floor] in "BRgGko"
    reports = "S" in kinds[place.floor : before] or (kinds[place.floor] in "Ggok" and before not in passage.whole)
    if inside and right and kinds[right[0]] == "Q" and reports:
        return True  # When Hale said it was “late,” Moor said: “So what?”
    if right and before < found.first - 1 and kinds[before + 1] in "&b":
        return True  # said it was “late,” and she vowed to go on
    if before == place.floor:
        return False
    if kinds[before - 1] in "Oo" and marks[before - 1] == " ":
        return (
            passage.bare(before - 1) not in place.cue_words["object_beside"]
        )  # what Moor called “the old model,” the club charged
    return place.kind == "O"  # When Moor said it was “rotten,” the crowd applauded.


def needs_clause(place: Place, at: int) -> bool:
    """True where a clause begins, and nothing but an adverbial is before a cue: On Monday, she said, | it closed."""
    passage = place.passage
    lead = passage.kinds[place.floor : place.cue]
    adverbial = lead[:1] in tuple("RAMFB") and lead[-1] not in "RFt" and set(VERB).isdisjoint(lead.partition("B")[0])
    return adverbial and begins_clause(passage, place.cue_words, at, place.end - 1)


def joins_fragment(place: Place, before: int, fragment: int) -> bool:
    """True where a clause goes on in a quotation behind its cue: If it falls, she said, | “it will be late.”

    Not: On Tuesday, she said, “it will be late.”
    """
    passage = place.passage
    kinds, marks = passage.kinds, passage.marks
    if kinds[fragment] != "Q" or fragment in passage.whole or place.follows != "," or marks[before] != ",":
        return False
    first = left_start(place, before)
    lead = kinds[first : before + 1]
    conditional = passage.bare(first) in place.cue_words["conditional"]
    if len(lead) < 3 or not (conditional or lead[0] in "PNJTDq") or "B" in lead[1:]:
        return False
    return conditional or lead[0] in "PNJT" or not {"X", "Z"}.isdisjoint(lead)


def last_of_cue(place: Place) -> int:
    """The last word before the comma that parts a cue from what goes on: he said | quietly, he told | Lund Radio, is"""
    passage = place.passage
    kinds, marks = passage.kinds, passage.marks
    last = place.cue + has_particle(passage, place.cue_words, place.cue, place.end)
    if place.word in place.cue_words["tell"] and marks[last] == " ":
        whom = addressee().match(passage.cells, last * 2 + 2, place.end * 2)
        last = whom.end() // 2 - 1 if whom else last
    while last < place.end - 1 and kinds[last + 1] == "A" and marks[last] == " ":
        last += 1
    return last if marks[last] == "," and last < place.end - 1 and kinds[last + 1] not in "HQ" else place.cue


def quotation_of_subject(place: Place, last: int) -> int:
    """The quotation before a subject whose apposition no comma closes, else -1: “Yes,” Ida Moor, head of Tarn said"""
    kinds, marks = place.passage.kinds, place.passage.marks
    word = last
    while word > place.floor and kinds[word] in "NJTDnFRA&I":
        word -= 1
    named = kinds[word] == "Q" and marks[word] in ",?" and kinds[word + 1 : word + 2] in ("N", "J", "T", "D")
    return word if named and "," in marks[word + 1 : last + 1] else -1


def tells(place: Place) -> bool:
    """True for the data | show; not: by four | points"""
    return place.word in place.cue_words["evidence"]


def behind_occasion(place: Place) -> int:
    """The word behind a cue's occasion and its comma, where the content goes on: he said in a film, | they fail."""
    passage = place.passage
    found = phrase_after_preposition().match(passage.cells, place.cue * 2 + 2, place.end * 2)
    if place.kind != "S" or place.follows != " " or not found or found.group()[-1] != ",":
        return 0
    at = found.end() // 2
    if at >= place.end - 1:
        return 0
    return at if passage.kinds[at] in "XZ" or needs_clause(place, at) else 0


@cache
def verb() -> re.Pattern[str]:
    return re.compile("[XZESCOLgY]")


def only_occasion(place: Place) -> bool:
    """True where a day, place, addressee or clause of time follows: (The bridge is closed, Moor) said on Monday."""
    after = place.passage.kinds[place.cue + 1 : place.cue + 3]
    if after[:1] in OCCASION or after == "nM" or place.word in place.cue_words["tell"]:
        return True
    if place.word not in place.cue_words["addressed"] or place.passage.kinds[place.floor] in "RBA":
        return False
    whom = addressee().match(place.passage.cells, place.cue * 2 + 2, place.end * 2)
    return whom is not None and whom.end() == place.end * 2  # (The bridge is closed, Moor) wrote Hale.


RULES = (speaker_cue_behind_joint, content_speaker_cue)
