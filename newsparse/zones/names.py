"""Whether words have the shape of a person's name."""

from __future__ import annotations

from functools import cache

from newsparse.language import read
from newsparse.zones.words import Words

MOST_WORDS = 6
LONGEST = 50
INSIDE = ".'’‘`-‐‑´"


def is_name_word(word: str, known: Words) -> bool:
    """A capitalised word, an initial, or a particle: `Ida`, `J.`, `O’Neill`, `van`, `Jr.`"""
    first = word[0]
    if first.islower() or first in "'’":
        return word.lower() in known.particles or (first in "'’dlo" and word[1:2] in "'’" and word[2:3].isupper())
    bare = word
    for mark in INSIDE:
        bare = bare.replace(mark, "")
    # Letters of Indic scripts carry marks that are no letters.
    return bool(bare) and (bare.isalpha() or all(c.isalpha() or c > "\u0300" for c in bare))


def is_person(text: str, known: Words, least: int = 2) -> bool:
    """A name of a person by its shape: two to six words, all of them words of names.

    >>> is_person("Ida van der Moor", known)
    True
    """
    tokens = text.split()
    if not least <= len(tokens) <= MOST_WORDS or len(text) > LONGEST or text[0] > "\u2e7f":
        return False
    if not all(is_name_word(token, known) for token in tokens):
        return False
    lower = [token.lower().strip(".") for token in tokens]
    if any(word in known.never_names for word, token in zip(lower, tokens, strict=True) if not token[0].islower()):
        return False
    # Jan, April and August are given names, too.
    if any(token in known.calendar for token in lower[begins_with_given_name(text) :]):
        return False
    if not (tokens[-1][0].isupper() or tokens[-1][0] > "\u0500") or not any(len(t) > 2 for t in tokens):
        return False
    return len(tokens) == 1 or sum(1 for t in tokens if not t[0].islower() or t[0] > "\u0500") >= 2


def is_ideographic(text: str) -> bool:
    """A Chinese, Japanese or Korean name, by its length: `山田花子`, `山田 花子`, `김철수`."""
    bare = text.replace(" ", "").replace("\u3000", "")
    if 2 <= len(bare) <= 4 and all("\uac00" <= c <= "\ud7a3" for c in bare):
        return True
    return 3 <= len(bare) <= 5 and all("\u4e00" <= c <= "\u9fff" or c in "々ヶ" for c in bare)


def has_family_name(text: str) -> bool:
    """An ideographic name that begins with a family name: `山田花子`, `김철수`; not `首页新闻`.

    A Chinese or Korean name has one or two characters behind it, a Japanese one two or three.
    """
    bare = text.replace(" ", "").replace("\u3000", "")
    table = family_names()
    if not is_ideographic(text) or bare[-1] in table["never_last"]:
        return False
    if bare[0] >= "\uac00":
        return bare[:2] in table["ko"] or (len(bare) <= 3 and bare[0] in table["ko"])
    if any(bare[:size] in table["ja"] and 1 <= len(bare) - size <= 3 for size in (1, 2, 3)):
        return True
    return bare[:2] in table["zh"] or (len(bare) <= 3 and bare[0] in table["zh"])


@cache
def family_names() -> dict[str, frozenset[str]]:
    """Family names of China, Japan and Korea, by language; under `never_last`, characters that end no name."""
    return {code: frozenset(str(names).split()) for code, names in read("family-names").items()}


def is_plain(text: str) -> bool:
    """Words that bear no sign of a name's, such as an initial, a hyphen, a particle or an accent."""
    return (text.isascii() or text[0] > "\u036f") and all(
        word.isalpha() and len(word) > 1 and word[0].isupper() for word in text.split()
    )


def is_caseless(text: str) -> bool:
    """Words of a script without capitals, in which a name looks like any other words."""
    return "\u0590" <= text[0] < "\u1100"


def is_site(text: str) -> bool:
    """A site that signs its articles: `daily.example`."""
    if " " in text or not 4 < len(text) < 30 or "." not in text[1:-2]:
        return False
    return text[text.rfind(".") + 1 :].isalpha() and text.replace(".", "").replace("-", "").isalnum()


def is_handle(text: str) -> bool:
    """The name under which somebody writes: `moor_ida`, `imoor`, `Ida77`."""
    bare = text.replace("_", "").replace("-", "").replace(".", "")
    return " " not in text and 1 < len(text) < 25 and bare.isalnum() and not bare.isdigit()


def is_coined(text: str) -> bool:
    """A handle that is no word of the language: `idamoor7`, `IdaMoor`, `moor_ida`; not `Politics`."""
    if not is_handle(text) or len(text) < 5 or not text[1].islower():
        return False
    return text.islower() or not text[1:].islower()


@cache
def given_names() -> frozenset[str]:
    """Given names, in small letters."""
    table = read("given-names")
    return frozenset(" ".join(v for v in table.values() if isinstance(v, str)).lower().split())


@cache
def given_names_elsewhere() -> frozenset[str]:
    """Given names in other alphabets than the Latin, in small letters."""
    return frozenset(str(read("given-names-elsewhere")["given"]).lower().split())


def begins_with_given_name(text: str) -> bool:
    """True for `Ida Moor`, `Ида Мур`, `Ida-Marie Moor`."""
    first = text.split()[0].lower().split("-")[0]
    return first in (given_names() if first < "\u0370" else given_names_elsewhere())
