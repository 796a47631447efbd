from dashboard.figures.nothing import nothing, nothing_in_view
from dashboard.tables import tables_of
from tests.conftest import make_event, make_story


def test_a_filter_that_leaves_nothing_can_be_reset_where_it_says_so(flood):
    said = nothing_in_view(tables_of(flood))
    assert "No event passes this filter" in said
    assert "The story has 3 events." in said
    assert 'data-filter=""' in said


def test_one_event_is_one_event():
    assert "The story has one event." in nothing_in_view(tables_of(make_story(make_event(1))))


def test_a_text_without_events_leads_to_its_source():
    said = nothing_in_view(tables_of(make_story()))
    assert "No event was found in this text" in said
    assert 'data-page="source"' in said


def test_what_is_missing_is_text_and_no_html():
    assert nothing("<b>", "a & b") == (
        '<section class="dl-nothing"><h2 class="dl-title">&lt;b&gt;</h2><p>a &amp; b</p></section>'
    )


def test_a_filter_that_leaves_no_key_event_leads_to_the_others(flood):
    said = nothing_in_view(tables_of(flood), 2)
    assert "No key event passes this filter" in said
    assert "But 2 other events do." in said
    assert 'data-filter="show=all"' in said
    assert "But one other event does." in nothing_in_view(tables_of(flood), 1)
