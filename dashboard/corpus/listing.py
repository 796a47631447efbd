"""The key days of a topic as lines of a table or as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict

import orjson

from dashboard.corpus.key_days import KeyDay


def as_json(days: Iterable[KeyDay]) -> Iterator[str]:
    """A list with an object for each day, a line each."""
    opens = "["
    for day in days:
        yield opens + orjson.dumps(asdict(day)).decode()
        opens = ","
    yield "[]" if opens == "[" else "]"


def as_table(days: Iterable[KeyDay]) -> Iterator[str]:
    """A line for each day: what happened, and how many documents tell of it."""
    told = False
    for day in days:
        told = True
        documents = f"{day.documents:,} {'document' if day.documents == 1 else 'documents'}"
        yield f"{day.day}  {' '.join(day.title.split())}  ({documents})"
    if not told:
        yield "No article tells of a day with these words."
