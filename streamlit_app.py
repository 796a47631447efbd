"""The door: what the browser can draw at once, then the page. Run with ``streamlit run``."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dashboard.figures.theme import stylesheet, theme
from dashboard.views import browser
from dashboard.views.pages import PAGES, titles


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


# A page is drawn by running this file. A server imports it: that starts the process which reads, the
# one work that is done at import, so that it reads beside all that is still to be imported.
if __name__ == "__main__":
    main()
else:
    from dashboard.views import reader

    reader.start()

    from starlette.middleware import Middleware

    from dashboard.views.packed_files import Packed
    from dashboard.views.server import Guarded, ask_nobody
    from dashboard.views.warm_up import warmed_up

    ask_nobody()
    app = st.App(__file__, lifespan=warmed_up, middleware=[Middleware(Guarded), Middleware(Packed)])
