"""Days without a year: those of a story whose year was named, and those of the last days before publication."""

from __future__ import annotations

import pytest

from tests.loader.times.conftest import BoundsOf


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        (
            "The curfew began in December 2021. On 21 January, soldiers shut the port.",
            "21 January",
            "2022-01-21",
        ),
        (
            "The club dismissed Ruiz on 29 December 2021. Adeyemi took over on 8 January.",
            "8 January",
            "2022-01-08",
        ),
        (
            "Marches began on 18 November 2021. On 6 January, the premier fled.",
            "6 January",
            "2022-01-06",
        ),
        (
            "The glacier broke on 27 December 2022. Its ice reached the sea on 11 January.",
            "11 January",
            "2023-01-11",
        ),
        (
            "The tanker was lost on 30 January 2022. Divers found her on 1 February.",
            "1 February",
            "2022-02-01",
        ),
    ],
)
def test_a_story_goes_on_into_the_next_year(
    bounds: BoundsOf, text: str, words: str, day: str
) -> None:
    assert bounds(text, words, "2024-02-06") == (day, day)


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        (
            "She became mayor on 28 January 2023. She was stabbed on 5 February and is in a ward.",
            "5 February",
            "2024-02-05",
        ),
        (
            "The quarry opened on 20 January 2023. A slide on 31 January buried two men.",
            "31 January",
            "2024-01-31",
        ),
        (
            "The bank was founded in October 2022. It closed its last branch on 2 February.",
            "2 February",
            "2024-02-02",
        ),
        (
            "A clerk was held in November 2021. Her trial began on 15 January.",
            "15 January",
            "2024-01-15",
        ),
        (
            "A clerk was held in November 2021. A neighbour gave evidence on 15 January.",
            "15 January",
            "2024-01-15",
        ),
        (
            "A clerk was held in November 2021. Police found evidence on 15 January.",
            "15 January",
            "2022-01-15",
        ),
        (
            "A clerk was held in November 2021. Police freed her on 15 January.",
            "15 January",
            "2022-01-15",
        ),
    ],
)
def test_a_day_nearer_to_publication_than_to_the_story_is_of_the_news(
    bounds: BoundsOf, text: str, words: str, day: str
) -> None:
    assert bounds(text, words, "2024-02-06") == (day, day)


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("He died on 1 February 2022 and was buried on 4 February.", "4 February", "2022-02-04"),
        ("The firm was sold on 20 January 2022, and closed on 4 February.", "4 Feb", "2022-02-04"),
        ("She won on 20 January 2022 but resigned on 4 February.", "4 February", "2022-02-04"),
        ("A man held in November 2021 was charged on 20 January.", "20 January", "2024-01-20"),
        (
            "A man who took office on 20 January 2023 was shot on 4 February.",
            "4 February",
            "2024-02-04",
        ),
    ],
)
def test_what_and_adds_to_a_day_with_its_year_is_of_that_year(
    bounds: BoundsOf, text: str, words: str, day: str
) -> None:
    assert bounds(text, words, "2024-02-06") == (day, day)


def test_the_weekday_beside_a_day_tells_of_which_year_it_is(bounds: BoundsOf) -> None:
    text = "The quarry opened on 20 January 2023. A slide on Tuesday, 31 January buried two men."
    assert bounds(text, "Tuesday, 31 January", "2024-02-06") == ("2023-01-31", "2023-01-31")
