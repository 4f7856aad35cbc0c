"""Quotations that stand as blocks of their own, without marks: Markdown's `>`, and tweets with their signature."""

from __future__ import annotations

from bisect import bisect_right

from newsparse.model import Line, Quotation, Span

SENTENCE_ENDS = ".!?…:;,"
MONTHS_LENGTH = 16  # characters in which a tweet's date shows a digit
SIGNATURE = 80  # characters of a tweet's signature up to the handle


def block_quotes(view: str, body: tuple[Line, ...], found: list[Quotation]) -> list[Quotation]:
    """The paragraphs marked `>`, where they are some of the article, are sentences, and have no marks of their own."""
    numbers = [number for number, line in enumerate(body) if line.mark[:1] == ">"]
    if not numbers or len(numbers) * 2 > len(body):
        return []
    starts = [quotation.start for quotation in found]
    blocks: list[Quotation] = []
    last = -3
    for number in numbers:
        start, end, _ = body[number]
        inside = bisect_right(starts, end)
        if inside and found[inside - 1].outer_end > start:
            continue
        if view[end - 1] not in SENTENCE_ENDS and view.count(" ", start, end) < 12:
            continue  # a name, a heading, a button
        if view[start] in "—–-":
            continue  # the signature of the block above
        continues = last == number - 1 or (last == number - 2 and view[body[number - 1].start] == ">")
        blocks.append(Quotation(start, end, start, end, continues, "block_quote"))
        last = number
    return blocks


def tweets(view: str, body: tuple[Line, ...]) -> list[Quotation]:
    """The text above or before a tweet's signature.

    Roads are closed. — County Police (@countypolice) March 3, 2020
    """
    found = []
    starts: list[int] = []
    done = 0  # where the last signature ends
    at = view.find("(@")
    while at >= 0:
        dash = view.rfind("— ", max(0, at - SIGNATURE), at)
        close = view.find(")", at, at + 24)
        if dash >= 0 and close >= 0 and any(c.isdigit() for c in view[close : close + MONTHS_LENGTH]):
            starts = starts or [line.start for line in body]
            number = bisect_right(starts, dash) - 1
            if number >= 0 and close <= body[number].end:
                start, end = body[number].start, dash
                if dash == start and number:
                    above = 2 if number > 1 and view[body[number - 1].start] == ">" else 1  # an empty line of the block
                    start, end = body[number - above][:2]
                    if body[number].mark[:1] == ">" and body[number - above].mark[:1] != ">":
                        start = end  # the block's own text is none of the body
                start = max(start, done)
                start = max(start, view.rfind(">", start, end) + 1)  # behind a tag
                while end > start and view[end - 1] == " ":
                    end -= 1
                if end > start:
                    found.append(Quotation(start, end, start, end, False, "tweet", Span(dash + 2, at - 1)))
                done = close + 1
        at = view.find("(@", at + 2)
    return found
