"""Bytes to a file, whole or not at all, or to standard output, all of them or a word why not."""

from __future__ import annotations

import os
import secrets
import select
import signal
import stat
import sys
from collections.abc import Iterable
from pathlib import Path
from types import FrameType
from typing import BinaryIO, Final, NoReturn

STANDARD_OUTPUT: Final = "standard output"
ANOTHER_FILE: Final = "Give another file."
# A file that a program makes is for all to read and write whom the system's mask does not forbid.
_NEW_FILE: Final = 0o666
_PRIVATE: Final = 0o600  # while it is not whole


class OutputError(Exception):
    """What cannot be written: where, why, and what to do."""

    def __init__(self, name: str, reason: str, advice: str) -> None:
        super().__init__(f"{name} cannot be written ({reason}). {advice}")
        self.reason = reason
        self.advice = advice


def write_file(pieces: Iterable[bytes], output: Path) -> None:
    """Write all pieces to a file once all are there, so that a source may be the output.

    Nothing is changed where there are none. A link is followed, an existing file keeps its mode.
    Raises OutputError.
    """
    try:
        target = output.resolve() if output.is_symlink() else output
        if target.is_dir():
            raise OutputError(str(output), "is a folder", "Give the name of a file.")
        if target.exists() and not target.is_file():  # a device or a pipe, which no file replaces
            with target.open("wb") as stream:
                stream.writelines(pieces)
            return
        _replace(pieces, target)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(str(output), reason, ANOTHER_FILE) from None


def _replace(pieces: Iterable[bytes], target: Path) -> None:
    """Write a file beside the target, and put it in its place; it goes, however that ends."""
    written = target.with_name(f".dateline.{secrets.token_hex(4)}")
    try:  # begun before there is a file, as whoever ends the program may do so at any moment
        written.touch(_PRIVATE, exist_ok=False)
        with written.open("wb") as file:
            file.writelines(pieces)
        if written.stat().st_size:
            written.chmod(_mode(target))
            written.replace(target)
    finally:
        written.unlink(missing_ok=True)


def _mode(target: Path) -> int:
    """The mode of the file that is there, else that of a new one."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return _NEW_FILE & ~mask


def write_out(pieces: Iterable[bytes]) -> None:
    """Write all pieces to standard output. Raises OutputError."""
    stream = sys.stdout.buffer
    try:
        for piece in pieces:
            _write_all(stream, piece)
        stream.flush()
    except OSError as error:
        _give_up_output()
        closed = isinstance(error, BrokenPipeError)
        reason = "whoever read it has closed it" if closed else error.strerror or str(error)
        raise OutputError(STANDARD_OUTPUT, reason, "It is not whole.") from None


def _write_all(stream: BinaryIO, piece: bytes) -> None:
    """Write all of a piece: a stream without a buffer takes only what the pipe has room for."""
    left = memoryview(piece)
    while left:
        try:
            count = stream.write(left)
        except BlockingIOError as error:
            count = error.characters_written
        if not count:
            select.select([], [stream], [])
        left = left[count or 0 :]


def _give_up_output() -> None:
    """Have Python not try once more, when it ends, to write what was not taken."""
    try:
        descriptor = sys.stdout.fileno()
    except (OSError, ValueError):  # a test's own stream
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)


def end_tidily() -> None:
    """Have what ends a program from outside run its last steps, as Ctrl-C does."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _end)


def _end(number: int, _: FrameType | None) -> NoReturn:
    sys.exit(128 + number)
