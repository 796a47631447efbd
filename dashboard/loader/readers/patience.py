"""How long the reading of a file may take, in processor time: a clock that ends the process.

Armed in the worker alone (``worker.py``); anywhere else, and on systems without such clocks,
``begin`` and ``go_on`` do nothing.
"""

from __future__ import annotations

import signal
import time
from dataclasses import dataclass
from typing import Final

# No page of a PDF and no article takes a tenth of it; with the start of the worker less than 5 s.
MOST_SECONDS: Final = 4.0
# For all of a file: a PDF of 1,500 pages takes sixty.
MOST_SECONDS_OF_FILE: Final = 90.0
# And a second more for so many bytes: an export of five thousand articles takes half of that.
BYTES_A_SECOND: Final = 1_000_000


@dataclass(slots=True)
class _Clock:
    """When all of the file must be read; None where nobody counts."""

    until: float | None = None


_CLOCK: Final = _Clock()


def begin(size: int) -> None:
    """A file of so many bytes is begun: the process ends when one step of it takes too long."""
    if hasattr(signal, "setitimer"):
        seconds = MOST_SECONDS_OF_FILE + size / BYTES_A_SECOND
        _CLOCK.until = time.process_time() + seconds
        go_on()


def go_on() -> None:
    """Something of the file was read: the next step has its own time."""
    if _CLOCK.until is not None:
        left = min(MOST_SECONDS, _CLOCK.until - time.process_time())
        signal.setitimer(signal.ITIMER_PROF, max(left, 0.001))


def end() -> None:
    """The file is read."""
    if _CLOCK.until is not None:
        signal.setitimer(signal.ITIMER_PROF, 0)
        _CLOCK.until = None
