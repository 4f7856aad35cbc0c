"""A directory to JSON Lines: one input, one line, whatever lies in the folder."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from checks import check, validator
from conftest import STORM, Run, environment
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse.batch import batch
from newsparse.batching.options import Options

SUMMARY = r"newsparse: %s; [\d,]+ articles/s, [\d,.]+ MB/s\n"


def records(path: Path) -> list[dict[str, Any]]:
    """The records of an output."""
    data = path.read_bytes()
    assert data.endswith(b"\n")
    return [json.loads(line) for line in data.splitlines()]


def test_one_line_a_file_in_sorted_order(run: Run, folder: Path) -> None:
    (folder / "b").mkdir()
    for name in ("b/2.md", "b/10.md", "a.txt", "Z.md", "ä.md"):
        (folder / name).write_text(STORM, encoding="utf-8")
    done = run("batch", ".", "-o", "out.jsonl")
    assert (done.returncode, done.stdout) == (0, b"")
    assert re.fullmatch(SUMMARY % "6 inputs done", done.stderr.decode())
    sources = [record["source"] for record in records(folder / "out.jsonl")]
    assert sources == ["./Z.md", "./a.txt", "./b/10.md", "./b/2.md", "./storm.md", "./ä.md"]
    assert run("batch", ".", "-o", "-").stdout.splitlines()[0] == (folder / "out.jsonl").read_bytes().splitlines()[0]


def test_the_records_are_those_of_parse(run: Run, folder: Path) -> None:
    assert run("batch", str(folder)).stdout == run("parse", str(folder / "storm.md")).stdout


def test_what_is_no_article_is_an_error_record(run: Run, folder: Path) -> None:
    (folder / "data.bin").write_bytes(b"\x7fELF\0\0\0")
    (folder / "folder.md").mkdir()
    (folder / "empty.md").write_bytes(b"")
    (folder / "broken.md").symlink_to("gone.md")
    (folder / "loop").symlink_to(".")
    os.mkfifo(folder / "pipe.md")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.md")
        done = run("batch", ".", "-o", "out.jsonl")
    found = {record["source"]: record for record in records(folder / "out.jsonl")}
    for record in found.values():
        validator().validate(record)
    assert {source: record["error"]["code"] for source, record in found.items() if "error" in record} == {
        "./broken.md": "not_found",
        "./data.bin": "binary",
        "./loop": "directory",
        "./pipe.md": "not_a_file",
        "./socket.md": "not_a_file",
    }
    assert found["./storm.md"]["title"] == "Storm closes harbour"
    assert found["./empty.md"]["warnings"] == ["empty: the input holds no text"]
    assert done.returncode == 1
    failed = r"5 failed \(1 binary, 1 directory, 2 not_a_file, 1 not_found\)"
    summary = SUMMARY % f"7 inputs done, {failed}: their error records are in the output"
    assert re.fullmatch(summary, done.stderr.decode())


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_an_error_record(run: Run, folder: Path) -> None:
    (folder / "closed").mkdir(mode=0)
    (folder / "closed.md").touch(mode=0)
    codes = [json.loads(line).get("error", {}).get("code") for line in run("batch", ".").stdout.splitlines()]
    assert codes == ["directory", "no_permission", None]
    (folder / "closed").chmod(0o700)


def test_what_is_not_there_is_an_error_record_beside_what_is(run: Run, folder: Path) -> None:
    done = run("batch", "gone", "storm.md", "-o", "out.jsonl")
    assert done.returncode == 1
    gone, storm = records(folder / "out.jsonl")
    assert gone == {"source": "gone", "error": {"code": "not_found", "message": "No such file or directory"}}
    assert storm["source"] == "storm.md"
    assert b"2 inputs done, 1 failed (1 not_found)" in done.stderr
    done = run("batch", "gone", "lost", "-o", "none.jsonl")
    assert (done.returncode, done.stderr) == (2, b"newsparse: gone lost: no such file or directory\n")
    assert not (folder / "none.jsonl").exists()


def test_hidden_files_are_left_out(run: Run, folder: Path) -> None:
    (folder / ".DS_Store").write_bytes(b"\0\0\0\1Bud1")
    (folder / ".git").mkdir()
    (folder / ".git" / "config").write_text("[core]")
    assert run("batch", ".").returncode == 0


def test_the_output_is_no_input(run: Run, folder: Path) -> None:
    first = run("batch", ".", "-o", "out.jsonl")
    again = run("batch", folder, "-o", "out.jsonl", "--force")
    assert (first.returncode, again.returncode) == (0, 0)
    assert [Path(record["source"]).name for record in records(folder / "out.jsonl")] == ["storm.md"]
    (folder / "out.jsonl").rename("records")
    with open("all.jsonl", "wb") as out:
        run("batch", ".", "--quiet", stdout=out, capture_output=False)
    assert [Path(record["source"]).name for record in records(folder / "all.jsonl")] == ["records", "storm.md"]
    (folder / "all.jsonl").write_bytes(b"")
    assert run("batch", "storm.md", "all.jsonl", "-o", "all.jsonl").returncode == 0
    assert [record["source"] for record in records(folder / "all.jsonl")] == ["storm.md"]


def test_an_output_is_not_overwritten_without_force(run: Run, folder: Path) -> None:
    out = folder / "out.jsonl"
    out.write_text("a week of work\n")
    done = run("batch", ".", "-o", "out.jsonl")
    assert done.returncode == 2
    assert done.stderr == b"newsparse: out.jsonl: exists already (--force overwrites it, --resume goes on with it)\n"
    assert out.read_text() == "a week of work\n"
    assert run("batch", ".", "-o", "out.jsonl", "--force").returncode == 0
    assert records(out)[0]["title"] == "Storm closes harbour"


@pytest.mark.parametrize("ending", ["xz", "BZ2", "zip"])
def test_an_output_is_what_its_name_says(run: Run, folder: Path, ending: str) -> None:
    done = run("batch", ".", "-o", f"out.jsonl.{ending}")
    assert done.returncode == 2
    message = f"out.jsonl.{ending}: .{ending.lower()} is not supported, .gz and .zst are"
    assert done.stderr.decode() == f"newsparse: {message}\n"
    assert [path.name for path in folder.iterdir()] == ["storm.md"]


@pytest.mark.parametrize("out", ["-", "out.jsonl"])
def test_an_interrupt_leaves_whole_lines(folder: Path, out: str) -> None:
    for number in range(200):
        (folder / f"{number}.md").write_text(STORM * 1000, encoding="utf-8")
    command = [sys.executable, "-m", "newsparse", "batch", ".", "-o", out]
    with open("stdout" if out == "-" else os.devnull, "wb") as stdout:
        process = subprocess.Popen(command, stdout=stdout, stderr=subprocess.PIPE, env=environment())
    written = folder / ("stdout" if out == "-" else out)
    while process.poll() is None and not (written.exists() and written.stat().st_size):
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    _, words = process.communicate(timeout=20)
    assert process.returncode == 130
    match = re.fullmatch(r"newsparse: interrupted: (\d+) inputs? written\n", words.decode())
    assert match
    assert len(records(written)) == int(match[1]) < 201


def test_statuses(run: Run, folder: Path) -> None:
    (folder / "empty").mkdir()
    (folder / "bad").mkdir()
    (folder / "bad" / "data.bin").write_bytes(b"\0")
    for words, status, message in (
        (["empty"], 2, "empty: no files in it"),
        ([".", "-o", "gone/out.jsonl"], 3, "gone/out.jsonl: No such file or directory"),
        ([".", "-o", "empty"], 3, "empty: Is a directory"),
    ):
        done = run("batch", *words)
        assert done.returncode == status
        assert done.stderr.decode() == f"newsparse: {message}\n"
    assert re.search(r"1 input done, 1 failed \(1 binary\)", run("batch", "bad").stderr.decode())
    assert run("batch", "bad", "-q").stderr == b""
    assert run("batch", "bad").returncode == 2


ANY = st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "ignore"))


@given(st.lists(ANY, min_size=1))
def test_any_bytes_give_a_record_each(tmp_path_factory: pytest.TempPathFactory, contents: list[bytes]) -> None:
    folder = tmp_path_factory.mktemp("any")
    newsparse.parse(STORM)  # what is loaded now no worker has to load
    for number, data in enumerate(contents):
        (folder / f"{number:03}.md").write_bytes(data)
    out = tmp_path_factory.getbasetemp() / f"{folder.name}.jsonl"
    status = batch(Options((str(folder),), str(out), text=True, quiet=True, jobs=1))
    found = records(out)
    assert [Path(record["source"]).name for record in found] == [f"{number:03}.md" for number in range(len(contents))]
    failed = [record["error"]["code"] for record in found if "error" in record]
    assert set(failed) <= {"binary", "undecodable"}
    assert status == (2 if len(failed) == len(found) else 1 if failed else 0)
    for record in found:
        if "error" in record:
            validator().validate(record)
        else:
            check(record, record["text"])


def test_a_broken_rule_costs_one_record(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import newsparse.title

    def broken(*_: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(newsparse.title, "find", broken)
    assert batch(Options((".",), "out.jsonl", quiet=True)) == 2
    error = records(folder / "out.jsonl")[0]["error"]
    assert error["code"] == "internal"
    assert error["message"].startswith("a defect of newsparse: ZeroDivisionError: division by zero in ")


if sys.platform == "win32":
    pytest.skip("POSIX names and files", allow_module_level=True)
