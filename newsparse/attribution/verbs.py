"""Whether a form is a verb that has its subject before it: not a noun, a passive or an infinitive."""

from __future__ import annotations

from newsparse.attribution.clauses import begins_clause
from newsparse.attribution.phrases import Subject, subject_after
from newsparse.attribution.places import Place
from newsparse.passages import Passage

# What follows a form in -ed in a heading, which tells the present in other forms, by class.
IN_HEADING = ("R", "t", "F")
# How far before a cue its object stands, in words.
FAR = 40


def is_passive(place: Place) -> bool:
    """The plan was called reckless, what's called a plan: nobody is named who calls it so; not: who's argued that."""
    kinds = place.passage.kinds
    at = place.cue - 1
    if place.passage.is_heading and is_passive_of_heading(place):
        return True
    if at >= place.start and kinds[at] == "A" and place.passage.bare(at) in place.cue_words["located"]:
        return False  # sailors who were there said
    while at >= place.start and kinds[at] in "Aq":
        at -= 1  # was much criticised
    if at >= place.start and kinds[at] == "P" and place.word.endswith("ed"):
        return place.passage.bare(at).endswith(("'re", "’re", "'m", "’m"))  # they're called ferries
    if at >= place.start and kinds[at] == "W":
        contracted = place.passage.bare(at).endswith(("'s", "’s"))
        return contracted and not (place.right and kinds[place.right[0] - 1] in "HR")  # who's called for
    if place.word in place.cue_words["participles"] and (at < place.start or kinds[at] not in "X&b"):
        return True  # a book written with Moor's help
    return at >= place.start and kinds[at] == "X" and place.passage.bare(at) in place.cue_words["be"]


def is_passive_of_heading(place: Place) -> bool:
    """True in: Moor Praised for Work on Flood, Council Urged to Act; not: General Who Called for Ban"""
    kinds, words = place.passage.kinds, place.cue_words
    if not place.word.endswith("ed") or kinds[place.cue - 1] not in "nN":
        return False
    if place.word in words["calling"]:
        return place.cue + 2 == place.end  # Bridge Called Unsafe
    if place.word in words["speaking"] or place.word in words["sorry"]:
        return False
    opens = place.cue - 1
    while opens > place.start and kinds[opens - 1] in "nNIE":
        opens -= 1
    if opens > place.start and kinds[opens - 1] in "BRW":
        return False  # Stocks Fall After Bank Warned of Losses
    behind = kinds[place.cue + 1 : place.cue + 2]
    return (place.kind == "O" and behind == "R") or (place.word in words["addressed"] and behind in IN_HEADING)


def is_infinitive(place: Place) -> bool:
    """True after "to", except where a verb leads on to the cue: went on to say, declined to say."""
    before = place.cue - 1
    kinds = place.passage.kinds
    while before > place.start and kinds[before] == "A":
        before -= 1
    if before < place.start or kinds[before] != "t":
        return False
    lead = before - 1 - (kinds[before - 1] == "R")
    if lead > place.start and kinds[lead] == "X" and place.passage.bare(lead - 1) in place.cue_words["be"]:
        return True  # the word is used to describe a boat
    return lead < place.start or place.passage.bare(lead) not in place.cue_words["leading"]


def is_declined(place: Place) -> bool:
    """True in: declined to comment"""
    lead = place.cue - 2
    passage = place.passage
    return lead >= place.start and passage.kinds[lead + 1] == "t" and passage.bare(lead) in place.cue_words["declining"]


def names_its_object(place: Place, content: tuple[int, int]) -> bool:
    """True in: a club called Lund Rovers, features reported by the paper."""
    kinds = place.passage.kinds
    first, last = content
    if place.word in place.cue_words["naming"] and kinds[first] == "N" and place.passage.marks[place.cue - 1] in ",-":
        behind = last + 1 - len(kinds[first : last + 1].lstrip("NI&"))
        if behind <= last and place.passage.bare(behind) in place.cue_words["agent"]:
            return True  # two clubs, dubbed Lindum Rovers by their friends
    agent = place.cue + 1
    while agent < place.end - 1 and kinds[agent] in "MAQ":
        agent += 1  # the plan announced on Monday by the council, labelled “rotten” by Moor
    by = kinds[agent] == "R" and place.passage.bare(agent) in place.cue_words["agent"]
    by = by and kinds[agent + 1 : agent + 2] not in ("0", "M")  # said by 1974 it would fall
    if by and place.kind in "SCO" and (kinds[first - 1] != "H" or place.word in place.cue_words["addressed"]):
        return True  # not: replied by letter that
    if place.passage.bare(first - 1) in place.cue_words["introducing"]:
        return False  # blamed on Moor
    if kinds[first - 1] == "H" or place.kind != "O" or asks_what(place):
        return False
    if place.word in place.cue_words["naming"] and place.passage.cells[place.cue * 2 - 2 : place.cue * 2] == "n,":
        named = place.subject  # a scheme, called the EB-5 plan; not: Moor, a sailor, called the Lund plan late
        apart = named is not None and named.first > place.start and place.passage.marks[named.first - 1] == " "
        return (
            apart
            and kinds[first] == "D"
            and "N" in kinds[first:last]
            and not kinds[first + 1 : last + 1].strip("nNYI0E")
        )
    name = first + (kinds[first] == "D" and place.word in place.cue_words["naming"])  # a club called Our Harbour sails
    after_name = kinds[name : last + 1].lstrip("NI")
    if kinds[name : name + 1] != "N" or (name > first and not after_name):
        return False
    behind_comma = place.passage.marks[last - len(after_name)] == ","
    return after_name[:1] in ("", "X", "Z") or (behind_comma and after_name[0] in "SC")


def asks_what(place: Place) -> bool:
    """True where a cue's object may stand before it: what Moor called late; not: whether a club called Moor Tennis"""
    first = max(place.start, place.cue - FAR)
    kinds, conditions = place.passage.kinds, place.cue_words["conditions"]
    return any(kinds[at] == "W" and place.passage.bare(at) not in conditions for at in range(first, place.cue))


def is_made_to(place: Place, found: Subject) -> bool:
    """True in: it lets guests order soup."""
    passage = place.passage
    if found.last != place.cue - 1 or place.word.endswith(("ed", "s")):
        return False
    return passage.kinds[place.cue] in "COYy" and passage.bare(found.first - 1) in place.cue_words["causative"]


def summons(place: Place, content: tuple[int, int]) -> bool:
    """True where somebody is called by telephone, or a meeting is: called the police, called a meeting for Monday."""
    passage, words = place.passage, place.cue_words
    kinds, marks = passage.kinds, passage.marks
    at, last = content
    if place.word in words["calling"] and place.follows == " ":
        if {passage.bare(place.cue + 1), passage.bare(at - 1)} & words["into"]:
            return True  # called into a meeting, called with an offer
        if kinds[at] in "DN" and asks_behind(passage, at, last):
            return True  # called the harbour office asking questions
    if place.kind == "S":
        tells = place.word in words["tell"] and at == place.cue + 1 and tells_story(place, at, last)
        return tells and not begins_clause(passage, words, at, last)
    if place.kind not in "OY" or place.word not in words["calling"] or passage.bare(at - 1) in words["introducing"]:
        return False
    if "Q" in kinds[at : last + 1]:
        return False
    if kinds[at] == "N":
        while at < last and kinds[at] in "NI" and marks[at] == " ":
            at += 1
        return marks[at] == "," or kinds[at] in "RBgG"
    if passage.bare(at) in words["summoned"]:
        return True  # called attention to it
    if kinds[at] != "D" or at == last:
        return kinds[at] == "D"
    at += 1
    while at < last and kinds[at] in "nNEYy" and marks[at] in " '" and passage.bare(at) not in words["summoned"]:
        at += 1
    if passage.bare(at) in words["summoned"]:
        return at == last or kinds[at + 1] not in "DnP"
    alone = at == content[0] + 1 and at == last
    judged = kinds[at] in "gG" and at == last  # called the plan | disappointing
    return alone or (at == content[0] + 2 and kinds[at] in "RBgGMt" and not judged)


def asks_behind(passage: Passage, first: int, last: int) -> bool:
    """True where nothing but a phrase stands before a participle: called | the harbour office | asking questions"""
    found = subject_after(passage, first, last + 1)
    behind = found.last + 1 if found else last
    return behind < last and passage.cells[behind * 2 - 1 : behind * 2 + 1] == " G"


def tells_story(place: Place, first: int, last: int) -> bool:
    """True in: told the story of the harbour, told a tale"""
    passage = place.passage
    while first < last and passage.kinds[first] in "DAnq" and passage.bare(first) not in place.cue_words["stories"]:
        first += 1
    return passage.bare(first) in place.cue_words["stories"]


def is_adjective(place: Place, content: tuple[int, int]) -> bool:
    """True for a participle before its noun: widely denounced plans, three written warnings, a Lindum listed firm."""
    kinds, cue = place.passage.kinds, place.cue
    article = cue - 1
    while article > place.start and kinds[article] == "N" and place.word in place.cue_words["object_beside"]:
        article -= 1
    if article < cue - 1 and place.passage.bare(article) in place.cue_words["indefinite"]:
        return content[0] == cue + 1 and kinds[content[0]] in "nY"
    before = cue - 1 - (kinds[cue - 1] == "A")
    number = kinds[before] in "q0" and before > place.start and kinds[before - 1] in "RFgGkoZ"
    leads = number or (before < cue - 1 and kinds[before] == "D")
    return leads and content[0] == cue + 1 and kinds[content[0]] in "nY" and place.follows == " "


def is_named_so(place: Place, found: Subject) -> bool:
    """True in: both oppose a formula called the “Lindum index”; not: a critic called the plan reckless."""
    passage, words = place.passage, place.cue_words
    if place.word not in words["naming"] or passage.marks[place.cue - 1] != " ":
        return False
    kinds = passage.kinds
    first = place.cue - 1
    while first > found.last and kinds[first] == "A":
        first -= 1  # a thing sometimes called “netting”
    if kinds[place.cue + 1 : place.cue + 3] in ("QH", "QW", "NH", "NW") and passage.marks[place.cue + 1] == " ":
        # the box now called “Sea TV” that plugs in; not: Moor called “rotten” what Hale had said
        return kinds[place.cue + 2] == "H" or passage.bare(place.cue + 2) in words["relative"]
    if first != found.last:
        return False
    while first > found.first and kinds[first - 1] in "nEYy0":
        first -= 1
    before = first - 1
    if found.first == place.start and passage.bare(found.first) in words["indefinite"] and place.right:
        quoted, last = place.right  # a group called “We Sail” | has members
        if quoted == last == place.cue + 1 and kinds[quoted] == "Q":
            return not {"X", "Z"}.isdisjoint(kinds[quoted + 1 : place.end])
    if before < place.start or passage.marks[before] != " ":
        return False
    if before > place.start and passage.marks[before - 1] == "," and passage.bare(before) in words["indefinite"]:
        return True  # lifts the nets, a trick called “netting”
    if passage.bare(before) in words["indefinite"]:
        before -= 1
        return before >= place.start and passage.marks[before] == " " and kinds[before] not in "&bHB"
    return kinds[first] in "nE" and kinds[before] in "RFZ"  # routes called “segments”
