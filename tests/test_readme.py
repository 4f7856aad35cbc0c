"""What the README shows is what happens."""

from __future__ import annotations

import inspect
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import STORM

import newsparse
from newsparse.model import Article

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    """The first block of code in a language."""
    found = re.search(rf"```{language}\n(.*?)```", README, re.DOTALL)
    assert found
    return found[1]


def test_the_example_is_what_comes_out() -> None:
    command, *printed = block("console").splitlines()
    assert command.endswith("jq -c '.title, .timestamp, .authors, .quotes[0]'")
    record = newsparse.parse((ROOT / "samples" / "harbour-bridge.md").read_text(encoding="utf-8")).to_dict()
    assert [json.loads(line) for line in printed] == [
        record["title"],
        record["timestamp"],
        record["authors"],
        record["quotes"][0],
    ]


def test_the_script_runs(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "storm.md").write_text(STORM, encoding="utf-8")
    (tmp_path / "articles" / "undated.md").write_text("# Rain\n\nIt rained.\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", block("python")],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert (done.stdout, done.stderr) == ("2024-03-21\tOdo Lund\tIt came in fast,\n", "")


def test_the_signature_is_the_one_that_is_shown() -> None:
    shown = re.search(r"`newsparse\.parse(\(.*?\))`", README)
    assert shown
    signature = inspect.signature(newsparse.parse)
    bare = [parameter.replace(annotation=inspect.Parameter.empty) for parameter in signature.parameters.values()]
    assert shown[1] == str(inspect.Signature(bare))


def test_every_key_is_explained() -> None:
    table = README[README.index("## The record") : README.index("## Commands")]
    for key in (*(field for field in Article._fields), "schema_version", "text"):
        assert f"`{key}`" in table, key


def test_every_command_and_status_is_explained() -> None:
    for name in ("parse", "batch", "show", "explain", "schema"):
        assert f"`newsparse {name}" in README
    for status in (0, 1, 2, 3, 130):
        assert f"| {status} |" in README


@pytest.mark.parametrize("purpose", ["newsparse parse", "pytest"])
def test_each_command_for_a_fresh_machine_stands_alone(purpose: str) -> None:
    commands = [line for line in README.splitlines() if line.startswith("python3 -m venv .venv && ")]
    assert len([command for command in commands if purpose in command]) == 1
