"""Where data and words go, and the exit status when they cannot go there."""

from __future__ import annotations

import sys
from collections.abc import Callable

from newsparse.emit import encoded
from newsparse.terminal import escaped

GOOD = 0
SOME_FAILED = 1
NOTHING_READABLE = 2
USAGE = 2
OUTPUT_FAILED = 3
INTERRUPTED = 130


class Stop(Exception):
    """The command ends with this status and, where there is one, this message."""

    def __init__(self, status: int, message: str = "") -> None:
        super().__init__(message)
        self.status = status
        self.message = message


def say(message: str) -> None:
    """A line of words on standard error. It is no disaster where nobody can read it."""
    try:
        sys.stderr.write(f"newsparse: {escaped(message)}\n")
        sys.stderr.flush()
    except (OSError, AttributeError, ValueError):
        pass


def write(text: str) -> None:
    """Text to standard output, as UTF-8 whatever the locale says. Raises OSError and Stop."""
    if sys.stdout is None:
        raise Stop(OUTPUT_FAILED, "standard output: closed")
    sys.stdout.buffer.write(encoded(text))
    sys.stdout.buffer.flush()


def run(command: Callable[[], int]) -> int:
    """The command's exit status, also where its output breaks off or somebody interrupts it."""
    try:
        status = command()
        if sys.stdout is not None:
            sys.stdout.flush()
        return status
    except BrokenPipeError:  # nobody reads on: `newsparse … | head`
        return GOOD
    except Stop as stop:
        if stop.message:
            say(stop.message)
        return stop.status
    except OSError as error:
        say(f"{error.filename or 'standard output'}: {error.strerror or error}")
        return OUTPUT_FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
