"""A visitor's own story: kept in the visitor's session alone, never in a cache that others share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Final

import streamlit as st

from dashboard.loader import Settings, SourceError, load_sources
from dashboard.loader.corrections import Correction
from dashboard.loader.given_texts import (
    GivenText,
    TextsRead,
    as_read,
    read_given,
    story_folder,
)
from dashboard.loader.steps import Progress, untold
from dashboard.story import Story
from dashboard.tables import Tables, tables_of

# The name in the address. No folder of ``seeds/`` that is shown begins with a full stop.
OWN: Final = ".own"
UNTITLED: Final = "Your text"
# How often one may go back and forth between two settings without reading anew.
MAX_LOADED: Final = 2
# Every key of the session that holds something of the visitor's texts begins so.
PREFIX: Final = "own-"
# What a visitor set right in it, and the story that is shown as corrected.
CORRECTIONS: Final = "own-corrections"
CORRECTED: Final = "own-corrected"
_STORY: Final = "own-story"
_MISSED: Final = "own-missed"
_OPENING: Final = "own-opening"
# Stays when all else is forgotten: a browser fills a field of the same key again.
_ROUND: Final = "round-of-own"

Loaded = tuple[Story, Tables]


@dataclass
class OwnStory:
    """The texts as given and as read, and the story as far as it was loaded, by settings."""

    title: str | None
    texts: tuple[GivenText, ...]
    read: TextsRead
    loaded: dict[Settings, Loaded] = field(default_factory=dict)

    @property
    def called(self) -> str | None:
        """The title as given, else the name of the file where that is a single table without one."""
        first, *others = self.read.sources
        is_table = bool(first.rows) and not first.title and not others
        return self.title or (PurePath(first.name).stem if is_table else None)

    def load(self, settings: Settings, progress: Progress = untold) -> Loaded:
        """Story and tables as these settings read them."""
        if settings not in self.loaded:
            first, *others = self.read.sources
            title = self.called or (UNTITLED if others or not first.title else None)
            story = load_sources(self.read.sources, settings, title, progress)
            while len(self.loaded) >= MAX_LOADED:
                self.loaded.pop(next(iter(self.loaded)))
            self.loaded[settings] = story, tables_of(story)
        return self.loaded[settings]

    def folder(self, settings: Settings, corrections: Sequence[Correction] = ()) -> bytes:
        """The zip that makes it a story of ``seeds/``, which reads as it does here."""
        dates = dict(settings.published)
        found = zip(self.texts, self.read.names, strict=True)
        texts = [as_read(text, names, dates) for text, names in found]
        return story_folder(self.title, texts, corrections)


def kept() -> OwnStory | None:
    """The story that this session holds."""
    story: OwnStory | None = st.session_state.get(_STORY)
    return story


def read(
    title: str | None, texts: Sequence[GivenText], settings: Settings, progress: Progress
) -> tuple[SourceError, ...]:
    """Read the texts and keep their story; the errors where nothing at all can be read.

    Corrections stay: what no longer fits is named.
    """
    found = read_given(texts, progress)
    if not found.sources:
        return found.errors
    own = OwnStory(title, tuple(texts), found)
    own.load(settings, progress)
    st.session_state[_STORY] = own
    return ()


def load(settings: Settings) -> Loaded | None:
    """The kept story, read again where the settings are others."""
    own = kept()
    if own is None:
        return None
    if settings in own.loaded:
        return own.loaded[settings]
    with st.spinner("Reading the story …"):
        return own.load(settings)


def key(field_: str, of: object = "") -> str:
    """The key of a field of the page, until all is forgotten."""
    return f"{PREFIX}{st.session_state.get(_ROUND, 0)}-{field_}-{of}"


def forget() -> None:
    """Let go of everything that the visitor gave."""
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
    for key in [key for key in st.session_state if str(key).startswith(PREFIX)]:
        del st.session_state[key]


def ask_to_open() -> None:
    """Have the next run open the story, before any widget is drawn."""
    st.session_state[_OPENING] = True


def asked_to_open() -> bool:
    """Whether to open it now; answers once."""
    return bool(st.session_state.pop(_OPENING, False))


def miss(*, missed: bool) -> None:
    """Note whether the address names an own story that this session does not hold."""
    st.session_state[_MISSED] = missed


def is_missed() -> bool:
    """Whether it does."""
    return bool(st.session_state.get(_MISSED)) and kept() is None
