"""The day of the lead's news where only a later sentence says it: “The fighting lasted two hours on Sunday”."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from dashboard.loader.events.tellings import Telling
from dashboard.loader.times.bounds import edtf
from dashboard.loader.times.days import day_of
from dashboard.story import Anchor, Time

# The lead are the first sentences; so many behind it may say its day.
LEAD_SENTENCES: Final = 2
MAX_AWAY: Final = 4
_HAPPENED: Final = frozenset(("asserted", "reported"))
# What is of no kind, or of everyday ones, is not told to be one by its kind alone.
_TELLING_KINDS: Final = frozenset(
    ("ASSAULT", "DISASTER", "ACCIDENT", "PROTEST", "COERCE", "CRIME", "ELECTION", "CONSULT")
)


def with_later_days(tellings: Sequence[Telling]) -> list[Telling]:
    """The tellings, those of the lead without a day with the one that a noun for them has later."""
    if not any(_lacks_day(one) for one in tellings):
        return list(tellings)
    named: dict[tuple[str, int], Telling] = {}
    for one in tellings:
        if one.sentence < LEAD_SENTENCES + MAX_AWAY and _names(one):
            named.setdefault((one.kind, one.sentence), one)
    return [_dated(one, named) if _lacks_day(one) else one for one in tellings]


def _lacks_day(one: Telling) -> bool:
    news = one.sentence < LEAD_SENTENCES and one.status in _HAPPENED and one.kind in _TELLING_KINDS
    return news and one.time is None and not one.timed and one.tense in ("past", "")


def _names(one: Telling) -> bool:
    """“The fighting”, “the blast”: a noun with the article that points back, and a day."""
    time = one.time
    if (
        not one.definite
        or one.status not in _HAPPENED
        or time is None
        or one.kind not in _TELLING_KINDS
    ):
        return False
    first, last = day_of(time.earliest), day_of(time.latest)
    return first is not None and first == last and time.basis in ("explicit", "published")


def _dated(one: Telling, named: Mapping[tuple[str, int], Telling]) -> Telling:
    """With the day that the nearest of ``named``, which are by kind and sentence, has."""
    for away in range(1, MAX_AWAY + 1):
        later = named.get((one.kind, one.sentence + away))
        if later is not None and later.time is not None:
            return replace(one, time=_day(later.time))
    return one


def _day(time: Time) -> Time:
    """The day alone: that the fighting began at two is not when the first man fell."""
    first = day_of(time.earliest)
    label = " ".join(time.text.split())
    day = None if time.earliest is None else time.earliest.split("T")[0]
    written = edtf(first, first)
    return replace(
        time,
        earliest=day,
        latest=day,
        edtf=written,
        granularity="day",
        basis="context",
        anchor=Anchor("time", time.id, label, written),
    )
