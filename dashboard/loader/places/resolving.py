"""Which of the places of a name is meant: by the document's own other places."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick

from dashboard.data_files import rows
from dashboard.loader.places.senses import CAPITAL, Meaning, Sense, is_county, is_division
from dashboard.loader.places.spotting import Candidate

# How much a tenfold of agreement counts against a tenfold of population.
COUNTRY_WEIGHT = 1.6
DIVISION_WEIGHT = 2.2
NEAR_WEIGHT = 1.8
# What one word of daily life counts, where a name of one sense counts 1.
CUE = 0.6
# Where the document is not at home its other places tell less: they may be anywhere.
ABROAD = 0.85
# Side of the squares, in degrees, within which (and in the next ones) places are near.
CELL = 1.5
# Names with more senses than this tell nothing about where the others are.
MAX_VOTERS = 12

# A capital or a city of a million: its bare name is not taken over by a later "Damascus, Maryland".
FAMOUS_PRIOR = 6.0
# A city known all over the world is meant wherever the document is not at home around another.
WORLD_PRIOR = 6.8
# Large countries hold too many places of one name: there the state must be named.
NEEDS_DIVISION = frozenset({"US"})
# Two words of daily life make a home.
AT_HOME = 1.2

Division = tuple[str | None, str | None]
Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Resolved:
    """The sense of a mention and why it was preferred."""

    sense: Sense
    why: str


class Votes:
    """What the names of a document say about where it plays."""

    def __init__(
        self,
        names: dict[str, tuple[Meaning, ...]],
        sure: dict[str, Sense],
        home: Mapping[str, float],
    ) -> None:
        self._countries: dict[str | None, float] = defaultdict(float)
        self._countries.update(home)
        self._divisions: dict[Division, float] = defaultdict(float)
        self._cells: dict[Cell, float] = defaultdict(float)
        self._own: dict[str, list[tuple[Sense, float, Cell | None]]] = {}
        self._home = home
        self._county_divisions: set[Division] = set()
        self._named: set[Division] = set()
        best = (max(senses, key=_prior).sense for senses in names.values() if senses)
        self.names_capitals = len({sense.id for sense in best if sense.note == CAPITAL}) > 1
        for name, meanings in names.items():
            known = sure.get(name)
            votes = [(known, 1.0)] if known else list(_weights(meanings))
            self._own[name] = [(sense, weight, _own_cell(sense)) for sense, weight in votes]
            for sense, weight, cell in self._own[name]:
                self._add(sense, weight, cell)

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
            self._named.add((sense.country, sense.division))
        if is_county(sense):
            self._county_divisions.add((sense.country, sense.division))
        self._countries[sense.country] += weight
        if sense.division:
            self._divisions[sense.country, sense.division] += weight
        if cell and sense.lat is not None and sense.lon is not None:
            for near in _around(cell):
                self._cells[near] += weight

    def score(self, name: str, sense: Sense) -> float:
        """How well ``sense`` fits what the other names say."""
        country = self._countries[sense.country] if sense.country else 0.0
        division = self._divisions[sense.country, sense.division] if sense.division else 0.0
        cell = _cell(sense)
        near = self._cells[cell] if sense.lat is not None else 0.0
        for own, weight, own_cell in self._own.get(name, ()):
            country -= weight * (own.country == sense.country)
            division -= weight * (own.division == sense.division and own.country == sense.country)
            near -= weight * (own_cell is not None and _are_near(own_cell, cell))
        agreement = (
            COUNTRY_WEIGHT * math.log10(1 + 3 * max(country, 0))
            + DIVISION_WEIGHT * math.log10(1 + 3 * max(division, 0))
            + NEAR_WEIGHT * math.log10(1 + 3 * max(near, 0)) * (sense.kind != "country")
        )
        return sense.prior + agreement * (1.0 if self.is_local(sense) else ABROAD)


def _prior(meaning: Meaning) -> float:
    return meaning.sense.prior


def _weights(meanings: Sequence[Meaning]) -> Iterator[tuple[Sense, float]]:
    senses = [meaning.sense for meaning in meanings[:MAX_VOTERS]]
    if len(senses) == 1:
        yield senses[0], 1.0
    if len(senses) < 2:
        return
    top = max(sense.prior for sense in senses)
    raw = [10 ** (0.5 * (sense.prior - top)) for sense in senses]
    total = sum(raw)
    for sense, weight in zip(senses, raw, strict=True):
        yield sense, weight / total


def _cell(sense: Sense) -> Cell:
    return math.floor((sense.lat or 0.0) / CELL), math.floor((sense.lon or 0.0) / CELL)


def _own_cell(sense: Sense) -> Cell | None:
    """The square that a sense speaks for; None for a country, which is all over."""
    return None if sense.kind == "country" else _cell(sense)


def _are_near(one: Cell, other: Cell) -> bool:
    return abs(one[0] - other[0]) <= 1 and abs(one[1] - other[1]) <= 1


def _around(cell: Cell) -> Iterator[Cell]:
    row, column = cell
    for i in (-1, 0, 1):
        for j in (-1, 0, 1):
            yield row + i, column + j


def _is_elsewhere(votes: Votes, best: Sense, known: Sense) -> bool:
    """Whether the text says that it speaks of ``best`` and not of the world-known ``known``."""
    if votes.is_local(best):
        return True
    return votes.is_named_around(best) and not votes.is_named_around(known)


def _is_worldly(votes: Votes, best: Sense, known: Sense) -> bool:
    """Whether the world-known place is meant, or the capital among other capitals."""
    among_capitals = known.note == CAPITAL and votes.names_capitals
    if among_capitals and not votes.is_local(best) and not votes.names_country(best):
        return True
    return known.prior >= WORLD_PRIOR and not _is_elsewhere(votes, best, known)


def cues(text: str) -> dict[str, float]:
    """How much the words of daily life tell of the countries where the document is at home."""
    found: dict[str, float] = defaultdict(float)
    automaton, countries = _cues()
    told = {index for index, _, _ in automaton.find_matches_as_indexes(text, overlapping=True)}
    for index in sorted(told):
        found[countries[index]] += CUE
    return found


@cache
def _cues() -> tuple[AhoCorasick, tuple[str, ...]]:
    """What finds the words of daily life, and the country of each."""
    told = rows("country_cues.csv")
    return AhoCorasick([row["cue"] for row in told]), tuple(row["country"] for row in told)


def resolve(candidates: Sequence[Candidate], home: Mapping[str, float]) -> list[Resolved | None]:
    """For every candidate the sense that the document favours; None where nothing is known.

    ``home``: votes for countries by other things than names.
    """
    names: dict[str, tuple[Meaning, ...]] = {}
    sure: dict[str, Sense] = {}
    famous: set[str] = set()
    for candidate in candidates:
        first = candidate.name not in names
        if candidate.inside and (first or not _is_famous(names[candidate.name])):
            sure.setdefault(candidate.name, candidate.meanings[0].sense)
        elif candidate.inside:
            famous.add(candidate.name)
        if first or candidate.name in sure:
            names[candidate.name] = candidate.meanings
    votes = Votes(names, sure, home)
    judged: dict[tuple[str, int], Resolved | None] = {}
    resolved = []
    for candidate in candidates:
        key = (candidate.name, id(candidate.meanings) if candidate.inside else 0)
        if key not in judged:
            bare_and_famous = candidate.name in famous and not candidate.inside
            judged[key] = (
                _best_known(candidate) if bare_and_famous else _best(candidate, votes, sure)
            )
        resolved.append(judged[key])
    return resolved


def _only(sense: Sense) -> str:
    if sense.kind == "country":
        return "the country of this name"
    return "the only place of this name in the gazetteer"


def _best_known(candidate: Candidate) -> Resolved:
    best = max(candidate.meanings, key=lambda meaning: meaning.sense.prior).sense
    return Resolved(
        best, "the best known of its name: its state is told only where another is meant"
    )


def _is_famous(meanings: Sequence[Meaning]) -> bool:
    """Whether the bare name means one place before all others, whatever is named later."""
    return max((meaning.sense.prior for meaning in meanings), default=0.0) >= FAMOUS_PRIOR


def _best(candidate: Candidate, votes: Votes, sure: dict[str, Sense]) -> Resolved | None:
    if not candidate.meanings:
        return None
    if candidate.inside:
        return Resolved(candidate.meanings[0].sense, f"the one in {candidate.inside.name}")
    told = sure.get(candidate.name)
    if told:
        return Resolved(told, "the one that the text names with its state or country")
    return _favoured(candidate, votes)


def _favoured(candidate: Candidate, votes: Votes) -> Resolved:
    """The sense that the text's other places favour, or the best known."""
    if len(candidate.meanings) == 1:
        return Resolved(candidate.meanings[0].sense, _only(candidate.meanings[0].sense))
    best = max(candidate.meanings, key=lambda m: votes.score(candidate.name, m.sense)).sense
    known = max(candidate.meanings, key=lambda m: m.sense.prior).sense
    if known.kind == "city" and _is_worldly(votes, best, known):
        best = known
    if all(meaning.sense.id == best.id for meaning in candidate.meanings):
        return Resolved(best, _only(best))
    if best.prior == known.prior:
        return Resolved(best, "the best known of its name, and the text points to no other")
    return Resolved(best, "of the places of this name the one that the text's other places favour")
