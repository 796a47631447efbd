"""A story of the corpus, opened from its parts; read anew only where the reader sets other dates."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import streamlit as st

from dashboard.corpus.answers import Found
from dashboard.corpus.queries import Questions
from dashboard.corpus.stored_stories import stored_stories
from dashboard.corpus.story import NoStoryError, open_story, sources_of
from dashboard.corpus.story_list import story_of_document
from dashboard.corpus.told_by import told_by
from dashboard.figures.corpus.lists import InStory
from dashboard.loader import Settings, SourceError
from dashboard.story import Document, Story
from dashboard.tables import Tables, tables_of
from dashboard.views import corpus_given
from dashboard.views.reading_room import if_there, room

KEPT: Final = 6  # opened stories in memory, for all visitors
COMPARED: Final = 100  # articles of a story that is merged to say who tells of one event
UNTITLED: Final = "Untitled story"
_GONE: Final = "is not in the corpus"
_LIST: Final = "Open one from the list of stories: they change as articles come in"


def title_of(name: str) -> str | None:
    """How a story is called; None where the corpus does not have it."""
    row = _row(name)
    return None if row is None else str(row["title"] or UNTITLED)


def load(name: str, settings: Settings) -> tuple[Story, Tables]:
    """The story of that name as these settings read it; raises SourceError."""
    stored = stored_stories(_folder())
    if stored is None:
        raise SourceError(name, _GONE, _LIST)
    return _load(_folder(), stored.made_of.id, name, settings)


def of_event(asked: Questions, event: Found) -> InStory | None:
    """The story that an event's article tells; who tells of it where it is not too large."""
    stored = stored_stories(_folder())
    row = None if stored is None else story_of_document(asked, stored, event.document)
    if row is None:
        return None
    told: tuple[Document, ...] = ()
    if row.size <= COMPARED:
        story, _ = load(f"{corpus_given.STORY}{row.id}", Settings())
        told = told_by(story, event.document, event.title)
    return InStory(row.id, row.title or UNTITLED, row.size, told)


def source_names(name: str) -> frozenset[str]:
    """The sources of a story, by which dates are set."""
    row = _row(name)
    names = () if row is None else (one.name for one in sources_of(_folder(), row["documents"]))
    return frozenset(names)


@st.cache_resource(max_entries=KEPT, show_spinner="Opening the story …")
def _load(folder: Path, made_of: str, name: str, settings: Settings) -> tuple[Story, Tables]:
    """``made_of`` is only part of the key: stories that are made anew are opened anew."""
    story_id = corpus_given.story_id(name)
    try:
        story = open_story(folder, story_id)
    except NoStoryError:
        raise SourceError(name, _GONE, _LIST) from None
    if settings != Settings():
        documents = [document.id for document in story.documents]
        sources = tuple(sources_of(folder, documents))
        story = room().read(sources, settings, story.title, if_there, if_there).story()
    return story, tables_of(story)


def _row(name: str) -> dict[str, Any] | None:
    stored = stored_stories(_folder())
    return None if stored is None else _stored(_folder(), stored.made_of.id, name)


@st.cache_data(max_entries=64, show_spinner=False)
def _stored(folder: Path, made_of: str, name: str) -> dict[str, Any] | None:
    stored = stored_stories(folder)
    rows = [] if stored is None else stored.rows(corpus_given.story_id(name))
    return rows[0] if rows else None


def _folder() -> Path:
    folder = corpus_given.folder()
    assert folder is not None  # noqa: S101 - asked only of a corpus that was given
    return folder
