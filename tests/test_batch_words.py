"""What a batch says on standard error: a bar on a terminal, a line at the end, JSON for machines, or nothing."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from conftest import STORM, Run

pytest.importorskip("pty", reason="no terminals here")
from test_terminal import on_terminal


@pytest.fixture
def hostile(folder: Path) -> Path:
    """A folder with names and an article that would steer a terminal, in 200 files."""
    for number in range(200):
        (folder / f"{number}\x1b[2J\u202e.md").write_text(f"{STORM}\x1b[2J\u202e", encoding="utf-8")
    (folder / "bad\x1b[2J.md").write_bytes(b"\0")
    return folder


def test_a_bar_and_a_line_on_a_terminal(hostile: Path) -> None:
    page, status = on_terminal("batch", ".", "-o", "out.jsonl")
    assert status == 1
    assert re.search(r"\d+/202", page)
    assert re.search(r"\d+ articles/s, \d+ failed", page)
    assert re.search(r"newsparse: 202 inputs done, 1 failed \(1 binary\): .*\n$", page)
    assert "\x1b[2J" not in page
    assert not set(page) & set("\u202e\x9b\x07")


@pytest.mark.parametrize(("words", "more"), [(["--log-json"], {}), (["-q"], {}), ([], {"TERM": "dumb"})])
def test_no_bar_where_none_is_wanted(hostile: Path, words: list[str], more: dict[str, str]) -> None:
    page, _ = on_terminal("batch", ".", "-o", "out.jsonl", *words, **more)
    assert "/202" not in page
    assert "\x1b" not in page
    assert bool(page) == (words != ["-q"])


def test_a_bar_without_colour(hostile: Path) -> None:
    page, _ = on_terminal("batch", ".", "-o", "out.jsonl", "--no-color")
    assert "/202" in page
    assert not re.search(r"\x1b\[[\d;]*3\dm", page)


@pytest.mark.parametrize("command", [["batch", "-q", "."], ["parse", "a.md", "a.md"]])
def test_records_cannot_steer_a_terminal(run: Run, folder: Path, command: list[str]) -> None:
    (folder / "storm.md").rename("a.md")
    (folder / "a.md").write_text(f"{STORM}\n“No \x9b2J\u202e\x7f\x1b[2J more,” said Lund.\n", encoding="utf-8")
    page, _ = on_terminal(*command)
    assert not set(page) & set("\x1b\x9b\u202e\x7f")
    records = [json.loads(line) for line in page.splitlines()]
    assert records == [json.loads(line) for line in run(*command).stdout.splitlines()]
    assert "\x9b2J\u202e" in records[0]["quotes"][1]["text"]


def test_what_is_refused_is_no_speed(run: Run, folder: Path) -> None:
    (folder / "storm.md").write_bytes(b"x" * 10_000_000)
    done = run("batch", ".", "--max-bytes", "1000")
    assert done.stderr.endswith(
        b"1 failed (1 too_large): their error records are in the output; 0 articles/s, 0.0 MB/s\n"
    )


def test_a_log_for_machines(run: Run, hostile: Path) -> None:
    done = run("batch", ".", "-o", "out.jsonl", "--log-json")
    first, *_, last = [json.loads(line) for line in done.stderr.splitlines()]
    assert first == {"event": "begin", "files": 202}
    assert (last["event"], last["done"], last["kept"], last["failed"]) == ("end", 202, 0, {"binary": 1})
    assert last["bytes"] > 200 * len(STORM)
    again = run("batch", ".", "-o", "out.jsonl", "--log-json")
    message = "out.jsonl: exists already (--force overwrites it, --resume goes on with it)"
    assert json.loads(again.stderr) == {"event": "error", "status": 2, "message": message}
