"""Spans of hours, and times of day that another word bounds."""

import pytest

TUESDAY = "2024-09-24"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The lesson runs from 2:15 to 4:45 p.m. on Thursday.", "2024-09-26T14:15", "2024-09-26T16:45"),
        ("The pool opens on Sunday 8:30-10 p.m.", "2024-09-29T20:30", "2024-09-29T22:00"),
        ("The theft took place between 8 and 10 last night.", "2024-09-23T20:00", "2024-09-23T22:00"),
        ("The archive will be closed 9:45 a.m. to 4 p.m. Friday.", "2024-09-27T09:45", "2024-09-27T16:00"),
        ("Lifts will stop from 2 p.m. to 4 p.m. tomorrow.", "2024-09-25T14:00", "2024-09-25T16:00"),
        ("The lights went out from 11 to 2 p.m. on Monday.", "2024-09-23T11:00", "2024-09-23T14:00"),
        ("The ferry was late from noon to 4 p.m.", "2024-09-24T12:00", "2024-09-24T16:00"),
        ("Guards slept between 10 p.m. and 2 a.m. on 4 March 2020.", "2020-03-03T22:00", "2020-03-05T02:00"),
        ("On Saturday from 10 p.m. to 4 a.m. it poured.", "2024-09-21T22:00", "2024-09-22T04:00"),
        ("The canal will be closed from midnight to 6 a.m. Friday.", "2024-09-27T00:00", "2024-09-27T06:00"),
        ("The fair opens from 10 to 12 on Sunday morning.", "2024-09-29T10:00", "2024-09-29T12:00"),
        ("The choir meets from 7 to 9 on Friday evening.", "2024-09-27T19:00", "2024-09-27T21:00"),
        ("Polls will be open from 0700 to 1800 hours today.", "2024-09-24T07:00", "2024-09-24T18:00"),
    ],
)  # fmt: skip
def test_a_span_of_hours_has_both_minutes(read, text, first, last):
    assert {(one.earliest, one.latest) for one in read(text, TUESDAY)} == {(first, last)}


def test_a_span_of_hours_is_written_in_days_as_edtf_knows_no_minutes_of_a_span(read):
    found = read("The lesson runs from 2:15 to 4:45 p.m. on Thursday.", TUESDAY)
    assert [one.edtf for one in found] == ["2024-09-26", "2024-09-26"]


@pytest.mark.parametrize(
    "text",
    [
        "They won 7-5 in Lyon.",
        "Between 3 and 5 people were hurt.",
        "The bill passed by 12 to 9.",
        "It cost from 3 to 5 dollars.",
        "Shares rose from 3 to 5.",
        "He cut his time from 4:10 to 3:59.",
        "Verses 3:16-3:18 were read.",
    ],
)
def test_scores_and_counts_are_no_hours(read, text):
    assert read(text, TUESDAY) == ()


@pytest.mark.parametrize(
    "text",
    ["They shot from 1900 to 2000 hours of film.", "The song goes on for 2:00 to 4:30 minutes."],
)
def test_what_a_unit_counts_is_a_length(read, text):
    assert {(one.type, one.earliest) for one in read(text, TUESDAY)} == {("DURATION", None)}


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Bidders have until noon on Friday to match it.", None, "2024-09-27T12:00"),
        ("Visitors must leave by 8 p.m. on Friday.", None, "2024-09-27T20:00"),
        ("She will call tomorrow before 5 p.m.", "2024-09-25", "2024-09-25"),
        ("It burned down last night at 8.", "2024-09-23T20:00", "2024-09-23T20:00"),
        ("He arrived on Sunday morning at 7.", "2024-09-22T07:00", "2024-09-22T07:00"),
        ("The call came on 16.03.2021 13:25 from Oslo.", "2021-03-16T13:25", "2021-03-16T13:25"),
        ("The gate opens 12:30 December 27th.", "2024-12-27T12:30", "2024-12-27T12:30"),
        ("They meet Monday at 2.30 in Lagos.", "2024-09-30T02:30", "2024-09-30T02:30"),
    ],
)
def test_a_time_of_day_is_of_the_day_beside_it(read, text, first, last):
    assert (read(text, TUESDAY)[-1].earliest, read(text, TUESDAY)[-1].latest) == (first, last)


def test_a_part_of_a_day_is_of_the_day_that_the_text_is_at(bounds):
    text = "She left on Monday. In the evening she was found."
    assert bounds(text, "In the evening", TUESDAY) == ("2024-09-23", "2024-09-23")


def test_a_part_of_a_day_without_a_day_has_no_bounds(read):
    (found,) = read("He died at dawn.", TUESDAY)
    assert (found.value, found.earliest, found.latest) == ("XXXX-XX-XXTMO", None, None)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It is open Monday to Friday, 9 a.m. to 5 p.m.", "2024-09-23", "2024-09-27"),
        ("The fair is on Oct. 1-3 from 9 a.m. to 5 p.m.", "2024-10-01", "2024-10-03"),
    ],
)
def test_the_hours_of_several_days_are_no_span_of_one(read, text, first, last):
    assert {(one.earliest, one.latest) for one in read(text, TUESDAY)} == {(first, last)}


def test_the_hour_of_a_night_can_be_of_the_next_day(read):
    (twelve,) = read("He was shot at 12 on Monday night.", TUESDAY)
    (three,) = read("He was shot at 3 on Monday night.", TUESDAY)
    assert twelve.earliest == "2024-09-24T00:00"
    assert (three.earliest, three.value) == ("2024-09-23", "2024-09-23TNI")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Gunmen fired between 1400 and 1630 on Monday.", "2024-09-23T14:00", "2024-09-23T16:30"),
        ("The boat left at 0540 on Monday.", "2024-09-23T05:40", "2024-09-23T05:40"),
        ("The line was cut at 1815 on 3 May.", "2024-05-03T18:15", "2024-05-03T18:15"),
        ("Guards came at about 0300.", "2024-09-24T03:00", "2024-09-24T03:00"),
        ("At 1400h the mast fell.", "2024-09-24T14:00", "2024-09-24T14:00"),
    ],
)
def test_a_time_of_day_may_have_four_digits(read, text, first, last):
    assert {(one.earliest, one.latest) for one in read(text, TUESDAY)} == {(first, last)}


def test_in_a_text_of_such_clocks_four_digits_are_hours(read):
    text = "At 0540 hrs the convoy left. Firing began at 1815 and went on until 2200."
    assert [one.latest for one in read(text, TUESDAY)] == [
        "2024-09-24T05:40",
        "2024-09-24T18:15",
        "2024-09-24T22:00",
    ]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("He lived there from 1400 to 1630.", "1400-01-01"),
        ("At 0540 hrs it left. By 2015 the town had a harbour.", None),
    ],
)
def test_years_are_no_hours(read, text, first):
    assert read(text, TUESDAY)[-1].earliest == first


@pytest.mark.parametrize(
    "text",
    ["The hut stands at 1800 metres.", "The index fell from 1800 to 1500 on Friday."],
)
def test_heights_and_prices_are_no_hours(read, text):
    assert not [one for one in read(text, TUESDAY) if one.earliest and "T" in one.earliest]


def test_hours_go_on_from_a_named_day_long_before_publication(read):
    text = (
        "11.52 p.m., Tuesday 23 January: A tenant rings.\n"
        "12.07 a.m.: Smoke is seen.\n12.13 a.m.: The call is logged.\n1.20 a.m.: The roof falls."
    )
    values = [one.value for one in read(text, "2018-02-04")]
    assert values[-1] == "2018-01-24T01:20"
