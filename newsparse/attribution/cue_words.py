"""The pack's words about cues that no class of lexicon.py tells: sets to ask, by the name of their list."""

from __future__ import annotations

from functools import cache

from newsparse.language import Language

CueWords = dict[str, frozenset[str]]

NAMES = (
    "absolute",  # before a subject and its participle: with
    "accused",  # passive where no object follows: accused of theft
    "addressed",  # their object is whom one speaks to
    "after_light_verb",  # nouns that only count after such a verb: fears
    "agent",  # by
    "anonymity",  # what people ask not to be: named
    "as_word",  # as
    "be",
    "belief",  # verbs of belief, which report what is in marks: suspects that it was “lost”
    "calling",  # call, which reports nothing where one is summoned
    "causative",  # before somebody who is made to do something: let
    "comparing",  # cues that report nothing before a preposition: compared with
    "conditional",  # opens a clause that is part of what is said: if
    "contrast",  # before what others do: while
    "declining",  # before an infinitive that is all that is reported: declined to comment
    "degree",  # adverbs that belong to the words behind them: nearly half
    "distancing",  # before what someone else calls it: so-called
    "estimating",  # verbs that report a figure: put the toll at 40
    "evidence",  # cues that are nouns as often, behind what is reported and a noun: show
    "finding",  # cues that report whatever stands behind them, of findings: show
    "findings",  # what shows something: poll
    "found",  # the same, which people do as well: found
    "headline_source",  # before a headline's colon: Report
    "indefinite",  # a
    "infinitive",  # cues whose infinitive is what is said: vowed
    "in_saying",  # prepositions before a participle whose subject is the sentence's: in saying that
    "introducing",  # prepositions that belong to a cue: for
    "inverted",  # verbs of clauses that may stand before their subject, too: reported
    "leading",  # before "to" and another cue's infinitive: went on
    "leading_to_participle",  # before a cue in -ing: kept saying
    "light_verb",  # before a noun that reports: expressed
    "level",  # before or instead of such a figure: at
    "located",  # behind a form of be, where somebody is: there
    "manner",  # no source behind according to: plan
    "naming",  # called
    "noun_object",  # verbs of clauses that have an object as well: denied
    "object_after_preposition",  # cues that need a preposition: spoke
    "nobody",
    "object_after_particle",  # verbs of clauses that have an object behind their particle: ruled out
    "object_pronoun",
    "negation",
    "occasions",  # statement, interview
    "particle",  # of a cue: out
    "owning",  # cues whose object is what one has: boasts two ports
    "owner",  # a relative that owns what follows: whose
    "parting",  # before a subject and its participle, never after a noun: without
    "put",  # As Moor put it
    "pointing",  # cues that need a preposition of their own: pointed to, asked for
    "plural",  # plurals without an s
    "possessive",
    "reason",  # prepositions before what somebody is blamed for: for
    "reflexive",
    "relative",  # begin a clause about the noun before: whose
    "reporting_noun",
    "say",  # nothing but their subject follows, behind what is reported: said
    "short",  # stopped short of saying
    "speaking",  # cues that report what they are about: spoke
    "summoned",  # what is called, not what it is called: meeting
    "quoting",  # before somebody else's words: quoted
    "source",  # from
    "subject_pronoun",
    "whose_or_whom",  # after "told", whom one tells or whose what follows is: her
    "tell",  # cues that take no content without "that"
    "that_only",  # verbs that report only what "that" begins: held that
    "then",  # behind a comma, before what somebody did next
    "timing",  # before a clause that tells when somebody spoke: after
    "topical",  # before what one speaks about: about
    "words_of",  # in the words of Ida Moor
    "when_clause",  # begins what is said behind an infinitive
    "when",  # prepositions before what happened then: after
    "unmarked",  # verbs whose past is their base form
)


@cache
def cue_words(pack: Language) -> CueWords:
    """The lists of the pack's table `cues` by name, in lower case; a list that the pack does not have is empty."""
    table = pack.words.get("cues", {})
    return {name: frozenset(table.get(name, "").split()) for name in NAMES}
