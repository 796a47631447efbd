"""The index of a corpus: what its questions are answered from, made of its parts.

A DuckDB file of numbers and a file of words beside the Parquet tables, from which both can be
made at any time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from string import Template
from typing import Any, Final

import duckdb

from dashboard.corpus import layout, words
from dashboard.corpus.index_files import WORDS, index_of, new_index, reading, writing
from dashboard.corpus.layout import OPEN_END, OPEN_START, UNDATED
from dashboard.corpus.parts import Part, readable_parts
from dashboard.corpus.words import WordIndex
from dashboard.words import kinds, labels
from dashboard.words.kinds import KINDS, STATUSES
from dashboard.words.labels import PRONOUNS, UNNAMED

# What an index holds goes by these, by the statements in ``sql`` and by this module.
MAKERS: Final = (kinds, labels, layout, words)
_ROWS_AT_ONCE: Final = 10_000
_FILES: Final = ("documents", "places", "actors", "quotes", "tellings")
_SQL: Final = Path(__file__).parent / "sql"

Progress = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class _Numbered:
    """Where the numbers of a part's events begin, in each of its two tables."""

    part: Part
    dated: int
    undated: int

    @property
    def tables(self) -> tuple[tuple[str, int], tuple[str, int]]:
        return ("events", self.dated), (UNDATED, self.undated)


def update_index(corpus: Path, progress: Progress = lambda _: None) -> int:
    """Have the index hold all parts and nothing else; how many parts are new in it.

    ``progress`` is told the share that is done, from 0 to 1. Raises OtherLayoutError.
    """
    parts = readable_parts(corpus)
    old = index_of(corpus)
    there = set(indexed_parts(old) or ()) if old else set()
    wanted = {part.manifest.id for part in parts}
    if old is not None and there == wanted:
        return 0
    grows = bool(there) and there < wanted
    new = [part for part in parts if not grows or part.manifest.id not in there]
    with (
        new_index(corpus, old if grows else None) as index,
        writing(index) as connection,
    ):
        if not grows:
            connection.execute(_tables_sql())
        with WordIndex.writing(index / WORDS) as found_by:
            _add(connection, found_by, new, progress)
        _finish(connection)
    return len(new)


def indexed_parts(index: Path) -> tuple[str, ...] | None:
    """The ids of the parts in an index; None where it was made otherwise than it would be today."""
    with reading(index) as connection:
        if connection.execute("SELECT version FROM made").fetchone() != (index_version(),):
            return None
        rows = connection.execute("SELECT id FROM parts ORDER BY number").fetchall()
    return tuple(one for (one,) in rows)


def index_version() -> str:
    """Another one wherever an index would be made otherwise: it goes by all that makes one."""
    digest = blake2b(digest_size=8)
    for file in (Path(__file__), *(Path(str(one.__file__)) for one in MAKERS), *_statements()):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _statements() -> list[Path]:
    return [
        _SQL / f"{name}.sql" for name in ("tables", "add_part", "add_events", "finish", "words")
    ]


def _add(
    connection: duckdb.DuckDBPyConnection,
    found_by: WordIndex,
    parts: Sequence[Part],
    progress: Progress,
) -> None:
    articles = sum(part.manifest.rows["documents"] for part in parts)
    done = 0
    for part in parts:
        numbered = _add_part(connection, part)
        for table, first in numbered.tables:
            for rows in _worded(connection, part, table, first):
                found_by.add(rows)
        done += part.manifest.rows["documents"]
        progress(done / articles if articles else 1.0)


def _add_part(connection: duckdb.DuckDBPyConnection, part: Part) -> _Numbered:
    """The numbers of a part, in one transaction."""
    rows = part.manifest.rows
    number, dated = _one(connection, "SELECT count(*), coalesce(max(last), -1) + 1 FROM parts")
    numbered = _Numbered(part, dated, dated + rows["events"])
    last = numbered.undated + rows[UNDATED] - 1
    connection.begin()
    connection.execute(
        "INSERT INTO parts VALUES (?, ?, ?, ?, ?)",
        [number, part.manifest.id, numbered.dated, numbered.undated, last],
    )
    values = {
        "part": number,
        "pronouns": sorted(PRONOUNS),
        "unnamed": UNNAMED,
    } | {f"{name}_file": str(part.file(name)) for name in _FILES}
    _run(connection, "add_part", values)
    for table, first in numbered.tables:
        _run(connection, "add_events", {"first": first, "events_file": str(part.file(table))})
    connection.commit()
    return numbered


def _worded(
    connection: duckdb.DuckDBPyConnection, part: Part, table: str, first: int
) -> Iterator[list[tuple[int, str]]]:
    """By number of an event what it is found by; some rows at a time."""
    names = ("documents", "tellings", "quotes")
    values = {f"{name}_file": str(part.file(name)) for name in names}
    values |= {"events_file": str(part.file(table))}
    found = connection.execute(sql("words"), values | {"first": first})
    while rows := found.fetchmany(_ROWS_AT_ONCE):
        yield rows


def _finish(connection: duckdb.DuckDBPyConnection) -> None:
    _run(connection, "finish", {"version": index_version()})
    connection.execute("CHECKPOINT")


def _run(connection: duckdb.DuckDBPyConnection, name: str, values: dict[str, Any]) -> None:
    """The statements of a file, each with those of the values that it names."""
    for statement in sql(name).split(";\n"):
        if statement.strip():
            named = {key: value for key, value in values.items() if f"${key}" in statement}
            connection.execute(statement, named or None)


def _one(connection: duckdb.DuckDBPyConnection, statement: str) -> tuple[Any, ...]:
    row = connection.execute(statement).fetchone()
    assert row is not None  # noqa: S101 - an aggregate has one row
    return row


def _tables_sql() -> str:
    named = {
        "kinds": ", ".join(f"'{one}'" for one in KINDS),
        "statuses": ", ".join(f"'{one}'" for one in STATUSES),
        "open_start": str(OPEN_START),
        "open_end": str(OPEN_END),
    }
    return Template(sql("tables")).substitute(named)


def sql(name: str) -> str:
    """The statements of a file."""
    return (_SQL / f"{name}.sql").read_text(encoding="utf-8")
