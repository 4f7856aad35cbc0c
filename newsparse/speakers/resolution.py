"""All mentions of an article to sources: names first, then pronouns and phrases in the order of the text."""

from __future__ import annotations

from bisect import bisect_right
from itertools import takewhile
from operator import attrgetter

from newsparse.language import Language
from newsparse.lexicon import lexicon
from newsparse.model import Claim, Mention, Sources
from newsparse.passages import Report
from newsparse.speakers.cast import Cast
from newsparse.speakers.descriptions import Descriptions
from newsparse.speakers.introductions import describe, introduce
from newsparse.speakers.mentions import EDGES, Reading, is_kind_of_person, read
from newsparse.speakers.names import NEAR
from newsparse.speakers.people import People
from newsparse.speakers.pronouns import GENDERS, Pronouns
from newsparse.speakers.table import Source
from newsparse.speakers.things import Things
from newsparse.speakers.words import is_given, vocabulary

Found = dict[int, Source | None]  # by the offset where the mention starts


RELATIVE = ("who", "which")
REMEMBERED = 50_000  # forms whose reading is kept
LONGEST = 300  # characters of a heading or pull quote
SHORT = 3  # letters of what is printed in capitals alone: EU
LETTERS = 2  # of a label that is no name: Q, A
ENDS = ".,!?…"
ECHO_STARTS = ".… "


def folded(view: str) -> str:
    """The view in lower case, where that leaves its offsets as they are (İ gives two characters)."""
    lower = view.lower()
    return lower if len(lower) == len(view) else view


class Resolution:
    """One article's claims on their way to sources."""

    def __init__(self, report: Report, claims: tuple[Claim, ...], pack: Language) -> None:
        self.report = report
        self.view = report.doc.view
        self.claims = claims
        self.lex = lexicon(pack)
        self.words = vocabulary(pack)
        self.cast = Cast(self.view, self.lex, self.words)
        self.warnings: list[str] = []
        self.places: dict[int, int] = {}  # claims by the offset of their mention
        self.folded = ""  # the view in lower case, where it is needed

    def result(self) -> Sources:
        """A name for each claim, the table, warnings."""
        found: Found = {}
        later = self.name(found)
        if later:
            self.describe(found, later)
        sources: list[Source | None] = []
        for claim in self.claims:
            sources.append(found[claim.mention.start] if claim.mention else None)
        for index, claim in enumerate(self.claims):
            if claim.mention is None and sources[index] is None:
                sources[index] = self.echoed(claim, sources)
        return self.tabled(sources)

    def echoed(self, claim: Claim, sources: list[Source | None]) -> Source | None:
        """Whose words a heading or a pull quote repeats: the source of the claim that has the same words in it."""
        view = self.folded = self.folded or folded(self.view)
        start, end = claim.start, claim.end
        while end > start and view[end - 1] in ENDS:
            end -= 1
        while start < end and view[start] in ECHO_STARTS:
            start += 1
        words = view[start:end]
        least = 1 if view[claim.end : claim.end + 3].endswith("\n") else 2  # a heading may be short
        if len(words) > LONGEST or words.count(" ") < least:
            return None
        for at in (view.find(words, claim.end, end + NEAR), view.rfind(words, max(0, start - NEAR), start)):
            if at < 0:
                continue
            index = bisect_right(self.claims, at, key=attrgetter("start")) - 1
            if index >= 0 and self.claims[index].end >= at + len(words) and sources[index]:
                return sources[index]
        return None

    def name(self, found: Found) -> list[tuple[int, Reading]]:
        """Give each mention that is a name its source; the others come back."""
        view, words, cast = self.view, self.words, self.cast
        later: list[tuple[int, Reading]] = []
        known: dict[str, Source] = {}
        for claim in self.claims:
            mention = claim.mention
            if mention is None or mention[0] in found:
                continue
            start, end, phrase_start, phrase_end = mention
            form = view[start:end]
            if end - start <= LETTERS and claim.rule == "labelled":
                found[start] = None  # Q and A name nobody
                continue
            if form.isupper() and len(form) > SHORT:
                printed = f" {form.title()}"
                near = view.find(printed, max(0, start - NEAR), start + NEAR) >= 0
                form = printed[1:] if near else form  # MOOR: It is late
            source = known.get(form)
            if source:
                found[start] = source
                source.places.append(start)
                continue
            found[start] = None
            table = words.pronouns.get(form)
            if table in RELATIVE and phrase_start < start:
                # Ida Moor, who: the phrase is whom the pronoun stands for.
                form = view[phrase_start:start].rstrip(" ,–—-")
                form = self.antecedent(form) if table == "who" else form
                phrase_start, phrase_end, table = start, end, None
            if table:
                later.append((start, Reading("pronoun", table)))
                continue
            reading = self.reading(form)
            if phrase_end > end and view[end] == " ":
                reading = self.joined(reading, view, mention)
            if reading.kind == "phrase":
                reading = self.apposed(reading, view, start)
            if reading.kind != "name":
                later.append((start, reading))
                continue
            if phrase_start < start:
                before = view[phrase_start:start].split()
                parts = [*before, *reading.words]
                if before[0].lower() in self.words.indefinite and is_kind_of_person(parts, self.words):
                    later.append((start, Reading("phrase", view[phrase_start:end])))
                    continue  # another Lindum Democrat
                reading = self.preceded(reading, before)
            source = cast.named(reading, start)
            if self.own(form, reading):
                source.forms.setdefault(form)
            source.places.append(start)
            if not source.gender and claim.kind == "statement":
                self.learn(source, view[claim.start : claim.start + 12].split(" "))
            found[start] = source
            if not cast.shared(reading.words):
                known[form] = source
        return later

    def reading(self, form: str) -> Reading:
        """The mention's reading, remembered for all articles."""
        readings = self.words.readings
        reading = readings.get(form)
        if reading is None:
            if len(readings) > REMEMBERED:
                readings.clear()
            reading = readings[form] = read(form, self.lex, self.words)
        return reading

    def apposed(self, reading: Reading, view: str, start: int) -> Reading:
        """The leader of the club at the time, | Ida Moor: a name between commas is who was described."""
        at = start + len(reading.value)
        if view[at : at + 2] != ", " or not view[at + 2 : at + 3].isupper():
            return reading
        words = view[at + 2 : at + 82].split(" ")
        count = next((i for i, word in enumerate(words[:6]) if self.lex[word or "."][1] in ",."), -1)
        parts = reading.value.split(" ")
        last = next((i for i, part in enumerate(parts) if i and self.lex[part or "."][0] in "RF"), len(parts)) - 1
        heads = [head for head in (self.words.noun(parts[at].lower()) for at in (-1, last)) if head]
        if count < 0 or (heads and all(head.plural or head.kind != "person" for head in heads)):
            return reading
        found = self.reading(" ".join(words[: count + 1]).rstrip(",."))
        if found.kind == "name" and len(found.words) > 1 and found.words[0] == words[0].rstrip(",."):
            return found._replace(before=tuple(reading.value.split()))
        return reading

    def preceded(self, reading: Reading, before: list[str]) -> Reading:
        """The reading with what stands before the name; in the Justice | Department, a title is part of the name."""
        name = reading.words
        noun = self.words.noun(name[-1].lower())
        if noun and noun.kind == "organisation":
            while before and self.lex[before[-1]] in ("T ", "N ") and before[-1][0].isupper():
                name = (before.pop(), *name)
        return Reading("name", " ".join(name), name, (*before, *reading.before))

    def learn(self, source: Source, content: list[str]) -> None:
        """Norland Lines said | it would fly, Kim Moor said | she was: how a statement begins tells of its source.

        What she said of the weather (it was late) tells nothing.
        """
        table = self.words.pronouns.get(content[0])
        if table == "it" and source.kind in ("person", "name") and content[1:2] not in (["was"], ["is"]):
            source.kind = "organisation"
        elif table in GENDERS and source.kind in ("person", "name"):
            source.kind, source.gender, source.told = "person", GENDERS[table], True

    def own(self, form: str, reading: Reading) -> bool:
        """True where a mention's words stand for its source: its name, or a description with a determiner."""
        if form.count(" ") + 1 < len(reading.words):
            return False
        return reading.words[-1] in form or form.split(" ", 1)[0].lower() in self.words.determiners

    def joined(self, reading: Reading, view: str, mention: Mention) -> Reading:
        """Fish | and Wildlife Service, Bank | of Lund, Ida Moor | and Ole Lund, staff | of the bank: what goes on."""
        start, end, phrase_start, phrase_end = mention
        whole = " ".join(view[start:phrase_end].split(", ", 1)[0].split())
        if reading.kind == "phrase":
            return reading._replace(value=whole)
        word, _, after = view[end + 1 : phrase_end].partition(" ")
        if word in self.words.topical and after[:1].isupper() and self.is_body(reading):
            return self.named_for(whole)
        joint = self.lex[word or "."][0]
        if joint == "F" and after.islower() and after.split(" ", 1)[0] in self.words.determiners:
            return reading  # said Moor | of the offer; not: Head of finance
        if joint not in "&F" or (joint == "F" and (reading.before or self.introduces(view[phrase_start:start]))):
            return reading
        longer = read(whole, self.lex, self.words)
        if longer.kind == "name":
            return longer if len(longer.words) > len(reading.words) else reading
        if joint == "&" or self.words.noun(reading.value.lower()):
            return Reading("phrase", whole)
        return reading

    def named_for(self, phrase: str) -> Reading:
        """The name that a phrase begins with, with what it is for: Board for Harbours | in Lindum"""
        joining = self.words.joining
        name = list(takewhile(lambda word: word[:1].isupper() or word in joining, phrase.split(" ")))
        while name and not name[-1][:1].isupper():
            name.pop()
        return Reading("name", " ".join(name), tuple(name))

    def is_body(self, reading: Reading) -> bool:
        """True for the name of an organisation that goes on: Transport | for London; not: Ida Moor | for Lindum FC"""
        noun = self.words.noun(reading.words[-1].lower())
        if noun:
            return noun.kind == "organisation"
        return len(reading.words) == 1 and not is_given(reading.words[0])

    def introduces(self, before: str) -> bool:
        """True for words before a name that end with one for a person: analyst | Ida Moor of Lund Data."""
        noun = self.words.noun(before.rstrip().rsplit(" ", 1)[-1].strip(EDGES).lower())
        return noun is not None and noun.kind == "person"

    def antecedent(self, phrase: str) -> str:
        """Whom `who` stands for in the phrase before it: the mouth of | Ida Moor; Ida Moor, | a sailor."""
        words = phrase.split()
        kinds = "".join([self.lex[word][0] for word in words])
        comma = next((at for at, word in enumerate(words) if word[-1] == ","), len(words))
        if kinds[comma + 1 : comma + 2] in tuple("Dq0") and not kinds[: comma + 1].strip("NIJT"):
            return " ".join(words[: comma + 1])  # Ida Moor, | a professor at Lund
        stop = next((at for at, kind in enumerate(kinds) if at and kind in "RFt"), len(kinds))
        if stop == len(kinds) or kinds[stop - 1] in "NI0q" or self.introduces(" ".join(words[:stop])):
            return phrase
        last = words[max(map(kinds.rfind, "RFt")) + 1 :]
        return " ".join(last) if last and (is_given(last[0]) or self.introduces(" ".join(last))) else phrase

    def describe(self, found: Found, later: list[tuple[int, Reading]]) -> None:
        """Decide pronouns and phrases, in the order of the text."""
        later.sort()
        for named in self.cast.sources:
            if named.kind == "name" and named.places:
                introduce(named, self.cast)  # may tell that it is a person
        people = People(self.report, self.cast, found)
        pronouns = Pronouns(people, self.warnings)
        descriptions = Descriptions(people, pronouns, self.cast)
        things = Things(people, descriptions)
        for start, reading in later:
            if reading.kind == "phrase":
                source = descriptions.resolve(reading.value, start)
            elif reading.value == "they":
                source = things.several(start)
            elif reading.value in ("it", "which"):
                source = things.one(start)
            else:
                source = self.answering(start, reading.value, people)
                if source is None and reading.value in GENDERS:
                    source = things.described(start, GENDERS[reading.value])
                source = source or pronouns.resolve(reading.value, start)
                if source is None and reading.value in GENDERS:
                    source = things.somebody(start, GENDERS[reading.value])
            if source:
                found[start] = source
                people.met(start, source)

    def answering(self, start: int, table: str, people: People) -> Source | None:
        """Who was asked before a pronoun's claim that answers: a reporter asked Ida Moor, “…?” “…,” | she | replied."""
        index = self.place_of(start)
        cue, before = self.claims[index].cue, self.claims[index - 1].cue if index else None
        if not cue or not before or self.view[cue[0] : cue[1]].lower() not in self.words.answers:
            return None
        who = people.asked(before[0])
        return who if who and who.kind == "person" and who.gender in ("", GENDERS.get(table)) else None

    def place_of(self, start: int) -> int:
        """The first claim whose mention stands at an offset."""
        if not self.places:
            for index, claim in enumerate(self.claims):
                if claim.mention:
                    self.places.setdefault(claim.mention[0], index)
        return self.places[start]

    def tabled(self, sources: list[Source | None]) -> Sources:
        """Names in the order of the claims, and each source counted."""
        table: dict[str, Source] = {}
        for claim, source in zip(self.claims, sources, strict=True):
            if source is None:
                continue
            source = table.setdefault(source.name, source)
            if claim.kind == "statement":
                source.attributions += 1
            else:
                source.quotes += 1
        for source in table.values():
            if len(source.words) > 1 and source.heads is None:
                describe(source, self.cast)
        names = tuple([source.name if source else None for source in sources])
        return Sources(names, tuple([source.speaker() for source in table.values()]), tuple(self.warnings))
