"""The command `show`: an article for people, each speaker's words in that speaker's colour."""

from __future__ import annotations

import sys
from collections.abc import Callable
from io import StringIO
from os import environ
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from newsparse import inputs
from newsparse.model import Article, Attribution, Quote
from newsparse.output import GOOD, NOTHING_READABLE, Stop, write
from newsparse.reading import Unreadable
from newsparse.terminal import plain

HUES = ("cyan", "green", "magenta", "yellow", "blue", "red")
COLOURS = HUES + tuple(f"bright_{hue}" for hue in HUES)
NOBODY = "dim"
WIDE = 10_000
CLOSING = "\"'”’»«“‘›‹」』"


def show(source: str | None, no_color: bool = False, reference: str | None = None, encoding: str | None = None) -> int:
    """Write the header, the text and the speakers of an article to standard output."""
    return page(source, no_color, reference, encoding, layout)


def page(
    source: str | None,
    no_color: bool,
    reference: str | None,
    encoding: str | None,
    layout: Callable[[Article, str, Console], None],
) -> int:
    """Lay an article out on a console and write the result to standard output. Raises Stop."""
    since = inputs.moment(reference)
    inputs.check_encoding(encoding)
    source = source or inputs.piped()
    try:
        article, text = inputs.article(inputs.read(source), source, since, encoding)
    except Unreadable as error:
        raise Stop(NOTHING_READABLE, f"{source}: {error.message}") from None
    terminal = sys.stdout is not None and sys.stdout.isatty()
    bare = no_color or not terminal or bool(environ.get("NO_COLOR")) or environ.get("TERM") in ("dumb", "unknown")
    memory = console(bare, width=None if terminal else WIDE)
    layout(article, text, memory)
    write(printed(memory))
    return GOOD


def console(bare: bool, width: int | None = WIDE) -> Console:
    """A console in memory, without any escape where it is `bare`; a width of None is the terminal's.

    rich would write to the terminal itself, end the program when the reader is gone, and colour a pipe where
    FORCE_COLOR is set.
    """
    return Console(
        file=StringIO(),
        force_terminal=not bare,
        color_system=None if bare else "auto",
        width=width,
        markup=False,
        emoji=False,
        highlight=False,
    )


def printed(console: Console) -> str:
    """What was printed on a console in memory, without blanks at the ends of lines."""
    assert isinstance(console.file, StringIO)
    return "\n".join(line.rstrip() for line in console.file.getvalue().split("\n"))


def layout(article: Article, text: str, console: Console) -> None:
    """Header, text and speakers."""
    console.print(header(article))
    console.print()
    console.print(body(article, text, marked=console.color_system is None), soft_wrap=console.width == WIDE)
    if article.speakers:
        console.print(legend(article))


def header(article: Article) -> Table:
    """The values that stand once in a record; what the article does not give is a dash."""
    wire = article.dateline
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    rows = {
        "title": article.title,
        "timestamp": article.timestamp,
        "modified": article.modified,
        "authors": ", ".join(article.authors),
        "dateline": wire and ", ".join(part for part in (wire.place, wire.agency, wire.date) if part),
        "language": article.language,
        "source": article.source,
        "encoding": article.encoding,
        "warnings": "\n".join(article.warnings),
    }
    for name, value in rows.items():
        if value or name not in ("modified", "dateline", "warnings"):
            table.add_row(name, Text(plain(value) if value else "–", style="bold" if name == "title" else ""))
    return table


def numbers(article: Article) -> dict[str | None, int]:
    """The number of each speaker, by name: that of the legend."""
    return {speaker.name: number for number, speaker in enumerate(article.speakers, 1)}


def colour(number: int | None) -> str:
    """A speaker's colour."""
    return COLOURS[(number - 1) % len(COLOURS)] if number else NOBODY


def body(article: Article, text: str, marked: bool) -> Text:
    """The text: quotes coloured, attributions underlined, and each speaker's number behind them.

    Where there is no colour, `marked`, the underline is a `_` before and behind.
    """
    result = Text(plain(text.replace("\r\n", " \n").replace("\r", "\n")))
    signs: list[tuple[int, int, str, str]] = []
    number = numbers(article)
    if article.evidence["title"]:
        title: Any = article.evidence["title"]
        result.stylize("bold", title.start, title.end)
    every: tuple[Quote | Attribution, ...] = article.quotes + article.attributions
    for order, said in enumerate(every):
        who = number.get(said.speaker)
        style = colour(who)
        end = said.end
        if isinstance(said, Quote):
            end += text[end : end + 1] in CLOSING and end < len(text)
            start = said.start - (said.start > 0 and not text[said.start - 1].isspace())
            result.stylize(style, start, end)
        else:
            result.stylize("underline", said.start, end)
            if marked:
                signs += [(said.start, order, "_", ""), (end, -order, "_", "")]
        if who:
            signs.append((end, order, f"[{who}]", style))
    return with_signs(result, sorted(signs))


def with_signs(text: Text, signs: list[tuple[int, int, str, str]]) -> Text:
    """The text with words put in at offsets."""
    result = Text()
    pieces = text.divide([at for at, *_ in signs])
    for piece, sign in zip(pieces, [*signs, None], strict=True):
        result.append_text(piece)
        if sign:
            result.append(sign[2], style=sign[3])
    return result


def legend(article: Article) -> Table:
    """The speakers, each in the colour of the quotes."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for name in ("", "speaker", "kind", "described as", "quotes", "attributions"):
        table.add_column(name, justify="right" if name in ("", "quotes", "attributions") else "left", overflow="fold")
    for number, speaker in enumerate(article.speakers, 1):
        about = "; ".join(part for part in (speaker.description, *speaker.aliases) if part)
        table.add_row(
            Text(f"[{number}]", style=colour(number)),
            Text(plain(speaker.name), style=colour(number)),
            speaker.kind,
            Text(plain(about)),
            str(speaker.quotes),
            str(speaker.attributions),
        )
    return table
