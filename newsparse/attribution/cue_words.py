"""The pack's words about cues that no class of passages.py tells: sets to ask."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from newsparse.language import Language


class CueWords(NamedTuple):
    """The words of the pack's table `cues` that rules ask for, in lower case; `as_word` and `agent` are single words."""

    be: frozenset[str]
    addressed: frozenset[str]
    occasions: frozenset[str]
    object_pronoun: frozenset[str]
    leading: frozenset[str]
    infinitive: frozenset[str]
    particle: frozenset[str]
    tell: frozenset[str]
    introducing: frozenset[str]
    needing_preposition: frozenset[str]
    plural: frozenset[str]
    unmarked: frozenset[str]
    as_word: str
    agent: str


@cache
def cue_words(pack: Language) -> CueWords:
    table = pack.words.get("cues", {})
    sets = {name: frozenset(table.get(name, "").split()) for name in CueWords._fields[:-2]}
    return CueWords(**sets, as_word=table.get("as_word", ""), agent=table.get("agent", ""))
