"""Which language a text is in, and that language's pack: its words, as TOML data."""

from __future__ import annotations

import re
from functools import cache

from newsparse.model import Document
from newsparse.records import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

FOLDER = __file__[: -len("language.py")] + "languages/"

# The tables that read headers: what a pack lacks of them, and what serves where the language is undecided, are the
# words of all languages together. How people are quoted is never read with another language's words.
HEADER_TABLES = ("dates", "byline", "dateline", "title", "zones")

# Scripts that one language writes, or that need no blanks between words.
SCRIPTS = {
    "ja": "[\u3040-\u30ff]",
    "ko": "[\uac00-\ud7af]",
    "zh": "[\u4e00-\u9fff]",
    "el": "[\u0370-\u03ff]",
    "he": "[\u0590-\u05ff]",
    "th": "[\u0e00-\u0e7f]",
    "ka": "[\u10a0-\u10ff]",
    "bn": "[\u0980-\u09ff]",
}
LETTERS = r"[^\W\d_]"


class Language:
    """A language's words. `words` holds the tables of its TOML file; stages build from them what they need, once."""

    def __init__(self, code: str | None, words: dict[str, Any]) -> None:
        self.code = code
        self.words = words


@cache
def load(code: str | None) -> Language:
    """The pack of an ISO 639-1 code; None gives one that reads headers in any language, and nothing else.

    Raises LookupError for a code without a pack.
    """
    if code is None:
        return Language(None, every_header_table())
    words = read(code)
    if not words:
        raise LookupError(f"no language pack for {code!r}: {', '.join(codes())}")
    if "byline" not in words:
        words = every_header_table() | words
    return Language(code, words)


def read(name: str) -> dict[str, Any]:
    """The tables of a file of the folder, empty where there is none."""
    try:
        with open(f"{FOLDER}{name}.toml", encoding="utf-8") as file:
            text = file.read()
    except FileNotFoundError:
        return {}
    tables = word_tables(text)
    if tables is None:
        import tomllib

        tables = tomllib.loads(text)
    return tables


def word_tables(text: str) -> dict[str, Any] | None:
    """TOML of tables and literal strings, which is all that packs need; None where there is anything else in it.

    The standard reader's import alone takes longer than all the rest that parsing one article needs of a pack.

    >>> word_tables("[dates.cldr]\\nam = '''a.m. am'''\\n")
    {'dates': {'cldr': {'am': 'a.m. am'}}}
    """
    tables: dict[str, Any] = {}
    table = tables
    at = 0
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end]
        key, equals, value = line.partition(" = ")
        if value.startswith("'''"):
            start = at + len(key) + 6
            end = text.find("'''", start)
            if end < 0 or text[end + 3 : end + 4] not in ("", "\n"):
                return None
            table[key] = text[start + text.startswith("\n", start) : end]
            end += 3
        elif line[:1] == "[" and line[-1] == "]":
            table = tables
            for part in line[1:-1].split("."):
                table = table.setdefault(part, {})
        elif value[:1] == '"' and value[-1] == '"' and value.count('"') == 2 and "\\" not in value:
            table[key] = value[1:-1]
        elif equals or (line and line[0] != "#"):
            return None
        at = end + 1
    return tables


def codes() -> list[str]:
    """The codes of all packs, in their order."""
    import os

    return sorted(name[:-5] for name in os.listdir(FOLDER) if len(name) == len("en.toml"))


@cache
def every_header_table() -> dict[str, Any]:
    """The header tables of all packs in one: word lists one after the other."""
    union: dict[str, Any] = {}
    for code in codes():
        pack = read(code)
        merge(union, {table: pack[table] for table in HEADER_TABLES if table in pack})
    # An order of day and month is no word list: it is undecided where the language is.
    union.get("dates", {}).pop("order", None)
    return union


def merge(into: dict[str, Any], table: dict[str, Any]) -> None:
    """Put the words of a table behind those that are there."""
    for key, value in table.items():
        if isinstance(value, dict):
            merge(into.setdefault(key, {}), value)
        elif key not in into:
            into[key] = value
        elif isinstance(value, str | list):
            into[key] += ("\n" + value) if isinstance(value, str) else value


def detect(doc: Document) -> str | None:
    """The ISO 639-1 code of the text's language, None where it is undecided.

    Function words of a few paragraphs decide; where a language is written without blanks, its script.
    """
    found = by_words(passage(doc, 300))
    if found is None:
        longer = passage(doc, 4000)
        found = by_words(longer) or by_script(longer)
    return found


def passage(doc: Document, length: int) -> str:
    """Paragraphs of prose, as many as make the length; where there are none, the text's beginning."""
    parts = []
    wanted = length
    for start, end, _ in doc.paragraphs:
        if end - start >= 100:
            parts.append(doc.view[start : min(end, start + wanted)])
            wanted -= end - start
            if wanted <= 0:
                break
    if wanted > length // 2:
        parts.append(doc.view[:wanted])
    return " ".join(parts).lower()


@cache
def function_words() -> tuple[frozenset[str], dict[str, int], list[str]]:
    """The function words of all languages, what each adds to the sum of a text, and the languages' codes.

    A sum is a number of one byte for each language, so that adding up a text's words counts all languages at once.
    """
    languages = {code: words.split() for code, words in read("detect").items()}
    owners: dict[str, int] = {}
    for words in languages.values():
        for word in words:
            owners[word] = owners.get(word, 0) + 1
    adds: dict[str, int] = {}
    for place, words in enumerate(languages.values()):
        # A word of one language says more than one that its neighbours have, too.
        weights = (0, 3 << 8 * place, 2 << 8 * place, 1 << 8 * place)
        for word in words:
            adds[word] = adds.get(word, 0) + weights[min(owners[word], 3)]
    return frozenset(adds), adds, list(languages)


def by_words(text: str) -> str | None:
    """The language that most of the text's function words belong to, where it is well ahead of the next.

    >>> by_words("the mayor said that it was not for her to decide, and that they will have to wait")
    'en'
    """
    known, adds, languages = function_words()
    total = sum(map(adds.__getitem__, known.intersection(text.split())))
    counts = total.to_bytes(len(languages), "little")
    best = max(counts)
    place = counts.index(best)
    second = max(counts[:place] + counts[place + 1 :])
    if best < 5 or best - second < 3 or best * 4 < second * 5:
        return None
    if not text.isascii() and len(text.encode("utf-8", "surrogatepass")) > 1.5 * len(text):
        # Of a text without blanks the few words between blanks decide nothing.
        return by_script(text) or languages[place]
    return languages[place]


def by_script(text: str) -> str | None:
    """The language whose script has most letters; kana make the characters beside them Japanese.

    >>> by_script("市長は水曜日に会見した")
    'ja'
    """
    if text.isascii():
        return None
    letters = len(re.findall(LETTERS, text))
    counts = {code: len(re.findall(script, text)) for code, script in SCRIPTS.items()}
    if counts["ja"] * 10 > counts["zh"]:
        counts["ja"] += counts.pop("zh")
    best = max(counts, key=counts.__getitem__)
    return best if counts[best] * 2 > letters and counts[best] > 4 else None
