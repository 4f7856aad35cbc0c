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
        if end - start <= LONGEST:
            tokens = view[start:end].lower().split()
            if is_relative_day(tokens, words) or (not words.ago.isdisjoint(tokens) and counts_back(tokens, words)):
                return f"relative_date: {view[start:end]}"
    return None


def counts_back(tokens: list[str], words: Vocabulary) -> bool:
    """True for `by ida moor 3 hours ago`: a number, a unit of time, and the word that turns back."""
    plain = [token.strip(EDGES) for token in tokens]
    return any(word in words.units for word in plain) and any(word[:1].isdigit() for word in plain)


def is_relative_day(tokens: list[str], words: Vocabulary) -> bool:
    """True for `yesterday`, and for `today at 5:15 pm`."""
    for count in (1, 2):
        if " ".join(tokens[:count]).strip(EDGES) in words.relative:
            rest = tokens[count:]
            return not rest or (len(rest) < 4 and any(word[0].isdigit() for word in rest))
    return False
