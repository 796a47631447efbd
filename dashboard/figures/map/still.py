"""The map as a still picture: what the page draws, as SVG with words that stay words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from dashboard.figures import svg
from dashboard.figures.map.drawing import names_of, window_of
from dashboard.figures.map.labels import Name, Placed, place_names, text_width
from dashboard.figures.map.marks import LIGHTER, PlaceMark, most_events, radius_of
from dashboard.figures.map.near import LEAST
from dashboard.figures.map.places import country_names, placed
from dashboard.figures.map.shapes import outlines
from dashboard.figures.map.view import Window
from dashboard.figures.svg import number
from dashboard.figures.theme import LIGHT
from dashboard.tables import Tables

DIAMOND: Final = 1.2  # reach of a site's diamond against the radius of a city's dot
RING_FILL: Final = "0.14"  # opacity within a ring: no text asserts any of its events
TINT: Final = "0.16"  # opacity of the colour of a country with events

Linked = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Still:
    """A map as a picture, and the places that cannot be on it."""

    picture: str
    without_position: tuple[str, ...]


def map_svg(tables: Tables, width: int, height: int, linked: Linked) -> Still | None:
    """The places of the events in view; None where none has a position.

    ``linked`` gives the address of a place within the page that holds the picture, or None.
    """
    found = placed(tables, tables.events, named_only=False)
    if not any(mark.events for mark in found.marks):
        return None
    window = window_of(found.marks, width, height)
    marks = sorted(found.marks, key=lambda mark: (-mark.events, mark.name))
    body = "".join((*_ground(marks, window), *_marks(marks, window, linked)))
    label = "Map. The list of places holds all that is drawn here."
    return Still(svg.picture(body, width, height, label, "dl-map"), found.without_position)


def _ground(marks: Sequence[PlaceMark], window: Window) -> Iterator[str]:
    """Sea, land, and the tinted shapes of countries that have events of their own."""
    size = {"width": str(window.width), "height": str(window.height)}
    yield svg.element("rect", "", {**size, "class": "f-sea", "fill": svg.tone("sea")})
    tinted = {mark.country: mark for mark in marks if mark.kind == "country" and mark.events}
    land = {"class": "dl-land", "fill": svg.tone("land"), "stroke": svg.tone("soft")}
    shapes = list(outlines(window))
    for _, path in shapes:
        yield svg.element("path", "", {**land, "stroke-width": "0.7", "d": path})
    for iso, path in shapes:
        if iso in tinted:
            yield svg.element("path", "", {**_paint(tinted[iso], TINT), "d": path})


def _paint(mark: PlaceMark, opacity: str | None) -> dict[str, str | None]:
    """Fill and stroke in the quadrant's colour; several quadrants have the colour of the text."""
    light = f"{LIGHTER / 255:.2f}" if mark.inferred else None
    shared = {"fill-opacity": opacity, "stroke-width": "1.6", "opacity": light}
    if mark.quadrant and mark.events:
        colour = LIGHT.colour(mark.quadrant)
        kind = f"q-{mark.quadrant.replace('_', '-')} dl-mark"
        return {"class": kind, "fill": colour, "stroke": colour, **shared}
    name: svg.Tone = "ink" if mark.events else "muted"
    kind = f"f-{name} s-{name}"
    return {"class": kind, "fill": svg.tone(name), "stroke": svg.tone(name), **shared}


def _marks(marks: Sequence[PlaceMark], window: Window, linked: Linked) -> Iterator[str]:
    """Marks over a halo of the ground's colour, small ones above; then the names."""
    most = most_events(marks)
    for mark in marks:
        if mark.km:
            yield _in_link(svg.title(_told(mark)) + _area(mark, window), linked(mark.id))
        if mark.is_marked:
            x, y = _pixel(mark.lat, mark.lon, window)
            shape = _shape(mark, x, y, radius_of(mark.events, most))
            yield _in_link(svg.title(_told(mark)) + shape, linked(mark.id))
    names = names_of(marks, country_names(), window)
    names = [name for name in names if _inside(name, window)]
    by_id = {name.id: name for name in names}
    kinds = {mark.id: mark for mark in marks}
    for place in place_names(names, window.width / 2):
        yield _name(by_id[place.id], place, kinds, window)


def _told(mark: PlaceMark) -> str:
    events = f"{mark.events} event{'' if mark.events == 1 else 's'}"
    return f"{mark.name}, {events}\n{mark.about}"


def _in_link(body: str, address: str | None) -> str:
    if address is None:
        return svg.element("g", body)
    return svg.element("a", body, {"href": address, "tabindex": "-1"})


def _shape(mark: PlaceMark, x: float, y: float, radius: float) -> str:
    """A diamond for a site, a dot for a city; a ring where no text asserts what happened."""
    full = mark.asserted and mark.events
    paint = _paint(mark, None if full else RING_FILL)
    halo: dict[str, str | None] = {"class": "f-land", "fill": svg.tone("land")}
    return _outline(mark, x, y, radius + 1.8, halo) + _outline(mark, x, y, radius, paint)


def _area(mark: PlaceMark, window: Window) -> str:
    """A hollow circle, somewhere in which the place is."""
    x, y = _pixel(mark.lat, mark.lon, window)
    radius = max(window.pixels_of(mark.km or 0.0, mark.lat), LEAST)
    circle = {"cx": number(x), "cy": number(y), "r": number(radius)}
    return svg.element("circle", "", {**circle, **_paint(mark, "0"), "stroke-dasharray": "4 3"})


def _outline(
    mark: PlaceMark, x: float, y: float, radius: float, paint: Mapping[str, str | None]
) -> str:
    if mark.kind == "city":
        circle = {"cx": number(x), "cy": number(y), "r": number(radius)}
        return svg.element("circle", "", {**circle, **paint})
    reach = radius * DIAMOND
    corners = ((x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y))
    points = " ".join(f"{number(a)},{number(b)}" for a, b in corners)
    return svg.element("polygon", "", {"points": points, **paint})


def _pixel(lat: float, lon: float, window: Window) -> tuple[float, float]:
    """Pixels from the window's upper left corner."""
    x, y = window.pixel(lat, lon)
    return x + window.width / 2, y + window.height / 2


def _inside(name: Name, window: Window) -> bool:
    """Whether the whole of a name in the middle of its point is in the window."""
    half = text_width(name.text, name.size) / 2 if name.centred else 0.0
    return abs(name.x) <= window.width / 2 - half and abs(name.y) < window.height / 2 - name.size


def _name(name: Name, place: Placed, marks: Mapping[str, PlaceMark], window: Window) -> str:
    """A name over a halo of the ground's colour; regions and seas softly, countries faintly."""
    mark = marks.get(name.id)
    soft = mark is None or mark.is_soft or not mark.events
    extra = {
        "class": "dl-name f-muted" if soft else "dl-name f-ink",
        "paint-order": "stroke",
        "stroke": svg.tone("land"),
        "stroke-width": "3",
        "stroke-opacity": "0.75",
        "stroke-linejoin": "round",
    }
    if mark is not None and mark.is_soft:
        extra["font-style"] = "italic"
    return svg.text(
        name.text,
        name.x + window.width / 2 + place.dx,
        name.y + window.height / 2 + place.dy,
        name.size * svg.NARROWER,
        fill="muted" if soft else "ink",
        anchor=place.anchor,
        weight=None if soft else 600,
        extra=extra,
    )
