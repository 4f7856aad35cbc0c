"""The reporter's own words, paragraph by paragraph, as a string of word classes that rules match.

A passage is a paragraph in which each quotation has become one word. Each word gives a cell of two characters: its
class, and what follows it. `“It rained,” said Ida Moor, the mayor.` is

    Q, S  N  N, D  n.

a quotation, a sure cue, two names, a determiner and a noun. Rules are shapes over cells (`shape("quote[,] cue name+")`),
and as cells have one length, a match leads back to its words by a division. This makes rules short, and fast: a word's
cell is looked up once for all articles, and the patterns run over a string a third as long as the text.

Classes: see CLASSES. What follows a word: ` ` nothing, `,`, `.` the end of a sentence, `?` (of a quotation that may be
a sentence's end), `:`, `;`, `-` a dash, `'` the possessive.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate
from sys import intern

from newsparse.language import Language
from newsparse.model import Document, Quotation, Zones

CLASSES = {
    "determiner": "D",
    "quantifier": "q",  # a determiner that stands alone as well: some, both
    "pronoun": "P",
    "to": "t",
    "preposition": "R",
    "of": "F",
    "conjunction": "&",
    "that": "H",
    "wh": "W",
    "subordinator": "B",
    "auxiliary": "X",
    "adverb": "A",
    "time": "M",
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
    "according": "V",
    "stance": "U",  # convinced, after a form of be and before "that"
    "cueing": "G",  # saying
    "objecting": "o",  # calling
    "mark": "K",  # a dash or comma that stands alone
}

QUOTED = "\ue000"  # fills the place of a quotation
ASIDE = "\ue001"  # fills the place of a parenthesis, joined to the word before it

SHAPE_WORD = re.compile(r"\(|\)|\||([a-z_]+(?:/[a-z_]+)*)(\[[^\]]*\])?([*+?]|\{\d*,?\d*\})?|([*+?]|\{\d*,?\d*\})")


@cache
def shape(pattern: str) -> re.Pattern[str]:
    """A pattern over cells from words for classes.

    `name` is a name that nothing but a blank follows, or the possessive; `name[,.]` one that a comma or full stop
    follows; `name[*]` whatever follows; `determiner/noun` either; `name+`, `name{1,4}`, `( … | … )?` as in regular
    expressions.

    >>> bool(shape("quote[,] cue name+").match("Q,S N N N,"))
    True
    """
    parts = []
    for token in pattern.split():
        for word, follows, times, alone in SHAPE_WORD.findall(token):
            if not word:
                parts.append(alone or "")
                continue
            letters = "".join(CLASSES[name] for name in word.split("/"))
            marks = (follows or "[ ']")[1:-1]
            parts.append(f"(?:[{letters}]{'.' if marks == '*' else '[' + re.escape(marks) + ']'}){times}")
    return re.compile("".join(parts))


class Lexicon(dict[str, str]):
    """Word as printed → cell. Unknown words are analysed when first met, and remembered."""

    LIMIT = 200_000  # words remembered at most

    def __init__(self, pack: Language) -> None:
        super().__init__()
        self.classes = word_classes(pack)
        self.abbreviations = frozenset(pack.words.get("abbreviations", {}).get("words", "").split())

    def __missing__(self, word: str) -> str:
        cell = self.cell(word)
        if len(self) > self.LIMIT:
            self.clear()
        self[word] = cell = intern(cell)  # some two hundred cells serve all words
        return cell

    def cell(self, word: str) -> str:
        """The class of a word and what follows it."""
        if word[0] == QUOTED:
            last = word[-1] if word[-1] != QUOTED else " "
            return "Q" + ("?" if last in "?!" else "." if last in ".…" else "-" if last in "-–—" else last)
        bare = word.rstrip(ASIDE).lstrip("([*‘'“\"{").replace("’", "'")
        core = bare.rstrip(',.;:?!…)]”"}*–—-')
        if not core:
            return "K" + ("-" if word[0] in "-–—" else word[0] if word[0] in ",.;:" else " ")
        tail = bare[len(core) :]
        follows = " "
        for mark in tail:
            if mark in ".?!…":
                follows = "."
                break
            if mark in ",;:":
                follows = mark
            elif mark in "-–—":
                follows = "-"
        known = self.classes
        if follows == "." and (core + "." in known or core + "." in self.abbreviations):
            core += "."
            follows = "," if "," in tail else " "
        elif follows == "." and len(core) == 1 and core.isupper() and core != "I":
            return "I" + ("," if "," in tail else " ")
        elif follows == "." and "." in core and core.replace(".", "").isupper():
            return "N "  # U.S., J.K.
        if core in known:
            return known[core] + follows
        if core.endswith("'s") or core.endswith("s'"):
            base = core[:-2] if core.endswith("'s") else core[:-1]
            kind = self.kind(base)
            return kind + ("'" if follows == " " else follows)
        return self.kind(core) + follows

    def kind(self, core: str) -> str:
        """The class of a word without marks."""
        known = self.classes
        if core in known:
            return known[core]
        first = core[0]
        lower = core.lower()
        if first.isupper():
            if len(core) > 1 and core.isupper():
                return "N"
            if lower in known and known[lower] not in "nYEgIZCOL":
                return known[lower]
            return "N"
        if first.isdigit() or first in "$€£#":
            return "0"
        if lower.endswith("ed") and len(lower) > 4:
            return "E"
        if lower.endswith("ing") and len(lower) > 5:
            return "g"
        if lower.endswith("ly") and len(lower) > 4 and lower[-3] not in "pim":
            return "A"
        if first == "@":
            return "N"
        return "n"


def word_classes(pack: Language) -> dict[str, str]:
    """Each word of the pack's tables with the letter of its class."""
    classes: dict[str, str] = {}
    cues = pack.words.get("cues", {})
    for table, finite, ing in (
        ("quotation", "L", "G"),
        ("object", "O", "o"),
        ("clause", "C", "G"),
        ("sure", "S", "G"),
    ):
        for line in cues.get(table, "").splitlines():
            for word in line.split():
                classes[word] = ing if word.endswith("ing") else finite
    for word in cues.get("noun_like", "").split():
        if classes.get(word) != "L":
            classes[word] = "Y"
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


@cache
def parenthesis() -> re.Pattern[str]:
    """A short aside, with the blank before it."""
    return re.compile(rf" \([^()\n{QUOTED}]{{1,60}}\)")


@cache
def word_or_dash() -> re.Pattern[str]:
    return re.compile(r"[^\s—–]+|[—–]+")


@cache
def quotation_cell() -> re.Pattern[str]:
    return re.compile(CLASSES["quote"])


class Passage:
    """A paragraph's words and their cells.

    `text` is the paragraph with quotations filled; `words` its words, `cells` two characters for each; `quotations`
    the index of the word that each quotation has become, and `whole` those that read like a sentence of their own.
    """

    __slots__ = ("_mirror", "_starts", "cells", "number", "quotations", "start", "text", "whole", "words")

    def __init__(self, number: int, start: int, text: str, lex: Lexicon, quoted: bool) -> None:
        self.whole: frozenset[int] = frozenset()
        self.number = number
        self.start = start
        if "(" in text:
            text = parenthesis().sub(lambda m: ASIDE * len(m.group()), text)
        self.text = text
        self._starts: list[int] | None = None
        self._mirror: str | None = None
        if "  " in text or (not text.isascii() and ("—" in text or "–" in text)) or text[0] == " " or text[-1] == " ":
            matches = list(word_or_dash().finditer(text))
            self.words = [m.group() for m in matches]
            self._starts = [m.start() + start for m in matches]
        else:
            self.words = text.split(" ")
        self.cells = "".join(map(lex.__getitem__, self.words))
        self.quotations: list[int] = [m.start() // 2 for m in quotation_cell().finditer(self.cells)] if quoted else []

    def mirror(self) -> str:
        """The cells from right to left, for patterns that are matched from a phrase's end."""
        if self._mirror is None:
            self._mirror = self.cells[::-1]
        return self._mirror

    def starts(self) -> list[int]:
        """The offset of each word in the view."""
        if self._starts is None:
            self._starts = list(accumulate([len(word) + 1 for word in self.words[:-1]], initial=self.start))
        return self._starts

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The offsets of the words first … last (inclusive), without the marks around them."""
        starts = self.starts()
        start, end = starts[first], starts[last] + len(self.words[last])
        return trim(self.text, start - self.start, end - self.start, self.start)


EDGE_LEFT = " ([*‘'“\",;:–—-" + "”’"
EDGE_RIGHT = ' ,;:?!…)]”"*–—-‘“' + ASIDE


def trim(text: str, start: int, end: int, base: int) -> tuple[int, int]:
    """The span less marks and blanks at its edges; a last full stop goes, too, except an abbreviation's."""
    if text[end - 1].isalnum() and text[start].isalnum():
        return base + start, base + end
    while start < end and text[start] in EDGE_LEFT:
        start += 1
    while end > start and text[end - 1] in EDGE_RIGHT:
        end -= 1
    if end > start and text[end - 1] == "." and not (end - start > 2 and text[end - 3] in ". "):
        end -= 1
    return base + start, base + end


class Report:
    """The article as rules of attribution read it: its passages, and for each quotation its passage and word."""

    __slots__ = ("doc", "pack", "passages", "places", "quotations")

    def __init__(
        self,
        doc: Document,
        pack: Language,
        passages: list[Passage],
        quotations: tuple[Quotation, ...],
        places: list[tuple[Passage, int]],
    ) -> None:
        self.doc = doc
        self.pack = pack
        self.passages = passages
        self.quotations = quotations
        self.places = places


def read(doc: Document, zone: Zones, quotations: tuple[Quotation, ...], pack: Language) -> Report:
    """The body's passages; each quotation is one word of its passage."""
    lex = lexicon(pack)
    view = doc.view
    if QUOTED in view or ASIDE in view:
        view = view.replace(QUOTED, "\ufffd").replace(ASIDE, "\ufffd")
    passages: list[Passage] = []
    places: list[tuple[Passage, int]] = []
    at = 0
    count = len(quotations)
    for number, paragraph in enumerate(zone.body):
        start, end = paragraph.start, paragraph.end
        first = at
        while at < count and quotations[at].outer_start < end:
            at += 1
        if at == first:
            passages.append(Passage(number, start, view[start:end], lex, False))
            continue
        passage = Passage(number, start, filled(view, start, end, quotations[first:at]), lex, True)
        passage.whole = frozenset(
            word
            for word, q in zip(passage.quotations, quotations[first:at], strict=True)
            if view[q.start].isupper() and view.count(" ", q.start, q.end) > 2
        )
        passages.append(passage)
        places.extend((passage, word) for word in passage.quotations)
    return Report(doc, pack, passages, quotations, places)


def filled(view: str, start: int, end: int, quotations: tuple[Quotation, ...]) -> str:
    """The paragraph with each quotation made one word that ends with the quotation's last mark, if it has one."""
    parts = []
    at = start
    for q in quotations:
        outer_start, outer_end = max(start, q.outer_start), min(end, q.outer_end)
        parts.append(view[at:outer_start])
        length = outer_end - outer_start
        before = view[outer_start - 1] if outer_start > start else " "
        after = view[outer_end] if outer_end < end else " "
        last = view[q.end - 1] if q.end > q.start else " "
        lead = "" if before == " " else " "
        trail = "" if after in " ,.;:?!" else " "
        mark = last if last in ",.?!…:;—–" and after not in ",.;:?!" else ""
        fill = length - len(lead) - len(trail) - len(mark)
        parts.append(lead + QUOTED * fill + mark + trail if fill > 0 else QUOTED * length)
        at = outer_end
    parts.append(view[at:end])
    return "".join(parts)
