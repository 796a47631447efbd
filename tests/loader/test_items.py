"""News in brief: each item is a story of its own."""

import pytest

from dashboard.loader.items import first_sentences
from dashboard.loader.sentences import prose_from
from tests.loader.events.conftest import day_of

COLUMN = (
    "Hale - Ethel and Vern Nick marked 65 years of marriage on Saturday. They were wed here on March 8, "
    "1960.\n\n"
    "Osborne Harbour - Somebody cut 40 traps loose on Feb. 27. A resident handed in a pair of cutters.\n\n"
    "Hockey - The Sea Dogs lost in Marl on Sunday.\n"
)


def test_paragraphs_that_begin_with_a_place_are_items():
    assert first_sentences(prose_from(COLUMN)) == {0, 2, 4}


@pytest.mark.parametrize(
    "text",
    [
        "Hale - A barn burned.\n\nNobody was hurt.",
        "Count One - Guilty.\n\nCount Two - Not guilty.",
        "Holt - We left.\n\nReporter - Why?\n\nHolt - It rained.\n\nReporter - And then?",
    ],
)
def test_datelines_counts_and_speakers_are_no_items(text):
    assert first_sentences(prose_from(text)) == frozenset()


def test_an_item_does_not_go_on_from_the_one_before():
    assert day_of(COLUMN, "cut", published="2025-03-12") == "2025-02-27"
    assert day_of(COLUMN, "handed", published="2025-03-12") == "2025-02-27"
