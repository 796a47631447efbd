"""Where the documents that tell of one happening differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from dashboard.loader.events.meanings import alike
from dashboard.loader.merging.features import Version
from dashboard.loader.merging.likeness import days_apart, km_apart
from dashboard.story import Disagreement, Place, SourcedValue

# A harbour and its town, a suburb and its city: nearer than this they are one place.
ONE_PLACE_KM = 12.0
# Counts that say how it stands on the day of report.
STANDING = frozenset({"missing"})
# From here on two nouns count the same: houses are homes, and euros no dollars.
COUNTED_ALIKE = 0.38
# A time this long says no day that another one could contradict.
MAX_DAY_SPAN = 45


def disagreements(
    members: Sequence[Version], places: Mapping[str, Place], names: Mapping[str, str]
) -> tuple[Disagreement, ...]:
    """What the members say differently: day, place, toll, who did it, whether it is so."""
    return tuple(
        one
        for one in (
            _days(members),
            _places(members, places),
            *_tolls(members),
            *_things(members),
            _actors(members, names),
            _statuses(members),
        )
        if one is not None
    )


def _days(members: Sequence[Version]) -> Disagreement | None:
    """Days that the words say; one that is only taken over from what is told around says nothing."""
    dated = [
        one
        for one in members
        if one.event.basis != "context"
        and one.first is not None
        and one.last is not None
        and one.last - one.first < MAX_DAY_SPAN
    ]
    if not any(days_apart(one, other) for one, other in combinations(dated, 2)):
        return None
    return _by_value("day", [(one.event.edtf or "", one.document) for one in dated])


def _places(members: Sequence[Version], places: Mapping[str, Place]) -> Disagreement | None:
    placed = [one for one in members if one.sites]
    groups = _apart([one.sites for one in placed])
    if not any(_are_two(one, other, places) for one, other in combinations(groups, 2)):
        return None
    return _by_value(
        "place",
        [
            (", ".join(sorted(places[name].name for name in one.sites)), one.document)
            for one in placed
        ],
    )


def _are_two(some: frozenset[str], others: frozenset[str], places: Mapping[str, Place]) -> bool:
    """Whether they are too far apart to be one place; where no position is known, by their names."""
    way = km_apart(some, others, places)
    if way is not None:
        return way > ONE_PLACE_KM
    if any(places[one].lat is not None for one in some | others):
        return False
    names, other_names = (
        {word for one in side for word in places[one].name.lower().split()}
        for side in (some, others)
    )
    return names.isdisjoint(other_names)


def _apart(sets: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """The sets, those joined that have something in common: what is left contradicts."""
    groups: list[frozenset[str]] = []
    for one in sets:
        joined = one.union(*(group for group in groups if group & one))
        groups = [*(group for group in groups if not group & one), joined]
    return groups


def _tolls(members: Sequence[Version]) -> Iterator[Disagreement]:
    for what in dict.fromkeys(what for one in members for what in one.figures):
        counted = [one for one in members if what in one.figures]
        if len({one.figures[what] for one in counted}) < 2:
            continue
        rising = _rises(what, [(one.published, one.figures[what]) for one in counted])
        if rising:
            counted.sort(key=lambda one: (one.published or 0, one.figures[what]))
        yield _by_value(
            "toll",
            [(f"{one.figures[what]} {what}", one.document) for one in counted],
            rising=rising,
        )


def _things(members: Sequence[Version]) -> Iterator[Disagreement]:
    """Of what one says five and another seven, where both count them in telling it."""
    names = list(dict.fromkeys(name for one in members for name in one.things))
    while names:
        same = [name for name in names if _mean_one(names[0], name)]
        names = [name for name in names if name not in same]
        counted = [(one, name) for one in members for name in same if name in one.things]
        if len({one.things[name] for one, name in counted}) > 1:
            yield _by_value(
                "toll", [(f"{one.things[name]:,} × {name}", one.document) for one, name in counted]
            )


def _mean_one(noun: str, other: str) -> bool:
    """Whether two nouns count the same: houses are homes."""
    return noun == other or alike(f"n:{noun}", f"n:{other}") >= COUNTED_ALIKE


def _rises(what: str, reported: Sequence[tuple[int | None, int]]) -> bool:
    """Whether counts grew from one day of reports to the next, those of one day being one count.

    How many are missing says how it stands on that day: it may also fall.
    """
    by_day: dict[int, int] = {}
    for day, count in reported:
        if day is None or by_day.setdefault(day, count) != count:
            return False
    counts = [by_day[day] for day in sorted(by_day)]
    return what in STANDING or counts == sorted(counts)


def _actors(members: Sequence[Version], names: Mapping[str, str]) -> Disagreement | None:
    """Who did it: only where the documents' answers have nobody in common."""
    acting = [one for one in members if one.sources]
    if len(_apart([one.sources | one.actors for one in acting])) < 2:
        return None
    return _by_value(
        "who",
        [(", ".join(sorted(names[who] for who in one.sources)), one.document) for one in acting],
    )


def _statuses(members: Sequence[Version]) -> Disagreement | None:
    denied = [one for one in members if one.event.status == "negated"]
    stated = [one for one in members if one.event.status in {"asserted", "reported"}]
    if not denied or not stated:
        return None
    return _by_value("status", [(one.event.status, one.document) for one in members])


def _by_value(
    field: str, values: Sequence[tuple[str, str]], *, rising: bool = False
) -> Disagreement:
    """The values with the documents that give them, in the order in which they are given."""
    documents: dict[str, dict[str, None]] = {}
    for value, document in values:
        documents.setdefault(value, {}).setdefault(document)
    return Disagreement(
        field,
        tuple(SourcedValue(value, tuple(given)) for value, given in documents.items()),
        rising,
    )
