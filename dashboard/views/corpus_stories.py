"""The Stories page: what a corpus tells of, story by story; one opens like any other."""

from __future__ import annotations

from typing import Final

import streamlit as st

from dashboard.corpus.stored_stories import stored_stories
from dashboard.corpus.story_list import LISTED, ORDERS, Order, list_stories
from dashboard.corpus.words import DIFFERENCE
from dashboard.figures.corpus.lists import headline
from dashboard.figures.corpus.stories import story_rows
from dashboard.figures.nothing import nothing
from dashboard.figures.page_style import page_style
from dashboard.views import corpus_given, corpus_look, look, page_settings
from dashboard.views.corpus_state import NoCorpusError, questions

PAGES: Final = 500  # that one may turn to: beyond, words lead there sooner
TO_GROUP: Final = "Group its articles with: dateline corpus stories FOLDER"


def show() -> None:
    """Draw the page."""
    st.html(page_style("corpus"))
    folder = corpus_given.folder()
    assert folder is not None  # noqa: S101 - the page is there where a corpus was given
    try:
        asked = questions(folder)
    except NoCorpusError as error:
        st.html(nothing("There is no corpus to show", str(error)))
        return
    stored = stored_stories(folder)
    if stored is None:
        st.html(nothing("No stories yet", TO_GROUP))
        return
    st.html(headline(folder.resolve().name, f"{stored.count():,} stories"))
    words, order, several = _settings()
    page = look.number(corpus_look.STORY_PAGE, PAGES) or 1
    found, number = list_stories(asked, stored, words, order, page, several=several)
    if number and not found:  # fewer pages than before
        page = 1
        found, number = list_stories(asked, stored, words, order, page, several=several)
    if found:
        with st.container(key="dl-stories-list"):
            st.html(f'<h2 class="dl-label">{number:,} {"story" if number == 1 else "stories"}</h2>')
            st.html(story_rows(found, corpus_look.OPEN))
            _turn(number, page)
    else:
        st.html(nothing("No story has these words", "Other words, or fewer, may find one."))
    look.write_address()


def _settings() -> tuple[str, Order, bool]:
    """Words to look for, the order, and whether those of one article are left out."""
    with st.container(key="dl-stories-settings", horizontal=True, vertical_alignment="bottom"):
        words = page_settings.line("Words", corpus_look.STORY_WORDS, "whole words, or of the title")
        order = page_settings.segments(
            "Sorted by", corpus_look.STORY_ORDER, ORDERS, ORDERS[0], str.capitalize
        )
        several = page_settings.toggle(
            "Several articles",
            corpus_look.STORY_SEVERAL,
            "Leaves out what one article alone tells.",
        )
    if words:
        st.html(f'<p class="dl-difference">{DIFFERENCE}</p>')
    return words, order, several


def _turn(number: int, page: int) -> None:
    pages = min(-(-number // LISTED), PAGES)
    if pages < 2:
        return
    turned = st.pagination(
        pages, default=min(page, pages), key=f"dl-stories-{page}-{pages}-{number}"
    )
    if turned != page:
        look.put(corpus_look.STORY_PAGE, [str(turned)])
        st.rerun()
