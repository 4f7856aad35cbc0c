"""Interrupts that wait until a line is whole."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

PATIENCE = 0.5  # seconds that a write may go on after an interrupt: the reader of a pipe may have stopped


class Interrupts:
    """While this is entered, SIGINT and SIGTERM raise KeyboardInterrupt, but not in the middle of `whole`."""

    def __init__(self) -> None:
        self.writing = self.pending = False
        self.before: dict[int, object] = {}

    def __enter__(self) -> Interrupts:
        if threading.current_thread() is threading.main_thread():  # no other may say what a signal does
            for name in ("SIGINT", "SIGTERM"):
                number = getattr(signal, name)
                self.before[number] = signal.signal(number, self.interrupt)
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self.before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]
        self.before.clear()

    def interrupt(self, _number: int, _frame: FrameType | None) -> None:
        """End, at once or after what is being written."""
        if not self.writing:
            raise KeyboardInterrupt
        self.pending = True
        if hasattr(signal, "setitimer"):
            signal.signal(signal.SIGALRM, give_up)
            signal.setitimer(signal.ITIMER_REAL, PATIENCE)

    @contextmanager
    def whole(self) -> Iterator[None]:
        """What happens in here is done or not done."""
        self.writing = True
        try:
            yield
        finally:
            self.writing = False
            if self.pending:
                if hasattr(signal, "setitimer"):
                    signal.setitimer(signal.ITIMER_REAL, 0)
                raise KeyboardInterrupt


def give_up(_number: int, _frame: FrameType | None) -> None:
    """The write does not end."""
    raise KeyboardInterrupt
