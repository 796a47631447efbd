"""What the first story shows when it is opened, however many events are found in it."""

import pytest

from dashboard.filters import ALL, KEY, Filter, apply
from dashboard.tables import tables_of


@pytest.fixture
def first_sight(syria):
    tables = tables_of(syria)
    return apply(Filter(show=KEY if tables.opens_on_key else ALL), tables)


@pytest.mark.parametrize(
    "words",
    [
        "held a meeting with Syria's former leader",
        "convened at the Doha Forum",
        "conducted airstrikes",
        "repositioned significant military assets",
        "Damascus succumbed",
        "enter negotiations",
    ],
)
def test_what_the_story_turns_on_is_on_the_timeline(first_sight, words):
    assert first_sight.evidence["text"].str.contains(words, regex=False).any()


@pytest.mark.parametrize("name", ["Damascus", "Doha", "Khmeimim Air Base", "Tartus naval base"])
def test_its_places_are_on_the_map(first_sight, name):
    assert name in set(first_sight.places["label"])
