"""Which events of different documents are one happening, and by what that is known."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import asin, cos, radians, sin, sqrt

from dashboard.loader.events.concepts import may_be_one
from dashboard.loader.merging.features import Told
from dashboard.story import Place

# Events under one key are compared with the latest few only: the cost stays linear.
MAX_UNDER_KEY = 8
MAX_COMPARED = 24
# Documents that give days further apart than this tell of different happenings.
MAX_DAYS_APART = 4
# Without a date, articles further apart than this tell of different happenings.
MAX_PUBLISHED_APART = 21
# Places further apart than this are no two versions of one place.
MAX_KM_APART = 150.0
# So much must speak for it, after what speaks against it is taken off.
ENOUGH = 2.0
# Titles are short: what they share says less than what the evidence shares.
TITLE_DISCOUNT = 0.6
# What one says, another says for himself: two who condemn a thing are two events.
SAID_BY_ONE = frozenset({"SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
# How much more must speak for it where no day agrees, where the kind is one that is told
# again and again, and where one says that it did not happen.
UNDATED = 0.4
SAID_OFTEN = 0.4
DENIED = 0.6
# A new telling must agree with half of the first tellings of a happening, not with one alone.
FIRST_MEMBERS = 4
# So many words in common, beside the day, fit no two happenings.
MANY_WORDS = 5
# What the same sentence word for word is worth.
MOST_FOR_WORDS = 2.2
NEVER = float("-inf")
_EARTH_KM = 6371.0


@dataclass(slots=True, eq=False)
class Cluster:
    """Events of several documents that are one happening, and what agreed."""

    members: list[Told]
    documents: set[str]
    agreed: dict[str, None] = field(default_factory=dict)


def cluster(events: Iterable[Told], places: Mapping[str, Place]) -> list[Cluster]:
    """The happenings of all documents; each has one event of a document at most.

    What says nothing particular (“the minister condemned the attack”) is merged in a second
    round, and only between documents that have another happening in common.
    """
    clusters = _Clusters(places)
    for one in sorted(events, key=_when):
        clusters.take_in(Cluster([one], {one.document}))
    return clusters.second_round()


class _Clusters:
    """Clusters found by the keys of their members, the latest few under each key."""

    def __init__(self, places: Mapping[str, Place]) -> None:
        self._places = places
        self._all: list[Cluster] = []
        self._by_key: dict[tuple[str, str], deque[Cluster]] = {}

    def take_in(self, new: Cluster, linked: Mapping[str, set[int]] | None = None) -> None:
        """Merges a cluster of one event into the best that it fits, or keeps it as it is."""
        (one,) = new.members
        keys = one.looked_for()
        same, agreed = self._best(one, keys, linked)
        if same is None:
            same = new
            self._all.append(same)
        else:
            same.members.append(one)
            same.documents.add(one.document)
            same.agreed.update(dict.fromkeys(agreed))
        for key in keys:
            under = self._by_key.setdefault(key, deque(maxlen=MAX_UNDER_KEY))
            if same not in under:
                under.append(same)

    def second_round(self) -> list[Cluster]:
        """Merges what stands alone where its document has a happening in common with another."""
        linked: dict[str, set[int]] = {}
        for number, same in enumerate(self._all):
            for document in same.documents if len(same.documents) > 1 else ():
                linked.setdefault(document, set()).add(number)
        alone = [one for one in self._all if len(one.members) == 1]
        self._all = [one for one in self._all if len(one.members) > 1]
        self._by_key = {}
        for same in self._all:
            for key in {key for one in same.members for key in one.looked_for()}:
                self._by_key.setdefault(key, deque(maxlen=MAX_UNDER_KEY)).append(same)
        for one in alone:
            self.take_in(one, linked)
        return self._all

    def _candidates(self, keys: list[tuple[str, str]]) -> list[Cluster]:
        found: dict[int, Cluster] = {}
        for key in keys:
            for same in reversed(self._by_key.get(key, ())):
                found.setdefault(id(same), same)
            if len(found) >= MAX_COMPARED:
                break
        return list(found.values())

    def _best(
        self, one: Told, keys: list[tuple[str, str]], linked: Mapping[str, set[int]] | None
    ) -> tuple[Cluster | None, list[str]]:
        best: tuple[float, Cluster | None, list[str]] = (0.0, None, [])
        for same in self._candidates(keys):
            if one.document in same.documents:
                continue
            found = self._fitting(one, same, linked)
            if found and 2 * len(found) >= len(same.members[:FIRST_MEMBERS]):
                score, agreed = max(found, key=lambda fit: fit[0])
                if score > best[0]:
                    best = (score, same, agreed)
        return best[1], best[2]

    def _fitting(
        self, one: Told, same: Cluster, linked: Mapping[str, set[int]] | None
    ) -> list[tuple[float, list[str]]]:
        """How well the event fits the first members; nothing where it cannot be one with them."""
        found = []
        for member in same.members[:FIRST_MEMBERS]:
            common = _have_in_common(one, member, linked)
            score, agreed = compare(one, member, self._places)
            if score == NEVER:
                return []
            score -= _doubts(one, member, agreed, common=common)
            if score >= ENOUGH and (common or is_particular(one, member, agreed)):
                found.append((score, agreed))
        return found


def is_particular(one: Told, other: Told, agreed: Iterable[str]) -> bool:
    """Whether what agrees is more than words that fit any such happening."""
    if not {"known event", "place", "actor"}.isdisjoint(agreed) or {"day", "toll"} <= set(agreed):
        return True
    many = "day" in agreed and len(one.words & other.words) >= MANY_WORDS
    return many or not set(one.names).isdisjoint(other.names)


def _have_in_common(one: Told, other: Told, linked: Mapping[str, set[int]] | None) -> bool:
    """Whether the two documents tell of another happening that is one."""
    if linked is None:
        return False
    return not linked.get(one.document, set()).isdisjoint(linked.get(other.document, set()))


def _when(one: Told) -> tuple[int, str]:
    return (one.day if one.day is not None else 0, one.event.id)


def compare(one: Told, other: Told, places: Mapping[str, Place]) -> tuple[float, list[str]]:
    """How much speaks for the two being one, NEVER if they cannot be; and what agrees."""
    if one.known is not None and one.known == other.known:
        return ENOUGH + 10, ["known event"]
    if (one.known and other.known) or not may_be_one(one.concept, other.concept):
        return NEVER, []
    score = 0.5 if one.concept == other.concept else 0.0
    agreed: list[str] = []
    for name, points in (
        ("day", _days(one, other)),
        ("place", _places(one, other, places)),
        ("actor", _actors(one, other)),
        ("toll", _figures(one, other)),
        ("words", _words(one, other)),
    ):
        if points is None:
            return NEVER, []
        score += points
        if points > 0:
            agreed.append(name)
    return score, agreed


def _doubts(one: Told, other: Told, agreed: Iterable[str], *, common: bool) -> float:
    """What more must speak for it: without a day, for what is said often, against a denial.

    Documents that have a happening in ``common`` need no day to speak of the same one.
    """
    doubts = 0.0 if common or "day" in agreed else UNDATED
    if one.event.kind in SAID_BY_ONE:
        doubts += SAID_OFTEN
    if (one.event.status == "negated") != (other.event.status == "negated"):
        doubts += DENIED
    return doubts


def days_apart(one: Told, other: Told) -> int | None:
    """How many days lie between two dated events; 0 where they can be one day."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return None
    return max(one.first - other.last, other.first - one.last, 0)


def _days(one: Told, other: Told) -> float | None:
    apart = days_apart(one, other)
    if apart is not None:
        if apart > MAX_DAYS_APART:
            return None
        narrow = _length(one) <= 31 and _length(other) <= 31
        return (0.75 if narrow else 0.25) if apart == 0 else -0.25 * apart
    if one.day is None or other.day is None:
        return 0.0
    return None if abs(one.day - other.day) > MAX_PUBLISHED_APART else 0.0


def _length(one: Told) -> int:
    return (one.last or 0) - (one.first or 0) + 1


def _places(one: Told, other: Told, places: Mapping[str, Place]) -> float | None:
    if one.sites & other.sites:
        return 1.0
    if one.sites and other.sites:
        apart = km_apart(one.sites, other.sites, places)
        return None if apart is None or apart > MAX_KM_APART else -0.5
    return 0.25 if one.countries & other.countries else 0.0


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


def _actors(one: Told, other: Told) -> float | None:
    apart = one.sources and other.sources and one.sources.isdisjoint(other.sources)
    if apart and one.event.kind in SAID_BY_ONE:
        return None
    shared = one.actors & other.actors
    if shared:
        return 0.75 if len(shared) == 1 else 1.25
    return -0.25 if one.sources and other.sources else 0.0


def _figures(one: Told, other: Told) -> float:
    points = 0.0
    for what, count in one.figures.items():
        if what in other.figures:
            points += 0.75 if other.figures[what] == count else -0.15
    return points


def _words(one: Told, other: Told) -> float:
    share = max(_share(one.words, other.words), _share(one.title, other.title) - TITLE_DISCOUNT)
    return min(MOST_FOR_WORDS, 3.5 * share) if share >= 0.15 else 0.0


def _share(some: frozenset[str], others: frozenset[str]) -> float:
    """Which part of the smaller set both have."""
    smaller = min(len(some), len(others))
    return len(some & others) / smaller if smaller else 0.0
