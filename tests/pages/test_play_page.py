import json

from dashboard.filters import Filter
from tests.conftest import make_event, make_story
from tests.pages.bare_page import opened, shown, view_of


def given(page):
    """What the player in the browser is given."""
    (player,) = page.get("bidi_component")
    return json.loads(player.proto.json)


def test_the_player_is_given_the_events_in_view(flood):
    page = opened("play", view_of(flood))
    assert not page.exception
    assert given(page)["events"]["id"] == ["d1-e2", "d1-e1"]


def test_a_filter_holds_for_the_player_too(flood):
    page = opened("play", view_of(flood, filter=Filter(places=("Arna",))))
    assert given(page)["events"]["id"] == ["d1-e1"]


def test_the_axis_of_the_address_is_played(flood):
    page = opened("play", view_of(flood), axis="Calendar")
    assert len(given(page)["axis"]["days"]) == 2


def test_speed_and_frame_of_the_address_reach_the_player(flood):
    page = opened("play", view_of(flood), speed="2", reach="30")
    assert given(page)["set"] == {"speed": "2", "reach": "30"}
    assert given(opened("play", view_of(flood)))["set"] == {"speed": "1", "reach": "all"}


def test_the_chosen_event_has_its_card(flood):
    page = opened("play", view_of(flood, chosen="d1-e1"))
    assert 'aria-label="Event: The dam at Arna broke"' in shown(page)


def test_the_chosen_event_can_be_edited(flood):
    page = opened("play", view_of(flood, chosen="d1-e1"))
    assert [one.label for one in page.button] == ["Edit this event", "Add an event"]


def test_a_story_without_dates_says_that_there_is_nothing_to_play():
    page = opened("play", view_of(make_story(make_event(1, earliest=None, latest=None))))
    assert not page.exception
    assert "No event in view has a date, so there is nothing to play" in shown(page)


def test_a_filter_that_leaves_nothing_says_so(flood):
    page = opened("play", view_of(flood, filter=Filter(words="volcano")))
    assert "No event passes this filter" in shown(page)


def test_story_words_reach_the_player_as_data_and_never_as_markup():
    story = make_story(make_event(1, title="<script>alert(1)</script>"))
    (player,) = opened("play", view_of(story)).get("bidi_component")
    assert "alert(1)" not in player.proto.html_content + player.proto.js_content
    assert "innerHTML" not in player.proto.js_content
