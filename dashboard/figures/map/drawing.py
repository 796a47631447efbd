"""The map: places with their events as a pydeck deck that needs no network.

Sites are diamonds, cities dots, countries tinted and outlined shapes, regions and
waters soft names. Size is the number of events in view, colour their quadrant, a ring
means that no text asserts any of them, and a light mark that all are only inferred to
have been there. A wide hollow circle holds a place whose own position nobody knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import copysign, floor
from typing import Any, Final

from dashboard.figures.event.signs import DIFFER
from dashboard.figures.map.arrows import arrow_layers
from dashboard.figures.map.clusters import CROWD
from dashboard.figures.map.colours import MapColours
from dashboard.figures.map.crowd import crowd_layers, crowd_of
from dashboard.figures.map.crowd_names import CLUSTER_REACH
from dashboard.figures.map.deck import Deck, Layer, pdk
from dashboard.figures.map.ground import ground_layers
from dashboard.figures.map.icons import atlas, drawn_size, icon_of, mapping
from dashboard.figures.map.labels import Name, Placed, place_names, text_width
from dashboard.figures.map.marks import (
    Choice,
    CountryName,
    PlaceMark,
    ink_of,
    most_events,
    radius_of,
    row_of,
)
from dashboard.figures.map.moves import Movement
from dashboard.figures.map.near import near_layers, radii_of
from dashboard.figures.map.view import Window, fit
from dashboard.figures.theme import SANS

MARGIN: Final = 56  # pixels around the places: room for their names
NAME_SIZE: Final = 13.0  # pixels
FAINT_SIZE: Final = 10.0  # pixels
ROOM: Final = 0.8  # a country is named where it is this share of its name's width across
REACH: Final = 4.0  # pixels around a mark in which a click still picks it
RING: Final = 1.5  # pixels by which the nearer of two marks must be nearer to be picked
LIT: Final = 8.0  # pixels from a chosen mark to the ring around it
HALO: Final = tuple((x, y) for x in (-1.5, 0, 1.5) for y in (-1.5, 0, 1.5) if x or y)
# Without a double click a click need not wait for a second: it is answered 0.3 s earlier.
CONTROLLER: Final = {
    "dragRotate": False,
    "touchRotate": False,
    "doubleClickZoom": False,
    "doubleClickDragZoom": False,
}


def window_of(marks: Sequence[PlaceMark], width: int, height: int) -> Window:
    """The window that shows every place with an event, or every place where there is none.

    A country counts only where nothing finer stands in it: its point may be
    thousands of kilometres from where its events are. Regions and waters have no edge
    to fit to; they count only where there is nothing else.
    """
    busy = [mark for mark in marks if mark.events] or list(marks)
    exact = [mark for mark in busy if not mark.is_soft] or busy
    finer = {mark.country for mark in exact if mark.is_marked}
    shown = [mark for mark in exact if mark.is_marked or mark.country not in finer]
    return fit([(mark.lat, mark.lon) for mark in shown], width, height, MARGIN)


def map_deck(  # noqa: PLR0913, PLR0917  each is another thing to draw
    marks: Sequence[PlaceMark],
    countries: Sequence[CountryName],
    window: Window,
    colours: MapColours,
    choice: Choice,
    moves: Sequence[Movement] = (),
) -> Deck:
    """The deck; places without a name that fits keep their mark and their tooltip.

    Where there are more than ``CROWD`` marks, those close to each other stand as one.
    """
    ordered = sorted(marks, key=_rank)
    crowd = [mark for mark in ordered if mark.is_marked]
    crowded = len(crowd) > CROWD
    alone = [mark for mark in ordered if not mark.is_marked] if crowded else ordered
    named = () if crowded else countries  # under clusters they could not be read
    names = names_of(alone, named, window)
    standing = _standing(crowd, window) if crowded else ()
    placed = _placed(names, standing, alone, choice.places, window.width / 2)
    return pdk.Deck(
        layers=[
            *ground_layers(ordered, colours, choice.places),
            _country_names(countries, placed, colours),
            *near_layers(ordered, colours, choice.places, choice.turn),
            *arrow_layers(moves, ordered, colours, choice.event, choice.turn),
            *_mark_layers(ordered, colours, choice, crowded=crowded),
            *(crowd_layers(crowd, colours, choice.turn) if crowded else ()),
            *_differ_layer(alone, colours, choice),
            _name_layer(alone, placed, colours, choice, soft=True),
            _name_layer(alone, placed, colours, choice, soft=False),
        ],
        views=[pdk.View("MapView", controller=CONTROLLER, repeat=True)],
        initial_view_state=pdk.ViewState(
            latitude=window.lat, longitude=window.lon, zoom=window.zoom, min_zoom=0.3, max_zoom=9
        ),
        map_provider=None,
        tooltip=_tooltip(colours, crowded=crowded),
    )


def _tooltip(colours: MapColours, *, crowded: bool) -> dict[str, Any]:
    """Name, number and titles; the browser escapes what stands in the braces."""
    ink, ground = (f"rgb{colour}" for colour in (colours.ink, colours.card))
    style = {
        "backgroundColor": ground,
        "color": ink,
        "border": f"1px solid rgb{colours.border}",
        "borderRadius": "6px",
        "padding": "8px 11px",
        "maxWidth": "240px",
        "fontFamily": SANS,
        "fontSize": "13px",
        "lineHeight": "1.4",
        "whiteSpace": "pre-line",
        "margin": "12px 0 0 12px",
        "zIndex": "5",
    }
    titles = "" if crowded else "<br>{about}"  # of thousands of events they are too much to send
    return {"html": "<b>{name}</b> · {events}" + titles, "style": style}


def _rank(mark: PlaceMark) -> tuple[int, bool, str]:
    """Many events first, marks before shapes."""
    return (-mark.events, not mark.is_marked, mark.name)


def _placed(
    names: Sequence[Name],
    standing: Sequence[Name],
    marks: Sequence[PlaceMark],
    chosen: frozenset[str],
    edge: float,
) -> dict[str, Placed]:
    """Where each name stands that finds room beside what stands already, by the id of its place.

    Marks or many events come first, whichever names more places with events; where both name as
    many, marks, as a shape is seen without its name. A chosen place moves the other names only
    where its own would not find room.
    """
    busy = {mark.id for mark in marks if mark.events and not mark.is_soft}
    dots = {mark.id for mark in marks if mark.is_marked} & busy
    orders = (sorted(names, key=lambda name: name.id not in dots), names)
    tried = [{one.id: one for one in place_names(order, edge, standing)} for order in orders]
    placed = max(tried, key=lambda found: len(busy & found.keys()))
    if chosen <= placed.keys():
        return placed
    first = sorted(names, key=lambda name: name.id not in chosen)
    return {place.id: place for place in place_names(first, edge, standing)}


def _standing(crowd: Sequence[PlaceMark], window: Window) -> list[Name]:
    """The clusters and marks of a crowd that are there at first sight, as names without letters."""
    most = most_events(crowd)
    levels, _ = crowd_of(crowd)
    seen = [
        ((mark.lat, mark.lon), radius_of(mark.events, most))
        for level in levels
        for mark in level.parted
        if level.zoom <= window.zoom
    ]
    seen += [
        ((cluster.lat, cluster.lon), CLUSTER_REACH)
        for level in levels
        for cluster in level.clusters
        if level.zoom == floor(window.zoom)
    ]
    return [
        Name(f"crowd·{at}", "", *window.pixel(*where), radius, 0.0)
        for at, (where, radius) in enumerate(seen)
    ]


def names_of(
    marks: Sequence[PlaceMark], countries: Sequence[CountryName], window: Window
) -> list[Name]:
    """The names in the order in which they get room: places, then countries for orientation."""
    most = most_events(marks)
    shown = {mark.country for mark in marks if mark.kind == "country"}
    names = []
    radii = radii_of(marks, window)
    for mark in marks:
        x, y = window.pixel(mark.lat, mark.lon)
        marked = mark.is_marked
        radius = radius_of(mark.events, most) if marked else 0.0
        around = radii[mark.lat, mark.lon] if mark.km else 0.0
        name = Name(mark.id, mark.name, x, y, radius, NAME_SIZE, not marked, around)
        names.append(name)
    for country in countries:
        text = country.name.upper()
        breadth = country.area**0.5 * window.pixels_a_degree
        if country.iso not in shown and breadth > text_width(text, FAINT_SIZE) * ROOM:
            x, y = window.pixel(country.lat, country.lon)
            names.append(Name(country.id, text, x, y, 0.0, FAINT_SIZE, centred=True))
    return names


def _mark_layers(
    marks: Sequence[PlaceMark], colours: MapColours, choice: Choice, *, crowded: bool
) -> Iterator[Layer]:
    """A ring around the chosen place, and but for a crowd a halo under every mark, and the marks."""
    most = most_events(marks)
    marked = [mark for mark in marks if mark.is_marked]
    ring = [mark for mark in marked if mark.id in choice.places]
    rows = [_mark_row(mark, radius_of(mark.events, most), colours) for mark in ring]
    yield _icons("chosen", [_ring_row(row, colours) for row in rows])
    if crowded:
        return
    rows = [_mark_row(mark, radius_of(mark.events, most), colours) for mark in reversed(marked)]
    yield _icons("halo", [_halo_row(row, colours) for row in rows])
    yield _icons("marks", rows)
    yield _nearest(f"places-{choice.turn}", rows)


def _nearest(name: str, rows: Sequence[Mapping[str, Any]]) -> Layer:
    """Unseen discs that answer the pointer: where marks overlap, the nearest one.

    Every mark has discs of many sizes and the small ones lie above the large ones, so
    that the topmost disc under the pointer belongs to the mark whose middle is nearest.
    """
    shown = ("id", "name", "events", "about", "at")
    discs = [
        {**{field: row[field] for field in shown}, "reach": ring * RING}
        for row in rows
        for ring in range(1, int((row["radius"] + REACH) / RING) + 2)
    ]
    return pdk.Layer(
        "ScatterplotLayer",
        sorted(discs, key=lambda disc: -float(disc["reach"])),
        id=name,
        get_position="at",
        get_radius="reach",
        radius_units=pdk.types.String("pixels"),
        opacity=0,
        pickable=True,
    )


def _mark_row(mark: PlaceMark, radius: float, colours: MapColours) -> dict[str, Any]:
    icon, radius = icon_of(mark.kind, full=bool(mark.asserted and mark.events), radius=radius)
    return {
        **row_of(mark),
        "icon": icon,
        "radius": radius,
        "size": drawn_size(radius),
        "colour": ink_of(mark, colours),
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
    size = drawn_size(row["radius"] + LIT)
    return {"at": row["at"], "icon": "thin ring", "size": size, "colour": list(colours.ink)}


def _icons(name: str, rows: list[dict[str, Any]]) -> Layer:
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
    )


def _country_names(
    countries: Sequence[CountryName], placed: Mapping[str, Placed], colours: MapColours
) -> Layer:
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
) -> Layer:
    """Names of sites, cities and countries; ``soft``: of regions, areas and waters."""
    rows = [
        row
        for mark in marks
        if mark.id in placed and mark.is_soft == soft
        for row in _name_rows(mark, _clear(mark, placed[mark.id], choice), colours, soft=soft)
    ]
    name, weight = ("soft-names", "italic 500") if soft else ("names", "600")
    return _texts(f"{name}-{choice.turn}", rows, NAME_SIZE, weight, pickable=True)


def _clear(mark: PlaceMark, place: Placed, choice: Choice) -> Placed:
    """The name's place, beyond the ring where its mark has one; no other name moves for it."""
    if not mark.is_marked or mark.id not in choice.places:
        return place
    if place.anchor == "middle":
        return replace(place, dy=place.dy + copysign(LIT, place.dy))
    return replace(place, dx=place.dx + copysign(LIT, place.dx))


def _name_rows(
    mark: PlaceMark, place: Placed, colours: MapColours, *, soft: bool
) -> Iterator[dict[str, Any]]:
    """The name over a halo: itself in the ground's colour, moved a little to each side."""
    row = {**row_of(mark), "text": mark.name, "anchor": place.anchor}
    for x, y in () if soft else HALO:
        offset = [place.dx + x, place.dy + y]
        yield {**row, "offset": offset, "colour": [*colours.halo, 190]}
    ink = colours.ink if mark.events and not soft else colours.soft
    yield {**row, "offset": [place.dx, place.dy], "colour": list(ink)}


def _differ_layer(
    marks: Sequence[PlaceMark], colours: MapColours, choice: Choice
) -> Iterator[Layer]:
    """The sign above the marks, and their rings, of places where sources differ."""
    most = most_events(marks)
    rows = [
        {
            "at": [mark.lon, mark.lat],
            "text": DIFFER,
            "anchor": "middle",
            "offset": [x, y - reach - NAME_SIZE / 2],
            "colour": [*colours.halo, 190] if x or y else list(colours.ink),
        }
        for mark in marks
        if mark.differ and mark.is_marked
        for reach in [radius_of(mark.events, most) + (LIT if mark.id in choice.places else 0)]
        for x, y in (*HALO, (0.0, 0.0))
    ]
    if rows:
        yield _texts("differ", rows, NAME_SIZE + 2, "700")


def _texts(
    name: str,
    rows: list[dict[str, Any]],
    size: float,
    weight: str,
    *,
    pickable: bool = False,
) -> Layer:
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
