"""Fields of the calendar → value and days, with the missing year found by the scene."""

from __future__ import annotations

from dataclasses import replace

from dashboard.loader.times import days, fiscal
from dashboard.loader.times.bounds import Resolved, third
from dashboard.loader.times.day_turns import is_next_day
from dashboard.loader.times.feasts import FIRST_GREGORIAN_YEAR, feast, is_reckoned
from dashboard.loader.times.meaning import SOUTHERN_SUMMER, Calendar, Clock
from dashboard.loader.times.scene import Scene
from dashboard.loader.times.unnamed_years import (
    SURELY_AHEAD,
    goes_on,
    is_of_the_news,
    told_day,
    year_of,
)
from dashboard.loader.times.weekdays import (
    SUNDAY,
    day_without_month,
    is_near_publication,
    weekday_and_day,
    weekend_around,
)
from dashboard.story import Basis, Granularity, TimeType

SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12, SOUTHERN_SUMMER: 12}
# A season is written with so many letters, also that of the south.
SEASON_LETTERS = 2
# A feast of more days than its own and what it is uncertain by is kept for days: Hanukkah; one
# of more than these is a month: Ramadan.
SHORT_FEAST_DAYS, LONGEST_FEAST_DAYS = 4, 20
# "On Monday" counts from no more than so many days that the text is at; "the 5th" from a month.
WEEKDAY_BASE = 7
# In the small hours "at 23:50" is told of the day before; later in a day one says "last night".
END_OF_NIGHT = 6 * 60
DAY_BASE = 31
# "Last Christmas" counts from publication, however old the text's other dates are.
DEICTIC = ("last", "next", "this", "past", "coming")
# "Last December" is counted from the day that a text is written on, whatever it has told before.
SPOKEN = ("last", "next")
# What looks ahead from where the story is: "he would return on Friday".
LOOKED_AHEAD = ("would", "'d", "be", "have")
BY_TEXT = ("that", "following", "previous", "subsequent", "ensuing")
# How old days are named that a date without a year goes by.
OLD_UNITS = ("minute", "hour", "day", "month", "season")
Dated = tuple[str, int, int, Granularity]


def resolve_calendar(calendar: Calendar, scene: Scene) -> Resolved:
    """The calendar's day, month … as the scene completes it; unresolved where nothing does."""
    if calendar.holiday and not _is_known(calendar.holiday, calendar, scene):
        return _unresolved(calendar)
    if calendar.year is not None:
        return _explicit(calendar, calendar.year)
    if calendar.century is not None:
        return _finish(calendar, _century(calendar.century), "explicit")
    if calendar.decade is not None or calendar.short_year is not None:
        return _shortened(calendar, scene)
    return _near(calendar, scene)


def _near(calendar: Calendar, scene: Scene) -> Resolved:
    """What the words name without its year or week: near publication, or where the text is at."""
    # "in January this year" is of publication
    open_pick = calendar.pick in (None, "the", "later") and calendar.year_shift is None
    by_text = calendar.pick in BY_TEXT or (open_pick and _tells_of_old(calendar, scene))
    by_text = by_text or (_is_day_alone(calendar) and (scene.close or scene.is_at_old_time))
    ahead = is_of_the_news(calendar, scene) or (
        scene.focus is not None
        and scene.published is not None
        and (scene.tense == "past" and scene.focus[0] > scene.published)
    )
    base = told_day(calendar, scene) if by_text and not ahead else None
    base = scene.base if base is None else base
    if is_near_publication(calendar, scene):
        base = scene.published
    deictic = calendar.pick in DEICTIC or (calendar.year_shift is not None and not by_text)
    coming = not scene.history and scene.tense == "future" and scene.ahead_by not in LOOKED_AHEAD
    deictic = deictic or (coming and calendar.pick not in BY_TEXT)
    if deictic and scene.published is not None:
        base = scene.published
    elif calendar.pick in SPOKEN and (calendar.month or calendar.season) and not scene.under:
        return _unresolved(calendar)
    if scene.published is None and scene.tense == "future" and scene.ahead_by in SURELY_AHEAD:
        return _unresolved(
            calendar
        )  # “will be sworn in on 15 December”, after nobody knows what day
    if base is None or _is_lost(calendar, scene) or not _is_near_enough(calendar, scene, base):
        return _unresolved(calendar)
    dated = _completed(calendar, scene, base)
    of_clock = calendar == Calendar(clock=calendar.clock) and dated[1] != base
    from_text = base != scene.published or _is_part_alone(calendar) or of_clock
    found = _finish(calendar, dated, "narrative" if from_text else "published")
    if calendar.swappable:
        return _either_way(calendar, found, scene)
    return _near_fiscal(found, base, scene) if calendar.fiscal else found


def _is_near_enough(calendar: Calendar, scene: Scene, base: int) -> bool:
    """Whether the days that the text is at leave no doubt which weekday or day of a month it is."""
    alone = calendar.month is None and calendar.week is None
    if alone and calendar.weekday is not None and calendar.day is not None:
        return weekday_and_day(calendar.weekday, calendar.day, scene, base) is not None
    if base == scene.published or calendar.year_shift is not None:
        return True
    if calendar.month or calendar.season or calendar.quarter or calendar.half or calendar.holiday:
        return True
    at = next((days_ for days_ in (scene.focus, scene.told) if days_ and days_[0] == base), None)
    most = WEEKDAY_BASE if calendar.weekday is not None else DAY_BASE
    return at is None or at[1] - at[0] < most


def _is_known(holiday: str, calendar: Calendar, scene: Scene) -> bool:
    return is_reckoned(holiday, _year_near(calendar, scene), named=calendar.year is not None)


def _year_near(calendar: Calendar, scene: Scene) -> int:
    """The year that the words name, or else the one in which they are said."""
    if calendar.year is not None or scene.base is None:
        return calendar.year or FIRST_GREGORIAN_YEAR
    return min(days.calendar_date(at)[0] for at in (scene.base, *(scene.focus or ())))


def _explicit(calendar: Calendar, year: int) -> Resolved:
    """With the year that the words name; where day and month can be either, as wide as both."""
    dated = _with_year(calendar, year)
    found = _finish(calendar, dated, "explicit")
    if calendar.fiscal:
        months = fiscal.months_of(calendar.quarter, calendar.half, calendar.part)
        first, last = fiscal.named_bounds(year, months)
        return replace(found, granularity="vague", first=first, last=last)
    if not calendar.swappable:
        return found
    other = days.day(year, calendar.day or 1, calendar.month or 1)
    first, last = sorted((dated[1], other))
    return replace(found, granularity="vague", first=first, last=last)


def _either_way(calendar: Calendar, found: Resolved, scene: Scene) -> Resolved:
    """“On 5/12” without a year: the 5th or the 12th, by the weekday beside it, else as wide as both."""
    other = resolve_calendar(
        replace(calendar, month=calendar.day, day=calendar.month, swappable=False), scene
    )
    if found.first is None or other.first is None or other.last is None:
        return found
    fits = [days.weekday(one) == calendar.weekday for one in (found.first, other.first)]
    if fits[0] != fits[1]:
        return found if fits[0] else other
    first, last = min(found.first, other.first), max(found.last or other.last, other.last)
    return replace(found, granularity="vague", first=first, last=last)


def _near_fiscal(found: Resolved, base: int, scene: Scene) -> Resolved:
    """Such as "the fiscal third quarter", whose year nothing names."""
    first, last = fiscal.near_bounds(base, ahead=scene.tense == "future")
    first, last = min(first, found.first or first), max(last, found.last or last)
    return replace(found, granularity="vague", first=first, last=last)


def _is_day_alone(calendar: Calendar) -> bool:
    """Such as "the 5th"."""
    return bool(calendar.day) and not (calendar.month or calendar.pick)


def _unresolved(calendar: Calendar) -> Resolved:
    kind: TimeType = "TIME" if _is_part_alone(calendar) else "DATE"
    return Resolved(kind, _unknown(calendar), "vague", "unresolved", from_text=kind == "TIME")


def _is_lost(calendar: Calendar, scene: Scene) -> bool:
    """Whether it counts from days of the text that no words have named."""
    if _is_part_alone(calendar):
        return scene.focus is None or not (scene.close or scene.near)
    if calendar == Calendar(clock=calendar.clock):
        return _is_far_from_day(scene)
    if scene.unclear and calendar.weekday is not None:
        return calendar.pick is None and not (calendar.month or calendar.day)
    return calendar.pick in BY_TEXT and scene.focus is None


def _is_far_from_day(scene: Scene) -> bool:
    """“It went out at 3.42 a.m.”, long after the text told of a past day: of that one, or of today."""
    if scene.tense != "past" or scene.under or scene.news or scene.close or scene.near:
        return False
    return bool(scene.told and scene.published and scene.told[1] < scene.published)


def _is_part_alone(calendar: Calendar) -> bool:
    """Such as "in the evening", of no day that the words name."""
    clock = calendar.clock
    return clock is not None and clock.minute is None and calendar == Calendar(clock=clock)


def _tells_of_old(calendar: Calendar, scene: Scene) -> bool:
    """Whether a date without year goes by the text and not by publication."""
    if calendar.pick == "the":
        here = scene.close or scene.near or scene.is_at_old_time
        return here and scene.unit in ("day", "hour", "minute")
    named = bool(calendar.month or calendar.season or calendar.holiday)
    named = named or (calendar.weekday is not None and scene.dwells)
    told = scene.is_at_old_time and scene.unit in OLD_UNITS and scene.tense == "past"
    return scene.history or (named and told) or goes_on(calendar, scene)


def _finish(calendar: Calendar, dated: Dated, basis: Basis) -> Resolved:
    value, first, last, granularity = _around(calendar, dated)
    if calendar.part:
        first, last = third(first, last, calendar.part)
    found = Resolved("DATE", value, granularity, basis, first, last, focus=(first, last))
    return at_clock(found, calendar.clock) if calendar.clock else found


def _around(calendar: Calendar, dated: Dated) -> Dated:
    """The week or weekend around the day, where the words name it by that: "the week of 3 May"."""
    if calendar.around is None:
        return dated
    week_of = days.week_bounds(dated[1])[0]
    year, week = days.week_of(week_of)
    value = f"{days.iso_year(year)}-W{week:02}"
    if calendar.around == "weekend":
        easter = (calendar.holiday or "").startswith("easter")
        return f"{value}-WE", *weekend_around(dated[1], easter=easter), "week"
    starts = calendar.around == "week from" or days.weekday(dated[1]) == SUNDAY
    first = dated[1] if starts else week_of
    return value, first, first + len(days.WEEKDAYS) - 1, "week"


def at_clock(found: Resolved, clock: Clock) -> Resolved:
    """A day with the time of day."""
    if clock.part or clock.minute is None:
        value = found.value if found.granularity != "day" else f"{found.value}T{clock.part}"
        return replace(found, type="TIME", value=value)
    value = f"{found.value[:10]}T{clock.minute // 60:02}:{clock.minute % 60:02}"
    if clock.either_half:
        return replace(found, type="TIME", value=value)
    return replace(found, type="TIME", value=value, minute=clock.minute, granularity="minute")


def _in_year(calendar: Calendar, year: int) -> Dated:
    """Value and bounds in a year as days are counted, of which 0 is 1 BC."""
    return _with_year(calendar, year if year > 0 else year - 1)


def _with_year(calendar: Calendar, year: int) -> Dated:
    """Value and bounds of fields whose year is known; years before Christ are negative."""
    written = f"BC{-year:04}" if year < 0 else f"{year:04}"
    astronomical = year + 1 if year < 0 else year
    if calendar.holiday:
        return _feast(calendar.holiday, astronomical)
    if calendar.nth or (calendar.month and calendar.day):
        found = _day_in(calendar, astronomical)
        return days.value(found), found, found, "day"
    if calendar.month:
        bounds = days.month_bounds(astronomical, calendar.month)
        return f"{written}-{calendar.month:02}", *bounds, "month"
    if calendar.season:
        bounds = season_bounds(astronomical, calendar.season)
        return f"{written}-{calendar.season[:SEASON_LETTERS]}", *bounds, "season"
    if calendar.quarter or calendar.half:
        letter, length = ("Q", 3) if calendar.quarter else ("H", 6)
        number = calendar.quarter or calendar.half or 1
        return f"{written}-{letter}{number}", *_months(astronomical, number, length), "season"
    return written, *days.year_bounds(astronomical), "year"


def _feast(name: str, year: int) -> Dated:
    """A feast: a day, even where it is only known to a day or two; some days, or a month."""
    first, last = feast(name, year)
    if last - first < SHORT_FEAST_DAYS:
        return days.value((first + last) // 2), first, last, "day"
    if last - first < LONGEST_FEAST_DAYS:
        return days.value(first), first, last, "vague"
    return days.value(first + 1)[: -len("-01")], first, last, "month"


def _day_in(calendar: Calendar, year: int) -> int:
    """A day of a month; 29 February is the 28th where there is none."""
    if calendar.nth:
        return _nth_day(calendar.nth, calendar, year)
    month = calendar.month or 1
    return days.day(year, month, min(calendar.day or 1, days.month_length(year, month)))


def _nth_day(nth: int, calendar: Calendar, year: int) -> int:
    """The n-th day, or weekday, of the month or of the year; -1 is the last."""
    first, last = days.year_bounds(year)
    if calendar.month:
        first, last = days.month_bounds(year, calendar.month)
    return days.nth_day(nth, calendar.weekday, first, last)


def _months(year: int, number: int, length: int) -> tuple[int, int]:
    """The bounds of the n-th span of so many months of the year."""
    end = number * length
    return days.day(year, end - length + 1), days.month_bounds(year, end)[1]


def season_bounds(year: int, season: str) -> tuple[int, int]:
    """A season: three months; winter, in the south summer, ends in February of the next year."""
    first = days.day(year, SEASON_STARTS[season])
    return first, days.shift_months(first, 3) - 1


def _century(number: int) -> Dated:
    if number > 0:
        start = (number - 1) * 100
        first = days.day(start) if start else days.day(1)
        return f"{number - 1:02}", first, days.day(start + 99, 12, 31), "century"
    start = -number * 100
    return f"BC{-number - 1:02}", days.day(-start + 2), days.day(-start + 101, 12, 31), "century"


def _shortened(calendar: Calendar, scene: Scene) -> Resolved:
    """A decade, or a year of two digits: in the century that is nearest to the scene."""
    if calendar.decade is not None and calendar.decade < 0:
        start = -calendar.decade
        dated: Dated = (
            f"BC{start // 10:03}",
            days.day(-start - 8),
            days.day(-start + 1, 12, 31),
            "decade",
        )
        return _finish(calendar, dated, "explicit")
    if calendar.decade is not None and calendar.decade >= 100:
        return _finish(calendar, _decade(calendar.decade), "explicit")
    base = days.calendar_date(scene.base)[0] if scene.base is not None else 2000
    short = calendar.short_year if calendar.short_year is not None else calendar.decade or 0
    if scene.history:
        year = short + round((base - short) / 100) * 100
    else:
        year = base - (base - short) % 100
    basis: Basis = "narrative" if scene.history else "published"
    if calendar.short_year is not None:
        return _finish(calendar, _with_year(calendar, year), basis)
    return _finish(calendar, _decade(year), basis)


def _decade(start: int) -> Dated:
    return f"{start // 10:03}", days.day(start), days.day(start + 9, 12, 31), "decade"


def _unknown(calendar: Calendar) -> str:
    """The value of fields whose year or week is not known."""
    clock = calendar.clock
    if calendar.month:
        return f"XXXX-{calendar.month:02}" + (f"-{calendar.day:02}" if calendar.day else "")
    if calendar.weekday is not None:
        return f"XXXX-WXX-{calendar.weekday + 1}"
    if calendar.season or calendar.quarter:
        return f"XXXX-{calendar.season or f'Q{calendar.quarter}'}"
    if clock and clock.minute is not None:
        return f"XXXX-XX-XXT{clock.minute // 60:02}:{clock.minute % 60:02}"
    return f"XXXX-XX-XXT{clock.part}" if clock else "XXXX-XX-XX"


def _completed(calendar: Calendar, scene: Scene, base: int) -> Dated:
    """The fields completed by what is near to the day ``base``."""
    if calendar.year_shift is not None:
        return _in_year(calendar, days.calendar_date(base)[0] + calendar.year_shift)
    if calendar.month or calendar.season or calendar.quarter or calendar.half or calendar.holiday:

        def span(year: int) -> tuple[int, int]:
            _, first, last, _ = _in_year(calendar, year)
            return first, last

        return _in_year(calendar, year_of(calendar, scene, base, span))
    found = day_without_month(calendar, scene, base)
    if found is not None:
        return days.value(found), found, found, "day"
    found = base
    told = scene.close or (scene.near and scene.tense == "past")
    ahead = scene.tense == "past" and scene.focus is not None and scene.focus[0] > base
    if scene.focus and told and scene.focus[0] == scene.focus[1] and not ahead:
        found = scene.focus[0] + _is_of_day_after(calendar, scene)
    elif scene.news and scene.tense == "past" and base == scene.published and not scene.under:
        found = scene.news[0]
    found -= _is_of_day_before(calendar, scene, found)
    return days.value(found), found, found, "day"


def _is_of_day_after(calendar: Calendar, scene: Scene) -> bool:
    """“At 01:20” behind what was at 23:50; but nothing is told as past before it was."""
    if scene.tense == "future" or scene.focus is None:
        return False
    is_last = scene.under is None and scene.focus[0] == scene.published
    return is_next_day(scene.told_minute, calendar.clock) and not (
        is_last and scene.tense == "past"
    )


def _is_of_day_before(calendar: Calendar, scene: Scene, day: int) -> bool:
    """“The boat sank at 23:50” in an entry of 00:15."""
    minute = calendar.clock.minute if calendar.clock else None
    if minute is None or scene.minute is None or day != scene.published:
        return False
    return scene.tense == "past" and scene.minute < END_OF_NIGHT < minute
