"""Units of the calendar, and how far an amount of time reaches from some days."""

from __future__ import annotations

from dataclasses import replace

from dashboard.loader.times import days
from dashboard.loader.times.bounds import Resolved, moved, widths
from dashboard.loader.times.days import MINUTES_A_DAY
from dashboard.loader.times.meaning import Amount
from dashboard.loader.times.scene import Focus
from dashboard.story import Granularity

# "about ten days" is eight to twelve of them, "about forty years" 36 to 44.
ABOUT_DAYS, ABOUT_UNITS = 5, 10
# What follows a round number: 30 after 20, 15 after 10.
_ROUND = (1000, 100, 10, 5)
MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
GRANULARITY: dict[str, Granularity] = {
    "second": "minute",
    "minute": "minute",
    "hour": "hour",
    "day": "day",
    "week": "week",
    "weekend": "week",
    "month": "month",
    "quarter": "season",
    "half": "season",
    "year": "year",
    "decade": "decade",
    "century": "century",
    "millennium": "century",
}


def unit_bounds(unit: str, day: int, shift: int) -> tuple[str, int, int]:
    """Value, first and last day of the calendar unit that is ``shift`` after the day's own."""
    year, month, _ = days.calendar_date(day)
    if unit in ("day", "hour", "minute", "second"):
        return days.value(day + shift), day + shift, day + shift
    if unit in ("week", "weekend"):
        return _week(day + 7 * shift, weekend=unit == "weekend")
    if unit == "month":
        year, month = days.add_months(year, month, shift)
        return _value(year, f"-{month:02}"), *days.month_bounds(year, month)
    if unit in ("quarter", "half"):
        return _part_of_year(year, month, 3 if unit == "quarter" else 6, shift)
    if unit == "year":
        return _value(year + shift), *days.year_bounds(year + shift)
    return _years(year, {"decade": 10, "century": 100}.get(unit, 1000), shift)


def _week(day: int, *, weekend: bool) -> tuple[str, int, int]:
    monday, sunday = days.week_bounds(day)
    year, week = days.week_of(monday)
    value = f"{days.iso_year(year)}-W{week:02}"
    return (f"{value}-WE", monday + 5, sunday) if weekend else (value, monday, sunday)


def _years(year: int, length: int, shift: int) -> tuple[str, int, int]:
    """A decade, century or millennium; before Christ they are counted back from the year 1."""
    digits = 4 - len(str(length)) + 1
    if year < 1:
        start = (1 - year) // length * length - shift * length
        first, last = days.day(2 - start - length), days.day(1 - start, 12, 31)
        return f"BC{start // length:0{digits}}", first, last
    start = year - year % length + shift * length
    first, last = days.day(start), days.day(start + length - 1, 12, 31)
    return f"{start // length:0{digits}}", first, last


def _value(year: int, rest: str = "") -> str:
    return f"{f'BC{1 - year:04}' if year < 1 else f'{year:04}'}{rest}"


def _part_of_year(year: int, month: int, length: int, shift: int) -> tuple[str, int, int]:
    start_year, start = days.add_months(year, (month - 1) // length * length + 1, shift * length)
    first = days.day(start_year, start)
    letter = "Q" if length == 3 else "H"
    value = _value(start_year, f"-{letter}{(start - 1) // length + 1}")
    return value, first, days.shift_months(first, length) - 1


def offset_from(amount: Amount, direction: int, focus: Focus) -> Resolved:
    """The time that lies an amount before or after the days ``focus``.

    It is counted from the end that it lies beyond, and as wide as the focus and words such
    as "more than" leave it.
    """
    found = _counted_from(amount, direction, focus)
    if amount.count is None or amount.reach == "just":
        return found
    if amount.reach == "under":
        return _wider(found, *focus)
    counts = _counts_meant(amount, amount.count)
    others = [_counted_from(replace(amount, count=count), direction, focus) for count in counts]
    ends = [day for one in others for day in (one.first, one.last) if day is not None]
    return _wider(found, *ends)


def _counts_meant(amount: Amount, count: float) -> tuple[float, ...]:
    """The least and the most that "about ten", "more than three" can mean.

    A few weeks, months and years are as wide as "about" already. Who says "more than three" would
    say "more than four" of more than that, and after twenty "more than thirty".
    """
    if amount.reach == "over":
        return (count + next((step for step in _ROUND if count >= step and count % step == 0), 1),)
    days_meant = amount.unit == "day"
    near = max(1, round(count / ABOUT_DAYS)) if days_meant else round(count / ABOUT_UNITS)
    return count - min(near, count), count + near


def _wider(found: Resolved, *ends: int) -> Resolved:
    """The same up to these days, where it does not reach them."""
    days_meant = [day for day in (found.first, found.last, *ends) if day is not None]
    first, last = min(days_meant), max(days_meant)
    if (first, last) == (found.first, found.last):
        return found
    return replace(found, granularity="vague", first=first, last=last)


def wider(found: Resolved, other: Resolved) -> Resolved:
    """The time with the days of another: "two to four days ago"."""
    return _wider(found, *(day for day in (other.first, other.last) if day is not None))


def _counted_from(amount: Amount, direction: int, focus: Focus) -> Resolved:
    near, far = (focus[1], focus[0]) if direction > 0 else focus
    found = _offset_from_day(amount, direction, near)
    other = _offset_from_day(amount, direction, far)
    return _wider(found, *(day for day in (other.first, other.last) if day is not None))


def _offset_from_day(amount: Amount, direction: int, base: int) -> Resolved:
    if amount.count is None:
        return _vague_offset(amount, direction, base)
    unit, count = amount.unit, amount.count
    if unit in ("second", "minute"):
        return _day(base)
    if unit == "hour":
        return _day(base + direction * round(count / 24))
    if unit in ("day", "weekend", "week"):
        return _days_away(unit, base, direction * count)
    there = days.shift_months(base, direction * round(count * MONTHS.get(unit, 12_000)))
    fraction = unit == "year" and count % 1
    larger = "month" if unit in ("month", "quarter", "half") or fraction else "year"
    value, first, last = unit_bounds(larger, there, 0)
    return Resolved(
        "DATE", value, GRANULARITY[larger], "published", first, last, focus=(first, last)
    )


def _days_away(unit: str, base: int, count: float) -> Resolved:
    if unit == "day":
        return _day(base + round(count))
    if unit == "week":
        return _weeks(base + round(7 * count))
    value, first, last = unit_bounds("weekend", base, round(count))
    return Resolved("DATE", value, "week", "published", first, last, focus=(first, last))


def to_the_day(amount: Amount, direction: int, base: int) -> int:
    """The day that lies an amount before or after the day ``base``: "a year to the day after"."""
    if amount.unit in ("day", "weekend", "week"):
        length = 7 if amount.unit == "week" else 1
        return base + direction * length * round(amount.count or 0)
    return _same_day(amount, direction, base)


def minutes_from(amount: Amount, direction: int, day: int, minute: int) -> Resolved | None:
    """The minute that some hours or minutes lie away from one; None for other amounts."""
    length = {"hour": 60, "minute": 1}.get(amount.unit)
    if length is None or amount.count is None or amount.reach != "just":
        return None
    turns, there = divmod(minute + direction * round(length * amount.count), MINUTES_A_DAY)
    value = f"{days.value(day + turns)}T{there // 60:02}:{there % 60:02}"
    bounds = (day + turns, day + turns)
    return Resolved("TIME", value, "minute", "published", *bounds, minute=there, focus=bounds)


def _day(day: int) -> Resolved:
    return Resolved("DATE", days.value(day), "day", "published", day, day, focus=(day, day))


def _weeks(day: int) -> Resolved:
    """Weeks are counted to a day, give or take the row "N weeks" of the widths."""
    reach = widths()["N weeks"].reach
    value, _, _ = unit_bounds("week", day, 0)
    return Resolved("DATE", value, "week", "published", day - reach, day + reach, focus=(day, day))


def _vague_offset(amount: Amount, direction: int, base: int) -> Resolved:
    first, last = reach_of(amount, direction, base)
    value = "FUTURE_REF" if direction > 0 else "PAST_REF"
    return Resolved("DATE", value, "vague", "published", first, last, focus=(first, last))


def reach_of(amount: Amount, direction: int, base: int) -> tuple[int, int]:
    """First and last day of a vague amount before or after the day ``base``."""
    width = widths().get(f"a few {amount.unit}s") if amount.few else None
    width = width or widths().get(f"{amount.unit}s") or widths().get("centuries")
    if width is None:
        return base, base
    near = moved(base, direction * width.minimum, width.unit)
    far = moved(base, direction * width.reach, width.unit)
    return min(near, far), max(near, far)


def stretch_from(amount: Amount, direction: int, base: int) -> tuple[int, int]:
    """The days from ``base`` over an amount of time, before or after it."""
    if amount.count is None:
        first, last = reach_of(amount, direction, base)
    else:
        other = offset_from(amount, direction, (base, base)).focus or (base, base)
        far = other[0] if amount.unit in ("day", "week") else _same_day(amount, direction, base)
        first, last = min(base, far), max(base, far)
    return (first, base) if direction < 0 else (base, last)


def _same_day(amount: Amount, direction: int, base: int) -> int:
    if amount.unit not in MONTHS:
        return base + direction * round((amount.count or 0) / 24 if amount.unit == "hour" else 0)
    return days.shift_months(base, direction * round((amount.count or 0) * MONTHS[amount.unit]))


def near_bounds(width: str, direction: int, focus: Focus) -> tuple[int, int]:
    """Shortly or soon before or after the days ``focus``."""
    row = widths()[width]
    if direction > 0:
        return focus[0], moved(focus[1], row.reach, row.unit)
    return moved(focus[0], -row.reach, row.unit), focus[1]
