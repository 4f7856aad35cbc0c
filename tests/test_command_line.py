"""The commands as real processes: what they print where, and the status they end with."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from checks import validator
from conftest import STORM, Run, environment

import newsparse

PARSE = [sys.executable, "-m", "newsparse", "parse"]

# The second form goes through the option parser; the first does not.
FORMS = pytest.mark.parametrize("before", [(), ("--",), ("--quiet",)], ids=["plain", "dashes", "option"])


@FORMS
def test_one_file_is_one_line(run: Run, folder: Path, before: tuple[str, ...]) -> None:
    done = run("parse", *before, "storm.md")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.count(b"\n") == 1
    record = json.loads(done.stdout)
    validator().validate(record)
    assert record == {**newsparse.parse(STORM, source="storm.md").to_dict(), "encoding": "utf-8"}
    assert record["id"] == "storm"


@FORMS
def test_both_forms_give_the_same_bytes(run: Run, folder: Path, before: tuple[str, ...]) -> None:
    (folder / "data.bin").write_bytes(b"\0\1\2")
    for words in (["storm.md"], ["storm.md", "storm.md"], ["storm.md", "data.bin", "gone.md"], ["gone.md"], ["."]):
        plain, other = run("parse", *words), run("parse", *before, *words)
        assert plain.stdout == other.stdout
        assert plain.returncode == other.returncode
        assert before == ("--quiet",) or plain.stderr == other.stderr


@FORMS
@pytest.mark.parametrize("dash", [("-",), ()], ids=["dash", "nothing"])
def test_standard_input(run: Run, folder: Path, before: tuple[str, ...], dash: tuple[str, ...]) -> None:
    record = json.loads(run("parse", *before, *dash, stdin=STORM.encode()).stdout)
    from_file = json.loads(run("parse", "storm.md").stdout)
    assert record == {**from_file, "source": "-", "id": None}


def test_text_is_the_last_key(run: Run, folder: Path) -> None:
    for words in (("parse", "--text", "storm.md"), ("batch", "--text", ".")):
        record = json.loads(run(*words).stdout)
        assert list(record)[-1] == "text"
        assert record["text"] == STORM


def test_several_files_are_a_line_each_and_failures_too(run: Run, folder: Path) -> None:
    (folder / "data.bin").write_bytes(b"\0\1\2")
    done = run("parse", "storm.md", "gone.md", "data.bin", ".", "storm.md")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    codes = [record.get("error", {}).get("code") for record in records]
    assert codes == [None, "not_found", "binary", "directory", None]
    assert [record["source"] for record in records] == ["storm.md", "gone.md", "data.bin", ".", "storm.md"]
    for record in records:
        validator().validate(record)
    assert done.returncode == 1
    lines = done.stderr.decode().splitlines()
    assert len(lines) == 3
    assert lines[0] == "newsparse: gone.md: no such file"
    assert lines[1].startswith("newsparse: data.bin: ")


def test_nothing_readable_is_status_2(run: Run, folder: Path) -> None:
    done = run("parse", "gone.md")
    assert done.returncode == 2
    assert done.stderr == b"newsparse: gone.md: no such file\n"
    assert json.loads(done.stdout) == {"source": "gone.md", "error": {"code": "not_found", "message": "no such file"}}
    for command in ("show", "explain"):
        done = run(command, "gone.md")
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr == b"newsparse: gone.md: no such file\n"


@FORMS
@pytest.mark.parametrize("ending", ["gz", "ZST"])
def test_compressed_files_are_unpacked(run: Run, folder: Path, before: tuple[str, ...], ending: str) -> None:
    compress = gzip.compress if ending == "gz" else pytest.importorskip("zstandard").compress
    name = f"storm.md.{ending}"
    (folder / name).write_bytes(compress(STORM.encode()))
    done = run("parse", *before, name)
    assert json.loads(done.stdout) == {**json.loads(run("parse", "storm.md").stdout), "source": name}
    assert done.stdout == run("batch", name).stdout
    for command in ("show", "explain"):
        assert run(command, name).stdout == run(command, "storm.md").stdout.replace(b"storm.md", name.encode())
    (folder / name).write_bytes(compress(STORM.encode())[:-5])
    assert json.loads(run("parse", *before, name).stdout)["error"]["code"] == "corrupt"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (gzip.compress(STORM.encode()), "gzip, which is unpacked where the name ends in .gz"),
        (lzma.compress(STORM.encode()), "xz, which is not supported: .gz and .zst are"),
        (bz2.compress(STORM.encode()), "bzip2, which is not supported: .gz and .zst are"),
        (STORM.encode("utf-16-le"), "a NUL byte at offset 1 (if it is UTF-16: --encoding utf-16-le)"),
        (STORM.encode("utf-16-be"), "a NUL byte at offset 0 (if it is UTF-16: --encoding utf-16-be)"),
        (
            ("Шторм закрыл порт. " * 9).encode("utf-16-le"),
            "a NUL byte at offset 11 (if it is UTF-16: --encoding utf-16-le)",
        ),
        (b"MZ\x90\0\x03\0\0\0\x04", "a NUL byte at offset 3"),
        (STORM.encode() + b"\0", f"a NUL byte at offset {len(STORM.encode())}"),
    ],
)
def test_what_is_no_text_is_named(run: Run, folder: Path, data: bytes, message: str) -> None:
    (folder / "a.xz").write_bytes(data)
    error = {"code": "binary", "message": f"binary data: {message}"}
    for command in ("parse", "batch"):
        assert json.loads(run(command, "a.xz").stdout) == {"source": "a.xz", "error": error}


@pytest.mark.parametrize(
    "words",
    [
        ("parse", "--zap"),
        ("parse", "-", "-"),
        ("zap",),
        ("batch",),
        ("batch", "gone"),
        ("batch", "-"),
        ("batch", ".", "--shard", "0/2"),
        ("batch", ".", "--encoding", "hex"),
        ("batch", ".", "--resume"),
        ("batch", ".", "-o", "x", "--resume", "--force"),
        ("batch", ".", "--timeout", "-1"),
        ("batch", "--files-from", "gone"),
        ("show", "a", "b"),
        (),
    ],
)
def test_usage_is_status_2_and_one_line(run: Run, folder: Path, words: tuple[str, ...]) -> None:
    done = run(*words)
    assert done.returncode == 2
    if words:
        assert done.stdout == b""
        assert done.stderr.startswith(b"newsparse: ")
        assert done.stderr.count(b"\n") == 1
    else:
        assert b"Commands:" in done.stdout


def test_a_hint_leads_to_the_help_of_the_command(run: Run) -> None:
    assert run("batch", "--zap").stderr.endswith(b" (newsparse batch --help)\n")
    assert run("--zap").stderr.endswith(b" (newsparse --help)\n")


def test_help_and_version(run: Run) -> None:
    for words in (
        ("--help",),
        ("-h",),
        *((name, "--help") for name in ("parse", "batch", "show", "explain", "schema")),
    ):
        done = run(*words)
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout.startswith(b"Usage: newsparse")
        assert (b"Examples:\n    newsparse" in done.stdout) == (len(words) == 2)
    assert run("--version").stdout.decode() == f"newsparse {newsparse.__version__}\n"


@pytest.mark.skipif(os.name == "nt", reason="POSIX")
@pytest.mark.parametrize(
    "words",
    [
        ("parse", "storm.md"),
        ("parse", "--", "storm.md"),
        ("batch", "."),
        ("show", "storm.md"),
        ("--help",),
        ("batch", "-h"),
    ],
)
def test_a_closed_pipe_is_a_quiet_end(folder: Path, words: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "newsparse", *words]
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, env=environment(), timeout=60)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize(
    "words",
    [
        ("parse", "storm.md"),
        ("parse", "--", "storm.md"),
        ("batch", "."),
        ("batch", ".", "-o", "/dev/full"),
        ("show", "storm.md"),
        ("explain", "storm.md"),
        ("schema",),
        ("--help",),
    ],
)
def test_a_full_disk_is_status_3(folder: Path, words: tuple[str, ...]) -> None:
    with open("/dev/full", "wb") as full:
        command = [sys.executable, "-m", "newsparse", *words]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=environment(), timeout=60)
    assert done.returncode == 3
    assert done.stderr.count(b"\n") == 1
    assert b"No space left on device" in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="POSIX")
def test_a_closed_output_is_status_3(folder: Path) -> None:
    command = ["sh", "-c", f"{' '.join(PARSE)} storm.md >&-"]
    done = subprocess.run(command, stderr=subprocess.PIPE, env=environment(), timeout=60)
    assert (done.returncode, done.stderr) == (3, b"newsparse: standard output: closed\n")


@pytest.mark.skipif(os.name == "nt", reason="POSIX")
@FORMS
def test_an_interrupt_is_status_130(folder: Path, before: tuple[str, ...]) -> None:
    process = subprocess.Popen(
        [*PARSE, *before, "storm.md", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout
    assert process.stdout.readline()  # the first record is out, so it waits for standard input
    time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    _, words = process.communicate(timeout=20)
    assert (process.returncode, words) == (130, b"")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_names_of_files_may_be_any_bytes(run: Run, folder: Path) -> None:
    name = b"a\xff\x1b[31m\nb.md"
    (folder / "storm.md").rename(os.fsdecode(name))
    for words in (("parse", name), ("parse", "--quiet", name), ("batch", ".")):
        record = json.loads(run(*words).stdout)
        assert os.path.basename(os.fsencode(record["source"])) == name
        assert record["title"] == "Storm closes harbour"
    for command in ("show", "explain"):
        done = run(command, name)
        assert done.returncode == 0
        assert b"\x1b" not in done.stdout
    done = run("parse", name + b"x")
    assert done.stderr == rb"newsparse: a\udcff\x1b[31m\nb.mdx: no such file" + b"\n"


def test_output_is_utf_8_in_any_locale(run: Run, folder: Path) -> None:
    for more in ({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {"PYTHONIOENCODING": "latin-1"}):
        for words in (("parse", "storm.md"), ("show", "storm.md"), ("batch", "-q", ".")):
            done = run(*words, env=environment(**more))
            assert (done.returncode, done.stderr) == (0, b"")
            assert "Ida Möller" in done.stdout.decode()


def test_the_console_script_is_the_same_program(run: Run, folder: Path) -> None:
    script = Path(sys.executable).with_name("newsparse")
    if not script.exists():
        pytest.skip("not installed")
    done = subprocess.run([script, "parse", "storm.md"], capture_output=True, env=environment(), timeout=60)
    assert done.stdout == run("parse", "storm.md").stdout


def test_an_article_is_the_same_in_every_dress(run: Run) -> None:
    text = STORM
    plain = json.loads(run("parse", stdin=text.encode()).stdout)
    dresses: dict[str, tuple[bytes, list[str]]] = {
        "CRLF": (text.replace("\n", "\r\n").encode(), []),
        "BOM": (b"\xef\xbb\xbf" + text.encode(), []),
        "UTF-16": (b"\xff\xfe" + text.encode("utf-16-le"), []),
        "straight marks": (text.replace("“", '"').replace("”", '"').encode(), []),
        "cp1252": (text.encode("cp1252"), ["legacy_encoding"]),
    }
    for dress, (data, codes) in dresses.items():
        record = json.loads(run("parse", stdin=data).stdout)
        for key in ("title", "timestamp", "authors", "language"):
            assert record[key] == plain[key], dress
        speakers = [(quote["text"], quote["speaker"]) for quote in record["quotes"]]
        assert speakers == [("It came in fast,", "Odo Lund")], dress
        assert [warning.partition(":")[0] for warning in record["warnings"]] == codes, dress


def test_relative_dates_count_from_the_reference(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    text = "Harbour closes for a week\n\nBy Ida Moor\n\n3 hours ago\n\n" + "No ship has left it since Monday. " * 4
    page.write_text(text)
    without = run("parse", str(page))
    assert json.loads(without.stdout)["timestamp"] is None
    assert json.loads(without.stdout)["warnings"] == ["relative_date: 3 hours ago"]
    with_it = run("parse", "--reference", "2024-03-21T13:14", str(page))
    assert json.loads(with_it.stdout)["timestamp"] == "2024-03-21"
    midnight = run("parse", "--reference", "2024-03-21T00:00", str(page))
    assert json.loads(midnight.stdout)["timestamp"] == "2024-03-20"
    day = run("parse", "--reference", "2024-03-21", str(page))
    assert json.loads(day.stdout)["timestamp"] is None  # on that day or the one before: it has no hour
    for command in ("show", "explain"):
        assert b"2024-03-21" in run(command, "--reference", "2024-03-21T13:14", page).stdout
    for command in ("parse", "show", "explain"):
        wrong = run(command, "--reference", "soon", str(page))
        assert wrong.returncode == 2
        assert wrong.stderr.decode().count("\n") == 1
        assert "--reference soon" in wrong.stderr.decode()
