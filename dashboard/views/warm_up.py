"""What the first visitor would wait for, done while the server starts and the browser loads."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from threading import Thread

from dashboard.views import reader


@asynccontextmanager
async def warmed_up(_: object) -> AsyncIterator[None]:
    """Run a server that gets ready beside answering what the first visitor needs."""
    Thread(target=_get_ready, name="warm-up", daemon=True).start()
    yield


def _get_ready() -> None:
    """Load the pages, and here or in the process that reads texts all tables, by the first story.

    What cannot be read is told of to visitors.
    """
    from dashboard.data_files import TableError  # noqa: PLC0415
    from dashboard.loader import DateError, Settings, SourceError  # noqa: PLC0415
    from dashboard.views import reading_room, whole_page  # noqa: F401, PLC0415

    with suppress(SourceError, DateError, TableError, OSError):
        reading_room.load_story(reader.first_folder(), Settings())
