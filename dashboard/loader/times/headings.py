"""When the heads of entries are: completed by the heads above, by each other, by publication."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from dashboard.loader.times import days
from dashboard.loader.times.bounds import Resolved, edtf
from dashboard.loader.times.calendar_dates import resolve_calendar
from dashboard.loader.times.clock_rows import Clocks
from dashboard.loader.times.entries import Entry, calendar_of, parents
from dashboard.loader.times.meaning import Calendar
from dashboard.loader.times.pieces import Piece
from dashboard.loader.times.rulings import Ruling
from dashboard.loader.times.scene import NOWHERE
from dashboard.loader.times.sequences import (
    DAY,
    MONTH_DAYS,
    WEEK,
    YEAR,
    goes_one_way,
    grows,
    is_onward,
    place_in_year,
    run_onward,
    turns,
    years_back,
)
from dashboard.story import Anchor, Basis, Granularity


@dataclass(frozen=True, slots=True)
class _Known:
    """A day or a year that is found, on what it stands, the place of the head or the words it is from."""

    value: int
    basis: Basis
    source: int | None = None
    anchor: Anchor | None = None


class Headings:
    """Dates the heads of a text, from the widest to the narrowest.

    ``below``: by piece what goes on by the clock below heads that are times of day.
    """

    def __init__(
        self,
        entries: Sequence[Entry],
        pieces: Sequence[Piece],
        alone: Sequence[Resolved],
        published: int | None,
        clocks: Clocks,
    ) -> None:
        self._entries = entries
        self._pieces = pieces
        self._alone = alone
        self._clocks = clocks
        self._published = published
        self._above = parents(entries, pieces)
        self._rulings: dict[int, Ruling] = {}
        self.below: dict[int, Resolved] = {}

    def rulings(self) -> dict[int, Ruling]:
        """By the number of its head in the text what each dated one says."""
        for place, entry in enumerate(self._entries):
            if entry.rank in ("era", "year"):
                self._keep(place, tuple(self._alone[index] for index in entry.pieces))
        for rank in ("month", "day"):
            for group in self._groups(rank):
                self._date_days(self._without_imprint(group))
        self._date_clocks()
        return {self._entries[place].number: found for place, found in self._rulings.items()}

    def _groups(self, rank: str) -> list[list[int]]:
        """Places of the heads of a rank, those under one head together, in order."""
        places = [place for place, entry in enumerate(self._entries) if entry.rank == rank]
        return [list(group) for _, group in groupby(places, key=lambda one: self._above[one])]

    def _calendar(self, place: int) -> Calendar | None:
        return calendar_of(self._entries[place], self._pieces)

    def _without_imprint(self, group: list[int]) -> list[int]:
        """Without a first day that is the one of publication, above a list of days up to it."""
        first = self._calendar(group[0])
        if first is None or first.year is None or len(group) < 3:
            return group
        if self._first_alone(group[0]) != self._published:
            return group
        following = [one for one in map(self._first_alone, group[1:]) if one is not None]
        onward = all(earlier <= later for earlier, later in pairwise(following))
        return group[1:] if onward and following and following[0] != self._published else group

    def _first_alone(self, place: int) -> int | None:
        pieces = self._entries[place].pieces
        return self._alone[pieces[0]].first if pieces else None

    def _date_days(self, group: Sequence[int]) -> None:
        found = self._by_year(group)
        for place in group:
            if place not in found and self._is_fixed(place):
                self._keep(place, tuple(self._alone[at] for at in self._entries[place].pieces))
                if place in self._rulings:
                    found[place] = _Known(self._rulings[place].days[0], "explicit", place)
        self._by_weekday(group, found)
        self._by_count(group, found)

    def _is_fixed(self, place: int) -> bool:
        """Whether its own words say it whole: with a year, or counted from publication."""
        calendar = self._calendar(place)
        return calendar is None or calendar.year is not None

    # Months and days, whose year the list tells.

    def _by_year(self, group: Sequence[int]) -> dict[int, _Known]:
        """Dates the heads with a month; gives the first day of each."""
        dated = [(place, one) for place in group if (one := self._calendar(place))]
        dated = [(place, one) for place, one in dated if place_in_year(one) is not None]
        if not dated:
            return {}
        places = [place_in_year(one) or 0 for _, one in dated]
        years = {at: one.year for at, (_, one) in enumerate(dated) if one.year is not None}
        onward = grows(list(years.values()), places)
        steps = turns(places, YEAR, onward=onward)
        known = self._years(dated, steps, years, onward=onward)
        found = {}
        for at, (place, _) in enumerate(dated):
            if at in known:
                first = self._keep_in_year(place, known[at])
                if first is not None:
                    found[place] = _Known(first, known[at].basis, place)
        return found

    def _years(
        self,
        dated: Sequence[tuple[int, Calendar]],
        steps: Sequence[int],
        years: dict[int, int],
        *,
        onward: bool,
    ) -> dict[int, _Known]:
        """For each dated head its year: its own, that of the head above, that of the list."""
        above = self._year_above(dated[0][0])
        found: dict[int, _Known] = {}
        last = min(years, default=None)
        vote = None
        if last is None and not above:
            vote = self._year_before(*dated[0]) or self._voted(dated, steps, onward=onward)
        for at in range(len(dated)):
            if at in years:
                found[at], last = _Known(years[at], "explicit"), at
            elif above:
                found[at] = above
            elif last is not None:
                year = years[last] + steps[at] - steps[last]
                found[at] = _Known(year, "narrative", dated[last][0])
            elif vote is not None:
                found[at] = replace(vote, value=vote.value + steps[at])
        return found

    def _year_above(self, place: int) -> _Known | None:
        above = self._above[place]
        ruling = self._rulings.get(above) if above is not None else None
        if above is None or ruling is None:
            return None
        first, last = (days.calendar_date(day)[0] for day in ruling.days)
        year = first if first > 0 else first - 1
        return _Known(year, "heading", above) if first == last else None

    def _year_before(self, place: int, calendar: Calendar) -> _Known | None:
        """The year that the list has come to: "May" behind "June 2017" is of the next one."""
        before, here = self._rulings.get(place - 1), place_in_year(calendar)
        if before is None or here is None or self._above[place] is not None:
            return None
        year, month, day = days.calendar_date(before.days[0])
        there = month * MONTH_DAYS + (day if calendar.day else 0)
        onward = next(iter(self._rulings.values())).days <= before.days
        turned = (here < there) if onward else -(here > there)
        written = year if year > 0 else year - 1
        return _Known(written + turned, "narrative", place - 1)

    def _voted(
        self, dated: Sequence[tuple[int, Calendar]], steps: Sequence[int], *, onward: bool
    ) -> _Known | None:
        """The first head's year, by what the newest ones are when each is read by itself."""
        newest = steps[-1] if onward else steps[0]
        votes: Counter[tuple[int, Basis]] = Counter()
        for (place, _), step in zip(dated, steps, strict=True):
            alone = self._alone[self._entries[place].pieces[0]]
            if step == newest and alone.first is not None:
                votes[days.calendar_date(alone.first)[0] - step, alone.basis] += 1
        if not votes:
            return None
        (year, basis), _ = votes.most_common(1)[0]
        return _Known(year - years_back([one for _, one in dated], steps, year), basis)

    def _keep_in_year(self, place: int, year: _Known) -> int | None:
        """Dates all words of a head in the year, the later ones of a span no earlier."""
        found: list[Resolved] = []
        value = year.value
        for index in self._entries[place].pieces:
            meaning = self._pieces[index].meaning
            if not isinstance(meaning, Calendar):
                return None
            one = self._complete(meaning, meaning.year or value, year)
            if found and meaning.year is None and (one.first or 0) < (found[-1].first or 0):
                one = self._complete(meaning, value + 1, year)
            found.append(one)
        self._keep(place, tuple(found))
        return found[0].first if found else None

    def _complete(self, calendar: Calendar, year: int, known: _Known) -> Resolved:
        whole = replace(calendar, year=year, pick=None, year_shift=None)
        return self._on_basis(resolve_calendar(whole, NOWHERE).on_the_calendar(), known)

    def _on_basis(self, found: Resolved, known: _Known) -> Resolved:
        source = None if known.source is None else self._rulings.get(known.source)
        anchor = source.anchor if source else known.anchor
        return replace(found, basis=known.basis, anchor=anchor)

    # Days of the week, and counted ones, by the days beside them.

    def _by_weekday(self, group: Sequence[int], found: dict[int, _Known]) -> None:
        weekdays = {
            place: one.weekday
            for place in group
            if (one := self._calendar(place)) and one.weekday is not None and place not in found
        }
        if not weekdays:
            return
        onward = is_onward(list(weekdays.values()), WEEK)
        if not found:
            newest = self._newest_weekday(weekdays, onward=onward)
            if newest is None:
                return
            place, known = newest
            found[place] = known
            self._keep_day(place, known)
            del weekdays[place]
        for order, ahead in ((group, onward), (group[::-1], not onward)):
            last: int | None = None
            for place in order:
                if place in found:
                    last = place
                elif last is not None and place in weekdays:
                    found[place] = self._beside(found[last], last, weekdays[place], ahead=ahead)
                    self._keep_day(place, found[place])
                    last = place

    def _newest_weekday(
        self, weekdays: Mapping[int, int], *, onward: bool
    ) -> tuple[int, _Known] | None:
        """The newest day of the list, by what those of its week are when each is read by itself."""
        places, named = list(weekdays), list(weekdays.values())
        steps = turns(named, WEEK, onward=onward)
        at = len(places) - 1 if onward else 0
        votes: Counter[tuple[int, Basis]] = Counter()
        for place, weekday, step in zip(places, named, steps, strict=True):
            alone = self._alone[self._entries[place].pieces[0]]
            if step == steps[at] and alone.first is not None:
                votes[alone.first - weekday + named[at], alone.basis] += 1
        if not votes:
            return None
        (day, basis), _ = votes.most_common(1)[0]
        return places[at], _Known(day, basis)

    def _beside(self, known: _Known, place: int, weekday: int, *, ahead: bool) -> _Known:
        """The next such weekday on the side that the list goes to."""
        at = days.weekday(known.value)
        day = known.value + ((weekday - at) % 7 if ahead else -((at - weekday) % 7))
        if known.basis == "published":
            return _Known(day, "published")
        return _Known(day, "narrative", place)

    def _by_count(self, group: Sequence[int], found: dict[int, _Known]) -> None:
        """“Day 3” by another day of the count, else by the one on which it began."""
        counted = [place for place in group if self._entries[place].count is not None]
        source = next((place for place in counted if place in found), None)
        begun = self._clocks.first_day(counted[0]) if counted and source is None else None
        for place in counted:
            count = self._entries[place].count or 0
            if place in found:
                source = place
            elif source is not None:
                step = count - (self._entries[source].count or 0)
                found[place] = _Known(found[source].value + step, "narrative", source)
                self._keep_day(place, found[place])
            elif begun is not None:
                known = _Known(begun.day + count - 1, "narrative", anchor=begun.anchor)
                self._keep_day(place, known)

    def _keep_day(self, place: int, known: _Known) -> None:
        meanings = [self._pieces[index].meaning for index in self._entries[place].pieces]
        calendars = [one if isinstance(one, Calendar) else None for one in meanings] or [None]
        found: list[Resolved] = []
        day = known.value
        for before, calendar in zip([None, *calendars], calendars, strict=False):
            day += _days_between(before, calendar)
            found.append(self._on_basis(_day(day, calendar), known))
        self._keep(place, tuple(found))

    # Times of day.

    def _date_clocks(self) -> None:
        groups = self._groups("clock")
        onward = run_onward([[self._minute(place) for place in group] for group in groups])
        for group in groups:
            minutes = [self._minute(place) for place in group]
            steps = turns(minutes, DAY, onward=onward)
            if self._above[group[0]] is not None and goes_one_way(minutes):
                steps = [0] * len(group)  # all of the day above them
            known = self._first_day(group, steps, onward=onward)
            if known is not None:
                for place, step in zip(group, steps, strict=True):
                    self._keep_day(place, replace(known, value=known.value + step))
                    if onward:
                        self._date_below(place)

    def _date_below(self, place: int) -> None:
        """Dates the sentences that go on from a time of day by the clock."""
        ruling = self._rulings.get(place)
        if ruling is None:
            return
        for index, at in self._clocks.below(place, self._minute(place)):
            meaning = self._pieces[index].meaning
            if isinstance(meaning, Calendar) and meaning.clock and meaning.clock.minute is not None:
                found = _day(ruling.days[0] + (at - meaning.clock.minute) // DAY.length, meaning)
                self.below[index] = replace(found, basis="heading", anchor=ruling.anchor)

    def _minute(self, place: int) -> int:
        calendar = self._calendar(place)
        clock = calendar.clock if calendar else None
        return clock.minute or 0 if clock else 0

    def _first_day(
        self, group: Sequence[int], steps: Sequence[int], *, onward: bool
    ) -> _Known | None:
        """The day of a row's first time.

        It is that of the head above, else the one that the text goes on from, else such that the
        newest is of publication.
        """
        above = self._above[group[0]]
        ruling = self._rulings.get(above) if above is not None else None
        if above is not None and ruling is not None and ruling.unit == "day":
            return _Known(ruling.days[0], "heading", above)
        if above is not None:
            return None
        length = 0
        if onward:
            below = self._clocks.below(group[-1], self._minute(group[-1]))
            length = steps[-1] + max((at // DAY.length for _, at in below), default=0)
            begun = self._clocks.begun(group[0], self._published)
            day = begun.day_at(self._minute(group[0])) if begun else None
            if begun and day is not None and day + length <= (self._published or day + length):
                return _Known(day, "narrative", anchor=begun.anchor)
        return None if self._published is None else _Known(self._published - length, "published")

    # What comes of it.

    def _keep(self, place: int, pieces: tuple[Resolved, ...]) -> None:
        firsts = [one.first for one in pieces]
        lasts = [one.last for one in pieces]
        if not pieces or None in firsts or None in lasts:
            return
        first = min(day for day in firsts if day is not None)
        last = max(day for day in lasts if day is not None)
        calendar = self._calendar(place)
        clock = calendar.clock if calendar else None
        unit: Granularity = "day" if pieces[0].granularity == "minute" else pieces[0].granularity
        anchor = Anchor("time", None, self._entries[place].label, edtf(first, last))
        minute = clock.minute if clock else None
        self._rulings[place] = Ruling((first, last), unit, minute, anchor, pieces)


def _days_between(first: Calendar | None, last: Calendar | None) -> int:
    """How many days the end of a span lies behind its start: “Friday to Monday”, “22:00 – 02:00”."""
    if first is None or last is None:
        return 0
    if first.weekday is not None and last.weekday is not None:
        return (last.weekday - first.weekday) % WEEK.length
    begins, ends = first.clock, last.clock
    if begins is None or ends is None or begins.minute is None or ends.minute is None:
        return 0
    return 1 if ends.minute < begins.minute else 0


def _day(day: int, calendar: Calendar | None) -> Resolved:
    """A day, with the time of day that a head names beside it."""
    year, month, number = days.calendar_date(day)
    written = year if year > 0 else year - 1
    clock = calendar.clock if calendar else None
    return resolve_calendar(Calendar(written, month, number, clock=clock), NOWHERE)
