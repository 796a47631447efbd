"""What passes a filter → a file: a row for each event with its sentence, article, places and people.

It goes part by part, so that no more than some thousand rows are in memory at once.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any, Final, Literal, get_args

import duckdb
import orjson

from dashboard import escape
from dashboard.corpus.indexing import sql
from dashboard.corpus.layout import PARTS, UNDATED
from dashboard.corpus.queries import Questions
from dashboard.filters import Filter
from dashboard.output import OutputError, write_file

Format = Literal["csv", "jsonl"]
FORMATS: Final[tuple[Format, ...]] = get_args(Format)
COLUMNS: Final = (
    *("id", "title", "kind", "status", "earliest", "latest", "edtf", "places", "actors"),
    *("sentence", "article", "source", "published", "url", "document"),
)
_ROWS_AT_ONCE: Final = 5_000

Row = Mapping[str, Any]
Progress = Callable[[float], bool]
"""Told the share that is done; whether to go on."""


@dataclass(frozen=True, slots=True)
class Exported:
    """How many events were written, of how many that pass."""

    rows: int
    passing: int

    @property
    def is_complete(self) -> bool:
        """Whether nothing is cut."""
        return self.rows == self.passing


def go_on(_: float) -> bool:
    """Progress that nobody looks at."""
    return True


def export_events(
    asked: Questions,
    filter_: Filter,
    file: Path,
    most: int | None = None,
    progress: Progress = go_on,
) -> Exported:
    """Write the events that pass into a file, by whose suffix the format goes, whole or not at all.

    Of more than ``most`` only so many are written. Raises OutputError where the file cannot be
    written or not all rows are there, StoppedError where progress says that nobody waits any more.
    """
    passing = _choose(asked, filter_, most)
    wanted = min(passing, most or passing)
    lines = _LINES[file.suffix.removeprefix(".")]
    try:
        write_file(_told(lines, asked, wanted, progress), file)
    except (duckdb.Error, _MissingError) as error:
        advice = "The corpus was changed meanwhile, or is damaged. Export again, or: dateline corpus check"
        raise OutputError(str(file), str(error).partition("\n")[0], advice) from error
    return Exported(wanted, passing)


class StoppedError(Exception):
    """An export ended before its end; there is no file of it."""


class _MissingError(Exception):
    """Fewer or more rows were found than events pass."""


def _told(
    lines: Callable[[Sequence[Row]], str], asked: Questions, wanted: int, progress: Progress
) -> Iterator[bytes]:
    """The file's bytes, some rows at a time."""
    yield lines([]).encode()
    done = 0
    for rows in _chosen(asked):
        yield lines([dict(zip(COLUMNS, row, strict=True)) for row in rows]).encode()
        done += len(rows)
        if not progress(done / wanted):
            raise StoppedError
    if done != wanted:
        raise _MissingError(f"{wanted:,} events pass, {done:,} were found")


def _choose(asked: Questions, filter_: Filter, most: int | None) -> int:
    """Have what passes stand ready, at most so much; how much passes.

    What is cut is what comes last in the order of days.
    """
    wanted = asked.conditions(filter_)
    where = wanted.columns()
    counted = f"SELECT count(*) FROM {wanted.events} WHERE {where.sql}"
    passing: int = asked.rows(counted, where.values)[0][0]
    cut = " ORDER BY day NULLS LAST, number LIMIT ?" if most and most < passing else ""
    asked.execute(
        "CREATE OR REPLACE TEMP TABLE chosen AS "
        f"SELECT number FROM {wanted.events} WHERE {where.sql}{cut}",
        [*where.values, *([most] if cut else [])],
    )
    return passing


def _chosen(asked: Questions) -> Iterator[list[tuple[Any, ...]]]:
    """What was chosen, with its sentences, articles and names; some rows at a time."""
    parts = asked.rows(
        "SELECT id, first, first_undated FROM parts WHERE EXISTS "
        "(FROM chosen WHERE chosen.number BETWEEN parts.first AND parts.last) ORDER BY number"
    )
    for part, first, undated in parts:
        for table, start in (("events", first), (UNDATED, undated)):
            file = str(asked.folder / PARTS / part / f"{table}.parquet")
            asked.execute(sql("chosen"), {"first": start, "events_file": file})
            yield from _in_ranges(asked)


def _in_ranges(asked: Questions) -> Iterator[list[tuple[Any, ...]]]:
    """The rows that stand in the table of what is told, each range asked for by itself.

    Nothing of a statement is left open between two, so that others are answered meanwhile.
    """
    first = 0
    while rows := asked.rows(
        "SELECT * EXCLUDE (row) FROM told_rows WHERE row >= ? AND row < ? ORDER BY row",
        (first, first + _ROWS_AT_ONCE),
    ):
        yield rows
        first += _ROWS_AT_ONCE
    asked.execute("DROP TABLE told_rows")


def _csv(rows: Sequence[Row]) -> str:
    """Cells that no spreadsheet reads as a formula; several names stand with bars between them.

    Without rows it is the line of the columns' names.
    """
    written = StringIO()
    writer = csv.writer(written)
    if not rows:
        writer.writerow(COLUMNS)
    writer.writerows([escape.cell(_joined(row[name])) for name in COLUMNS] for row in rows)
    return written.getvalue()


def _joined(value: str | Sequence[str] | None) -> str | None:
    return value if isinstance(value, str) or value is None else " | ".join(value)


def _json_lines(rows: Sequence[Row]) -> str:
    return "".join(orjson.dumps(row).decode() + "\n" for row in rows)


_LINES: Final[Mapping[str, Callable[[Sequence[Row]], str]]] = {"csv": _csv, "jsonl": _json_lines}
