"""Several documents → one story: who confirms what, and who contradicts whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dashboard.loader.events import Link
from dashboard.loader.events.happenings import surer
from dashboard.loader.events.salience import weighed
from dashboard.loader.merging.clusters import Cluster, Clusters, cluster
from dashboard.loader.merging.collection import collect
from dashboard.loader.merging.differences import disagreements
from dashboard.loader.merging.features import Told
from dashboard.loader.merging.joining import dated_by, sharpest, voices
from dashboard.loader.merging.parts import DocumentParts
from dashboard.loader.merging.people import actors_by_id, merge_actors
from dashboard.loader.merging.perhaps import perhaps_the_same
from dashboard.loader.merging.places import with_shared_places
from dashboard.loader.merging.sources import Credits, independent_sources
from dashboard.loader.ordering import order
from dashboard.loader.settling import settle_times
from dashboard.story import (
    Actor,
    ActorMention,
    Event,
    Perhaps,
    Place,
    Quote,
    Story,
    Telling,
)

__all__ = ["DocumentParts", "merge"]


def merge(parts: Sequence[DocumentParts], title: str | None = None) -> Story:
    """One story of all documents, each happening once, with what it was merged by."""
    if len(parts) > 1:
        parts = with_shared_places(parts)
    genders = {one: told for part in parts for one, told in part.actors.genders.items()}
    actors, actor_ids = merge_actors([part.actors.actors for part in parts], genders)
    places = {place.id: place for part in parts for place in part.places.places}
    names = {actor.id: actor.name for actor in actors}
    perhaps: tuple[Perhaps, ...] = ()
    if len(parts) == 1:
        told_once = parts[0].events.events
        events = [_with_actors([event], actor_ids) for event in told_once]
        event_ids = {event.id: event.id for event in told_once}
    else:
        clusters = _clusters(parts, places, actors_by_id(actors, actor_ids))
        events = _events(clusters.happenings, places, names, actor_ids, Credits(parts))
        event_ids = _event_ids(clusters.happenings)
        perhaps = perhaps_the_same(clusters.nearly, places, names)
    links = _links(parts, event_ids)
    ordered = order(events, links)
    times = [time for part in parts for time in part.times]
    story = Story(
        title=title or (parts[0].document.title if len(parts) == 1 else None),
        documents=tuple(part.document for part in parts),
        times=settle_times(times, links, ordered.events),
        places=tuple(places.values()),
        place_mentions=tuple(one for part in parts for one in part.places.mentions),
        actors=actors,
        actor_mentions=tuple(_actor_mentions(parts, actor_ids)),
        quotes=tuple(_quotes(parts, actor_ids, event_ids)),
        events=ordered.events,
        relations=ordered.relations,
        perhaps=perhaps,
    )
    return weighed(story)


def _clusters(
    parts: Sequence[DocumentParts], places: Mapping[str, Place], actors: Mapping[str, Actor]
) -> Clusters:
    """The happenings, in the order in which the documents tell them."""
    found = collect(parts, places, actors)
    document = {part.document.id: number for number, part in enumerate(parts)}

    def place(one: Told) -> tuple[int, int, int]:
        return document[one.document], one.order[2], one.order[3]

    clusters = cluster(found)
    for same in clusters.happenings:
        same.members.sort(key=place)
        same.echoes.sort(key=place)
    clusters.happenings.sort(key=lambda same: place(same.members[0]))
    return clusters


def _events(
    clusters: Sequence[Cluster],
    places: Mapping[str, Place],
    names: Mapping[str, str],
    actor_ids: Mapping[str, str],
    credits_of: Credits,
) -> list[Event]:
    found = []
    for same in clusters:
        event = _with_actors([one.event for one in same.members], actor_ids)
        event = _event(same, event, places, credits_of)
        event = _with_differences(event, same, places, names)
        found.append(_with_echoes(event, same.echoes) if same.echoes else event)
    return found


def _event_ids(clusters: Sequence[Cluster]) -> dict[str, str]:
    """For each event of a document the one that it is in the story."""
    return {one.event.id: same.members[0].event.id for same in clusters for one in same.members}


def _with_actors(members: Sequence[Event], actor_ids: Mapping[str, str]) -> Event:
    """What is told most surely of an event, with the story's ids of all who take part in it."""
    lead = min(members, key=surer)
    told_by = [lead, *members]
    sources = _ids((one.sources for one in told_by), actor_ids)
    targets = _ids((one.targets for one in told_by), actor_ids)
    return replace(
        lead,
        id=members[0].id,
        actors=_ids((one.actors for one in told_by), actor_ids),
        sources=sources,
        targets=tuple(one for one in targets if one not in sources),
        tellings=tuple(_telling(t, actor_ids) for one in members for t in one.tellings),
    )


def _telling(one: Telling, actor_ids: Mapping[str, str]) -> Telling:
    sources, targets = _ids([one.sources], actor_ids), _ids([one.targets], actor_ids)
    reporter = actor_ids[one.reporter] if one.reporter else None
    if (sources, targets, reporter) == (one.sources, one.targets, one.reporter):
        return one
    return replace(one, sources=sources, targets=targets, reporter=reporter)


def _ids(groups: Iterable[Iterable[str]], actor_ids: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(actor_ids[who] for group in groups for who in group))


def _event(
    same: Cluster,
    event: Event,
    places: Mapping[str, Place],
    credits_of: Credits,
) -> Event:
    """One event of all that the documents tell of it."""
    members = same.members
    if len(members) == 1:
        return event
    lead = min(members, key=lambda one: surer(one.event))
    evidence = tuple(evidence for one in members for evidence in one.event.evidence)
    agreed = (*same.agreed, *(feature for one in members for feature in one.event.agreed))
    told = event.tellings
    where = dict.fromkeys(place for one in (lead, *members) for place in one.event.places)
    guessed = (one.event.places_inferred for one in (lead, *members))
    inferred = next((found for found in guessed if found), ())
    return replace(
        dated_by(event, voices(members)),
        main=any(one.event.main for one in members),
        places=sharpest(tuple(where), places),
        places_inferred=() if where else inferred,
        quotes=tuple(quote for one in members for quote in one.event.quotes),
        evidence=evidence,
        figures=tuple(figure for one in members for figure in one.event.figures),
        agreed=tuple(dict.fromkeys(agreed)),
        independent=independent_sources(evidence, credits_of),
        from_places=tuple(dict.fromkeys(place for one in told for place in one.from_places)),
        to_places=tuple(dict.fromkeys(place for one in told for place in one.to_places)),
        disagreements=tuple(old for one in members for old in one.event.disagreements),
    )


def _with_differences(
    event: Event, same: Cluster, places: Mapping[str, Place], names: Mapping[str, str]
) -> Event:
    """With what its documents say differently, also in words that only name it."""
    if len(same.members) + len(same.echoes) == 1:
        return event
    told = voices(same.members)
    differs = disagreements(told, places, names, voices(same.echoes))
    return replace(event, disagreements=(*event.disagreements, *differs)) if differs else event


def _with_echoes(event: Event, echoes: Sequence[Told]) -> Event:
    """With the words that name it in passing, behind what each document tells."""
    named = [one.event for one in echoes]
    tellings = [*event.tellings, *(telling for one in named for telling in one.tellings)]
    documents = list(dict.fromkeys(one.document for one in tellings))
    tellings.sort(key=lambda one: documents.index(one.document))
    evidence = (*event.evidence, *(evidence for one in named for evidence in one.evidence))
    return replace(event, tellings=tuple(tellings), evidence=tuple(dict.fromkeys(evidence)))


def _links(parts: Sequence[DocumentParts], event_ids: Mapping[str, str]) -> list[Link]:
    """The links of all documents between the merged events."""
    return [
        replace(link, before=event_ids[link.before], after=event_ids[link.after])
        for part in parts
        for link in part.events.links
        if event_ids[link.before] != event_ids[link.after]
    ]


def _actor_mentions(
    parts: Sequence[DocumentParts], actor_ids: Mapping[str, str]
) -> list[ActorMention]:
    return [
        one if actor_ids[one.actor] == one.actor else replace(one, actor=actor_ids[one.actor])
        for part in parts
        for one in part.actors.mentions
    ]


def _quotes(
    parts: Sequence[DocumentParts], actor_ids: Mapping[str, str], event_ids: Mapping[str, str]
) -> list[Quote]:
    """All quotes, with the story's ids of their speakers and events."""
    found = []
    for part in parts:
        for quote in part.quotes:
            about = part.events.quote_events.get(quote.id)
            found.append(
                replace(
                    quote,
                    speaker=actor_ids.get(quote.speaker) if quote.speaker else None,
                    event=event_ids[about] if about else None,
                )
            )
    return found
