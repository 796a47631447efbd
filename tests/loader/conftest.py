from pathlib import Path

import pytest

from dashboard.loader import load_story
from dashboard.loader.known_events import KnownEvents
from dashboard.loader.settings import Settings

SYRIA = Path(__file__).parents[2] / "seeds" / "syria"


@pytest.fixture(scope="session")
def syria():
    return load_story(SYRIA, Settings())


@pytest.fixture(scope="session")
def syria_without_known_events():
    return load_story(SYRIA, Settings(known_events=False))


def only(found):
    """The one thing that was found."""
    (item,) = found
    return item


def event_named(story, words):
    """The first event with these words in its title."""
    return next(event for event in story.events if words in event.title)


def differences(event):
    """On what sources differ: each value with the documents that have it."""
    return {
        one.field: {value.value: value.documents for value in one.values}
        for one in event.disagreements
    }


def known_named(text):
    """The ids of the known events that a text names, each once."""
    return list(dict.fromkeys(match.event.id for match in KnownEvents.load().find(text)))
