"""What a terminal gets, and what a pipe gets: colour, indentation, and nothing that a file's bytes could do to it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import STORM, Run, environment

from newsparse.terminal import escaped, json_escaped, plain

pty = pytest.importorskip("pty", reason="no terminals here")

HOSTILE = """# Storm\x1b[31m \x9b2J\u202eclosed

By Ida Moor

“It \x07 rained,\u2066” said Odo \x1b]0;x\x07Lund.

[bold]It[/] rained [/nothing].
"""


def on_terminal(*words: str, **more: str) -> tuple[str, int]:
    """What a command prints where standard output is a terminal, and its status."""
    ours, theirs = pty.openpty()
    env = environment(**{"TERM": "xterm-256color", "COLUMNS": "100", **more})
    command = [sys.executable, "-m", "newsparse", *words]
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs, env=env) as process:
        os.close(theirs)
        data = b""
        try:
            while piece := os.read(ours, 65536):
                data += piece
        except OSError:  # Linux's way of saying that the other end is closed
            pass
        os.close(ours)
    return data.decode().replace("\r\n", "\n"), process.returncode


def test_one_article_is_indented_on_a_terminal(run: Run, folder: Path) -> None:
    line = run("parse", "storm.md").stdout
    for words in (("parse", "storm.md"), ("parse", "--", "storm.md")):
        page, status = on_terminal(*words)
        assert status == 0
        assert page.startswith('{\n  "schema_version": 1,\n')
        assert json.loads(page) == json.loads(line)


def test_several_articles_are_lines_on_a_terminal(folder: Path) -> None:
    page, _ = on_terminal("parse", "storm.md", "storm.md")
    assert len(page.splitlines()) == 2


def test_a_failure_is_one_line_on_a_terminal(folder: Path) -> None:
    assert on_terminal("parse", "gone.md") == ("newsparse: gone.md: no such file\n", 2)


@pytest.mark.parametrize("command", ["show", "explain"])
def test_colour_on_a_terminal_that_has_and_wants_it(folder: Path, command: str) -> None:
    assert "\x1b[" in on_terminal(command, "storm.md")[0]
    for more in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        assert "\x1b" not in on_terminal(command, "storm.md", **more)[0]
    assert "\x1b" not in on_terminal(command, "--no-color", "storm.md")[0]


@pytest.mark.parametrize("command", ["show", "explain", "parse", "schema"])
def test_no_colour_in_a_pipe(run: Run, folder: Path, command: str) -> None:
    for more in ({}, {"FORCE_COLOR": "1"}, {"CLICOLOR_FORCE": "1", "TERM": "xterm"}):
        words = [command] if command == "schema" else [command, "storm.md"]
        assert b"\x1b" not in run(*words, env=environment(**more)).stdout


@pytest.mark.parametrize("command", ["show", "explain", "parse"])
def test_a_text_cannot_steer_the_terminal(folder: Path, command: str) -> None:
    (folder / "evil\x1b[2J\u202e.md").write_text(HOSTILE, encoding="utf-8")
    page, status = on_terminal(command, "evil\x1b[2J\u202e.md", NO_COLOR="1")
    assert status == 0
    assert not set(page) & set("\x07\x1b\x9b\u202e\u2066")
    gone, status = on_terminal(command, "gone\x1b[2J\u202e.md")
    assert status == 2
    assert gone == "newsparse: gone\\x1b[2J\\u202e.md: no such file\n"


def test_show_numbers_each_speaker(run: Run, folder: Path) -> None:
    page = run("show", "storm.md").stdout.decode()
    assert "“It came in fast,”[1] said Odo Lund" in page
    assert re.search(r"\[1\] +Odo Lund +person", page)


def test_show_gives_the_text_as_it_is(run: Run, folder: Path) -> None:
    text = "# A\r\n\r\n[bold]It[/] :smile: rained [/nothing].\r\n\r\n" + "word " * 500 + "\r\n"
    (folder / "odd.md").write_bytes(text.encode())
    page = run("show", "odd.md").stdout.decode()
    for line in text.split("\r\n"):
        assert line.rstrip() in page


def test_explain_names_rule_and_span(run: Run, folder: Path) -> None:
    record = json.loads(run("parse", "storm.md").stdout)
    page = run("explain", "storm.md").stdout.decode()
    found = [record["evidence"]["title"], *record["evidence"]["authors"], *record["quotes"]]
    for value in found:
        assert f"{value['start']}:{value['end']} by {value['rule']}" in page
    assert STORM[record["evidence"]["title"]["start"] :].startswith("Storm closes harbour")


def test_control_characters_are_made_visible() -> None:
    assert plain("a\x1b[1m\u202eb\tc\n") == "a\ufffd[1m\ufffdb\tc\n"
    assert escaped("a\x1b\n\u202e\udcff\t") == "a\\x1b\\n\\u202e\\udcff\\t"
    assert json.loads(json_escaped('"\x7f\x9b\u202e"')) == "\x7f\x9b\u202e"
