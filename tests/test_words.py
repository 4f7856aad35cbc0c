"""Each word of a pack's tables does what its table is for, in the frame that `frames/` has for the table."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import newsparse
from newsparse.language import load

FRAMES = Path(__file__).parent / "frames"


def words_of(code: str, frame: dict[str, Any]) -> list[str]:
    """The words of a frame's table; of verbs, which stand one a line in all their forms, the past."""
    table, name = frame["table"].split(".")
    entries: str = load(code).words[table][name]
    if frame.get("form") != "past":
        return entries.split()
    lines = [line.split() for line in entries.splitlines() if line.strip()]
    return [forms[2] if len(forms) > 2 and not forms[2].endswith("ing") else forms[0] for forms in lines]


def framed() -> list[Any]:
    """Each word in its frame, as parameters of a test."""
    found = []
    for path in sorted(FRAMES.glob("*.toml")):
        for frame in tomllib.loads(path.read_text(encoding="utf-8"))["frame"]:
            for word in words_of(path.stem, frame):
                found.append(pytest.param(path.stem, frame, word, id=f"{path.stem}-{frame['table']}-{word}"))
    return found


@pytest.mark.parametrize(("code", "frame", "word"), framed())
def test_word_in_its_frame(code: str, frame: dict[str, Any], word: str) -> None:
    record = newsparse.parse(frame["text"].replace("{word}", word), language=code).to_dict()
    for key, name in (("quote", "quotes"), ("statement", "attributions")):
        if key in frame:
            wanted = {part: value.replace("{word}", word) for part, value in frame[key].items()}
            got = [{part: text_of(said[part]) for part in wanted} for said in record[name]]
            assert wanted in got, record[name]
    if not {"quote", "statement"} & frame.keys():
        assert not any(said["speaker"] for said in record["quotes"] + record["attributions"])


def text_of(value: Any) -> Any:
    """A phrase's words; any other value as it is."""
    return value["text"] if isinstance(value, dict) else value
