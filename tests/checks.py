"""What holds for every record, whatever the text: spans slice back, and the schema accepts it."""

from __future__ import annotations

from typing import Any


def spans(record: dict[str, Any]) -> list[dict[str, Any]]:
    """Every span of a record: a dict with `text`, `start` and `end`."""
    found = []
    for said in (*record["quotes"], *record["attributions"]):
        found += [said, *(part for part in (said["mention"], said["cue"]) if part)]
    for value in record["evidence"].values():
        found += value if isinstance(value, list) else [value] if value else []
    return found


def check(record: dict[str, Any], text: str) -> None:
    """Fail where a span of the record is not what the text says there, or counts do not add up."""
    for span in spans(record):
        assert 0 <= span["start"] < span["end"] <= len(text), span
        assert text[span["start"] : span["end"]] == span["text"], span
    for key in ("title", "timestamp", "modified", "dateline"):
        assert (record[key] is None) == (record["evidence"][key] is None), f"{key} and its evidence differ"
    assert len(record["authors"]) == len(record["evidence"]["authors"]), "authors and their evidence differ"
    for said in ("quotes", "attributions"):
        names = [one["speaker"] for one in record[said] if one["speaker"] is not None]
        counted = {speaker["name"]: speaker[said] for speaker in record["speakers"] if speaker[said]}
        assert counted == {name: names.count(name) for name in names}, f"speakers[].{said} does not add up"
