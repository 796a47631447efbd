"""A row of words that a title is cut from, and where it may be cut."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from dashboard.loader.events.lexicon import word_set
from dashboard.loader.events.titles.bonds import asks_more, is_bound
from dashboard.loader.events.titles.lists import list_end, splits_pair
from dashboard.loader.events.titles.marks import QUOTES, is_end, pairs_of
from dashboard.loader.events.titles.needs import DAYS, needs_of, outer_verb
from dashboard.loader.syntax import Reading

MAX_TITLE = 80
# A title of so many characters says enough to end at a comma.
ENOUGH = 24
# So many words behind the last that fits are looked at: a list, a noun's phrase may go on.
AHEAD = 14
_ENDS_CLAUSE = frozenset(".:-()")


class Soundness(IntEnum):
    """What a title's end leaves off."""

    TORN = 0  # half a phrase
    LACKING = 1  # what a verb asks for
    UNSAID = 2  # what was said to somebody
    PARTIAL = 3  # what a noun is “of”
    LISTING = 4  # the rest of a list
    WHOLE = 5  # nothing that is missed


@dataclass(frozen=True, slots=True)
class Cut:
    """Where a title ends (exclusive), and what that leaves off."""

    last: int
    soundness: Soundness

    @property
    def whole(self) -> bool:
        """Whether nothing is missed."""
        return self.soundness is Soundness.WHOLE


class Stretch:
    """The words from ``first`` to at most ``stop``, as many as a title has room for.

    A title holds the words to ``least`` at least: the verb, or the noun, that it tells of.
    """

    def __init__(self, reading: Reading, first: int, stop: int, least: int) -> None:
        self.reading = reading
        self.first = first
        self.least = least
        reach = _reach(reading, first, stop)
        self.last = outer_verb(reading, (first, least), reach)
        ahead = min(self.last + AHEAD, stop)
        self.inner = reading.inner_words
        self.blocked = needs_of(reading, (first, least), self.last, ahead)
        self.listed = self._listed()
        self.quoted, self.strays, self.closing = self._quoted(ahead)

    def _listed(self) -> set[int]:
        """Words before which a list is not complete."""
        inside: set[int] = set()
        for index in range(self.least, self.last):
            if self.reading.tags[index] == "," and index not in inside:
                inside.update(range(index, list_end(self.reading, index)))
        return inside

    def _quoted(self, ahead: int) -> tuple[set[int], set[int], set[int]]:
        """Words before which a quotation is open that is closed here, or not; marks that close others."""
        pairs, alone = pairs_of(self.reading, self.first, ahead)
        closed = {begin: end for begin, end in pairs.items() if end < self.last}
        inside = {at for begin, end in closed.items() for at in range(begin + 1, end + 1)}
        inside |= self._bracketed(ahead)
        alone |= set(pairs) - set(closed)
        opening = [one for one in alone if _is_opening(self.reading, one)]
        strays = set(range(min(opening) + 1, self.last + 1)) if opening else set()
        return inside, strays, alone - set(opening)

    def _bracketed(self, ahead: int) -> set[int]:
        """Words before which a bracket is open."""
        inside: set[int] = set()
        opened = False
        for index in range(self.first, ahead):
            if opened:
                inside.add(index)
            tag = self.reading.tags[index]
            opened = tag == "(" or (opened and tag != ")")
        return inside

    def cut(self, room: int, said: int = 0) -> Cut:
        """The best end within ``room`` characters; ``said`` stand before."""
        ends = dict.fromkeys(Soundness, 0)
        limit = self.reading.starts[self.first] + room
        for index in range(max(self.least, self.first + 1), self.last + 1):
            if self.reading.ends[index - 1] > limit:
                break
            sound = self._soundness(index)
            if sound is not Soundness.LISTING or not ends[sound]:
                ends[sound] = index
            if sound is not Soundness.WHOLE:
                continue
            length = self.reading.ends[index - 1] - self.reading.starts[self.first] + said
            if self._stops(index, length):
                break
        ends[Soundness.TORN] = self._shortest(limit)
        best = max(sound for sound in Soundness if ends[sound])
        asks = self.reading.low[ends[best] : ends[best] + 1] == ["?"]
        return Cut(ends[best] + asks, best)

    def _soundness(self, index: int) -> Soundness:
        if not self._may_end(index):
            return Soundness.PARTIAL if self._leaves_of(index) else Soundness.TORN
        if index in self.blocked and self._opens_content(index):
            return Soundness.UNSAID
        if index in self.blocked or index in self.strays or asks_more(self.reading, index):
            return Soundness.LACKING
        return Soundness.LISTING if self._splits_list(index) else Soundness.WHOLE

    def _stops(self, index: int, length: int) -> bool:
        """Whether a title that is ``length`` long at ``index`` has no more to say."""
        tags, clauses = self.reading.tags, self.reading.clause_of
        following = tags[index : index + 1] or "."
        if following in _ENDS_CLAUSE:
            return True
        if following in QUOTES:
            return not _is_opening(self.reading, index)
        spoken = tags[index - 1] in QUOTES and tags[index - 2] == ","
        if following != "," and not spoken:
            return False
        return (
            spoken or length >= ENOUGH or clauses[index - 1] not in clauses[index + 1 : index + 2]
        )

    def _may_end(self, index: int) -> bool:
        if index in self.quoted:
            return False
        if index in self.inner and not _starts_time(self.reading, index):
            return False
        if index in self.closing:
            return self.reading.tags[index - 1] in _CAN_END
        return not is_bound(self.reading, index)

    def _leaves_of(self, index: int) -> bool:
        """“took control | of the port”: a noun that says enough alone."""
        reading = self.reading
        if index in self.blocked or index in self.quoted or index in self.strays:
            return False
        if reading.low[index : index + 1] != ["of"] or reading.tags[index - 1] != "n":
            return False
        return reading.low[index - 1] not in word_set("measure_noun")

    def _opens_content(self, index: int) -> bool:
        return self.reading.tags[index] in "awT" and index > self.least

    def _splits_list(self, index: int) -> bool:
        if index in self.listed:
            return True
        return self.reading.tags[index : index + 1] == "&" and splits_pair(self.reading, index)

    def _shortest(self, limit: int) -> int:
        """Where nothing is a good end: the last word that fits and can stand at an end."""
        last = self.first + 1
        for index in range(self.first + 1, self.last + 1):
            if self.reading.ends[index - 1] > limit or self.reading.tags[index - 1] == "(":
                break
            if self.reading.tags[index - 1] in _CAN_END:
                last = index
        return last


# Nouns, verbs and what says more of them.
_CAN_END = frozenset("nspmjrvzdcgU")


def _is_opening(reading: Reading, index: int) -> bool:
    """A mark with a word right behind it."""
    return reading.starts[index + 1 : index + 2] == [reading.ends[index]]


def _starts_time(reading: Reading, index: int) -> bool:
    """“the palace guard | three weeks ago”, “the party's race | Tuesday”."""
    if reading.tags[index - 1] not in "ns":
        return False
    counted = reading.tags[index] == "m" and not word_set("unit").isdisjoint(
        reading.low[index + 1 : index + 2]
    )
    return counted or reading.low[index] in DAYS


def _reach(reading: Reading, first: int, stop: int) -> int:
    """The index after the last word that a title from ``first`` can hold."""
    while stop - first > 1 and is_end(reading, stop - 1):
        stop -= 1
    last = min(first + 1, stop)
    limit = reading.starts[first] + MAX_TITLE
    while last < stop and reading.ends[last] <= limit:
        last += 1
    return last
