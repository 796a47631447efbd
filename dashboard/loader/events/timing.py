"""When an event is: the expression of time that belongs to its clause."""

from __future__ import annotations

from dashboard.loader.events.arguments import Scene, owner_of
from dashboard.loader.events.clauses import ATTRIBUTION, CONTENT, MAIN, OPENING, SUBORDINATE
from dashboard.loader.events.inflection import BASE, PAST, PRESENT
from dashboard.loader.events.lexicon import word_set
from dashboard.loader.events.predicates import Predicate
from dashboard.loader.events.verbs import before
from dashboard.loader.events.words import CONJUNCTION, SAYING
from dashboard.story import Time

# A time this few words after a verb of saying is when it was said.
SAID_REACH = 3
# Kinds of events whose complement tells what is to be done.
_OF_WHAT_IS_TO_BE = frozenset({"REQUEST", "THREATEN"})


def time_of(scene: Scene, predicate: Predicate) -> Time | None:
    """When it is: the time of its clause, else the one that no other clause of the sentence has."""
    own: list[tuple[int, Time]] = []
    for earlier, time in zip([None, *scene.times], scene.times, strict=False):
        if not _is_when(time) or holds(time, scene, predicate) or _is_counted_from(earlier, time):
            continue
        index = scene.word_at(time.start)
        if owner_of(scene, index, for_time=True) is not predicate:
            continue
        apart = _is_before_or_after(scene, predicate, index)
        vowed = _is_vowed(scene, predicate, index)
        if not (apart or vowed or _is_when_said(scene, index, predicate)):
            own.append((_distance_to(scene, predicate, index), time))
    return min(own, key=lambda one: one[0])[1] if own else None


def holds(time: Time, scene: Scene, predicate: Predicate) -> bool:
    """Whether the expression names the event as what it is dated by."""
    start = scene.words.starts[predicate.candidate.first]
    return time.start <= start < time.end


def _is_when(time: Time) -> bool:
    """A date, or a stretch that hangs on something ("in the preceding weeks"); no length or habit.

    A date that could not be resolved is the event's all the same: none beside it is.
    """
    if time.earliest is not None or time.latest is not None:
        return True
    if time.type in {"DATE", "TIME"} and time.value.startswith("XXXX"):
        return True
    return time.type != "SET" and time.anchor is not None


def _is_counted_from(earlier: Time | None, time: Time) -> bool:
    """Whether a date only says what the words right before it are counted from: "days before 3 May"."""
    return earlier is not None and earlier.basis == "anchor" and time.start - earlier.end == 1


def _distance_to(scene: Scene, predicate: Predicate, index: int) -> int:
    inside = scene.clauses.roles[index] in {MAIN, CONTENT, OPENING}
    return abs(index - predicate.candidate.first) + (0 if inside else 20)


def _is_when_said(scene: Scene, index: int, predicate: Predicate) -> bool:
    """“said on Monday that”: when it was said, and not when it happened."""
    if scene.clauses.roles[index] == ATTRIBUTION:
        return True
    if predicate.candidate.role != CONTENT or predicate.outlook.will:
        return False
    for earlier in range(index - 1, max(index - SAID_REACH - 1, -1), -1):
        if scene.words.tags[earlier] & SAYING and scene.clauses.verbs[earlier]:
            return True
    return False


def _is_before_or_after(scene: Scene, predicate: Predicate, index: int) -> bool:
    """“reopened in May, weeks after three men drowned”: May is not when they did."""
    numbers, first = scene.clauses.numbers, predicate.candidate.first
    if predicate.candidate.role != SUBORDINATE or numbers[index] == numbers[first]:
        return False
    begin = numbers.index(numbers[first])
    return scene.words.low[begin] in {"after", "before", "since", "until"}


def _is_vowed(scene: Scene, predicate: Predicate, last: int) -> bool:
    """“condemned it and vowed to send troops by May”, “urged them to leave by May”: when that is to be."""
    words, verbs = scene.words, scene.clauses.verbs
    joined = predicate.kind in _OF_WHAT_IS_TO_BE
    vowed = False
    for index in range(predicate.candidate.last, last):
        earlier = before(words, index)
        if verbs[index] in {PAST, PRESENT} and earlier >= 0 and words.tags[earlier] & CONJUNCTION:
            joined, vowed = words.low[index] in word_set("vow"), False
        if joined and words.low[index] == "to" and verbs[index + 1 : index + 2] == [BASE]:
            vowed = True
    return vowed
