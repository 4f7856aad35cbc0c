"""What encoding bytes are in that are not UTF-8 and have no byte-order mark."""

from __future__ import annotations

FALLBACK = "cp1252"


def guess(data: bytes) -> str:
    """The encoding that bytes are most likely in."""
    return FALLBACK
