"""Who is spoken of before a place in the article: persons named in the reporter's own words, and sources of claims."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from operator import itemgetter

from newsparse.passages import Passage, Report
from newsparse.speakers.cast import Cast
from newsparse.speakers.mentions import EDGES, Reading, bare, behind_trade
from newsparse.speakers.table import Source
from newsparse.speakers.words import is_given, is_place

REACH = 16  # sentences that are looked back over
LONGEST = 120  # words of a sentence
VERBS = frozenset("XZSCOLUYEA")
SURE_VERBS = frozenset("XZSCOL")


# Someone at a word of a passage: the word, who it is, the role, and whether a claim is theirs. The role is main (the
# main clause's subject), subject, possessor or other.
Sight = tuple[int, Source, str, bool]
# Words first … stop - 1 of a passage: its number, first, stop, and whether that is all of the sentence.
Sentence = tuple[int, int, int, bool]


@cache
def named() -> re.Pattern[str]:
    """Titles and a name."""
    return re.compile(r"(?:[TJ] )*((?:[NI] )*[NI].)")


@cache
def of_names() -> re.Pattern[str]:
    """Of and names: of Lund, of the Lund Council."""
    return re.compile(r"F (?:D )?(?:[NI] )*[NI].")


class People:
    """Sentence by sentence, whoever is in sight; a sentence is read when somebody first looks at it."""

    def __init__(self, report: Report, cast: Cast, found: dict[int, Source | None]) -> None:
        self.passages = report.passages
        self.starts = [passage.start for passage in report.passages]
        self.cast = cast
        self.read: dict[tuple[int, int], list[Sight]] = {}
        self.runs: dict[str, Source | None] = {}
        self.offsets = sorted(found)
        self.sources = [found[at] for at in self.offsets]

    def met(self, at: int, source: Source) -> None:
        """The source of the mention at an offset is known now."""
        self.sources[bisect_left(self.offsets, at)] = source

    def sources_before(self, at: int, count: int = 8) -> list[Source]:
        """The sources of the claims before an offset, the last one first."""
        index = bisect_left(self.offsets, at)
        return [source for source in self.sources[max(0, index - count) : index][::-1] if source]

    def spoke_between(self, start: int, end: int) -> bool:
        """True where somebody with a name is the source of a claim between two offsets."""
        low, high = bisect_left(self.offsets, start), bisect_left(self.offsets, end)
        return any(source and source.words and source.kind == "person" for source in self.sources[low:high])

    def printed(self, at: int) -> str:
        """The word at an offset."""
        passage = self.passages[max(0, bisect_right(self.starts, at) - 1)]
        return passage.words[max(0, bisect_right(passage.starts(), at) - 1)].strip(EDGES)

    def before(self, at: int) -> Iterator[tuple[int, Sentence]]:
        """The sentences up to an offset, the last one first, and how many lie between."""
        number = bisect_right(self.starts, at) - 1
        if number < 0:
            return
        passage = self.passages[number]
        stop = bisect_right(passage.starts(), at) - 1
        whole = stop > 0 and passage.cells[stop * 2 - 1] == "."  # the offset opens its sentence
        back = int(whole)
        pronouns = self.cast.words.pronouns
        for _ in range(REACH):
            if stop == 0:
                if number == 0:
                    break
                number -= 1
                passage = self.passages[number]
                stop = len(passage.words)
                whole, back = True, back or 1
            cells = passage.cells
            first = sentence_start(cells, stop)
            if stop - first > 1 or cells[first * 2] != "Q":
                yield back, (number, first, stop, whole)
                # A sentence that goes on with a pronoun is still about the one before.
                opens = first + (cells[first * 2] in "b&" and first + 1 < stop)  # But he
                pronoun = back and cells[opens * 2] == "P" and pronouns.get(passage.words[opens])
                if pronoun not in ("he", "she"):
                    back += 1
            stop = first
            whole, back = True, back or 1

    def sights(self, sentence: Sentence) -> list[Sight]:
        """The persons named in a sentence outside of quotations, and the sources of claims there."""
        number, first, stop, whole = sentence
        if whole and (number, first) in self.read:
            return self.read[number, first]
        passage = self.passages[number]
        cells, words, runs = passage.cells, passage.words, self.runs
        sources = self.sources_in(passage, first, stop)
        sights: list[Sight] = []
        for match in named().finditer(cells, first * 2, stop * 2):
            begin, end = match.start() // 2, match.end() // 2
            if sources:
                claimed = [word for word in range(begin, end) if word in sources]
                if claimed:
                    sights.append((claimed[0], sources.pop(claimed[0]), "main", True))
                    continue
            text = words[begin] if end == begin + 1 else " ".join(words[begin:end])
            who = runs[text] if text in runs else self.person(passage, text, begin, match.start(1) // 2, end)
            if who:
                sights.append((begin, who, role_of(cells, begin, end), False))
        if sources:
            sights += [(word, who, "main", True) for word, who in sources.items()]
            sights.sort(key=itemgetter(0))
        if whole:
            self.read[number, first] = sights
        return sights

    def ahead(self, at: int) -> Sentence | None:
        """The main clause behind the clause of an offset that opens the sentence: While he agreed, | Ida Moor …"""
        number = bisect_right(self.starts, at) - 1
        if number < 0:
            return None
        passage = self.passages[number]
        cells = passage.cells
        word = bisect_right(passage.starts(), at) - 1
        first = sentence_start(cells, word + 1)
        if cells[first * 2] != "B" or "," in cells[first * 2 + 1 : word * 2 : 2]:
            return None
        stop = min(word + LONGEST, (cells.find(".", word * 2) + 1) // 2 or len(passage.words))
        comma = cells.find(",", word * 2, stop * 2)
        return (number, comma // 2 + 1, stop, False) if 0 <= comma < stop * 2 - 2 else None

    def fronted(self, sentence: Sentence) -> int:
        """The first word behind the conjunction that opens a sentence, else -1: When | Ida Moor was asked"""
        number, first, _, _ = sentence
        return first + 1 if self.passages[number].kinds[first] == "B" else -1

    def topic(self, sentence: Sentence) -> int:
        """The first word behind the preposition that tells whom a sentence is about, else -1: For | Ida Moor, it was"""
        number, first, _, _ = sentence
        passage = self.passages[number]
        topical = passage.kinds[first] == "R" and passage.bare(first) in self.cast.words.topical
        return first + 1 if topical else -1

    def opens_with_question(self, sentence: Sentence) -> bool:
        """True where somebody answers what the sentence opens with: Asked about Ida Moor, he"""
        number, first, _, _ = sentence
        return self.passages[number].bare(first) in self.cast.words.asked

    def addressed(self, at: int) -> Source | None:
        """Whom the speaker at an offset speaks to, who is somebody else: he told | Ida Moor."""
        passage, word = self.place(at)
        kinds, marks = passage.kinds, passage.marks
        if kinds[word + 2 : word + 3] not in ("N", "T", "J") or marks[word + 1] != " ":
            return None
        return self.named_at(passage, word + 2, at)

    def asked(self, cue: int) -> Source | None:
        """Whom the cue at an offset asks, by name: a reporter asked | Ida Moor"""
        passage, word = self.place(cue)
        return self.named_at(passage, word + 1, cue) if passage.marks[word] == " " else None

    def place(self, at: int) -> tuple[Passage, int]:
        """The passage of an offset, and the word there."""
        passage = self.passages[max(0, bisect_right(self.starts, at) - 1)]
        return passage, bisect_right(passage.starts(), at) - 1

    def named_at(self, passage: Passage, word: int, at: int) -> Source | None:
        """Who is named from a word on, as the offset `at` knows them."""
        match = named().match(passage.cells, word * 2)
        name = self.name(passage, match) if match else ()
        return self.cast.named(Reading("name", " ".join(name), name), at) if name and name[-1] else None

    def name(self, passage: Passage, match: re.Match[str]) -> tuple[str, ...]:
        """The words of a name found in a passage, without title and marks."""
        name = tuple([bare(word.strip(EDGES)) for word in passage.words[match.start(1) // 2 : match.end() // 2]])
        return behind_trade(name, self.cast.words)

    def in_relative(self, at: int) -> bool:
        """True for a pronoun behind a preposition and a relative: a letter to Ida Moor in which | she"""
        passage, word = self.place(at)
        return passage.kinds[max(0, word - 2) : word] == "RW"

    def named_in(self, sentence: Sentence) -> list[Source]:
        """All who are named in a sentence outside of quotations, persons or not."""
        number, first, stop, _ = sentence
        passage = self.passages[number]
        found = []
        for match in named().finditer(passage.cells, first * 2, stop * 2):
            name = self.name(passage, match)
            if all(name):
                found.append(self.cast.named(Reading("name", " ".join(name), name), passage.start))
        return found

    def sources_in(self, passage: Passage, first: int, stop: int) -> dict[int, Source]:
        """The claims' sources by their words, among the words first … stop - 1."""
        starts, offsets = passage.starts(), self.offsets
        low = bisect_left(offsets, starts[first])
        high = bisect_left(offsets, starts[stop] if stop < len(starts) else passage.start + len(passage.text), low)
        if low == high:
            return {}
        found = {}
        for at in range(low, high):
            source = self.sources[at]
            if source:
                found[bisect_right(starts, offsets[at]) - 1] = source
        return found

    def person(self, passage: Passage, text: str, first: int, start: int, end: int) -> Source | None:
        """The person that the name in the words start … end - 1 stands for, if it does."""
        name = tuple([word.strip(EDGES) for word in passage.words[start:end]])
        name = (*name[:-1], bare(name[-1]))
        for at in range(2, len(name) - 1):
            if is_given(name[at]) and not is_given(name[0]) and not self.cast.words.noun(name[-1].lower()):
                name = name[at:]  # Political Affairs Ida Moor
                break
        cast = self.cast
        whole, name = name, behind_trade(name, cast.words)
        who = cast.by_words.get(name)
        if who is None:
            titled = name != whole or first < start or self.is_called(passage, first - 1, end)
            if not self.telling(name, titled, role_of(passage.cells, first, end)):
                return None
            before = passage.words[first:start]
            if not before and len(name) > 1 and first and passage.words[first - 1].lower() in cast.words.definite:
                before = passage.words[first - 1 : first]  # the British Red Cross
            who = cast.named(Reading("name", " ".join(name), name, tuple(before)), passage.start)
            if who.kind == "name" and is_aged(passage, end):
                who.kind = "person"
        found = who if who.kind == "person" else None
        self.runs[text] = found
        return found

    def is_called(self, passage: Passage, before: int, after: int) -> bool:
        """True where a noun for one person stands beside a name: chief | executive | Ida Moor; Ida Moor, | president"""
        words, marks = passage.words, passage.marks
        nouns = []
        if before >= 0 and marks[before] == " ":
            nouns.append(words[before])
        if after < len(words) and marks[after - 1] == ",":
            nouns.append(words[after])
            if self.cast.words.pronouns.get(words[after]) == "who":
                return True  # Ida Moor, whose boats
        found = [self.cast.words.noun(word.lower()) for word in nouns]
        return any(noun and noun.kind == "person" and not noun.plural for noun in found)

    def telling(self, name: tuple[str, ...], titled: bool, role: str) -> bool:
        """True for a name that may well be a person's, though no claim has told so."""
        if titled or name[0] in self.cast.by_last or (len(name) > 1 and is_given(name[0])):
            return name[-1] != ""
        word = name[-1]
        if role not in ("main", "subject") or len(name) > 4 or is_place(word) or not word or word.isupper():
            return False
        noun = self.cast.words.noun(word.lower())
        return noun is None or noun.kind == "person"


def is_aged(passage: Passage, after: int) -> bool:
    """True for a name with an age and what somebody is: Moor, | 21, a sailor; not: Vindra, 30, Tarn, 20, and"""
    age = passage.words[after] if after < len(passage.words) and passage.marks[after - 1] == "," else ""
    return len(age) == 3 and age[:2].isdigit() and passage.cells[after * 2 + 1 : after * 2 + 3] in (",D", ",W", ",R")


def sentence_start(cells: str, stop: int) -> int:
    """The first word of the sentence that ends before a word, or one some way back in a sentence without end."""
    low = max(0, stop - LONGEST)
    return max(low, (cells.rfind(".", low * 2, stop * 2 - 2) + 1) // 2)


def role_of(cells: str, first: int, end: int) -> str:
    """What a name is in its sentence, by the words around it."""
    if cells[end * 2 - 1] == "'":
        return "possessor"
    if cells[end * 2 - 1 : end * 2 + 1] == " F":
        complement = of_names().match(cells, end * 2)
        if complement:
            end = complement.end() // 2
    last = cells[end * 2 - 1]
    aside = "subject" if cells[end * 2 - 1 : end * 2 + 1] == ",W" else "other"  # Saturday belonged to Moor, who
    before = cells[first * 2 - 2 : first * 2] if first else " ."
    if before[1] == " " and before[0] in "RFt":
        return aside
    if not (last in " ," and cells[end * 2 : end * 2 + 1] in VERBS):
        # Former mayor Ida Moor, the leader of the party, said: an apposition that no verb stands before.
        low = sentence_start(cells, first + 1)
        return "main" if last in ",-" and SURE_VERBS.isdisjoint(cells[low * 2 : first * 2 : 2]) else aside
    # A clause that a conjunction opens, without a comma since, is no main clause.
    for at in range(first * 2 - 2, max(-1, first * 2 - 40), -2):
        if cells[at + 1] in ",.?:;-":
            break
        if cells[at] in "HBW":
            return "subject"
    return "main"
