"""JSON as a whole, within limits: what it holds, or why it cannot be read."""

from __future__ import annotations

from typing import Any, BinaryIO, Final

import orjson

from dashboard.loader.readers.decoding import decode
from dashboard.loader.readers.kind import whole
from dashboard.loader.source import SourceError

# As many as the largest table, with an article in each row.
MAX_BYTES: Final = 50_000_000


def read_json(stream: BinaryIO, name: str) -> Any:
    """What a JSON file holds. Raises SourceError where it is damaged, too large or too deep."""
    content = whole(stream, name, MAX_BYTES, "Split it into several files")
    return parsed_json(decode(content, name), name)


def parsed_json(text: str, name: str) -> Any:
    """What text in JSON holds. Raises SourceError where it is damaged or too deep."""
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        advice = "Export it anew from the program that made it"
        raise SourceError(name, "is damaged, or no JSON ({})", advice, str(error)) from None


def as_words(value: Any) -> str:
    """A value of JSON in words; lists with a blank between, and nothing of what is nested deeper."""
    if isinstance(value, list):
        return " ".join(as_words(one) for one in value if not isinstance(one, list | dict))
    if value is None or isinstance(value, dict | bool):
        return ""
    return str(value)


def part(value: Any, key: str) -> Any:
    """What stands under a key; None where there is none, or it is no object at all."""
    return value.get(key) if isinstance(value, dict) else None
