"""“The navy … seized a dhow”: subject, verb and what follows as far as there is room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dashboard.loader.events.scene import Scene
from dashboard.loader.events.titles.chains import Chain, chain_of
from dashboard.loader.events.titles.marks import QUOTES, pairs_of, words
from dashboard.loader.events.titles.stretch import MAX_TITLE, Soundness, Stretch
from dashboard.loader.events.titles.subjects import BARE, LEFT_OUT, Beginning, beginnings
from dashboard.loader.syntax import Clause, Reading, Role

# A subject of which so little room is left is no subject of a title.
LEAST_ROOM = 24


@dataclass(frozen=True, slots=True)
class Title:
    """A title, from which word to which it goes, what it leaves off, and what its subject costs."""

    text: str
    first: int
    last: int
    soundness: Soundness
    cost: int

    @property
    def whole(self) -> bool:
        """Whether nothing is missed."""
        return self.soundness is Soundness.WHOLE

    @property
    def rank(self) -> tuple[bool, bool, int, int]:
        """A subject is worth more than the end of a list, and less than what a verb asks for."""
        listed = self.soundness >= Soundness.PARTIAL
        return listed, self.cost < BARE, self.soundness, -self.cost


def clause_title(
    body: str, scene: Scene, clause: Clause, names: dict[int, str], least: int = 0
) -> Title | None:
    """The title of a clause with a verb, to ``least`` at least: the fullest that is whole, if any."""
    reading = scene.reading
    least = max(least, _least(clause))
    found: list[Title] = []
    loose: Title | None = None
    for beginning in _all_beginnings(body, reading, chain_of(reading, clause), names):
        if beginning.cost == BARE and _is_good(found):
            break
        title = _finished(body, reading, beginning, least)
        if title is None:
            continue
        found.append(title)
        if loose is not None:
            return title if title.whole and title.last > loose.last else loose
        if title.whole and beginning.cost == 0 and not beginning.loose:
            return title
        loose = title if title.whole and beginning.loose else None
    return loose or max(found, key=lambda one: one.rank, default=None)


def _is_good(found: list[Title]) -> bool:
    """Whether one with a subject leaves off no more than one without may."""
    return any(one.soundness >= Soundness.PARTIAL for one in found)


def _least(clause: Clause) -> int:
    if clause.verb is None:
        return 0
    behind = clause.subject is not None and clause.subject.first >= clause.verb.last
    inverted = behind and clause.role is not Role.PARTICIPIAL
    return clause.subject.last if inverted and clause.subject else clause.verb.last


def _all_beginnings(
    body: str, reading: Reading, chain: Chain, names: dict[int, str]
) -> Iterator[Beginning]:
    top, own = chain.top, chain.own
    if top.verb is None or own.verb is None:
        return
    if chain.carried is not None:
        found = beginnings(body, reading, top, chain.carried[0], names)
        yield from _elided(body, reading, found, chain.carried[1], chain.first)
        yield Beginning("", chain.first, BARE)
        return
    lead = top.verb.first if top is not own else chain.first
    yield from beginnings(body, reading, top, lead, names)
    if top is not own:
        found = beginnings(body, reading, top, lead, names)
        yield from _elided(body, reading, found, top.verb.last, chain.first)
        if own.role is Role.PARTICIPIAL:
            for one in beginnings(body, reading, own, chain.first, names):
                yield replace(one, cost=one.cost + 1)
    yield Beginning("", _with_mark(reading, lead), BARE)
    yield Beginning("", _with_mark(reading, chain.first), BARE)


def _elided(
    body: str, reading: Reading, found: Iterator[Beginning], last: int, first: int
) -> Iterator[Beginning]:
    """The beginnings to ``last`` that are short, then the words from ``first`` on."""
    for one in found:
        if one.first < last and reading.ends[last - 1] - reading.starts[one.first] <= MAX_TITLE:
            said = one.said + words(body, reading, one.first, last) + LEFT_OUT
            yield Beginning(said, first, one.cost + 1)


def _with_mark(reading: Reading, first: int) -> int:
    """With the opening mark right before."""
    if first == 0 or reading.tags[first - 1] not in QUOTES:
        return first
    return first - 1 if reading.ends[first - 1] == reading.starts[first] else first


def _finished(body: str, reading: Reading, beginning: Beginning, least: int) -> Title | None:
    said, first = beginning.said, beginning.first
    room = MAX_TITLE - len(said)
    if room < LEAST_ROOM and said:
        return None
    if said:
        marked = _with_mark(reading, first)
        if marked in pairs_of(reading, marked, min(first + room, len(reading.low)))[0]:
            first = marked
    cut = Stretch(reading, first, len(reading.low), least).cut(room, len(said))
    text = said + words(body, reading, first, cut.last)
    if len(text) > MAX_TITLE:
        text = text[:MAX_TITLE].rsplit(" ", 1)[0]
        return Title(text, first, cut.last, Soundness.TORN, beginning.cost)
    sound = cut.soundness if cut.last >= least else Soundness.TORN
    return Title(text, first, cut.last, sound, beginning.cost)
