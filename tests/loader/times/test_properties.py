"""What holds for any text whatever."""

from __future__ import annotations

import re
import time as clock
from collections.abc import Callable
from datetime import date, timedelta

import edtf
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dashboard.loader.known_events import KnownEvents
from dashboard.loader.prose import UNPUBLISHED, Published
from dashboard.loader.sentences import prose_from
from dashboard.loader.times import explicit_dates, find_times
from dashboard.story import Time
from tests.strategies.texts import TIME_TEXTS

DAY_OF_VALUE = re.compile(r"\d{4}-\d\d-\d\dT\d")


def times_of(text: str, published: Published = UNPUBLISHED) -> tuple[Time, ...]:
    return find_times(prose_from(text), published, KnownEvents.load())


@given(TIME_TEXTS, st.dates())
@settings(max_examples=150, deadline=None)
def test_spans_lie_in_the_text_in_order_and_bounds_are_in_order(text: str, day: object) -> None:
    published = Published(str(day), day, day, "given")  # type: ignore[arg-type]
    end = 0
    for time in times_of(text, published):
        assert end <= time.start < time.end <= len(text)
        assert time.text == text[time.start : time.end]
        if time.earliest and time.latest and not time.earliest.startswith("-"):
            assert time.earliest <= time.latest
        end = time.end


@given(TIME_TEXTS)
@settings(max_examples=150, deadline=None)
def test_edtf_parses_and_has_the_same_bounds(text: str) -> None:
    for time in times_of(text):
        if time.edtf is None:
            assert time.earliest is None
            assert time.latest is None
            continue
        parsed = edtf.parse_edtf(time.edtf)
        if time.earliest and time.latest:
            low, high = parsed.lower_strict(), parsed.upper_strict()
            assert (low.tm_year, low.tm_mon, low.tm_mday) == numbers(time.earliest)
            assert (high.tm_year, high.tm_mon, high.tm_mday) == numbers(time.latest)


def numbers(bound: str) -> tuple[int, int, int]:
    sign = -1 if bound.startswith("-") else 1
    year, month, day = bound.lstrip("-")[:10].split("-")
    return sign * int(year), int(month), int(day)


@given(TIME_TEXTS)
@settings(max_examples=50, deadline=None)
def test_explicit_dates_never_raise(text: str) -> None:
    assert all(0 <= found.start < found.end <= len(text) for found in explicit_dates(text))


@pytest.mark.parametrize(
    "piece",
    [
        "a ",
        "the ",
        "1 ",
        "1999 ",
        "1999-",
        "12:",
        "12:34 ",
        ". ",
        "\n",
        " \n",
        "\n\n",
        "May ",
        "two ",
        "and ",
        "early ",
        "the end of ",
        "days after ",
        "after the ",
        "of ",
        "hundred ",
        "'",
        "'s ",
        "- ",
        "(",
        "1/",
        "1/2 ",
        "3rd ",
        "Monday , ",
        "a.m. ",
        "9",
        "July 5 to ",
        "x",
        "last ",
        "two days after the collision ",
        "In the wake of the fall of Damascus ",
        "Damascus fell ",
        "é",
        "٣ ",
    ],
)
def test_repetition_takes_linear_time(piece: str) -> None:
    def seconds(characters: int) -> float:
        prose = prose_from(piece * (characters // len(piece)))
        started = clock.process_time()
        find_times(prose, UNPUBLISHED, KnownEvents.load())
        return clock.process_time() - started

    seconds(2_000)
    long = seconds(40_000)
    if long < 0.3:  # whatever the short one takes
        return
    most = 10 * min(seconds(10_000) for _ in range(2)) + 0.3
    assert long < most or seconds(40_000) < most


def test_a_text_without_times_has_none(read: Callable[..., tuple[Time, ...]]) -> None:
    assert read("Nothing is said here of when.") == ()
    assert read("") == ()


# "1000-10" are years, no score.
HIGHEST_SCORE = 200
AMOUNTS = st.integers(0, 99_999)
HOLDERS = (
    "The ticket costs ${0}.{1:02}.",
    "It fell to €{0}.",
    "The team won {2}-{1}.",
    "Call {0}-555-{1:04} for help.",
    "Version {0}.{1} is out.",
    "She lives at {0} Lake Street.",
    "The ratio is {2}:{1} here.",
    "Flight {0} was late by {1} metres.",
    "A share of {2}/{1} of it was sold.",
    "Case No. {1}-{1}-2021 was dismissed.",
)


@given(st.sampled_from(HOLDERS), AMOUNTS, st.integers(0, 99))
@settings(max_examples=200, deadline=None)
def test_no_price_score_version_phone_or_house_number_is_dated(
    text: str, one: int, two: int
) -> None:
    assert times_of(text.format(one, two, one % HIGHEST_SCORE)) == ()


def moment_of(value: str) -> str:
    """The moment of a TIMEX3 value; T24:00 is the one with which the next day begins (ISO 8601)."""
    if "T24:00" not in value:
        return value
    return f"{date.fromisoformat(value[:10]) + timedelta(days=1)}T00:00"


@given(TIME_TEXTS, st.dates())
@example("MIDNIGHT", date(2000, 1, 1))
@example("0010s:NEXT CHRISTMAS", date(2601, 1, 1))
@settings(max_examples=150, deadline=None)
def test_the_day_of_a_value_lies_in_its_bounds(text: str, day: object) -> None:
    for time in times_of(text, Published(str(day), day, day, "given")):  # type: ignore[arg-type]
        if time.type == "TIME" and DAY_OF_VALUE.match(time.value) and time.earliest and time.latest:
            assert time.earliest[:10] <= moment_of(time.value)[:10] <= time.latest[:10]
