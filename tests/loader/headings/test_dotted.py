"""Heads of a live blog whose times of day are written with a dot."""

import pytest

from dashboard.loader.headings import find_heads


def test_times_with_a_dot_before_titles_head_entries_by_the_clock():
    body = (
        "18.40 That is all\nBye.\n\n17.55 Planes move\nThey fly.\n\n17.10 Lights out\nIt is dark.\n"
    )
    assert [body[one.start : one.end] for one in find_heads(body, "en")] == [
        "18.40",
        "17.55",
        "17.10",
    ]


@pytest.mark.parametrize(
    "body",
    [
        "12.50 Soup\nHot.\n\n19.20 Roast\nWith rice.\n\n11.10 Cake\nWith cream.\n",
        "12.50 Soup\nHot.\n\n19.20 Roast\nWith rice.\n",
        "10.02 Arno\n10.06 Brandt\n10.11 Castel\n",
        "12.48 Ada Lind (SWE)\n12.57 Mia Roth (GER)\n13.05 Eva Toll (EST)\n\nLind won by far.\n",
        "12.50 Soup\nHot and good\n\n19.20 Roast\nWith rice\n\n21.10 Cake\nWith cream\n",
    ],
)
def test_prices_and_scores_head_none(body):
    assert find_heads(body, "en") == ()


def test_an_entry_without_words_of_its_own_stands_among_others():
    body = (
        "09.10 Police arrive\nThree cars stop.\n\n09.50 Road shut\n\nBuses turn back.\n\n"
        "10.20 Pictures\n\n10.40 Fire out\nCrews leave.\n"
    )
    assert [body[one.start : one.end] for one in find_heads(body, "en")] == [
        "09.10",
        "09.50",
        "10.20",
        "10.40",
    ]
