"""A worker that dies, hangs or is interrupted costs no more than its article."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import STORM, environment

import newsparse.title
from newsparse.batch import batch
from newsparse.batching.options import Options

if not sys.platform.startswith("linux"):
    pytest.skip("workers are forked, so that a test can break them", allow_module_level=True)


SIGNALS = {"kill": signal.SIGKILL, "term": signal.SIGTERM}


def end(number: int) -> None:
    """End this process by a signal."""
    os.kill(os.getpid(), number)


@pytest.fixture
def breaking(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[dict[str, Callable[[], object]]], None]:
    """Makes articles whose text has a word in it do something."""
    real = newsparse.title.find

    def breaking(words: dict[str, Callable[[], object]]) -> None:
        def find(doc: Any, *more: Any) -> Any:
            for word, act in words.items():
                if word in doc.text:
                    act()
            return real(doc, *more)

        monkeypatch.setattr(newsparse.title, "find", find)
        for number in range(100):
            (folder / f"{number:03}.md").write_text(STORM, encoding="utf-8")

    return breaking


def outcome(path: str) -> dict[str, tuple[str, str]]:
    """The inputs that have failed: code and message."""
    records = [json.loads(line) for line in Path(path).read_bytes().splitlines()]
    assert [record["source"] for record in records] == sorted(record["source"] for record in records)
    assert len(records) == 101, "100 articles and the storm"
    return {r["source"]: (r["error"]["code"], r["error"]["message"]) for r in records if "error" in r}


@pytest.mark.parametrize("jobs", [1, 3])
def test_a_dead_worker_costs_its_article(breaking: Any, folder: Path, jobs: int) -> None:
    breaking(
        {
            "kill": lambda: os.kill(os.getpid(), signal.SIGKILL),
            "term": lambda: os.kill(os.getpid(), signal.SIGTERM),
            "exit": lambda: os._exit(0),
        }
    )
    for number, word in ((0, "kill"), (40, "term"), (41, "exit"), (99, "kill")):
        (folder / f"{number:03}.md").write_text(word)
    assert batch(Options((".",), "out.jsonl", quiet=True, jobs=jobs)) == 1
    died = ("worker_died", "the worker died: out of memory, or a crash")
    assert outcome("out.jsonl") == dict.fromkeys(("./000.md", "./040.md", "./041.md", "./099.md"), died)


@pytest.mark.parametrize("jobs", [1, 3])
def test_an_article_that_takes_too_long_is_given_up(breaking: Any, folder: Path, jobs: int) -> None:
    breaking({"hang": lambda: time.sleep(100)})
    for number in (7, 70):
        (folder / f"{number:03}.md").write_text("hang")
    assert batch(Options((".",), "out.jsonl", quiet=True, jobs=jobs, timeout=0.5)) == 1
    late = ("timeout", "no record after 0.5 s (--timeout)")
    assert outcome("out.jsonl") == {"./007.md": late, "./070.md": late}


def test_a_worker_that_dies_once_costs_nothing(breaking: Any, folder: Path) -> None:
    def once() -> None:
        if not os.path.exists("died"):
            Path("died").touch()
            os.kill(os.getpid(), signal.SIGKILL)

    breaking({"once": once})
    (folder / "050.md").write_text("once")
    assert batch(Options((".",), "out.jsonl", glob=("*.md",), quiet=True)) == 0
    assert outcome("out.jsonl") == {}


def test_a_defect_costs_its_article(breaking: Any, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    breaking({})
    (folder / "050.md").write_bytes(b"\x80 It rained.")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("newsparse.charset.guess", lambda _: 1 / 0)
        assert batch(Options((".",), "out.jsonl", quiet=True)) == 1
    (code, message) = outcome("out.jsonl")["./050.md"]
    assert code == "internal"
    assert message.startswith("a defect of newsparse: ZeroDivisionError: division by zero")
    assert capfd.readouterr().err == ""


def test_out_of_memory_is_an_error_record(breaking: Any, folder: Path) -> None:
    def fail() -> None:
        raise MemoryError

    breaking({"huge": fail})
    (folder / "050.md").write_text("huge")
    assert batch(Options((".",), "out.jsonl", quiet=True)) == 1
    assert outcome("out.jsonl") == {"./050.md": ("out_of_memory", "more memory is needed than there is")}


def children(process: int) -> list[int]:
    """The processes that a process has started and that are still there."""
    return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
@pytest.mark.parametrize("out", ["-", "out.jsonl"])
def test_no_worker_outlives_the_batch(folder: Path, number: int, out: str) -> None:
    for name in range(200):
        (folder / f"{name}.md").write_text(STORM * 1000, encoding="utf-8")
    command = [sys.executable, "-m", "newsparse", "batch", ".", "-j", "3", "-o", out]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(), start_new_session=True
    ) as process:
        while len(workers := children(process.pid)) < 3:
            time.sleep(0.01)
        time.sleep(0.5)
        os.killpg(process.pid, number) if number == signal.SIGINT else process.send_signal(number)
        process.wait(timeout=20)  # nobody reads standard output: what is being written cannot end
        words = process.stderr.read().decode() if process.stderr else ""
        assert process.returncode == (130 if number != signal.SIGKILL else -signal.SIGKILL)
        if number != signal.SIGKILL:
            assert re.fullmatch(r"newsparse: interrupted: \d+ inputs? written\n", words)
    deadline = time.monotonic() + 20
    while any(os.path.exists(f"/proc/{worker}") for worker in workers):
        assert time.monotonic() < deadline
        time.sleep(0.05)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_reader_of_a_pipe_may_leave(folder: Path, jobs: str) -> None:
    for name in range(300):
        (folder / f"{name}.md").write_text(STORM * 10, encoding="utf-8")
    command = f"{sys.executable} -m newsparse batch . -j {jobs} | head -n 2 | wc -l"
    done = subprocess.run(["sh", "-c", command], capture_output=True, env=environment(), timeout=60)
    assert (done.stdout.strip(), done.stderr) == (b"2", b"")
