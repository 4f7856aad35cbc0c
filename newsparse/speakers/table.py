"""A source, and the table of sources that the record carries."""

from __future__ import annotations

from newsparse.model import Speaker


class Source:
    """Someone or something that claims come from.

    `words` are its name's words (empty for a source without a name), `gender` is m, f or unknown; `forms` are the
    other words that the article prints for it, in their order; `heads` the nouns of its titles and appositions, `places` the
    offsets of the mentions that name it.
    """

    __slots__ = (
        "attributions",
        "description",
        "first",
        "forms",
        "gender",
        "heads",
        "kind",
        "name",
        "places",
        "plural",
        "quotes",
        "words",
    )

    def __init__(self, name: str, kind: str, words: tuple[str, ...] = (), gender: str = "", plural: bool = False):
        self.name = name
        self.kind = kind
        self.words = words
        self.gender = gender
        self.plural = plural
        self.forms: dict[str, None] = {}
        self.heads: frozenset[str] | None = None
        self.description: str | None = None
        self.first = -1
        self.places: list[int] = []
        self.quotes = 0
        self.attributions = 0

    def speaker(self) -> Speaker:
        """The source's row in the record."""
        aliases = tuple(form for form in self.forms if form != self.name)
        return Speaker(self.name, self.kind, self.description, aliases, self.quotes, self.attributions)
