"""Who is spoken of before a place in the article, nearest first: persons named in the reporter's own words, and sources."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from functools import cache
from typing import NamedTuple

from newsparse.passages import Passage, Report
from newsparse.speakers.cast import Cast
from newsparse.speakers.mentions import EDGES, Reading, bare
from newsparse.speakers.table import Source
from newsparse.speakers.words import gender_of

REACH = 260  # words that are looked back over


class Sight(NamedTuple):
    """Someone at a word of the article: `role` is source, subject, possessor or other."""

    word: int
    source: Source
    role: str


@cache
def named() -> re.Pattern[str]:
    """Titles and a name."""
    return re.compile(r"((?:[TJ] )*)((?:[NI] )*[NI].)")


class People:
    """Words of the article are counted from its start, each quotation as one."""

    def __init__(self, report: Report, cast: Cast, found: dict[tuple[int, int], Source | None]) -> None:
        self.passages = report.passages
        self.cast = cast
        self.starts = [passage.start for passage in report.passages]
        self.base: list[int] = []
        total = 0
        for passage in report.passages:
            self.base.append(total)
            total += len(passage.words)
        self.scanned: dict[int, list[Sight]] = {}
        self.sources: list[tuple[int, int, Source]] = []
        for number, ((start, _), source) in enumerate(found.items()):
            if source:
                self.sources.append((self.word(start), number, source))
        self.sources.sort()

    def word(self, at: int) -> int:
        """The number of the word at an offset of the view."""
        number = bisect_right(self.starts, at) - 1
        if number < 0:
            return 0
        passage = self.passages[number]
        return self.base[number] + min(passage.text.count(" ", 0, at - passage.start), len(passage.words) - 1)

    def met(self, at: int, source: Source) -> None:
        """A source that has been found at an offset is known from there on."""
        insort(self.sources, (self.word(at), -1 - len(self.sources), source))

    def before(self, at: int) -> list[Sight]:
        """Everyone in sight before an offset, nearest first; sources of claims as such."""
        here = self.word(at)
        index = bisect_right(self.starts, at) - 1
        sights = [Sight(word, source, "source") for word, _, source in self.sources if here - REACH < word < here]
        taken = {sight.word for sight in sights}
        for number in range(max(0, index), -1, -1):
            if here - self.base[number] - len(self.passages[number].words) > REACH:
                break
            for sight in self.scan(number):
                if sight.word < here and sight.word not in taken:
                    sights.append(sight)
        sights.sort(key=lambda sight: -sight.word)
        return sights

    def sentence(self, at: int) -> tuple[int, int]:
        """The numbers of the first word of the sentence around an offset, and of the first word of its passage."""
        number = max(0, bisect_right(self.starts, at) - 1)
        passage = self.passages[number]
        word = self.word(at) - self.base[number]
        first = word
        cells = passage.cells
        while first > 0 and cells[first * 2 - 1] not in ".?":
            first -= 1
        return self.base[number] + first, self.base[number]

    def scan(self, number: int) -> list[Sight]:
        """The persons named in a passage, outside of quotations."""
        sights = self.scanned.get(number)
        if sights is None:
            passage = self.passages[number]
            sights = self.scanned[number] = [
                sight for match in named().finditer(passage.cells) if (sight := self.person(passage, number, match))
            ]
        return sights

    def person(self, passage: Passage, number: int, match: re.Match[str]) -> Sight | None:
        """The person that a run of names stands for, if it does."""
        if match.start() % 2:
            return None
        first, start, end = match.start() // 2, match.start(2) // 2, match.end() // 2
        name = tuple(word.strip(EDGES) for word in passage.words[start:end])
        name = (*name[:-1], bare(name[-1]))
        cast = self.cast
        source = cast.by_words.get(name)
        if source is None:
            if first == start and not (len(name) > 1 and gender_of(name[0])):
                return None
            if not name[-1]:
                return None
            source = cast.named(Reading("name", " ".join(name), name, tuple(passage.words[first:start])), passage.start)
        if source.kind != "person":
            return None
        return Sight(self.base[number] + start, source, role(passage.cells, first, end))


def role(cells: str, first: int, end: int) -> str:
    """What a name is in its sentence, by the words around it."""
    if cells[end * 2 - 1] == "'":
        return "possessor"
    if first and cells[first * 2 - 2] in "RF" and cells[first * 2 - 1] == " ":
        return "other"
    if cells[end * 2 : end * 2 + 1] in tuple("XZSCOLUYE") and cells[end * 2 - 1] == " ":
        return "subject"
    if first == 0 or cells[first * 2 - 1] in ".?":
        return "subject"
    return "other"
