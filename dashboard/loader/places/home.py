"""Where a local story plays: what is in no table lies around the towns that it is told of with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from dashboard.loader.places.context import (
    LISTING,
    heads_a_report,
    last_preposition,
    words_before,
    words_of,
)
from dashboard.loader.places.gazetteer import Gazetteer
from dashboard.loader.places.near import Nearness, width_of
from dashboard.loader.places.offsets import kilometres
from dashboard.loader.places.roles import role_of
from dashboard.loader.places.runs import word_after
from dashboard.loader.places.senses import Sense
from dashboard.loader.places.spotting import Candidate

# What is so near belongs to the same part of the country.
LOCAL_KM = 60.0
# So large a part of a story's towns and sites lies around where it plays; around the town of its
# dateline a smaller one does.
SHARE, SHARE_OF_DATELINE = 0.6, 0.4
# So many of the most named places may be the middle of a story, and one alone is none.
MAX_MIDDLES, FEWEST = 12, 2
# In one breath with another: so many characters apart at most, and no more names between.
BREATH, BETWEEN = 110, 2

# What stands after these is at the other end of a way.
_ELSEWHERE = frozenset(("to", "from", "for", "toward", "towards", "between", "via"))

Placed = Sequence[tuple[Candidate, Sense | None]]


class Home:
    """The town that a story plays in, if it plays in one, and those around it."""

    def __init__(self, text: str, placed: Placed, names: Gazetteer) -> None:
        self._text = text
        self._placed = placed
        self._names = names
        self._town = _middle(_counted(placed), _heading(text, placed))

    def beside(self, index: int) -> Nearness | None:
        """Around which town a place lies that no table knows: one of its sentence, else the story's."""
        candidate = self._placed[index][0]
        if not self._is_of_no_table(candidate):
            return None
        if word_after(self._text, candidate.end)[:1].isupper():
            return None  # a part of a longer name
        is_road = _is_long(candidate)
        if is_road and self._heads_a_list(index):
            return None
        for sense in self._in_one_breath(index):
            return _around(sense, "beside")
        if is_road or self._town is None or self._is_elsewhere(candidate):
            return None
        return _around(self._town, "around")

    def _is_elsewhere(self, candidate: Candidate) -> bool:
        """Whether somebody or something comes from there, or goes there."""
        return last_preposition(words_before(self._text, candidate.start)) in _ELSEWHERE

    def _is_of_no_table(self, candidate: Candidate) -> bool:
        """In none, or in none as what the text says it is: “Hamilton, the suburb on the hill”."""
        if candidate.unplaced is None or candidate.nowhere or candidate.meanings:
            return candidate.nowhere and candidate.unplaced is not None
        return not self._names.settlements(candidate.name)

    def _in_one_breath(self, index: int) -> Iterator[Sense]:
        """The towns of the story that are named in the same sentence, the nearest first."""
        here = self._placed[index][0]
        elsewhere = last_preposition(words_before(self._text, here.start)) in _ELSEWHERE
        near = [*range(index - BETWEEN, index), *range(index + 1, index + 1 + BETWEEN)]
        apart = sorted((_apart(here, self._placed[at][0]), at) for at in near if self._is_town(at))
        for distance, at in apart:
            other, sense = self._placed[at]
            if distance > BREATH or sense is None or not self._is_one_sentence(index, at):
                continue
            at_home = self._town is not None and kilometres(sense, self._town) <= LOCAL_KM
            told = abs(at - index) == 1 and not elsewhere and _is_there(self._text, other)
            if (at_home or told) and self._is_literal(other, sense):
                yield sense

    def _is_literal(self, candidate: Candidate, sense: Sense) -> bool:
        return role_of(self._text, candidate, sense, None)[0] == "literal"

    def _is_town(self, index: int) -> bool:
        sense = self._placed[index][1] if 0 <= index < len(self._placed) else None
        return sense is not None and sense.lat is not None and sense.kind in ("city", "site")

    def _is_one_sentence(self, one: int, other: int) -> bool:
        first, second = sorted((one, other))
        between = self._text[self._placed[first][0].end : self._placed[second][0].start]
        return ". " not in between and "\n" not in between

    def _heads_a_list(self, index: int) -> bool:
        """“closed High Street, Leeds and York”: the road is a member of the list."""
        if index + 1 >= len(self._placed):
            return False
        one, other = self._placed[index][0], self._placed[index + 1][0]
        return self._text[one.end : other.start].strip() in LISTING


def _is_there(text: str, candidate: Candidate) -> bool:
    """Whether "in" or the like says that something is at a place, and nothing comes or goes."""
    preposition = last_preposition(words_before(text, candidate.start))
    return preposition in words_of("strong_locative") | {"above", "below"}


def _is_long(candidate: Candidate) -> bool:
    """Whether it is a road, which may lead through the next town."""
    words = candidate.name.split(" ")
    if words[-1] in words_of("road") or words[0] in words_of("road_first"):
        return True
    return any(map(str.isdigit, candidate.name))


def _apart(one: Candidate, other: Candidate) -> int:
    return max(one.start - other.end, other.start - one.end)


def _around(sense: Sense, relation: str) -> Nearness | None:
    km = width_of(relation, sense)
    if km is None or sense.lat is None or sense.lon is None:
        return None
    return Nearness(sense, sense.lat, sense.lon, km, "")


def _counted(placed: Placed) -> Counter[Sense]:
    """The towns and sites of a text with how often each is named, in their order."""
    known = (sense for _, sense in placed if sense and sense.lat is not None)
    return Counter(sense for sense in known if sense.kind in ("city", "site"))


def _heading(text: str, placed: Placed) -> Sense | None:
    """The town of the dateline."""
    for candidate, sense in placed:
        if sense and sense.kind == "city" and sense.lat is not None:
            return sense if heads_a_report(text, candidate.start, candidate.end) else None
    return None


def _middle(counts: Counter[Sense], heading: Sense | None) -> Sense | None:
    """The town of the dateline, else the most named of the towns that lie together."""
    total = counts.total()
    around = _those_around(counts, heading) if heading else []
    if around and sum(counts[o] for o in around) >= SHARE_OF_DATELINE * total:
        return heading
    middles = [sense for sense, _ in counts.most_common(MAX_MIDDLES) if sense.kind == "city"]
    best: list[Sense] = max(
        (_those_around(counts, one) for one in middles),
        key=lambda some: sum(counts[one] for one in some),
        default=[],
    )
    named = sum(counts[one] for one in best)
    if len(best) < FEWEST or named < SHARE * total:
        return None
    return max((one for one in best if one.kind == "city"), key=lambda one: counts[one])


def _those_around(counts: Counter[Sense], middle: Sense) -> list[Sense]:
    return [sense for sense in counts if kilometres(middle, sense) <= LOCAL_KM]
