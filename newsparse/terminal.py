"""What may reach a terminal: nothing that moves its cursor, changes its colours or turns the order of the text."""

from __future__ import annotations

import re
from functools import cache


@cache
def controls() -> re.Pattern[str]:
    """C0 but tab and line end, DEL, C1, separators and marks of direction, lone surrogates."""
    return re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def plain(text: str) -> str:
    """The text with a visible sign in each control character's place, so that offsets stay.

    >>> plain("red \\x1b[31m flag")
    'red �[31m flag'
    """
    return controls().sub("\ufffd", text)


def escaped(text: str) -> str:
    """The text on one line, its control characters as escapes: for names of files and for messages.

    >>> escaped("a\\x1b[31m\\nb.md")
    'a\\\\x1b[31m\\\\nb.md'
    """
    return controls().sub(escape, text).replace("\n", "\\n").replace("\t", "\\t")


def escape(match: re.Match[str]) -> str:
    """Python's escape of a character."""
    return match[0].encode("unicode_escape", "surrogatepass").decode("ascii")


def json_escaped(text: str) -> str:
    """JSON text with its control characters as JSON escapes: the same value, safe to look at."""
    return controls().sub(lambda match: f"\\u{ord(match[0]):04x}", text)
