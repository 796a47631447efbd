"""Names of a table as they stand in a text."""

import pytest

from dashboard.loader.places.names import Names

NAMES = Names(
    [
        "Oslo",
        "San",
        "San Jose",
        "New York",
        "York",
        "McAllen",
        "'s-Hertogenbosch",
        "al-Tanf",
        "D.C.",
    ]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("From Oslo to York.", ["Oslo", "York"]),
        ("A train left New York at noon.", ["New York"]),
        ("They moved to 's-Hertogenbosch and McAllen.", ["'s-Hertogenbosch", "McAllen"]),
        ("The base at al-Tanf was shelled.", ["al-Tanf"]),
        ("Washington, D.C. was quiet.", ["D.C."]),
        ("no place at all", []),
    ],
)
def test_names_stand_where_a_word_begins(text: str, found: list[str]) -> None:
    assert [name for _, _, name in NAMES.find(text)] == found
    assert all(text[start:end] == name for start, end, name in NAMES.find(text))


def test_the_longest_that_begins_first_is_found_also_where_it_ends_within_a_word() -> None:
    assert list(NAMES.find("In San Josefina")) == [(3, 11, "San Jose")]


def test_a_name_begins_within_a_word_only_with_a_capital() -> None:
    assert list(NAMES.find("royal-Tanf BrickYork Newyork")) == [(16, 20, "York")]


def test_names_that_are_all_capital_and_small_letters_need_no_others() -> None:
    assert list(Names(["Oslo"]).find("in Oslo")) == [(3, 7, "Oslo")]
