"""What stands above every page: which story, how it was read, and the filter bar."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import escape, filters
from dashboard.days import edtf_words
from dashboard.figures.header import headline, publication, story_note, tally
from dashboard.story import Story
from dashboard.tables import Tables, records
from dashboard.views import page_settings, state
from dashboard.views.dates import edtf
from dashboard.views.filter_bar import Sifted

DATE_HINT = "2024, 2024-07 or 2024-07-15"


@dataclass(frozen=True)
class Frame:
    """The places of the header, made before there is a story to fill them."""

    title: DeltaGenerator
    published: DeltaGenerator
    dates: DeltaGenerator
    corrections: DeltaGenerator
    stories: DeltaGenerator
    exports: DeltaGenerator
    note: DeltaGenerator
    tally: DeltaGenerator


def frame() -> Frame:
    """Title, publication, links and note at the left, the tally at the right."""
    with st.container(key="dl-header", horizontal=True, vertical_alignment="bottom"):
        with st.container(key="dl-title", width="content"):
            title = st.container()
            with st.container(key="dl-read", horizontal=True):
                published = st.container(width="content")
                dates = st.container(key="dl-dates", width="content")
                corrections = st.container(key="dl-corrections", width="content")
                others = st.container(key="dl-stories", width="content")
                exports = st.container(key="dl-exports", width="content")
            note = st.container()
        tally_place = st.container(width="content")
    return Frame(title, published, dates, corrections, others, exports, note, tally_place)


def story_chooser(frame: Frame) -> str:
    """The story to show; a choice is drawn only where there are several."""
    shelf = state.stories()
    titles = {one.name: one.title for one in shelf}
    names = list(titles)
    name = state.story_name(names)
    if len(names) > 1:
        # A new one for each story: it closes once another is chosen.
        with frame.stories, st.popover("Other stories", type="tertiary", key=f"stories-{name}"):
            st.session_state[state.STORY] = name
            st.radio(
                "Story",
                names,
                key=state.STORY,
                format_func=lambda name: escape.markdown(titles[name]),
                on_change=lambda: state.change_story(st.session_state[state.STORY]),
                label_visibility="collapsed",
            )
    note = next(one.note for one in shelf if one.name == name)
    if note:
        frame.note.html(story_note(note))
    return name


def header(frame: Frame, story: Story, left: Sifted) -> None:
    """Title, publication, the way to set dates, and how much is in view."""
    everything = left.everything
    frame.title.html(headline(story))
    frame.published.html(publication(everything))
    with frame.dates, st.popover("Set dates", type="tertiary"):
        _date_settings(story, everything)
    frame.tally.html(
        tally(filters.counts(left.shown, everything), _left_out(left), left.undated_left_out)
    )


def _left_out(left: Sifted) -> int | None:
    """How many more events pass the filter than the key ones; None where all are shown."""
    if left.filter.show == filters.ALL:
        return None
    return left.facets[filters.SHOW][filters.ALL] - len(left.shown.events)


def _date_settings(story: Story, tables: Tables) -> None:
    """Publication of each source, the switch for known events, and other dates for them."""
    st.html('<h2 class="dl-label">Published</h2>')
    for one in {one.name: one for one in story.documents}.values():
        hint = _other_date(one.published)
        _date_input(one.title or one.name, f"{state.PUBLISHED_PREFIX}{one.name}", hint)
    st.html('<h2 class="dl-label">Known events</h2>')
    st.session_state[state.KNOWN] = state.known_events_wanted()
    st.toggle(
        "Date words by known events",
        key=state.KNOWN,
        on_change=state.take_known,
        help="An article may never say when a city fell. A table in this app does, with its "
        "source. Switched off, such words are ordered but not dated.",
    )
    used = tables.times[tables.times["anchor_kind"] == "known"]
    for one in records(used.drop_duplicates("anchor_id")):
        hint = _other_date(one.anchor_date)
        _date_input(one.anchor_label, f"{state.KNOWN_PREFIX}{one.anchor_id}", hint)


def _other_date(held: str | None) -> str:
    """What a field says while nothing is typed: the date that holds, else how to write one."""
    return f"{edtf_words(held)}, or another date" if held else DATE_HINT


def _date_input(label: str, key: str, hint: str) -> None:
    typed = page_settings.line(escape.markdown(label), key, hint)
    if typed and edtf(typed) is None:
        st.error(f"“{escape.markdown(typed)}” is not a date. Write {DATE_HINT}.")
