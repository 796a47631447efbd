import pytest

from dashboard.figures.timeline.axes import sequence_axis
from dashboard.figures.timeline.spans import anchor_day, bounds_of, marks_of, spans_of
from dashboard.story import Anchor
from dashboard.tables import tables_of
from tests.conftest import make_event, make_story

FAIR = Anchor("known", "fair", "fair of Breng", "2021-05-10/2021-05-14")


def mark(earliest, latest, anchor=FAIR):
    event = make_event(
        1, earliest=earliest, latest=latest, granularity="vague", basis="anchor", anchor=anchor
    )
    tables = tables_of(make_story(event))
    axis = sequence_axis(*bounds_of(tables.events), 0, 800)
    spans = spans_of(tables.events, tables.relations)
    return marks_of(spans, axis, ordered=True)["d1-e1"]


def test_what_is_before_an_anchor_of_several_days_is_sure_where_that_begins():
    drawn = mark("2021-04-27", "2021-05-10")
    assert drawn.x0 < drawn.c0
    assert drawn.c1 == drawn.x1


def test_what_is_after_an_anchor_of_several_days_is_sure_where_that_ends():
    drawn = mark("2021-05-14", "2021-05-28")
    assert drawn.c0 == drawn.x0
    assert drawn.c1 < drawn.x1


def test_a_bar_away_from_its_anchor_fades_on_both_sides():
    drawn = mark("2021-06-01", "2021-06-10")
    assert drawn.x0 < drawn.c0 < drawn.c1 < drawn.x1


def test_an_anchor_before_the_year_1_counts_too():
    ides = Anchor("known", "ides", "death of Caesar", "-0043-03-15")
    assert (
        mark("-0043-03-02", "-0043-03-15", ides).c1 == mark("-0043-03-02", "-0043-03-15", ides).x1
    )


@pytest.mark.parametrize(
    ("edtf", "day"),
    [
        ("1970-01-01/1970-01-03", 1.4997),
        ("1970-01-02/..", 1.0),
        ("../..", None),
        ("a fair", None),
        (None, None),
    ],
)
def test_the_middle_of_an_anchor(edtf, day):
    assert anchor_day(edtf) == (None if day is None else pytest.approx(day, abs=1e-3))
