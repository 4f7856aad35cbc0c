"""The forms in which the article prints a name: surname to full name, acronym to what it stands for."""

from __future__ import annotations

from newsparse.lexicon import Lexicon
from newsparse.speakers.mentions import EDGES, SUFFIXES, bare
from newsparse.speakers.words import Vocabulary, is_given, is_place
from newsparse.works import in_title_case

PLAIN = "AXRgGokEB&bW"  # classes of the words that a heading or a sentence begins with: Introducing Moor
LOOKED_AT = 6  # places where a name is looked at
NEAR = 20_000  # how far before its first mention a name is looked for,
HEADING, SHORT = 160, 4  # characters of a heading, and blanks of a line that need not be one
AHEAD = 3_000  # and how far behind it


class Surroundings:
    """What stands around a name where the article prints it.

    `longer` counts the longer forms of the name, `headed` those in headings, which count where there are no others.
    `titled` says that a title stood before it, `style` which, `gender` whether a man's or a woman's, and `called` what
    a common noun before it stands for. `place` counts the prepositions of place before it, and `seen` all places
    looked at.
    """

    __slots__ = ("called", "gender", "headed", "longer", "place", "seen", "style", "titled")

    def __init__(self) -> None:
        self.longer: dict[tuple[str, ...], int] = {}
        self.headed: dict[tuple[str, ...], int] = {}
        self.titled = False
        self.gender = ""
        self.called = ""
        self.style = ""
        self.place = 0
        self.seen = 0

    def add(self, form: tuple[str, ...], in_heading: bool) -> None:
        """Count a longer form."""
        forms = self.headed if in_heading else self.longer
        forms[form] = forms.get(form, 0) + 1


def surroundings(view: str, at: int, name: tuple[str, ...], lex: Lexicon, words: Vocabulary) -> Surroundings:
    """What stands around the name near an offset, where it is no part of a longer one that goes on behind it."""
    found, behind = Surroundings(), Surroundings()
    text = " ".join(name)
    given = len(name) == 1 and is_given(text)  # stands before the rest of its name, a surname after it
    size = len(text)
    low, high = max(0, at - NEAR), at + AHEAD
    at = view.find(text, low, high)
    for _ in range(LOOKED_AT):
        if at < 0 or (found.longer and found.seen > 2):
            break
        end = at + size
        after = view[end : end + 2]
        if not after[:1].isalnum() and (at == 0 or not view[at - 1].isalnum()):
            if given and after[:1] == " ":
                look_after(view, end + 1, name, lex, found)
            if given or after[:1] != " " or not after[1:].isupper():
                found.seen += 1
                if at > 1 and view[at - 1] == " ":
                    start = view.rfind(" ", max(0, at - 31), at - 1) + 1
                    word = view[start : at - 1]
                    if word[:1].isupper() or "\n" in word or word in words.particles:
                        look_before(view, at, name, lex, words, found, modifies(view, end, lex))
                    elif word in words.place_words:
                        found.place += 1
                    elif not found.called and (noun := words.noun(word)) and not noun.plural:
                        found.called = noun.kind
            elif not found.longer and at > 1 and introduces(view, at, words):
                look_after(view, end + 1, name, lex, behind)
                behind.longer = {form: n for form, n in behind.longer.items() if not words.noun(form[-1].lower())}
        at = view.find(text, end, high)
    if not found.longer:
        found.longer = {form: n for form, n in found.headed.items() if is_given(form[0])} or behind.longer
    return found


def introduces(view: str, at: int, words: Vocabulary) -> bool:
    """True where the word before a name says that a person follows: the spokesman | Ruan | Delin, a guest, Ruan."""
    word = view[max(0, at - 24) : at - 1].rpartition(" ")[2].removesuffix(",")
    noun = words.noun(word.lower()) if view[at - 1] == " " else None
    return noun is not None and noun.kind == "person" and not noun.plural


def modifies(view: str, end: int, lex: Lexicon) -> bool:
    """True where a noun follows a name: the words before may belong to that, the yearly Camp | Lindum | event."""
    if view[end : end + 1] != " " or not view[end + 1 : end + 2].islower():
        return False
    word = view[end + 1 : end + 30].split(" ", 1)[0]
    return lex[word][0] == "n"


def look_before(
    view: str, at: int, name: tuple[str, ...], lex: Lexicon, words: Vocabulary, found: Surroundings, modifies: bool
) -> None:
    """Names before the name make it longer, a title says what it is.

    Where it `modifies` a noun, only a given name does.
    """
    longer: list[str] = []
    for word in reversed(view[max(0, at - 40) : at - 1].rsplit("\n", 1)[-1].split(" ")[-3:]):
        core = word.lstrip(EDGES)
        cell = lex[core] if core else "K "
        if cell not in ("N ", "I "):
            if cell in ("T ", "J "):
                found.titled = True
                found.style = core
                found.gender = found.gender or words.title_gender.get(core, "")
            break
        if (core.isupper() and len(core) > 2) or not core[0].isalpha() or is_verb(core, lex):
            break
        longer.append(core)
        if core != word:
            break
    if longer:
        longer = longer[: name_before(longer, words)]
    while longer and lex[longer[-1].lower()][0] in PLAIN and not is_given(longer[-1]):
        longer.pop()
    if longer and not (modifies and not is_given(longer[-1])):
        found.add((*reversed(longer), *name), in_heading(view, at))


def name_before(longer: list[str], words: Vocabulary) -> int:
    """How many of the words before a name, the nearest first, belong to it.

    No title does, no place, and nothing before a given name: Arizona Republican | Ida Moor.
    """
    count = 0
    told = False
    for word in longer:
        given = is_given(word)
        if not given:
            if told and len(word) > 3:
                break
            noun = words.noun(word.lower())
            if (noun and noun.kind != "document") or is_place(word) or word.lower() in words.trades:
                break
        count += 1
        told = told or given
    while count and longer[count - 1].islower():
        count -= 1
    return count


def look_after(view: str, start: int, name: tuple[str, ...], lex: Lexicon, found: Surroundings) -> None:
    """Names after a first name make it longer."""
    longer = []
    for word in view[start : start + 60].split("\n", 1)[0].split(" ")[:3]:
        cell = lex[word] if word else "K "
        if cell[0] not in "NI" or not word[0].isalpha() or is_verb(word, lex):
            break
        longer.append(bare(word.strip(EDGES)))
        if cell[1] != " ":
            break
    while longer and longer[-1].islower():
        longer.pop()
    if longer:
        found.add((*name, *longer), in_heading(view, start))


def in_heading(view: str, at: int) -> bool:
    """True for a place in a line of capitals, where verbs and nouns look like names: Moor Aide Calls Plan Rotten."""
    low, high = max(0, at - HEADING), min(len(view), at + HEADING)
    start, end = view.rfind("\n", low, at), view.find("\n", at, high)
    if (start < 0 < low) or (end < 0 and high < len(view)):
        return False
    line = view[start + 1 : end if end >= 0 else high]
    return len(line) < HEADING and line.count(" ") > SHORT and in_title_case(line)


def is_verb(word: str, lex: Lexicon) -> bool:
    """True for a cue that a headline prints with a capital: Ida Moor | Calls | Ole Lund"""
    return lex[word.lower()][0] in "SCOYL" and word.endswith("s") and not is_given(word)


def surname(name: tuple[str, ...]) -> str:
    """The word that stands for a person when the rest is dropped.

    >>> surname(("Ole", "Lund", "Jr."))
    'Lund'
    """
    return name[-2] if len(name) > 1 and name[-1] in SUFFIXES else name[-1]


def spelled_out(view: str, near: int, acronym: str, words: Vocabulary) -> str | None:
    """The name before the acronym in brackets: `the Lund Harbour Board (LHB)` → Lund Harbour Board"""
    at = view.find(f"({acronym})", max(0, near - NEAR), near + NEAR)
    if at < 2:
        return None
    line = view[max(0, at - 160, view.rfind("\n", 0, at) + 1) : at].split()
    joining = words.joining
    start = len(line)
    while start and (line[start - 1][0].isupper() or (line[start - 1] in joining and start < len(line))):
        start -= 1
    while start < len(line) and (line[start] in joining or line[start].lower() in words.determiners):
        start += 1
    run = line[start:]
    # What stands in capitals before the name, a title or the sentence's first word, is not in the acronym.
    for first in range(len(run)):
        if run[first] not in joining and "".join(word[:1] for word in run[first:] if word not in joining) == acronym:
            run = run[first:]
            break
    return " ".join(run).strip(EDGES) if len(run) > 1 else None
