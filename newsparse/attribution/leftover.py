"""Quotations that no cue has claimed: what stands around them tells whose they are, or nothing does."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter

from newsparse.attribution.cue_words import CueWords
from newsparse.attribution.sentences import number_of_sentence, sentences
from newsparse.attribution.subjects import (
    Subject,
    mention,
    phrase_ending_at,
    subject_after,
    subject_before,
    subject_of_sentence,
)
from newsparse.model import Claim, Mention, Quotation, Span
from newsparse.passages import Passage, Report
from newsparse.records import NamedTuple
from newsparse.works import in_title_case

NEAR = 6  # quotations that are looked back over
HEADING = 80  # characters of a heading
ENDS = ".,!?…-–—"  # what stands at the end of what is spoken


class Open(NamedTuple):
    """A quotation without a claim: its number, its passage and word, and the claims known so far by quotation.

    `inside` has the statements around quotations by their numbers, `statements` those of the passage by their ends;
    `before` and `below` are the passages around it, and `last` is the last claim of the one before.
    """

    number: int
    quotation: Quotation
    passage: Passage
    word: int
    report: Report
    claims: dict[int, Claim]
    inside: dict[int, Claim]
    statements: list[Claim]
    before: Passage | None
    below: Passage | None
    last: Claim | None
    cue_words: CueWords


def stands_alone(here: Open) -> bool:
    """True for a quotation that is a sentence of its own: of Lindum, Calif. “We closed it.”"""
    kinds, marks, words = here.passage.kinds, here.passage.marks, here.passage.words
    before = here.word == 0 or marks[here.word - 1] in ".?:" or kinds[here.word - 1] == "Q"
    before = before or (words[here.word - 1][-1] == "." and here.word in here.passage.whole)
    after = here.word + 1 >= len(kinds) or marks[here.word] in ".?" or kinds[here.word + 1] == "Q"
    return before and after


def opens_sentence(here: Open) -> bool:
    """True for a quotation that a sentence begins with."""
    kinds, marks = here.passage.kinds, here.passage.marks
    return here.word == 0 or marks[here.word - 1] in ".?" or kinds[here.word - 1] == "Q"


def is_heading(here: Open) -> bool:
    """True for a paragraph of a few quoted words without a sentence's end, or in marks that the text has not used."""
    q, view = here.quotation, here.report.doc.view
    if len(here.passage.words) > 1 or q.end - q.start > HEADING:
        return False
    if view[q.end - 1] not in ENDS and here.passage.marks[0] == " ":
        return True
    before = max(here.claims, default=-1)
    return view[q.outer_start] in "'‘" and before >= 0 and view[here.claims[before].start - 1] in '"“'


def take_over(here: Open, claim: Claim, rule: str) -> Claim:
    """The quotation with the source of another claim."""
    q = here.quotation
    return Claim(q.start, q.end, "direct", claim.mention, claim.cue, None, rule)


def inside_statement(here: Open) -> Claim | None:
    """Ida Moor said that the bridge was “rotten” and should be closed."""
    q = here.quotation
    around = here.inside.get(here.number)
    if around is None or names_something(here):
        return None
    return Claim(q.start, q.end, "fragment", around.mention, around.cue, None, "inside_statement")


def names_something(here: Open) -> bool:
    """True for a name in marks: the “reporter”, of “Hamas”, marked “TV”, the so-called “bold reform”."""
    q, view = here.quotation, here.report.doc.view
    if here.word == 0:
        return False
    word_before = here.passage.bare(here.word - 1)
    if word_before in here.cue_words["distancing"]:
        return True
    if view.find(" ", q.start, q.end) >= 0:
        return False
    before = here.passage.kinds[here.word - 1]
    definite = before == "D" and word_before not in here.cue_words["indefinite"]
    return definite or before in "FN" or view[q.start : q.end].isupper()


def goes_on_after_sentence(here: Open) -> Claim | None:
    """“It is rotten,” said Ida Moor. “We closed it.”"""
    if not stands_alone(here) or (here.word and here.passage.marks[here.word - 1] == ":"):
        return None
    first = next(iter(here.passage.quotations.values()))
    for number in range(here.number - 1, max(first, here.number - NEAR) - 1, -1):
        before = here.claims.get(number)
        if before:
            return take_over(here, before, "goes_on_after_sentence") if before.mention else None
    return None


def goes_on_after_paragraph(here: Open) -> Claim | None:
    """“It is rotten,” said Ida Moor. “We closed it.
    “It will be rebuilt.”
    """
    if not here.quotation.continues:
        return None
    before = here.claims.get(here.number - 1)
    return take_over(here, before, "goes_on_after_paragraph") if before and before.mention else None


def after_statement(here: Open) -> Claim | None:
    """Ida Moor said that the bridge was closed. “It is rotten.”"""
    if not stands_alone(here):
        return None
    place = bisect_right(here.statements, here.quotation.start, key=attrgetter("end"))
    return take_over(here, here.statements[place - 1], "after_statement") if place else None


def after_its_subject(here: Open) -> Claim | None:
    """Ida Moor was tired of waiting. “We want our bridge back.”"""
    number = number_of_sentence(here.passage, here.word) - 1
    if not stands_alone(here) or number < 0:
        return None
    first, end = sentences(here.passage)[number]
    found = subject_after(here.passage, first, end)
    if not found or here.passage.kinds[found.name_first] not in "NPJ":
        return None
    return own_claim(here, found, "after_its_subject")


def labelled(here: Open) -> Claim | None:
    """REPORTER: Is the bridge closed?
    IDA MOOR: It is rotten.
    """
    q = here.quotation
    if not q.label:
        return None
    start, end = q.label
    who = Mention(start, end, start, end) if end - start > 2 else None  # Q and A name nobody
    return Claim(q.start, q.end, "direct", who, None, None, "labelled")


def speaker_and_verb(here: Open) -> Claim | None:
    """“Is it rotten?” Ida Moor retaliated."""
    kinds, marks = here.passage.kinds, here.passage.marks
    if marks[here.word] not in ",?-" or not opens_sentence(here):
        return None
    who = subject_after(here.passage, here.word + 1, len(here.passage.words))
    verb = who.last + 1 if who else 0
    if not who or kinds[verb : verb + 1] not in ("E", "O", "Z", "S", "C", "L"):
        return None
    q = here.quotation
    cue = Span(*here.passage.span(verb, verb))
    return Claim(q.start, q.end, "direct", mention(here.passage, who), cue, None, "speaker_and_verb")


def verb_and_speaker(here: Open) -> Claim | None:
    """“It is rotten,” grumped Ida Moor."""
    kinds, marks = here.passage.kinds, here.passage.marks
    verb = here.word + 1
    if marks[here.word] not in ",?-" or not opens_sentence(here):
        return None
    if kinds[verb : verb + 1] not in ("E", "C", "Z") or marks[verb] != " ":
        return None
    who = subject_after(here.passage, verb + 1, len(here.passage.words))
    if not who or kinds[who.name_first] not in "NJ" or marks[who.last] not in ".,":
        return None
    q = here.quotation
    cue = Span(*here.passage.span(verb, verb))
    return Claim(q.start, q.end, "direct", mention(here.passage, who), cue, None, "verb_and_speaker")


def colon_before(here: Open) -> Claim | None:
    """Ida Moor threw up her hands: “It is rotten.”"""
    marks = here.passage.marks
    if not here.word or marks[here.word - 1] != ":":
        return None
    first = sentences(here.passage)[number_of_sentence(here.passage, here.word)][0]
    who = subject_of_sentence(here.passage, first, here.word)
    return own_claim(here, who, "colon_before") if who else None


def colon_and_name(here: Open) -> Claim | None:
    """‘Bridge is rotten’: Ida Moor"""
    if here.passage.marks[here.word] != ":" or here.word + 1 >= len(here.passage.words):
        return None
    return signature(here, here.passage, here.word + 1, "colon_and_name")


def subject_of_its_sentence(here: Open) -> Claim | None:
    """Ida Moor locked “a full account of what was known about the bridge” away."""
    q, view = here.quotation, here.report.doc.view
    if view.count(" ", q.start, q.end) < 3 or in_title_case(view[q.start : q.end]):
        return None
    first = sentences(here.passage)[number_of_sentence(here.passage, here.word)][0]
    who = subject_of_sentence(here.passage, first, here.word)
    if not who or here.passage.bare(here.word - 1) in here.cue_words["as_word"] or not acts(here, who):
        return None
    return own_claim(here, who, "subject_of_its_sentence", "fragment")


def acts(here: Open, who: Subject) -> bool:
    """True where the subject does something: Moor locked, officials say; not: Moor is, was asked, the box locked."""
    kinds = here.passage.kinds
    verb = who.last + 1
    while verb < here.word and kinds[verb] in "XA":
        if here.passage.bare(verb) in here.cue_words["be"]:
            return False
        verb += 1
    return verb < here.word and kinds[verb] in ("SLCYE" if kinds[who.name_first] in "NPIJ" else "SLCOY")


def name_and_colon(here: Open) -> Claim | None:
    """Mayor Ida Moor: “It is rotten.”"""
    who = phrase_before_colon(here)
    if not who or (who.first and here.passage.marks[who.first - 1] not in ".-?"):
        return None
    return own_claim(here, who, "name_and_colon")


def from_and_colon(here: Open) -> Claim | None:
    """More from the report: “It is rotten.”"""
    passage, word = here.passage, here.word
    if not word or passage.marks[word - 1] != ":":
        return None
    for at in range(word - 2, max(-1, word - 8), -1):
        if passage.bare(at) in here.cue_words["source"]:
            who = subject_after(passage, at + 1, word)
            return own_claim(here, who, "from_and_colon") if who and who.last == word - 1 else None
    return None


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
    return who if who and kinds[who.name_first] in "NIJ" else None


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
    below = here.below
    if here.word or not below or len(here.passage.words) > 1:
        return None
    view = here.report.doc.view
    if view[below.start] in "-–—" or view[max(0, below.start - 2) : below.start] == "- ":
        return signature(here, below, int(below.cells[:2] == "K-"), "signed_below")
    return None


def signature(here: Open, passage: Passage, at: int, rule: str) -> Claim | None:
    """The quotation with the source that is named from the word `at` on, and is all that stands there."""
    end = len(passage.words)
    found = subject_after(passage, at, end)
    if not found or passage.kinds[found.name_first] not in "NJ" or end - found.last > 12:
        return None
    q = here.quotation
    return Claim(q.start, q.end, "direct", mention(passage, found), None, None, rule)


def own_claim(here: Open, who: Subject, rule: str, kind: str = "direct") -> Claim:
    """The quotation with a source that stands in its own passage."""
    q = here.quotation
    return Claim(q.start, q.end, kind, mention(here.passage, who), None, None, rule)


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
            if who:
                q = here.quotation
                span = Span(*passage.span(cue, cue))
                return Claim(q.start, q.end, "direct", mention(passage, who), span, None, "after_colon")
    found = subject_of_sentence(passage, start, end)
    q = here.quotation
    return Claim(q.start, q.end, "direct", mention(passage, found), None, None, "after_colon") if found else None


def after_paragraph(here: Open) -> Claim | None:
    """Ida Moor said that the bridge was closed.
    “It is rotten.”
    """
    if not stands_alone(here) or here.word or not here.last or not here.last.mention or is_heading(here):
        return None
    return take_over(here, here.last, "after_paragraph")


RULES = (
    inside_statement,
    goes_on_after_paragraph,
    goes_on_after_sentence,
    speaker_and_verb,
    verb_and_speaker,
    labelled,
    name_and_colon,
    from_and_colon,
    colon_before,
    name_before_colon,
    colon_and_name,
    signed,
    signed_below,
    after_colon,
    after_statement,
    after_its_subject,
    after_paragraph,
    subject_of_its_sentence,
)
