"""Which rules are asked while an article is read, and which of them abstain."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from importlib import import_module
from inspect import cleandoc, isfunction
from typing import Any

import newsparse
from newsparse.speakers.considered import Heard, Listener

Rule = Callable[..., Any]


class Trace:
    """What the rules said, by stage and name, since stages share names: `before`, the rules that abstained right before
    one first answered; `examples`, from their docstrings. `asked`: each stage's rules in the order of their first turn.
    `candidates`: whom each mention was considered to stand for, by its offset in the view.
    """

    def __init__(self) -> None:
        self.before: dict[tuple[str, str], list[str]] = {}
        self.asked: dict[str, list[str]] = {}
        self.examples: dict[tuple[str, str], str] = {}
        self.candidates: Heard = {}

    def listen(self, rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
        """The rules, each telling what it says. Those of one tuple are asked in turn about the same."""
        subject: list[Any] = []
        abstained: list[str] = []

        def told(rule: Rule) -> Rule:
            name = rule.__name__
            stage = rule.__module__.split(".")[1]
            self.examples[stage, name] = example_of(rule).partition("\n")[0]

            @wraps(rule)
            def ask(*about: Any) -> Any:
                if list(about) != subject:
                    subject[:] = about
                    abstained.clear()
                names = self.asked.setdefault(stage, [])
                if name not in names:
                    names.append(name)
                answer = rule(*about)
                if answer:
                    self.before.setdefault((stage, name), list(abstained))
                    subject.clear()
                else:
                    abstained.append(name)
                return answer

            return ask

        return tuple(told(rule) for rule in rules)


def rules() -> dict[str, tuple[Rule, ...]]:
    """Every tuple of rules in the package, by its place: `title.RULES`, `timestamp.days.RULES_BY_DIGITS[4]`."""
    return {place: found for place, found, _, _ in tuples()}


def example_of(rule: Rule) -> str:
    """The first paragraph of a rule's docstring."""
    return cleandoc(rule.__doc__ or "").partition("\n\n")[0]


def tuples() -> Iterator[tuple[str, tuple[Rule, ...], dict[Any, Any], Any]]:
    """Each tuple of rules: its place, the tuple, the namespace or table that holds it, and its key there."""
    for module in pkgutil.walk_packages(newsparse.__path__, "newsparse."):
        if module.name.endswith("__main__"):
            continue
        namespace = vars(import_module(module.name))
        for name, value in list(namespace.items()):
            if not name.isupper():
                continue
            place = f"{module.name}.{name}".removeprefix("newsparse.")
            if are_rules(value):
                yield place, value, namespace, name
            elif isinstance(value, dict):
                for key, one in list(value.items()):
                    if are_rules(one):
                        yield f"{place}[{key!r}]", one, value, key


def are_rules(value: object) -> bool:
    """True for a tuple of functions."""
    return isinstance(value, tuple) and bool(value) and all(isfunction(one) for one in value)


@contextmanager
def tracing() -> Iterator[Trace]:
    """Listen to every rule of the package."""
    trace = Trace()
    found = list(tuples())
    for _, value, holder, key in found:
        holder[key] = trace.listen(value)
    Listener.heard = trace.candidates
    try:
        yield trace
    finally:
        Listener.heard = None
        for _, value, holder, key in found:
            holder[key] = value
