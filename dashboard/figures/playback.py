"""Playback: what the player in the browser is given, as numbers and short words.

Days are whole days since 1970; positions run from 0 at the first day to 1 at the last.
The player draws all frames itself from this, so nothing is asked of the server meanwhile.
Columns of ``events`` are written short, as there may be ten thousand: ``begins`` counts
from the day before in the list, ``quadrant``, ``status``, ``fades`` and ``inferred`` have a digit an
event; ``fades`` is 1 where its start fades, 2 where its end does, 3 for both, ``inferred`` is 1
where no text says that it was in its places.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pandas as pd

from dashboard import escape
from dashboard.days import DAYS_A_YEAR
from dashboard.figures.map.colours import border_of
from dashboard.figures.theme import Theme
from dashboard.figures.timeline.axes import Axis, AxisName, calendar_axis, sequence_axis
from dashboard.figures.timeline.spans import bounds_of, fading
from dashboard.figures.timeline.ticks import visible
from dashboard.tables import Tables, records
from dashboard.words.kinds import QUADRANT_NAMES, STATUSES

TITLED: Final = 2_000  # beyond so many events their words would make the message too large
TITLE_LETTERS: Final = 110  # of a title; the card has all of it
NAME_LETTERS: Final = 60  # of a place's name
KNOTS: Final = 1_500  # days on which the axis bends; more cannot be told apart on a screen
PIXELS: Final = 1_000.0  # width of the axis before it is shared out
TICK_LETTER: Final = 6.6  # pixels of a letter of a tick's name
OPEN: Final = -1  # length of what has no last day
WORLD: Final = "/app/static/world.geojson"  # what the player draws its map from
MONTH: Final = DAYS_A_YEAR / 12

# Lengths of the moving window, as people say them.
WINDOWS: Final[tuple[tuple[str, float], ...]] = (
    ("1 day", 1),
    ("3 days", 3),
    ("1 week", 7),
    ("1 month", MONTH),
    ("3 months", 3 * MONTH),
    ("1 year", DAYS_A_YEAR),
    ("5 years", 5 * DAYS_A_YEAR),
    ("25 years", 25 * DAYS_A_YEAR),
    ("100 years", 100 * DAYS_A_YEAR),
    ("1,000 years", 1_000 * DAYS_A_YEAR),
)
FIRST_SHARE: Final = 6  # the window that is offered first is at most this part of the story


def playback(tables: Tables, axis: AxisName, theme: Theme) -> dict[str, Any] | None:
    """The events in view that have a date, in the order in which they begin; None without any.

    What is only known to be over by a day begins on that day: before it may not have been.
    """
    events = tables.events[tables.events["dated"]]
    if events.empty:
        return None
    firsts, ends = _whole_days(events)
    order = np.lexsort((ends, firsts))
    events, firsts, ends = events.iloc[order], firsts[order], ends[order]
    line = _axis(firsts, ends, axis)
    places, rows = _places(tables)
    said_or_inferred = zip(events["place_ids"], events["inferred_ids"], strict=True)
    held = [
        [rows[one] for one in said or around if one in rows] for said, around in said_or_inferred
    ]
    return {
        "ink": _ink(theme),
        "world": WORLD,
        "axis": _shared_out(line),
        "ticks": _ticks(line),
        "events": {
            "id": list(events["id"]),
            "begins": np.diff(firsts, prepend=0).astype("int64").tolist(),
            "length": np.where(np.isnan(ends), OPEN, ends - firsts).astype("int64").tolist(),
            "quadrant": _codes(events["quadrant"], list(QUADRANT_NAMES)),
            "status": _codes(events["status"], list(STATUSES)),
            "fades": _fades(events),
            "places": held,
            "inferred": "".join("1" if one else "0" for one in events["places_inferred"]),
            **_words(events),
        },
        "places": places,
        "windows": windows(line.knots[-1] - line.knots[0]),
        "undated": len(tables.events) - len(events),
        "unplaced": sum(not one for one in held),
    }


def windows(days: float) -> list[list[Any]]:
    """The windows that suit a story of that many days: name, length, whether it is the first."""
    fitting = [(name, length) for name, length in WINDOWS if length <= days / 2] or [WINDOWS[0]]
    modest = [name for name, length in fitting if length <= days / FIRST_SHARE]
    first = modest[-1] if modest else fitting[0][0]
    return [[name, round(length, 2), name == first] for name, length in fitting[-6:]]


def _whole_days(events: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """The first day, and the day after the last one, nan where that is open."""
    firsts, ends = bounds_of(events)
    ends = np.ceil(ends)
    return np.where(np.isnan(firsts), ends - 1, np.floor(firsts)), ends


def _axis(firsts: np.ndarray, ends: np.ndarray, name: AxisName) -> Axis:
    """The axis between the first day and the last bound; what goes on ends there, too."""
    build = sequence_axis if name == "sequence" else calendar_axis
    last = max(np.nanmax(ends) if not np.isnan(ends).all() else -np.inf, firsts.max() + 1)
    return build(firsts, np.where(np.isnan(ends), last, ends), 0.0, PIXELS)


def _ink(theme: Theme) -> dict[str, Any]:
    """The colours that the player draws with: it cannot wait for the page's stylesheet."""
    fields = ("paper", "card", "ink", "muted", "hairline", "chosen", "land", "sea")
    colours = {field: getattr(theme, field) for field in fields}
    quadrants = [theme.quadrants[name] for name in QUADRANT_NAMES]
    return {**colours, "border": border_of(theme), "quadrants": quadrants}


def _shared_out(axis: Axis) -> dict[str, list[float]]:
    """Days and their positions, thinned out where there are very many."""
    days, pixels = np.array(axis.knots), np.array(axis.pixels)
    if len(days) > KNOTS:
        kept = np.unique(np.linspace(0, len(days) - 1, KNOTS).round().astype("int64"))
        days, pixels = days[kept], pixels[kept]
    return {
        "days": np.round(days, 3).tolist(),
        "at": [round(_position(x, axis), 4) for x in pixels.tolist()],
    }


def _position(x: float, axis: Axis) -> float:
    first, last = axis.pixels[0], axis.pixels[-1]
    return (x - first) / (last - first)


def _ticks(axis: Axis) -> list[list[Any]]:
    """Where names stand on the axis, the names, and whether they are those of gaps."""
    named = visible(axis.ticks, TICK_LETTER)
    shown = ((_position(tick.x, axis), tick) for tick in named)
    return [[round(at, 4), tick.name, tick.gap] for at, tick in shown if 0 <= at <= 1]


def _codes(values: pd.Series[Any], names: list[str]) -> str:
    """Words as a digit each: their place in a list of names."""
    return "".join(map(str, pd.Categorical(values, categories=names).codes))


def _fades(events: pd.DataFrame) -> str:
    """Which ends fade; of most events that is seen without a look at their words."""
    opens, goes_on = events["first"].isna().to_numpy(), events["last"].isna().to_numpy()
    codes = (opens + 2 * goes_on).astype("int64")
    vague = (events["granularity"] == "vague").to_numpy() & (codes == 0)
    codes[vague] = [left + 2 * right for left, right in map(fading, records(events[vague]))]
    return "".join(map(str, codes.tolist()))


def _words(events: pd.DataFrame) -> dict[str, list[str]]:
    if len(events) > TITLED:
        return {}
    return {
        "title": [escape.short(title, TITLE_LETTERS) for title in events["title"]],
        "when": list(events["when"]),
    }


def _places(tables: Tables) -> tuple[dict[str, list[Any]], dict[str, int]]:
    """The places with a position at which something happened, and their rows by id."""
    used = tables.places["id"].isin(set(tables.event_places["place"]))
    found = tables.places[used & tables.places["lat"].notna() & tables.places["lon"].notna()]
    shapes = found["country"].where(found["kind"] == "country", None)
    columns = {
        "name": [escape.short(name, NAME_LETTERS) for name in found["name"]],
        "lat": found["lat"].round(3).tolist(),
        "lon": found["lon"].round(3).tolist(),
        "shape": [shape if isinstance(shape, str) else None for shape in shapes],
    }
    return columns, {place: at for at, place in enumerate(found["id"])}
