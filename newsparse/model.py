"""What the stages hand to each other, and the record that comes out.

All records are immutable. Offsets are code points, half open. Inside the pipeline they count in `Document.view`, the
folded text that rules read; the finished `Article` counts in `Document.text`, the text as decoded, so that
`text[start:end]` is the value.
"""

from __future__ import annotations

from newsparse.records import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Any


SCHEMA_VERSION = 1


# Offsets of the view where its distance to the text changes; the distance after each; the distance for a span that
# ends there.
Shifts = tuple[list[int], list[int], list[int]]


class Span(NamedTuple):
    """Half-open offsets."""

    start: int
    end: int


class Line(NamedTuple):
    """A line, or a paragraph of several: its text without indentation, trailing blanks and Markdown mark.

    `mark` is what stood before it: `#` … `######`, `>`, `-`, `*`, `+`, or nothing.
    """

    start: int
    end: int
    mark: str


class Document(NamedTuple):
    """A text and the views that rules read.

    `view` is the text with blanks made plain, zero-width characters and inline Markdown taken out, and entities
    replaced; where its length differs from the text's, `shifts` leads back. `lines` are the lines that are not blank;
    `paragraphs` are the same, with the lines of hard-wrapped copy joined.
    """

    text: str
    view: str
    shifts: Shifts | None
    lines: tuple[Line, ...]
    paragraphs: tuple[Line, ...]


class Zones(NamedTuple):
    """The parts of a page: `header` and `trailer` in lines, `body` in paragraphs, standfirst included.

    `front` holds the fields of YAML front matter or of `Title:` lines as (key in lower case, value, start, end).
    What belongs to no part (menus, teasers, share buttons) stands in none of them.
    """

    header: tuple[Line, ...]
    body: tuple[Line, ...]
    trailer: tuple[Line, ...]
    front: tuple[tuple[str, str, int, int], ...]

    def told(self, headline: Found | None, wire: Dateline | None) -> tuple[Line, ...]:
        """The paragraphs that quote and report: the body with the headline above it, without the dateline."""
        body = self.body
        if wire:
            body = tuple(
                Line(wire.end, line.end, line.mark) if line.start <= wire.start < wire.end < line.end else line
                for line in body
            )
        if not headline or not body or headline.end > body[0].start or self.front:
            return body
        if len(headline.value) != headline.end - headline.start:
            return body  # printed on several lines, or with marks inside
        return (Line(headline.start, headline.end, "#"), *body)


class Dates(NamedTuple):
    """The date of publication, that of the last change, and warnings about dates that could not be decided."""

    published: Found | None
    modified: Found | None
    warnings: tuple[str, ...]


class Found(NamedTuple):
    """A value, where it stands, and the name of the rule that found it."""

    value: str
    start: int
    end: int
    rule: str


class Dateline(NamedTuple):
    """Where and when a wire story was filed, by whom; what is not printed is None."""

    place: str | None
    agency: str | None
    date: str | None
    start: int
    end: int
    rule: str


class Quotation(NamedTuple):
    """A passage between quotation marks: `start:end` without the marks, `outer_start:outer_end` with them.

    `continues` says that it goes on with the quotation before it: a paragraph that opens with a mark after one
    that was not closed. `label` is the speaker's name where the quotation's form prints it: before a turn of an
    interview, under a tweet.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    continues: bool
    rule: str
    label: Span | None = None


class Mention(NamedTuple):
    """The words that stand for a source: the phrase's name or head, and the whole phrase with title and apposition."""

    start: int
    end: int
    phrase_start: int
    phrase_end: int


class Claim(NamedTuple):
    """That a source said, wrote or asked something, as a rule read it.

    `start:end` is the content: a quotation without its marks (`kind` is `direct` or `fragment`), or the words of a
    reported statement (`statement`).
    """

    start: int
    end: int
    kind: str
    mention: Mention | None
    cue: Span | None
    rule: str


class Sources(NamedTuple):
    """Who the claims' mentions are: a name for each claim (None where unknown), the table of sources, warnings."""

    names: tuple[str | None, ...]
    speakers: tuple[Speaker, ...]
    warnings: tuple[str, ...]


class Phrase(NamedTuple):
    """Words of the article and where they stand."""

    text: str
    start: int
    end: int


class Quote(NamedTuple):
    """A quotation of the record; `kind` is `direct` or `fragment`."""

    text: str
    start: int
    end: int
    kind: str
    speaker: str | None
    mention: Phrase | None
    cue: Phrase | None
    rule: str


class Attribution(NamedTuple):
    """A reported statement of the record."""

    text: str
    start: int
    end: int
    speaker: str | None
    mention: Phrase | None
    cue: Phrase | None
    rule: str


class Speaker(NamedTuple):
    """A source of the record; `kind` is `person`, `organisation`, `document` or `unnamed`."""

    name: str
    kind: str
    description: str | None
    aliases: tuple[str, ...]
    quotes: int
    attributions: int


class Evidence(NamedTuple):
    """Where a value of the header stands in the text, and the rule that found it."""

    text: str
    start: int
    end: int
    rule: str


class Article(NamedTuple):
    """One article's record. `to_dict` and `to_json` give it as the schema describes it."""

    id: str | None
    source: str | None
    language: str | None
    title: str | None
    timestamp: str | None
    modified: str | None
    authors: tuple[str, ...]
    dateline: Dateline | None
    quotes: tuple[Quote, ...]
    attributions: tuple[Attribution, ...]
    speakers: tuple[Speaker, ...]
    evidence: dict[str, Evidence | tuple[Evidence, ...] | None]
    encoding: str | None
    warnings: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """The record as plain dicts, lists and strings, keys in the order of the schema."""
        from newsparse.emit import record

        return record(self)

    def to_json(self) -> str:
        """The record as one line of JSON, without a line end."""
        from newsparse.emit import line

        return line(self)
