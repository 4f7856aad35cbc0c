"""Dates that count from a moment the page does not print: `3 hours ago`, `vor 14 Minuten`, `Yesterday`."""

from __future__ import annotations

from newsparse.model import Line
from newsparse.timestamp.printed import EDGES
from newsparse.timestamp.vocabulary import Vocabulary

# Longer lines are text.
LONGEST = 90


def relative_date(view: str, lines: tuple[Line, ...], words: Vocabulary) -> str | None:
    """The warning about the first relative date of the lines, None where there is none."""
    for start, end, _ in lines:
        if end - start > LONGEST:
            continue
        tokens = [word.strip(EDGES) for word in view[start:end].lower().split()]
        if any(word in words.ago for word in tokens) and any(word in words.units for word in tokens):
            if any(word[:1].isdigit() for word in tokens):
                return f"relative_date: {view[start:end]}"
        elif is_relative_day(tokens, words):
            return f"relative_date: {view[start:end]}"
    return None


def is_relative_day(tokens: list[str], words: Vocabulary) -> bool:
    """True for `yesterday`, and for `today at 5:15 pm`."""
    for count in (1, 2):
        if " ".join(tokens[:count]) in words.relative:
            rest = tokens[count:]
            return not rest or (len(rest) < 4 and any(word[0].isdigit() for word in rest if word))
    return False
