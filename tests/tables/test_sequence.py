from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from dashboard.story import Evidence, Relation
from dashboard.tables.sequence import in_order
from tests.conftest import make_event

WORDS = Evidence("d1", 0, 1, "x")


def order(events, *pairs):
    relations = [Relation(f"d1-e{a}", f"d1-e{b}", WORDS) for a, b in pairs]
    return [int(event.id.removeprefix("d1-e")) for event in in_order(events, relations)]


def test_dates_order_events():
    later = make_event(1, earliest="2021-06-01", latest="2021-06-01")
    assert order([later, make_event(2)]) == [2, 1]


def test_words_order_events_of_the_same_bounds():
    assert order([make_event(1), make_event(2)], (2, 1)) == [2, 1]


def test_an_undated_event_stands_before_the_one_it_comes_before():
    undated = make_event(3, earliest=None, latest=None)
    january = make_event(1, earliest="2021-01-01", latest="2021-01-01")
    assert order([january, make_event(2), undated], (3, 2)) == [1, 3, 2]


def test_an_undated_event_stands_after_the_one_it_follows():
    undated = make_event(3, earliest=None, latest=None)
    later = make_event(2, earliest="2021-06-01", latest="2021-06-01")
    assert order([make_event(1), later, undated], (1, 3)) == [1, 3, 2]


def test_undated_events_without_an_order_come_last():
    undated = make_event(1, earliest=None, latest=None)
    assert order([undated, make_event(2)]) == [2, 1]


pairs = st.lists(st.tuples(st.integers(1, 8), st.integers(1, 8)), max_size=12)


@given(pairs)
def test_no_event_is_lost_in_a_circle_of_relations(pairs):
    events = [make_event(number) for number in range(1, 9)]
    assert sorted(order(events, *pairs)) == list(range(1, 9))


@given(pairs)
def test_relations_hold_where_they_form_no_circle(pairs):
    forward = [(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]]
    found = order([make_event(number) for number in range(8, 0, -1)], *forward)
    assert all(found.index(before) < found.index(after) for before, after in forward)


def test_a_chain_of_undated_events_stands_before_the_date_that_it_leads_to():
    chain = [make_event(number, earliest=None, latest=None) for number in (1, 2)]
    january = make_event(3, earliest="2024-01-01", latest="2024-01-01")
    december = make_event(4, earliest="2024-12-01", latest="2024-12-01")
    assert order([*chain, january, december], (1, 2), (2, 3)) == [1, 2, 3, 4]


def test_undated_events_in_a_circle_stand_before_the_date_that_they_lead_to():
    circle = [make_event(number, earliest=None, latest=None) for number in (1, 2)]
    january = make_event(3, earliest="2024-01-01", latest="2024-01-01")
    december = make_event(4, earliest="2024-12-01", latest="2024-12-01")
    found = order([december, *circle, january], (1, 2), (2, 1), (2, 3))
    assert found.index(2) < found.index(3) < found.index(4)


def test_very_many_circles_are_ordered_at_once():
    events = [make_event(number) for number in range(8000)]
    circles = [pair for at in range(0, 8000, 2) for pair in ((at, at + 1), (at + 1, at))]
    start = process_time()
    assert len(order(events, *circles)) == 8000
    assert process_time() - start < 2
