"""Each rule reads its own example: the docstring's first paragraph is an article, or a line above or below one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from checks import check

import newsparse
from newsparse.tracing import example_of, rules, tracing

Rule = Callable[..., Any]


def each_rule() -> list[Any]:
    """The functions in every tuple named RULES or RULES_…, as parameters of a test."""
    found = {}
    for place, value in rules().items():
        if place.rpartition(".")[2].startswith("RULES"):
            found.update((f"{rule.__module__.removeprefix('newsparse.')}.{rule.__name__}", rule) for rule in value)
    return [pytest.param(rule, id=name) for name, rule in found.items()]


def names(record: dict[str, Any]) -> set[str]:
    """The rules that found something in a record."""
    found = {said["rule"] for said in (*record["quotes"], *record["attributions"])}
    for value in record["evidence"].values():
        found |= {one["rule"] for one in (value if isinstance(value, list) else [value]) if one}
    return found


FRAMES = (
    "{}",
    "# Storm closes harbour\n\n{}\n\n{body}",
    "# Storm closes harbour\n\n{body}\n\n{}",
)
BODY = """The harbour of Lindum was closed on Monday after a night of high waves, and no ship has left it since then.

Two cranes fell into the basin, the roof of the old customs house was torn off, and the coast road is flooded.

The harbour office expects to open the inner basin on Thursday if the wind turns. The ferries stay in port."""


@pytest.mark.parametrize("rule", each_rule())
def test_rule_reads_its_example(rule: Rule) -> None:
    example = example_of(rule)
    assert example, f"{rule.__qualname__} has no example"
    seen: set[str] = set()
    for frame in FRAMES:
        text = frame.format(example, body=BODY)
        record = newsparse.parse(text, language="en").to_dict()
        check(record, text)
        seen |= names(record)
        if rule.__name__ in seen:
            return
    pytest.fail(f"{example!r} was read by {sorted(seen)}")


def test_listening_to_rules_changes_nothing() -> None:
    text = f"# Storm closes harbour\n\nBy Ida Moor\n\n{BODY}\n\n“It came in fast,” said Odo Lund.\n"
    before = rules()
    record = newsparse.parse(text).to_dict()
    with tracing() as trace:
        assert newsparse.parse(text).to_dict() == record
        assert rules() != before
    assert rules() == before
    quote = record["quotes"][0]["rule"]
    assert quote not in trace.before["attribution", quote]
    assert quote in trace.asked["attribution"]


def test_rules_of_one_name_keep_their_own_examples() -> None:
    with tracing() as trace:
        newsparse.parse(BODY)
    assert trace.examples["attribution", "labelled"] == "REPORTER: Is the bridge closed?"
    assert trace.examples["timestamp", "labelled"].startswith("Posted on")
