"""Parts of sentences that go together, each tried with each: `grids/<language>.toml`.

A sentence's source and its statement change nothing in one another, so that each is tried in every form; so is each way
to introduce somebody with each way to speak of them later.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import newsparse

GRIDS = Path(__file__).parent / "grids"


def forms(name: str) -> list[Any]:
    """Each form of a grid's list with the grid, as parameters of a test."""
    found = []
    for path in sorted(GRIDS.glob("*.toml")):
        grid = tomllib.loads(path.read_text(encoding="utf-8"))
        found += [pytest.param(path.stem, grid, form, id=f"{path.stem}-{form}") for form in lines(grid[name])]
    return found


def lines(text: str) -> list[str]:
    """The lines of a list."""
    return text.strip().split("\n")


def filled(grid: dict[str, Any], form: str) -> list[tuple[str, str]]:
    """The sources and statements that go into a form: each with the grid's first of the other."""
    sources, statements = lines(grid["sources"]), lines(grid["statements"])
    pairs = [(source, statements[0]) for source in sources]
    return pairs + [(sources[0], said) for said in statements[1:]] if "{statement}" in form else pairs


def is_read(code: str, grid: dict[str, Any], form: str, source: str, statement: str) -> bool:
    """True where the record has the statement with its source."""
    text = sentence(without_brackets(form), without_brackets(source), statement, grid)
    wanted = statement if "{statement}" in form else marked(form) if "[" in form else text
    for said in newsparse.parse(text, language=code).attributions:
        if plain(said.text) == plain(wanted) and names(said, source):
            return True
    return False


def names(said: Any, source: str) -> bool:
    """True where a quotation's or a statement's speaker or mention has the words of a source that stand in brackets."""
    return marked(source).lower() in f"{said.speaker} {said.mention.text if said.mention else ''}".lower()


@pytest.mark.parametrize(("code", "grid", "form"), forms("forms"))
def test_form(code: str, grid: dict[str, Any], form: str) -> None:
    wrong = [pair for pair in filled(grid, form) if not is_read(code, grid, form, *pair)]
    known = grid.get("known_failures", {}).get(form, "")
    assert [source if said == lines(grid["statements"])[0] else said for source, said in wrong] == known.split("\n")[
        :-1
    ]


@pytest.mark.parametrize(("code", "grid", "form"), forms("quoted"))
def test_quoted(code: str, grid: dict[str, Any], form: str) -> None:
    tails, sources = grid["tails"].strip("\n").split("\n"), lines(grid["sources"])
    wrong = []
    for source, tail in [(source, tails[0]) for source in sources] + [(sources[0], tail) for tail in tails[1:]]:
        text = ended(sentence(form.replace("{tail}.", tail), without_brackets(source), "", grid))
        record = newsparse.parse(text, language=code)
        quotation = plain(text[text.index("“") + 1 : text.index("”")])
        alone = not record.attributions and [plain(one.text) for one in record.quotes] == [quotation]
        if not (alone and record.quotes[0].kind == "direct" and names(record.quotes[0], source)):
            wrong.append(tail if source == sources[0] and tail != tails[0] else source)
    known = grid.get("known_failures", {}).get(form, "")
    assert wrong == known.split("\n")[:-1]


def ended(text: str) -> str:
    """A sentence whose quotation stands at its end, with the full stop in its marks."""
    return text.replace(",”.", ".”").replace("”.", ".”") if text.endswith("”.") else text.replace(",”,", ",”")


def introductions() -> list[Any]:
    """Each way to introduce somebody, with what they may be called after it, as parameters of a test."""
    found = []
    for path in sorted(GRIDS.glob("*.toml")):
        grid = tomllib.loads(path.read_text(encoding="utf-8"))
        for line in lines(grid["introductions"]):
            introduction, _, called = line.partition(" | ")
            found.append(
                pytest.param(
                    path.stem,
                    grid,
                    introduction,
                    called.split(", ") if called else [],
                    id=f"{path.stem}-{introduction}",
                )
            )
    return found


@pytest.mark.parametrize(("code", "grid", "introduction", "called"), introductions())
def test_introduction(code: str, grid: dict[str, Any], introduction: str, called: list[str]) -> None:
    wrong = []
    for source in [*lines(grid["called"]), *called]:
        for form in lines(grid["answers"]):
            text = f"{without_brackets(introduction)}\n\n{sentence(form, source, '', grid)}"
            said = newsparse.parse(text, language=code)
            if {one.speaker for one in said.quotes + said.attributions} != {marked(introduction)}:
                wrong.append(text)
    assert not wrong


def marked(text: str) -> str:
    """What stands between a text's brackets."""
    return text[text.index("[") + 1 : text.index("]")]


def without_brackets(text: str) -> str:
    """A text without its brackets."""
    return text.replace("[", "").replace("]", "")


def sentence(form: str, source: str, statement: str, grid: dict[str, Any]) -> str:
    """A form with its source and statement in; what opens it has a capital, and no comma stands before another mark."""
    if not form.startswith("{source}"):
        first, _, rest = source.partition(" ")
        source = " ".join([first.lower() if first in grid["lower"].split() else first, rest]).strip()
    text = form.replace("{source}", source).replace("{statement}", statement)
    return (text[:1].upper() + text[1:]).replace(",,", ",").replace(",.", ".")


def plain(text: str) -> str:
    """A text without its capital and the marks around it, for what may open a sentence or end one."""
    return text.strip(" .“”").lower()
