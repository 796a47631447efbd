from pathlib import Path

import pytest

from dashboard.loader import load_story
from dashboard.loader.settings import Settings

SYRIA = Path(__file__).parents[2] / "seeds" / "syria"


@pytest.fixture(scope="session")
def syria():
    return load_story(SYRIA, Settings())


@pytest.fixture(scope="session")
def syria_without_known_events():
    return load_story(SYRIA, Settings(known_events=False))
