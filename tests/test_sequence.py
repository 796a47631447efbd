from hypothesis import given
from hypothesis import strategies as st

from dashboard.sequence import in_order
from dashboard.story import Evidence, Relation
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
