"""What holds for every record, whatever the text: the schema accepts it, spans slice back, counts add up."""

from __future__ import annotations

from functools import cache
from typing import Any

from jsonschema import Draft202012Validator

from newsparse.schema import schema


@cache
def validator() -> Draft202012Validator:
    """The schema's validator."""
    Draft202012Validator.check_schema(schema())
    return Draft202012Validator(schema())


def spans(record: dict[str, Any]) -> list[dict[str, Any]]:
    """Every span of a record: a dict with `text`, `start` and `end`."""
    found = []
    for said in (*record["quotes"], *record["attributions"]):
        found += [said, *(part for part in (said["mention"], said["cue"]) if part)]
    for value in record["evidence"].values():
        found += value if isinstance(value, list) else [value] if value else []
    return found


def check(record: dict[str, Any], text: str) -> None:
    """Fail where a record is not what the contract says."""
    validator().validate(record)
    keys = list(schema()["$defs"]["article"]["properties"])
    assert list(record) == [key for key in keys if key in record], "the order of the keys"
    for span in spans(record):
        assert span["start"] < span["end"], span
        assert text[span["start"] : span["end"]] == span["text"], span
    for key in ("title", "timestamp", "modified", "dateline"):
        assert (record[key] is None) == (record["evidence"][key] is None), f"{key} and its evidence differ"
    assert len(record["authors"]) == len(record["evidence"]["authors"]), "authors and their evidence differ"
    for said in ("quotes", "attributions"):
        names = [one["speaker"] for one in record[said] if one["speaker"] is not None]
        counted = {speaker["name"]: speaker[said] for speaker in record["speakers"] if speaker[said]}
        assert counted == {name: names.count(name) for name in names}, f"speakers[].{said} does not add up"
