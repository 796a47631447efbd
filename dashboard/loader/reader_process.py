"""The program in which a server has texts read: it reads one story for its tables, then forks."""

from __future__ import annotations

import pickle
import signal
import sys
import zlib
from contextlib import suppress
from pathlib import Path
from typing import IO, Final

if __name__ == "__main__":  # before all that takes time to import
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started it ends it
sys.path.insert(0, str(Path(__file__).parents[2]))

from dashboard.apart.forking import fork_for_each
from dashboard.apart.passing import send
from dashboard.data_files import TableError
from dashboard.loader import DateError, Settings, load_sources, load_story
from dashboard.loader.reading_apart import FAILED, STEP, STORY
from dashboard.loader.source import Source, SourceError
from dashboard.loader.steps import Step

# Stories shrink to a sixth at this level, in a hundredth of the time that reading them takes.
_LEVEL: Final = 1
# Asks for most tables, where no story can be read.
_SENTENCE: Final = (
    "“It fell,” said Anna Berg, mayor of Oslo, after the vote in Norway on 3 May 2021."
)
_UNREAD: Final = (SourceError, DateError, TableError, OSError)


def main(folder: Path) -> None:
    """Read the story of a folder, then whatever is asked for."""
    try:
        load_story(folder, Settings())
    except _UNREAD:  # whoever opens it will be told
        with suppress(*_UNREAD):
            load_sources([Source("sentence", _SENTENCE)], Settings())
    fork_for_each(_read)


def _read(asked: bytes, answering: IO[bytes]) -> None:
    sources, settings, title = pickle.loads(asked)  # noqa: S301 - of the process that started this one

    def progress(number: int, count: int, step: Step) -> None:
        send(answering, STEP + pickle.dumps((number, count, step.value)))

    try:
        story = load_sources(sources, settings, title, progress)
    except (SourceError, DateError, TableError):
        send(answering, FAILED)
        return
    send(answering, STORY + zlib.compress(pickle.dumps(story), _LEVEL))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
