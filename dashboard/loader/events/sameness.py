"""Which tellings of one text are of one happening, and by what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dashboard.loader.events.concepts import family_of, may_be_one
from dashboard.loader.events.tellings import Telling
from dashboard.story import Place, Time

# "The attack" means the last attack told, when that was not longer ago than this.
BACK_SENTENCES = 12
# How many earlier happenings of a family a telling is compared with.
MAX_COMPARED = 24
# Of these one actor can do many at the same time and place: they are one only where the
# text points back ("the demand") or tells the same words again.
_WIDE_PLACES = frozenset({"country", "region", "water", "area"})
# Two tellings with one actor in common are still two happenings for these families.
_SPOKEN = frozenset({"appeal", "criticism", "promise", "probe"})


@dataclass(slots=True)
class Happening:
    """Tellings of one event."""

    tellings: list[Telling] = field(default_factory=list)
    actors: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)
    sites: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    known: str | None = None

    def add(self, telling: Telling, places: Mapping[str, Place]) -> None:
        """Takes in one more telling."""
        self.tellings.append(telling)
        self.actors.update(telling.actors)
        self.sources.update(telling.sources)
        self.known = self.known or telling.known
        for name in telling.places:
            place = places[name]
            if place.country:
                self.countries.add(place.country)
            if place.kind not in _WIDE_PLACES:
                self.sites.add(name)


def group_tellings(tellings: Sequence[Telling], places: Mapping[str, Place]) -> list[Happening]:
    """The happenings of a text in the order in which they are first told."""
    found: list[Happening] = []
    by_family: dict[str, list[Happening]] = {}
    by_known: dict[str, Happening] = {}
    for telling in tellings:
        family = family_of(telling.concept)
        earlier = by_family.setdefault(family, [])
        same = by_known.get(telling.known or "") or _same(earlier, telling, places)
        if same is None and telling.pointing:
            continue
        if same is None:
            same = Happening()
            found.append(same)
            earlier.append(same)
        elif same not in earlier:
            earlier.append(same)
        same.add(telling, places)
        if telling.known:
            by_known[telling.known] = same
    return [one for one in found if not all(telling.question for telling in one.tellings)]


def _same(
    earlier: Sequence[Happening], telling: Telling, places: Mapping[str, Place]
) -> Happening | None:
    """The latest earlier happening that the telling can be of and has reason to be of."""
    for happening in reversed(earlier[-MAX_COMPARED:]):
        if _can_be(happening, telling, places) and _has_reason(happening, telling, places):
            return happening
    return None


def _can_be(happening: Happening, telling: Telling, places: Mapping[str, Place]) -> bool:
    if happening.known and telling.known and happening.known != telling.known:
        return False
    last = happening.tellings[-1]
    if not _concepts_agree(happening.tellings[0].concept, telling):
        return False
    if last.sentence == telling.sentence and not telling.definite:
        return False
    if (telling.status == "negated") != (last.status == "negated"):
        return False
    sites = {name for name in telling.places if places[name].kind not in _WIDE_PLACES}
    if sites and happening.sites and sites.isdisjoint(happening.sites):
        return False
    return not any(times_clash(one.time, telling.time) for one in happening.tellings)


def _concepts_agree(concept: str, telling: Telling) -> bool:
    if concept == telling.concept:
        return True
    return telling.definite and may_be_one(concept, telling.concept)


def _has_reason(happening: Happening, telling: Telling, places: Mapping[str, Place]) -> bool:
    if happening.known and happening.known == telling.known:
        return True
    last = happening.tellings[-1]
    actors = set(telling.actors)
    shared = actors & happening.actors
    if telling.definite and telling.sentence - last.sentence <= BACK_SENTENCES:
        return bool(shared) or not (actors and happening.actors)
    if family_of(telling.concept) in _SPOKEN:
        return False
    if not shared:
        return False
    sites = {name for name in telling.places if places[name].kind not in _WIDE_PLACES}
    if sites & happening.sites:
        return True
    return len(shared) > 1 and not (sites and happening.sites)


def times_clash(one: Time | None, other: Time | None) -> bool:
    """Whether two times cannot be of one happening: one ends before the other begins."""
    if one is None or other is None:
        return False
    return _ends_before(one, other) or _ends_before(other, one)


def _ends_before(one: Time, other: Time) -> bool:
    if one.latest is None or other.earliest is None:
        return False
    return sort_key(one.latest[: _day_length(one.latest)]) < sort_key(
        other.earliest[: _day_length(other.earliest)]
    )


def _day_length(moment: str) -> int:
    return len(moment.split("T", maxsplit=1)[0])


def sort_key(day: str) -> tuple[int, str]:
    """Orders ISO days, those before the year 0 too."""
    year, _, rest = day[1:].partition("-") if day.startswith("-") else day.partition("-")
    return (-int(year) if day.startswith("-") else int(year), rest)
