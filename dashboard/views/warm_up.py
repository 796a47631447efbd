"""What the first visitor would wait for, done while the server starts and the browser loads."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from threading import Thread


@asynccontextmanager
async def warmed_up(_: object) -> AsyncIterator[None]:
    """Run a server that reads the first story once beside answering."""
    Thread(target=_read_first_story, name="warm-up", daemon=True).start()
    yield


def _read_first_story() -> None:
    """Load code, word lists and gazetteer by reading; what cannot be read is told of to visitors."""
    from dashboard.loader import Settings, SourceError, load_story  # noqa: PLC0415
    from dashboard.views import state, whole_page  # noqa: F401, PLC0415

    with suppress(SourceError):
        load_story(state.SEEDS / state.FIRST_STORY, Settings())
