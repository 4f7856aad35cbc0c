"""The pack's words about cues that no class of lexicon.py tells: sets to ask, by the name of their list."""

from __future__ import annotations

from functools import cache

from newsparse.language import Language
from newsparse.speakers.words import vocabulary


class CueWords(dict[str, frozenset[str]]):
    """The words of each list in a pack's table `cues`, by the list's name; a list that the pack lacks is empty.

    What each list is for stands beside it in the pack.
    """

    def __init__(self, pack: Language) -> None:
        super().__init__()
        self.table = pack.words.get("cues", {})
        self.vocabulary = vocabulary(pack)

    def __missing__(self, name: str) -> frozenset[str]:
        words = self[name] = frozenset(self.table.get(name, "").split())
        return words

    def are_source(self, noun: str) -> bool:
        """True for a noun of a person, an organisation or a document: one that says something."""
        known = noun in self["sayers"] or self.vocabulary.noun(noun) is not None
        return known or noun.endswith(tuple(self["sayer_endings"]))


@cache
def cue_words(pack: Language) -> CueWords:
    """The lists of a pack, each split when it is first asked for."""
    return CueWords(pack)
