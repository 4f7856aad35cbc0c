"""The pack's words about cues that no class of lexicon.py tells: sets to ask, by the name of their list."""

from __future__ import annotations

from functools import cache

from newsparse.language import Language

CueWords = dict[str, frozenset[str]]

NAMES = (
    "absolute",  # before a subject and its participle: with
    "addressed",  # their object is whom one speaks to
    "after_light_verb",  # nouns that only count after such a verb: fears
    "agent",  # by
    "anonymity",  # what people ask not to be: named
    "as_word",  # as
    "be",
    "contrast",  # before what others do: while
    "distancing",  # before what someone else calls it: so-called
    "headline_source",  # before a headline's colon: Report
    "indefinite",  # a
    "infinitive",  # cues whose infinitive is what is said: vowed
    "introducing",  # prepositions that belong to a cue: for
    "leading",  # before "to" and another cue's infinitive: went on
    "light_verb",  # before a noun that reports: expressed
    "naming",  # called
    "noun_object",  # verbs of clauses that have an object as well: denied
    "object_after_preposition",  # cues that need a preposition: spoke
    "object_pronoun",
    "occasions",  # statement, interview
    "particle",  # of a cue: out
    "pointing",  # cues that need a preposition of their own: pointed to, asked for
    "plural",  # plurals without an s
    "possessive",
    "reporting_noun",
    "source",  # from
    "subject_pronoun",
    "tell",  # cues that take no content without "that"
    "unmarked",  # verbs whose past is their base form
)


@cache
def cue_words(pack: Language) -> CueWords:
    """The lists of the pack's table `cues` by name, in lower case; a list that the pack does not have is empty."""
    table = pack.words.get("cues", {})
    return {name: frozenset(table.get(name, "").split()) for name in NAMES}
