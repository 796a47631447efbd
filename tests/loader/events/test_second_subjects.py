"""Sentences of two clauses, and lists that only look like them."""

import pytest

from dashboard import load
from tests.loader.events.conftest import titles_told


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Iran, Iraq, and Syria signed a deal on Monday.",
            "Iran, Iraq, and Syria signed a deal on Monday",
        ),
        (
            "Envoys from Peru, Chile, and Cuba convened at the Lima Forum on Monday.",
            "Envoys from Peru, Chile, and Cuba convened at the Lima Forum on Monday",
        ),
        (
            "France, Germany, and the UK condemned the attack.",
            "France, Germany, and the UK condemned the attack",
        ),
    ],
)
def test_a_list_of_subjects_is_one_subject(text, title):
    assert titles_told(text) == [title]


def test_a_subject_of_its_own_stands_behind_the_conjunction():
    text = "Five people were beheaded in Arna, and in May a roadside bomb killed eight in Breng."
    assert "A roadside bomb killed eight in Breng" in titles_told(text)


def test_of_one_event_there_is_one_count_of_a_sort():
    text = "Nine people were killed in the attack, which wounded 12, and eight died later."
    (killed,) = load(text, published="2024-05-15").events
    assert [(one.what, one.count) for one in killed.figures] == [("killed", 9), ("wounded", 12)]


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested three men and took them to jail on Monday.",
        "Gunmen attacked the base and tried to seize it on Monday.",
    ],
)
def test_what_was_done_and_not_vowed_keeps_its_day(text):
    first = load(text, published="2024-05-15").events[0]
    assert (first.earliest, first.latest) == ("2024-05-13", "2024-05-13")


def test_large_numbers_of_arrests_are_arrests():
    assert titles_told("Large numbers of arrests were made in Paris on Friday.") != []


def test_a_group_unknown_before_is_the_same_group_later():
    text = (
        "A previously unknown group attacked the port of Latakia on Monday. "
        "The group attacked the port of Latakia, killing two sailors."
    )
    assert len(titles_told(text)) == 1
