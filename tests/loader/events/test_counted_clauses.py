"""“Ten days after bats were found”: what a clause tells is dated by counting from its sentence's day."""

import pytest

from dashboard.loader import load
from tests.loader.conftest import event_named


@pytest.mark.parametrize(
    ("sentence", "words", "day"),
    [
        ("The ward reopened on 13 March 2023, ten days after bats were found there.", "Bats", "03"),
        ("He died on 5 March 2023, three days before his son was born.", "His son", "08"),
        ("Four days after a bus hit the wall, the school closed on 9 March 2023.", "A bus", "05"),
        (
            "The mayor left on 8 March 2023, two days after the council had voted to dismiss him.",
            "council",
            "06",
        ),
    ],
)
def test_what_a_clause_counts_from_is_dated_by_what_is_counted(sentence, words, day):
    story = load(sentence)
    assert event_named(story, words).edtf == f"2023-03-{day}"


def test_what_follows_in_an_uncounted_clause_keeps_the_day_of_its_sentence():
    story = load("He was held on 5 March 2023 after police found a gun.")
    assert event_named(story, "found a gun").edtf == "2023-03-05"


def test_what_is_counted_from_something_without_a_day_is_not_of_the_story_s_day():
    story = load("The house opened on 3 May 2022. A singer died two days before the gala.")
    died = event_named(story, "A singer died")
    assert (died.earliest, died.basis) != ("2022-05-03", "context")
