import json

import pytest

from dashboard.loader.readers import read_bytes
from dashboard.loader.source import Source


def source_of(timeline, name="a.timeline.json"):
    (found,) = read_bytes(json.dumps(timeline).encode(), name)
    assert isinstance(found, Source), found
    return found


def slide(**more):
    return {
        "text": {"headline": "Mill <b>burnt</b>", "text": "<p>All &amp; sundry ran.</p>"},
        **more,
    }


@pytest.mark.parametrize(
    ("start", "end", "first", "last"),
    [
        ({"year": 2024, "month": 7, "day": 5}, None, "2024-07-05", "2024-07-05"),
        ({"year": "2024", "month": "7"}, None, "2024-07-01", "2024-07-31"),
        (
            {"year": 2024, "month": 7, "day": 5, "hour": 9, "minute": 5},
            None,
            *["2024-07-05T09:05"] * 2,
        ),
        ({"year": -44}, {"year": 14}, "-0043-01-01", "0014-12-31"),
        ({"year": 2024, "month": "", "day": ""}, None, "2024-01-01", "2024-12-31"),
    ],
)
def test_a_slide_is_dated_by_its_parts(start, end, first, last):
    more = {"end_date": end} if end else {}
    (row,) = source_of({"events": [slide(start_date=start, **more)]}).rows
    assert (row.date.earliest, row.date.latest) == (first, last)


def test_headlines_and_texts_are_words_and_the_title_slide_is_the_title():
    source = source_of(
        {
            "title": {"text": {"headline": "The mill"}},
            "events": [
                slide(
                    start_date={"year": 2024},
                    display_date="some year",
                    location={"name": "Arna", "lat": 60.4, "lon": 5.25},
                )
            ],
        }
    )
    assert source.title == "The mill"
    assert source.text == "some year · Arna\n\nMill burnt\n\nAll & sundry ran."
    assert source.rows[0].places[0].lat == 60.4


def test_the_older_format_is_read_too():
    source = source_of(
        {
            "timeline": {
                "headline": "The mill",
                "date": [{"startDate": "2011,12,05", "headline": "Built", "text": "At last."}],
            }
        }
    )
    assert (source.title, source.rows[0].date.earliest) == ("The mill", "2011-12-05")


@pytest.mark.parametrize(
    ("timeline", "reason"),
    [
        ('{"events": {"start_date": {}}}', "is no timeline with events"),
        ('{"timeline": [], "events": 5, "start_date": {}}', "is no timeline with events"),
        ('{"events": [], "a": {"start_date": {}}}', "has no slide with an event"),
        ('{"events": [{"start_date": {"year": 1e99}, "text": {"headline": "x"}}]}', "has the date"),
        ('{"events": [{"start_date": {"year": "MM"}, "text": {"headline": "x"}}]}', "has the date"),
        ('{"events": [{"start_date": {"year": 2024}}]}', "has no title"),
    ],
)
def test_hostile_timelines_end_in_a_reason(timeline, reason):
    (error,) = read_bytes(timeline.encode(), "a.json")
    assert error.reason.startswith(reason)
