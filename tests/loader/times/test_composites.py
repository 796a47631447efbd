"""Days picked out of longer times, eras, short years, and lengths told by their end."""

from __future__ import annotations

import pytest

from tests.loader.times.conftest import BoundsOf


@pytest.mark.parametrize(
    ("text", "words", "earliest", "latest"),
    [
        (
            "The mill burned on the first Monday of June 2014.",
            "the first Monday of June 2014",
            "2014-06-02",
            "2014-06-02",
        ),
        (
            "They voted on the third Thursday in March 2009.",
            "the third Thursday in March 2009",
            "2009-03-19",
            "2009-03-19",
        ),
        (
            "He won on the last Sunday of 1988.",
            "the last Sunday of 1988",
            "1988-12-25",
            "1988-12-25",
        ),
        (
            "The pit closed on the last Friday of last month.",
            "the last Friday",
            "2023-04-28",
            "2023-04-28",
        ),
        (
            "The deed is of the 9th day of May, 1655.",
            "the 9th day of May, 1655",
            "1655-05-09",
            "1655-05-09",
        ),
        (
            "Trams ran until the last day of February 2012.",
            "the last day of February 2012",
            None,
            "2012-02-29",
        ),
        (
            "A ball was held on the first day of 1901.",
            "the first day of 1901",
            "1901-01-01",
            "1901-01-01",
        ),
        ("The fleet sank on 2 September 31 BC.", "2 September 31 BC", "-0030-09-02", "-0030-09-02"),
        ("He fell on June 9, 68 AD.", "June 9, 68 AD", "0068-06-09", "0068-06-09"),
        ("The wall fell in August of AD 410.", "August of AD 410", "0410-08-01", "0410-08-31"),
        ("They toured in the autumn of '77.", "the autumn of '77", "1977-09-01", "1977-11-30"),
        ("She was born in May '52.", "May '52", "1952-05-01", "1952-05-31"),
        ("The jury sat on June 3, 4 and 8, 2015.", "June 3", "2015-06-03", "2015-06-03"),
        ("The jury sat on June 3, 4 and 8, 2015.", "8, 2015", "2015-06-08", "2015-06-08"),
        ("One summer in the 1950s he met a bear.", "summer", "1950-01-01", "1959-12-31"),
        (
            "On Sunday in the week of 3 May 2010 it rained.",
            "the week of 3 May 2010",
            "2010-05-03",
            "2010-05-09",
        ),
        (
            "Sales rose in the six months to June 2016.",
            "the six months",
            "2016-01-01",
            "2016-06-30",
        ),
        (
            "It lost money in the year ended 30 September 2011.",
            "the year",
            "2010-10-01",
            "2011-09-30",
        ),
        ("The last weekend in May 2015 was wet.", "last weekend", "2015-05-30", "2015-05-31"),
        ("Apply no later than 3 June 2023.", "3 June 2023", None, "2023-06-03"),
        ("It opens no earlier than 3 June 2023.", "3 June 2023", "2023-06-03", None),
    ],
)
def test_words_have_bounds(
    bounds: BoundsOf, text: str, words: str, earliest: str | None, latest: str | None
) -> None:
    assert bounds(text, words) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "words", "earliest", "latest"),
    [
        ("She left on Sunday, and in 2017 came back.", "Sunday", "2023-05-14", "2023-05-14"),
        ("It was Sunday. October 2017 was wet.", "Sunday", "2023-05-14", "2023-05-14"),
        ("He came on 12 March and left.", "12 March", "2023-03-12", "2023-03-12"),
        ("The summer was dry.", "summer", "2022-06-01", "2022-08-31"),
        ("The 12 months were hard; June 2016 was worst.", "The 12 months", None, None),
        ("It closed later than 3 June 2021.", "3 June 2021", "2021-06-03", "2021-06-03"),
    ],
)
def test_other_words_are_left_alone(
    bounds: BoundsOf, text: str, words: str, earliest: str | None, latest: str | None
) -> None:
    assert bounds(text, words) == (earliest, latest)
