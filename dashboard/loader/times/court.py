"""Court reports: what is judged today was done on an older day, at which most of their story is."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from dashboard.loader.prose import Prose
from dashboard.loader.syntax import Clause, Reading, Role
from dashboard.loader.syntax.verb_classes import is_in_class
from dashboard.loader.times.contexts import beside
from dashboard.loader.times.lines import StoryLine
from dashboard.loader.times.meaning import Calendar, Meaning

# The first sentences, head and place included, say that a text is a report from a court,
# with so many words of its room, of which one is of crime or of a death.
LEAD_SENTENCES: Final = 6
MIN_WORDS: Final = 2
# What is judged was done so many days before at least: courts meet weeks after.
MIN_DAYS: Final = 7
# What a court or an inquest does when it sits.
_SITS: Final = frozenset("open reopen resume convene".split())


class Court:
    """Whether a text is a report from a court, and which of its days is that of the deed."""

    def __init__(self, prose: Prose, line: StoryLine, published: int | None) -> None:
        self._prose = prose
        self._line = line
        self._published = published
        self._rooms: dict[int, bool] = {}
        self._first_day = -1  # where the first day of weeks ago stands
        self._deed: tuple[int, int] | None = None
        self._last: tuple[tuple[int, int], int] | None = (
            None  # the last such day that is named, and its sentence
        )

    @cached_property
    def is_reported(self) -> bool:
        """Whether its first sentences speak of a court and of a crime or an inquest."""
        lead = [word for one in self._prose.readings[:LEAD_SENTENCES] for word in one.low]
        crimes, courts = (beside(f"{kind} word").intersection(lead) for kind in ("crime", "court"))
        again = sum(word in beside("inquest word") for word in lead)
        return bool(crimes and courts) and max(len(crimes | courts), again) >= MIN_WORDS

    @cached_property
    def _is_inquest(self) -> bool:
        """Whether its first sentences speak of an inquest, which looks into one day."""
        lead = self._prose.readings[:LEAD_SENTENCES]
        return any(not beside("inquest word").isdisjoint(one.low) for one in lead)

    def is_deed(
        self,
        sentence: int | None,
        start: int,
        days: tuple[int, int] | None,
        meaning: Meaning | None = None,
    ) -> bool:
        """Whether a day is that of the deed: weeks ago, and the first, or of a verb of crime or harm."""
        if sentence is None or days is None or self._published is None or days[0] != days[1]:
            return False
        if self._published - days[1] < MIN_DAYS or not self.is_reported:
            return False
        clause = self._line.clause(sentence, start)
        if clause is None or clause.verb is None:
            return False
        if self._line.told(sentence, start, start).tense != "past":
            return False
        sits = clause.verb.lemma in _SITS and _names_it(self._prose.readings[sentence], clause)
        can_be = not sits and _can_be_deed(clause)
        named = isinstance(meaning, Calendar) and meaning.day is not None
        if named and (can_be or clause.role is Role.CONTENT):
            self._last = days, sentence
        if self._first_day < 0 and self._is_inquest and can_be:
            self._first_day = start
        found = start == self._first_day or is_in_class(clause.verb.lemma, "harming")
        self._deed = days if found else self._deed
        return found

    def is_of_deed(self, days: tuple[int, int] | None) -> bool:
        """Whether these are the days of the deed."""
        return days is not None and days == self._deed

    def deed_heard(
        self, meaning: Meaning, sentence: int | None, start: int, before: int
    ) -> tuple[int, int] | None:
        """“Counsel said the calls were made at 3.40pm”: the day of the deed, of which the room hears so.

        A day told in the sentence or the one before it is nearer. None where the time ``before``
        stands in the same clause, which is of that day.
        """
        clock = isinstance(meaning, Calendar) and meaning == Calendar(clock=meaning.clock)
        if self._deed is None or sentence is None or not clock:
            return None
        clause = self._line.clause(sentence, start)
        if clause is None or clause.role is not Role.CONTENT:
            return None
        named = _names_it(self._prose.readings[sentence], clause)
        if named or self._line.shares_clause(sentence, start, before):
            return None
        if self._line.told(sentence, start, start).tense != "past":
            return None
        near = self._last if self._last and 0 <= sentence - self._last[1] <= 1 else None
        return near[0] if near else self._deed

    def deed_told(self, sentence: int, start: int) -> tuple[int, int] | None:
        """“Sitting on Wednesday, … He left at 7am”: the day of the deed, where the room is not told of."""
        clause = self._line.clause(sentence, start)
        if self._deed is None or clause is None or clause.verb is None:
            return None
        spoken = clause.role is Role.MAIN and is_in_class(clause.verb.lemma, "saying")
        if spoken or clause.role is Role.ATTRIBUTION:
            return None
        if is_in_class(clause.verb.lemma, "procedural"):
            return None
        if _names_it(self._prose.readings[sentence], clause) or self.is_in_room(sentence):
            return None
        told = self._line.told(sentence, start, start).tense
        return self._deed if told == "past" else None

    def is_in_room(self, sentence: int) -> bool:
        """“wept as the verdict was read”: told of the day in court, and not of the deed; so is what follows it."""
        sentences = self._prose.sentences
        if sentence and sentences[sentence - 1].paragraph == sentences[sentence].paragraph:
            return self._names_room(sentence) or self._names_room(sentence - 1)
        return self._names_room(sentence)

    def _names_room(self, sentence: int) -> bool:
        if sentence not in self._rooms:
            self._rooms[sentence] = _is_of_room(self._prose.readings[sentence])
        return self._rooms[sentence]


def _names_it(reading: Reading, clause: Clause) -> bool:
    """Whether a clause has a word of the room."""
    words = zip(reading.low, reading.clause_of, strict=True)
    return any(reading.clauses[at] is clause and word in beside("room word") for word, at in words)


def _can_be_deed(clause: Clause) -> bool:
    """Whether its verb can tell what a court looks into: not “was charged on”, “who was born on”."""
    if clause.verb is None or clause.role in (Role.RELATIVE, Role.PARTICIPIAL):
        return False
    return clause.verb.lemma != "bear" and not is_in_class(clause.verb.lemma, "procedural")


def _is_of_room(reading: Reading) -> bool:
    """Whether it names the court otherwise than as what “heard” or “was told” something."""
    for at, word in enumerate(reading.low):
        clause = reading.clauses[reading.clause_of[at]]
        heard = clause.verb is not None and is_in_class(clause.verb.lemma, "saying")
        if word in beside("room word") and clause.role is not Role.ATTRIBUTION and not heard:
            return True
    return False
