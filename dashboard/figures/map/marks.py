"""What the map is drawn from: places with their events, countries for orientation, the choice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any, Final

from dashboard.figures.map.colours import Colour, MapColours
from dashboard.story import PlaceKind
from dashboard.words.kinds import Quadrant

MARKED: Final[frozenset[PlaceKind]] = frozenset({"site", "city"})
SOFT: Final[frozenset[PlaceKind]] = frozenset({"region", "area", "water"})
SMALLEST: Final = 5.5  # pixels: radius of the mark of one event
LARGEST: Final = 22.0  # pixels: radius of the mark with most events
LEAST: Final = 4.0  # pixels: radius that a mark with events keeps, however many others have
LIGHTER: Final = 115  # of 255: how opaque the mark is of what is only inferred to have been there
FAINTEST: Final = 3.5  # pixels: radius of a mark without events


@dataclass(frozen=True, slots=True)
class PlaceMark:
    """A place on the map: its events in view, their quadrant if they share one.

    ``differ``: sources differ on one of them. ``inferred``: no text says of any that it was there.
    ``km``: how far from there it may be, where the position is that of a place beside it.
    """

    id: str
    name: str
    kind: PlaceKind
    lat: float
    lon: float
    country: str | None
    events: int = 0
    quadrant: Quadrant | None = None
    asserted: bool = False
    about: str = ""
    differ: bool = False
    inferred: bool = False
    km: float | None = None

    @property
    def is_marked(self) -> bool:
        """Whether it has a mark of its own: a site or a city at its own position."""
        return self.kind in MARKED and self.km is None

    @property
    def is_soft(self) -> bool:
        """Whether its name alone stands for it, or an area somewhere in which it is."""
        return self.kind in SOFT or self.km is not None


@dataclass(frozen=True, slots=True)
class CountryName:
    """A country for orientation: ``area`` in square degrees, edges west, south, east, north.

    Area and edges are those of its largest polygon, which leaves out overseas parts.
    """

    iso: str
    name: str
    lat: float
    lon: float
    area: float
    edges: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)

    @property
    def id(self) -> str:
        """An id that no place has."""
        return f"country·{self.name}"


@dataclass(frozen=True, slots=True)
class Choice:
    """The chosen places and event.

    ``turn`` renames the layers, which makes the browser forget its own choice.
    """

    places: frozenset[str] = frozenset()
    event: str | None = None
    turn: int = 0


def radius_of(events: int, most: int) -> float:
    """Pixels: the area grows with the events; where one place has many, all share the scale."""
    if not events:
        return FAINTEST
    unit = min(SMALLEST, LARGEST / sqrt(max(most, 1)))
    return round(max(unit * sqrt(events), LEAST), 1)


def most_events(marks: Sequence[PlaceMark]) -> int:
    """The events of the busiest place."""
    return max((mark.events for mark in marks), default=0)


def row_of(mark: PlaceMark) -> dict[str, Any]:
    """What every layer of the map has of a mark: what a click and the tooltip ask for."""
    return {
        "id": mark.id,
        "name": mark.name,
        "events": f"{mark.events} event{'' if mark.events == 1 else 's'}",
        "about": mark.about,
        "at": [mark.lon, mark.lat],
    }


def colour_of(mark: PlaceMark, colours: MapColours) -> Colour:
    """The quadrant's colour, the text's colour for several quadrants, soft without events."""
    if not mark.events:
        return colours.soft
    return colours.quadrants[mark.quadrant] if mark.quadrant else colours.ink


def ink_of(mark: PlaceMark, colours: MapColours) -> list[int]:
    """The colour of a mark on the map, lighter where all its events are inferred."""
    return [*colour_of(mark, colours), *([LIGHTER] if mark.inferred else [])]
