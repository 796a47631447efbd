"""A visitor's own story: kept in the visitor's session alone.

What was read of it is shared with whoever gives exactly the same texts meanwhile (``reading_room``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Final

import streamlit as st

from dashboard.figures.own_text import waiting_words
from dashboard.loader import Settings, SourceError
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
from dashboard.views.made import made_of_story
from dashboard.views.reading_room import Reading, Waiting, if_there, room, unasked

# The name in the address. No folder of ``seeds/`` that is shown begins with a full stop.
OWN: Final = ".own"
UNTITLED: Final = "Your text"
# How often one may go back and forth between two settings without reading anew.
MAX_READ: Final = 2
# Every key of the session that holds something of the visitor's texts begins so.
PREFIX: Final = "own-"
# What a visitor set right in it.
CORRECTIONS: Final = "own-corrections"
_STORY: Final = "own-story"
_MISSED: Final = "own-missed"
_OPENING: Final = "own-opening"
_OPENED: Final = "opened"  # among what is made of the story
# Stays when all else is forgotten: a browser fills a field of the same key again.
_ROUND: Final = "round-of-own"

Loaded = tuple[Story, Tables]


@dataclass
class OwnStory:
    """The texts as given, as they were opened, and their story as it was read, by settings."""

    title: str | None
    texts: tuple[GivenText, ...]
    read: TextsRead
    readings: dict[Settings, Reading] = field(default_factory=dict)

    @property
    def called(self) -> str | None:
        """The title as given, else the name of the file where that is a single table without one."""
        first, *others = self.read.sources
        is_table = bool(first.rows) and not first.title and not others
        return self.title or (PurePath(first.name).stem if is_table else None)

    def have_read(
        self, settings: Settings, progress: Progress = untold, waiting: Waiting = unasked
    ) -> Reading:
        """The story as these settings read it. Raises SourceError where it cannot be read now."""
        if settings not in self.readings:
            first, *others = self.read.sources
            title = self.called or (UNTITLED if others or not first.title else None)
            found = room().read(self.read.sources, settings, title, progress, waiting)
            while len(self.readings) >= MAX_READ:
                self.readings.pop(next(iter(self.readings)))
            self.readings[settings] = found
        return self.readings[settings]

    def load(self, settings: Settings, waiting: Waiting = unasked) -> Loaded:
        """Story and tables as these settings read them."""
        reading = self.have_read(settings, if_there, waiting)
        last: tuple[Reading, Loaded] | None = made_of_story().get(_OPENED)
        if last is None or last[0] is not reading:
            story = reading.story()
            last = made_of_story()[_OPENED] = reading, (story, tables_of(story))
        return last[1]

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
    title: str | None,
    texts: Sequence[GivenText],
    settings: Settings,
    progress: Progress,
    waiting: Waiting,
) -> tuple[SourceError, ...]:
    """Read the texts and keep their story; the errors where nothing at all can be read.

    Corrections stay: what no longer fits is named.
    """
    found = read_given(texts, progress)
    if not found.sources:
        return found.errors
    own = OwnStory(title, tuple(texts), found)
    try:
        own.have_read(settings, progress, waiting)
    except SourceError as error:
        return (error,)
    st.session_state[_STORY] = own
    return ()


def load(settings: Settings) -> Loaded | None:
    """The kept story, read again where the settings are others."""
    own = kept()
    if own is None:
        return None
    if settings in own.readings:
        return own.load(settings)
    place = st.empty()
    with st.spinner("Reading the story …"):
        found = own.load(settings, lambda before: place.caption(waiting_words(before)))
    place.empty()
    return found


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
