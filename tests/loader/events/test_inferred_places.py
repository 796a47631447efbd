"""Where an event is put that says no place itself."""

import pytest

from dashboard import load


def placed(text):
    """By the title of each event where it is said to be and where it is put."""
    story = load(text, published="2024-05-15")
    names = {place.id: place.name for place in story.places}
    return {
        event.title: (
            [names[one] for one in event.places],
            [names[one] for one in event.places_inferred],
        )
        for event in story.events
    }


def test_what_strikes_those_who_are_at_home_is_in_their_country():
    assert placed("Israel carried out airstrikes against Syrian troops.") == {
        "Israel carried out airstrikes against Syrian troops": ([], ["Syria"])
    }


@pytest.mark.parametrize(
    "text",
    [
        # who strikes says nothing of where
        "Syrian troops carried out airstrikes.",
        # people travel
        "Gunmen shot a Syrian tourist.",
    ],
)
def test_whose_somebody_is_says_not_where(text):
    ((_, inferred),) = placed(text).values()
    assert inferred == []


def test_what_goes_on_in_a_paragraph_is_where_it_began():
    found = placed("A bomb exploded in Nairobi on Monday. Police arrested two men.")
    assert found["Police arrested two men"] == ([], ["Nairobi"])


def test_a_place_that_is_said_leaves_nothing_to_infer():
    found = placed("A bomb exploded in Nairobi on Monday. Police arrested two men in Mombasa.")
    assert found["Police arrested two men in Mombasa"] == (["Mombasa"], [])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # the paragraph before the last
        (
            "A bomb exploded in Nairobi on Monday.\n\nNobody claimed it.\n\nPolice arrested two men.",
            "Police arrested two men",
        ),
        # another time
        (
            "A bomb exploded in Nairobi on Monday. In 2019 police arrested two men.",
            "Police arrested two men",
        ),
        # another country
        (
            "A bomb exploded in Nairobi on Monday. Portugal condemned the attack.",
            "Portugal condemned the attack",
        ),
        # somebody has left
        (
            "The minister met envoys in Nairobi on Monday. He flew home. He resigned.",
            "He resigned",
        ),
        # only planned there
        (
            "The ministers will meet in Nairobi on Friday. Police arrested two men.",
            "Police arrested two men",
        ),
    ],
)
def test_what_is_told_of_another_time_or_country_is_elsewhere(text, title):
    (inferred,) = [places[1] for name, places in placed(text).items() if title in name]
    assert inferred == []
