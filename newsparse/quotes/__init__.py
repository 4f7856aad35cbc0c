"""Quotation marks to quotation spans.

`marks` says what each mark is where it stands, `pairing` makes pairs of double marks paragraph by paragraph, `singles`
finds what stands between single marks outside of them.
"""

from __future__ import annotations

from newsparse.language import Language
from newsparse.model import Document, Quotation, Zones
from newsparse.quotes import pairing, singles
from newsparse.quotes.marks import apostrophes, double_marks


def find(doc: Document, zone: Zones, pack: Language) -> tuple[Quotation, ...]:
    """The quotations of the body in their order; none overlaps another, a nested one belongs to its outer one."""
    view = doc.view
    opening, twins = apostrophes(view)
    places = double_marks(view, twins)
    found = pairing.read(view, zone.body, places) if places else []
    if opening:
        found = singles.add(view, zone.body, found, opening, pack)
    return tuple(found)
