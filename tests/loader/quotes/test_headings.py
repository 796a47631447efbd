"""Heads of live blogs, titles and headlines: neither speakers nor speech."""

from __future__ import annotations

import pytest

from dashboard import load


@pytest.mark.parametrize(
    "text",
    [
        "09:14 What we know so far: Smoke broke out in the port.",
        "LIVE: Fire spreads in Arna\nUPDATE: Three were hurt in it\nLIVE: It is over for now",
        "Her essay “How the West Was Lost and Found Again” won a prize.",
        "Under the headline “Mayor Quits After Port Fire Scandal Deepens”, it ran four pages.",
        "He wrote “The Long Way Home After All” in a year.",
        "The “miracle” cure and the so-called “peace camp” failed.",
    ],
)
def test_what_nobody_says(said, text):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("18:10 Anna Lund: The port is open again.", "The port is open again", "Anna Lund"),
        ("LIVE | 18:02 Mayor Anna Lund: “It is over now.”", "It is over now.", "Anna Lund"),
        ("He called it “madness”.", "madness", "He"),
        (
            "“Will Anna Berg Leave Arna Before May?” she asked.",
            "Will Anna Berg Leave Arna Before May?",
            "she",
        ),
    ],
)
def test_what_somebody_says_there(said, text, content, speaker):
    assert [(words, who) for _, words, who in said(text)] == [(content, speaker)]


def test_a_line_that_is_only_a_time_and_a_colon_says_nobody_speaks():
    assert load("22:50: A wave broke the hatch.\n\n00:10: The radio fell silent.").quotes == ()
