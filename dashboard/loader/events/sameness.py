"""Which tellings of one text are of one happening, and by what."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from dashboard.loader.events.concepts import family_of, may_be_one
from dashboard.loader.events.empty_words import words_of_kinds
from dashboard.loader.events.meanings import most_alike
from dashboard.loader.events.tellings import Telling
from dashboard.story import Place, Time

# "The attack" means the last attack told, when that was not longer ago than this.
BACK_SENTENCES = 12
# How many earlier happenings of a family a telling is compared with.
MAX_COMPARED = 24
# So many words in common make a repetition, when they are half of the shorter telling.
SHARED_WORDS = 2
# A happening told more often is compared by its first tellings.
MAX_TELLINGS = 6
# Objects that are less alike are two things.
LEAST_ALIKE = 0.2
_WORD = re.compile(r"[^\W\d_]{3,}")
# “Kim last visited Russia in 2019”: not the visit that is told of; “last week” and “at last” say nothing of it.
_ANOTHER_TIME = re.compile(
    r"(?<!the )(?<!at )\blast (?:[a-z]+ed|met|spoke|went|came|saw|held|won|took|led|struck|hit|flew|ran)\b"
)
# Kinds of places too wide to contradict each other.
WIDE_PLACES = frozenset({"country", "region", "water", "area"})
# Two tellings with one actor in common are still two happenings for these families.
_SPOKEN = frozenset({"appeal", "criticism", "promise", "probe", "rejection", "praise", "threat"})


# A day that sorts, see ``sort_key``.
Day = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Title:
    """What the title of a telling is compared by; the first word's capital makes no name."""

    words: frozenset[str]
    names: frozenset[str]


@dataclass(slots=True, eq=False)
class Happening:
    """Tellings of one event, and the features by which they were taken for one."""

    tellings: list[Telling] = field(default_factory=list)
    actors: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)
    sites: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    known: str | None = None
    titles: list[Title] = field(default_factory=list)
    agreed: dict[str, None] = field(default_factory=dict)
    last_begin: Day | None = None
    first_end: Day | None = None

    def add(self, telling: Telling, places: Mapping[str, Place]) -> None:
        """Takes in one more telling."""
        self.tellings.append(telling)
        if len(self.titles) < MAX_TELLINGS:
            self.titles.append(title_of(telling))
        self.actors.update(telling.actors)
        self.sources.update(telling.sources)
        self.known = self.known or telling.known
        begin, end = bounds_of(telling.time)
        if begin is not None:
            self.last_begin = max(begin, self.last_begin or begin)
        if end is not None:
            self.first_end = min(end, self.first_end or end)
        for name in telling.places:
            place = places[name]
            if place.country:
                self.countries.add(place.country)
            if place.kind not in WIDE_PLACES:
                self.sites.add(name)


def group_tellings(tellings: Sequence[Telling], places: Mapping[str, Place]) -> list[Happening]:
    """The happenings of a text in the order in which they are first told."""
    found: list[Happening] = []
    by_family: dict[str, dict[Happening, None]] = {}
    by_known: dict[str, Happening] = {}
    for telling in sorted(tellings, key=lambda one: one.headline):
        family = family_of(telling.concept)
        earlier = by_family.setdefault(family, {})
        same, reasons = _same(by_known, earlier, telling, places)
        if same is None and telling.pointing:
            continue
        if same is None:
            same = Happening()
            found.append(same)
        earlier.setdefault(same)
        same.add(telling, places)
        same.agreed.update(dict.fromkeys(reasons))
        if telling.known:
            by_known[telling.known] = same
    for one in found:
        one.tellings.sort(key=lambda telling: telling.start)
    told = [one for one in found if not all(telling.question for telling in one.tellings)]
    return sorted(told, key=lambda one: one.tellings[0].start)


def _same(
    by_known: Mapping[str, Happening],
    earlier: dict[Happening, None],
    telling: Telling,
    places: Mapping[str, Place],
) -> tuple[Happening | None, tuple[str, ...]]:
    """The latest earlier happening that the telling can be of, and the reasons why it is.

    Of a headline the first: it tells the news, and not what was like it years ago.
    """
    if known := by_known.get(telling.known or ""):
        return known, ("known event",)
    if not earlier:
        return None, ()
    title = title_of(telling)
    sites = _sites(telling, places)
    nearest = iter(earlier) if telling.headline else reversed(earlier)
    for happening in islice(nearest, MAX_COMPARED):
        if not _can_be(happening, telling, sites):
            continue
        if reasons := _reasons(happening, telling, sites, title):
            return happening, reasons
    return None, ()


def _sites(telling: Telling, places: Mapping[str, Place]) -> frozenset[str]:
    """The places of a telling that are no whole country or sea."""
    return frozenset(name for name in telling.places if places[name].kind not in WIDE_PLACES)


def _can_be(happening: Happening, telling: Telling, sites: frozenset[str]) -> bool:
    if happening.known and telling.known and happening.known != telling.known:
        return False
    last = happening.tellings[-1]
    if not _concepts_agree(happening.tellings[0].concept, telling):
        return False
    if last.sentence == telling.sentence and not telling.definite:
        return False
    if (telling.status == "negated") != (last.status == "negated"):
        return False
    if sites and happening.sites and sites.isdisjoint(happening.sites):
        return False
    return not _time_clashes(happening, telling.time)


def _concepts_agree(concept: str, telling: Telling) -> bool:
    if concept == telling.concept:
        return True
    return (telling.definite or telling.headline) and may_be_one(concept, telling.concept)


def _reasons(
    happening: Happening, telling: Telling, sites: frozenset[str], title: Title
) -> tuple[str, ...]:
    """The features that agree, where they are enough; else none."""
    last = happening.tellings[-1]
    actors = set(telling.actors)
    shared = actors & happening.actors
    near = abs(telling.sentence - last.sentence) <= BACK_SENTENCES
    if near and (telling.definite or telling.headline) and not _of_something_else(telling, last):
        back = "headline" if telling.headline else "words that point back"
        if shared:
            return (back, "actor")
        return () if actors and happening.actors else (back,)
    told = (telling, *happening.tellings[:MAX_TELLINGS])
    another = any(_ANOTHER_TIME.search(one.title) for one in told)
    if not another and _same_words(happening, title):
        return ("words",)
    if another or not shared or family_of(telling.concept) in _SPOKEN:
        return ()
    if sites & happening.sites:
        return ("actor", "place")
    return ("actor",) if len(shared) > 1 and not (sites and happening.sites) else ()


def _of_something_else(telling: Telling, last: Telling) -> bool:
    """Whether both are verbs, one of what is to come, one of what is over: “it will open”, “it opened”.

    Or their objects have nothing in common: “it bought a carrier”, “it bought the best parts”.
    """
    some, others = telling.parties, last.parties
    verbs = some.head.startswith("v:") and others.head.startswith("v:")
    if verbs and {_is_ahead(telling), _is_ahead(last)} == {True, False}:
        return True
    if not (verbs and telling.definite and some.object and others.object):
        return False
    return most_alike(some.object, others.object) < LEAST_ALIKE


def _is_ahead(telling: Telling) -> bool | None:
    """Whether it is to come, or over; None of what “opens on Friday”."""
    if telling.status == "planned":
        return True
    return None if telling.tense in ("present", "") else False


def _same_words(happening: Happening, title: Title) -> bool:
    """Whether both are told with mostly the same words, of the same names: a repetition."""
    for other in happening.titles:
        shared = len(title.words & other.words)
        if shared < SHARED_WORDS or 2 * shared < min(len(title.words), len(other.words)):
            continue
        if not (title.names and other.names and title.names.isdisjoint(other.names)):
            return True
    return False


def title_of(telling: Telling) -> Title:
    """The words of a telling's title that carry meaning, and its names."""
    empty = words_of_kinds()
    words = _WORD.findall(telling.title)
    return Title(
        frozenset(low for low in map(str.lower, words) if low not in empty),
        frozenset(word for word in words[1:] if word[0].isupper()),
    )


def _time_clashes(happening: Happening, time: Time | None) -> bool:
    """Whether the time ends before one of the happening's begins, or begins after one's end."""
    begin, end = bounds_of(time)
    if end is not None and happening.last_begin is not None and end < happening.last_begin:
        return True
    return begin is not None and happening.first_end is not None and happening.first_end < begin


def bounds_of(time: Time | None) -> tuple[Day | None, Day | None]:
    """The first and the last day of a time, where it has them."""
    if time is None:
        return None, None
    begin, end = (
        sort_key(moment[: _day_length(moment)]) if moment is not None else None
        for moment in (time.earliest, time.latest)
    )
    return begin, end


def _day_length(moment: str) -> int:
    return len(moment.split("T", maxsplit=1)[0])


def sort_key(day: str) -> tuple[int, str]:
    """Orders ISO days, those before the year 0 too."""
    year, _, rest = day[1:].partition("-") if day.startswith("-") else day.partition("-")
    return (-int(year) if day.startswith("-") else int(year), rest)
