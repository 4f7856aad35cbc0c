"""The dates printed in a span: day, time, weekday, and the word that says what they are dates of."""

from __future__ import annotations

from newsparse.records import NamedTuple
from newsparse.timestamp.clock import Time, time_after, time_before
from newsparse.timestamp.days import Day, days
from newsparse.timestamp.offsets import offset_on
from newsparse.timestamp.vocabulary import Vocabulary


class Printed(NamedTuple):
    """A date as printed: `start:end` with weekday, time and zone; from `label_start` with the word that labels it.

    `label` is `published`, `updated` or empty.
    """

    start: int
    end: int
    label_start: int
    label: str
    day: Day
    time: Time | None
    weekday: int | None

    def value(self) -> str:
        """ISO 8601, as precise as it is printed."""
        year, month, day = self.day[:3]
        iso = f"{year:04}-{month:02}-{day:02}"
        if self.time is None:
            return iso
        iso += f"T{self.time.hour:02}:{self.time.minute:02}"
        if self.time.second is not None:
            iso += f":{self.time.second:02}"
        return iso + offset_on(self.time.zone, year, month, day) if self.time.zone else iso


def dates_in_span(view: str, start: int, end: int, words: Vocabulary) -> list[Printed]:
    """The dates printed in a span, in their order."""
    found: list[Printed] = []
    floor = start
    for day in days(view, start, end, words):
        first, last = day.start, day.end
        if first < floor:
            continue
        time = time_after(view, last, end, words)
        if time:
            last = time.end
        elif ":" in view[first:last]:
            time = time_before(view, first, last - 4, words)
        else:
            time = time_before(view, floor, first, words)
            if time:
                first = time.start
        first, weekday = weekday_before(view, floor, first, words)
        label_start, label = label_before(view, floor, first, words)
        if not label:
            label_start, label = label_of_change(view, floor, label_start, time is not None, words)
        if not label and view[last : last + 2].lstrip()[:1] > "\u2e7f":
            label = label_behind(view, last, end, words)
        found.append(Printed(first, last, label_start, label, day, time, weekday))
        floor = last
    return found


EDGES = " \n,.:;–—-|•·@/()[]（）【】：・*_،、，｜"


def weekday_before(view: str, floor: int, at: int, words: Vocabulary) -> tuple[int, int | None]:
    """Where a date begins with the weekday before it, and the weekday (Monday is 0), None where none is printed.

    `Thursday, March 21` begins with `Thursday`.
    """
    end = at
    while end > floor and view[end - 1] in " ,.-–|":
        end -= 1
    start = end
    while start > floor and start > end - 14 and view[start - 1] not in " ,.:;|/()\n":
        start -= 1
    word = view[start:end].lower()
    if word in words.weekdays:
        return start, words.weekdays[word]
    return at, None


def label_before(view: str, floor: int, at: int, words: Vocabulary) -> tuple[int, str]:
    """Where the label before a date begins, and `published` or `updated`; the position and nothing where none is.

    `Posted on `, `Zuletzt aktualisiert: `, `更新日：`.
    """
    low = max(floor, at - 60)
    # Mostly the word before the date is none that a label may end with.
    nearest = view[low:at].rstrip(EDGES + "\u3000").rpartition(" ")[2].lower().strip(EDGES)
    if nearest not in words.leads and "\u3000" not in nearest and "\n" not in nearest:
        return at, ""
    tokens: list[tuple[int, str]] = []
    place = low
    for token in view[low:at].lower().replace("\u3000", " ").replace("\n", " ").split(" "):
        word = token.strip(EDGES)
        if word:
            tokens.append((place + token.find(word), word))
        place += len(token) + 1
    while tokens:
        for count in range(min(4, len(tokens)), 0, -1):
            phrase = " ".join(word for _, word in tokens[-count:])
            if phrase in words.labels:
                return tokens[-count][0], words.labels[phrase]
        start, last = tokens.pop()
        if last not in words.at and last not in words.weekdays:
            return at, ""
        if not tokens and low == floor:
            return start, ""
    return at, ""


def label_of_change(view: str, floor: int, at: int, timed: bool, words: Vocabulary) -> tuple[int, str]:
    """The same where a time that is not read stands between: `Updated 1704 GMT (0104 HKT) March 21, 2024`."""
    if at - floor > 60:
        return at, ""
    before = view[floor:at].lower()
    first, *between = before.split() or [""]
    label = first.strip(EDGES)
    # `Updated 3 hours ago, March 21, 2024`
    counted = not words.units.isdisjoint(between)
    if words.labels.get(label) != "updated" or len(between) > 5 or counted:
        return at, ""
    if timed or any(word[0].isdigit() for word in between):
        return floor + before.find(label), "updated"
    return at, ""


def label_behind(view: str, at: int, end: int, words: Vocabulary) -> str:
    """The label behind a date, where a script has no blanks: `2024年3月21日 13:14更新`."""
    for stop in range(min(at + 6, end), at + 1, -1):
        label = words.labels.get(view[at:stop].strip(" \u3000"))
        if label:
            # What a date follows is the label of that one.
            rest = view[stop : stop + 3].lstrip(" \u3000:：")
            return "" if rest[:1].isdigit() else label
    return ""
