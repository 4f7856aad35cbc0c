"""All mentions of an article to sources: names first, then pronouns and descriptions in the order of the text."""

from __future__ import annotations

from newsparse.language import Language
from newsparse.model import Claim, Sources
from newsparse.passages import Report, lexicon
from newsparse.speakers.cast import Cast
from newsparse.speakers.descriptions import Descriptions
from newsparse.speakers.mentions import Reading, read
from newsparse.speakers.people import People
from newsparse.speakers.pronouns import Pronouns
from newsparse.speakers.table import Source
from newsparse.speakers.words import vocabulary


class Resolution:
    """One article's claims on their way to sources."""

    def __init__(self, report: Report, claims: tuple[Claim, ...], pack: Language) -> None:
        self.report = report
        self.claims = claims
        self.lex = lexicon(pack)
        self.words = vocabulary(pack)
        self.cast = Cast(report.doc.view, self.lex, self.words)
        self.warnings: list[str] = []

    def result(self) -> Sources:
        """A name for each claim, the table, warnings."""
        found = self.mentions()
        sources: list[Source | None] = []
        for claim in self.claims:
            sources.append(found.get((claim.mention.start, claim.mention.end)) if claim.mention else None)
        for index, claim in enumerate(self.claims):
            if claim.mention is None and claim.same_as is not None:
                sources[index] = sources[claim.same_as]
        return self.tabled(sources)

    def mentions(self) -> dict[tuple[int, int], Source | None]:
        """Each mention's source."""
        view = self.report.doc.view
        found: dict[tuple[int, int], Source | None] = {}
        later: list[tuple[int, int, Reading, Claim]] = []
        for claim in self.claims:
            mention = claim.mention
            if mention is None or (mention.start, mention.end) in found:
                continue
            place = (mention.start, mention.end)
            reading = read(view[mention.start : mention.end], self.lex, self.words)
            if reading.kind == "phrase" and mention.phrase_end > mention.end:
                reading = self.apposed(reading, view[mention.end : mention.phrase_end])
            if reading.kind == "name":
                source = self.cast.named(reading, mention.start)
                form = view[mention.start : mention.end]
                source.forms.setdefault(form)
                if source.first < 0:
                    source.first = mention.start
                self.introduce(source, claim, reading)
                found[place] = source
            else:
                found[place] = None
                later.append((*place, reading, claim))
        if later:
            later.sort(key=lambda item: item[:2])
            people = People(self.report, self.cast, found)
            pronouns = Pronouns(people, self.words, self.warnings)
            descriptions = Descriptions(people, pronouns, self.cast, self.words)
            for start, end, reading, claim in later:
                if reading.kind == "pronoun":
                    who = pronouns.resolve(reading.value, start)
                else:
                    who = descriptions.resolve(reading.value, start, claim)
                found[start, end] = who
                if who:
                    people.met(start, who)
        return found

    def apposed(self, reading: Reading, rest: str) -> Reading:
        """The leader of the club at the time, | Ida Moor: the apposition is the name."""
        name = rest.strip(" ,–—-")
        if not name or not name[0].isupper():
            return reading
        found = read(name, self.lex, self.words)
        if found.kind == "name" and found.words[0] == name.split()[0]:
            return found._replace(before=tuple(reading.value.split()))
        return reading

    def introduce(self, source: Source, claim: Claim, reading: Reading) -> None:
        """Title and apposition at a mention are the source's description."""
        mention = claim.mention
        if mention is None or source.description:
            return
        view = self.report.doc.view
        before = view[mention.phrase_start : mention.start].strip(" ,")
        after = view[mention.end : mention.phrase_end].strip(" ,")
        if reading.before and not before:
            before = " ".join(reading.before)
        if before.lower() in self.words.determiners:
            before = ""
        source.description = before or after or None

    def tabled(self, sources: list[Source | None]) -> Sources:
        """Names in the order of the claims, and each source counted."""
        table: dict[int, Source] = {}
        for claim, source in zip(self.claims, sources, strict=True):
            if source is None:
                continue
            table.setdefault(id(source), source)
            if claim.kind == "statement":
                source.attributions += 1
            else:
                source.quotes += 1
        names = tuple(source.name if source else None for source in sources)
        return Sources(names, tuple(source.speaker() for source in table.values()), tuple(self.warnings))
