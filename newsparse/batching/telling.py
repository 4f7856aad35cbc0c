"""Words on standard error: a bar where somebody watches, a line at the end, or lines of JSON for machines."""

from __future__ import annotations

import json
import os
import sys
import time
from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from newsparse.batching.expanding import Input
from newsparse.batching.options import Options
from newsparse.output import say

if TYPE_CHECKING:
    from rich.progress import Progress

EVERY = 5.0  # seconds between two lines of the log


class Teller:
    """Counts what is done, and says it."""

    def __init__(self, options: Options, files: int) -> None:
        self.options = options
        self.files = files  # to be done
        self.file = ""
        self.files_done = 0
        self.done = self.kept = 0
        self.parsed = self.size = 0  # articles of this run, and their bytes
        self.codes: Counter[str] = Counter()
        self.started = self.said = time.monotonic()
        self.bar: Progress | None = None

    def begin(self) -> None:
        """Show the bar where somebody watches, or begin the log."""
        self.log("begin", files=self.files)
        words = sys.stderr
        watched = words is not None and words.isatty() and os.environ.get("TERM") != "dumb"
        if watched and not self.options.quiet and not self.options.log_json:
            from rich import progress
            from rich.console import Console

            console = Console(stderr=True, no_color=self.options.no_color or None)
            columns = (progress.BarColumn(), progress.MofNCompleteColumn(), progress.TextColumn("{task.fields[words]}"))
            # A thread of its own, or other standard streams, would be copied into the workers.
            self.bar = progress.Progress(
                *columns,
                progress.TimeRemainingColumn(),
                console=console,
                auto_refresh=False,
                redirect_stdout=False,
                redirect_stderr=False,
                transient=True,
            )
            self.bar.add_task("", total=self.files, words="")
            self.bar.start()

    def keep(self, done: int, files: int, codes: tuple[str, ...]) -> None:
        """Count what an earlier run has done."""
        self.done += done
        self.kept += done
        self.files_done += files
        self.codes.update(codes)

    def tell(self, inputs: list[Input], codes: list[str]) -> None:
        """Count a chunk that has been written."""
        self.done += len(inputs)
        self.codes.update(codes)
        self.parsed -= len(codes)
        for one in inputs:
            if one.kept is not None:
                self.kept += 1
            else:
                self.parsed += 1
                # What is larger is refused, and no measure of speed.
                self.size += one.size if one.size <= self.options.max_bytes else 0
            if one.path != self.file:
                self.file = one.path
                self.files_done += 1
        now = time.monotonic()
        if self.bar and now - self.said > 0.1:
            self.said = now
            self.show(self.bar)
        elif now - self.said > EVERY:
            self.said = now
            self.log("progress", files_done=self.files_done, **self.figures())

    def show(self, bar: Progress) -> None:
        """Draw the bar as it stands."""
        words = f"{self.rate():,.0f} articles/s, {self.codes.total():,} failed"
        bar.update(bar.task_ids[0], completed=self.files_done, words=words, refresh=True)

    def rate(self) -> float:
        """Articles a second in this run."""
        return self.parsed / max(time.monotonic() - self.started, 1e-9)

    def figures(self) -> dict[str, Any]:
        """What the log says."""
        return {
            "done": self.done,
            "kept": self.kept,
            "failed": dict(sorted(self.codes.items())),
            "articles_per_second": round(self.rate(), 1),
            "bytes": self.size,
            "seconds": round(time.monotonic() - self.started, 3),
        }

    def log(self, event: str, **more: Any) -> None:
        """A line of JSON."""
        if self.options.log_json:
            log(event=event, **more)

    def end(self) -> None:
        """Take the bar away."""
        if self.bar:
            self.show(self.bar)  # a short batch ends before its first turn
            self.bar.stop()
            self.bar = None

    def sum_up(self) -> None:
        """The line at the end."""
        self.log("end", **self.figures())
        if self.options.quiet or self.options.log_json:
            return
        failed = ""
        if self.codes:
            codes = ", ".join(f"{count:,} {code}" for code, count in sorted(self.codes.items()))
            failed = f", {self.codes.total():,} failed ({codes}): their error records are in the output"
        kept = f", {self.kept:,} of them earlier" if self.kept else ""
        megabytes = self.size / 1e6 / max(time.monotonic() - self.started, 1e-9)
        say(f"{count(self.done)} done{kept}{failed}; {self.rate():,.0f} articles/s, {megabytes:.1f} MB/s")

    def interrupted(self) -> None:
        """The line where somebody has interrupted."""
        self.log("interrupted", **self.figures())
        if not self.options.log_json and not self.options.quiet:
            say(f"interrupted: {count(self.done)} written")


def log(**fields: Any) -> None:
    """A line of JSON on standard error. It is no disaster where nobody can read it."""
    with suppress(OSError, AttributeError, ValueError):
        sys.stderr.write(json.dumps(fields) + "\n")
        sys.stderr.flush()


def count(inputs: int) -> str:
    """A number of inputs in words."""
    return f"{inputs:,} input{'s' * (inputs != 1)}"
