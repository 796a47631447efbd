"""Where small towns are that a text names together: several names whose places lie close."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from dashboard.loader.places.cells import Cell, around, cell_of
from dashboard.loader.places.gazetteer import Gazetteer
from dashboard.loader.places.senses import Sense

# A name of more places tells nothing of where the others are.
MAX_NAMESAKES = 6
# What a place counts that the text names without doubt, where a name of one place counts 1.
KNOWN = 1.5
# No other place has a long name by chance: letters of a single word.
LONG = 9
# So much must the other names say of a place's surroundings.
ENOUGH = 1.5


class Surroundings:
    """Squares of the map with what the names of a text say of each."""

    def __init__(self, known: Iterable[Sense], named: Iterable[str], names: Gazetteer) -> None:
        self._votes: dict[Cell, float] = defaultdict(float)
        self._own: dict[str, Mapping[Cell, float]] = {}
        for sense in {one.id: one for one in known}.values():
            if sense.kind == "city":
                self._add(sense.name, dict.fromkeys(around(cell_of(sense)), KNOWN))
        for name in named:
            senses = [] if name in self._own else names.settlements(name)
            if 0 < len(senses) <= MAX_NAMESAKES:
                sharp = len(senses) == 1 and (" " in name or len(name) >= LONG)
                share = KNOWN if sharp else 1 / len(senses)
                cells = {cell for sense in senses for cell in around(cell_of(sense))}
                self._add(name, dict.fromkeys(cells, share))

    def _add(self, name: str, told: Mapping[Cell, float]) -> None:
        self._own[name] = told
        for cell, votes in told.items():
            self._votes[cell] += votes

    def hold(self, name: str, sense: Sense) -> bool:
        """Whether the other names put the text around ``sense``."""
        cell = cell_of(sense)
        own = self._own.get(name, {}).get(cell, 0.0)
        return self._votes.get(cell, 0.0) - own >= ENOUGH
