"""Never lost, never twice: an output goes on after anything, and is that of a batch that nothing disturbed."""

from __future__ import annotations

import gzip
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import STORM, Run, environment

SCRIPT = Path(__file__).parent.parent / "scripts" / "kill_batch.py"
ENDINGS = pytest.mark.parametrize("ending", [".jsonl", ".jsonl.gz"])


@pytest.fixture
def many(folder: Path) -> Path:
    """A directory of 300 inputs: articles, records, and what is neither."""
    place = folder / "in"
    place.mkdir()
    for number in range(220):
        (place / f"{number}.md").write_text(STORM + f"\n“It was wave {number},” he said.\n", encoding="utf-8")
    (place / "30.bin").write_bytes(b"\0")
    (place / "60.jsonl").write_text("".join(json.dumps({"text": STORM, "n": n}) + "\n" for n in range(79)))
    return folder


def undisturbed(run: Run, ending: str, *words: str) -> bytes:
    """What a batch gives that nothing disturbs."""
    assert run("batch", "in", "-o", f"peace{ending}", "-j", "1", "--force", *words).returncode == 1
    return Path(f"peace{ending}").read_bytes()


def plain(data: bytes, ending: str) -> list[bytes]:
    """The lines of an output."""
    if ending.endswith(".zst"):
        with pytest.importorskip("zstandard").open(io.BytesIO(data)) as file:
            data = file.read()
    return (gzip.decompress(data) if ending.endswith(".gz") else data).splitlines(keepends=True)


@ENDINGS
def test_the_bytes_are_the_same_for_any_number_of_jobs(run: Run, many: Path, ending: str) -> None:
    whole = undisturbed(run, ending)
    assert len(plain(whole, ending)) == 300
    for jobs in ("2", "5"):
        run("batch", "in", "-j", jobs, "-o", f"out{ending}")
        assert Path(f"out{ending}").read_bytes() == whole
        os.remove(f"out{ending}")
    assert plain(run("batch", "in", "-j", "3").stdout, "") == plain(whole, ending)


@ENDINGS
@pytest.mark.parametrize("part", [0.0, 0.001, 0.2, 0.37, 0.63, 0.999, 1.0])
def test_a_cut_output_goes_on(run: Run, many: Path, ending: str, part: float) -> None:
    whole = undisturbed(run, ending)
    out = Path(f"peace{ending}")
    out.write_bytes(whole[: int(len(whole) * part)])
    done = run("batch", "in", "-o", out, "--resume")
    assert done.returncode == 1
    assert out.read_bytes() == whole
    assert b"newsparse: 300 inputs done" in done.stderr
    assert b"2 failed" not in done.stderr
    again = run("batch", "in", "-o", out, "--resume")
    assert b"300 of them earlier, 1 failed (1 binary)" in again.stderr
    assert out.read_bytes() == whole


@ENDINGS
def test_a_killed_batch_goes_on(many: Path, ending: str) -> None:
    words = ["in", "--kills", "6", "--seed", "7", *(["--gz"] if ending.endswith(".gz") else [])]
    done = subprocess.run([sys.executable, SCRIPT, *words], capture_output=True, text=True, env=environment())
    assert done.returncode == 0, done.stderr
    assert "300 lines at the end, all there once, same bytes" in done.stdout
    assert done.stdout.splitlines()[1].count(",") == 3, "two outputs and their states, and nothing else"


@ENDINGS
def test_new_inputs_take_their_place(run: Run, many: Path, ending: str) -> None:
    run("batch", "in", "-o", f"out{ending}")
    for name in ("!.md", "10a.md", "~.md"):
        (many / "in" / name).write_text(STORM, encoding="utf-8")
    with (many / "in" / "60.jsonl").open("a") as file:
        file.write(json.dumps({"text": STORM, "n": "new"}) + "\n")
    (many / "in" / "1.md").write_text("# Changed\n\nIt rained.")
    kept = plain(Path(f"out{ending}").read_bytes(), ending)
    done = run("batch", "in", "-o", f"out{ending}", "--resume")
    assert b"304 inputs done, 300 of them earlier" in done.stderr
    found = plain(Path(f"out{ending}").read_bytes(), ending)
    assert [line for line in found if line in kept] == kept
    run("batch", "in", "-o", f"out{ending}", "--refresh")
    assert Path(f"out{ending}").read_bytes() == undisturbed(run, ending)
    assert sorted(path.name for path in many.glob("out*")) == [f"out{ending}", f"out{ending}.state"]


@ENDINGS
def test_changed_inputs_are_done_again_if_asked(run: Run, many: Path, ending: str) -> None:
    before = undisturbed(run, ending)
    out = Path(f"peace{ending}")
    (many / "in" / "100.md").write_text("# Changed\n\nIt rained.")
    (many / "in" / "99.md").write_text("# Changed too\n\nIt rained.")
    run("batch", "in", "-o", out, "--resume")
    assert out.read_bytes() == before
    done = run("batch", "in", "-o", out, "--refresh")
    assert b"300 inputs done, 298 of them earlier" in done.stderr
    after = out.read_bytes()
    assert after == undisturbed(run, ending)
    changed = [line for line in plain(after, ending) if line not in plain(before, ending)]
    assert [json.loads(line)["title"] for line in changed] == ["Changed", "Changed too"]


def test_zstandard_goes_on_too(run: Run, many: Path) -> None:
    pytest.importorskip("zstandard")
    whole = undisturbed(run, ".jsonl.zst")
    out = Path("peace.jsonl.zst")
    assert plain(whole, ".zst") == plain(run("batch", "in", "-j", "2").stdout, "")
    out.write_bytes(whole[: len(whole) * 2 // 3])
    done = run("batch", "in", "-o", out, "--resume")
    assert re.search(rb"300 inputs done, (64|128|192) of them earlier", done.stderr)
    assert out.read_bytes() == whole
    (many / "in" / "!.md").write_text(STORM, encoding="utf-8")
    run("batch", "in", "-o", out, "--resume")
    assert len(plain(out.read_bytes(), ".zst")) == 301


def test_a_gone_input_is_left_out_only_if_asked(run: Run, many: Path) -> None:
    before = undisturbed(run, ".jsonl")
    (many / "in" / "100.md").unlink()
    done = run("batch", "in", "-o", "peace.jsonl", "--resume")
    assert done.returncode == 2
    words = "the input of a record, in/100.md, is gone (--refresh leaves it out)"
    assert done.stderr.decode() == f"newsparse: peace.jsonl: {words}\n"
    assert Path("peace.jsonl").read_bytes() == before
    run("batch", "in", "-o", "peace.jsonl", "--refresh")
    assert Path("peace.jsonl").read_bytes() == undisturbed(run, ".jsonl")
    assert len(list(many.glob("peace*"))) == 2


@ENDINGS
@pytest.mark.parametrize("state_first", [True, False])
def test_a_new_file_that_was_whole_takes_its_place(run: Run, many: Path, ending: str, state_first: bool) -> None:
    whole = undisturbed(run, ending)
    (many / "in" / "!.md").write_text(STORM, encoding="utf-8")
    newer = undisturbed(run, ending)
    out = Path(f"peace{ending}")
    os.rename(out, f"{out}.whole")
    if not state_first:
        os.rename(f"{out}.state", f"{out}.part.state")
        Path(f"{out}.state").write_bytes(b"")
    out.write_bytes(whole)
    done = run("batch", "in", "-o", out, "--resume")
    assert b"301 inputs done, 301 of them earlier" in done.stderr
    assert out.read_bytes() == newer
    assert sorted(path.name for path in many.glob("peace*")) == [str(out), f"{out}.state"]


def test_a_new_start_forgets_what_was_not_finished(run: Run, many: Path) -> None:
    for ending in (".part", ".part.state", ".whole", ".state.new"):
        Path(f"peace.jsonl{ending}").write_text("old")
    whole = undisturbed(run, ".jsonl")
    run("batch", "in", "-o", "peace.jsonl", "--resume")
    assert Path("peace.jsonl").read_bytes() == whole
    assert len(list(many.glob("peace*"))) == 2


def test_what_is_beside_an_output_is_no_input(run: Run, many: Path) -> None:
    (many / "in" / "old.jsonl.zst.state").write_text("{}")
    for out in ("in/out.jsonl", "in/records"):
        run("batch", "in", "-o", out)
        run("batch", "in", "-o", out, "--force")
        assert len(Path(out).read_bytes().splitlines()) == 300
        for path in (many / "in").glob("out*"):
            path.unlink()


@ENDINGS
@pytest.mark.parametrize("garbage", [b"\0" * 40, b"x y\n", b"\xff\n", b"0 1", b""])
def test_lines_that_the_state_does_not_speak_of_are_done_again(
    run: Run, many: Path, ending: str, garbage: bytes
) -> None:
    whole = undisturbed(run, ending)
    state = Path(f"peace{ending}.state").read_bytes().splitlines(keepends=True)
    Path(f"peace{ending}.state").write_bytes(b"".join(state[:101]) + garbage)
    done = run("batch", "in", "-o", f"peace{ending}", "--resume")
    kept = 100 if ending == ".jsonl" else 64
    assert f"300 inputs done, {kept} of them earlier".encode() in done.stderr
    assert Path(f"peace{ending}").read_bytes() == whole
    assert Path(f"peace{ending}.state").read_bytes() == b"".join(state)


def test_lines_that_are_garbage_are_done_again(run: Run, many: Path) -> None:
    whole = undisturbed(run, ".jsonl")
    lines = whole.splitlines(keepends=True)
    for garbage in (bytes(4096), b'{"source":"\xff\n', b'{"source":"\\x"\n', b"\n"):
        Path("peace.jsonl").write_bytes(b"".join(lines[:200]) + garbage)
        run("batch", "in", "-o", "peace.jsonl", "--resume")
        assert Path("peace.jsonl").read_bytes() == whole


def test_other_options_are_no_going_on(run: Run, many: Path) -> None:
    undisturbed(run, ".jsonl")
    done = run("batch", "in", "-o", "peace.jsonl", "--resume", "--text")
    assert done.returncode == 2
    assert done.stderr.decode() == (
        "newsparse: peace.jsonl: it was made with --text False, now True (--force starts over)\n"
    )
    for state in (b"{}\n", b"[]\n", b"\xff\0", b""):
        Path("peace.jsonl.state").write_bytes(state)
        done = run("batch", "in", "-o", "peace.jsonl", "--resume")
        assert done.returncode == 2
        assert done.stderr.count(b"\n") == 1
    os.remove("peace.jsonl.state")
    assert b"no peace.jsonl.state says how it was made" in run("batch", "in", "-o", "peace.jsonl", "--resume").stderr


def test_one_output_has_one_writer(run: Run, many: Path) -> None:
    fcntl = pytest.importorskip("fcntl")
    before = undisturbed(run, ".jsonl")
    with open("peace.jsonl.state", "r+b") as state:
        fcntl.lockf(state, fcntl.LOCK_EX)
        for word in ("--resume", "--force"):
            done = run("batch", "in", "-o", "peace.jsonl", word)
            assert (done.returncode, done.stderr) == (2, b"newsparse: peace.jsonl: another newsparse writes to it\n")
    assert Path("peace.jsonl").read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX")
@ENDINGS
def test_a_full_disk_is_status_3_and_the_output_goes_on(run: Run, many: Path, ending: str) -> None:
    whole = undisturbed(run, ending)
    limit = len(whole) * 2 // 3 // 512
    command = f"ulimit -f {limit}; {sys.executable} -m newsparse batch in -o out{ending}"
    done = subprocess.run(["sh", "-c", command], capture_output=True, env=environment(), timeout=60)
    assert done.returncode == 3
    assert done.stderr.startswith(f"newsparse: out{ending}: File too large (".encode())
    assert done.stderr.endswith(b" inputs written: --resume goes on)\n")
    assert done.stderr.count(b"\n") == 1
    run("batch", "in", "-o", f"out{ending}", "--resume")
    assert Path(f"out{ending}").read_bytes() == whole
