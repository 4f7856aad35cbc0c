"""Cues in -ing, which share a subject: Ida Moor closed the bridge, saying that it was rotten."""

from __future__ import annotations

from newsparse.attribution.clauses import FINITE, VERB, begins_clause, reports_clause
from newsparse.attribution.enclosed import ends_before_main_clause, ends_before_main_verb, ends_before_predicate
from newsparse.attribution.phrases import Subject, phrase_ending_at, subject_after
from newsparse.attribution.places import Place, Reading
from newsparse.attribution.relatives import described_by, relative, tells_about
from newsparse.attribution.subjects import subject_before
from newsparse.attribution.topics import VERBS, subject_before_clause, subject_of_sentence
from newsparse.attribution.verbs import summons
from newsparse.passages import Passage, bare

# What an object has that tells what somebody does, is or should do, by class: accusing Hale of lying.
FURTHER = frozenset("RFBt")


def statement_saying(place: Place) -> Reading | None:
    """Ida Moor issued a statement saying that the bridge was rotten."""
    passage = place.passage
    if place.cue <= place.start or passage.kinds[place.cue - 1] not in "nYyM" or not place.right:
        return None
    written = place.subject
    if not written or passage.bare(written.first) not in place.cue_words["indefinite"]:
        return None
    near = passage.marks[place.cue - 1] == " " and passage.words[written.first : place.cue]
    if near and not any(bare(word) in place.cue_words["occasions"] for word in near):
        return None  # met a farmer saying
    found = subject_of_sentence(passage, place.start, written.first)
    if not found or passage.kinds[found.name_last] not in "NPI":
        return None
    return Reading(found, place.cue, place.cue, (place.right,), "statement_saying")


def participle(place: Place) -> Reading | None:
    """Ida Moor closed the bridge, saying that it was rotten."""
    passage, words = place.passage, place.cue_words
    kinds, marks = passage.kinds, passage.marks
    right, before = place.right, place.cue - 1
    if not right or passage.bare(place.cue + 1) in place.cue_words["agent"]:
        return None
    if kinds[right[0]] == "X" and right[0] == place.cue + 1:
        if kinds[right[0] + 1 : right[0] + 2] != "H" or right[1] < right[0] + 2:
            return None  # what she's proposing is late
        right = right[0] + 2, right[1]  # all I'm asking is that | we stay
    noun = kinds[place.cue + 1] == "F" and place.word not in words["speaking"]
    if place.kind == "o" and (noun or kinds[right[0]] == "&"):
        return None  # the calling of the sea, a taunting and loud man
    for word in range(right[0] + 1, right[1]):
        if kinds[word] in "&b" and kinds[word + 1] in "Gok":
            right = right[0], word - 1  # calling it rotten | and saying that
            break
    fronted = kinds[place.start] in "RB" and place.start != before and "," not in marks[place.start : place.cue]
    if fronted or (before > place.start and kinds[before] == "B" and marks[before - 1] == ","):
        right = right[0], ends_before_main_clause(passage, *right)
    if not reports_clause(passage, place.cue_words, place.cue, right):
        return None
    while before > place.start and kinds[before - 1 : before + 1] == "AA" and marks[before] == " ":
        before -= 2  # a letter last year saying
    kind = kinds[before] if before >= place.start else ""
    if kind == "X" or (kind == "P" and "'" in passage.words[before].replace("’", "'")):
        found = place.subject  # is saying, she's saying
        if found and tells_about(place, found, right):
            return None  # what sailors are saying about the boats they have
        if not found and kinds[right[0] - 1] == "H":
            found = relative(place)  # Ida Moor, who had been saying that it was late, | left
            if not found or kinds[found.name_first] != "W":
                return None
            right = right[0], ends_before_main_verb(passage, *right, marks[found.name_first - 1])
    elif kind == "R" and marks[before] == " " and passage.bare(before) not in words["not_saying"]:
        clause = kinds[right[0] - 1] == "H" or kinds[right[0]] in "QWt" or begins_clause(passage, words, *right)
        said = kinds[right[0] - 1 : right[1] + 1]
        plain = FURTHER.isdisjoint(said) and said.count("D") < 2  # not: calling the plan a scandal
        if not clause and plain and place.word not in words["speaking"]:
            return None  # by praising Hale; not: by accusing Hale of lying
        found = blamed(place, before) if passage.bare(before) in words["reason"] else None
        found = found or subject_of_sentence(passage, place.start, before)
    elif kind == "F" and before > place.start + 1 and passage.bare(before - 1) in words["short"]:
        found = subject_before(passage, place.start, before - 2) or place.shared
        found = found or subject_of_sentence(passage, place.start, before - 1)  # stopped short of | saying
    elif kind == "t" and before > place.start and passage.bare(before - 1) in words["leading_to_participle"]:
        found = subject_before(passage, place.start, before - 1)  # has taken to | saying
    elif kind in "ZEL" and passage.bare(before) in place.cue_words["leading_to_participle"]:
        # keeps saying that; can be heard saying it is, has begun urging it to act; not: stopped writing letters
        asks = place.word in words["infinitive"] - words["calling"] and "t" in kinds[right[0] : right[1]]
        clause = kinds[right[0] - 1] == "H" or kinds[right[0]] in "QW" or begins_clause(passage, words, *right)
        if not (asks or clause):
            return None
        found = subject_before(passage, place.start, before)
    elif not kind or marks[before] in ",-" or kind in "B&bA" or passage.bare(before) in place.cue_words["agent"]:
        shared = place.shared
        if shared and kinds[shared.last + 1] == "H":
            shared = None  # rejects any signs that suggest a rise, | declaring that
        parted_by = marks.rfind(";", place.start, before)
        if parted_by > 0 and marks[before] == ",":
            near = phrase_ending_at(passage, parted_by + 1, before)
            shared = near if near and near.first == parted_by + 1 else shared  # …; sailors, | saying that
        if marks[before] == ",":
            shared = subject_of_last_clause(place, before) or shared
        owner = subject_of_inserted(place, before)
        elsewhere = right[0] > place.cue + 1 and kinds[right[0] - 1] != "H" and kinds[place.cue + 1] in "RtF"
        if owner and (elsewhere or kinds[right[0]] == "R"):
            return None  # Ida Moor, writing for the majority, said
        if owner:
            shared, right = owner, (right[0], ends_before_any_verb(passage, *right))
        inserted = right[1] < place.end - 1 or not shared
        found = owner or (subject_before_clause(passage, place.start, place.cue) if inserted else None) or shared
        found = found or subject_of_sentence(passage, place.start, place.cue)
    elif (
        kind in "nNYyMq"
        and marks[before] == " "
        and (kind != "N" or before > place.start)  # Stop | calling it late
        and (opens_object(place) or place.word in place.cue_words["tell"] or is_companion(place))
    ):
        if place.follows == ":" and place.word in words["speaking"]:
            return None  # fears of public speaking: “…”
        whole = kinds[right[0] - 1] == "H" or kinds[right[0]] in "QW" or begins_clause(passage, words, *right)
        if kinds[place.start] == "R" and "," not in marks[place.start : place.cue] and not whole:
            return None  # In its letter announcing the vote, the council
        introduced = passage.bare(right[0] - 1) in words["introducing"]  # talking about what he does
        if kinds[right[0]] == "W" and right[0] > place.cue + 1 and not introduced:
            return None  # a ruling in Lund, which
        found = place.subject  # a letter saying; not: an online posting is
        if found and found.first == place.start:
            right = right[0], ends_before_predicate(passage, *right)
        opens = found.first - 1 if found else -1
        joint = parted(place, found) if found else 0
        if found and joint:
            found = found._replace(first=joint + 1, name_first=max(joint + 1, found.name_first))
        elif found and opens >= place.start and kinds[opens] in "RtZSCOLE" and not is_absolute(place, opens):
            # Moor answered the letter saying
            pronoun = kinds.rfind("W", place.start + 1, found.first)
            if pronoun > 0 and marks[pronoun - 1] == "," and marks[pronoun:before].isspace():
                found = described_by(passage, place.start, pronoun) or found  # Moor, who rode into office | vowing
            else:
                found = subject_of_sentence(passage, place.start, found.first) or found
    else:
        return None
    if not found or passage.bare(found.first) in words["nobody"] or summons(place, right):
        return None  # no poll showing a rise; calling around about boats
    return Reading(found, place.cue, place.cue, (right,), "participle")


def opens_object(place: Place) -> bool:
    """True where an object may begin behind a cue: to Hale demanding | answers on it; not: online posting is"""
    kinds, behind = place.passage.kinds, place.cue + 1
    if kinds[behind] in "nYy" and kinds[place.cue - 1] in "NM":
        return kinds[behind + 1 : behind + 2] == "R"
    return kinds[behind] not in "XZnEYyA"


def subject_of_inserted(place: Place, before: int) -> Subject | None:
    """Ida Moor, | saying that it was rotten, closed it: the phrase that opens the sentence, with its verb behind."""
    passage = place.passage
    opens = place.start + (passage.kinds[place.start] in "b&A")
    if before < opens or passage.marks[before] != ",":
        return None
    found = phrase_ending_at(passage, opens, before)
    if not found or found.first != opens:
        return None
    who = passage.kinds[found.name_last] in "NIPq" or place.cue_words.are_source(passage.bare(found.name_last))
    return found if who else None  # not: The next day, citing the storm, the firm closed


def ends_before_any_verb(passage: Passage, first: int, last: int) -> int:
    """The last word before the main verb behind a comma: (Ida Moor, saying) it was rotten, | quit on Monday"""
    found = ends_before_main_verb(passage, first, last, ",")
    if found == last:
        for word in range(first, last):
            if passage.marks[word] == "," and passage.kinds[word + 1] in "nYyLEA":
                return word
    return found


def subject_of_last_clause(place: Place, before: int) -> Subject | None:
    """Hale spoke for an hour, but | Moor | stopped him, asking whether …"""
    kinds, marks = place.passage.kinds, place.passage.marks
    joint = max(kinds.rfind("b", place.start, before), kinds.rfind("&", place.start, before))
    found = subject_after(place.passage, joint + 1, before) if joint > place.start else None
    if not found:
        return None
    verb = kinds[found.last + 1 : found.last + 2]
    if marks[joint - 1] == ",":
        return found if verb in VERBS else None
    # Hale left and | Moor | stayed, saying; not: Moor and Hale met, saying
    clause = kinds[found.first] in "NJTP" and verb in VERB
    return found if clause and not FINITE.isdisjoint(kinds[place.start : joint]) else None


def participle_before_its_subject(place: Place) -> Reading | None:
    """Saying that the bridge was rotten, Ida Moor closed it."""
    passage = place.passage
    kinds, marks = passage.kinds, passage.marks
    right, before = place.right, place.cue - 1
    while before > place.start and kinds[before - 1] in "A&b":
        before -= 1  # Now, after | saying
    if not right or before > place.start or (before == place.start and kinds[place.cue - 1] not in "BR"):
        return None
    for comma in range(right[0], place.end - 1):
        if marks[comma] == ",":
            found = subject_after(passage, comma + 1, place.end)
            if found and kinds[found.last + 1 : found.last + 2] in VERBS:
                if tells_occasion(place, right, found.last + 1):
                    return None
                if place.kind == "k" and not reports_clause(passage, place.cue_words, place.cue, (right[0], comma)):
                    return None  # after posting some pictures, Moor left
                return Reading(found, place.cue, place.cue, ((right[0], comma),), "participle_before_its_subject")
    return None


def tells_occasion(place: Place, right: tuple[int, int], verb: int) -> bool:
    """True where a participle says when or of what somebody spoke: Speaking to reporters, Ida Moor said"""
    passage = place.passage
    kinds = passage.kinds
    while kinds[verb] in "AX" and verb + 1 < place.end:
        verb += 1
    if kinds[verb] not in "SCLYy":
        return False
    if place.kind == "G":
        if kinds[right[0] - 1] == "H" or kinds[right[0]] == "t":
            return False
        return not begins_clause(passage, place.cue_words, *right)
    return kinds[place.cue + 1] in "RFt"


def blamed(place: Place, before: int) -> Subject | None:
    """Who is blamed: criticised | Moor | for saying it, called on | Moor | to resign for saying it"""
    passage = place.passage
    kinds, last = passage.kinds, before - 1
    asked = last > place.start + 1 and kinds[last - 1] == "t"
    if asked:
        last -= 2
    found = phrase_ending_at(passage, place.start, last) if passage.marks[last] == " " else None
    if not found or found.first <= place.start or (kinds[found.first - 1] in "RFt" and not asked):
        return None
    return found if kinds[found.first] in "NDJT" and kinds[last] in "NnYy" else None


def is_companion(place: Place) -> bool:
    """True in: with Ida Moor | saying"""
    found = place.subject
    return found is not None and found.first > place.start and is_absolute(place, found.first - 1)


def parted(place: Place, found: Subject) -> int:
    """The preposition in a phrase behind which a new subject begins, else 0: left the town | without | Moor asking"""
    parting, words = place.cue_words["parting"], place.passage.words
    return next((at for at in range(found.first + 1, found.last) if bare(words[at]) in parting), 0)


def is_absolute(place: Place, word: int) -> bool:
    """with Ida Moor saying, without Ida Moor saying"""
    preposition, words = place.passage.bare(word), place.cue_words
    return preposition in words["absolute"] or preposition in words["parting"]


def heard_saying(place: Place) -> Reading | None:
    """“It is rotten,” Ida Moor could be heard saying."""
    passage = place.passage
    kinds, marks = passage.kinds, passage.marks
    before = place.cue - 1
    if place.kind != "G" or before <= place.floor or marks[place.cue] not in ".,":
        return None
    whom = kinds[before] in "PD" and kinds[before - 1] in "SCEZ"
    if whom and passage.bare(before) in place.cue_words["object_pronoun"] | place.cue_words["whose_or_whom"]:
        found = subject_before(passage, place.floor, before - 1)  # Hale remembered | her | saying
        last = found.first - 1 if found else -1
        if last < place.floor or kinds[last] != "Q":
            return None
        return Reading(Subject(before, before, before, before), place.cue, place.cue, ((last, last),), "heard_saying")
    if passage.bare(before) not in place.cue_words["leading_to_participle"]:
        return None
    found = subject_before(passage, place.floor, before)
    last = found.first - 1 if found else -1
    if not found or last < place.floor or kinds[last] != "Q":
        return None
    return Reading(found, place.cue, place.cue, ((last, last),), "heard_saying")


RULES = (heard_saying, statement_saying, participle, participle_before_its_subject)
