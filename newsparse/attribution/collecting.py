"""The claims of an article: each cue's reading, then the quotations that are left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from operator import attrgetter

from newsparse.attribution import leftover, nouns, rules
from newsparse.attribution.agreement import agrees_with_noun, takes_complement
from newsparse.attribution.cue_words import CueWords, cue_words
from newsparse.attribution.headlines import headline_of_speaker
from newsparse.attribution.phrases import Subject, mention
from newsparse.attribution.places import Place, Reading
from newsparse.attribution.sentences import number_of_sentence, sentences
from newsparse.language import Language
from newsparse.model import Claim, Quotation, Span
from newsparse.passages import Passage, Report

# Rules of nouns. Where such a noun opens a clause, the clause's verb is the outer report's: Hale said Moor's claim that
# the bridge is safe is “false”.
NOUNS = frozenset(rule.__name__ for rule in nouns.RULES)


@cache
def cue_kinds() -> re.Pattern[str]:
    """Classes that may be cues, and "that", which may follow a noun that reports."""
    return re.compile("[SCOGkoVUYHLy]")


def cues_of(passage: Passage, words: CueWords) -> list[int]:
    """The words that may be cues."""
    kinds = passage.kinds
    found = []
    for match in cue_kinds().finditer(kinds):
        at = match.start()
        if kinds[at] not in "YyHL" or may_be_cue(passage, words, at):
            found.append(at)
    return found


def may_be_cue(passage: Passage, words: CueWords, at: int) -> bool:
    """Whether what stands beside a doubtful word speaks for it.

    A form that is a noun as often stands after its subject or before what it reports, verbs that count beside a
    quotation alone are looked at where there is one, and "that" follows the noun that reports.
    """
    kinds, marks = passage.kinds, passage.marks
    kind = kinds[at]
    if marks[at] == "'":
        return False  # most of the brand's clothing
    if kind in "Ly" and not passage.quotations:
        word = passage.bare(at)
        return word in words["estimating"] or word in words["object_as"] or word in words["object_to"]
    if kind == "H":
        return at > 0 and kinds[at - 1] in "nYyXNkM" and marks[at - 1] == " "
    if kind == "L" or at == 0 or kinds[at - 1] in "PqNIXtAWQ&b" or marks[at - 1] in ",-":
        return True
    if kinds[at + 1 : at + 2] in ("H", "W", "Q", "P") or (marks[at] == "." and kinds[at - 1] in "nYy"):
        return True
    if kinds[at + 1 : at + 3] in ("RH", "AH"):
        return True  # points out that
    if marks[at] == "," and kinds[at - 1] in "nYy" and passage.bare(at) in words["evidence"]:
        return True  # the boat, the memo notes, is lost
    if takes_complement(passage, words, at) or passage.bare(at - 1) in words["declining"]:
        return True  # the mayor calls for a ban, the bank declined comment
    noun = at - 1 - (kinds[at - 1] == "H")  # a poll shows, a poll that shows
    finds = passage.bare(at) in words["finding"] and passage.bare(noun) in words["findings"]
    return kind == "Y" and (finds or agrees_with_noun(passage, words, at))


def find(report: Report, quotations: tuple[Quotation, ...], pack: Language) -> tuple[Claim, ...]:
    """The claims in the order of their content: for quotations, and reported statements.

    A quotation inside the reporter's own sentence that nobody is said to have said (a title, a term, an ironic mark)
    has no claim.
    """
    claims: dict[int, Claim] = {}
    statements: list[Claim] = []
    last: Claim | None = None
    words = cue_words(pack)
    passages = report.passages
    for index, passage in enumerate(passages):
        found = readings(passage, words)
        headed = headline_of_speaker(passages, words) if not index else None
        if headed:
            found.append(headed)
        if not found and not passage.quotations:
            last = None
            continue
        numbers = passage.quotations
        said: list[Claim] = []
        inside: dict[int, Claim] = {}
        for reading in found:
            if reading.content:
                take(passage, reading, quotations, claims, inside, said)
            else:
                said += sentence_before(passage, reading, passages[index - 1] if index else None)
        statements += said
        if not numbers:
            last = last_claim(said, [])
            continue
        said.sort(key=attrgetter("end"))
        for word, n in numbers.items():
            if n not in claims:
                before = passages[index - 1] if index else None
                below = passages[index + 1] if index + 1 < len(passages) else None
                here = leftover.Open(
                    n, quotations[n], passage, word, report, claims, inside, said, before, below, last, words
                )
                claim = first_answer(here) or unclaimed(here, everything=not words["be"])
                if claim:
                    claims[n] = claim
        last = last_claim(said, [claims[n] for n in numbers.values() if n in claims])
    tell_above(quotations, claims)
    return tuple(sorted([*claims.values(), *statements]))


def tell_above(quotations: tuple[Quotation, ...], claims: dict[int, Claim]) -> None:
    """Give quotations that the next paragraph goes on with the source that is named there."""
    for number in range(len(quotations) - 1, 0, -1):
        below = claims.get(number)
        if below and quotations[number].continues:
            for rule in leftover.RULES_BELOW:
                claim = rule(quotations[number - 1], claims.get(number - 1), below)
                if claim:
                    claims[number - 1] = claim


def last_claim(said: list[Claim], spoken: list[Claim]) -> Claim | None:
    """The last claim with a mention, of a passage's statements and quotations."""
    told = [claim for claim in said + spoken if claim.mention]
    return max(told) if told else None


def readings(passage: Passage, words: CueWords) -> list[Reading]:
    """What the cues of a passage report, sentence by sentence."""
    cues = cues_of(passage, words)
    if not cues:
        return []
    found: list[Reading] = []
    at = 0
    for start, end in sentences(passage):
        floor = start
        shared: Subject | None = None
        while at < len(cues) and cues[at] < end:
            cue = cues[at]
            at += 1
            if found and found[-1].content and found[-1].content[0][0] == cue + 1 and passage.kinds[cue] == "H":
                continue  # the "that" of the cue before
            if found and (cue <= found[-1].cue_last or is_held(passage, words, cue, found)):
                continue
            reading = rules.read(Place(passage, words, start, end, cue, floor, shared))
            if reading:
                found.append(reading)
                shared = reading.subject
                if reading.content and reading.content[0][0] < reading.cue_first:
                    floor = max(reading.cue_last, reading.subject.last) + 1
    return found


def is_held(passage: Passage, words: CueWords, cue: int, found: list[Reading]) -> bool:
    """True for a belief within a report: Hale said that Moor | believed it was “rotten”. Hale has said the word."""
    if passage.kinds[cue] not in "Ly" or passage.bare(cue) not in words["belief"]:
        return False
    return any(first <= cue <= last for reading in found for first, last in reading.content)


def first_answer(here: leftover.Open) -> Claim | None:
    for rule in leftover.RULES:
        claim = rule(here)
        if claim:
            return claim
    return None


def take(
    passage: Passage,
    reading: Reading,
    quotations: tuple[Quotation, ...],
    claims: dict[int, Claim],
    inside: dict[int, Claim],
    said: list[Claim],
) -> None:
    """A reading's claims: its quotations where the content is nothing else, else one statement."""
    who = mention(passage, reading.subject)
    cue = Span(*passage.span(reading.cue_first, reading.cue_last)) if reading.cue_first >= 0 else None
    kinds, numbers = passage.kinds, passage.quotations
    quoted = [word for word in quotation_words(kinds, reading) if word in numbers] if numbers else []
    if quoted and not any(kinds[first : last + 1].strip("QK&b") for first, last in reading.content):
        # Moor calls it “a disgrace” against: Moor said, “It is a disgrace.”
        glued = reading.cue_last + 1 == quoted[0] and passage.marks[reading.cue_last] == " "
        kind = "fragment" if glued and quoted[0] not in passage.whole else "direct"
        for word in quoted:
            q = quotations[numbers[word]]
            claims.setdefault(numbers[word], Claim(q.start, q.end, kind, who, cue, reading.rule))
        return
    first, last = reading.content[0][0], reading.content[-1][1]
    if last < first:
        return
    start, end = passage.span(first, last)
    if first in numbers:
        start = quotations[numbers[first]].outer_start
    if last in numbers:
        end = quotations[numbers[last]].outer_end
    if end > start:
        statement = Claim(start, end, "statement", who, cue, reading.rule)
        said.append(statement)
        for word in quoted:
            around = inside.get(numbers[word])
            nested = around and around.start < start and end <= around.end and kinds[word - 1] != "&"
            nested = nested and not (reading.rule in NOUNS and kinds[reading.subject.first - 1] in "HSC")
            if around is None or nested:
                inside[numbers[word]] = statement  # said that Hale had called it | “rotten”: the inner one


def quotation_words(kinds: str, reading: Reading) -> Iterator[int]:
    """The words of a reading's content that are quotations."""
    for first, last in reading.content:
        at = kinds.find("Q", first, last + 1)
        while at >= 0:
            yield at
            at = kinds.find("Q", at + 1, last + 1)


def sentence_before(passage: Passage, reading: Reading, above: Passage | None) -> list[Claim]:
    """The statement of a reading whose content is the sentence before its own, be it the paragraph above's last."""
    place = passage
    number = number_of_sentence(passage, reading.cue_first) - 1
    if number < 0:
        if not above:
            return []
        place, number = above, len(sentences(above)) - 1
    first, after = sentences(place)[number]
    start, end = place.span(first, after - 1)
    if end <= start:
        return []  # a sentence of marks alone
    cue = Span(*passage.span(reading.cue_first, reading.cue_last))
    return [Claim(start, end, "statement", mention(passage, reading.subject), cue, reading.rule)]


def unclaimed(here: leftover.Open, everything: bool) -> Claim | None:
    """A quotation of which nothing says whose it is: left out where it is but a part of the reporter's sentence.

    In a language whose cues the pack does not have, nothing can be told, and `everything` stays.
    """
    q = here.quotation
    alone = leftover.stands_alone(here)
    kind = "direct" if alone else "fragment"
    whole = alone or everything or leftover.is_sentence_long(here)
    return Claim(q.start, q.end, kind, None, None, q.rule) if whole else None
