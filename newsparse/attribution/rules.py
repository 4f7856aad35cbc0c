"""The rules for a cue with its subject and its content, in the order of their trust.

A rule looks at one cue in its sentence (`Place`) and answers with a `Reading` (subject, content, name of the rule), or
abstains. Whether the content is a quotation, a statement, or a statement with quotations inside is not its concern.
"""

from __future__ import annotations

from newsparse.attribution import agents, content_first, inverted, nouns, participles, sourced, speaker_first
from newsparse.attribution.places import Place, Reading

BESIDE = (*sourced.RULES_QUOTED, *content_first.RULES, *inverted.RULES, *speaker_first.RULES, *agents.RULES)
FINITE = (*sourced.RULES_AS, *speaker_first.RULES_INVERTED, *BESIDE)

# The rules that a cue of a class (see lexicon.py) is asked of; finite verbs are asked FINITE.
RULES_OF = {
    "V": sourced.RULES,
    "G": participles.RULES,
    "k": participles.RULES,
    "o": participles.RULES,
    "U": speaker_first.RULES_CONVICTION,
    "H": nouns.RULES,
}
RULES = (*sourced.RULES, *FINITE, *participles.RULES, *speaker_first.RULES_CONVICTION, *nouns.RULES)


def read(place: Place) -> Reading | None:
    """What the first rule that does not abstain reads at a cue."""
    rules = RULES_OF.get(place.kind)
    if not rules:
        # Nothing can be introduced by "as" where no conjunction stands, nor inverted behind the sentence's start.
        inverted = place.cue == place.start
        rules = FINITE if inverted or "B" in place.passage.kinds[place.start : place.cue] else BESIDE
    for rule in rules:
        reading = rule(place)
        if reading:
            return reading
    return None
