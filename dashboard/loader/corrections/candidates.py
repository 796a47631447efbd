"""Which other events could be the same happening as one, the likeliest first."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

import numpy as np

from dashboard.story import Event, Story

WORD: Final = re.compile(r"\w{3,}")  # shorter words are alike in any two sentences
NEARLY: Final = 3.0  # merging found both alike, but for one field
SAME_KIND: Final = 0.3
SHARED: Final = 0.5  # a place, or somebody who takes part
SAME_DAY: Final = 0.5
NO_DAY: Final = np.timedelta64(10**6, "D")


def candidates(story: Story, event: Event, others: Iterable[Event]) -> list[Event]:
    """The others by their likeness to the event, then by how far their days are from its own."""
    pairs = ({pair.one, pair.other} for pair in story.perhaps)
    nearly = {one for pair in pairs if event.id in pair for one in pair}
    words = _words(event)

    def rank(other: Event) -> tuple[float, np.timedelta64]:
        apart = _apart(event, other)
        alike = _alike(event, other, words) + (NEARLY if other.id in nearly else 0.0)
        return -round(alike + (SAME_DAY if not apart else 0.0), 1), apart

    return sorted((one for one in others if one.id != event.id), key=rank)


def _alike(one: Event, other: Event, words: set[str]) -> float:
    """What two events have in common, from 0."""
    theirs = _words(other)
    fewest = min(len(words), len(theirs))
    alike = len(words & theirs) / fewest if fewest else 0.0
    alike += SAME_KIND if one.kind == other.kind != "OTHER" else 0.0
    alike += SHARED if set(one.places) & set(other.places) else 0.0
    return alike + (SHARED if _people(one) & _people(other) else 0.0)


def _words(event: Event) -> set[str]:
    titles = (event.title, *(one.title for one in event.tellings))
    return {word.casefold() for title in titles for word in WORD.findall(title)}


def _people(event: Event) -> set[str]:
    return {*event.actors, *event.sources, *event.targets}


def _apart(one: Event, other: Event) -> np.timedelta64:
    """Days from one to the other; 0 where they may fall on one day, most where one has none."""
    here, there = _bounds(one), _bounds(other)
    if here is None or there is None:
        return NO_DAY
    (_, last), (start, _) = sorted((here, there))
    return max(start - last, np.timedelta64(0, "D"))


def _bounds(event: Event) -> tuple[np.datetime64, np.datetime64] | None:
    """The first and last day; the other one where one is open."""
    first, last = event.earliest or event.latest, event.latest or event.earliest
    if first is None or last is None:
        return None
    day, end = (np.datetime64(bound.partition("T")[0], "D") for bound in (first, last))
    return day, end
