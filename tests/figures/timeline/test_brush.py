from dashboard.days import day_words
from dashboard.figures.timeline.brush import brush_days
from dashboard.figures.timeline.sheet import Settings, sheet_of
from dashboard.tables import tables_of
from tests.conftest import flood_story

AXIS = sheet_of(tables_of(flood_story()), Settings(axis="calendar", width=1000)).axis


def test_a_stretch_has_the_days_that_its_shares_will_be_answered_by():
    days = brush_days(AXIS, 1000)
    steps = len(days["firsts"]) - 1
    first, last = AXIS.days(100 / steps * 1000, 200 / steps * 1000)
    assert days["firsts"][100] == (day_words(first) if first else "")
    assert days["lasts"][200] == day_words(last)


def test_beyond_all_dates_a_stretch_has_no_bound():
    days = brush_days(AXIS, 1000)
    assert days["firsts"][0] == ""
    assert days["lasts"][-1] == ""
