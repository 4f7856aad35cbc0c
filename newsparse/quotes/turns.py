"""Interviews and transcripts: what follows a speaker's label are his words, though they have no marks.

A label alone shows nothing (`Photo: Jane Doe`, `Price: 30 euros`). So the article must plainly take turns: questions
and answers, two labels in alternation with a question among them, or a question and the reply below it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import cache
from itertools import pairwise

from newsparse.language import Language
from newsparse.model import Line, Quotation, Span
from newsparse.quotes.marks import ANY_MARK
from newsparse.records import NamedTuple

WIDEST = 48  # characters of a label
NEAR = 6  # paragraphs between two turns


class Turn(NamedTuple):
    """A paragraph that begins with a label; `key` is the label's last word in lower case."""

    number: int
    label: Span
    start: int
    key: str
    capitals: bool


def find(view: str, body: tuple[Line, ...], pack: Language) -> list[Quotation]:
    """The turns of an interview or transcript, as quotations without marks; none where the article is neither."""
    turns = labelled(view, body, pack)
    if len(turns) < 2:
        turns = initialled(view, body, pack)
    if len(turns) < 2 or not is_interview(view, body, turns, pack):
        return []
    lettered = any(turn.key in label_words(pack, "question") for turn in turns)
    counts = Counter(turn.key for turn in turns)
    found = []
    for place, turn in enumerate(turns):
        before = turns[place - 1].number if place else -NEAR
        after = turns[place + 1].number if place + 1 < len(turns) else len(body) + NEAR
        if min(turn.number - before, after - turn.number) > NEAR or view[turn.start] in ANY_MARK:
            continue
        if len(turns) > 3 and not turn.capitals and counts[turn.key] == 1:
            continue  # `Topics: …` between two turns
        end = body[turn.number].end
        found.append(Quotation(turn.start, end, turn.start, end, False, "labelled_turn", turn.label))
        if lettered and after - turn.number <= NEAR:
            for start, end, mark in body[turn.number + 1 : after]:
                if not mark:
                    found.append(Quotation(start, end, start, end, True, "labelled_turn", turn.label))
    return found


def labelled(view: str, body: tuple[Line, ...], pack: Language) -> list[Turn]:
    """The paragraphs that begin with a label, in order.

    MS. LEE: It rained.
    Q: Did it rain?
    """
    found = []
    starts: list[int] = []
    at = view.find(":")
    while at >= 0:
        if view[at + 1 : at + 2] != " ":
            at = view.find(":", at + 1)
            continue
        line_start = view.rfind("\n", max(0, at - WIDEST), at) + 1
        if line_start or at <= WIDEST:
            starts = starts or [line.start for line in body]
            number = bisect_right(starts, at) - 1
            if (
                number >= 0
                and body[number].mark in ("", ">")
                and line_start <= body[number].start < at < body[number].end - 2
            ):
                turn = read_label(view, number, body[number].start, at, pack)
                if turn:
                    found.append(turn)
        at = view.find(":", at + 1)
    return found


def initialled(view: str, body: tuple[Line, ...], pack: Language) -> list[Turn]:
    """The paragraphs that begin with the letter of a question or an answer and a full stop.

    Q. Did it rain?
    """
    questions, answers = label_words(pack, "question"), label_words(pack, "answer")
    letters = [word.upper() for word in questions if len(word) == 1]
    if not any(letter in view and letter + ". " in view for letter in letters):
        return []
    found = []
    for number, (start, end, _) in enumerate(body):
        if view[start + 1 : start + 3] == ". " and end > start + 3:
            key = view[start].casefold()
            if key in questions or key in answers:
                found.append(Turn(number, Span(start, start + 1), start + 3, key, True))
    return found


def read_label(view: str, number: int, start: int, end: int, pack: Language) -> Turn | None:
    """The turn whose label is view[start:end], None where that is no label: a name or a letter.

    >>> read_label("Rep. Ann Lee (Ohio): No.", 0, 0, 19, pack).key
    'lee'
    """
    label = view[start:end]
    name = label.split(" (")[0].split(",")[0]
    words = name.split()
    if not words or len(words) > 5 or any(c.isdigit() for c in name):
        return None
    if not all(word[0].isupper() or (len(word) < 4 and word.isalpha()) for word in words) or not words[-1][0].isupper():
        return None
    at = end + 2
    while view[at] == " ":
        at += 1
    return Turn(number, Span(start, start + len(name)), at, words[-1].casefold(), name.isupper())


@cache
def label_words(pack: Language, kind: str) -> frozenset[str]:
    """The labels of questions or of answers in the pack's `[marks]`."""
    return frozenset(pack.words.get("marks", {}).get(kind, "").casefold().split())


def is_interview(view: str, body: tuple[Line, ...], turns: list[Turn], pack: Language) -> bool:
    """Whether the labelled paragraphs plainly take turns."""
    keys = [turn.key for turn in turns]
    questions, answers = label_words(pack, "question"), label_words(pack, "answer")
    if any(a in questions and b in answers for a, b in pairwise(keys)):
        return True

    def asks(number: int) -> bool:
        return number >= 0 and view[body[number].end - 1] == "?"

    if len(set(keys)) == 1:  # the questions have no label
        return all(asks(turn.number - 1) for turn in turns)
    clear = all(turn.capitals for turn in turns) or any(asks(turn.number) for turn in turns)
    if clear and any(a == c != b for a, b, c in zip(keys, keys[1:], keys[2:], strict=False)):
        return True
    return any(asks(a.number) and b.number == a.number + 1 and a.key != b.key for a, b in pairwise(turns))
