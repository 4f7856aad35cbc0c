"""What a pack knows about words for people and organisations, and which given names are men's or women's."""

from __future__ import annotations

from functools import cache

from newsparse import language
from newsparse.language import Language
from newsparse.records import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newsparse.speakers.heads import Head
    from newsparse.speakers.mentions import Reading

PRONOUNS = ("he", "she", "it", "they", "writer", "who", "which")


LONG = 6  # letters of a word whose ending tells


class Noun(NamedTuple):
    """What a common noun stands for: `kind` as in the table of sources, `gender` m, f or unknown, its number."""

    kind: str
    gender: str
    plural: bool


class Vocabulary:
    """The pack's tables for speakers, looked up by word."""

    def __init__(self, pack: Language) -> None:
        table = pack.words.get("speakers", {})
        self.readings: dict[str, Reading] = {}  # of mentions, kept for all articles
        self.phrases: dict[str, Head] = {}
        self.genders: dict[str, str] = {}  # of what stands before names
        self.pronouns = {word: name for name in PRONOUNS for word in table.get(name, "").split()}
        self.pronouns |= {word.capitalize(): name for word, name in self.pronouns.items()}
        self.pronouns |= {word.replace("'", "’"): name for word, name in self.pronouns.items()}
        self.definite = frozenset(table.get("definite", "").split())
        self.possessive = frozenset(table.get("possessive", "").split())
        self.indefinite = frozenset(table.get("indefinite", "").split())
        self.determiners = self.definite | self.possessive | self.indefinite
        self.particles = frozenset(pack.words.get("titles", {}).get("particle", "").split())
        self.title_endings = tuple(table.get("title_endings", "").split())
        self.behind_name = frozenset(table.get("behind_name", "").split())
        self.labels = frozenset(line.strip() for line in table.get("labels", "").splitlines())
        self.former = frozenset(table.get("former", "").split())
        self.joining = frozenset(table.get("joining", "").split())
        self.legal = frozenset(table.get("legal", "").split())
        self.answers = frozenset(table.get("answers", "").split())
        self.predicates = frozenset(table.get("predicates", "").split())
        self.trades = frozenset(table.get("trades", "").split())
        self.bodies = frozenset(table.get("bodies", "").split())
        self.ordinals = frozenset(table.get("ordinals", "").split())
        self.topical = frozenset(table.get("topical", "").split())
        self.owner = frozenset(table.get("owner", "").split())
        self.age = frozenset(table.get("age", "").split())
        self.anonymous = frozenset(table.get("anonymous", "").split())
        self.asked = frozenset(table.get("asked", "").split())
        self.plural_verbs = frozenset(table.get("plural_verbs", "").split())
        self.deputy = frozenset(table.get("deputy", "").split())
        self.outlet = frozenset(table.get("outlet", "").split())
        self.company = frozenset(table.get("company", "").split())
        self.place_words = frozenset(table.get("place_words", "").split())
        self.title_gender = dict.fromkeys(table.get("men", "").split(), "m")
        self.title_gender.update(dict.fromkeys(table.get("women", "").split(), "f"))
        lines = [line.split() for line in table.get("short", "").splitlines() if line]
        self.styles = frozenset(table.get("styles", "").split())
        self.short = {line[0]: tuple(line[1:]) for line in lines}
        self.titles: dict[str, list[str]] = {}  # the other way round: senator → Sen.
        for title, nouns in self.short.items():
            for noun in nouns:
                self.titles.setdefault(noun, []).append(title)
        endings = [ending.split("=") for ending in table.get("plural_endings", "").split()]
        self.plurals = tuple(plural for plural, _ in endings)
        self.singulars = tuple(table.get("singular_endings", "").split()) or ("\n",)
        self.endings = [(plural, singular) for plural, singular in endings]
        self.thing_endings = tuple(table.get("thing_endings", "").split()) or ("\n",)
        self.person_endings = tuple(table.get("person_endings", "").split())
        self.nouns: dict[str, Noun | None] = {}
        for name, kind, gender, plural in (
            ("document", "document", "", False),
            ("organisation", "organisation", "", False),
            ("person", "person", "", False),
            ("plural", "person", "", True),
            ("man", "person", "m", False),
            ("woman", "person", "f", False),
        ):
            self.nouns.update(dict.fromkeys(table.get(name, "").split(), Noun(kind, gender, plural)))

    def noun(self, word: str) -> Noun | None:
        """What a noun in lower case stands for, None where it stands for no source.

        A compound stands for what its last part does.
        """
        if word in self.nouns:
            return self.nouns[word]
        found = self.singular(word)
        if len(self.nouns) < 20_000:
            self.nouns[word] = found
        return found

    def is_plural(self, word: str) -> bool:
        """True for a noun that is plural by its ending."""
        return word.endswith(self.plurals) and not word.endswith(self.singulars)

    def singular(self, word: str) -> Noun | None:
        """The plural of a noun that is known, or a compound with one."""
        for plural, ending in self.endings:
            if word.endswith(plural):
                known = self.nouns.get(word[: -len(plural)] + ending)
                if known and not known.plural:
                    return Noun(known.kind, known.gender, True)
        for stem in (word, word.removesuffix("s")):
            if len(stem) > LONG and stem.endswith(self.person_endings):
                return Noun("person", "", stem != word)
        if "-" in word:
            return self.noun(word[word.rindex("-") + 1 :])
        return None


@cache
def vocabulary(pack: Language) -> Vocabulary:
    return Vocabulary(pack)


@cache
def names() -> tuple[frozenset[str], ...]:
    """Given names of men, of women, of either, and the last words of places' names; read when first needed."""
    table = language.read("given-names")
    return tuple([frozenset(table[key].split()) for key in ("male", "female", "either", "places")])


def gender_of(given: str) -> str:
    """`m` or `f` for a given name that tells, else nothing."""
    male, female, _, _ = names()
    return "m" if given in male else "f" if given in female else ""


def is_given(word: str) -> bool:
    """True for a given name, whoever bears it."""
    male, female, either, _ = names()
    return word in male or word in female or word in either


def is_place(word: str) -> bool:
    """True for the last word of a place's name: Korea, Street."""
    return word in names()[3]
