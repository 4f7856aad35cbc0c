"""Uncued quotations that answer what the reporter has asked or told right before: Would she come back? “No.”"""

from __future__ import annotations

from newsparse.attribution.open_quotations import Open, is_heading, own_claim, stands_alone
from newsparse.attribution.phrases import Subject
from newsparse.attribution.sentences import number_of_sentence, sentences
from newsparse.attribution.subjects import subject_before
from newsparse.attribution.topics import subject_of_sentence
from newsparse.model import Claim
from newsparse.passages import Passage

# Whom a question is put to, by the names of the pack's tables of pronouns.
PERSONS = ("he", "she", "they")
# Words of a question before its subject: And why did | she
NEAR = 4
# Words of a sentence that tells no more than what somebody's face does: Ida Moor laughed at that.
SHORT = 6


def sentence_before(here: Open) -> tuple[Passage, int] | None:
    """The passage and the number of the sentence right before a quotation that stands alone, be it the one above's."""
    if not stands_alone(here) or is_heading(here):
        return None
    if here.word:
        number = number_of_sentence(here.passage, here.word) - 1
        return (here.passage, number) if number >= 0 else None
    return (here.before, len(sentences(here.before)) - 1) if here.before else None


def after_question(here: Open) -> Claim | None:
    """Would Ida Moor do it again? Had she told the council? “No.”

    Ida Moor was in no mood to talk. Had the council asked her to go? “No.”
    """
    found = sentence_before(here)
    if not found:
        return None
    passage, number = found
    first, end = sentences(passage)[number]
    if "?" not in passage.words[end - 1] or "Q" in passage.kinds[first:end]:
        return None
    pronouns = here.cue_words.vocabulary.pronouns
    for word in range(first + 1, min(end, first + NEAR)):
        if passage.kinds[word - 1 : word + 1] == "XP" and pronouns.get(passage.bare(word)) in PERSONS:
            return own_claim(here, Subject(word, word, word, word), "after_question", passage=passage)
    if not number:
        return None
    topic = subject_of_sentence(passage, *sentences(passage)[number - 1])
    kind = passage.kinds[topic.name_first] if topic else ""
    if not topic or (kind not in ("N", "J") and pronouns.get(passage.bare(topic.name_first)) not in PERSONS):
        return None
    return own_claim(here, topic, "after_question", passage=passage)


def after_gesture(here: Open) -> Claim | None:
    """Would it open again? Ida Moor laughed.
    “Ask me in May.”
    """
    found = sentence_before(here)
    if not found or here.word:
        return None
    passage, number = found
    first, end = sentences(passage)[number]
    if end - first > SHORT:
        return None
    for verb in range(first + 1, end):
        if passage.bare(verb) in here.cue_words["gestures"]:
            who = subject_before(passage, first, verb)
            if who and passage.kinds[who.name_first] in "NPJ":
                return own_claim(here, who, "after_gesture", passage=passage)
    return None


def after_being_asked(here: Open) -> Claim | None:
    """Ida Moor was asked on Monday why the bridge had closed.
    “It is rotten.”
    """
    found = sentence_before(here)
    if not found or here.word:
        return None
    passage, number = found
    first, end = sentences(passage)[number]
    for cue in range(first + 2, end):
        if passage.bare(cue) in here.cue_words.vocabulary.asked and passage.bare(cue - 1) in here.cue_words["be"]:
            who = subject_before(passage, first, cue - 1)
            return own_claim(here, who, "after_being_asked", passage=passage) if who else None
    return None


RULES = (after_question, after_gesture, after_being_asked)
