"""What a batch can be given: directories and lists, files of records, compressed files, shares of the work."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from checks import check, validator
from conftest import STORM, Run, environment

from newsparse.batching.sorting import SortedPaths


def sources(data: bytes) -> list[str]:
    """The sources of the records of an output."""
    return [json.loads(line)["source"] for line in data.splitlines()]


def batch(run: Run, *words: str, stdin: bytes = b"") -> list[dict[str, Any]]:
    """The records of a batch, each as the schema wants it."""
    found = [json.loads(line) for line in run("batch", "-q", *words, stdin=stdin).stdout.splitlines()]
    for record in found:
        validator().validate(record)
    return found


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty directory to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["."], "./b-c.md ./b.d/x.md ./b.d/y/y.txt ./b.md ./notes/n.md ./z.html"),
        ([".", "--glob", "*.md", "--glob", "*.txt"], "./b-c.md ./b.d/x.md ./b.d/y/y.txt ./b.md ./notes/n.md"),
        ([".", "--glob", "notes/*"], "./notes/n.md"),
        ([".", "--exclude", "b*"], "./notes/n.md ./z.html"),
        ([".", "--exclude", "y", "--exclude", "notes/n.*"], "./b-c.md ./b.d/x.md ./b.md ./z.html"),
        ([".", "--hidden", "--glob", "h.*"], "./.hidden/h.md"),
        (["b.md", "notes", "b.d/y", "b.md"], "b.d/y/y.txt b.md notes/n.md"),
        ([".hidden/h.md"], ".hidden/h.md"),
    ],
)
def test_which_files(run: Run, folder: Path, words: list[str], wanted: str) -> None:
    for name in ("b.md", "b.d/x.md", "b.d/y/y.txt", "b-c.md", "notes/n.md", ".hidden/h.md", "z.html"):
        (folder / name).parent.mkdir(exist_ok=True, parents=True)
        (folder / name).write_text(STORM, encoding="utf-8")
    assert sources(run("batch", *words).stdout) == wanted.split()


def test_a_list_of_files(run: Run, folder: Path) -> None:
    names = ["b.md", "a\nb.md", "a.md"]
    for name in names:
        (folder / name).write_text(STORM, encoding="utf-8")
    (folder / "list").write_text("b.md\n\na.md\nb.md\ngone.md")
    assert sources(run("batch", "--files-from", "list").stdout) == ["a.md", "b.md", "gone.md"]
    done = run("batch", "--files-from", "-", "-0", stdin="\0".join(names).encode())
    assert sources(done.stdout) == sorted(names)
    assert done.returncode == 0
    assert run("batch", "--files-from", "-").returncode == 2


@pytest.mark.parametrize("list_", [b"a.md\r\n\r\nb.md\r\n", b"a.md\r\nb.md\r", b"b.md\na.md\r\n"])
def test_a_list_may_have_the_line_ends_of_windows(run: Run, folder: Path, list_: bytes) -> None:
    for name in ("a.md", "b.md", "b.md\r"):
        (folder / name).write_text(STORM, encoding="utf-8")
    assert sources(run("batch", "--files-from", "-", stdin=list_).stdout) == ["a.md", "b.md"]
    assert sources(run("batch", "--files-from", "-", "-0", stdin=b"b.md\r\0").stdout) == ["b.md\r"]


def test_paths_of_a_list_may_be_any_bytes(run: Run, folder: Path) -> None:
    name = b"a\xff\x1b[2J.md"
    Path(os.fsdecode(name)).write_text(STORM, encoding="utf-8")
    done = run("batch", "--files-from", "-", stdin=name + b"\nb\xfe.md\n")
    assert [os.fsencode(source) for source in sources(done.stdout)] == [name, b"b\xfe.md"]
    assert b"\x1b" not in done.stderr + done.stdout


def test_shares_are_the_whole_and_each_input_is_in_one(run: Run, folder: Path) -> None:
    for number in range(40):
        (folder / f"{number}.md").write_text(STORM, encoding="utf-8")
    shares = [sources(run("batch", ".", "--shard", f"{share}/3").stdout) for share in (1, 2, 3)]
    assert sorted(one for share in shares for one in share) == sources(run("batch", ".").stdout)
    assert min(map(len, shares)) > 5
    (folder / "0.md").unlink()
    assert sources(run("batch", ".", "--shard", "1/3").stdout) == [one for one in shares[0] if one != "./0.md"]


RECORDS: list[tuple[bytes, dict[str, Any]]] = [
    (
        json.dumps({"text": STORM, "id": "s1", "url": "https://example.org/1", "tags": ["é", None, 1.5]}).encode(),
        {
            "id": "s1",
            "title": "Storm closes harbour",
            "input": {"url": "https://example.org/1", "tags": ["é", None, 1.5]},
        },
    ),
    (b"  \r", {}),
    (b"", {}),
    (b"\r", {}),
    (json.dumps({"text": STORM, "id": 17}).encode() + b"\r", {"id": "17", "input": {}}),
    (json.dumps({"text": STORM, "n": float("nan")}).encode(), {"id": "wire:6", "input": {"n": None}}),
    (b'{"text": "It rained.", "big": 1e999}', {"error": "bad_json"}),
    (b'{"title": "x"}', {"error": "no_text"}),
    (b'{"text": ["x"]}', {"error": "no_text"}),
    (b'["x"]', {"error": "bad_json"}),
    (b'{"text": "It ra', {"error": "bad_json"}),
    (b'{"text": "\xff"}', {"error": "undecodable"}),
    (b"[" * 100_000, {"error": "bad_json"}),
    (b'{"text": "\\ud800 It rained.", "\\udfff": "\\ud801"}', {"input": {"\udfff": "\ud801"}}),
    (b'{"text": ""}', {"warnings": ["empty: the input holds no text"]}),
]


@pytest.mark.parametrize("ending", [".jsonl", ".ndjson", ".JSONL", ".jsonl.gz", ".jsonl.zst"])
def test_each_line_of_a_jsonl_file_is_an_input(run: Run, folder: Path, ending: str) -> None:
    data = b"\xef\xbb\xbf" + b"\n".join(line for line, _ in RECORDS)
    if ending.endswith(".gz"):
        data = gzip.compress(data[:100]) + gzip.compress(data[100:])
    if ending.endswith(".zst"):
        zstandard = pytest.importorskip("zstandard")
        data = zstandard.compress(data[:100]) + zstandard.compress(data[100:])
    (folder / f"wire{ending}").write_bytes(data)
    found = batch(run, ".", "--text")
    wanted = [(number, want) for number, (_, want) in enumerate(RECORDS, 1) if want]
    assert [record["source"] for record in found] == [f"./wire{ending}:{number}" for number, _ in wanted]
    for record, (_, want) in zip(found, wanted, strict=True):
        if "error" in want:
            assert record["error"]["code"] == want["error"]
        else:
            assert {key: record[key] for key in want} == want
            check(record, record["text"])
    assert found[0]["quotes"][0]["speaker"] == "Odo Lund"


def test_an_error_record_names_the_id(run: Run, folder: Path) -> None:
    lines = ['{"key": "k1", "body": null}', '{"key": 7, "body": [], "n": 1}', '{"body": 1}', "{"]
    (folder / "wire.jsonl").write_text("\n".join(lines))
    found = batch(run, ".", "--text-field", "body", "--id-field", "key")
    assert [record["error"]["message"] for record in found[:3]] == [
        "the field 'body' is missing or null (--text-field); id: k1",
        "the field 'body' is no text (--text-field); id: 7",
        "the field 'body' is no text (--text-field)",
    ]
    assert "; id" not in found[3]["error"]["message"]


def test_fields_have_the_names_that_are_said(run: Run, folder: Path) -> None:
    (folder / "wire.jsonl").write_text(json.dumps({"body": STORM, "key": "k", "text": "x"}))
    (record,) = batch(run, ".", "--text-field", "body", "--id-field", "key")
    assert (record["id"], record["title"], record["input"]) == ("k", "Storm closes harbour", {"text": "x"})


def test_each_row_of_a_parquet_file_is_an_input(run: Run, folder: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    from datetime import date

    columns = {
        "text": [STORM, None, "It rained."],
        "id": ["a", "b", None],
        "day": [date(2024, 3, 21), None, None],
        "n": [1.5, 2.0, float("nan")],
    }
    parquet.write_table(pyarrow.table(columns), folder / "wire.parquet")
    (folder / "broken.parquet").write_bytes((folder / "wire.parquet").read_bytes()[:-20])
    broken, first, second, third = batch(run, ".")
    assert (broken["source"], broken["error"]["code"]) == ("./broken.parquet", "corrupt")
    assert (first["id"], first["title"]) == ("a", "Storm closes harbour")
    assert first["input"] == {"day": "2024-03-21", "n": 1.5}
    assert (second["source"], second["error"]["code"]) == ("./wire.parquet:2", "no_text")
    assert (third["id"], third["input"]) == ("wire:3", {"day": None, "n": None})


def test_compressed_articles(run: Run, folder: Path) -> None:
    zstandard = pytest.importorskip("zstandard")
    data = STORM.encode()
    files = {
        "a.md.gz": gzip.compress(data),
        "b.md.zst": zstandard.compress(data),
        "broken.gz": gzip.compress(data)[:-9],
        "broken.zst": zstandard.compress(data)[:-3],
        "no.gz": data,
        "no.zst": data,
        "none.gz": b"",
        "bomb.gz": gzip.compress(bytes(50_000_000)),
        "bomb.zst": zstandard.compress(bytes(50_000_000)),
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    found = {record["source"]: record for record in batch(run, ".", "--max-bytes", "20000000")}
    codes = {source.removeprefix("./"): record.get("error", {}).get("code") for source, record in found.items()}
    assert codes == {
        **dict.fromkeys(["a.md.gz", "b.md.zst", "none.gz"]),
        **dict.fromkeys(["broken.gz", "broken.zst", "no.gz", "no.zst"], "corrupt"),
        **dict.fromkeys(["bomb.gz", "bomb.zst"], "too_large"),
    }
    assert [found[f"./{name}"]["id"] for name in ("a.md.gz", "b.md.zst")] == ["a", "b"]
    assert found["./a.md.gz"]["title"] == "Storm closes harbour"


def test_a_jsonl_file_that_breaks_off_gives_what_it_has_and_an_error(run: Run, folder: Path) -> None:
    line = json.dumps({"text": STORM}).encode() + b"\n"
    (folder / "wire.jsonl.gz").write_bytes(gzip.compress(line * 2) + gzip.compress(line)[:-30])
    found = batch(run, ".")
    assert [record["source"] for record in found] == [f"./wire.jsonl.gz:{number}" for number in (1, 2, 3)]
    assert [record.get("error", {}).get("code") for record in found] == [None, None, "corrupt"]


def without(package: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the commands run as where a package is not installed."""
    place = folder / "without"
    place.mkdir()
    (place / f"{package}.py").write_text("raise ImportError")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(place), os.environ.get("PYTHONPATH", "")]))


@pytest.mark.parametrize("package", ["zstandard", "pyarrow"])
def test_a_missing_package_is_named(run: Run, folder: Path, package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    without(package, folder, monkeypatch)
    name = {"zstandard": "a.md.zst", "pyarrow": "a.parquet"}[package]
    (folder / name).write_bytes(b"x")
    (record,) = batch(run, name)
    extra = {"zstandard": "zst", "pyarrow": "arrow"}[package]
    assert record["error"] == {
        "code": "missing_extra",
        "message": f"to read {os.path.splitext(name)[1]}: pip install 'newsparse[{extra}]'",
    }


def test_a_package_that_the_output_needs_is_named(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without("zstandard", folder, monkeypatch)
    done = run("batch", ".", "-o", "out.zst")
    assert done.returncode == 2
    assert done.stderr == b"newsparse: out.zst: to write .zst: pip install 'newsparse[zst]'\n"
    assert not (folder / "out.zst").exists()


def test_what_is_too_large_is_refused(run: Run, folder: Path) -> None:
    (folder / "a.md").write_bytes(b"x" * 1000)
    (folder / "b.md").write_bytes(b"x" * 1001)
    rows = (b'{"text":"short"}', b'{"text":"' + b"x" * 200_000 + b'"}', b'{"text":"last"}')
    (folder / "c.jsonl").write_bytes(b"\n".join(rows))
    found = batch(run, ".", "--max-bytes", "1000")
    codes = [record.get("error", {}).get("code") for record in found]
    assert codes == [None, "too_large", None, "too_large", None]
    assert found[1]["error"]["message"] == "more than 1,000 bytes (--max-bytes)"


def test_what_is_no_article_by_its_measure_is_refused(run: Run, folder: Path) -> None:
    texts = {
        "a-line.txt": "long " * 200_001,
        "b-lines.txt": "It rained.\n" * 100_000,
        "c-marks.txt": "“" * 100_001,
        "d-book.txt": ("It rained all day in the valley.\n" * 9 + "\n") * 2000,
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "e.jsonl").write_text(json.dumps({"text": texts["a-line.txt"]}))
    found = batch(run, ".")
    assert [record.get("error", {}).get("message") for record in found] == [
        "a line of 1,000,005 characters; an article has at most 1,000,000",
        "100,001 lines; an article has at most 100,000",
        "100,001 quotation marks; an article has at most 100,000",
        None,
        "a line of 1,000,005 characters; an article has at most 1,000,000",
    ]
    assert {record["error"]["code"] for record in found if "error" in record} == {"too_large"}


def test_many_paths_are_sorted_on_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsparse.batching.sorting.RUN", 10)
    monkeypatch.setattr("newsparse.batching.sorting.FAN_IN", 3)
    names = [f"{number * 7919 % 1000:03}\n\udcff" for number in range(1000)]
    ordered = SortedPaths(iter([*names, *names[:500]]))
    assert len(ordered) == 1000
    assert list(ordered) == list(ordered) == sorted(names)
    assert list(SortedPaths(iter([]))) == []


MEASURE = """
import resource
from newsparse.__main__ import command
command()
ours = next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(max(ours, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the system's unit of memory")
def test_memory_does_not_grow_with_the_number_of_inputs(folder: Path) -> None:
    peaks = []
    for count in (1_000, 100_000):
        names = "".join(f"some/folder/of/a/crawl/article-number-{number}.md\n" for number in range(count)).encode()
        command = [sys.executable, "-c", MEASURE, "batch", "-q", "--files-from", "-", "-o", "out.jsonl", "--force"]
        done = subprocess.run(command, input=names, capture_output=True, env=environment(), timeout=120)
        assert done.stderr == b""
        peaks.append(int(done.stdout) / 1024)
        assert (folder / "out.jsonl").read_bytes().count(b"\n") == count
    assert peaks[1] < min(60, peaks[0] + 16), "MiB"
