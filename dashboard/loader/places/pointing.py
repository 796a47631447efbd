"""Where in the world a document points to, by what it names beside its small places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from dashboard.loader.actors.lexicon import first_names
from dashboard.loader.places.context import heads_a_report, words_of
from dashboard.loader.places.evidence import no_place_words
from dashboard.loader.places.gazetteer import Gazetteer
from dashboard.loader.places.resolving import Resolved
from dashboard.loader.places.runs import MAX_NAME, Run
from dashboard.loader.places.senses import Sense
from dashboard.loader.places.spotting import Candidate
from dashboard.loader.places.surroundings import Surroundings
from dashboard.loader.places.unlisted import has_a_word
from dashboard.loader.places.votes import NEEDS_DIVISION, Division

# So many cities of one country or state tell that the document plays there.
TOGETHER = 2
# Letters of a name that needs no other place around it.
SHORTEST_ALONE = 5


class Pointed(NamedTuple):
    """Where a document points to: divisions, countries, and the surroundings of its names."""

    divisions: set[Division]
    countries: set[str]
    surroundings: Surroundings

    def to(self, name: str, sense: Sense) -> bool:
        """Whether a place of that name lies there."""
        if sense.country in self.countries:
            return True
        if (sense.country, sense.division) in self.divisions:
            return True
        return self.surroundings.hold(name, sense) and not has_a_word(name)


def pointed_to(
    candidates: Sequence[Candidate], resolved: Sequence[Resolved | None], lone: Iterable[Sense]
) -> tuple[set[Division], set[str]]:
    """The divisions and the countries that the document names, alone or beside a town.

    Also those that several of its cities lie in together, with the ``lone`` places that are the
    only ones of their names.
    """
    divisions: set[Division] = set()
    countries: set[str] = set()
    for candidate, found in zip(candidates, resolved, strict=True):
        told = candidate.inside or (found.sense if found else None)
        if told is None or not told.country:
            continue
        if told.kind == "country":
            countries.add(told.country)
        elif told.kind == "region" and told.division:
            divisions.add((told.country, told.division))
    cities = {found.sense.id: found.sense for found in resolved if found}.values()
    shared = Counter((s.country, s.division) for s in cities if s.kind == "city" and s.division)
    divisions.update(division for division, count in shared.items() if count >= TOGETHER)
    towns = {sense.id: sense for sense in (*cities, *lone) if sense.kind == "city"}.values()
    homes = Counter(town.country for town in towns if town.country)
    countries.update(country for country, count in homes.items() if count >= TOGETHER)
    return divisions, countries - NEEDS_DIVISION


def pointed_at(waiting: Sequence[Candidate], pointed: Pointed) -> list[Candidate]:
    """The cities of ``waiting`` that lie where the document points to."""
    return [
        candidate
        for candidate in waiting
        if any(pointed.to(candidate.name, meaning.sense) for meaning in candidate.meanings)
    ]


def introduced(text: str, runs: Sequence[Run], taken: bytearray) -> Iterator[str]:
    """The names that stand where towns stand, each at its longest and at its shorter forms."""
    introducing, local = words_of("town_follows", "may_be_left"), words_of("local")
    for run in runs:
        head = heads_a_report(text, run.start, run.end)
        if run.before.lower() in introducing or run.after in local or head:
            for count in range(min(len(run.words), MAX_NAME), 0, -1):
                start, name = run.part(0, count)
                name = name.removesuffix("'s")
                free = taken.find(1, start, start + len(name)) < 0
                if free and name not in no_place_words() and name not in first_names():
                    yield name.title() if name.isupper() else name


def lone(introduced: Iterable[str], names: Gazetteer) -> Iterator[Sense]:
    """The places that alone in the world have one of the names, which is no word."""
    for name in introduced:
        if len(name) >= SHORTEST_ALONE and not has_a_word(name):
            senses = names.settlements(name)
            yield from senses if len(senses) == 1 else ()
