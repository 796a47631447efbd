"""One sentence on how a time came about."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.loader.known_events import KnownEvents
from dashboard.loader.prose import Published
from dashboard.loader.sentences import prose_from
from dashboard.loader.times import find_times
from dashboard.words.explain import explain

DAY = date(2024, 12, 12)
PUBLISHED = Published("2024-12-12", DAY, DAY, "given")


def first_explained(text: str) -> str:
    return explain(find_times(prose_from(text), PUBLISHED, KnownEvents.load())[-1])


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "He left on 3 March 2021.",
            "“3 March 2021” (day, month and year) names its date itself, so it is 3 Mar 2021.",
        ),
        (
            "He left last month.",
            "“last month” (whole unit) is counted from the day of publication (12 Dec 2024),"
            " so it is Nov 2024.",
        ),
        (
            "He left on 3 March 2021. Two days later he was back.",
            "“Two days later” (time away) is counted from “3 March 2021” (3 Mar 2021),"
            " so it is 5 Mar 2021.",
        ),
        (
            "He left hours before the fall of Damascus.",
            "“hours before the fall of Damascus” (length from an event) is counted from the known"
            " event “fall of Damascus” (8 Dec 2024), so it is 7–8 Dec 2024.",
        ),
        (
            "He left two days after the quarrel.",
            "“two days after the quarrel” (length from an event) hangs on “the quarrel”,"
            " which nothing dates.",
        ),
        (
            "He stayed for two weeks.",
            "“two weeks” (duration) hangs on nothing that the text dates, and says how long.",
        ),
    ],
)
def test_the_sentence_tells_words_rule_anchor_and_bounds(text: str, sentence: str) -> None:
    assert first_explained(text) == sentence
