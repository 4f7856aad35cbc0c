"""Dates below the level of articles: shapes, lines, time zones, and the packs' words for them."""

from __future__ import annotations

import datetime
import tomllib
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import language, reading, timestamp
from newsparse.model import Zones
from newsparse.timestamp.beside import GRADES, beside
from newsparse.timestamp.days import days
from newsparse.timestamp.offsets import Zone, offset_on, weekday
from newsparse.timestamp.printed import dates_in_span
from newsparse.timestamp.vocabulary import vocabulary

ENGLISH = language.load("en")
PACKS = sorted(Path(language.FOLDER).glob("??.toml"))


@pytest.mark.parametrize("shape", GRADES, ids=lambda shape: shape.__name__)
def test_line_reads_its_example(shape: object) -> None:
    line = (shape.__doc__ or "").strip()
    words = vocabulary(ENGLISH)
    dates = dates_in_span(line, 0, len(line), words)
    read = beside(line, 0, len(line), dates, own=True, titled=False)
    assert next(other for other in GRADES if other(read, words)) is shape


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("March 21, 2024 at 1:14 p.m. ET", "2024-03-21T13:14-04:00"),
        ("January 21, 2024 at 1:14 p.m. ET", "2024-01-21T13:14-05:00"),
        ("21 Mar 2024 13.14 GMT", "2024-03-21T13:14+00:00"),
        ("21 March 2024 • 12:14am", "2024-03-21T00:14"),
        ("noon on 21 March 2024", "2024-03-21"),
        ("17:41 JST, October 13, 2024", "2024-10-13T17:41+09:00"),
        ("2024-03-21T13:14:05.123+0530", "2024-03-21T13:14:05+05:30"),
        ("2024-03-21T13:14:05Z", "2024-03-21T13:14:05+00:00"),
        ("Sep 2, 2024, 17:07 IST", "2024-09-02T17:07"),  # India, Ireland or Israel
        ("17:07 (IST), Sep 2, 2024", "2024-09-02T17:07"),
        ("17:07 XMT, Sep 2, 2024", "2024-09-02T17:07"),  # a zone that is not known
        ("17:07 kilos, Sep 2, 2024", "2024-09-02"),
        ("17:07 Irish time, Sep 2, 2024", "2024-09-02T17:07"),
        ("5:07 p.m. Eastern Standard Time, Dec 2, 2024", "2024-12-02T17:07-05:00"),
        ("21-MAR-1987 09:01:12.34", "1987-03-21T09:01:12"),
        ("Thu Mar 21 13:14:05 2024", "2024-03-21T13:14:05"),
        ("21 March 2024, 10:00-11:30", "2024-03-21T10:00"),  # no offset: a span of time
        ("21 March 2024 25:14", "2024-03-21"),
        ("6:03 pmMarch 21, 2024", "2024-03-21T18:03"),
        ("21 mars 202421 mars 2024", "2024-03-21"),
    ],
)
def test_value_is_as_precise_as_printed(printed: str, value: str) -> None:
    assert timestamp.dates_in(printed, 0, len(printed), ENGLISH)[0].value() == value


@pytest.mark.parametrize(
    "printed", ["31 April 2024", "29.02.2023", "2024-13-01", "10 - 25 - 50", "May 5", "12:30", "0/0/2024"]
)
def test_no_date(printed: str) -> None:
    assert timestamp.dates_in(printed, 0, len(printed), ENGLISH) == []


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("14 minutes ago", "2024-03-21T13:00"),
        ("By Ida Moor | 3 hours ago", "2024-03-21"),
        ("14 hours ago", "2024-03-20"),
        ("Yesterday", "2024-03-20"),
        ("Today at 9:05 am", "2024-03-21T09:05"),
        ("2 weeks ago", None),
    ],
)
def test_relative_date_counts_from_the_reference(line: str, value: str | None) -> None:
    doc = reading.document(f"Harbour closed\n\n{line}")
    zone = Zones(doc.lines, (), (), ())
    given = timestamp.find(doc, zone, ENGLISH, datetime.datetime(2024, 3, 21, 13, 14))
    assert (given.published.value if given.published else None) == value
    without = timestamp.find(doc, zone, ENGLISH)
    assert without.published is None
    assert without.warnings[0].startswith("relative_date: ")


@pytest.mark.parametrize(
    ("line", "value"),
    [("3 hours ago", None), ("14 minutes ago", None), ("Yesterday", "2024-03-20"), ("2 days ago", "2024-03-19")],
)
def test_hours_do_not_count_from_a_day(line: str, value: str | None) -> None:
    doc = reading.document(f"Harbour closed\n\n{line}")
    given = timestamp.find(doc, Zones(doc.lines, (), (), ()), ENGLISH, datetime.date(2024, 3, 21))
    assert (given.published.value if given.published else None) == value
    assert given.warnings == (() if value else (f"relative_date: {line}",))


def test_span_of_a_date_on_a_mixed_line() -> None:
    line = "By Ida Moor | Updated: Thursday, May 23, 2024 10:05 am BST | 3 min"
    found = timestamp.dates_in(line, 0, len(line), ENGLISH)[0]
    assert line[found.start : found.end] == "Thursday, May 23, 2024 10:05 am BST"
    assert line[found.label_start : found.start] == "Updated: "
    assert found.label == "updated"


@given(st.dates(datetime.date(1600, 1, 1), datetime.date(2099, 12, 31)))
def test_weekday(day: datetime.date) -> None:
    assert weekday(day.year, day.month, day.day) == day.weekday()


def test_daylight_saving_days() -> None:
    assert [offset_on(Zone("ET"), 2024, *day) for day in ((3, 9), (3, 10), (11, 2), (11, 3))] == [
        "-05:00",
        "-04:00",
        "-04:00",
        "-05:00",
    ]
    assert [offset_on(Zone("AET"), 2024, *day) for day in ((4, 6), (4, 7), (10, 5), (10, 6))] == [
        "+11:00",
        "+10:00",
        "+10:00",
        "+11:00",
    ]


PIECES = "1|12|31|2024|99|:|.|/|-|,|T|Z|+|May|mars|Uhr|am|pm|ET|Updated|年|月|日|at|(|)|\u0967|\n| "


@given(st.lists(st.sampled_from(PIECES.split("|")), max_size=40).map("".join))
def test_any_text_is_read(text: str) -> None:
    for found in timestamp.dates_in(text, 0, len(text), ENGLISH):
        assert 0 <= found.label_start <= found.start < found.end <= len(text)
        datetime.datetime.fromisoformat(found.value())


@pytest.mark.parametrize(
    "piece", ["1 ", "9", "1/1/", "12:", "1.1.2020 ", "May 1, 2020 ", "at on of ", "updated 12:30 "]
)
def test_time_is_in_proportion(piece: str) -> None:
    words = vocabulary(ENGLISH)
    times = []
    for length in (20_000, 80_000):
        text = piece * (length // len(piece))
        runs = []
        for _ in range(3):
            start = process_time()
            days(text, 0, len(text), words)
            runs.append(process_time() - start)
        times.append(min(runs))
    assert times[1] < 4 * 2.2 * times[0] + 0.01


@pytest.mark.parametrize("path", PACKS, ids=lambda path: path.stem)
def test_pack_names_months_and_weekdays(path: Path) -> None:
    words = vocabulary(language.load(path.stem))
    if path.stem not in ("ja", "ko", "vi"):  # these number their months
        assert set(words.months.values()) == set(range(1, 13))
    assert set(words.weekdays.values()) == set(range(7))
    assert {"published", "updated"} <= set(words.labels.values())


@pytest.mark.parametrize("path", sorted(Path(language.FOLDER).glob("*.toml")), ids=lambda path: path.stem)
def test_packs_are_read_as_toml(path: Path) -> None:
    text = path.read_text("utf-8")
    assert language.word_tables(text) == tomllib.loads(text)


@pytest.mark.parametrize(
    "text", ["a = 1\n", "a = [\n  'b',\n]\n", "a = 'b'\n", 'a = "b\\n"\n', "a = '''b''' # c\n", "a = '''b"]
)
def test_other_toml_is_left_to_the_standard_reader(text: str) -> None:
    assert language.word_tables(text) is None


def test_detection_has_the_words_of_the_packs() -> None:
    gathered = language.read("detect")
    packs = {path.stem: tomllib.loads(path.read_text("utf-8"))["language"]["stopwords"].split() for path in PACKS}
    assert {code: words.split() for code, words in gathered.items()} == packs, "run scripts/detect_words.py"


def test_undecided_language_reads_headers_of_any() -> None:
    pack = language.load(None)
    assert pack.code is None
    for printed in ("Publicado el 21 de marzo de 2024", "Оновлено: 21 березня 2024", "2024년 3월 21일"):
        assert timestamp.dates_in(printed, 0, len(printed), pack)[0].value() == "2024-03-21"
    assert "words" not in pack.words


def test_language_without_pack() -> None:
    with pytest.raises(LookupError, match="xx"):
        language.load("xx")
