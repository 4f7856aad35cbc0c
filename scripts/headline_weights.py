#!/usr/bin/env python3
"""Fit the weights of a headline's signs (newsparse/zones/headline.py) on pages whose headline is known.

usage: python scripts/headline_weights.py SET=GOLD.jsonl:FOLDER[:WEIGHT] ... [--folds 5]

GOLD holds one object a line with `id`, `gold.title` (or a list of titles that are all right) and, if known,
`publisher`; FOLDER holds the page of each id. The weights are those of a conditional logit: the chance of a line is the
exponential of its signs' sum, over that of all lines of its page that may be headlines. Prints, for each set, the
share of headlines found by weights that were fitted without the page's publisher, then the table to put into the code.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
import zlib
from math import exp
from pathlib import Path
from typing import Any

from newsparse import language, reading, zones
from newsparse.zones import headline

# How strongly weights are drawn to zero, and how long and fast the descent is.
RIDGE = 1.0
ROUNDS = 400
STEP = 0.3

Page = dict[str, Any]


def pages(name: str, gold: Path, folder: Path, much: float) -> list[Page]:
    """The lines of each page that may be headlines, by their signs, and which of them are."""
    met: list[headline.Page] = []
    kept = headline.Page

    class Watched(headline.Page):
        def __init__(self, *what: Any) -> None:
            super().__init__(*what)
            met.append(self)

    headline.Page = Watched  # type: ignore[misc]
    found = []
    files = {path.stem: path for path in folder.iterdir()}
    for line in gold.read_text("utf-8").splitlines():
        record = json.loads(line)
        titles = record["gold"].get("title")
        if not titles or record["id"] not in files:
            continue
        titles = [titles] if isinstance(titles, str) else titles
        doc = reading.document(reading.decode(files[record["id"]].read_bytes())[0])
        met.clear()
        zones.find(doc, language.load(language.detect(doc)))
        if not met or len(met[-1].able) < 2:
            continue
        page = met[-1]
        wanted = {folded(title) for title in titles}
        right = [n for n, i in enumerate(page.able) if folded(page.texts[i]) in wanted]
        if right:
            key = record.get("publisher") or re.sub(r"_[a-z]+$", "", record["id"])
            signs = [list(headline.signs(page, i).items()) for i in page.able]
            found.append({"set": name, "key": key, "id": record["id"], "much": much, "lines": signs, "right": right})
    headline.Page = kept  # type: ignore[misc]
    return found


def folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold()))


def fit(data: list[Page]) -> dict[str, float]:
    """Weights by gradient descent, each step scaled by the gradients that its sign has had (Adagrad)."""
    weights = dict.fromkeys(headline.WEIGHTS, 0.0)
    squares = dict.fromkeys(weights, 1e-6)
    for _ in range(ROUNDS):
        slope = {sign: RIDGE * value for sign, value in weights.items()}
        for page in data:
            sums = [sum(weights[sign] * much for sign, much in line) for line in page["lines"]]
            top = max(sums)
            chances = [exp(value - top) for value in sums]
            total = sum(chances)
            hit = sum(chances[n] for n in page["right"])
            for n, line in enumerate(page["lines"]):
                wanted = chances[n] / hit if n in page["right"] else 0.0
                pull = page["much"] * (chances[n] / total - wanted)
                if abs(pull) > 1e-4:
                    for sign, much in line:
                        slope[sign] += pull * much
        for sign, value in slope.items():
            squares[sign] += value * value
            weights[sign] -= STEP * value / squares[sign] ** 0.5
    return weights


def share(data: list[Page], weights: dict[str, float]) -> int:
    """On how many pages the line of the greatest weight is the headline."""
    right = 0
    for page in data:
        sums = [sum(weights[sign] * much for sign, much in line) for line in page["lines"]]
        right += sums.index(max(sums)) in page["right"]
    return right


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", metavar="SET=GOLD.jsonl:FOLDER[:WEIGHT]")
    parser.add_argument("--folds", type=int, default=5)
    options = parser.parse_args()
    data: list[Page] = []
    for entry in options.sets:
        name, _, rest = entry.partition("=")
        gold, folder, *much = rest.split(":")
        data += pages(name, Path(gold), Path(folder), float(much[0]) if much else 1.0)
    hits: dict[str, int] = {}
    for fold in range(options.folds):
        inside = [page for page in data if zlib.crc32(page["key"].encode()) % options.folds != fold]
        weights = fit(inside)
        for name in {page["set"] for page in data}:
            left = [
                page
                for page in data
                if page["set"] == name and zlib.crc32(page["key"].encode()) % options.folds == fold
            ]
            hits[name] = hits.get(name, 0) + share(left, weights)
    for name, count in sorted(hits.items()):
        size = sum(page["set"] == name for page in data)
        print(f"{name}: {count} of {size} by weights fitted on other publishers", file=sys.stderr)
    for sign, value in fit(data).items():
        print(f'    "{sign}": {value:.1f},')


if __name__ == "__main__":
    main()
