"""Has texts read in another process (``reader_process.py``), where no visitor waits for it."""

from __future__ import annotations

import inspect
import pickle
import zlib
from collections.abc import Sequence
from contextlib import closing
from typing import Final

from dashboard import reports, story
from dashboard.apart.forking import EndedError, Forking
from dashboard.apart.passing import unpickled
from dashboard.loader.settings import Settings
from dashboard.loader.source import Source, SourceError
from dashboard.loader.steps import Progress, Step
from dashboard.story import Story

# What an answer begins with.
STEP: Final = b"s"
STORY: Final = b"t"
FAILED: Final = b"f"
_CLASSES: Final = frozenset(
    one for module in (story, reports) for _, one in inspect.getmembers(module, inspect.isclass)
)
_ENDED: Final = "could not be read: the process that read it has ended"


class Packed:
    """A story as it came from where it was read, at a sixth of its size."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def story(self) -> Story:
        """The story itself, made anew at each call."""
        found: Story = unpickled(zlib.decompress(self._content), _CLASSES)
        return found


def read_apart(
    reader: Forking,
    sources: Sequence[Source],
    settings: Settings,
    title: str | None,
    progress: Progress,
) -> Packed | None:
    """The story of all sources; None where they are to be read here.

    Reading them here tells of an error, and is what is left where no such process can be had.
    Raises SourceError where the process ended over them.
    """
    asked = pickle.dumps((tuple(sources), settings, title))
    try:
        with closing(reader.answers(asked)) as answers:
            for answer in answers:
                if answer[:1] != STEP:
                    return None if answer == FAILED else Packed(answer[1:])
                number, count, step = unpickled(answer[1:], ())
                progress(number, count, Step(step))
    except EndedError:
        if reader.is_hopeless():
            return None
    raise SourceError(title or sources[0].name, _ENDED, "Try it again, or give less")
