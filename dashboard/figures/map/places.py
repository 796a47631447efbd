"""Tables → what the map draws: places with their events, stops of the date slider, windows."""

from __future__ import annotations

import csv
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from math import isnan
from typing import Any, Final, NamedTuple

import numpy as np
import pandas as pd

from dashboard.figures.event.signs import notes
from dashboard.figures.map.clusters import PARTED, Edges
from dashboard.figures.map.drawing import window_of
from dashboard.figures.map.labels import text_width
from dashboard.figures.map.marks import CountryName, PlaceMark
from dashboard.figures.map.view import Window, fit
from dashboard.shipped import shipped
from dashboard.story import Disagreement, Status
from dashboard.tables import Tables, records
from dashboard.words.kinds import Quadrant
from dashboard.words.labels import INFERRED

TITLES: Final = 3  # events named in a tooltip
COUNTRY_MARGIN: Final = 56  # pixels around the places of one country
CLOSE: Final = PARTED + 0.2  # the zoom at which the last cluster has parted
STOPS: Final = 200  # of the slider: more than a hand can tell apart on its length
BUTTON_SIZE: Final = 14.0  # pixels
BUTTON_PADDING: Final = 30.0  # pixels beside the words of a button
_LABELS = shipped("data") / "country_labels.csv"


class _Told(NamedTuple):
    """What a mark shows of an event; the columns of ``events`` in this order."""

    when: str
    title: str
    quadrant: Quadrant
    status: Status
    places_inferred: tuple[str, ...]
    disagreements: tuple[Disagreement, ...]
    corrected: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """What is on the map and what cannot be."""

    marks: tuple[PlaceMark, ...]
    without_position: tuple[str, ...]
    without_place: pd.DataFrame


def placed(tables: Tables, events: pd.DataFrame, *, named_only: bool) -> Placed:
    """Places with events, places where something is; ``named_only`` adds those only named.

    ``events`` are the rows of ``tables.events`` that count.
    """
    at = _events_by_place(events)
    wanted = [
        row
        for row in records(tables.places)
        if row.id in at or row.literal or (named_only and row.associative)
    ]
    known = [row for row in wanted if _has_position(row)]
    lost = tuple(row.label for row in wanted if not _has_position(row))
    marks = tuple(_mark(row, at.get(row.id, ())) for row in known)
    return Placed(marks, lost, events[~is_placed(events)])


def is_placed(events: pd.DataFrame) -> pd.Series[bool]:
    """Which events were somewhere, said or inferred."""
    return (events["place_ids"].map(len) + events["inferred_ids"].map(len)) > 0


def at_place(events: pd.DataFrame, place: str) -> pd.Series[bool]:
    """Which events were at a place, said or inferred."""
    said, inferred = events["place_ids"], events["inferred_ids"]
    return said.map(lambda ids: place in ids) | inferred.map(lambda ids: place in ids)


def _events_by_place(events: pd.DataFrame) -> dict[str, list[_Told]]:
    at: dict[str, list[_Told]] = {}
    told = map(_Told, *(events[column].array for column in _Told._fields))
    held = zip(events["place_ids"], events["inferred_ids"], strict=True)
    for (said, inferred), event in zip(held, told, strict=True):
        for place in dict.fromkeys(said or inferred):
            at.setdefault(place, []).append(event)
    return at


def _has_position(row: Any) -> bool:
    return not (isnan(row.lat) or isnan(row.lon))


def _mark(row: Any, events: Sequence[_Told]) -> PlaceMark:
    quadrants = {event.quadrant for event in events}
    titles = [_line(event) for event in events[:TITLES]]
    more = len(events) - len(titles)
    return PlaceMark(
        id=row.id,
        name=row.name,
        kind=row.kind,
        lat=float(row.lat),
        lon=float(row.lon),
        country=row.country,
        events=len(events),
        quadrant=quadrants.pop() if len(quadrants) == 1 else None,
        asserted=any(event.status == "asserted" for event in events),
        about="\n".join([*titles, f"and {more} more"] if more > 0 else titles),
        differ=any(event.disagreements for event in events),
        inferred=bool(events) and all(event.places_inferred for event in events),
        km=float(row.position_km) if row.is_near else None,
    )


def _line(event: _Told) -> str:
    """An event in a tooltip."""
    noted = notes(event)
    around = f"{INFERRED}: " if event.places_inferred else ""
    return f"{around}{event.when}: {event.title}" + (f" ({noted})" if noted else "")


def stops(events: pd.DataFrame) -> list[str]:
    """The days on which something can first have happened, in order, as bounds.

    Of very many days some, evenly, the first and the last among them.
    """
    days = np.unique(_openings(events[events["dated"]]))
    if len(days) > STOPS:
        days = days[np.linspace(0, len(days) - 1, STOPS).round().astype(int)]
    return [_bound(day) for day in days]


def _bound(day: np.datetime64) -> str:
    """A day as the contract writes it: numpy leaves out the zeros of a negative year."""
    year, month_and_day = str(day).rsplit("-", 2)[0], str(day)[-6:]
    return (f"-{year[1:]:0>4}" if year.startswith("-") else year) + month_and_day


def _openings(events: pd.DataFrame) -> np.ndarray[Any, Any]:
    """The first day that each event can mean; its last one where the first is open."""
    first = events["first"].fillna(events["last"])
    return first.to_numpy().astype("datetime64[D]")


@cache
def country_names() -> tuple[CountryName, ...]:
    """The countries of the base map, large ones first, with a point for their name."""
    with _LABELS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    names = [
        CountryName(
            row["iso"],
            row["name"],
            float(row["lat"]),
            float(row["lon"]),
            float(row["area"]),
            (float(row["west"]), float(row["south"]), float(row["east"]), float(row["north"])),
        )
        for row in rows
    ]
    return tuple(sorted(names, key=lambda name: -name.area))


def country_name(iso: str | None) -> str | None:
    """The name of a country on the base map, or its code where it is not there."""
    return next((name.name for name in country_names() if name.iso == iso), iso)


def busy_countries(marks: Sequence[PlaceMark]) -> dict[str, str]:
    """Names by code of the countries in which there are events, most events first."""
    counts: dict[str, int] = {}
    for mark in marks:
        if mark.events and mark.country:
            counts[mark.country] = counts.get(mark.country, 0) + mark.events
    ordered = sorted(counts, key=lambda code: -counts[code])
    own = {str(mark.country): mark.name for mark in marks if mark.kind == "country"}
    return {code: own.get(code) or country_name(code) or code for code in ordered}


def fitting(names: Sequence[str], room: float) -> int:
    """How many of the names stand beside each other as buttons in so many pixels."""
    ends = accumulate(text_width(name, BUTTON_SIZE) + BUTTON_PADDING for name in names)
    return sum(end <= room for end in ends)


def window(marks: Sequence[PlaceMark], country: str | None, width: int, height: int) -> Window:
    """All places with events, or those of one country; all of it where it has its own."""
    if country is None:
        return window_of(marks, width, height)
    inside = [mark for mark in marks if mark.country == country and mark.events]
    points = [(mark.lat, mark.lon) for mark in inside if mark.is_marked]
    if any(not mark.is_marked for mark in inside):
        edges = (name.edges for name in country_names() if name.iso == country)
        for west, south, east, north in edges:
            points += [(south, west), (north, east)]
    return fit(points, width, height, COUNTRY_MARGIN)


def closer(edges: Edges, width: int, height: int) -> Window:
    """The window of a cluster's places."""
    west, south, east, north = edges
    return fit([(south, west), (north, east)], width, height, COUNTRY_MARGIN, CLOSE)


def in_table(marks: Sequence[PlaceMark]) -> list[PlaceMark]:
    """Places in the order of the table: most events first, exact places before vast ones."""
    return sorted(marks, key=lambda mark: (-mark.events, mark.is_soft, mark.name.casefold()))


def marks_at(marks: Sequence[PlaceMark], places: Collection[str]) -> frozenset[str]:
    """The ids among ``places`` that are on the map."""
    return frozenset(mark.id for mark in marks if mark.id in places)
