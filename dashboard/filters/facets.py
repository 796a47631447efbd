"""How many events each choice of a filter would leave, given its other fields."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

import numpy as np

from dashboard.filters import ACTOR, ALL, KEY, KIND, PLACE, SHOW, SPEAKER, STATUS, Mask, Masks
from dashboard.tables import Tables
from dashboard.words.kinds import LANES, STATUSES
from dashboard.words.labels import UNNAMED

Facets = Mapping[str, Mapping[str, int]]

COLUMNS: Final = {KIND: "lane", STATUS: "status"}
CHOICES: Final[Mapping[str, Collection[str]]] = {KIND: LANES, STATUS: STATUSES}


def facets(passing: Masks, tables: Tables) -> Facets:
    """By field and choice the events left; ``passing`` are a filter's masks over these tables.

    Choices that leave some stand first: kinds and certainty in their own order, places,
    actors and speakers by the number of events. A speaker may leave none, and quotes alone.
    """
    kinds = _counted(tables, passing, KIND)
    statuses = _counted(tables, passing, STATUS)
    return {
        KIND: _last_if_none({lane: kinds[lane] for lane in LANES if lane in kinds}),
        PLACE: _busiest(tables.at_places.counted(_others(passing, PLACE))),
        ACTOR: _busiest(tables.by_actors.counted(_others(passing, ACTOR))),
        SPEAKER: _busiest(_speaking(passing, tables)),
        STATUS: _last_if_none({status: statuses.get(status, 0) for status in STATUSES}),
        SHOW: _shown(passing, tables),
    }


def speakers(tables: Tables) -> tuple[str, ...]:
    """Everybody who is quoted; all who are not named as one."""
    return tuple(tables.quotes["speaker_name"].fillna(UNNAMED).unique())


def offered(counts: Mapping[str, int], picked: Collection[str]) -> list[str]:
    """What a field offers: every choice, and what is picked even where the story has it no more."""
    return [*counts, *(value for value in picked if value not in counts)]


def _others(passing: Masks, key: str) -> Mask:
    """The events that pass all fields but one."""
    others: Mask = np.logical_and.reduce([mask for name, mask in passing.items() if name != key])
    return others


def _counted(tables: Tables, passing: Masks, key: str) -> dict[str, int]:
    """Every value of a column, with how many of the events that pass the other fields have it."""
    column = tables.events[COLUMNS[key]]
    left = column[_others(passing, key)].value_counts()
    return {value: int(left.get(value, 0)) for value in column.unique()}


def _shown(passing: Masks, tables: Tables) -> dict[str, int]:
    """How many key events, and how many in all, the other fields leave."""
    others = _others(passing, SHOW)
    return {KEY: int((others & tables.events["key"].to_numpy()).sum()), ALL: int(others.sum())}


def _speaking(passing: Masks, tables: Tables) -> dict[str, int]:
    """By speaker the events left; also for those whose quotes belong to no event."""
    counts = tables.by_speakers.counted(_others(passing, SPEAKER))
    return dict.fromkeys(speakers(tables), 0) | counts


def _busiest(counts: Mapping[str, int]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda one: (-one[1], one[0])))


def _last_if_none(counts: Mapping[str, int]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda one: one[1] == 0))
