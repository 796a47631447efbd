import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.days import (
    NotADateError,
    ReversedError,
    day_words,
    edtf_span,
    edtf_words,
    span_words,
    stamp,
    typed_edtf,
    typed_span,
)


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        ("2021-05-03", "2021-05-03", "3 May 2021"),
        ("2021-05-03", "2021-05-04", "3–4 May 2021"),
        ("2021-04-20", "2021-05-03", "20 Apr – 3 May 2021"),
        ("2020-12-30", "2021-01-02", "30 Dec 2020 – 2 Jan 2021"),
        ("2021-05-01", "2021-05-31", "May 2021"),
        ("2021-05-01", "2021-06-30", "May – Jun 2021"),
        ("2021-01-01", "2021-12-31", "2021"),
        ("1970-01-01", "1979-12-31", "1970s"),
        ("1801-01-01", "1900-12-31", "1801 – 1900"),
        (None, "2021-05-03", "by 3 May 2021"),
        ("2021-05-03", None, "from 3 May 2021"),
        (None, None, "no date given"),
        ("2021-05-03T14:30", "2021-05-03T14:30", "3 May 2021, 14:30"),
        ("2021-05-03T14:30", "2021-05-03T16:00", "3 May 2021, 14:30–16:00"),
        ("-0043-03-15", "-0043-03-15", "15 Mar 44 BC"),
        ("0014-06-01", "0014-06-01", "1 Jun AD 14"),
    ],
)
def test_bounds_are_said_no_sharper_than_they_are(earliest, latest, words):
    assert span_words(earliest, latest) == words


def test_the_last_moment_of_a_day_is_its_last_minute():
    assert stamp("2021-05-03", last=True) == np.datetime64("2021-05-03T23:59", "s")


def test_an_open_bound_is_no_moment():
    assert np.isnat(stamp(None))


@pytest.mark.parametrize(
    ("typed", "span"),
    [
        ("2021", ("2021-01-01", "2021-12-31")),
        ("2021-02", ("2021-02-01", "2021-02-28")),
        ("2021-2-5", ("2021-02-05", "2021-02-05")),
        ("Feb 2020", ("2020-02-01", "2020-02-29")),
        ("8 December 2024", ("2024-12-08", "2024-12-08")),
        ("44 BC", ("-0043-01-01", "-0043-12-31")),
        ("1 Jun AD 14", ("0014-06-01", "0014-06-01")),
    ],
)
def test_typed_dates_mean_all_their_days(typed, span):
    assert typed_span(typed) == span


@pytest.mark.parametrize("typed", ["31 June 2024", "2024-13", "soon", "8 2024", "2024-02-30", "-"])
def test_what_is_no_date_is_named(typed):
    with pytest.raises(NotADateError, match=typed):
        typed_span(typed)


@given(st.dates())
def test_every_day_that_is_said_is_read_back(day):
    if day.year < 1000:
        return
    assert typed_span(day_words(day.isoformat())) == (day.isoformat(), day.isoformat())


@pytest.mark.parametrize(
    ("edtf", "bounds"),
    [
        ("2021-05", ("2021-05-01", "2021-05-31")),
        ("1916-07-01/1916-11-18", ("1916-07-01", "1916-11-18")),
        ("2021/2022-02", ("2021-01-01", "2022-02-28")),
        ("2021-05-03/..", ("2021-05-03", None)),
        ("../2021", (None, "2021-12-31")),
        ("2021-05-03T14:30", ("2021-05-03T14:30", "2021-05-03T14:30")),
        ("-0043-03-15", ("-0043-03-15", "-0043-03-15")),
    ],
)
def test_edtf_is_read_to_its_bounds(edtf, bounds):
    assert edtf_span(edtf) == bounds


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("1916-07-01/1916-11-18", "1 Jul – 18 Nov 1916"),
        ("2021-05-03/..", "from 3 May 2021"),
        ("7 dead", "7 dead"),
        ("", ""),
    ],
)
def test_edtf_is_said_in_words_where_it_can_be_read(edtf, words):
    assert edtf_words(edtf) == words


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("15 Jul 2024", "", "2024-07-15"),
        ("", "2024-07-15", "2024-07-15"),
        ("2024-07", "", "2024-07-01/2024-07-31"),
        ("2024-07-15", "2024-07-15", "2024-07-15"),
        ("1 July 2024", "2024", "2024-07-01/2024-12-31"),
        ("open", "2024-07-15", "../2024-07-15"),
        ("2024-07-15", "Open", "2024-07-15/.."),
        ("", " ", ""),
        ("open", "open", ""),
    ],
)
def test_two_typed_sides_are_one_edtf_date(since, until, expected):
    assert typed_edtf(since, until) == expected


def test_a_typed_side_that_is_no_date_is_named():
    with pytest.raises(NotADateError, match="“soon” is not a date"):
        typed_edtf("soon", "")


def test_typed_sides_in_the_wrong_order_are_both_named():
    with pytest.raises(ReversedError, match="“3 March 2025” is later than “2025-03-02”"):
        typed_edtf("3 March 2025", "2025-03-02")
