"""What the names of a document say together about where it plays."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from dashboard.loader.places.senses import (
    CAPITAL,
    FAMOUS_PRIOR,
    Meaning,
    Sense,
    is_county,
    is_division,
)

# How much a tenfold of agreement counts against a tenfold of population.
COUNTRY_WEIGHT = 1.6
DIVISION_WEIGHT = 2.2
NEAR_WEIGHT = 1.8
# Where the document is not at home its other places tell less: they may be anywhere.
ABROAD = 0.85
# Side of the squares, in degrees, within which (and in the next ones) places are near.
CELL = 1.5
# Names with more senses than this tell nothing about where the others are.
MAX_VOTERS = 12
# Large countries hold too many places of one name: there the state must be named.
NEEDS_DIVISION = frozenset({"US"})
# Two words of daily life make a home.
AT_HOME = 1.2

# Less than this speaks for nothing.
LEAST = 0.2
# What small towns and names of many places alone say of a country counts by this share, unless
# so many towns of one place each agree.
ADRIFT, TOWNS_ALONE = 0.4, 3
# So many of the other names put the text somewhere.
ENOUGH = 0.7
# A text plays in a country that so many of its names lie in, and such a share of them.
HOME = 2.5
SHARE = 0.7
# A namesake with a third of a city's people may be meant as well: as a logarithm.
CLOSE_CALL = 0.5
# Of so many places of one name the state does not tell which is meant.
MANY = 8
# What it counts against a place that of so many other names none speaks for it.
LONELY, LONELY_AMONG = 0.7, 1.5
# A city of this prior (100,000 people) is named abroad without its country.
EVERYWHERE = 5.0

Division = tuple[str | None, str | None]
Cell = tuple[int, int]


class Support(NamedTuple):
    """How many of the other names speak for the country, the division and the surroundings."""

    country: float
    division: float
    near: float


class Votes:
    """What the names of a document say about where it plays."""

    def __init__(
        self,
        names: dict[str, tuple[Meaning, ...]],
        sure: dict[str, Sense],
        home: Mapping[str, float],
        counts: Mapping[str, int],
    ) -> None:
        self.counts = counts
        self._countries: dict[str | None, float] = defaultdict(float)
        self._countries.update(home)
        self._divisions: dict[Division, float] = defaultdict(float)
        self._cells: dict[Cell, float] = defaultdict(float)
        self._own: dict[str, list[tuple[Sense, float, Cell | None]]] = {}
        self._home = home
        self._county_divisions: set[Division] = set()
        self._named: dict[Division, str] = {}
        best = (max(senses, key=_prior).sense for senses in names.values() if senses)
        self.names_capitals = len({sense.id for sense in best if sense.note == CAPITAL}) > 1
        for name, meanings in names.items():
            known = sure.get(name)
            votes = [(known, 1.0)] if known else list(_weights(meanings))
            self._own[name] = [(sense, weight, _own_cell(sense)) for sense, weight in votes]
            for sense, weight, cell in self._own[name]:
                self._add(sense, weight, cell)
        self._anchored = self._countries_anchored()

    def _countries_anchored(self) -> set[str | None]:
        """The countries that more speaks for than small towns and names of many places."""
        alone: Counter[str | None] = Counter()
        found: set[str | None] = {country for country, votes in self._home.items() if votes > 0}
        for votes in self._own.values():
            sense, weight, _ = max(votes, key=lambda vote: vote[1], default=(None, 0.0, None))
            if sense is None:
                continue
            is_land = sense.kind in ("country", "region")
            if weight == 1.0:
                alone[sense.country] += 1
            if weight >= (ENOUGH if is_land else 1.0) and (is_land or sense.prior >= EVERYWHERE):
                found.add(sense.country)
        found |= {country for country, count in alone.items() if count >= TOWNS_ALONE}
        return found - {None}

    def is_local(self, sense: Sense) -> bool:
        """Whether the document is at home around ``sense``: by daily life, or by a county."""
        at_home = self._home.get(sense.country or "", 0.0) >= AT_HOME
        return at_home or (sense.country, sense.division) in self._county_divisions

    def names_country(self, sense: Sense) -> bool:
        """Whether the text names the country of ``sense`` itself."""
        return (sense.country, None) in self._named

    def is_named_around(self, sense: Sense) -> bool:
        """Whether the text names the division of ``sense``, or its country if that is not large."""
        if (sense.country, sense.division) in self._named:
            return True
        return sense.country not in NEEDS_DIVISION and (sense.country, None) in self._named

    def _add(self, sense: Sense, weight: float, cell: Cell | None) -> None:
        if weight > 0.5 and (sense.kind == "country" or is_division(sense)):
            self._named.setdefault((sense.country, sense.division), sense.name)
        if is_county(sense):
            self._county_divisions.add((sense.country, sense.division))
        self._countries[sense.country] += weight
        if sense.division:
            self._divisions[sense.country, sense.division] += weight
        if cell and sense.lat is not None and sense.lon is not None:
            for near in around(cell):
                self._cells[near] += weight

    def support(self, name: str, sense: Sense) -> Support:
        """What the names other than ``name`` say for ``sense``."""
        country = self._countries[sense.country] if sense.country else 0.0
        division = self._divisions[sense.country, sense.division] if sense.division else 0.0
        cell = cell_of(sense)
        near = self._cells[cell] if sense.lat is not None else 0.0
        for own, weight, own_cell in self._own.get(name, ()):
            country -= weight * (own.country == sense.country)
            division -= weight * (own.division == sense.division and own.country == sense.country)
            near -= weight * (own_cell is not None and _are_near(own_cell, cell))
        adrift = self._anchored and sense.country not in self._anchored
        share = ADRIFT if adrift else 1.0
        return Support(*(share * max(votes, 0.0) for votes in (country, division, near)))

    def speak_for(self, name: str, sense: Sense) -> bool:
        """Whether other names put the text around ``sense``."""
        _, division, near = self.support(name, sense)
        return division >= ENOUGH or near >= ENOUGH

    def speak_against(self, name: str, sense: Sense, senses: Sequence[Sense]) -> bool:
        """Whether nothing speaks for ``sense``, a place that is not known everywhere."""
        country, division, near = self.support(name, sense)
        if len(senses) >= MANY and near < ENOUGH and sense.prior < EVERYWHERE:
            return True
        if division > LEAST or near > LEAST or self.is_local(sense):
            return False
        if sense.prior >= EVERYWHERE:
            rival = any(
                one.id != sense.id and one.prior > sense.prior - CLOSE_CALL for one in senses
            )
            unclear = sense.prior < FAMOUS_PRIOR and rival
            return not country and (unclear or self._has_namesake_at_home(name, sense, senses))
        if len(senses) > 1 and (country < ENOUGH or sense.country in NEEDS_DIVISION):
            return True
        return country < ENOUGH and self._elsewhere(name, sense) >= ENOUGH

    def _has_namesake_at_home(self, name: str, sense: Sense, senses: Sequence[Sense]) -> bool:
        """Whether the other names lie in another country, which has a place of that name."""
        at_home = self._plays_in(name)
        return at_home != sense.country and any(one.country == at_home for one in senses)

    def _plays_in(self, name: str) -> str | None:
        """The country that most of the names but ``name`` lie in."""
        votes = self._others(name)
        total = sum(count for country, count in votes.items() if country)
        most = max(votes, key=lambda one: votes[one] if one else 0.0, default=None)
        if most is None or votes[most] < max(HOME, SHARE * total):
            return None
        return most

    def _others(self, name: str) -> dict[str | None, float]:
        """The votes for countries without those of ``name``."""
        votes = dict(self._countries)
        for sense, weight, _ in self._own.get(name, ()):
            votes[sense.country] -= weight
        return votes

    def _elsewhere(self, name: str, sense: Sense) -> float:
        """How many of the other names are of other countries."""
        votes = self._others(name)
        lands = self._anchored - {sense.country}
        return sum(count for country, count in votes.items() if country in lands)

    def reason(self, name: str, sense: Sense) -> str:
        """What speaks for ``sense``, in words."""
        country, division, near = self.support(name, sense)
        for land in ((sense.country, sense.division), (sense.country, None)):
            if land in self._named and self._named[land] != name:
                return f"the text names {self._named[land]}"
        if near >= ENOUGH:
            return "other places of the text are near it"
        if division >= ENOUGH:
            return "other places of the text are in the same region"
        if country >= ENOUGH:
            return "the text plays in the same country"
        return "the best known one, and the text points to no other"

    def score(self, name: str, sense: Sense) -> float:
        """How well ``sense`` fits what the other names say."""
        country, division, near = self.support(name, sense)
        agreement = (
            COUNTRY_WEIGHT * math.log10(1 + 3 * country)
            + DIVISION_WEIGHT * math.log10(1 + 3 * division)
            + NEAR_WEIGHT * math.log10(1 + 3 * near) * (sense.kind != "country")
        )
        if not agreement and self._elsewhere(name, sense) >= LONELY_AMONG:
            agreement = -LONELY
        return sense.prior + agreement * (1.0 if self.is_local(sense) else ABROAD)


def _prior(meaning: Meaning) -> float:
    return meaning.sense.prior


def _weights(meanings: Sequence[Meaning]) -> Iterator[tuple[Sense, float]]:
    every = {meaning.sense.id: meaning.sense for meaning in meanings}
    senses = list(every.values())[:MAX_VOTERS]
    if len(senses) == 1:
        yield senses[0], 1.0
    if len(senses) < 2:
        return
    top = max(sense.prior for sense in senses)
    raw = [10 ** (0.5 * (sense.prior - top)) for sense in senses]
    total = sum(raw)
    for sense, weight in zip(senses, raw, strict=True):
        yield sense, weight / total


def cell_of(sense: Sense) -> Cell:
    """The square that a place lies in."""
    return math.floor((sense.lat or 0.0) / CELL), math.floor((sense.lon or 0.0) / CELL)


def _own_cell(sense: Sense) -> Cell | None:
    """The square that a sense speaks for; None for a country, which is all over."""
    return None if sense.kind == "country" else cell_of(sense)


def _are_near(one: Cell, other: Cell) -> bool:
    return abs(one[0] - other[0]) <= 1 and abs(one[1] - other[1]) <= 1


def around(cell: Cell) -> Iterator[Cell]:
    """A square and those that touch it."""
    row, column = cell
    for i in (-1, 0, 1):
        for j in (-1, 0, 1):
            yield row + i, column + j
