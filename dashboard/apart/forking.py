"""A process that has all it needs in memory, and forks for each piece of work that it is asked for.

Forks share that memory. What one of them makes goes with it, and it goes with whoever asked.
"""

from __future__ import annotations

import gc
import os
import signal
import socket
import subprocess
import sys
import traceback
from collections.abc import Callable, Generator
from contextlib import suppress
from pathlib import Path
from threading import Lock, Thread
from typing import IO, Final

from dashboard.apart.passing import ASK_SECONDS, LENGTH, still_wanted, take

# Where threads of libraries may be running, as on macOS, a fork is not safe.
CAN_FORK: Final = sys.platform == "linux"
_PIECE: Final = 1_000_000
# A program that ended so often without an answer is not started again.
_MOST_STARTS: Final = 2
# Its connection is closed a moment before it has ended.
_ENDING_SECONDS: Final = 1.0


class EndedError(Exception):
    """The process that was asked is no longer there."""


class Forking:
    """Asks such a process, which is a program of ours with one argument; it goes when this one does."""

    def __init__(self, program: Path, argument: str) -> None:
        # -P: the folder of the program is not searched for what it imports.
        self._command = [sys.executable, "-P", str(program), argument]
        self._lock = Lock()
        self._starts = 0  # since it answered last
        self._start()

    def answers(self, asked: bytes) -> Generator[bytes]:
        """What a fork answers, piece by piece. Raises EndedError where it ends before the last one."""
        with self._connected() as connection:
            try:
                connection.sendall(LENGTH.pack(len(asked)) + asked)
                connection.settimeout(ASK_SECONDS)
                while True:
                    (size,) = LENGTH.unpack(_taken(connection, LENGTH.size))
                    piece = _taken(connection, size)
                    self._starts = 0
                    yield piece
            except OSError:
                raise EndedError from None

    def is_hopeless(self) -> bool:
        """Whether it ended again and again before it answered anything."""
        if self._starts < _MOST_STARTS:
            return False
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_ENDING_SECONDS)
            return True
        return False

    def _start(self) -> None:
        self._asking, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - our own program
                self._command,
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
            )
        self._starts += 1

    def _connected(self) -> socket.socket:
        """A connection to a fork of its own. Raises EndedError where there can be none."""
        try:
            ours, theirs = socket.socketpair()
            with theirs, self._lock:
                if self._process.poll() is not None or not self._passed(theirs):
                    self._start_again()
                    self._passed(theirs)
        except OSError:
            raise EndedError from None
        return ours

    def _start_again(self) -> None:
        self._process.wait()
        if self.is_hopeless():
            raise EndedError
        self._asking.close()
        self._start()

    def _passed(self, theirs: socket.socket) -> bool:
        with suppress(OSError):
            socket.send_fds(self._asking, [b"."], [theirs.fileno()])
            return True
        return False


def _taken(connection: socket.socket, size: int) -> bytes:
    """So many bytes; whoever waits is asked meanwhile whether they are wanted."""
    content = bytearray()
    while len(content) < size:
        try:
            piece = connection.recv(min(size - len(content), _PIECE))
        except TimeoutError:
            still_wanted()
            continue
        if not piece:
            raise EndedError
        content += piece
    return bytes(content)


def fork_for_each(answer: Callable[[bytes, IO[bytes]], None]) -> None:
    """Run such a process: ``answer`` what is asked, in a fork, until nobody can ask any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever asks ends this process
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for forks
    gc.freeze()  # a fork that looks for garbage there would copy it
    with socket.socket(fileno=sys.stdin.fileno()) as asking:
        while True:
            _, sockets, *_ = socket.recv_fds(asking, 1, 1)
            if not sockets:
                return
            if _is_parent():
                os.close(sockets[0])
                continue
            asking.close()
            _work_and_end(answer, socket.socket(fileno=sockets[0]))


def _is_parent() -> bool:
    try:
        return os.fork() != 0
    except OSError:  # no memory: whoever asked finds the connection closed
        return True


def _work_and_end(answer: Callable[[bytes, IO[bytes]], None], connection: socket.socket) -> None:
    """End this process over its work; what it did not expect is told on stderr."""
    code = 1
    try:
        with suppress(BrokenPipeError, ConnectionResetError):  # nobody waits any more
            _work(answer, connection)
        code = 0
    finally:
        if code:
            traceback.print_exc()
        os._exit(code)


def _work(answer: Callable[[bytes, IO[bytes]], None], connection: socket.socket) -> None:
    with connection.makefile("rb") as asking, connection.makefile("wb") as answering:
        asked = take(asking)
        if asked is not None:
            Thread(target=_end_with_asker, args=[connection], daemon=True).start()
            answer(asked, answering)


def _end_with_asker(connection: socket.socket) -> None:
    with suppress(OSError):  # it has gone before it took all that was answered
        connection.recv(1)
    os._exit(0)
