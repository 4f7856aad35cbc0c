"""Articles that nobody would write and that lie in folders all the same, of any size."""

from __future__ import annotations

from collections.abc import Callable

STORY = "“It came in fast,” said Odo Lund, the harbour master. Ida Moor told reporters that the bridge would open. "


def sown(text: str, seeds: str) -> str:
    """A text with a character of `seeds` after each of its own."""
    return "".join([letter + seeds[at % len(seeds)] for at, letter in enumerate(text)])


def repeated(text: str, size: int) -> str:
    """A text again and again, of a size."""
    return (text * (size // len(text) + 1))[:size]


# Each makes some `size` characters.
TEXTS: dict[str, Callable[[int], str]] = {
    "one line": lambda size: repeated(STORY, size),
    "paragraphs": lambda size: repeated("It rained.\n\n", size),
    "lines": lambda size: repeated("It rained in Lindum again, and the harbour was closed.\n", size),
    "opening marks": lambda size: repeated("“", size),
    "closing marks": lambda size: repeated("”", size),
    "straight marks": lambda size: repeated('" ', size),
    "single marks": lambda size: repeated("‘a’ ", size),
    "nested marks": lambda size: "“‘" * (size // 4) + "’”" * (size // 4),
    "guillemets": lambda size: repeated("« a » ", size),
    "apostrophes": lambda size: repeated("it's ", size),
    "cues": lambda size: repeated("said ", size),
    "names": lambda size: repeated("Ida Moor ", size),
    "bylines": lambda size: repeated("By Ida Moor\n", size),
    "dates": lambda size: repeated("21 March 2024\n", size),
    "figures": lambda size: repeated("police put the toll at 40 and the council put the dead at ", size),
    "years": lambda size: "“It fell,” " + repeated("1999 ", size),
    "an open parenthesis": lambda size: "The bridge (A " + repeated("big and red ", size),
    "digits": lambda size: repeated("9", size),
    "colons": lambda size: repeated("Lund: ", size),
    "dashes": lambda size: repeated("— ", size),
    "capitals": lambda size: repeated("LINDUM ", size),
    "stars": lambda size: repeated("*", size),
    "links": lambda size: repeated("[a](", size),
    "brackets": lambda size: repeated("[", size),
    "images": lambda size: repeated("![", size),
    "backslashes": lambda size: repeated("\\", size),
    "entities": lambda size: repeated("&amp;", size),
    "ampersands": lambda size: repeated("&", size),
    "headings": lambda size: repeated("# ", size),
    "quoted": lambda size: repeated("> ", size),
    "blanks": lambda size: repeated(" ", size),
    "line ends": lambda size: repeated("\r\n", size),
    "zero-width": lambda size: sown(repeated(STORY, size // 2), "\u200b\u200d\u2060\ufeff\u00ad"),
    "bidi": lambda size: sown(repeated(STORY, size // 2), "\u202e\u2066\u202d\u2069\u202c"),
    "combining": lambda size: repeated("e" + "\u0301" * 300, size),
    "controls": lambda size: sown(repeated(STORY, size // 2), "\x01\x07\x08\x1b\x7f\x9b"),
    "escapes": lambda size: repeated("\x1b]0;x\x07\x1b[2J\x1b[31m", size),
    "homoglyphs": lambda size: repeated("＂It rained,＂ said Оdо Lund. ″No,″ ʺshe saidʺ. 〝Ja.〞 ", size),
    "private use": lambda size: repeated("\ue000\U0010fffd\ufdd0\uffff", size),
    "one word": lambda size: repeated("x", size),
}
