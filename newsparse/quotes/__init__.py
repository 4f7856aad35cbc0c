"""Quotation marks to quotation spans.

`marks` says what each mark is where it stands, `pairing` makes pairs of double marks paragraph by paragraph, `singles`
finds what stands between single marks outside of them.
"""

from __future__ import annotations

from newsparse.language import Language
from newsparse.model import Document, Quotation, Zones
from newsparse.quotes import pairing, singles
from newsparse.quotes.marks import double_marks


def find(doc: Document, zone: Zones, pack: Language) -> tuple[Quotation, ...]:
    """The quotations of the body in their order; none overlaps another, a nested one belongs to its outer one."""
    places = double_marks(doc.view)
    found = pairing.read(doc.view, zone.body, places) if places else []
    return tuple(singles.add(doc.view, zone.body, found, pack))
