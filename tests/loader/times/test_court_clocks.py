"""Times of day that a court heard: of the nearest day of what it looks into."""

from __future__ import annotations

import pytest

from dashboard.loader import load

HEAD = """A man was jailed for murder at Hull Crown Court on Thursday.

Ned Ash stabbed a lodger on 3 March 2024, the court heard.

"""
INQUEST = """A coroner ruled on Thursday that a nurse died by accident.

"""


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (
            HEAD + "A clerk said he was seen at 11pm on 2 March and that he bought rope at 5pm.",
            "2024-03-02T17:00:00",
        ),
        (
            HEAD + "On 5 March, police found the van. The driver said he saw it at 4pm.",
            "2024-03-05T16:00:00",
        ),
        (HEAD + "Counsel said the calls were made at 3.40pm.", "2024-03-03T15:40:00"),
        (
            HEAD + "He was charged on 20 March. A neighbour said she heard shouts at 9pm.",
            "2024-03-03T21:00:00",
        ),
        (
            HEAD + "On 5 March, police found the van. It was burned. A dog barked.\n\n"
            "A neighbour said she heard shouts at 9pm.",
            "2024-03-03T21:00:00",
        ),
        (
            INQUEST + "An inquest opened on 14 March. She was found dead on 4 March, the court "
            "heard. Her sister said that a friend called at 7pm.",
            "2024-03-04T19:00:00",
        ),
        (
            INQUEST + "The inquest resumed on 14 March. She was found dead on 4 March, the court "
            "heard.\n\nPolice came. A nurse wept.\n\nHer sister said that a friend called at 7pm.",
            "2024-03-04T19:00:00",
        ),
    ],
)
def test_a_clock_that_a_court_heard_is_of_the_nearest_day(text: str, edtf: str) -> None:
    assert load(text, published="2024-11-15").times[-1].edtf == edtf
