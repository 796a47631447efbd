"""How two events are alike: each feature from 0 to 1, by its name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from dashboard.loader.events.concepts import may_be_one
from dashboard.loader.events.meanings import alike, most_alike, related
from dashboard.loader.merging.features import HARM, NARROW, Told, Version
from dashboard.loader.merging.profiles import Profiles
from dashboard.loader.merging.rarity import Rarity
from dashboard.story import Place

# Places nearer than this are one told in two ways, those further apart than that are two.
NEAR_KM, FAR_KM = 40.0, 150.0
# From here on two words mean nearly the same.
SAME_MEANING = 0.5
# What one says, another says for himself: two who condemn a thing are two events.
SAID_BY_ONE = frozenset({"SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
_HAPPENED = frozenset({"asserted", "reported"})
_EARTH_KM = 6371.0
_MANY = 4

Features = dict[str, float]


class Likeness:
    """Compares events, with what their documents and places are."""

    def __init__(
        self,
        places: Mapping[str, Place],
        profiles: Profiles,
        rarity: Rarity,
        stories: Mapping[str, int],
    ) -> None:
        self._places = places
        self._profiles = profiles
        self._rarity = rarity
        self._stories = stories

    def can_be(self, one: Told, other: Told) -> bool:
        """Whether their documents are of one story, or they have more in common than any such two."""
        if self._stories[one.document] == self._stories[other.document]:
            return True
        if one.known is not None and one.known == other.known:
            return True
        shared = one.actors & other.actors or one.sites & other.sites
        return bool(shared or one.said.names & other.said.names)

    def of(self, one: Told, other: Told) -> Features:
        """The features of the pair that are not 0."""
        found: Features = {"any": 1.0}
        names, words = (
            (1.0, 1.0)
            if one.document == other.document
            else self._profiles.likeness(one.document, other.document)
        )
        found["documents' names"], found["documents' words"] = names, words
        found["one story"] = float(self._stories[one.document] == self._stories[other.document])
        found.update(_heads(one, other))
        found.update(_kinds(one, other))
        found.update(_parties(one, other))
        found.update(_days(one, other))
        found.update(self._where(one, other))
        found.update(_numbers(one, other))
        found.update(self._words(one, other))
        found.update(_standing(one, other))
        found.update(_together(found))
        return {name: value for name, value in found.items() if value}

    def _where(self, one: Told, other: Told) -> Features:
        if one.sites and other.sites:
            if one.sites & other.sites:
                return {"same place": 1.0}
            apart = km_apart(one.sites, other.sites, self._places)
            if apart is None or apart > FAR_KM:
                return {"places far apart": 1.0}
            return {"places near": 1.0} if apart < NEAR_KM else {"places apart": 1.0}
        if one.countries and other.countries:
            return {"same country" if one.countries & other.countries else "countries apart": 1.0}
        return {}

    def _words(self, one: Told, other: Told) -> Features:
        shared, all_of_both = (
            one.said.words & other.said.words,
            min(len(one.said.words), len(other.said.words)),
        )
        rare = sum(
            self._profiles.rarity(word.title()) for word in one.said.names & other.said.names
        )
        near, rarest = self._rarity.likeness(one.said.stems, other.said.stems)
        return {
            "same words": len(shared) / all_of_both if all_of_both else 0.0,
            "many same words": min(1.0, len(shared) / 10),
            "same names": min(1.0, rare / 12),
            "rare words": near,
            "rarest word": rarest,
            "clauses alike": self._rarity.in_meaning(one.said.clause, other.said.clause),
        }


def _heads(one: Told, other: Told) -> Features:
    near = max((alike(a, b) for a in one.said.heads for b in other.said.heads), default=0.0)
    of_one_kind = max(
        (related(a, b) for a in one.said.heads for b in other.said.heads), default=0.0
    )
    same = not set(one.said.heads).isdisjoint(other.said.heads)
    first = bool(one.said.heads and other.said.heads) and one.said.heads[0] == other.said.heads[0]
    return {
        "same head": float(same),
        "same first head": float(first),
        "heads alike": near,
        "heads related": of_one_kind,
        "heads mean the same": float(near >= SAME_MEANING),
        "heads mean something else": float(near < 0.1),
    }


def _kinds(one: Told, other: Told) -> Features:
    kinds = {one.event.kind, other.event.kind}
    same = len(kinds) == 1
    return {
        "same kind": float(same and kinds != {"OTHER"}),
        "both of no kind": float(kinds == {"OTHER"}),
        "kinds differ": float(not same and "OTHER" not in kinds),
        "same concept": float(one.concept == other.concept),
        "concepts of one family": float(
            one.concept != other.concept and may_be_one(one.concept, other.concept)
        ),
        "both harm": float(kinds <= HARM and not same),
        "said by one": float(bool(kinds & SAID_BY_ONE)),
    }


def _parties(one: Told, other: Told) -> Features:
    subjects = most_alike(one.said.subjects, other.said.subjects)
    objects = most_alike(one.said.objects, other.said.objects)
    some = one.said.subjects | one.said.objects | one.said.others
    others = other.said.subjects | other.said.objects | other.said.others
    shared_actors = one.actors & other.actors
    apart = one.sources and other.sources and one.sources.isdisjoint(other.sources)
    return {
        "subjects alike": subjects,
        "objects alike": objects,
        "subjects differ": float(
            bool(one.said.subjects and other.said.subjects) and subjects < 0.1
        ),
        "objects differ": float(bool(one.said.objects and other.said.objects) and objects < 0.1),
        "crossed alike": max(
            most_alike(one.said.subjects, other.said.objects),
            most_alike(one.said.objects, other.said.subjects),
        ),
        "same parties": min(1.0, len(some & others) / _MANY),
        "same actor": float(bool(shared_actors)),
        "same actors": float(len(shared_actors) > 1),
        "other actor does it": float(bool(apart)),
        "other says it": float(
            bool(apart) and bool({one.event.kind, other.event.kind} & SAID_BY_ONE)
        ),
    }


def days_apart(one: Version, other: Version) -> int | None:
    """How many days lie between two dated events; 0 where they can be one day."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return None
    return max(one.first - other.last, other.first - one.last, 0)


def _days(one: Told, other: Told) -> Features:
    apart = days_apart(one, other)
    if apart is None:
        return _weekdays(one, other) | _half_open(one, other)
    if apart:
        steps = (1, "a day apart"), (4, "days apart"), (31, "weeks apart")
        name = next((name for most, name in steps if apart <= most), "months apart")
        return {f"{name}, loosely" if _is_loose(one) or _is_loose(other) else name: 1.0}
    narrow = [one.last - one.first < NARROW for one in (one, other)]  # type: ignore[operator]
    return {("same day" if all(narrow) else "day within" if any(narrow) else "times overlap"): 1.0}


def _is_loose(one: Told) -> bool:
    """Whether its day is only that of what is told around it."""
    return one.event.basis in {"context", "narrative"}


def _weekdays(one: Told, other: Told) -> Features:
    if one.weekday is None or other.weekday is None:
        return {}
    apart = abs(one.weekday - other.weekday)
    name = "same weekday" if not apart else "next weekday" if apart in {1, 6} else "other weekday"
    return {name: 1.0}


def _half_open(one: Told, other: Told) -> Features:
    """What is no earlier than one day ended before another begins."""
    over = one.last is not None and other.first is not None and one.last < other.first
    under = other.last is not None and one.first is not None and other.last < one.first
    if over or under:
        return {"one ends before": 1.0}
    both = one.published is not None and other.published is not None
    far = both and abs((one.day or 0) - (other.day or 0)) > 21
    return {"no day": 1.0, "published weeks apart": float(far)}


def _numbers(one: Told, other: Told) -> Features:
    what = one.figures.keys() & other.figures.keys()
    same = any(one.figures[name] == other.figures[name] for name in what)
    counted, also = dict(one.said.counts), dict(other.said.counts)
    things = counted.keys() & also.keys() - {""}
    numbers = {number for _, number in one.said.counts} & {
        number for _, number in other.said.counts
    }
    return {
        "same toll": float(same),
        "other toll": float(bool(what) and not same),
        "same number": float(any(number > 2 for number in numbers)),
        "other number": float(any(counted[name] != also[name] for name in things)),
    }


def _standing(one: Told, other: Told) -> Features:
    statuses = {one.event.status, other.event.status}
    return {
        "both lead": float(one.lead and other.lead),
        "one leads": float(one.lead != other.lead),
        "points back": float(one.definite or other.definite),
        "one denied": float("negated" in statuses and len(statuses) > 1),
        "one planned": float("planned" in statuses and len(statuses) > 1),
        "one possible": float("possible" in statuses and bool(statuses & _HAPPENED)),
        "one document": float(one.document == other.document),
        "one only named": float(one.echo or other.echo),
        "both main": float(one.event.main and other.event.main),
    }


def _together(found: Mapping[str, float]) -> Features:
    """What says more together than apart."""
    day = max(
        found.get("same day", 0.0), found.get("same weekday", 0.0), found.get("day within", 0.0)
    )
    sides = _Sides(
        head=max(found["same head"], found["heads mean the same"]),
        kind=max(found["same kind"], found["both harm"]),
        day=day,
    )
    return {
        **_in_documents(found, sides),
        **_with_sides(found, sides),
        **_named(found, sides),
        "rare words and day": found["rare words"] * day,
        "rare words and head": found["rare words"] * sides.head,
        "clauses alike and day": found["clauses alike"] * day,
        "subject and day": found["subjects alike"] * day,
        "object and day": found["objects alike"] * day,
        "subject and object": found["subjects alike"] * found["objects alike"],
        "actor and day": found["same actor"] * day,
    }


@dataclass(frozen=True, slots=True)
class _Sides:
    """How much verb or noun, kind, and day of a pair are the same."""

    head: float
    kind: float
    day: float


def _in_documents(found: Mapping[str, float], same: _Sides) -> Features:
    """What it says that documents are of one story, or alike."""
    story, near = found["one story"], found["documents' names"]
    leads = found["both lead"] * max(same.kind, same.head)
    return {
        "head in one story": same.head * story,
        "kind in one story": same.kind * story,
        "meaning in one story": found["heads alike"] * story,
        "leads of one story": leads * story,
        "day in one story": same.day * story,
        "kind and day in one story": same.day * same.kind * story,
        "words in one story": found["same words"] * story,
        "head in like documents": same.head * near,
        "kind in like documents": same.kind * near,
        "leads in like documents": leads * near,
        "meaning in like documents": found["heads alike"] * near,
        "kind, day and like documents": same.kind * same.day * near,
    }


def _with_sides(found: Mapping[str, float], same: _Sides) -> Features:
    head, kind, day = same.head, same.kind, same.day
    return {
        "related and subject": found["heads related"] * found["subjects alike"],
        "related and object": found["heads related"] * found["objects alike"],
        "related, subject and day": found["heads related"] * found["subjects alike"] * day,
        "related, object and day": found["heads related"] * found["objects alike"] * day,
        "related and actor": found["heads related"] * found["same actor"],
        "names and day": found["same names"] * day,
        "names and head": found["same names"] * head,
        "names and kind": found["same names"] * kind,
        "head and object": head * found["objects alike"],
        "head and subject": head * found["subjects alike"],
        "head and day": head * day,
        "kind and day": kind * day,
        "kind and place": kind * found.get("same place", 0.0),
        "kind and leads": kind * found["both lead"],
        "harm leads on a day": found["both harm"] * found["both lead"] * day,
        "actor and head": head * found["same actor"],
        "actor and kind": kind * found["same actor"],
        "toll and kind": found["same toll"] * kind,
        "words and head": found["same words"] * head,
        "head in one document": head * found["one document"],
    }


def _named(found: Mapping[str, float], same: _Sides) -> Features:
    """What it says where one is only named, and not told."""
    named = found["one only named"]
    return {
        "named and head": named * same.head,
        "named and meaning": named * found["heads alike"],
        "named in one document": named * found["one document"],
        "named and kind": named * same.kind,
        "named and points back": named * found["points back"],
    }


# What a reader is told of the features of a pair.
_AGREED = {
    "day": ("same day", "day within", "times overlap", "same weekday"),
    "place": ("same place", "places near"),
    "actor": ("same actor",),
    "toll": ("same toll",),
    "number": ("same number",),
    "kind": ("same kind", "both harm"),
    "head": ("same head",),
    "meaning": ("heads mean the same",),
    "story": ("one story",),
    "lead": ("leads of one story",),
}
# From this share of words in common on they are a reason.
_MANY_WORDS = 0.4


def agreed(found: Mapping[str, float]) -> tuple[str, ...]:
    """What agrees in a pair, by names that the pages have words for."""
    told = [name for name, features in _AGREED.items() if not found.keys().isdisjoint(features)]
    return (*told, "words") if found.get("same words", 0.0) >= _MANY_WORDS else tuple(told)


def km_apart(
    some: Iterable[str], others: Iterable[str], places: Mapping[str, Place]
) -> float | None:
    """The shortest way between two of the places; None where a position is missing."""
    there = [places[name] for name in others]
    ways = [
        _km(a.lat, a.lon, b.lat, b.lon)
        for a in (places[name] for name in some)
        for b in there
        if a.lat is not None and a.lon is not None and b.lat is not None and b.lon is not None
    ]
    return min(ways, default=None)


def _km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Great-circle distance (haversine)."""
    one, two = radians(lat), radians(other_lat)
    half = sin((two - one) / 2) ** 2 + cos(one) * cos(two) * sin(radians(other_lon - lon) / 2) ** 2
    return 2 * _EARTH_KM * asin(min(1.0, sqrt(half)))
