"""newsparse: raw news articles to records: title, timestamp, authors, dateline, quotations and who said them.

>>> import newsparse
>>> article = newsparse.parse("Rain ends drought\\n\\n“It came in time,” said Ida Moor.", language="en")
>>> article.quotes[0].speaker
'Ida Moor'
"""

from __future__ import annotations

from newsparse.model import Article
from newsparse.pipeline import parse, parse_many

__all__ = ["Article", "parse", "parse_many"]
__version__ = "0.1.0"
