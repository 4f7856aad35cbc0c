"""The rules that find authors, in the order of their trust."""

from __future__ import annotations

from newsparse.author.above import (
    author_field,
    byline_word,
    byline_word_in_line,
    byline_word_in_phrase,
    name_beside_date,
)
from newsparse.author.below import byline_at_end, lines_about_author, name_at_end, reporting_at_end
from newsparse.author.own_line import name_on_own_line

RULES_FIELD = (author_field,)
RULES_ABOVE = (
    byline_word,
    byline_word_in_line,
    byline_word_in_phrase,
    name_beside_date,
    name_on_own_line,
)
RULES_BELOW = (
    reporting_at_end,
    byline_at_end,
    name_at_end,
    lines_about_author,
)
