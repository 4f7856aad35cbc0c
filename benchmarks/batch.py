#!/usr/bin/env python3
"""How fast `newsparse batch` is on a folder, with one process and with two: a table, and no verdict.

usage: python benchmarks/batch.py FOLDER [--jobs N] [--repeat N]

Rates are by the clock, files to a JSONL file, start and end included: the best of N rounds, one job and several in
turns. The floor is what any tool in Python has to do on one core: read each file, decode it, and write a small line
with the standard json module. Peak memory is that of each process, its share of what processes share included.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def floor(paths: list[str], out: str) -> None:
    """Files to the least that could be called a record."""
    with open(out, "wb") as lines:
        for path in paths:
            with open(path, "rb", buffering=0) as file:
                text = file.read().decode("utf-8", "replace")
            lines.write(json.dumps({"source": path, "text": text}).encode() + b"\n")


def batch(folder: str, jobs: int, out: str) -> tuple[float, list[float]]:
    """Seconds of a batch, and the peak memory of its processes in MiB: the first parses nothing, the others do."""
    command = [sys.executable, "-m", "newsparse", "batch", folder, "-q", "-j", str(jobs), "-o", out, "--force"]
    started = time.perf_counter()
    peaks: dict[int, float] = {}
    process = subprocess.Popen(command)
    while process.poll() is None:
        for number in (process.pid, *children(process.pid)):
            peaks[number] = max(peaks.get(number, 0), peak(number))
        time.sleep(0.02)
    return time.perf_counter() - started, [peaks[number] for number in sorted(peaks)]


def children(process: int) -> list[int]:
    """The processes that a process has started."""
    try:
        return [int(number) for number in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    except OSError:
        return []


def peak(process: int) -> float:
    """The most memory that a process has had, in MiB."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM")), 0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--jobs", type=int, default=2, metavar="N")
    parser.add_argument("--repeat", type=int, default=1, metavar="N")
    options = parser.parse_args()
    paths = sorted(entry.path for entry in os.scandir(options.folder) if entry.is_file())
    if not paths:
        sys.exit(f"{options.folder}: no files in it")
    megabytes = sum(os.path.getsize(path) for path in paths) / 1e6
    print(f"{len(paths):,} articles, {megabytes:.1f} MB, Python {sys.version.split()[0]}, {os.cpu_count()} cores\n")
    print(f"{'':<12}{'articles/s':>12}{'MB/s':>9}{'seconds':>10}   peak memory of each process, MiB")

    took: dict[int, float] = {1: 1e9, options.jobs: 1e9}
    peaks: dict[int, list[float]] = {}
    with tempfile.TemporaryDirectory() as place:
        out = os.path.join(place, "out.jsonl")
        least = 1e9
        for _ in range(options.repeat):
            for jobs in took:
                seconds, peaks[jobs] = batch(options.folder, jobs, out)
                took[jobs] = min(took[jobs], seconds)
            started = time.perf_counter()
            floor(paths, out)
            least = min(least, time.perf_counter() - started)
    rows = [(f"{jobs} job{'s' * (jobs > 1)}", took[jobs], peaks[jobs]) for jobs in took]
    for label, seconds, most in (*rows, ("floor", least, [])):
        memory = " ".join(f"{one:.1f}" for one in most)
        print(f"{label:<12}{len(paths) / seconds:>12,.0f}{megabytes / seconds:>9.1f}{seconds:>10.1f}   {memory}")
    print(f"\n{options.jobs} jobs are {took[1] / took[options.jobs]:.2f} times as fast as one")


if __name__ == "__main__":
    main()
