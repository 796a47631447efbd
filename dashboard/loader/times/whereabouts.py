"""Where a text is at: the days that it told last, and how they were named."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.loader.times.bounds import Resolved
from dashboard.loader.times.scene import Focus
from dashboard.story import Anchor, Granularity

# What a day is named by: what it dates goes on into the next paragraph.
DAYS = frozenset(("minute", "hour", "day"))
# Where only the first day of publication is known, "In July" is still that July; "yesterday" is
# open.
COARSE = frozenset(("month", "season", "year", "decade", "century"))


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where the text is at: the days, how they were named, in which sentence."""

    focus: Focus | None = None
    unit: Granularity | None = None
    anchor: Anchor | None = None
    sentence: int = -10
    quarter: Resolved | None = None
    told: Focus | None = None
    minute: int | None = None


def is_wider(place: Whereabouts, found: Resolved, sentence: int | None) -> bool:
    """Such as "on Saturday, for the first time since 2019": the sentence stays at its day."""
    return (
        place.sentence == sentence
        and place.unit in DAYS
        and found.granularity in COARSE - {"month"}
    )
