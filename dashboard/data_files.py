"""Reads the tables in ``data/``: facts as data, one row each, with its source."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

DATA = Path(__file__).parents[1] / "data"


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``data/<name>``; a line that starts with ``#`` is a comment.

    Raises FileNotFoundError where the table is not there.
    """
    with (DATA / name).open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(line for line in lines if not line.startswith("#")))
