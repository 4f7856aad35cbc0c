"""Whom a mention was considered to stand for: kept only while somebody listens, as `explain` does."""

from __future__ import annotations

from newsparse.records import NamedTuple


class Candidate(NamedTuple):
    """Somebody whom a mention may stand for; the more points, the likelier, where points decide."""

    name: str
    points: float | None
    why: str


Heard = dict[int, list[Candidate]]  # by the offset of the mention in the view


class Listener:
    """What is heard now, None where nobody listens."""

    heard: Heard | None = None


def consider(at: int, name: str, points: float | None, why: str) -> None:
    """Tell a listener of a candidate for the mention at an offset, in the order in which they come up."""
    if Listener.heard is not None:
        Listener.heard.setdefault(at, []).append(Candidate(name, points, why))
