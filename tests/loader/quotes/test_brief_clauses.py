"""Short clauses before their speaker, and where another sentence ends what is said."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine died, said Anna Lund, the mayor.", [("Nine died", "Anna Lund")]),
        ("Nine died, said the mayor, Anna Lund.", [("Nine died", "Anna Lund")]),
        (
            "Nine people died, according to Anna Lund, the mayor.",
            [("Nine people died", "Anna Lund")],
        ),
        ("A day earlier, said Anna Lund.", []),
    ],
)
def test_a_short_clause_before_its_speaker(said, text, expected):
    assert [(words, who) for _, words, who in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Lund said the law was bad, and two lawmakers from the north threatened to go.",
            "the law was bad",
        ),
        (
            "Lund said that prices would fall, and two men, who had left, threatened a strike.",
            "that prices would fall",
        ),
        (
            "Lund said prices would fall, and wages would rise.",
            "prices would fall, and wages would rise",
        ),
        (
            "Lund said the name, form and shape of the bill showed little care.",
            "the name, form and shape of the bill showed little care",
        ),
    ],
)
def test_where_another_sentence_begins_what_is_said_ends(said, text, content):
    assert said(text)[0][1] == content


def test_a_sentence_that_breaks_off_in_a_subject_is_read(said):
    assert said("Lund said the law was bad, and two from the north")[0][1].startswith("the law")
