"""What the columns of a table hold, by their names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, get_args

from dashboard.data_files import rows as data_rows
from dashboard.story import EventKind, Granularity, PlaceKind, Status

UNREAD: Final = "unread"
TITLE_ROW: Final = "title"
_TIMELINEJS_COLUMN: Final = "headline"  # no table but TimelineJS's calls its titles so
_DATES: Final = frozenset({"start", "year", "earliest", "latest"})
_BOUNDS: Final = frozenset({"earliest", "latest"})
_WORDS: Final = frozenset({"title", "text", "quote"})
# Columns of our own exports, whose names others use for words of their own.
_VALUES: Final[Mapping[str, frozenset[str]]] = {
    "type": frozenset((TITLE_ROW, "era")),
    "kind": frozenset(get_args(EventKind)),
    "status": frozenset(get_args(Status)),
    "granularity": frozenset(get_args(Granularity)),
    "place_kind": frozenset(get_args(PlaceKind)),
}

Cells = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Record:
    """A row: its number, its cells by their field, and in words those of no known field.

    ``places`` are cells of further places. A row that is ``exported`` is our own: it gives all
    places that its event has, or none, and its dates in ISO 8601.
    """

    number: int
    cells: Cells
    others: str = ""
    places: tuple[Cells, ...] = ()
    exported: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """What a column of that name holds; ``rank`` is the lower the rather it is read."""

    field: str
    rank: int
    unknown: frozenset[str]


_NO_COLUMN: Final = Column("", 0, frozenset())


def column(name: str) -> Column:
    """The column of that name, in whatever case; one of no field where it is not known."""
    return _columns().get(plain(name), _NO_COLUMN)


@cache
def _columns() -> Mapping[str, Column]:
    return {
        row["column"]: Column(row["field"], rank, frozenset(row["unknown"].split()))
        for rank, row in enumerate(data_rows("table_columns.csv"))
    }


def plain(cell: str) -> str:
    """Words as names of columns are compared."""
    return " ".join(cell.replace("_", " ").casefold().split())


def columns_of(head: Sequence[str]) -> list[Column]:
    """What each column holds; a “type” has a meaning of its own in TimelineJS alone."""
    names = [plain(cell) for cell in head]
    columns = [column(name) for name in names]
    if _TIMELINEJS_COLUMN in names:
        return columns
    return [_NO_COLUMN if one.field == "type" else one for one in columns]


def are_of_events(columns: Iterable[Column]) -> bool:
    """Whether rows of these columns can say when something was, and what."""
    fields = {one.field for one in columns}
    return bool(fields & _DATES and fields & (_WORDS | {"called"}))


def has_bounds(columns: Iterable[Column]) -> bool:
    """Whether it is one of our own exports, with both bounds of each date and all its places."""
    return {one.field for one in columns} >= _BOUNDS


def cells_by_field(
    named: Sequence[tuple[str, str]], columns: Sequence[Column]
) -> tuple[dict[str, str], str]:
    """Cells, each after the name of its column, by their field, and in words those of none."""
    best: dict[str, int] = {}
    for at, (_, words) in enumerate(named):
        one = columns[at]
        if _holds(one, words):
            rival = best.setdefault(one.field, at)
            best[one.field] = min(at, rival, key=lambda known: columns[known].rank)
    if _WORDS & best.keys():
        best.pop("called", None)
    cells = {field: named[at][1] for field, at in best.items()}
    read = set(best.values())
    others = [
        f"{name}: {words}" if name else words
        for at, (name, words) in enumerate(named)
        if at not in read and _is_said(columns[at], words)
    ]
    for name in _said_twice(cells):
        again = cells.pop(name)
        if again not in cells.get("start", ""):
            others.append(f"{name.replace('_', ' ')}: {again}")
    return cells, "\n".join(others)


def _holds(one: Column, words: str) -> bool:
    """Whether the cell gives something to its field."""
    if not one.field or one.field == UNREAD or not _is_said(one, words):
        return False
    if one.field == "type":
        words = plain(words)
    return words in _VALUES.get(one.field, (words,))


def _is_said(one: Column, words: str) -> bool:
    """Whether the cell says anything that is of its row."""
    return bool(words) and one.field != UNREAD and words.casefold() not in one.unknown


def _said_twice(cells: Cells) -> list[str]:
    """The cells that say again what the date says that the row goes by."""
    found = []
    for whole, prefix in (("start", ""), ("end", "end_")):
        parts = [f"{prefix}{part}" for part in ("year", "month", "day")]
        in_parts = parts[0] in cells and (whole not in cells or parts[1] in cells)
        again = [whole] if in_parts else parts
        found += [one for one in again if one in cells and whole in cells]
    return found
