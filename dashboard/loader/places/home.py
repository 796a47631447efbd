"""Where a local story plays: what is in no table lies around the towns that it is told of with."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import pairwise

from dashboard.loader.places.context import (
    LISTING,
    governors,
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
from dashboard.loader.places.senses import CAPITAL, Sense
from dashboard.loader.places.spotting import Candidate
from dashboard.loader.places.votes import EVERYWHERE

# What is so near belongs to the same part of the country.
LOCAL_KM = 60.0
# So large a part of a story's towns and sites lies around where it plays; around the town of its
# dateline a smaller one does.
SHARE, SHARE_OF_DATELINE = 0.6, 0.4
# So many of the most named places may be the middle of a story, and one alone is none.
MAX_MIDDLES, FEWEST = 12, 2
# In one breath with another: so many characters apart at most, and no more names between.
BREATH, BETWEEN = 110, 2
# What stands after "in", "at" or "near" tells where a story plays; what has no such word, less so.
TOLD, BARE = 1.0, 0.6
# The middle of a story is its most named town; what lies so near adds a part of what it counts.
CLOSE_KM, SOME = 30.0, 0.2
# Reports from all over the land are sent from a city of half a million, as a logarithm.
GREAT = 5.7
# A town of that name in another part of the country is another one.
FAR_KM = 150.0

# What stands after these is at the other end of a way.
_ELSEWHERE = frozenset(
    ("to", "from", "for", "toward", "towards", "between", "via", "left", "leaving")
)
# So stands before a street what happens on it.
_ON_A_STREET = frozenset(("on", "in", "at", "off", "along", "near", "outside", "across", "down"))
_IN_OR_AT = frozenset(("in", "at", "near", "outside"))
_PLAYS = frozenset(("in", "at", "near", "outside", "around", "on", "across", "through"))

# “MANILA (AP) --”: what goes out to all the world is of all the land.
_OF_AN_AGENCY = re.compile(r"[^\n(]{3,40} \([A-Z]\w{1,14}\)")

Placed = Sequence[tuple[Candidate, Sense | None]]


class Home:
    """The town that a story plays in, if it plays in one, and those around it."""

    def __init__(self, text: str, placed: Placed, names: Gazetteer) -> None:
        self._text = text
        self._placed = placed
        self._names = names

    @cached_property
    def _town(self) -> Sense | None:
        return _middle(_counted(self._text, self._placed), _heading(self._text, self._placed))

    def _is_only_sent_from(self, town: Sense) -> bool:
        """Whether the text was sent from a great city, and nothing else says that it plays there."""
        if (town.note != CAPITAL and town.prior < GREAT) or self._plays_in_a_town:
            return False
        counts = _counted(self._text, self._placed)
        alone = _those_around(counts, town) == [town]
        return alone and counts[town] <= TOLD and town == _heading(self._text, self._placed)

    @cached_property
    def _plays_in_a_town(self) -> bool:
        """Whether no two towns or regions are named, or the words are those of one town: “ward”, “the city”."""
        known = {sense for _, sense in self._placed if sense is not None and sense.lat is not None}
        others = sum(sense.kind in ("city", "region") for sense in known) >= FEWEST
        if not others and not _OF_AN_AGENCY.match(self._text):
            return True
        return bool(_of_one_town().search(self._text))

    def beside(self, index: int) -> Nearness | None:
        """Around which town a place lies that no table knows: one of its sentence, else the story's."""
        candidate = self._placed[index][0]
        if not self._is_of_no_table(candidate) or self._may_be_anywhere(index):
            return None
        for sense in self._in_one_breath(index):
            return _around(sense, "beside")
        if self._town is None or self._is_elsewhere(candidate) or _is_afar(candidate):
            return None
        if candidate.unplaced != "site" and self._is_only_sent_from(self._town):
            return None  # of all the land, it may be
        if not self._is_literal(candidate, self._town):
            return None  # "Krobitz said": somebody, it may be
        return _around(self._town, "around")

    def _may_be_anywhere(self, index: int) -> bool:
        """A part of a longer name, a land, a road among towns, "Krobitz Street won", "when Lake Krobitz froze"."""
        candidate = self._placed[index][0]
        if word_after(self._text, candidate.end)[:1].isupper() or _is_a_land(candidate):
            return True
        if (_is_long(candidate) or _is_road(candidate)) and self._heads_a_list(index):
            return True
        if _is_street(candidate) and not self._is_put_there(candidate):
            return True
        return _is_far_off(candidate) and self._preposition(candidate) not in _PLAYS

    def _is_elsewhere(self, candidate: Candidate) -> bool:
        """Whether somebody or something comes from there, or goes there."""
        return self._preposition(candidate) in _ELSEWHERE

    def _is_put_there(self, candidate: Candidate) -> bool:
        """Whether something happens on the street, and nothing is thought or wanted of it."""
        before = words_before(self._text, candidate.start)
        preposition = last_preposition(before)
        if preposition not in _ON_A_STREET:
            return False
        governor = _before_the_last(before, preposition)
        of_actors = governors(preposition, "actor") | governors("on", "actor")
        possessive = self._text[candidate.end : candidate.end + 2] in ("'s", "’s")
        return not possessive and governor not in of_actors

    def _preposition(self, candidate: Candidate) -> str:
        return last_preposition(words_before(self._text, candidate.start))

    def _is_of_no_table(self, candidate: Candidate) -> bool:
        """In none, or in none as what the text says it is: “Hamilton, the suburb on the hill”."""
        if candidate.meanings and not candidate.nowhere:
            return self._has_small_namesakes_abroad(candidate)
        if candidate.unplaced is None or candidate.nowhere:
            return candidate.nowhere and candidate.unplaced is not None
        return all(map(self._is_another, self._names.settlements(candidate.name)))

    def _has_small_namesakes_abroad(self, candidate: Candidate) -> bool:
        """Whether it is “in” or “at” a place whose namesakes are towns of other countries."""
        if self._town is None or self._preposition(candidate) not in _IN_OR_AT:
            return False
        return all(
            sense.kind == "city"
            and sense.country != self._town.country
            and sense.prior < EVERYWHERE
            for sense in (
                *(meaning.sense for meaning in candidate.meanings),
                *self._names.towns(candidate.name),
            )
        )

    def _is_another(self, namesake: Sense) -> bool:
        """Whether a town of the name lies in another part of the country that the story plays in."""
        if self._town is None or namesake.country != self._town.country:
            return False
        return kilometres(namesake, self._town) > FAR_KM

    def _in_one_breath(self, index: int) -> Iterator[Sense]:
        """The towns of the story that are named in the same sentence, the nearest first."""
        here = self._placed[index][0]
        elsewhere = self._is_elsewhere(here) and not _is_a_building(here)
        near = [*range(index - BETWEEN, index), *range(index + 1, index + 1 + BETWEEN)]
        apart = sorted((_apart(here, self._placed[at][0]), at) for at in near if self._is_town(at))
        for distance, at in apart:
            other, sense = self._placed[at]
            if distance > BREATH or sense is None or not self._is_one_sentence(index, at):
                continue
            at_home = self._town is not None and kilometres(sense, self._town) <= LOCAL_KM
            told = abs(at - index) == 1 and _is_there(self._text, other)
            if here.unplaced != "site" and self._is_only_sent_from(sense):
                continue
            if not elsewhere and (at_home or told) and self._is_literal(other, sense):
                yield sense

    def _is_literal(self, candidate: Candidate, sense: Sense) -> bool:
        return role_of(self._text, candidate, sense, None)[0] == "literal"

    def _is_town(self, index: int) -> bool:
        sense = self._placed[index][1] if 0 <= index < len(self._placed) else None
        return sense is not None and sense.lat is not None and sense.kind in ("city", "site")

    def _is_one_sentence(self, one: int, other: int) -> bool:
        first, second = sorted((one, other))
        between = self._text[self._placed[first][0].end : self._placed[second][0].start]
        if one < other and self._leads_away(between):
            return False  # "found on Mill Lane and taken to Leeds"
        return not any(mark in between for mark in (". ", "; ", "\n"))

    def _leads_away(self, between: str) -> bool:
        """Whether somebody is moved to the place behind the words."""
        words = between.split(" ")
        return any(two == "to" and one in words_of("takes_away") for one, two in pairwise(words))

    def _heads_a_list(self, index: int) -> bool:
        """“closed High Street, Leeds and York”: the road is a member of the list."""
        if index + 1 >= len(self._placed):
            return False
        one, other = self._placed[index][0], self._placed[index + 1][0]
        return self._text[one.end : other.start].strip() in LISTING


@cache
def _of_one_town() -> re.Pattern[str]:
    """What is told of in a story of one town."""
    words = "|".join(sorted(words_of("within_a_town")))
    return re.compile(rf"\b(?:the city|police station|(?:{words}))\b", re.IGNORECASE)


def _is_there(text: str, candidate: Candidate) -> bool:
    """Whether "in" or the like says that something is at a place, and nothing comes or goes."""
    preposition = last_preposition(words_before(text, candidate.start))
    return preposition in words_of("strong_locative") | {"above", "below"}


def _is_afar(candidate: Candidate) -> bool:
    """Whether it is a road that leads far, or a street that is spoken of anywhere."""
    return _is_long(candidate) or candidate.name in words_of("stands_for_something")


def _is_long(candidate: Candidate) -> bool:
    """Whether it is a road that may lead through the next town, as no street does."""
    words = candidate.name.split(" ")
    if not words_of("long_road").isdisjoint((words[0], words[-1])):
        return True
    return any(map(str.isdigit, candidate.name))


def _is_a_land(candidate: Candidate) -> bool:
    """Whether it is a province or the like by its words, which is as wide as nobody knows."""
    return candidate.name.rpartition(" ")[2] in words_of("wide_division")


def _is_a_building(candidate: Candidate) -> bool:
    """Whether it is one by its words, which a town has in it."""
    return candidate.name.rpartition(" ")[2] in words_of("building") - words_of("nature")


def _is_far_off(candidate: Candidate) -> bool:
    """Whether it is a lake or a mountain, which may be known far around."""
    words = candidate.name.split(" ")
    return not words_of("known_afar").isdisjoint((words[0], words[-1]))


def _is_road(candidate: Candidate) -> bool:
    words = candidate.name.split(" ")
    return words[-1] in words_of("road") or words[0] in words_of("road_first")


def _is_street(candidate: Candidate) -> bool:
    """Whether it is a road by its words, or by the last part of its one word: “Uferstraße”."""
    if _is_long(candidate):
        return False
    return _is_road(candidate) or candidate.name.endswith(tuple(words_of("road_suffix")))


def _before_the_last(before: Sequence[str], preposition: str) -> str:
    """The word before a preposition: “pressure” of “pressure on old”."""
    low = [word.lower() for word in before]
    at = len(low) - 1 - low[::-1].index(preposition) if preposition in low else 0
    return low[at - 1] if at else ""


def _apart(one: Candidate, other: Candidate) -> int:
    return max(one.start - other.end, other.start - one.end)


def _around(sense: Sense, relation: str) -> Nearness | None:
    km = width_of(relation, sense)
    if km is None or sense.lat is None or sense.lon is None:
        return None
    return Nearness(sense, sense.lat, sense.lon, km, "")


def _counted(text: str, placed: Placed) -> dict[Sense, float]:
    """The towns and sites of a text, in order, by how much it tells that it plays there."""
    counts: dict[Sense, float] = defaultdict(float)
    for candidate, sense in placed:
        if sense and sense.lat is not None and sense.kind in ("city", "site"):
            preposition = last_preposition(words_before(text, candidate.start))
            if preposition not in _ELSEWHERE or preposition == "between":
                counts[sense] += TOLD if preposition in _PLAYS else BARE
    return counts


def _heading(text: str, placed: Placed) -> Sense | None:
    """The town of the dateline, below a headline that may name others."""
    towns = ((one, sense) for one, sense in placed if sense and sense.kind == "city")
    heading = (sense for one, sense in towns if heads_a_report(text, one.start, one.end))
    return next((sense for sense in heading if sense.lat is not None), None)


def _middle(counts: Mapping[Sense, float], heading: Sense | None) -> Sense | None:
    """The town of the dateline, else the most named of the towns that lie together."""
    total = sum(counts.values())
    around = _those_around(counts, heading) if heading else []
    if around and sum(counts[one] for one in around) >= SHARE_OF_DATELINE * total:
        return heading
    towns = (one for one in counts if one.kind == "city")
    middles = sorted(towns, key=lambda one: -counts[one])[:MAX_MIDDLES]
    best: list[Sense] = max(
        (_those_around(counts, one) for one in middles),
        key=lambda some: sum(counts[one] for one in some),
        default=[],
    )
    named = sum(counts[one] for one in best)
    if len(best) < FEWEST or named < SHARE * total:
        return None
    return max(
        (one for one in best if one.kind == "city"),
        key=lambda one: (
            counts[one] + SOME * sum(counts[o] for o in _those_around(counts, one, CLOSE_KM)),
            one.prior,
        ),
    )


def _those_around(
    counts: Mapping[Sense, float], middle: Sense, within: float = LOCAL_KM
) -> list[Sense]:
    return [sense for sense in counts if kilometres(middle, sense) <= within]
