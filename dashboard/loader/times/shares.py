"""The first or last units of a time: "the third week of July", "the last two weeks of June"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dashboard.loader.times import days
from dashboard.loader.times.bounds import Resolved, moved
from dashboard.loader.times.calendar_dates import resolve_calendar
from dashboard.loader.times.contexts import beside
from dashboard.loader.times.meaning import Bordered, Calendar, Meaning, Share
from dashboard.loader.times.offsets import reach_of
from dashboard.loader.times.pieces import Piece
from dashboard.loader.times.scene import NOWHERE
from dashboard.loader.times.words import Words

# Units that are added to a day; "quarter" and the like are not shared out.
_UNITS = ("day", "weekend", "week", "month", "year")
WEEK_DAYS, YEAR_DAYS, SATURDAY = 7, 365, 5
# "the three months to the end of June": so many words on is the time that a length ends with.
MAX_ENDING_GAP = 3
# "the Fourth of July weekend in the 1970s": no more words stand between a time and its year.
MAX_BETWEEN = 3


def with_shares(
    words: Words, pieces: Sequence[Piece], resolved: Sequence[Resolved]
) -> list[Resolved]:
    """The times, those that are a share of the one that follows with its bounds."""
    done = list(resolved)
    for index in range(len(pieces) - 1):
        meaning, following = pieces[index].meaning, pieces[index + 1]
        gap = following.first - pieces[index].last
        if isinstance(meaning, Share) and gap <= 2:
            done[index] = _share(meaning, done[index], done[index + 1])
        elif isinstance(meaning, Bordered) and gap <= MAX_ENDING_GAP:
            done[index] = _ending(meaning, done[index], done[index + 1])
        elif isinstance(meaning, Calendar) and is_completed(words, pieces[index], following):
            done[index] = _within(meaning, done[index], done[index + 1])
    return done


def _lacks_year(meaning: Meaning) -> bool:
    """Whether it is a day, weekday, month or season that a larger unit behind it can complete."""
    if not isinstance(meaning, Calendar) or meaning.year is not None or meaning.clock:
        return False
    named = meaning.weekday is not None or meaning.month or meaning.season or meaning.day
    return bool(named) and meaning.pick is None and meaning.year_shift is None


def _within(meaning: Calendar, found: Resolved, whole: Resolved) -> Resolved:
    """The weekday, month or season in the longer time that follows, never by publication."""
    if whole.focus is None or whole.type != "DATE":
        return found
    if meaning.weekday is not None and not meaning.month:
        return _weekday_of(meaning, found, whole)
    first, last = whole.focus
    if meaning.day and not meaning.month:
        return _day_of(meaning.day, found, whole)
    if last - first < YEAR_DAYS - 1:
        return found
    year = days.calendar_date(first)[0]
    if last - first > YEAR_DAYS or year < 1:
        return replace(whole, value=f"XXXX-{meaning.season or f'{meaning.month:02}'}")
    there = resolve_calendar(replace(meaning, year=year), NOWHERE)
    return replace(there, basis=whole.basis, anchor=whole.anchor)


def _day_of(number: int, found: Resolved, whole: Resolved) -> Resolved:
    """“The 29th of this month”."""
    first, last = whole.focus or (0, 0)
    day = first + number - 1
    if whole.granularity != "month" or day > last:
        return found
    alone = replace(found, value=days.value(day), first=day, last=day, focus=(day, day))
    return replace(alone, basis=whole.basis, anchor=whole.anchor)


def is_completed(words: Words, piece: Piece, following: Piece) -> bool:
    """Whether a longer time that "of" or "in" joins completes it: "a Tuesday in May 2011"."""
    if following.first - piece.last > MAX_BETWEEN + 1:
        return False
    between = [words.lower(at) for at in range(piece.last + 1, following.first)]
    if between[:1] and between[0] in beside("feast day"):
        del between[0]
    return between in (["of"], ["in"], ["of", "the"], ["in", "the"]) and _lacks_year(piece.meaning)


def is_part(words: Words, pieces: Sequence[Piece], index: int) -> bool:
    """Whether a piece says nothing by itself: the next one gives its year, or it ends a length."""
    here = pieces[index]
    before = pieces[index - 1] if index else None
    if before is not None and isinstance(before.meaning, Bordered):
        return here.first - before.last <= MAX_ENDING_GAP
    return index + 1 < len(pieces) and is_completed(words, here, pieces[index + 1])


def _weekday_of(meaning: Calendar, found: Resolved, whole: Resolved) -> Resolved:
    """A weekday of the time that follows: the one of a week, some one of a longer time."""
    if whole.focus is None or meaning.weekday is None or whole.type != "DATE":
        return found
    first, last = whole.focus
    if last - first >= WEEK_DAYS:
        value = f"XXXX-WXX-{meaning.weekday + 1}"
        return replace(whole, value=value, first=first, last=last)
    day = days.nth_day(1, meaning.weekday, first, last)
    if not first <= day <= last or first == last:
        return found
    alone = replace(found, value=days.value(day), first=day, last=day)
    return replace(alone, basis=whole.basis, anchor=whole.anchor)


def _ending(meaning: Bordered, found: Resolved, whole: Resolved) -> Resolved:
    """A length up to the end of the time that follows, or from its beginning on."""
    count, unit = meaning.amount.count, meaning.amount.unit
    if (
        whole.focus is None
        or whole.last is None
        or count is None
        or count % 1
        or unit not in _UNITS
    ):
        return found
    if meaning.begins:
        first = whole.focus[0]
        last = moved(first, round(count), unit) - 1
        return replace(found, first=first, last=last, basis=whole.basis, anchor=whole.anchor)
    first = moved(whole.focus[1] + 1, -round(count), unit)
    return replace(found, first=first, last=whole.focus[1], basis=whole.basis, anchor=whole.anchor)


def _share(meaning: Share, found: Resolved, whole: Resolved) -> Resolved:
    count, unit = meaning.amount.count, meaning.amount.unit
    if count is None and meaning.amount.few and unit in _UNITS and meaning.index in {0, -1}:
        return _few_at_edge(meaning, found, whole)
    if whole.focus is None or count is None or count % 1 or unit not in _UNITS:
        return found
    first, last = whole.focus
    if meaning.weekday is not None:
        return _nth_weekday(meaning, meaning.weekday, found, whole)
    if unit == "weekend":
        return _weekend(meaning.index, found, whole)
    if meaning.index < 0:
        start, end = moved(last + 1, -round(count), unit), last
    else:
        start = moved(first, meaning.index, unit)
        end = moved(start, round(count), unit) - 1
    if not first <= start <= end <= last:
        return found
    return replace(found, first=start, last=end, basis=whole.basis, anchor=whole.anchor)


def _few_at_edge(meaning: Share, found: Resolved, whole: Resolved) -> Resolved:
    """Such as "the first days of May", "the last weeks of 2020": as long as a few of them can be."""
    if whole.focus is None:
        return found
    first, last = whole.focus
    if meaning.index < 0:
        first = max(first, reach_of(meaning.amount, -1, last + 1)[0])
    else:
        last = min(last, reach_of(meaning.amount, 1, first - 1)[1])
    return replace(found, first=first, last=last, basis=whole.basis, anchor=whole.anchor)


def _nth_weekday(meaning: Share, weekday: int, found: Resolved, whole: Resolved) -> Resolved:
    first, last = whole.focus or (0, 0)
    nth = meaning.index if meaning.index < 0 else meaning.index + 1
    day = days.nth_day(nth, weekday, first, last)
    if not first <= day <= last:
        return found
    found = replace(found, type="DATE", value=days.value(day), granularity="day")
    return replace(found, first=day, last=day, basis=whole.basis, anchor=whole.anchor)


def _weekend(index: int, found: Resolved, whole: Resolved) -> Resolved:
    """The n-th weekend whose Saturday lies in the time."""
    first, last = whole.focus or (0, 0)
    saturday = days.nth_day(index if index < 0 else index + 1, SATURDAY, first, last)
    if not first <= saturday <= last:
        return found
    found = replace(found, first=saturday, last=saturday + 1)
    return replace(found, basis=whole.basis, anchor=whole.anchor)
