"""What docs/corpus.md says can be done with a corpus' tables is done as it is written there."""

import re
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

DOCS = (Path(__file__).parents[2] / "docs" / "corpus.md").read_text(encoding="utf-8")
LAYOUT = DOCS.partition("## Layout")[2]


def examples(language):
    return re.findall(rf"```{language}\n(.*?)```", LAYOUT, re.DOTALL)


@pytest.mark.parametrize(
    ("number", "rows"),
    [
        (0, [("ACCIDENT", 1)]),
        (1, [("A bridge collapsed in Porto on Friday", "2024-03-01", None, "2024-03-03")]),
    ],
)
def test_duckdb_reads_the_tables_as_written(read_only, number, rows):
    statement = examples("sql")[number].replace("FOLDER", str(read_only))
    assert duckdb.sql(statement).fetchall() == rows


def test_pandas_reads_the_tables_as_written(read_only):
    (code,) = examples("python")
    command = [sys.executable, "-c", code.replace("FOLDER", str(read_only))]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert printed.splitlines()[1:4] == [
        "2023-04-03    1",
        "2023-04-04    1",
        "2024-03-01    1",
    ]
