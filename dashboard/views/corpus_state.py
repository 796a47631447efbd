"""The corpus that is looked at: opened once for all visitors, asked by each for himself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, TypeVar

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
# So many are kept, of some hundred kB each; visitors share them as they share the corpus.
ANSWERS: Final = 400
TO_BUILD: Final = "Make it with: dateline corpus build SOURCES… --into FOLDER"
T = TypeVar("T")


class NoCorpusError(Exception):
    """Raised where the folder that was given holds no corpus that can be asked; it says what to do."""


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
        if held is not None:
            held[1].close()
        held = corpus, corpus.ask()
        st.session_state[QUESTIONS] = held
    return held


@st.cache_resource(max_entries=2, show_spinner=False)
def _opened(folder: Path, index: Path | None) -> OpenCorpus:
    """A new index is opened beside the old one."""
    return opened(folder, index)


def tally(asked: Questions, wanted: Filter) -> Tally:
    """How much passes a filter."""
    return _once(asked, "tally", wanted, lambda: asked.tally(wanted))


def facets(asked: Questions, wanted: Filter) -> Mapping[str, Counts]:
    """What each choice of a filter would leave."""
    return _once(asked, "facets", wanted, lambda: asked.facets(wanted))


def by_time(asked: Questions, wanted: Filter, by: Step | None) -> tuple[Density, Sequence[Share]]:
    """How many events by stretch of time; where something is asked for, the share of coverage, too."""

    def told() -> tuple[Density, Sequence[Share]]:
        density = asked.density(wanted, by)
        return density, asked.coverage(wanted, density.step) if wanted != Filter() else ()

    return _once(asked, f"by {by}", wanted, told)


def places(asked: Questions, wanted: Filter) -> Sequence[Busy]:
    """The busiest places."""
    return _once(asked, "places", wanted, lambda: asked.busiest_places(wanted, ON_MAP))


def sources(asked: Questions, wanted: Filter) -> Counts:
    """The sources of most articles."""
    return _once(asked, "sources", wanted, lambda: asked.sources(wanted, SOURCES))


def key_days_of(asked: Questions, words: str) -> Sequence[KeyDay]:
    """The days that matter for words."""
    wanted = Filter(words=words)
    return _once(asked, "key days", wanted, lambda: key_days(asked, words, KEY_DAYS))


def reach(asked: Questions) -> tuple[str, str]:
    """The first and the last day of the corpus' events, in words."""

    def told() -> tuple[str, str]:
        first, last = asked.reach()
        return (day_words(first) if first else "open", day_words(last) if last else "open")

    return _once(asked, "reach", Filter(), told)


def _once(asked: Questions, name: str, wanted: Filter, answer: Callable[[], T]) -> T:
    """An answer, which is worked out once while the index stays, for all visitors."""
    found: T = _answered(asked.index, name, wanted, answer)
    return found


@st.cache_data(max_entries=ANSWERS, show_spinner="Counting …")
def _answered(index: Path, name: str, wanted: Filter, _answer: Callable[[], Any]) -> Any:
    return _answer()
