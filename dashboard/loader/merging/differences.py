"""Where the documents that tell of one happening differ."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations
from operator import ne
from typing import Literal, TypeVar

from dashboard.loader.events.meanings import alike
from dashboard.loader.merging.features import Version
from dashboard.loader.merging.likeness import km_apart
from dashboard.loader.merging.roles import Role, are_two, groups_in
from dashboard.story import Disagreement, Place, SourcedValue

# A harbour and its town, an airport and its city: nearer than this they are one place; so are two
# towns, of which one is a suburb of the other, that are nearer than that.
ONE_PLACE_KM, ONE_TOWN_KM = 12.0, 6.0
# Counts that say how it stands on the day of report.
STANDING = frozenset({"missing"})
# From here on two nouns count the same: houses are homes, and euros no dollars.
COUNTED_ALIKE = 0.38
# No source counts so many times as many as another.
COUNTED_WRONG = 5
# A time this long says no day that another one could contradict.
MAX_DAY_SPAN = 45

Said = TypeVar("Said", bound=Hashable)
_Side = Literal["doing", "undergoing"]


def disagreements(
    members: Sequence[Version],
    places: Mapping[str, Place],
    names: Mapping[str, str],
    named: Sequence[Version] = (),
) -> tuple[Disagreement, ...]:
    """What the members say differently: day, place, toll, who did it, whether it is so.

    Words that only name the happening (``named``) say when it was and how many there were, where
    their documents do not say so in telling it.
    """
    return tuple(
        one
        for one in (
            _days(members, named),
            _places(members, places),
            *_tolls(members, named),
            *_things(members, named),
            _actors(members, names),
            _statuses(members),
        )
        if one is not None
    )


def _days(members: Sequence[Version], named: Sequence[Version]) -> Disagreement | None:
    """Days that the words say; one that is only taken over from what is told around says nothing."""
    dated = _saying(_says_day, members, named)
    spans = ((one.document, (one.first or 0, one.last or 0)) for one in dated)
    if not _some_contradict(spans, _are_apart):
        return None
    return _by_value("day", [(one.event.edtf or "", one.document) for one in dated])


def _says_day(one: Version) -> bool:
    if one.event.basis == "context" or one.first is None or one.last is None:
        return False
    return one.last - one.first < MAX_DAY_SPAN


def _saying(
    says: Callable[[Version], bool], members: Iterable[Version], named: Iterable[Version]
) -> list[Version]:
    """The members that say something, and what only names it of documents whose members do not."""
    told = [one for one in members if says(one)]
    documents = {one.document for one in told}
    return [*told, *(one for one in named if one.document not in documents and says(one))]


def _are_apart(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two spans of days have none in common."""
    return one[1] < other[0] or other[1] < one[0]


def _some_contradict(
    told: Iterable[tuple[str, Said]], differ: Callable[[Said, Said], bool]
) -> bool:
    """Whether one document says nothing that another says, of pairs of a document and what it says.

    A document that says both, as where a toll rose, contradicts nobody.
    """
    said: dict[str, set[Said]] = {}
    for document, one in told:
        said.setdefault(document, set()).add(one)
    different = dict.fromkeys(frozenset(one) for one in said.values())
    return any(
        all(differ(one, other) for one in some for other in others)
        for some, others in combinations(different, 2)
    )


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
    """Whether they are too far apart to be one place; where a position is not known, by their names.

    A site without position can be in the town that another names.
    """
    way = km_apart(some, others, places)
    if way is not None:
        towns = all(_is_town(places[one]) for one in some | others)
        return way > (ONE_TOWN_KM if towns else ONE_PLACE_KM)
    found = [places[one] for one in some | others]
    if any(one.lat is not None for one in found) and any(one.kind == "site" for one in found):
        return False
    names, other_names = (
        {word for one in side for word in places[one].name.lower().split()}
        for side in (some, others)
    )
    return names.isdisjoint(other_names)


def _is_town(place: Place) -> bool:
    return place.kind == "city" and place.position != "near"


def _apart(sets: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """The sets, those joined that have something in common: what is left contradicts."""
    groups: list[frozenset[str]] = []
    for one in sets:
        joined = one.union(*(group for group in groups if group & one))
        groups = [*(group for group in groups if not group & one), joined]
    return groups


def _tolls(members: Sequence[Version], named: Sequence[Version]) -> Iterator[Disagreement]:
    for what in dict.fromkeys(what for one in (*members, *named) for what in one.figures):
        counting = _saying(partial(_counts, what), members, named)
        if max(one.figures[what] for one in counting) <= COUNTED_WRONG:
            counting += _alone(what, members, counting)
        counted = [(one, one.figures.get(what, 1)) for one in counting]
        if not _some_contradict(((one.document, count) for one, count in counted), ne):
            continue
        rising = _rises(what, [(one.published, count) for one, count in counted])
        if rising:
            counted.sort(key=lambda told: (told[0].published or 0, told[1]))
        yield _by_value(
            "toll", [(f"{count} {what}", one.document) for one, count in counted], rising=rising
        )


def _alone(what: str, members: Iterable[Version], counting: Sequence[Version]) -> Iterator[Version]:
    """Who tells of a single one, where nobody who counts names that one among others."""
    beside = _beside(counting)
    documents = {one.document for one in counting}
    return (
        one
        for one in members
        if what in one.alone and one.document not in documents and _groups(one).isdisjoint(beside)
    )


def _counts(what: str, one: Version) -> bool:
    return what in one.figures


def _things(members: Sequence[Version], named: Sequence[Version]) -> Iterator[Disagreement]:
    """Of what one says five and another seven, where both count them in telling it."""
    names = list(dict.fromkeys(name for one in (*members, *named) for name in one.things))
    while names:
        same = [name for name in names if _mean_one(names[0], name)]
        names = [name for name in names if name not in same]
        counting = _saying(partial(_counts_one_of, same), members, named)
        counted = [(one, name) for one in counting for name in same if name in one.things]
        if _some_contradict(((one.document, one.things[name]) for one, name in counted), _differ):
            yield _by_value(
                "toll", [(f"{one.things[name]:,} × {name}", one.document) for one, name in counted]
            )


def _counts_one_of(names: Iterable[str], one: Version) -> bool:
    return any(name in one.things for name in names)


def _differ(one: int, other: int) -> bool:
    """Whether two numbers can be two counts of one thing: a prize and the worth of what was stolen are two."""
    return one != other and max(one, other) <= COUNTED_WRONG * min(one, other)


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
    """Who did it, else to whom it was done, by name, else by what they are called."""
    return (
        _named(members, names, [one.sources for one in members])
        or _called(members, "doing")
        or _named(members, names, [one.targets for one in members])
        or _called(members, "undergoing")
    )


def _named(
    members: Sequence[Version], names: Mapping[str, str], side: Sequence[frozenset[str]]
) -> Disagreement | None:
    """Only where the documents' answers have nobody in common; a firm is no other answer than its manager."""
    told = [(one, who) for one, who in zip(members, side, strict=True) if who]
    if len(_apart([who | one.actors for one, who in told])) < 2:
        return None
    sorts = {who.isdisjoint(one.persons) for one, who in told}
    if len(sorts) > 1 or _is_one_name([names[who] for _, some in told for who in some]):
        return None
    beside = _beside(one for one, _ in told)
    if any(not _groups(one).isdisjoint(beside) for one, _ in told):
        return None
    return _by_value(
        "who", [(", ".join(sorted(names[one] for one in who)), one.document) for one, who in told]
    )


def _beside(members: Iterable[Version]) -> frozenset[str]:
    """The groups of whom they tell beside those who do it or undergo it: “the minister and the mayor”."""
    return frozenset(group for one in members for group in one.roles.beside)


def _groups(one: Version) -> frozenset[str]:
    return groups_in((*one.roles.doing, *one.roles.undergoing))


def _is_one_name(names: Iterable[str]) -> bool:
    """Whether all are parts of the longest: “De Wolf” of “Marleen De Wolf”."""
    words = [frozenset(name.lower().split()) for name in names]
    return all(one <= max(words, key=len) for one in words)


def _called(members: Sequence[Version], side: _Side) -> Disagreement | None:
    """Where those who do it, or undergo it, are of groups that cannot be the same people.

    Who has one name is one, whatever titles he has.
    """
    around: dict[str, frozenset[str]] = {}
    for one in members:
        around[one.document] = around.get(one.document, frozenset()) | one.roles.around
    told = [(one, one.roles.doing if side == "doing" else one.roles.undergoing) for one in members]
    told = [(one, roles) for one, roles in told if roles]
    if not any(
        are_two(groups_in(some), groups_in(others), around[one.document], around[other.document])
        for (one, some), (other, others) in combinations(told, 2)
        if one.document != other.document and _who(one, side).isdisjoint(_who(other, side))
    ):
        return None
    return _by_value("who", _by_group(told))


def _who(one: Version, side: _Side) -> frozenset[str]:
    return one.persons - one.targets if side == "doing" else one.targets


def _by_group(told: Iterable[tuple[Version, Iterable[Role]]]) -> list[tuple[str, str]]:
    """What they are called with the documents, by the first words for those of a group."""
    words: dict[str, str] = {}
    found: list[tuple[str, str]] = []
    for one, roles in told:
        for role in roles:
            known = next((words[group] for group in role.groups if group in words), role.words)
            words.update((group, words.get(group, known)) for group in role.groups)
            found.append((known, one.document))
    return found


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
