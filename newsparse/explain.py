"""The command `explain`: for each value the rule that found it, where, and which rules before it abstained."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from functools import cache
from importlib import import_module
from inspect import cleandoc, isfunction
from typing import Any

from rich.console import Console
from rich.text import Text

import newsparse
from newsparse.display import page
from newsparse.model import Article, Attribution, Evidence, Phrase, Quote
from newsparse.terminal import plain

# The modules whose rules find a value; `quotes` finds marks only, the source is the attribution's.
STAGES = {
    "title": "title",
    "timestamp": "timestamp",
    "modified": "timestamp",
    "authors": "author",
    "dateline": "dateline",
    "quotes": "attribution",
    "attributions": "attribution",
}

Rule = Callable[..., Any]


@cache
def rules() -> dict[str, tuple[Rule, ...]]:
    """Every tuple of rules in the package, by its module's name and its own: `title.RULES`.

    A table of tuples (`RULES_BY_DIGITS = {4: (…), …}`) counts as its tuples.
    """
    found = {}
    for module in pkgutil.walk_packages(newsparse.__path__, "newsparse."):
        if module.name.endswith("__main__"):
            continue
        for name, value in vars(import_module(module.name)).items():
            place = f"{module.name}.{name}".removeprefix("newsparse.")
            for key, one in (value if isinstance(value, dict) and name.isupper() else {"": value}).items():
                if name.isupper() and isinstance(one, tuple) and one and all(isfunction(rule) for rule in one):
                    found[f"{place}[{key!r}]" if key else place] = one
    return found


def of_stage(stage: str) -> list[tuple[Rule, ...]]:
    """The tuples of rules that a stage's modules hold, short ones first: a long one may be put together of them."""
    return sorted((value for name, value in rules().items() if name.split(".")[0] == stage), key=len)


def before(stage: str, name: str) -> list[str] | None:
    """The rules that stand before the one of this name where they are tried in order; None where it has no order."""
    for value in of_stage(stage):
        order = [rule.__name__ for rule in value]
        if name in order:
            return order[: order.index(name)]
    return None


def example(stage: str, name: str) -> str:
    """The rule's example: the first line of its docstring."""
    for value in of_stage(stage):
        for rule in value:
            if rule.__name__ == name:
                return cleandoc(rule.__doc__ or "").partition("\n")[0]
    return ""


def explain(source: str | None, no_color: bool = False) -> int:
    """Write to standard output which rule found each value of an article's record."""
    return page(source, no_color, layout)


def layout(article: Article, text: str, console: Console) -> None:
    """One block for each value."""
    for key in ("title", "timestamp", "modified", "dateline"):
        found = article.evidence[key]
        assert found is None or isinstance(found, Evidence)
        value = getattr(article, key)
        if key == "dateline" and value:
            value = ", ".join(part for part in (value.place, value.agency, value.date) if part)
        header(console, key, value, found)
    authors = article.evidence["authors"]
    assert isinstance(authors, tuple)
    for name, place in zip(article.authors, authors, strict=True):
        assert isinstance(place, Evidence)
        header(console, "authors", name, place)
    if not authors:
        header(console, "authors", None, None)
    for number, quote in enumerate(article.quotes, 1):
        said(console, "quotes", f"quote {number}", quote)
    for number, attribution in enumerate(article.attributions, 1):
        said(console, "attributions", f"attribution {number}", attribution)
    for warning in article.warnings:
        line(console, "warning", warning, "yellow")


def header(console: Console, key: str, value: str | None, found: Evidence | None) -> None:
    """A value of the header, or that there is none."""
    line(console, key, value or "–", "bold" if value else "dim")
    if found:
        if found.text != value:
            line(console, "", f"printed as {found.text!r}")
        reason(console, STAGES[key], found.rule, found)
    else:
        tried = list(dict.fromkeys(rule.__name__ for value in of_stage(STAGES[key]) for rule in value))
        line(console, "", f"all rules abstained{': ' if tried else ''}{', '.join(tried)}", "dim")


def said(console: Console, key: str, label: str, found: Quote | Attribution) -> None:
    """A quote or an attribution."""
    kind = f" ({found.kind})" if isinstance(found, Quote) else ""
    line(console, label, f"{short(found.text)}{kind}", "bold")
    line(console, "", f"speaker {found.speaker or '–'}; {words('mention', found.mention)}; {words('cue', found.cue)}")
    reason(console, STAGES[key], found.rule, found)


def reason(console: Console, stage: str, rule: str, found: Evidence | Quote | Attribution) -> None:
    """The rule, its example, the span, and the rules that had the chance before it."""
    shown = example(stage, rule)
    line(console, "", f"{found.start}:{found.end} by {rule}{f', as in: {shown}' if shown else ''}", "green")
    tried = before(stage, rule)
    if tried is not None:
        line(console, "", f"abstained before it: {', '.join(tried) or 'none, it is the first'}", "dim")


def words(name: str, found: Phrase | None) -> str:
    """A mention or a cue."""
    return f"{name} {found.text} {found.start}:{found.end}" if found else f"{name} –"


def short(text: str, width: int = 80) -> str:
    """The beginning and the end of a long text, on one line."""
    text = " ".join(text.split())
    return text if len(text) <= width else f"{text[: width - 21]} … {text[-18:]}"


def line(console: Console, label: str, value: str, style: str = "") -> None:
    """One line: a label in its column, and a value."""
    console.print(Text(f"{label:<16}", style="cyan") + Text(plain(value), style=style), soft_wrap=True)
