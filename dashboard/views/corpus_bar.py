"""The filter bar of a corpus: every choice with the number of events that it would leave."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import streamlit as st

from dashboard import escape, filters
from dashboard.corpus.answers import Counts
from dashboard.filters.facets import offered
from dashboard.views import corpus_look, look, page_settings
from dashboard.views.filter_bar import COUNT, LABELS

_HINTS: Final = {filters.FROM: "From", filters.TO: "To", filters.WORDS: "Words"}


def bar(facets: Mapping[str, Counts], reach: tuple[str, str]) -> None:
    """The fields, which change what the address holds."""
    with page_settings.folded_on_phone(corpus_look.KEYS, "dl-in-filters"):
        _line(filters.FROM, reach[0])
        _line(filters.TO, reach[1])
        for field, label in LABELS.items():
            _choice(field, label, facets[field])
        _line(filters.WORDS, "whole words")
        bare = not any(look.values(name) for name in corpus_look.KEYS)
        with st.container(key="dl-in-filters-back", gap=None, width="content"):
            st.button(
                "Reset",
                type="tertiary",
                on_click=corpus_look.reset,
                disabled=bare,
                key="dl-in-reset",
            )


def _line(field: str, hint: str) -> None:
    name = corpus_look.key(field)
    st.session_state[name] = look.one(name) or ""

    def take() -> None:
        typed = st.session_state[name].strip()
        corpus_look.change(name, [typed] if typed else [])

    st.text_input(_HINTS[field], key=name, placeholder=hint, on_change=take)


def _choice(field: str, label: str, counts: Counts) -> None:
    """A list of the busiest names; of the others one may be typed."""
    name = corpus_look.key(field)
    picked = list(dict.fromkeys(look.values(name)))
    st.session_state[name] = picked
    listed = offered(counts, picked)
    st.multiselect(
        label,
        listed,
        key=name,
        format_func=lambda one: _labelled(one, counts, picked),
        on_change=lambda: corpus_look.change(
            name, [_named(one, listed) for one in st.session_state[name] or []]
        ),
        placeholder="all",
        wrap=True,
        accept_new_options=field in (filters.PLACE, filters.ACTOR, filters.SPEAKER),
    )


def _labelled(name: str, counts: Counts, picked: list[str]) -> str:
    shown = escape.plain(name)
    return shown if name in picked else f"{shown}{COUNT}{counts.get(name, 0):,}"


def _named(sent: str, listed: list[str]) -> str:
    """What the browser sent, which may be a choice as it last saw it, with a number."""
    name, _, number = sent.rpartition(COUNT)
    is_counted = sent not in listed and name and number.replace(",", "").isdigit()
    return name if is_counted else sent
