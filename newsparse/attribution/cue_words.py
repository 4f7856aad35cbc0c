"""The pack's words about cues that no class of passages.py tells: sets to ask."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from newsparse.language import Language


class CueWords(NamedTuple):
    """The words of the pack's table `cues` that rules ask for by name, in lower case."""

    be: frozenset[str]
    addressed: frozenset[str]
    occasions: frozenset[str]
    object_pronoun: frozenset[str]
    leading: frozenset[str]
    infinitive: frozenset[str]
    particle: frozenset[str]
    tell: frozenset[str]
    introducing: frozenset[str]
    object_after_preposition: frozenset[str]
    reporting_noun: frozenset[str]
    light_verb: frozenset[str]
    after_light_verb: frozenset[str]
    possessive: frozenset[str]
    plural: frozenset[str]
    unmarked: frozenset[str]
    indefinite: frozenset[str]
    as_word: frozenset[str]
    agent: frozenset[str]
    source: frozenset[str]


@cache
def cue_words(pack: Language) -> CueWords:
    table = pack.words.get("cues", {})
    return CueWords(*(frozenset(table.get(name, "").split()) for name in CueWords._fields))
