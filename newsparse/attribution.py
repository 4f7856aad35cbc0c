"""Cue and mention for each quotation, and reported statements."""

from __future__ import annotations

from newsparse.language import Language
from newsparse.model import Claim, Quotation
from newsparse.passages import Report


def find(report: Report, quotations: tuple[Quotation, ...], pack: Language) -> tuple[Claim, ...]:
    """The claims in their order."""
    return tuple(Claim(q.start, q.end, "direct", None, None, None, q.rule) for q in quotations)
