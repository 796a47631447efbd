"""What "it" can mean that a time hangs on."""

from __future__ import annotations

import pytest

FAIR = "The fair opened on 3 May 2011 in Bergen. "


@pytest.mark.parametrize(
    "text",
    [
        FAIR + "It was closed two days after it was opened.",
        FAIR + "Two days after it was opened, a tent fell.",
        FAIR + "Guests praised its songs. Two days after it was opened, a tent fell.",
        FAIR + "A storm struck the fair two days after it was opened.",
    ],
)
def test_it_means_what_the_text_has_gone_on_about(bounds, text):
    assert bounds(text, "two days after" if "two" in text else "Two days after") == (
        "2011-05-05",
        "2011-05-05",
    )


@pytest.mark.parametrize(
    "text",
    [
        FAIR + "The library burned two days after it was opened.",
        FAIR + "A lorry rammed the gate two days after it was opened.",
        FAIR + "Guests came from afar. The mood was good. Rain fell two days after it was opened.",
        "Kabul fell in August 2021. The school closed two days after it fell empty.",
    ],
)
def test_it_is_not_what_happens_to_be_told_with_the_same_verb(bounds, text):
    assert bounds(text, "two days after") == (None, None)
