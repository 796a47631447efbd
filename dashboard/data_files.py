"""Reads the tables in ``data/``: facts as data, one row each, with its source."""

from __future__ import annotations

import csv
import gc
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cache, wraps
from threading import Lock
from typing import TypeVar

from dashboard.shipped import shipped

Kept = TypeVar("Kept")
DATA = shipped("data")


class TableError(Exception):
    """A table of ``data/`` that is missing or damaged: which, and why."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"data/{name}: {reason.lower()}. Install Dateline anew, or restore it.")


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``data/<name>``; a line that starts with ``#`` is a comment.

    Raises TableError where the table is not there, or is not as it was.
    """
    try:
        with (DATA / name).open(encoding="utf-8", newline="") as lines:
            told = (one for one in lines if not one.startswith("#"))
            head, *cells = filter(None, csv.reader(told, strict=True)) or [[]]
    except OSError as error:
        raise TableError(name, error.strerror or "cannot be opened") from None
    except (UnicodeDecodeError, csv.Error) as error:
        raise TableError(name, f"is damaged: {error}") from None
    _check(name, cells, len(head))
    return tuple([dict(zip(head, row, strict=True)) for row in cells])


def _check(name: str, cells: Sequence[Sequence[str]], columns: int) -> None:
    """Raises TableError where a row has not as many cells as there are columns."""
    ragged = next((row for row in cells if len(row) != columns), None)
    if ragged is not None:
        missing = ["none"] * (columns - len(ragged))
        shown = ", ".join([*ragged, *missing][:3])
        raise TableError(name, f"is damaged: the row of {shown} has not as many cells as columns")


def plain_rows(name: str) -> list[list[str]]:
    """The cells of ``data/<name>``, none of which is quoted; read in half the time.

    Raises TableError as ``rows`` does.
    """
    cells = [line.split(",") for line in lines_of(name)]
    _check(name, cells, _parted(name)[0].count(b",") + 1)
    return cells


def lines_of(name: str) -> list[str]:
    """The rows of ``data/<name>`` as they stand. Raises TableError as ``rows`` does."""
    try:
        return _parted(name)[1].decode().split("\n")
    except UnicodeDecodeError as error:
        raise TableError(name, f"is damaged: {error}") from None


def sorted_lines(name: str) -> list[bytes]:
    """The rows of ``data/<name>`` as they stand, of which few are ever asked for.

    The table is sorted by its first column, with the comma behind it; no cell is quoted. Raises
    TableError where it is not there.
    """
    return _parted(name)[1].splitlines()


def line_of(lines: Sequence[bytes], first: str) -> str | None:
    """Of such rows the one with that first cell: what stands behind its comma."""
    begin = f"{first},".encode()
    index = bisect_left(lines, begin)
    if index == len(lines) or not lines[index].startswith(begin):
        return None
    return lines[index][len(begin) :].decode()


def _parted(name: str) -> tuple[bytes, bytes]:
    """The head of a table and all its rows, without the comments before it."""
    try:
        content = (DATA / name).read_bytes()
    except OSError as error:
        raise TableError(name, error.strerror or "cannot be opened") from None
    head = 0
    while content.startswith(b"#", head):
        head = content.find(b"\n", head) + 1 or len(content)
    first, _, rest = content[head:].partition(b"\n")
    return first, rest.removesuffix(b"\n")


def lasting(make: Callable[[], Kept]) -> Callable[[], Kept]:
    """``make`` called once, at first use, by whoever of several visitors asks first.

    What it makes is hundreds of thousands of objects that stay for good: Python looks for
    garbage neither while they are made, which takes as long again, nor among them later.
    """
    made: list[Kept] = []
    lock = Lock()

    @wraps(make)
    def kept() -> Kept:
        if not made:
            with lock:
                if not made:
                    made.append(_without_collecting(make))
        return made[0]

    return kept


def _without_collecting(make: Callable[[], Kept]) -> Kept:
    collects = gc.isenabled()
    gc.disable()
    try:
        return make()
    finally:
        gc.freeze()
        if collects:
            gc.enable()
