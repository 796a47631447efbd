"""TIMEX3 values, by the conventions of TempEval-3."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dashboard.story import Time


@pytest.mark.parametrize(
    ("text", "words", "value", "kind"),
    [
        ("It rained on 3 March 2021.", "3 March 2021", "2021-03-03", "DATE"),
        ("It rained on March 3rd, 2021.", "March 3rd, 2021", "2021-03-03", "DATE"),
        ("It rained on Wednesday, 3 March 2021.", "Wednesday, 3 March 2021", "2021-03-03", "DATE"),
        ("It rained on 2021-03-03.", "2021-03-03", "2021-03-03", "DATE"),
        ("It rained last week.", "last week", "2023-W19", "DATE"),
        ("It rained this morning.", "this morning", "2023-05-18TMO", "TIME"),
        ("It rained last night.", "last night", "2023-05-17TNI", "TIME"),
        ("It rained at 9:15 a.m. on Monday.", "9:15 a.m. on Monday", "2023-05-15T09:15", "TIME"),
        ("It rained for two weeks.", "two weeks", "P2W", "DURATION"),
        ("It rained for 2 1/2 years.", "2 1/2 years", "P2Y6M", "DURATION"),
        ("It rained for several months.", "several months", "PXM", "DURATION"),
        ("It rained for twenty-five hours.", "twenty-five hours", "PT25H", "DURATION"),
        ("It rained over the past three days.", "the past three days", "P3D", "DURATION"),
        ("It rains every Friday.", "every Friday", "XXXX-WXX-5", "SET"),
        ("It rains each July.", "each July", "XXXX-07", "SET"),
        ("It rained in the 1960s.", "the 1960s", "196", "DATE"),
        ("It rained in the 14th century.", "the 14th century", "13", "DATE"),
        ("It rained in the summer of 1911.", "the summer of 1911", "1911-SU", "DATE"),
        (
            "It rained in the second quarter of 1999.",
            "the second quarter of 1999",
            "1999-Q2",
            "DATE",
        ),
        ("It rained in 431 BC.", "431 BC", "BC0431", "DATE"),
        ("It rained in late 1987.", "late 1987", "1987", "DATE"),
        ("It is raining now.", "now", "PRESENT_REF", "DATE"),
        ("It rained recently.", "recently", "PAST_REF", "DATE"),
        ("It rained on Easter Monday 2019.", "Easter Monday 2019", "2019-04-22", "DATE"),
    ],
)
def test_words_have_their_value(
    read: Callable[..., tuple[Time, ...]], text: str, words: str, value: str, kind: str
) -> None:
    found = [(time.text, time.value, time.type) for time in read(text)]
    assert found == [(words, value, kind)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It rained on 3 March 2021.", "2021-03-03"),
        ("It rained in March 2021.", "2021-03"),
        ("It rained in 2021.", "2021"),
        ("It rained in the 1960s.", "196X"),
        ("It rained in the 14th century.", "13XX"),
        ("It rained in early March 2021.", "2021-03-01/2021-03-10"),
        ("It has rained since 3 March 2021.", "2021-03-03/2023-05-18"),
        ("It must rain by 3 March 2024.", "../2024-03-03"),
        ("It rained at 10 p.m. on 3 March 2021.", "2021-03-03T22:00:00"),
        ("It rained for two weeks.", None),
    ],
)
def test_bounds_are_written_as_edtf(
    read: Callable[..., tuple[Time, ...]], text: str, edtf: str | None
) -> None:
    assert [time.edtf for time in read(text)] == [edtf]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Fires burned in the summer of 1997–98.", "1997-12-01", "1998-02-28"),
        ("Fires burned in the 2015/16 summer.", "2015-12-01", "2016-02-29"),
        ("It snowed in the winter of 2009-10.", "2009-12-01", "2010-02-28"),
        ("Fires burned in the summer of 2019.", "2019-06-01", "2019-08-31"),
    ],
)
def test_a_season_of_two_years_is_the_one_in_which_the_year_turns(bounds, text, first, last):
    assert bounds(text, text.partition(" in ")[2]) == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It sank in the small hours of Tuesday.", "2023-05-16", "2023-05-16"),
        ("It fell in the early morning hours of 3 May.", "2023-05-03", "2023-05-03"),
        ("It fell in the second half of April.", "2023-04-16", "2023-04-30"),
        ("It fell in the first half of February 2020.", "2020-02-01", "2020-02-14"),
        ("They meet tomorrow week.", "2023-05-26", "2023-05-26"),
        ("They meet Monday week.", "2023-05-29", "2023-05-29"),
        ("A recital is scheduled for the 27th.", "2023-05-27", "2023-05-27"),
        ("A parade had been scheduled for 9 June.", "2023-06-09", "2023-06-09"),
        ("He moves from Arna on 1 June.", "2023-06-01", "2023-06-01"),
        ("She left on 3 August last year.", "2022-08-03", "2022-08-03"),
        ("The band played on Carnival Monday.", "2023-02-20", "2023-02-20"),
    ],
)
def test_idioms_of_days(bounds, text, first, last):
    end = text.rindex(".")
    assert bounds(text, text[end - 4 : end]) == (first, last)


def test_a_fortnight_of_a_month_is_two_weeks_of_it(bounds):
    text = "It rained in the first fortnight of April."
    assert bounds(text, "first fortnight") == ("2023-04-01", "2023-04-14")
