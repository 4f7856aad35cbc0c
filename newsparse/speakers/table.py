"""A source, and its row in the table that the record carries."""

from __future__ import annotations

from newsparse.model import Speaker

KINDS = {
    "place": "organisation",
    "name": "organisation",
    "thing": "unnamed",
}  # finer kinds, and what the record calls them


class Source:
    """Someone or something that the article speaks of, a source as soon as a claim is theirs.

    `words` are its name's words (none for a source that is described alone), `kind` is one of the record's or finer,
    `gender` m, f or unknown. `forms` are the words that mentions print for it, `places` the offsets of the mentions
    that name it. `heads` are the nouns that introduce it, known once somebody asks.
    """

    __slots__ = (
        "attributions",
        "description",
        "forms",
        "gender",
        "heads",
        "kind",
        "name",
        "places",
        "plural",
        "quotes",
        "told",
        "words",
    )

    def __init__(
        self, name: str, kind: str, words: tuple[str, ...] = (), gender: str = "", plural: bool = False
    ) -> None:
        self.name = name
        self.kind = kind
        self.words = words
        self.gender = gender
        self.plural = plural
        self.told = False  # whether more than a first name tells the gender
        self.forms: dict[str, None] = {}
        self.places: list[int] = []
        self.heads: frozenset[str] | None = None
        self.description: str | None = None
        self.quotes = 0
        self.attributions = 0

    def speaker(self) -> Speaker:
        """The source's row in the record."""
        name = self.name
        kind = KINDS.get(self.kind, self.kind)
        aliases = {form.lower(): form for form in self.forms}
        aliases.pop(name.lower(), None)
        return Speaker(name, kind, self.description, tuple(aliases.values()), self.quotes, self.attributions)
