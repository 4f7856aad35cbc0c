"""What nobody would write and what lies in folders all the same: records or refusals, and no surprises."""

from __future__ import annotations

import gzip
import json
import os
import socket
import sys
from collections import Counter
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from checks import check, validator
from conftest import STORM, Run
from hostile import TEXTS, sown

import newsparse
from newsparse import pipeline

SAMPLES = sorted(Path(__file__).parent.parent.glob("samples/*.md"))


@pytest.mark.parametrize("name", TEXTS)
def test_a_hostile_text_gives_a_record(name: str) -> None:
    text = TEXTS[name](3000)
    for article in (text, f"# Storm\n\nBy Ida Moor\n\n{text}", f"{text}\n\n“It rained,” said Ida Moor."):
        check(newsparse.parse(article).to_dict(), article)


def calls(text: str) -> Counter[str]:
    """How many functions, Python's own too, each stage calls for a text."""
    counts: Counter[str] = Counter()
    stage = ""

    def profile(frame: FrameType, event: str, _argument: object) -> None:
        nonlocal stage
        if event == "call" and frame.f_back and frame.f_back.f_code is pipeline.parse_decoded.__code__:
            stage = f"{frame.f_globals['__name__']}.{frame.f_code.co_name}"
        if event in ("call", "c_call") and stage:
            counts[stage] += 1

    sys.setprofile(profile)
    try:
        newsparse.parse(text)
    finally:
        sys.setprofile(None)
    return counts


@pytest.mark.parametrize("name", TEXTS)
def test_each_stage_grows_with_the_text_and_no_faster(name: str) -> None:
    size = 12_000
    calls(STORM)  # what is built once is built now
    once, twice = calls(TEXTS[name](size)), calls(TEXTS[name](2 * size))
    assert len(once) > 9
    for stage in twice:
        assert twice[stage] <= 2.2 * once[stage] + 300, stage


@pytest.mark.parametrize("seeds", ["\u200b", "\u200b\u200d\u2060\ufeff\u00ad", "\u202e\u2066\u2069\u202c"])
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sown_characters_hide_nothing(path: Path, seeds: str) -> None:
    clean = path.read_text(encoding="utf-8")
    text = sown(clean, seeds)
    record = newsparse.parse(text).to_dict()
    check(record, text)
    assert values(record, seeds) == values(newsparse.parse(clean).to_dict(), "")


def values(record: dict[str, Any], seeds: str) -> dict[str, Any]:
    """What a record says, without where it stands and without what was sown."""

    def bare(value: Any) -> Any:
        if isinstance(value, str):
            return "".join([letter for letter in value if letter not in seeds])
        if isinstance(value, list):
            return [bare(one) for one in value]
        if isinstance(value, dict):
            return {key: bare(one) for key, one in value.items() if key not in ("start", "end")}
        return value

    found: dict[str, Any] = bare(record)
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="names, devices and sockets of Linux")
def test_a_hostile_folder_costs_no_good_article(run: Run, folder: Path) -> None:
    place = folder / "in"
    place.mkdir()
    for number in range(40):
        (place / f"{number}.md").write_text(STORM, encoding="utf-8")
    os.mkfifo(place / "pipe.md")
    server = socket.socket(socket.AF_UNIX)
    server.bind("in/socket.md")
    links = {"zero.md": "/dev/zero", "gone.md": "gone", "self.md": "self.md", "to.md": ".", "tty.md": "/dev/tty"}
    for name, target in links.items():
        (place / name).symlink_to(target)
    (place / "folder.md").mkdir()
    with open(place / "sparse.md", "wb") as file:
        file.truncate(1 << 40)
    contents = {
        "binary.md": b"\x7fELF\0\0\0",
        "bomb.md.gz": gzip.compress(bytes(40_000_000), 9),
        "cut.md.gz": gzip.compress(STORM.encode())[:-4],
        "cut.zst": b"(\xb5/\xfd\x04",
        "deep.jsonl": b'{"text":' + b"[" * 1_000_000,
        "line.md": b"It rained. " * 5_000_000,
        "no.parquet": b"PAR1",
        "number.jsonl": b'{"text":' + b"9" * 10_000 + b"}",
        "utf16.md": b"\xff\xfe\x00\xd8",
    }
    for name, data in contents.items():
        (place / name).write_bytes(data)
    names = [b"evil\x1b[2J\xff\n.md", b"bidi\xe2\x80\xae.md", b"-o", b"x" * 250 + b".md"]
    for file_name in names:
        Path(os.fsdecode(b"in/" + file_name)).write_bytes(b"\0")
    rows = {"deep.jsonl", "number.jsonl"}
    bad = {*links, *contents, *map(os.fsdecode, names), "pipe.md", "socket.md", "sparse.md"} - rows

    done = run("batch", "in", "-o", "out.jsonl")
    server.close()
    assert done.returncode == 1
    assert not set(done.stderr) & set(b"\x1b\x9b")
    records = [json.loads(line) for line in (folder / "out.jsonl").read_bytes().splitlines()]
    good = [record["source"] for record in records if record.get("title") == "Storm closes harbour"]
    assert good == [f"in/{number}.md" for number in sorted(map(str, range(40)), key=lambda number: f"{number}.md")]
    failed = [record["source"].removeprefix("in/") for record in records if "error" in record]
    assert sorted(failed) == sorted([*bad, *(f"{name}:1" for name in rows)])
    for record in records:
        validator().validate(record)
        assert record.get("error", {}).get("code") not in ("internal", "timeout", "worker_died")
