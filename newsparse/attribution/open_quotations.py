"""A quotation that no cue has claimed, and what can be seen around it."""

from __future__ import annotations

from newsparse.attribution.cue_words import CueWords
from newsparse.attribution.phrases import Subject, mention
from newsparse.model import Claim, Quotation
from newsparse.passages import Passage, Report
from newsparse.records import NamedTuple
from newsparse.works import in_title_case

HEADING = 80  # characters of a heading
# Words that are more than a term or an ironic mark has.
SPOKEN = 10
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
    """True for a quotation that is a sentence of its own: of Lindum, Calif. “We closed it.” (“It was late.”)"""
    passage, word = here.passage, here.word
    kinds, marks = passage.kinds, passage.marks
    if word + 1 < len(kinds) and marks[word] not in ".?" and kinds[word + 1] != "Q":
        return False
    before = word - 1
    before -= before >= 0 and passage.words[before] == "("
    if before < 0 or marks[before] in ".?:" or kinds[before] == "Q":
        return True
    return passage.words[before][-1] == "." and word in passage.whole


def opens_sentence(here: Open) -> bool:
    """True for a quotation that a sentence begins with."""
    kinds, marks = here.passage.kinds, here.passage.marks
    return here.word == 0 or marks[here.word - 1] in ".?" or kinds[here.word - 1] == "Q"


def is_sentence_long(here: Open) -> bool:
    """True for so many words that somebody has said them: no term, no title, no ironic mark."""
    q, view = here.quotation, here.report.doc.view
    return view.count(" ", q.start, q.end) + 1 >= SPOKEN and not in_title_case(view[q.start : q.end])


def is_heading(here: Open) -> bool:
    """True for a paragraph of a few quoted words without a sentence's end, or in marks that the text has not used."""
    q, view = here.quotation, here.report.doc.view
    if len(here.passage.words) > 1 or q.end - q.start > HEADING:
        return False
    if view[q.end - 1] not in ENDS and here.passage.marks[0] in " :":
        return True
    before = here.claims.get(here.number - 1)
    if before is None or view[q.outer_start] not in "'‘" or q.start != q.outer_start + 1:
        return False
    return view[before.start - 1] in '"“' or view[before.start - 2 : before.start] == "''"


def take_over(here: Open, claim: Claim, rule: str) -> Claim:
    """The quotation with the source of another claim."""
    q = here.quotation
    return Claim(q.start, q.end, "direct", claim.mention, claim.cue, rule)


def own_claim(here: Open, who: Subject, rule: str, kind: str = "direct", passage: Passage | None = None) -> Claim:
    """The quotation with a source that stands in its own passage, or in another."""
    q = here.quotation
    return Claim(q.start, q.end, kind, mention(passage or here.passage, who), None, rule)
