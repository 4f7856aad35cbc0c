"""An input to its line: what the workers do."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from newsparse import emit
from newsparse import inputs as single
from newsparse.assembly import stem
from newsparse.batching import bounds
from newsparse.batching.compression import contents
from newsparse.batching.expanding import Input
from newsparse.batching.options import Options
from newsparse.reading import Unreadable, decode


class Articles:
    """Makes lines, as the options say."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.reference: date | None = single.moment(options.reference)

    def line(self, one: Input) -> tuple[bytes, str | None]:
        """An input's line with its end, and the code of the error where it is an error record."""
        try:
            if one.error:
                raise Unreadable(*one.error)
            line = self.file(one) if one.data is None else self.record(one, one.data)
            return emit.encoded(line) + b"\n", None
        except Unreadable as reason:
            code, message = reason.code, reason.message
        except MemoryError:
            code, message = "out_of_memory", single.OUT_OF_MEMORY
        except Exception as error:
            code, message = "internal", f"a defect of newsparse: {single.describe(error)}"
        return failure(one, code, message), code

    def file(self, one: Input) -> str:
        """The line of a file that is the article."""
        data = contents(one.path, self.options.max_bytes)
        text, encoding, warnings = decode(data, self.options.encoding)
        bounds.check(text)
        found = single.parsed(text, one.path, encoding, warnings, self.reference)
        return emit.line(found, text if self.options.text else None)

    def record(self, one: Input, data: bytes) -> str:
        """The line of a record that holds the article as text. Raises Unreadable, with the id where there is one."""
        fields = loaded(data)
        text = fields.pop(self.options.text_field, None)
        name = fields.pop(self.options.id_field, None)
        known = name if name is None or isinstance(name, str) else strict(name)
        try:
            if not isinstance(text, str):
                reason = "is no text" if text is not None else "is missing or null"
                raise Unreadable("no_text", f"the field {self.options.text_field!r} {reason} (--text-field)")
            bounds.check(text)
            found = single.parsed(text, one.source, "utf-8", reference=self.reference)
            found = found._replace(id=f"{stem(one.path)}:{one.row}" if known is None else known)
            return emit.line(found, text if self.options.text else None, strict(fields))
        except Unreadable as error:
            if known is None:
                raise
            raise Unreadable(error.code, f"{error.message}; id: {known}") from None


def failure(one: Input, code: str, message: str) -> bytes:
    """The line of an input that cannot be parsed."""
    return emit.encoded(emit.failure(one.source, code, message)) + b"\n"


def loaded(data: bytes) -> dict[str, Any]:
    """The object that a line of JSON holds. NaN and infinities, which JSON has not, are null. Raises Unreadable."""
    try:
        fields = json.loads(data.decode("utf-8"), parse_constant=lambda _: None)
    except UnicodeDecodeError as error:
        raise Unreadable("undecodable", f"not UTF-8: {error.reason} at byte {error.start}") from None
    except (ValueError, RecursionError) as error:
        raise Unreadable("bad_json", f"no JSON: {error}") from None
    if not isinstance(fields, dict):
        raise Unreadable("bad_json", "no JSON object")
    return fields


def strict(value: Any) -> str:
    """A value as JSON. Raises Unreadable for a number that is too large for it."""
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    except (ValueError, RecursionError) as error:
        raise Unreadable("bad_json", f"cannot be passed through: {error}") from None
