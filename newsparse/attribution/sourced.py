"""Reports whose source an expression of its own names: according to Ida Moor, as Ida Moor noted."""

from __future__ import annotations

from newsparse.attribution.adjuncts import after_adjuncts, to_somebody
from newsparse.attribution.clauses import VERB, begins_clause
from newsparse.attribution.contents import has_particle
from newsparse.attribution.endings import ends_before_joined
from newsparse.attribution.phrases import Subject, end_of_source, subject_after
from newsparse.attribution.places import Place, Reading

# How many asides a source has behind its name, at most, and one more.
ASIDES = 4
# What a statement has: a verb, or a quotation.
AGAIN = frozenset("XZESCOLYyQgGok")


def according_to(place: Place) -> Reading | None:
    """According to Ida Moor, the bridge is closed."""
    passage = place.passage
    kinds, marks = passage.kinds, passage.marks
    if kinds[place.cue + 1 : place.cue + 2] != "t":
        return None
    before, lead = place.cue - 1, kinds[place.floor : place.cue]
    # But according to Ida Moor; because, according to Ida Moor, the bridge
    opens = lead[-1:] in ("", "H", "&", "b") or (marks[before] != "," and not lead.strip("&bBA"))
    opens = opens or (lead[-1] == "B" and passage.bare(before) not in place.cue_words["when"])
    first = place.floor + start_of_relative(place, lead)
    fronted = lead[:1] == "B" and marks.find(",", place.floor) == before  # While it was late, according to Ida Moor, it
    inside = marks[before] == "," and (fronted or set(VERB).isdisjoint(kinds[first : place.cue]))
    found = subject_after(passage, place.cue + 2, place.end, comma=inside or opens)
    comma = marks.find(",", place.cue + 2, found.last) if found and marks[found.last] != "," else -1
    if comma > 0 and (inside or opens):
        found = subject_after(passage, place.cue + 2, comma + 1)  # according to the poll, | sailors stay home
    if not found or (found.first == found.last and passage.bare(found.first) in place.cue_words["manner"]):
        return None
    last = end_of_source(passage, found, place.end)
    goes_on = marks[last] == "," and last + 1 < place.end
    if not opens:
        follows_on = place.floor > place.start and marks[place.floor - 1] != ";"
        if follows_on and (lead[0] in "RW" or not AGAIN.intersection(lead)):
            return None  # (“Yes,” Hale said) on Monday in Lund, according to Ida Moor
        content: tuple[tuple[int, int], ...] = ((first, before),)
        if goes_on and (inside or kinds[last + 1] in "XZ"):
            content += ((last + 1, place.end - 1),)  # The toll, according to Ida Moor, is too high.
        return Reading(found, place.cue, place.cue + 1, content, "according_to")
    if lead[-1:] == "H" and before == place.start:
        return None  # That's according to …
    at = before_clause(place, found)
    if at >= place.end - 1:
        return None
    stop = ends_before_joined(passage, place.cue_words, at + 1, place.end)
    return Reading(found, place.cue, place.cue + 1, ((at + 1, stop),), "according_to")


def before_clause(place: Place, found: Subject) -> int:
    """The last word of a source before what it says: According to Ida Moor, 34, of Lund, | the bridge is closed."""
    passage = place.passage
    comma = passage.marks.find(",", found.name_last, place.end)
    for _ in range(ASIDES):
        if comma < 0 or comma >= place.end - 1:
            break
        if opens_content(place, comma + 1):
            return comma
        comma = passage.marks.find(",", comma + 1, place.end)
    last = passage.marks.find(",", found.last, place.end)
    return last if last >= 0 else place.end


def opens_content(place: Place, at: int) -> bool:
    """False for what is said of a source behind its comma: a nurse who lives there, of Lund, who has met him."""
    passage = place.passage
    opens = passage.kinds[at]
    if opens == "W":
        return passage.bare(at) not in place.cue_words["relative"]
    found = subject_after(passage, at, place.end) if opens in "DN" else None
    if found and passage.kinds[found.last + 1 : found.last + 2] == "W":
        return False
    return opens in "RMABgGkoPHq" or begins_clause(passage, place.cue_words, at, place.end - 1)


def start_of_relative(place: Place, lead: str) -> int:
    """Where a relative clause begins that has no verb yet, in classes, else 0: a club | whose boats, according to"""
    pronoun = lead.rfind("W")
    if pronoun < len(lead) - 1 and place.passage.bare(place.floor + pronoun) not in place.cue_words["owner"]:
        return 0  # 39 who back Moor, according to
    return pronoun if 0 < len(lead) - 3 <= pronoun else 0


def that_is_according_to(place: Place) -> Reading | None:
    """The bridge is closed. That's according to Ida Moor."""
    passage = place.passage
    if place.cue - place.start != 1 or passage.kinds[place.start] != "H":
        return None
    found = subject_after(passage, place.cue + 2, place.end)
    return Reading(found, place.cue, place.cue + 1, (), "that_is_according_to") if found else None


def as_speaker_cue(place: Place) -> Reading | None:
    """(And,) as Ida Moor noted, the bridge is closed."""
    kinds, marks = place.passage.kinds, place.passage.marks
    last = place.cue + has_particle(place.passage, place.cue_words, place.cue, place.end)
    if marks[last] == " ":
        last = to_whom(place, last)
    if place.kind == "L" and last > place.cue:
        return as_speaker_puts_it(place, last)
    found = place.subject if place.kind in "SYC" and marks[last] in ",." else None
    if not found:
        return None
    opens = found.first - 1
    if opens < place.start or kinds[opens] != "B" or place.passage.bare(opens) not in place.cue_words["as_word"]:
        return None
    begins = opens == place.floor or (opens == place.floor + 1 and kinds[place.floor] in "&bA")
    begins = begins or kinds[opens - 1] in "BH"  # because, as Ida Moor tells it, the bridge
    if (
        marks[last] == ","
        and opens > place.floor
        and marks[opens - 1] == ","
        and kinds[last + 1 : last + 2] in ("X", "Z")
    ):
        first = kinds.rfind("H", place.floor, opens - 1) + 1
        if first <= place.floor or kinds[first - 2] not in "SCOLYyX":
            first = place.floor  # not: The bridge that fell, as Ida Moor noted, is old.
        parts = ((first, opens - 1), (last + 1, place.end - 1))  # The bridge, as Ida Moor noted, is closed.
        return Reading(found, place.cue, place.cue, parts, "as_speaker_cue")
    if begins and last + 1 < place.end:
        content = (last + 1, ends_before_joined(place.passage, place.cue_words, last + 1, place.end))
    elif opens > place.floor and marks[opens - 1] == "," and marks[last] == ".":
        content = (place.floor, opens - 1)
    else:
        return None
    return Reading(found, place.cue, place.cue, (content,), "as_speaker_cue")


def as_speaker_puts_it(place: Place, last: int) -> Reading | None:
    """The aim is — as Ida Moor puts it — “to bring the town home.”

    As Ida Moor put it, the house is late; it was “for the tourists,” as Ida Moor put it.
    """
    passage, found = place.passage, place.subject
    kinds, marks = passage.kinds, passage.marks
    opens = found.first - 1 if found else -1
    if not found or opens < place.start or passage.bare(opens) not in place.cue_words["as_word"]:
        return None
    after = last + 1 + (kinds[last + 1 : last + 2] == "K")
    before = opens - 1
    if kinds[after : after + 1] == "Q":
        content = (after, after)
    elif opens == place.start and marks[last] == "," and after < place.end:
        content = (after, ends_before_joined(passage, place.cue_words, after, place.end))
    elif before > place.floor and marks[before] == "," and last == place.end - 1:
        content = (before, before) if kinds[before] == "Q" else (place.floor, before)
    else:
        return None
    return Reading(found, place.cue, place.cue, (content,), "as_speaker_puts_it")


def to_whom(place: Place, last: int) -> int:
    """The last word of what stands between a cue and the comma: As Moor told | reporters, explained | it to me,"""
    passage = place.passage
    at = last + 1
    if at < place.end and passage.bare(at) in place.cue_words["put"]:
        at += 1
        listener = to_somebody().match(passage.cells, at * 2, place.end * 2)
        return listener.end() // 2 - 1 if listener else at - 1
    return after_adjuncts(passage, place.cue_words, place.cue, at, place.end) - 1


def as_cue_by_speaker(place: Place) -> Reading | None:
    """As reported by the Lund Times, the bridge is closed.

    The bridge is closed, as reported by the Lund Times.
    """
    passage = place.passage
    opens = place.cue - 1
    opens -= opens > place.floor and passage.kinds[opens] == "A"  # as first reported by
    if opens < place.floor or passage.bare(opens) not in place.cue_words["as_word"]:
        return None
    if place.cue + 2 >= place.end or passage.bare(place.cue + 1) not in place.cue_words["agent"]:
        return None
    if opens > place.floor:
        found = subject_after(passage, place.cue + 2, place.end)
        if not found or passage.marks[opens - 1] != "," or passage.kinds[found.last + 1 : place.end].strip("RDMA0"):
            return None  # not but for a day: by the Post on Tuesday
        return Reading(found, place.cue, place.cue, ((place.floor, opens - 1),), "as_cue_by_speaker")
    found = subject_after(passage, place.cue + 2, place.end, comma=True)
    if not found or passage.marks[found.last] != "," or found.last + 1 >= place.end:
        return None
    content = (found.last + 1, ends_before_joined(passage, place.cue_words, found.last + 1, place.end))
    return Reading(found, place.cue, place.cue, (content,), "as_cue_by_speaker")


def quoted_as_saying(place: Place) -> Reading | None:
    """The Lindum Post quoted Ida Moor as saying that the bridge was rotten."""
    passage = place.passage
    kinds, marks, words = passage.kinds, passage.marks, place.cue_words
    if place.kind not in "SY" or place.word not in words["quoting"]:
        return None
    found = subject_after(passage, place.cue + 1, place.end)
    at = found.last + 1 if found else place.end
    if found and marks[found.last] == "," and passage.bare(min(at, place.end - 1)) not in words["as_word"]:
        at = marks.find(",", at, place.end) + 1 or place.end  # quoted Ida Moor, mayor of Lund, as saying
    if not found or at + 1 >= place.end or passage.bare(at) not in words["as_word"] or kinds[at + 1] != "G":
        return None
    if at + 2 < place.end and marks[at + 1] in " ,":
        first = at + 2 + (kinds[at + 2] == "H")
        content = (first, place.end - 1)
    else:
        content = (place.floor, max(place.floor, place.cue - 1))
        while content[1] > place.floor and kinds[content[1]] != "Q":
            content = (place.floor, content[1] - 1)
        if kinds[content[1]] != "Q":
            return None
    return Reading(found, at + 1, at + 1, (content,), "quoted_as_saying")


RULES = (according_to, that_is_according_to)
RULES_AS = (as_speaker_cue, as_cue_by_speaker)
RULES_QUOTED = (quoted_as_saying,)
