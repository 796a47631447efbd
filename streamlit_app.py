"""The door: page, story, filter bar, navigation. Run with ``streamlit run streamlit_app.py``."""

from __future__ import annotations

import streamlit as st

from dashboard import filters
from dashboard.figures.theme import stylesheet, theme
from dashboard.loader.reading import SourceError
from dashboard.views import clicks, map, quotes, source, state, story_header, timeline
from dashboard.views.state import View

PAGES = {
    "Timeline": timeline.show,
    "Map": map.show,
    "Quotes": quotes.show,
    "Source": source.show,
}


def current_view() -> View | None:
    """Header and filter bar, and what they leave in view; None where no story can be read."""
    settings = state.settings()
    try:
        story, everything = state.load(story_header.story_chooser(), settings)
    except SourceError as error:
        st.error(str(error))
        return None
    above = st.container(key="dl-above")
    wanted = story_header.filter_bar(everything)
    shown = filters.apply(wanted, everything)
    with above:
        story_header.header(story, shown, everything)
    for mistake in wanted.mistakes:
        st.warning(mistake)
    return View(
        story=story,
        tables=shown,
        all_tables=everything,
        filter=wanted,
        chosen=state.chosen(),
        settings=settings,
        theme=theme(st.context.theme.type).name,
        width=clicks.width(),
    )


def main() -> None:
    """Draw one page."""
    st.set_page_config(page_title="Dateline", layout="wide", initial_sidebar_state="collapsed")
    st.html(stylesheet(theme(st.context.theme.type).name))
    clicks.listen(state.answer_click, state.chosen())
    above = st.container(key="dl-pages", horizontal=True)
    view = current_view()
    pages = [
        st.Page(
            lambda show=show: show(view) if view else None,
            title=title,
            url_path=title.casefold(),
            default=title == "Timeline",
        )
        for title, show in PAGES.items()
    ]
    narrow = clicks.width() < clicks.NARROW
    page = st.navigation(pages, position="hidden" if narrow else "top")
    if narrow:
        for one in pages:
            above.page_link(one)
    state.write_address()
    page.run()


main()
