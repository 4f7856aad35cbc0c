"""Quotation marks to quotation spans."""

from __future__ import annotations

from newsparse.language import Language
from newsparse.model import Document, Quotation, Zones

CLOSING = {"“": "”", '"': '"', "„": "“", "«": "»"}


def find(doc: Document, zone: Zones, pack: Language) -> tuple[Quotation, ...]:
    """The quotations of the body in their order."""
    view = doc.view
    found = []
    for paragraph in zone.body:
        at = paragraph.start
        while True:
            starts = [i for i in (view.find(m, at, paragraph.end) for m in CLOSING) if i >= 0]
            if not starts:
                break
            start = min(starts)
            end = view.find(CLOSING[view[start]], start + 1, paragraph.end)
            at = end + 1 if end >= 0 else paragraph.end
            stop = end if end >= 0 else paragraph.end
            if stop > start + 1:
                found.append(Quotation(start + 1, stop, start, min(stop + 1, paragraph.end), False, "paired_marks"))
    return tuple(found)
