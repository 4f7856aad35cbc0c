"""The dates of publication and of the last change."""

from __future__ import annotations

from newsparse.language import Language
from newsparse.timestamp.choosing import find
from newsparse.timestamp.printed import Printed, dates_in_span
from newsparse.timestamp.vocabulary import vocabulary

__all__ = ["Printed", "dates_in", "find"]


def dates_in(view: str, start: int, end: int, pack: Language) -> list[Printed]:
    """The dates printed within a span of the view, each with where it begins and ends and its label."""
    return dates_in_span(view, start, end, vocabulary(pack))
