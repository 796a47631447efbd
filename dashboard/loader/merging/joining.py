"""When and where a happening is that several tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dashboard.loader.merging.features import Version
from dashboard.loader.times.bounds import edtf
from dashboard.loader.times.days import iso
from dashboard.story import Event, Place, Time


def sharpest(found: tuple[str, ...], places: Mapping[str, Place]) -> tuple[str, ...]:
    """Without the countries of places that are given more sharply."""
    sharp = {places[one].country for one in found if places[one].kind in {"site", "city"}}
    return tuple(
        one for one in found if places[one].kind != "country" or places[one].country not in sharp
    )


def dated_by(event: Event, members: Sequence[Version]) -> Event:
    """The sharpest of the times that agree; where they do not, all that they span."""
    dated = [one for one in members if one.first is not None and one.last is not None]
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
