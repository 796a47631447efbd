"""One whole page: header, filter bar and links, then what the page itself shows.

The door (``streamlit_app.py``) imports this only once the browser has something to draw.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import escape, filters
from dashboard.data_files import TableError
from dashboard.figures.header import unread_languages
from dashboard.figures.own_text import MISSED
from dashboard.figures.theme import theme
from dashboard.loader import DateError, Settings, SourceError
from dashboard.views import (
    browser,
    chosen,
    compare,
    corpus_look,
    corrections,
    editing,
    filter_bar,
    history,
    look,
    made,
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
from dashboard.views.corrections import Corrected
from dashboard.views.export import export, open_apart
from dashboard.views.filter_bar import Bar
from dashboard.views.state import View
from dashboard.views.story_header import Frame

PAGES: Final[dict[str, Callable[[View], None]]] = {
    "Timeline": timeline.show,
    "Map": map_page.show,
    "Play": play.show,
    "Quotes": quotes.show,
    "Compare": compare.show,
    "Source": source.show,
}
KEYED: Final = ("Timeline", "Map", "Play")  # show events, and can show the key ones alone
OF_NO_STORY: Final[dict[str, Callable[[], None]]] = {
    "Your text": own_text.show,
    "Method": method.show,
}


def draw(current: st.Page, pages: list[st.Page], content: list[Callable[[], None]]) -> None:
    """Draw the page that is open; what it shows of its own is left in ``content`` for it to run.

    Where that is a page of no story, the story is only out of sight: what is set would be lost.
    """
    if own_story.asked_to_open():
        state.open_own_story()
        st.switch_page(pages[0])
    state.follow_browser()
    timeline.answer_chart()
    corpus_look.answer_click()
    state.answer_click()
    chosen.answer_keys()
    browser.listen(picks.picked("event"), own=own_story.kept() is not None)
    links = st.container(key="dl-pages", horizontal=True)
    of_story = current.title in PAGES
    with st.container(key="dl-story" if of_story else "dl-elsewhere"):
        frame = story_header.frame()
        found = current_view(frame, keyed=current.title in KEYED)
    if browser.embedded() or browser.is_narrow(browser.width()):
        draw_links(links, pages, current)
    look.write_address()
    if not of_story:
        content.append(_of_no_story(current.title))
    elif found is not None:
        content.append(partial(PAGES[current.title], found[0]))
    current.run()
    if found is not None:
        finish(frame, *found, story_shown=of_story)


def _of_no_story(title: str) -> Callable[[], None]:
    """What such a page shows; what corpora need is imported where one is looked at."""
    if title == "Corpus":
        from dashboard.views import corpus  # noqa: PLC0415

        return corpus.show
    if title == "Stories":
        from dashboard.views import corpus_stories  # noqa: PLC0415

        return corpus_stories.show
    return OF_NO_STORY[title]


def current_view(frame: Frame, *, keyed: bool) -> tuple[View, DeltaGenerator] | None:
    """Header and filter bar, what they leave in view, and the place of the undo button.

    None where no story can be read.
    """
    name = story_header.story_chooser(frame)
    settings = state.settings(name)
    try:
        read, read_tables = state.load(name, settings)
    except (SourceError, DateError, TableError) as error:
        st.error(escape.markdown(error))
        return None
    made.looked_at(sum(len(one.text) for one in read.documents))
    corrected = corrections.applied(name, read, read_tables)
    story, everything = corrected.story, corrected.tables
    bar = filter_bar.filter_bar(everything, keyed=keyed)
    story_header.header(frame, story, bar.sifted)
    corrections.panel(frame.corrections, name)
    _tell(
        (
            *state.unread(name),
            *corrections.problems(name),
            *corrected.misfits,
            *unread_languages(story),
            *bar.sifted.filter.mistakes,
            *filter_bar.unknown_choices(everything),
        )
    )
    return _view(name, corrected, bar, settings), bar.undo


def _view(name: str, corrected: Corrected, bar: Bar, settings: Settings) -> View:
    return View(
        name=name,
        story=corrected.story,
        tables=bar.sifted.shown,
        all_tables=corrected.tables,
        filter=bar.sifted.filter,
        show=bar.show,
        passing=bar.sifted.facets[filters.SHOW],
        chosen=picks.picked("event"),
        settings=settings,
        theme=theme(st.context.theme.type).name,
        width=browser.width(),
    )


def _tell(problems: Sequence[str]) -> None:
    """What is to be known of the story before it is read."""
    if own_story.is_missed():
        st.info(MISSED)
    if unknown := state.unknown_story():
        st.info(escape.markdown(unknown))
    for problem in problems:
        st.warning(escape.markdown(problem))


def draw_links(place: DeltaGenerator, pages: list[st.Page], current: st.Page) -> None:
    """The links to all pages, in the page itself."""
    for one in pages:
        standing = "current" if one == current else one.url_path or "timeline"
        place.container(key=f"dl-page-{standing}", width="content").page_link(one)


def finish(frame: Frame, view: View, undo: DeltaGenerator, *, story_shown: bool) -> None:
    """What is drawn last: it tells of the whole page, or stands above all of it."""
    if browser.embedded():
        open_apart(frame.exports, view.name)
    elif story_shown:
        export(frame.exports, view)
        editing.open_form(view)
    history.note(view.name)
    filter_bar.undo_button(undo)
