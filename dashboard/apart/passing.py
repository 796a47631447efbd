"""What passes between a process and the one that works for it: pieces of bytes, each with its length."""

from __future__ import annotations

import pickle
import struct
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from io import BytesIO
from typing import IO, Any, Final

LENGTH: Final = struct.Struct("!I")
# So often whoever waits is asked whether the answer is still wanted.
ASK_SECONDS: Final = 0.25

Waiting = Callable[[], object]


def send(stream: IO[bytes], content: bytes) -> None:
    """Pass on one piece."""
    stream.write(LENGTH.pack(len(content)) + content)
    stream.flush()


def take(stream: IO[bytes]) -> bytes | None:
    """The next piece; None where the other process has ended, also in the middle of one."""
    head = stream.read(LENGTH.size)
    size = LENGTH.unpack(head)[0] if len(head) == LENGTH.size else 0
    content = stream.read(size)
    return content if len(head) == LENGTH.size and len(content) == size else None


def unpickled(content: bytes, classes: Collection[type]) -> Any:
    """What another process gives, made of these classes and of nothing else.

    Raises UnpicklingError where anything else is asked for.
    """
    return _OnlyThese(content, classes).load()


class _OnlyThese(pickle.Unpickler):
    def __init__(self, content: bytes, classes: Collection[type]) -> None:
        super().__init__(BytesIO(content))
        self._known = {(one.__module__, one.__qualname__): one for one in classes}

    def find_class(self, module: str, name: str) -> Any:
        """A class that an answer may hold."""
        if (module, name) not in self._known:
            raise pickle.UnpicklingError(name)
        return self._known[module, name]


def _wait_to_the_end() -> None:
    """Whoever waits wants the answer."""


_WAITING: Final[ContextVar[Waiting]] = ContextVar("waiting", default=_wait_to_the_end)


@contextmanager
def asking(waiting: Waiting) -> Iterator[None]:
    """Have ``waiting`` called while others work: it raises where nobody wants the answer any more."""
    token = _WAITING.set(waiting)
    try:
        yield
    finally:
        _WAITING.reset(token)


def still_wanted() -> None:
    """Ask whoever waits; raises where nobody does."""
    _WAITING.get()()
