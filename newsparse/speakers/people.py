"""Who is spoken of before a place in the article: persons named in the reporter's own words, and sources of claims."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newsparse.passages import Passage, Report
from newsparse.speakers.cast import Cast
from newsparse.speakers.mentions import EDGES, Reading, bare
from newsparse.speakers.table import Source
from newsparse.speakers.words import gender_of

REACH = 12  # sentences that are looked back over
VERBS = frozenset("XZSCOLUYEA")


class Sight(NamedTuple):
    """Someone at a word of a passage.

    `role` is main (the main clause's subject), subject, possessor or other; `source` says that a claim is theirs.
    """

    word: int
    who: Source
    role: str
    source: bool


@cache
def named() -> re.Pattern[str]:
    """Titles and a name."""
    return re.compile(r"(?:[TJ] )*((?:[NI] )*[NI].)")


@cache
def opening() -> re.Pattern[str]:
    """The phrase that a sentence begins with: determiners, nouns and names, and a second one behind `and`."""
    simple = "(?:[Dq0A] )*(?:[nNTIEJg0Y][ '])*[nNYI]"
    return re.compile(f"{simple}(?: & {simple})?[ ,]")


class People:
    """Sentence by sentence, whoever is in sight; a sentence is read when somebody first looks at it."""

    def __init__(self, report: Report, cast: Cast, found: dict[tuple[int, int], Source | None]) -> None:
        self.passages = report.passages
        self.starts = [passage.start for passage in report.passages]
        self.cast = cast
        self.read: dict[tuple[int, int], list[Sight]] = {}
        self.runs: dict[str, Source | None] = {}
        pairs = sorted([(start, source.name, source) for (start, _), source in found.items() if source])
        self.offsets = [pair[0] for pair in pairs]
        self.sources = [pair[2] for pair in pairs]

    def met(self, at: int, source: Source) -> None:
        """A claim's source at an offset is known from there on; offsets come in the order of the text."""
        index = bisect_left(self.offsets, at)
        self.offsets.insert(index, at)
        self.sources.insert(index, source)

    def sources_before(self, at: int, count: int = 8) -> list[Source]:
        """The sources of the claims before an offset, the last one first."""
        index = bisect_left(self.offsets, at)
        return self.sources[max(0, index - count) : index][::-1]

    def openings(self, at: int) -> list[str]:
        """The phrases that the sentence of an offset and the one before it begin with, the last one first."""
        number = max(0, bisect_right(self.starts, at) - 1)
        passage = self.passages[number]
        stop = max(0, bisect_right(passage.starts(), at) - 1)
        found = []
        for _ in range(2):
            if stop == 0:
                number -= 1
                if number < 0:
                    break
                passage = self.passages[number]
                stop = len(passage.words)
            first = sentence_start(passage.cells, stop - 1)
            match = opening().match(passage.cells, first * 2, stop * 2)
            if match:
                start, end = passage.span(first, match.end() // 2 - 1)
                found.append(passage.text[start - passage.start : end - passage.start])
            stop = first
        return found

    def before(self, at: int) -> Iterator[tuple[int, list[Sight]]]:
        """The sentences up to an offset, the last one first: how many lie between, and who is in sight there."""
        number = max(0, bisect_right(self.starts, at) - 1)
        stop = max(0, bisect_right(self.passages[number].starts(), at) - 1)
        back = 0
        whole = False
        while back < REACH:
            cells = self.passages[number].cells
            while stop > 0:
                first = sentence_start(cells, stop - 1)
                yield back, self.sights(number, first, stop, whole)
                if back == 0 or stop - first > 1 or cells[first * 2] != "Q":
                    back += 1
                stop = first
                whole = True
            if number == 0:
                break
            back = back or 1
            whole = True
            number -= 1
            stop = len(self.passages[number].words)

    def sights(self, number: int, first: int, stop: int, whole: bool) -> list[Sight]:
        """The persons named in the words first … stop - 1 outside of quotations, and the sources of claims there."""
        key = (number, first)
        if whole and key in self.read:
            return self.read[key]
        passage = self.passages[number]
        sources = self.sources_in(passage, first, stop)
        sights = []
        for match in named().finditer(passage.cells, first * 2, stop * 2):
            begin, end = match.start() // 2, match.end() // 2
            claimed = [word for word in range(begin, end) if word in sources] if sources else None
            if claimed:
                sights.append(Sight(claimed[0], sources.pop(claimed[0]), "main", True))
            else:
                role = role_of(passage.cells, begin, end)
                who = self.person(passage, begin, match.start(1) // 2, end, role)
                if who:
                    sights.append(Sight(begin, who, role, False))
        if sources:
            sights += [Sight(word, who, "main", True) for word, who in sources.items()]
            sights.sort(key=lambda sight: sight.word)
        if whole:
            self.read[key] = sights
        return sights

    def sources_in(self, passage: Passage, first: int, stop: int) -> dict[int, Source]:
        """The claims' sources by their words, among the words first … stop - 1."""
        starts = passage.starts()
        low = bisect_left(self.offsets, starts[first])
        high = bisect_left(self.offsets, starts[stop] if stop < len(starts) else passage.start + len(passage.text))
        return {bisect_right(starts, self.offsets[at]) - 1: self.sources[at] for at in range(low, high)}

    def person(self, passage: Passage, first: int, start: int, end: int, role: str) -> Source | None:
        """The person that the name in the words start … end - 1 stands for, if it does."""
        text = " ".join(passage.words[first:end])
        if text in self.runs:
            return self.runs[text]
        name = tuple([word.strip(EDGES) for word in passage.words[start:end]])
        name = (*name[:-1], bare(name[-1]))
        cast = self.cast
        who = cast.by_words.get(name)
        if who is None:
            told = first < start or (len(name) > 1 and gender_of(name[0])) or name[0] in cast.by_last
            if not name[-1] or (not told and (role not in ("main", "subject") or len(name) > 4)):
                return None
            who = cast.named(Reading("name", " ".join(name), name, tuple(passage.words[first:start])), passage.start)
        found = who if who.kind == "person" and (len(who.words) > 1 or who.gender) else None
        self.runs[text] = found
        return found


def sentence_start(cells: str, word: int) -> int:
    """The first word of the sentence that a word stands in."""
    at = word * 2 - 1
    while at > 0 and cells[at] != ".":
        at -= 2
    return (at + 1) // 2 if at > 0 else 0


def role_of(cells: str, first: int, end: int) -> str:
    """What a name is in its sentence, by the words around it."""
    last = cells[end * 2 - 1]
    if last == "'":
        return "possessor"
    before = cells[first * 2 - 2 : first * 2] if first else " ."
    if before[1] == " " and before[0] in "RF":
        return "other"
    if not (last in " ," and cells[end * 2 : end * 2 + 1] in VERBS) and not (before[1] in ".?" and last in ",-"):
        return "other"
    # A clause that a conjunction opens, without a comma since, is no main clause.
    at = first * 2 - 2
    while at >= 0 and cells[at + 1] not in ",.?:;-":
        if cells[at] in "HBW":
            return "subject"
        at -= 2
    return "main"
