"""The one order in which events are told: by their bounds, and by the words that order them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush

from dashboard.days import stamp
from dashboard.story import Event, Relation

_NEVER = 2**62
_Key = tuple[int, int, int]


def in_order(events: Sequence[Event], relations: Iterable[Relation]) -> list[Event]:
    """Events by date, then by the story's own words, then as told; undated ones last.

    A relation outranks a date where both are known. A circle of relations is broken
    where the dates say so, so that every event is there once.
    """
    numbers = {event.id: number for number, event in enumerate(events)}
    after: dict[int, set[int]] = defaultdict(set)
    for relation in relations:
        if relation.before in numbers and relation.after in numbers:
            after[numbers[relation.before]].add(numbers[relation.after])
    keys = _keys(events, after)
    return [events[number] for number in _sorted(keys, after)]


def _keys(events: Sequence[Event], after: dict[int, set[int]]) -> list[_Key]:
    """Sort keys; an undated event borrows that of the event that it comes before."""
    keys = [_key(event, number) for number, event in enumerate(events)]
    for number in range(len(events)):
        if keys[number][0] == _NEVER and after[number]:
            begin = min(keys[other][0] for other in after[number])
            keys[number] = (begin, -1, number)
    return keys


def _key(event: Event, number: int) -> _Key:
    begin = event.earliest or event.latest
    if begin is None:
        return (_NEVER, _NEVER, number)
    end = event.latest or event.earliest
    return (int(stamp(begin).astype("int64")), int(stamp(end, last=True).astype("int64")), number)


def _sorted(keys: list[_Key], after: dict[int, set[int]]) -> list[int]:
    """Kahn's algorithm with a heap; an undated follower takes the key of whom it follows."""
    waits = [0] * len(keys)
    for followers in after.values():
        for number in followers:
            waits[number] += 1
    ready = [(keys[number], number) for number in range(len(keys)) if not waits[number]]
    heapify(ready)
    left = {number for number in range(len(keys)) if waits[number]}
    order: list[int] = []
    while ready or left:
        if not ready:
            number = min(left, key=lambda one: keys[one])
            left.discard(number)
            heappush(ready, (keys[number], number))
        key, number = heappop(ready)
        order.append(number)
        for follower in after.get(number, ()):
            waits[follower] -= 1
            if waits[follower] <= 0 and follower in left:
                left.discard(follower)
                undated = keys[follower][0] == _NEVER
                heappush(
                    ready, ((key[0], key[1], follower) if undated else keys[follower], follower)
                )
    return order
