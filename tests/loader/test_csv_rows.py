import pytest

from dashboard.loader.csv_rows import csv_rows
from dashboard.loader.source import SourceError


def test_rows_that_hold_anything_have_their_numbers():
    assert list(csv_rows(["a;b\n", ";\n", "c;d\n"], ";", "t.csv")) == [
        (1, ["a", "b"]),
        (3, ["c", "d"]),
    ]


def test_a_cell_that_is_too_long_names_its_row():
    with pytest.raises(SourceError, match=r"t\.csv, row 2: .*more than 5 letters"):
        list(csv_rows(["a,b\n", "cccccc,d\n"], ",", "t.csv", longest=5))


def test_quotation_marks_that_do_not_close_are_told():
    with pytest.raises(SourceError, match="Close its quotation marks"):
        list(csv_rows(["a,b\n", '"c,d\n'], ",", "t.csv"))
