"""The corpus that is looked at: opened once for all visitors, asked by each for himself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import streamlit as st

from dashboard.corpus.answers import Busy, Counts, Density, Share, Step, Tally
from dashboard.corpus.index_files import index_of
from dashboard.corpus.key_days import KeyDay, key_days
from dashboard.corpus.layout import PARTS
from dashboard.corpus.opening import NoIndexError, OpenCorpus, opened
from dashboard.corpus.queries import Questions
from dashboard.days import day_words
from dashboard.filters import Filter

QUESTIONS: Final = "corpus-questions"
ON_MAP: Final = 1_000  # places, the busiest: more take half a second to lay out
SOURCES: Final = 10
KEY_DAYS: Final = 10
OVERVIEWS: Final = (
    64  # kept, of a few hundred kB each; visitors share them as they share the corpus
)
TO_BUILD: Final = "Make it with: dateline corpus build SOURCES… --into FOLDER"


class NoCorpusError(Exception):
    """Raised where the folder that was given holds no corpus that can be asked; it says what to do."""


@dataclass(frozen=True, slots=True)
class Overview:
    """All that the page shows of what passes a filter, but for its events one by one."""

    tally: Tally
    facets: dict[str, Counts]
    density: Density
    shares: list[Share]
    places: list[Busy]
    sources: Counts


def questions(folder: Path) -> Questions:
    """The questions of this visitor, to the newest index; raises NoCorpusError."""
    return _held(folder)[1]


def open_corpus(folder: Path) -> OpenCorpus:
    """The corpus that these questions are asked of."""
    return _held(folder)[0]


def _held(folder: Path) -> tuple[OpenCorpus, Questions]:
    if not (folder / PARTS).is_dir():
        raise NoCorpusError(f"{folder} is no corpus. {TO_BUILD}")
    try:
        corpus = _opened(folder, index_of(folder))
    except NoIndexError as error:
        raise NoCorpusError(str(error)) from None
    held: tuple[OpenCorpus, Questions] | None = st.session_state.get(QUESTIONS)
    if held is None or held[0] is not corpus:
        held = corpus, corpus.ask()
        st.session_state[QUESTIONS] = held
    return held


@st.cache_resource(max_entries=2, show_spinner=False)
def _opened(folder: Path, index: Path | None) -> OpenCorpus:
    """A new index is opened beside the old one."""
    return opened(folder, index)


def overview(asked: Questions, wanted: Filter, by: Step | None) -> Overview:
    """What the page shows of a filter; worked out once while the index stays."""
    return _overview(asked.index.name, wanted, by, asked)


@st.cache_data(max_entries=OVERVIEWS, show_spinner="Counting …")
def _overview(index: str, wanted: Filter, by: Step | None, _asked: Questions) -> Overview:
    density = _asked.density(wanted, by)
    is_narrowed = wanted != Filter()
    return Overview(
        _asked.tally(wanted),
        _asked.facets(wanted),
        density,
        _asked.coverage(wanted, density.step) if is_narrowed else [],
        _asked.busiest_places(wanted, ON_MAP),
        _asked.sources(wanted, SOURCES),
    )


@st.cache_data(max_entries=4, show_spinner=False)
def _reach(index: str, _asked: Questions) -> tuple[str, str]:
    first, last = _asked.reach()
    return (day_words(first) if first else "open", day_words(last) if last else "open")


def reach(asked: Questions) -> tuple[str, str]:
    """The first and the last day of the corpus' events, in words."""
    return _reach(asked.index.name, asked)


def key_days_of(asked: Questions, words: str) -> tuple[KeyDay, ...]:
    """The days that matter for words; worked out once while the index stays."""
    return _key_days(asked.index.name, words, asked)


@st.cache_data(max_entries=OVERVIEWS, show_spinner="Weighing days …")
def _key_days(index: str, words: str, _asked: Questions) -> tuple[KeyDay, ...]:
    return tuple(key_days(_asked, words, KEY_DAYS))
