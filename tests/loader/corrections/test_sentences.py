"""Which letters some sentences hold, and how far off others are."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.loader import load
from dashboard.loader.corrections.sentences import Sentences
from dashboard.story import Span

FELL = load("A wall fell in Arna on 3 May 2021.").events[0].tellings[0]


def sentences_at(*spans):
    return Sentences(replace(FELL, sentence=Span(start, end)) for start, end in spans)


@pytest.mark.parametrize(("at", "held"), [(9, False), (10, True), (19, True), (20, False)])
def test_a_sentence_holds_its_letters_up_to_its_end(at, held):
    assert sentences_at((10, 20)).hold(FELL.document, at) is held


def test_a_letter_is_held_by_a_long_sentence_that_began_before_a_short_one():
    assert sentences_at((0, 50), (10, 12)).hold(FELL.document, 30)


@pytest.mark.parametrize(("at", "letters"), [(4, 6), (15, 0), (22, 2), (39, 1), (70, 20)])
def test_the_nearest_sentence_counts(at, letters):
    assert sentences_at((10, 20), (40, 50)).away(FELL.document, at) == letters


def test_no_sentence_of_a_document_is_infinitely_far():
    assert sentences_at((10, 20)).away("another", 15) == float("inf")


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), min_size=1, max_size=8),
    st.integers(0, 100),
)
def test_no_sentence_is_nearer_than_the_nearest(stretches, at):
    spans = [(start, start + length) for start, length in stretches]
    nearest = min(max(start - at, at - end, 0) for start, end in spans)
    assert sentences_at(*spans).away(FELL.document, at) == nearest
