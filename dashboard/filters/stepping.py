"""From one event in view to another: the next, the nearest to a day, the days around one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple

import numpy as np
import pandas as pd

from dashboard.days import day_of

SECONDS_A_DAY: Final = 86_400


class Span(NamedTuple):
    """A stretch of days on each side of an event, with its name."""

    days: int
    name: str


SPANS: Final = (Span(3, "3 days"), Span(7, "a week"), Span(31, "a month"), Span(366, "a year"))


@dataclass(frozen=True, slots=True)
class Steps:
    """The events beside the chosen one; ``place`` counts from 1, 0 where it is not in view."""

    previous: str | None
    next: str | None
    place: int
    count: int


def steps(events: pd.DataFrame, chosen: str | None) -> Steps:
    """Where the chosen event stands; where it is not in view, the first one is next."""
    ids = events["id"].to_numpy()
    found = np.flatnonzero(ids == chosen)
    if not len(found):
        return Steps(None, str(ids[0]) if len(ids) else None, 0, len(ids))
    at = int(found[0])
    before = str(ids[at - 1]) if at else None
    after = str(ids[at + 1]) if at + 1 < len(ids) else None
    return Steps(before, after, at + 1, len(ids))


def stepped(events: pd.DataFrame, chosen: str | None, by: int) -> str | None:
    """The event so many steps on, or back where ``by`` is below 0; at the ends no further."""
    now = steps(events, chosen)
    if not now.count:
        return None
    place = now.place if now.place or by > 0 else 1
    return str(events["id"].iloc[min(max(place + by, 1), now.count) - 1])


def nearest(events: pd.DataFrame, day: date) -> str | None:
    """The dated event that lies nearest to a day, the first of those; None where none is dated.

    An event that may hold the day is 0 days away; an open side reaches no further than
    the side that is known.
    """
    first, last = (events[side].to_numpy().astype("datetime64[s]") for side in ("first", "last"))
    first, last = np.where(np.isnat(first), last, first), np.where(np.isnat(last), first, last)
    if np.isnat(first).all():
        return None
    moment = np.datetime64(day, "s")
    away = np.maximum((first - moment).astype("int64"), (moment - last).astype("int64"))
    away = np.where(np.isnat(first), np.iinfo(np.int64).max, np.maximum(away, 0))
    return str(events["id"].iloc[int(away.argmin())])


def around(event: pd.Series[Any], days: int) -> tuple[str, str] | None:
    """The first and last day of so many days before and after an event; None where it has no date.

    Of an event with one open side the other one counts.
    """
    bounds = [moment for moment in (event["first"], event["last"]) if not pd.isna(moment)]
    if not bounds:
        return None
    first, last = (_day(moment) for moment in (bounds[0], bounds[-1]))
    return day_of(first - days), day_of(last + days)


def _day(moment: pd.Timestamp) -> int:
    return int(np.datetime64(moment, "s").astype("int64")) // SECONDS_A_DAY
