"""“He” and “she” stand for a name only where nobody unnamed is nearer."""

import pytest

from tests.loader.events.conftest import titles_told

_LED = "Inspector Clara Voss led the search on Monday. "


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (_LED + "The courier fled to Lyon, where she was arrested.", "She was arrested"),
        (_LED + "A junior clerk said she had burned the files.", "She had burned the files"),
        (_LED + "The driver braked before she hit the wall.", "She hit the wall"),
        (_LED + "Before she left for Rome, the courier sold her flat.", "She left for Rome"),
        (
            _LED + "The courier was questioned for an hour. She was arrested at noon.",
            "She was arrested at noon",
        ),
        (
            "The thief who had robbed Clara Voss was caught. She was jailed on Monday.",
            "She was jailed on Monday",
        ),
    ],
)
def test_somebody_unnamed_is_nearer(text, title):
    assert title in titles_told(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (_LED + "She was promoted on Tuesday.", "[Clara Voss] was promoted on Tuesday"),
        (_LED + "Police arrested a man. She resigned.", "[Clara Voss] resigned"),
        ("Clara Voss met a student on Monday. She resigned.", "[Clara Voss] resigned"),
        (_LED + "Her sister Ida fled. Her mother died. She resigned.", "[Clara Voss] resigned"),
        (
            "Clara Voss, the mayor, won. The mayor said she would resign.",
            "[Clara Voss] would resign",
        ),
        (_LED + "When she was robbed, Ida Lund fled.", "[Ida Lund] was robbed"),
    ],
)
def test_the_name_is_what_the_text_goes_on_with(text, title):
    assert title in titles_told(text)
