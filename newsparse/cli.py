"""The commands and their options. Each returns the library call that does the work; `main` makes it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Annotated

import typer

import newsparse
from newsparse.output import GOOD, USAGE, Stop

Call = Callable[[], int]

app = typer.Typer(
    name="newsparse",
    help="Raw news articles to JSON: title, timestamp, authors, dateline, quotations and who said them.",
    epilog="Exit status: 0 all good; 1 some inputs failed; 2 usage, or nothing readable; 3 the output failed.",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Text = Annotated[bool, typer.Option("--text", help="Add the decoded article as `text`, the last key.")]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="No words on standard error.")]
Reference = Annotated[
    str | None,
    typer.Option(
        "--reference", metavar="TIME", show_default=False, help="When “3 hours ago” counts from: 2024-03-21T13:14."
    ),
]
File = Annotated[
    str | None, typer.Argument(metavar="FILE|-", show_default=False, help="An article; - is standard input.")
]
NoColor = Annotated[bool, typer.Option("--no-color", help="No colour, on a terminal either.")]


def print_version(wanted: bool) -> None:
    """The version, and an end."""
    if wanted:
        typer.echo(f"newsparse {newsparse.__version__}")
        raise typer.Exit


@app.callback()
def newsparse_command(
    version: Annotated[
        bool, typer.Option("--version", callback=print_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """What stands before the command."""


@app.command()
def parse(
    files: Annotated[
        list[str] | None, typer.Argument(metavar="FILE|-", show_default=False, help="Articles; - is standard input.")
    ] = None,
    text: Text = False,
    reference: Reference = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> Call:
    """Articles to JSON.

    One article is indented on a terminal and one line in a pipe; several are JSON Lines. Without a file it reads
    standard input. An input that cannot be read gives an error record.
    """
    from newsparse.parsing import parse

    return partial(parse, files or [], text, quiet, reference)


@app.command()
def batch(
    folder: Annotated[str, typer.Argument(metavar="DIR", show_default=False, help="The directory.")],
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="OUT.jsonl", help="Where to; - is standard output.")
    ] = "-",
    text: Text = False,
    reference: Reference = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite an output that exists.")] = False,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> Call:
    """A directory to JSON Lines.

    Each file below the directory gives one line, in sorted order. Hidden files are left out and linked directories are
    not followed. A file that cannot be parsed gives an error record. An output that holds something already is
    refused without --force.
    """
    from newsparse.batch import batch

    return partial(batch, folder, output, text, force, quiet, reference)


@app.command()
def show(file: File = None, quiet: Quiet = False, no_color: NoColor = False) -> Call:
    """An article in colour, for people.

    Each speaker's quotes have that speaker's colour and number, attributions are underlined.
    """
    from newsparse.display import show

    return partial(show, file, no_color)


@app.command()
def explain(file: File = None, quiet: Quiet = False, no_color: NoColor = False) -> Call:
    """Which rule found each value.

    For each value its rule, its place, and the rules that stood before it and abstained.
    """
    from newsparse.explain import explain

    return partial(explain, file, no_color)


@app.command()
def schema(quiet: Quiet = False, no_color: NoColor = False) -> Call:
    """The JSON Schema of the record."""
    from newsparse.schema import print_schema

    return print_schema


def main(words: list[str]) -> int:
    """The exit status of a command line."""
    try:
        call = app(words or ["--help"], prog_name="newsparse", standalone_mode=False)
    except Exception as error:
        message = getattr(error, "format_message", None)  # the parser's own errors; their class moves between releases
        if message is None:
            raise
        raise Stop(USAGE, f"{message()} (newsparse --help)") from None
    return call() if callable(call) else int(call or GOOD) if words else USAGE
