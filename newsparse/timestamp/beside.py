"""What stands beside the dates of a line, and what that makes of them: the article's date, or one in a sentence."""

from __future__ import annotations

from collections.abc import Callable

from newsparse.records import NamedTuple
from newsparse.timestamp.printed import EDGES, Printed
from newsparse.timestamp.vocabulary import Vocabulary

SEPARATORS = "|•·–—-/"
ENDS = frozenset(".!?…。:：")


class Beside(NamedTuple):
    """The words before a line's first date and behind its last.

    `joint` is the character that parts the words before from the date, `others` how many words there are, `behind` is
    the character behind the date, `sentence` that the line ends like one, `labelled` that the date has a label,
    `timed` that a time of day is printed, `short_year` that nothing but three short numbers is, `own` that the line is
    one of the header's, `titled` that it may be the headline.
    """

    before: str
    after: str
    joint: str
    others: int
    behind: str
    sentence: bool
    labelled: bool
    timed: bool
    short_year: bool
    own: bool
    titled: bool


def beside(view: str, start: int, end: int, dates: list[Printed], own: bool, titled: bool) -> Beside:
    """What stands beside the dates of a line."""
    head = view[start : dates[0].label_start]
    tail = view[dates[-1].end : end]
    before, after = head.strip(EDGES), tail.strip(EDGES)
    glued = bool(head) and head[-1] != " "
    line = view[start:end].rstrip("\"'”’»")
    return Beside(
        before,
        after,
        "|" if glued and head[-1].isalnum() else head.rstrip()[-1:],
        sum(words_in(part) for part in f"{before} {after}".split()),
        tail.lstrip()[:1],
        ends_like_sentence(line, after),
        dates[0].label != "",
        dates[0].time is not None,
        dates[0].day.rule == "three_numbers_short_year" and dates[0].time is None,
        own,
        titled,
    )


def ends_like_sentence(line: str, after: str) -> bool:
    """True for a full stop, but for that of a time: `21 March 2024, updated at 3:10 p.m.`"""
    if line[-1:] not in ENDS:
        return False
    return not (after and (line[-3:].lower() == ".m." or after.rsplit(" ", 1)[-1][0].isdigit()))


def words_in(part: str) -> int:
    """How many words stand between two blanks: none in a mark, several where a script has no blanks."""
    if part[0] > "\u2e7f":
        return 1 + len(part) // 4
    return int(part[0].isalnum())


def labelled(line: Beside, words: Vocabulary) -> bool:
    """Posted on March 21, 2024 in Trade by Ida Moor"""
    return (
        line.labelled and (not line.before or line.joint in SEPARATORS) and line.others < 20 and not is_sentence(line)
    )


def alone(line: Beside, words: Vocabulary) -> bool:
    """21 March 2024, 13:14 | 4 min read"""
    if line.before or line.others > 3:
        return False
    return line.others == 0 or (line.behind in SEPARATORS and not line.sentence)


def first_on_line(line: Beside, words: Vocabulary) -> bool:
    """21 March 2024 Ida Moor, Trade and Industry Correspondent"""
    if line.before or (line.behind in ":：" and not line.timed):
        return False
    if line.sentence and line.others > 6:
        return line.own and not line.after[0].islower()
    return (
        line.timed
        or line.behind in SEPARATORS
        or (line.own and not line.sentence and (line.others < 8 or not line.after[0].islower()))
    )


def marked_off(line: Beside, words: Vocabulary) -> bool:
    """Ida Moor, Harbour Post | March 21, 2024"""
    if not line.before or line.joint not in SEPARATORS + ",:;)]»>~" or is_sentence(line):
        return False
    if line.others > (30 if line.timed and line.own else 14):
        return line.own and line.before.count(" ") < 4 and line.after[:1].isupper()
    if line.joint in ":：" or (line.titled and line.others > 4 and not line.timed and line.joint not in SEPARATORS):
        return names_writer(line.before, words)
    return line.own or line.timed or line.joint in "|•·"


def among_words(line: Beside, words: Vocabulary) -> bool:
    """By Ida Moor on March 21, 2024"""
    if not line.before or line.short_year or is_sentence(line) or line.others > (30 if line.timed and line.own else 14):
        return False
    if line.after[:1].islower() and not line.timed and not f"{line.after} ".lower().startswith(words.by):
        return False
    leads = line.before.rsplit(" ", 1)[-1] in words.at or (line.after.count(" ") > 4 and not line.timed)
    if (leads or (line.titled and line.others > 4 and not line.timed)) and not names_writer(line.before, words):
        return False
    return line.own or line.timed


def is_sentence(line: Beside) -> bool:
    """The harbour was closed on 21 March 2024 after a storm."""
    return line.sentence and line.others > 6


def is_post(line: Beside) -> bool:
    """— Ida Moor (@idamoor) March 21, 2024"""
    return "(@" in line.before


def names_writer(before: str, words: Vocabulary) -> bool:
    """True where the words before a date are a byline: `By Ida Moor on`, `Posted in Trade by im on`, `Ida Moor on`."""
    lower = before.lower()
    if lower.startswith(words.by) or lower.split(" ", 1)[0] in words.labels or before[:1].isdigit():
        return True
    names = before.split()[:-1]
    return 2 <= len(names) <= 4 and all(name[0].isupper() for name in names)


# From the surest to the least sure; a date's grade is the place of its line's shape.
GRADES: tuple[Callable[[Beside, Vocabulary], bool], ...] = (labelled, alone, first_on_line, marked_off, among_words)
ALONE, FIRST_ON_LINE = 1, 2


def grade_of(line: Beside, words: Vocabulary) -> int | None:
    """How sure a line is about publication, the lower the surer; None where its date is of something else."""
    if is_post(line):
        return None
    return next((grade for grade, shape in enumerate(GRADES) if shape(line, words)), None)
