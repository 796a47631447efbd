import pytest

from dashboard.loader.following.tolls import toll_series
from dashboard.loader.merging import merge
from tests.loader.test_merging import parts

BLAST = "A blast in a mill in Mombasa killed {} people on 3 May 2024."
TOTAL = "Divers found more bodies on Monday, and the death toll of the blast rose to {}."


def series(*texts):
    found = toll_series(merge([parts(number, *one) for number, one in enumerate(texts, 1)]))
    return {one.what: [(report.day, report.count) for report in one.reports] for one in found}


def test_a_toll_that_rises_is_a_series_by_day_of_report():
    later, first = (BLAST.format("nine"), "2024-05-06"), (BLAST.format("four"), "2024-05-04")
    assert series(later, first) == {"killed": [("2024-05-04", 4), ("2024-05-06", 9)]}


def test_a_toll_so_far_belongs_to_what_its_document_tells_elsewhere():
    text = f"{BLAST.format('four')} {TOTAL.format('eleven')}"
    found = series((BLAST.format("four"), "2024-05-04"), (text, "2024-05-07"))
    assert found == {"killed": [("2024-05-04", 4), ("2024-05-07", 11)]}


@pytest.mark.parametrize(
    "other",
    [
        (BLAST.format("four"), "2024-05-06"),
        (BLAST.format("two"), "2024-05-06"),
        (BLAST.format("nine"), "2024-05-04"),
    ],
    ids=["the same number", "fewer later", "another on the same day"],
)
def test_what_does_not_rise_from_day_to_day_is_no_series(other):
    assert series((BLAST.format("four"), "2024-05-04"), other) == {}


def test_how_many_are_missing_may_fall():
    words = "A ferry sank off Mombasa on 3 May 2024, and {} people are missing."
    found = series((words.format("nine"), "2024-05-04"), (words.format("two"), "2024-05-06"))
    assert found == {"missing": [("2024-05-04", 9), ("2024-05-06", 2)]}
