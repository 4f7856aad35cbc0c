"""The command `explain`: for each value the rule that found it, where, and which rules before it abstained."""

from __future__ import annotations

from functools import partial

from rich.console import Console
from rich.table import Table
from rich.text import Text

from newsparse.display import page
from newsparse.folding import to_text
from newsparse.model import Article, Attribution, Document, Evidence, Phrase, Quote
from newsparse.reading import document
from newsparse.speakers.considered import Candidate
from newsparse.terminal import plain
from newsparse.tracing import Trace, tracing

# The package or module whose rules find a value of the header.
STAGES = {"title": "title", "timestamp": "timestamp", "modified": "timestamp", "dateline": "dateline"}


def explain(
    source: str | None, no_color: bool = False, reference: str | None = None, encoding: str | None = None
) -> int:
    """Write to standard output which rule found each value of an article's record."""
    with tracing() as trace:
        return page(source, no_color, reference, encoding, partial(layout, trace))


def layout(trace: Trace, article: Article, text: str, console: Console) -> None:
    """One block for each value."""
    console.print(Explanation(trace, document(text)).of(article))


class Explanation:
    """The lines of an explanation: a label, and what it labels."""

    def __init__(self, trace: Trace, doc: Document) -> None:
        self.trace = trace
        self.candidates = {to_text(doc.shifts, at, at + 1).start: found for at, found in trace.candidates.items()}
        self.table = Table.grid(padding=(0, 2, 0, 0))
        self.table.add_column(style="cyan", no_wrap=True)
        self.table.add_column(overflow="fold")

    def of(self, article: Article) -> Table:
        """The whole explanation."""
        for key, stage in STAGES.items():
            found = article.evidence[key]
            assert found is None or isinstance(found, Evidence)
            value = getattr(article, key)
            if key == "dateline" and value:
                value = ", ".join(part for part in (value.place, value.agency, value.date) if part)
            self.header(key, stage, value, found)
        authors = article.evidence["authors"]
        assert isinstance(authors, tuple)
        for name, place in zip(article.authors, authors, strict=True):
            assert isinstance(place, Evidence)
            self.header("author", "author", name, place)
        if not authors:
            self.header("author", "author", None, None)
        for number, quote in enumerate(article.quotes, 1):
            self.said(f"quote {number}", quote, f" ({quote.kind})")
        for number, attribution in enumerate(article.attributions, 1):
            self.said(f"attribution {number}", attribution, "")
        for warning in article.warnings:
            self.line("warning", warning, "yellow")
        return self.table

    def header(self, key: str, stage: str, value: str | None, found: Evidence | None) -> None:
        """A value of the header, or that there is none."""
        self.line(key, value or "–", "bold" if value else "dim")
        if found:
            if found.text != value:
                self.line("", f"printed as {found.text!r}")
            self.reason(stage, found)
        else:
            asked = ", ".join(self.trace.asked.get(stage, []))
            self.line("", f"asked in vain: {asked or 'no rule'}", "dim")

    def said(self, label: str, found: Quote | Attribution, kind: str) -> None:
        """A quote or an attribution."""
        self.line(label, short(found.text) + kind, "bold")
        self.line("", f"speaker {found.speaker or '–'}; {words('mention', found.mention)}; {words('cue', found.cue)}")
        considered = self.candidates.get(found.mention.start, []) if found.mention else []
        if considered:
            self.line("", f"considered: {'; '.join(map(in_words, considered))}", "dim")
        self.reason("attribution", found)

    def reason(self, stage: str, found: Evidence | Quote | Attribution) -> None:
        """The rule, its example, the span, and the rules that had the chance before it."""
        example = self.trace.examples.get((stage, found.rule))
        self.line("", f"{found.start}:{found.end} by {found.rule}{f', as in: {example}' if example else ''}", "green")
        before = self.trace.before.get((stage, found.rule))
        if before:
            self.line("", f"abstained before it: {', '.join(before)}", "dim")

    def line(self, label: str, value: str, style: str = "") -> None:
        """One line, and more where the terminal is narrow."""
        self.table.add_row(label, Text(plain(value), style=style))


def words(name: str, found: Phrase | None) -> str:
    """A mention or a cue."""
    return f"{name} {' '.join(found.text.split())} {found.start}:{found.end}" if found else f"{name} –"


def in_words(candidate: Candidate) -> str:
    """A candidate with its points, where points decide, and why it was one."""
    points = "" if candidate.points is None else f"{candidate.points:.1f}".removesuffix(".0") + ", "
    return f"{candidate.name} ({points}{candidate.why})"


def short(text: str, width: int = 80) -> str:
    """The beginning and the end of a long text, on one line."""
    text = " ".join(text.split())
    return text if len(text) <= width else f"{text[: width - 21]} … {text[-18:]}"
