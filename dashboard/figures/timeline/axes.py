"""The two time axes of the timeline: days → pixels, with named ticks.

*Calendar* keeps true distances. *Sequence* gives every stretch of time between two
bounds of the story the same width, so that one event in July and ten within days can
both be read; a stretch in which nothing is told is narrow and bears its length.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal, get_args

import numpy as np
import pandas as pd

from dashboard.days import DAYS_A_YEAR, day_of
from dashboard.figures.timeline.ticks import Tick, day_tick, gap_tick, span_tick

AxisName = Literal["sequence", "calendar"]
AXES: Final[tuple[AxisName, ...]] = get_args(AxisName)

SECONDS_A_DAY: Final = 86_400
EPOCH_YEAR: Final = 1970
GAP_SHARE: Final = 0.7  # width of a gap against that of a step
MAX_STEP: Final = 190.0  # pixels; few steps do not stretch over the whole page
TICK_GAP: Final = 62.0  # least pixels between two ticks of the calendar
NAMED_STEP: Final = 18.0  # pixels; where many steps are narrower, round dates are named instead
MANY_STEPS: Final = 60  # of so few, some have room for their names, which round dates may miss
MOMENT: Final = 1e-6  # days: just before a bound that is not part of its stretch


@dataclass(frozen=True)
class Axis:
    """Days since 1970 ↔ pixels, linear between knots; both tuples ascend."""

    knots: tuple[float, ...]
    pixels: tuple[float, ...]
    ticks: tuple[Tick, ...]
    step: float  # pixels of one step, or of the stub that stands for an open start
    later: float  # the pixel at which what has no last day fades out

    @cached_property
    def _lines(self) -> tuple[np.ndarray, np.ndarray]:
        """Knots and pixels as numpy reads them: there may be thousands, and they are read often."""
        return np.array(self.knots), np.array(self.pixels)

    def x(self, day: float) -> float:
        """The pixel of a moment; before and after the story it is the story's edge."""
        return float(np.interp(day, *self._lines))

    def xs(self, days: np.ndarray) -> np.ndarray:
        """The pixels of many moments; nan stays nan."""
        return np.asarray(np.interp(days, *self._lines))

    def day(self, x: float) -> str:
        """The day at a pixel, as the contract writes it."""
        knots, pixels = self._lines
        return day_of(float(np.interp(x, pixels, knots)))

    def days(self, start: float, end: float) -> tuple[str, str]:
        """The first and last day of a stretch of pixels; empty where it goes beyond all dates.

        A day that only ends where the stretch begins or begins where it ends is not in it.
        """
        first, last = np.interp((start, end), self.pixels, self.knots)
        first, last = first + MOMENT, last - MOMENT
        since = day_of(float(first)) if start > self.pixels[0] else ""
        until = day_of(float(max(first, last))) if end < self.pixels[-1] else ""
        return since, until


def day_numbers(moments: pd.Series[pd.Timestamp]) -> np.ndarray:
    """``datetime64[s]`` as days since 1970 with their fraction; NaT is nan."""
    values = moments.to_numpy().astype("datetime64[s]")
    numbers = values.astype("int64") / SECONDS_A_DAY
    return np.where(np.isnat(values), np.nan, numbers)


def sequence_axis(firsts: np.ndarray, ends: np.ndarray, left: float, right: float) -> Axis:
    """Even steps between all bounds; ``ends`` are exclusive, nan where open."""
    bounds = np.unique(np.concatenate([firsts, ends]))
    bounds = bounds[~np.isnan(bounds)]
    if len(bounds) < 2:
        return _single(bounds, left, right)
    covered = _covered(bounds, firsts, ends)
    shares = np.where(covered, 1.0, GAP_SHARE)
    opens, goes_on = _open_ends(firsts, ends)
    step = min(MAX_STEP, (right - left) / (float(shares.sum()) + opens + goes_on))
    pixels = left + opens * step + np.concatenate([[0.0], np.cumsum(shares * step)])
    if step < NAMED_STEP and len(covered) > MANY_STEPS:
        knots = (bounds.tolist(), pixels.tolist())
        ticks = _calendar_ticks(bounds[0], bounds[-1], *knots)
    else:
        ticks = _steps(bounds.tolist(), pixels.tolist(), covered.tolist())
    later = float(pixels[-1]) + goes_on * step
    if goes_on:
        ticks.append(Tick((pixels[-1] + later) / 2, "later", step, gap=True))
    return Axis(tuple(bounds.tolist()), tuple(pixels.tolist()), tuple(ticks), step, later)


def _open_ends(firsts: np.ndarray, ends: np.ndarray) -> tuple[bool, bool]:
    """Whether an event may begin before the first bound, and whether one has no last day."""
    starts_open, goes_on = np.isnan(firsts) & ~np.isnan(ends), np.isnan(ends) & ~np.isnan(firsts)
    known = firsts[~np.isnan(firsts)]
    earliest = known.min() if len(known) else np.inf
    return bool((ends[starts_open] <= earliest).any()), bool(goes_on.any())


def _single(bounds: np.ndarray, left: float, right: float) -> Axis:
    """A story with one bound or none has one step, in the middle."""
    middle = (left + right) / 2
    if not len(bounds):
        return Axis((0.0, 1.0), (left, left), (), 0.0, left)
    day = float(bounds[0])
    ticks = (span_tick(middle, 160.0, day_of(day), day_of(day)),)
    return Axis((day, day + 1), (middle - 40, middle + 40), ticks, 80.0, middle + 120)


def _covered(bounds: np.ndarray, firsts: np.ndarray, ends: np.ndarray) -> np.ndarray:
    """Which stretches between neighbouring bounds an event with two bounds reaches into."""
    closed = ~np.isnan(firsts) & ~np.isnan(ends)
    change = np.zeros(len(bounds))
    np.add.at(change, np.searchsorted(bounds, firsts[closed]), 1)
    np.add.at(change, np.searchsorted(bounds, ends[closed]), -1)
    return np.cumsum(change)[:-1] > 0


def _steps(bounds: list[float], pixels: list[float], covered: list[bool]) -> list[Tick]:
    """A name for each stretch between neighbouring bounds; that of a gap is its length."""
    ticks: list[Tick] = []
    for at, is_covered in enumerate(covered):
        first, end = bounds[at], bounds[at + 1]
        middle, width = (pixels[at] + pixels[at + 1]) / 2, pixels[at + 1] - pixels[at]
        if is_covered:
            ticks.append(span_tick(middle, width, day_of(first), day_of(end - MOMENT)))
        else:
            ticks.append(gap_tick(middle, width, end - first))
    return ticks


def calendar_axis(firsts: np.ndarray, ends: np.ndarray, left: float, right: float) -> Axis:
    """True distances from the first to the last bound, with room for open ends."""
    bounds = np.concatenate([firsts, ends])
    bounds = bounds[~np.isnan(bounds)]
    if not len(bounds):
        return _single(bounds, left, right)
    first, last = float(bounds.min()), float(bounds.max())
    stub = min(64.0, (right - left) / 8)
    opens, goes_on = _open_ends(firsts, ends)
    pixels = (left + stub * opens, right - stub * goes_on)
    knots = (first, max(last, first + 1 / 24))
    ticks = _calendar_ticks(first, last, knots, pixels)
    return Axis(knots, pixels, tuple(ticks), stub, right)


def _calendar_ticks(
    first: float, last: float, knots: Sequence[float], pixels: Sequence[float]
) -> list[Tick]:
    """Round dates, as many as have ``TICK_GAP`` pixels each on an even axis."""
    room = max(2, int((pixels[-1] - pixels[0]) / TICK_GAP))
    span = max(last - first, 1.0)
    days = next((d for d in (1, 2, 7, 14) if span / d <= room and span < 60), None)
    starts = _every_days(first, last, days) if days else _every_months(first, last, room)
    return [
        day_tick(float(np.interp(start, knots, pixels)), TICK_GAP, day_of(start))
        for start in starts
    ]


def _every_days(first: float, last: float, days: int) -> list[float]:
    return [float(day) for day in np.arange(np.ceil(first), last, days)]


def _every_months(first: float, last: float, room: int) -> list[float]:
    months = (last - first) / (DAYS_A_YEAR / 12)
    sizes = [1, 2, 3, 6, *(12 * n * 10**e for e in range(6) for n in (1, 2, 5))]
    size = sizes[min(bisect_right([s * room for s in sizes], months), len(sizes) - 1)]
    begin, finish = (
        int(np.datetime64(int(np.floor(day)), "D").astype("datetime64[M]").astype("int64"))
        + EPOCH_YEAR * 12
        for day in (first, last)
    )
    # from one size before: where a year before Christ is round, it is shifted to the right
    begin = (begin // size) * size
    starts = (_month_start(month, size) for month in range(begin, finish + 1, size))
    return [start for start in dict.fromkeys(starts) if first <= start <= last]


def _month_start(month: int, size: int) -> float:
    """The first day of a month counted from the year 0; steps of years as people count them.

    Round years before Christ are the years -399, -199, 1: 400 BC, 200 BC, AD 1.
    """
    shift = 12 if month <= 0 and size > 12 else 0
    start = np.datetime64(month + shift - EPOCH_YEAR * 12, "M")
    return float(start.astype("datetime64[D]").astype("int64"))
