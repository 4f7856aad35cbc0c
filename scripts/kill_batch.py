#!/usr/bin/env python3
"""Kill a batch again and again, let it go on each time, and compare its output with that of a batch left in peace.

usage: python scripts/kill_batch.py FOLDER [--kills N] [--jobs N] [--seed N] [--gz]

Each run is killed (SIGKILL) at a random moment, from its start to the end of what it would take. Between two kills the
whole lines of the output are counted: none may be lost again. Ends with status 1 where the two outputs differ.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path


def lines(path: Path) -> int:
    """How many whole lines an output has."""
    if not path.exists():
        return 0
    data = path.read_bytes()
    if path.suffix != ".gz":
        return data.count(b"\n")
    count = 0
    while data:
        member = zlib.decompressobj(31)
        plain = member.decompress(data)
        if not member.eof:
            break
        count += plain.count(b"\n")
        data = member.unused_data
    return count


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--gz", action="store_true")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as place:
        ending = ".jsonl.gz" if options.gz else ".jsonl"
        peace, war = Path(place, f"peace{ending}"), Path(place, f"war{ending}")
        command = [sys.executable, "-m", "newsparse", "batch", "-q", "-j", str(options.jobs), options.folder, "-o"]
        started = time.monotonic()
        subprocess.run([*command, str(peace)], check=False)
        whole = time.monotonic() - started
        killed = before = most = 0
        while killed < options.kills:
            process = subprocess.Popen([*command, str(war), "--resume"])
            # Most runs get far enough to write a little; together they do not get to the end.
            time.sleep(chance.random() * min(whole, 0.5 + 2 * whole / options.kills))
            process.send_signal(signal.SIGKILL)
            ended = process.wait() != -signal.SIGKILL
            now = lines(war)
            if now < before:
                sys.exit(f"lost: {before - now} lines after kill {killed}")
            most = max(most, now)
            before = now
            killed += 1
            if ended:  # done before its time: the next begins anew
                compare(peace, war)
                for path in Path(place).glob("war*"):
                    os.remove(path)
                before = 0
        subprocess.run([*command, str(war), "--resume"], check=False)
        same = compare(peace, war)
        print(f"{killed} kills, up to {most:,} lines at a kill; {same:,} lines at the end, all there once, same bytes")
        rest = sorted(path.name for path in Path(place).iterdir())
        print(f"left: {', '.join(rest)}")
    return 0


def compare(peace: Path, war: Path) -> int:
    """Say how the outputs differ, and end; or else how many lines there are."""
    one, other = peace.read_bytes(), war.read_bytes()
    if one == other:
        return lines(peace)
    if peace.suffix == ".gz":
        one, other = gzip.decompress(one), gzip.decompress(other)
    wanted, found = one.splitlines(), other.splitlines()
    sources = [json.loads(line)["source"] for line in found]
    lost, doubled = len(set(wanted) - set(found)), len(sources) - len(set(sources))
    sys.exit(f"{war.name} differs: {lost} lines lost, {doubled} doubled, {len(wanted)} wanted, {len(found)} found")


if __name__ == "__main__":
    sys.exit(main())
