import json
from datetime import date

import pytest

from dashboard.exports.edition import whole
from dashboard.exports.timelinejs import timelinejs
from tests.conftest import make_event, make_story

TODAY = date(2026, 1, 2)


def timeline(story):
    return json.loads(timelinejs(whole(story, TODAY)))


def test_a_slide_has_dates_words_and_place(flood):
    slide = timeline(flood)["events"][0]
    assert slide["start_date"] == {"year": 2021, "month": 4, "day": 20}
    assert slide["end_date"] == {"year": 2021, "month": 5, "day": 3}
    assert slide["display_date"] == "20 Apr – 3 May 2021"
    assert slide["text"]["headline"] == "Mayor Ida Holm met engineers in Breng"
    where = slide["location"]
    assert (where["name"], where["lat"], where["lon"]) == ("Breng", 59.1, 5.9)
    assert "media" not in slide


def test_what_no_slide_shows_is_told_to_who_reads_the_file(flood):
    slide = timeline(flood)["events"][0]
    assert (slide["earliest"], slide["latest"]) == ("2021-04-20", "2021-05-03")
    assert (slide["kind"], slide["status"], slide["granularity"]) == (
        "CONSULT",
        "asserted",
        "vague",
    )
    assert slide["evidence"] == ["Days before the flood, Mayor Ida Holm met engineers in Breng."]


def test_one_day_has_no_end(flood):
    assert "end_date" not in timeline(flood)["events"][1]


def test_what_has_no_date_is_named_on_the_title_slide(flood):
    read = timeline(flood)
    assert len(read["events"]) == 2
    assert "Without a date: The town may move to higher ground." in read["title"]["text"]["text"]


@pytest.mark.parametrize(
    ("bound", "year"), [("-0043-03-15", -44), ("0000-01-01", -1), ("0001-01-01", 1)]
)
def test_years_before_1_are_counted_as_people_do(bound, year):
    slide = timeline(make_story(make_event(1, earliest=bound, latest=bound)))["events"][0]
    assert slide["start_date"]["year"] == year


def test_an_open_start_stands_at_its_only_bound_and_says_so():
    slide = timeline(make_story(make_event(1, earliest=None)))["events"][0]
    assert slide["start_date"] == {"year": 2021, "month": 5, "day": 3}
    assert slide["display_date"] == "by 3 May 2021"


def test_minutes_are_there():
    story = make_story(make_event(1, earliest="2021-05-03T14:30", latest="2021-05-03T15:00"))
    start = timeline(story)["events"][0]["start_date"]
    assert (start["hour"], start["minute"]) == (14, 30)


def test_deep_time_asks_for_the_scale_that_holds_it():
    deep = make_event(1, earliest="-300000-01-01", latest="-300000-12-31")
    assert timeline(make_story(deep))["scale"] == "cosmological"
    assert timeline(make_story(make_event(1)))["scale"] == "human"
