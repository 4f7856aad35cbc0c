"""Score the timestamp stage on printed dates: lines of JSON with `text`, `lang`, `expected` (ISO 8601) and `src`.

python scripts/score_dates.py DATES.jsonl [--errors]

Each text is read as the line below an article's headline. Right is a timestamp with the expected day; the minute counts
where one is expected. A line that prints nothing but an updated date has none.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from newsparse import language, reading, timestamp
from newsparse.model import Zones


def pack_for(code: str) -> language.Language:
    try:
        return language.load(code)
    except LookupError:
        return language.load(None)


def main() -> None:
    counts: Counter[tuple[str, str]] = Counter()
    for line in Path(sys.argv[1]).read_text("utf-8").splitlines():
        case = json.loads(line)
        doc = reading.document(f"Harbour bridge closed\n\n{case['text']}")
        dates = timestamp.find(doc, Zones(doc.lines, (), (), ()), pack_for(case["lang"]))
        got = dates.published.value if dates.published else ""
        want = case["expected"]
        result = "missing" if not got else "right" if got[:10] == want[:10] else "wrong"
        counts[case["src"], result] += 1
        if "T" in want and result == "right":
            counts[case["src"], "minute right" if got[:16] == want[:16] else "minute wrong"] += 1
            result = "minute wrong" if got[:16] != want[:16] else "right"
        if result != "right" and "--errors" in sys.argv:
            print(result, case["src"], case["lang"], repr(case["text"]), want, got, dates.warnings, sep=" | ")
    for source in sorted({source for source, _ in counts}):
        own = {result: n for (s, result), n in sorted(counts.items()) if s == source}
        lines = own.get("right", 0) + own.get("wrong", 0) + own.get("missing", 0)
        right, wrong = (100 * own.get(key, 0) / lines for key in ("right", "wrong"))
        print(f"{source}: {lines} lines, right day {right:.1f}%, wrong {wrong:.1f}%", own)


if __name__ == "__main__":
    main()
