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
Encoding = Annotated[
    str | None,
    typer.Option(
        "--encoding",
        metavar="NAME",
        show_default=False,
        help="What the bytes are in, where no byte-order mark says it.",
    ),
]
File = Annotated[
    str | None, typer.Argument(metavar="FILE|-", show_default=False, help="An article; - is standard input.")
]
NoColor = Annotated[bool, typer.Option("--no-color", help="No colour, on a terminal either.")]


def examples(*lines: str) -> str:
    """Command lines for the end of a help page, as they are: `\\b` keeps them from being wrapped."""
    return "\n".join(["\b", "Examples:", *(f"  {line}" for line in lines)])


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


@app.command(
    epilog=examples(
        "newsparse parse article.md | jq -r '.quotes[] | [.speaker, .text] | @tsv'",
        "curl -s https://example.org/story.txt | newsparse parse",
    )
)
def parse(
    files: Annotated[
        list[str] | None, typer.Argument(metavar="FILE|-", show_default=False, help="Articles; - is standard input.")
    ] = None,
    text: Text = False,
    reference: Reference = None,
    encoding: Encoding = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> Call:
    """Articles to JSON.

    One article is indented on a terminal and one line in a pipe; several are JSON Lines. Without a file it reads
    standard input. An input that cannot be read gives an error record.
    """
    from newsparse.parsing import parse

    return partial(parse, files or [], text, quiet, reference, encoding)


@app.command(
    epilog=examples(
        "newsparse batch articles/ -o articles.jsonl.gz --resume",
        "newsparse batch crawl.jsonl.gz --text-field body --id-field url -o crawl-quotes.jsonl",
        "find . -name '*.txt' -print0 | newsparse batch --files-from - -0",
    )
)
def batch(
    inputs: Annotated[
        list[str] | None, typer.Argument(metavar="DIR|FILE", show_default=False, help="Directories and files.")
    ] = None,
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="OUT.jsonl[.gz|.zst]", help="Where to; - is standard output.")
    ] = "-",
    files_from: Annotated[
        str | None, typer.Option("--files-from", metavar="LIST|-", help="Read paths from a file, a line each.")
    ] = None,
    nul: Annotated[
        bool, typer.Option("-0", help="Paths in the list end with NUL, as find -print0 writes them.")
    ] = False,
    glob: Annotated[
        list[str] | None, typer.Option("--glob", metavar="PATTERN", help="Of directories, only files such as *.md.")
    ] = None,
    exclude: Annotated[
        list[str] | None, typer.Option("--exclude", metavar="PATTERN", help="Leave out such files and directories.")
    ] = None,
    hidden: Annotated[bool, typer.Option("--hidden", help="Take hidden files too.")] = False,
    shard: Annotated[
        str | None, typer.Option("--shard", metavar="I/N", help="Take one of N shares: 1/4 to 4/4 share the work.")
    ] = None,
    text: Text = False,
    reference: Reference = None,
    encoding: Encoding = None,
    text_field: Annotated[
        str, typer.Option("--text-field", metavar="NAME", help="Where records of .jsonl and .parquet have the text.")
    ] = "text",
    id_field: Annotated[str, typer.Option("--id-field", metavar="NAME", help="Where they have their id.")] = "id",
    max_bytes: Annotated[
        int, typer.Option("--max-bytes", metavar="N", help="A larger article is an error record.")
    ] = 32 << 20,
    timeout: Annotated[
        float, typer.Option("--timeout", metavar="SECONDS", help="A slower article is an error record; 0: no end.")
    ] = 10,
    jobs: Annotated[
        int, typer.Option("-j", "--jobs", metavar="N", help="Processes that parse; 0 is one for each core.")
    ] = 0,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with an output that was interrupted.")] = False,
    refresh: Annotated[
        bool, typer.Option("--refresh", help="--resume, and do changed files again, leave out those that are gone.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite an output that exists.")] = False,
    log_json: Annotated[bool, typer.Option("--log-json", help="Standard error for machines: JSON Lines.")] = False,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> Call:
    """Directories and files to JSON Lines.

    Each file gives one line, in sorted order; so does each line of a .jsonl or .ndjson file and each row of a .parquet
    file. Each of these may end in .gz or .zst. Hidden files are left out and linked directories are not followed. What
    cannot be parsed gives an error record. An output that holds something already is refused without --resume or
    --force. Beside it, OUT.state says what --resume has to know.
    """
    from newsparse.batch import batch
    from newsparse.batching.options import Options

    options = Options(
        inputs=tuple(inputs or ()),
        output=output,
        files_from=files_from,
        nul=nul,
        glob=tuple(glob or ()),
        exclude=tuple(exclude or ()),
        hidden=hidden,
        shard=shard,
        text=text,
        reference=reference,
        encoding=encoding,
        text_field=text_field,
        id_field=id_field,
        max_bytes=max_bytes,
        timeout=timeout,
        jobs=jobs,
        force=force,
        resume=resume,
        refresh=refresh,
        quiet=quiet,
        log_json=log_json,
        no_color=no_color,
    )
    return partial(batch, options)


@app.command(epilog=examples("newsparse show article.md"))
def show(
    file: File = None,
    reference: Reference = None,
    encoding: Encoding = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> Call:
    """An article in colour, for people.

    Each speaker's quotes have that speaker's colour and number, attributions are underlined.
    """
    from newsparse.display import show

    return partial(show, file, no_color, reference, encoding)


@app.command(epilog=examples("newsparse explain article.md"))
def explain(
    file: File = None,
    reference: Reference = None,
    encoding: Encoding = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> Call:
    """Which rule found each value.

    For each value its rule, its place, and the rules that stood before it and abstained.
    """
    from newsparse.explain import explain

    return partial(explain, file, no_color, reference, encoding)


@app.command(epilog=examples("newsparse schema > schema.json"))
def schema(quiet: Quiet = False, no_color: NoColor = False) -> Call:
    """The JSON Schema of the record."""
    from newsparse.schema import print_schema

    return print_schema


def main(words: list[str]) -> int:
    """The exit status of a command line."""
    try:
        call = app(words or ["--help"], prog_name="newsparse", standalone_mode=False)
    except SystemExit:  # how the parser leaves where nobody reads its help
        raise BrokenPipeError from None
    except Exception as error:
        message = getattr(error, "format_message", None)  # the parser's own errors; their class moves between releases
        if message is None:
            raise
        place = getattr(error, "ctx", None)
        raise Stop(USAGE, f"{message()} ({place.command_path if place else 'newsparse'} --help)") from None
    return call() if callable(call) else int(call or GOOD) if words else USAGE
