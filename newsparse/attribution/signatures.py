"""Quotations whose speaker is printed beside them as a label, before a colon or behind a dash."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from operator import attrgetter

from newsparse.attribution.open_quotations import Open, own_claim
from newsparse.attribution.phrases import Subject, mention, phrase_ending_at, subject_after
from newsparse.attribution.sentences import number_of_sentence, sentences
from newsparse.attribution.subjects import subject_before
from newsparse.attribution.topics import subject_of_sentence
from newsparse.model import Claim, Mention, Span
from newsparse.passages import Passage

NEAR = 4  # passages without words that are passed over
LONGEST = 14  # words of a signature
REACH = 20_000  # how far from its label a name is looked for
REPORTING = frozenset("SCOEZ")  # classes of verbs between an owner's answer and its colon


def labelled(here: Open) -> Claim | None:
    """REPORTER: Is the bridge closed?
    IDA MOOR: It is rotten.
    """
    q = here.quotation
    if not q.label:
        return None
    start, end = q.label
    return Claim(q.start, q.end, "direct", Mention(start, end, start, end), None, "labelled")


def labelled_inside(here: Open) -> Claim | None:
    """The interview with Ida Moor: “MOOR: It is rotten.”

    The text has the name elsewhere; a word such as BREAKING it has not.
    """
    q, view = here.quotation, here.report.doc.view
    found = label().match(view, q.start, q.end) if view[q.start + 1 : q.start + 2].isupper() else None
    if not found or q.label:
        return None
    name = found[1].rpartition(" ")[2].title()
    if view.find(name, max(0, q.start - REACH), q.start + REACH) < 0:
        return None
    who = Mention(found.start(1), found.end(1), found.start(1), found.end(1))
    return Claim(found.end(), q.end, "direct", who, None, "labelled_inside")


@cache
def label() -> re.Pattern[str]:
    """A speaker's name in capitals and a colon, as transcripts have it."""
    return re.compile(r"([A-Z][A-Z.'’-]{2,20}(?: [A-Z.'’-]{2,20}){0,2}): +")


def name_and_colon(here: Open) -> Claim | None:
    """Mayor Ida Moor: “It is rotten.”"""
    who = phrase_before_colon(here)
    if not who or (who.first and here.passage.marks[who.first - 1] not in ".-?"):
        return None
    return own_claim(here, who, "name_and_colon")


def owned_and_colon(here: Open) -> Claim | None:
    """Ida Moor's verdict: “It is rotten.” Her reply was blunt: “It is rotten.” Ida Moor's advice? “Go home.”"""
    passage, word, words = here.passage, here.word, here.cue_words
    if not word or (passage.marks[word - 1] != ":" and passage.words[word - 1][-1] != "?"):
        return None
    first = sentences(passage)[number_of_sentence(passage, word - 1)][0]
    first = max(first, passage.kinds.rfind("Q", first, word) + 1)  # Her question: “Why?” | His reply: “No.”
    at = next((at for at in range(word - 1, first, -1) if passage.bare(at) in words["answer"]), first)
    mark = passage.marks.rfind("'", first, at)
    owner = phrase_ending_at(passage, first, mark) if mark >= first else Subject(first, first, first, first)
    if not owner or owner.first != first or at - owner.last not in (1, 2) or not is_owner(here, owner):
        return None
    behind = passage.kinds[at + 1 : word]
    givers = words["agent"] | words["source"]
    if not REPORTING.isdisjoint(behind) or any(passage.bare(by) in givers for by in range(at + 1, word)):
        return None  # Moor's warning was echoed by Hale
    return own_claim(here, owner, "owned_and_colon")


def is_owner(here: Open, owner: Subject) -> bool:
    """True for her, Moor's and the baker's; not: the day's."""
    noun = here.passage.bare(owner.name_last)
    if owner.first == owner.last and noun in here.cue_words["possessive"]:
        return True
    return here.passage.kinds[owner.name_last] in "NI" or here.cue_words.are_source(noun)


def name_and_occasion(here: Open) -> Claim | None:
    """Ida Moor, in a tweet: “It is rotten.”"""
    passage, word = here.passage, here.word
    if not word or passage.marks[word - 1] != ":":
        return None
    first = sentences(passage)[number_of_sentence(passage, word)][0]
    who = subject_after(passage, first, word)
    if not who or who.first != first or passage.cells[who.last * 2 + 1 : who.last * 2 + 3] != ",R":
        return None
    if passage.kinds[who.name_first] not in "NJ" or passage.kinds[who.last + 1 : word].strip("RDnNFAMIY0"):
        return None
    return own_claim(here, who, "name_and_occasion")


def from_and_colon(here: Open) -> Claim | None:
    """More from the report: “It is rotten.”"""
    passage, word = here.passage, here.word
    if not word or passage.marks[word - 1] != ":":
        return None
    for at in range(word - 2, max(-1, word - 8), -1):
        if passage.bare(at) in here.cue_words["source"]:
            who = subject_after(passage, at + 1, word)
            if not who or who.last < word - 1 or passage.kinds[who.first] not in "DNJTP":
                return None  # from angry to hostile:
            return own_claim(here, who, "from_and_colon")
    return None


def colon_before(here: Open) -> Claim | None:
    """Ida Moor threw up her hands: “It is rotten.”"""
    marks = here.passage.marks
    if not here.word or marks[here.word - 1] != ":":
        return None
    first = sentences(here.passage)[number_of_sentence(here.passage, here.word)][0]
    who = subject_of_sentence(here.passage, first, here.word)
    return own_claim(here, who, "colon_before") if who else None


def name_before_colon(here: Open) -> Claim | None:
    """That surprised the mayor, Ida Moor: “It is rotten.”"""
    who = phrase_before_colon(here)
    return own_claim(here, who, "name_before_colon") if who else None


def phrase_before_colon(here: Open) -> Subject | None:
    """The name that a colon and the quotation follow."""
    kinds, marks = here.passage.kinds, here.passage.marks
    if not here.word or marks[here.word - 1] != ":":
        return None
    who = phrase_ending_at(here.passage, 0, here.word - 1)
    if not who or kinds[who.name_first] not in "NIJ" or "E" in kinds[who.name_first : who.name_last]:
        return None
    return None if here.passage.bare(who.last) in here.cue_words["kicker"] else who


def colon_and_name(here: Open) -> Claim | None:
    """‘Bridge is rotten’: Ida Moor"""
    if here.passage.marks[here.word] != ":" or here.word + 1 >= len(here.passage.words):
        return None
    return signature(here, here.passage, here.word + 1, "colon_and_name")


def signed(here: Open) -> Claim | None:
    """“It is rotten.” — Ida Moor, mayor"""
    kinds, marks = here.passage.kinds, here.passage.marks
    at = here.word + 1
    if at >= len(kinds):
        return None
    if kinds[at] == "K" and marks[at] == "-":
        at += 1
    elif here.passage.words[at][0] not in "-–—":
        return None
    return signature(here, here.passage, at, "signed")


def signed_below(here: Open) -> Claim | None:
    """“It is rotten.”
    — Ida Moor, in a letter to the council
    """
    if here.word or len(here.passage.words) > 1:
        return None
    below, view = words_below(here), here.report.doc.view
    if not below:
        return None
    if view[below.start] in "-–—" or view[max(0, below.start - 2) : below.start] == "- ":
        return signature(here, below, int(below.cells[:2] == "K-"), "signed_below")
    return None


def named_below(here: Open) -> Claim | None:
    """“It is rotten.”
    Ida Moor, mayor of Lindum
    """
    if here.word or len(here.passage.words) > 1:
        return None
    below = words_below(here)
    if not below or "Q" in below.kinds or below.marks[-1] in ".?:":
        return None
    found = subject_after(below, 0, len(below.words))
    view = here.report.doc.view
    outer = here.quotation.outer_start
    in_block = view[max(0, outer - 2) : outer] == "> "
    if found and in_block and below.kinds[0] == "D" and found.last == len(below.words) - 1:
        return own_claim(here, found, "named_below", passage=below)  # A council member
    if not found or below.kinds[found.first : found.first + 2] not in ("NN", "NI") or len(below.words) > LONGEST:
        return None
    name = below.kinds[found.name_first : found.name_last + 1]
    if below.marks[found.first + len(name) - 1] == ",":
        told = not set("XZSC").isdisjoint(below.kinds)
        return None if told else signature(here, below, 0, "named_below")
    return signature(here, below, 0, "named_below") if in_block and len(name) == len(below.words) else None


def words_below(here: Open) -> Passage | None:
    """The next passage that is more than the mark of a block, which stands alone where an image was."""
    below, passages = here.below, here.report.passages
    if below and below.cells == "K ":
        number = bisect_right(passages, below.start, key=attrgetter("start"))
        below = next((passage for passage in passages[number : number + NEAR] if passage.cells != "K "), None)
    return below


def signature(here: Open, passage: Passage, at: int, rule: str) -> Claim | None:
    """The quotation with the source that is named from the word `at` on, and is all that stands there."""
    end = len(passage.words)
    found = subject_after(passage, at, end)
    if not found or passage.kinds[found.name_first] not in "NJ" or end - found.last > LONGEST:
        return None
    return own_claim(here, found, rule, passage=passage)


def after_colon(here: Open) -> Claim | None:
    """The mayor, Ida Moor, wrote to them:
    “It is rotten.”
    """
    if here.word or not here.before or here.before.marks[-1:] != ":":
        return None
    passage = here.before
    end = len(passage.words)
    start = sentences(passage)[-1][0]
    for cue in range(end - 1, start - 1, -1):
        if passage.kinds[cue] in "SYCLy":
            who = subject_before(passage, start, cue) or subject_of_sentence(passage, start, cue)
            if cue == start:
                who = subject_after(passage, cue + 1, end)  # Added Ida Moor:
            if who:
                q = here.quotation
                span = Span(*passage.span(cue, cue))
                return Claim(q.start, q.end, "direct", mention(passage, who), span, "after_colon")
    found = subject_of_sentence(passage, start, end)
    return own_claim(here, found, "after_colon", passage=passage) if found else None


RULES = (
    labelled,
    owned_and_colon,
    name_and_occasion,
    name_and_colon,
    from_and_colon,
    colon_before,
    name_before_colon,
    colon_and_name,
    signed,
    signed_below,
    named_below,
    after_colon,
)
