"""Meaning and scene → value and bounds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dashboard.loader.times import days, fiscal
from dashboard.loader.times.amounts import duration
from dashboard.loader.times.bounds import Resolved, moved, third, widths
from dashboard.loader.times.calendar_dates import at_clock, resolve_calendar
from dashboard.loader.times.meaning import (
    Ahead,
    Amount,
    Calendar,
    Ending,
    Length,
    Meaning,
    Near,
    Offset,
    Origin,
    Reference,
    Repeated,
    Share,
    Shifted,
    Stretch,
    Whole,
)
from dashboard.loader.times.scene import Focus, Scene
from dashboard.story import Anchor, Basis, Granularity

# "The fever can kill in three days" is said of no day.
_SAYS_WHAT_CAN_BE = frozenset(("can",))
PRECEDING_EVENT = "the preceding event"
# "two days later" counts from a day; from a longer time it is only a direction.
MAX_FOCUS_DAYS = {"day": 7, "week": 31, "month": 366, "year": 3660}
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_GRANULARITY: dict[str, Granularity] = {
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


def resolve(meaning: Meaning, scene: Scene) -> Resolved | None:
    """What the words mean in the scene; None for anchored ones, which need the whole text."""
    resolver = _RESOLVERS.get(type(meaning))
    return resolver(meaning, scene) if resolver else None


def _origin(origin: Origin, scene: Scene) -> tuple[Focus | None, Basis]:
    """The days to count from, and on what they stand."""
    if origin == "focus" and scene.focus:
        return scene.focus, "narrative"
    if origin == "focus" or scene.published is None:
        return None, "unresolved"
    return (scene.published, scene.published), "published"


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


def _whole(meaning: Whole, scene: Scene) -> Resolved:
    focus, basis = _origin(meaning.origin, scene)
    if meaning.origin == "published" and scene.history and scene.focus:
        focus, basis = scene.focus, "narrative"
    told = scene.tense != "future" and scene.unit in ("day", "week", "month", "season", "year")
    if meaning.part and meaning.shift == 0 and scene.is_at_old_time and told:
        focus, basis = scene.focus, "narrative"
    if meaning.topic and scene.quarter:
        return replace(scene.quarter, basis="narrative", anchor=None)
    if focus is None or not _near_enough(meaning.unit, focus):
        value, by_text = _unknown(meaning.unit), meaning.origin == "focus"
        return Resolved("DATE", value, "vague", "unresolved", from_text=by_text)
    base = focus[1] if meaning.shift > 0 else focus[0]
    value, first, last = unit_bounds(meaning.unit, base, meaning.shift)
    if meaning.fiscal:
        there = fiscal.running_bounds(focus, _MONTHS[meaning.unit], meaning.shift, meaning.part)
        return Resolved("DATE", value, "vague", basis, *there, focus=(first, last))
    if meaning.part:
        first, last = third(first, last, meaning.part)
    if meaning.side == "before":
        last = max(first, min(last, base))
    elif meaning.side == "after":
        first = min(last, max(first, base))
    found = Resolved(
        "DATE", value, _GRANULARITY[meaning.unit], basis, first, last, focus=(first, last)
    )
    return at_clock(found, meaning.clock) if meaning.clock else found


def _near_enough(unit: str, focus: Focus) -> bool:
    return focus[1] - focus[0] < MAX_FOCUS_DAYS.get(unit, 36_600)


def _unknown(unit: str) -> str:
    return {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX"}.get(
        unit, "XXXX"
    )


def _offset(meaning: Offset, scene: Scene) -> Resolved:
    focus, basis = _origin(meaning.origin, scene)
    if focus is None or not _near_enough(meaning.amount.unit, focus):
        value, by_text = _ref(meaning.direction), meaning.origin == "focus"
        return Resolved("DATE", value, "vague", "unresolved", from_text=by_text)
    quarter = _same_quarter(meaning, scene)
    if quarter:
        return quarter
    found = replace(offset_from(meaning.amount, meaning.direction, focus), basis=basis)
    return at_clock(found, meaning.clock) if meaning.clock else found


def _ref(direction: int) -> str:
    return "FUTURE_REF" if direction > 0 else "PAST_REF"


def _same_quarter(meaning: Offset, scene: Scene) -> Resolved | None:
    """Such as "up from 5% a year earlier" after "the third quarter" is that quarter of the year before."""
    if scene.quarter is None or meaning.amount != Amount(1, "year") or meaning.direction > 0:
        return None
    return _a_year_before(scene.quarter)


def _a_year_before(quarter: Resolved) -> Resolved | None:
    if quarter.focus is None or quarter.first is None or quarter.last is None:
        return None
    value, _, _ = unit_bounds("quarter", quarter.focus[0], -4)
    first, last = (days.shift_months(day, -12) for day in (quarter.first, quarter.last))
    return replace(quarter, value=value, basis="narrative", first=first, last=last, focus=None)


def offset_from(amount: Amount, direction: int, focus: Focus) -> Resolved:
    """The time that lies an amount before or after the days ``focus``.

    It is counted from the end that it lies beyond, and as wide as the focus leaves it.
    """
    near, far = (focus[1], focus[0]) if direction > 0 else focus
    found = _offset_from_day(amount, direction, near)
    other = _offset_from_day(amount, direction, far)
    ends = (found.first, found.last, other.first, other.last)
    first, last = min(day for day in ends if day), max(day for day in ends if day)
    if (first, last) == (found.first, found.last):
        return found
    return replace(found, granularity="vague", first=first, last=last)


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
    there = days.shift_months(base, direction * round(count * _MONTHS.get(unit, 12_000)))
    fraction = unit == "year" and count % 1
    larger = "month" if unit in ("month", "quarter", "half") or fraction else "year"
    value, first, last = unit_bounds(larger, there, 0)
    return Resolved(
        "DATE", value, _GRANULARITY[larger], "published", first, last, focus=(first, last)
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


def _shifted(meaning: Shifted, scene: Scene) -> Resolved:
    base = resolve(meaning.base, scene)
    if base is None or base.focus is None:
        return Resolved("DATE", _ref(meaning.direction), "vague", "unresolved")
    day = to_the_day(meaning.amount, meaning.direction, base.focus[0])
    unit = meaning.base.unit if isinstance(meaning.base, Whole) else "day"
    value, first, last = unit_bounds(unit, day, 0)
    found = Resolved("DATE", value, _GRANULARITY[unit], base.basis, first, last)
    return replace(found, focus=(first, last))


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


def _stretch(meaning: Stretch, scene: Scene) -> Resolved:
    focus, basis = _origin(meaning.origin, scene)
    told_on = meaning.direction > 0 and scene.tense == "past"
    if meaning.origin == "published" and (scene.history or told_on) and scene.focus:
        focus, basis = scene.focus, "narrative"
    value = duration(meaning.amount)
    if focus is None:
        by_text = meaning.origin == "focus"
        return Resolved("DURATION", value, "vague", "unresolved", from_text=by_text)
    base = focus[1] if meaning.direction > 0 else focus[0]
    first, last = stretch_from(meaning.amount, meaning.direction, base)
    return Resolved("DURATION", value, "vague", basis, first, last)


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
    if amount.unit not in _MONTHS:
        return base + direction * round((amount.count or 0) / 24 if amount.unit == "hour" else 0)
    return days.shift_months(base, direction * round((amount.count or 0) * _MONTHS[amount.unit]))


def _reference(meaning: Reference, scene: Scene) -> Resolved:
    if meaning.origin == "focus":
        if scene.focus is None:
            return Resolved("DATE", meaning.value, "vague", "unresolved", from_text=True)
        first = None if meaning.side == "before" else scene.focus[0]
        return Resolved("DATE", meaning.value, "vague", "narrative", first, scene.focus[1])
    day = scene.published
    if day is None or (meaning.value != "PRESENT_REF" and meaning.width is None):
        return Resolved("DATE", meaning.value, "vague", "unresolved")
    if meaning.width is None:
        return Resolved("DATE", meaning.value, "day", "published", day, day)
    width = widths()[meaning.width]
    return Resolved(
        "DATE", meaning.value, "vague", "published", moved(day, -width.reach, width.unit), day
    )


def _near(meaning: Near, scene: Scene) -> Resolved:
    value = "FUTURE_REF" if meaning.direction > 0 else "PAST_REF"
    if scene.focus is None or not scene.close or not _near_enough("month", scene.focus):
        anchor = Anchor("event", None, PRECEDING_EVENT, None)
        return Resolved("DATE", value, "vague", "unresolved", anchor=anchor)
    first, last = near_bounds(meaning.width, meaning.direction, scene.focus)
    return Resolved("DATE", value, "vague", "narrative", first, last, focus=(first, last))


def near_bounds(width: str, direction: int, focus: Focus) -> tuple[int, int]:
    """Shortly or soon before or after the days ``focus``."""
    row = widths()[width]
    if direction > 0:
        return focus[0], moved(focus[1], row.reach, row.unit)
    return moved(focus[0], -row.reach, row.unit), focus[1]


def _length(meaning: Length, _: Scene) -> Resolved:
    return Resolved("DURATION", meaning.value, "vague", "unresolved")


def _ahead(meaning: Ahead, scene: Scene) -> Resolved:
    """From the day of publication; where somebody said what would be, from that day or this."""
    foreseen = scene.tense == "future" and scene.ahead_by not in _SAYS_WHAT_CAN_BE
    if not foreseen or scene.published is None or scene.history or scene.is_at_old_time:
        return Resolved("DURATION", meaning.value, "vague", "unresolved")
    begin = scene.published
    if scene.ahead_by == "would" and scene.focus and scene.close:
        begin = min(begin, scene.focus[0])
    found = offset_from(meaning.amount, 1, (begin, scene.published))
    if not meaning.within:
        return found
    _, last = stretch_from(meaning.amount, 1, scene.published)
    return Resolved("DURATION", meaning.value, "vague", "published", begin, last)


def _share(meaning: Share | Ending, _: Scene) -> Resolved:
    return Resolved("DURATION", meaning.value, "vague", "unresolved")


def _repeated(meaning: Repeated, _: Scene) -> Resolved:
    return Resolved("SET", meaning.value, "vague", "unresolved")


_RESOLVERS: dict[type, Callable[..., Resolved]] = {
    Calendar: resolve_calendar,
    Whole: _whole,
    Offset: _offset,
    Near: _near,
    Stretch: _stretch,
    Reference: _reference,
    Length: _length,
    Ahead: _ahead,
    Share: _share,
    Ending: _share,
    Shifted: _shifted,
    Repeated: _repeated,
}
