"""A name without what is printed about it: title, role, agency, marks."""

from __future__ import annotations

from newsparse.zones.names import begins_with_given_name, is_site
from newsparse.zones.words import Words

# A role before a name has fewer words than this: `Chief Political Correspondent`.
LONGEST_ROLE = 6


def trim(text: str, at: int, last: int) -> tuple[int, int]:
    """The span without marks at its edges; an initial or `Jr.` keeps its full stop."""
    while at < last and text[at] in " \x00.:*-–—_\"'“”>«»#":
        at += 1
    while last > at and text[last - 1] in ' \x00:*-–—_"“”)(<>…»«':
        last -= 1
    while (
        last > at and text[last - 1] == "." and last - at > 4 and text[last - 3] not in " ." and text[last - 4] != " "
    ):
        last -= 1
    return at, last


def without_title(text: str, at: int, last: int, known: Words) -> tuple[int, int]:
    """`Dr. Ida Moor`, `Redakteurin Ida Moor`: the name begins behind the title."""
    while True:
        space = text.find(" ", at, last)
        word = text[at:space].lower() if space > 0 else ""
        plain = text[at:space].islower() and word in known.role_words
        if not word or not (plain or word in known.titles or word in known.roles):
            return behind_role(text, at, last, known), last
        at = space + 1


def behind_role(text: str, at: int, last: int, known: Words) -> int:
    """Where the name of `Court reporter Ida Moor` begins: behind what the person is, with a name of two words left."""
    words = text[at:last].split(" ")
    for count in range(min(LONGEST_ROLE, len(words) - 1) - 1, 0, -1):
        if words[count - 1].lower() in known.roles and words[count][:1].isupper():
            # `Ida Moor Reporter Jan Dyke` begins with a name of its own.
            named = count > 2 and begins_with_given_name(words[0])
            return at if named else at + len(" ".join(words[:count])) + 1
    return at


def without_role(text: str, at: int, last: int, known: Words) -> int:
    """Where the name of `Ida Moor Political Editor`, `Ida Moor Reuters` or `Ida Moor Follow` ends."""
    tokens = text[at:last].split(" ")
    count = len(tokens) if tokens[0].lower() not in known.role_words else 0
    for first in range(2, count):
        tail = " ".join(tokens[first:]).lower()
        if tokens[first - 1].lower() in known.role_words:
            # `Daily staff reporter`
            continue
        if tail in known.desks:
            # `Lindum Post Staff`
            return last
        if (
            tokens[first].lower() in known.furniture
            or tail in known.agencies
            or tail in known.roles
            or tail in known.furniture
        ):
            return at + len(" ".join(tokens[:first]))
        if tokens[-1].lower() in known.roles and (tokens[first].lower() in known.role_words or count > 3):
            return at + len(" ".join(tokens[:first]))
    return last


def is_desk(part: str, known: Words) -> bool:
    """An organisation or a staff desk after a byline word: `Daily staff reporter`, `The Daily News`."""
    tokens = part.split()
    if not tokens or len(tokens) > 5 or len(part) > 45:
        return False
    if is_site(part):
        return True
    return tokens[0][0].isupper() and all(
        t[0].isupper() or t[0].isdigit() or t in known.role_words or t in known.never_names or t == "&" for t in tokens
    )
