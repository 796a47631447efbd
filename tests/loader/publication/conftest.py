import pytest

from dashboard.loader.furniture import find_furniture
from dashboard.loader.known_events import KnownEvents
from dashboard.loader.publication import find_published, read_imprint
from dashboard.loader.sentences import prose_from

STORY = "The wall of the mill gave way on Sunday, and two men were hurt."


@pytest.fixture
def published():
    """A text's own word on when it was published."""

    def find(text, known=None):
        imprint = read_imprint(text, find_furniture(text))
        return find_published(
            prose_from(text, furniture=imprint.lines), known or KnownEvents(), imprint
        )

    return find
