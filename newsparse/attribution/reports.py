"""What a cue reports: the rules for a cue with its subject and its content, in the order of their trust.

A rule looks at one cue in its sentence (`Place`) and answers with a `Reading` (subject, content, name of the rule), or
abstains. Whether the content is a quotation, a statement, or a statement with quotations inside is not its concern.
"""

from __future__ import annotations

from newsparse.attribution import nouns
from newsparse.attribution.contents import ends_before_joined, reports_clause
from newsparse.attribution.places import Place, Reading
from newsparse.attribution.subjects import (
    VERBS,
    Subject,
    phrase_before_comma,
    subject_after,
    subject_before,
    subject_before_clause,
    subject_of_sentence,
    subject_with_relative,
)


def is_passive(place: Place) -> bool:
    """The plan was called reckless: nobody is named who calls it so."""
    kinds = place.passage.kinds
    at = place.cue - 1
    while at >= place.start and kinds[at] == "A":
        at -= 1
    return at >= place.start and kinds[at] == "X" and place.passage.bare(at) in place.cue_words.be


def according_to(place: Place) -> Reading | None:
    """According to Ida Moor, the bridge is closed."""
    passage = place.passage
    kinds, marks = passage.kinds, passage.marks
    if place.kind != "V" or passage.words[place.cue + 1 : place.cue + 2] != ["to"]:
        return None
    before = place.cue - 1
    found = subject_after(passage, place.cue + 2, place.end, comma=before < place.floor)
    if not found:
        return None
    if before >= place.floor and kinds[before] not in "B&A":
        if kinds[before] == "H" and before == place.start:
            return None  # That's according to …
        content = (place.floor, before)
        return Reading(found, place.cue, place.cue + 1, (content,), "according_to")
    at = found.last
    while at < place.end - 1 and marks[at] != ",":
        at += 1
    if at >= place.end - 1:
        return None
    stop = ends_before_joined(passage, at + 1, place.end)
    return Reading(found, place.cue, place.cue + 1, ((at + 1, stop),), "according_to")


def that_is_according_to(place: Place) -> Reading | None:
    """The bridge is closed. That's according to Ida Moor."""
    passage = place.passage
    if place.cue - place.start != 1 or passage.kinds[place.start] != "H":
        return None
    found = subject_after(passage, place.cue + 2, place.end)
    return Reading(found, place.cue, place.cue + 1, (), "that_is_according_to") if found else None


def left_start(place: Place, last: int) -> int:
    """Where the content that ends at a word begins: with its quotation, where that is a sentence of its own.

    `Whatever comes, “We are ready,”` against `The bridge is “rotten,”`.
    """
    kinds, marks = place.passage.kinds, place.passage.marks
    if kinds[last] == "Q" and last > place.floor and marks[last - 1] in ",:-" and kinds[last - 1] != "Q":
        return last
    if last in place.passage.whole and kinds[last - 1] != "Q":
        return last
    return place.floor


def content_cue_speaker(place: Place) -> Reading | None:
    """“The bridge is closed,” said Ida Moor, the mayor."""
    kinds, marks = place.passage.kinds, place.passage.marks
    before = place.cue - 1
    while before > place.floor and kinds[before] == "A":
        before -= 1
    if place.kind not in "SYCLy" or before < place.floor or place.follows not in " ,":
        return None
    if marks[before] not in ",-?" and before not in place.passage.whole:
        return None
    if kinds[before] != "Q" and (place.kind != "S" or place.subject):
        return None
    found = subject_after(place.passage, place.cue + 1, place.end)
    if not found or (kinds[found.first] == "P" and place.passage.bare(found.first) in place.cue_words.object_pronoun):
        return None
    if kinds[before] != "Q":
        # The bridge is closed, said Ida Moor. Not: Moor, said the police, fled; nor a list of verbs.
        closes = marks[found.last]
        if closes not in ".," or before - place.floor < 2:
            return None
    content: list[tuple[int, int]] = [(left_start(place, before), before)]
    after = found.last + 1
    if after < place.end and kinds[after] == "Q":
        content.append((after, after))
    return Reading(found, place.cue, place.cue, tuple(content), "content_cue_speaker")


def opens_with_term(place: Place, quotation: int, right: tuple[int, int]) -> bool:
    """True in: To a question on the “price of bridges,” Moor said the council had paid."""
    kinds = place.passage.kinds
    if quotation == place.floor or quotation in place.passage.whole or kinds[right[0]] not in "PDNnJq":
        return False
    return any(kind in "XZE" for kind in kinds[right[0] : right[1] + 1])


def content_speaker_cue(place: Place) -> Reading | None:
    """“The bridge is closed,” Ida Moor said."""
    kinds, marks = place.passage.kinds, place.passage.marks
    if place.kind not in "SYCLyO":
        return None
    found = place.subject
    if not found or found.first <= place.floor:
        return None
    before = found.first - 1
    while before > place.floor and kinds[before] in "A&" and marks[before] == " ":
        before -= 1
    quoted = kinds[before] == "Q"
    if marks[before] not in (",-?" if quoted else ",-") and before not in place.passage.whole:
        return None
    right = place.right
    content: list[tuple[int, int]] = [(left_start(place, before), before)]
    if right and (not quoted or opens_with_term(place, before, right)):
        return None
    if right and kinds[right[0]] == "Q":
        content.append((right[0], place.end - 1))
    elif place.follows == "," and place.cue + 1 < place.end and not quoted and before - place.floor < 25:
        content.append((place.cue + 1, place.end - 1))  # The bridge, she said, is closed.
    if not quoted and (place.kind not in "SYC" or is_passive(place) or (len(content) == 1 and before == place.floor)):
        return None
    if place.kind in "Yy" and not agrees(place, found):
        return None
    if place.kind == "O" and right and kinds[right[0]] != "Q":
        return None
    return Reading(found, place.cue, place.cue, tuple(content), "content_speaker_cue")


def as_speaker_cue(place: Place) -> Reading | None:
    """As Ida Moor noted, the bridge is closed."""
    kinds, marks = place.passage.kinds, place.passage.marks
    found = place.subject
    if not found or place.kind not in "SYC" or place.follows not in ",.":
        return None
    opens = found.first - 1
    if opens < place.start or kinds[opens] != "B" or place.passage.bare(opens) not in place.cue_words.as_word:
        return None
    if opens == place.floor and place.cue + 1 < place.end:
        content = (place.cue + 1, ends_before_joined(place.passage, place.cue + 1, place.end))
    elif opens > place.floor and marks[opens - 1] == "," and place.follows == ".":
        content = (place.floor, opens - 1)
    else:
        return None
    return Reading(found, place.cue, place.cue, (content,), "as_speaker_cue")


def as_cue_by_speaker(place: Place) -> Reading | None:
    """As reported by the Lund Times, the bridge is closed."""
    passage = place.passage
    opens = place.cue - 1
    if opens != place.floor or passage.bare(opens) not in place.cue_words.as_word:
        return None
    if place.cue + 2 >= place.end or passage.bare(place.cue + 1) not in place.cue_words.agent:
        return None
    found = subject_after(passage, place.cue + 2, place.end, comma=True)
    if not found or passage.marks[found.last] != ",":
        return None
    content = (found.last + 1, ends_before_joined(passage, found.last + 1, place.end))
    return Reading(found, place.cue, place.cue, (content,), "as_cue_by_speaker")


def speaker_cue_content(place: Place) -> Reading | None:
    """Ida Moor said that the bridge was closed."""
    passage = place.passage
    kinds, marks = passage.kinds, passage.marks
    if place.kind not in "SYCOLy" or is_passive(place) or is_infinitive(place):
        return None
    right = place.right
    if not right or not reports_clause(passage, place.cue_words, place.cue, right) or names_its_object(place, right):
        return None
    found = place.subject
    if not found and place.cue > place.start and kinds[place.cue - 1] in "&A":
        # Moor resigned and said that …
        found = place.shared or subject_of_sentence(passage, place.start, place.cue)
    if not found and place.cue - 1 >= place.start and kinds[place.cue - 1] in "WH":
        # Moor, who said that …
        found = subject_before(passage, place.start, place.cue - 1)
        if not found and marks[place.cue - 2] == ",":
            found = phrase_before_comma(passage, place.start, place.cue - 2, place.cue - 2)
    if not found and place.kind == "S":
        found = subject_with_relative(passage, place.start, place.cue)
    if not found:
        return None
    if place.kind in "Yy" and not agrees(place, found):
        return None
    if found.first == found.last and kinds[found.first] == "0":
        return None  # 384 pledged delegates
    return Reading(found, place.cue, place.cue, (right,), "speaker_cue_content")


def names_its_object(place: Place, content: tuple[int, int]) -> bool:
    """True in: a club called Lund Rovers, features reported by the paper."""
    kinds = place.passage.kinds
    first, last = content
    if place.kind in "SCO" and place.passage.bare(place.cue + 1) in place.cue_words.agent:
        return True
    return place.kind == "O" and not kinds[first : last + 1].strip("N")


def is_infinitive(place: Place) -> bool:
    """True after "to", except where a verb leads on to the cue: went on to say, declined to say."""
    before = place.cue - 1
    kinds = place.passage.kinds
    while before > place.start and kinds[before] == "A":
        before -= 1
    if before < place.start or kinds[before] != "t":
        return False
    lead = before - 1 - (kinds[before - 1] == "R")
    return lead < place.start or place.passage.bare(lead) not in place.cue_words.leading


def agrees(place: Place, found: Subject) -> bool:
    """True where a form that may be a noun is a verb of this subject: officials claim, she claims, Moor will claim."""
    passage = place.passage
    kinds = passage.kinds
    cue, before = passage.bare(place.cue), place.cue - 1
    if kinds[before] in "Xt" or (kinds[before] == "A" and before > found.last):
        return True
    kind = kinds[found.name_last]
    if kind == "0":
        return False
    after = kinds[place.cue + 1 : place.cue + 2]
    if kind not in "PqNI" and after not in ("H", "Q", "W") and place.follows == " ":
        return False  # a noun before a noun: bomb threats
    if kind in "NI" and after not in tuple("HQWDPJN0q") and place.follows == " ":
        return False
    head = passage.bare(found.name_last)
    if cue in place.cue_words.unmarked:
        return True
    plural = kind == "q" or "&" in kinds[found.first : found.last] or head in place.cue_words.plural
    singular_cue = cue.endswith("s") and not cue.endswith("ss")
    plural = plural or (head.endswith("s") and (kind in "nYy" or not singular_cue))
    return plural != singular_cue


def statement_saying(place: Place) -> Reading | None:
    """Ida Moor issued a statement saying that the bridge was rotten."""
    passage = place.passage
    if place.cue <= place.start or passage.kinds[place.cue - 1] not in "nYyM" or not place.right:
        return None
    written = place.subject
    if not written or passage.bare(written.first) not in place.cue_words.indefinite:
        return None
    found = subject_of_sentence(passage, place.start, written.first)
    if not found or passage.kinds[found.name_last] not in "NPI":
        return None
    return Reading(found, place.cue, place.cue, (place.right,), "statement_saying")


def participle(place: Place) -> Reading | None:
    """Ida Moor closed the bridge, saying that it was rotten."""
    passage = place.passage
    kinds, marks = passage.kinds, passage.marks
    right, before = place.right, place.cue - 1
    if not right or passage.bare(place.cue + 1) in place.cue_words.agent:
        return None
    if not reports_clause(passage, place.cue_words, place.cue, right):
        return None
    kind = kinds[before] if before >= place.start else ""
    if kind == "X" or (kind == "P" and "'" in passage.words[before].replace("’", "'")):
        found = place.subject  # is saying, she's saying
    elif not kind or marks[before] in ",-" or kind in "B&A":
        found = subject_before_clause(passage, place.start, place.cue) or place.shared
        found = found or subject_of_sentence(passage, place.start, place.cue)
    elif kind in "nNYyM" and marks[before] == " " and kinds[place.cue + 1] not in "XZnEYyA":
        found = place.subject  # a letter saying; not: an online posting is
    else:
        return None
    return Reading(found, place.cue, place.cue, (right,), "participle") if found else None


def participle_before_its_subject(place: Place) -> Reading | None:
    """Saying that the bridge was rotten, Ida Moor closed it."""
    passage = place.passage
    kinds, marks = passage.kinds, passage.marks
    right, before = place.right, place.cue - 1
    if not right or (before >= place.start and (before > place.start or kinds[before] not in "BR")):
        return None
    for comma in range(right[0], place.end - 1):
        if marks[comma] == ",":
            found = subject_after(passage, comma + 1, place.end)
            if found and kinds[found.last + 1 : found.last + 2] in VERBS:
                return Reading(found, place.cue, place.cue, ((right[0], comma),), "participle_before_its_subject")
    return None


def is_convinced(place: Place) -> Reading | None:
    """Ida Moor is convinced that the bridge will fall."""
    passage = place.passage
    kinds = passage.kinds
    if place.kind != "U" or kinds[place.cue + 1 : place.cue + 2] != "H":
        return None
    first = place.cue - 1
    while first > place.start and kinds[first] == "A":
        first -= 1
    if kinds[first] != "X":
        return None
    found = subject_before(passage, place.floor, first)
    if not found or place.cue + 2 >= place.end:
        return None
    stop = ends_before_joined(passage, place.cue + 2, place.end)
    return Reading(found, first, place.cue, ((place.cue + 2, stop),), "is_convinced")


def cue_speaker_content(place: Place) -> Reading | None:
    """Added Ida Moor: “It will be rebuilt.”"""
    kinds, marks = place.passage.kinds, place.passage.marks
    if place.cue != place.start or place.kind not in "SCLy":
        return None
    found = subject_after(place.passage, place.cue + 1, place.end)
    if not found or marks[found.last] not in ",:" or kinds[found.last + 1 : found.last + 2] != "Q":
        return None
    return Reading(found, place.cue, place.cue, ((found.last + 1, place.end - 1),), "cue_speaker_content")


FINITE = (
    as_speaker_cue,
    as_cue_by_speaker,
    cue_speaker_content,
    content_speaker_cue,
    content_cue_speaker,
    speaker_cue_content,
)
RULES = (
    according_to,
    that_is_according_to,
    *FINITE,
    statement_saying,
    participle,
    participle_before_its_subject,
    is_convinced,
    *nouns.RULES,
)
# The rules that a cue of a class is asked of.
RULES_OF = {
    "V": (according_to, that_is_according_to),
    "G": (statement_saying, participle, participle_before_its_subject),
    "k": (participle, participle_before_its_subject),
    "o": (participle, participle_before_its_subject),
    "U": (is_convinced,),
    "H": nouns.RULES,
}
