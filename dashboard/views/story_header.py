"""What stands above every page: which story, how it was read, and the filter bar."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard import escape, filters
from dashboard.figures.header import headline, publication, tally
from dashboard.filters import Filter
from dashboard.kinds import LANES, STATUSES
from dashboard.story import Story
from dashboard.tables import Tables, records
from dashboard.views import clicks, state

DATE_HINT = "2024, 2024-07 or 2024-07-15"


def story_chooser() -> str:
    """The story to show; a choice is drawn only where there are several."""
    names = state.stories()
    if len(names) == 1:
        return names[0]
    return str(
        st.selectbox(
            "Story",
            names,
            key=state.STORY,
            bind="query-params",
            format_func=lambda name: name.replace("_", " ").replace("-", " ").capitalize(),
            label_visibility="collapsed",
            on_change=state.choose,
            args=(None,),
        )
    )


def header(story: Story, shown: Tables, everything: Tables) -> None:
    """Title, publication, the way to set dates, and how much is in view."""
    with st.container(key="dl-header", horizontal=True, vertical_alignment="bottom"):
        with st.container(key="dl-title", width="content"):
            st.html(headline(story))
            with st.container(key="dl-read", horizontal=True):
                st.html(publication(everything), width="content")
                with st.popover("Set dates", type="tertiary", key="dl-dates"):
                    _date_settings(story, everything)
        st.html(tally(filters.counts(shown, everything)), width="content")


def _date_settings(story: Story, tables: Tables) -> None:
    """Publication of each source, the switch for known events, and other dates for them."""
    st.html('<h4 class="dl-label">Published</h4>')
    for document in story.documents:
        _date_input(document.title or document.name, f"{state.PUBLISHED_PREFIX}{document.name}")
    st.html('<h4 class="dl-label">Known events</h4>')
    st.toggle(
        "Date words by known events",
        value=True,
        key=state.KNOWN,
        bind="query-params",
        help="An article may never say when a city fell. A table in this app does, with its "
        "source. Switched off, such words are ordered but not dated.",
    )
    used = tables.times[tables.times["anchor_kind"] == "known"]
    for one in records(used.drop_duplicates("anchor_id")):
        label = f"{one.anchor_label} (table: {one.anchor_date})"
        _date_input(label, f"{state.KNOWN_PREFIX}{one.anchor_id}")


def _date_input(label: str, key: str) -> None:
    typed = st.text_input(
        escape.markdown(label), key=key, bind="query-params", placeholder=DATE_HINT
    )
    if typed and state.edtf(typed) is None:
        st.error(f"“{escape.markdown(typed)}” is not a date. Write {DATE_HINT}.")


def filter_bar(tables: Tables) -> Filter:
    """The filter as set by the reader; the address holds it under the same names."""
    if clicks.width() < clicks.NARROW:
        with st.expander("Filter", key="dl-filters-folded"):
            return _filter_widgets(tables)
    with st.container(key="dl-filters", horizontal=True, gap=None):
        return _filter_widgets(tables)


def _filter_widgets(tables: Tables) -> Filter:
    lanes = set(tables.events["lane"])
    first, last = filters.reach(tables)
    found = Filter(
        since=_text("From", filters.FROM, first),
        until=_text("To", filters.TO, last),
        kinds=_choice("Kind", filters.KIND, [lane for lane in LANES if lane in lanes]),
        places=_choice("Place", filters.PLACE, _by_events(tables.places)),
        actors=_choice("Actor", filters.ACTOR, _by_events(tables.actors)),
        statuses=_choice("Certainty", filters.STATUS, list(STATUSES)),
        words=_text("Words", filters.WORDS, "in events and quotes"),
    )
    st.button(
        "Reset", type="tertiary", on_click=state.reset, disabled=found.is_empty, key="dl-reset"
    )
    return found


def _by_events(named: pd.DataFrame) -> list[str]:
    """Labels of places or actors that events have, the busiest first."""
    used = named[named["events"] > 0]
    return list(used.sort_values(["events", "label"], ascending=[False, True])["label"])


def _choice(label: str, key: str, options: list[str]) -> tuple[str, ...]:
    return tuple(st.multiselect(label, options, key=key, bind="query-params", placeholder="all"))


def _text(label: str, key: str, hint: str) -> str:
    return st.text_input(label, key=key, bind="query-params", placeholder=hint).strip()
