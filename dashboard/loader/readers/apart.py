"""Reads foreign files in a process of their own, which is stopped when one takes too much.

One process reads file after file, so that only the first waits for its start. It goes when
nobody has asked for a while, and with whoever asked.
"""

from __future__ import annotations

import json
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from queue import Empty, Queue
from threading import Lock, Thread, Timer
from time import monotonic
from typing import Final

from dashboard.apart.passing import ASK_SECONDS, still_wanted, take, unpickled
from dashboard.loader import source, table_row
from dashboard.loader.readers.kind import Found
from dashboard.loader.readers.patience import MOST_SECONDS, MOST_SECONDS_OF_FILE
from dashboard.loader.source import SourceError
from dashboard.story import Furniture, Span

_PROGRAM: Final = str(Path(__file__).with_name("start_worker.py"))
# By the clock on the wall, for a process that hangs without computing: a busy machine takes long.
_MOST_WAITING: Final = 3 * MOST_SECONDS_OF_FILE
# The process takes some 60 MB: it stays for the next files of a visitor, and no longer.
_IDLE_SECONDS: Final = 60.0
# So many documents are read before the first is taken; the process then waits.
_AHEAD: Final = 4
# What an answer may hold, whatever a file has made of its process.
_CLASSES: Final = (
    *(source.Source, source.SourceError, Furniture, Span),
    *(table_row.TableRow, table_row.GivenDate, table_row.GivenPlace),
)
_ADVICE: Final = "Save it anew from the program that made it, or paste its text"


class _Worker:
    """A process, with a thread that takes its answers; None is the last that it gives."""

    def __init__(self) -> None:
        # -P: the folder of the program is not searched for what it imports.
        command = [sys.executable, "-P", _PROGRAM]
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._answers: Queue[bytes | None] = Queue(_AHEAD)
        self._thread = Thread(target=self._take, name="answers", daemon=True)
        self._thread.start()

    def ask(self, content: bytes, name: str, path: Path | None) -> None:
        """Have a file read: the bytes, or what stands at a path."""
        asked = {"name": name, "size": len(content), "path": str(path) if path else None}
        stream = self._process.stdin
        with suppress(BrokenPipeError):  # it has ended, as the missing answer will tell
            if stream is not None:
                stream.write(json.dumps(asked).encode() + b"\n" + content)
                stream.flush()

    def answer(self, name: str) -> Found | None:
        """The next document, None behind the last. Raises SourceError where the process ended."""
        until = monotonic() + _MOST_WAITING
        while True:
            try:
                answer = self._answers.get(timeout=ASK_SECONDS)
            except Empty:
                still_wanted()
                if monotonic() > until:
                    self._process.kill()
                continue
            if answer is None:
                raise self._why(name)
            return _found(answer) if answer else None

    def end(self) -> None:
        """Stop the process, whatever it does."""
        self._process.kill()
        while self._thread.is_alive():
            with suppress(Empty):
                self._answers.get(timeout=ASK_SECONDS)
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with suppress(BrokenPipeError):
                    stream.close()

    def _take(self) -> None:
        stream = self._process.stdout
        while stream is not None and (content := take(stream)) is not None:
            self._answers.put(content)
        self._answers.put(None)

    def _why(self, name: str) -> SourceError:
        """Why there is no answer: too much time, or whatever else ends a process."""
        code = self._process.wait()
        if code in {-getattr(signal, "SIGPROF", 0), -getattr(signal, "SIGKILL", 0)}:
            reason = f"takes longer than {MOST_SECONDS:.0f} seconds to read"
        else:
            reason = "is damaged, or made so that it cannot be read"
        return SourceError(name, reason, _ADVICE)


def _found(answer: bytes) -> Found:
    found: Found = unpickled(answer, _CLASSES)
    return found


class _Workers:
    """The processes that wait for the next file."""

    def __init__(self) -> None:
        self._idle: list[tuple[_Worker, Timer]] = []
        self._lock = Lock()

    def take(self) -> _Worker:
        """One that waits, else a new one."""
        with self._lock:
            if self._idle:
                worker, timer = self._idle.pop()
                timer.cancel()
                return worker
        return _Worker()

    def give_back(self, worker: _Worker) -> None:
        """Keep one for the next file; one is enough, others go."""
        timer = Timer(_IDLE_SECONDS, self._let_go, [worker])
        timer.daemon = True
        with self._lock:
            kept = not self._idle
            if kept:
                self._idle.append((worker, timer))
        if kept:
            timer.start()
        else:
            worker.end()

    def _let_go(self, worker: _Worker) -> None:
        with self._lock:
            before = len(self._idle)
            self._idle = [one for one in self._idle if one[0] is not worker]
            unused = len(self._idle) < before
        if unused:
            worker.end()


_WORKERS: Final = _Workers()


def read_apart(content: bytes, name: str, path: Path | None = None) -> Iterator[Found]:
    """The documents of a file, by its bytes or by where it is; an error for what takes too much."""
    worker = _WORKERS.take()
    done = False
    try:
        worker.ask(content, name, path)
        while (found := worker.answer(name)) is not None:
            yield found
        done = True
    except SourceError as error:
        yield error
    except pickle.UnpicklingError:
        yield SourceError(name, "is made to do harm", _ADVICE)
    finally:
        if done:
            _WORKERS.give_back(worker)
        else:
            worker.end()
