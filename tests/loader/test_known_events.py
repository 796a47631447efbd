"""Known events by name, in the words that a text has for them."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.loader.known_events import KnownEvents
from tests.loader.conftest import known_named


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Planes left after the fall of Kabul.", "fall-of-kabul-2021"),
        ("Kabul fell within hours.", "fall-of-kabul-2021"),
        ("After the collapse of the Berlin Wall, they met again.", "fall-of-the-berlin-wall-1989"),
        ("Kuwait was invaded at night.", "invasion-of-kuwait-1990"),
        ("Damascus's capture surprised them.", "fall-of-damascus-2024"),
        ("The September 11 attacks changed flying.", "september-11-attacks-2001"),
        ("He wrote about the Cuban Missile Crisis.", "cuban-missile-crisis-1962"),
    ],
)
def test_names_are_found_in_other_words(text: str, event: str) -> None:
    assert known_named(text) == [event]


@pytest.mark.parametrize(
    "text",
    [
        "Kuwait said it invaded nobody.",
        "He lives in Damascus. Prices fell.",
        "the fall of kabul street",
        "She read about Hiroshima.",
    ],
)
def test_other_words_name_nothing(text: str) -> None:
    assert known_named(text) == []


def test_there_are_enough_of_them_and_each_has_its_source() -> None:
    events = KnownEvents.load().events
    assert len(events) >= 300
    assert len({event.id for event in events}) == len(events)
    assert all(event.source and event.names and event.earliest <= event.latest for event in events)


def test_switched_off_they_name_nothing() -> None:
    assert KnownEvents.load().without().find("the fall of Damascus") == ()


def test_one_can_be_left_out() -> None:
    known = KnownEvents.load().without("fall-of-damascus-2024")
    assert known.find("the fall of Damascus") == ()
    assert len(known.events) == len(KnownEvents.load().events) - 1


def test_another_date_can_be_given() -> None:
    known = KnownEvents.load().with_date("fall-of-kabul-2021", date(2021, 8, 14))
    (match,) = known.find("the fall of Kabul")
    assert (match.event.earliest, match.event.latest) == (date(2021, 8, 14), date(2021, 8, 14))


def test_a_date_for_an_unknown_id_is_an_error() -> None:
    with pytest.raises(KeyError):
        KnownEvents.load().with_date("no-such-event", date(2021, 8, 14))


def test_an_end_before_its_start_is_an_error() -> None:
    with pytest.raises(ValueError, match="before"):
        KnownEvents.load().with_date("fall-of-kabul-2021", date(2021, 8, 14), date(2021, 8, 13))


def test_tells_whether_a_text_names_an_event_at_all() -> None:
    known = KnownEvents.load()
    assert known.is_named_in("Before the fall of Damascus the border was shut.")
    assert not known.is_named_in("Before the fall of the cabinet the border was shut.")
