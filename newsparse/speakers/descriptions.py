"""Phrases that describe a source: "the fighter" goes to the person who was called one, "officials" to themselves."""

from __future__ import annotations

from newsparse.model import Claim
from newsparse.speakers.cast import Cast
from newsparse.speakers.mentions import EDGES, bare
from newsparse.speakers.people import People
from newsparse.speakers.pronouns import Pronouns
from newsparse.speakers.table import Source
from newsparse.speakers.words import Noun, Vocabulary


class Descriptions:
    def __init__(self, people: People, pronouns: Pronouns, cast: Cast, words: Vocabulary) -> None:
        self.people = people
        self.pronouns = pronouns
        self.cast = cast
        self.words = words
        self.phrases: dict[str, Source] = {}

    def resolve(self, phrase: str, at: int, claim: Claim) -> Source | None:
        """The source that a phrase stands for at an offset."""
        parts = phrase.split()
        first = parts[0].lower()
        head, complement = self.head(parts)
        noun = self.words.noun(head)
        if first in self.words.definite and noun and not complement:
            found = self.known(parts, head, noun, at)
            if found:
                found.forms.setdefault(phrase)
                return found
        return self.itself(phrase, parts, noun)

    def head(self, parts: list[str]) -> tuple[str, bool]:
        """The head noun in lower case, and whether more follows it."""
        lex = self.cast.lex
        for index, part in enumerate(parts):
            cell = lex[part]
            if index and (cell[0] in "RFWHB" or (cell[0] == "E" and index > 1)):
                return bare(parts[index - 1].strip(EDGES)).lower(), True
            if cell[1] in ",-" and index:
                return bare(part.strip(EDGES)).lower(), False
        return bare(parts[-1].strip(EDGES)).lower(), False

    def known(self, parts: list[str], head: str, noun: Noun, at: int) -> Source | None:
        """The source that was described by the same noun before."""
        for _, sights in self.people.before(at):
            for sight in reversed(sights):
                source = sight.who
                if source.plural == noun.plural and head in self.heads(source):
                    return source
        if noun.plural or noun.kind == "document":
            return None
        if noun.kind == "person":
            return self.pronouns.person(at, noun.gender)
        return self.pronouns.thing(at)

    def heads(self, source: Source) -> frozenset[str]:
        """The words that describe a source, in lower case."""
        if source.heads is None:
            text = f"{source.description or ''} {source.name}"
            heads = set()
            for word in text.split():
                word = bare(word.strip(EDGES))
                heads.add(word.lower())
                heads.update(self.words.short.get(word, ()))
            source.heads = frozenset(heads)
        return source.heads

    def itself(self, phrase: str, parts: list[str], noun: Noun | None) -> Source:
        """A source that is called by the phrase alone."""
        first = parts[0].lower()
        if first in self.words.determiners and parts[0] != first:
            phrase = first + phrase[len(first) :]
        key = phrase.lower().removeprefix("the ")
        source = self.phrases.get(key)
        if source is None:
            kind = noun.kind if noun and noun.kind != "person" else "unnamed"
            source = self.phrases[key] = Source(phrase, kind, plural=noun is not None and noun.plural)
        return source
