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
    ],
)
def test_prices_head_none(body):
    assert find_heads(body, "en") == ()
