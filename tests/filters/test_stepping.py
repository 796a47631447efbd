from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.filters.stepping import Steps, around, nearest, steps
from dashboard.tables import tables_of
from tests.conftest import make_event, make_story


def events_of(*bounds):
    made = [make_event(n, earliest=first, latest=last) for n, (first, last) in enumerate(bounds, 1)]
    return tables_of(make_story(*made)).events


FOUR = events_of(
    ("2021-03-01", "2021-03-01"),
    ("2021-05-01", "2021-05-31"),
    (None, "2021-08-10"),
    (None, None),
)


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        ("d1-e1", Steps(None, "d1-e2", 1, 4)),
        ("d1-e2", Steps("d1-e1", "d1-e3", 2, 4)),
        ("d1-e4", Steps("d1-e3", None, 4, 4)),
        ("gone", Steps(None, "d1-e1", 0, 4)),
        (None, Steps(None, "d1-e1", 0, 4)),
    ],
)
def test_steps_lead_to_the_neighbours_in_order(chosen, found):
    assert steps(FOUR, chosen) == found


def test_without_events_there_is_no_step():
    assert steps(events_of(), "d1-e1") == Steps(None, None, 0, 0)


@pytest.mark.parametrize(
    ("day", "event"),
    [
        (date(2020, 1, 1), "d1-e1"),
        (date(2021, 3, 20), "d1-e1"),
        (date(2021, 4, 20), "d1-e2"),
        (date(2021, 5, 15), "d1-e2"),
        (date(2021, 7, 20), "d1-e3"),
        (date(2030, 1, 1), "d1-e3"),
    ],
)
def test_the_nearest_event_is_the_one_with_the_fewest_days_between(day, event):
    assert nearest(FOUR, day) == event


def test_nothing_dated_is_nearest_to_nothing():
    assert nearest(events_of((None, None)), date(2021, 1, 1)) is None
    assert nearest(events_of(), date(2021, 1, 1)) is None


@pytest.mark.parametrize(
    ("bounds", "days", "found"),
    [
        (("2021-05-03", "2021-05-05"), 7, ("2021-04-26", "2021-05-12")),
        (("2021-05-03T08:00", "2021-05-03T09:30"), 1, ("2021-05-02", "2021-05-04")),
        ((None, "2021-01-02"), 3, ("2020-12-30", "2021-01-05")),
        (("-0043-03-15", "-0043-03-15"), 3, ("-0043-03-12", "-0043-03-18")),
        ((None, None), 7, None),
    ],
)
def test_around_an_event_is_so_many_days_on_each_side(bounds, days, found):
    assert around(events_of(bounds).iloc[0], days) == found


days = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@given(st.lists(days, min_size=1, max_size=8), days)
def test_no_event_is_nearer_than_the_nearest(dates, today):
    events = events_of(*((str(day), str(day)) for day in dates))
    found = nearest(events, today)
    by_id = {f"d1-e{n}": abs((day - today).days) for n, day in enumerate(dates, 1)}
    # a day later than today begins at 0:00, an earlier one ends at 23:59
    assert by_id[found] <= min(by_id.values()) + 1
