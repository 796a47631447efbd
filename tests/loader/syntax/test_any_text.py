"""What holds of the reading of any text at all."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.loader.syntax import read_sentence
from tests.growth import grows_less
from tests.strategies.texts import GRAMMAR_TEXTS


@settings(max_examples=400, deadline=None)
@given(GRAMMAR_TEXTS)
def test_words_lie_in_the_text_and_do_not_overlap(text):
    reading = read_sentence(text, 0, len(text))
    ends = [0, *reading.ends]
    spans = list(zip(reading.starts, reading.ends, strict=True))
    assert all(ends[at] <= start < end <= len(text) for at, (start, end) in enumerate(spans))
    assert [text[start:end] for start, end in spans] == reading.written


@settings(max_examples=400, deadline=None)
@given(GRAMMAR_TEXTS)
def test_every_word_has_a_class_and_a_clause(text):
    reading = read_sentence(text, 0, len(text))
    assert len(reading.tags) == len(reading.clause_of) == len(reading.written)
    assert all(0 <= index < len(reading.clauses) for index in reading.clause_of)


@settings(max_examples=400, deadline=None)
@given(GRAMMAR_TEXTS)
def test_verbs_and_phrases_lie_in_the_sentence(text):
    reading = read_sentence(text, 0, len(text))
    many = len(reading.written)
    for clause in reading.clauses:
        for part in (clause.verb, clause.subject, clause.object, clause.receiver):
            assert part is None or 0 <= part.first <= part.head < part.last <= many


@settings(max_examples=400, deadline=None)
@given(GRAMMAR_TEXTS)
def test_clauses_hang_on_clauses(text):
    reading = read_sentence(text, 0, len(text))
    many = len(reading.clauses)
    for index, clause in enumerate(reading.clauses):
        assert -1 <= clause.parent < many
        assert -1 <= clause.joined < many
        assert index not in (clause.parent, clause.joined)


@settings(max_examples=200, deadline=None)
@given(GRAMMAR_TEXTS, st.integers(0, 40), st.integers(0, 40))
def test_a_sentence_is_read_alone(text, before, after):
    alone = read_sentence(text, 0, len(text))
    inside = read_sentence("x" * before + text + "y" * after, before, before + len(text))
    assert [start - before for start in inside.starts] == alone.starts
    assert inside.tags == alone.tags


@pytest.mark.parametrize(
    "part",
    [
        "who ",
        "that ",
        "and said ",
        "red ",
        "very red ",
        "- ",
        "“ ",
        '" a ',
        ", held ",
        "of men ",
        "the army said ",
        "after the army ",
        "to help ",
        "( ",
        "Kim . ",
        "what he said is ",
        "'s ",
        "there ",
        "will he ",
        "called Lark, ",
        "the held caller, ",
        "once ",
    ],
)
def test_time_is_linear_in_the_length_of_a_sentence(part):
    def seconds(words):
        text = part * (words // len(part.split()))
        begun = time.process_time()
        read_sentence(text, 0, len(text))
        return time.process_time() - begun

    assert grows_less(seconds, 2_500, 20_000, times=24, least=0.01, tries=2)


@pytest.mark.parametrize(
    "text",
    [
        "He was bitten by a dog and said that it had been loaded with melons on Monday.",
        "The bridge, closed since March, was hit, closed and sold by those who had built it that day.",
    ],
)
def test_a_sentence_that_breaks_off_anywhere_is_read(text):
    words = text.split()
    for many in range(1, len(words)):
        cut = " ".join(words[:many])
        assert len(read_sentence(cut, 0, len(cut)).tags) >= many
