import pytest

from dashboard.figures.timeline.stagger import DOT, in_words_order
from dashboard.filters.order_bounds import links_of
from dashboard.story import Evidence, Relation
from dashboard.tables import tables_of
from tests.conftest import make_event, make_story

WORDS = Evidence("d1", 0, 1, "x")


def staggered(extents, *pairs, days=()):
    events = [make_event(at) for at in range(len(extents))]
    relations = tuple(Relation(f"d1-e{a}", f"d1-e{b}", WORDS) for a, b in pairs)
    tables = tables_of(make_story(*events, relations=relations))
    links = links_of(tables.events.sort_values("id"), tables.relations)
    return in_words_order([at in days for at in range(len(extents))], links, extents)


def test_without_relations_nothing_moves():
    assert staggered([(0, 100), (0, 100)]) == ([(0, 100), (0, 100)], {})


def test_a_chain_of_the_same_extent_is_shared_out():
    extents, parts = staggered([(0, 90), (0, 90), (0, 90)], (0, 1), (1, 2))
    assert extents == [(0, 90)] * 3
    assert parts == {0: (0, 30), 1: (30, 60), 2: (60, 90)}


def test_what_comes_before_a_day_ends_at_its_dot():
    extents, parts = staggered([(0, 200), (160, 200)], (0, 1), days=(1,))
    assert extents == [(0, 180 - DOT / 2), (160, 200)]
    assert parts == {}


def test_what_comes_after_a_day_begins_at_its_dot():
    extents, _ = staggered([(100, 140), (100, 300)], (0, 1), days=(0,))
    assert extents[1] == (120 + DOT / 2, 300)


def test_what_comes_after_another_does_not_begin_before_it():
    extents, _ = staggered([(50, 300), (0, 300)], (0, 1))
    assert extents[1] == (50, 300)


def test_what_would_be_too_narrow_keeps_its_extent():
    extents, _ = staggered([(0, 100), (10, 20)], (0, 1), days=(1,))
    assert extents[0] == (0, 100)


@pytest.mark.parametrize("pairs", [[(0, 1), (1, 0)], [(0, 0)]])
def test_a_circle_of_relations_is_no_error(pairs):
    staggered([(0, 100), (0, 100)], *pairs)
