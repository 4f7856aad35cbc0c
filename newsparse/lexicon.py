"""A word's class and what follows it, as a cell of two characters: what rules of attribution match.

Classes: see CLASSES. What follows a word: ` ` nothing, `,`, `.` the end of a sentence, `?` (of a quotation that may be
a sentence's end), `:`, `;`, `-` a dash, `'` the possessive.
"""

from __future__ import annotations

from functools import cache
from sys import intern

from newsparse.language import Language

CLASSES = {
    "determiner": "D",
    "quantifier": "q",  # a determiner that stands alone as well: some, both
    "pronoun": "P",
    "to": "t",
    "preposition": "R",
    "of": "F",
    "conjunction": "&",
    "adversative": "b",  # a conjunction that joins clauses, not names: but
    "that": "H",
    "wh": "W",
    "subordinator": "B",
    "auxiliary": "X",
    "adverb": "A",
    "time": "M",
    "unit": "u",  # of time; in a passage part of an adverbial or a noun, see adverbials.py
    "verb": "Z",
    "noun": "n",
    "name": "N",
    "initial": "I",
    "title": "T",
    "honorific": "J",
    "particle": "I",
    "number": "0",
    "participle": "E",  # an -ed form that is no cue
    "gerund": "g",  # an -ing form that is no cue
    "quote": "Q",
    "cue": "S",  # reports whatever follows: said
    "noun_cue": "Y",  # the form is a noun as often: claims
    "clause_cue": "C",  # reports a clause: found that
    "object_cue": "O",  # what is said is its object: called the plan reckless
    "quote_cue": "L",  # beside a quotation alone: began
    "noun_quote_cue": "y",  # the same where the form is a noun as often: volunteers
    "according": "V",
    "stance": "U",  # convinced, after a form of be and before "that"
    "cueing": "G",  # saying
    "clause_cueing": "k",  # finding
    "objecting": "o",  # calling
    "mark": "K",  # a dash or comma that stands alone
}

# Characters that fill the place of a quotation, of a work's title, and of a parenthesis (joined to the word before).
QUOTED, WORK, ASIDE = "\ue000", "\ue001", "\ue002"


# Classes of verbs that a capital makes a name, outside of headings.
HEADED = "YyOLZ"
# Classes of words that a name in capitals may look like.
UNKNOWN = "nEgIJT0"


class Lexicon(dict[str, str]):
    """Word as printed → cell. Unknown words are analysed when first met, and remembered."""

    LIMIT = 200_000  # words remembered at most

    def __init__(self, pack: Language) -> None:
        super().__init__()
        self.pack = pack
        self.classes = word_classes(pack)
        self.chanting = frozenset(pack.words.get("cues", {}).get("quotation_in_ing", "").split())
        self.abbreviations = frozenset(pack.words.get("abbreviations", {}).get("words", "").split())

    def __missing__(self, word: str) -> str:
        cell = self.cell(word)
        if len(self) > self.LIMIT:
            self.clear()
        self[word] = cell = intern(cell)  # some two hundred cells serve all words
        return cell

    def in_heading(self, word: str) -> str:
        """The cell of a word in a heading of capitals, where a cue has one like a name: Ida Moor Calls Plan Rotten."""
        cell = self[word]
        if cell[0] != "N" or word.isupper():
            return cell
        kind = self[word.lower()][0]
        return kind + cell[1] if kind in HEADED else cell

    def in_capitals(self, word: str) -> str:
        """The cell of a word in a heading that is all in capitals: MOOR SAYS PLAN IS ROTTEN."""
        cell = self[word]
        kind = self[word.lower()][0]
        if cell[0] != "N" or kind in UNKNOWN or (kind == "A" and "LY" in word[-4:]):
            return cell  # ITALY
        return kind + cell[1]

    def cell(self, word: str) -> str:
        """The class of a word and what follows it."""
        if not word:
            return "K "
        if word[0] in (QUOTED, WORK):
            last = word[-1] if word[-1] != word[0] else " "
            follows = "?" if last in "?!" else "." if last in ".…" else "-" if last in "-–—―" else last
            return ("Q" if word[0] == QUOTED else "N") + follows
        bare = word.rstrip(ASIDE).lstrip("([*‘'“\"{").replace("’", "'")
        core = bare.rstrip(',.;:?!…)]”"}*–—―-')
        if core not in self.classes and not any(c.isalnum() for c in core):
            return "K" + ("-" if word[0] in "-–—―" else word[0] if word[0] in ",.;:" else " ")
        tail = bare[len(core) :]
        follows = " "
        for mark in tail:
            if mark in ".?!…":
                follows = "," if mark == "." and tail[:2] == ".," else "."  # Calif., and
                break
            if mark in ",;:":
                follows = mark
            elif mark in "-–—―":
                follows = "-"
        known = self.classes
        if follows == "." and "-" in core and core[core.rindex("-") + 1 :] + "." in known:
            return known[core[core.rindex("-") + 1 :] + "."] + ("," if "," in tail else " ")  # then-Sen. Ida Moor
        if follows == "." and (core + "." in known or core + "." in self.abbreviations):
            core += "."
            follows = "," if "," in tail else " "
        elif follows == "." and len(core) == 1 and core.isupper() and core != "I":
            return "I" + ("," if "," in tail else " ")
        elif follows == "." and "." in core and core.replace(".", "").isupper():
            return "N" + ("," if "," in tail else " ")  # U.S., J.K.
        if core in known:
            return known[core] + follows
        if core.endswith(("'s", "s'")):
            base = core[:-2] if core.endswith("'s") else core[:-1]
            kind = self.kind(base)
            return kind + ("'" if follows == " " else follows)
        return self.kind(core) + follows

    def kind(self, core: str) -> str:
        """The class of a word without marks."""
        known = self.classes
        if core in known:
            return known[core]
        first = core[:1]
        lower = core.lower()
        if first.isupper():
            if len(core) > 1 and core.isupper():
                return "N"
            if lower in known and known[lower] not in "nYyEgIZOL":
                return known[lower]
            return "N"
        if first.isdigit() or first in "$€£#":
            return "0"
        if "-" in core and known.get(core[: core.index("-")]) == "I" and core[core.index("-") + 1 :].istitle():
            return "N"  # al-Hassan
        if lower.endswith("ed") and (len(lower) > 4 or (len(lower) == 4 and lower[1] != "e")):  # sued; not: need
            return "E"
        if lower.endswith("ing") and len(lower) > 5:
            return "g"
        if lower.endswith("ly") and len(lower) > 4 and (lower[-3] not in "pi" or lower.endswith("ily")):
            return "A"
        if first == "@":
            return "N"
        return "n"


def word_classes(pack: Language) -> dict[str, str]:
    """Each word of the pack's tables with the letter of its class."""
    classes: dict[str, str] = {}
    cues = pack.words.get("cues", {})
    for table, finite, ing in (
        ("quotation", "L", "g"),
        ("object_as", "L", "o"),
        ("object_to", "L", "o"),
        ("object", "O", "o"),
        ("object_after_preposition", "O", "o"),
        ("clause", "C", "k"),
        ("sure", "S", "G"),
    ):
        for line in cues.get(table, "").splitlines():
            for word in line.split():
                classes[word] = ing if word.endswith("ing") else finite
    for word in cues.get("noun_like", "").split():
        classes[word] = "y" if classes.get(word) == "L" else "Y"
    for name, words in pack.words.get("words", {}).items():
        for word in words.split():
            if name == "verb" and word in classes:
                continue
            classes[word] = CLASSES[name]
    for name, letter in (("prepositional", "V"), ("stance", "U")):
        for word in cues.get(name, "").split():
            classes[word] = letter
    titles = pack.words.get("titles", {})
    for name, letter in (("particle", "I"), ("before", "T"), ("honorific", "J")):
        for word in titles.get(name, "").split():
            classes[word] = letter
    return classes


@cache
def lexicon(pack: Language) -> Lexicon:
    return Lexicon(pack)
