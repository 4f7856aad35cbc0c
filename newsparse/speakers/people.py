"""Who is spoken of before a place in the article: persons named in the reporter's own words, and sources of claims."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newsparse.passages import Passage, Report
from newsparse.speakers.cast import Cast
from newsparse.speakers.mentions import EDGES, Reading, bare
from newsparse.speakers.table import Source
from newsparse.speakers.words import gender_of

REACH = 14  # sentences that are looked back over
VERBS = "XZSCOLUYEA"


class Sight(NamedTuple):
    """Someone at a word of a passage. `role` is main (the main clause's subject), subject, possessor or other; `source` says that a claim is theirs."""

    word: int
    who: Source
    role: str
    source: bool


class Place(NamedTuple):
    """A passage's number and a word in it."""

    passage: int
    word: int


@cache
def named() -> re.Pattern[str]:
    """Titles and a name."""
    return re.compile(r"((?:[TJ] )*)((?:[NI] )*[NI].)")


class People:
    """The persons and sources of each passage, found when first looked for."""

    def __init__(self, report: Report, cast: Cast, found: dict[tuple[int, int], Source | None]) -> None:
        self.passages = report.passages
        self.cast = cast
        self.starts = [passage.start for passage in report.passages]
        self.seen: dict[int, list[Sight]] = {}
        self.ends: dict[int, list[int]] = {}
        self.sources: dict[int, dict[int, Source]] = {}
        for (start, _), source in found.items():
            if source:
                self.met(start, source)
                source.places.append(start)

    def place(self, at: int) -> Place:
        """Where an offset of the view stands."""
        number = max(0, bisect_right(self.starts, at) - 1)
        passage = self.passages[number]
        return Place(number, min(passage.text.count(" ", 0, max(0, at - passage.start)), len(passage.words) - 1))

    def met(self, at: int, source: Source) -> None:
        """A claim's source at an offset is known from there on."""
        number, word = self.place(at)
        self.sources.setdefault(number, {})[word] = source
        self.seen.pop(number, None)

    def before(self, at: int) -> Iterator[tuple[int, list[Sight]]]:
        """The sentences up to an offset, the last one first: how many lie between, and who is in sight there."""
        number, word = self.place(at)
        back = 0
        stop = word
        while number >= 0 and back < REACH:
            ends = self.sentence_ends(number)
            sights = self.sights(number)
            last = bisect_right(ends, stop - 1) if stop else 0
            cells = self.passages[number].cells
            if stop == 0 and word == 0:
                yield 0, []
            for index in range(last, -1, -1) if stop else ():
                first = ends[index - 1] + 1 if index else 0
                if first >= stop:
                    continue
                yield back, [sight for sight in sights if first <= sight.word < stop]
                if cells[first * 2] != "Q" or stop - first > 1 or back == 0:
                    back += 1
                stop = first
            if back == 0:
                back = 1
            number -= 1
            stop = len(self.passages[number].words) if number >= 0 else 0

    def sentence_ends(self, number: int) -> list[int]:
        """The last words of a passage's sentences."""
        ends = self.ends.get(number)
        if ends is None:
            marks = self.passages[number].cells[1::2]
            ends = self.ends[number] = []
            at = marks.find(".")
            while at >= 0:
                ends.append(at)
                at = marks.find(".", at + 1)
        return ends

    def sights(self, number: int) -> list[Sight]:
        """The persons named in a passage outside of quotations, and the sources of its claims."""
        sights = self.seen.get(number)
        if sights is None:
            passage = self.passages[number]
            sources = self.sources.get(number, {})
            sights = []
            taken = set()
            for match in named().finditer(passage.cells):
                if match.start() % 2 == 0:
                    sight = self.person(passage, match, sources)
                    if sight:
                        sights.append(sight)
                        taken.add(sight.word)
            sights += [Sight(word, who, "main", True) for word, who in sources.items() if word not in taken]
            sights.sort(key=lambda sight: sight.word)
            self.seen[number] = sights
        return sights

    def person(self, passage: Passage, match: re.Match[str], sources: dict[int, Source]) -> Sight | None:
        """The person that a run of names stands for, if it does."""
        first, start, end = match.start() // 2, match.start(2) // 2, match.end() // 2
        for word in range(first, end):
            if word in sources:
                return Sight(word, sources[word], "main", True)
        name = tuple(word.strip(EDGES) for word in passage.words[start:end])
        name = (*name[:-1], bare(name[-1]))
        cast = self.cast
        role = role_of(passage.cells, first, end)
        source = cast.by_words.get(name)
        if source is None:
            telling = first < start or (len(name) > 1 and gender_of(name[0]) != "") or name[0] in cast.by_last
            if not name[-1] or (not telling and (role not in ("main", "subject") or len(name) > 4)):
                return None
            source = cast.named(Reading("name", " ".join(name), name, tuple(passage.words[first:start])), passage.start)
        if source.kind != "person" or (len(source.words) < 2 and not source.gender):
            return None
        return Sight(start, source, role, False)


def role_of(cells: str, first: int, end: int) -> str:
    """What a name is in its sentence, by the words around it: the main clause's subject, another's, or neither."""
    last = cells[end * 2 - 1]
    if last == "'":
        return "possessor"
    if first and cells[first * 2 - 2] in "RF" and cells[first * 2 - 1] == " ":
        return "other"
    opens = first == 0 or cells[first * 2 - 1] in ".?"
    follows = cells[end * 2 : end * 2 + 1]
    if not (follows and follows in VERBS and last in " ,") and not (opens and last in ",-"):
        return "other"
    # A clause that a conjunction opens, without a comma since, is no main clause.
    at = first * 2 - 2
    while at >= 0 and cells[at + 1] not in ",.?:;-":
        if cells[at] in "HBW":
            return "subject"
        at -= 2
    return "main"
