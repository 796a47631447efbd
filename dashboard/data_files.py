"""Reads the tables in ``data/``: facts as data, one row each, with its source."""

from __future__ import annotations

import csv
import gc
from collections.abc import Callable
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
            table = csv.DictReader((one for one in lines if not one.startswith("#")), strict=True)
            found = tuple(table)
    except OSError as error:
        raise TableError(name, error.strerror or "cannot be opened") from None
    except (UnicodeDecodeError, csv.Error) as error:
        raise TableError(name, f"is damaged: {error}") from None
    ragged = next((row for row in found if None in row or None in row.values()), None)
    if ragged is not None:
        cells = ", ".join(str(cell) for cell in list(ragged.values())[:3])
        raise TableError(name, f"is damaged: the row of {cells} has not as many cells as columns")
    return found


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
