"""The steps from a source to its events, as whoever waits is told of them."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Final


class Step(StrEnum):
    """What is being done now, in the order in which it is done."""

    FILE = "opening it"
    SENTENCES = "sentences"
    TIMES = "dates"
    NAMES = "people and places"
    QUOTES = "quotes"
    EVENTS = "events"
    MERGING = "all texts together"


# Opening all files comes first, and a PDF may take as long as all that follows.
OPENING_SHARE: Final = 0.3

# Told the number of the document, how many there are, and the step before it is taken.
Progress = Callable[[int, int, Step], None]


def untold(number: int, count: int, step: Step) -> None:
    """Nobody waits."""


def share_done(number: int, count: int, step: Step) -> float:
    """How much of the whole work is done before a document's step, from 0 to 1."""
    if step is Step.FILE:
        return OPENING_SHARE * (number - 1) / count
    if step is Step.MERGING:
        number, within = count, 1.0
    else:
        within = tuple(Step).index(step) / len(Step)
    return OPENING_SHARE + (1 - OPENING_SHARE) * (number - 1 + within) / count
