"""The day of a printed date whose year, or whose order of numbers, only the text around it tells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import islice
from typing import Final

from dashboard.loader.known_events import KnownEvents
from dashboard.loader.prose import Prose
from dashboard.loader.publication.dated_lines import clocks_beside
from dashboard.loader.publication.inferred import (
    events_told_as_past,
    is_in_present,
    is_told_as_past,
)
from dashboard.loader.publication.page_words import page_words
from dashboard.loader.publication.printed import Printed
from dashboard.loader.publication.tokens import Token, read_tokens
from dashboard.loader.publication.written import Written, find_written
from dashboard.loader.publication.years import notice_year, numbered_year
from dashboard.loader.syntax import Role
from dashboard.loader.times.days import WEEKDAYS

# What a text tells of is this old at most where nothing but it tells the year …
NEWS_DAYS: Final = 183
# … and so old where the weekday agrees, or the page says when it was changed.
AGREED_DAYS: Final = 366
# Known events are told of for years; right after one the year is that one's.
KNOWN_DAYS: Final = 31
# Of two readings of 05/06/2024, the one so near to a day of the text is meant.
NEAR_DAYS: Final = 14
# The dates of so much text tell the year; a book is no news.
MAX_CHARACTERS: Final = 60_000
_ONE_DAY: Final = timedelta(days=1)
# A day that tells where somebody or something comes from is no news.
_ORIGIN: Final = re.compile(
    r"\b(?:born|founded|established|opened|built|inaugurated|married|joined|formed|created|launched"
    r"|elected|dating|history|historic|years?|anniversary|first|since|killed in|signed in)\b",
    re.IGNORECASE,
)
ORIGIN_REACH: Final = 80
# The news of an article stands in its first lines.
LEAD_CHARACTERS: Final = 500
# Labels of South Asia's offices, where the day is written before the month.
_DAY_FIRST: Final = re.compile(r"(?:dtd|dt)\b", re.IGNORECASE)
# So many entries with a time of day make a live blog, which is changed on the day that it tells.
MIN_LIVE_ENTRIES: Final = 3
_LIVE_ENTRY: Final = re.compile(r"^[^\w\n]{0,4}(?:[01]?\d|2[0-3])[:.][0-5]\d(?!\d)", re.MULTILINE)
_OF_THE_DAY: Final = re.compile(
    r"\b(?:this (?:morning|afternoon|evening)|tonight|last night|earlier today|yesterday|today)\b",
    re.IGNORECASE,
)
# Within so few years a day comes on a weekday once.
RECENT_YEARS: Final = 4
_YEAR: Final = re.compile(r"(?<![\w.,/-])(?:19|20)\d\d(?![\w/-])")


@dataclass(frozen=True)
class Surroundings:
    """What the article tells of days, read only where a printed date leaves its own open."""

    prose: Prose
    known: KnownEvents
    printed: tuple[Printed, ...]

    @cached_property
    def _written(self) -> tuple[Written, ...]:
        return tuple(find_written(self.prose.body, 0, MAX_CHARACTERS))

    @cached_property
    def past(self) -> tuple[tuple[date, bool], ...]:
        """Days told as past, and whether one is news and not where something comes from."""
        own = {one.span.start for one in self.printed}
        return tuple(
            (written.days[0], self._is_news(written))
            for written in self._written
            if len(written.days) == 1
            and not any(start <= written.start < start + 40 for start in own)
            and is_told_as_past(self.prose, written.start)
            and not is_in_present(self.prose, written.start)
        )

    def _is_news(self, written: Written) -> bool:
        body = self.prose.body
        around = body[max(0, written.start - ORIGIN_REACH) : written.end + ORIGIN_REACH]
        return not _ORIGIN.search(around)

    @cached_property
    def _newest(self) -> date | None:
        return max((day for day, _ in self.past), default=None)

    @cached_property
    def _newest_known(self) -> date | None:
        return max(events_told_as_past(self.prose, self.known), default=None)

    @cached_property
    def _years(self) -> frozenset[int]:
        """The years that the text names."""
        named = _YEAR.finditer(self.prose.body, 0, MAX_CHARACTERS)
        return frozenset(int(match.group()) for match in named)

    @cached_property
    def _years_of_months(self) -> frozenset[int]:
        """Those named with a month, as news is and no history: “in September 2023”."""
        return frozenset(day.year for written in self._written for day in written.days[:1])

    @cached_property
    def _newest_year(self) -> int | None:
        return max(self._years, default=None)

    def is_before_its_story(self, day: date) -> bool:
        """Whether the article tells as past what came after the day."""
        return self._newest is not None and self._newest > day + _ONE_DAY

    def is_of_day(self, changed: date, printed: Printed) -> bool:
        """Whether a text changed on a day tells that day's news: hour by hour, or by its words.

        A clock under the headline dates news to its hours: it may also tell of the day before,
        or of "this morning", where no other stamp says that it is older.
        """
        if printed.standing != "updated":
            return False
        entries = islice(_LIVE_ENTRY.finditer(self.prose.text, 0, MAX_CHARACTERS), MIN_LIVE_ENTRIES)
        if len(list(entries)) == MIN_LIVE_ENTRIES or self._tells_of(changed):
            return True
        stamped = printed.clock and not printed.at_foot
        told = self._tells_of(changed - _ONE_DAY) or self._speaks_of_today()
        return stamped and (told or self._tells_by_the_clock())

    def _lead(self) -> tuple[int, int]:
        body = self.prose.body
        begin = len(body) - len(body.lstrip())
        return begin, begin + LEAD_CHARACTERS

    def _tells_of(self, day: date) -> bool:
        """Whether the first lines tell as past what came on the day's weekday."""
        weekday = rf"(?<!\blast )(?<!\bnext )\b{WEEKDAYS[day.weekday()].capitalize()}\b(?!s)"
        named = re.compile(weekday).finditer(self.prose.body, *self._lead())
        return any(is_told_as_past(self.prose, match.start()) for match in named)

    def _tells_by_the_clock(self) -> bool:
        """“closed the road at 3:20 p.m.”: news of the day of its stamp, as the first lines name no other."""
        tokens = self._lead_tokens
        if any(one.kind in ("weekday", "date") for one in tokens):
            return False
        return any(one.kind == "time" and self._is_told(one.start) for one in tokens)

    def _speaks_of_today(self) -> bool:
        """Whether the first lines tell what came that day; "is today a museum" tells nothing."""
        named = _OF_THE_DAY.finditer(self.prose.body, *self._lead())
        return any(self._is_told(match.start()) for match in named)

    def _is_told(self, offset: int) -> bool:
        """Whether a main verb of the sentence around an offset is in the past."""
        index = self.prose.sentence_index(offset)
        clauses = () if index is None else self.prose.readings[index].clauses
        return any(
            clause.role is Role.MAIN and clause.verb is not None and clause.verb.tense == "past"
            for clause in clauses
        )

    def day_of(self, printed: Printed) -> date | None:
        """The one day that a printed date can mean here."""
        written = printed.written
        if written.whole:
            return written.days[-1]
        if not written.days:
            return self._with_year(written, printed.weekday)
        if len(written.days) == 1:
            return written.days[0]
        if self._begins_with_day(printed):
            return written.days[0]
        return self._in_order(written, printed.weekday)

    def either_day_of(self, printed: Printed) -> tuple[date, ...]:
        """The two days that numbers can mean where nothing tells their order."""
        written = printed.written
        both = len(written.days) > 1 and not written.whole
        open_days = written.days if both and self.day_of(printed) is None else ()
        dated = printed.weekday in {None, *(day.weekday() for day in open_days)}
        return () if not dated or any(map(self.is_before_its_story, open_days)) else open_days

    def _begins_with_day(self, printed: Printed) -> bool:
        """Whether label or clock are of countries that write the day first: "Dtd. 05/06/2023", "21:15 IST"."""
        text, (start, end) = self.prose.text, (printed.span.start, printed.span.end)
        if _DAY_FIRST.match(text, start):
            return True
        line = read_tokens(text, text.rfind("\n", 0, start) + 1, _line_end(text, end))
        at = next((i for i, one in enumerate(line) if one.start == printed.written.start), None)
        beside = () if at is None else clocks_beside(line, at)
        words = [text[start:end], *(clock.words for clock in beside)]
        zones = page_words().day_first
        return any(word.strip("(),.") in zones for word in " ".join(words).split())

    def _in_order(self, written: Written, weekday: int | None) -> date | None:
        """Which of two readings of numbers is meant: by weekday, other numbers, other days."""
        tests = (
            [day for day in written.days if weekday is None or day.weekday() == weekday],
            list(self._as_others_are_written(written)),
            _near(written, (one.written for one in self.printed)),
            [day for day in written.days if not self.is_before_its_story(day)],
            _near(written, self._written),
        )
        return next((found[0] for found in tests if len(found) == 1), None)

    def _as_others_are_written(self, written: Written) -> Iterable[date]:
        """By numbers of the text of which one can be no month."""
        others = [*self._written, *(one.written for one in self.printed)]
        for other in others:
            if other.style == "numbers" and len(other.days) == 1:
                first = int(self.prose.text[other.start : other.start + 2].rstrip("./-"))
                yield written.days[0 if first == other.days[0].day else 1]
                return

    def _with_year(self, written: Written, weekday: int | None) -> date | None:
        """By the page's own other dates, by the days of the text, by known events, by a named year."""
        for newest in (one.written.days for one in self.printed if one.standing != "dateline"):
            if len(newest) == 1:
                found = _last_until(written, newest[0] + _ONE_DAY)
                return found if _agrees(found, weekday) else None
        for newest_day, most in (
            (self._newest_news(weekday), NEWS_DAYS),
            (self._newest_known, KNOWN_DAYS),
        ):
            found = newest_day and _first_from(written, newest_day)
            if not newest_day or not found:
                continue
            reach = AGREED_DAYS if weekday is not None else most
            if (found - newest_day).days <= reach and _agrees(found, weekday):
                return None if self._tells_later(found) else found
        return (
            self._in_printed_year(written, weekday)
            or self._in_named_year(written, weekday)
            or self._by_the_lead(written, weekday)
        )

    def _in_printed_year(self, written: Written, weekday: int | None) -> date | None:
        """In the year of the paper's number, or of the copyright where the text tells of that year."""
        text = self.prose.text
        year = numbered_year(text, written.start, written.end)
        if year is None and (noticed := notice_year(text)) in self._told_years:
            year = noticed
        found = _in_years(written.month, written.day, (year,) if year else ())
        if not found or not _agrees(found[0], weekday) or self.is_before_its_story(found[0]):
            return None
        return None if self._tells_of_month_after(found[0]) else found[0]

    def _tells_of_month_after(self, day: date) -> bool:
        """Whether a month after a day is told as past."""
        return any(
            one.whole and one.days[0] > day and is_told_as_past(self.prose, one.start)
            for one in self._written
        )

    @cached_property
    def _told_years(self) -> frozenset[int]:
        """The years that are named as past."""
        named = _YEAR.finditer(self.prose.body, 0, MAX_CHARACTERS)
        return frozenset(int(m.group()) for m in named if is_told_as_past(self.prose, m.start()))

    def _by_the_lead(self, written: Written, weekday: int | None) -> date | None:
        """“OSLO, Aug. 14 - Kolt said on Wednesday”: in the one year about the text's own in which it was one."""
        told, years = self._told_weekday, sorted(self._years)
        if weekday is not None or told is None or not years:
            return None
        newest = years[-1]
        if not any(year >= newest - 1 for year in self._years_of_months):
            return None
        near = _in_years(written.month, written.day, range(newest, newest + RECENT_YEARS))
        found = [day for day in near if day.weekday() == told]
        return found[0] if len(found) == 1 else None

    @cached_property
    def _told_weekday(self) -> int | None:
        """The one weekday of which the first lines tell as past."""
        told = (one for one in self._lead_tokens if one.kind == "weekday")
        named = {one.weekday for one in told if is_told_as_past(self.prose, one.start)}
        return named.pop() if len(named) == 1 else None

    @cached_property
    def _lead_tokens(self) -> tuple[Token, ...]:
        return read_tokens(self.prose.body, *self._lead())

    def _newest_news(self, weekday: int | None) -> date | None:
        """The newest day told as past; it must be news where nothing else agrees."""
        if self._newest is None or (self._newest, True) in self.past or weekday is not None:
            return self._newest
        return None

    def _tells_later(self, day: date) -> bool:
        """Whether a year beyond the next is named, so that the days of the text are of old."""
        return self._newest_year is not None and self._newest_year > day.year + 1

    def _in_named_year(self, written: Written, weekday: int | None) -> date | None:
        """In the newest year that the text names, if the weekday agrees."""
        if weekday is None or self._newest_year is None:
            return None
        found = _in_years(written.month, written.day, (self._newest_year,))
        return found[0] if found and found[0].weekday() == weekday else None


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _near(written: Written, others: Iterable[Written]) -> list[date]:
    """The readings of numbers that others are near to: "05/04/2021, changed 06/04/2021"."""
    found: dict[date, None] = {}
    for other in others:
        near = [
            day
            for order, day in enumerate(written.days)
            if (beside := _in_same_order(other, order, day.year)) is not None
            and abs((day - beside).days) <= NEAR_DAYS
        ]
        # What is near to both readings, as the same numbers are, tells no order.
        found.update(dict.fromkeys(near if len(near) == 1 else ()))
    return list(found)


def _in_same_order(other: Written, order: int, year: int) -> date | None:
    if other.whole:
        return None
    days = other.days or _in_years(other.month, other.day, (year,))
    return days[order if len(days) > 1 else 0] if days else None


def _agrees(day: date | None, weekday: int | None) -> bool:
    return day is not None and (weekday is None or day.weekday() == weekday)


def _in_years(month: int, day: int, years: Iterable[int]) -> tuple[date, ...]:
    """The day in each of the years that have it."""
    found = []
    for year in years:
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue
    return tuple(found)


def _first_from(written: Written, newest: date) -> date | None:
    near = _in_years(written.month, written.day, (newest.year, newest.year + 1))
    return next((day for day in near if day >= newest - _ONE_DAY), None)


def _last_until(written: Written, newest: date) -> date | None:
    near = _in_years(written.month, written.day, (newest.year, newest.year - 1))
    return next((day for day in near if day <= newest), None)
