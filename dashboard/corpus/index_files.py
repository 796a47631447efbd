"""Where a corpus' index is: a folder that is there whole or not at all, and is never changed.

An index that is made takes the place of the one before under another name. Who has the old one
open goes on reading it.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import gettempdir
from time import time_ns
from typing import Final

import duckdb

from dashboard.corpus.whole import written_whole

NUMBERS: Final = "numbers.duckdb"
WORDS: Final = "words.sqlite"
_INDEX: Final = "index-"
# What DuckDB has in memory for all visitors together; what needs more goes through a file.
_MEMORY: Final = "128MB"
_THREADS: Final = 2


def index_of(corpus: Path) -> Path | None:
    """The folder of the newest index; None where there is none."""
    return max(corpus.glob(f"{_INDEX}*"), key=lambda one: one.name, default=None)


@contextmanager
def new_index(corpus: Path, old: Path | None) -> Iterator[Path]:
    """A folder for a new index, with what the old one holds; once it is whole, it takes its place."""
    whole = corpus / f"{_INDEX}{time_ns():020}"
    with written_whole(corpus, whole) as folder:
        if old is not None:
            shutil.copytree(old, folder, dirs_exist_ok=True)
        yield folder
    for one in corpus.glob(f"{_INDEX}*"):
        if one.name < whole.name:
            shutil.rmtree(one, ignore_errors=True)


def writing(index: Path) -> duckdb.DuckDBPyConnection:
    """The numbers of an index that is being made."""
    # Joins and sorts of one part of 20,000 articles stay within it.
    return _quiet(duckdb.connect(index / NUMBERS, config={"memory_limit": "800MB"}))


def reading(index: Path) -> duckdb.DuckDBPyConnection:
    """The numbers of an index, to be read; all in one process share what is in memory."""
    config: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": _MEMORY,
        "threads": _THREADS,
        "temp_directory": gettempdir(),
    }
    return _quiet(duckdb.connect(index / NUMBERS, read_only=True, config=config))


def _quiet(connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """Without the bar that DuckDB draws on any standard output."""
    connection.execute("SET enable_progress_bar = false")
    return connection
