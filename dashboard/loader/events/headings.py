"""What the head of an entry dates: "4 March" in a chronology, "21:10" in a live blog."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.loader.events.tellings import Telling
from dashboard.loader.prose import Prose, Published
from dashboard.loader.syntax import Role
from dashboard.loader.times.bounds import edtf
from dashboard.loader.times.days import day_of, iso
from dashboard.loader.times.entries import RULE
from dashboard.story import Anchor, Time

_DATED = frozenset({Role.MAIN, Role.CONTENT, Role.ADVERBIAL, Role.PARTICIPIAL})
_HAPPENED = frozenset({"asserted", "reported", "negated"})


@dataclass(frozen=True, slots=True)
class Heading:
    """When the entry of a head is: its first and its last day, and what its words are.

    ``posted``: a live blog's time of day, when something was written and not when it was.
    """

    first: int
    last: int
    time: Time
    anchor: Anchor
    posted: bool

    def holds(self, time: Time) -> bool:
        """Whether a time lies in its days."""
        first, last = day_of(time.earliest), day_of(time.latest)
        return first is not None and last is not None and self.first <= first and last <= self.last


class Headings:
    """The heads of a document by the sentences that they date."""

    def __init__(self, prose: Prose, times: Sequence[Time], published: Published) -> None:
        self._prose = prose
        self._published = published.latest.toordinal() if published.latest else None
        self._found: dict[int, Heading] = {}
        by_head: dict[int, list[Time]] = {}
        for time in times:
            number = prose.head_index(time.start) if time.rule.startswith(RULE) else None
            if number is not None and time.end <= prose.heads[number].end:
                by_head.setdefault(number, []).append(time)
        for number, of_head in by_head.items():
            heading = self._heading(number, of_head, published)
            if heading is not None:
                self._found[number] = heading

    def _heading(self, number: int, times: Sequence[Time], published: Published) -> Heading | None:
        firsts = [day_of(one.earliest) for one in times]
        lasts = [day_of(one.latest) for one in times]
        first = min((day for day in firsts if day is not None), default=None)
        last = max((day for day in lasts if day is not None), default=None)
        if first is None or last is None or None in firsts or None in lasts:
            return None
        head = self._prose.heads[number]
        label = " ".join(self._prose.text[head.start : head.end].split())
        anchor = Anchor("time", times[0].id, label, edtf(first, last))
        return Heading(first, last, times[0], anchor, _is_posted(times[0], last, published))

    def of(self, offset: int) -> Heading | None:
        """The heading of the entry that holds an offset."""
        number = self._prose.head_index(offset)
        return None if number is None else self._found.get(number)

    def _is_ahead(self, heading: Heading) -> bool:
        """Whether it is the day of something to come."""
        return self._published is not None and heading.first > self._published

    def time(self, telling: Telling) -> Time | None:
        """When a telling without a time of its own is, by its heading; None where that dates it not."""
        heading = self.of(telling.start)
        if heading is None or not is_dated(telling, ahead=self._is_ahead(heading)):
            return None
        time = heading.time
        if telling.tense == "earlier":
            open_start = edtf(None, heading.last)
            bounds = replace(time, earliest=None, edtf=open_start, granularity="vague")
        elif heading.posted:
            bounds = _of_days(heading)
        else:
            bounds = time
        return replace(bounds, basis="heading", anchor=heading.anchor)


def _of_days(heading: Heading) -> Time:
    """The days of a posted head's times: what happened by then was on them."""
    first, last = heading.first, heading.last
    day = edtf(first, last)
    bounds = replace(heading.time, earliest=iso(first), edtf=day, granularity="day")
    return bounds if first == last else replace(bounds, latest=iso(last), granularity="vague")


def is_dated(telling: Telling, *, ahead: bool) -> bool:
    """Whether what is told is of the entry's day: it happened, or is planned for a day ``ahead``."""
    if telling.role not in _DATED or telling.known is not None:
        return False
    if telling.question or telling.spoken:
        return False
    if telling.status == "planned" or telling.tense == "future":
        return ahead
    if telling.status not in _HAPPENED or (
        telling.tense == "present" and telling.role is not Role.MAIN
    ):
        return False
    return telling.narrated or not telling.definite


def _is_posted(time: Time, last: int, published: Published) -> bool:
    """A time of day of the day of publication is when something was written."""
    if time.granularity != "minute":
        return False
    return published.earliest is None or last >= published.earliest.toordinal()
