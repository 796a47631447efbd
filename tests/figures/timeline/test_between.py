import pytest

from dashboard.figures.timeline.between import among_dated, between
from dashboard.filters.order_bounds import links_of
from dashboard.story import Evidence, Relation
from dashboard.tables import tables_of
from tests.conftest import make_event, make_story

WORDS = Evidence("d1", 0, 1, "x")
OPEN = {"earliest": None, "latest": None, "basis": "unresolved"}


def tables(dates, *pairs):
    """Events from 1 on, dated or None; pairs of their numbers."""
    events = [
        make_event(number, **({"earliest": day, "latest": day} if day else OPEN))
        for number, day in enumerate(dates, start=1)
    ]
    relations = tuple(Relation(f"d1-e{a}", f"d1-e{b}", WORDS) for a, b in pairs)
    return tables_of(make_story(*events, relations=relations))


def among(dates, *pairs):
    found = tables(dates, *pairs)
    return set(found.events.loc[among_dated(found.events, found.relations), "id"])


def placed(extents, dates, *pairs):
    """Extents by id; those given are by id too."""
    found = tables(dates, *pairs)
    given = [extents.get(event, (0.0, 0.0)) for event in found.events["id"]]
    reached = between(list(found.events["dated"]), links_of(found.events, found.relations), given)
    return dict(zip(found.events["id"], reached, strict=True))


@pytest.mark.parametrize("pair", [(1, 2), (2, 1)])
def test_an_undated_event_before_or_after_a_dated_one_is_among_the_dated(pair):
    assert among(["2021-05-01", None, None], pair) == {"d1-e2"}


def test_a_chain_of_undated_events_is_among_the_dated_as_a_whole():
    assert among(["2021-05-01", None, None, None], (1, 2), (2, 3)) == {"d1-e2", "d1-e3"}


def test_undated_events_that_are_only_in_order_among_each_other_are_not():
    assert among(["2021-05-01", None, None], (2, 3)) == set()


def test_an_undated_event_reaches_from_its_earlier_to_its_later_neighbour():
    extents = {"d1-e1": (100.0, 140.0), "d1-e3": (120.0, 200.0)}
    found = placed(extents, ["2021-05-01", None, "2021-05-02"], (1, 2), (2, 3))
    assert found["d1-e2"] == (100.0, 200.0)


def test_with_one_neighbour_it_stands_where_that_does():
    found = placed({"d1-e1": (100.0, 140.0)}, ["2021-05-01", None], (2, 1))
    assert found["d1-e2"] == (100.0, 140.0)


def test_the_nearest_of_several_neighbours_count():
    extents = {"d1-e1": (0.0, 40.0), "d1-e2": (50.0, 90.0), "d1-e3": (100.0, 140.0)}
    dates = ["2021-05-01", "2021-05-02", "2021-05-03", None]
    found = placed(extents | {"d1-e4": (9.0, 9.0)}, dates, (1, 4), (2, 4), (4, 3))
    assert found["d1-e4"] == (50.0, 140.0)


def test_where_words_and_dates_contradict_it_stands_with_what_is_before_it():
    extents = {"d1-e1": (100.0, 140.0), "d1-e2": (0.0, 40.0)}
    dates = ["2021-05-02", "2021-05-01", None]
    found = placed(extents, dates, (1, 3), (3, 2))
    assert found["d1-e3"] in {(100.0, 140.0), (0.0, 40.0)}
    assert found["d1-e1"] == (100.0, 140.0)
