"""The Timeline page: the chart, the chosen event's card, and the events in order."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import streamlit as st

from dashboard.figures import legend
from dashboard.figures.event import event_list
from dashboard.figures.event.card import foremost
from dashboard.figures.nothing import nothing, nothing_in_view
from dashboard.figures.theme import theme
from dashboard.figures.timeline.drawing import drawn
from dashboard.figures.timeline.lanes import LANES_BY, LanesBy
from dashboard.figures.timeline.sheet import Settings, is_dense, sheet_of, undated
from dashboard.views import browser, chosen, editing, key_all, page_settings, picks, state
from dashboard.views.axis import axis_control
from dashboard.views.paging import page_shown
from dashboard.views.state import View

CHART: Final = "timeline"
BINS_KEY: Final = "timeline-bins-{}"
BINS_TURN: Final = "timeline-bins"
DRAWN: Final = f"{state.OF_STORY}drawn"  # what the chart shows that stretches are drawn on
LANES_FIRST: Final[LanesBy] = "kind"
NO_DATE: Final = "What is in view is listed below, in the order in which the text tells it."
CARD_PADDING: Final = 40  # left and right of the chart within its frame


def show(view: View) -> None:
    """Draw the page. A click is answered in words before the chart, which takes longer to draw."""
    view = replace(view, chosen=view.chosen or foremost(view.tables))
    sheet = st.container(key="dl-sheet")
    card, in_order = st.columns([1, 1.1], gap="medium")
    with card:
        if view.chosen:
            chosen.card(view)
        editing.controls(view)
    if len(view.tables.events):
        with in_order, st.container(key="dl-in-order"):
            _list(view)
    with sheet:
        if view.tables.events.empty:
            st.html(nothing_in_view(view.all_tables, view.left_out))
        else:
            _sheet(view)


def _sheet(view: View) -> None:
    settings = _toolbar(view)
    apart = undated(view.tables, settings)
    if len(apart) == len(view.tables.events):
        st.html(nothing("No event in view has a date", NO_DATE))
    else:
        _chart(view, settings)
    st.html(legend.forms(view.tables))
    if len(apart):
        st.html(event_list.undated_strip(apart, view.chosen))


def _toolbar(view: View) -> Settings:
    """Axis and lanes to choose, and what the colours mean."""
    with st.container(key="dl-toolbar", horizontal=True, vertical_alignment="center"):
        key_all.control(view)
        axis = axis_control()
        lanes = page_settings.segments(
            "Lanes", page_settings.LANES, LANES_BY, LANES_FIRST, str.capitalize
        )
        st.html(legend.colours(view.tables))
    return Settings(axis, lanes, view.width - CARD_PADDING, view.narrow)


def _chart(view: View, settings: Settings) -> None:
    sheet = sheet_of(view.tables, settings)
    st.session_state[DRAWN] = (sheet.axis, settings.width)
    st.plotly_chart(
        drawn(sheet, view.chosen, theme(view.theme)),
        theme=None,
        key=BINS_KEY.format(_bins_turn()) if is_dense(view.tables) else _marks_key(),
        on_select="rerun",
        selection_mode="points",
        config={"displayModeBar": False, "scrollZoom": False},
        alt="Timeline of the events in view. The list below holds the same events.",
    )


def _marks_key() -> str:
    """Each turn has a chart of its own, with nothing selected."""
    return f"{CHART}-{picks.turn('event')}"


def _bins_turn() -> int:
    """How often a bin was answered; counts stay as they are while events are chosen elsewhere."""
    turn: int = st.session_state.get(BINS_TURN, 0)
    return turn


def answer_chart() -> None:
    """Choose the event that was clicked in the chart, before the widgets are drawn.

    Where marks stand too close, a bin was clicked instead: its days become the filter, as
    do those of a stretch that was drawn across the chart.
    """
    _answer_stretch()
    marks, bins = _clicked(_marks_key()), _clicked(BINS_KEY.format(_bins_turn()))
    if marks:
        picks.pick("event", marks)
    elif bins:
        first, _, last = bins.partition("..")
        state.narrow_to(first, last)
        st.session_state[BINS_TURN] = _bins_turn() + 1


def _answer_stretch() -> None:
    stretch = browser.shares(state.unanswered().get("stretch", ""))
    if stretch and DRAWN in st.session_state:
        axis, width = st.session_state[DRAWN]
        state.narrow_to(*axis.days(*(share * width for share in stretch)))


def _clicked(key: str) -> str | None:
    """What the first selected point of a chart stands for."""
    points = (st.session_state.get(key) or {}).get("selection", {}).get("points")
    return str(points[0]["customdata"]) if points else None


def _list(view: View) -> None:
    """The page of the list on which the chosen event stands, or the one turned to."""
    place = st.container()
    page = page_shown("list", list(view.tables.events["id"]), view.chosen)
    listed = event_list.event_list(view.tables, view.chosen, page, view.all_tables)
    with place:
        chosen.html(view, listed + event_list.rest(view.left_out))
