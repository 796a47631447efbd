"""The process in which foreign files are read: one after the other, from its standard input.

A file can keep its reader busy for ever, eat all memory, or end it by an error of the reader's
own; then this process ends, and ``apart.py`` says so of that file alone.
"""

from __future__ import annotations

import io
import json
import pickle
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from dashboard.apart.passing import send
from dashboard.loader.readers import patience
from dashboard.loader.readers.kind import Found
from dashboard.loader.source import SourceError

# A long report takes far less; beyond this a file means harm.
MAX_MEMORY_BYTES: Final = 1_000_000_000
END: Final = b""


def main() -> None:
    """Answer each file that is asked for, until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever waits ends this process
    _limit_memory()
    asking, answering = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # what a library prints is no answer
    while line := asking.readline():
        asked: dict[str, Any] = json.loads(line)
        content = asking.read(asked["size"])
        patience.begin(len(content) or _size(asked["path"]))
        for found in _read(content, asked["name"], asked["path"]):
            send(answering, pickle.dumps(found))
            patience.go_on()
        patience.end()
        send(answering, END)


def _read(content: bytes, name: str, path: str | None) -> Iterator[Found]:
    """What the file holds; an error where it takes too much memory."""
    from dashboard.loader.readers.opening import read_here  # noqa: PLC0415 - it calls workers

    try:
        if path is None:
            yield from read_here(io.BytesIO(content), name)
        else:
            with Path(path).open("rb") as stream:
                yield from read_here(stream, name)
    except MemoryError:
        reason = f"needs more than {MAX_MEMORY_BYTES // 1_000_000:,} MB of memory to be read"
        yield SourceError(name, reason, "Split it, or paste its text")
    except OSError as error:
        yield SourceError(name, (error.strerror or "cannot be opened").lower(), "Check the path")


def _size(path: str | None) -> int:
    try:
        return Path(path).stat().st_size if path else 0
    except OSError:  # reading it will say why
        return 0


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    # A small host may allow less than that, and nobody may ask for more than it allows.
    unlimited = hard == resource.RLIM_INFINITY
    most = MAX_MEMORY_BYTES if unlimited else min(MAX_MEMORY_BYTES, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))
