import numpy as np

from dashboard.filters import TOO, Filter, apply, masks, undated_left_out
from dashboard.filters.order_bounds import bounds_by_order
from dashboard.story import Relation
from dashboard.tables import tables_of
from tests.conftest import make_event, make_story, sentence


def dated(number, day):
    return make_event(number, edtf=day, earliest=day, latest=day, granularity="day")


def undated(number):
    return make_event(number, edtf=None, earliest=None, latest=None, granularity=None)


def order(before, after):
    said = sentence("The dam at Arna broke on 3 May 2021.")
    return Relation(f"d1-e{before}", f"d1-e{after}", said)


BETWEEN = make_story(
    dated(1, "2024-12-07"),
    undated(2),
    dated(3, "2024-12-08"),
    undated(4),
    relations=(order(1, 2), order(2, 3)),
)


def ids(**wanted):
    return set(apply(Filter(**wanted), tables_of(BETWEEN)).events["id"])


def test_an_undated_event_lies_between_those_that_the_text_orders_it_around():
    tables = tables_of(BETWEEN)
    first, last = bounds_by_order(tables.events, tables.relations)
    at = list(tables.events["id"]).index("d1-e2")
    assert (first[at].item().isoformat(), last[at].item().date().isoformat()) == (
        "2024-12-07T00:00:00",
        "2024-12-08",
    )


def test_what_nothing_orders_has_no_bounds():
    tables = tables_of(BETWEEN)
    first, last = bounds_by_order(tables.events, tables.relations)
    at = list(tables.events["id"]).index("d1-e4")
    assert np.isnat(first[at])
    assert np.isnat(last[at])


def test_dates_leave_what_is_ordered_between_them():
    assert ids(since="2024-12-07", until="2024-12-07") == {"d1-e1", "d1-e2"}
    assert ids(since="2024-12-09") == set()


def test_undated_events_are_counted_where_dates_leave_them_out_and_come_back_when_wanted():
    tables = tables_of(BETWEEN)
    wanted = Filter(since="2024-12-01")
    assert undated_left_out(wanted, masks(wanted, tables), tables) == 1
    assert ids(since="2024-12-01", undated=TOO) == {"d1-e1", "d1-e2", "d1-e3", "d1-e4"}


def test_nothing_is_left_out_where_no_date_is_asked_for():
    tables = tables_of(BETWEEN)
    assert undated_left_out(Filter(), masks(Filter(), tables), tables) == 0


def test_a_contradiction_of_order_keeps_what_is_before():
    story = make_story(
        dated(1, "2024-12-07"),
        undated(2),
        dated(3, "2024-12-01"),
        relations=(order(1, 2), order(2, 3)),
    )
    tables = tables_of(story)
    first, last = bounds_by_order(tables.events, tables.relations)
    assert (first <= last)[~np.isnat(first) & ~np.isnat(last)].all()
