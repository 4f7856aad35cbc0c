#!/usr/bin/env python3
"""Hold the evaluation's figures against those that were reached before, in tests/floors.toml.

usage: python scripts/check_floors.py [--update] [--evaluation ../shared/eval]

Prints a table and fails where a figure is more than half a point worse than its floor. `--update` writes the figures
that are better than their floors into the file. Where the evaluation is not there, nothing is checked.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FLOORS = ROOT / "tests" / "floors.toml"
SLACK = 0.5
# Of these a small figure is a good one.
ERRORS = ("false ", "scare ")

Figures = dict[str, dict[str, float]]


def measure(evaluation: Path) -> Figures:
    """Every figure of every set, in per cent, as the evaluation's own scorer prints them."""
    command = f"{sys.executable} -m newsparse batch --quiet"
    scorer = [sys.executable, evaluation / "score.py", "--json", "--command", command]
    printed = subprocess.run(scorer, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return {
        name: {figure: round(value, 1) for figure, value in figures.items() if value is not None}
        for name, figures in json.loads(printed).items()
    }


def gain(figure: str, floor: float, now: float) -> float:
    """By how many points a figure is better than its floor."""
    return floor - now if figure.startswith(ERRORS) else now - floor


def compare(floors: Figures, now: Figures) -> list[str]:
    """Print the table; the figures that fell."""
    fallen = []
    print(f"{'set':<14}{'figure':<32}{'floor':>8}{'now':>8}{'gain':>8}")
    for name, figures in floors.items():
        for figure, floor in figures.items():
            value = now.get(name, {}).get(figure)
            better = -100.0 if value is None else gain(figure, floor, value)
            shown = "missing" if value is None else f"{value:.1f}"
            mark = "  fell" if better < -SLACK else ""
            print(f"{name:<14}{figure:<32}{floor:>8.1f}{shown:>8}{better:>+8.1f}{mark}")
            if mark:
                fallen.append(f"{name}: {figure}")
    return fallen


def update(floors: Figures, now: Figures) -> None:
    """Write the better of floor and figure."""
    lines = ["# What the evaluation reached; scripts/check_floors.py holds new figures against it, --update raises it."]
    for name, figures in now.items():
        lines += ["", f"[{name}]"]
        for figure, value in figures.items():
            floor = floors.get(name, {}).get(figure, value)
            lines.append(f'"{figure}" = {max((floor, value), key=lambda one: gain(figure, floor, one)):.1f}')
    FLOORS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--evaluation", type=Path, default=ROOT.parent / "shared" / "eval")
    options = parser.parse_args()
    if not (options.evaluation / "score.py").exists():
        print(f"{options.evaluation}: no evaluation here, no figures checked")
        return
    floors: Figures = tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    now = measure(options.evaluation)
    fallen = compare(floors, now)
    if options.update:
        update(floors, now)
    elif fallen:
        sys.exit(f"more than {SLACK} points below the floor: {', '.join(fallen)}")


if __name__ == "__main__":
    main()
