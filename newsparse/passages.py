"""The reporter's own words, paragraph by paragraph, as a string of word classes that rules match.

A passage is a paragraph in which each quotation has become one word. Each word gives a cell of two characters: its
class, and what follows it (see lexicon.py). `“It rained,” said Ida Moor, the mayor.` is

    Q,S N N,D n.

a quotation, a sure cue, two names, a determiner and a noun. As cells have one length, a match leads back to its words
by a division. This makes rules short, and fast: a word's cell is looked up once for all articles, and the patterns run
over a string a third as long as the text.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import accumulate

from newsparse.adverbials import UNIT, classified
from newsparse.language import Language
from newsparse.lexicon import ASIDE, CLASSES, QUOTED, WORK, Lexicon, lexicon
from newsparse.model import Document, Quotation, Zones
from newsparse.works import LONGEST, in_title_case, is_work

INNER = "'’\"”»"  # what may close a quotation within a quotation
HEADING = 160  # characters of a heading


@cache
def parenthesis() -> re.Pattern[str]:
    """A short aside, with the blank before it; not a sentence of its own."""
    return re.compile(
        rf" \((?![A-Z][^() .\n{QUOTED}]{{0,59}} [^().\n{QUOTED}]{{0,58}}[.!?]\))[^()\n{QUOTED}]{{1,60}}\)"
    )


@cache
def word_or_dash() -> re.Pattern[str]:
    return re.compile(r"[^\s—–―]+|[—–―]+")


@cache
def glued_hyphens() -> re.Pattern[str]:
    """Two hyphens for a dash between words that no blank parts."""
    return re.compile(r"[^\s-]--(?=[^\s-])")


@cache
def quotation_kind() -> re.Pattern[str]:
    return re.compile(CLASSES["quote"])


@lru_cache(maxsize=65536)
def bare(word: str) -> str:
    """A word in lower case, without the marks after it."""
    return word.rstrip(",.:;?!").lower()


class Passage:
    """A paragraph's words and their cells.

    `text` is the paragraph with quotations filled; `words` its words, `cells` two characters for each,
    `kinds` the classes alone and `marks` what follows each word; `quotations`
    leads from a word to the number of the quotation that it stands for, and `whole` has those of these words that
    read like a sentence of their own.
    """

    # What most passages never need is made when it is asked for.
    quotations: dict[int, int] = {}  # noqa: RUF012 - never changed in place
    whole: frozenset[int] = frozenset()
    sentences: list[tuple[int, int]] | None = None  # see attribution/sentences.py
    is_heading: bool = False
    _mirror: str | None = None
    _starts: list[int] | None = None

    def __init__(self, start: int, text: str, lex: Lexicon) -> None:
        self.start = start
        if "(" in text:
            text = parenthesis().sub(lambda m: ASIDE * len(m.group()), text)
        if "--" in text:
            text = glued_hyphens().sub(lambda m: m.group()[0] + "——", text)
        self.text = text
        dash = not text.isascii() and ("—" in text or "–" in text or "―" in text)
        if dash or "  " in text or text[0] == " " or text[-1] == " ":
            matches = list(word_or_dash().finditer(text))
            self.words = [m.group() for m in matches]
            self._starts = [m.start() + start for m in matches]
        else:
            self.words = text.split(" ")
        cell = lex.__getitem__
        if len(text) < HEADING and len(self.words) > 3 and in_title_case(text):
            cell = lex.in_capitals if text.isupper() else lex.in_heading
            self.is_heading = True
        self.cells = cells = "".join(map(cell, self.words))
        if UNIT in cells:
            self.cells = cells = classified(self.words, cells, lex.pack)
        self.kinds = cells[::2]
        self.marks = cells[1::2]

    def make(self, word: int, kind: str) -> None:
        """Give a word another class, before any rule reads it."""
        self.kinds = self.kinds[:word] + kind + self.kinds[word + 1 :]
        self.cells = self.cells[: word * 2] + kind + self.cells[word * 2 + 1 :]

    def bare(self, word: int) -> str:
        """A word in lower case, without the marks after it."""
        return bare(self.words[word])

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
        starts = self._starts or self.starts()
        start, end = starts[first], starts[last] + len(self.words[last])
        text, base = self.text, self.start
        if text[end - base - 1].isalnum() and text[start - base].isalnum():
            return start, end
        return trim(text, start - base, end - base, base)


EDGE_LEFT = " ([*‘'“\",;:–—―-" + "”’"
EDGE_RIGHT = ' ,;:?!…)]”"*–—―-‘“' + ASIDE


def trim(text: str, start: int, end: int, base: int) -> tuple[int, int]:
    """The span less marks and blanks at its edges; a last full stop goes, too, except an abbreviation's."""
    while start < end and text[start] in EDGE_LEFT:
        start += 1
    while end > start and text[end - 1] in EDGE_RIGHT:
        end -= 1
    if end > start and text[end - 1] == ".":
        abbreviated = end - start > 2 and text[end - 3] in ". " and not text[end - 2].isdigit()  # J. against: at 3.
        end -= not abbreviated
    return base + start, base + end


class Report:
    """The article as rules of attribution read it."""

    __slots__ = ("doc", "passages")

    def __init__(self, doc: Document, passages: list[Passage]) -> None:
        self.doc = doc
        self.passages = passages


def read(doc: Document, zone: Zones, quotations: tuple[Quotation, ...], pack: Language) -> Report:
    """The body's passages; each quotation is one word of its passage, and a work's title a name."""
    lex = lexicon(pack)
    view = doc.view
    for filler in (QUOTED, WORK, ASIDE):
        if filler in view:
            view = view.replace(filler, "\ufffd")
    passages: list[Passage] = []
    at = 0
    count = len(quotations)
    for start, end, _ in zone.body:
        while at < count and quotations[at].outer_start < start:
            at += 1
        first = at
        while at < count and quotations[at].outer_start < end:
            at += 1
        if at == first:
            passages.append(Passage(start, view[start:end], lex))
        else:
            passages.append(with_quotations(view, start, end, range(first, at), quotations, pack))
    return Report(doc, passages)


def with_quotations(
    view: str, start: int, end: int, numbers: range, quotations: tuple[Quotation, ...], pack: Language
) -> Passage:
    """The passage of a paragraph in which quotations of these numbers begin.

    Each becomes one word, which ends with the quotation's last mark if it has one.
    """
    parts: list[str] = []
    spoken = []
    whole = []
    at = start
    for number in numbers:
        quotation = quotations[number]
        first, last, outer_start, outer_end = quotation[:4]
        size = last - first
        filler = QUOTED
        if size <= LONGEST and is_work(view, quotation, pack):
            filler = WORK
        else:
            whole.append(view[first].isupper() and (size > LONGEST or view.count(" ", first, last) > 2))
            spoken.append(number)
        outer_start, outer_end = max(start, outer_start), min(end, outer_end)
        after = view[outer_end] if outer_end < end else " "
        lead = "" if outer_start == start or view[outer_start - 1] == " " else " "
        trail = "" if after in " ,.;:?!" else " "
        mark = view[last - 1]
        if mark in INNER and last - first > 1:
            mark = view[last - 2]  # “… ‘Who is it?’”
        if mark not in ",.?!…:;—–" or after in ",.;:?!":
            mark = ""
        fill = outer_end - outer_start - len(lead) - len(trail) - len(mark)
        word = f"{lead}{filler * fill}{mark}{trail}" if fill > 0 else filler * (outer_end - outer_start)
        parts += (view[at:outer_start], word)
        at = outer_end
    parts.append(view[at:end])
    lex = lexicon(pack)
    passage = Passage(start, "".join(parts), lex)
    words = [match.start() for match in quotation_kind().finditer(passage.kinds)]
    if len(words) == len(spoken):
        passage.quotations = dict(zip(words, spoken, strict=True))
    else:  # a quotation of a character or two is glued to the word before it
        starts = passage.starts()
        places = {quotations[n].outer_start: n for n in spoken}
        passage.quotations = {word: places[starts[word]] for word in words if starts[word] in places}
        whole = [False] * len(passage.quotations)
    for at in words:
        if at and passage.kinds[at - 1] == "g" and passage.bare(at - 1) in lex.chanting:
            passage.make(at - 1, "k")  # chanting “Stay away”; not: the reading club
    passage.whole = frozenset([word for word, is_whole in zip(passage.quotations, whole, strict=True) if is_whole])
    return passage
