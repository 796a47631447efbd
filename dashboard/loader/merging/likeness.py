"""How two events are alike: each feature from 0 to 1, by its name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import asin, cos, fsum, radians, sin, sqrt

from dashboard.loader.events.concepts import may_be_one
from dashboard.loader.events.meanings import most_alike, related
from dashboard.loader.merging.features import HARM, NARROW, Told, Version
from dashboard.loader.merging.interplay import Features, together
from dashboard.loader.merging.participants import in_common
from dashboard.loader.merging.profiles import Profiles
from dashboard.loader.merging.rarity import Rarity
from dashboard.loader.merging.stories import FEW
from dashboard.story import Place

# Places nearer than this are one told in two ways, those further apart than that are two.
NEAR_KM, FAR_KM = 40.0, 150.0
# From here on two words mean nearly the same.
SAME_MEANING = 0.5
# A day that a story goes on to is wrong by no more than so many.
SURE_BY = 4
# Days that lie further apart are of months apart.
MONTH = 31
# What one says, another says for himself: two who condemn a thing are two events.
SAID_BY_ONE = frozenset({"SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
_HAPPENED = frozenset({"asserted", "reported"})
_EARTH_KM = 6371.0
_MANY = 4
_FEW_WORDS = 3
# Numbers from here on are near each other, where they are not the same.
_NEAR_NUMBER, _LEAST_NEAR = 0.75, 9


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
        """Whether their documents are of one story, or they have more in common than any such two.

        Two that are told of days weeks apart are two, whatever else they have in common.
        """
        if _are_days_apart(one, other):
            return False
        if self._stories[one.document] == self._stories[other.document]:
            return True
        few = len(self._stories) <= FEW
        if few and self._profiles.share_a_name(one.document, other.document):
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
        found.update(_acts(one, other))
        found.update(_parties(one, other))
        found.update(in_common(one.who, other.who, self._rarity.of))
        found.update(_days(one, other))
        found.update(self._where(one, other))
        found.update(_numbers(one, other))
        found.update(self._words(one, other))
        found.update(_standing(one, other))
        found.update(together(found))
        return {name: value for name, value in found.items() if value}

    def _where(self, one: Told, other: Told) -> Features:
        if one.sites and other.sites:
            if one.sites & other.sites:
                return {"same place": 1.0}
            apart = km_apart(one.sites, other.sites, self._places)
            if apart is None:
                return {"other place names": 1.0}
            if apart > FAR_KM:
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
        rare = fsum(map(self._profiles.rarity_of_name, one.said.names & other.said.names))
        near, rarest = self._rarity.likeness(one.said.stems, other.said.stems)
        alone = self._rarity.alone(one, other, one.said.stems & other.said.stems)
        alone_in_clause = self._rarity.alone(one, other, one.said.about & other.said.about)
        return {
            "same words": len(shared) / all_of_both if all_of_both else 0.0,
            "many same words": min(1.0, len(shared) / 10),
            "same names": min(1.0, rare / 12),
            "rare words": near,
            "rarest word": rarest,
            "word of one sentence": min(1.0, alone / _FEW_WORDS),
            "word of one clause": float(alone_in_clause > 0),
            "words of one clause": float(alone_in_clause > 1),
            "clauses alike": self._rarity.in_meaning(one.said.clause, other.said.clause),
        }


def _heads(one: Told, other: Told) -> Features:
    near = most_alike(one.said.heads, other.said.heads)
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


def _acts(one: Told, other: Told) -> Features:
    """Whether they tell one act in any words, or two different ones."""
    some, others = one.said.acts, other.said.acts
    shared = max((some[act] * others[act] for act in some.keys() & others.keys()), default=0.0)
    both_tell = 1.0 in some.values() and 1.0 in others.values()
    return {
        "same act": float(shared == 1.0),
        "act hinted": float(0.0 < shared < 1.0),
        "other act": float(both_tell and not shared),
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
        steps = (1, "a day apart"), (SURE_BY, "days apart"), (MONTH, "weeks apart")
        name = next((name for most, name in steps if apart <= most), "months apart")
        loosely = _is_loose(one, apart) or _is_loose(other, apart)
        return {f"{name}, loosely" if loosely else name: 1.0}
    narrow = [one.last - one.first < NARROW for one in (one, other)]  # type: ignore[operator]
    return {("same day" if all(narrow) else "day within" if any(narrow) else "times overlap"): 1.0}


def _are_days_apart(one: Told, other: Told) -> bool:
    """Whether both tell of days, and by their own words, that no two tellings of one happening have.

    What is planned can be put off by weeks. Words that only name a happening are asked what they name first.
    """
    if one.published is None or other.published is None or one.echo or other.echo:
        return False
    apart = days_apart(one, other)
    planned = "planned" in (one.event.status, other.event.status)
    if not apart or apart <= (MONTH if planned else SURE_BY):
        return False
    if "context" in (one.event.basis, other.event.basis):
        return False
    same_known = one.known is not None and one.known == other.known
    return not same_known and (one.copy is None or one.copy != other.copy)


def _is_loose(one: Told, apart: int) -> bool:
    """Whether its day is only that of what is told around it; a story's own days are right by some days."""
    return one.event.basis == "context" or (one.event.basis == "narrative" and apart <= SURE_BY)


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
    if not (one.figures and other.figures) and not (one.said.counts and other.said.counts):
        return {}
    what = one.figures.keys() & other.figures.keys()
    same = any(one.figures[name] == other.figures[name] for name in what)
    counted, also = _by_noun(one), _by_noun(other)
    numbers = {number for _, number in one.said.counts} & {
        number for _, number in other.said.counts
    }
    return {
        "same toll": float(same),
        "other toll": float(bool(what) and not same),
        "same number": float(any(number > 2 for number in numbers)),
        "near number": float(not same and _are_near(one, other)),
        "other number": float(
            any(counted[noun].isdisjoint(also[noun]) for noun in counted.keys() & also.keys())
        ),
    }


def _by_noun(one: Told) -> dict[str, set[int]]:
    """The numbers that stand with each noun."""
    found: dict[str, set[int]] = {}
    for noun, number in one.said.counts:
        if noun:
            found.setdefault(noun, set()).add(number)
    return found


def _are_near(one: Told, other: Told) -> bool:
    """Whether one counts nearly as many as the other: a toll that grew, a number that is rounded."""
    pairs = ((a, b) for _, a in one.said.counts for _, b in other.said.counts)
    return any(
        min(a, b) > _LEAST_NEAR and a != b and min(a, b) / max(a, b) >= _NEAR_NUMBER
        for a, b in pairs
    )


def _is_toll_of(one: Told, other: Told) -> bool:
    """Whether the one says how many the other one killed, which is what its document is about."""
    return (
        one.toll and other.lead and other.event.kind in HARM and bool(other.figures or other.toll)
    )


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
        "toll of the lead": float(_is_toll_of(one, other) or _is_toll_of(other, one)),
        "both first harm": float(one.first_harm and other.first_harm),
        "names first harm": float(
            (one.general and other.first_harm) or (other.general and one.first_harm)
        ),
        "toll of first harm": float(
            (one.toll and other.first_harm) or (other.toll and one.first_harm)
        ),
        "both main": float(one.event.main and other.event.main),
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
