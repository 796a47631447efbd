"""Two dates that are the ends of one span: "from March to June 2020", "between 3 and 9 May"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dashboard.loader.times import days
from dashboard.loader.times.bounds import Resolved
from dashboard.loader.times.contexts import beside
from dashboard.loader.times.meaning import Calendar, Meaning, Offset, Reference
from dashboard.loader.times.pieces import Piece
from dashboard.loader.times.words import Words

_DASHES = frozenset(("-", "–", "—", "/"))
# "was brought forward from Monday to Thursday".
MAX_SHIFT_WORDS = 3
WEEK_DAYS, YEAR_DAYS = 7, 365
_TO = frozenset(("to", "until", "till", "through"))
_FROM = frozenset(("from", "since"))


def find_ranges(words: Words, pieces: Sequence[Piece]) -> frozenset[int]:
    """The indices of pieces that are the start of a span whose end is the next piece."""
    return frozenset(
        index
        for index, (start, end) in enumerate(pairwise(pieces))
        if start.begins_span
        or (_is_end(start) and _is_end(end) and _is_range(words, start, end))
        or _is_up_to_now(words, start, end)
    )


def _is_end(piece: Piece) -> bool:
    """Whether it can be an end of a span: fields of the calendar, "today", "now"."""
    meaning = piece.meaning
    if isinstance(meaning, Offset):
        return meaning.amount.unit == "day" and meaning.origin == "published"
    return isinstance(meaning, Calendar) or _is_now(meaning)


def _is_now(meaning: Meaning) -> bool:
    return isinstance(meaning, Reference) and meaning.value == "PRESENT_REF"


def _is_up_to_now(words: Words, start: Piece, end: Piece) -> bool:
    """“From 2005 until now”, where "until now" is one wording; "from March to date"."""
    led = words.lower(start.first - 1) in ("from", "since")
    beside = end.first - start.last == 1 and words.lower(end.first) in _TO
    return led and beside and isinstance(start.meaning, Calendar) and _is_now(end.meaning)


def _is_range(words: Words, start: Piece, end: Piece) -> bool:
    article = words.lower(end.first - 1) == "the"
    if end.first - start.last != 2 + article:
        return False
    joint, lead = words.lower(start.last + 1), words.lower(start.first - 1)
    if lead == "the":
        lead = words.lower(start.first - 2)
    if joint == "and":
        return lead == "between"
    if joint in _DASHES:
        return not words.text[words.ends[start.last] : words.starts[end.first]].count("\n")
    if lead == "from" and _is_rescheduled(words, start.first - 2):
        return False
    return joint in _TO and (lead in _FROM or start.rule == end.rule or _are_alike(start, end))


def _is_rescheduled(words: Words, index: int) -> bool:
    """“was moved from Monday to Thursday”: two days, and no span of them."""
    near = range(index, max(-1, index - MAX_SHIFT_WORDS), -1)
    return any(words.lower(at) in beside("shift verb") for at in near)


def _are_alike(start: Piece, end: Piece) -> bool:
    """Whether both name a year, a day of a month or a month: "30 March to 4 April 1997"."""
    one, two = start.meaning, end.meaning
    if not isinstance(one, Calendar) or not isinstance(two, Calendar):
        return False
    if one.year and two.year:
        return True
    return bool(one.month and two.month) and bool(one.day) == bool(two.day)


def with_shared_fields(
    words: Words, pieces: Sequence[Piece], ranges: frozenset[int]
) -> list[Piece]:
    """The pieces, with what one end of a span or a list names given to the other."""
    done = list(pieces)
    for index in range(len(done) - 2, -1, -1):
        start, end = done[index].meaning, done[index + 1].meaning
        if not isinstance(start, Calendar) or not isinstance(end, Calendar):
            continue
        if index in ranges or _is_list(words, done[index], done[index + 1]):
            done[index] = replace(done[index], meaning=_completed(start, end))
        if index in ranges:
            done[index + 1] = replace(done[index + 1], meaning=_continued(start, end))
    return done


def _is_list(words: Words, start: Piece, end: Piece) -> bool:
    """Whether the two stand in a list: "January and February 2013"."""
    return end.first - start.last == 2 and words.lower(start.last + 1) in ("and", "or", ",")


def _completed(start: Calendar, end: Calendar) -> Calendar:
    """The start with the year or the day that only the end names."""
    if start == Calendar(clock=start.clock) and end.clock:
        return replace(end, clock=start.clock)
    if start.year is None and start.pick is None and end.year and (start.month or start.season):
        earlier = (start.month or 0) > (end.month or 12)
        return replace(start, year=end.year - 1 if earlier else end.year)
    return start


def _continued(start: Calendar, end: Calendar) -> Calendar:
    """The end with the year that only the start names."""
    if start.year is None or end.year is not None or not end.month:
        return end
    later = end.month < (start.month or 1)
    return replace(end, year=start.year + 1 if later else start.year)


@dataclass(frozen=True, slots=True)
class Spans:
    """The spans of a text: the pieces that begin one, and whether a piece is told as to come."""

    words: Words
    pieces: Sequence[Piece]
    starts: frozenset[int]
    is_to_come: Callable[[int], bool]

    def with_common_bounds(self, resolved: Sequence[Resolved]) -> list[Resolved]:
        """Both ends of each span with the bounds of the whole span."""
        done = list(resolved)
        for index in self.starts:
            start, end = self._in_order(index, done[index], done[index + 1])
            if start.minute is not None and end.minute is not None and start.first == start.last:
                done[index : index + 2] = self._between_clocks(index, start, end)
                continue
            if start.dated and end.dated and (start.first or 0) <= (end.last or 0):
                done[index] = start.between(start.first, end.last)
                done[index + 1] = end.between(start.first, end.last)
        return done

    def _in_order(self, index: int, start: Resolved, end: Resolved) -> tuple[Resolved, Resolved]:
        """Both ends, counted from publication each by itself, as the ends of one span.

        “Monday to Friday” ends after it begins; “November to March” is no longer than a year.
        """
        if start.first is None or end.first is None:
            return start, end
        of_a_week = self._is_weekday(index + 1) and 0 < start.first - end.first < WEEK_DAYS
        if of_a_week and end.basis == "published":
            day = end.first + WEEK_DAYS
            return start, replace(end, value=days.value(day), first=day, last=day, focus=(day, day))
        if not (_is_by_calendar(start) and _is_by_calendar(end)):
            return start, end
        if start.first > end.first and self.is_to_come(index):
            return start, _years_on(end, 1)
        away = end.first - start.first
        return _years_on(start, -1 if away < 0 else away // YEAR_DAYS), end

    def _is_weekday(self, index: int) -> bool:
        meaning = self.pieces[index].meaning
        return isinstance(meaning, Calendar) and meaning.weekday is not None

    def _between_clocks(self, index: int, start: Resolved, end: Resolved) -> list[Resolved]:
        """Both ends of a span of hours; one that ends sooner than it begins is over midnight.

        Then a day before it is that of its beginning; of one behind it may be either.
        """
        first, last, until = start.first, end.last, end.minute
        if first is None or last is None or until is None:
            return [start, end]
        over = first == last and until < (start.minute or 0)
        if over:
            first -= self._is_bare(index)
            last += 1
            end = replace(end, value=f"{days.value(last)}{end.value[len(days.value(last)) :]}")
        whole = replace(start, first=first, last=last, last_minute=until, granularity="minute")
        return [whole, replace(whole, value=end.value, focus=end.focus)]

    def _is_bare(self, index: int) -> bool:
        """Whether the beginning names no day, which then stands behind the end if anywhere."""
        first = self.pieces[index].first
        named = self.pieces[index + 1].last > self.pieces[index + 1].first + 1
        return named and any(self.words.has_class(first, one) for one in ("CLOCK", "HOUR", "NOON"))


def _is_by_calendar(found: Resolved) -> bool:
    """Whether it is a month or a day of one whose year publication tells."""
    return found.basis == "published" and found.granularity in ("day", "month") and found.dated


def _years_on(found: Resolved, years: int) -> Resolved:
    if not years:
        return found
    first, last = (
        days.shift_months(day, 12 * years) for day in (found.first or 0, found.last or 0)
    )
    if found.granularity == "month":
        year, month, _ = days.calendar_date(first)
        first, last = days.month_bounds(year, month)
    value = days.value(first)[: len(found.value)]
    return replace(found, value=value, first=first, last=last, focus=(first, last))
