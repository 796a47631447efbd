"""What the times that stand beside a telling in its sentence say of the day that the story is at."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property
from typing import Final

from dashboard.loader.events.following import Now, story_time
from dashboard.loader.events.lengths import MAX_DAYS, days, parted
from dashboard.loader.events.spans import Spans
from dashboard.loader.events.tellings import Telling
from dashboard.loader.events.when import is_when
from dashboard.loader.prose import Prose
from dashboard.loader.syntax import Role
from dashboard.loader.times.bounds import edtf
from dashboard.loader.times.days import day_of, iso
from dashboard.loader.times.lines import StoryLine
from dashboard.story import Time

# So many sentences around tell whether a history goes on, and so many days ago it was.
AROUND, LONG_AGO = 5, 60
# More than these are no day that something happened on.
LONG_DAYS = 2
# So far down a text that begins with a scene names its day.
OPENING_SENTENCES = 8
# So many times of a sentence are looked at.
MAX_TIMES = 6
# TIMEX3 of a length in whole hours, days, weeks, months or years, and the days of each.
_LENGTH: Final = re.compile(r"P(?:T(?=\d{1,3}H))?(\d{1,3})[HDWMY]")
_DAYS_EACH: Final = {"H": 1 / 24, "D": 1, "W": 7, "M": 28, "Y": 365}
# “Was jailed for six years”: done in a day for so long.
_AT_ONCE: Final = frozenset(("COERCE", "SANCTION", "PERSONNEL", "ELECTION", "AGREE"))


class Beside:
    """The times of a text's sentences, asked for what is told in them."""

    def __init__(self, prose: Prose, times: Spans[Time], line: StoryLine) -> None:
        self._prose = prose
        self._times = times
        self._line = line

    @cached_property
    def _by_date(self) -> dict[str, Time]:
        """The first time of each date."""
        times = self._times.between(0, len(self._prose.body))
        return {time.edtf: time for time in reversed(times) if time.edtf}

    def on_its_day(self, telling: Telling) -> Telling:
        """“Kim was hurt on 3 May. … two days after Kim was hurt”: of the day that is counted from."""
        sentence = self._prose.sentences[telling.sentence]
        if telling.role is not Role.ADVERBIAL or telling.tense != "past":
            return telling
        for time in self._times.between(sentence.start, telling.start + 1):
            anchor = time.anchor
            if telling.start < time.end and time.basis == "anchor" and anchor:
                day = self._by_date.get(anchor.date or "") if anchor.kind == "event" else None
                day = day and replace(day, basis="context", anchor=anchor)
                return replace(telling, time=day) if day else telling
        return telling

    def names_another(self, telling: Telling, news: Now) -> bool:
        """“moved away after the inquest, which was held in 2023”: the sentence is not of the news' day."""
        sentence = self._prose.sentences[telling.sentence]
        times = self._times.between(sentence.start, sentence.end)
        return any(
            is_when(time)
            and parted(time, news.time)
            and not self._describes_doer(time, telling)
            and not self._is_ahead(time, telling)
            and not self._is_counted_behind(time, telling)
            and not self._is_parted_off(time, telling)
            for time in times[:MAX_TIMES]
        )

    def begins_before(self, time: Time, number: int, news: Now) -> bool:
        """“The dispute began when an audit in March found …”: what its paragraph tells next is no news."""
        last, first = day_of(time.latest), day_of(news.time.earliest)
        if not is_when(time) or days(time) <= LONG_DAYS or last is None or first is None:
            return False
        clause = self._line.clause(number, time.start)
        below = clause is not None and clause.role is Role.ADVERBIAL
        return (
            below and last < first and self._line.told(number, time.start, time.end).tense == "past"
        )

    def opening_day(self) -> Now | None:
        """The day that a text names behind its first sentences, none of which tells of another."""
        for number, sentence in enumerate(self._prose.sentences[:OPENING_SENTENCES]):
            told = [
                one for one in self._times.between(sentence.start, sentence.end) if is_when(one)
            ]
            if not told:
                continue
            set_on = (
                self._line.sets_scene(number, told[0].start, told[0].end) and days(told[0]) == 1
            )
            return Now(told[0], number, sentence.paragraph) if set_on else None
        return None

    def is_in_history(self, telling: Telling, news: Now) -> bool:
        """“dug a trench in October 2021. | The trench became a joke. In February 2022 …”: of no news' day.

        The days before and after it lie long before the news.
        """
        sentences, first = self._prose.sentences, day_of(news.time.earliest)
        begin = sentences[max(0, telling.sentence - AROUND)].start
        end = sentences[min(telling.sentence + AROUND, len(sentences) - 1)].end
        before = [day_of(one.latest) for one in self._times.between(begin, telling.start)]
        ahead = [day_of(one.latest) for one in self._times.between(telling.end, end)]
        known = [[day for day in some if day is not None] for some in (before, ahead)]
        if first is None or not all(known):
            return False
        last, until = known[0][-1], known[1][0]
        return first - last > MAX_DAYS and first - until > LONG_AGO

    def _is_parted_off(self, time: Time, telling: Telling) -> bool:
        """“equalised; he had come from Lund last month”: what stands behind a semicolon is told apart."""
        return ";" in self._prose.body[telling.end : max(telling.end, time.start)]

    def _is_ahead(self, time: Time, telling: Telling) -> bool:
        """“limped off and could miss the final in June”: what is to come says nothing of what was."""
        number = telling.sentence
        if telling.tense not in ("past", "earlier") or time.start < telling.start:
            return False
        apart = self._line.clause(number, time.start) is not self._line.clause(
            number, telling.start
        )
        return apart and self._line.told(number, time.start, time.end).tense == "future"

    def _is_counted_behind(self, time: Time, telling: Telling) -> bool:
        """“took a bus to Selby, where he was arrested two days later”: later than what is told."""
        clause = self._line.clause(telling.sentence, time.start)
        below = clause is not None and clause.role is Role.RELATIVE
        return below and time.basis == "narrative" and time.start > telling.end

    def _describes_doer(self, time: Time, telling: Telling) -> bool:
        """“Garrison, who retired this spring, read a statement”: the day is not of what he does now."""
        told = self._line.clause(telling.sentence, telling.start)
        about = self._line.clause(telling.sentence, time.start)
        if about is not None and about.role is Role.PURPOSE and about.parent >= 0:
            about = self._prose.readings[telling.sentence].clauses[about.parent]
        if told is None or about is None or about is told or about.antecedent is None:
            return False
        if (
            told.role is Role.ADVERBIAL and told.parent >= 0
        ):  # “…, was turning left when a boy ran out”
            told = self._prose.readings[telling.sentence].clauses[told.parent]
        return told.subject is not None and about.antecedent.head == told.subject.head

    def goes_on_elsewhere(self, telling: Telling, now: Now) -> bool:
        """“was turned down and appeared in 1963”: neither was on the day told before."""
        end = self._prose.sentences[telling.sentence].end
        return any(
            time.basis == "explicit"
            and is_when(time)
            and parted(time, now.time)
            and not self._line.is_aside(telling.sentence, time.start)
            for time in self._times.between(telling.end, end)[:MAX_TIMES]
        )

    def is_counted_on(self, telling: Telling) -> bool:
        """“two days after the army seized the port”: the sentence's day is another one."""
        sentence = self._prose.sentences[telling.sentence]
        return any(
            telling.is_counted_from(time)
            for time in self._times.between(sentence.start, sentence.end)
            if time.anchor is not None and time.anchor.kind == "event"
        )

    def is_counted_away(self, telling: Telling, now: Now) -> bool:
        """“was found eleven days later”, than nobody knows when: not on the day that the story is at."""
        sentence = self._prose.sentences[telling.sentence]
        here = self._line.clause(telling.sentence, telling.start)
        return days(now.time) == 1 and any(
            time.basis == "unresolved"
            and time.value == "FUTURE_REF"
            and self._line.clause(telling.sentence, time.start) is here
            for time in self._times.between(sentence.start, sentence.end)[:MAX_TIMES]
        )

    def lasts_longer(self, telling: Telling, now: Now) -> bool:
        """“They spent two years on it”: longer than the day or the months that the story is at."""
        return self._days_of(telling) > days(now.time)

    def lasting_from(self, telling: Telling, now: Now) -> Time | None:
        """“was arrested on 2 April and spent five months in a cell”: from that day on, so long."""
        first, long = day_of(now.time.earliest), round(self._days_of(telling))
        behind = telling.sentence == now.sentence and now.time.end <= telling.start
        behind = behind and telling.tense == "past"
        if not (behind and long and first is not None and days(now.time) == 1):
            return None
        time = story_time(now, telling)
        bounds = iso(first), iso(first + long)
        written = edtf(first, first + long)
        return replace(
            time, earliest=bounds[0], latest=bounds[1], edtf=written, granularity="vague"
        )

    def _days_of(self, telling: Telling) -> float:
        """How long its clause says that it lasted, in days; 0 where it says nothing."""
        number = telling.sentence
        if telling.kind in _AT_ONCE or telling.role is not Role.MAIN:
            return 0
        clause = self._line.clause(number, telling.start)
        return max(
            (
                _DAYS_EACH.get(time.value[-1:], 0) * int(count[1])
                for time in self._times.between(telling.start, self._prose.sentences[number].end)
                if time.type == "DURATION"
                and (count := _LENGTH.fullmatch(time.value))
                and self._line.clause(number, time.start) is clause
            ),
            default=0,
        )

    def last_aside(self, number: int, time: Time) -> Time | None:
        """“… who was 38 when he disappeared in September 1986.”: the day that a sentence ends with."""
        ends = self._prose.sentences[number].end - time.end <= 1
        wide = time.earliest is None or time.latest is None or days(time) > MAX_DAYS
        if not ends or wide or time.basis != "explicit" or not is_when(time):
            return None
        clause = self._line.clause(number, time.start)
        below = clause is not None and clause.role in (Role.RELATIVE, Role.ADVERBIAL)
        return time if below else None
