import pytest
import streamlit as st

from dashboard.views import browser, export, state
from tests.conftest import flood_story, long_story
from tests.pages import bare_page
from tests.pages.test_timeline_page import opened, shown


@pytest.fixture(autouse=True)
def repair_read(monkeypatch):
    """A story of thirty events in place of the first; the loader itself is not run."""
    monkeypatch.setattr(state, "load_story", lambda *_: long_story(30))
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


def choice(page):
    return next((one for one in page.segmented_control if one.key == "show"), None)


def listed(page):
    return shown(page).count('class="dl-row"')


def test_a_large_story_opens_on_its_key_events_and_says_what_is_left_out():
    page = opened()
    assert not page.exception
    assert "<b>9 key events of 30 · 21 more</b>" in shown(page)
    assert choice(page).options == ["Key 9", "All 30"]
    assert listed(page) == 9
    assert "21 more events · " in shown(page)
    assert dict(page.query_params) == {}


def test_all_is_a_choice_that_the_address_holds():
    page = opened()
    choice(page).set_value("all").run()
    assert not page.exception
    assert "<b>30 of 30 events</b>" in shown(page)
    assert listed(page) == 30
    assert page.query_params["show"] == "all"
    assert "more events · " not in shown(page)
    assert listed(opened(show="all")) == 30


def test_a_small_story_opens_on_all_its_events_and_key_is_a_choice(monkeypatch):
    monkeypatch.setattr(state, "load_story", lambda *_: long_story(12))
    page = opened()
    assert "<b>12 of 12 events</b>" in shown(page)
    choice(page).set_value("key").run()
    assert "<b>5 key events of 12 · 7 more</b>" in shown(page)
    assert page.query_params["show"] == "key"


def test_a_story_whose_events_are_all_key_has_nothing_to_choose(monkeypatch):
    monkeypatch.setattr(state, "load_story", lambda *_: flood_story())
    assert choice(opened()) is None


def test_an_address_that_makes_up_a_choice_is_no_error():
    page = opened(show="<b>none</b>")
    assert not page.exception
    assert "9 key events of 30" in shown(page)


def test_the_filter_counts_key_events_and_says_how_many_more_pass_it():
    page = opened(to="25 June 2021")
    assert "<b>4 key events of 30 · 21 more</b>" in shown(page)
    assert choice(page).options == ["Key 4", "All 25"]


def test_where_no_key_event_passes_the_filter_the_others_are_a_click_away():
    page = opened(to="20 June 2021")
    assert "No key event passes this filter" in shown(page)
    assert "But 20 other events do." in shown(page)


def test_a_click_on_show_all_shows_all(monkeypatch):
    page = opened()
    monkeypatch.setattr(browser, "asked", lambda: {"filter": "show=all", "turn": "1"})
    page.run()
    assert "<b>30 of 30 events</b>" in shown(page)
    assert choice(page).value == "all"


def test_reset_leaves_the_choice_and_is_not_offered_for_it():
    page = opened(show="all", words="repair")
    page.button(key="dl-reset").click().run()
    assert "<b>30 of 30 events</b>" in shown(page)
    assert page.button(key="dl-reset").disabled
    assert opened().button(key="dl-reset").disabled


def test_undo_takes_the_choice_back():
    page = opened()
    choice(page).set_value("all").run()
    page.button(key="dl-undo").click().run()
    assert "9 key events of 30" in shown(page)
    assert choice(page).value == "key"


def test_another_story_opens_as_suits_it(monkeypatch):
    stories = {"syria": long_story(12), "fictional-ferry": long_story(30)}
    monkeypatch.setattr(state, "load_story", lambda folder, *_: stories[folder.name])
    page = opened(show="key")
    assert "5 key events of 12" in shown(page)
    page.radio(key="story").set_value("fictional-ferry").run()
    assert "9 key events of 30" in shown(page)
    choice(page).set_value("all").run()
    page.radio(key="story").set_value("syria").run()
    assert "12 of 12 events" in shown(page)
    assert "show" not in page.query_params


def test_what_is_in_view_is_exported():
    page = opened()
    page.session_state[export.OPEN] = True
    page.run()
    scope = next(one for one in page.segmented_control if one.key == export.SCOPE)
    assert scope.options == ["In view: 9 events", "Whole story: 30 events"]
    assert "Filter: only key events." in shown(page)


@pytest.mark.parametrize("name", ["map", "play"])
def test_map_and_play_have_the_choice_and_the_way_to_the_rest(name):
    key = bare_page.view_of(long_story(30), filter=bare_page.Filter(show="key"))
    page = bare_page.opened(name, key, show="key")
    assert not page.exception
    assert choice(page).options == ["Key 9", "All 30"]
    assert "21 more events · " in bare_page.shown(page)
