"""What holds for any text, hostile ones too."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.loader import load
from tests.growth import grows_less
from tests.loader.events.conftest import found_alone
from tests.strategies.texts import EVENT_TEXTS, EVENT_WORDS


@given(EVENT_TEXTS)
@settings(max_examples=300, deadline=None)
def test_any_text_gives_events_with_words_behind_them(text):
    found = found_alone(text)
    for event in found.events:
        assert 0 < len(event.title) <= 80
        for said in event.evidence:
            assert text[said.start : said.end] == said.text
    ids = [event.id for event in found.events]
    assert ids == [f"d1-e{n}" for n in range(1, len(ids) + 1)]


@given(EVENT_TEXTS)
@settings(max_examples=50, deadline=None)
def test_the_same_text_gives_the_same_events(text):
    assert found_alone(text) == found_alone(text)


@given(st.lists(EVENT_WORDS, min_size=5, max_size=40).map(" ".join))
@settings(max_examples=100, deadline=None)
def test_a_sentence_has_one_main_event_at_most(words):
    found = found_alone(words.replace(".", "").replace("?", ""))
    assert sum(event.main for event in found.events) <= max(1, words.count("“") + 1)


@pytest.mark.parametrize(
    "piece",
    [
        "attacked ",
        "the attack, ",
        "who said that ",
        "( ",
        "a.b-",
        "'’'",
        "killed 1,000,000, ",
        "Rebels attacked a town. ",
        "“",
    ],
)
def test_the_time_for_repetitions_grows_with_their_length(piece):
    def seconds(count):
        text = piece * count
        started = time.process_time()
        found_alone(text)
        return time.process_time() - started

    seconds(10)
    assert grows_less(seconds, 1500, 6000, times=12, least=0.02)


@pytest.mark.parametrize(
    "piece",
    [
        "he left; she came; ",
        "the army left Homs, ",
        "according to plan the army left and ",
        "Kim would leave if Lee left and ",
        "12 people were killed and 3 were wounded, ",
        "Kim moved from Homs to Aleppo and ",
        "Kim met Lee on 3 May and ",
        "the march planned for Friday and ",
    ],
)
def test_the_time_for_a_long_sentence_grows_with_its_length(piece):
    def seconds(characters):
        text = f"The army said that it had left. {piece * (characters // len(piece))}"
        started = time.process_time()
        load(text)
        return time.process_time() - started

    seconds(1_000)
    # 4 times the short one where it is linear, 16 where it is not.
    assert grows_less(seconds, 4_500, 18_000, times=9, least=0.02, tries=2)
