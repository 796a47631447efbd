"""How tests read one sentence's times."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from dashboard.loader.known_events import KnownEvents
from dashboard.loader.prose import Published
from dashboard.loader.sentences import prose_from
from dashboard.loader.times import find_times
from dashboard.story import Time

Read = Callable[..., tuple[Time, ...]]
BoundsOf = Callable[..., tuple[str | None, str | None]]


@pytest.fixture(scope="session")
def read() -> Read:
    """Read a text's times: ``read(text, "2023-05-18")``."""

    def times(
        text: str, published: str | None = "2023-05-18", language: str = "en"
    ) -> tuple[Time, ...]:
        day = date.fromisoformat(published) if published else None
        when = Published(published, day, day, "given" if day else "unknown")
        return find_times(prose_from(text, language=language), when, KnownEvents.load())

    return times


@pytest.fixture(scope="session")
def bounds(read: Read) -> BoundsOf:
    """First and last day of the time that overlaps ``words``."""

    def of(
        text: str, words: str, published: str | None = "2023-05-18"
    ) -> tuple[str | None, str | None]:
        start = text.index(words)
        found = [t for t in read(text, published) if t.start < start + len(words) and start < t.end]
        assert found, f"nothing found for {words!r}"
        first, last = found[0].earliest, found[-1].latest
        return first and first.split("T")[0], last and last.split("T")[0]

    return of
