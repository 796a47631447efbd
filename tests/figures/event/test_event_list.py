from dashboard.figures.event.event_list import event_list, rest
from dashboard.story import Evidence, Relation
from dashboard.tables import tables_of
from tests.conftest import long_story, make_event, make_story

WORDS = Evidence("d1", 0, 1, "x")
APART = "No date given"


def listed(*relations):
    open_sides = {"earliest": None, "latest": None}
    story = make_story(
        make_event(1, title="The fire"),
        make_event(2, title="The statement", **open_sides),
        make_event(3, title="The fair", earliest="2021-06-01", latest="2021-06-01"),
        make_event(4, title="The plan", **open_sides),
        relations=tuple(Relation(*pair, WORDS) for pair in relations),
    )
    tables = tables_of(story)
    return event_list(tables, None, 1, tables)


def test_an_undated_event_between_dated_ones_is_listed_between_them():
    found = listed(("d1-e1", "d1-e2"), ("d1-e2", "d1-e3"))
    titles = ["The fire", "The statement", "The fair", APART, "The plan"]
    places = [found.index(title) for title in titles]
    assert places == sorted(places)
    assert '<span class="dl-when">order only</span>' in found


def test_undated_events_that_nothing_puts_beside_a_date_stand_apart():
    found = listed(("d1-e2", "d1-e4"))
    assert found.index(APART) < found.index("The statement") < found.index("The plan")


def test_a_list_of_key_events_ends_with_the_way_to_the_others():
    assert "29 more events · " in rest(29)
    assert 'data-filter="show=all"' in rest(29)
    assert "1 more event · " in rest(1)
    assert not rest(0)


def test_an_inferred_place_is_said_to_be_one_in_the_list():
    tables = tables_of(long_story(2))
    found = event_list(tables, None, 1, tables)
    assert '<span class="dl-where" dir="auto">Arna</span>' in found
    assert '<span class="dl-where dl-inferred" dir="auto">inferred: Arna</span>' in found
