"""The ground of the map: sea, land, and the countries of the story tinted and outlined.

Colours stand in ``_subLayerProps``: Streamlit fades what it finds in ``getFillColor``
while something is selected, and drops all update triggers but one.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from dashboard.figures.deck import Layer, pdk
from dashboard.figures.map_colours import Colour, MapColours, mixed
from dashboard.figures.map_marks import LIGHTER, PlaceMark, colour_of

WORLD: Final = "/app/static/world.geojson"
SEA: Final = ((-720, -85), (720, -85), (720, 85), (-720, 85))
BORDER: Final = 0.7  # pixels
OUTLINE: Final = 1.4  # pixels, of a country with events
CHOSEN_OUTLINE: Final = 2.8  # pixels
NOTHING: Final = (0, 0, 0, 0)
WRAPPED: Final = "__source.object."  # where a sublayer of lines keeps the feature

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
        yield _countries(countries, colours, chosen)


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
    return pdk.Layer(
        "GeoJsonLayer",
        WORLD,
        id=f"land-{colours.land}",
        line_width_units=_PIXELS,
        get_line_width=BORDER,
        _sub_layer_props={
            "polygons-fill": {"getFillColor": colours.land},
            "polygons-stroke": {"getColor": colours.border},
        },
    )


def _countries(
    countries: Mapping[str, PlaceMark], colours: MapColours, chosen: frozenset[str]
) -> Layer:
    """A layer of its own above the borders; it is new whenever its colours are."""
    tints = {iso: _tint(mark, colours) for iso, mark in countries.items()}
    lines = {iso: _line(mark, colours) for iso, mark in countries.items()}
    widths = {
        iso: CHOSEN_OUTLINE if mark.id in chosen else OUTLINE for iso, mark in countries.items()
    }
    return pdk.Layer(
        "GeoJsonLayer",
        WORLD,
        id=f"countries-{json.dumps([tints, lines, widths], sort_keys=True)}",
        line_width_units=_PIXELS,
        get_line_width=_by_country(widths, 0),
        _sub_layer_props={
            "polygons-fill": {"getFillColor": "@@=" + _by_country(tints, NOTHING)},
            "polygons-stroke": {"getColor": "@@=" + _by_country(lines, NOTHING, WRAPPED)},
        },
    )


def _tint(mark: PlaceMark, colours: MapColours) -> Colour:
    """The land's colour with a share of the events' colour that grows with their number."""
    return mixed(colours.land, colour_of(mark, colours), min(0.1 + 0.02 * mark.events, 0.2))


def _line(mark: PlaceMark, colours: MapColours) -> Colour:
    """The outline; nearer to the land's colour where all events are inferred."""
    colour = colour_of(mark, colours)
    return mixed(colours.land, colour, LIGHTER / 255) if mark.inferred else colour


def _by_country(values: Mapping[str, Any], otherwise: object, feature: str = "") -> str:
    """An expression of deck.gl that looks a value up by the code of the feature's country."""
    cases = (
        f"{feature}properties.iso == {json.dumps(iso)} ? {json.dumps(value)} : "
        for iso, value in sorted(values.items())
    )
    return "".join(cases) + json.dumps(otherwise)
