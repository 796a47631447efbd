"""Whether a text tells of a past long before its publication."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.loader.times import days
from dashboard.loader.times.meaning import Calendar, Meaning, Offset, Whole
from dashboard.loader.times.pieces import Piece

# A text tells history where it names years, mostly past ones, and seldom counts from today.
MIN_HISTORY_DATES = 4
MIN_HISTORY_SHARE = 0.6
MAX_DEICTIC_SHARE = 0.25


def is_history(pieces: Sequence[Piece], published: int | None) -> bool:
    """Whether the text's own years lie long before its publication."""
    calendars = [p.meaning for p in pieces if isinstance(p.meaning, Calendar)]
    years = [calendar.year for calendar in calendars if calendar.year]
    deictic = sum(c.weekday is not None and c.month is None for c in calendars)
    deictic += sum(_is_deictic(piece.meaning) for piece in pieces)
    if published is None:
        return bool(years) and deictic <= MAX_DEICTIC_SHARE * len(years)
    if len(years) < MIN_HISTORY_DATES or _begins_with_news(pieces):
        return False
    this_year = days.calendar_date(published)[0]
    old = sum(year < this_year for year in years)
    return old >= MIN_HISTORY_SHARE * len(years) and deictic <= MAX_DEICTIC_SHARE * len(years)


def _begins_with_news(pieces: Sequence[Piece]) -> bool:
    """“was sentenced on Monday”: a court report tells of years ago, and is of this week."""
    first = next(
        (p.meaning for p in pieces if isinstance(p.meaning, Calendar | Offset | Whole)), None
    )
    if isinstance(first, Calendar):
        return first.weekday is not None and first.month is None
    return first is not None and _is_deictic(first)


def _is_deictic(meaning: Meaning) -> bool:
    """Such as "yesterday", "last week", "three days ago": counted from publication."""
    return isinstance(meaning, Offset | Whole) and meaning.origin == "published"
