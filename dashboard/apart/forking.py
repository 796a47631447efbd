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
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Lock, Thread
from typing import IO, Final

from dashboard.apart.passing import ASK_SECONDS, LENGTH, still_wanted, take

# Where threads of libraries may be running, as on macOS, a fork is not safe.
CAN_FORK: Final = sys.platform == "linux"
_PIECE: Final = 1_000_000


class EndedError(Exception):
    """The process that was asked is no longer there."""


class Forking:
    """Asks such a process, which is a program of ours with one argument; it goes when this one does."""

    def __init__(self, program: Path, argument: str) -> None:
        # -P: the folder of the program is not searched for what it imports.
        self._command = [sys.executable, "-P", str(program), argument]
        self._lock = Lock()
        self._start()

    def answers(self, asked: bytes) -> Iterator[bytes]:
        """What a fork answers, piece by piece. Raises EndedError where it ends before the last one."""
        with self._connected() as connection:
            try:
                connection.sendall(LENGTH.pack(len(asked)) + asked)
                connection.settimeout(ASK_SECONDS)
                while True:
                    (size,) = LENGTH.unpack(_taken(connection, LENGTH.size))
                    yield _taken(connection, size)
            except OSError:
                raise EndedError from None

    def _start(self) -> None:
        self._asking, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - our own program
                self._command,
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )

    def _connected(self) -> socket.socket:
        """A connection to a fork of its own; the process is started again where it has ended."""
        ours, theirs = socket.socketpair()
        with theirs, self._lock:
            if self._process.poll() is not None or not self._passed(theirs):
                self._asking.close()
                self._process.wait()
                self._start()
                self._passed(theirs)
        return ours

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
            try:
                _work(answer, socket.socket(fileno=sockets[0]))
            finally:
                os._exit(0)


def _is_parent() -> bool:
    try:
        return os.fork() != 0
    except OSError:  # no memory: whoever asked finds the connection closed
        return True


def _work(answer: Callable[[bytes, IO[bytes]], None], connection: socket.socket) -> None:
    with connection.makefile("rb") as asking, connection.makefile("wb") as answering:
        asked = take(asking)
        if asked is not None:
            Thread(target=_end_with_asker, args=[connection], daemon=True).start()
            answer(asked, answering)


def _end_with_asker(connection: socket.socket) -> None:
    connection.recv(1)
    os._exit(0)
