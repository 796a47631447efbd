from datetime import date

import pytest

from dashboard.figures.timeline.sheet import Settings, sheet_of
from dashboard.loader import SourceError
from dashboard.tables import tables_of
from dashboard.views import address, browser, chosen, export, filter_bar, history, state
from dashboard.views.made import MADE
from tests.conftest import flood_story
from tests.pages.test_timeline_page import opened, shown

NEXT = 'class="dl-step dl-step-next" data-event="{}"'


pytestmark = pytest.mark.usefixtures("flood_read")


@pytest.fixture
def click(monkeypatch):
    """Ask for something as a click on our own HTML does, and run the page."""
    asked = {}
    monkeypatch.setattr(browser, "asked", lambda: dict(asked))

    def ask(page, **wanted):
        asked.clear()
        asked.update(wanted, turn=str(ask.turn))
        ask.turn += 1
        return page.run()

    ask.turn = 1
    return ask


def undo(page):
    return page.button(key="dl-undo").click().run()


def tally(page):
    return next(f"{n} of 3" for n in range(4) if f"{n} of 3 events" in shown(page))


def test_every_choice_says_how_many_events_it_would_leave():
    page = opened()
    assert page.multiselect(key="actor").options == ["Ida Holm · 2"]
    assert page.multiselect(key="status").options == [
        "asserted · 2",
        "possible · 1",
        "reported · 0",
        "planned · 0",
        "negated · 0",
    ]
    page.multiselect(key="place").select("Breng").run()
    assert page.multiselect(key="actor").options == ["Ida Holm · 1"]
    assert page.multiselect(key="place").options == ["Arna · 1", "Breng"]


def test_values_and_address_are_plain_names():
    page = opened(place="Breng")
    assert page.multiselect(key="place").value == ["Breng"]
    page.multiselect(key="kind").select("Talks and statements").run()
    assert page.query_params["place"] == "Breng"
    assert page.query_params["kind"] == "Talks and statements"


def test_a_speaker_holds_on_every_page_and_in_the_address():
    page = opened(speaker="Ida Holm")
    assert tally(page) == "1 of 3"
    assert page.multiselect(key="speaker").value == ["Ida Holm"]
    assert page.query_params["speaker"] == "Ida Holm"
    page.multiselect(key="speaker").set_value([]).run()
    assert page.multiselect(key="speaker").options == ["Ida Holm · 1"]
    assert dict(page.query_params) == {}


def test_a_filter_that_leaves_nothing_is_reset_where_the_page_says_so(click):
    page = opened()
    page.text_input(key="words").set_value("submarine").run()
    assert tally(page) == "0 of 3"
    click(page, filter="")
    assert tally(page) == "3 of 3"
    assert page.text_input(key="words").value == ""
    assert tally(undo(page)) == "0 of 3"


def test_a_speaker_is_asked_for_by_a_click_and_undone(click):
    page = opened()
    click(page, filter="speaker=Ida Holm")
    assert tally(page) == "1 of 3"
    assert tally(undo(page)) == "3 of 3"


def test_a_second_click_lets_a_choice_go(click):
    page = opened(actor="Ida Holm", speaker="Ida Holm")
    click(page, filter="-speaker=Ida Holm")
    assert page.multiselect(key="speaker").value == []
    assert page.multiselect(key="actor").value == ["Ida Holm"]


def test_a_choice_is_known_under_the_number_that_it_had_before():
    assert filter_bar._without_count("Arna · 1,204", {"Arna"}) == "Arna"
    assert filter_bar._without_count("Arna · north", {"Arna"}) == "Arna · north"
    assert filter_bar._without_count("Breng · 3", {"Arna"}) == "Breng · 3"


def test_changes_are_undone_one_by_one_and_then_no_more():
    page = opened()
    assert page.button(key="dl-undo").disabled
    page.text_input(key="words").set_value("holm").run()
    page.multiselect(key="place").select("Breng").run()
    assert tally(page) == "1 of 3"
    assert tally(undo(page)) == "2 of 3"
    assert page.multiselect(key="place").value == []
    assert page.text_input(key="words").value == "holm"
    assert tally(undo(page)) == "3 of 3"
    assert page.button(key="dl-undo").disabled
    assert dict(page.query_params) == {}


def test_a_reset_is_undone_too():
    page = opened(words="engineers", place="Breng")
    page.button(key="dl-reset").click().run()
    assert tally(page) == "3 of 3"
    undo(page)
    assert page.multiselect(key="place").value == ["Breng"]
    assert page.text_input(key="words").value == "engineers"


def test_a_choice_of_event_is_undone(click):
    page = opened()
    click(page, event="d1-e2")
    click(page, event="d1-e1")
    undo(page)
    assert 'aria-label="Event: Mayor Ida Holm met engineers in Breng"' in shown(page)
    assert page.query_params["event"] == "d1-e2"


def test_a_place_picked_on_the_map_and_its_filter_are_undone(click):
    page = opened()
    click(page, place="p1")
    click(page, filter="place=Arna")
    assert tally(page) == "1 of 3"
    assert tally(undo(page)) == "3 of 3"
    assert page.query_params["at"] == "p1"
    undo(page)
    assert "at" not in page.query_params


def test_the_oldest_looks_are_forgotten(monkeypatch):
    monkeypatch.setattr(history, "STEPS", 1)
    page = opened()
    for words in ("holm", "engineers"):
        page.text_input(key="words").set_value(words).run()
    undo(page)
    assert page.text_input(key="words").value == "holm"
    assert page.button(key="dl-undo").disabled


def test_another_story_has_no_past(monkeypatch):
    page = opened()
    page.text_input(key="words").set_value("holm").run()
    page.radio(key="story").set_value("fictional-ferry").run()
    assert page.button(key="dl-undo").disabled


def test_a_stretch_drawn_on_the_timeline_sets_the_dates_and_is_undone(click):
    page = opened(axis="Calendar")
    axis = sheet_of(tables_of(flood_story()), Settings(axis="calendar", width=1128)).axis
    start, end = (axis.x(day) / 1128 for day in (18741.2, 18745.2))
    click(page, stretch=f"{start:.5f}..{end:.5f}")
    assert page.text_input(key="from").value == "2021-04-24"
    assert page.text_input(key="to").value == "2021-04-28"
    assert tally(page) == "1 of 3"
    undo(page)
    assert page.text_input(key="from").value == ""


def test_the_days_around_an_event_become_the_filter(click):
    page = opened(event="d1-e1")
    assert 'data-days="2021-04-30..2021-05-06"' in shown(page)
    click(page, days="2021-04-30..2021-05-06")
    assert page.text_input(key="from").value == "2021-04-30"
    assert page.text_input(key="to").value == "2021-05-06"


def test_steps_go_through_the_events_in_view(click):
    page = opened(event="d1-e2")
    assert NEXT.format("d1-e1") in shown(page)
    click(page, filter="actor=Ida Holm")
    assert NEXT.format("d1-e3") in shown(page)


def test_keys_count_also_where_what_was_made_of_the_story_was_let_go(click):
    page = opened(event="d1-e2")
    page.session_state[MADE].clear()
    click(page, steps="1")
    assert page.query_params["event"] == "d1-e1"


def test_the_event_nearest_to_today_is_offered(monkeypatch):
    monkeypatch.setattr(chosen, "today", lambda: date(2021, 4, 25))
    assert 'data-event="d1-e2">Nearest to today' in shown(opened())
    assert 'data-event="d1-e1">Nearest to today' in shown(opened(place="Arna"))


def test_found_words_are_marked_in_list_and_card():
    page = opened(words="engineers")
    assert shown(page).count('<mark class="dl-found">engineers</mark>') >= 3


def test_where_the_browser_goes_back_lists_and_picks_are_those_of_the_address(monkeypatch):
    page = opened(place="Breng", event="d1-e2")
    monkeypatch.setattr(address, "leads", lambda: True)
    del page.query_params["place"]
    page.query_params["speaker"] = "Ida Holm"
    page.query_params["event"] = "d1-e3"
    page.run()
    assert page.multiselect(key="place").value == []
    assert page.multiselect(key="speaker").value == ["Ida Holm"]
    assert page.query_params["event"] == "d1-e3"
    monkeypatch.undo()
    assert page.multiselect(key="speaker").options == ["Ida Holm"]


def test_where_the_browser_goes_back_to_another_story_that_is_shown(monkeypatch):
    page = opened(story="fictional-ferry")
    monkeypatch.setattr(address, "leads", lambda: True)
    del page.query_params["story"]
    page.run()
    assert not page.exception
    assert page.radio(key="story").value == "syria"
    page.query_params["story"] = "fictional-ferry"
    page.run()
    assert page.radio(key="story").value == "fictional-ferry"
    assert page.query_params["story"] == "fictional-ferry"


def test_a_story_of_ones_own_has_no_link_out_of_the_frame(monkeypatch):
    monkeypatch.setattr(browser, "embedded", lambda: True)
    monkeypatch.setattr(export, "OWN", "syria")
    page = opened()
    assert export.IN_THIS_FRAME in shown(page)
    assert "Open in Dateline" not in shown(page)


def test_embedded_the_header_is_short_and_leads_to_the_whole(monkeypatch):
    monkeypatch.setattr(browser, "embedded", lambda: True)
    page = opened(words="engineers")
    assert not page.exception
    assert "Open in Dateline" in shown(page)


def test_keys_pressed_before_a_story_that_cannot_be_read_any_more_are_no_traceback(
    click, monkeypatch
):
    page = opened(event="d1-e2")
    page.session_state[MADE].clear()

    def gone(*_):
        raise SourceError("a.txt", "is gone", "Add a file")

    monkeypatch.setattr(state, "load", gone)
    click(page, steps="1")
    assert not page.exception
