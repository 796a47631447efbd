"""What stands beside and below the map: the table of places, the key, what has no place."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Final

import pandas as pd

from dashboard import escape
from dashboard.figures.actions import button
from dashboard.figures.event.card import quadrant_class
from dashboard.figures.event.event_list import rows
from dashboard.figures.event.signs import DIFFER, DIFFER_WORDS
from dashboard.figures.map.clusters import CROWD
from dashboard.figures.map.marks import PlaceMark
from dashboard.words.kinds import QUADRANT_NAMES
from dashboard.words.labels import near_words

_UNSEEN: Final = f'<span class="dl-unseen"> ({DIFFER_WORDS})</span>'
LOST: Final = 20  # places without a position that are named


def place_table(
    marks: Sequence[PlaceMark], chosen: Collection[str], picked: str | None, lost: Sequence[str]
) -> str:
    """Places with their events; a click picks one (``data-place``) or lets it go.

    ``chosen`` are highlighted: the picked one, or those of the chosen event.
    """
    body = "".join(_row(mark, chosen, picked) for mark in marks)
    head = (
        '<thead><tr><th scope="col">Place</th><th scope="col">Kind</th>'
        '<th scope="col" class="dl-number">Events</th></tr></thead>'
    )
    table = escape.tag("table", f"{head}<tbody>{body}</tbody>", class_="dl-places")
    return table + (_line(f"Without a known position: {_named(lost)}") if lost else "")


def _named(lost: Sequence[str]) -> str:
    more = len(lost) - LOST
    return ", ".join(lost[:LOST]) + (f" and {more} more" if more > 0 else "")


def _line(words: str) -> str:
    return escape.tag("p", escape.html(words), class_="dl-meta", dir="auto")


def _row(mark: PlaceMark, chosen: Collection[str], picked: str | None) -> str:
    differ = f'<b class="dl-differ" title="{DIFFER_WORDS}"> {DIFFER}{_UNSEEN}</b>'
    name = _shape(mark) + escape.words_of_text(mark.name) + (differ if mark.differ else "")
    place = "" if mark.id == picked else mark.id
    choose = button(name, place=place, class_="dl-place", pressed=mark.id in chosen)
    kind = escape.tag("td", f"near, {mark.kind}" if mark.km else mark.kind)
    events = escape.tag("td", str(mark.events or "–"), class_="dl-number")
    row_class = "dl-chosen" if mark.id in chosen else None
    return escape.tag("tr", escape.tag("td", choose) + kind + events, class_=row_class)


def _shape(mark: PlaceMark) -> str:
    """The mark's shape and colour as on the map."""
    form = {"site": "diamond", "city": "dot", "country": "outline"}.get(mark.kind, "soft")
    form = "near" if mark.km else form
    hollow = "" if mark.asserted else " dl-hollow"
    colour = quadrant_class(mark.quadrant) if mark.quadrant else "q-several"
    shade = colour if mark.events else "q-none"
    lighter = " dl-lighter" if mark.inferred else ""
    return f'<i class="dl-shape dl-shape-{form}{hollow}{lighter} {shade}" aria-hidden="true"></i>'


def place_heading(mark: PlaceMark, row: Any, country: str | None) -> str:
    """The chosen place, a row of ``places``: its facts, where they come from, and a filter."""
    ns, ew = "N" if mark.lat >= 0 else "S", "E" if mark.lon >= 0 else "W"
    position = f"{abs(mark.lat):.2f}° {ns}, {abs(mark.lon):.2f}° {ew}"
    within = None if mark.kind == "country" else country
    origin = "position corrected by hand" if row.corrected else _gazetteer(row.gazetteer)
    facts = [mark.kind, within, position, near_words(mark.km) or origin]
    line = " · ".join(escape.html(fact) for fact in facts if fact)
    title = escape.tag("h2", escape.html(mark.name), class_="dl-title", dir="auto")
    only = button("Show only this place", filters=f"place={row.label}") if mark.events else ""
    clear = button("Clear choice", place="")
    actions = escape.tag("p", only + clear, class_="dl-actions")
    mentions = f"{row.literal} mention{'' if row.literal == 1 else 's'} of something there, "
    mentions += f"{row.associative} only by name"
    why = escape.tag("p", f"Why here: {escape.html(row.why)}", class_="dl-meta", dir="auto")
    said = f'<p class="dl-meta">{line}<br>{mentions}</p>'
    return title + said + (why if row.why else "") + actions


def _gazetteer(key: str | None) -> str:
    """Where a position comes from: a number in GeoNames, a source, or the app's own table."""
    name, _, number = (key or "").partition(":")
    if name == "given":
        return f"position given in {number}"
    return f"GeoNames {number}" if name == "geonames" else "position from Dateline’s gazetteer"


def event_rows(heading: str, events: pd.DataFrame, chosen: str | None, empty: str) -> str:
    """Events in order below a heading with their number, or that there are none."""
    label = escape.tag("h2", escape.html(heading), class_="dl-label", dir="auto")
    return label + (rows(events, chosen) or escape.tag("p", escape.html(empty), class_="dl-empty"))


def key(marks: Sequence[PlaceMark], moves: Collection[object] = ()) -> str:
    """What shapes, fillings and colours on the map mean, of those that are there."""
    kinds = {mark.kind for mark in marks if not mark.km}
    forms = [
        ("diamond", "site", "site" in kinds),
        ("dot", "city", "city" in kinds),
        ("outline", "country", "country" in kinds),
    ]
    shapes = [
        f'<span><i class="dl-shape dl-shape-{form} q-none"></i>{word}</span>'
        for form, word, there in forms
        if there
    ]
    if any(mark.km for mark in marks):
        circle = '<i class="dl-shape dl-shape-near q-none"></i>'
        shapes.append(f"<span>{circle}<em>somewhere in it</em></span>")
    if kinds - {"site", "city", "country"}:
        shapes.append("<span><em>region or sea</em></span>")
    if moves:
        shapes.append('<span><i class="dl-arrow"></i>from one place to another</span>')
    if sum(mark.is_marked for mark in marks) > CROWD:
        shapes.append('<span><i class="dl-cluster">9</i>places close together</span>')
    if any(mark.events and not mark.asserted for mark in marks):
        hollow = '<i class="dl-shape dl-shape-dot dl-hollow q-none"></i>'
        shapes.append(f"<span>{hollow}reported, possible or planned only</span>")
    if any(mark.inferred for mark in marks):
        lighter = '<i class="dl-shape dl-shape-dot dl-lighter q-several"></i>'
        shapes.append(f"<span>{lighter}inferred only: no text says that it was there</span>")
    if any(mark.differ for mark in marks):
        shapes.append(f'<span><b class="dl-differ">{DIFFER}</b> {DIFFER_WORDS}</span>')
    return escape.tag("p", "".join([*shapes, *_colours(marks)]), class_="dl-map-key")


def _colours(marks: Sequence[PlaceMark]) -> list[str]:
    busy = [mark for mark in marks if mark.events]
    used = [quadrant for quadrant in QUADRANT_NAMES if any(m.quadrant == quadrant for m in busy)]
    colours = [
        f'<span><i class="dl-shape dl-shape-dot {quadrant_class(quadrant)}"></i>'
        f"{escape.html(QUADRANT_NAMES[quadrant])}</span>"
        for quadrant in used
    ]
    if any(mark.quadrant is None for mark in busy):
        colours.append(
            '<span><i class="dl-shape dl-shape-dot q-several"></i>several of these</span>'
        )
    return colours
