"""The command line as a user runs it, and the profiles of the property tests."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("quick", max_examples=150, derandomize=True, deadline=None)
settings.register_profile("long", max_examples=10_000, deadline=None, suppress_health_check=list(HealthCheck))
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

Run = Callable[..., subprocess.CompletedProcess[bytes]]

STORM = """# Storm closes harbour

By Ida Möller

21 March 2024

“It came in fast,” said Odo Lund, the harbour master.
"""


@pytest.fixture
def run() -> Run:
    """Runs `python -m newsparse WORDS`; by default with nothing to read and without the variables that steer colour."""

    def run(*words: str | bytes | Path, stdin: bytes = b"", **more: object) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "newsparse", *words]
        more = {"input": stdin, "capture_output": True, "timeout": 60, "env": environment(), **more}
        return subprocess.run(command, **more)  # type: ignore[call-overload,no-any-return]

    return run


def environment(**more: str) -> dict[str, str]:
    """The environment without the variables that steer colour, and with `more`."""
    steering = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "TERM", "COLUMNS")
    return {key: value for key, value in os.environ.items() if key not in steering} | more


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A directory to work in, with an article in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "storm.md").write_text(STORM, encoding="utf-8")
    return tmp_path
