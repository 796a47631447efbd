"""Rows of many articles, held in little memory until a part is written of them."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Any, Final

import pyarrow as pa

from dashboard.corpus.layout import SORTED_BY, TABLES

# As Python objects rows take some ten times the memory that they take in a table, and a table of few
# rows some kilobytes for its columns.
_ROWS_IN_OBJECTS: Final = 500
_TEXTS_IN_OBJECTS: Final = 50
_OF_TEXTS: Final = frozenset({"documents", "keys", "readings"})


def gathered(rows: Iterable[tuple[str, Mapping[str, Any]]]) -> dict[str, list[pa.Table]]:
    """Rows, each with the name of its table, as small tables by name, in the order in which they came."""
    pieces: dict[str, list[pa.Table]] = {name: [] for name in TABLES}
    waiting: dict[str, list[Mapping[str, Any]]] = {name: [] for name in TABLES}
    for name, row in rows:
        waiting[name].append(row)
        if len(waiting[name]) >= (_TEXTS_IN_OBJECTS if name in _OF_TEXTS else _ROWS_IN_OBJECTS):
            pieces[name].append(_piece(name, waiting[name]))
            waiting[name].clear()
    for name in TABLES:
        pieces[name].append(_piece(name, waiting[name]))
    return pieces


def joined(name: str, pieces: Sequence[pa.Table]) -> pa.Table:
    """One table of its pieces, sorted as it is written."""
    return pa.concat_tables(pieces).sort_by([(column, "ascending") for column in SORTED_BY[name]])


def spare_memory() -> None:
    """Have this process, which does nothing else than reading, keep no memory that it does not use.

    Arrow's own allocator keeps up to a hundred megabytes of a part that has been written.
    """
    pa.set_memory_pool(pa.system_memory_pool())


def give_back() -> None:
    """Give what is free to the system again; only the C library of most Linux systems can."""
    if sys.platform != "linux":
        return
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).malloc_trim(0)


def _piece(name: str, rows: list[Mapping[str, Any]]) -> pa.Table:
    return pa.Table.from_pylist(rows, schema=TABLES[name])
