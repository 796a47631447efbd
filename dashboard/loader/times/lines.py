"""The line of a story: which sentences go on telling it in the past, and what a clause steps back to."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from dashboard.loader.prose import Prose
from dashboard.loader.syntax import Reading, Role, Verb

# A story told without a date is followed so many sentences at most: further on it may be elsewhere.
MAX_LINE = 25


class StoryLine:
    """How the sentences of a text are told, by their main verbs."""

    def __init__(self, prose: Prose) -> None:
        self._prose = prose

    @cached_property
    def _runs(self) -> list[int]:
        """For each sentence the first one of the row of past-told sentences that ends with it."""
        runs: list[int] = []
        start = 0
        for number, reading in enumerate(self._prose.readings):
            if not _is_told(reading):
                start = number + 1
            runs.append(start)
        return runs

    def goes_on(self, first: int, last: int) -> bool:
        """Whether every sentence behind ``first`` up to ``last`` is told in the past."""
        if last - first > MAX_LINE or not 0 <= first <= last < len(self._prose.readings):
            return False
        return self._runs[last] <= first + 1

    def steps_back(self, sentence: int, offset: int) -> bool:
        """Whether the words at ``offset`` stand in a past perfect: “had broken an ankle the week before”."""
        reading = self._prose.readings[sentence]
        if not reading.starts:
            return False
        index = max(0, bisect_right(reading.starts, offset) - 1)
        verb = reading.clauses[reading.clause_of[index]].verb
        return verb is not None and verb.perfect and verb.tense == "past" and not verb.modal


def _is_told(reading: Reading) -> bool:
    """Whether the main verb is in the past; a line without a verb goes on with what it stands in."""
    verb = _main_verb(reading)
    return verb is None or (verb.tense == "past" and not verb.modal)


def _main_verb(reading: Reading) -> Verb | None:
    for clause in reading.clauses:
        if clause.role is Role.MAIN and clause.verb is not None and clause.verb.finite:
            return clause.verb
    return None
