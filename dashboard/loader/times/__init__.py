"""Times of an article: words → what they mean → when that is, with bounds and what it hangs on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dashboard.loader.known_events import KnownEvents
from dashboard.loader.prose import Prose, Published
from dashboard.loader.times.bounds import Resolved, edtf, moment
from dashboard.loader.times.calendar_dates import resolve_calendar
from dashboard.loader.times.impossible import without_impossible_days
from dashboard.loader.times.meaning import Calendar, Parts
from dashboard.loader.times.reading import Reading, read_times
from dashboard.loader.times.rules import absolute_only
from dashboard.loader.times.scene import NOWHERE
from dashboard.loader.times.words import read_words
from dashboard.story import Time

__all__ = ["ExplicitDate", "explicit_dates", "find_times"]


@dataclass(frozen=True, slots=True)
class ExplicitDate:
    """A date that needs nothing but its own words, with its first and last day."""

    start: int
    end: int
    earliest: date
    latest: date


def find_times(prose: Prose, published: Published, known: KnownEvents) -> tuple[Time, ...]:
    """All expressions of time in the article's text, in order; none overlaps another."""
    readings = read_times(prose, published, known)
    times = [_time(prose, number, reading) for number, reading in enumerate(readings, 1)]
    return without_impossible_days(prose, times)


def explicit_dates(text: str) -> tuple[ExplicitDate, ...]:
    """Dates with a year, in order, as far as they name a month or a day."""
    grammar = absolute_only()
    words = read_words(text, grammar.lexicon)
    dates = []
    for found in grammar.find(words):
        meaning = found.meaning.parts[-1][2] if isinstance(found.meaning, Parts) else found.meaning
        if not isinstance(meaning, Calendar) or not meaning.year or not meaning.month:
            continue
        resolved = resolve_calendar(meaning, NOWHERE)
        if resolved.first is not None and resolved.last is not None and resolved.first > 0:
            start, end = words.starts[found.first], words.ends[found.last]
            first, last = date.fromordinal(resolved.first), date.fromordinal(resolved.last)
            dates.append(ExplicitDate(start, end, first, last))
    return tuple(dates)


def _time(prose: Prose, number: int, reading: Reading) -> Time:
    found = reading.resolved
    return Time(
        id=f"{prose.document}-t{number}",
        document=prose.document,
        start=reading.start,
        end=reading.end,
        text=prose.text[reading.start : reading.end],
        type=found.type,
        value=found.value,
        edtf=_edtf(found),
        earliest=moment(found.first, found.minute),
        latest=moment(found.last, found.minute if found.last_minute is None else found.last_minute),
        granularity=found.granularity,
        basis=found.basis,
        anchor=found.anchor,
        rule=reading.rule,
    )


def _edtf(found: Resolved) -> str | None:
    """The bounds as EDTF, which writes the minute of a moment alone and not of an interval."""
    moment_alone = found.minute is not None and found.last_minute is None
    if moment_alone and found.first == found.last:
        written = moment(found.first, found.minute)
        return f"{written}:00" if written else None
    return edtf(found.first, found.last)
