"""The door: page, story, filter bar, navigation. Run with ``streamlit run streamlit_app.py``."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import escape
from dashboard.figures.header import unread_languages
from dashboard.figures.own_text import MISSED
from dashboard.figures.theme import stylesheet, theme
from dashboard.loader import DateError, SourceError
from dashboard.views import (
    clicks,
    compare,
    corrections,
    editing,
    filter_bar,
    gestures,
    history,
    method,
    own_story,
    own_text,
    picks,
    play,
    quotes,
    source,
    state,
    story_header,
    timeline,
)
from dashboard.views import map as map_page
from dashboard.views.export import export, open_apart
from dashboard.views.state import View
from dashboard.views.story_header import Frame

PAGES: dict[str, Callable[[View], None]] = {
    "Timeline": timeline.show,
    "Map": map_page.show,
    "Play": play.show,
    "Quotes": quotes.show,
    "Compare": compare.show,
    "Source": source.show,
    "Method": method.show,
}


def current_view(frame: Frame) -> tuple[View, DeltaGenerator] | None:
    """Header and filter bar, what they leave in view, and the place of the undo button.

    None where no story can be read.
    """
    name = story_header.story_chooser(frame)
    settings = state.settings(name)
    try:
        read, read_tables = state.load(name, settings)
    except (SourceError, DateError) as error:
        st.error(escape.markdown(error))
        return None
    corrected = corrections.applied(name, read, read_tables)
    story, everything = corrected.story, corrected.tables
    wanted, shown, undo = filter_bar.filter_bar(everything)
    story_header.header(frame, story, shown, everything)
    corrections.panel(frame.corrections, name)
    if own_story.is_missed():
        st.info(MISSED)
    if unknown := state.unknown_story():
        st.info(escape.markdown(unknown))
    unread = (*state.unread(name), *corrections.problems(name), *corrected.misfits)
    for problem in (*unread, *unread_languages(story)):
        st.warning(escape.markdown(problem))
    for mistake in wanted.mistakes:
        st.warning(escape.markdown(mistake))
    view = View(
        name=name,
        story=story,
        tables=shown,
        all_tables=everything,
        filter=wanted,
        chosen=picks.picked("event"),
        settings=settings,
        theme=theme(st.context.theme.type).name,
        width=clicks.width(),
    )
    return view, undo


def page(title: str, views: list[View]) -> st.Page:
    """One page of the navigation; it shows the last of ``views``. Timeline opens first."""

    def run() -> None:
        if views:
            PAGES[title](views[-1])

    return st.Page(run, title=title, url_path=title.casefold(), default=title == "Timeline")


def own_page() -> st.Page:
    """The page to paste and upload, which needs no story to be there."""
    return st.Page(own_text.show, title="Your text", url_path="own")


def draw_links(place: DeltaGenerator, pages: list[st.Page], current: st.Page) -> None:
    """The links to all pages, in the page itself."""
    for one in pages:
        standing = "current" if one == current else one.url_path or "timeline"
        place.container(key=f"dl-page-{standing}", width="content").page_link(one)


def finish(frame: Frame, view: View, undo: DeltaGenerator, *, story_shown: bool) -> None:
    """What is drawn last: it tells of the whole page, or stands above all of it."""
    if state.embedded():
        open_apart(frame.exports)
    elif story_shown:
        export(frame.exports, view)
        editing.open_form(view)
    history.note(view.name, view.filter)
    filter_bar.undo_button(undo)


def main() -> None:
    """Draw one page. Its links stand in the page on a phone and where the app is embedded.

    There the top bar would fold them away, or is not drawn.

    The navigation comes before all that takes time or asks for another run: until it is
    there, the browser does not know which page its address names.
    """
    st.set_page_config(page_title="Dateline", layout="wide", initial_sidebar_state="collapsed")
    embedded = state.embedded()
    st.html(stylesheet(theme(st.context.theme.type).name, embedded=embedded))
    links_in_page = embedded or clicks.is_narrow(clicks.width())
    views: list[View] = []
    pages = [page(title, views) for title in PAGES]
    own = own_page()
    pages.insert(-1, own)
    current = st.navigation(pages, position="hidden" if links_in_page else "top")
    if own_story.asked_to_open():
        state.open_own_story()
        st.switch_page(pages[0])
    with st.container(key="dl-page", height=1, border=False):
        timeline.answer_chart()
        state.answer_click()
        clicks.listen(picks.picked("event"))
        gestures.listen()
        links = st.container(key="dl-pages", horizontal=True)
        # Where another page is, the story is only out of sight: what is set would be lost.
        with st.container(key="dl-elsewhere" if current == own else "dl-story"):
            frame = story_header.frame()
            found = current_view(frame)
        if found is not None:
            views.append(found[0])
        if links_in_page:
            draw_links(links, pages, current)
        state.write_address()
        current.run()
        if found is not None:
            finish(frame, *found, story_shown=current != own)


main()
