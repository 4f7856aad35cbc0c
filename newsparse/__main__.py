"""The console script. The plain form of `parse` is answered here: the option parser takes ten times as long to load."""

from __future__ import annotations

import os
import sys

from newsparse.output import run


def main() -> None:
    """Run the command line in `sys.argv` and end the process with its status.

    All output is flushed by then, and the system takes the memory back at once: to free it object by object would take
    as long as the article.
    """
    os._exit(run(command))


def command() -> int:
    """The exit status of the command line in `sys.argv`."""
    words = sys.argv[1:]
    if words[:1] == ["parse"] and not any(word.startswith("-") and word != "-" for word in words):
        from newsparse.parsing import parse

        return parse(words[1:])
    from newsparse.cli import main as with_options

    return with_options(words)


if __name__ == "__main__":
    main()
