"""The command `parse`: a few inputs to JSON on standard output."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from newsparse import emit, inputs
from newsparse.output import GOOD, NOTHING_READABLE, SOME_FAILED, USAGE, Stop, say, write
from newsparse.terminal import json_escaped


def parse(
    sources: Sequence[str],
    with_text: bool = False,
    quiet: bool = False,
    reference: str | None = None,
    encoding: str | None = None,
) -> int:
    """Write the record of each input, a line each; the only one is indented on a terminal."""
    since = inputs.moment(reference)
    inputs.check_encoding(encoding)
    sources = sources or [inputs.piped()]
    if sources.count(inputs.STDIN) > 1:
        raise Stop(USAGE, "standard input (-) can be read only once")
    terminal = sys.stdout is not None and sys.stdout.isatty()
    indented = len(sources) == 1 and terminal
    failed = 0
    for source in sources:
        line, error = inputs.line(source, with_text, since, encoding)
        if error:
            failed += 1
            if not quiet:
                say(f"{source or repr(source)}: {error.message}")
        if not indented:
            write((json_escaped(line) if terminal else line) + "\n")
        elif not error:
            write(emit.page(line) + "\n")
    return NOTHING_READABLE if failed == len(sources) else SOME_FAILED if failed else GOOD
