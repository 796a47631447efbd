"""What passes a filter → a file: a row for each event with its sentence, article, places and people.

It goes part by part, so that no more than some thousand rows are in memory at once.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final, Literal, get_args

import orjson

from dashboard import escape
from dashboard.corpus.indexing import sql
from dashboard.corpus.layout import PARTS, UNDATED
from dashboard.corpus.queries import Questions
from dashboard.filters import Filter

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
    """Write the events that pass into a file, by whose suffix the format goes.

    Of more than ``most`` only so many are written. It ends early where progress says so.
    """
    passing = _choose(asked, filter_, most)
    write = _WRITERS[file.suffix.removeprefix(".")]
    with file.open("w", encoding="utf-8", newline="") as stream:
        rows = write(stream, _rows(asked, min(passing, most or passing), progress))
    return Exported(rows, passing)


def _rows(asked: Questions, wanted: int, progress: Progress) -> Iterator[Row]:
    done = 0
    for rows in _chosen(asked):
        yield from (dict(zip(COLUMNS, row, strict=True)) for row in rows)
        done += len(rows)
        if not progress(done / wanted if wanted else 1.0):
            return


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
            cursor = asked.execute(sql("chosen"), {"first": start, "events_file": file})
            while rows := cursor.fetchmany(_ROWS_AT_ONCE):
                yield rows


def _csv(stream: IO[str], rows: Iterator[Row]) -> int:
    """Cells that no spreadsheet reads as a formula; several names stand with bars between them."""
    writer = csv.writer(stream)
    writer.writerow(COLUMNS)
    written = 0
    for row in rows:
        writer.writerow([escape.cell(_joined(row[name])) for name in COLUMNS])
        written += 1
    return written


def _joined(value: str | Sequence[str] | None) -> str | None:
    return value if isinstance(value, str) or value is None else " | ".join(value)


def _json_lines(stream: IO[str], rows: Iterator[Row]) -> int:
    written = 0
    for row in rows:
        stream.write(orjson.dumps({name: row[name] for name in COLUMNS}).decode() + "\n")
        written += 1
    return written


_WRITERS: Final[Mapping[str, Callable[[IO[str], Iterator[Row]], int]]] = {
    "csv": _csv,
    "jsonl": _json_lines,
}
