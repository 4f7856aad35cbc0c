#!/usr/bin/env python3
"""How fast newsparse is on a folder of articles, on one core: a table, and no verdict.

usage: python benchmarks/throughput.py FOLDER [--repeat N]

Rates are those of the best of N rounds, in CPU time (user and system), so that a busy machine changes them little. The
floor is what any tool in Python has to do: read each file, decode it, split it into paragraphs, write a small line of
JSON. The time of a stage is taken in a round of its own, by a clock around each call of `pipeline.parse_decoded`.
"""

from __future__ import annotations

import argparse
import ast
import inspect
import json
import os
import resource
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any, BinaryIO

from newsparse import emit, pipeline, reading

Work = Callable[[list[str], BinaryIO], None]


def newsparse(paths: list[str], out: BinaryIO) -> None:
    """Files to records."""
    for path in paths:
        with open(path, "rb", buffering=0) as file:
            text, encoding, warnings = reading.decode(file.read())
        article = pipeline.parse_decoded(text, source=path, encoding=encoding, warnings=warnings)
        out.write(emit.encoded(emit.line(article)) + b"\n")


def floor(paths: list[str], out: BinaryIO) -> None:
    """Files to the least that could be called a record."""
    for path in paths:
        with open(path, "rb", buffering=0) as file:
            text = file.read().decode("utf-8", "replace")
        paragraphs = text.split("\n\n")
        line = json.dumps({"source": path, "title": paragraphs[0].strip(), "paragraphs": len(paragraphs)})
        out.write(line.encode() + b"\n")


def seconds(work: Work, paths: list[str]) -> float:
    """CPU time of one round."""
    with open(os.devnull, "wb") as out:
        started = time.process_time()
        work(paths, out)
        return time.process_time() - started


def stages() -> Iterator[tuple[Any, str]]:
    """What `parse_decoded` calls, in its order: the module or namespace that holds a function, and its name there."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(pipeline.parse_decoded)))
    for node in sorted(
        (node for node in ast.walk(tree) if isinstance(node, ast.Call)), key=lambda node: (node.lineno, node.col_offset)
    ):
        call = node.func
        if isinstance(call, ast.Name) and inspect.isfunction(getattr(pipeline, call.id, None)):
            yield pipeline, call.id
        elif isinstance(call, ast.Attribute) and isinstance(call.value, ast.Name):
            module = getattr(pipeline, call.value.id, None)
            if isinstance(module, ModuleType):
                yield module, call.attr


@contextmanager
def clocked() -> Iterator[dict[str, float]]:
    """Put a clock around each stage; what it took is in the dict, in seconds."""
    taken: dict[str, float] = {}
    before = []
    every = [(reading, "decode"), *stages(), (emit, "line"), (emit, "encoded")]
    for place, name in every:
        function = getattr(place, name)
        label = name if place is pipeline else f"{place.__name__.removeprefix('newsparse.')}.{name}"
        taken[label] = 0.0

        def timed(*args: Any, _function: Any = function, _label: str = label, **more: Any) -> Any:
            started = time.perf_counter()
            try:
                return _function(*args, **more)
            finally:
                taken[_label] += time.perf_counter() - started

        before.append((place, name, function))
        setattr(place, name, timed)
    try:
        yield taken
    finally:
        for place, name, function in before:
            setattr(place, name, function)


def peak_memory(folder: str) -> float:
    """MiB that `newsparse batch` takes at most."""
    command = [sys.executable, "-m", "newsparse", "batch", folder, "-q", "-o", os.devnull]
    subprocess.run(command, check=False)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def start_up(path: str, rounds: int = 25) -> tuple[float, float]:
    """Milliseconds of `python -c pass` and of `newsparse parse FILE`: the least of each, taken in turns.

    Modules are compiled once, as an installation has them, also where the environment says otherwise.
    """
    env = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    script = Path(sys.executable).with_name("newsparse")
    command = [str(script)] if script.exists() else [sys.executable, "-m", "newsparse"]
    commands = ([sys.executable, "-c", "pass"], [*command, "parse", path])
    best = [1e9, 1e9]
    for _ in range(rounds):
        for which, command in enumerate(commands):
            started = time.perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL, env=env, check=False)
            best[which] = min(best[which], (time.perf_counter() - started) * 1000)
    return best[0], best[1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--repeat", type=int, default=5, metavar="N")
    options = parser.parse_args()
    paths = sorted(entry.path for entry in os.scandir(options.folder) if entry.is_file())
    if not paths:
        sys.exit(f"{options.folder}: no files in it")
    megabytes = sum(os.path.getsize(path) for path in paths) / 1e6
    memory = peak_memory(options.folder)

    seconds(newsparse, paths[:50])  # packs are loaded, patterns built
    rounds = [(seconds(newsparse, paths), seconds(floor, paths)) for _ in range(options.repeat)]
    ours, least = (min(column) for column in zip(*rounds, strict=True))
    count = len(paths)
    print(f"{count:,} articles, {megabytes:.1f} MB, Python {sys.version.split()[0]}, one core\n")
    print(f"{'':<12}{'articles/s':>12}{'MB/s':>9}{'µs/article':>13}")
    for label, took in (("newsparse", ours), ("floor", least)):
        print(f"{label:<12}{count / took:>12,.0f}{megabytes / took:>9.1f}{took / count * 1e6:>13.1f}")
    print(f"{'ratio':<12}{ours / least:>12.1f}\n")

    with clocked() as taken:
        started = time.perf_counter()
        seconds(newsparse, paths)
        whole = time.perf_counter() - started
    print(f"{'stage':<28}{'µs/article':>12}{'share':>9}")
    for stage, took in taken.items():
        print(f"{stage:<28}{took / count * 1e6:>12.1f}{took / whole:>9.1%}")
    print(f"{'reading files, writing':<28}{(whole - sum(taken.values())) / count * 1e6:>12.1f}")

    bare, parse = start_up(paths[len(paths) // 2])
    print(f"\npeak memory of newsparse batch: {memory:.1f} MiB")
    print(f"start-up: python -c pass {bare:.1f} ms, newsparse parse FILE {parse:.1f} ms, ratio {parse / bare:.2f}")


if __name__ == "__main__":
    main()
