"""The map: places with their events as a pydeck deck that needs no network.

Sites are diamonds, cities dots, countries tinted and outlined shapes, regions and
waters soft names. Size is the number of events in view, colour their quadrant, and
a ring means that no text asserts any of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pydeck as pdk

from dashboard.figures.map_colours import Colour, MapColours, mixed
from dashboard.figures.map_icons import atlas, drawn_size, mapping
from dashboard.figures.map_labels import Name, Placed, place_names, text_width
from dashboard.figures.map_view import Window, fit
from dashboard.figures.theme import SANS
from dashboard.kinds import Quadrant
from dashboard.story import PlaceKind

WORLD = "/app/static/world.geojson"
MARKED: frozenset[PlaceKind] = frozenset({"site", "city"})
SOFT: frozenset[PlaceKind] = frozenset({"region", "area", "water"})
MARGIN = 56  # pixels around the places: room for their names
SMALLEST, LARGEST = 5.5, 22.0  # pixels: radius of one event's mark; of the largest mark
LEAST, FAINTEST = 4.0, 3.5  # pixels: no mark with events, without events, is smaller
DIAMOND = 1.25  # a diamond of this radius looks as large as a dot of radius 1
NAME_SIZE, FAINT_SIZE = 13.0, 10.0  # pixels
HALO = tuple((x, y) for x in (-1.5, 0, 1.5) for y in (-1.5, 0, 1.5) if x or y)
SEA = [[-720, -85], [720, -85], [720, 85], [-720, 85]]
CONTROLLER = {"dragRotate": False, "touchRotate": False}
TOOLTIP = {"html": "<b>{name}</b><br>{events}<br>{about}"}


@dataclass(frozen=True, slots=True)
class PlaceMark:
    """A place on the map: its events in view, their quadrant if they share one."""

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


@dataclass(frozen=True, slots=True)
class CountryName:
    """A country named for orientation only; ``area`` in square degrees."""

    iso: str
    name: str
    lat: float
    lon: float
    area: float

    @property
    def id(self) -> str:
        """An id that no place has."""
        return f"country·{self.name}"


@dataclass(frozen=True, slots=True)
class Choice:
    """The chosen places; ``turn`` renames the layers, which makes the browser forget its own."""

    places: frozenset[str] = frozenset()
    turn: int = 0


def window_of(marks: Sequence[PlaceMark], width: int, height: int) -> Window:
    """The window that shows every place with an event, or every place where there is none.

    A country counts only where nothing finer stands in it: its point may be
    thousands of kilometres from where its events are. Regions and waters have no edge
    to fit to; they count only where there is nothing else.
    """
    busy = [mark for mark in marks if mark.events] or list(marks)
    exact = [mark for mark in busy if mark.kind not in SOFT] or busy
    finer = {mark.country for mark in exact if mark.kind in MARKED}
    shown = [mark for mark in exact if mark.kind in MARKED or mark.country not in finer]
    return fit([(mark.lat, mark.lon) for mark in shown], width, height, MARGIN)


def radius_of(events: int, most: int) -> float:
    """Pixels: the area grows with the events; where one place has many, all share the scale."""
    unit = min(SMALLEST, LARGEST / max(most, 1) ** 0.5)
    return round(max(unit * max(events, 1) ** 0.5, FAINTEST if events == 0 else LEAST), 1)


def map_deck(
    marks: Sequence[PlaceMark],
    countries: Sequence[CountryName],
    window: Window,
    colours: MapColours,
    choice: Choice,
) -> pdk.Deck:
    """The deck; places without a name that fits keep their mark and their tooltip."""
    ordered = sorted(marks, key=lambda mark: _rank(mark, choice.places))
    placed = _placed(ordered, countries, window)
    return pdk.Deck(
        layers=[
            *_ground(ordered, colours, choice.places),
            _country_names(countries, placed, colours),
            *_mark_layers(ordered, colours, choice),
            _name_layer(ordered, placed, colours, choice, soft=True),
            _name_layer(ordered, placed, colours, choice, soft=False),
        ],
        views=[pdk.View("MapView", controller=CONTROLLER, repeat=True)],
        initial_view_state=pdk.ViewState(
            latitude=window.lat, longitude=window.lon, zoom=window.zoom, min_zoom=0.3, max_zoom=9
        ),
        map_provider=None,
        tooltip=TOOLTIP,
    )


def _rank(mark: PlaceMark, chosen: frozenset[str]) -> tuple[bool, int, bool, str]:
    """The chosen place first, then those with many events, marks before shapes."""
    return (mark.id not in chosen, -mark.events, mark.kind not in MARKED, mark.name)


def _most(marks: Sequence[PlaceMark]) -> int:
    return max((mark.events for mark in marks), default=0)


def _placed(
    marks: Sequence[PlaceMark], countries: Sequence[CountryName], window: Window
) -> dict[str, Placed]:
    """Where each name stands that finds room, by the id of its place."""
    most = _most(marks)
    shown = {mark.country for mark in marks if mark.kind == "country"}
    names = []
    for mark in marks:
        x, y = window.pixel(mark.lat, mark.lon)
        marked = mark.kind in MARKED
        radius = radius_of(mark.events, most) if marked else 0.0
        names.append(Name(mark.id, mark.name, x, y, radius, NAME_SIZE, centred=not marked))
    for country in countries:
        text = country.name.upper()
        breadth = country.area**0.5 * window.pixels_a_degree
        if country.iso not in shown and breadth > text_width(text, FAINT_SIZE) * 0.8:
            x, y = window.pixel(country.lat, country.lon)
            names.append(Name(country.id, text, x, y, 0.0, FAINT_SIZE, centred=True))
    return {placed.id: placed for placed in place_names(names)}


def _ground(
    marks: Sequence[PlaceMark], colours: MapColours, chosen: frozenset[str]
) -> Iterator[pdk.Layer]:
    """Sea, land, and the countries of the story tinted and outlined."""
    yield pdk.Layer(
        "SolidPolygonLayer",
        [{"ring": SEA}],
        id="sea",
        get_polygon="ring",
        get_fill_color=list(colours.sea),
    )
    countries = [mark for mark in marks if mark.kind == "country" and mark.country]
    fill, line, width = (list(colours.land), list(colours.border), 0.7)
    tints = {str(mark.country): _tint(mark, colours) for mark in countries if mark.events}
    lines = {str(mark.country): _outline(mark, colours) for mark in countries}
    widths = {
        str(mark.country): (3.0 if mark.id in chosen else 1.6) if mark.events else 1.0
        for mark in countries
    }
    trigger = json.dumps([tints, lines, widths, fill, line], sort_keys=True)
    yield pdk.Layer(
        "GeoJsonLayer",
        WORLD,
        id="land",
        get_fill_color=_by_country(tints, fill),
        get_line_color=_by_country(lines, line),
        get_line_width=_by_country(widths, width),
        line_width_units=pdk.types.String("pixels"),
        line_width_min_pixels=0.5,
        stroked=True,
        filled=True,
        update_triggers={
            "getFillColor": trigger,
            "getLineColor": trigger,
            "getLineWidth": trigger,
        },
    )


def _tint(mark: PlaceMark, colours: MapColours) -> list[int]:
    """The land's colour with a share of the events' colour that grows with their number."""
    share = min(0.12 + 0.03 * mark.events, 0.3)
    return list(mixed(colours.land, _colour(mark, colours), share))


def _outline(mark: PlaceMark, colours: MapColours) -> list[int]:
    return list(_colour(mark, colours) if mark.events else colours.border)


def _by_country(values: Mapping[str, object], otherwise: object) -> str:
    """An expression of deck.gl that looks a value up by the code of the feature's country."""
    cases = (
        f"properties.iso == {json.dumps(iso)} ? {json.dumps(value)} : "
        for iso, value in sorted(values.items())
    )
    return "".join(cases) + json.dumps(otherwise)


def _colour(mark: PlaceMark, colours: MapColours) -> Colour:
    if not mark.events:
        return colours.soft
    return colours.quadrants[mark.quadrant] if mark.quadrant else colours.ink


def _mark_layers(
    marks: Sequence[PlaceMark], colours: MapColours, choice: Choice
) -> Iterator[pdk.Layer]:
    """A ring around the chosen place, a halo under every mark, and the marks."""
    most = _most(marks)
    marked = [mark for mark in marks if mark.kind in MARKED]
    rows = [_mark_row(mark, radius_of(mark.events, most), colours) for mark in reversed(marked)]
    ring = [row for row in rows if row["id"] in choice.places]
    yield _icons("chosen", [_ring_row(row, colours) for row in ring])
    yield _icons("halo", [_halo_row(row, colours) for row in rows])
    yield _icons(f"places-{choice.turn}", rows, pickable=True)


def _mark_row(mark: PlaceMark, radius: float, colours: MapColours) -> dict[str, Any]:
    shape = "diamond" if mark.kind == "site" else "dot"
    radius = radius * DIAMOND if shape == "diamond" else radius
    full = mark.asserted and mark.events
    return {
        **_row(mark),
        "icon": shape if full else ("diamond ring" if shape == "diamond" else "ring"),
        "radius": radius,
        "size": drawn_size(radius),
        "colour": list(_colour(mark, colours)),
    }


def _row(mark: PlaceMark) -> dict[str, Any]:
    return {
        "id": mark.id,
        "name": mark.name,
        "events": f"{mark.events} event{'' if mark.events == 1 else 's'}",
        "about": mark.about,
        "at": [mark.lon, mark.lat],
    }


def _halo_row(row: Mapping[str, Any], colours: MapColours) -> dict[str, Any]:
    """The full shape a little larger in the ground's colour: marks stay apart where they meet."""
    icon = row["icon"].removesuffix(" ring").replace("ring", "dot")
    return {
        "at": row["at"],
        "icon": icon,
        "size": drawn_size(row["radius"] + 1.8),
        "colour": list(colours.halo),
    }


def _ring_row(row: Mapping[str, Any], colours: MapColours) -> dict[str, Any]:
    size = drawn_size(row["radius"] + 8)
    return {"at": row["at"], "icon": "thin ring", "size": size, "colour": list(colours.ink)}


def _icons(name: str, rows: list[dict[str, Any]], *, pickable: bool = False) -> pdk.Layer:
    return pdk.Layer(
        "IconLayer",
        rows,
        id=name,
        icon_atlas=pdk.types.String(atlas()),
        icon_mapping=mapping(),
        get_icon="icon",
        get_position="at",
        get_size="size",
        get_color="colour",
        size_units=pdk.types.String("pixels"),
        pickable=pickable,
        alpha_cutoff=-1,
    )


def _country_names(
    countries: Sequence[CountryName], placed: Mapping[str, Placed], colours: MapColours
) -> pdk.Layer:
    """Names of countries that the story does not name, for orientation only."""
    rows = [
        {
            "at": [country.lon, country.lat],
            "text": country.name.upper(),
            "anchor": placed[country.id].anchor,
            "offset": [placed[country.id].dx, placed[country.id].dy],
            "colour": list(colours.faint),
        }
        for country in countries
        if country.id in placed
    ]
    return _texts("country-names", rows, FAINT_SIZE, "500")


def _name_layer(
    marks: Sequence[PlaceMark],
    placed: Mapping[str, Placed],
    colours: MapColours,
    choice: Choice,
    *,
    soft: bool,
) -> pdk.Layer:
    """Names of sites, cities and countries; ``soft``: of regions, areas and waters."""
    rows = [
        row
        for mark in marks
        if mark.id in placed and (mark.kind in SOFT) == soft
        for row in _name_rows(mark, placed[mark.id], colours, soft=soft)
    ]
    name, weight = ("soft-names", "italic 500") if soft else ("names", "600")
    return _texts(f"{name}-{choice.turn}", rows, NAME_SIZE, weight, pickable=True)


def _name_rows(
    mark: PlaceMark, place: Placed, colours: MapColours, *, soft: bool
) -> Iterator[dict[str, Any]]:
    """The name over a halo: itself in the ground's colour, moved a little to each side."""
    row = {**_row(mark), "text": mark.name, "anchor": place.anchor}
    for x, y in () if soft else HALO:
        offset = [place.dx + x, place.dy + y]
        yield {**row, "offset": offset, "colour": [*colours.halo, 190]}
    ink = colours.ink if mark.events and not soft else colours.soft
    yield {**row, "offset": [place.dx, place.dy], "colour": list(ink)}


def _texts(
    name: str,
    rows: list[dict[str, Any]],
    size: float,
    weight: str,
    *,
    pickable: bool = False,
) -> pdk.Layer:
    return pdk.Layer(
        "TextLayer",
        rows,
        id=name,
        get_text="text",
        get_position="at",
        get_size=size,
        get_color="colour",
        get_text_anchor="anchor",
        get_alignment_baseline=pdk.types.String("center"),
        get_pixel_offset="offset",
        character_set=pdk.types.String("auto"),
        font_family=pdk.types.String(SANS),
        font_weight=pdk.types.String(weight),
        font_settings={"fontSize": 2 * size, "buffer": 6},  # twice as large stays crisp
        size_units=pdk.types.String("pixels"),
        pickable=pickable,
    )
