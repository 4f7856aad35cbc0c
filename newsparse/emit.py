"""An Article as JSON: one line, an indented page, or the plain dict that the line says.

The line is put together by hand: building dicts and encoding them takes three times as long.
"""

from __future__ import annotations

import re
from functools import cache

from newsparse.records import TYPE_CHECKING

try:
    from _json import encode_basestring as quoted  # json's own import; the package around it costs a start-up
except ImportError:
    from json.encoder import encode_basestring as quoted

from newsparse.model import SCHEMA_VERSION, Article, Dateline, Evidence, Phrase

if TYPE_CHECKING:
    from typing import Any


def line(article: Article, text: str | None = None, passed: str | None = None) -> str:
    """The record as one line of strict JSON, keys in the order of the schema; `text`, where given, is the last.

    `passed` is the JSON of what came with the text and goes through as it is, under `input`.

    Every encoding that has the text's characters can take it: lone surrogates are escapes. So are control characters,
    which a pipe may lead to a terminal.
    """
    result = as_is(article, text, passed)
    try:
        data = result.encode()
    except UnicodeEncodeError:
        data = encoded(result)
        result = data.decode()
    return c1_escaped(result) if b"\xc2" in data else result  # the first byte of each C1 control character


def as_is(a: Article, text: str | None = None, passed: str | None = None) -> str:
    """The line with lone surrogates as they stand in the text."""
    said = [
        f'{{"text":{quoted(words)},"start":{start},"end":{end},"kind":"{kind}","speaker":{nullable(speaker)},'
        f'"mention":{phrase(mention)},"cue":{phrase(cue)},"rule":"{rule}"}}'
        for words, start, end, kind, speaker, mention, cue, rule in a.quotes
    ]
    reported = [
        f'{{"text":{quoted(words)},"start":{start},"end":{end},"speaker":{nullable(speaker)},'
        f'"mention":{phrase(mention)},"cue":{phrase(cue)},"rule":"{rule}"}}'
        for words, start, end, speaker, mention, cue, rule in a.attributions
    ]
    speakers = [
        f'{{"name":{quoted(name)},"kind":"{kind}","description":{nullable(description)},"aliases":{strings(aliases)},'
        f'"quotes":{quotes},"attributions":{attributions}}}'
        for name, kind, description, aliases, quotes, attributions in a.speakers
    ]
    last = "" if passed is None else f',"input":{passed}'
    if text is not None:
        last += f',"text":{quoted(text)}'
    return (
        f'{{"schema_version":{SCHEMA_VERSION},"id":{nullable(a.id)},"source":{nullable(a.source)},'
        f'"language":{nullable(a.language)},"title":{nullable(a.title)},"timestamp":{nullable(a.timestamp)},'
        f'"modified":{nullable(a.modified)},"authors":{strings(a.authors)},"dateline":{dateline(a.dateline)},'
        f'"quotes":[{",".join(said)}],"attributions":[{",".join(reported)}],"speakers":[{",".join(speakers)}],'
        f'"evidence":{{{",".join([f"{quoted(key)}:{evidence(found)}" for key, found in a.evidence.items()])}}},'
        f'"encoding":{nullable(a.encoding)},"warnings":{strings(a.warnings)}'
        f"{last}}}"
    )


def nullable(value: str | None) -> str:
    """A string, or null."""
    return "null" if value is None else quoted(value)


def strings(values: tuple[str, ...]) -> str:
    """A list of strings."""
    return f"[{','.join([quoted(value) for value in values])}]" if values else "[]"


def phrase(found: Phrase | None) -> str:
    """Words and where they stand."""
    return "null" if found is None else f'{{"text":{quoted(found[0])},"start":{found[1]},"end":{found[2]}}}'


def evidence(found: Evidence | tuple[Evidence, ...] | None) -> str:
    """Words, where they stand, and the rule that found them; or a list of these."""
    if found is None:
        return "null"
    if isinstance(found, Evidence):
        return f'{{"text":{quoted(found[0])},"start":{found[1]},"end":{found[2]},"rule":"{found[3]}"}}'
    return f"[{','.join([evidence(one) for one in found])}]"


def dateline(wire: Dateline | None) -> str:
    """Place, agency and date."""
    if wire is None:
        return "null"
    return f'{{"place":{nullable(wire.place)},"agency":{nullable(wire.agency)},"date":{nullable(wire.date)}}}'


def record(article: Article) -> dict[str, Any]:
    """The record as plain dicts, lists and strings: what the line says."""
    from json import loads

    result: dict[str, Any] = loads(as_is(article))
    return result


def failure(source: str, code: str, message: str) -> str:
    """The record of an input that cannot be parsed, as a line."""
    return c1_escaped(f'{{"source":{quoted(source)},"error":{{"code":{quoted(code)},"message":{quoted(message)}}}}}')


def c1_escaped(line: str) -> str:
    """A line with its C1 control characters as JSON escapes; `quoted` has seen to those of C0.

    >>> c1_escaped('{"id":"a\\x9b"}')
    '{"id":"a\\\\u009b"}'
    """
    return c1().sub(lambda match: f"\\u{ord(match[0]):04x}", line)


@cache
def c1() -> re.Pattern[str]:
    """A control character of C1."""
    return re.compile("[\x80-\x9f]")


def page(line: str) -> str:
    """A line as indented JSON, safe to look at."""
    from json import dumps, loads

    from newsparse.terminal import json_escaped

    return json_escaped(dumps(loads(line), ensure_ascii=False, indent=2))


def encoded(line: str) -> bytes:
    """A line as UTF-8. Lone surrogates (names of files that are not UTF-8 hold them) become JSON escapes.

    >>> encoded('{"id":"a\\udcff"}')
    b'{"id":"a\\\\udcff"}'
    """
    return line.encode("utf-8", "backslashreplace")
