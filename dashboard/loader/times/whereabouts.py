"""Where a text is at: the days that it told last, and how they were named."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cached_property

from dashboard.loader.items import first_sentences
from dashboard.loader.prose import Prose
from dashboard.loader.syntax import Clause, Reading, Role
from dashboard.loader.syntax.verb_classes import is_in_class
from dashboard.loader.times import days, manners
from dashboard.loader.times.bounds import Resolved, edtf
from dashboard.loader.times.contexts import beside
from dashboard.loader.times.day_turns import minute_told
from dashboard.loader.times.lines import StoryLine
from dashboard.loader.times.meaning import Anchored, Calendar, Meaning, Offset, Whole
from dashboard.loader.times.scene import Focus
from dashboard.story import Anchor, Granularity

# Sentences without a time of their own stay where the last one was, so many of them at most.
MAX_UNDATED_SENTENCES = 3
# So far on the months of a court report are of the year that it named.
MAX_COURT_SENTENCES = 4
# A day of so many before publication is told without its year, however long before the story
# began; so is one of the last weeks on which police or a court did something.
NEWS_DAYS, COURT_NEWS_DAYS = 10, 31
# The lead of a text, and how many months ago its news can have begun.
LEAD_SENTENCES = 3
MAX_MONTHS_AGO = 5
# What lies so many days from what was told last is of another story.
FAR_DAYS = 366
# Who did so with evidence did it in court.
_GIVING = frozenset("give gives gave given giving".split())
# What a day is named by: what it dates goes on into the next paragraph.
DAYS = frozenset(("minute", "hour", "day"))
# Where only the first day of publication is known, "In July" is still that July; "yesterday" is
# open.
COARSE = frozenset(("month", "season", "year", "decade", "century"))


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where the text is at: the days, how they were named, in which sentence.

    ``aside`` is where it was for a clause that only describes, if no sentence has moved on since;
    ``has_year``: the text named their year, and has told of no other since; ``before``: the days that
    it was at before it went to others, years away; ``dwells``: how many days on the text has come in
    words that count from its day, 0 where it is still at that.
    """

    focus: Focus | None = None
    unit: Granularity | None = None
    anchor: Anchor | None = None
    sentence: int = -10
    quarter: Resolved | None = None
    told: Focus | None = None
    minute: int | None = None
    aside: Whereabouts | None = None
    has_year: bool = False
    before: Focus | None = None
    dwells: int | None = None

    def counting(self, meaning: Meaning, sentence: int | None) -> Whereabouts:
        """What “six years later” counts from: “a mill, bought in 1931. It burned six years later”."""
        aside = self.aside
        if aside is None or sentence is None or not _counts_on(meaning):
            return self
        near = sentence - aside.sentence <= 1 and self.sentence < aside.sentence
        return aside if near else self

    def at(self, day: Focus, sentence: int) -> Whereabouts:
        """At a day that the sentence is of, while the text stays where it is."""
        return replace(self, focus=day, unit="day", sentence=sentence, minute=None)

    def moved(
        self,
        meaning: Meaning,
        found: Resolved,
        sentence: int | None,
        text: str,
        published: int | None,
    ) -> Whereabouts:
        """Where the text is at behind ``text``; at an unknown time behind an unresolved anchor."""
        number = self.sentence if sentence is None else sentence
        if not found.value or manners.leaves(meaning, found):
            return Whereabouts(sentence=number) if found.value else self
        near = self.focus is not None and manners.stays_near(meaning)
        if found.basis == "unresolved" and found.anchor:
            lost = replace(self, focus=None, unit=None, anchor=found.anchor, sentence=number)
            return self if near else lost
        if found.basis == "unresolved" or found.focus is None or manners.compares(meaning):
            return self
        if isinstance(meaning, Anchored) and meaning.width == "open":
            return self
        told = self.told if found.basis == "anchor" else found.focus
        anchor = found.anchor if found.basis == "anchor" else None
        anchor = anchor or Anchor("time", None, text, edtf(*found.focus))
        quarter = found if manners.is_quarter(found, published) else self.quarter
        minute = minute_told(meaning, found)
        at = (found.focus, found.granularity, anchor, number, quarter, told, minute)
        return Whereabouts(*at, before=self._left_for(found.focus), dwells=self._dwells(found))

    def _dwells(self, found: Resolved) -> int | None:
        """“The dam broke on May 4, 1994. … died that Wednesday”: a day that is told from day to day."""
        if self.focus is None or found.focus is None or self.unit not in DAYS:
            return None
        if found.basis != "narrative" or found.granularity not in DAYS:
            return None
        on = found.focus[0] - self.focus[0]
        return on if 0 <= on <= len(days.WEEKDAYS) else None

    def _left_for(self, focus: Focus) -> Focus | None:
        """The days that it left for others, years away; those of long ago until it is back at such."""
        if self.focus is None:
            return None
        if abs(self.focus[0] - focus[0]) > FAR_DAYS:
            return self.focus
        return self.before if self.before is not None and self.before < focus else None


def _is_news(reading: Reading) -> bool:
    """“Ewa Karsh, who has died”."""
    verbs = (clause.verb for clause in reading.clauses)
    return any(verb and verb.finite and verb.perfect and verb.tense == "present" for verb in verbs)


def _counts_on(meaning: Meaning) -> bool:
    """“Five years later”, “the following year”, “later that year”."""
    if isinstance(meaning, Offset):
        return meaning.origin == "focus" and meaning.direction > 0
    if not isinstance(meaning, Whole) or meaning.origin != "focus":
        return False
    return meaning.shift > 0 or meaning.side == "after"


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
        self._courts: dict[int, frozenset[int]] = {}

    @cached_property
    def items(self) -> list[int]:
        """The sentences with which items of a column begin, in order."""
        return sorted(first_sentences(self._prose))

    def item(self, sentence: int | None) -> int:
        """Which item of a column a sentence is in; -1 for what is in none."""
        return -1 if sentence is None else bisect_right(self.items, sentence) - 1

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

    def leads_on(self, sentence: int | None, start: int, found: Resolved) -> bool:
        """“a mill, bought in 1931. It burned six years later”; “said on Monday … that evening”.

        Years of what is described can be counted from, and any day.
        """
        clause = None if sentence is None else self._line.clause(sentence, start)
        if clause is None:
            return False
        return clause.role in (Role.RELATIVE, Role.PARTICIPIAL) or found.granularity == "day"

    def is_back(
        self, place: Whereabouts, meaning: Meaning, sentence: int | None, day: int | None
    ) -> bool:
        """“A stroke in February …” behind “in 2006”: an obituary is back at its news.

        A month of the last ones before publication, in a new paragraph, where the lead has told
        in the perfect what has happened and the text was at a mere year.
        """
        if day is None or not isinstance(meaning, Calendar) or not meaning.month:
            return False
        if meaning.year or meaning.pick or place.unit not in ("season", "year", "decade"):
            return False
        ago = (days.calendar_date(day)[1] - meaning.month) % 12
        return ago <= MAX_MONTHS_AGO and self._has_news and self.is_left(place, sentence)

    @cached_property
    def _has_news(self) -> bool:
        """Whether the first sentences say what “has” happened."""
        return any(map(_is_news, self._prose.readings[:LEAD_SENTENCES]))

    def is_of_its_year(
        self, place: Whereabouts, sentence: int | None, start: int, *, court: bool
    ) -> bool:
        """“In May 2024 … In August”: a story that named its year and goes on from there.

        A report from a court does so through its paragraphs, too, but for what courts and police do.
        """
        if not place.has_year or sentence is None:
            return False
        if not self.is_left(place, sentence):
            return True
        clause = self._line.clause(sentence, start)
        if not court or clause is None or clause.verb is None or clause.role is Role.RELATIVE:
            return False
        near = sentence - place.sentence <= MAX_COURT_SENTENCES
        return near and not _is_procedural(clause)

    def news_days(self, place: Whereabouts, sentence: int | None, start: int) -> int:
        """How many days before publication a day without its year is one of the news, whatever the story told.

        More where police or a court did something: “The trial began on 9 January”. None in “died on
        2 May 2021 and was buried on 4 May”.
        """
        clause = None if sentence is None else self._line.clause(sentence, start)
        if clause is None or sentence is None:
            return NEWS_DAYS
        first = self._prose.readings[sentence].clauses[0]
        if sentence == place.sentence and clause.role is Role.MAIN and clause is not first:
            return -1
        if sentence not in self._courts:
            self._courts[sentence] = _with_court_words(self._prose.readings[sentence])
        in_court = id(clause) in self._courts[sentence] or _is_procedural(clause)
        return COURT_NEWS_DAYS if in_court else NEWS_DAYS

    def dwells(self, place: Whereabouts, sentence: int | None, start: int) -> bool:
        """Whether the story of a day goes on in its paragraph: “The rig sank … that night. The rig rose on Sunday”.

        It does so with who was in it before, or on the day itself with what was done by them: “a hatch
        was opened”. Others do what is told on a day of the news: “Three days later … Police now …”.
        """
        if place.dwells is None or sentence is None or self.is_left(place, sentence):
            return False
        if sentence == place.sentence:
            return True
        clause = self._line.clause(sentence, start)
        if clause is None or clause.verb is None or clause.subject is None:
            return False
        if _is_procedural(clause) or is_in_class(clause.verb.lemma, "saying"):
            return False
        reading = self._prose.readings[sentence]
        told = self._prose.readings[max(0, place.sentence - 1) : sentence]
        who = reading.low[clause.subject.head]
        if who in beside("pronoun") or any(who in one.low for one in told):
            return True
        return place.dwells == 0 and clause.verb.passive

    def is_left(self, place: Whereabouts, sentence: int | None) -> bool:
        """Whether a new paragraph or something of the present has come between."""
        if sentence is None or place.sentence < 0 or self._prose.language != "en":
            return False
        told_on = self._line.goes_on(place.sentence, sentence)
        return not (told_on and self._is_within(place.sentence, sentence))

    def _is_within(self, one: int, other: int) -> bool:
        sentences = self._prose.sentences
        return sentences[one].paragraph == sentences[other].paragraph


def _with_court_words(reading: Reading) -> frozenset[int]:
    """Which clauses name a court or what it does."""
    of_court = beside("court word") | beside("hearing word")
    found = {
        at for word, at in zip(reading.low, reading.clause_of, strict=True) if word in of_court
    }
    for giving, what, at in zip(reading.low, reading.low[1:], reading.clause_of[1:], strict=False):
        if what == "evidence" and giving in _GIVING:
            found.add(at)
    return frozenset(id(reading.clauses[at]) for at in found)


def _is_procedural(clause: Clause) -> bool:
    """Whether its verb is of what police and courts do."""
    return clause.verb is not None and is_in_class(clause.verb.lemma, "procedural")
