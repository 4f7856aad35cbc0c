"""What `newsparse explain` says of speakers."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import Run

TEXT = """\
Storm closes harbour

Ida Moor, the mayor, met Jan Hale and Brad Dyke in Lindum on Monday.

“It is rotten,” he said.

The mayor said that the bridge was safe. “I never liked it,” said Moor.

The council agreed that it was late. It said the bridge would be closed.
"""


@pytest.mark.parametrize(
    "line",
    [
        "considered: Jan Hale (-0.5, other, 1 sentence back); Brad Dyke (-0.2, other, 1 sentence back)",
        "considered: Ida Moor (1.5, introduced so)",
        "considered: Ida Moor (1, so often in full)",
        "considered: the council (organisation)",
    ],
)
def test_candidates_are_told(run: Run, line: str, tmp_path: Path) -> None:
    """Who was considered for a mention, in which order, and with how many points."""
    article = tmp_path / "storm.txt"
    article.write_text(TEXT, encoding="utf-8")
    said = run("explain", str(article)).stdout.decode()
    assert line in " ".join(said.split())
