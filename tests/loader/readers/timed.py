"""How long reading takes at most, whatever a file holds."""

from __future__ import annotations

import time

from dashboard.loader.readers import read_bytes
from dashboard.loader.source import SourceError

MOST_SECONDS = 5.0


def refused(content: bytes, name: str) -> SourceError:
    """The one error that a hostile file ends in, in time."""
    began = time.monotonic()
    found = list(read_bytes(content, name))
    assert time.monotonic() - began < MOST_SECONDS
    assert len(found) == 1
    assert isinstance(found[0], SourceError)
    return found[0]
