"""The ground of the map: sea, land, and the countries of the story tinted and outlined.

Land comes as pictures, tile by tile (``scripts/make_map_tiles.py``): without a graphics card its
outlines would take many seconds. Only the closest tiles are shapes, as pictures would blur there.

Colours stand in ``_subLayerProps``: Streamlit fades what it finds in ``getFillColor``
while something is selected, and drops all update triggers but one.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, Final

from dashboard.figures.map.colours import Colour, MapColours, mixed
from dashboard.figures.map.deck import Layer, pdk
from dashboard.figures.map.marks import LIGHTER, PlaceMark, colour_of
from dashboard.figures.map.shapes import Polygon, shapes_of

TILES: Final = "/app/static/land/{z}/{x}/{y}.geojson"
CLOSEST: Final = 6  # zoom of the finest tiles, which are shapes: scripts/make_map_tiles.py
SEA: Final = ((-720, -85), (720, -85), (720, 85), (-720, 85))
BORDER: Final = 1.1  # pixels, where borders are shapes
OUTLINE: Final = 1.4  # pixels, of a country with events
CHOSEN_OUTLINE: Final = 2.8  # pixels
NOTHING: Final = (0, 0, 0, 0)
CUT: Final = 180.0  # degrees

_PIXELS: Final = pdk.types.String("pixels")


def ground_layers(
    marks: Sequence[PlaceMark], colours: MapColours, chosen: frozenset[str]
) -> Iterator[Layer]:
    """Sea, then land with its borders, then the countries that have events or are chosen."""
    yield _sea(colours)
    yield _land(colours)
    countries = {
        str(mark.country): mark
        for mark in marks
        if mark.kind == "country" and mark.country and (mark.events or mark.id in chosen)
    }
    if countries:
        yield from _countries(countries, colours, chosen)


def _sea(colours: MapColours) -> Layer:
    return pdk.Layer(
        "PolygonLayer",
        [{"ring": SEA}],
        id="sea",
        get_polygon="ring",
        stroked=False,
        _sub_layer_props={"fill": {"getFillColor": colours.sea}},
    )


def _land(colours: MapColours) -> Layer:
    """Land and lines in the theme's colours, tile by tile as fine as the zoom shows them.

    A picture is an icon, as that is what a tile of deck.gl can hold of one.
    """
    return pdk.Layer(
        "TileLayer",
        TILES,
        id=f"land-{colours.theme}",
        min_zoom=0,
        max_zoom=CLOSEST,
        point_type=pdk.types.String("icon"),
        get_icon=f"properties.{colours.theme}",
        get_icon_size="properties.size",
        icon_size_units=pdk.types.String("common"),
        stroked=False,
        get_line_width=BORDER,
        line_width_units=_PIXELS,
        _sub_layer_props={
            "polygons-fill": {"getFillColor": colours.land},
            "linestrings": {"getColor": colours.border},
        },
    )


def _countries(
    countries: Mapping[str, PlaceMark], colours: MapColours, chosen: frozenset[str]
) -> Iterator[Layer]:
    """Tints, then outlines: layers of their own above the borders, new whenever they differ."""
    shapes = {iso: shapes_of(iso) for iso in sorted(countries)}
    tints = {iso: _tint(mark, colours) for iso, mark in countries.items()}
    yield pdk.Layer(
        "PolygonLayer",
        [{"iso": iso, "rings": rings} for iso, polygons in shapes.items() for rings in polygons],
        id=f"tints-{_named(tints)}",
        get_polygon="rings",
        stroked=False,
        _sub_layer_props={"fill": {"getFillColor": "@@=" + _by_country(tints, "__source.object.")}},
    )
    lines = {iso: _line(mark, colours) for iso, mark in countries.items()}
    widths = {
        iso: CHOSEN_OUTLINE if mark.id in chosen else OUTLINE for iso, mark in countries.items()
    }
    yield pdk.Layer(
        "LineLayer",
        [stretch for iso, polygons in shapes.items() for stretch in _outline(iso, polygons)],
        id=f"outlines-{_named([lines, widths])}",
        get_source_position="from",
        get_target_position="to",
        get_color=_by_country(lines),
        get_width=_by_country(widths),
        width_units=_PIXELS,
    )


def _outline(iso: str, polygons: Sequence[Polygon]) -> Iterator[dict[str, Any]]:
    """The stretches of a country's outline; where the flat map is cut there is none.

    Lines of two ends are drawn far quicker than paths, whose corners nobody sees at this width.
    """
    for ring in (ring for polygon in polygons for ring in polygon):
        for one, other in pairwise(ring):
            if not (one[0] == other[0] and abs(one[0]) == CUT):
                yield {"iso": iso, "from": one, "to": other}


def _named(colours: object) -> str:
    return json.dumps(colours, sort_keys=True, separators=(",", ":"))


def _tint(mark: PlaceMark, colours: MapColours) -> Colour:
    """The land's colour with a share of the events' colour that grows with their number."""
    return mixed(colours.land, colour_of(mark, colours), min(0.1 + 0.02 * mark.events, 0.2))


def _line(mark: PlaceMark, colours: MapColours) -> Colour:
    """The outline; nearer to the land's colour where all events are inferred."""
    colour = colour_of(mark, colours)
    return mixed(colours.land, colour, LIGHTER / 255) if mark.inferred else colour


def _by_country(values: Mapping[str, Any], before: str = "") -> str:
    """An expression of deck.gl that looks a value up by the code of the row's country."""
    *others, (_, last) = sorted(values.items())
    cases = (f"{before}iso == {json.dumps(iso)} ? {json.dumps(value)} : " for iso, value in others)
    return "".join(cases) + json.dumps(last)
