"""What a text says about which event came before which."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dashboard.loader.events.lexicon import word_set
from dashboard.loader.events.spans import Spans
from dashboard.loader.events.tellings import Telling
from dashboard.loader.prose import Prose
from dashboard.loader.syntax import Role
from dashboard.loader.times.bounds import widths
from dashboard.story import Evidence, Time

_SOON = {
    "shortly": "shortly",
    "moments": "shortly",
    "minutes": "minutes",
    "hours": "hours",
    "soon": "soon",
}
# How many events told in a row, without a date between them, count as one course of events.
MAX_RUN = 12
_CUE_WORDS = 3
# TIMEX3 of a length; a week, month or year is as wide here as where it is counted from a day.
_COUNTED = re.compile(r"P(T?)(\d{1,3})([MHDWY])")
_EACH = {"D": (1, 0), "W": (7, 3), "M": (30.44, 15), "Y": (365.25, 180)}
_FRAMING = frozenset((Role.MAIN, Role.CONTENT))
# What came so few hours after is of the same day, as far as nothing else says.
SAME_DAY_HOURS = 6
_FEW_HOURS = re.compile(
    r"(?:(?:an?|one|two|three|four|five|six|[1-6]) hours?|[\w-]+ minutes?)\b", re.IGNORECASE
)
# “about ten days” is no count.
_PLAIN = re.compile(r"[\w-]+\s+(?:minutes?|hours?|days?|weeks?|months?|years?)\b")


@dataclass(frozen=True, slots=True)
class Link:
    """``after`` comes ``least`` to ``most`` days after ``before``; None is open.

    A link that is not ``firm`` follows only from the order of telling: it orders, and
    bounds nothing.
    """

    before: str
    after: str
    least: int | None
    most: int | None
    firm: bool
    evidence: Evidence


def find_links(
    prose: Prose, times: Sequence[Time], tellings: Sequence[Telling], events: dict[int, str]
) -> list[Link]:
    """The links of a document; ``events`` gives for a telling's place in ``tellings`` its event."""
    told = [(telling, events[index]) for index, telling in enumerate(tellings) if index in events]
    spans = Spans(
        _Told(telling, event, at)
        for telling, event in told
        for at in (telling.start, telling.opened)
        if at >= 0
    )
    by_time: dict[int, list[str]] = {}
    by_known: dict[str, set[str]] = {}
    by_sentence: dict[int | None, list[_Told]] = {}
    for telling, event in told:
        by_sentence.setdefault(telling.sentence, []).append(_Told(telling, event, telling.start))
        by_time.setdefault(id(telling.time), []).append(event)
        by_known.setdefault(telling.known or "", set()).add(event)
    links: list[Link] = []
    for time in times:
        dated = by_time.get(id(time)) or _counted(
            prose, time, by_sentence.get(prose.sentence_index(time.start), ())
        )
        if dated:
            links.extend(_anchored(prose, time, dated, _anchors(prose, time, spans, by_known)))
    links.extend(_cues(prose, times, told))
    return [one for one in dict.fromkeys(links) if one.before != one.after]


@dataclass(frozen=True, slots=True)
class _Told:
    """A telling with its event, found by the offset of its trigger or of what opens its clause."""

    telling: Telling
    event: str
    start: int

    @property
    def end(self) -> int:
        return self.telling.end


def direction_of(text: str) -> int:
    """-1 where the words say before, 1 where they say after, else 0."""
    words = text.lower().replace(",", " ").split()
    for word in words:
        if word in word_set("before_cue"):
            return -1
        if word in word_set("after_cue"):
            return 1
    return 0


def _counted(prose: Prose, time: Time, told: Sequence[_Told]) -> Sequence[str]:
    """“Two days after the army seized the port, ministers fled on Monday”: the main clause beside it.

    “She joined in May, a week after Kim was hurt, and has won twice”: the one that it is in. ``told`` is what
    the sentence tells.
    """
    if time.anchor is None or time.anchor.kind != "event":
        return ()
    beside = [
        (
            not _shares_clause(prose, time.start, one.telling),
            max(one.start - time.end, time.start - one.end),
            one.event,
        )
        for one in told
        if one.telling.role in _FRAMING and not one.telling.is_counted_from(time)
    ]
    return [min(beside)[-1]] if beside else ()


def _shares_clause(prose: Prose, offset: int, telling: Telling) -> bool:
    """Whether the word at an offset is in the clause that tells something."""
    reading = prose.readings[telling.sentence]
    words = (max(0, bisect_right(reading.starts, at) - 1) for at in (offset, telling.start))
    here, there = (reading.clause_of[word] for word in words)
    return here == there


def _anchored(
    prose: Prose, time: Time, dated: Sequence[str], anchors: Sequence[str]
) -> Iterator[Link]:
    """“hours prior to the collapse”: what is dated by it, and what it names."""
    direction = direction_of(time.text)
    if not direction:
        return
    evidence = Evidence(prose.document, time.start, time.end, time.text)
    least, most = _distance(time)
    for event in dated:
        for anchor in anchors:
            pair = (event, anchor) if direction < 0 else (anchor, event)
            yield Link(*pair, least, most, firm=True, evidence=evidence)


def _anchors(
    prose: Prose, time: Time, spans: Spans[_Told], by_known: Mapping[str, set[str]]
) -> tuple[str, ...]:
    """The events that an expression of time names, in its own words or in those that it takes up."""
    named = {
        one.event
        for one in spans.between(time.start, time.end)
        if one.telling.is_counted_from(time)
    }
    anchor = time.anchor
    if anchor is not None and anchor.kind == "known" and anchor.id:
        named |= by_known.get(anchor.id, set())
    if anchor is not None and anchor.kind == "event" and not named:
        named = _taken_up(prose, time, anchor.label, spans)
    return tuple(sorted(named))


def _taken_up(prose: Prose, time: Time, label: str, spans: Spans[_Told]) -> set[str]:
    """The event that the same words named before; "this upheaval": what was told just before."""
    start, end = prose.body.rfind(label, 0, time.start), len(label)
    if start >= 0:
        return {one.event for one in spans.between(start, start + end)}
    index = prose.sentence_index(time.start)
    if not label.lower().startswith("this ") or not index:
        return set()
    before = prose.sentences[index - 1]
    told = {one.event for one in spans.between(before.start, before.end)}
    return told if len(told) == 1 else set()


def _distance(time: Time) -> tuple[int | None, int | None]:
    """How many days apart: as counted, by a vague word, or at least none and at most open."""
    counted = _COUNTED.fullmatch(time.value)
    if counted and _PLAIN.match(time.text):
        return _days_apart(int(counted[2]), counted[3], of_day=counted[1] == "T")
    if _FEW_HOURS.match(time.text):
        return 0, 0
    for word in time.text.lower().split():
        if word in _SOON:
            return 0, widths()[_SOON[word]].reach
    return 0, None


def _days_apart(count: int, unit: str, *, of_day: bool) -> tuple[int, int]:
    """The least and the most days of a length as TIMEX3 writes it."""
    if of_day:
        hours = count if unit == "H" else 0
        return hours // 24, 0 if hours <= SAME_DAY_HOURS else hours // 24 + 1
    each, reach = _EACH[unit]
    return int(count * each) - reach, int(count * each) + reach


def _cues(
    prose: Prose, times: Sequence[Time], told: Sequence[tuple[Telling, str]]
) -> Iterator[Link]:
    """“Shortly thereafter”: after what was told last, and what was told in a row before it."""
    by_sentence = {
        prose.sentence_index(time.start): time for time in reversed(times) if _is_cue(prose, time)
    }
    run: list[_Told] = []
    for telling, event in told:
        step = _Told(telling, event, telling.start)
        cue = by_sentence.get(telling.sentence)
        if cue is not None and telling.main and run and run[-1].event != event:
            yield from _after_run(prose, cue, run, event)
            run = [step]
        elif telling.main and _is_dated(telling):
            run = [step]
        elif telling.narrated and not telling.question and _is_new(run, event):
            run = [*run[-MAX_RUN:], step]


def _is_dated(telling: Telling) -> bool:
    """Whether its own words date it, between two days."""
    time = telling.time
    if time is None or time.basis == "context":
        return False
    return time.earliest is not None and time.latest is not None


def _is_new(run: Sequence[_Told], event: str) -> bool:
    return all(one.event != event for one in run)


def _after_run(prose: Prose, cue: Time, run: Sequence[_Told], event: str) -> Iterator[Link]:
    """After all that the last sentence tells; what was told before follows its telling alone."""
    evidence = Evidence(prose.document, cue.start, cue.end, cue.text)
    least, most = _distance(cue)
    last = run[-1].telling.sentence
    for one in run:
        if one.telling.sentence == last:
            yield Link(one.event, event, least, most, firm=True, evidence=evidence)
    for earlier, later in pairwise(run):
        if earlier.telling.sentence != later.telling.sentence:
            yield Link(earlier.event, later.event, 0, None, firm=False, evidence=evidence)


def _is_cue(prose: Prose, time: Time) -> bool:
    """An expression that says "after that" and stands at the beginning of its sentence."""
    sentence = prose.sentence_at(time.start)
    if sentence is None or direction_of(time.text) <= 0 or _names_anchor(time):
        return False
    return len(prose.body[sentence.start : time.start].split()) <= _CUE_WORDS


def _names_anchor(time: Time) -> bool:
    """Whether the words go on after "after": "after the vote" and not "shortly after"."""
    words = time.text.lower().split()
    sides = [index for index, word in enumerate(words) if word in word_set("after_cue")]
    return bool(sides) and len(words) - sides[0] > 2
