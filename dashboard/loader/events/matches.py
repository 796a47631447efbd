"""Reports of a match: what was played was so on the day that their first sentences name."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final

from dashboard.loader.events.beside import Beside
from dashboard.loader.events.following import Now
from dashboard.loader.events.tellings import Telling
from dashboard.loader.prose import Prose
from dashboard.loader.times.contexts import beside

# The first sentences say that a text is of a match: with a score and so many words of sport.
LEAD_SENTENCES: Final = 5
MIN_WORDS: Final = 2
_SCORE: Final = re.compile(r"\b\d{1,3}[-–]\d{1,3}\b")
# “Leeds United 2 Hull City 0”, on a line of its own.
_LINE_SCORE: Final = re.compile(r"[^\W\d_][^\d\n]{1,40} \d{1,3},? [^\W\d_][^\d\n]{1,40} \d{1,3}\s*")


class MatchDay:
    """Whether a text is the report of a match, and which of its sentences tell of the play."""

    def __init__(self, prose: Prose, beside_it: Beside) -> None:
        self._prose = prose
        self._beside = beside_it
        self._played: dict[int, bool] = {}

    @cached_property
    def is_reported(self) -> bool:
        """Whether the first sentences name a match and its score."""
        readings = self._prose.readings[:LEAD_SENTENCES]
        named = {word for one in readings for word in one.low} & beside("match word")
        body, sentences = self._prose.body, self._prose.sentences[:LEAD_SENTENCES]
        scored = any(
            _SCORE.search(body, one.start, one.end)
            or _LINE_SCORE.fullmatch(body, one.start, one.end)
            for one in sentences
        )
        return scored and len(named) >= MIN_WORDS

    def is_played(self, telling: Telling, news: Now) -> bool:
        """Whether it was played on the day of the match: “limped off before half-time”."""
        told = telling.status in ("asserted", "reported") and telling.tense in ("past", "earlier")
        if not told or not self.is_reported or not self._is_of_play(telling.sentence):
            return False
        another = self._beside.names_another(telling, news)
        return not another and not self._beside.lasts_longer(telling, news)

    def _is_of_play(self, number: int) -> bool:
        """Whether it has a word of the play."""
        if number not in self._played:
            low = self._prose.readings[number].low
            self._played[number] = not beside("play word").isdisjoint(low)
        return self._played[number]
