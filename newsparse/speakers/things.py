"""It and they: what a sentence opens with, or the last organisation, document or group that was a source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain, islice

from newsparse.passages import bare
from newsparse.speakers.considered import consider
from newsparse.speakers.descriptions import Descriptions
from newsparse.speakers.people import People
from newsparse.speakers.table import Source


@cache
def opening() -> re.Pattern[str]:
    """The phrase that a sentence begins with: determiners, nouns and names, and perhaps a second one behind `and`."""
    simple = "(?:[Dq0A] )*(?:[nNTIJg0Y][ '])*[nNYI]"
    return re.compile(f"{simple}(?: & {simple})?[ ,]")


@cache
def group() -> re.Pattern[str]:
    """A common noun with what stands before it, and what `of` joins to it."""
    return re.compile("(?:[DqA0] )*(?:[NnE][ '])*([nN])[ ,.](?:(?<=[nN] )[FR] (?:[DA] )*(?:[nN] )*[nN][ ,.])?")


SAID = frozenset("SYC")


class Things:
    """Decides what `it` and `they` stand for."""

    def __init__(self, people: People, descriptions: Descriptions) -> None:
        self.people = people
        self.descriptions = descriptions

    def one(self, at: int) -> Source | None:
        """The organisation or document that the sentence before is about, else the last one that was a source."""
        named, said = self.organisations(at), self.just_said(at)
        if self.closes(at):  # what is said stands before: nobody that it names comes first
            likely = said + self.topics(at, 2, one=True, own=False) + self.people.sources_before(at) + named
            likely += self.topics(at, 0, one=True)
        else:
            likely = named + said + self.topics(at, 2, one=True) + self.people.sources_before(at)
        for source in likely:
            consider(at, source.name, None, source.kind)
            if source.kind in ("organisation", "document", "place", "name") and not source.plural:
                return source
        return None

    def several(self, at: int) -> Source | None:
        """The people that the sentence before is about, else the last that were a source, else an organisation."""
        topics = self.just_said(at) + self.topics(at, 1, own=not self.closes(at))
        sources = self.people.sources_before(at)
        for source in chain(topics, self.mentioned(at), sources):
            consider(at, source.name, None, source.kind)
            if source.plural and source.kind != "document":
                return source
            if source.kind == "name" and self.people.cast.words.is_plural(source.name.lower()):
                return source  # Millennials
        for source in sources:
            # The last may be one person who is called neither he nor she.
            if source.plural or source.kind in ("organisation", "place", "name", "unnamed"):
                return source
            if source.kind in ("person", "thing") and " " not in source.name and not source.gender:
                return source
        return None

    def closes(self, at: int) -> bool:
        """True for a pronoun behind what is said: Schools would stay closed, | it added"""
        return self.people.cast.view[max(0, at - 2) : at] == ", "

    def just_said(self, at: int) -> list[Source]:
        """Who said what the sentence before reports: Roads were lost, the police said. Cars were, too, | they"""
        for back, (number, first, stop, _) in self.people.before(at):
            passage = self.people.passages[number]
            if back and "," in passage.marks[first:stop]:
                comma = passage.marks.rfind(",", first, stop)
                said = self.people.sources_in(passage, first, stop)
                return [who for word, who in said.items() if word > comma and set(passage.kinds[word:stop]) & SAID]
            if back:
                break
        return []

    def somebody(self, at: int, gender: str) -> Source | None:
        """Somebody without a name whom the sentence before is about: One farmer disagreed."""
        for source in self.topics(at, 1):
            if source.kind == "unnamed" and not source.plural and source.gender in ("", gender):
                return source
        return None

    def described(self, at: int, gender: str) -> Source | None:
        """Who the sentence before is about, by a phrase that names nobody: The senator did not answer. “…,” | he"""
        near = [sentence for _, sentence in islice(self.people.before(at), 2)]
        if near and near[0][3]:
            near = near[:1]
        if not near:
            return None
        number, first, stop, whole = near[-1]
        passage = self.people.passages[number]
        words = self.people.cast.words
        match = opening().match(passage.cells, first * 2, stop * 2) if whole and passage.kinds[first] == "D" else None
        if not match or passage.bare(first) not in words.definite:
            return None
        last = match.end() // 2 - 1
        head = words.noun(passage.bare(last))
        if not head or head.kind != "person" or head.plural or any(map(self.people.sights, near)):
            return None  # not where somebody is named
        start, end = passage.span(first, last)
        source = self.descriptions.called(passage.text[start - passage.start : end - passage.start], start)
        named = source is not None and source.kind == "person" and source.words and source.gender in ("", gender)
        return source if named else None

    def organisations(self, at: int) -> list[Source]:
        """The organisations named before an offset in its sentence, the last one first."""
        for back, sentence in self.people.before(at):
            if back:
                break
            return [who for who in self.people.named_in(sentence) if who.kind == "organisation"][::-1]
        return []

    def mentioned(self, at: int) -> Iterator[Source]:
        """Groups of people in the sentence before, the last one first: a fear of | critics of the toll. | They"""
        before = next((sentence for back, sentence in self.people.before(at) if back), None)
        if before is None:
            return
        number, first, stop, _ = before
        passage = self.people.passages[number]
        if any(source.plural for source in self.people.sources_in(passage, first, stop).values()):
            return
        for match in reversed(list(group().finditer(passage.cells, first * 2, stop * 2))):
            word = match.start(1) // 2
            if passage.kinds[word] == "N" and word > first:
                continue  # the Republicans may be a party
            head = self.people.cast.words.noun(bare(passage.words[word]).lower())
            if head and head.kind == "person" and head.plural:
                start, end = passage.span(match.start() // 2, match.end() // 2 - 1)
                phrase = passage.text[start - passage.start : end - passage.start]
                source = self.descriptions.called(phrase, start)
                if source:
                    yield source

    def topics(self, at: int, most: int, one: bool = False, own: bool = True) -> list[Source]:
        """What the sentence of an offset and those just before it open with.

        `one`: what no plural verb follows; `own`: of the offset's own sentence, too.
        """
        found = []
        for back, (number, first, stop, _) in self.people.before(at):
            if back > most:
                break
            if not back and not own:
                continue
            passage = self.people.passages[number]
            said = self.people.sources_in(passage, first, stop)
            if said and (first in said or passage.kinds[first] in "RBA"):
                found.append(said[min(said)])  # In its report, the committee accuses him of neglect. | It
                continue
            match = opening().match(passage.cells, first * 2, stop * 2)
            after = match.end() // 2 if match else 0
            if one and match and after < stop and passage.bare(after) in self.people.cast.words.plural_verbs:
                continue  # Deaths were few, it says
            if match and passage.cells[match.end() : match.end() + 1] not in ("", "R", "F", "t"):
                start, end = passage.span(first, match.end() // 2 - 1)
                source = self.descriptions.called(passage.text[start - passage.start : end - passage.start], start)
                if source:
                    found.append(source)
        return found
