"""Tables of articles in Parquet: a row an article, its columns named as programs name them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any, BinaryIO, Final

import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.loader.readers.kind import Found
from dashboard.loader.readers.records import source_of_record
from dashboard.loader.source import SourceError

# Rows that are in memory at once: a thousand articles are some 5 MB.
_ROWS_AT_ONCE: Final = 200


def read(stream: BinaryIO, name: str) -> Iterator[Found]:
    """A document for each row that holds one."""
    number = 0
    try:
        for batch in pq.ParquetFile(stream).iter_batches(batch_size=_ROWS_AT_ONCE):
            for record in batch.to_pylist():
                number += 1
                yield _read_row(record, f"{name}, row {number}")
    except (pa.ArrowException, OSError) as error:
        reason = str(error).partition("\n")[0]
        raise SourceError(name, "cannot be read as Parquet ({})", "Save it anew", reason) from None
    if not number:
        raise SourceError(name, "has no rows", "Give a table with a row for each article")


def _read_row(record: Mapping[str, Any], where: str) -> Found:
    try:
        return source_of_record({key: _plain(value) for key, value in record.items()}, where)
    except SourceError as error:
        return error


def _plain(value: Any) -> Any:
    """As JSON would hold it."""
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value.decode(errors="replace") if isinstance(value, bytes) else value
