"""What docs/corpus.md says can be done with a corpus' tables is done as it is written there."""

from datetime import date

import duckdb
import pytest

from dashboard.corpus.stored_stories import stored_stories
from tests.docs.pages import ROOT, examples, printed_by

PAGE = ROOT / "docs" / "corpus.md"
BRIDGE = "A bridge collapsed in Porto on Friday"
A_STORY = "s187b95660ad3f6a0"  # as it stands in the page, where no corpus has it


@pytest.mark.parametrize(
    ("number", "row"),
    [
        (0, (BRIDGE, 1, 1, 0, date(2024, 3, 3))),
        (1, ("ACCIDENT", 1)),
        (2, (BRIDGE, "2024-03-01", None, "2024-03-03")),
    ],
)
def test_duckdb_reads_the_tables_as_written(read_only, number, row):
    statement = examples(PAGE, "sql")[number].code.replace("FOLDER", str(read_only))
    assert row in duckdb.sql(statement).fetchall()


def test_a_story_is_opened_as_written(read_only):
    (story,) = (one["id"] for one in stored_stories(read_only).rows() if one["title"] == BRIDGE)
    opening = examples(PAGE, "python")[0].code
    printed = printed_by(opening.replace("FOLDER", str(read_only)).replace(A_STORY, story), {})
    assert printed.splitlines()[0] == f"2024-03-01 {BRIDGE}"


def test_pandas_reads_the_tables_as_written(read_only):
    reading = examples(PAGE, "python")[1].code.replace("FOLDER", str(read_only))
    assert printed_by(reading, {}).splitlines()[1:4] == [
        "2023-04-03    1",
        "2023-04-04    1",
        "2024-03-01    1",
    ]
