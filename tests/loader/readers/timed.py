"""How long reading takes at most, whatever a file holds."""

from __future__ import annotations

import io
import time

from dashboard.loader.readers import read_here
from dashboard.loader.source import SourceError

MOST_SECONDS = 5.0


def refused(content: bytes, name: str) -> SourceError:
    """The one error that a hostile file ends in, in time."""
    began = time.process_time()
    found = list(read_here(io.BytesIO(content), name))
    assert time.process_time() - began < MOST_SECONDS
    assert len(found) == 1
    assert isinstance(found[0], SourceError)
    return found[0]
