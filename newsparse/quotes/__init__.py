"""Quotation marks to quotation spans.

`marks` says what each mark is where it stands; `pairing` makes quotations of double marks, paragraph by paragraph, and
asks `paragraph` where the marks do not plainly take turns; `singles` finds what stands between single marks; `turns`,
`dialogue` and `blocks` find quotations that are printed without marks.
"""

from __future__ import annotations

from newsparse.language import Language
from newsparse.model import Document, Quotation, Zones
from newsparse.quotes import blocks, dialogue, pairing, singles, turns
from newsparse.quotes.marks import apostrophes, double_marks, outside_code


def find(doc: Document, zone: Zones, pack: Language) -> tuple[Quotation, ...]:
    """The quotations of the body in their order; none overlaps another, a nested one belongs to its outer one."""
    view, body = doc.view, zone.body
    opening, twins = apostrophes(view)
    places = double_marks(view, twins)
    if "`" in view and "```" in view:
        opening, places = outside_code(view, opening), outside_code(view, places)
    found = pairing.read(view, body, places) if places else []
    if opening:
        found = singles.add(view, body, found, opening, pack)
    unmarked = turns.find(view, body, pack)
    if "–" in view or "—" in view:
        unmarked += dialogue.find(view, body, pack)
    if "@" in view:
        unmarked += blocks.tweets(view, body)
    if ">" in doc.text:
        unmarked += blocks.block_quotes(view, body, found)
    return tuple(outermost(found + unmarked) if unmarked else found)


def outermost(found: list[Quotation]) -> list[Quotation]:
    """The quotations in order, without those that overlap one that begins before them or reaches further."""
    kept: list[Quotation] = []
    for quotation in sorted(found, key=lambda quotation: (quotation.outer_start, -quotation.outer_end)):
        if not kept or quotation.outer_start >= kept[-1].outer_end:
            kept.append(quotation)
    return kept
