"""The forms in which the article prints a name: surname to full name, acronym to what it stands for."""

from __future__ import annotations

from newsparse.passages import Lexicon
from newsparse.speakers.mentions import EDGES, SUFFIXES, bare
from newsparse.speakers.words import Vocabulary, gender_of, is_place

LOOKED_AT = 24  # places where a name is looked at


class Occurrences:
    """What stands around a name where the article prints it.

    `longer` counts the longer forms of the name, `titled` says that a title stood before it, `place` counts the
    prepositions of place before it, `seen` all places looked at.
    """

    __slots__ = ("gender", "longer", "place", "seen", "titled")

    def __init__(self) -> None:
        self.longer: dict[tuple[str, ...], int] = {}
        self.titled = False
        self.gender = ""
        self.place = 0
        self.seen = 0


def occurrences(view: str, name: tuple[str, ...], lex: Lexicon, words: Vocabulary) -> Occurrences:
    """The name's surroundings in the article."""
    found = Occurrences()
    text = " ".join(name)
    # A first name stands before the rest, a surname after it.
    forward = len(name) == 1 and gender_of(text) != ""
    at = view.find(text)
    for _ in range(LOOKED_AT):
        if at < 0:
            break
        end = at + len(text)
        if (
            not view[end : end + 1].isalnum()
            and not view[at - 1 : at].isalnum()
            and not (view[end : end + 1] == " " and view[end + 1 : end + 2].isupper() and not forward)
        ):
            found.seen += 1
            look_before(view, at, name, lex, words, found)
            if forward and view[end : end + 1] == " ":
                look_after(view, end + 1, name, lex, found)
        at = view.find(text, end)
    return found


def look_before(view: str, at: int, name: tuple[str, ...], lex: Lexicon, words: Vocabulary, found: Occurrences) -> None:
    """Names before the name make it longer; a title or a preposition says what it is."""
    longer: list[str] = []
    end = at - 1
    for _ in range(4):
        if view[end : end + 1] != " " or end <= 0:
            break
        start = max(view.rfind(" ", max(0, end - 30), end), view.rfind("\n", max(0, end - 30), end)) + 1
        word = view[start:end].lstrip(EDGES)
        if not word:
            break
        cell = lex[word]
        if cell in ("N ", "I ") and (word[0].isupper() or longer or cell == "I "):
            if word[-1] in "'’" or (word.isupper() and len(word) > 2) or not word[0].isalpha():
                break
            longer.append(word)
            end = start - 1
            if start > 0 and view[start] in EDGES:
                break
            continue
        if cell[0] in "TJ":
            found.titled = True
            found.gender = found.gender or words.title_gender.get(word, "")
        elif not longer and word in words.place_words:
            found.place += 1
        break
    longer = longer[: name_before(longer, words)]
    if longer:
        form = (*reversed(longer), *name)
        found.longer[form] = found.longer.get(form, 0) + 1


def name_before(longer: list[str], words: Vocabulary) -> int:
    """How many of the words before a name, the nearest first, belong to it.

    No title does, no place, and nothing before a given name: Arizona Republican | Ida Moor.
    """
    count = 0
    told = False
    for word in longer:
        given = gender_of(word) != ""
        if not given:
            noun = words.noun(word.lower())
            if (noun and noun.kind != "document") or is_place(word) or (told and len(word) > 3):
                break
        count += 1
        told = told or given
    while count and longer[count - 1].islower():
        count -= 1
    return count


def look_after(view: str, start: int, name: tuple[str, ...], lex: Lexicon, found: Occurrences) -> None:
    """Names after a first name make it longer."""
    longer = []
    for word in view[start : start + 60].split("\n", 1)[0].split(" ")[:3]:
        if not word:
            break
        cell = lex[word]
        if cell[0] not in "NI" or not word[0].isalpha():
            break
        longer.append(bare(word.strip(EDGES)))
        if cell[1] != " ":
            break
    while longer and longer[-1].islower():
        longer.pop()
    if longer:
        form = (*name, *longer)
        found.longer[form] = found.longer.get(form, 0) + 1


def surname(name: tuple[str, ...]) -> str:
    """The word that stands for a person when the rest is dropped.

    >>> surname(("Ole", "Lund", "Jr."))
    'Lund'
    """
    return name[-2] if len(name) > 1 and name[-1] in SUFFIXES else name[-1]


def spelled_out(view: str, acronym: str, words: Vocabulary) -> str | None:
    """The name that stands before the acronym in brackets, where its initials are the acronym's letters.

    `the Lund Harbour Board (LHB)` → Lund Harbour Board
    """
    at = view.find(f"({acronym})")
    if at < 2:
        return None
    line = view[max(0, at - 160, view.rfind("\n", 0, at) + 1) : at].split()
    joining = words.joining
    start = len(line)
    while start and (line[start - 1][0].isupper() or (line[start - 1] in joining and start < len(line))):
        start -= 1
    while start < len(line) and (line[start] in joining or line[start].lower() in words.determiners):
        start += 1
    run = [word.strip(EDGES) for word in line[start:]]
    initials = "".join(word[0] for word in run if word not in joining)
    # What stands before the name in capitals, a title or the sentence's first word, is not in the acronym.
    cut = initials.rfind(acronym[0]) if initials.endswith(acronym) else -1
    if cut > 0:
        while "".join(word[0] for word in run if word not in joining) != acronym:
            run.pop(0)
        while run[0] in joining:
            run.pop(0)
    return " ".join(run) if len(run) > 1 else None
