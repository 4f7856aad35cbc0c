"""Everyone whom one article names: each name to one source, in its fullest form."""

from __future__ import annotations

from newsparse.lexicon import Lexicon
from newsparse.speakers.considered import Listener, consider
from newsparse.speakers.mentions import EDGES, Reading
from newsparse.speakers.names import NEAR, Surroundings, spelled_out, surname, surroundings
from newsparse.speakers.table import Source
from newsparse.speakers.words import Vocabulary, gender_of, is_given, is_place

IN_FULL = Surroundings()  # a name that needs no look around
RIVALS = 6  # people of one surname that are kept apart
REMEMBERED = 50_000  # titles whose gender is kept


class Cast:
    """Sources by the words that call them."""

    def __init__(self, view: str, lex: Lexicon, words: Vocabulary) -> None:
        self.view = view
        self.lex = lex
        self.words = words
        self.by_words: dict[tuple[str, ...], Source] = {}
        self.sources: list[Source] = []
        self.by_last: dict[str, list[Source]] = {}
        self.looked: dict[tuple[str, ...], Surroundings] = {}

    def named(self, reading: Reading, at: int) -> Source:
        """The source that a name stands for at an offset of the view."""
        name = reading.words
        title = self.title_gender(reading.before) if reading.before else ""
        known = self.by_words.get(name)
        agrees = known and not (title and known.told and known.gender != title)
        if known and agrees and (len(name) > 1 or not self.shared(name)):
            return met(known, title)
        found = self.look(name, at)
        full = self.fullest(name, found, title, at)
        source = self.by_words.get(full) or self.new(full, found, reading, at)
        if title and source.told and source.gender != title:
            return self.other(reading, title)
        self.by_words.setdefault(name, source)
        return met(source, title or (found.gender if len(found.longer) < 2 else ""))

    def other(self, reading: Reading, gender: str) -> Source:
        """Mrs. Moor, where Moor is a man so far."""
        key = (reading.before[-1], *reading.words)
        source = self.by_words.get(key)
        if source is None:
            source = self.by_words[key] = Source(" ".join(key), "person", reading.words, gender)
            source.told = True
            self.sources.append(source)
        return source

    def shared(self, name: tuple[str, ...]) -> bool:
        """True for a bare surname that two people of the article have."""
        if len(name) > 1:
            return False
        return len(self.by_last.get(name[0], ())) > 1 or (name in self.looked and len(self.looked[name].longer) > 1)

    def look(self, name: tuple[str, ...], at: int) -> Surroundings:
        """What stands around the name in the article."""
        found = self.looked.get(name)
        if found is None:
            if len(name) > 1 and is_given(name[0]):
                found = IN_FULL
            else:
                found = surroundings(self.view, at, name, self.lex, self.words)
            self.looked[name] = found
        return found

    def title_gender(self, before: tuple[str, ...]) -> str:
        """The gender that the title before a name tells: Mr. Hale's deputy, Ida Moor, has none."""
        genders = self.words.genders
        owner = max((at for at, word in enumerate(before) if word.endswith(("'s", "’s"))), default=-1)
        before = before[owner + 1 :]
        text = before[0] if len(before) == 1 else " ".join(before)
        gender = genders.get(text)
        if gender is None:
            if len(genders) > REMEMBERED:
                genders.clear()
            nouns = [self.words.noun(word.lower().rstrip(",")) for word in before]
            told = [self.words.title_gender.get(word, "") for word in before]
            told += [noun.gender for noun in nouns if noun and not noun.plural]
            gender = genders[text] = next(filter(None, told), "")
        return gender

    def fullest(self, name: tuple[str, ...], found: Surroundings, title: str, at: int) -> tuple[str, ...]:
        """The form of the name that the article prints in full, the name itself where there is none."""
        choices = found.longer
        if len(name) == 1 and len(rivals := self.by_last.get(name[0], ())) > 1:
            choices = choices | {rival.words: 1 for rival in rivals if rival.words not in choices}
        if title and len(choices) > 1:
            choices = {form: n for form, n in choices.items() if gender_of(form[0]) in ("", title)}
        if len(name) == 1 and is_place(name[0]):
            choices = {form: n for form, n in choices.items() if is_given(form[0])}
        if not choices:
            return name
        if Listener.heard is not None:
            for form, n in choices.items():
                consider(at, " ".join(form), n, "so often in full")
        if len(choices) == 1:
            return next(iter(choices))
        told = {form: n for form, n in choices.items() if is_given(form[0])} or choices
        top = max(told.values())
        best = [form for form, n in told.items() if n * 2 > top]
        if len(best) == 1:
            return best[0]
        # Several: the one named in full last.
        last, form = max([(self.view.rfind(" ".join(form), max(0, at - NEAR), at), form) for form in best])
        return form if last >= 0 else best[0]

    def new(self, full: tuple[str, ...], found: Surroundings, reading: Reading, at: int) -> Source:
        """A source met for the first time, or one known by more or fewer of its words."""
        if len(full) == 1 and full[0].isupper() and 1 < len(full[0]) < 8:
            long = spelled_out(self.view, at, full[0], self.words)
            if long:
                words = tuple([word.strip(EDGES) for word in long.split()])
                source = self.by_words.setdefault(words, Source(long, "organisation", words))
                source.forms.setdefault(full[0])
                self.by_words[full] = source
                return source
        last = surname(full)
        for rival in self.by_last.get(last, ()):
            if min(len(full), len(rival.words)) == 1 and rival.kind != "person":
                continue
            if set(full) <= set(rival.words) or set(rival.words) <= set(full):
                if len(full) > len(rival.words):
                    rival.words, rival.name = full, " ".join(full)
                self.by_words[full] = rival
                return rival
        gender = gender_of(full[0]) if len(full) > 1 else ""
        before = reading.before[-1] if reading.before else found.style
        bare = len(full) == 1 or full[0].islower()
        style = f"{before} " if bare and before in self.words.styles else ""
        source = Source(style + " ".join(full), self.kind(full, found, reading, gender), full, gender)
        self.by_words[full] = source
        self.sources.append(source)
        rivals = self.by_last.setdefault(last, [])
        rivals.append(source)
        del rivals[:-RIVALS]
        return source

    def kind(self, name: tuple[str, ...], found: Surroundings, reading: Reading, gender: str) -> str:
        """What a name stands for, by its words and by what stands around it."""
        words = self.words
        last = name[-1].lower()
        if last in words.legal or last in words.outlet:
            return "organisation"
        if last in words.company and not found.titled and not (len(name) == 2 and is_given(name[0])):
            return "organisation"
        noun = words.noun(last)
        if noun and noun.kind != "person":
            return noun.kind
        if gender or found.titled or (len(name) > 1 and is_given(name[0])):
            return "person"
        if len(name) == 1 and name[0][1:2] == "-" and name[0][2:].islower():
            return "document"  # T-shirt
        if is_place(name[-1]):
            return "place"
        if len(name) == 1 and name[0].isupper() and len(name[0]) > 1:
            return "organisation"
        before = reading.before
        if before:
            noun = words.noun(before[-1].lower().rstrip(","))
            if noun:
                return noun.kind
            if before[-1].lower() in words.definite:
                return "organisation"
        if len(name) == 1 and found.place * 4 > found.seen:
            return "organisation"
        if not words.joining.isdisjoint(name) or "&" in name:
            return "organisation"
        for word in name[:-1]:
            noun = words.noun(word.lower())
            if noun and noun.kind == "organisation":
                return "organisation"
        if found.called in ("person", "organisation"):
            return found.called
        if len(name) > 1 and last.endswith(words.thing_endings):
            return "organisation"
        # Who is called by one word throughout may be a person, and is a company more often.
        return "person" if len(name) > 1 or is_given(name[0]) else "name"


def met(source: Source, gender: str) -> Source:
    """The source, with the gender that its title tells here."""
    if gender and not source.told:
        source.gender, source.told = gender, True
        source.kind = "person"
    return source
