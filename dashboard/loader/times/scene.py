"""What a time is read against: publication, where the text is at, the verbs around it."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.loader.times.bounds import Resolved
from dashboard.loader.times.tenses import Tense
from dashboard.story import Anchor, Granularity

Focus = tuple[int, int]
# "In May" beside a date of so long ago is that year's May in news too.
OLD_DAYS = 2 * 365


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a time stands.

    ``published`` is the day that deictic words count from, None where it is not known;
    ``focus`` are the days that the text is at (``unit``: how they were named; ``anchor``: by what), ``close`` whether they were named in this
    or the last sentence. ``history``: the text tells of a time long before publication,
    and counts from its own dates. ``quarter``: the last quarter of a year that the text named;
    ``told``: the last date of the text, also where it has moved on to an unknown time since;
    ``near``: the days were named no more than a few sentences ago; ``over``:
    the time is that of a past verb right before it ("ran out on 3 March"); ``ahead_by``: its
    verb where that looks ahead; ``under``: the head of the entry whose day stands in the place
    of publication, ``minute`` that of the head's time of day; ``told_minute``: the time of day that
    the text told last, on the days that it is at; ``news``: the day that the text begins with, of
    the last before publication; ``back``: it has left what was told last for that news;
    ``unclear``: it is told in a present that says nothing of whether the day is to come; ``of_its_year``: a story goes on
    from days whose year it has named; ``takes_up``: it is told of who was named right before;
    ``before``: the days that it was at before it looked back; ``earlier``: it is told in a past perfect;
    ``news_days``: so many days before publication a day without its year is one of the news;
    ``at_deed``: it is at a deed that a court looks into, which has its story before it and behind it;
    ``dwells``: its paragraph tells from day to day.
    """

    published: int | None
    focus: Focus | None
    unit: Granularity | None
    anchor: Anchor | None
    close: bool
    tense: Tense | None
    history: bool
    quarter: Resolved | None = None
    told: Focus | None = None
    near: bool = False
    over: bool = False
    ahead_by: str = ""
    under: Anchor | None = None
    minute: int | None = None
    told_minute: int | None = None
    news: Focus | None = None
    back: bool = False
    unclear: bool = False
    of_its_year: bool = False
    takes_up: bool = False
    before: Focus | None = None
    earlier: bool = False
    news_days: int = -1
    at_deed: bool = False
    dwells: bool = False

    @property
    def is_at_old_time(self) -> bool:
        """Whether one of the last sentences is at a time that lies years before publication."""
        if (
            self.back
            or not (self.close or self.near)
            or self.focus is None
            or self.published is None
        ):
            return False
        return self.published - self.focus[1] > OLD_DAYS

    @property
    def tells_of_a_day(self) -> bool:
        """“came on 2 August. By the end of the month …”: a story of a day before publication goes on."""
        if self.focus is None or self.published is None or self.tense != "past" or self.back:
            return False
        named = self.unit in ("minute", "hour", "day") and self.close
        return named and self.focus[1] < self.published and not self.under

    @property
    def base(self) -> int | None:
        """The day that a date without year is near to."""
        if self.told and (self.history or self.published is None):
            return self.told[0]
        return self.published


# For what needs nothing but its own words.
NOWHERE = Scene(None, None, None, None, close=False, tense=None, history=False)
