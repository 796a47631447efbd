from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar

from dashboard.exports.edition import Selection, selected, whole
from dashboard.exports.ics import ics
from dashboard.story import Place
from tests.conftest import make_event, make_story

TODAY = date(2026, 1, 2)


def read(story):
    return Calendar.from_ical(ics(whole(story, TODAY)))


def entries(story):
    return read(story).walk("VEVENT")


def test_an_entry_lasts_from_the_first_day_to_the_day_after_the_last(flood):
    first = entries(flood)[0]
    assert (first["dtstart"].dt, first["dtend"].dt) == (date(2021, 4, 20), date(2021, 5, 4))


def test_events_without_two_bounds_are_left_out_and_counted(flood):
    assert len(entries(flood)) == 2
    assert str(read(flood)["x-wr-caldesc"]).startswith("1 event is left out")


def test_a_vague_entry_says_that_its_day_is_not_known(flood):
    vague, sharp = (str(entry["description"]) for entry in entries(flood))
    assert "The text gives no single day" in vague
    assert "The text gives no single day" not in sharp


def test_hours_are_said_and_the_entry_is_the_day():
    story = make_story(make_event(1, earliest="2021-05-03T14:30", latest="2021-05-03T15:00"))
    (entry,) = entries(story)
    assert (entry["dtstart"].dt, entry["dtend"].dt) == (date(2021, 5, 3), date(2021, 5, 4))
    assert "3 May 2021, 14:30–15:00" in str(entry["description"])


@pytest.mark.parametrize(
    ("status", "standing", "title"),
    [
        ("asserted", "CONFIRMED", "Event 1"),
        ("planned", "TENTATIVE", "Event 1 (planned)"),
        ("negated", "CANCELLED", "Event 1 (negated)"),
    ],
)
def test_certainty_is_the_entrys_standing(status, standing, title):
    (entry,) = entries(make_story(make_event(1, status=status)))
    assert (entry["status"], entry["summary"]) == (standing, title)


@pytest.mark.parametrize("day", ["-0043-03-15", "10000-01-01", "9999-12-31"])
def test_days_that_a_calendar_cannot_hold_are_left_out(day):
    assert entries(make_story(make_event(1, earliest=day, latest=day))) == []


def test_one_place_gives_the_position():
    place = Place("p1", "Arna", "city", 60.4, 5.5, "NO", None)
    (entry,) = entries(make_story(make_event(1, places=("p1",)), places=(place,)))
    assert (entry["location"], entry["geo"].to_ical()) == ("Arna", "60.4;5.5")


def test_the_same_event_has_the_same_id_on_each_export(flood):
    again = [entry["uid"] for entry in entries(flood)]
    assert [entry["uid"] for entry in entries(flood)] == again
    assert len(set(again)) == 2


def test_words_cannot_begin_a_property_of_their_own():
    attack = "x\r\nATTACH:https://attack.example/a\nEND:VEVENT;,\\"
    (entry,) = entries(make_story(make_event(1, title=attack)))
    assert "attach" not in entry
    assert str(entry["summary"]) == "X\nATTACH:https://attack.example/a\nEND:VEVENT;,\\"


def test_a_selection_says_on_a_line_of_its_own_what_is_left_out(flood):
    every = Selection(frozenset(one.id for one in flood.events), frozenset(), "place Arna, Breng")
    calendar = Calendar.from_ical(ics(selected(flood, every, TODAY)))
    note, left_out = str(calendar["x-wr-caldesc"]).split("\\n")
    assert note.endswith("Filter: place Arna\\, Breng.")
    assert left_out.startswith("1 event is left out")


def test_a_title_of_two_lines_stays_the_calendars_name(flood):
    story = replace(flood, title="Flood; Arna\nATTACH:https://attack.example/a")
    calendar = read(story)
    assert "attach" not in calendar
    assert str(calendar["x-wr-calname"]) == "Flood\\; Arna\\nATTACH:https://attack.example/a"


def test_the_calendar_carries_title_stamp_and_selection(flood):
    edition = selected(flood, Selection(frozenset({"d1-e1"}), frozenset(), "place Arna"), TODAY)
    calendar = Calendar.from_ical(ics(edition))
    assert str(calendar["x-wr-calname"]) == "The flood of Arna"
    assert "Filter: place Arna." in str(calendar["x-wr-caldesc"])
    assert calendar.walk("VEVENT")[0]["dtstamp"].dt == datetime(2026, 1, 2, tzinfo=UTC)
