"""What the names of a document say together about where it plays."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from dashboard.loader.places.cells import SMALL_CELL, Cell, are_near, around, cell_of
from dashboard.loader.places.namesakes import is_alone, is_alone_at_home, is_own, is_well_known
from dashboard.loader.places.senses import (
    CAPITAL,
    FAMOUS_PRIOR,
    Meaning,
    Sense,
    is_county,
    is_division,
)
from dashboard.loader.places.shares import shares, weights

# How much a tenfold of agreement counts against a tenfold of population.
COUNTRY_WEIGHT = 1.6
DIVISION_WEIGHT = 2.2
NEAR_WEIGHT = 1.8
CLOSE_WEIGHT = 1.4
# Where the document is not at home its other places tell less: they may be anywhere.
ABROAD = 0.85
# So many names are asked how far away they are.
MAX_ASKED = 100
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
# A text plays where so many other names lie around.
AMID = 2.5
# So many names of one place each settle where a text plays; a name that so many places have
# means none abroad there, unless all the world knows it.
SETTLED, STRANGE, MOST = 3, 5, 0.6
# A city known all over the world is meant wherever the document is not at home around another.
WORLD_PRIOR = 6.8
# A city of this prior (100,000 people) is named abroad without its country.
EVERYWHERE = 5.0

Division = tuple[str | None, str | None]


class Support(NamedTuple):
    """How many of the other names speak for the country, the division and the surroundings."""

    country: float
    division: float
    near: float
    close: float


class Vote(NamedTuple):
    """What a name counts for one of its senses, and the squares that it lies in."""

    sense: Sense
    weight: float
    cell: Cell | None
    small: Cell


class Said(NamedTuple):
    """What a document says beside its names.

    ``sure``: what names mean that stand with their state or country; ``home``: votes for countries
    by other things; ``counts``: how often each name stands; ``heading``: the state or country that
    it was sent from.
    """

    sure: Mapping[str, Sense]
    home: Mapping[str, float]
    counts: Mapping[str, int]
    heading: Sense | None = None


class Votes:
    """What the names of a document say about where it plays."""

    def __init__(
        self,
        names: Mapping[str, tuple[Meaning, ...]],
        said: Said,
        abroad: Container[str] = (),
    ) -> None:
        home, heading = said.home, said.heading
        self.counts = said.counts
        self._countries: dict[str | None, float] = defaultdict(float)
        self._countries.update(home)
        self._divisions: dict[Division, float] = defaultdict(float)
        self._cells: dict[Cell, float] = defaultdict(float)
        self._small_cells: dict[Cell, float] = defaultdict(float)
        self._own: dict[str, list[Vote]] = {}
        self._supports: dict[tuple[str, str], Support] = {}
        self._home = home
        state = heading if heading and heading.division else None
        self._heading = (state.country, state.division) if state else None
        self._counties: dict[Division, set[str]] = defaultdict(set)
        self._named: dict[Division, str] = {}
        best = (max(senses, key=_prior).sense for senses in names.values() if senses)
        self.names_capitals = len({sense.id for sense in best if sense.note == CAPITAL}) > 1
        for name, meanings in names.items():
            if name in abroad:
                continue
            known = said.sure.get(name)
            self._vote(name, [(known, 1.0)] if known else list(weights(meanings)))
        self._anchored = self._countries_anchored()
        self._vote_anew()
        self._anchored = self._countries_anchored()
        self._supports.clear()
        self.settled = self._settled_in()

    def _vote(self, name: str, votes: Sequence[tuple[Sense, float]]) -> None:
        self._own[name] = [
            Vote(sense, weight, _own_cell(sense), cell_of(sense, SMALL_CELL))
            for sense, weight in votes
        ]
        for vote in self._own[name]:
            self._add(vote, vote.weight)

    def _vote_anew(self) -> None:
        """Lets every name of several places vote for those that the other names speak for."""
        unclear = {name: votes for name, votes in self._own.items() if len(votes) > 1}
        told = {
            name: list(shares([(vote.sense, self.score(name, vote.sense)) for vote in votes]))
            for name, votes in unclear.items()
        }
        for name, votes in told.items():
            for vote in self._own[name]:
                self._add(vote, -vote.weight)
            self._vote(name, votes)

    def _countries_anchored(self) -> set[str | None]:
        """The countries that more speaks for than small towns and names of many places."""
        alone: Counter[str | None] = Counter()
        found: set[str | None] = {country for country, votes in self._home.items() if votes > 0}
        for votes in self._own.values():
            if not votes:
                continue
            sense, weight = max(votes, key=_by_weight)[:2]
            is_land = sense.kind in ("country", "region")
            if weight == 1.0:
                alone[sense.country] += 1
            if weight >= (ENOUGH if is_land else 1.0) and (is_land or sense.prior >= EVERYWHERE):
                found.add(sense.country)
        found |= {country for country, count in alone.items() if count >= TOWNS_ALONE}
        return found - {None}

    def _settled_in(self) -> str | None:
        """The country that most of the names of one place lie in."""
        alone = Counter(
            votes[0].sense.country
            for name, votes in self._own.items()
            if len(votes) == 1 and votes[0].sense.country and is_own(name, votes[0].sense)
        )
        country, count = alone.most_common(1)[0] if alone else (None, 0)
        if count >= max(SETTLED, MOST * alone.total()):
            return country
        return self._plays_in("")

    def named_only_behind(self, holders: Container[str]) -> set[str]:
        """Those of ``holders`` that are no part of the country that the text plays in."""
        if self.settled is None:
            return set()
        return {
            name
            for name, votes in self._own.items()
            if name in holders and all(vote.sense.country != self.settled for vote in votes)
        }

    def known_senses(self, name: str) -> Iterator[Sense]:
        """What the first of the names but ``name`` mean that have one sense before all others."""
        for other, votes in islice(self._own.items(), MAX_ASKED):
            if not votes or other == name:
                continue
            sense, weight = max(votes, key=_by_weight)[:2]
            if weight >= ENOUGH and sense.kind == "city":
                yield sense

    def plays_around(self, name: str, sense: Sense) -> bool:
        """Whether so many other names lie around ``sense`` that the text plays there."""
        return self.support(name, sense).near >= AMID

    def is_stranger(self, name: str, sense: Sense, senses: Sequence[Sense]) -> bool:
        """Whether it is a place abroad of a name that many have, in a text that plays at home."""
        alone = sense.country not in NEEDS_DIVISION and is_alone_at_home(sense, senses)
        if not alone and self._is_out_of_the_way(name, sense):
            return True
        if self.settled in (None, sense.country) or (is_own(name, sense) and len(senses) < STRANGE):
            return False
        if is_well_known(sense, senses, self.settled):
            return False
        if sense.kind != "city" or sense.prior >= WORLD_PRIOR:
            return False
        named = (sense.country, sense.division) in self._named or self.names_country(sense)
        return not named and not self.is_local(sense)

    def _is_out_of_the_way(self, name: str, sense: Sense) -> bool:
        """Whether it is a town far from the one region that the text plays in, or is sent from."""
        if sense.kind != "city" or sense.prior > EVERYWHERE + CLOSE_CALL or not sense.division:
            return False
        if self._is_in_another_state(name, sense):
            return True
        if sense.prior >= EVERYWHERE:
            return False
        total = sum(votes for land, votes in self._divisions.items() if land[0] == sense.country)
        most = max(self._divisions.items(), key=lambda one: one[1], default=((None, None), 0.0))
        land = (sense.country, sense.division)
        if most[0] == land or most[0][0] != sense.country or land in self._named:
            return False
        settled = most[1] >= max(SETTLED, SHARE * total)
        return settled and self.support(name, sense).near < LEAST

    def _is_in_another_state(self, name: str, sense: Sense) -> bool:
        """Whether the report was written in another state of the same country."""
        land = (sense.country, sense.division)
        if self._heading is None or self._heading == land or self._heading[0] != sense.country:
            return False
        return land not in self._named and self.support(name, sense).near < ENOUGH

    def is_local(self, sense: Sense) -> bool:
        """Whether the document is at home around ``sense``: by daily life, or by another county."""
        if self._home.get(sense.country or "", 0.0) >= AT_HOME:
            return True
        return self._names_county_beside(sense)

    def _names_county_beside(self, sense: Sense) -> bool:
        """Whether another county of its division is named."""
        beside = self._counties.get((sense.country, sense.division))
        return beside is not None and beside != {sense.id}

    def names_country(self, sense: Sense) -> bool:
        """Whether the text names the country of ``sense`` itself."""
        return (sense.country, None) in self._named

    def is_named_around(self, sense: Sense) -> bool:
        """Whether the text names the division of ``sense``, or its country if that is not large."""
        if (sense.country, sense.division) in self._named:
            return True
        return sense.country not in NEEDS_DIVISION and (sense.country, None) in self._named

    def _add(self, vote: Vote, weight: float) -> None:
        sense = vote.sense
        if weight > 0.5 and (sense.kind == "country" or is_division(sense)):
            self._named.setdefault((sense.country, sense.division), sense.name)
        if is_county(sense):
            self._counties[sense.country, sense.division].add(sense.id)
        self._countries[sense.country] += weight
        if sense.division:
            self._divisions[sense.country, sense.division] += weight
        if vote.cell and sense.lat is not None and sense.lon is not None:
            for near in around(vote.cell):
                self._cells[near] += weight
            for close in around(vote.small):
                self._small_cells[close] += weight

    def support(self, name: str, sense: Sense) -> Support:
        """What the names other than ``name`` say for ``sense``, reckoned once for each."""
        key = (name, sense.id)
        found = self._supports.get(key)
        if found is None:
            found = self._supports[key] = self._support(name, sense)
        return found

    def _support(self, name: str, sense: Sense) -> Support:
        country = self._countries[sense.country] if sense.country else 0.0
        division = self._divisions[sense.country, sense.division] if sense.division else 0.0
        cell, small = cell_of(sense), cell_of(sense, SMALL_CELL)
        near = close = 0.0
        if sense.lat is not None:
            near, close = self._cells[cell], self._small_cells[small]
        row, column = cell
        for own, weight, own_cell, own_small in self._own.get(name, ()):
            if own.country == sense.country:
                country -= weight
                division -= weight * (own.division == sense.division)
            if own_cell and abs(own_cell[0] - row) <= 1 and abs(own_cell[1] - column) <= 1:
                near -= weight
                close -= weight * are_near(own_small, small)
        share = ADRIFT if self._anchored and sense.country not in self._anchored else 1.0
        return Support(
            share * country if country > 0.0 else 0.0,
            share * division if division > 0.0 else 0.0,
            share * near if near > 0.0 else 0.0,
            share * close if close > 0.0 else 0.0,
        )

    def speak_for(self, name: str, sense: Sense) -> bool:
        """Whether other names put the text around ``sense``."""
        _, division, near, _ = self.support(name, sense)
        return division >= ENOUGH or near >= ENOUGH

    def speak_against(self, name: str, sense: Sense, senses: Sequence[Sense]) -> bool:
        """Whether nothing speaks for ``sense``, a place that is not known everywhere."""
        country, division, near, _ = self.support(name, sense)
        if len(senses) >= MANY and near < ENOUGH and sense.prior < EVERYWHERE:
            return True
        one_of_many = is_county(sense) and len(senses) > 1
        here = self._names_county_beside(sense) if one_of_many else self.is_local(sense)
        if here or division > LEAST or near > LEAST:
            return False
        if sense.prior >= EVERYWHERE:
            rival = any(
                one.id != sense.id and one.prior > sense.prior - CLOSE_CALL for one in senses
            )
            unclear = sense.prior < FAMOUS_PRIOR and rival
            return not country and (unclear or self._has_namesake_at_home(name, sense, senses))
        if len(senses) > 1 and (country < ENOUGH or sense.country in NEEDS_DIVISION):
            return True
        told = country >= ENOUGH or is_alone(name, sense, senses)
        return not told and self._elsewhere(name, sense) >= ENOUGH

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
        for vote in self._own.get(name, ()):
            votes[vote.sense.country] -= vote.weight
        return votes

    def _elsewhere(self, name: str, sense: Sense) -> float:
        """How many of the other names are of other countries."""
        votes = self._others(name)
        lands = self._anchored - {sense.country}
        return sum(count for country, count in votes.items() if country in lands)

    def reason(self, name: str, sense: Sense) -> str:
        """What speaks for ``sense``, in words."""
        country, division, near, _ = self.support(name, sense)
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
        country, division, near, close = self.support(name, sense)
        agreement = COUNTRY_WEIGHT * math.log10(1 + 3 * country)
        if division:
            agreement += DIVISION_WEIGHT * math.log10(1 + 3 * division)
        if near and sense.kind != "country":
            agreement += NEAR_WEIGHT * math.log10(1 + 3 * near)
            agreement += CLOSE_WEIGHT * math.log10(1 + 3 * close)
        if not agreement and self._elsewhere(name, sense) >= LONELY_AMONG:
            agreement = -LONELY
        return sense.prior + agreement * (1.0 if self.is_local(sense) else ABROAD)


def _by_weight(vote: Vote) -> float:
    return vote.weight


def _prior(meaning: Meaning) -> float:
    return meaning.sense.prior


def _own_cell(sense: Sense) -> Cell | None:
    """The square that a sense speaks for; None for a country, which is all over."""
    return None if sense.kind == "country" else cell_of(sense)
