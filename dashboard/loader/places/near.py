"""Places of no table, near a known place that the text's own words put them in or beside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dashboard.data_files import rows
from dashboard.loader.places.context import LISTING, words_of
from dashboard.loader.places.offsets import kilometres
from dashboard.loader.places.runs import word_after
from dashboard.loader.places.senses import Sense, is_county
from dashboard.loader.places.spotting import Candidate

# The longest words that can stand between a place and the one that it is put in or near.
REACH = 70
_SOME = r"(?:(?!and |or |but |which |whom |whose )[a-z][a-z-]{0,20} ){0,3}"
_QUARTER = (
    r"(?:(?:far |deep )?(?:north|south|east|west|central|mid|up|down|inner|outer|lower|upper|greater)"
    r"[a-z-]{0,14} )?"
)
_KM = {"km": 1.0, "ki": 1.0, "mi": 1.609344}


@dataclass(frozen=True, slots=True)
class Nearness:
    """A point, how many kilometres around it the words allow, and which words these are.

    Without words it is around the town that the story plays in.
    """

    base: Sense
    lat: float
    lon: float
    km: float
    words: str

    def why(self) -> str:
        """What puts it there."""
        told = f"“{self.words}” puts it" if self.words else "the text plays there and puts it"
        return f"{told} within some {self.km:.0f} km of {self.base.name}"


@dataclass(frozen=True, slots=True)
class _Relation:
    """What stands between two places, and what it says of the one that is in no table."""

    name: str
    words: re.Pattern[str]


@cache
def _after() -> tuple[_Relation, ...]:
    """What stands between a place and the known one after it."""
    part = "|".join(sorted(words_of("part")))
    is_one = rf"(?:, (?:(?:a|an|the|one of the|two|three|both) )?{_SOME}(?:{part})s?)?"
    lies = r"(?:,? (?:which |that )?(?:is |lies |located |situated ))?"
    about = r"(?:some |about |around |nearly |roughly |just |only |right |almost )?"
    told = (
        (
            "distance",
            rf"{is_one}{lies},? ?{about}(?P<number>\d{{1,3}}(?:\.\d)?)[ -]?"
            rf"(?P<unit>km|kms|kilomet(?:er|re)s?|miles?) {_SOME}(?:of|from|outside) (?:the )?",
        ),
        (
            "near",
            rf"{is_one}{lies},? ?{about}(?:near|outside|close to|beside|next to|"
            r"on the (?:outskirts|edge|fringes) of) (?:the )?(?:city of |town of )?",
        ),
        (
            "toward",
            rf"{is_one}{lies},? {about}(?:to the )?(?:north|south|east|west|north-?east|"
            r"north-?west|south-?east|south-?west) of (?:the )?",
        ),
        ("off", r"(?: islands?)?,? off (?:the coast of |the shore of )?"),
        (
            "in",
            rf"{is_one}{lies},? ?(?:(?!and |or |but |then )[a-z]{{1,14}} )?(?:in|inside|within|of) (?:the )?"
            rf"{_SOME}(?:(?:{part}|city|state|province|region) of )?",
        ),
        ("in", ", "),
        ("on", rf"{is_one}{lies},? ?on (?:the )?"),
    )
    return tuple(_Relation(name, re.compile(words)) for name, words in told)


@cache
def _before() -> tuple[_Relation, ...]:
    """What stands between a place and the known one before it."""
    part = "|".join(sorted(words_of("part")))
    return (
        _Relation("in", re.compile(rf"'s? (?:{_QUARTER}|{_SOME}(?:{part})s? (?:of )?)")),
        _Relation("in", re.compile(rf" (?:{part})s? (?:of |called |named )?(?:the )?")),
        _Relation("near", re.compile(r", where (?:the )?")),
    )


# A street or a building may also follow its town so.
_ON = re.compile(r",? (?:on|at|along|off) (?:the )?(?:corner of |junction of )?")
_FROM = re.compile(rf",? {_SOME}(?:between|from|linking) ")
_TO = re.compile(r" (?:and|to|with) ")
# What stands between a place and the ends of the road that it lies on: "Krobitz, on the A-B road".
_ON_THE_WAY = re.compile(rf",? {_SOME}(?:on|along|off|beside) (?:the )?(?:main |old |new |busy )?")
_AT = re.compile(
    r" (?:at|near|outside|by|around|past|in) (?:the )?(?:(?:village|town|hamlet) of )?"
)
# Before a division or an island in which the known place before it lies.
_HOLDS = re.compile(r",? (?:in|on) (?:the )?(?:(?:north|south|east|west|central)[a-z-]{0,12} )?")


class Neighbours:
    """The places of a document in order, to find what the words put each in or near."""

    def __init__(self, text: str, placed: Sequence[tuple[Candidate, Sense | None]]) -> None:
        self._text = text
        self._placed = placed

    def all(self) -> list[Nearness | None]:
        """For every place that has no position of its own where the text puts it."""
        found: list[Nearness | None] = [None] * len(self._placed)
        for index in range(len(self._placed) - 1, -1, -1):
            if self._placed[index][1] is None:
                found[index] = self._near(index) or self._as_listed(index, found)
        told: dict[str, Nearness] = {}
        for found_one, (candidate, _) in zip(found, self._placed, strict=True):
            if found_one and not candidate.meanings:
                told.setdefault(candidate.name, found_one)
        for index, (candidate, sense) in enumerate(self._placed):
            if sense is None and found[index] is None:
                found[index] = told.get(candidate.name)
        return found

    def _as_listed(self, index: int, found: Sequence[Nearness | None]) -> Nearness | None:
        """What the next member of a list is told of, where it has no position either."""
        if index + 1 >= len(found) or found[index + 1] is None:
            return None
        between = self._between(index)
        return found[index + 1] if between is not None and between.strip() in LISTING else None

    def _between(self, index: int) -> str | None:
        """The words from a place to the next one, where they are few and of one sentence."""
        start, end = self._placed[index][0].end, self._placed[index + 1][0].start
        if not 0 < end - start <= REACH:
            return None
        words = self._text[start:end]
        return None if "\n" in words or ". " in words else words

    def _near(self, index: int) -> Nearness | None:
        return (
            self._by_road(index)
            or self._by_next(index)
            or self._by_two(index)
            or self._by_last(index)
        )

    def _base(self, index: int) -> Sense | None:
        """The known place there, where something can be near it."""
        sense = self._placed[index][1] if 0 <= index < len(self._placed) else None
        if sense is None or sense.lat is None or sense.kind in ("water", "area"):
            return None
        return sense

    def _by_next(self, index: int) -> Nearness | None:
        base = self._base(index + 1)
        words = self._between(index) if base else None
        if base is None or words is None:
            return None
        for relation in _after():
            match = relation.words.fullmatch(words)
            if relation.name == "on" and base.kind != "region":
                continue  # "a bridge on the Leeds road"
            if match and (words.strip() != "," or self._ends_apposition(index)):
                return _by(relation.name, match, base, self._phrase(index, index + 1))
        return None

    def _phrase(self, first: int, last: int) -> str:
        """The words from one place to another, both included."""
        return self._text[self._placed[first][0].start : self._placed[last][0].end]

    def _ends_apposition(self, index: int) -> bool:
        """Whether "Lake Street, Cebu City" is no beginning of a list."""
        base = self._placed[index + 1]
        if index and (self._between(index - 1) or "").strip() in LISTING:
            return False
        rest = self._text[base[0].end : base[0].end + 5]
        if base[1] is not None and base[1].kind in ("country", "region"):
            return not rest.startswith((" and ", " or "))
        return rest[:1] in (",", ".", ";", ")", "\n", "") and not rest.startswith(", and")

    def _by_two(self, index: int) -> Nearness | None:
        """On the way from one known place to another."""
        one, other = self._base(index + 1), self._base(index + 2)
        if one is None or other is None:
            return None
        first, second = self._between(index), self._between(index + 1)
        if not first or not second or not _FROM.fullmatch(first) or not _TO.fullmatch(second):
            return None
        return _amid(one, other, self._phrase(index, index + 2))

    def _by_road(self, index: int) -> Nearness | None:
        """“on the Leeds-Hull road at Krobitz”, “Krobitz, on the Leeds-Hull road”."""
        for first in (index - 2, index + 1):
            one, other = self._base(first), self._base(first + 1)
            if one is None or other is None or self._between(first) != "-":
                continue
            end = self._placed[first + 1][0].end
            road = _a_road().match(self._text, end)
            if road is None:
                continue
            if first > index and _ON_THE_WAY.fullmatch(self._between(index) or ""):
                return _amid(one, other, self._text[self._placed[index][0].start : road.end()])
            behind = self._placed[index][0]
            if first < index and _AT.fullmatch(self._text, road.end(), behind.start):
                return _amid(one, other, self._phrase(first, index))
        return None

    def _by_last(self, index: int) -> Nearness | None:
        base = self._base(index - 1)
        words = self._between(index - 1) if base else None
        if base is None or words is None:
            return None
        for relation in _before():
            match = relation.words.fullmatch(words)
            if match:
                return _by(relation.name, match, base, self._phrase(index - 1, index))
        if self._is_a_part_of_the_land(index) and (match := _HOLDS.fullmatch(words)):
            return _by("holds", match, base, self._phrase(index - 1, index))
        if self._placed[index][0].unplaced == "site" and (match := _ON.fullmatch(words)):
            return _by("in", match, base, self._phrase(index - 1, index))
        return None

    def _is_a_part_of_the_land(self, index: int) -> bool:
        """Whether it is a district or an island, in which a town can lie."""
        candidate = self._placed[index][0]
        last = candidate.name.rpartition(" ")[2]
        if last in words_of("division") or last.lower() in words_of("landmark"):
            return True
        return word_after(self._text, candidate.end) in words_of("unit", "landmark")


@cache
def _a_road() -> re.Pattern[str]:
    return re.compile(rf" (?:{'|'.join(sorted(words_of('road_between')))})\b")


def _by(relation: str, match: re.Match[str], base: Sense, words: str) -> Nearness | None:
    km = width_of("in" if relation in ("distance", "on") else relation, base)
    if km and relation == "distance":
        km += float(match["number"]) * _KM[match["unit"][:2]]
    if not km or km > _widths()["widest", ""] or base.lat is None or base.lon is None:
        return None
    return Nearness(base, base.lat, base.lon, round(km), words)


def _amid(one: Sense, other: Sense, words: str) -> Nearness | None:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    half = kilometres(one, other) / 2
    if half > _widths()["widest", ""]:
        return None
    middle = ((one.lat + other.lat) / 2, (one.lon + other.lon) / 2)
    return Nearness(one, *middle, max(round(half), 1), words)


@cache
def _widths() -> dict[tuple[str, str], float]:
    """Kilometres by what the words say and by the kind of the known place."""
    return {(row["relation"], row["kind"]): float(row["km"]) for row in rows("near_widths.csv")}


@cache
def _extents() -> dict[tuple[str | None, str | None], float]:
    """How far the settlements of a country or a division reach from its point."""
    return {
        (row["country"], row["division"] or None): float(row["km"]) for row in rows("extents.csv")
    }


def _kind_of(base: Sense) -> str:
    """Its kind as ``near_widths.csv`` has it."""
    if base.kind != "region":
        return base.kind
    if is_county(base) or base.name.startswith("County "):
        return "county"
    island = base.name.endswith((" Island", " island")) and base.name not in words_of("wide_island")
    if base.division is None:
        return "island" if island else "landscape"
    return "division"


def width_of(relation: str, base: Sense) -> float | None:
    """How many kilometres from ``base`` the words allow; None where they say too little."""
    kind = _kind_of(base)
    if kind in ("city", "site", "county", "island"):
        return _widths().get((relation, kind))
    if relation != "in" or kind == "landscape":
        return None
    return _extents().get((base.country, base.division))
