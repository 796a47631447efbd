"""Dates from what is told around an event: what a time has opened goes on until something else does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from dashboard.loader.events.answers import LEAD_SENTENCES, in_answer, of_today, tells_of_incident
from dashboard.loader.events.beside import Beside
from dashboard.loader.events.deeds import DeedDay
from dashboard.loader.events.following import (
    Now,
    can_follow,
    has_since,
    is_reply,
    since_then,
    steps_on,
    story_time,
    tells_of_a_life,
)
from dashboard.loader.events.headings import Heading, Headings
from dashboard.loader.events.lengths import MAX_DAYS, days, is_bounded, is_counted, leads_on, parted
from dashboard.loader.events.main_clauses import MAX_AHEAD, MainClauses
from dashboard.loader.events.matches import MatchDay
from dashboard.loader.events.spans import Spans
from dashboard.loader.events.tellings import Telling
from dashboard.loader.events.when import is_counted_from, is_when, whole
from dashboard.loader.items import first_sentences
from dashboard.loader.prose import Prose, Published
from dashboard.loader.syntax import Role
from dashboard.loader.times.bounds import edtf
from dashboard.loader.times.court import Court
from dashboard.loader.times.days import day_of
from dashboard.loader.times.lines import StoryLine
from dashboard.story import ActorMention, Time

# A story goes on in the paragraph of the last date, and where it names the same people or things
# so many sentences further.
MAX_SENTENCES = 3
# Longer than this it says only within its own paragraph when something was.
LONG_DAYS = 2
# News is of the days before its publication.
NEWS_DAYS = 31
# What courts judge and inquire into.
_DEEDS: Final = frozenset(("CRIME", "ASSAULT", "ACCIDENT", "DEATH"))
_FRAMING = frozenset({Role.MAIN, Role.CONTENT})


def in_narrative(
    prose: Prose,
    found: tuple[Spans[ActorMention], Spans[Time]],
    tellings: Sequence[Telling],
    published: Published,
    headings: Headings,
) -> list[Telling]:
    """The tellings; those without a time with that of their heading, or of what the story is at."""
    return list(_Narrator(prose, found, published, headings).read(tellings))


class _Narrator:
    """Reads tellings in the order of the text, keeping where the story is at."""

    def __init__(
        self,
        prose: Prose,
        found: tuple[Spans[ActorMention], Spans[Time]],
        published: Published,
        headings: Headings,
    ) -> None:
        self._prose = prose
        self._actors, self._times = found
        self._published = published
        self._line = StoryLine(prose)
        self._beside = Beside(prose, self._times, self._line)
        self._headings = headings
        self._now: Now | None = None
        self._before: Now | None = None  # where it was at before the sentence of ``_now``
        self._news: Now | None = None
        self._left = -1
        latest = published.latest
        self._court = Court(prose, self._line, latest.toordinal() if latest else None)
        self._deed = DeedDay(prose, self._court, self._beside)
        self._match = MatchDay(prose, self._beside)
        self._items = first_sentences(prose)
        self._aside: Time | None = None  # the day that the last sentence ended with
        self._is_obituary = self._is_incident = False
        self._mains = MainClauses(prose, self._beside, published)
        self._opening = self._beside.opening_day()

    def read(self, tellings: Sequence[Telling]) -> Iterator[Telling]:
        """Each telling, dated where the story dates it."""
        passed = 0
        self._is_obituary = tells_of_a_life(tellings)
        self._is_incident = tells_of_incident(tellings)
        ordered = sorted(tellings, key=lambda one: (one.sentence, one.start))
        for index, telling in enumerate(ordered):
            for number in range(passed, telling.sentence + 1):
                self._pass(number)
            passed = max(passed, telling.sentence + 1)
            self._mains.pass_by(telling)
            own = self._beside.on_its_day(telling)
            yield self._told(own, ordered[index + 1 : index + 1 + MAX_AHEAD])

    def _told(self, telling: Telling, ahead: Sequence[Telling]) -> Telling:
        """A telling with the time of its own words, of its heading, or of where the story is at."""
        paragraph = self._prose.sentences[telling.sentence].paragraph
        if telling.time is not None and is_bounded(telling.time):
            self._deed.pass_by(telling.time, paragraph)
            told = self._before_it(telling, telling.time, paragraph)
            self._move(told, paragraph)
            return told
        if (heading := self._headings.of(telling.start)) is not None:
            return self._under(heading, telling, paragraph)
        if is_counted(telling.time):
            return telling
        follows = can_follow(telling)
        now = None
        if follows:
            now = self._mains.above(telling) or self._here(telling, paragraph)
        if now is None:
            return self._undated(telling, ahead if follows else None)
        if now.sentence != telling.sentence and is_reply(telling):
            return replace(telling, time=self._since(now, telling))
        return replace(telling, time=self._time_at(now, telling, paragraph))

    def _undated(self, telling: Telling, ahead: Sequence[Telling] | None) -> Telling:
        """What is told of no day that the story is at, as far as its sentence or the news bound it.

        ``ahead`` are the next tellings, None where it cannot go on with a story.
        """
        if self._now is not None and has_since(telling):
            return replace(telling, time=since_then(self._now, telling, self._published))
        bounded = None
        if ahead is not None:
            bounded = (
                self._mains.dated(telling, ahead)
                or self._lasting(telling)
                or self._at_opening(telling)
            )
        return bounded or self._in_answer(telling) or of_today(telling, self._published) or telling

    def _time_at(self, now: Now, telling: Telling, paragraph: int) -> Time:
        """The time where the story is at; of what had come before it, no later than that."""
        if self._is_played(telling, paragraph):  # “had led at the break”: of the match's day, too
            return story_time(now, replace(telling, tense="past"))
        earlier = self._mains.led_to_it(telling) or self._was_before(telling, now)
        return story_time(now, telling, earlier=earlier)

    def _before_it(self, telling: Telling, time: Time, paragraph: int) -> Telling:
        """“At Tuesday's meeting they voted. She walked out before the vote”: on that day, too."""
        now, anchor = self._now, time.anchor
        if now is None or now.paragraph != paragraph or days(now.time) > 1 or anchor is None:
            return telling
        same = day_of(time.latest) == day_of(now.time.latest) and anchor.kind == "event"
        if not same or time.earliest is not None or telling.tense != "past":
            return telling
        return replace(telling, time=replace(now.time, basis="context", anchor=anchor))

    def _was_before(self, telling: Telling, now: Now) -> bool:
        """“A student shot at a march died on Sunday”: shot no later than that; crimes, than the trial."""
        if now is self._news and telling.kind in _DEEDS and self._court.is_reported:
            return True
        clause = self._line.clause(telling.sentence, telling.start)
        if telling.role is not Role.PARTICIPIAL or clause is None or clause.verb is None:
            return False
        about = clause.antecedent
        return clause.verb.form == "c" and about is not None and about.last == clause.verb.first

    def _lasting(self, telling: Telling) -> Telling | None:
        """What began where the story is at and went on for longer."""
        time = self._beside.lasting_from(telling, self._now) if self._now else None
        return replace(telling, time=time) if time else None

    def _at_opening(self, telling: Telling) -> Telling | None:
        """“When she boarded the bus she had a bag. … | It was Saturday, June 9.”: boarded on that day."""
        opening = self._opening
        if opening is None or telling.sentence >= opening.sentence:
            return None
        if telling.tense != "past" or self._beside.names_another(telling, opening):
            return None
        return replace(telling, time=story_time(opening, telling))

    def _move(self, telling: Telling, paragraph: int) -> None:
        """A date of what is told by a main verb is where the story is at."""
        time = telling.time
        if time is None or telling.headline or telling.role not in _FRAMING:
            return
        if self._prose.body[max(0, time.start - 3) : time.start] in ("By ", "by "):
            time = whole(time)
        told = ("past", "earlier", "present") if self._is_headed(telling) else ("past", "earlier")
        if telling.status not in ("asserted", "reported") or telling.tense not in told:
            return
        if time.earliest is None or time.latest is None or self._is_birth(time, telling.sentence):
            self._now = None
        elif days(time) <= LONG_DAYS or leads_on(time, telling):
            self._be_at(time, telling.sentence, paragraph)
        elif telling.tense == "past" and (self._is_of_old(time) or self._is_before_news(time)):
            self._now, self._left = None, paragraph
        elif self._now is not None and telling.tense == "past" and parted(time, self._now.time):
            self._now = None

    def _is_headed(self, telling: Telling) -> bool:
        """Whether it stands in an entry of a chronology, which tells in the present what happened then."""
        return self._headings.of(telling.start) is not None

    def _be_at(self, time: Time, sentence: int, paragraph: int) -> None:
        if self._now is None or self._now.sentence != sentence:
            self._before = self._now
        self._now = Now(time, sentence, paragraph)
        if self._is_news(time) and (self._news is None or sentence < LEAD_SENTENCES):
            self._news = self._now

    def _is_of_old(self, time: Time) -> bool:
        """“last reached a final in 1987”: what its paragraph goes on to tell is no news."""
        last, day = day_of(time.latest), self._published.earliest
        if time.basis != "explicit" or last is None or day is None:
            return False
        return day.toordinal() - last > MAX_DAYS

    def _is_before_news(self, time: Time) -> bool:
        """“the dig began last autumn”: what its paragraph goes on to tell is not of the news' day."""
        first = day_of(self._news.time.earliest) if self._news is not None else None
        last = day_of(time.latest)
        return first is not None and last is not None and last < first

    def _pass(self, number: int) -> None:
        """A day in a sentence's main clause is where the story is at, whatever the clause tells."""
        sentence = self._prose.sentences[number]
        if number in self._items:
            self._now = self._news = None
        times = self._times.between(sentence.start, sentence.end)
        if self._aside is not None and self._flashes_back(number):
            self._now = Now(self._aside, number - 1, sentence.paragraph)
        self._aside = self._beside.last_aside(number, times[-1]) if times else None
        for before, time in zip([None, *times], times, strict=False):
            self._deed.note(time, number)
            if self._news and self._beside.begins_before(time, number, self._news):
                self._now, self._left = None, sentence.paragraph
            if not is_when(time) or is_counted_from(before, time) or days(time) > LONG_DAYS:
                continue
            if self._line.is_aside(number, time.start) or self._is_birth(time, number):
                self._sit(time, number)
                continue
            back = time.basis != "explicit" and self._line.steps_back(number, time.start)
            if back or self._line.is_of_charge(number, time.start):
                continue
            if self._line.told(number, time.start, time.end).tense == "past":
                self._be_at(time, number, sentence.paragraph)

    def _sit(self, time: Time, number: int) -> None:
        """“A driver told a jury yesterday that …”: the day in court is the news."""
        if self._news is not None or number > LEAD_SENTENCES or not self._is_news(time):
            return
        if (
            self._court.is_reported
            and self._line.told(number, time.start, time.end).tense == "past"
        ):
            self._news = Now(time, number, self._prose.sentences[number].paragraph)

    def _flashes_back(self, number: int) -> bool:
        """Whether a paragraph begins in the past perfect, of whom the last told: “He had set out”."""
        here, there = self._prose.sentences[number], self._prose.sentences[number - 1]
        if not self._line.opens_paragraph(number) or not self._line.steps_back(number, here.start):
            return False
        named = {one.actor for one in self._actors.between(there.start, there.end)}
        again = any(one.actor in named for one in self._actors.between(here.start, here.end))
        return again or self._prose.readings[number].low[:1] in (["he"], ["she"], ["they"])

    def _is_birth(self, time: Time, number: int) -> bool:
        """Whether it is when somebody was born: what is told next was years later."""
        start = self._prose.sentences[number].start
        return " born " in self._prose.body[start : time.start].replace("\n", " ")

    def _is_news(self, time: Time) -> bool:
        """Whether it is a day, of the last before publication."""
        last, day = day_of(time.latest), self._published.latest
        if last is None or day is None or days(time) > LONG_DAYS:
            return False
        return 0 <= day.toordinal() - last <= NEWS_DAYS

    def _here(self, telling: Telling, paragraph: int) -> Now | None:
        """Where the story is at, or back at: the last date, or that of the news behind an aside."""
        now = self._now
        if self._is_played(telling, paragraph):
            return self._news
        if self._beside.is_counted_on(telling):
            return None
        if now is not None and now.sentence == telling.sentence:
            now = self._before if self._goes_before(now.time, telling) else now
        if now is not None and (
            self._beside.lasts_longer(telling, now) or self._beside.is_counted_away(telling, now)
        ):
            return None
        if (now is None or now.sentence != telling.sentence) and self._tells_deed(telling):
            at = self._deed.at(telling, paragraph)
            if at is not None or now is None or not self._deed.is_on(now.time):
                return at
        if now is not None and self._holds(now, telling, paragraph):
            another = paragraph != now.paragraph and self._beside.names_another(telling, now)
            elsewhere = now.sentence != telling.sentence and self._beside.goes_on_elsewhere(
                telling, now
            )
            return None if another or elsewhere else now
        return self._back_at_news(telling, paragraph)

    def _is_played(self, telling: Telling, paragraph: int) -> bool:
        """Whether it was played in the match of the news, no other day having been told since."""
        now, news = self._now, self._news
        elsewhere = now is not None and now is not news and now.paragraph == paragraph
        return news is not None and not elsewhere and self._match.is_played(telling, news)

    def _back_at_news(self, telling: Telling, paragraph: int) -> Now | None:
        """The news' day where a paragraph that tells of no other goes on in the past."""
        now = self._now
        news = self._news if paragraph != self._left and not self._is_obituary else None
        if news is None or news is now or paragraph == (now.paragraph if now else -1):
            return None
        in_line = self._is_in_line(telling) and not self._beside.names_another(telling, news)
        return news if in_line and not self._beside.is_in_history(telling, news) else None

    def _tells_deed(self, telling: Telling) -> bool:
        """“The jury heard that he followed her home”: was on the day of the deed, not of the news."""
        deed = self._deed.day
        if deed is None or not self._deed.can_tell(telling, deed):
            return False
        return self._deed.is_told_by(telling) or self._goes_on(telling, deed)

    def _goes_before(self, time: Time, telling: Telling) -> bool:
        """“was killed at once; his body was found on Saturday”: what stands before the date's clause."""
        parted_off = ";" in self._prose.body[telling.end : max(telling.end, time.start)]
        return parted_off or steps_on(time, telling)

    def _under(self, heading: Heading, telling: Telling, paragraph: int) -> Telling:
        """A telling in an entry, which its heading dates unless the paragraph is at another time."""
        now = self._now
        if now is not None and self._headings.of(now.time.start) is not heading:
            now = self._now = None
        elsewhere = now is not None and paragraph == now.paragraph and not heading.holds(now.time)
        follows = now and elsewhere and can_follow(telling, headed=True)
        if now and follows and self._holds(now, telling, paragraph):
            return replace(telling, time=story_time(now, telling))
        return replace(telling, time=self._headings.time(telling) or telling.time)

    def _is_in_line(self, telling: Telling) -> bool:
        """Whether its sentence tells the story in the past."""
        return telling.role is Role.MAIN and telling.tense == "past"

    def _holds(self, now: Now, telling: Telling, paragraph: int) -> bool:
        """Whether the story is still at its date."""
        wide = days(now.time) > LONG_DAYS
        if wide and self._line.is_aside(telling.sentence, telling.start):
            return False
        if paragraph == now.paragraph:
            return telling.sentence - now.sentence <= MAX_SENTENCES or self._line.goes_on(
                now.sentence, telling.sentence
            )
        by_the_clock = now.time.granularity == "minute" and self._court.is_reported
        if wide or (self._is_background(now) and not (self._is_obituary or by_the_clock)):
            return False
        if self._line.goes_on(now.sentence, telling.sentence):
            return True
        near = telling.sentence - now.sentence <= MAX_SENTENCES
        return (near and self._goes_on(telling, now)) or (
            now is self._news and self._is_in_line(telling)
        )

    def _is_background(self, now: Now) -> bool:
        """Whether it lies before the news, to which a new paragraph comes back."""
        news = self._news
        if news is None or now is news:
            return False
        last, first = day_of(now.time.latest), day_of(news.time.earliest)
        return last is None or first is None or last < first

    def _goes_on(self, telling: Telling, now: Now) -> bool:
        """Whether a new paragraph speaks of the same: by a word that points back, or a name."""
        if telling.definite:
            return True
        here, there = (self._prose.sentences[one.sentence] for one in (telling, now))
        named = {one.actor for one in self._actors.between(there.start, there.end)}
        return any(one.actor in named for one in self._actors.between(here.start, here.end))

    def _since(self, now: Now, telling: Telling) -> Time:
        """The time of what is said to a happening: on its day, or any day since."""
        time = story_time(now, telling)
        last, day = day_of(time.latest), self._published.latest
        if last is None or day is None or not last < day.toordinal() <= last + NEWS_DAYS:
            return time
        written = edtf(day_of(time.earliest), day.toordinal())
        return replace(time, latest=day.isoformat(), edtf=written, granularity="vague")

    def _in_answer(self, telling: Telling) -> Telling | None:
        """What the news brought about; its first sentences tell the news, and a life has none."""
        if self._news is None or telling.sentence < LEAD_SENTENCES:
            return None
        if not self._is_incident or self._is_obituary or self._court.is_reported:
            return None
        return in_answer(telling, self._news, self._published, self._beside)
