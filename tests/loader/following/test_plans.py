from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.loader.following import followed
from dashboard.loader.merging import merge
from tests.loader.test_merging import parts

PLAN = ("Premier Ana Silva will visit the harbour of Mombasa on Thursday.", "2024-05-07")
PUT_OFF = ("Premier Ana Silva has put off her visit to the harbour of Mombasa.", "2024-05-09")
VISITED = ("Premier Ana Silva visited the harbour of Mombasa on Monday.", "2024-05-14")


def told(*texts):
    """The plans that texts tell, by their parts and the day of each."""
    read = [parts(number, *one) for number, one in enumerate(texts, 1)]
    found = followed(merge(read), read)
    days = {one.id: one.published for one in found.documents}
    return [[(step.part, days[step.said.document]) for step in one.steps] for one in found.threads]


def test_a_plan_its_change_and_its_outcome_are_one_thread():
    assert told(PLAN, PUT_OFF, VISITED) == [
        [("planned", "2024-05-07"), ("put off", "2024-05-09"), ("done", "2024-05-14")]
    ]


@pytest.mark.parametrize("texts", list(permutations((PLAN, PUT_OFF, VISITED))))
def test_the_order_of_the_documents_changes_nothing(texts):
    assert told(*texts) == told(PLAN, PUT_OFF, VISITED)


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("Premier Ana Silva postponed her visit to the harbour of Mombasa.", "put off"),
        ("Premier Ana Silva cancelled her visit to the harbour of Mombasa.", "called off"),
        ("Premier Ana Silva called off her visit to the harbour of Mombasa.", "called off"),
        ("The visit of Premier Ana Silva to the harbour of Mombasa was called off.", "called off"),
        ("Premier Ana Silva did not visit the harbour of Mombasa.", "not done"),
    ],
)
def test_what_became_of_it_has_its_word(words, part):
    (thread,) = told(PLAN, (words, "2024-05-10"))
    assert [one for one, _ in thread] == ["planned", part]


def test_what_one_text_tells_on_is_a_thread_too():
    text = (
        "Premier Ana Silva will visit the harbour of Mombasa on Thursday, she had said on Monday. "
        "On Thursday Silva visited the harbour of Mombasa."
    )
    (thread,) = told((text, "2024-05-10"))
    assert [one for one, _ in thread] == ["planned", "done"]


@pytest.mark.parametrize(
    "words",
    [
        "Premier Ana Silva opened the harbour of Mombasa on Monday.",
        "Bishop Peter Owuor visited the prison of Kisumu on Monday.",
        "Premier Ana Silva visited the harbour of Mombasa on 3 March 2024.",
    ],
)
def test_another_deed_is_no_outcome(words):
    assert told(PLAN, (words, "2024-05-14")) == []


def test_a_plan_by_itself_is_no_thread():
    assert told(PLAN, PLAN) == []


@settings(max_examples=12)
@given(st.lists(st.sampled_from([PLAN, PUT_OFF, VISITED]), max_size=5))
def test_every_thread_has_two_parts_and_goes_forward_in_time(texts):
    for thread in told(*texts):
        assert len({part for part, _ in thread}) > 1
        assert [day for _, day in thread] == sorted(day for _, day in thread)
