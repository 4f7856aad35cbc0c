"""Quotations that no cue has claimed: what stands around them tells whose they are, or nothing does."""

from __future__ import annotations

from typing import NamedTuple

from newsparse.attribution.sentences import sentences
from newsparse.attribution.subjects import mention, subject_after
from newsparse.model import Claim, Quotation
from newsparse.passages import Passage, Report


class Open(NamedTuple):
    """A quotation without a claim: its number, its passage and word, and the claims known so far by quotation.

    `statements` are the reported statements of its passage; `last` is the last claim of the passage before.
    """

    number: int
    quotation: Quotation
    passage: Passage
    word: int
    report: Report
    claims: dict[int, Claim]
    statements: list[Claim]
    last: Claim | None


def stands_alone(here: Open) -> bool:
    """True for a quotation that is a sentence of its own."""
    cells = here.passage.cells
    before = here.word == 0 or cells[here.word * 2 - 1] in ".?:" or cells[here.word * 2 - 2] == "Q"
    after = here.word * 2 + 2 >= len(cells) or cells[here.word * 2 + 1] in ".?" or cells[here.word * 2 + 2] == "Q"
    return before and after


def take_over(here: Open, claim: Claim, rule: str) -> Claim:
    """The quotation with the source of another claim."""
    q = here.quotation
    return Claim(q.start, q.end, "direct", claim.mention, claim.cue, None, rule)


def inside_statement(here: Open) -> Claim | None:
    """Ida Moor said that the bridge was “rotten” and should be closed."""
    q = here.quotation
    for claim in here.statements:
        if claim.start <= q.start and q.end <= claim.end:
            return Claim(q.start, q.end, "fragment", claim.mention, claim.cue, None, "inside_statement")
    return None


def goes_on_after_sentence(here: Open) -> Claim | None:
    """“It is rotten,” said Ida Moor. “We closed it.”"""
    if not stands_alone(here):
        return None
    before = here.claims.get(here.number - 1)
    if before and before.mention and here.report.places[here.number - 1][0] is here.passage:
        return take_over(here, before, "goes_on_after_sentence")
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
    q = here.quotation
    earlier = [claim for claim in here.statements if claim.end <= q.start and claim.mention]
    return take_over(here, earlier[-1], "after_statement") if earlier else None


def after_its_subject(here: Open) -> Claim | None:
    """Ida Moor was tired of waiting. “We want our bridge back.”"""
    if not stands_alone(here) or here.word == 0:
        return None
    for first, end in reversed(sentences(here.passage)):
        if end <= here.word and here.passage.cells[first * 2] != "Q":
            found = subject_after(here.passage, first, end)
            if found and here.passage.cells[found.name_first * 2] in "NPJ":
                q = here.quotation
                return Claim(q.start, q.end, "direct", mention(here.passage, found), None, None, "after_its_subject")
            return None
    return None


def after_paragraph(here: Open) -> Claim | None:
    """Ida Moor said that the bridge was closed.

    “It is rotten.”
    """
    if not stands_alone(here) or here.word or not here.last or not here.last.mention:
        return None
    return take_over(here, here.last, "after_paragraph")


RULES = (
    inside_statement,
    goes_on_after_paragraph,
    goes_on_after_sentence,
    after_statement,
    after_its_subject,
    after_paragraph,
)
