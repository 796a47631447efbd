"""Titles of what has no verb, and of headlines."""

from __future__ import annotations

from dashboard.loader.events.titles.marks import words
from dashboard.loader.events.titles.stretch import MAX_TITLE, Stretch
from dashboard.loader.syntax import Reading

# How far back the beginning of a part without a verb is looked for.
MAX_BACK = 40


def whole_line(body: str, reading: Reading) -> str:
    """A line that is short enough to be a title as it is, or nothing."""
    if reading.ends[-1] - reading.starts[0] > MAX_TITLE:
        return ""
    return words(body, reading, 0, len(reading.low))


def fragment_title(body: str, reading: Reading, index: int) -> str:
    """The part of the sentence that ``index`` is in, from its beginning where that fits."""
    whole = whole_line(body, reading)
    if whole:
        return whole
    first = index
    limit = reading.ends[index] - MAX_TITLE
    while (
        first > 0
        and index - first < MAX_BACK
        and reading.clause_of[first - 1] == reading.clause_of[index]
        and reading.tags[first - 1] not in ".:"
        and reading.starts[first - 1] >= limit
    ):
        first -= 1
    while first < index and reading.tags[first] in ',&-")Xo':
        first += 1
    cut = Stretch(reading, first, len(reading.low), index + 1).cut(MAX_TITLE)
    return words(body, reading, first, cut.last)
