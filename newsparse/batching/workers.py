"""Chunks of inputs to chunks of lines, in their order, in other processes.

A worker that dies, or takes too long over an article, costs that article alone: it gets another try on its own, and is
an error record if that fails too. What was in the same chunk is done again by another worker. No more than a few chunks
are under way at a time, so that memory does not grow with their number.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, wait
from typing import Any, NamedTuple

from newsparse.batching.articles import Articles, failure
from newsparse.batching.expanding import Input
from newsparse.batching.options import Options

SIGNALS = (signal.SIGINT, signal.SIGTERM)
AHEAD = 3  # chunks under way for each worker: one is slow, the others go on


class Task(NamedTuple):
    """Some inputs of a chunk, `start` to `stop`."""

    chunk: Chunk
    start: int
    stop: int
    again: bool = False  # one input, and its second try


class Chunk:
    """Inputs, and what has been made of them so far."""

    def __init__(self, inputs: list[Input]) -> None:
        self.inputs = inputs
        self.lines: dict[int, bytes] = {}  # where a run of inputs starts → its lines
        self.codes: list[str] = []  # of the error records
        self.missing = len(inputs)

    def tasks(self) -> Iterator[Task]:
        """Runs of inputs that have no line yet; lines that have been kept need no worker."""
        start = None
        for at, one in enumerate(self.inputs):
            if one.kept is not None:
                self.take(at, 1, one.kept, [])
                if start is not None:
                    yield Task(self, start, at)
                    start = None
            elif start is None:
                start = at
        if start is not None:
            yield Task(self, start, len(self.inputs))

    def take(self, start: int, count: int, lines: bytes, codes: list[str]) -> None:
        """Take the lines of some inputs."""
        self.lines[start] = lines
        self.codes += codes
        self.missing -= count

    def data(self) -> bytes:
        """All lines in order."""
        return b"".join([self.lines[start] for start in sorted(self.lines)])


class Worker:
    """A process, the pipe to it, and what it is doing."""

    def __init__(self, context: Any, options: Options, others: list[Worker]) -> None:
        self.at = context.RawValue("l", 0)  # the input that it is at, in shared memory
        self.pipe, theirs = context.Pipe()
        # A forked child has our ends too. It closes them: a worker ends when no one else holds the other end of its
        # pipe, so all end with us, however we end.
        ours = [self.pipe, *(other.pipe for other in others)] if context.get_start_method() == "fork" else []
        self.process = context.Process(target=work, args=(theirs, self.at, options, ours), daemon=True)
        with interrupts_wait():
            self.process.start()
        theirs.close()
        self.task: Task | None = None
        self.seen = 0
        self.since = 0.0

    def give(self, task: Task) -> None:
        """Set it to work."""
        self.task = task
        self.at.value = self.seen = task.start
        self.since = time.monotonic()
        with suppress(OSError):  # it may be dead: its end of the pipe says so
            self.pipe.send((task.start, task.chunk.inputs[task.start : task.stop]))

    def overdue(self, now: float, timeout: float) -> bool:
        """True where it is at one article for too long."""
        if self.at.value != self.seen:
            self.seen = self.at.value
            self.since = now
        return self.task is not None and now - self.since > timeout

    def end(self) -> None:
        """End it at once."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


@contextmanager
def interrupts_wait() -> Iterator[None]:
    """A child is born deaf: a signal that comes before it knows what to do about it waits."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def context() -> Any:
    """How processes are started: forked where that is sound, which takes a hundredth of the time."""
    return multiprocessing.get_context("fork" if sys.platform.startswith(("linux", "freebsd")) else "spawn")


def work(pipe: Connection, at: Any, options: Options, ours: list[Connection]) -> None:
    """The life of a worker: it takes inputs and gives their lines until the pipe is closed."""
    for end in ours:
        end.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the terminal sends it to all; the parent decides
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)
    articles = Articles(options)
    try:
        while True:
            start, inputs = pipe.recv()
            lines, codes = [], []
            for number, one in enumerate(inputs, start):
                at.value = number
                line, code = articles.line(one)
                lines.append(line)
                if code:
                    codes.append(code)
            pipe.send(codes)
            pipe.send_bytes(b"".join(lines))
    except (EOFError, OSError, KeyboardInterrupt):
        os._exit(0)


def run(chunks: Iterator[list[Input]], options: Options) -> Generator[Chunk, None, None]:
    """The chunks, done, in their order."""
    pool = Pool(options)
    try:
        yield from pool.run(chunks)
    finally:
        pool.end()


class Pool:
    """Workers, the chunks under way and the tasks that wait for a worker."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.context = context()
        self.most = options.workers()
        self.workers: list[Worker] = []
        self.tasks: deque[Task] = deque()

    def run(self, chunks: Iterator[list[Input]]) -> Iterator[Chunk]:
        """The chunks, done, in their order."""
        order: deque[Chunk] = deque()
        while True:
            while len(order) < AHEAD * self.most and (inputs := next(chunks, None)):
                order.append(Chunk(inputs))
                self.tasks.extend(order[-1].tasks())
                self.hand_out()
            if not order:
                return
            if order[0].missing:
                self.step()
            else:
                yield order.popleft()

    def hand_out(self) -> None:
        """Give tasks to workers that have none, and start workers while there are too few."""
        for worker in self.workers:
            if self.tasks and worker.task is None:
                worker.give(self.tasks.popleft())
        while self.tasks and len(self.workers) < self.most:
            self.workers.append(Worker(self.context, self.options, self.workers))
            self.workers[-1].give(self.tasks.popleft())

    def step(self) -> None:
        """Wait for a worker to say something, to die or to be overdue."""
        self.hand_out()
        timeout = self.options.timeout
        ready = wait([worker.pipe for worker in self.workers], min(0.25, timeout / 4 or 1))
        now = time.monotonic()
        for worker in [*self.workers]:
            if worker.pipe in ready:
                if not self.receive(worker):
                    self.replace(worker, "worker_died", "the worker died: out of memory, or a crash")
            elif timeout and worker.overdue(now, timeout):
                self.replace(worker, "timeout", f"no record after {timeout:g} s (--timeout)")
        self.hand_out()

    def receive(self, worker: Worker) -> bool:
        """Take a worker's lines; False where it has died."""
        try:
            codes = worker.pipe.recv()
            lines = worker.pipe.recv_bytes()
        except (EOFError, OSError):
            return False
        task = worker.task
        assert task
        worker.task = None
        task.chunk.take(task.start, task.stop - task.start, lines, codes)
        return True

    def replace(self, worker: Worker, code: str, message: str) -> None:
        """End a worker. What it was at gets a second try on its own, or else an error record."""
        self.workers.remove(worker)
        worker.end()
        task = worker.task
        if task is None:
            return
        chunk, start, stop, again = task
        at = worker.at.value
        if again:
            chunk.take(at, 1, failure(chunk.inputs[at], code, message), [code])
            return
        for part in (Task(chunk, at + 1, stop), Task(chunk, at, at + 1, True), Task(chunk, start, at)):
            if part.start < part.stop:
                self.tasks.appendleft(part)

    def end(self) -> None:
        """End all workers."""
        for worker in self.workers:
            worker.process.kill()
        for worker in self.workers:
            worker.end()
