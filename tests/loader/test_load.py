import io
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings

from dashboard.loader import SourceError, load
from dashboard.loader.readers import known_suffix
from dashboard.loader.readers.registry import PLAIN, kind_of
from tests.growth import grows_less
from tests.strategies.texts import STORY_TEXTS


def test_a_name_with_a_known_suffix_is_a_file(tmp_path):
    path = tmp_path / "wall.txt"
    path.write_text("The wall fell.", encoding="utf-8")
    assert load(str(path)).documents[0].text == "The wall fell."


def test_a_file_that_is_not_there_is_no_text():
    with pytest.raises(SourceError, match=r"wall\.txt: no such file"):
        load("wall.txt")


def test_text_and_bytes_are_sources_too():
    assert load("The wall fell.").documents[0].name == "pasted text"
    assert load(b"The wall fell.").documents[0].text == "The wall fell."


def test_several_sources_are_documents_of_one_story(tmp_path):
    story = load("The wall fell on 3 May 2021.", Path(__file__).parents[2] / "README.md")
    assert [d.id for d in story.documents] == ["d1", "d2"]


def test_a_story_is_the_same_each_time_it_is_read():
    text = "Larnok fell on 3 May 2021. “We lost,” said Ana Reis, the mayor of Larnok."
    assert load(text) == load(text)


@pytest.mark.parametrize(
    "text", ["東京で会談が行われた。", "قال الوزير إن المحادثات لم تنته.", "🍪" * 50]
)
def test_texts_in_other_scripts_are_read_without_complaint(text):
    assert load(text).documents[0].text == text


@pytest.mark.parametrize(
    "piece", ["a", "“a” ", "He said ", "3 May ", "the ", "Damascus, ", "(", "1.", "'"]
)
def test_a_long_single_line_takes_time_that_grows_with_its_length_only(piece):
    def seconds(length):
        text = piece * (length // len(piece))
        started = time.process_time()
        load(text)
        return time.process_time() - started

    seconds(1_000)
    # 8 times the short one where it is linear, 64 where it is not.
    assert grows_less(seconds, 10_000, 80_000, times=21, least=0.007)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(STORY_TEXTS)
def test_any_text_gives_a_story_whose_spans_are_its_words(text):
    assume(text.strip() and known_suffix(text) is None)  # else it is empty, or names a file
    assume(kind_of(io.BytesIO(text.encode(errors="replace")), "text") is PLAIN)
    story = load(text)
    (document,) = story.documents
    for found in [*story.times, *story.place_mentions, *story.actor_mentions, *story.quotes]:
        assert document.text[found.start : found.end] == found.text
        assert found.text
    for event in story.events:
        for said in event.evidence:
            assert document.text[said.start : said.end] == said.text
        if event.earliest and event.latest:
            assert event.earliest[:10] <= event.latest[:10] or event.earliest.startswith("-")


def test_a_suffix_alone_is_a_text():
    assert load(".csv").documents[0].text == ".csv"
