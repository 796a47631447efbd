"""The seed article's times: all that it says about when, with bounds and anchors."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dashboard.loader.known_events import KnownEvents
from dashboard.loader.prose import Published
from dashboard.loader.sentences import prose_from
from dashboard.loader.times import explicit_dates, find_times
from dashboard.story import Time

ARTICLE = Path(__file__).parents[3] / "seeds" / "syria" / "article.txt"
PUBLISHED = Published("2024-12-08/..", date(2024, 12, 8), None, "inferred")
FALL = "fall-of-damascus-2024"


def times(known: KnownEvents | None = None) -> dict[str, Time]:
    prose = prose_from(ARTICLE.read_text(encoding="utf-8"))
    found = find_times(prose, PUBLISHED, KnownEvents.load() if known is None else known)
    return {time.text: time for time in found}


@pytest.mark.parametrize(
    ("words", "earliest", "latest", "basis"),
    [
        ("July", "2024-07-01", "2024-07-31", "published"),
        ("just hours prior to the collapse of Damascus", "2024-12-07", "2024-12-08", "anchor"),
        ("In the days leading to the collapse", "2024-11-25", "2024-12-08", "anchor"),
        ("the preceding weeks", "2024-10-13", "2024-12-08", "narrative"),
        ("In the wake of this upheaval", "2024-12-08", None, "anchor"),
        ("currently", "2024-12-08", None, "published"),
        ("by this stage", None, "2024-12-08", "narrative"),
        ("Shortly thereafter", None, None, "unresolved"),
    ],
)
def test_words_have_bounds(
    words: str, earliest: str | None, latest: str | None, basis: str
) -> None:
    time = times()[words]
    assert (time.earliest, time.latest, time.basis) == (earliest, latest, basis)


@pytest.mark.parametrize(
    "words",
    [
        "just hours prior to the collapse of Damascus",
        "In the days leading to the collapse",
        "the preceding weeks",
        "In the wake of this upheaval",
    ],
)
def test_anchor_is_the_known_event(words: str) -> None:
    anchor = times()[words].anchor
    assert anchor is not None
    assert (anchor.kind, anchor.id, anchor.date) == ("known", FALL, "2024-12-08")


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("just hours prior to the collapse of Damascus", "the collapse of Damascus"),
        ("In the days leading to the collapse", "the collapse"),
        ("the preceding weeks", "the collapse"),
        ("In the wake of this upheaval", "this upheaval"),
        ("Shortly thereafter", "the preceding event"),
    ],
)
def test_without_known_events_the_anchor_stays_as_words(words: str, label: str) -> None:
    time = times(KnownEvents.load().without())[words]
    assert (time.earliest, time.latest, time.basis) == (None, None, "unresolved")
    assert time.anchor is not None
    assert (time.anchor.kind, time.anchor.label) == ("event", label)


def test_another_date_of_the_known_event_moves_what_hangs_on_it() -> None:
    known = KnownEvents.load().with_date(FALL, date(2024, 12, 1))
    time = times(known)["just hours prior to the collapse of Damascus"]
    assert (time.earliest, time.latest) == ("2024-11-30", "2024-12-01")


def test_dates_of_the_page_are_found_although_the_next_headline_is_glued_to_them() -> None:
    found = explicit_dates("A headline\nNovember 14, 20249th Festival of Lights")
    assert [(day.earliest, day.latest) for day in found] == [
        (date(2024, 11, 14), date(2024, 11, 14))
    ]
