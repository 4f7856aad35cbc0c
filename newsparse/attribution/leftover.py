"""Quotations that no cue has claimed: what stands around them tells whose they are, or nothing does."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter

from newsparse.attribution import signatures
from newsparse.attribution.open_quotations import (
    HEADING,
    Open,
    is_heading,
    opens_sentence,
    own_claim,
    stands_alone,
    take_over,
)
from newsparse.attribution.sentences import number_of_sentence, sentences
from newsparse.attribution.subjects import Subject, mention, subject_after, subject_of_sentence
from newsparse.model import Claim, Mention, Span
from newsparse.works import in_title_case

__all__ = ["RULES", "Open", "stands_alone"]

LINE = 150  # characters of a headline
FAR = 20_000  # how far below its words are looked for
ASIDE = 30  # words between a speaker and the verb
NEAR = 6  # quotations that are looked back over


def inside_statement(here: Open) -> Claim | None:
    """Ida Moor said that the bridge was “rotten” and should be closed."""
    q = here.quotation
    around = here.inside.get(here.number)
    if around is None:
        return None
    if (names_something(here) or is_title(here)) and not calls_it_so(here, around):
        return None
    return Claim(q.start, q.end, "fragment", around.mention, around.cue, None, "inside_statement")


def calls_it_so(here: Open, around: Claim) -> bool:
    """True where a cue names a thing: Moor called it the “wreck”, or “Lindum Bay”; not: Moor said the “TV” was old."""
    if not around.cue or (here.passage.kinds[here.word - 1] != "D" and not is_title(here)):
        return False
    cue = bisect_right(here.passage.starts(), around.cue.start) - 1
    return here.passage.kinds[cue] in "Oo"


def names_something(here: Open) -> bool:
    """True for a name in marks: the “reporter”, of “Hamas”, marked “TV”, the so-called “bold reform”."""
    q, view = here.quotation, here.report.doc.view
    if here.word == 0:
        return False
    word_before = here.passage.bare(here.word - 1)
    if word_before in here.cue_words["distancing"]:
        return True
    if view.find(" ", q.start, q.end) >= 0:
        return False
    before = here.passage.kinds[here.word - 1]
    definite = before == "D" and word_before not in here.cue_words["indefinite"]
    return definite or before in "FN" or view[q.start : q.end].isupper()


def is_title(here: Open) -> bool:
    """True for words in title case, outside of a heading that is printed so: a show called “Rules of the Road”."""
    q, view = here.quotation, here.report.doc.view
    if not view[q.start].isupper() or view[q.end - 1] in "!?" or view.find(" ", q.start, q.end) < 0:
        return False
    if here.word and here.passage.kinds[here.word - 1] in "SLCOGk":
        return False  # chanting “Open Lindum”
    last = view.rfind(" ", q.start, q.end) + 1
    titled = view[last].isupper() and in_title_case(view[q.start : q.end])
    return titled and not in_title_case(here.passage.text[:HEADING])


def goes_on_after_sentence(here: Open) -> Claim | None:
    """“It is rotten,” said Ida Moor. “We closed it.”"""
    if not stands_alone(here) or (here.word and here.passage.marks[here.word - 1] == ":"):
        return None
    first = next(iter(here.passage.quotations.values()))
    for number in range(here.number - 1, max(first, here.number - NEAR) - 1, -1):
        before = here.claims.get(number)
        if before:
            return take_over(here, before, "goes_on_after_sentence") if before.mention else None
    return None


def goes_on_in_sentence(here: Open) -> Claim | None:
    """“It is rotten,” said Ida Moor, Lindum's first mayor, “and we closed it.”"""
    passage, word = here.passage, here.word
    before = here.claims.get(here.number - 1)
    if not word or passage.marks[word - 1] not in ",-" or not before or not before.mention or not before.cue:
        return None
    first = sentences(passage)[number_of_sentence(passage, word)][0]
    start = passage.starts()[first]
    if before.start < start or passage.kinds[first] != "Q" or before.cue.start < before.end:
        return None
    last = bisect_right(passage.starts(), max(before.cue.start, before.mention.start)) - 1
    if not set("SQ").isdisjoint(passage.kinds[last + 1 : word]):
        return None  # another speaker comes between
    return take_over(here, before, "goes_on_in_sentence")


def goes_on_after_paragraph(here: Open) -> Claim | None:
    """“It is rotten,” said Ida Moor. “We closed it.
    “It will be rebuilt.”
    """
    if not here.quotation.continues:
        return None
    before = here.claims.get(here.number - 1)
    return take_over(here, before, "goes_on_after_paragraph") if before and before.mention else None


def after_statement(here: Open) -> Claim | None:
    """Ida Moor said that the bridge was closed. “It is rotten.”"""
    adding = here.word > 0 and here.passage.kinds[here.word - 1] == "G"  # Adding, “It is rotten.”
    if not stands_alone(here) and not adding:
        return None
    place = bisect_right(here.statements, here.quotation.start, key=attrgetter("end"))
    return take_over(here, here.statements[place - 1], "after_statement") if place else None


def after_inverted_cue(here: Open) -> Claim | None:
    """The bridge fell and the road is shut, but the harbour is open, says Ida Moor. “We want our bridge back.”"""
    passage = here.passage
    kinds, marks = passage.kinds, passage.marks
    number = number_of_sentence(passage, here.word) - 1
    if not stands_alone(here) or number < 0:
        return None
    first, end = sentences(passage)[number]
    cue = kinds.rfind("S", first, end)
    if cue <= first or marks[cue - 1] != ",":
        return None
    who = subject_after(passage, cue + 1, end)
    if not who or kinds[who.name_first] not in "NJ" or marks[who.name_last] not in ".,":
        return None
    return own_claim(here, who, "after_inverted_cue")


def after_message(here: Open) -> Claim | None:
    """We got an email from a city spokesman. “The bridge will be rebuilt.”"""
    if not stands_alone(here):
        return None
    number = number_of_sentence(here.passage, here.word) - 1
    passage = here.passage if here.word else here.before
    if not passage or (here.word and number < 0):
        return None
    first, end = sentences(passage)[number if here.word else -1]
    words = here.cue_words
    for at in range(end - 2, max(first, end - 10), -1):
        if passage.bare(at) in words["source"] or passage.bare(at) in words["agent"]:
            noun = passage.bare(at - 1)
            who = subject_after(passage, at + 1, end)
            if not who or who.last != end - 1 or noun not in words["occasions"] | words["reporting_noun"]:
                return None
            q = here.quotation
            return Claim(q.start, q.end, "direct", mention(passage, who), None, None, "after_message")
    return None


def after_its_source(here: Open) -> Claim | None:
    """The bridge is, according to Ida Moor, “the oldest in the land.”"""
    if not here.word or here.passage.marks[here.word - 1] not in " ,":
        return None
    place = bisect_right(here.statements, here.quotation.start, key=attrgetter("end"))
    who = here.statements[place - 1].mention if place else None
    if not who or not 0 < here.quotation.outer_start - who.phrase_end <= len(", "):
        return None
    return take_over(here, here.statements[place - 1], "after_its_source")


def after_its_subject(here: Open) -> Claim | None:
    """Ida Moor was tired of waiting. “We want our bridge back.”"""
    number = number_of_sentence(here.passage, here.word) - 1
    if not stands_alone(here) or number < 0:
        return None
    first, end = sentences(here.passage)[number]
    found = subject_after(here.passage, first, end)
    if not found or here.passage.kinds[found.name_first] not in "NPJ":
        return None
    return own_claim(here, found, "after_its_subject")


def speaker_and_verb(here: Open) -> Claim | None:
    """“Is it rotten?” Ida Moor retaliated."""
    kinds, marks = here.passage.kinds, here.passage.marks
    if marks[here.word] not in ",.?-" or not opens_sentence(here):
        return None
    who = subject_after(here.passage, here.word + 1, len(here.passage.words))
    verb = who.last + 1 if who else 0
    if not who or kinds[verb : verb + 1] not in ("E", "O", "Z", "S", "C", "L", "Y"):
        return None
    if kinds[verb] == "Y" and marks[verb] != ".":
        return None
    if marks[here.word] == "." and (kinds[verb] != "S" or marks[verb] not in ".,"):
        return None  # “We go …” Moor said. Not: “We go.” Moor said that …
    q = here.quotation
    cue = Span(*here.passage.span(verb, verb))
    return Claim(q.start, q.end, "direct", mention(here.passage, who), cue, None, "speaker_and_verb")


def speaker_aside_and_verb(here: Open) -> Claim | None:
    """“It is rotten,” the welder Ida Moor, wearing a hat and “Linde” pins, said aloud."""
    passage = here.passage
    kinds, marks = passage.kinds, passage.marks
    if marks[here.word] not in ",?" or not opens_sentence(here):
        return None
    who = subject_after(passage, here.word + 1, len(kinds))
    if not who or kinds[who.name_first] not in "NJ" or marks[who.name_last] != ",":
        return None
    end = sentences(passage)[number_of_sentence(passage, here.word)][1]
    verb = kinds.find("S", who.name_last + 1, min(end, who.name_last + ASIDE))
    if verb < 0 or (marks[verb - 1] != "," and kinds[verb + 1 : verb + 2] not in ("", "R", "M")):
        return None
    q = here.quotation
    cue = Span(*passage.span(verb, verb))
    return Claim(q.start, q.end, "direct", mention(passage, who), cue, None, "speaker_aside_and_verb")


def cue_and_speaker_before(here: Open) -> Claim | None:
    """And then, said Ida Moor, “the bridge fell.”"""
    passage, word = here.passage, here.word
    kinds, marks = passage.kinds, passage.marks
    if not word or marks[word - 1] != ",":
        return None
    first = sentences(passage)[number_of_sentence(passage, word)][0]
    cue = kinds.rfind("S", max(first, word - ASIDE), word)
    if cue < 1 or (cue > first and marks[cue - 1] != ","):
        return None
    who = subject_after(passage, cue + 1, word)
    if not who or who.last != word - 1 or kinds[who.name_first] not in "NJ":
        return None
    q = here.quotation
    span = Span(*passage.span(cue, cue))
    return Claim(q.start, q.end, "direct", mention(passage, who), span, None, "cue_and_speaker_before")


def verb_and_speaker(here: Open) -> Claim | None:
    """“It is rotten,” grumped Ida Moor."""
    kinds, marks = here.passage.kinds, here.passage.marks
    verb = here.word + 1
    if marks[here.word] not in ",?-" or not opens_sentence(here):
        return None
    if kinds[verb : verb + 1] not in ("E", "C", "Z") or marks[verb] != " ":
        return None
    who = subject_after(here.passage, verb + 1, len(here.passage.words))
    if not who or kinds[who.name_first] not in "NJ" or marks[who.last] not in ".,":
        return None
    q = here.quotation
    cue = Span(*here.passage.span(verb, verb))
    return Claim(q.start, q.end, "direct", mention(here.passage, who), cue, None, "verb_and_speaker")


def subject_of_its_sentence(here: Open) -> Claim | None:
    """Ida Moor locked “a full account of what was known about the bridge” away."""
    q, view = here.quotation, here.report.doc.view
    if view.count(" ", q.start, q.end) < 3 or in_title_case(view[q.start : q.end]):
        return None
    first = sentences(here.passage)[number_of_sentence(here.passage, here.word)][0]
    who = subject_of_sentence(here.passage, first, here.word)
    if not who or here.passage.bare(here.word - 1) in here.cue_words["as_word"] or not acts(here, who):
        return None
    return own_claim(here, who, "subject_of_its_sentence", "fragment")


def repeated_below(here: Open) -> Claim | None:
    """Bridge ‘rotten to the core’ after winter
    “The bridge is rotten to the core,” said Ida Moor.
    """
    q, view, passage = here.quotation, here.report.doc.view, here.passage
    if passage.marks[-1] in ".?:;" or q.end - passage.start > LINE or view.find(" ", q.start, q.end) < 0:
        return None  # no headline
    if is_title(here):
        return None
    if view.find(view[q.start + 1 : q.end], q.end, q.end + FAR) < 0:
        return None
    return Claim(q.start, q.end, "fragment", None, None, None, "repeated_below")


def acts(here: Open, who: Subject) -> bool:
    """True where the subject does something: Moor locked, officials say; not: Moor is, was asked, the box locked."""
    kinds = here.passage.kinds
    verb = who.last + 1
    while verb < here.word and kinds[verb] in "XA":
        if here.passage.bare(verb) in here.cue_words["be"]:
            return False
        verb += 1
    return verb < here.word and kinds[verb] in ("SLCYE" if kinds[who.name_first] in "NPIJ" else "SLCOY")


def after_subject_above(here: Open) -> Claim | None:
    """“It is rotten,” said Ida Moor. “It fell.”
    Moor was tired of the council.
    “We want our bridge back.”
    """
    passage = here.before
    if not stands_alone(here) or here.word or not passage or passage.quotations or is_heading(here):
        return None
    first, end = sentences(passage)[-1]
    who = subject_of_sentence(passage, first, end)
    if not who or passage.kinds[who.name_last] != "N":
        return None
    name = passage.bare(who.name_last)
    view = here.report.doc.view
    for number in range(here.number - 1, here.number - NEAR, -1):
        before = here.claims.get(number)
        if before and before.mention and view[slice(*before.mention[:2])].lower().endswith(name):
            return take_over(here, before, "after_subject_above")
    return None


def after_paragraph(here: Open) -> Claim | None:
    """Ida Moor said that the bridge was closed.
    “It is rotten.”
    """
    if not stands_alone(here) or here.word or not here.last or not here.last.mention or is_heading(here):
        return None
    outer = outer_speaker(here, here.last.mention)
    if outer:
        q = here.quotation
        return Claim(q.start, q.end, "direct", outer, None, None, "after_paragraph")
    return take_over(here, here.last, "after_paragraph")


def outer_speaker(here: Open, inner: Mention) -> Mention | None:
    """Ida Moor said that some critics | had warned of it: who reports what another says."""
    passage = here.before
    if not passage or inner.phrase_start < passage.start:
        return None
    word = bisect_right(passage.starts(), inner.phrase_start) - 1
    first = sentences(passage)[number_of_sentence(passage, word)][0]
    who = subject_of_sentence(passage, first, word)
    verb = who.last + 1 if who else 0
    return mention(passage, who) if who and verb < word and passage.kinds[verb] in "SCY" else None


RULES = (
    inside_statement,
    goes_on_after_paragraph,
    goes_on_in_sentence,
    goes_on_after_sentence,
    speaker_and_verb,
    verb_and_speaker,
    speaker_aside_and_verb,
    cue_and_speaker_before,
    *signatures.RULES,
    after_its_source,
    after_inverted_cue,
    after_message,
    after_statement,
    after_its_subject,
    after_paragraph,
    after_subject_above,
    repeated_below,
    subject_of_its_sentence,
)
