"""Buildings of no table that bear their town's name: “Orange Base Hospital”, “Leeds Grammar School”."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from dashboard.loader.actors.lexicon import first_names
from dashboard.loader.places.context import words_of
from dashboard.loader.places.evidence import no_place_words
from dashboard.loader.places.gazetteer import Gazetteer
from dashboard.loader.places.near import Nearness, width_of
from dashboard.loader.places.offsets import kilometres
from dashboard.loader.places.senses import Sense
from dashboard.loader.places.spotting import Candidate

# The town is so near to another that the story names, which is one of so many.
NEAR_KM, MAX_ASKED = 150.0, 100
# A town's name has so many words at most.
MAX_TOWN = 3


class NamedFor:
    """The towns after which buildings of a story are named, where it names others around them."""

    def __init__(self, placed: Sequence[tuple[Candidate, Sense | None]], names: Gazetteer) -> None:
        self._placed = placed
        self._names = names

    @cached_property
    def _known(self) -> tuple[str | None, list[Sense]]:
        """The country that the story plays in, and the first of its towns there."""
        senses = {one.id: one for _, one in self._placed if one and one.lat is not None}
        lands = Counter(one.country for one in senses.values() if one.country)
        country = lands.most_common(1)[0][0] if lands else None
        here = (one for one in senses.values() if one.country == country)
        return country, [one for one in here if one.kind == "city"][:MAX_ASKED]

    def near(self, candidate: Candidate) -> Nearness | None:
        """Where the town lies whose name the building has."""
        words = candidate.name.split(" ")
        if candidate.unplaced != "site" or words[-1] not in words_of("town_s_own"):
            return None
        for town in self._towns_of(words):
            km = width_of("in", town)
            if km and town.lat is not None and town.lon is not None:
                return Nearness(town, town.lat, town.lon, km, candidate.name)
        return None

    def _towns_of(self, words: Sequence[str]) -> Iterator[Sense]:
        """The towns that the first words name, the longest name first, and the likeliest of each."""
        for count in range(min(len(words) - 1, MAX_TOWN), 0, -1):
            name = " ".join(words[:count])
            if name in first_names() or name in words_of("compass"):
                continue
            if name in no_place_words() and words[count] not in words_of("of_a_town"):
                continue
            towns = [one for one in self._names.settlements(name) if self._is_around(one)]
            if towns:
                yield max(towns, key=lambda one: one.prior)

    def _is_around(self, town: Sense) -> bool:
        """Whether the story plays in the town's country, and around it."""
        country, towns = self._known
        return town.country == country and any(kilometres(town, one) <= NEAR_KM for one in towns)
