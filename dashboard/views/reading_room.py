"""Where texts are read for all visitors: short ones at once, long ones in turn.

A server has a process for it (``loader/reader_process.py``), so that no visitor waits for what another one
reads; elsewhere, and where the system cannot fork, texts are read here.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from hashlib import blake2b
from math import inf
from pathlib import Path
from threading import Condition, Lock
from typing import Final
from weakref import WeakValueDictionary

import streamlit as st

from dashboard import loader
from dashboard.apart.forking import CAN_FORK, Forking
from dashboard.apart.passing import ASK_SECONDS, asking
from dashboard.loader import Settings, Source, SourceError
from dashboard.loader.reading_apart import Packed, read_apart
from dashboard.loader.seed_stories import read_story_folder
from dashboard.loader.steps import Progress, Step, untold
from dashboard.story import Story
from dashboard.views.reader import reader

# Read within a second; longer ones wait for their turn.
SHORT: Final = 100_000
# Who comes when so many wait would wait for minutes.
MOST_WAITING: Final = 40
# What the reading of as long a text as may be given takes, and what is left to all others.
_MEGABYTES_EACH: Final = 200
_CORES_LEFT: Final = 1
_MEMORY: Final = Path("/proc/meminfo")
_CONTAINER: Final = Path("/sys/fs/cgroup")  # the limits of a container, where there are any
_BUSY: Final = "waits with {} others, who all read long texts just now"

# Told how many long texts are read before.
Waiting = Callable[[int], object]


def unasked(before: int) -> None:
    """Nobody looks."""


def nobody(*_: object) -> None:
    """Nobody waits for it."""


def if_there(*_: object) -> None:
    """Touch Streamlit, drawing nothing: it ends the run here where its visitor has left."""
    st.session_state.get("is-there")


class Reading:
    """A story that was read or is being read, by whoever asked first for the same texts."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.found: Story | Packed | None = None

    def story(self) -> Story:
        """The story; a long one is made anew at each call."""
        assert self.found is not None  # noqa: S101 - it was read
        return self.found.story() if isinstance(self.found, Packed) else self.found


class _Turns:
    """So many long texts at once, the others one after the other as they came."""

    def __init__(self, at_once: int) -> None:
        self._at_once = at_once
        self._there: list[object] = []
        self._changed = Condition()

    @contextmanager
    def taken(self, name: str, waiting: Waiting) -> Iterator[None]:
        """Wait for a turn, told of the place; raises SourceError at once where too many wait."""
        me = object()
        with self._changed:
            if len(self._there) >= MOST_WAITING + self._at_once:
                raise SourceError(name, _BUSY.format(MOST_WAITING), "Try it again in some minutes")
            self._there.append(me)
        try:
            while (before := self._before(me)) > 0:
                waiting(before)
            yield
        finally:
            with self._changed:
                self._there.remove(me)
                self._changed.notify_all()

    def _before(self, me: object) -> int:
        """How many must end before, after a moment in which that may have changed."""
        with self._changed:
            if self._there.index(me) >= self._at_once:
                self._changed.wait(ASK_SECONDS)
            return max(0, self._there.index(me) - self._at_once + 1)


@dataclass
class ReadingRoom:
    """Reads texts: equal ones once while anybody keeps their story."""

    reader: Forking | None = None
    turns: _Turns = field(default_factory=lambda: _Turns(at_once()))
    _known: WeakValueDictionary[bytes, Reading] = field(default_factory=WeakValueDictionary)
    _lock: Lock = field(default_factory=Lock)

    def read(
        self,
        sources: Sequence[Source],
        settings: Settings,
        title: str | None,
        progress: Progress = untold,
        waiting: Waiting = unasked,
    ) -> Reading:
        """The story of all sources. Raises SourceError where it cannot be read, or not now."""
        reading = self._reading(sources, settings, title)
        while not reading.lock.acquire(timeout=ASK_SECONDS):
            waiting(1)
        try:
            if reading.found is None:
                if is_short(sources):
                    reading.found = self._read(sources, settings, title, progress)
                else:
                    with self.turns.taken(title or sources[0].name, waiting):
                        reading.found = self._read(sources, settings, title, progress)
        finally:
            reading.lock.release()
        return reading

    def _reading(self, sources: Sequence[Source], settings: Settings, title: str | None) -> Reading:
        key = blake2b(pickle.dumps((tuple(sources), settings, title)), digest_size=32).digest()
        with self._lock:
            return self._known.setdefault(key, Reading())

    def _read(
        self, sources: Sequence[Source], settings: Settings, title: str | None, progress: Progress
    ) -> Story | Packed:
        if self.reader is not None:
            with _asked_again(progress) as told:
                packed = read_apart(self.reader, sources, settings, title, told)
            if packed is not None:
                return packed.story() if is_short(sources) else packed
        return loader.load_sources(sources, settings, title, progress)


def is_short(sources: Sequence[Source]) -> bool:
    """Whether texts are read so soon that nobody need wait for a turn."""
    return sum(len(one.text) for one in sources) <= SHORT


@contextmanager
def _asked_again(progress: Progress) -> Iterator[Progress]:
    """Tells ``progress`` its last step again and again while nothing new comes.

    It raises where the visitor has left.
    """
    last = [(1, 1, Step.SENTENCES)]

    def told(number: int, count: int, step: Step) -> None:
        last[0] = number, count, step
        progress(number, count, step)

    with asking(lambda: progress(*last[0])):
        yield told


def at_once() -> int:
    """How many long texts this machine reads at once beside answering, by cores and memory."""
    return max(1, int(min(_cores() - _CORES_LEFT, _megabytes() / _MEGABYTES_EACH)))


def _cores() -> float:
    cores: float = len(os.sched_getaffinity(0)) if CAN_FORK else 1
    with suppress(OSError, ValueError):  # "max" is no limit
        share, of_time = (_CONTAINER / "cpu.max").read_text(encoding="ascii").split()
        cores = min(cores, int(share) / int(of_time))
    return cores


def _megabytes() -> float:
    free = inf
    with suppress(OSError, ValueError, StopIteration):
        lines = _MEMORY.read_text(encoding="ascii").splitlines()
        free = int(next(one.split()[1] for one in lines if one.startswith("MemAvailable"))) / 1000
    with suppress(OSError, ValueError):
        most = (_CONTAINER / "memory.max").read_text(encoding="ascii")
        free = min(free, int(most) / 1_000_000)
    return free


@cache
def room() -> ReadingRoom:
    """The one room of this server."""
    return ReadingRoom(reader=reader())


def load_story(folder: Path, settings: Settings, visitor: Callable[..., None] = nobody) -> Story:
    """The story in a folder of ``seeds/``. Raises SourceError where none of its files can be read.

    ``visitor`` is called meanwhile, and raises where nobody waits any more.
    """
    seed = read_story_folder(folder)
    if not seed.sources:
        return loader.load_story(folder, settings)  # which says why
    return room().read(seed.sources, settings, seed.title, visitor, visitor).story()
