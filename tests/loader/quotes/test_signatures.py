"""A name behind a dash says whose words stand before it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We will build every house anew.” – Anna Lund", "Anna Lund"),
        ("“We will build it,” – Anna Lund, mayor of Arna", "Anna Lund"),
        ('"We will build it" - Dr. Paul Berg, engineer.', "Paul Berg"),
        ("“We will build it,” – Anna Lund said on Monday.", "Anna Lund"),
    ],
)
def test_a_name_behind_a_dash_signs(said, text, speaker):
    (quote,) = said(text)
    assert quote[0] == "direct"
    assert quote[2] == speaker


@pytest.mark.parametrize(
    "text",
    ["“We will build it” — but nobody came.", "“Harbour” — Anna Lund’s boat — sank."],
)
def test_what_is_behind_a_dash_is_not_always_a_signature(said, text):
    assert said(text) == []
