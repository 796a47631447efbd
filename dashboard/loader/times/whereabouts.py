"""Where a text is at: the days that it told last, and how they were named."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.loader.prose import Prose
from dashboard.loader.times.bounds import Resolved
from dashboard.loader.times.lines import StoryLine
from dashboard.loader.times.scene import Focus
from dashboard.story import Anchor, Granularity

# Sentences without a time of their own stay where the last one was, so many of them at most.
MAX_UNDATED_SENTENCES = 3
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


class Reach:
    """How far in a text what it was told of last goes on."""

    def __init__(self, prose: Prose, line: StoryLine) -> None:
        self._prose = prose
        self._line = line

    def is_near(self, place: Whereabouts, sentence: int | None) -> bool:
        """Whether the days that the text is at were named not long ago, or told of ever since."""
        if sentence is None or place.sentence < 0:
            return False
        if sentence - place.sentence <= MAX_UNDATED_SENTENCES:
            return True
        if self._prose.language != "en" or not self._line.goes_on(place.sentence, sentence):
            return False
        within = self._is_within(place.sentence, sentence)
        return within or place.unit in DAYS or self._line.opens_paragraph(place.sentence)

    def is_left(self, place: Whereabouts, sentence: int | None) -> bool:
        """Whether a new paragraph or something of the present has come between."""
        if sentence is None or place.sentence < 0 or self._prose.language != "en":
            return False
        told_on = self._line.goes_on(place.sentence, sentence)
        return not (told_on and self._is_within(place.sentence, sentence))

    def _is_within(self, one: int, other: int) -> bool:
        sentences = self._prose.sentences
        return sentences[one].paragraph == sentences[other].paragraph
