"""Movements: events that go from one place to another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any, Final

import pandas as pd

from dashboard.story import Status
from dashboard.tables import Tables, records
from dashboard.words.kinds import Quadrant

MOVING: Final = frozenset({("RETREAT", "withdraw"), ("MOBILIZE", "troops"), ("AID", None)})
"""Kinds, with their mode where only one is meant, that move by themselves.

Where they begin and end may stand in two sentences.
"""
ARROWS: Final = 4  # of one event: a list of origins and ends is no bundle of lines


@dataclass(frozen=True, slots=True)
class Movement:
    """An event that goes from one place to another; places by id."""

    event: str
    title: str
    when: str
    start: str
    end: str
    quadrant: Quadrant
    status: Status


def movements(tables: Tables, events: pd.DataFrame) -> tuple[Movement, ...]:
    """The movements of ``events``, rows of ``tables.events``; what did not happen is none."""
    wanted = events[events["from_ids"].map(bool) & events["to_ids"].map(bool)]
    wanted = wanted[wanted["status"] != "negated"]
    tellings = _by_event(tables.tellings, set(wanted["id"]))
    found: list[Movement] = []
    for event in records(wanted):
        told = [event] if _moves_by_itself(event) else tellings.get(event.id, ())
        pairs = dict.fromkeys(pair for one in told for pair in _pairs(one, event))
        found += [
            Movement(event.id, event.title, event.when, *pair, event.quadrant, event.status)
            for pair in list(pairs)[:ARROWS]
        ]
    return tuple(found)


def _moves_by_itself(event: Any) -> bool:
    return (event.kind, event.mode) in MOVING or (event.kind, None) in MOVING


def _pairs(one: Any, event: Any) -> Iterator[tuple[str, str]]:
    """From and to of an event or of one telling, of the places that the event has."""
    pairs: Iterator[tuple[str, str]] = product(one.from_ids, one.to_ids)
    return (pair for pair in pairs if pair[0] != pair[1] and set(pair) <= set(event.place_ids))


def _by_event(tellings: pd.DataFrame, events: set[str]) -> dict[str, Sequence[Any]]:
    groups: dict[str, list[Any]] = defaultdict(list)
    for row in records(tellings[tellings["event"].isin(events)]):
        groups[row.event].append(row)
    return dict(groups)
