import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.figures.playback import playback, windows
from dashboard.figures.theme import DARK, LIGHT
from dashboard.story import Place
from dashboard.tables import tables_of
from tests.conftest import flood_story, make_event, make_story

# 20 April and 3 May 2021 as days since 1970.
TALKS, FLOOD = 18737, 18750


def payload(*events, axis="sequence", **changes):
    return playback(tables_of(make_story(*events, **changes)), axis, LIGHT)


def begins(given):
    """The first days, which the payload counts from one to the next."""
    days, day = [], 0
    for more in given["events"]["begins"]:
        day += more
        days.append(day)
    return days


def test_events_are_numbers_in_the_order_in_which_they_begin():
    given = playback(tables_of(flood_story()), "sequence", DARK)
    assert given["ink"]["quadrants"][3] == "#f0803c"
    assert given["events"] == {
        "id": ["d1-e2", "d1-e1"],
        "begins": [TALKS, FLOOD - TALKS],
        "length": [14, 1],
        "quadrant": "04",
        "status": "00",
        "fades": "10",
        "inferred": "00",
        "places": [[1], [0]],
        "title": ["Mayor Ida Holm met engineers in Breng", "The dam at Arna broke"],
        "when": ["20 Apr – 3 May 2021", "3 May 2021"],
    }
    assert given["places"] == {
        "name": ["Arna", "Breng"],
        "lat": [60.4, 59.1],
        "lon": [5.5, 5.9],
        "shape": [None, None],
    }
    assert (given["undated"], given["unplaced"]) == (1, 0)


def test_the_axis_runs_from_the_first_day_to_the_end_of_the_last():
    given = playback(tables_of(flood_story()), "sequence", LIGHT)
    assert given["axis"] == {"days": [TALKS, FLOOD, FLOOD + 1], "at": [0.0, 0.5, 1.0]}
    assert given["ticks"] == [[0.25, "20 Apr – 2 May 2021", False], [0.75, "3 May", False]]


def test_the_calendar_keeps_true_distances():
    given = playback(tables_of(flood_story()), "calendar", LIGHT)
    assert given["axis"] == {"days": [TALKS, FLOOD + 1], "at": [0.0, 1.0]}


def test_what_is_only_known_to_be_over_by_a_day_begins_on_it():
    given = payload(make_event(1, earliest=None, latest="2021-05-03"))
    assert (begins(given), given["events"]["length"]) == ([FLOOD], [1])
    assert given["events"]["fades"] == "1"


def test_what_has_no_last_day_has_no_length_and_the_axis_an_end():
    given = payload(make_event(1, latest=None), make_event(2, latest="2021-05-09"))
    assert sorted(given["events"]["length"]) == [-1, 7]
    assert given["axis"]["days"][-1] == FLOOD + 7


def test_a_moment_takes_the_whole_of_its_day():
    given = payload(make_event(1, earliest="2021-05-03T14:10", latest="2021-05-03T14:20"))
    assert (begins(given), given["events"]["length"]) == ([FLOOD], [1])


def test_years_before_our_era_are_days_like_others():
    salamis = make_event(1, earliest="-0479-09-20", latest="-0479-09-20")
    moon = make_event(2, earliest="1969-07-20", latest="1969-07-20")
    given = payload(salamis, moon)
    assert begins(given) == [-894217, -165]
    assert [name for _, name, _ in given["ticks"]] == [
        "20 Sep 480 BC",
        "··· 2448 years ···",
        "20 Jul 1969",
    ]


def test_a_story_without_dates_cannot_be_played():
    assert payload(make_event(1, earliest=None, latest=None)) is None
    assert payload() is None


def test_a_country_is_known_by_its_shape_and_a_place_without_position_is_not_on_the_map():
    places = (
        Place("p1", "Norway", "country", 61.0, 9.0, "NO", "test:1"),
        Place("p2", "Somewhere", "city", None, None, None, None),
    )
    given = payload(make_event(1, places=("p1",)), make_event(2, places=("p2",)), places=places)
    assert given["places"]["shape"] == ["NO"]
    assert given["unplaced"] == 1


def test_hostile_words_are_short_plain_text():
    title = "<img src=x onerror=alert(1)>\u202e" + "a" * 500
    (words,) = payload(make_event(1, title=title))["events"]["title"]
    assert words.startswith("<img src=x onerror=alert(1)>aaa")
    assert len(words) == 110
    assert words.endswith("…")


def test_very_many_events_are_sent_without_words_and_within_the_message():
    start = date(1950, 1, 1)
    events = []
    for number in range(10_000):
        day = (start + timedelta(days=number * 7 % 20_000)).isoformat()
        events.append(make_event(number, earliest=day, latest=day, title="A title" * 20))
    given = payload(*events)
    assert "title" not in given["events"]
    assert len(given["axis"]["days"]) == 1_500
    assert len(json.dumps(given)) < 300_000


@pytest.mark.parametrize(
    ("days", "names", "first"),
    [
        (1, ["1 day"], "1 day"),
        (20, ["1 day", "3 days", "1 week"], "3 days"),
        (160, ["1 day", "3 days", "1 week", "1 month"], "1 week"),
        (
            900_000,
            ["3 months", "1 year", "5 years", "25 years", "100 years", "1,000 years"],
            "100 years",
        ),
    ],
)
def test_windows_suit_the_length_of_the_story(days, names, first):
    offered = windows(days)
    assert [name for name, _, _ in offered] == names
    assert [name for name, _, is_first in offered if is_first] == [first]


spans = st.lists(
    st.tuples(
        st.one_of(st.none(), st.integers(-2_000, 2_000)),
        st.one_of(st.none(), st.integers(0, 900)),
    ).filter(lambda span: span != (None, None)),
    min_size=1,
    max_size=12,
)


@pytest.mark.parametrize("axis", ["sequence", "calendar"])
@given(spans=spans)
def test_every_event_begins_on_the_axis_and_positions_ascend(axis, spans):
    start = date(2000, 1, 1)
    events = []
    for number, (first, length) in enumerate(spans):
        last = None if length is None else start + timedelta(days=(first or 0) + length)
        begin = None if first is None else start + timedelta(days=first)
        events.append(
            make_event(
                number,
                earliest=begin and begin.isoformat(),
                latest=last and last.isoformat(),
            )
        )
    given_ = payload(*events, axis=axis)
    days, at = given_["axis"]["days"], given_["axis"]["at"]
    assert at == sorted(at)
    assert (at[0], at[-1]) == (0, 1)
    assert days == sorted(days)
    assert begins(given_) == sorted(begins(given_))
    assert all(days[0] <= day < days[-1] for day in begins(given_))
    assert all(length == -1 or length >= 1 for length in given_["events"]["length"])
