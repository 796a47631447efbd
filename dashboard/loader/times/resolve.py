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
    Bordered,
    Calendar,
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
from dashboard.loader.times.offsets import (
    GRANULARITY,
    MONTHS,
    minutes_from,
    near_bounds,
    offset_from,
    stretch_from,
    to_the_day,
    unit_bounds,
    wider,
)
from dashboard.loader.times.scene import Focus, Scene
from dashboard.loader.times.unnamed_years import SURELY_AHEAD
from dashboard.story import Anchor, Basis

# "The fever can kill in three days" is said of no day.
_SAYS_WHAT_CAN_BE = frozenset(("can",))
# A life that is at a year tells of no last week in it.
DAYS_A_MONTH = 31
PRECEDING_EVENT = "the preceding event"
# "two days later" counts from a day; from a longer time it is only a direction.
MAX_FOCUS_DAYS = {"minute": 2, "hour": 3, "day": 31, "week": 31, "month": 366, "year": 3660}
# “Overnight” is the night of a day that the text told so many days before publication at most:
# what papers tell of is of the last week.
NIGHT_DAYS = 7


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


def _whole(meaning: Whole, scene: Scene) -> Resolved:
    focus, basis = _origin_of_whole(meaning, scene)
    if meaning.topic and scene.quarter:
        return replace(scene.quarter, basis="narrative", anchor=None)
    if focus is None or not _near_enough(meaning.unit, focus):
        value, by_text = _unknown(meaning.unit), meaning.origin == "focus"
        if by_text and focus is not None and not meaning.shift and not meaning.part:
            return Resolved("DATE", value, "vague", basis, *focus, focus=focus)
        return Resolved("DATE", value, "vague", "unresolved", from_text=by_text)
    base = focus[1] if meaning.shift > 0 else focus[0]
    value, first, last = unit_bounds(meaning.unit, base, meaning.shift)
    if meaning.fiscal:
        there = fiscal.running_bounds(focus, MONTHS[meaning.unit], meaning.shift, meaning.part)
        return Resolved("DATE", value, "vague", basis, *there, focus=(first, last))
    other = unit_bounds(meaning.unit, focus[0] + focus[1] - base, meaning.shift)
    if other != (value, first, last):
        wide = min(first, other[1]), max(last, other[2])
        return _over(Resolved("DATE", _unknown(meaning.unit), "vague", basis, *wide), scene)
    if meaning.part:
        first, last = third(first, last, meaning.part)
    if meaning.side == "before":
        last = max(first, min(last, base))
    elif meaning.side == "after":
        first = min(last, max(first, base))
    found = Resolved(
        "DATE", value, GRANULARITY[meaning.unit], basis, first, last, focus=(first, last)
    )
    return at_clock(found, meaning.clock) if meaning.clock else found


def _origin_of_whole(meaning: Whole, scene: Scene) -> tuple[Focus | None, Basis]:
    focus, basis = _origin(meaning.origin, scene)
    surely = scene.tense == "future" and scene.ahead_by in SURELY_AHEAD
    old = scene.history and not _is_of_now_there(meaning, scene)
    if meaning.origin == "published" and old and scene.focus and not surely:
        return scene.focus, "narrative"
    told = scene.tense != "future" and scene.unit in ("day", "week", "month", "season", "year")
    if (meaning.part or meaning.loose) and not meaning.shift and scene.is_at_old_time and told:
        return scene.focus, "narrative"
    if meaning.part and not meaning.shift and scene.tells_of_a_day:
        return scene.focus, "narrative"
    if meaning.loose and meaning.side == "after" and scene.tense == "past":
        return (focus, basis) if basis == "narrative" else (None, "unresolved")
    if focus is None and scene.published is not None and _is_of_now(meaning, scene):
        return (scene.published, scene.published), "published"
    return focus, basis


def _is_of_now_there(meaning: Whole, scene: Scene) -> bool:
    """“had a stroke last month”, in a life that is at a mere year: the month before publication."""
    wide = scene.focus is not None and scene.focus[1] - scene.focus[0] >= DAYS_A_MONTH
    return meaning.unit in ("day", "week", "month") and wide and scene.published is not None


def _is_of_now(meaning: Whole, scene: Scene) -> bool:
    """“Over the next quarter”, “later in the year”, where the text was at no other time before."""
    coming = meaning.shift > 0 and scene.tense == "future" and meaning.unit != "day"
    return meaning.loose or coming


def _whole_told(meaning: Whole, scene: Scene) -> Resolved:
    """“Over the weekend”: the last one, or the coming one."""
    coming = meaning.turns and scene.tense == "future"
    return _whole(replace(meaning, shift=0) if coming else meaning, scene)


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
    timed = _of_the_day(meaning, scene, focus) or _night_told(meaning, scene)
    if timed:
        return timed
    quarter = _same_quarter(meaning, scene)
    if quarter:
        return quarter
    from_head = basis == "published" or scene.anchor == scene.under
    if scene.under and scene.minute is not None and from_head:
        to_the_minute = minutes_from(meaning.amount, meaning.direction, focus[0], scene.minute)
        if to_the_minute is not None:
            return replace(to_the_minute, basis=basis)
    found = replace(offset_from(meaning.amount, meaning.direction, focus), basis=basis)
    if meaning.least is not None:
        found = wider(found, offset_from(meaning.least, meaning.direction, focus))
    if _is_too_late(meaning, scene, found):
        return Resolved("DATE", _ref(meaning.direction), "vague", "unresolved", from_text=True)
    found = _over(found, scene) if meaning.origin == "focus" else found
    return at_clock(found, meaning.clock) if meaning.clock else found


def _over(found: Resolved, scene: Scene) -> Resolved:
    """“Was elected this month. Three days later he resigned”: what was done is over by publication."""
    day, first, last = scene.published, found.first, found.last
    if found.granularity != "vague" or scene.tense != "past" or scene.under or day is None:
        return found
    if first is None or last is None or not first <= day < last:
        return found
    return replace(found, last=day, focus=(first, day) if found.focus else None)


def _night_told(meaning: Offset, scene: Scene) -> Resolved | None:
    """“It left on 3 May. Overnight its radio failed”: the night behind the day that the story is at.

    Of days that lie longer back only where the same are told of: news of last night tells of others.
    """
    focus, day = scene.focus, scene.published
    told = meaning.loose and scene.tense != "future" and (scene.close or scene.near)
    if focus is None or not told:
        return None
    if focus[0] != focus[1] or day is None or focus[1] >= day or scene.back:
        return None
    if day - focus[1] > NIGHT_DAYS and not scene.takes_up:
        return None
    found = Resolved("DATE", days.value(focus[0]), "vague", "narrative", focus[0], focus[0] + 1)
    found = replace(found, focus=focus)
    return at_clock(found, meaning.clock) if meaning.clock else found


def _is_too_late(meaning: Offset, scene: Scene, found: Resolved) -> bool:
    """“was sold eight years later”, where the text is at no time that it can be later than."""
    told = meaning.origin == "focus" and meaning.direction > 0 and scene.tense == "past"
    if not told or scene.under or scene.published is None or found.first is None:
        return False
    return found.first > scene.published


def _of_the_day(meaning: Offset, scene: Scene, focus: Focus) -> Resolved | None:
    """“Ten hours later” than a time of day that was told."""
    if meaning.origin != "focus" or scene.told_minute is None or focus[0] != focus[1]:
        return None
    found = minutes_from(meaning.amount, meaning.direction, focus[0], scene.told_minute)
    return replace(found, basis="narrative", minute=None, granularity="day") if found else None


def _ref(direction: int) -> str:
    return "FUTURE_REF" if direction > 0 else "PAST_REF"


def _same_quarter(meaning: Offset, scene: Scene) -> Resolved | None:
    """Such as "up from 5% a year earlier" after "the third quarter" is that quarter of the year before."""
    if scene.quarter is None or not meaning.amount.is_a_year or meaning.direction > 0:
        return None
    return _a_year_before(scene.quarter)


def _a_year_before(quarter: Resolved) -> Resolved | None:
    if quarter.focus is None or quarter.first is None or quarter.last is None:
        return None
    value, _, _ = unit_bounds("quarter", quarter.focus[0], -4)
    first, last = (days.shift_months(day, -12) for day in (quarter.first, quarter.last))
    return replace(quarter, value=value, basis="narrative", first=first, last=last, focus=None)


def _shifted(meaning: Shifted, scene: Scene) -> Resolved:
    base = resolve(meaning.base, scene)
    if base is None or base.focus is None:
        return Resolved("DATE", _ref(meaning.direction), "vague", "unresolved")
    day = to_the_day(meaning.amount, meaning.direction, base.focus[0])
    unit = meaning.base.unit if isinstance(meaning.base, Whole) else "day"
    value, first, last = unit_bounds(unit, day, 0)
    found = Resolved("DATE", value, GRANULARITY[unit], base.basis, first, last)
    return replace(found, focus=(first, last))


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


def _length(meaning: Length, _: Scene) -> Resolved:
    return Resolved("DURATION", meaning.value, "vague", "unresolved")


HOURS_A_DAY = 24
# "In ten minutes" is of the same day, "in two hours" perhaps of the next.
HOURS = {"minute": 1 / 60, "hour": 1}


def _ahead(meaning: Ahead, scene: Scene) -> Resolved:
    """From the day of publication; where somebody said what would be, from that day or this."""
    foreseen = scene.tense == "future" and scene.ahead_by not in _SAYS_WHAT_CAN_BE
    if not foreseen or scene.published is None or scene.history or scene.is_at_old_time:
        return Resolved("DURATION", meaning.value, "vague", "unresolved")
    begin = scene.published
    if scene.ahead_by == "would" and scene.focus and scene.close:
        begin = min(begin, scene.focus[0])
    if meaning.amount.unit in HOURS and meaning.amount.count is not None:
        hours = meaning.amount.count * HOURS[meaning.amount.unit]
        first = begin if meaning.within else begin + int(hours // HOURS_A_DAY)
        last = begin + int(-(-hours // HOURS_A_DAY)) * (hours >= 1)
        return Resolved("DURATION", meaning.value, "vague", "published", first, last)
    if not meaning.within:
        found = offset_from(meaning.amount, 1, (begin, scene.published))
        if meaning.least is None:
            return found
        return wider(found, offset_from(meaning.least, 1, (begin, scene.published)))
    _, last = stretch_from(meaning.amount, 1, scene.published)
    return Resolved("DURATION", meaning.value, "vague", "published", begin, last)


def _share(meaning: Share | Bordered, _: Scene) -> Resolved:
    return Resolved("DURATION", meaning.value, "vague", "unresolved")


def _repeated(meaning: Repeated, _: Scene) -> Resolved:
    return Resolved("SET", meaning.value, "vague", "unresolved")


_RESOLVERS: dict[type, Callable[..., Resolved]] = {
    Calendar: resolve_calendar,
    Whole: _whole_told,
    Offset: _offset,
    Near: _near,
    Stretch: _stretch,
    Reference: _reference,
    Length: _length,
    Ahead: _ahead,
    Share: _share,
    Bordered: _share,
    Shifted: _shifted,
    Repeated: _repeated,
}
