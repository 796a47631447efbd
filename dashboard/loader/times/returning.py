"""Where a text returns to, behind days that are none of its story: those of a court, of an arrest, of a deadline."""

from __future__ import annotations

from typing import Final

from dashboard.loader.prose import Prose
from dashboard.loader.syntax import Clause, Phrase, Role, Verb
from dashboard.loader.syntax.verb_classes import is_in_class
from dashboard.loader.times.bounds import Resolved
from dashboard.loader.times.contexts import beside
from dashboard.loader.times.court import MIN_DAYS, Court
from dashboard.loader.times.lines import StoryLine
from dashboard.loader.times.meaning import Calendar, Meaning, Offset, Whole
from dashboard.loader.times.scene import Focus
from dashboard.loader.times.whereabouts import Reach, Whereabouts
from dashboard.loader.times.word_forms import FAMILY, keys_of, kinds_of
from dashboard.loader.times.words import Words

# News tells its day in its first sentences, and is of one of the last days before publication.
LEAD_SENTENCES, NEWS_DAYS = 4, 3
# A headline, names and stamps stand before these, so many lines at most.
MAX_LINES = 10
# Start and end of some words, and what they mean.
Span = tuple[int, int, Meaning]
_DEADLINES: Final = frozenset(("until", "till"))
_BY_TEXT: Final = frozenset(("that", "the"))
# Who was hurt dies on the day of the news or on any later one.
_DIES: Final = "die"


class Returns:
    """Which days a time of day counts from, where the text has left its story for other days.

    Good for reading a text through once.
    """

    def __init__(
        self, prose: Prose, line: StoryLine, reach: Reach, court: Court, published: int | None
    ) -> None:
        self._prose = prose
        self._line = line
        self._reach = reach
        self._court = court
        self._published = published
        self.news: Focus | None = None

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
        return self._court.is_of_deed(place.focus)

    def is_deadline(self, words: Words, first: int, found: Resolved, sentence: int | None) -> bool:
        """“was bailed until 14 May”: a day to come, at which no story that is told as past is.

        “The show was extended until 14 May. The next day the hall will close” goes on at it.
        """
        day = self._published
        if day is None or sentence is None or found.focus is None or found.focus[0] <= day:
            return False
        if words.lower(first - 1) not in _DEADLINES:
            return False
        clause = self._line.clause(sentence, words.starts[first])
        verb = clause.verb if clause else None
        if verb is None or verb.tense != "past" or verb.modal:
            return False
        return self._line.below(sentence).tense == "past"

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

        In a new paragraph, and of what the news was about: “a vigil was held at 7pm” goes on from Tuesday.
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
        other = any(is_in_class(clause.verb.lemma, kind) for kind in ("procedural", "saying"))
        if other or self._line.told(sentence, start, start).tense == "future":
            return False
        return self._is_of_news(clause, clause.subject, clause.verb, sentence, place.sentence)

    def _is_of_news(
        self, clause: Clause, subject: Phrase, verb: Verb, sentence: int, held: int
    ) -> bool:
        """“The crash happened”, “the boat left”, “the roof fell”, “the alarm had been raised”.

        ``held`` is the sentence of the arrest: what is new in it goes on from there.
        """
        low = self._prose.readings[sentence].low
        if low[subject.head] in beside("pronoun"):
            return False
        if self._line.steps_back(sentence, self._prose.readings[sentence].starts[verb.head]):
            return True
        if low[subject.first] not in beside("pointer") or clause.role is Role.RELATIVE:
            return False
        if is_in_class(verb.lemma, "harming") and verb.lemma != _DIES:
            return True
        before = {word for one in self._prose.readings[:held] for word in one.low}
        new = self._brought_up(held)
        keys = keys_of(low[subject.head]) | kinds_of(low[subject.head])
        told = {key for word in before - beside("function") for key in keys_of(word)}
        if verb.passive:  # “the bus was towed away”; but “the fire was put out”
            told = {key for key in told if key.endswith(FAMILY)}
        return not keys.isdisjoint(told) and low[subject.head] not in new

    def _brought_up(self, sentence: int) -> frozenset[str]:
        """The heads of what a sentence brings up: “a man” of “a man was charged over the crash”."""
        reading = self._prose.readings[sentence]
        things = (one for clause in reading.clauses for one in (clause.subject, clause.object))
        return frozenset(
            reading.low[one.head]
            for one in things
            if one is not None and reading.low[one.first] not in beside("pointer")
        )


def _is_told(clause: Clause) -> bool:
    return clause.verb is not None and clause.verb.finite


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
