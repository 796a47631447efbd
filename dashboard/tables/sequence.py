"""The one order in which events are told: by their bounds, and by the words that order them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush

from dashboard.days import stamp
from dashboard.story import Event, Relation

_NEVER = 2**62
_Key = tuple[int, int, int]
_Links = Mapping[int, set[int]]


def in_order(events: Sequence[Event], relations: Iterable[Relation]) -> list[Event]:
    """Events by date, then by the story's own words, then as told; undated ones last.

    A relation outranks a date where both are known. A circle of relations is broken
    where the dates say so, so that every event is there once.
    """
    numbers = {event.id: number for number, event in enumerate(events)}
    after: dict[int, set[int]] = defaultdict(set)
    before: dict[int, set[int]] = defaultdict(set)
    for relation in relations:
        if relation.before in numbers and relation.after in numbers:
            after[numbers[relation.before]].add(numbers[relation.after])
            before[numbers[relation.after]].add(numbers[relation.before])
    keys = _borrowed([_key(event, number) for number, event in enumerate(events)], before)
    return [events[number] for number in _sorted(keys, _without_circles(keys, after, before))]


def _key(event: Event, number: int) -> _Key:
    begin = event.earliest or event.latest
    if begin is None:
        return (_NEVER, _NEVER, number)
    end = event.latest or event.earliest
    return (int(stamp(begin).astype("int64")), int(stamp(end, last=True).astype("int64")), number)


def _borrowed(keys: Sequence[_Key], before: _Links) -> list[_Key]:
    """Sort keys; an undated event borrows that of the first dated one that it comes before.

    From the first date on, each walks back over undated events that have no key yet.
    """
    borrowed = list(keys)
    for begin, _, dated in sorted(key for key in keys if key[0] != _NEVER):
        waiting = [dated]
        while waiting:
            for number in before.get(waiting.pop(), ()):
                if borrowed[number][0] == _NEVER:
                    borrowed[number] = (begin, -1, number)
                    waiting.append(number)
    return borrowed


def _without_circles(keys: Sequence[_Key], after: _Links, before: _Links) -> _Links:
    """The links; where they run in circles, only those that lead on to a later key."""
    core = _going_on(_going_on(set(range(len(keys))), after, before), before, after)
    return {
        one: {other for other in others if other not in core or keys[one] < keys[other]}
        if one in core
        else others
        for one, others in after.items()
    }


def _going_on(among: set[int], ahead: _Links, behind: _Links) -> set[int]:
    """Those of a set from which its links lead on without an end."""
    waits = {number: len(ahead.get(number, set()) & among) for number in among}
    ends = [number for number in among if not waits[number]]
    left = set(among)
    while ends:
        number = ends.pop()
        left.discard(number)
        for other in behind.get(number, set()) & left:
            waits[other] -= 1
            if not waits[other]:
                ends.append(other)
    return left


def _sorted(keys: Sequence[_Key], after: _Links) -> list[int]:
    """Kahn's algorithm with a heap; an undated follower takes the key of whom it follows."""
    waits = [0] * len(keys)
    for followers in after.values():
        for number in followers:
            waits[number] += 1
    ready = [(keys[number], number) for number in range(len(keys)) if not waits[number]]
    heapify(ready)
    order: list[int] = []
    while ready:
        key, number = heappop(ready)
        order.append(number)
        for follower in after.get(number, ()):
            waits[follower] -= 1
            if not waits[follower]:
                undated = keys[follower][0] == _NEVER
                own = (key[0], key[1], follower) if undated else keys[follower]
                heappush(ready, (own, follower))
    return order
