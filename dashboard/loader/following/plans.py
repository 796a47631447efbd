"""Plans and what became of them: planned, put off, called off, done, not done."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Final

from dashboard.loader.following.sayings import Saying, act_of, are_alike, is_one_act
from dashboard.loader.syntax.verb_classes import is_in_class
from dashboard.loader.times.days import day_of
from dashboard.reports import PlanPart, Step, Thread

# So many plans of one person, or of one kind of act, are kept open at once: the last ones told.
KEPT_OPEN = 24
# “put off”, “called it off”: how far behind the verb its particle may stand.
_OFF = re.compile(r"(?:\W+\w+){0,6}?\W+(off|back)\b")
_PARTICLES: Final[dict[str, PlanPart]] = {
    "v:put": "put off",
    "v:push": "put off",
    "v:call": "called off",
}
_HAPPENED = frozenset({"asserted", "reported"})


@dataclass(frozen=True, slots=True)
class _Stage:
    """A telling as a part of a plan: what is planned by its act, whoever does it to what."""

    said: Saying
    part: PlanPart
    acts: tuple[str, ...]
    subject: tuple[str, ...]
    thing: tuple[str, ...]


@dataclass(slots=True, eq=False)
class _Open:
    """A thread while the story is read on."""

    stages: list[_Stage] = field(default_factory=list)


class _Index:
    """Threads by whose they are and by the event that they are of; the last ones of each."""

    def __init__(self) -> None:
        self._by_key: dict[str, deque[_Open]] = {}

    def near(self, stage: _Stage) -> Iterator[_Open]:
        """The threads that it could belong to, the last one first, each once."""
        found = (reversed(self._by_key.get(key, ())) for key in _keys(stage))
        return iter(dict.fromkeys(chain.from_iterable(found)))

    def put(self, stage: _Stage, thread: _Open) -> None:
        """Have the thread found by what this stage tells."""
        for key in _keys(stage):
            kept = self._by_key.setdefault(key, deque(maxlen=KEPT_OPEN))
            if thread not in kept:
                kept.append(thread)


def threads(said: Sequence[Saying]) -> tuple[Thread, ...]:
    """The plans of which the story tells what became of them, each in order of report."""
    index = _Index()
    opened: list[_Open] = []
    for stage in _stages(said):
        thread = next((one for one in index.near(stage) if _continues(stage, one)), None)
        if thread is None and stage.part in {"planned", "put off"}:
            thread = _Open()
            opened.append(thread)
        if thread is not None:
            thread.stages.append(stage)
            index.put(stage, thread)
    return tuple(_thread(one) for one in opened if _is_told_on(one))


def _stages(said: Sequence[Saying]) -> Iterator[_Stage]:
    """The parts of plans; a noun that a verb puts off (“put off his visit”) is none of its own."""
    turns = {one: turn for one in said if (turn := _turn(one))}
    moved: dict[tuple[str, int], set[str]] = {}
    for one in turns:
        parties = one.told.parties
        moved.setdefault(one.sentence, set()).update(
            map(act_of, (*parties.object, *parties.others))
        )
    for one in said:
        parties = one.told.parties
        if turn := turns.get(one):
            acts = parties.object or parties.others
            yield _Stage(one, turn, acts, parties.subject, parties.others)
        elif act_of(parties.head) not in moved.get(one.sentence, ()):
            part = _part(one)
            if part is not None:
                yield _Stage(one, part, (parties.head,), parties.subject, parties.object)


def _turn(one: Saying) -> PlanPart | None:
    """Whether its verb puts something off, or calls it off."""
    told = one.told
    lemma = told.parties.head.removeprefix("v:")
    if told.status == "negated" or lemma == told.parties.head:
        return None
    if is_in_class(lemma, "postponing"):
        return "put off"
    if is_in_class(lemma, "cancelling"):
        return "called off"
    turn = _PARTICLES.get(told.parties.head)
    behind = told.evidence.text[told.end - told.evidence.start :]
    with_it = told.evidence.text[told.start - told.evidence.start : told.end - told.evidence.start]
    return turn if _OFF.match(behind) or with_it.endswith((" off", " back")) else None


def _part(one: Saying) -> PlanPart | None:
    told = one.told
    if told.question or told.echo or not told.parties.head:
        return None
    if told.status == "planned":
        return "planned"
    if told.status == "negated":
        return "not done"
    return "done" if told.status in _HAPPENED and not told.headline else None


def _keys(stage: _Stage) -> list[str]:
    return [stage.said.event, *sorted(stage.said.actors)]


def _continues(stage: _Stage, thread: _Open) -> bool:
    """Whether a telling goes on with a thread: the same act, of the same people or of the same thing."""
    last = thread.stages[-1]
    if stage.said.told is last.said.told or _is_settled(stage, thread):
        return False
    if not _fits_in_time(stage, thread):
        return False
    return any(_is_of_one_plan(stage, one) for one in thread.stages)


def _is_settled(stage: _Stage, thread: _Open) -> bool:
    """Whether it plans anew what was done: that is another thread."""
    return stage.part != "done" and any(one.part == "done" for one in thread.stages)


def _fits_in_time(stage: _Stage, thread: _Open) -> bool:
    """Whether what was done was not over before it was planned; one text can tell both."""
    first = thread.stages[0].said
    planned = None if first.document == stage.said.document else first.published
    last = day_of(stage.said.told.time.latest) if stage.said.told.time else None
    if stage.part not in {"done", "not done"} or planned is None or last is None:
        return True
    return last >= planned


def _is_of_one_plan(stage: _Stage, other: _Stage) -> bool:
    if not any(is_one_act(one, two) for one in stage.acts for two in other.acts):
        return False
    if stage.thing and other.thing and are_alike(stage.thing, other.thing):
        return True
    if stage.said.event == other.said.event:
        return True
    shared = stage.said.actors & other.said.actors or are_alike(stage.subject, other.subject)
    return bool(shared) and not (stage.thing and other.thing)


def _is_told_on(thread: _Open) -> bool:
    """Whether something became of it, told in another sentence."""
    sentences = {one.said.sentence for one in thread.stages}
    return len(sentences) > 1 and len({one.part for one in thread.stages}) > 1


def _thread(thread: _Open) -> Thread:
    """What each document tells of it, of the same part the body before the headline."""
    told: dict[tuple[str, PlanPart], _Stage] = {}
    for one in thread.stages:
        known = told.get((one.said.document, one.part))
        if known is None or (known.said.told.headline and not one.said.told.headline):
            told[one.said.document, one.part] = one
    return Thread(tuple(Step(one.part, one.said.passage) for one in told.values()))
