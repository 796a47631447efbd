"""Places: which are named, where they are, and whether something happened there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.loader.places.composing import (
    counties,
    pair,
    provinces,
    seat_counties,
    towns_of,
    within,
)
from dashboard.loader.places.divisions import divisions_in
from dashboard.loader.places.evidence import accepted
from dashboard.loader.places.facilities import airports, buildings, roads
from dashboard.loader.places.gazetteer import Gazetteer, gazetteer
from dashboard.loader.places.home import Home
from dashboard.loader.places.named_for import NamedFor
from dashboard.loader.places.namesakes import is_hamlet_beside
from dashboard.loader.places.near import Nearness, Neighbours
from dashboard.loader.places.offsets import offset_before
from dashboard.loader.places.pointing import Pointed, introduced, lone, pointed_at, pointed_to
from dashboard.loader.places.resolving import SHOWN, Resolved, Resolver, cues
from dashboard.loader.places.roles import role_of, share_back
from dashboard.loader.places.runs import Run, runs_in
from dashboard.loader.places.senses import Sense
from dashboard.loader.places.spotting import Candidate, Spanned, marked, no_towns, plain, spot
from dashboard.loader.places.surroundings import Surroundings
from dashboard.loader.places.towns import (
    Towns,
    again,
    begins_a_town,
    named_elsewhere,
    strange_buildings,
)
from dashboard.loader.prose import Prose
from dashboard.story import Place, PlaceMention, PlaceRole


@dataclass(frozen=True, slots=True)
class PlacesFound:
    """The places of a document, each once, and every mention of them in order."""

    places: tuple[Place, ...]
    mentions: tuple[PlaceMention, ...]


def find_places(prose: Prose, people: Sequence[Spanned] = ()) -> PlacesFound:
    """The places that ``prose`` names outside the names of ``people``."""
    text = plain(prose.body)
    resolver = Resolver(cues(text), gazetteer())
    places: dict[str, Place] = {}
    mentions: list[PlaceMention] = []
    for start, end, found, role, reason in _told(
        text, _candidates(text, people, resolver), resolver
    ):
        sense = found.sense
        if sense.id not in places:
            places[sense.id] = sense.place(found.why, found.others)
        words = prose.text[start:end]
        mentions.append(PlaceMention(prose.document, start, end, words, sense.id, role, reason))
    return PlacesFound(tuple(places.values()), tuple(mentions))


def _told(
    text: str, candidates: Sequence[Candidate], resolver: Resolver
) -> Iterator[tuple[int, int, Resolved, PlaceRole, str]]:
    """Start, end, meaning, role and reason of every mention."""
    resolved = _resolved(text, candidates, resolver)
    previous = None
    told = []
    for candidate, found in zip(candidates, resolved, strict=True):
        ruling = role_of(text, candidate, found.sense, previous)
        previous = (candidate.end, ruling)
        told.append((candidate.start, candidate.end, ruling))
    for (start, end, _), (role, reason), found in zip(
        told, share_back(text, told), resolved, strict=True
    ):
        moved = offset_before(text, start, found.sense)
        if moved:
            begin, place, precision = moved
            yield begin, end, Resolved(place, precision), "literal", precision
        else:
            yield start, end, found, role, f"{reason}; {found.why}"


def _candidates(text: str, people: Sequence[Spanned], resolver: Resolver) -> list[Candidate]:
    """Everything that names a place, in order, with what it can mean."""
    names = gazetteer()
    runs = runs_in(text)
    called = {start for start, _, _ in towns_of(text)}
    people = [one for one in no_towns(text, people, runs, names) if one.start not in called]
    rows = [run for run in runs if len(run.words) > 1]
    found = _facilities(text, runs, rows, names)
    kept, waiting = _cities(text, people, found, names)
    seat_counties(runs, [*kept, *found])
    resolved = resolver.resolve([*kept, *found], explained=False)
    taken = marked(len(text), [*people, *found, *kept])
    named = list(introduced(text, runs, taken))
    divisions, countries = pointed_to([*kept, *found], resolved, lone(named, names))
    known = (one.sense for one in resolved if one)
    around = Surroundings(known, named, names)
    pointed = Pointed(divisions, countries, around)
    strange = strange_buildings(kept, resolved, runs)
    kept = [one for one in kept if one.start not in strange]
    taken = marked(len(text), [*people, *found, *kept])
    kept.extend(pointed_at(waiting, pointed))
    kept = [one for one in kept if not begins_a_town(text, one, names, pointed)]
    kept.sort(key=lambda candidate: candidate.start)
    taken = marked(len(text), [*people, *found, *kept])
    towns = Towns(names, [*kept, *found], waiting, pointed)
    small = list(towns.find(text, runs, taken))
    named_elsewhere(small)
    small.extend(again(runs, small, taken))
    _widen(kept, towns)
    found.extend(buildings(text, rows, taken))
    every = sorted([*found, *kept, *small], key=lambda candidate: candidate.start)
    within(text, every, names)
    return every


def _facilities(
    text: str, runs: Sequence[Run], rows: Sequence[Run], names: Gazetteer
) -> list[Candidate]:
    """Airports, roads, divisions told as such, and the counties of a list."""
    taken = bytearray(len(text))
    found = [*airports(runs, names, taken), *roads(text, rows, taken)]
    return [*found, *divisions_in(text, runs, names, taken), *counties(text, names)]


def _cities(
    text: str, people: Sequence[Spanned], found: Sequence[Candidate], names: Gazetteer
) -> tuple[list[Candidate], list[Candidate]]:
    """The names of the gazetteer that are places here, and those that a word would make one."""
    taken = marked(len(text), people)
    for candidate in found:
        taken[candidate.start : candidate.end] = b"\1" * (candidate.end - candidate.start)
    whole = marked(len(text), found)
    spotted = [c for c in spot(text, names, taken) if whole.find(1, c.start, c.end) < 0]
    spotted = pair(text, spotted, names)
    provinces(text, spotted, names)
    surnames = frozenset(text[p.start : p.end].rsplit(" ", 1)[-1] for p in people)
    return accepted(text, spotted, surnames)


def _widen(cities: Sequence[Candidate], towns: Towns) -> None:
    """Adds to what each city's name can mean the towns and the divisions of that name."""
    for candidate in cities:
        if not candidate.inside and candidate.meanings[0].sense.kind == "city":
            great = max((m.sense for m in candidate.meanings), key=lambda sense: sense.prior)
            small = (
                m for m in towns.meanings(candidate.name) if not is_hamlet_beside(m.sense, great)
            )
            candidate.meanings = (*candidate.meanings, *small, *towns.lands(candidate.name))


def _resolved(text: str, candidates: Sequence[Candidate], resolver: Resolver) -> list[Resolved]:
    resolved = resolver.resolve(candidates, explained=True)
    placed = [
        (candidate, found.sense if found else None)
        for candidate, found in zip(candidates, resolved, strict=True)
    ]
    beside = Neighbours(text, placed).all()
    town = Home(text, placed, gazetteer())
    bearing = NamedFor(placed, gazetteer())
    nearby = [
        None if sense else beside[index] or bearing.near(candidate) or town.beside(index)
        for index, (candidate, sense) in enumerate(placed)
    ]
    told = {
        candidate.name: near
        for candidate, near in reversed(list(zip(candidates, nearby, strict=True)))
        if near and not candidate.meanings
    }
    return [
        found or _unplaced(candidate, near or told.get(candidate.name))
        for candidate, found, near in zip(candidates, resolved, nearby, strict=True)
    ]


def _unplaced(candidate: Candidate, near: Nearness | None) -> Resolved:
    """A place that no gazetteer knows: near the one that the text puts it in or beside."""
    key = re.sub(r"\W+", "-", candidate.name.lower()).strip("-")
    kind = candidate.unplaced or ("city" if candidate.meanings else "area")
    none = "in no gazetteer"
    if candidate.meanings:
        none = "nothing in the text speaks for one of the places of this name"
    others = tuple(meaning.sense for meaning in candidate.meanings[:SHOWN])
    if near is None:
        sense = Sense(f"text:{key}", candidate.name, kind, None, None, None, None, 0.0, "", None)
        return Resolved(sense, f"{none}: without a position", others)
    base = near.base
    where = (near.lat, near.lon, base.country, base.division, 0.0, "", base.id, near.km)
    sense = Sense(f"text:{key}@{base.id}", candidate.name, kind, *where)
    return Resolved(sense, f"{none}; {near.why()}", others)
