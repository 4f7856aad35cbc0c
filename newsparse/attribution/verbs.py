"""Whether a form is a verb that has its subject before it: not a noun, a passive or an infinitive."""

from __future__ import annotations

from newsparse.attribution.clauses import begins_clause
from newsparse.attribution.contents import is_particle
from newsparse.attribution.cue_words import CueWords
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
    if not place.word.endswith("ed") or place.word in words["calling"] or kinds[place.cue - 1] not in "nN":
        return False
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
    by = by and kinds[agent + 1 : agent + 2] not in ("0", "M")  # said by 1990 it would fall
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


def asks_for(passage: Passage, words: CueWords, cue: int) -> bool:
    """True in: the mayor | calls | for a ban, officials | appeal | for calm; not: the phone calls for help"""
    before, behind = cue - 1, cue + 1
    if passage.bare(cue) not in words["asking_for"] or passage.kinds[behind : behind + 1] != "R":
        return False
    if passage.bare(behind) not in words["reason"]:
        return False
    return passage.marks[before] == " " and (passage.kinds[before] in "NI" or words.are_source(passage.bare(before)))


def agrees_with_noun(passage: Passage, cue: int) -> bool:
    """True for a form that agrees with the noun before it: polls | show | Moor ahead; not: bomb threats."""
    before, verb, after = passage.words[cue - 1], passage.words[cue], passage.kinds[cue + 1 : cue + 2]
    if passage.marks[cue - 1] != " ":
        return False
    if before.endswith("s") and not before.endswith(("ss", "us", "is")):
        return verb[-1] != "s" and after in tuple("DNTJ0qRt")
    opens = cue - 2
    while opens > 0 and passage.kinds[opens] in "nNIEY" and passage.marks[opens] == " ":
        opens -= 1
    if verb[-1] != "s" or after != "D" or opens < 0 or passage.kinds[opens] != "D" or passage.marks[opens] != " ":
        return False
    # The verdict | orders | the firm; the Moor campaign | calls | this late; not: the tax claims the firm made were
    found = subject_after(passage, cue + 1, len(passage.words)) if opens < cue - 2 else None
    made = passage.kinds[found.last + 1 : found.last + 3] if found else ""
    return len(made) < 2 or made[0] not in "XZESCOLYy" or made[1] not in "XZ"


def head_of(kinds: str, found: Subject) -> int:
    """The head of a phrase: a | review | of its filings; its last word where nothing follows the head."""
    for word in range(found.name_first, found.name_last):
        if kinds[word + 1] in "RFtE":
            return word
    return found.name_last


def agrees(place: Place, found: Subject) -> bool:
    """True where a form that may be a noun is a verb of this subject: officials claim, she claims, Moor will claim."""
    passage = place.passage
    kinds = passage.kinds
    cue, before = place.word, place.cue - 1
    if kinds[before] in "Xt" or (kinds[before] == "A" and before > found.last):
        return kinds[before] != "X" or not cue.endswith("s") or cue.endswith("ss")  # not: the club has questions
    if kinds[before] in "q0" and before > found.last:
        return False  # he's one state closer
    kind = kinds[found.name_last]
    alone = kind == "n" and found.first == found.last > place.start and kinds[found.first - 1] in "SCORFtH&G"
    if alone and not passage.words[found.last].endswith("s"):
        return False  # says member | states
    after = kinds[place.cue + 1 : place.cue + 2]
    if kinds[place.cue + 1 : place.cue + 3] in ("RH", "AH"):
        after = "H"  # the council | points | out that
    named = not kinds[found.first + 1 : found.last + 1].strip("NI")
    a_name = named and passage.bare(found.first) in place.cue_words["indefinite"]
    if kind in "q0" or (a_name and not cue.endswith("s")):
        return False  # three state elections, a Lindum News report that; not: a Briton reports that
    if cue in place.cue_words["finding"] and passage.bare(found.name_last) in place.cue_words["findings"]:
        return True
    asks = after == "R" and asks_for(passage, place.cue_words, place.cue)
    if kind not in "PqNIW" and after not in ("H", "Q", "W", "P") and place.follows == " " and not asks:
        return agrees_with_noun(passage, place.cue)  # not a noun before a noun: bomb threats
    speaks = asks or (cue in place.cue_words["speaking"] and after == "R")  # Moor talks about it
    closes = place.cue + 1 < place.end and passage.marks[place.cue + 1] in ".,"
    speaks = speaks or (closes and is_particle(passage, place.cue_words, place.cue))  # Moor points out.
    if kind in "NI" and after not in tuple("HQWDPJN0q") and place.follows == " " and not speaks:
        return False
    if cue in place.cue_words["unmarked"]:
        return True
    singular_cue = cue.endswith("s") and not cue.endswith("ss")
    heads = [found.name_last]
    if place.follows == "." or after == "H":
        heads.append(head_of(kinds, found))
    for head in heads:
        word = passage.bare(head)
        plural = kind == "q" or "&" in kinds[found.first : found.last] or word in place.cue_words["plural"]
        plural = plural or (word.endswith("s") and (kind in "nYy" or not singular_cue))
        if plural != singular_cue:
            return True
    return False
