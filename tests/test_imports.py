"""Start-up: what a plain article does not need is not imported. Modules are counted, not milliseconds."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from conftest import STORM, environment

HEAVY = {
    "asyncio",
    "click",
    "dataclasses",
    "dateutil",
    "email",
    "importlib.metadata",
    "inspect",
    "logging",
    "multiprocessing",
    "pathlib",
    "pydantic",
    "regex",
    "rich",
    "subprocess",
    "tempfile",
    "typer",
    "unicodedata",
    "urllib",
}

PRINT_MODULES = """
import sys
before = set(sys.modules)
from newsparse.__main__ import command
command()
print(*sorted(set(sys.modules) - before), file=sys.stderr)
"""


def modules(*words: str, stdin: bytes = b"") -> set[str]:
    """The modules that a command line loads, over those of a bare start."""
    command = [sys.executable, "-c", PRINT_MODULES, *words]
    done = subprocess.run(command, input=stdin, capture_output=True, env=environment(), timeout=60)
    return set(done.stderr.decode().splitlines()[-1].split())


@pytest.mark.parametrize("heavy", sorted(HEAVY))
def test_parse_loads_nothing_heavy(loaded: set[str], heavy: str) -> None:
    assert heavy not in loaded


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """What `newsparse parse FILE` loads for a usual article."""
    path = Path(tmp_path_factory.mktemp("imports")) / "storm.md"
    path.write_text(STORM, encoding="utf-8")
    found = modules("parse", str(path))
    assert "newsparse.pipeline" in found
    return found


def test_standard_input_loads_nothing_heavy() -> None:
    assert not modules("parse", "-", stdin=STORM.encode()) & HEAVY


def test_the_other_form_loads_the_option_parser() -> None:
    assert "typer" in modules("parse", "--text", "-", stdin=STORM.encode())
