"""The places that rows give, each town once, in the place of what the finders take their names for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from dashboard.loader.event_tables.spans import outside
from dashboard.loader.events.spans import Spans
from dashboard.loader.merging.likeness import km_apart
from dashboard.loader.places import PlacesFound
from dashboard.loader.places.gazetteer import gazetteer
from dashboard.loader.places.nearest import city_at
from dashboard.loader.table_row import GivenPlace, TableRow
from dashboard.story import Document, Place, PlaceKind, PlaceMention, Span

GIVEN: Final = "given in the table"
# Positions of one town in one table differ by the street; of two towns of one name, by more.
KM_WITHIN_TOWN: Final = 50.0
# Bare positions in one town are those of what happened, and not of the town.
KM_OF_ONE_SPOT: Final = 0.5
# The middle of a region, as two gazetteers have it.
KM_WITHIN_REGION: Final = 250.0
# A table names the same towns again and again.
NAMES_KEPT: Final = 1000
# How a cell goes on behind the name of the town, or of the wider place, that it means.
_BEHIND_NAME: Final = re.compile(r"(?: (?:town|city|village))?\s{0,3}(?:[,;(].*)?\Z", re.IGNORECASE)
_REGION: Final = re.compile(
    r" (?:county|district|governorate|municipality|oblast|province|region|state)\Z", re.IGNORECASE
)

_WIDE: Final = frozenset({"region", "country"})
_Square = tuple[str, int, int]


def find_given(document: Document, found: PlacesFound, rows: Sequence[TableRow]) -> PlacesFound:
    """Given places where they have a position, or are in no gazetteer; all of them literal.

    What is found in dates is none, and what is found elsewhere is the given place of that name.
    """
    given = _Given(document, found)
    cells = [(place, row) for row in rows for place in row.places]
    for place, row in sorted(cells, key=lambda one: one[0].lat is None):
        given.add(place, row)
    dates = [row.date.words for row in rows if row.date]
    taken = sorted([*dates, *(one.words for one, _ in cells)], key=lambda span: span.start)
    named = [given.as_given(one) for one in outside(found.mentions, taken)]
    mentions = sorted([*given.mentions, *named], key=lambda one: one.start)
    used = {one.place for one in mentions}
    return PlacesFound(
        tuple(place for place in given.places.values() if place.id in used), tuple(mentions)
    )


class _Given:
    """The places as they are given, one after the other."""

    def __init__(self, document: Document, found: PlacesFound) -> None:
        self.places: dict[str, Place] = {place.id: place for place in found.places}
        self.mentions: list[PlaceMention] = []
        self._document = document
        self._found = dict(self.places)
        self._named = Spans(found.mentions)
        self._by_name: dict[str, Place] = {}
        self._by_square: dict[_Square, list[Place]] = {}

    def add(self, given: GivenPlace, row: TableRow) -> None:
        """The place of a cell, a new one or one that another cell gives."""
        at = given.words
        text = self._document.text[at.start : at.end]
        place = (
            self._placed(text, given, row) if given.lat is not None else self._looked_up(text, at)
        )
        if place.id not in self.places:
            self.places[place.id] = place
            self._by_name.setdefault(place.name.casefold(), place)
            self._by_square.setdefault(_square(place), []).append(place)
        self.mentions.append(
            PlaceMention(self._document.id, at.start, at.end, text, place.id, "literal", GIVEN)
        )

    def as_given(self, mention: PlaceMention) -> PlaceMention:
        """A mention in the words of a row as one of the given place of that name, if it is near."""
        same = self._near(self._found[mention.place])
        return replace(mention, place=same.id) if same else mention

    def _placed(self, text: str, given: GivenPlace, row: TableRow) -> Place:
        """A place at the position given, under its town's name where it is in that town."""
        place = _at(text, given, self._document.name)
        town = _own_name(text, given.kind)
        known = next((one for one in _known(town) if _are_near(one, place)), None)
        if known:
            place = _called(place, town, known, given)
        elif text == f"{given.lat}, {given.lon}":
            return self._bare(place, given, row)
        return self._near(place) or place

    def _bare(self, place: Place, given: GivenPlace, row: TableRow) -> Place:
        """A position without a name: in the town that its row tells of, else with its city's name.

        Others of that town stay where they are, under its name and their positions.
        """
        told = self._told(place, row)
        if told is None:
            city = city_at(place.lat or 0.0, place.lon or 0.0)
            name = f"{city.name} ({place.name})" if city else place.name
            return replace(place, name=name, country=city.country if city else None)
        named = _called(place, told.name, told, given)
        same = self._near(named)
        if same is None or _are_near(same, named, KM_OF_ONE_SPOT):
            return same or named
        return replace(place, name=f"{told.name} ({place.name})", country=told.country)

    def _told(self, place: Place, row: TableRow) -> Place | None:
        """The town or site near a bare position that the words of its row put it in."""
        said = self._named.between(row.words.start, row.words.end)
        places = (self._found[one.place] for one in said if one.role == "literal")
        small = (one for one in places if one.kind not in _WIDE)
        return next((one for one in small if _are_near(one, place)), None)

    def _looked_up(self, text: str, at: Span) -> Place:
        """A place without a position: one that others give, else the gazetteer's."""
        town = _own_name(text)
        same = self._by_name.get(text.casefold()) or self._by_name.get(town.casefold())
        known = same or self._named_in(at) or _best_known(town)
        if known is None:
            return Place(f"text:{_key(text)}", text, "area", None, None, None, None)
        return self._near(known) or known

    def _named_in(self, at: Span) -> Place | None:
        """What the finders take the beginning of a cell for."""
        named = self._named.between(at.start, at.start + 1)
        return self._found[named[0].place] if named else None

    def _near(self, place: Place) -> Place | None:
        """The given place of that name which is no further away than a town is wide."""
        if place.lat is None or place.lon is None:
            return None
        name, south, west = _square(place)
        around = ((name, south + up, west + right) for up in (0, -1, 1) for right in (0, -1, 1))
        same = (one for square in around for one in self._by_square.get(square, ()))
        return next((one for one in same if _are_near(one, place)), None)


def _own_name(cell: str, kind: PlaceKind | None = None) -> str:
    """The name alone in “Zadar, Croatia”, “Zadar (Croatia)”, “Zadar town”, “Lika county”."""
    name = _BEHIND_NAME.sub("", cell)
    return name if kind is None else _REGION.sub("", name)


@lru_cache(maxsize=NAMES_KEPT)
def _known(name: str) -> tuple[Place, ...]:
    """All that the gazetteer has under a name."""
    names = gazetteer()
    senses = [*(one.sense for one in names.meanings(name)), *names.towns(name)]
    return tuple(sense.place() for sense in senses)


def _best_known(name: str) -> Place | None:
    """The likeliest place of that name; none where all of them are small."""
    known = _known(name)
    return known[0] if known and (len(known) == 1 or gazetteer().meanings(name)) else None


def _square(place: Place) -> _Square:
    """The name, with half a degree by one of the map: what is near is there or next to it."""
    return place.name.casefold(), round((place.lat or 0) * 2), round(place.lon or 0)


def _at(name: str, given: GivenPlace, table: str) -> Place:
    """A place of that name at the position given."""
    key = f"given:{_key(name)}@{given.lat:g},{given.lon:g}"
    kind, row = given.kind or "site", f"given:{table}"
    return Place(key, name, kind, given.lat, given.lon, None, row, position="known", why=GIVEN)


def _key(name: str) -> str:
    return re.sub(r"\W+", "-", name.casefold()).strip("-")


def _called(place: Place, name: str, known: Place, given: GivenPlace) -> Place:
    """The place under a name of the gazetteer, with what that knows of it."""
    return replace(place, name=name, kind=given.kind or known.kind, country=known.country)


def _are_near(one: Place, other: Place, most: float | None = None) -> bool:
    """Whether they are so many kilometres apart at most, else no further than one town is wide."""
    both: Mapping[str, Place] = {"one": one, "other": other}
    apart = km_apart(("one",), ("other",), both)
    wide = {one.kind, other.kind} & _WIDE
    widest = KM_WITHIN_REGION if wide else KM_WITHIN_TOWN
    return apart is not None and apart <= (widest if most is None else most)
