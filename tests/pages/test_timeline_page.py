from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard.loader import DateError, SourceError
from dashboard.views import state
from tests.conftest import flood_story, make_story

DOOR = Path(__file__).parents[2] / "streamlit_app.py"
SLOW = 30


@pytest.fixture
def settings_seen(monkeypatch):
    """The settings with which the flood was read; the loader itself is not run."""
    seen = []

    def read(folder, settings, visitor):
        seen.append(settings)
        return flood_story()

    monkeypatch.setattr(state, "load_story", read)
    monkeypatch.setattr(state, "source_names", lambda name: {"arna.txt"})
    st.cache_resource.clear()
    yield seen
    st.cache_resource.clear()


def opened(**address):
    page = AppTest.from_file(DOOR, default_timeout=SLOW)
    for key, value in address.items():
        page.query_params[key] = value
    return page.run()


def shown(page):
    return "".join(html.value for html in page.html)


def test_the_page_opens_with_headline_tally_and_list(settings_seen):
    page = opened()
    assert not page.exception
    assert "The flood of Arna</h1>" in shown(page)
    assert "published 10 May 2021, as given" in shown(page)
    assert "<b>3 of 3 events</b><span>1 undated · 1 without a place</span>" in shown(page)
    assert shown(page).count('class="dl-row"') == 3


def test_the_address_chooses_an_event(settings_seen):
    page = opened(event="d1-e2")
    assert 'aria-label="Event: Mayor Ida Holm met engineers in Breng"' in shown(page)
    assert page.query_params["event"] == "d1-e2"


def test_an_event_that_the_address_makes_up_is_no_error(settings_seen):
    page = opened(event="<b>nothing</b>")
    assert not page.exception
    assert "Choose an event" in shown(page)


def test_a_place_filters_from_the_bar_and_from_the_address(settings_seen):
    page = opened()
    page.multiselect(key="place").select("Arna").run()
    assert "1 of 3 events" in shown(page)
    assert "1 of 3 events" in shown(opened(place="Arna"))


def test_a_place_that_the_address_makes_up_filters_nothing(settings_seen):
    page = opened(place="Atlantis")
    assert not page.exception
    assert "3 of 3 events" in shown(page)


def test_a_place_that_new_settings_leave_out_is_named_and_comes_back_with_it(
    settings_seen, monkeypatch
):
    page = opened(place="Arna")
    with monkeypatch.context() as changed:
        changed.setattr(state, "load_story", lambda *_: make_story())
        page.toggle(key="known").set_value(False).run()
    assert not page.exception
    assert "There is no place “Arna” in this story" in page.warning[0].value
    page.toggle(key="known").set_value(True).run()
    assert page.multiselect(key="place").value == ["Arna"]
    assert not page.warning


def test_an_unknown_story_in_the_address_opens_the_first():
    page = opened(story="../../etc")
    assert not page.exception
    assert "Russia and the fall of Assad</h1>" in shown(page)


def test_another_story_can_be_opened():
    page = opened(words="damascus")
    page.radio(key="story").set_value("fictional-ferry").run()
    assert not page.exception
    assert "The occupation of the ferry" in shown(page)
    assert page.text_input(key="words").value == ""


def test_words_and_dates_filter(settings_seen):
    assert "1 of 3 events" in shown(opened(words="engineers"))
    assert "1 of 3 events" in shown(opened(to="30 Apr 2021"))


def test_a_date_that_is_none_is_explained(settings_seen):
    page = opened(**{"from": "31 June 2024"})
    assert not page.exception
    assert "31 June 2024" in page.warning[0].value


def test_reset_clears_the_filter_and_keeps_the_event(settings_seen):
    page = opened(words="engineers", place="Breng", event="d1-e2")
    page.button(key="dl-reset").click().run()
    assert dict(page.query_params) == {"event": "d1-e2"}
    assert "3 of 3 events" in shown(page)


def test_a_filter_that_leaves_nothing_says_so(settings_seen):
    page = opened(words="volcano")
    assert not page.exception
    assert "No event passes this filter" in shown(page)


def test_known_events_can_be_switched_off(settings_seen):
    page = opened()
    assert settings_seen[-1].known_events
    page.toggle(key="known").set_value(False).run()
    assert not settings_seen[-1].known_events
    assert not page.exception


def test_a_known_event_can_have_another_date(settings_seen, monkeypatch):
    monkeypatch.setattr(state, "_known_ids", lambda: {"arna-flood"})
    page = opened()
    page.text_input(key="known.arna-flood").set_value("4 May 2021").run()
    assert settings_seen[-1].known_dates == (("arna-flood", "2021-05-04"),)


def test_an_address_cannot_date_an_event_that_is_not_known(settings_seen):
    opened(**{"known.no-such-event": "2021"})
    assert settings_seen[-1].known_dates == ()


def test_a_field_for_a_date_says_which_date_holds(settings_seen):
    page = opened()
    field = page.text_input(key="published.arna.txt")
    assert field.placeholder == "10 May 2021, or another date"


def test_the_day_of_publication_can_be_set(settings_seen):
    page = opened()
    page.text_input(key="published.arna.txt").set_value("May 2021").run()
    assert settings_seen[-1].published == (("arna.txt", "2021-05"),)


def test_an_address_cannot_date_a_source_that_the_story_does_not_have(settings_seen):
    opened(**{"published.other.txt": "2021"})
    assert settings_seen[-1].published == ()


def test_a_day_of_publication_that_is_none_is_explained(settings_seen):
    page = opened(**{"published.arna.txt": "soon"})
    assert "soon" in page.error[0].value
    assert settings_seen[-1].published == ()


@pytest.mark.parametrize("axis", ["Sequence", "Calendar"])
@pytest.mark.parametrize("lanes", ["Kind", "Place", "Actor"])
def test_every_axis_and_lanes_draw(settings_seen, axis, lanes):
    page = opened(axis=axis, lanes=lanes)
    assert not page.exception
    assert len(page.get("plotly_chart")) == 1


def test_undated_events_stand_apart(settings_seen):
    assert '<div class="dl-undated">' in shown(opened())


def test_a_story_without_events_says_so(monkeypatch):
    monkeypatch.setattr(state, "load_story", lambda *_: make_story())
    st.cache_resource.clear()
    page = opened()
    assert not page.exception
    assert "No event was found in this text" in shown(page)


@pytest.mark.parametrize(
    "error", [SourceError("article.txt", "is empty", "Add text"), DateError("soon")]
)
def test_a_story_that_cannot_be_read_is_a_message_and_no_traceback(monkeypatch, error):
    def fail(*_):
        raise error

    monkeypatch.setattr(state, "load_story", fail)
    st.cache_resource.clear()
    page = opened()
    assert not page.exception
    assert len(page.error) == 1


def test_the_seed_story_opens_with_its_headline():
    st.cache_resource.clear()
    page = opened()
    assert not page.exception
    assert "Russia and the fall of Assad</h1>" in shown(page)
    assert "published not before 8 Dec 2024, inferred" in shown(page)


BIN_CLICKED = """
import streamlit as st
from dashboard.views import picks, timeline

clicked = {"selection": {"points": [{"customdata": "2020-01-01..2020-01-31"}]}}
st.session_state["timeline-bins-0"] = clicked
picks.pick("event", "d1-e1")
timeline.answer_chart()
timeline.answer_chart()
"""


def test_a_bin_narrows_the_view_to_its_days_once_and_keeps_the_event():
    page = AppTest.from_string(BIN_CLICKED, default_timeout=SLOW).run()
    assert not page.exception
    look = page.session_state["look"]
    assert (look["from"], look["to"]) == (("2020-01-01",), ("2020-01-31",))
    assert page.session_state["timeline-bins"] == 1
    assert (look["event"], page.session_state["event-turn"]) == (("d1-e1",), 1)
