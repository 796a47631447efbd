"""The layers of a map with many marks: clusters with a count that part as one zooms in.

deck.gl shows a tile layer between two zooms only. So each zoom has a tile layer of one
tile, the world, whose content stands in its address as ``data:``: nothing is fetched.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, Final

from dashboard.figures.map.clusters import PARTED, Cluster, Level, levels
from dashboard.figures.map.colours import MapColours
from dashboard.figures.map.crowd_names import CrowdName, crowd_names, name_width
from dashboard.figures.map.deck import Layer, pdk
from dashboard.figures.map.icons import atlas, drawn_size, icon_of, mapping
from dashboard.figures.map.labels import GAP
from dashboard.figures.map.marks import PlaceMark, ink_of, most_events, radius_of
from dashboard.figures.theme import SANS

NAME_SIZE: Final = 12.0  # pixels
COUNT_SIZE: Final = 12.0  # pixels
PLACES: Final = 3  # decimals of a degree: less than a pixel at the closest zoom
KEPT: Final = 4  # crowds kept: the one in view and those before it
_STRING: Final = pdk.types.String
_PIXELS: Final = _STRING("pixels")


def crowd_layers(marks: Sequence[PlaceMark], colours: MapColours, turn: int) -> Iterator[Layer]:
    """Clusters, marks and names by zoom; ``turn`` renames what can be picked."""
    found, names = crowd_of(marks)
    most = most_events(marks)
    for level in found:
        named = {
            name.mark.id: name for name in names if name.zoom == level.zoom and not _apart(name)
        }
        rows = [
            _mark(mark, radius_of(mark.events, most), colours, named.get(mark.id))
            for mark in level.parted
        ]
        yield from _icons(f"places-{level.zoom}-{turn}", rows, level.zoom, colours)
    for level in found:
        rows = [_cluster(cluster, colours) for cluster in level.clusters]
        yield from _clusters(f"clusters-{level.zoom}-{turn}", rows, level.zoom, colours)
    for level in found:
        here = [_name(name) for name in names if name.zoom == level.zoom and _apart(name)]
        yield from _names(f"crowd-names-{level.zoom}", here, level.zoom, colours)


Crowd = tuple[tuple[Level, ...], tuple[CrowdName, ...]]


def crowd_of(marks: Sequence[PlaceMark]) -> Crowd:
    """Clusters and names."""
    by_number = {f"{at:06}": mark for at, mark in enumerate(sorted(marks, key=lambda one: one.id))}
    bare = tuple(_bare(number, mark) for number, mark in by_number.items())
    widths = tuple(name_width(mark.name, NAME_SIZE) for mark in by_number.values())
    found, names = _laid_out(bare, widths)
    return (
        tuple(_told(level, by_number) for level in found),
        tuple(replace(name, mark=by_number[name.mark.id]) for name in names),
    )


@lru_cache(maxsize=KEPT)
def _laid_out(marks: tuple[PlaceMark, ...], widths: tuple[float, ...]) -> Crowd:
    """Kept because every click draws the same crowd anew; all visitors share it, so no words."""
    found = levels(marks)
    ids = (mark.id for mark in marks)
    return found, crowd_names(found, dict(zip(ids, widths, strict=True)))


def _bare(number: str, mark: PlaceMark) -> PlaceMark:
    """A mark with a number in place of all words."""
    return PlaceMark(
        number, number, "city", mark.lat, mark.lon, None, mark.events, quadrant=mark.quadrant
    )


def _told(level: Level, by_number: Mapping[str, PlaceMark]) -> Level:
    """The level with the marks that its numbers stand for."""
    return replace(
        level,
        clusters=tuple(replace(one, name=by_number[one.name].name) for one in level.clusters),
        parted=tuple(by_number[mark.id] for mark in level.parted),
    )


def _mark(
    mark: PlaceMark, radius: float, colours: MapColours, name: CrowdName | None
) -> dict[str, Any]:
    """A mark; with its name where that is there from the same zoom on."""
    dx = {"dx": _offset(name)} if name else {}
    icon, radius = icon_of(mark.kind, full=bool(mark.asserted and mark.events), radius=radius)
    about = {
        "id": mark.id,
        "name": mark.name,
        "events": _counted(mark.events, "event"),
        "size": drawn_size(radius),
        "ink": ink_of(mark, colours),
        **({} if icon == "dot" else {"icon": icon}),
        **dx,
    }
    return _feature(mark.lat, mark.lon, about)


def _cluster(cluster: Cluster, colours: MapColours) -> dict[str, Any]:
    about = {
        "name": f"{cluster.places:,} places around {cluster.name}",
        "events": _counted(cluster.events, "event"),
        "edges": [round(edge, 1) for edge in cluster.edges],
        "count": str(cluster.places),
        "ink": colours.quadrants[cluster.quadrant] if cluster.quadrant else colours.soft,
    }
    return _feature(cluster.lat, cluster.lon, about, 2)


def _name(name: CrowdName) -> dict[str, Any]:
    return _feature(name.mark.lat, name.mark.lon, {"name": name.text, "dx": _offset(name)})


def _apart(name: CrowdName) -> bool:
    """Whether a name is drawn by itself: it comes later than its mark, or is cut."""
    return name.zoom > name.parts or name.text != name.mark.name


def _offset(name: CrowdName) -> int:
    """Pixels from the mark to its name, to the right or, less than 0, to the left."""
    return round(name.reach + GAP) * (1 if name.anchor == "start" else -1)


def _feature(
    lat: float, lon: float, properties: Mapping[str, Any], places: int = PLACES
) -> dict[str, Any]:
    at = [round(lon, places), round(lat, places)]
    point = {"type": "Point", "coordinates": at}
    return {"geometry": point, "properties": properties}  # deck.gl asks for no more


def _counted(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def _icons(
    name: str, rows: list[dict[str, Any]], zoom: int, colours: MapColours
) -> Iterator[Layer]:
    yield from _from_zoom(
        name,
        rows,
        zoom,
        None,
        pickable=True,
        point_type=_STRING("icon+text"),
        icon_atlas=_STRING(atlas()),
        icon_mapping=mapping(),
        get_icon="properties.icon || 'dot'",
        get_icon_size="properties.size",
        get_icon_color="properties.ink",
        icon_size_units=_PIXELS,
        get_text="properties.dx ? properties.name : ''",
        **_beside(colours),
    )


def _clusters(
    name: str, rows: list[dict[str, Any]], zoom: int, colours: MapColours
) -> Iterator[Layer]:
    yield from _from_zoom(
        name,
        rows,
        zoom,
        zoom + 1,
        pickable=True,
        point_type=_STRING("circle+text"),
        stroked=True,
        get_line_color="properties.ink",
        get_line_width=1.6,
        line_width_units=_PIXELS,
        get_point_radius="11 + 2 * properties.count.length",
        point_radius_units=_PIXELS,
        get_text="properties.count",
        get_text_size=COUNT_SIZE,
        get_text_color=list(colours.ink),
        # Streamlit fades what stands in ``getFillColor`` itself.
        _sub_layer_props={"points-circle": {"getFillColor": [*colours.card, 245]}},
        **_letters("600", COUNT_SIZE),
    )


def _names(
    name: str, rows: list[dict[str, Any]], zoom: int, colours: MapColours
) -> Iterator[Layer]:
    yield from _from_zoom(
        f"{name}-{colours.ink}",
        rows,
        zoom,
        None,
        point_type=_STRING("text"),
        get_text="properties.name",
        **_beside(colours),
    )


def _beside(colours: MapColours) -> dict[str, Any]:
    """How a name stands beside its mark."""
    return {
        "get_text_size": NAME_SIZE,
        "get_text_color": list(colours.ink),
        "get_text_anchor": "properties.dx > 0 ? 'start' : 'end'",
        "get_text_pixel_offset": "[properties.dx, 0]",
        **_letters("500", NAME_SIZE),
    }


def _letters(weight: str, size: float) -> dict[str, Any]:
    return {
        "text_character_set": _STRING("auto"),
        "text_font_family": _STRING(SANS),
        "text_font_weight": _STRING(weight),
        "text_font_settings": {"fontSize": 2 * size, "buffer": 6},  # twice as large stays crisp
        "text_size_units": _PIXELS,
        "get_text_alignment_baseline": _STRING("center"),
    }


def _from_zoom(
    name: str, rows: list[dict[str, Any]], zoom: int, until: int | None, **how: Any
) -> Iterator[Layer]:
    """A layer that is there from a zoom on, until another one; none where there are no rows."""
    if not rows:
        return
    bounds: dict[str, int] = {"visible_min_zoom": zoom} if zoom else {}
    if until is not None and until <= PARTED:
        bounds["visible_max_zoom"] = until
    content = json.dumps(
        {"type": "FeatureCollection", "features": rows}, separators=(",", ":"), ensure_ascii=False
    )
    address = "data:application/json," + _quoted(content)
    yield pdk.Layer("TileLayer", address, id=name, min_zoom=0, max_zoom=0, **bounds, **how)


def _quoted(content: str) -> str:
    """JSON as part of an address: as it is, but for what has a meaning there.

    deck.gl puts numbers for ``{x}``, ``{y}`` and ``{z}`` in addresses of tiles.
    """
    for sign, code in (("%", "%25"), ("#", "%23"), ("{x}", "%7Bx}"), ("{y}", "%7By}")):
        content = content.replace(sign, code)
    return content.replace("{z}", "%7Bz}").replace("{-y}", "%7B-y}")
