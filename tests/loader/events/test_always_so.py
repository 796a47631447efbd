"""What is always so is no happening."""

import pytest

from dashboard.loader import load


def _titles(text):
    return [one.title for one in load(text, published="2024-05-15").events]


@pytest.mark.parametrize(
    "text",
    [
        "The law allows police to search cars.",
        "The statute bans tenants from keeping goats.",
        "Wolves kill sheep.",
        "Most old ferries sink.",
        "It would be wrong to close the school.",
        "It is vital to arrest the thieves.",
    ],
)
def test_what_is_always_so_is_no_event(text):
    assert _titles(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Troops attack villages on Monday.",
        "Ghana's troops attack villages.",
        "Protesters demand that the mayor resign.",
        "Wolves killed sheep.",
        "It was wrong to close the school.",
        "Rebels attack villages",
    ],
)
def test_what_is_told_of_a_day_of_somebody_or_in_a_headline_is_one(text):
    assert len(_titles(text)) == 1


def test_what_was_wrong_to_do_was_done():
    (event,) = load("It was wrong to close the school.", published="2024-05-15").events
    assert event.status == "asserted"
