"""How kinds of events and certainties are named, grouped and coloured.

The quadrants are those of PLOVER (words or deeds, cooperating or opposing); what
PLOVER does not know has the quadrant ``other``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, get_args

from dashboard.story import EventKind, PublishedBasis, Status

Quadrant = Literal[
    "words_cooperating", "deeds_cooperating", "words_opposing", "deeds_opposing", "other"
]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of event: its name, the lane that it is drawn in, its quadrant."""

    name: str
    lane: str
    quadrant: Quadrant


_TALKS = "Talks and statements"
_DEMANDS = "Demands and threats"
_WORK = "Working together"
_PULL_BACK = "Pull-back"
_PRESSURE = "Pressure"
_FORCE = "Force"
_MISFORTUNE = "Disasters and accidents"

KINDS: Final[dict[EventKind, Kind]] = {
    "AGREE": Kind("Agreement", _TALKS, "words_cooperating"),
    "CONSULT": Kind("Talks", _TALKS, "words_cooperating"),
    "SUPPORT": Kind("Support", _TALKS, "words_cooperating"),
    "CONCEDE": Kind("Concession", _TALKS, "words_cooperating"),
    "COOPERATE": Kind("Cooperation", _WORK, "deeds_cooperating"),
    "AID": Kind("Aid", _WORK, "deeds_cooperating"),
    "RETREAT": Kind("Pull-back", _PULL_BACK, "deeds_cooperating"),
    "REQUEST": Kind("Demand", _DEMANDS, "words_opposing"),
    "ACCUSE": Kind("Accusation", _DEMANDS, "words_opposing"),
    "REJECT": Kind("Refusal", _DEMANDS, "words_opposing"),
    "THREATEN": Kind("Threat", _DEMANDS, "words_opposing"),
    "PROTEST": Kind("Protest", "Protest", "deeds_opposing"),
    "SANCTION": Kind("Sanctions", _PRESSURE, "deeds_opposing"),
    "MOBILIZE": Kind("Mobilisation", _PRESSURE, "deeds_opposing"),
    "COERCE": Kind("Coercion", _PRESSURE, "deeds_opposing"),
    "ASSAULT": Kind("Force", _FORCE, "deeds_opposing"),
    "DISASTER": Kind("Disaster", _MISFORTUNE, "other"),
    "ACCIDENT": Kind("Accident", _MISFORTUNE, "other"),
    "CRIME": Kind("Crime", "Crime", "other"),
    "ELECTION": Kind("Election", "Elections", "other"),
    "DEATH": Kind("Death", "Deaths", "other"),
    "LIFE": Kind("Life event", "Lives", "other"),
    "PERSONNEL": Kind("Change of office", "Offices", "other"),
    "BUSINESS": Kind("Business", "Business and prices", "other"),
    "MOVE": Kind("Move", "Comings and goings", "other"),
    "CONTEST": Kind("Contest", "Contests and prizes", "other"),
    "WORK": Kind("Opening or work", "Openings and works", "other"),
    "OTHER": Kind("Other", "Other", "other"),
}

# Modes of events that are states of affairs: they last and have no day of their own.
STATES: Final = frozenset({"presence"})

LANES: Final[tuple[str, ...]] = tuple(dict.fromkeys(kind.lane for kind in KINDS.values()))

QUADRANT_NAMES: Final[dict[Quadrant, str]] = {
    "words_cooperating": "words, cooperating",
    "deeds_cooperating": "deeds, cooperating",
    "words_opposing": "words, opposing",
    "deeds_opposing": "deeds, opposing",
    "other": "everything else",
}

STATUSES: Final[tuple[Status, ...]] = get_args(Status)

PUBLISHED_BASES: Final[dict[PublishedBasis, str]] = {
    "given": "as given",
    "metadata": "as the page's own data say",
    "dateline": "as its dateline says",
    "inferred": "inferred",
    "unknown": "unknown",
}
