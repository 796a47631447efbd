"""When and where a happening is that several tell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dashboard.loader.merging.features import Told, Version
from dashboard.loader.times.bounds import edtf
from dashboard.loader.times.days import iso
from dashboard.story import Event, Place, Time


def sharpest(found: tuple[str, ...], places: Mapping[str, Place]) -> tuple[str, ...]:
    """Without the countries of places that are given more sharply."""
    sharp = {places[one].country for one in found if places[one].kind in {"site", "city"}}
    return tuple(
        one for one in found if places[one].kind != "country" or places[one].country not in sharp
    )


def voices(members: Iterable[Told]) -> list[Told]:
    """The members without what a later document copies: its “yesterday” is the first one's."""
    first: dict[str, Told] = {}
    return [
        one
        for one in sorted(members, key=lambda one: (one.published or 0, one.order))
        if one.copy is None or first.setdefault(one.copy, one) is one
    ]


def dated_by(event: Event, members: Sequence[Version]) -> Event:
    """The sharpest of the times that agree; where they do not, the one that most documents give.

    Where no more than half of them give one, it is all that they span. A day that is only that of what
    is told around it counts where no other is.
    """
    bounded = [one for one in members if None not in (one.first, one.last)]
    said = [one for one in bounded if one.event.basis != "context"]
    dated = _best_supported(said or bounded)
    if not dated:
        half = next((one for one in members if one.first is not None or one.last is not None), None)
        return event if half is None else with_time_of(event, half.event)
    first = max(one.first for one in dated if one.first is not None)
    last = min(one.last for one in dated if one.last is not None)
    if first <= last:
        return with_time_of(event, min(dated, key=_length).event)
    first = min(one.first for one in dated if one.first is not None)
    last = max(one.last for one in dated if one.last is not None)
    spanned = with_time_of(event, dated[0].event)
    return replace(
        spanned,
        edtf=edtf(first, last),
        earliest=iso(first),
        latest=iso(last),
        granularity="vague",
    )


def _best_supported(dated: Sequence[Version]) -> Sequence[Version]:
    """Those that agree on a day that most documents can mean; all where no day is such a one."""
    best: Sequence[Version] = ()
    for day in sorted({one.first for one in dated if one.first is not None}):
        meant = [one for one in dated if (one.first or 0) <= day <= (one.last or 0)]
        if len(_documents(meant)) > len(_documents(best)):
            best = meant
    others = _documents(dated) - _documents(best)
    return best if len(_documents(best)) > len(others) else dated


def _documents(members: Sequence[Version]) -> set[str]:
    return {one.document for one in members}


def _length(one: Version) -> int:
    return (one.last or 0) - (one.first or 0)


def with_time_of(event: Event, other: Event | Time) -> Event:
    """The event when the other is."""
    return replace(
        event,
        edtf=other.edtf,
        earliest=other.earliest,
        latest=other.latest,
        granularity=other.granularity,
        basis=other.basis,
        anchor=other.anchor,
    )


def undated(event: Event) -> Event:
    """The event without a date."""
    return replace(
        event,
        edtf=None,
        earliest=None,
        latest=None,
        granularity="vague",
        basis="unresolved",
        anchor=None,
    )
