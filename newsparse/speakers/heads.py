"""What a phrase says by its words: its determiner, its head noun, and what stands between."""

from __future__ import annotations

from itertools import pairwise

from newsparse.speakers.cast import Cast
from newsparse.speakers.mentions import EDGES, bare
from newsparse.speakers.words import Noun

SHARES = ("0R0", "qRq")  # the classes of: 3 in 10


class Head:
    """A phrase in lower case, cut into determiner, modifiers, head noun and whether more follows."""

    __slots__ = ("first", "follows", "joined", "modifiers", "named", "nobody", "noun", "owned", "proper", "word")

    def __init__(self, parts: list[str], cast: Cast) -> None:
        lex = cast.lex
        self.first = parts[0].lower()
        last = len(parts) - 1
        self.follows = False
        for index, part in enumerate(parts):
            cell = lex[part]
            if index and cell[0] == "&":
                last = index - 1  # the senator and candidate: the first is as good
                break
            if index and (cell[0] in "RFWHBPXSt" or (cell[0] == "E" and index > 1)):
                last, self.follows = index - 1, True
                break
            if cell[1] in ",-" and index:
                last = index
                break
        self.word = bare(parts[last].strip(EDGES)).lower()
        self.noun: Noun | None = cast.words.noun(self.word)
        # A phrase whose head says nothing: the nearest noun that does, emails in "emails unearthed last week".
        elsewhere = (*range(last - 1, -1, -1), *range(last + 1, len(parts)))
        for at in elsewhere if self.follows or lex[parts[last]][0] not in "nNY" else ():
            if self.noun:
                break
            word = bare(parts[at].strip(EDGES)).lower()
            self.noun = cast.words.noun(word)
            if self.noun:
                self.word, self.follows, last = word, True, at
        # A phrase that ends with an adverb, a verb or a figure is nobody.
        share = len(parts) > 2 and "".join([lex[part][0] for part in parts[:3]]) in SHARES
        self.nobody = self.noun is None and not share and lex[parts[last]][0] in "AZXSCLORBtWHgG0&b"
        self.modifiers = {bare(part.strip(EDGES)).lower() for part in parts[1:last]}
        # The former minister of trade is somebody the article has named, the minister of trade need not be.
        if self.follows and not self.modifiers.isdisjoint(cast.words.former):
            self.follows = False
        self.owned = any(lex[part][1] == "'" for part in parts[1:last])
        self.proper = lex[parts[last]][0] == "N"
        self.joined = any(lex[part][0] == "&" and lex[after][0] in "NIT" for part, after in pairwise(parts))
        self.named = any(lex[part][0] == "N" for part in parts[1:last])
