"""The Compare page: what all sources say, where they differ, what they go on to tell."""

from __future__ import annotations

import streamlit as st

from dashboard import escape
from dashboard.figures.actions import button
from dashboard.figures.compare.denials import denial_rows, denied
from dashboard.figures.compare.disputes import disputes
from dashboard.figures.compare.matrix import (
    ALONE,
    DENIED,
    DISPUTED,
    ONE_SOURCE,
    PERHAPS,
    PLANS,
    TO_COMPARE,
    TOLLS,
    alone,
    comparison,
    matrix,
    summary,
)
from dashboard.figures.compare.perhaps import perhaps_rows
from dashboard.figures.compare.plans import plan_rows, plan_threads
from dashboard.figures.compare.tolls import toll_rows, toll_series
from dashboard.figures.nothing import TO_OWN_TEXT, nothing, nothing_in_view
from dashboard.figures.page_style import page_style
from dashboard.views import chosen, editing, same, state
from dashboard.views.state import View


def show(view: View) -> None:
    """Draw the page."""
    st.html(page_style("compare"))
    if len(view.all_tables.documents) < 2:
        st.html(nothing(ONE_SOURCE, TO_COMPARE, _to_several() + TO_OWN_TEXT))
        return
    if view.tables.events.empty:
        st.html(nothing_in_view(view.all_tables))
        return
    if places := chosen.beside(view):
        left, right = places
        with left:
            _comparison(view)
        with right, st.container(key="dl-compare-card"):
            _card(view)
    else:
        _comparison(view)
        if view.chosen:
            _card(view)


def _to_several() -> str:
    """The way to a story of the folder that several sources tell, where there is one."""
    several = next((one for one in state.stories() if one.documents > 1), None)
    if several is None:
        return ""
    words = f"Open one that {several.documents} sources tell: “{several.title}”"
    return button(escape.html(words), story=several.name)


def _comparison(view: View) -> None:
    found, everything = comparison(view.tables), view.all_tables
    seen = frozenset(view.tables.events["id"])
    pairs, series = perhaps_rows(everything, seen), toll_rows(everything, seen)
    threads, denials = plan_rows(everything, seen), denial_rows(everything, seen)
    further = {PERHAPS: pairs, TOLLS: series, PLANS: threads, DENIED: denials}
    several = summary(found, everything, {part: len(rows) for part, rows in further.items()})
    if found.all_say or found.several_say:
        several += matrix(found, everything, view.chosen)
    _paper(view, "What several tell", several)
    if found.disputed:
        body = disputes(found.disputed, everything)
        _paper(view, "Where they contradict each other", body, DISPUTED)
    if pairs:
        same.questions(view, pairs)
    if series:
        _paper(view, "How tolls changed", toll_series(series, everything), TOLLS)
    if threads:
        _paper(view, "Plans and what became of them", plan_threads(threads, everything), PLANS)
    if denials:
        _paper(view, "What is denied", denied(denials, everything), DENIED)
    if found.one_says:
        body = f'<div class="dl-columns">{alone(found, everything)}</div>'
        _paper(view, "What one alone says", body, ALONE)


def _paper(view: View, heading: str, body: str, part: str | None = None) -> None:
    title = f'<h2 class="dl-title">{heading}</h2>'
    page = escape.tag(
        "section",
        title + body,
        class_="dl-paper dl-compare",
        aria_label=heading,
        data_part=part,
    )
    chosen.html(view, page)


def _card(view: View) -> None:
    chosen.card(view)
    same.parting(view)
    editing.controls(view)
