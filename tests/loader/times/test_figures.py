"""Dates and times of day in figures."""

import pytest


def spans(read, text):
    return [(time.text, time.earliest, time.latest) for time in read(text)]


def test_a_date_that_can_be_read_both_ways_is_as_wide_as_both(read):
    (time,) = read("The bridge closed on 3/4/2024.")
    assert (time.value, time.earliest, time.latest) == ("2024-03-04", "2024-03-04", "2024-04-03")
    assert time.granularity == "vague"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It opened on 3/4/2024 and closed on 13/4/2024.", "2024-04-03"),
        ("It opened on 3/4/2024 and closed on 4/13/2024.", "2024-03-04"),
        ("It opened on 3.4.2024.", "2024-04-03"),
        ("It opened on 5/5/2024.", "2024-05-05"),
    ],
)
def test_the_texts_other_dates_tell_how_it_writes_them(read, text, day):
    assert (read(text)[0].earliest, read(text)[0].latest) == (day, day)


@pytest.mark.parametrize(
    "written",
    ["2024-03-05T14:00", "2024-03-05T14:00Z", "2024-03-05T14:00:10.5+03:00"],
)
def test_a_moment_as_machines_write_it(read, written):
    moment = "2024-03-05T14:00"
    assert spans(read, f"The log says {written} here.") == [(written, moment, moment)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It rang at half past four.", "half past four", "2023-05-18T04:30"),
        ("They met at a quarter to one.", "a quarter to one", "2023-05-18T12:45"),
        ("He left at ten minutes past six.", "ten minutes past six", "2023-05-18T06:10"),
    ],
)
def test_an_hour_in_words_leaves_its_half_of_the_day_open(read, text, words, value):
    (time,) = read(text)
    assert (time.text, time.value) == (words, value)
    assert (time.earliest, time.latest) == ("2023-05-18", "2023-05-18")


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("They met at quarter to nine in the evening.", "2023-05-18T20:45"),
        ("It rang at nine o'clock at night.", "2023-05-18T21:00"),
        ("It rang at two o'clock at night.", "2023-05-18T02:00"),
    ],
)
def test_a_part_of_the_day_says_which_half(read, text, minute):
    assert read(text)[0].earliest == minute


@pytest.mark.parametrize("text", ["Our side won ten to six.", "He shot half past the keeper."])
def test_scores_and_directions_are_no_hours(read, text):
    assert read(text) == ()


def test_the_half_of_the_day_holds_for_both_hours(read):
    found = read("Two shots were heard between 5 and 7 p.m. near the quay.")
    assert [time.value for time in found] == ["2023-05-18T17:00", "2023-05-18T19:00"]


def test_a_score_before_an_hour_is_no_hour(read):
    assert [time.text for time in read("The vote was 5 and 7 p.m. is the next try.")] == ["7 p.m."]


def test_local_time_stands_between_an_hour_and_its_day(read):
    (time,) = read("Polls closed at 8 p.m. local time on 3 March 2023.")
    assert time.earliest == "2023-03-03T20:00"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The second half of last year was calm.", "2022-H2"),
        ("In the third quarter of last year sales fell.", "2022-Q3"),
        ("Sales fell in FY2021.", "2021"),
    ],
)
def test_shares_of_a_year(read, text, value):
    assert read(text)[0].value == value


def test_months_counted_from_the_start_of_the_year(read):
    time, _ = read("In the first three months of the year, prices fell.")
    assert (time.value, time.earliest, time.latest) == ("P3M", "2023-01-01", "2023-03-31")


def test_a_length_of_a_year_stays_a_length(read):
    assert [time.value for time in read("She was the nurse of the year.")] == ["P1Y"]


def test_from_one_weekday_to_the_next(read):
    assert spans(read, "The road was closed from Monday to Friday.") == [
        ("Monday", "2023-05-15", "2023-05-19"),
        ("Friday", "2023-05-15", "2023-05-19"),
    ]
