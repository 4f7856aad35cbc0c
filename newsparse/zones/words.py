"""The words of headers and of page furniture, from a pack's `[byline]` table, as sets and patterns, built once."""

from __future__ import annotations

import re
from functools import cache, cached_property

from newsparse.language import Language, load
from newsparse.timestamp.vocabulary import vocabulary

# What a line may end with when it is a sentence.
TERMINAL = frozenset(".!?…。！？।؟”\"»“›’'」』)]:;،：")
# … and what a short line must end with.
SENTENCE_END = frozenset('.!?…。！？।؟”"»“')


def entries(pack: Language, key: str) -> frozenset[str]:
    """The lines of one list of the pack and, as pages everywhere carry English words, of the English one."""
    own = str(pack.words.get("byline", {}).get(key, ""))
    english = str(load("en").words.get("byline", {}).get(key, ""))
    return frozenset(line.strip() for line in f"{own}\n{english}".split("\n") if line.strip())


def alternatives(words: frozenset[str]) -> str:
    """Words as alternatives of a pattern, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w))) or r"(?!)"


class Words:
    """A pack's header words. Lists are in lower case; patterns match at a position, whatever the case."""

    def __init__(self, pack: Language) -> None:
        self.pack = pack
        self.furniture = entries(pack, "furniture")
        self.ends = entries(pack, "ends")
        self.roles = entries(pack, "roles")
        self.role_words = frozenset(word for role in self.roles for word in role.split())
        self.agencies = frozenset(word.lower() for word in entries(pack, "agencies"))
        self.desks = tuple(entries(pack, "desks"))
        self.contacts = tuple(entries(pack, "contacts"))
        self.cut = entries(pack, "cut")
        self.site_words = entries(pack, "site_words")
        self.joins = entries(pack, "and")
        self.never_names = entries(pack, "never_names")
        self.particles = entries(pack, "particles")
        self.titles = entries(pack, "titles")
        self.title_fields = entries(pack, "title_fields")
        self.author_fields = entries(pack, "author_fields")
        self.date_fields = entries(pack, "date_fields")
        self.fields = self.title_fields | self.author_fields | self.date_fields | entries(pack, "other_fields")
        self.photo_words = entries(pack, "photo")
        self.places = entries(pack, "place_words")
        self.never_places = entries(pack, "never_places")
        self.cities = frozenset(city.lower() for city in entries(pack, "cities"))
        self.dates = vocabulary(pack)
        self.calendar = frozenset(self.dates.months) | frozenset(self.dates.weekdays)
        bylines = entries(pack, "by")
        self.by_words = frozenset(word for entry in bylines if " " in entry for word in entry.split())
        openers = bylines | entries(pack, "reporting") | entries(pack, "editing")
        self.openers = frozenset(entry.split()[0].strip(":=：").lower() for entry in openers)
        # What a line begins with that is no name, but a byline or says who made something: `SOURCE Lindum Robotics`.
        self.never_first = (self.openers - self.roles) | self.photo_words

    def may_begin(self, view: str, start: int) -> bool:
        """False where a line's first word begins no byline; quicker than the patterns."""
        if view[start] > "\u2e7f":
            return True
        word = view[start : start + 16].split(None, 1)[0]
        return word.partition(":")[0].strip("([\uff1a").lower() in self.openers

    def byline_at(self, view: str, start: int, end: int) -> re.Match[str] | None:
        """The byline word at the beginning of a line: `By `, `Reporting by `."""
        if not self.may_begin(view, start):
            return None
        return self.by.match(view, start, end) or self.reporting.match(view, start, end)

    @cached_property
    def by(self) -> re.Pattern[str]:
        """`By `, `Von `, `Text: `, at the beginning of a line."""
        return re.compile(self.byline_word, re.IGNORECASE)

    @cached_property
    def by_inside(self) -> re.Pattern[str]:
        """The same, further on in a line."""
        return re.compile(rf"(?<![^\s|,•·(/–-]){self.byline_word}", re.IGNORECASE)

    @property
    def byline_word(self) -> str:
        """An entry with a colon is a byline word only with it: `Text: Ida Moor`."""
        bylines = entries(self.pack, "by")
        by = alternatives(frozenset(word for word in bylines if word[-1] != ":"))
        named = alternatives(frozenset(word[:-1] for word in bylines if word[-1] == ":"))
        closed = alternatives(frozenset(word for word in bylines if word[-1] in "・=＝：／/"))
        return rf"(?:(?:{closed})|(?:{by})(?:[ ]?[:：]|[ ]|$)|(?:{named})[ ]?(?:[:：]|$))[ ]*"

    @cached_property
    def photo(self) -> re.Pattern[str]:
        """`Photo: `, `© `, at the beginning of a line."""
        return re.compile(rf"[(\[]?(?:(?:{alternatives(self.photo_words)})[ ]?[:/|©(]|©)", re.IGNORECASE)

    @cached_property
    def photo_inside(self) -> re.Pattern[str]:
        """The same, behind a caption."""
        photo = alternatives(self.photo_words)
        return re.compile(rf"(?:[.!?)»”\"|/][ ]?|[(\[])(?:{photo})[ ]?[:|©]|©", re.IGNORECASE)

    @cached_property
    def reporting(self) -> re.Pattern[str]:
        """`(Reporting by `."""
        return re.compile(rf"[(\[]?(?:{alternatives(entries(self.pack, 'reporting'))})[ :]", re.IGNORECASE)

    @cached_property
    def editing(self) -> re.Pattern[str]:
        """`Editing by `."""
        return re.compile(rf"[(\[]?(?:{alternatives(entries(self.pack, 'editing'))})[ :]", re.IGNORECASE)

    @cached_property
    def bio(self) -> re.Pattern[str]:
        """` is a `, in the lines about an author."""
        return re.compile(rf"[ ](?:{alternatives(entries(self.pack, 'bio'))})[ ]")


@cache
def words(pack: Language) -> Words:
    """The header words of a pack."""
    return Words(pack)
