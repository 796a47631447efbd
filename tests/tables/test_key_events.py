import pytest

from dashboard.tables.key_events import how_many, key_events, opens_on_key
from tests.conftest import make_event


@pytest.mark.parametrize(
    ("events", "documents", "key"),
    [
        (0, 1, 0),
        (3, 1, 3),
        (16, 1, 5),
        (30, 1, 9),
        (41, 1, 12),
        (500, 1, 12),
        (41, 3, 12),
        (90, 3, 20),
        (10_000, 900, 40),
        (7, 0, 5),
    ],
)
def test_a_story_has_as_many_key_events_as_are_read_at_a_glance(events, documents, key):
    assert how_many(events, documents) == key


def test_the_most_salient_are_the_key_ones():
    events = [make_event(n, salience=n / 10) for n in range(1, 8)]
    assert key_events(events, 1) == {f"d1-e{n}" for n in (3, 4, 5, 6, 7)}


def test_of_events_alike_the_first_are_the_key_ones():
    events = [make_event(n) for n in range(1, 8)]
    assert key_events(events, 1) == {f"d1-e{n}" for n in (1, 2, 3, 4, 5)}


def test_a_story_opens_on_its_key_events_where_it_is_large():
    assert (opens_on_key(20), opens_on_key(21)) == (False, True)
