"""Words that look like times and are none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dashboard.story import Time


@pytest.mark.parametrize(
    "text",
    [
        "He may leave in a second if the Sun comes out.",
        "The march was led by May Foster and April Jones.",
        "The score was 21-15 and the price 1999 dollars.",
        "Call 0800 1950 or see section 2020 of the act.",
        "Version 2.5.1990 runs on the Atari 2600.",
        "The plane, a Boeing 747 built by August Ltd, seats 1945 people.",
        "Spring Street and Winter Road meet at 1600 Pennsylvania Avenue.",
        "She placed second; the second man came third.",
        "The Friday Club sold 1900 tickets.",
        "Prices fall and hopes spring eternal; the sat nav said so.",
        "He ran 1500 metres in 3:35 and won 6:4, 7:5.",
        "Flight 2019 from gate 12 landed.",
        "The Monday Club beat Sheffield Wednesday 2-1.",
        "Psalm 1984 and Article 1965 of the code; ISBN 1988.",
        "It cost 2012 euros, i.e. 1995 pounds.",
        "He marched in, and they sat down; mon ami wed her.",
        "Tropical Storm June weakened.",
        "Dr. June Carter and Augustus May sang.",
        "The company made $1,998 million.",
        "The boy is a six-year-old and his aunt is 41 years old.",
    ],
)
def test_nothing_has_a_date(read: Callable[..., tuple[Time, ...]], text: str) -> None:
    assert [time.text for time in read(text) if time.earliest or time.latest] == []
