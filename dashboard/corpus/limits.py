"""A limit on the time and the memory that one article may take."""

from __future__ import annotations

import ctypes
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Final

# How often a reading is looked at: a tenth of the shortest limit that makes sense.
_EVERY_SECONDS: Final = 0.1
_MEMORY_USED: Final = Path("/proc/self/statm")
_MEGABYTE: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """What one article may take: a book of a million characters is read in some 10 seconds.

    ``megabytes`` count all that the process has; where the system does not tell, none are counted.
    """

    seconds: float = 120.0
    megabytes: int = 2_000


class TooMuchError(Exception):
    """An article takes longer, or more memory, than it may."""


class TooLongError(TooMuchError):
    """Raised in a reading that takes longer than it may."""


class TooLargeError(TooMuchError):
    """Raised in a reading that takes more memory than it may."""


@contextmanager
def limited(limits: Limits) -> Iterator[None]:
    """Raises TooMuchError in the block as soon as it takes more than it may.

    It goes by a thread beside, since an engine may run readings outside the main thread,
    where signals do not arrive.
    """
    watch = _Watch(threading.get_ident(), limits)
    beside = threading.Thread(target=watch.run, daemon=True)
    beside.start()
    try:
        yield
    finally:
        watch.end()
        beside.join()


class _Watch:
    """Raises an error in another thread, and never once its block has ended."""

    def __init__(self, thread: int, limits: Limits) -> None:
        self._thread = ctypes.c_ulong(thread)
        self._limits = limits
        self._ended = threading.Event()
        self._lock = threading.Lock()

    def run(self) -> None:
        until = monotonic() + self._limits.seconds
        while not self._ended.wait(_EVERY_SECONDS):
            if monotonic() > until:
                return self._raise(TooLongError)
            if _megabytes() > self._limits.megabytes:
                return self._raise(TooLargeError)
        return None

    def end(self) -> None:
        """The block is over: what was still to be raised in it is taken back."""
        with self._lock:
            self._ended.set()
            ctypes.pythonapi.PyThreadState_SetAsyncExc(self._thread, None)

    def _raise(self, error: type[TooMuchError]) -> None:
        with self._lock:
            if not self._ended.is_set():
                raised = ctypes.py_object(error)
                ctypes.pythonapi.PyThreadState_SetAsyncExc(self._thread, raised)


def _megabytes() -> float:
    try:
        pages = int(_MEMORY_USED.read_text("ascii").split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / _MEGABYTE
