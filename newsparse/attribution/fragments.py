"""Uncued quotations inside the reporter's own sentence: whose words they are, or that they are nobody's."""

from __future__ import annotations

from bisect import bisect_right

from newsparse.attribution.open_quotations import HEADING, Open, own_claim
from newsparse.attribution.phrases import Subject, phrase_ending_at, subject_after
from newsparse.attribution.sentences import number_of_sentence, sentences
from newsparse.attribution.topics import subject_of_sentence
from newsparse.model import Claim
from newsparse.works import in_title_case

LINE = 150  # characters of a headline
LONG = 24  # words between a source and what it is quoted with
FAR = 20_000  # how far below its words are looked for


def inside_statement(here: Open) -> Claim | None:
    """Ida Moor said that the bridge was “rotten” and should be closed."""
    q = here.quotation
    around = here.inside.get(here.number)
    if around is None:
        return None
    if (names_something(here) or is_title(here)) and not calls_it_so(here, around):
        return None
    return Claim(q.start, q.end, "fragment", around.mention, around.cue, "inside_statement")


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
    if word_before in here.cue_words["distancing"] or is_known_as(here):
        return True
    if view.find(" ", q.start, q.end) >= 0:
        return False
    before = here.passage.kinds[here.word - 1]
    definite = before == "D" and word_before not in here.cue_words["indefinite"]
    if definite and here.passage.kinds[here.word + 1 : here.word + 2] == "n" and view[q.start].islower():
        return False  # pay for the “hasty” repairs
    return definite or before in "FN" or view[q.start : q.end].isupper()


def is_known_as(here: Open) -> bool:
    """True in: a tailor known as “Ustad”, known as the “eel king”"""
    passage, last = here.passage, here.word - 1
    last -= passage.kinds[last] == "D"
    if last < 1 or passage.bare(last) not in here.cue_words["as_word"]:
        return False
    return passage.bare(last - 1) in here.cue_words["known"]


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


def repeated_below(here: Open) -> Claim | None:
    """Bridge ‘rotten to the core’ after winter
    “The bridge is rotten to the core,” said Ida Moor.
    """
    q, view, passage = here.quotation, here.report.doc.view, here.passage
    if passage.marks[-1] in ".?:;" or q.end - passage.start > LINE or view.find(" ", q.start, q.end) < 0:
        return None  # no headline
    below = view[q.end : q.end + FAR].lower()
    if below.find(view[q.start : q.end].lower()) < 0:
        return None
    if is_title(here) and view.find(view[q.start : q.end], q.end, q.end + FAR) >= 0:
        return None  # printed with capitals below, too
    return Claim(q.start, q.end, "fragment", None, None, "repeated_below")


def in_the_words_of(here: Open) -> Claim | None:
    """The port is, in the words of Ida Moor, “a pond full of old boats”; in her own words, it is “a pond”."""
    passage = here.passage
    first = sentences(passage)[number_of_sentence(passage, here.word)][0]
    for word in range(max(first, here.word - LONG), here.word):
        if word == first or passage.bare(word) not in here.cue_words["words_of"]:
            continue
        if passage.kinds[word - 1 : word + 2 : 2] == "DF" and word < here.word - 2:
            who = subject_after(passage, word + 2, here.word, comma=True)
        else:
            who = owner_before(here, first, word)
        return own_claim(here, who, "in_the_words_of", "fragment") if who else None
    return None


def owner_before(here: Open, first: int, word: int) -> Subject | None:
    """Whose something is, behind a preposition: in | Ida Moor's | words, in | her | own words"""
    passage, possessive = here.passage, here.cue_words["possessive"]
    last = word - 1
    if passage.marks[last] == " " and passage.bare(last) not in possessive:
        last -= 1
    owner: Subject | None = None
    if last > first and passage.bare(last) in possessive:
        owner = Subject(last, last, last, last)
    elif last > first and passage.marks[last] == "'":
        owner = phrase_ending_at(passage, first, last)
    return owner if owner and owner.first > first and passage.kinds[owner.first - 1] == "R" else None


def subject_of_its_sentence(here: Open) -> Claim | None:
    """Ida Moor locked “a full account of what was known about the bridge” away."""
    q, view = here.quotation, here.report.doc.view
    if view.count(" ", q.start, q.end) < 3 or in_title_case(view[q.start : q.end]):
        return None
    first = sentences(here.passage)[number_of_sentence(here.passage, here.word)][0]
    who = subject_of_sentence(here.passage, first, here.word)
    before = here.passage.bare(here.word - 1)
    if not who or before in here.cue_words["as_word"] or before in here.cue_words["naming"] or not acts(here, who):
        return None
    return own_claim(here, who, "subject_of_its_sentence", "fragment")


def acts(here: Open, who: Subject) -> bool:
    """True where the subject does something: Moor locked, officials say; not: Moor is, was asked, the box locked.

    A cue's infinitive or participle will do: used this to demand, sent a letter vowing to.
    """
    kinds = here.passage.kinds
    named = kinds[who.name_first] in "NPIJ"
    verb = who.last + 1
    while verb < here.word and kinds[verb] in "XA":
        if here.passage.bare(verb) in here.cue_words["be"]:
            return False
        verb += 1
    if verb < here.word and kinds[verb] in ("SLCYE" if named else "SLCOY"):
        return here.passage.bare(verb) not in here.cue_words["silent"]
    told = kinds[verb : here.word]
    return named and ("G" in told or "tS" in told or "tY" in told)
