"""The Corpus page: when, where and of whom all articles of a corpus tell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Final

import streamlit as st

from dashboard import escape, filters
from dashboard.corpus.answers import STEPS, Density, Found, Share, Step, Tally
from dashboard.corpus.queries import PAGE, Questions
from dashboard.corpus.unknown import told_unknown
from dashboard.corpus.words import DIFFERENCE
from dashboard.days import today
from dashboard.figures import legend
from dashboard.figures.corpus import density as corpus_density
from dashboard.figures.corpus import lists as corpus_lists
from dashboard.figures.corpus.places import marks_of
from dashboard.figures.map.beside import key as map_key
from dashboard.figures.map.colours import map_colours
from dashboard.figures.map.drawing import map_deck, window_of
from dashboard.figures.map.marks import Choice
from dashboard.figures.map.places import closer, country_names
from dashboard.figures.nothing import nothing
from dashboard.figures.page_style import page_style
from dashboard.figures.theme import Theme, theme
from dashboard.filters import Filter
from dashboard.views import (
    browser,
    corpus_bar,
    corpus_given,
    corpus_look,
    corpus_story,
    look,
    page_settings,
)
from dashboard.views.corpus_export import export
from dashboard.views.corpus_state import (
    NoCorpusError,
    by_time,
    facets,
    key_days_of,
    open_corpus,
    places,
    questions,
    reach,
    sources,
    tally,
)
from dashboard.views.map import BASE_MAP_NOTE

CHART: Final = "corpus-density-{}"
CHART_TURN: Final = "corpus-density"
MAP: Final = "corpus-map-{}"
MAP_TURN: Final = "corpus-map"
MAP_EDGES: Final = "corpus-map-edges"
HEIGHT: Final = 460  # pixels
HEIGHT_ON_PHONE: Final = 340
SHARES: Final = (0.62, 0.38)  # of the page's width: the map, the names beside it
PADDING: Final = 40  # left and right of the chart within its frame
WEIGHED: Final = 20_000  # events of which key days are found in less than half a second
PAGES: Final = 200  # of events that one may turn to: beyond, a filter leads there sooner
DAYS_BACK: Final = 7
AUTOMATIC: Final = "finest"
GONE: Final = (
    "The address names one that its article does not tell, or not any more: articles are read anew "
    "by other rules, and their events may be others. Choose one of the list."
)
NOTHING_PASSES: Final = "Of its {} events none does. “Reset” shows all again."


def show() -> None:
    """Draw the page."""
    st.html(page_style("map") + page_style("corpus"))
    folder = corpus_given.folder()
    assert folder is not None  # noqa: S101 - the page is there where a corpus was given
    try:
        asked = questions(folder)
    except NoCorpusError as error:
        st.html(nothing("There is no corpus to show", str(error)))
        return
    _answer_chart()
    _answer_map()
    wanted = corpus_look.wanted()
    chosen_step = (
        page_settings.one(corpus_look.BY, STEPS, STEPS[0]) if look.one(corpus_look.BY) else None
    )
    found = tally(asked, wanted)
    _header(folder, asked, found, wanted)
    corpus_bar.bar(facets(asked, wanted), reach(asked))
    _tell(asked, wanted)
    if found.events:
        _sheet(*by_time(asked, wanted, chosen_step), wanted)
        _places_and_names(asked, wanted)
        _key_days(asked, wanted, found.events)
        _events(asked, wanted)
    else:
        everything = tally(asked, Filter()).events
        st.html(nothing("No event passes this filter", NOTHING_PASSES.format(f"{everything:,}")))
    with st.container(key="dl-corpus-bottom"):
        _new_articles(asked)
        _failed(asked)
    look.write_address()


def _header(folder: Path, asked: Questions, found: Tally, wanted: Filter) -> None:
    """The name, how much is in view, and the way to take it along."""
    first, last = reach(asked)
    told = f"Corpus · events from {first} to {last}"
    with st.container(key="dl-corpus-header", horizontal=True, vertical_alignment="bottom"):
        with st.container(key="dl-corpus-title", width="content", gap=None):
            st.html(corpus_lists.headline(folder.resolve().name, told))
            export(open_corpus(folder), wanted, found.events)
        st.html(corpus_lists.tally(found, tally(asked, Filter())))


def _tell(asked: Questions, wanted: Filter) -> None:
    """What is to be known of the filter."""
    for problem in (*wanted.mistakes, *told_unknown(asked, wanted)):
        st.warning(escape.markdown(problem))
    if wanted.terms:
        st.html(escape.tag("p", escape.html(DIFFERENCE), class_="dl-difference"))


def _sheet(density: Density, shares: Sequence[Share], wanted: Filter) -> None:
    """Events and share of coverage by time, and what the colours mean."""
    stretches = corpus_density.stretches(density, shares)
    narrowed, dated = wanted != Filter(), bool(wanted.since or wanted.until)
    with st.container(key="dl-sheet"):
        with st.container(key="dl-toolbar", horizontal=True, vertical_alignment="center"):
            if len(density.steps) > 1:
                _steps(density.steps, density.step)
            st.html(legend.quadrants({one for held in stretches for one in held.events}))
        if not stretches:
            st.html(nothing("No event here has a date", "They are listed below."))
            return
        width = browser.width() - PADDING
        st.plotly_chart(
            corpus_density.density_figure(stretches, width, _theme(), shares=narrowed),
            theme=None,
            key=CHART.format(_turn(CHART_TURN)),
            on_select="rerun",
            selection_mode="points",
            config={"displayModeBar": False, "scrollZoom": False},
            alt="Events by time. The table below holds the same numbers.",
        )
        st.html(
            corpus_density.not_drawn(density, dated=dated)
            + corpus_density.density_table(stretches, corpus_look.DAYS, shares=narrowed)
        )


def _steps(steps: tuple[Step, ...], step: Step) -> None:
    """A choice of how long the stretches are; each change draws the chart anew."""
    st.session_state[corpus_look.BY] = step
    st.segmented_control(
        "By",
        steps,
        required=True,
        key=corpus_look.BY,
        format_func=str.capitalize,
        on_change=lambda: look.put(corpus_look.BY, [st.session_state[corpus_look.BY]]),
    )


def _places_and_names(asked: Questions, wanted: Filter) -> None:
    left, right = st.columns(SHARES, gap="medium")
    with left:
        _map(asked, wanted)
    named = facets(asked, wanted)
    with right, st.container(key="dl-corpus-names"):
        lists = (
            ("Places", named[filters.PLACE], filters.PLACE, wanted.places),
            ("People and parties", named[filters.ACTOR], filters.ACTOR, wanted.actors),
        )
        for heading, counts, field, picked in lists:
            if listed := corpus_lists.names(heading, counts, corpus_look.key(field), picked):
                st.html(listed)


def _map(asked: Questions, wanted: Filter) -> None:
    marks = marks_of(places(asked, wanted))
    narrow = browser.is_narrow(browser.width())
    width = browser.width() if narrow else int(browser.width() * SHARES[0])
    height = HEIGHT_ON_PHONE if narrow else HEIGHT
    edges = st.session_state.get(MAP_EDGES)
    window = closer(edges, width, height) if edges else window_of(marks, width, height)
    turn = _turn(MAP_TURN)
    deck = map_deck(
        marks,
        country_names(),
        window,
        map_colours(_theme()),
        Choice(frozenset(wanted.places), None, turn),
    )
    st.pydeck_chart(
        deck,
        height=height,
        on_select="rerun",
        key=MAP.format(turn),
        alt="Map of the busiest places. The list of places holds the busiest of them.",
    )
    st.html(map_key(marks) + escape.tag("p", escape.html(BASE_MAP_NOTE), class_="dl-map-note"))
    if listed := corpus_lists.names("Sources, by articles", sources(asked, wanted)):
        st.html(listed)


def _key_days(asked: Questions, wanted: Filter, passing: int) -> None:
    """The days that matter for the words that are looked for; of very many events once asked."""
    if not wanted.terms:
        return
    if passing > WEIGHED and not page_settings.toggle(
        "Days that matter", corpus_look.KEY_DAYS, "Weighs all articles that have these words."
    ):
        return
    if found := key_days_of(asked, wanted.words):
        with st.container(key="dl-map-lists"):
            days = [corpus_lists.DayThatMatters(one.day, one.title, one.documents) for one in found]
            st.html(corpus_lists.key_days(days, corpus_look.DAYS))


def _events(asked: Questions, wanted: Filter) -> None:
    """A page of the events in order, and the chosen one beside them."""
    page = asked.page(wanted, look.number(corpus_look.PAGE, PAGES) or 1)
    if not page.events and page.passing:  # a page beyond the last
        page = asked.page(wanted, 1)
    held = look.one(corpus_look.EVENT)
    chosen = asked.event(held) if held else next(iter(page.events), None)
    card, in_order = st.columns([1, 1.1], gap="medium")
    with in_order, st.container(key="dl-in-order"):
        last = min(page.before + len(page.events), page.passing)
        heading = f"In order: {page.before + 1:,}–{last:,} of {page.passing:,} events"
        rows = corpus_lists.event_rows(page.events, corpus_look.EVENT, chosen)
        st.html(f'<h2 class="dl-label">{heading}</h2>{rows}')
        _pages(page.passing)
    with card:
        if chosen:
            _card(asked, chosen)
        elif held:
            st.html(nothing("This event is not in the corpus", GONE))


def _pages(passing: int) -> None:
    pages = -(-passing // PAGE)
    if pages < 2:
        return
    shown = min(pages, PAGES)
    default = look.number(corpus_look.PAGE, shown) or 1
    name = f"dl-corpus-page-{default}-{shown}-{passing}"
    page = st.pagination(shown, default=default, key=name)
    if page != default:
        look.put(corpus_look.PAGE, [str(page)])
        look.put(corpus_look.EVENT, [])
        st.rerun()
    if pages > shown:
        more = passing - PAGES * PAGE
        st.html(f'<p class="dl-meta">{more:,} later ones: narrow the dates to turn to them.</p>')


def _card(asked: Questions, event: Found) -> None:
    keys = {field: corpus_look.key(field) for field in filters.LISTS}
    card = corpus_lists.event_card(
        event,
        asked.sentence(event.number),
        asked.url(event.number),
        corpus_story.of_event(asked, event),
        keys | {"story": corpus_look.OPEN},
    )
    st.html(card)


def _new_articles(asked: Questions) -> None:
    """What came in since a day that the reader sets."""
    held = look.one(corpus_look.SINCE)
    try:
        since = date.fromisoformat(held) if held else today() - timedelta(DAYS_BACK)
    except ValueError:
        since = today() - timedelta(DAYS_BACK)
    st.session_state[corpus_look.SINCE] = since
    with st.container(key="dl-corpus-articles"):
        st.date_input(
            "New since",
            key=corpus_look.SINCE,
            on_change=lambda: look.put(
                corpus_look.SINCE, [st.session_state[corpus_look.SINCE].isoformat()]
            ),
            width=180,
        )
        told, number = asked.articles_since(since, _turned("new"))
        if not number:
            st.html('<p class="dl-empty">No article came in since then.</p>')
            return
        st.html(corpus_lists.articles(told, f"{number:,} article{_s(number)} came in since then"))
        _turn_page("new", number)


def _failed(asked: Questions) -> None:
    """Articles that could not be read, each with the reason."""
    told, number = asked.failed(_turned("failed"))
    if not number:
        return
    with st.container(key="dl-corpus-failed"):
        st.html(
            corpus_lists.articles(
                told, f"{number:,} article{_s(number)} could not be read", failed=True
            )
        )
        _turn_page("failed", number)
        st.html(
            '<p class="dl-meta">“dateline corpus build --reread --into FOLDER” reads them again.</p>'
        )


def _turned(name: str) -> int:
    """The page of a list of articles that is turned to."""
    page: int = st.session_state.get(f"corpus-turned-{name}", 1)
    return page


def _turn_page(name: str, number: int) -> None:
    pages = min(-(-number // PAGE), PAGES)
    if pages > 1:
        st.pagination(pages, key=f"corpus-turned-{name}")


def _answer_chart() -> None:
    """A click on a bar narrows the dates to its stretch, before the widgets are drawn."""
    points = (
        (st.session_state.get(CHART.format(_turn(CHART_TURN))) or {})
        .get("selection", {})
        .get("points")
    )
    if points:
        first, _, last = str(points[0]["customdata"]).partition("..")
        corpus_look.narrow_to(first, last)
        _next_turn(CHART_TURN)


def _answer_map() -> None:
    """A click on a place picks it or lets it go; one on a cluster comes closer."""
    state = st.session_state.get(MAP.format(_turn(MAP_TURN))) or {}
    layers = state.get("selection", {}).get("objects", {})
    found = [thing.get("properties", thing) for things in layers.values() for thing in things]
    if not found:
        return
    _next_turn(MAP_TURN)
    if "edges" in found[0]:
        st.session_state[MAP_EDGES] = tuple(found[0]["edges"])
    elif "id" in found[0]:
        name, label = corpus_look.key(filters.PLACE), str(found[0]["id"])
        held = look.values(name)
        corpus_look.change(
            name, [one for one in held if one != label] if label in held else [*held, label]
        )


def _turn(name: str) -> int:
    turn: int = st.session_state.get(f"{name}-turn", 0)
    return turn


def _next_turn(name: str) -> None:
    st.session_state[f"{name}-turn"] = _turn(name) + 1


def _theme() -> Theme:
    return theme(st.context.theme.type)


def _s(number: int) -> str:
    return "" if number == 1 else "s"
