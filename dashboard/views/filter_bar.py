"""The filter bar: every choice with the number of events it would leave, reset and undo."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Final

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import escape, facets, filters
from dashboard.facets import Facets
from dashboard.filters import ALL, Filter, Show
from dashboard.tables import Tables
from dashboard.views import address, browser, history, key_all, state

SIFTED: Final = f"{state.OF_STORY}sifted"
COUNT: Final = " · "  # stands between a choice and its number


@dataclass(frozen=True, slots=True)
class Sifted:
    """What a filter leaves of a story's tables, and what each other choice would leave."""

    everything: Tables
    filter: Filter
    shown: Tables
    facets: Facets


@dataclass(frozen=True, slots=True)
class Bar:
    """What the bar is set to, what that leaves, and the place of the undo button.

    ``show`` is whether the reader wants key events alone, ``filter.show`` whether this page does.
    """

    sifted: Sifted
    show: Show
    undo: DeltaGenerator


def sifted(wanted: Filter, everything: Tables) -> Sifted:
    """Worked out once while neither filter nor story changes."""
    last: Sifted | None = st.session_state.get(SIFTED)
    if last is not None and last.everything is everything and last.filter == wanted:
        return last
    passing = filters.masks(wanted, everything)
    shown = filters.apply(wanted, everything, passing)
    found = Sifted(everything, wanted, shown, facets.facets(passing, everything))
    st.session_state[SIFTED] = found
    return found


def filter_bar(tables: Tables, *, keyed: bool) -> Bar:
    """The filter as set by the reader; a page that is not ``keyed`` shows all that passes it.

    The address holds the filter under the names of its widgets.
    """
    wanted = key_all.wanted(tables)
    show: Show = wanted if keyed else ALL
    if browser.is_narrow(browser.width()):
        fields = sum(bool(state.remembered(key)) for key in filters.KEYS)
        label = f"Filter ({fields} set)" if fields else "Filter"
        bar: DeltaGenerator = st.expander(label, key="dl-filters-folded")
    else:
        bar = st.container(key="dl-filters", horizontal=True, gap=None)
    with bar:
        left, undo = _widgets(tables, show)
    return Bar(left, wanted, undo)


def undo_button(place: DeltaGenerator) -> None:
    """To be drawn last, when this look is noted."""
    place.button(
        "Undo",
        type="tertiary",
        on_click=history.undo,
        disabled=not history.can_undo(),
        key="dl-undo",
    )


def _widgets(tables: Tables, show: Show) -> tuple[Sifted, DeltaGenerator]:
    lists = {key: _picked(key, tables) for key in filters.LISTS}
    counts = sifted(replace(_before(lists), show=show), tables).facets
    first, last = filters.reach(tables)
    wanted = Filter(
        since=_text("From", filters.FROM, first),
        until=_text("To", filters.TO, last),
        kinds=_choice("Kind", filters.KIND, counts, lists),
        places=_choice("Place", filters.PLACE, counts, lists),
        actors=_choice("Actor", filters.ACTOR, counts, lists),
        speakers=_choice("Speaker", filters.SPEAKER, counts, lists),
        statuses=_choice("Certainty", filters.STATUS, counts, lists),
        words=_text("Words", filters.WORDS, "in events and quotes"),
        show=show,
    )
    with st.container(key="dl-filters-back", gap=None, width="content"):
        undo = st.container(width="content")
        st.button(
            "Reset", type="tertiary", on_click=state.reset, disabled=wanted.is_bare, key="dl-reset"
        )
    return sifted(wanted, tables), undo


def _before(lists: Mapping[str, Collection[str]]) -> Filter:
    """The filter as it is known before its widgets are drawn."""
    typed = {key: str(state.remembered(key) or "").strip() for key in filters.KEYS}
    address = {key: [words] for key, words in typed.items() if words and key not in lists}
    return Filter.from_address(address | {key: list(held) for key, held in lists.items()})


def _picked(key: str, tables: Tables) -> list[str]:
    """What is picked of a list, at first what the address says of it.

    The browser may send a choice as it last saw it, with a number that has changed since.
    """
    known = _names(key, tables)
    if key not in st.session_state or address.leads():
        there = {*known, *_labels(key, tables)}
        held = [value for value in st.query_params.get_all(key) if value in there]
    else:
        held = [
            value if value in known else _without_count(value, known)
            for value in st.session_state[key] or []
        ]
    picked = list(dict.fromkeys(held))
    # setting a widget has the browser take its choices under the names that they now have
    drawn = f"{state.OF_STORY}{key}-drawn"
    if st.session_state.get(key) != picked or st.session_state.get(drawn) != picked:
        st.session_state[key] = picked
    st.session_state[drawn] = picked
    return picked


def _names(key: str, tables: Tables) -> Collection[str]:
    """Every choice that the story has for a list."""
    if key == filters.PLACE:
        return tables.at_places.numbers
    if key == filters.ACTOR:
        return tables.by_actors.numbers
    if key == filters.SPEAKER:
        return facets.speakers(tables)
    return facets.CHOICES[key]


def _labels(key: str, tables: Tables) -> Collection[str]:
    """Who and what the story names without an event, which clicks can pick."""
    named = {filters.PLACE: tables.places, filters.ACTOR: tables.actors}
    return set(named[key]["label"]) if key in named else ()


def _without_count(value: str, known: Collection[str]) -> str:
    name, _, number = value.rpartition(COUNT)
    return name if name in known and number.replace(",", "").isdigit() else value


def _choice(
    label: str, key: str, counts: Facets, lists: Mapping[str, list[str]]
) -> tuple[str, ...]:
    """A list whose choices bear numbers, but for what is picked; those that leave none are last."""
    picked = lists[key]
    return tuple(
        st.multiselect(
            label,
            facets.offered(counts[key], picked),
            key=key,
            format_func=lambda name: _labelled(name, counts[key], picked),
            placeholder="all",
            wrap=True,
        )
    )


def _labelled(name: str, counts: Mapping[str, int], picked: Collection[str]) -> str:
    shown = escape.plain(name)
    return shown if name in picked else f"{shown}{COUNT}{counts.get(name, 0):,}"


def _text(label: str, key: str, hint: str) -> str:
    return st.text_input(label, key=key, bind="query-params", placeholder=hint).strip()
