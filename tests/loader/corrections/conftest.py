"""Two invented papers on one raid, and how their events are named by words."""

from dataclasses import replace

import pytest

from dashboard.loader import load
from dashboard.loader.corrections import Finder, words_of_event
from tests.loader.conftest import event_named

BELL = (
    "Rebels attacked the harbour of Mombasa on 3 May 2024, killing 12 people. "
    "The attack shocked the town. Ana Silva met Omar Haddad in Nairobi on 7 May 2024. "
    "“We will rebuild it,” Silva said. "
    "The town is small."
)
GULL = (
    "Rebels attacked the harbour of Mombasa on 4 May 2024, killing 15 people. "
    "Police arrested Jon Lund in Lamu on 6 May 2024."
)


@pytest.fixture(scope="session")
def raid():
    """Both papers as one story."""
    return load(BELL, GULL)


@pytest.fixture(scope="session")
def named():
    return event_named


@pytest.fixture(scope="session")
def at(raid):
    """The words by which a correction names the event with these words in its title."""
    return lambda words: words_of_event(raid, event_named(raid, words))


@pytest.fixture(scope="session")
def telling_of(raid):
    """The words of the telling of an event in one document, the first or a later one."""

    def words(title, document, number=0):
        told = [t for t in event_named(raid, title).tellings if t.document == document][number]
        finder = Finder(raid.documents)
        return finder.words(told.document, told.start, told.end, told.sentence)

    return words


@pytest.fixture(scope="session")
def read_anew():
    """The story as another loader might read it: moved text, other ids, other white space."""

    def read():
        before = "By our own reporter.\n\n"
        story = load(before + BELL.replace(". ", ".\n"), before + GULL)
        return replace(
            story,
            events=tuple(replace(one, id=f"other-{one.id}") for one in story.events),
            quotes=tuple(
                replace(one, event=f"other-{one.event}" if one.event else None)
                for one in story.quotes
            ),
            relations=(),
        )

    return read
