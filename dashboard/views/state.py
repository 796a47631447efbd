"""What a visitor looks at: story, settings, filter, chosen event. The only view that loads."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Final

import streamlit as st

from dashboard import filters
from dashboard.data_files import rows
from dashboard.figures.own_text import NOTE, more
from dashboard.figures.theme import ThemeName
from dashboard.filters import Filter, Show
from dashboard.loader import SourceError
from dashboard.loader.seed_stories import About, read_about, read_story_folder
from dashboard.loader.settings import Settings
from dashboard.story import Story
from dashboard.tables import Tables, tables_of
from dashboard.views import address, browser, corpus_given, look, own_story, picks, reader
from dashboard.views.dates import edtf
from dashboard.views.own_story import OWN
from dashboard.views.reading_room import if_there, load_story

SEEDS: Final = reader.SEEDS
FIRST_STORY: Final = reader.FIRST_STORY
PROBLEMS_SHOWN: Final = 5  # above a page, which must not be hidden by them
STORIES_KEPT: Final = 12  # loaded stories in memory, each with its settings

# Names in the address beside those of the filter; ``published.`` and ``known.`` have a suffix.
STORY: Final = "story"
SHOWN: Final = "shown-story"  # in the session only
KNOWN: Final = "known"
PUBLISHED_PREFIX: Final = "published."
KNOWN_PREFIX: Final = "known."
OFF: Final = "false"

# Before each name in the session of what is made of the shown story; it goes with the story.
OF_STORY: Final = "of-story-"
LOOK: Final = f"{OF_STORY}look"  # the look at the story that views/history noted last
UNKNOWN: Final = f"{OF_STORY}unknown"  # the name in the address that no story has
LONGEST_NAME: Final = 80  # characters of it that are shown: a folder's name is shorter
ANSWERED: Final = "answered"  # the turn of the click that was answered last


@dataclass(frozen=True)
class View:
    """What every page is given to show.

    ``name`` is the story's own, ``tables`` hold what is in view, ``all_tables`` the whole
    story. ``show`` is whether the reader wants key events alone, where a page shows events;
    ``passing`` counts the key events and all that pass the filter.
    ``chosen`` is the id of the chosen event or None, whether it is in view or not.
    ``width`` is the width in pixels that the page's content has in the browser.
    """

    name: str
    story: Story
    tables: Tables
    all_tables: Tables
    filter: Filter
    show: Show
    passing: Mapping[str, int]
    chosen: str | None
    settings: Settings
    theme: ThemeName
    width: int

    @property
    def left_out(self) -> int:
        """How many events pass the filter and are not in view, as they are no key events."""
        return self.passing[filters.ALL] - len(self.tables.events)

    @property
    def narrow(self) -> bool:
        """Whether to draw for a phone."""
        return browser.is_narrow(self.width)


@dataclass(frozen=True, slots=True)
class Shelved:
    """A story folder: its name, and what its ``story.toml`` calls it, notes and lists."""

    name: str
    title: str
    note: str | None
    documents: int = 0  # that are listed


def stories() -> list[Shelved]:
    """The visitor's own story where there is one, and the story folders, the first story first."""
    names = sorted(
        folder.name
        for folder in SEEDS.iterdir()
        if folder.is_dir() and not folder.name.startswith(".")
    )
    own = own_story.kept()
    shelved = [Shelved(OWN, _own_title(own.called), NOTE)] if own else []
    ordered = sorted(names, key=lambda name: name != FIRST_STORY)
    return [*_of_corpus(), *shelved, *(_shelved(name) for name in ordered)]


def _of_corpus() -> list[Shelved]:
    """The story of the corpus that is looked at: the page Stories lists the others."""
    name = look.one(STORY) or ""
    if not corpus_given.is_story(name):
        return []
    from dashboard.views import corpus_story  # noqa: PLC0415 - only where a corpus was given

    title = corpus_story.title_of(name)
    return [] if title is None else [Shelved(name, title, None)]


def _own_title(title: str | None) -> str:
    return f"{own_story.UNTITLED}: {title}" if title else own_story.UNTITLED


def _shelved(name: str) -> Shelved:
    """What cannot be read is told of where the story is loaded."""
    try:
        about = read_about(SEEDS / name)
    except SourceError:
        about = About()
    listed = len(about.documents.keys() - about.left_out)
    return Shelved(name, about.title or name, about.note, listed)


def story_name(names: list[str]) -> str:
    """The story that is looked at; the first where there is none of that name."""
    first = FIRST_STORY if FIRST_STORY in names else names[0]
    wanted = look.one(STORY) or first
    missed = wanted not in names
    if missed:
        change_story(first)
        _miss(wanted)
    elif st.session_state.get(SHOWN, wanted) != wanted:
        _drop_made()
    st.session_state[SHOWN] = first if missed else wanted
    return str(st.session_state[SHOWN])


def _miss(name: str) -> None:
    """Note that the address names a story that is not here."""
    own_story.miss(missed=name == OWN)
    if name != OWN:
        st.session_state[UNKNOWN] = name[:LONGEST_NAME]


def unknown_story() -> str | None:
    """A sentence on the story that the address names, where there is none of that name."""
    name = st.session_state.get(UNKNOWN)
    return f"There is no story “{name}” here. This is another one." if name else None


def open_own_story() -> None:
    """Have the visitor's own story shown, as a choice in the list would."""
    if st.session_state.get(SHOWN) != OWN:
        change_story(OWN)
    st.session_state[SHOWN] = OWN


def leave_story() -> None:
    """Have what is opened next count as another story, also under the same name."""
    st.session_state.pop(SHOWN, None)


def change_story(name: str) -> None:
    """Another story has other places, events and sources: nothing chosen or set is kept."""
    reset()
    look.put(STORY, [] if name == FIRST_STORY else [name])
    for set_of_story in (filters.SHOW, *look.names(PUBLISHED_PREFIX), *look.names(KNOWN_PREFIX)):
        look.put(set_of_story, [])
    for kind in picks.NAMES:
        picks.pick(kind, None)
    _drop_made()


def _drop_made() -> None:
    """Let go of what was made of the shown story."""
    _let_go(OF_STORY)
    own_story.miss(missed=False)


def forget_own_story() -> None:
    """Let go of all that the visitor gave and set, and of what was made of it."""
    change_story(FIRST_STORY)
    _let_go(PUBLISHED_PREFIX)  # fields that bear the names of sources
    own_story.forget()


def _let_go(prefix: str) -> None:
    for key in [str(key) for key in st.session_state if str(key).startswith(prefix)]:
        del st.session_state[key]


def load(name: str, settings: Settings) -> tuple[Story, Tables]:
    """The story of that name as these settings read it; read once while nothing changes."""
    own = own_story.load(settings) if name == OWN else None
    if own is not None:
        return own
    if corpus_given.is_story(name):
        from dashboard.views import corpus_story  # noqa: PLC0415 - only where a corpus was given

        return corpus_story.load(name, settings)
    folder = SEEDS / name
    return _load(name, digest(folder), settings)


@st.cache_resource(max_entries=STORIES_KEPT, show_spinner="Reading the story …")
def _load(name: str, digest: str, settings: Settings) -> tuple[Story, Tables]:
    """``digest`` is only part of the key: an article that changes is read anew."""
    story = load_story(SEEDS / name, settings, if_there)
    return story, tables_of(story)


def unread(name: str) -> tuple[str, ...]:
    """What of a story could not be read, and why; the rest is shown all the same."""
    own = own_story.kept() if name == OWN else None
    if own is not None:
        return _first(own.read.errors)
    if corpus_given.is_story(name):
        return ()
    return _read_folder(name, digest(SEEDS / name))[1]


def source_names(name: str) -> frozenset[str]:
    """The sources of a story; none where its folder cannot be read."""
    own = own_story.kept() if name == OWN else None
    if own is not None:
        return frozenset(source.name for source in own.read.sources)
    if corpus_given.is_story(name):
        from dashboard.views import corpus_story  # noqa: PLC0415 - only where a corpus was given

        return corpus_story.source_names(name)
    try:
        return _read_folder(name, digest(SEEDS / name))[0]
    except SourceError:
        return frozenset()


@st.cache_data(max_entries=STORIES_KEPT, show_spinner=False)
def _read_folder(name: str, digest: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The names of its sources, and what could not be read."""
    read = read_story_folder(SEEDS / name)
    return frozenset(source.name for source in read.sources), _first(read.errors)


def _first(errors: Sequence[SourceError]) -> tuple[str, ...]:
    """The first errors, and how many more there are."""
    return (*map(str, errors[:PROBLEMS_SHOWN]), *more(errors, PROBLEMS_SHOWN))


def digest(folder: Path) -> str:
    """A name for the content of a story's files, which are read only where one has changed."""
    found = ((entry.name, entry.stat()) for entry in os.scandir(folder) if entry.is_file())
    return _digest_of(folder, tuple(sorted((n, s.st_size, s.st_mtime_ns) for n, s in found)))


@lru_cache(maxsize=STORIES_KEPT)
def _digest_of(folder: Path, files: tuple[tuple[str, int, int], ...]) -> str:
    digest = blake2b(digest_size=16)
    for name, _, _ in files:
        digest.update(name.encode() + b"\0" + (folder / name).read_bytes())
    return digest.hexdigest()


def settings(name: str) -> Settings:
    """The settings of a story that are held.

    A date that is none is left out, and one of a source that the story does not have.
    """
    published, known = _dates(PUBLISHED_PREFIX), _dates(KNOWN_PREFIX)
    sources = source_names(name) if published else frozenset[str]()
    return replace(
        settings_of_all(),
        published=tuple((source, day) for source, day in published if source in sources),
        known_dates=tuple((id_, day) for id_, day in known if id_ in _known_ids()),
    )


def settings_of_all() -> Settings:
    """The settings that do not belong to one story."""
    return Settings(known_events=known_events_wanted())


def known_events_wanted() -> bool:
    """Whether words are to be dated by known events."""
    return look.one(KNOWN) not in (OFF, OFF.capitalize())


def take_known() -> None:
    """Hold how the switch of the known events was set."""
    look.put(KNOWN, [] if st.session_state[KNOWN] else [OFF])


def _known_ids() -> frozenset[str]:
    """The known events there are: an address may name others."""
    return frozenset(row["id"] for row in rows("known_events.csv"))


def _dates(prefix: str) -> tuple[tuple[str, str], ...]:
    dates = ((name.removeprefix(prefix), edtf(look.one(name) or "")) for name in look.names(prefix))
    return tuple((name, date) for name, date in dates if date)


def follow_browser() -> None:
    """Go where Back or Forward of the browser leads, before anything is drawn."""
    if not address.leads():
        return
    picks.led_by(look.follow)


def unanswered() -> dict[str, str]:
    """What the last click asked for, where no run has answered it to the end."""
    request = browser.asked()
    return {} if request.get("turn") == st.session_state.get(ANSWERED) else request


def asked_steps() -> int | None:
    """How many steps all keys pressed so far make together, back below 0; None after a click."""
    asked = browser.asked().get("steps", "")
    return int(asked) if re.fullmatch(r"-?\d{1,9}", asked) else None


def answer_click() -> None:
    """Do what a click on our HTML asked for, before the widgets are drawn.

    A run may be overtaken halfway; the next one then answers the same click again.
    """
    request = unanswered()
    if not request:
        return
    if story := request.get("story"):
        change_story(story)
    for kind in picks.NAMES:
        if kind in request:
            picks.pick(kind, request[kind])
    if request.get("filter") == "":
        reset()
    key, _, value = request.get("filter", "").partition("=")
    _change_list(key, value)
    if key == filters.SHOW and value in filters.SHOWN:
        look.put(key, [value])
    first, _, last = request.get("days", "").partition("..")
    if last:
        narrow_to(first, last)
    st.session_state[ANSWERED] = request.get("turn")


def _change_list(asked: str, value: str) -> None:
    """Add a choice to a list of the filter; with a minus before its name, take it out."""
    key = asked.removeprefix("-")
    if key in (*filters.LISTS, filters.UNDATED) and value:
        others = [one for one in look.values(key) if one != value]
        look.put(key, others if asked.startswith("-") else [*others, value])


def narrow_to(first: str, last: str) -> None:
    """Set the filter's dates, before the widgets are drawn."""
    look.put(filters.FROM, [first])
    look.put(filters.TO, [last])


def reset() -> None:
    """Clear every filter; settings, key events or all, and the chosen event stay."""
    for key in filters.KEYS:
        look.put(key, [])
