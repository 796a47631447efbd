"""When a row says that it was: from one cell or several, and how exactly it knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final, get_args

from dashboard.data_files import rows as data_rows
from dashboard.loader.event_tables.columns import Cells, Record
from dashboard.loader.event_tables.dates import (
    CellDate,
    CellError,
    between,
    read_date,
    read_parts,
    whole_number,
)
from dashboard.loader.event_tables.styles import Style, day_alone, style_of
from dashboard.loader.times.bounds import edtf, moment
from dashboard.loader.times.days import (
    calendar_date,
    day_of,
    month_bounds,
    week_bounds,
    year_bounds,
)
from dashboard.story import Granularity

_DATES: Final = ("start", "end", "earliest", "latest")
_BOUNDS: Final = ("earliest", "latest")
_PRECISIONS: Final = ("acled_date", "ucdp_date", "wikidata_date")
_SIZES: Final[frozenset[Granularity]] = frozenset(get_args(Granularity))
_NO_DATE: Final = CellError("has no date", "Write it as 2024-12-08, 2024-12 or 2024")
_PLAIN: Final = Style()


@dataclass(frozen=True, slots=True)
class Dating:
    """How the columns of a table date its rows; ``undated`` rows are rows, too."""

    styles: Mapping[str, Style]
    undated: bool


def dating_of(records: Sequence[Record], *, undated: bool = False) -> Dating:
    """What all the rows together say of how their dates are written; our own write ISO 8601.

    Where the columns are bounds, which can be open on both sides, a row without is a row.
    """
    if any(record.exported for record in records):
        return Dating(dict.fromkeys(_DATES, _PLAIN), undated=True)
    cells = {
        field: [record.cells[field] for record in records if field in record.cells]
        for field in _DATES
    }
    # Both sides of a span are written in one way.
    pairs = {"start": "end", "end": "start", "earliest": "latest", "latest": "earliest"}
    styles = {field: style_of([*cells[field], *cells[pairs[field]]]) for field in _DATES}
    return Dating(styles, undated or any(cells[bound] for bound in _BOUNDS))


def date_of(cells: Cells, dating: Dating) -> CellDate | None:
    """From the start to the end that the row gives; None where it may have no date.

    Raises CellError where it has none, or one that cannot be read.
    """
    if any(bound in cells for bound in _BOUNDS):
        found: CellDate | None = between(*(_whole(cells, bound, "", dating) for bound in _BOUNDS))
    else:
        found = _from_start(cells, dating)
    if found is None and not dating.undated:
        raise _NO_DATE
    return found and _sized(_as_known(found, cells), cells)


def _from_start(cells: Cells, dating: Dating) -> CellDate | None:
    start, end = (_one(cells, *side, dating) for side in (("start", ""), ("end", "end_")))
    return between(start, end) if start and end else start


def _one(cells: Cells, whole: str, prefix: str, dating: Dating) -> CellDate | None:
    year, month, of_month, clock = (
        cells.get(f"{prefix}{part}", "") for part in ("year", "month", "day", "time")
    )
    if year:
        return read_parts(year, month, of_month, clock)
    if whole in cells:
        return _whole(cells, whole, clock, dating)
    if month or of_month or clock:
        side = "end" if prefix else "date"
        raise CellError(f"has a part of its {side} without the year", "Add the year")
    return None


def _whole(cells: Cells, field: str, clock: str, dating: Dating) -> CellDate | None:
    words = cells.get(field)
    return read_date(words, clock, dating.styles.get(field, _PLAIN)) if words else None


def without_midnights(cells: Cells, dating: Dating) -> Cells:
    """The cells without the clocks of columns whose clocks say nothing."""
    idle = [one for one in dating.styles if one in cells and dating.styles[one].at_midnight]
    return {**cells, **{one: day_alone(cells[one]) for one in idle}}


def date_words(cells: Cells) -> str:
    """The date as the row shows or gives it."""
    if "shown" in cells:
        return cells["shown"]
    pair = _BOUNDS if any(bound in cells for bound in _BOUNDS) else ("start", "end")
    sides = [_side_words(cells, pair[0], ""), _side_words(cells, pair[1], "end_")]
    return " – ".join(dict.fromkeys(side for side in sides if side))


def _side_words(cells: Cells, whole: str, prefix: str) -> str:
    parts = [whole_number(cells.get(f"{prefix}{part}", "")) for part in ("year", "month", "day")]
    given = "-".join(part.zfill(2) for part in parts if part) or whole_number(cells.get(whole, ""))
    return " ".join(filter(None, (given, cells.get(f"{prefix}time"))))


def meaning(field: str, value: str) -> str:
    """What a number in a column that says how exactly something is known means; "" where nothing."""
    return _meanings().get((field, whole_number(value)), "")


@cache
def _meanings() -> Mapping[tuple[str, str], str]:
    return {(row["field"], row["value"]): row["means"] for row in data_rows("table_precisions.csv")}


def _as_known(date: CellDate, cells: Cells) -> CellDate:
    """The date as wide as the row says that it is known: the week, month or year of one day.

    Days that are wider already stay, with the size that the row names.
    """
    known = next((meaning(field, cells[field]) for field in _PRECISIONS if field in cells), "")
    if known not in _SIZES or known == "day":
        return date
    size = known
    first, last = day_of(date.earliest), day_of(date.latest)
    if first is None or first != last:
        return replace(date, granularity=size)
    first, last = _around(first, size)
    return CellDate(edtf(first, last), moment(first, None), moment(last, None), size)


def _around(number: int, size: Granularity) -> tuple[int, int]:
    """The first and last day of the week, month, year, decade or century around a day."""
    if size == "week":
        return week_bounds(number)
    year, month, _ = calendar_date(number)
    if size == "month":
        return month_bounds(year, month)
    years = {"decade": 10, "century": 100}.get(size, 1)
    first = year - year % years
    return year_bounds(first)[0], year_bounds(first + years - 1)[1]


def _sized(date: CellDate, cells: Cells) -> CellDate:
    given = cells.get("granularity")
    return replace(date, granularity=given) if given in _SIZES else date
