"""Where a text returns to, behind days that are none of its story: those of a court, of an arrest, of a deadline."""

from __future__ import annotations

from typing import Final

from dashboard.loader.prose import Prose
from dashboard.loader.syntax import Clause
from dashboard.loader.syntax.verb_classes import is_in_class
from dashboard.loader.times.bounds import Resolved
from dashboard.loader.times.contexts import beside
from dashboard.loader.times.court import MIN_DAYS, Court
from dashboard.loader.times.lines import StoryLine
from dashboard.loader.times.meaning import Calendar, Meaning, Offset, Whole
from dashboard.loader.times.scene import Focus
from dashboard.loader.times.whereabouts import Reach, Whereabouts
from dashboard.loader.times.words import Words

# News tells its day in its first sentences, and is of one of the last days before publication.
LEAD_SENTENCES, NEWS_DAYS = 4, 3
# A headline, names and stamps stand before these, so many lines at most.
MAX_LINES = 10
# Start and end of some words, and what they mean.
Span = tuple[int, int, Meaning]
_DEADLINES: Final = frozenset(("until", "till"))
_BY_TEXT: Final = frozenset(("that", "the"))


class Returns:
    """Which days a time of day counts from, where the text has left its story for other days."""

    def __init__(
        self, prose: Prose, line: StoryLine, reach: Reach, court: Court, published: int | None
    ) -> None:
        self._prose = prose
        self._line = line
        self._reach = reach
        self._court = court
        self._published = published
        self.news: Focus | None = None

    def begin(self) -> None:
        """Before the text is read through."""
        self.news = None

    def note(self, days: Focus | None, tense: str | None, sentence: int | None) -> None:
        """Keep the day that the text begins with, where it is one of the last."""
        day = self._published
        if self.news or days is None or day is None or sentence is None or tense != "past":
            return
        if days[0] == days[1] and 0 <= day - days[0] <= NEWS_DAYS and self._is_in_lead(sentence):
            self.news = days

    def _is_in_lead(self, sentence: int) -> bool:
        """Whether it is one of the first sentences, of which lines without a verb are none."""
        before = self._prose.readings[: min(sentence, MAX_LINES)]
        told = sum(any(map(_is_told, one.clauses)) for one in before)
        return sentence <= MAX_LINES and told < LEAD_SENTENCES

    def place(
        self, place: Whereabouts, span: Span, before: int, sentence: int | None
    ) -> Whereabouts:
        """Where a time counts from: the day of the deed, of the news, or where the text is."""
        start, _, meaning = span
        if sentence is None:
            return place
        day = self._court.deed_heard(meaning, sentence, start, before)
        if day is None and self._is_in_room(place, sentence) and _counts_on(meaning):
            day = self._court.deed_told(sentence, start)
        if day is None and self._is_at_arrest(place, span, sentence):
            day = self.news
        return place.at(day, sentence) if day else place

    def is_at_deed(self, place: Whereabouts) -> bool:
        """Whether the text is at the day of the deed, on both sides of which its story lies."""
        return place.focus is not None and place.focus == self._court.deed

    def _is_in_room(self, place: Whereabouts, sentence: int) -> bool:
        """Whether the text is at the days of the court itself, or was at no day for long."""
        if place.focus is None or self._published is None:
            return True
        lately = self._published - place.focus[0] < MIN_DAYS
        return (lately and self._is_in_another(place, sentence)) or not self._reach.is_near(
            place, sentence
        )

    def _is_in_another(self, place: Whereabouts, sentence: int) -> bool:
        """Whether a paragraph has begun since the text came to its days."""
        sentences = self._prose.sentences
        if not 0 <= place.sentence < sentence:
            return False
        return sentences[place.sentence].paragraph != sentences[sentence].paragraph

    def _is_at_arrest(self, place: Whereabouts, span: Span, sentence: int) -> bool:
        """“The mill burned on Monday. Two were held on Tuesday. … The roof fell at 6.15am”: of Monday.

        In a new paragraph, and of somebody else than who was held.
        """
        start, _, meaning = span
        if self.news is None or not _is_time_of_day(meaning) or place.focus is None:
            return False
        if place.focus[0] <= self.news[0] or not self._is_in_another(place, sentence):
            return False
        held = self._prose.readings[place.sentence].clauses
        if not any(one.verb and is_in_class(one.verb.lemma, "procedural") for one in held):
            return False
        clause = self._line.clause(sentence, start)
        if clause is None or clause.verb is None or clause.subject is None:
            return False
        named = self._prose.readings[sentence].low[clause.subject.head] not in beside("pronoun")
        judged = is_in_class(clause.verb.lemma, "procedural")
        future = self._line.told(sentence, start, start).tense == "future"
        return named and not judged and not future


def _is_told(clause: Clause) -> bool:
    return clause.verb is not None and clause.verb.finite


def is_deadline(words: Words, first: int, found: Resolved, published: int | None) -> bool:
    """“was bailed until 14 May”: a day to come, at which no story that is told as past is."""
    if published is None or found.focus is None or found.focus[0] <= published:
        return False
    return words.lower(first - 1) in _DEADLINES


def _is_time_of_day(meaning: Meaning) -> bool:
    """“At 6.15am”, “in the evening”, of no day that the words name."""
    return isinstance(meaning, Calendar) and meaning == Calendar(clock=meaning.clock)


def _counts_on(meaning: Meaning) -> bool:
    """“At 6.15am”, “on the Friday”, “that August”, “that evening”."""
    if isinstance(meaning, Calendar):
        return _is_time_of_day(meaning) or meaning.pick in _BY_TEXT
    if isinstance(meaning, Offset):
        return meaning.origin == "focus" and meaning.amount.count == 0
    return isinstance(meaning, Whole) and meaning.origin == "focus" and not meaning.shift
