"""Quotations that no cue has claimed: what stands around them tells whose they are, or nothing does."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter

from newsparse.attribution import answers, beside, fragments, signatures
from newsparse.attribution.open_quotations import (
    Open,
    is_heading,
    is_sentence_long,
    own_claim,
    stands_alone,
    take_over,
)
from newsparse.attribution.phrases import mention, subject, subject_after
from newsparse.attribution.sentences import number_of_sentence, sentences
from newsparse.attribution.topics import subject_of_sentence, takes_clause
from newsparse.model import Claim, Mention, Quotation

__all__ = ["RULES", "Open", "is_sentence_long", "stands_alone"]

NEAR = 6  # quotations that are looked back over
LATELY = 40  # words before a quotation that are looked back over
LONG = 4  # blanks in a fragment that somebody goes on with
LEAD = 3  # words before it in its sentence
OTHERS = frozenset("SCGLyNJTO")  # classes of a cue and of names: its sentence's own


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


def goes_on_behind_colon(here: Open) -> Claim | None:
    """“It is rotten,” said Ida Moor. And later, on the ferry: “We closed it in May.”"""
    passage, word = here.passage, here.word
    before = here.claims.get(here.number - 1)
    if not word or passage.marks[word - 1] != ":" or not before or not before.mention or word not in passage.whole:
        return None
    first = sentences(passage)[number_of_sentence(passage, word)][0]
    lead = passage.kinds[first:word]
    if before.start < passage.start or lead[0] not in "A&bRB" or lead.strip("A&bRDngEtMBF"):
        return None
    return take_over(here, before, "goes_on_behind_colon")


def goes_on_in_sentence(here: Open) -> Claim | None:
    """“It is rotten,” said Ida Moor, Lindum's first mayor, “and we closed it.”"""
    passage, word = here.passage, here.word
    before = here.claims.get(here.number - 1)
    if not word or passage.marks[word - 1] not in ",-" or not before or not before.mention or not before.cue:
        return None
    first = sentences(passage)[number_of_sentence(passage, word)][0]
    start = passage.starts()[first]
    if before.start < start or before.cue.start < before.end:
        return None
    last = bisect_right(passage.starts(), max(before.cue.start, before.mention.start)) - 1
    if not set("SQ").isdisjoint(passage.kinds[last + 1 : word]):
        return None  # another speaker comes between
    return take_over(here, before, "goes_on_in_sentence")


def goes_on_with_fragment(here: Open) -> Claim | None:
    """“It is rotten,” said Ida Moor. But “we closed the old bridge in May” after the storm."""
    lead = lead_of(here)
    if lead is None or len(lead) > LEAD or lead.lstrip("&bAR") not in ("", "P", "N", "B"):
        return None
    return fragment_of_teller(here, "goes_on_with_fragment")


def goes_on_with_long_fragment(here: Open) -> Claim | None:
    """“It is rotten,” said Ida Moor. That makes it “by any measure the worst of all the bridges in the land.”"""
    lead = lead_of(here)
    if not lead or not is_sentence_long(here) or here.passage.marks[here.word - 1] in ",:":
        return None
    if lead.lstrip("&bA")[:1] not in ("P", "H", "X") and lead[-2:] != "XH":
        return None  # The prize is for “…”; not: The trouble is that “…”
    if not OTHERS.isdisjoint(lead):
        return None
    start = here.word - len(lead)
    said_there = (here.passage.bare(word) for word in range(start, here.word))
    if any(here.cue_words.are_source(word) for word in said_there):
        return None  # The rules define it as “…”
    return fragment_of_teller(here, "goes_on_with_long_fragment")


def lead_of(here: Open) -> str | None:
    """The classes of the words before a long fragment in its sentence, None where the sentence opens the passage."""
    passage, word, q = here.passage, here.word, here.quotation
    if here.report.doc.view.count(" ", q.start, q.end) < LONG:
        return None
    number = number_of_sentence(passage, word)
    first, end = sentences(passage)[number]
    about = passage.cells[word * 2 + 1 : word * 2 + 3] in (",X", ",Z")  # “Go home,” was her only comment.
    if not number or about or "S" in passage.kinds[word + 1 : end]:
        return None
    return passage.kinds[first:word]


def fragment_of_teller(here: Open, rule: str) -> Claim | None:
    """A fragment of whoever has told what its passage's sentence before it says."""
    passage, q = here.passage, here.quotation
    number = number_of_sentence(passage, here.word)
    place = bisect_right(here.statements, q.start, key=attrgetter("end"))
    told = [here.claims.get(here.number - 1), here.statements[place - 1] if place else None]
    for before in told:
        if before and before.mention and before.cue and before.kind != "fragment" and before.start >= passage.start:
            cue = bisect_right(passage.starts(), max(before.cue.start, before.start)) - 1
            if number_of_sentence(passage, cue) == number - 1:
                return Claim(q.start, q.end, "fragment", before.mention, before.cue, rule)
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
    adding = here.word > 0 and here.passage.kinds[here.word - 1] == "G"  # Adding, “It is rotten.”
    if not stands_alone(here) and not adding:
        return None
    place = bisect_right(here.statements, here.quotation.start, key=attrgetter("end"))
    return take_over(here, here.statements[place - 1], "after_statement") if place else None


def after_inverted_cue(here: Open) -> Claim | None:
    """The bridge fell and the road is shut, but the harbour is open, says Ida Moor. “We want our bridge back.”"""
    passage = here.passage
    kinds, marks = passage.kinds, passage.marks
    cue = kinds.rfind("S", max(0, here.word - LATELY), here.word)
    if cue < 1 or marks[cue - 1] != "," or not stands_alone(here):
        return None
    number = number_of_sentence(passage, here.word) - 1
    first, end = sentences(passage)[number]
    if number < 0 or not first < cue < end:
        return None
    who = subject_after(passage, cue + 1, end)
    if not who or kinds[who.name_first] not in "NJ" or marks[who.name_last] not in ".,":
        return None
    return own_claim(here, who, "after_inverted_cue")


def after_message(here: Open) -> Claim | None:
    """We got an email from a city spokesman. “The bridge will be rebuilt.”"""
    if not stands_alone(here):
        return None
    passage, number = here.before, -1
    if here.word:
        passage, number = here.passage, number_of_sentence(here.passage, here.word) - 1
    if not passage or (here.word and number < 0):
        return None
    first, end = sentences(passage)[number]
    words = here.cue_words
    for at in range(end - 2, max(first, end - 10), -1):
        if passage.bare(at) in words["source"] or passage.bare(at) in words["agent"]:
            noun = passage.bare(at - 1)
            who = subject_after(passage, at + 1, end)
            if not who or who.last != end - 1:
                return None
            if noun not in words["occasions"] and noun not in words["reporting_noun"]:
                return None
            return own_claim(here, who, "after_message", passage=passage)
    return None


def after_its_source(here: Open) -> Claim | None:
    """The bridge is, according to Ida Moor, “the oldest in the land.”"""
    if not here.word or here.passage.marks[here.word - 1] not in " ,":
        return None
    place = bisect_right(here.statements, here.quotation.start, key=attrgetter("end"))
    who = here.statements[place - 1].mention if place else None
    if not who or not 0 < here.quotation.outer_start - who.phrase_end <= len(", "):
        return None
    return take_over(here, here.statements[place - 1], "after_its_source")


def after_its_subject(here: Open) -> Claim | None:
    """Ida Moor was tired of waiting. “We want our bridge back.”"""
    if not here.word or not stands_alone(here):
        return None
    number = number_of_sentence(here.passage, here.word) - 1
    if number < 0:
        return None
    first, end = sentences(here.passage)[number]
    found = subject_after(here.passage, first, end)
    if found and takes_clause(here.passage, found.last, found.first):
        found = subject(here.passage, found.first, found.last - 1)
    if not found or here.passage.kinds[found.name_first] not in "NPJ":
        return None
    return own_claim(here, found, "after_its_subject")


def after_subject_above(here: Open) -> Claim | None:
    """“It is rotten,” said Ida Moor. “It fell.”
    Moor was tired of the council.
    “We want our bridge back.”
    """
    passage = here.before
    if here.word or not passage or passage.quotations or not stands_alone(here) or is_heading(here):
        return None
    first, end = sentences(passage)[-1]
    who = subject_of_sentence(passage, first, end)
    if not who or passage.kinds[who.name_last] != "N":
        return None
    name = passage.bare(who.name_last)
    view = here.report.doc.view
    for number in range(here.number - 1, here.number - NEAR, -1):
        before = here.claims.get(number)
        if before and before.mention and view[slice(*before.mention[:2])].lower().endswith(name):
            return take_over(here, before, "after_subject_above")
    return None


def after_introduction(here: Open) -> Claim | None:
    """Ida Moor, a welder from Lund, wants to see the bridge closed.
    “It is rotten.”
    """
    passage = here.before
    if here.word or not passage or passage.quotations or not stands_alone(here) or is_heading(here):
        return None
    first, end = sentences(passage)[-1]
    who = subject_of_sentence(passage, first, end)
    if not who or who.name_first or passage.kinds[:2] != "NN" or who.last == who.name_last or passage.marks[-1] != ".":
        return None
    return own_claim(here, who, "after_introduction", passage=passage)


def after_paragraph(here: Open) -> Claim | None:
    """Ida Moor said that the bridge was closed.
    “It is rotten.”
    """
    if here.word or not here.last or not here.last.mention or not stands_alone(here) or is_heading(here):
        return None
    outer = outer_speaker(here, here.last.mention)
    if outer:
        q = here.quotation
        return Claim(q.start, q.end, "direct", outer, None, "after_paragraph")
    return take_over(here, here.last, "after_paragraph")


def outer_speaker(here: Open, inner: Mention) -> Mention | None:
    """Ida Moor said that some critics | had warned of it: who reports what another says."""
    passage = here.before
    if not passage or inner.phrase_start < passage.start:
        return None
    word = bisect_right(passage.starts(), inner.phrase_start) - 1
    first = sentences(passage)[number_of_sentence(passage, word)][0]
    who = subject_of_sentence(passage, first, word)
    verb = who.last + 1 if who else 0
    return mention(passage, who) if who and verb < word and passage.kinds[verb] in "SCY" else None


def goes_on_below(q: Quotation, here: Claim | None, below: Claim) -> Claim | None:
    """“It is rotten.
    “We closed it,” said Ida Moor.
    """
    told = below.mention and below.cue and below.kind == "direct" and below.rule not in FROM_ABOVE
    if not told or (here and here.mention and here.rule not in FROM_PARAGRAPH_ABOVE):
        return None
    return Claim(q.start, q.end, "direct", below.mention, below.cue, "goes_on_below")


RULES_BELOW = (goes_on_below,)
# Rules that take a source from above, and those of them that look no further than a paragraph that need not be theirs.
LOOKING_ABOVE = (after_paragraph, after_introduction, after_subject_above, *answers.RULES)
FROM_PARAGRAPH_ABOVE = frozenset(rule.__name__ for rule in LOOKING_ABOVE)
FROM_ABOVE = FROM_PARAGRAPH_ABOVE | {goes_on_after_paragraph.__name__}
RULES = (
    fragments.inside_statement,
    signatures.labelled_inside,
    goes_on_after_paragraph,
    goes_on_after_sentence,
    goes_on_in_sentence,
    *beside.RULES,
    *signatures.RULES,
    goes_on_behind_colon,
    after_its_source,
    after_inverted_cue,
    after_message,
    after_statement,
    after_its_subject,
    after_paragraph,
    after_introduction,
    after_subject_above,
    *answers.RULES,
    goes_on_with_fragment,
    fragments.repeated_below,
    fragments.in_the_words_of,
    fragments.subject_of_its_sentence,
    goes_on_with_long_fragment,
)
