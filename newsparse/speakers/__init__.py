"""Who a mention is: surname, pronoun or description to one source.

`mentions` reads a mention's words, `names` finds the full form of a name, `cast` keeps one source for each name,
`people` sees who else the article speaks of, `pronouns` and `descriptions` decide between them, `table` is the result.
"""

from __future__ import annotations

from newsparse.language import Language
from newsparse.model import Claim, Sources
from newsparse.passages import Report
from newsparse.speakers.resolution import Resolution


def resolve(report: Report, claims: tuple[Claim, ...], pack: Language) -> Sources:
    """A name for each claim, and the table of sources."""
    if not claims:
        return Sources((), (), ())
    return Resolution(report, claims, pack).result()
