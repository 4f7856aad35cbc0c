"""The articles under samples/ give what a careful reader finds in them, as written down beside each.

`NAME.json` holds the header's values, `quotes`, `attributions` and `speakers` (kinds by name). Line ends inside a value
are written as blanks, and the mark that ends a statement is left out. The case of a source's first letter is free, as
one may stand in mid-sentence, and a mention may have a title before the name. A quotation without a source may be left
out of the record or have no speaker. `known_failures` says why a part fails today; that part's test fails when it
passes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from checks import check

import newsparse
from newsparse.reading import decode

SAMPLES = Path(__file__).parent.parent / "samples"
HEADER = ("title", "timestamp", "modified", "authors", "dateline", "language")
PARTS = (*HEADER, "quotes", "attributions", "speakers")


def samples() -> list[Any]:
    """Each part of each sample's record, as parameters of a test."""
    found = []
    for path in sorted(path for path in SAMPLES.iterdir() if path.suffix != ".json"):
        wanted = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        failures = wanted.pop("known_failures", {})
        for part in PARTS:
            reason = failures.get(part)
            marks = [pytest.mark.xfail(reason=reason, strict=True, raises=AssertionError)] if reason else []
            found.append(pytest.param(path, part, wanted[part], id=f"{path.stem}-{part}", marks=marks))
    return found


@pytest.mark.parametrize(("path", "part", "wanted"), samples())
def test_sample(path: Path, part: str, wanted: Any) -> None:
    text, _, _ = decode(path.read_bytes())
    record = newsparse.parse(text, source=path.name).to_dict()
    check(record, text)
    if part in HEADER:
        assert record[part] == wanted
    elif part == "speakers":
        assert {folded(speaker["name"]): speaker["kind"] for speaker in record[part]} == {
            folded(name): kind for name, kind in wanted.items()
        }
    else:
        found = [as_written(said) for said in record[part] if said["speaker"]]
        expected = [as_written(said) for said in wanted]
        for one, other in zip(found, expected, strict=False):
            if one["mention"] and one["mention"].endswith(f" {other['mention']}"):
                one["mention"] = other["mention"]
        assert found == expected


ARTICLES = [*SAMPLES.glob("*.md"), *SAMPLES.glob("*.txt"), *SAMPLES.parent.parent.glob("shared/articles/*")]


def curly(text: str) -> str:
    """The text with its straight double marks made curly: an opening one stands behind a blank or a bracket."""
    text = re.sub(r'(?<![^\s(\[‘—])"', "“", text)
    return text.replace('"', "”")


def unmarked(text: str) -> str:
    """The text without the marks of Markdown."""
    text = re.sub(r"^#+ ", "", text, flags=re.MULTILINE)
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text.replace("**", "").replace("*", ""))


DRESSES: dict[str, Callable[[str], bytes]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "BOM": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "UTF-16": lambda text: text.encode("utf-16"),
    "curly marks": lambda text: curly(text).encode(),
    "no Markdown": lambda text: unmarked(text).encode(),
    "no-break blanks": lambda text: text.replace(", ", ",\xa0").encode(),
    "zero-width characters": lambda text: text.replace("e", "e\u200b").encode(),
}


@pytest.mark.parametrize("dress", DRESSES)
@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_an_article_is_the_same_in_every_dress(path: Path, dress: str) -> None:
    text = path.read_bytes().decode()
    if dress in ("no Markdown", "curly marks") and text.startswith("---"):
        pytest.skip("the marks of front matter are another language")
    assert values(*decode(DRESSES[dress](text))) == values(*decode(text.encode()))


def values(text: str, *_: object) -> dict[str, Any]:
    """What a reader finds in a text, in any dress."""
    record = newsparse.parse(text).to_dict()
    check(record, text)
    shown = json.dumps({part: record[part] for part in PARTS}, ensure_ascii=False)
    for dressed, bare in (("\u200b", ""), ("\xa0", " "), ("“", "'"), ("”", "'"), ('\\"', "'"), ("\\r\\n", "\\n")):
        shown = shown.replace(dressed, bare)
    found: dict[str, Any] = json.loads(unmarked(shown))
    for part in ("quotes", "attributions"):
        found[part] = [as_written(said) for said in found[part]]
    return found


def as_written(said: dict[str, Any]) -> dict[str, Any]:
    """A quote or attribution, of the record or as expected, in the form that is compared."""
    form: dict[str, Any] = {"text": " ".join(said["text"].split())}
    if "kind" in said:
        form["kind"] = said["kind"]
    else:
        form["text"] = form["text"].rstrip(".,")
    form["speaker"] = said["speaker"] and folded(said["speaker"])
    for part in ("mention", "cue"):
        words = said[part]["text"] if isinstance(said[part], dict) else said[part]
        form[part] = words and " ".join(words.split())
    return form


def folded(name: str) -> str:
    """A source's name, its first letter small."""
    name = " ".join(name.split())
    return name[:1].lower() + name[1:]


def test_there_is_a_sample_for_each_layout() -> None:
    assert len({path.stem for path in SAMPLES.iterdir()}) >= 8
    assert {path.stem for path in SAMPLES.glob("*.json")} == {
        path.stem for path in SAMPLES.iterdir() if path.suffix != ".json"
    }
