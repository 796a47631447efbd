"""Which events of a story are its key events: the most salient, as many as are read at a glance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dashboard.story import Event

OPENS_ON_ALL: Final = 20  # a story of so many events is read at a glance as it is
LEAST: Final = 5  # fewer tell no story
SHARE: Final = 0.3  # of one article's events: about what its readers would retell
MOST: Final = 12  # of one article: what stands on a screen without scrolling
MORE: Final = 4  # for each further article, as it brings events that are its own
MOST_OF_ALL: Final = 40  # each has a row of its own on the timeline up to here


def key_events(events: Sequence[Event], documents: int) -> frozenset[str]:
    """The ids of the key events; of events of one salience those that come first."""
    number = how_many(len(events), documents)
    ranked = sorted(events, key=lambda event: -event.salience)
    return frozenset(event.id for event in ranked[:number])


def how_many(events: int, documents: int) -> int:
    """How many key events so many events of so many documents have."""
    most = min(MOST + MORE * max(documents - 1, 0), MOST_OF_ALL)
    return min(events, max(LEAST, min(most, round(events * SHARE))))


def opens_on_key(events: int) -> bool:
    """Whether a story of so many events shows its key events at first."""
    return events > OPENS_ON_ALL
