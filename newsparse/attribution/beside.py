"""Uncued quotations with a verb beside them that no cue's rule has read: “It is rotten,” Ida Moor retaliated."""

from __future__ import annotations

from newsparse.attribution.open_quotations import Open, opens_sentence
from newsparse.attribution.phrases import mention, subject_after
from newsparse.attribution.sentences import number_of_sentence, sentences
from newsparse.model import Claim, Span

ASIDE = 30  # words between a speaker and the verb


def speaker_and_verb(here: Open) -> Claim | None:
    """“Is it rotten?” Ida Moor retaliated."""
    kinds, marks = here.passage.kinds, here.passage.marks
    if marks[here.word] not in ",.?-" or not opens_sentence(here):
        return None
    who = subject_after(here.passage, here.word + 1, len(here.passage.words))
    verb = who.last + 1 if who else 0
    if not who or kinds[verb : verb + 1] not in ("E", "O", "Z", "S", "C", "L", "Y"):
        return None
    if marks[here.word] == "." and (kinds[verb] != "S" or marks[verb] not in ".,"):
        return None  # “We go …” Moor said. Not: “We go.” Moor said that …
    q = here.quotation
    cue = Span(*here.passage.span(verb, verb))
    return Claim(q.start, q.end, "direct", mention(here.passage, who), cue, "speaker_and_verb")


def verb_and_speaker(here: Open) -> Claim | None:
    """“It is rotten,” grumped Ida Moor.

    “It is rotten,” remembers Ida Moor.
    """
    kinds, marks = here.passage.kinds, here.passage.marks
    verb = here.word + 1
    if marks[here.word] not in ",?-" or not opens_sentence(here):
        return None
    looks = kinds[verb : verb + 1]
    if looks not in ("E", "C", "Z", "n", "O") or marks[verb] != " ":
        return None
    if looks == "n" and (marks[here.word] != "," or here.passage.words[verb][-1] != "s"):
        return None
    who = subject_after(here.passage, verb + 1, len(here.passage.words))
    if not who or kinds[who.name_first] not in "NJ" or marks[who.last] not in ".,":
        return None
    q = here.quotation
    cue = Span(*here.passage.span(verb, verb))
    return Claim(q.start, q.end, "direct", mention(here.passage, who), cue, "verb_and_speaker")


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
    return Claim(q.start, q.end, "direct", mention(passage, who), span, "cue_and_speaker_before")


def told_so(here: Open) -> Claim | None:
    """“We love boats” is how Ida Moor explains it. “We love boats.” That is how she puts it."""
    passage, kinds = here.passage, here.passage.kinds
    verb = here.word + 1
    if passage.marks[here.word] == "." and verb < len(kinds) and kinds[verb] in "HD":
        verb += 1
    how = verb + 1
    if kinds[verb:how] != "X" or how + 2 >= len(kinds) or passage.bare(how) not in here.cue_words["asking_how"]:
        return None
    who = subject_after(passage, how + 1, len(kinds))
    cue = who.last + 1 if who else 0
    if not who or kinds[cue : cue + 1] not in ("S", "O", "L", "y") or passage.bare(cue) in here.cue_words["acting"]:
        return None  # “Boats” is how the letter opened
    q = here.quotation
    return Claim(q.start, q.end, "direct", mention(passage, who), Span(*passage.span(cue, cue)), "told_so")


RULES = (told_so, speaker_and_verb, verb_and_speaker, cue_and_speaker_before)
