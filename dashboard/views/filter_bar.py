"""The filter bar: every choice with the number of events it would leave, reset and undo."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import escape, filters
from dashboard.data_files import TableError
from dashboard.filters import ALL, Filter, Show, facets
from dashboard.filters.facets import Facets
from dashboard.loader import DateError, SourceError
from dashboard.tables import Tables
from dashboard.views import history, key_all, look, page_settings, state
from dashboard.views.corrections import applied
from dashboard.views.made import made_of_story

SIFTED: Final = "sifted"  # among what is made of the story
WANTED: Final = f"{state.OF_STORY}wanted"  # the filter by which it was sifted last
LABELS: Final = {
    filters.KIND: "Kind",
    filters.PLACE: "Place",
    filters.ACTOR: "Actor",
    filters.SPEAKER: "Speaker",
    filters.STATUS: "Certainty",
}
COUNT: Final = " · "  # stands between a choice and its number


@dataclass(frozen=True, slots=True)
class Sifted:
    """What a filter leaves of a story's tables, and what each other choice would leave."""

    everything: Tables
    filter: Filter
    shown: Tables
    facets: Facets
    undated_left_out: int


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
    last: Sifted | None = made_of_story().get(SIFTED)
    if last is not None and last.everything is everything and last.filter == wanted:
        return last
    passing = filters.masks(wanted, everything)
    shown = filters.apply(wanted, everything, passing)
    counts = facets.facets(passing, everything)
    undated = filters.undated_left_out(wanted, passing, everything)
    found = Sifted(everything, wanted, shown, counts, undated)
    made_of_story()[SIFTED] = found
    st.session_state[WANTED] = wanted
    return found


def seen() -> Sifted | None:
    """What the reader sees, before this run draws anything; None in the first run, or where it cannot be read."""
    last: Sifted | None = made_of_story().get(SIFTED)
    wanted: Filter | None = st.session_state.get(WANTED)
    name: str | None = st.session_state.get(state.SHOWN)
    if last is None and wanted is not None and name is not None:
        with suppress(SourceError, DateError, TableError):  # told of where the story is loaded
            last = sifted(wanted, applied(name, *state.load(name, state.settings(name))).tables)
    return last


def filter_bar(tables: Tables, *, keyed: bool) -> Bar:
    """The filter as set by the reader; a page that is not ``keyed`` shows all that passes it.

    The address holds the filter under the names of its widgets.
    """
    wanted = key_all.wanted(tables)
    show: Show = wanted if keyed else ALL
    with page_settings.folded_on_phone(filters.KEYS, "dl-filters"):
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


def unknown_choices(tables: Tables) -> list[str]:
    """A sentence on each choice that the address names and the story does not have."""
    return [
        f"There is no {LABELS[key].lower()} “{value[: state.LONGEST_NAME]}” in this story: "
        "the filter leaves it out."
        for key in filters.LISTS
        for value in look.values(key)
        if value not in _picked(key, tables)
    ]


def _widgets(tables: Tables, show: Show) -> tuple[Sifted, DeltaGenerator]:
    lists = {key: _picked(key, tables) for key in filters.LISTS}
    typed = {
        key: look.values(key) for key in (filters.FROM, filters.TO, filters.WORDS, filters.UNDATED)
    }
    left = sifted(replace(Filter.from_address({**typed, **lists}), show=show), tables)
    first, last = filters.reach(tables)
    page_settings.line("From", filters.FROM, first)
    page_settings.line("To", filters.TO, last)
    for key, label in LABELS.items():
        _choice(label, key, left.facets[key], lists[key], tables)
    page_settings.line("Words", filters.WORDS, "in events and quotes")
    with st.container(key="dl-filters-back", gap=None, width="content"):
        undo = st.container(width="content")
        bare = not any(look.values(key) for key in filters.KEYS)
        st.button("Reset", type="tertiary", on_click=state.reset, disabled=bare, key="dl-reset")
    return left, undo


def _picked(key: str, tables: Tables) -> list[str]:
    """What is picked of a list, as far as the story has it."""
    there = {*_names(key, tables), *_labels(key, tables)}
    return [value for value in dict.fromkeys(look.values(key)) if value in there]


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
    label: str, key: str, counts: Mapping[str, int], picked: list[str], tables: Tables
) -> None:
    """A list whose choices bear numbers, but for what is picked; those that leave none are last."""
    st.session_state[key] = picked
    st.multiselect(
        label,
        facets.offered(counts, picked),
        key=key,
        format_func=lambda name: _labelled(name, counts, picked),
        on_change=partial(_take_chosen, key, _names(key, tables)),
        placeholder="all",
        wrap=True,
    )


def _take_chosen(key: str, known: Collection[str]) -> None:
    """Hold what the reader left in a list.

    The browser may send a choice as it last saw it, with a number that has changed since.
    """
    sent = st.session_state[key] or []
    look.put(key, [one if one in known else _without_count(one, known) for one in sent])


def _labelled(name: str, counts: Mapping[str, int], picked: Collection[str]) -> str:
    shown = escape.plain(name)
    return shown if name in picked else f"{shown}{COUNT}{counts.get(name, 0):,}"
