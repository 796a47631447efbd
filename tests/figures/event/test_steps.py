from dashboard.figures.event.steps import steps_strip
from dashboard.filters.stepping import Steps
from dashboard.tables import tables_of
from dashboard.views import browser
from tests.conftest import make_event, make_story


def strip(steps, nearest=None, **bounds):
    events = tables_of(make_story(make_event(1, **bounds))).events
    return steps_strip(steps, nearest, events)


def test_the_buttons_choose_the_neighbours_and_the_nearest():
    page = strip(Steps("d1-e1", "d1-e3", 2, 12), "d1-e7")
    assert 'class="dl-step dl-step-previous" data-event="d1-e1"' in page
    assert 'class="dl-step dl-step-next" data-event="d1-e3"' in page
    assert 'data-event="d1-e7">Nearest to today' in page
    assert "2 of 12" in page


def test_where_there_is_no_neighbour_the_button_is_off():
    page = strip(Steps(None, "d1-e3", 1, 3))
    assert '<button type="button" class="dl-step" disabled="">← Previous</button>' in page


def test_an_event_out_of_view_has_no_place_in_the_order():
    assert "1 event in view" in strip(Steps(None, "d1-e3", 0, 1))


def test_the_days_around_the_event_can_be_asked_for():
    page = strip(Steps(None, None, 1, 1))
    assert 'data-days="2021-04-26..2021-05-10"' in page
    assert 'aria-label="Show a week before and after this date"' in page


def test_an_undated_event_has_nothing_around_it():
    assert "Around this date" not in strip(Steps(None, None, 1, 1), earliest=None, latest=None)


def test_a_stretch_is_two_shares_in_order():
    assert browser.shares("0.25..0.5") == (0.25, 0.5)
    for asked in ("", "0.5", "0.5..0.25", "-1..0.5", "0.1..2", "a..b", "nan..nan", "0..0.1..1"):
        assert browser.shares(asked) is None
