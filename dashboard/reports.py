"""The nouns of what documents tell one after the other: plans, denials, tolls by day of report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PlanPart = Literal["planned", "put off", "called off", "done", "not done"]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a document that tell of an event."""

    event: str
    document: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Step:
    """What a document tells of a plan: that there is one, what became of it."""

    part: PlanPart
    said: Passage


@dataclass(frozen=True, slots=True)
class Thread:
    """A plan and what became of it, by day of report."""

    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Denial:
    """Words that deny something, and those by which others say it."""

    said: Passage
    denied: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """How many there were as a document of that day tells it."""

    day: str
    count: int
    said: Passage


@dataclass(frozen=True, slots=True)
class TollSeries:
    """How a toll of an event changed from one day of report to the next."""

    what: str
    event: str
    reports: tuple[Report, ...]
