"""Days that a life ends with: they are of its publication, and not of the year told last."""

import pytest

from tests.loader.times.conftest import BoundsOf

LIFE = (
    "Ivo Berg died on 3 April. He was born in Lund in 1945. He stopped playing in 1971 and umpired in "
    "1984. He retired in 2005 and taught in Arna. In 2009 he was made a member. He married in 1973. "
    "A son died in the war in 1996.\n\nHe had a stroke last month. The funeral took place on Friday."
)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [("last month", "2023-03-01", "2023-03-31"), ("Friday", "2023-04-07", "2023-04-07")],
)
def test_the_last_days_of_a_life_are_those_before_publication(
    bounds: BoundsOf, words: str, first: str, last: str
) -> None:
    assert bounds(LIFE, words, "2023-04-12") == (first, last)


def test_a_weekday_that_a_life_looks_ahead_to_is_the_next_one(bounds: BoundsOf) -> None:
    life = f"{LIFE.split(chr(10), maxsplit=1)[0]} Ivo Berg died on 3 April. His funeral will be on Friday."
    assert bounds(life, "Friday", "2023-04-12") == ("2023-04-14", "2023-04-14")
