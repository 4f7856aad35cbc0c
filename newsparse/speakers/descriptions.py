"""Phrases that describe a source: "the fighter" goes to the person who was called one, "officials" to themselves."""

from __future__ import annotations

from newsparse.speakers.cast import Cast
from newsparse.speakers.considered import consider
from newsparse.speakers.heads import Head
from newsparse.speakers.introductions import introduce, meet, name_before_comma
from newsparse.speakers.mentions import EDGES, Reading, bare, read
from newsparse.speakers.names import NEAR, surname
from newsparse.speakers.people import People
from newsparse.speakers.pronouns import Pronouns
from newsparse.speakers.table import Source

REMEMBERED = 50_000  # phrases whose parts are kept
FULLER = 4  # places where a phrase is looked at for a longer form
FRESH = 1200  # how far the introduction of somebody who never spoke reaches
MANY = 80  # sources whose introductions are compared


class Descriptions:
    """Decides whom a phrase stands for."""

    def __init__(self, people: People, pronouns: Pronouns, cast: Cast) -> None:
        self.people = people
        self.pronouns = pronouns
        self.cast = cast
        self.words = cast.words
        self.by_text: dict[str, Source] = {}
        self.by_head: dict[str, Source] = {}

    def resolve(self, phrase: str, at: int) -> Source | None:
        """The source that a phrase stands for at an offset."""
        if not phrase:
            return None
        head = self.head(phrase)
        found = None
        if head.nobody:
            return self.aged(head.word, at)
        if head.first in self.words.owner:
            return self.owned(phrase.split()[1:], at)
        if head.noun is None and not head.proper and head.first in self.words.definite:
            found = self.introduced(head, at)
        if head.noun and not head.follows:
            if head.first in self.words.definite:
                found = self.known(head, at) or (None if head.owned else self.likely(head, at))
            elif head.first in self.words.possessive and head.noun.kind == "person" and not head.noun.plural:
                return self.belonging(phrase.split(), head, at)
        if found is None:
            found = self.itself(phrase, phrase.split(None, 1)[0], head)
        found.forms.setdefault(phrase)
        return found

    def head(self, phrase: str) -> Head:
        """The phrase cut into its parts, remembered for all articles."""
        phrases = self.words.phrases
        head = phrases.get(phrase)
        if head is None:
            if len(phrases) > REMEMBERED:
                phrases.clear()
            head = phrases[phrase] = Head(phrase.split(), self.cast)
        return head

    def called(self, phrase: str, at: int) -> Source | None:
        """The source that a phrase calls, a name or not."""
        reading = read(phrase, self.cast.lex, self.words)
        if reading.kind == "name":
            return self.cast.named(reading, at)
        if reading.kind == "pronoun":
            return None
        head = self.head(phrase)
        if head.joined:
            return self.itself(phrase, "", head)
        return self.resolve(phrase, at) if head.noun else None

    def aged(self, word: str, at: int) -> Source | None:
        """The 34-year-old: whose age has been printed behind the name, else who was named last."""
        years, _, unit = word.partition("-")
        if not years.isdigit() or unit not in self.words.age:
            return None
        view = self.cast.view
        place = view.rfind(f", {years}", 0, at)
        whole = not view[place + 2 + len(years) : place + 3 + len(years)].isdigit()
        name = name_before_comma(self.cast, place) if place > 0 and whole else ()
        if name:
            return self.cast.named(Reading("name", " ".join(name), name), place)
        return self.pronouns.nearest(at, "")

    def known(self, head: Head, at: int) -> Source | None:
        """The source that the same noun has described before."""
        noun = head.noun
        if noun is None:
            return None
        if noun.kind in ("person", "organisation") and not noun.plural and not (head.named and noun.kind != "person"):
            unnamed = self.by_head.get(head.word)
            # One former adviser … the former adviser; the investigator, where that one has just spoken.
            same = unnamed is not None and head.modifiers <= set(unnamed.name.lower().split())
            if same and (head.modifiers or unnamed in self.people.sources_before(at, 3)):
                return unnamed
            found = self.introduced(head, at)
            if found is None and noun.kind == "organisation":
                found = self.namesake(head.word, at) or self.fuller(head, at)
            if found:
                return found
        return None if head.named else self.by_head.get(head.word)

    def namesake(self, noun: str, at: int) -> Source | None:
        """The organisation named last that has the noun in its name: Norland Harbour Board; Board of Education."""
        cast = self.cast
        place = cast.view.rfind(" " + noun.capitalize(), max(0, at - NEAR), at)
        if place < 0:
            return None
        line = cast.view.rfind("\n", max(0, place - 60), place) + 1 or max(0, place - 60)
        before = cast.view[line:place].split(" ")
        name: list[str] = []
        while before and before[-1] and cast.lex[before[-1]] in ("N ", "I ") and len(name) < 5:
            name.insert(0, before.pop())
        after = cast.view[place + 1 : place + 60].split("\n", 1)[0].split(" ")
        name.append(bare(after[0].strip(EDGES)))
        if name[-1].lower() != noun:
            return None
        if (
            len(after) > 2
            and after[1] in self.words.joining
            and after[2][:1].isupper()
            and cast.lex[after[0]][1] == " "
        ):
            name += [after[1], bare(after[2].strip(EDGES))]
        if len(name) == 1:
            return None
        reading = Reading("name", " ".join(name), tuple(name))
        found = cast.named(reading, place)
        return found if found.kind == "organisation" else None

    def fuller(self, head: Head, at: int) -> Source | None:
        """The board → the transport board, where that was printed before."""
        cast = self.cast
        if head.modifiers:
            return None
        place = cast.view.rfind(f" {head.word}", max(0, at - NEAR), at)
        for _ in range(FULLER):
            if place < 0:
                break
            words = cast.view[max(0, place - 50) : place].rsplit("\n", 1)[-1].split(" ")
            modifiers: list[str] = []
            while words and words[-1] and cast.lex[words[-1]] in ("n ", "N ", "n'", "N'", "E ", "J ", "y "):
                modifiers.insert(0, words.pop())
            whole = not cast.view[place + 1 + len(head.word) : place + 2 + len(head.word)].isalnum()
            if modifiers and words and words[-1].lower() in self.words.definite and whole:
                first = words[-1].lower()
                return self.itself(" ".join([first, *modifiers, head.word]), first, head)
            place = cast.view.rfind(f" {head.word}", max(0, at - NEAR), place)
        return None

    def introduced(self, head: Head, at: int) -> Source | None:
        """The person or organisation introduced with the noun, and with the most of the phrase's other words."""
        best: Source | None = None
        top = 0.0
        kind = head.noun.kind if head.noun else "person"
        meet(head.word, kind, at, self.cast)
        known = self.cast.sources
        for source in known if len(known) <= MANY else self.people.sources_before(at, MANY):
            if source.kind != kind or source.plural or (source.heads is None and not source.places):
                continue
            heads = introduce(source, self.cast)
            if head.word in heads:
                reach = NEAR if source.places else FRESH
                near = self.cast.view.rfind(surname(source.words), max(0, at - reach), at)
                if near < 0 and not source.places:
                    continue
                score = (
                    1 + len(head.modifiers & heads) + (near / at if near >= 0 else 0) + (0.3 if source.places else 0)
                )
                consider(at, source.name, score, "introduced so")
                if score > top:
                    best, top = source, score
        return best

    def likely(self, head: Head, at: int) -> Source | None:
        """For a person or organisation that nothing introduced so: the one named last."""
        noun = head.noun
        if noun is None or noun.plural or noun.kind == "document":
            return None
        if noun.kind == "person":
            if head.word in self.words.anonymous or not head.modifiers.isdisjoint(self.words.ordinals):
                return None  # the source, the first officer
            place = self.nameless(head.word, at)
            unnamed = place >= 0 and (noun.gender or not self.people.spoke_between(place, at))
            found = None if unnamed else self.pronouns.nearest(at, noun.gender)
            return found if found and self.may_be(found, head) else None
        if head.named or head.modifiers or head.word in self.words.bodies:
            return None
        for source in self.people.sources_before(at):
            if source.kind == "organisation" and source.words:
                consider(at, source.name, None, "the last organisation that was a source")
                return source
        return None

    def may_be(self, source: Source, head: Head) -> bool:
        """False for somebody who says nothing else, or, where nothing but the noun tells who it is, who is another.

        Ida Moor was killed. | The judge | told him; Ole Lund, a baker, asked why. | The minister | said.
        But the old man, or the former minister, is somebody named.
        """
        if (head.noun and head.noun.gender) or not head.modifiers.isdisjoint(self.words.former):
            return True
        nouns = map(self.words.noun, introduce(source, self.cast))
        other = any(noun and noun.kind == "person" for noun in nouns)
        return bool(source.places) and (bool(head.modifiers) or not other)

    def nameless(self, noun: str, at: int) -> int:
        """Where the article has spoken of somebody without a name by this noun last, else -1: a man … the man"""
        view = self.cast.view
        place = view.rfind(f" {noun}", max(0, at - FRESH), at)
        while place >= 0:
            end = place + 1 + len(noun)
            before = ["", *view[max(0, place - 40) : place].split()]
            article = next((at for at in range(-1, -6, -1) if self.opens(before, at)), 0)
            whole = article and not view[end : end + 1].isalpha()
            if whole and not self.tells_of(before[article - 1], view[end : end + 3]):
                return place
            place = view.rfind(f" {noun}", max(0, at - FRESH), place)
        return -1

    def opens(self, words: list[str], at: int) -> bool:
        """True for an article at a place counted from the end, with nothing but words behind it: a | senior Lund"""
        if -at >= len(words) or words[at].lower() not in self.words.indefinite:
            return False
        return all(word.isalpha() for word in words[len(words) + at + 1 :])

    def tells_of(self, before: str, after: str) -> bool:
        """True where a phrase says what somebody with a name is: Moor, | a diver; she is | a diver"""
        if before.endswith(","):
            return True
        return after[:1] in " ," and after.lstrip(" ,")[:1].isupper()

    def belonging(self, parts: list[str], head: Head, at: int) -> Source:
        """his wife → Ole Lund's wife"""
        table = self.words.pronouns.get(head.first, "")
        owner = self.pronouns.resolve(table, at) if table in ("he", "she") else None
        if owner is None or not owner.words:
            return self.itself(" ".join(parts), parts[0], head)
        source = self.itself(" ".join([f"{owner.name}'s", *parts[1:]]), "", head)
        source.forms.setdefault(" ".join(parts))
        return source

    def owned(self, parts: list[str], at: int) -> Source:
        """Ida Moor, whose lawyer: Ida Moor's lawyer; whoever is named last in the sentence owns."""
        named = next((self.people.named_in(sentence) for _, sentence in self.people.before(at)), [])
        phrase = [f"{named[-1].name}'s", *parts] if named else parts
        return self.itself(" ".join(phrase), "", self.head(" ".join(parts)))

    def itself(self, phrase: str, first: str, head: Head) -> Source:
        """A source that is called by the phrase alone; its determiner is printed small."""
        if first and first != head.first and head.first in self.words.determiners:
            phrase = head.first + phrase[len(first) :]
        key = phrase.lower()
        if head.first in self.words.definite:
            key = key.removeprefix(head.first + " ")
        source = self.by_text.get(key)
        if source is None:
            noun = head.noun
            plural = head.joined or (noun.plural if noun else self.words.is_plural(head.word))
            kind = (
                noun.kind
                if noun and noun.kind != "person" and not head.joined
                else "unnamed"
                if noun or plural
                else "thing"
            )
            source = self.by_text[key] = Source(phrase, kind, (), noun.gender if noun else "", plural)
        self.by_head[head.word] = source
        return source
