import io
from datetime import date

import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.loader.readers import read_bytes
from dashboard.loader.source import SourceError


def table(*rows):
    packed = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(list(rows)), packed)
    return packed.getvalue()


def test_each_row_is_an_article():
    rows = ({"title": "Ferry", "body": "It ran aground."}, {"title": "Fire", "body": "It burnt."})
    assert [one.title for one in read_bytes(table(*rows), "set.parquet")] == ["Ferry", "Fire"]


def test_a_day_is_that_of_publication():
    row = {"headline": "Ferry", "text": "It ran aground.", "date": date(2024, 5, 14)}
    (source,) = read_bytes(table(row), "set.parquet")
    assert source.metadata_published == "2024-05-14"


def test_a_table_without_texts_says_so_row_by_row():
    (error,) = read_bytes(table({"price": 3}), "set.parquet")
    assert isinstance(error, SourceError)
    assert error.name == "set.parquet, row 1"


def test_a_cut_file_is_refused():
    (error,) = read_bytes(table({"text": "It fell."})[:60], "set.parquet")
    assert "cannot be read as Parquet" in str(error)
