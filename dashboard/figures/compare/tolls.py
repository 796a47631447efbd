"""How tolls changed by day of report: a line in steps, and each report with its words."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import groupby, pairwise
from typing import Any, Final

from dashboard import escape
from dashboard.days import MONTH_NAMES, Moment, day_words, stamp
from dashboard.figures.actions import button
from dashboard.figures.compare.passages import Passages, rest
from dashboard.tables import Tables, records

SERIES: Final = 20  # of tolls that are drawn; more need the filter
NAMES: Final = {"killed": "Killed", "wounded": "Injured", "missing": "Missing"}
# Shares of the drawing, in per cent, that are left free for numbers at its edges.
LEFT, RIGHT, TOP, BOTTOM = 4.0, 5.0, 24.0, 8.0
APART: Final = 11.0  # per cent of the width between two points that both bear their number and day

# How far from the left and from the bottom of a drawing, in per cent.
_Place = tuple[float, float]


def toll_rows(tables: Tables, seen: Collection[str]) -> list[list[Any]]:
    """The reports of each series of the events in view."""
    rows = [row for row in records(tables.tolls) if row.of in seen]
    return [list(same) for _, same in groupby(rows, key=lambda row: row.series)]


def toll_series(series: Sequence[Sequence[Any]], tables: Tables) -> str:
    """Drawings of series, those of one event under its title; pass all tables."""
    shown = list(series[:SERIES])
    passages = Passages(tables, {row.event for rows in shown for row in rows})
    titles = dict(zip(tables.events["id"], tables.events["title"], strict=True))
    by_event: dict[str, list[Sequence[Any]]] = {}
    for rows in shown:
        by_event.setdefault(rows[0].of, []).append(rows)
    body = "".join(
        _event(event, titles.get(event, ""), several, passages)
        for event, several in by_event.items()
    )
    return body + rest(series, SERIES)


def _event(event: str, title: str, series: Sequence[Sequence[Any]], passages: Passages) -> str:
    head = button(escape.words_of_text(title), event=event, class_="dl-dispute-title dl-link")
    days = [_number(row.day) for rows in series for row in rows]
    drawn = "".join(_series(rows, (min(days), max(days)), passages) for rows in series)
    body = f'<h3>{head}</h3><div class="dl-tolls">{drawn}</div>'
    return escape.tag("section", body, class_="dl-follow", aria_label=f"Tolls: {title}")


def _series(rows: Sequence[Any], reach: tuple[int, int], passages: Passages) -> str:
    """A drawing with its words; ``reach`` are the first and the last day of its axis."""
    name = NAMES.get(rows[0].what, rows[0].what.capitalize())
    places = _places(rows, reach)
    drawing = escape.tag(
        "div",
        _line(places) + _points(rows, places),
        class_="dl-toll",
        role="img",
        aria_label=f"{name}: from {rows[0].count:,} to {rows[-1].count:,}",
    )
    heading = f'<h4 class="dl-label">{escape.html(name)}, by day of report</h4>'
    by_day = groupby(rows, key=lambda row: row.day)
    listed = "".join(_day(day, list(same), passages) for day, same in by_day)
    words = f"<details><summary>The words of each report</summary>{listed}</details>"
    return f'<div class="dl-toll-of">{heading}{drawing}{words}</div>'


def _number(day: str) -> int:
    return int(stamp(day).astype("datetime64[D]").astype(int))


def _places(rows: Sequence[Any], reach: tuple[int, int]) -> list[_Place]:
    """Where each report stands in the drawing."""
    first, last = reach
    highest = max(1, *(row.count for row in rows))
    width, height = 100 - LEFT - RIGHT, 100 - TOP - BOTTOM
    return [
        (
            LEFT + width * (_number(row.day) - first) / max(1, last - first),
            BOTTOM + height * row.count / highest,
        )
        for row in rows
    ]


def _line(places: Sequence[_Place]) -> str:
    """A line that stays as high as the last report has it, until the next one."""
    pieces = []
    for (left, up), (right, then) in pairwise(places):
        across = f"left:{left:.1f}%;width:{right - left:.1f}%;bottom:{up:.1f}%"
        along = f"left:{right:.1f}%;bottom:{min(up, then):.1f}%;height:{abs(then - up):.1f}%"
        pieces += [escape.tag("i", class_="dl-toll-across", style=across)]
        pieces += [escape.tag("i", class_="dl-toll-along", style=along)]
    return "".join(pieces)


def _points(rows: Sequence[Any], places: Sequence[_Place]) -> str:
    """A point for each report, with its number and its day where there is room."""
    points, numbered, dated = [], -100.0, -100.0
    last, before = places[-1][0], 0.0
    for row, (left, up) in zip(rows, places, strict=True):
        has_room = left == last or last - left >= APART
        number = f"<b>{row.count:,}</b>" if has_room and left - numbered >= APART else ""
        at = f"left:{left:.1f}%;bottom:{up:.1f}%"
        fell = " dl-toll-fell" if up < before else ""
        points.append(escape.tag("span", number, class_=f"dl-toll-point{fell}", style=at))
        before = up
        numbered = left if number else numbered
        if has_room and left - dated >= APART:
            day = escape.html(_short(row.day))
            points.append(escape.tag("span", day, class_="dl-toll-day", style=f"left:{left:.1f}%"))
            dated = left
    return "".join(points)


def _short(day: str) -> str:
    """A day without its year."""
    moment = Moment.read(day)
    return f"{moment.day} {MONTH_NAMES[moment.month - 1]}"


def _day(day: str, rows: Sequence[Any], passages: Passages) -> str:
    counts = " or ".join(dict.fromkeys(f"{row.count:,}" for row in rows))
    head = f"<b>{counts}</b> <span>{escape.html(day_words(day))}</span>"
    return f'<div class="dl-report"><p>{head}</p>{passages.said(rows)}</div>'
