from dashboard.figures.event.subject import subject
from dashboard.tables import tables_of
from tests.conftest import flood_story


def test_a_form_says_which_event_it_is_about_and_what_tells_it():
    said = subject("d1-e1", tables_of(flood_story()))
    assert "The dam at Arna broke" in said
    assert "3 May 2021" in said
    assert "<blockquote" in said


def test_a_form_about_no_event_says_nothing():
    assert subject("d9-e9", tables_of(flood_story())) == ""
