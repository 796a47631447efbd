"""What an export holds: a story, whole or cut to what is in view, and what it says of that."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from dashboard.reports import Denial, Thread, TollSeries
from dashboard.story import Anchor, Event, Quote, Story, Time

if TYPE_CHECKING:  # only JSON is wanted most often, and that needs no tables nor what is drawn
    from dashboard.figures.timeline.axes import AxisName
    from dashboard.figures.timeline.lanes import LanesBy
    from dashboard.filters import Filter
    from dashboard.tables import Tables

UNTITLED: Final = "Untitled story"


@dataclass(frozen=True, slots=True)
class Selection:
    """What is in view: ids of events and quotes, and the filter that left them, in words.

    Where speakers were chosen, ``these_alone`` leaves out the other quotes of the events.
    """

    events: frozenset[str]
    quotes: frozenset[str]
    filter: str
    these_alone: bool = False


@dataclass(frozen=True, slots=True)
class Edition:
    """A story as it is exported; ``note`` says what was selected, None where nothing was.

    ``axis`` and ``lanes`` are those of its timeline, where there is one.
    """

    story: Story
    made: date
    note: str | None = None
    axis: AxisName = "sequence"
    lanes: LanesBy = "kind"

    @property
    def title(self) -> str:
        """The story's title, else that of its first document that has one."""
        titles = (self.story.title, *(document.title for document in self.story.documents))
        return next(filter(None, titles), UNTITLED)


def whole(story: Story, made: date) -> Edition:
    """All of a story."""
    return Edition(story, made)


def in_view(story: Story, seen: Tables, wanted: Filter, made: date) -> Edition:
    """What a filter leaves of a story; ``seen`` are the tables cut by it."""
    events, quotes = (frozenset(one["id"]) for one in (seen.events, seen.quotes))
    chosen = Selection(events, quotes, wanted.in_words, these_alone=bool(wanted.speakers))
    return selected(story, chosen, made)


def selected(story: Story, selection: Selection, made: date) -> Edition:
    """The events in view and what belongs to them: their sentences, places, people, quotes.

    Ids that lead out of the selection are let go; a label of what a date hangs on stays.
    """
    events = [event for event in story.events if event.id in selection.events]
    wanted = selection.quotes
    if selection.these_alone:
        events = [replace(e, quotes=tuple(q for q in e.quotes if q in wanted)) for e in events]
    else:
        wanted = wanted | {quote for event in events for quote in event.quotes}
    quotes = [quote for quote in story.quotes if quote.id in wanted]
    cut = _cut(story, events, quotes)
    note = f"Selection: {len(events)} of {len(story.events)} events, {len(quotes)} of "
    note += f"{len(story.quotes)} quotes. Filter: {selection.filter or 'none'}."
    return Edition(cut, made, note)


def _cut(story: Story, events: list[Event], quotes: list[Quote]) -> Story:
    """The story of these events and quotes alone."""
    spans = _Spans([*(one for event in events for one in event.evidence), *quotes])
    mentions = tuple(one for one in story.place_mentions if spans.hold(one))
    naming = tuple(one for one in story.actor_mentions if spans.hold(one))
    at = {place for event in events for place in (*event.places, *event.places_inferred)}
    at |= {one.place for one in mentions}
    by = {actor for event in events for actor in event.actors} | {one.actor for one in naming}
    by |= {quote.speaker for quote in quotes if quote.speaker}
    told = [telling for event in events for telling in event.tellings]
    by |= {telling.reporter for telling in told if telling.reporter}
    all_times = {time.id: time for time in story.times}
    given = (all_times[one.time] for one in told if one.time in all_times)
    times = _with_anchors(all_times, (*filter(spans.hold, story.times), *given))
    ids = {event.id for event in events}
    return replace(
        story,
        documents=tuple(one for one in story.documents if one.id in spans.documents),
        times=tuple(_loose(one, ids) for one in story.times if one.id in times),
        places=tuple(place for place in story.places if place.id in at),
        place_mentions=mentions,
        actors=tuple(actor for actor in story.actors if actor.id in by),
        actor_mentions=naming,
        quotes=tuple(q if q.event in ids else replace(q, event=None) for q in quotes),
        events=tuple(_loose(event, ids) for event in events),
        relations=tuple(r for r in story.relations if r.before in ids and r.after in ids),
        perhaps=tuple(one for one in story.perhaps if one.one in ids and one.other in ids),
        threads=tuple(_threads(story, ids)),
        denials=tuple(_denials(story, ids)),
        tolls=tuple(_tolls(story, ids)),
    )


def _threads(story: Story, ids: Collection[str]) -> Iterator[Thread]:
    """The plans of which these events tell two parts."""
    for thread in story.threads:
        steps = tuple(one for one in thread.steps if one.said.event in ids)
        if len({one.part for one in steps}) > 1:
            yield Thread(steps)


def _denials(story: Story, ids: Collection[str]) -> Iterator[Denial]:
    for one in story.denials:
        denied = tuple(said for said in one.denied if said.event in ids)
        if denied and one.said.event in ids:
            yield Denial(one.said, denied)


def _tolls(story: Story, ids: Collection[str]) -> Iterator[TollSeries]:
    """The series of these events, of the days on which one of them gives the toll."""
    for one in story.tolls:
        reports = tuple(report for report in one.reports if report.said.event in ids)
        if one.event in ids and len({report.count for report in reports}) > 1:
            yield replace(one, reports=reports)


_Anchored = TypeVar("_Anchored", Event, Time)


def _loose(one: _Anchored, events: set[str]) -> _Anchored:
    """The same, without the id of an event that is not in the selection."""
    anchor = one.anchor
    if anchor is None or anchor.kind != "event" or anchor.id in events:
        return one
    return replace(one, anchor=Anchor(anchor.kind, None, anchor.label, anchor.date))


def _with_anchors(times: Mapping[str, Time], kept: Iterable[Time]) -> set[str]:
    """The ids of times, of those that they are counted from, and so on."""
    ids: set[str] = set()
    waiting = [time.id for time in kept]
    while waiting:
        time = times.get(waiting.pop())
        if time is None or time.id in ids:
            continue
        ids.add(time.id)
        if time.anchor and time.anchor.kind == "time" and time.anchor.id:
            waiting.append(time.anchor.id)
    return ids


class _Spanned(Protocol):
    @property
    def document(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class _Spans:
    """Stretches of documents, to ask whether something stands within one of them."""

    def __init__(self, spans: Iterable[_Spanned]) -> None:
        by_document: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for span in spans:
            by_document[span.document].append((span.start, span.end))
        self.documents: Final = frozenset(by_document)
        self._starts: dict[str, list[int]] = {}
        self._furthest: dict[str, list[int]] = {}
        for document, pairs in by_document.items():
            pairs.sort()
            self._starts[document] = [start for start, _ in pairs]
            furthest: list[int] = []
            for _, end in pairs:
                furthest.append(max(end, furthest[-1] if furthest else end))
            self._furthest[document] = furthest

    def hold(self, one: _Spanned) -> bool:
        """Whether one of the stretches reaches over all of it."""
        starts = self._starts.get(one.document, [])
        at = bisect_right(starts, one.start) - 1
        return at >= 0 and one.end <= self._furthest[one.document][at]
