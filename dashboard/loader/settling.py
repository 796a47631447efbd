"""Times that hang on events of their text, dated once ordering has given these their bounds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dashboard.loader.events import Link
from dashboard.loader.events.links import direction_of
from dashboard.loader.times.bounds import edtf
from dashboard.loader.times.days import day_of, iso
from dashboard.story import Anchor, Event, Evidence, Time


def settle_times(
    times: Sequence[Time], links: Sequence[Link], events: Sequence[Event]
) -> tuple[Time, ...]:
    """The times, those that are counted from an event naming it, and dated by it if they can be."""
    by_words = {_span(link.evidence): link for link in links if link.firm}
    named = {event.id: event for event in events}
    return tuple(_settled(time, by_words.get(_span(time)), named) for time in times)


def _span(said: Evidence | Time) -> tuple[str, int, int]:
    return said.document, said.start, said.end


def _settled(time: Time, link: Link | None, events: Mapping[str, Event]) -> Time:
    if link is None or time.anchor is None or time.anchor.kind != "event":
        return time
    before, after = events[link.before], events[link.after]
    counted_on = _is_counted_on(before, after, time)
    origin = before if counted_on else after
    anchor = Anchor("event", origin.id, origin.title, origin.edtf)
    if time.basis != "unresolved":
        return replace(time, anchor=replace(time.anchor, id=origin.id))
    first, last = _reach(link, origin, counted_on=counted_on)
    if (first is None and last is None) or _goes_round(link, origin):
        return replace(time, anchor=anchor)
    return replace(
        time,
        edtf=edtf(first, last),
        earliest=None if first is None else iso(first),
        latest=None if last is None else iso(last),
        basis="anchor",
        anchor=anchor,
    )


def _goes_round(link: Link, origin: Event) -> bool:
    """Whether the origin is dated by what hangs on it, and not to the day: “opened in May, a year after …”."""
    other = link.after if origin.id == link.before else link.before
    hangs = origin.anchor is not None and origin.anchor.id == other
    return hangs and link.least != link.most


def _is_counted_on(before: Event, after: Event, time: Time) -> bool:
    """Whether the time is of what came after, counted on from what came before."""
    if _tells(before, time) and _tells(after, time):
        return direction_of(time.text) > 0
    return _tells(after, time)


def _tells(event: Event, time: Time) -> bool:
    """Whether the event is told in the words around the time."""
    return any(
        said.document == time.document and said.start <= time.start < said.end
        for said in event.evidence
    )


def _reach(link: Link, origin: Event, *, counted_on: bool) -> tuple[int | None, int | None]:
    """The first and last day that lie as far from the origin as the link says."""
    first, last = day_of(origin.earliest), day_of(origin.latest)
    near, far = link.least, link.most
    if counted_on:
        return _plus(first, near), _plus(last, far)
    return _plus(first, None if far is None else -far), _plus(last, None if near is None else -near)


def _plus(day: int | None, count: int | None) -> int | None:
    return None if day is None or count is None else day + count
