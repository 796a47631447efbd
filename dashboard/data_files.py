"""Reads the tables in ``data/``: facts as data, one row each, with its source."""

from __future__ import annotations

import csv
import gc
from collections.abc import Callable
from functools import cache, wraps
from pathlib import Path
from threading import Lock
from typing import TypeVar

Kept = TypeVar("Kept")
DATA = Path(__file__).parents[1] / "data"


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``data/<name>``; a line that starts with ``#`` is a comment.

    Raises FileNotFoundError where the table is not there.
    """
    with (DATA / name).open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(line for line in lines if not line.startswith("#")))


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
