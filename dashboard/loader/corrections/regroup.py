"""Events taken apart and put together by their tellings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from dashboard.loader.corrections.draft import Draft
from dashboard.loader.corrections.sentences import Sentences
from dashboard.loader.events.happenings import SURENESS
from dashboard.loader.merging.differences import disagreements
from dashboard.loader.merging.features import Version, sites_of
from dashboard.loader.merging.joining import dated_by, sharpest, undated, with_time_of
from dashboard.loader.times.days import day_of
from dashboard.story import Disagreement, Event, Quote, Telling, Time

# What ``disagreements`` looks at; others are kept as they are.
_COMPARED = frozenset({"day", "place", "toll", "who", "status"})


def taken_apart(draft: Draft, event: Event, out: Collection[Telling]) -> tuple[Event, Event]:
    """The event without some of its tellings, and the event that these make."""
    gone = set(out)
    kept = [one for one in event.tellings if one not in gone]
    rest = _with_untold(_of_tellings(event, kept, draft.times), event)
    apart = _of_tellings(
        replace(event, id=draft.new_id(event.id), corrected=()), list(out), draft.times
    )
    fields = {one.field for one in event.disagreements}
    quotes = [draft.quotes[one] for one in event.quotes if one in draft.quotes]
    moved = dict.fromkeys(_nearer(quotes, apart, rest))
    stay = tuple(one for one in event.quotes if one not in moved)
    return (
        _with_disagreements(draft, replace(rest, quotes=stay), fields),
        _with_disagreements(draft, replace(apart, quotes=tuple(moved)), fields),
    )


def put_together(draft: Draft, event: Event, other: Event) -> Event:
    """One event of two; the first gives title, kind and certainty."""
    places = dict.fromkeys((*event.places, *other.places))
    members = [_compared(draft, one, _documents(one)[0]) for one in (event, other)]
    sources = dict.fromkeys((*event.sources, *other.sources))
    joined = replace(
        _dated_as_one(event, other, members),
        main=event.main or other.main,
        places=event.places
        if "places" in event.corrected
        else sharpest(tuple(places), draft.places),
        from_places=_union(event.from_places, other.from_places),
        to_places=_union(event.to_places, other.to_places),
        actors=_union(event.actors, other.actors),
        sources=tuple(sources),
        targets=tuple(one for one in _union(event.targets, other.targets) if one not in sources),
        quotes=_union(event.quotes, other.quotes),
        evidence=tuple(dict.fromkeys((*event.evidence, *other.evidence))),
        figures=tuple(dict.fromkeys((*event.figures, *other.figures))),
        tellings=(*event.tellings, *other.tellings),
        agreed=_union(event.agreed, other.agreed),
        independent=_joined(event.independent, other.independent),
        disagreements=tuple(dict.fromkeys((*event.disagreements, *other.disagreements))),
    )
    return _with_disagreements(draft, joined, _COMPARED)


def _dated_as_one(event: Event, other: Event, members: Sequence[Version]) -> Event:
    """The first event with its own date where a person set that, else with the other's that one set."""
    if "date" in event.corrected:
        return event
    if "date" not in other.corrected:
        return dated_by(event, members)
    dated = with_time_of(event, other)
    return replace(dated, corrected=_union(dated.corrected, ["date"]))


def _union(some: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*some, *others)))


def _told_in(tellings: Iterable[Telling], field: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(place for one in tellings for place in getattr(one, field)))


def _documents(event: Event) -> list[str]:
    return list(dict.fromkeys(one.document for one in event.evidence)) or [""]


def _of_tellings(event: Event, tellings: Sequence[Telling], times: Mapping[str, Time]) -> Event:
    """The event as these of its tellings tell it; what a person set of it stays."""
    plainest: dict[str, Telling] = {}
    for one in tellings:
        plainest.setdefault(one.document, one)
    lead = min(plainest.values(), key=lambda one: (SURENESS.index(one.status), not one.main))
    told = Sentences(tellings)
    here = {(one.document, one.sentence.start) for one in tellings}
    documents = {one.document for one in tellings}
    places = {place for one in tellings for place in one.places}
    actors = {actor for one in tellings for actor in (*one.sources, *one.targets)}
    groups = (tuple(one for one in group if one in documents) for group in event.independent)
    narrowed = replace(
        event,
        main=any(one.main for one in tellings),
        places=event.places
        if "places" in event.corrected
        else tuple(one for one in event.places if one in places),
        from_places=_told_in(tellings, "from_places"),
        to_places=_told_in(tellings, "to_places"),
        actors=tuple(one for one in event.actors if one in actors),
        sources=tuple(one for one in event.sources if one in actors),
        targets=tuple(one for one in event.targets if one in actors),
        evidence=tuple(one for one in event.evidence if (one.document, one.start) in here),
        figures=tuple(one for one in event.figures if told.hold(one.document, one.start)),
        tellings=tuple(tellings),
        agreed=event.agreed if len(tellings) > 1 else (),
        independent=tuple(group for group in groups if group),
        corrected=_union(event.corrected, ["tellings"]),
    )
    return _as_told(_dated(narrowed, event, tellings, times), lead, tellings)


def _with_untold(rest: Event, event: Event) -> Event:
    """With the evidence of documents that have no tellings, such as rows of tables."""
    told = {one.document for one in event.tellings}
    untold = {one.document for one in event.evidence} - told
    kept = {one.document for one in rest.tellings} | untold
    stays = set(rest.evidence)
    groups = (tuple(one for one in group if one in kept) for group in event.independent)
    return replace(
        rest,
        evidence=tuple(one for one in event.evidence if one in stays or one.document in untold),
        independent=tuple(group for group in groups if group),
    )


def _as_told(event: Event, lead: Telling, tellings: Sequence[Telling]) -> Event:
    """With the title, kind and certainty of the surest telling, where they were another's."""
    if "title" not in event.corrected and event.title not in {one.title for one in tellings}:
        event = replace(event, title=lead.title)
    if "kind" not in event.corrected and event.kind not in {one.kind for one in tellings}:
        event = replace(event, kind=lead.kind, mode=lead.mode)
    if "status" in event.corrected or event.status in {one.status for one in tellings}:
        return event
    return replace(event, status=lead.status)


def _dated(
    event: Event, whole: Event, tellings: Sequence[Telling], times: Mapping[str, Time]
) -> Event:
    """Dated by the tellings' own times; as before where the date hangs on none of them."""
    if "date" in event.corrected:
        return event
    own = _own_times(tellings, times)
    if own:
        best = min(own, key=_width)
        if _within(event, best):
            return event
        return with_time_of(event, best)
    known = event.anchor is not None and event.anchor.kind == "known"
    if known or not _own_times(whole.tellings, times):
        return event
    return undated(event)


def _own_times(tellings: Iterable[Telling], times: Mapping[str, Time]) -> list[Time]:
    """The times that tellings give and that are bounded."""
    found = (times.get(one.time or "") for one in tellings)
    return [time for time in found if time is not None and _bounded(time)]


def _bounded(time: Time) -> bool:
    return time.earliest is not None or time.latest is not None


def _width(time: Time) -> tuple[int, int]:
    """Sorts times by how much they say: two bounds before one, the narrowest first."""
    first, last = day_of(time.earliest), day_of(time.latest)
    if first is None or last is None:
        return 1, 0
    return 0, last - first


def _within(event: Event, time: Time) -> bool:
    """Whether the event's bounds are no wider than the time's: the order made them sharper."""
    first, last = day_of(event.earliest), day_of(event.latest)
    begin, end = day_of(time.earliest), day_of(time.latest)
    starts = begin is None or (first is not None and first >= begin)
    return starts and (end is None or (last is not None and last <= end))


def _nearer(quotes: Iterable[Quote], event: Event, other: Event) -> Iterator[str]:
    """The quotes that stand nearer to the sentences of one event than to those of the other."""
    here, there = Sentences(event.tellings), Sentences(other.tellings)
    for one in quotes:
        if here.away(one.document, one.start) < there.away(one.document, one.start):
            yield one.id


def _joined(
    some: Iterable[tuple[str, ...]], others: Iterable[tuple[str, ...]]
) -> tuple[tuple[str, ...], ...]:
    """Groups of documents, those with one in common put together."""
    groups: list[tuple[str, ...]] = []
    for group in (*some, *others):
        common = [one for one in groups if not set(one).isdisjoint(group)]
        groups = [one for one in groups if one not in common]
        groups.append(tuple(dict.fromkeys((*(d for one in common for d in one), *group))))
    return tuple(groups)


def _with_disagreements(draft: Draft, event: Event, fields: Collection[str]) -> Event:
    """The event with what its documents say differently, of these fields."""
    documents = _documents(event)
    found: tuple[Disagreement, ...] = ()
    if len(documents) > 1 and event.tellings:
        members = [_compared(draft, _alone(draft, event, one), one) for one in documents]
        if "date" not in event.corrected and not _agrees(event, members):
            event = dated_by(event, members)
        found = disagreements(members, draft.places, draft.actor_names)
    kept = (one for one in event.disagreements if one.field not in _COMPARED)
    return replace(event, disagreements=(*kept, *(one for one in found if one.field in fields)))


def _agrees(event: Event, members: Sequence[Version]) -> bool:
    """Whether the event's date is within all that its documents say."""
    first, last = day_of(event.earliest), day_of(event.latest)
    return all(
        (one.first is None or (first is not None and first >= one.first))
        and (one.last is None or (last is not None and last <= one.last))
        for one in members
    )


def _alone(draft: Draft, event: Event, document: str) -> Event:
    """The event as one document tells it."""
    tellings = [one for one in event.tellings if one.document == document]
    plain = replace(event, corrected=())
    return _of_tellings(plain, tellings, draft.times) if tellings else plain


def _compared(draft: Draft, event: Event, document: str) -> Version:
    """What the event is compared by, for one document."""
    found = [draft.places[one] for one in event.places if one in draft.places]
    return Version(
        event=event,
        document=document,
        published=draft.published.get(document),
        first=day_of(event.earliest),
        last=day_of(event.latest),
        sources=frozenset(_doing(event)),
        actors=frozenset(event.actors),
        sites=sites_of(found),
        countries=frozenset(one.country for one in found if one.country),
        figures={one.what: one.count for one in event.figures},
    )


def _doing(event: Event) -> Iterable[str]:
    """Who does it where that is said to have happened."""
    return (
        actor
        for one in event.tellings
        if one.status in {"asserted", "reported"}
        for actor in one.sources
    )
