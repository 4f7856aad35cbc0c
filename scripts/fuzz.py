#!/usr/bin/env python3
"""Feed newsparse with whatever the fuzzer thinks of, guided by the branches it reaches.

usage: python scripts/fuzz.py [CORPUS…] [-runs=10000] [-max_total_time=60]     (see libFuzzer for more)

The first byte says how the rest comes in: as the bytes of a file, or as a line of JSONL. A record has to keep the
contract, as the tests have it: valid JSON on one line that the schema accepts, spans that slice back to their value.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
with atheris.instrument_imports(include=["newsparse"]):
    from newsparse import emit
    from newsparse import inputs as single
    from newsparse.batching.articles import Articles, failure
    from newsparse.batching.expanding import Input
    from newsparse.batching.options import Options
    from newsparse.reading import Unreadable

from checks import check, validator

ARTICLES = Articles(Options(text=True))


def one(data: bytes) -> None:
    """Raise where a record breaks the contract."""
    data, kind = data[1:], data[:1]
    source = "\udcff\x1b.md"
    if kind < b"\x80":
        try:
            article, text = single.article(data, source)
            line = emit.encoded(emit.line(article, text)) + b"\n"
        except Unreadable as reason:
            line = failure(Input(source, 0, 0, ""), reason.code, reason.message)
    else:
        line, _ = ARTICLES.line(Input(source, 1, 0, "", data))
    assert line.count(b"\n") == 1, line
    record = json.loads(line)
    if "error" in record:
        validator().validate(record)
        assert record["error"]["code"] != "internal", record
    else:
        check(record, record["text"])


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
