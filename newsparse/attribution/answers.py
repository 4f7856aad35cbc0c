"""Uncued quotations that answer what the reporter has asked or told right before: Would she come back? “No.”"""

from __future__ import annotations

from newsparse.attribution.open_quotations import Open, is_heading, own_claim, stands_alone
from newsparse.attribution.phrases import Subject
from newsparse.attribution.sentences import number_of_sentence, sentences
from newsparse.attribution.subjects import subject_before
from newsparse.model import Claim
from newsparse.passages import Passage

# Whom a question is put to, by the names of the pack's tables of pronouns.
PERSONS = ("he", "she")
# Words of a question before its subject: And why did | she
NEAR = 4


def sentence_before(here: Open) -> tuple[Passage, int] | None:
    """The passage and the number of the sentence right before a quotation that stands alone, be it the one above's."""
    if not stands_alone(here) or is_heading(here):
        return None
    if here.word:
        number = number_of_sentence(here.passage, here.word) - 1
        return (here.passage, number) if number >= 0 else None
    return (here.before, len(sentences(here.before)) - 1) if here.before else None


def after_question(here: Open) -> Claim | None:
    """“It is rotten,” said Ida Moor.
    Would she build it again? “No.”
    """
    found = sentence_before(here)
    if not found or not (here.last or here.statements or here.claims.get(here.number - 1)):
        return None  # nobody speaks near it who may have been asked
    passage, number = found
    first, end = sentences(passage)[number]
    if "?" not in passage.words[end - 1] or "Q" in passage.kinds[first:end]:
        return None
    pronouns = here.cue_words.vocabulary.pronouns
    for word in range(first + 1, min(end, first + NEAR)):
        if passage.kinds[word - 1 : word + 1] == "XP" and pronouns.get(passage.bare(word)) in PERSONS:
            return own_claim(here, Subject(word, word, word, word), "after_question", passage=passage)
    return None


def after_gesture(here: Open) -> Claim | None:
    """Would it open again? Ida Moor laughed.
    “Ask me in May.”
    """
    found = sentence_before(here)
    if not found:
        return None
    passage, number = found
    first, end = sentences(passage)[number]
    verb = end - 1
    while verb > first and passage.kinds[verb] == "A":
        verb -= 1
    if passage.bare(verb) not in here.cue_words["gestures"]:
        return None
    who = subject_before(passage, first, verb)
    if not who or passage.bare(who.first) in here.cue_words["writer"] | here.cue_words["nobody"]:
        return None
    return own_claim(here, who, "after_gesture", passage=passage) if is_person(here, passage, who) else None


def after_being_asked(here: Open) -> Claim | None:
    """Ida Moor was asked on Monday why the bridge had closed.
    “It is rotten.”
    """
    found = sentence_before(here)
    if not found or here.word:
        return None
    passage, number = found
    first, end = sentences(passage)[number]
    kinds, words = passage.kinds, here.cue_words
    for cue in range(first + 2, end):
        if passage.bare(cue) in words.vocabulary.asked and passage.bare(cue - 1) in words["be"]:
            who = subject_before(passage, first, cue - 1)
            told = kinds.find("t", cue, end) >= 0 and "W" not in kinds[cue:end]  # drivers are asked to stay away
            if not who or told or not is_person(here, passage, who):
                return None
            return own_claim(here, who, "after_being_asked", passage=passage)
    return None


def is_person(here: Open, passage: Passage, who: Subject) -> bool:
    """True for a name, a person's pronoun and a noun for people: Moor laughed; not: The question was asked again."""
    kind = passage.kinds[who.name_first]
    if kind == "P":
        return here.cue_words.vocabulary.pronouns.get(passage.bare(who.name_first)) in PERSONS
    noun = here.cue_words.vocabulary.noun(passage.bare(who.name_last))
    return kind in "NJ" or (noun is not None and noun.kind == "person" and not noun.plural)


RULES = (after_question, after_gesture, after_being_asked)
