"""The words that introduce someone beside their name: title before, apposition after."""

from __future__ import annotations

import re
from functools import cache

from newsparse.speakers.cast import Cast
from newsparse.speakers.mentions import EDGES, Reading, bare, behind_trade
from newsparse.speakers.names import NEAR
from newsparse.speakers.table import Source
from newsparse.speakers.words import is_given


@cache
def title() -> re.Pattern[str]:
    """The words of a title, up to the end of the searched cells: Lund Council member; Secretary of State."""
    return re.compile(r"(?:[nNTYEy][ ']|(?<=[NT] )F ){1,8}\Z")


OFFICE = (" of ", " for ", " at ", ",")  # behind a noun that needs no article: president of Norland Lines
OCCURRENCES = 4  # places where a noun is looked at for a name beside it
ENDS = ".,;:!?)”\"’'—–\n"  # what stands before a name without a title


def describe(source: Source, cast: Cast) -> list[str]:
    """The words that introduce a source where its name is first printed; they are its description."""
    near = source.places[0] if source.places else 0
    at = cast.view.find(source.name, max(0, near - NEAR), near + NEAR)
    if at < 0:
        return []
    end = at + len(source.name)
    before = words_before(cast, before_label(cast, at)) or described_before(cast, at, end)
    after = words_after(cast, end) if cast.view[end : end + 2] == ", " else []
    if source.kind == "name" and any(
        (noun := cast.words.noun(word.lower())) and noun.kind == "person" for word in before
    ):
        source.kind = "person"
    if source.description is None and source.kind not in ("place", "document"):
        source.description = " ".join(before if len(before) > 1 or not after else after) or None
    return before + after


def introduce(source: Source, cast: Cast) -> frozenset[str]:
    """The nouns that introduce a source, in lower case, and its name's words."""
    if source.heads is None:
        heads = {word.lower() for word in source.words}
        words = describe(source, cast)
        for before, word in zip(("", *words), words, strict=False):
            core = bare(word.strip(EDGES))
            if before.lower() in cast.words.deputy:
                heads.add(f"{before} {core}".lower())
                continue
            heads.add(core.lower())
            if "-" in core:
                heads.add(core.lower().rsplit("-", 1)[-1])
            heads.update(cast.words.short.get(core, ()))
        source.heads = frozenset(heads)
    return source.heads


def before_label(cast: Cast, at: int) -> int:
    """Where the words before a name end, which a label may stand behind: the club's goalkeeper, nicknamed | Bear."""
    view = cast.view
    comma = view.rfind(", ", max(0, at - 24), at)
    return comma + 1 if comma >= 0 and view[comma + 2 : at].strip(" “\"‘'") in cast.words.labels else at


def words_before(cast: Cast, at: int) -> list[str]:
    """Lund Council member | Ida Moor"""
    view = cast.view
    if at and view[at - 1] == ",":
        return title_before(cast, at - 1)
    if at < 2 or view[at - 1] != " " or view[at - 2] in ENDS:
        return []
    return title_before(cast, at)


def title_before(cast: Cast, at: int) -> list[str]:
    """The words of a title that end at an offset."""
    view = cast.view
    line = max(at - 90, view.rfind("\n", max(0, at - 90), at) + 1, 0)
    words = view[line:at].split()[-8:]
    cells = "".join([cast.lex[word] for word in words])
    found = title().search(cells)
    if not found:
        return []
    words = words[found.start() // 2 :]
    if any(is_given(word) for word in words[:-1]):
        return []  # another's name, in a headline
    noun = cast.words.noun(words[-1].lower().rsplit("-", 1)[-1])
    if cells[-2] == "T" or (noun and not noun.plural and noun.kind != "document") or " T F N " in f" {cells[-6:]}":
        return words
    return []


def described_before(cast: Cast, at: int, end: int) -> list[str]:
    """The mayor of Lindum, | Ida Moor, left: who stands between commas is who is described."""
    view = cast.view
    behind = view[end + 2 : end + 20].split(" ", 1)[0]
    if view[max(0, at - 2) : at] != ", " or view[end : end + 1] != "," or cast.lex[behind or "."][0] == "&":
        return []  # the mayor, Ida Moor, and the priest
    words = view[max(0, at - 90) : at - 2].rsplit("\n", 1)[-1].split()[-8:]
    cells = "".join([cast.lex[word] for word in words])
    kinds = cells[::2]
    first = max(kinds.rfind("D"), cells[1:-2:2].rfind("'")) + 1  # Lindum's | mayor
    rest = kinds[first:]
    if not first or not rest or rest.strip("nNTYEyFRIA"):
        return []
    head = next((number for number, kind in enumerate(rest) if number and kind in "FR"), len(rest)) - 1
    noun = cast.words.noun(words[first + head].lower())
    return words[first:] if noun and noun.kind == "person" and not noun.plural else []


def words_after(cast: Cast, at: int) -> list[str]:
    """Ida Moor, | the head of Lund Council, said"""
    view = cast.view
    words: list[str] = []
    for word in view[at + 2 : at + 130].split("\n", 1)[0].split(" ")[:14]:
        cell = cast.lex[word] if word else "K "
        if cell[0] in "WXSZBHP" or (cell[0] in "CO" and not words):
            break
        words.append(word.rstrip(",.;:") if cell[1] in ",.;" else word)
        if cell[1] in ",.;:-" and cell[0] != "0":
            break
    if words and words[0][:1].isdigit():
        words = words[1:]
    if words and cast.lex[words[0] or "."][0] == "D" and words[0] in cast.words.indefinite:
        return words
    if not any((noun := cast.words.noun(bare(word.lower()))) and noun.kind == "person" for word in words):
        return []
    return words


def meet(noun: str, kind: str, at: int, cast: Cast) -> None:
    """Meet those of a kind whom the article introduces with a noun before an offset, wherever it names them.

    `Sen. Ida Moor` for senator; `Ida Moor, a welder from Lund` for welder.
    """
    low = max(0, at - NEAR)
    for title in (noun, noun.capitalize(), *cast.words.titles.get(noun, ())):
        place = at
        for _ in range(OCCURRENCES):
            place = cast.view.rfind(title, low, place)
            if place < 0:
                break
            after = cast.view[place + len(title) : place + len(title) + 2]
            if cast.view[max(0, place - 16) : place].rstrip().rpartition(" ")[2].lower() in cast.words.deputy:
                continue  # Vice President
            if after[:1] == " " and after[1:].isupper():
                name = name_after(cast, place + len(title) + 1)
            elif after[:1].isalnum():
                continue
            else:
                alone = kind == "person" and cast.view.startswith(OFFICE, place + len(title))
                name = name_before_apposition(cast, place, alone) or name_behind_comma(cast, place + len(title))
            if name:
                source = cast.named(Reading("name", " ".join(name), name, (title,)), place)
                if source.kind == kind:
                    source.heads = introduce(source, cast) | {noun}


def name_after(cast: Cast, start: int) -> tuple[str, ...]:
    """The name that begins at an offset."""
    name = []
    for word in cast.view[start : start + 60].split("\n", 1)[0].split(" ")[:4]:
        cell = cast.lex[word] if word else "K "
        if cell[0] not in "NI" or not word[0].isalpha():
            break
        name.append(bare(word.strip(EDGES)))
        if cell[1] != " ":
            break
    return tuple(name) if name and name[-1] else ()


def name_behind_comma(cast: Cast, end: int) -> tuple[str, ...]:
    """The mayor | of Lindum, Ida Moor, left: who is named between commas."""
    between, comma, _ = cast.view[end : end + 80].partition(", ")
    if not comma or "\n" in between or any(cast.lex[word][0] not in "nNFRDI" for word in between.split()):
        return ()
    at = end + len(between) + 2
    name = name_after(cast, at)
    stop = at + len(" ".join(name))
    return name if name and described_before(cast, at, stop) else ()


def name_before_apposition(cast: Cast, place: int, alone: bool) -> tuple[str, ...]:
    """Ida Moor, a retired | welder: the name before the comma that the apposition follows.

    `alone`: it needs no article, as in Ida Moor, chief | executive of Norland Lines.
    """
    low = max(0, place - 80)
    words = cast.view[low:place].rsplit("\n", 1)[-1].split(" ")[:-1]
    if low and words:
        words = words[1:]
    comma = next((i for i in range(len(words) - 1, -1, -1) if words[i].endswith(",")), -1)
    verb = next((i for i in range(len(words) - 2, max(0, comma), -1) if words[i] in cast.words.predicates), -1)
    if verb > 0 and words[verb + 1] in cast.words.indefinite and not is_told(cast, words[verb + 2 :]):
        last = verb - (cast.words.pronouns.get(words[verb - 1]) == "who")
        return name_ending(words[:last], cast)  # Ida Moor is a | welder; Ida Moor, who is a | welder
    if comma > 0 and words[comma].rstrip(",").isdigit() and words[comma - 1].endswith(","):
        words, comma = words[:comma] + words[comma + 1 :], comma - 1  # Ida Moor, 34, a | nurse
    article = comma < len(words) - 1 and words[comma + 1] in cast.words.determiners
    if comma < 0 or not (article or alone) or is_told(cast, words[comma + 1 + article :]):
        return ()
    name = name_ending(words[: comma + 1], cast)
    return name if article or len(name) > 1 else ()


def name_before_comma(cast: Cast, place: int) -> tuple[str, ...]:
    """The name that ends before an offset, where a comma follows: Ida Moor, 34"""
    words = cast.view[max(0, place - 60) : place + 1].rsplit("\n", 1)[-1].split(" ")
    return name_ending(words, cast)


def name_ending(words: list[str], cast: Cast) -> tuple[str, ...]:
    """The name that the words end with."""
    name: list[str] = []
    for word in reversed(words):
        cell = cast.lex[word or "."]
        if cell[0] not in "NI" or (name and cell[1] != " "):
            break
        name.insert(0, bare(word.strip(EDGES)))
    return behind_trade(tuple(name), cast.words) if name and name[-1] and name[0][0].isupper() else ()


def is_told(cast: Cast, words: list[str]) -> bool:
    """True where more than a noun's own words stand between an article and a noun."""
    return any(cast.lex[word or "."][0] not in "nNYE0A" for word in words)
