"""Which event came before which, and the bounds that follow from it.

Every event has a first and a last day that it can have been on; every link says how many
days lie between two events. Bounds are tightened along the links until nothing changes: the
tightest that follow from all statements together (a simple temporal problem, solved by a
worklist over the sparse graph of links). A link that leaves an event no day is not applied:
the two statements that clash are named on the events concerned.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dashboard.loader.events.links import Link
from dashboard.loader.times.bounds import edtf
from dashboard.loader.times.days import day_of, iso
from dashboard.story import Anchor, Disagreement, Event, Relation, SourcedValue

# An event whose bounds have moved this often is on a circle of links that cannot all hold.
MAX_MOVES = 60


@dataclass(frozen=True, slots=True)
class Ordered:
    """Events with bounds tightened, and what orders them."""

    events: tuple[Event, ...]
    relations: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a bound is what it is: a statement of a document, and the event it comes from."""

    statement: str
    documents: tuple[str, ...]
    origin: str


@dataclass(slots=True)
class Bounds:
    """The first and last day of an event, each with its reason."""

    first: int | None
    last: int | None
    first_reason: Reason
    last_reason: Reason
    moves: int = 0


def order(events: Sequence[Event], links: Sequence[Link]) -> Ordered:
    """Tightens the events' bounds by the links and reports what clashes."""
    network = _Network(events, links)
    network.settle()
    tightened = tuple(network.event(one) for one in events)
    return Ordered(tightened, tuple(network.relations()))


class _Network:
    """Events as nodes with bounds, links as constraints between them."""

    def __init__(self, events: Sequence[Event], links: Sequence[Link]) -> None:
        self.events = {event.id: event for event in events}
        self.bounds = {event.id: _own_bounds(event) for event in events}
        self.links = [
            one for one in links if one.before in self.events and one.after in self.events
        ]
        self.clashes: dict[str, list[Disagreement]] = {}
        self.dropped: set[int] = set()
        self._at: dict[str, list[int]] = {}
        for number, link in enumerate(self.links):
            if link.firm:
                self._at.setdefault(link.before, []).append(number)
                self._at.setdefault(link.after, []).append(number)

    def settle(self) -> None:
        """Tightens bounds along links until nothing changes."""
        self._drop_contradicted()
        waiting = deque(self._at)
        queued = set(self._at)
        while waiting:
            node = waiting.popleft()
            queued.discard(node)
            for number in self._at[node]:
                if number in self.dropped:
                    continue
                for moved in self._apply(number):
                    if moved not in queued:
                        queued.add(moved)
                        waiting.append(moved)

    def event(self, event: Event) -> Event:
        """The event with its bounds as they came out, and its clashes."""
        bounds = self.bounds[event.id]
        clashes = self.clashes.get(event.id)
        if clashes:
            known = [*event.disagreements, *clashes]
            event = replace(event, disagreements=tuple(dict.fromkeys(known)))
        if bounds.moves == 0:
            return event
        return self._tightened(event, bounds)

    def relations(self) -> Iterable[Relation]:
        """One relation for each pair that something orders, firm links first."""
        seen: set[tuple[str, str]] = set()
        for link in sorted(self.links, key=lambda one: not one.firm):
            pair = (link.before, link.after)
            if pair in seen or (not link.firm and self._speaks_against(link, seen)):
                continue
            seen.add(pair)
            yield Relation(link.before, link.after, link.evidence)

    def _speaks_against(self, link: Link, seen: set[tuple[str, str]]) -> bool:
        """Whether dates or words order the two the other way round."""
        before, after = self.bounds[link.before], self.bounds[link.after]
        if (link.after, link.before) in seen:
            return True
        return before.first is not None and after.last is not None and before.first > after.last

    def _drop_contradicted(self) -> None:
        """Two firm links that order the same two events both ways: neither bounds."""
        by_pair: dict[tuple[str, str], int] = {}
        for number, link in enumerate(self.links):
            if not link.firm:
                continue
            other = by_pair.get((link.after, link.before))
            if other is not None:
                self.dropped |= {number, other}
                self._report(link, _reason(self.links[other], link.before))
            by_pair.setdefault((link.before, link.after), number)

    def _apply(self, number: int) -> list[str]:
        """Tightens both ends of a link; the events whose bounds moved."""
        link = self.links[number]
        before, after = self.bounds[link.before], self.bounds[link.after]
        least = link.least or 0
        moved: list[str] = []
        if before.first is not None and self._raise(number, link.after, before.first + least):
            moved.append(link.after)
        if after.last is not None and self._lower(number, link.before, after.last - least):
            moved.append(link.before)
        if link.most is not None:
            moved += self._apply_most(number, link, link.most)
        return moved

    def _apply_most(self, number: int, link: Link, most: int) -> list[str]:
        before, after = self.bounds[link.before], self.bounds[link.after]
        moved: list[str] = []
        if before.last is not None and self._lower(number, link.after, before.last + most):
            moved.append(link.after)
        if after.first is not None and self._raise(number, link.before, after.first - most):
            moved.append(link.before)
        return moved

    def _raise(self, number: int, node: str, first: int) -> bool:
        """A later first day, unless it is none or leaves no day."""
        bounds = self.bounds[node]
        if number in self.dropped or (bounds.first is not None and first <= bounds.first):
            return False
        if (bounds.last is not None and first > bounds.last) or bounds.moves >= MAX_MOVES:
            self._clash(number, bounds.last_reason)
            return False
        bounds.first, bounds.first_reason = first, _reason(self.links[number], node)
        bounds.moves += 1
        return True

    def _lower(self, number: int, node: str, last: int) -> bool:
        """An earlier last day, unless it is none or leaves no day."""
        bounds = self.bounds[node]
        if number in self.dropped or (bounds.last is not None and last >= bounds.last):
            return False
        if (bounds.first is not None and last < bounds.first) or bounds.moves >= MAX_MOVES:
            self._clash(number, bounds.first_reason)
            return False
        bounds.last, bounds.last_reason = last, _reason(self.links[number], node)
        bounds.moves += 1
        return True

    def _clash(self, number: int, against: Reason) -> None:
        self.dropped.add(number)
        self._report(self.links[number], against)

    def _report(self, link: Link, against: Reason) -> None:
        """Puts the two statements on the events of the link."""
        own = _reason(link, link.after)
        values = (
            SourcedValue(own.statement, own.documents),
            SourcedValue(against.statement, against.documents),
        )
        for node in dict.fromkeys((link.before, link.after, against.origin)):
            self.clashes.setdefault(node, []).append(Disagreement("order", values))

    def _tightened(self, event: Event, bounds: Bounds) -> Event:
        first, last = bounds.first, bounds.last
        bounded = event.earliest is not None or event.latest is not None
        dated = bounded and event.basis != "told"  # publication alone gives no day
        reason = (
            bounds.last_reason if bounds.last_reason.origin != event.id else bounds.first_reason
        )
        return replace(
            event,
            edtf=edtf(first, last),
            earliest=_moment(event.earliest, first),
            latest=_moment(event.latest, last),
            granularity="day" if first == last else "vague",
            basis=event.basis if dated else "anchor",
            anchor=event.anchor if dated else self._anchor(reason.origin),
        )

    def _anchor(self, origin: str) -> Anchor:
        """The event that a bound comes from."""
        event = self.events[origin]
        bounds = self.bounds[origin]
        return Anchor("event", origin, event.title, edtf(bounds.first, bounds.last))


def _own_bounds(event: Event) -> Bounds:
    statement = event.edtf or event.title
    documents = tuple(dict.fromkeys(one.document for one in event.evidence))
    reason = Reason(f"{event.title}: {statement}", documents, event.id)
    return Bounds(day_of(event.earliest), day_of(event.latest), reason, reason)


def _reason(link: Link, node: str) -> Reason:
    """The link as the reason of a bound of one of its ends; it comes from the other one."""
    origin = link.before if node == link.after else link.after
    return Reason(link.evidence.text, (link.evidence.document,), origin)


def _moment(written: str | None, number: int | None) -> str | None:
    """The bound as it was written, minutes and all, where its day is still the same."""
    if number is None or (written is not None and day_of(written) == number):
        return written
    return iso(number)


def certainly_after(moment: str | None, other: str | None) -> bool:
    """Whether one bound is later than another: by days, and by minutes where both have them."""
    day_number, other_day = day_of(moment), day_of(other)
    if moment is None or other is None or day_number is None or other_day is None:
        return False
    if day_number != other_day:
        return day_number > other_day
    clock, other_clock = moment.partition("T")[2], other.partition("T")[2]
    return bool(clock and other_clock) and clock > other_clock
