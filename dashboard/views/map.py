"""The Map page: where it happened."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import escape, filters
from dashboard.days import day_words, stamp
from dashboard.figures.event import event_list
from dashboard.figures.map import places as map_places
from dashboard.figures.map.beside import event_rows, key, place_heading, place_table
from dashboard.figures.map.colours import map_colours
from dashboard.figures.map.drawing import map_deck
from dashboard.figures.map.marks import Choice
from dashboard.figures.map.moves import movements
from dashboard.figures.map.view import Window
from dashboard.figures.page_style import page_style
from dashboard.figures.paging import rows_of
from dashboard.figures.theme import theme
from dashboard.filters import Filter
from dashboard.tables import Tables, records
from dashboard.views import chosen, editing, key_all, look, page_settings, picks
from dashboard.views.made import made_of_story
from dashboard.views.paging import page_shown
from dashboard.views.state import View

HEIGHT: Final = 540  # pixels
HEIGHT_ON_PHONE: Final = 400
SHARES: Final = (0.69, 0.31)  # of the page's width: the map, the table
COUNTRIES: Final = 6  # offered to zoom to, at most
LINE: Final = 430  # pixels for their names beside the other settings; on a phone they scroll
BASE_MAP_NOTE: Final = (
    "Base map: Natural Earth, public domain. It draws borders as they are held on the ground "
    "(de facto); it takes no side in any dispute."
)
KEY_CONTROL: Final = 210  # pixels of that which the choice of key events takes
EVERYTHING: Final = "Everything"
UP_TO: Final = "upto"  # of the slider, in the session only
ALL_DAYS: Final = "at-any-day"
MAP: Final = "map"
TABLE: Final = "dl-place-table"
FITS: Final = "map-fits"
CLOSER: Final = "map-closer"
EVERYWHERE: Final = "all"


def show(view: View) -> None:
    """Draw the page. A click is answered in words before the map, which takes longer to draw."""
    st.html(page_style("map"))
    _answer_map()
    event_places = _places_of(view.chosen, view.all_tables.events)
    picks.follow("place", view.chosen, keep=picks.picked("place") in event_places)
    slots = _slots(view)
    all_days = _at_any_day(view)
    with slots["slider"]:
        _slider(view, all_days.events)
    with slots["settings"]:
        named_only, whole, window = _settings(view, all_days)
    events, shown = view.tables.events, whole
    if all_days is not view.tables:
        shown = map_places.placed(view.tables, events, named_only=named_only)
    place = picks.picked("place")
    lit = map_places.marks_at(shown.marks, {place} if place else set(event_places))
    with slots["place"]:
        _place_card(view, shown, place, events)
    with slots["table"]:
        _table(shown, lit, place)
    with slots["card"]:
        chosen.card(view)
        editing.controls(view)
    if not events.empty:
        with slots["lists"]:
            _lists(view, shown, events)
    with slots["map"]:
        _map(view, shown, events, window, lit)
    look.write_address()


def _settings(view: View, all_days: Tables) -> tuple[bool, map_places.Placed, Window]:
    """Whether places that are only named count, all places then, and which of them to show."""
    row = st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    )
    with row:
        views = st.container(
            key="dl-map-views", horizontal=True, width="content", vertical_alignment="center"
        )
        named_only = _named_only()
        whole = map_places.placed(all_days, all_days.events, named_only=named_only)
        with views:
            window = _window(view, whole)
            key_all.control(view, explained=False)
        return named_only, whole, window


def _slots(view: View) -> dict[str, DeltaGenerator]:
    """Where everything stands; on a phone below each other, the answer to a tap first."""
    if view.narrow:
        names = ("settings", "map", "slider", "place", "card", "table", "lists")
        return {name: st.container(key=TABLE if name == "table" else None) for name in names}
    left, right = st.columns(SHARES, gap="medium")
    card, lists = st.columns(2, gap="medium")
    with right, st.container(height=HEIGHT + 110, border=False, key="dl-beside"):
        beside = {"place": st.container(), "table": st.container(key=TABLE)}
    with left:
        around = {name: st.container() for name in ("settings", "map", "slider")}
    return {**around, **beside, "card": card, "lists": lists}


def _places_of(event: str | None, events: pd.DataFrame) -> tuple[str, ...]:
    here = events[events["id"] == event]
    return next((s or i for s, i in zip(here["place_ids"], here["inferred_ids"], strict=True)), ())


def _named_only() -> bool:
    return page_settings.toggle(
        "Places only named",
        page_settings.NAMED,
        "Also places that only lend their name: “Russian jets”, “the Kremlin said”.",
    )


def _at_any_day(view: View) -> Tables:
    """What the filter would leave without its last day, cut once while the rest of it stays."""
    if not view.filter.until:
        return view.tables
    wanted = replace(view.filter, until="")
    last: tuple[Tables, Filter, Tables] | None = made_of_story().get(ALL_DAYS)
    if last is None or last[0] is not view.all_tables or last[1] != wanted:
        last = view.all_tables, wanted, filters.apply(wanted, view.all_tables)
        made_of_story()[ALL_DAYS] = last
    return last[2]


def _slider(view: View, events: pd.DataFrame) -> None:
    """Sets the last day of the filter, and stands where that is."""
    days = map_places.stops(events)
    until = view.filter.last_day
    if until and until not in days:
        days = sorted([*days, until], key=stamp)
    if len(days) < 2:
        return
    stop = until or EVERYTHING
    st.session_state[UP_TO] = stop  # in every run: a browser may miss that of one overtaken
    st.select_slider(
        "Events up to",
        [*days, EVERYTHING],
        key=UP_TO,
        format_func=lambda day: day if day == EVERYTHING else day_words(day),
        help="Sets “To” in the filter: it holds on every page.",
        on_change=_take_last_day,
    )
    if until:
        undated = int((~events["dated"]).sum() - (~view.tables.events["dated"]).sum())
        left_out = f", {undated} undated left out" if undated else ""
        counted = f"{len(view.tables.events)} of {len(events)} events{left_out}"
        st.html(f'<p class="dl-map-note">{counted}</p>')


def _take_last_day() -> None:
    stop = st.session_state[UP_TO]
    look.put(filters.TO, [] if stop == EVERYTHING else [stop])


def _map(
    view: View,
    shown: map_places.Placed,
    events: pd.DataFrame,
    window: Window,
    lit: frozenset[str],
) -> None:
    moves = movements(view.all_tables, events)
    deck = map_deck(
        shown.marks,
        map_places.country_names(),
        window,
        map_colours(theme(view.theme)),
        Choice(lit, view.chosen, picks.turn("place")),
        moves,
    )
    st.pydeck_chart(
        deck,
        height=window.height,
        on_select="rerun",
        key=MAP,
        alt="Map of the places. The table of places has the same content.",
    )
    note = escape.tag("p", escape.html(BASE_MAP_NOTE), class_="dl-map-note")
    st.html(key(shown.marks, moves) + note)


def _answer_map() -> None:
    """Do what a click asks for: a place, the event of a movement, or to come closer.

    A second click on a mark lets its place go. Layers bear the turn of the pick: what is
    selected in others was answered before.
    """
    layers = (st.session_state.get(MAP) or {}).get("selection", {}).get("objects", {})
    now = f"-{picks.turn('place')}"
    found = [thing for name in layers if name.endswith(now) for thing in layers[name]]
    if not found:
        return
    thing = found[0].get("properties", found[0])
    place = picks.picked("place")
    if "edges" in thing:
        st.session_state[CLOSER] = tuple(thing["edges"])
    elif "id" in thing:
        place = None if thing["id"] == place else thing["id"]
    picks.pick("place", place)
    if "event" in thing:
        picks.pick("event", thing["event"])
        st.rerun()


def _window(view: View, whole: map_places.Placed) -> Window:
    """What to show; it stays while the slider moves, and “Fit” goes back to it."""
    width = view.width if view.narrow else int(view.width * SHARES[0])
    height = HEIGHT_ON_PHONE if view.narrow else HEIGHT
    country = _zoom(whole, view)
    if st.button(
        "Fit to view", type="tertiary", key="fit", help="Back to the view of all these places"
    ):
        st.session_state[FITS] = st.session_state.get(FITS, 0) + 1
        st.session_state.pop(CLOSER, None)
    edges = st.session_state.get(CLOSER)
    if edges:
        return map_places.closer(edges, width, height)
    window = map_places.window(whole.marks, country, width, height)
    return window.again(st.session_state.get(FITS, 0))


def _stay_no_closer() -> None:
    """Another country to show ends the look at a cluster."""
    st.session_state.pop(CLOSER, None)


def _zoom(shown: map_places.Placed, view: View) -> str | None:
    """The country to show close up, or None for everything."""
    countries = map_places.busy_countries(shown.marks)
    if len(countries) < 2:
        return None
    offered = list(countries)[:COUNTRIES]
    if not view.narrow:
        line = LINE - (KEY_CONTROL if key_all.is_offered(view) else 0)
        offered = offered[: map_places.fitting([countries[code] for code in offered], line)]
    wanted = page_settings.one(page_settings.ZOOM, list(countries), EVERYWHERE)
    if wanted not in (EVERYWHERE, *offered):  # chosen where there is more room, or other countries
        offered = [*offered[:-1], wanted]
    picked = page_settings.segments(
        "Zoom to",
        page_settings.ZOOM,
        [EVERYWHERE, *offered],
        EVERYWHERE,
        lambda code: countries.get(code, "All places"),
        on_change=_stay_no_closer,
        label_visibility="collapsed",
    )
    return None if picked == EVERYWHERE else picked


def _place_card(
    view: View, shown: map_places.Placed, place: str | None, events: pd.DataFrame
) -> None:
    """The picked place with its events in view."""
    mark = next((mark for mark in shown.marks if mark.id == place), None)
    if mark is None:
        return
    places = view.all_tables.places
    row = next(records(places[places["id"] == mark.id]))
    here = events[map_places.at_place(events, mark.id)]
    heading = place_heading(mark, row, map_places.country_name(mark.country))
    with st.container(key="dl-place-card"):
        _events(view, "here", here, "None in view.", heading)
        editing.namesakes(view, mark.id, "card")


def _table(shown: map_places.Placed, lit: frozenset[str], place: str | None) -> None:
    """The places of the page on which the picked one stands, or of the one turned to."""
    marks = map_places.in_table(shown.marks)
    table = st.container()
    wanted = place or next((mark.id for mark in marks if mark.id in lit), None)
    page = page_shown("places", [mark.id for mark in marks], wanted)
    table.html(place_table(marks[rows_of(page)], lit, place, shown.without_position))


def _lists(view: View, shown: map_places.Placed, events: pd.DataFrame) -> None:
    """All events that count, those without a place apart."""
    there = events[map_places.is_placed(events)]
    with st.container(key="dl-map-lists"):
        _events(view, "with a place", there, "None in view.")
        lost = shown.without_place
        _events(view, "without a place", lost, "Every event in view has a place.")
        if view.left_out:
            st.html(event_list.rest(view.left_out))


def _events(view: View, where: str, events: pd.DataFrame, empty: str, heading: str = "") -> None:
    """One page of events below their number and what stands before it."""
    place = st.container()
    page = page_shown(f"events {where}", list(events["id"]), view.chosen)
    number = f"{len(events):,} event{'' if len(events) == 1 else 's'} {where}"
    rows = event_rows(number, events.iloc[rows_of(page)], view.chosen, empty)
    body = escape.tag("section", heading + rows, class_="dl-plain", aria_label=f"Events {where}")
    with place:
        chosen.html(view, body)
