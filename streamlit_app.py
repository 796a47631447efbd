"""The door: what the browser can draw at once, then the page. Run with ``streamlit run``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import streamlit as st

from dashboard.figures.theme import stylesheet, theme
from dashboard.views import browser, corpus_given
from dashboard.views.warm_up import warmed_up

# The pages in their order, with their addresses; the first one opens first. Those of a corpus are
# there where the app was started with one.
PAGES: Final = {
    "Timeline": "timeline",
    "Map": "map",
    "Play": "play",
    "Quotes": "quotes",
    "Compare": "compare",
    "Source": "source",
    "Stories": "stories",
    "Corpus": "corpus",
    "Your text": "own",
    "Method": "method",
}
OF_A_CORPUS: Final = ("Stories", "Corpus")


def titles() -> list[str]:
    """The pages that there are."""
    is_given = corpus_given.folder() is not None
    return [title for title in PAGES if is_given or title not in OF_A_CORPUS]


def page(title: str, content: list[Callable[[], None]]) -> st.Page:
    """One page of the navigation; it shows what is left for it in ``content``."""

    def run() -> None:
        for part in content:
            part()

    return st.Page(run, title=title, url_path=PAGES[title], default=title == next(iter(PAGES)))


def main() -> None:
    """Draw one page. Its links stand in the page on a phone and where the app is embedded.

    There the top bar would fold them away, or is not drawn.

    Style and navigation come before all that takes time: until they are there, the browser
    does not know which page its address names, nor where anything stands. What reads and
    draws stories is imported after them.
    """
    st.set_page_config(page_title="Dateline", layout="wide", initial_sidebar_state="collapsed")
    embedded = browser.embedded()
    st.html(stylesheet(theme(st.context.theme.type).name, embedded=embedded))
    links_in_page = embedded or browser.is_narrow(browser.width())
    content: list[Callable[[], None]] = []
    pages = [page(title, content) for title in titles()]
    current = st.navigation(pages, position="hidden" if links_in_page else "top")
    with st.container(key="dl-page", height=1, border=False):
        from dashboard.views import whole_page  # noqa: PLC0415

        whole_page.draw(current, pages, content)


# A page is drawn by running this file; a server that imports it is told to read ahead.
if __name__ == "__main__":
    main()
else:
    from starlette.middleware import Middleware

    from dashboard.views.server import Guarded, ask_nobody

    ask_nobody()
    app = st.App(__file__, lifespan=warmed_up, middleware=[Middleware(Guarded)])
