"""The events in order as a list of buttons: the timeline for keyboard and screen reader."""

from __future__ import annotations

from typing import Any, Final

import pandas as pd

from dashboard import escape
from dashboard.figures.actions import button
from dashboard.figures.event.card import quadrant_class
from dashboard.figures.event.signs import signs
from dashboard.figures.nothing import nothing_in_view
from dashboard.figures.paging import rows_of
from dashboard.figures.timeline.between import among_dated
from dashboard.tables import Tables, records
from dashboard.words.labels import where_words

UNDATED_SHOWN: Final = 8


def event_list(tables: Tables, chosen: str | None, page: int, everything: Tables) -> str:
    """One page of the events in view; those that nothing puts beside a date stand at the end."""
    shown = rows_of(page)
    events = tables.events.iloc[shown]
    if events.empty:
        return nothing_in_view(everything)
    among = among_dated(tables.events, tables.relations)[shown]
    in_order, undated = events[events["dated"] | among], events[~(events["dated"] | among)]
    parts = ['<h2 class="dl-label">In order</h2>', rows(in_order, chosen)]
    if len(undated):
        parts += ['<h3 class="dl-label">No date given</h3>', rows(undated, chosen)]
    return "".join(parts)


def rest(left_out: int) -> str:
    """The line below a list of key events that leads to all others; nothing where there are none."""
    if not left_out:
        return ""
    more = f"{left_out:,} more event{'' if left_out == 1 else 's'}"
    return escape.tag("p", f"{more} · " + button("Show all", filters="show=all"), class_="dl-rest")


def rows(events: pd.DataFrame, chosen: str | None) -> str:
    """Events in their order, each a button that chooses it; nothing where there are none."""
    items = "".join(f"<li>{_row(event, event.id == chosen)}</li>" for event in records(events))
    return f'<ol class="dl-list">{items}</ol>' if items else ""


def _row(event: Any, is_chosen: bool) -> str:
    form = f"dl-form dl-form-{event.status} {quadrant_class(event.quadrant)}"
    places = where_words(event.places, event.places_inferred)
    soft = " dl-inferred" if event.places_inferred else ""
    when = event.when if event.dated else _order(event)
    body = (
        f'<span class="dl-when">{escape.html(when)}</span>'
        f'<span class="{form}" aria-hidden="true"></span>'
        f'<span class="dl-what" dir="auto">{signs(event)}{escape.html(event.title)}'
        f'<span class="dl-unseen"> ({event.kind_name}, {event.status})</span></span>'
        f'<span class="dl-where{soft}" dir="auto">{escape.html(places)}</span>'
    )
    return button(body, event=event.id, class_="dl-row", pressed=is_chosen)


def _order(event: Any) -> str:
    return "order only" if event.ordered else "no date"


def undated_strip(events: pd.DataFrame, chosen: str | None) -> str:
    """The undated events below the chart: in view, but on no date."""
    chips = "".join(
        button(
            f'<span class="dl-form dl-form-{event.status} {quadrant_class(event.quadrant)}" '
            f'aria-hidden="true"></span>{signs(event)}{escape.words_of_text(event.title)}',
            event=event.id,
            class_="dl-chip",
            pressed=event.id == chosen,
        )
        for event in records(events.head(UNDATED_SHOWN))
    )
    more = len(events) - UNDATED_SHOWN
    rest = f'<span class="dl-meta">and {more} more in the list</span>' if more > 0 else ""
    body = f'<div class="dl-chips">{chips}{rest}</div>'
    return f'<div class="dl-undated"><b class="dl-label">No date given</b>{body}</div>'
