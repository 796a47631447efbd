"""The year of a day, month, season or feast that is named without one."""

from __future__ import annotations

from bisect import bisect_left
from calendar import isleap
from collections.abc import Callable

from dashboard.loader.times import days
from dashboard.loader.times.feasts import years_listed
from dashboard.loader.times.meaning import Calendar
from dashboard.loader.times.scene import Scene
from dashboard.loader.times.tenses import DUE, Tense

# A day without its year is the next one where it is so near and the last one so long ago, even
# where the sentence is told as past ("set the dividend, payable on 2 January").
SOON_DAYS, LONG_AGO_DAYS = 45, 250
# A month is the coming one where it begins within so many days and no verb says that it is over.
# A story told in order does not step back so far: after December 1941 January is that of 1942.
MONTHS_BACK_DAYS = 270
# One that goes on from days whose year it has named steps back no month at all.
MONTHS_ON_DAYS = 0
SOON_MONTH_DAYS, NEXT_MONTH_DAYS = 120, 32
# "that", "following", "previous": counted from the text.
YEAR_STEPS = {
    "last": -1,
    "previous": -1,
    "before last": -2,
    "next": 1,
    "following": 1,
    "coming": 1,
    "after next": 2,
}
# A story told in order goes on by so many months at most without naming the next year.
MONTHS_ON, MONTHS_A_YEAR = 8, 12
# What is never said of a day that has gone by: "will retire on Dec. 31", in February.
SURELY_AHEAD = ("will", "shall", "'ll", "wo")
# A day of the news is told without its year, so many years after what the story told last at most.
YEARS_ON = 4
# Leap years are no further apart.
LEAP_YEARS = 8
# So many years of a list are looked at on each side.
LISTED_AROUND = 3
# The year, the one before and the one after; two steps away are further years.
CLOSE = 3
Span = Callable[[int], tuple[int, int]]


def year_of(calendar: Calendar, scene: Scene, base: int, span: Span) -> int:
    """The year that is meant, near the day ``base``; ``span`` gives first and last day in a year."""
    years = _possible(calendar, days.calendar_date(base)[0])
    if calendar.pick in YEAR_STEPS:
        return _year_steps_away(span, years, base, YEAR_STEPS[calendar.pick])
    if calendar.pick in ("this", "that") or base != scene.published:
        onward = MONTHS_ON_DAYS if goes_on(calendar, scene) else MONTHS_BACK_DAYS
        return _year_beside(span, years, base, back=onward if calendar.pick is None else None)
    past = max((y for y in years if span(y)[0] <= base), default=years[0])
    coming = min((y for y in years if y > past), default=past)  # feasts are reckoned so far only
    behind, ahead = base - span(past)[1], span(coming)[0] - base
    if calendar.day or calendar.holiday or calendar.nth:
        return _year_of_day(calendar, scene, span, (past, coming), (behind, ahead))
    late = calendar.quarter and behind < SOON_MONTH_DAYS and scene.ahead_by not in SURELY_AHEAD
    if scene.tense == "future" and not late and scene.ahead_by != DUE:
        return min(y for y in years if span(y)[1] >= base)
    soon = NEXT_MONTH_DAYS if scene.tense == "past" else SOON_MONTH_DAYS
    return coming if calendar.month and behind > 0 and ahead < min(soon, behind) else past


def _possible(calendar: Calendar, year: int) -> tuple[int, ...]:
    """The years around that have such a day: of 29 February leap years alone, of some feasts those of a list."""
    if (calendar.month, calendar.day) == (2, 29):
        return tuple(y for y in range(year - LEAP_YEARS, year + LEAP_YEARS + 1) if isleap(y))
    listed = years_listed(calendar.holiday) if calendar.holiday else ()
    if listed:
        near = bisect_left(listed, year)
        return listed[max(0, near - LISTED_AROUND) : near + LISTED_AROUND + 1]
    return year - 1, year, year + 1


def _year_of_day(
    calendar: Calendar, scene: Scene, span: Span, years: tuple[int, int], away: tuple[int, int]
) -> int:
    """The last or the coming one; the weekday beside it can tell which."""
    past, coming = years
    behind, ahead = away
    fits = [days.weekday(span(y)[0]) == calendar.weekday for y in years]
    if calendar.day and fits[0] != fits[1]:
        return past if fits[0] else coming
    over = scene.over and calendar.weekday is None
    if calendar.holiday and scene.tense == "past":
        return past  # "Diwali was marred by a fire"
    sure = scene.ahead_by in SURELY_AHEAD and behind > 0
    is_coming = sure or (not over and _is_coming_day(scene.tense, behind, ahead))
    return coming if is_coming else past


def _year_steps_away(span: Span, years: tuple[int, ...], base: int, steps: int) -> int:
    """The year of the n-th one that is over before the base, or begins after it.

    Feasts are reckoned so far only: beyond that it is the last year that is known.
    """
    if len(years) == CLOSE:
        years = tuple(range(years[0] - 2, years[-1] + 3))
    if steps < 0:
        return next(iter([y for y in years if span(y)[1] < base][steps:]), years[0])
    return next(iter([y for y in years if span(y)[0] > base][steps - 1 :]), years[-1])


def _year_beside(span: Span, years: tuple[int, ...], base: int, *, back: int | None) -> int:
    """The base's own year; a story that goes on past its end, so many days ``back``, is in the next one."""
    here = min(years, key=lambda y: abs(y - days.calendar_date(base)[0]))
    before = max((y for y in years if y < here), default=here)
    if span(before)[0] <= base <= span(before)[1]:
        return before
    if back is not None and base - span(here)[1] > back:
        return min((y for y in years if y > here), default=here)
    return here


def is_of_the_news(calendar: Calendar, scene: Scene) -> bool:
    """Whether a day is one of the last before publication, and no nearer to what the text told of last.

    “He was elected on 7 November 2021. He was shot on 14 November”, in a paper of 15 November 2024.
    """
    now, focus = scene.published, scene.focus
    if now is None or focus is None or not (calendar.month and calendar.day) or calendar.pick:
        return False
    here, late = days.calendar_date(focus[0])[0], days.calendar_date(now)[0]
    if not 0 < late - here <= YEARS_ON or (calendar.month, calendar.day) == (2, 29):
        return False
    last = max(_on(year, calendar) for year in (late - 1, late) if _on(year, calendar) <= now)
    told = min((abs(_on(y, calendar) - focus[0]), y) for y in (here - 1, here, here + 1))
    ago = now - last
    if calendar.weekday not in (None, days.weekday(last)) or told[1] == late:
        return False
    return ago < told[0] and ago <= scene.news_days


def _on(year: int, calendar: Calendar) -> int:
    """Its day and month in a year."""
    return days.day(year, calendar.month or 1, calendar.day or 1)


def goes_on(calendar: Calendar, scene: Scene) -> bool:
    """“was founded in May 2024 and moved in August”: a later day of the next months, and over when it is told."""
    focus, day = scene.focus, scene.published
    if not scene.of_its_year or calendar.month is None or scene.tense != "past" or focus is None:
        return False
    if scene.unit not in ("minute", "hour", "day", "month") or day is None:
        return False
    year, month, on = days.calendar_date(focus[0])
    ahead = (calendar.month - month) % MONTHS_A_YEAR
    there = days.day(*days.add_months(year, month, ahead))
    later = ahead > 0 or (calendar.day or 0) > on
    return later and ahead <= MONTHS_ON and there <= day


def _is_coming_day(tense: Tense | None, behind: int, ahead: int) -> bool:
    """Whether a day without its year is the coming one."""
    if tense == "future":
        return behind != 0 and (ahead < LONG_AGO_DAYS or behind > SOON_DAYS)
    if tense == "past":
        return ahead <= SOON_DAYS and behind >= LONG_AGO_DAYS
    return ahead < behind


def told_day(calendar: Calendar, scene: Scene) -> int | None:
    """The day of the text that is counted from; of a bare year its middle.

    “In 1966 she left, and married the following spring”, which is 1967's; “the following winter” began in 1966.
    """
    if scene.focus is None:
        return None
    if scene.unit == "year" and calendar.pick in ("following", "subsequent", "ensuing"):
        return sum(scene.focus) // 2
    if calendar.pick == "that" and calendar.month and scene.before is not None:
        # "The trial ended in May 2023. … in 1998 … That July he left": no story steps back so,
        # and "crashed in August 2015. … wept yesterday … that October" is none to come
        year, month, _ = days.calendar_date(scene.focus[0])
        over = (
            calendar.month < month
            if scene.before > scene.focus
            else _is_ahead(calendar, year, scene)
        )
        return scene.before[0] if over else scene.focus[0]
    return scene.focus[0]


def _is_ahead(calendar: Calendar, year: int, scene: Scene) -> bool:
    """Whether a month of the year begins after publication, though it is told as past."""
    if scene.tense != "past" or scene.published is None or calendar.month is None:
        return False
    return days.day(year, calendar.month) > scene.published
