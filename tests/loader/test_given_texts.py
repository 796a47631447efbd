import io
import time
import zipfile

import pytest

from dashboard.loader import Settings, given_texts, load_sources
from dashboard.loader.given_texts import GivenText, read_given, story_folder
from dashboard.loader.seed_stories import read_story_folder
from dashboard.loader.steps import Step, share_done
from tests.loader.files import docx

FELL = GivenText("Courier.txt", b"The wall fell on 3 May 2021.", "The Courier", "2021-05-04")
ROSE = GivenText("../../etc/b c.docx", docx("The wall rose on 5 May 2021."), None, "2021-05")


@pytest.fixture
def unpacked(tmp_path):
    def unpack(content):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            packed.extractall(tmp_path)
        return tmp_path

    return unpack


def test_name_and_date_given_go_with_the_text():
    (source,) = read_given([FELL]).sources
    assert (source.name, source.published) == ("The Courier", "2021-05-04")


def test_one_bad_file_does_not_spoil_the_rest():
    read = read_given([FELL, GivenText("empty.txt", b""), ROSE])
    assert len(read.sources) == 2
    assert [str(error).split(".")[0] for error in read.errors] == ["empty"]


def test_texts_of_one_name_get_names_of_their_own():
    names = [source.name for source in read_given([FELL, FELL, FELL]).sources]
    assert names == ["The Courier", "The Courier (2)", "The Courier (3)"]


def test_a_number_that_another_text_has_in_its_name_is_passed_over():
    other = GivenText("b.txt", b"It rose.", "The Courier (2)")
    names = [source.name for source in read_given([other, FELL, FELL, FELL]).sources]
    assert names == ["The Courier (2)", "The Courier", "The Courier (3)", "The Courier (4)"]


def test_many_records_of_one_name_are_numbered_in_no_time(monkeypatch):
    monkeypatch.setattr(given_texts, "MAX_RECORDS", 10_000)
    start = time.process_time()
    read = read_given([GivenText("set.jsonl", b'{"id": "a", "text": "It fell."}\n' * 10_000)])
    assert read.sources[-1].name == "a (10000)"
    assert time.process_time() - start < 2


def test_records_beyond_the_limit_are_left_out_and_the_file_says_so(monkeypatch):
    monkeypatch.setattr(given_texts, "MAX_RECORDS", 3)
    lines = b'{"id": "a", "text": "It fell."}\nno record\n' * 10
    read = read_given([GivenText("set.jsonl", lines), FELL])
    assert [source.name for source in read.sources] == ["a", "a (2)"]
    reasons = [(error.name, error.reason) for error in read.errors[1:]]
    beyond = "goes beyond the 3 records that are read of all files together"
    assert reasons == [
        (name, f"{beyond}; the rest of it is left out") for name in ("set.jsonl", "Courier.txt")
    ]


def test_records_of_one_file_keep_their_names_and_dates():
    lines = b'{"id": "a", "text": "One.", "published": "2020"}\n{"id": "b", "text": "Two."}\n'
    read = read_given([GivenText("set.jsonl", lines, None, "2021")])
    assert [(one.name, one.published) for one in read.sources] == [("a", "2020"), ("b", "2021")]


def test_a_record_that_is_called_like_its_file_keeps_its_date():
    line = b'{"id": "set.jsonl", "text": "One.", "published": "2020"}'
    (source,) = read_given([GivenText("set.jsonl", line, None, "2021")]).sources
    assert source.published == "2020"


def test_each_text_knows_the_names_of_what_was_found_in_it():
    records = GivenText("set.jsonl", b'{"id": "a", "text": "It fell."}\nno record')
    read = read_given([FELL, GivenText("empty.txt", b""), records, FELL])
    assert read.names == (("The Courier",), (None,), ("a", None), ("The Courier (2)",))


def test_what_goes_beyond_the_characters_of_a_session_is_named(monkeypatch):
    monkeypatch.setattr(given_texts, "MAX_CHARACTERS", 30)
    read = read_given([FELL, ROSE])
    assert [one.name for one in read.sources] == ["The Courier"]
    assert "longer than 30 characters" in read.errors[0].reason


def test_what_goes_beyond_the_bytes_of_a_session_is_not_opened(monkeypatch):
    monkeypatch.setattr(given_texts, "MAX_BYTES", 10)
    assert "larger than" in read_given([FELL]).errors[0].reason


@pytest.mark.parametrize("limit", ["MAX_BYTES", "MAX_CHARACTERS"])
def test_a_text_that_is_refused_leaves_room_for_smaller_ones(limit, monkeypatch):
    monkeypatch.setattr(given_texts, limit, 30)
    read = read_given([GivenText("long.txt", b"It fell. " * 9), FELL])
    assert [one.name for one in read.sources] == ["The Courier"]
    assert [one.name for one in read.errors] == ["long.txt"]


def test_what_goes_beyond_the_texts_of_a_session_is_named(monkeypatch):
    monkeypatch.setattr(given_texts, "MAX_TEXTS", 1)
    assert read_given([FELL, ROSE]).errors[0].reason == "is one more than 1 texts"


def test_the_folder_reads_as_the_texts_did(unpacked):
    seed = read_story_folder(unpacked(story_folder('A "wall" \x7f', [FELL, ROSE])))
    assert seed.title == 'A "wall" \x7f'
    assert seed.errors == ()
    given = read_given([FELL, ROSE]).sources
    assert [(s.text, s.published) for s in seed.sources] == [(s.text, s.published) for s in given]
    assert seed.sources[0].name == "The Courier"


def test_the_folder_of_a_story_without_a_title_has_none(unpacked):
    assert read_story_folder(unpacked(story_folder(None, [FELL]))).title is None


def test_names_of_files_stay_within_the_folder():
    with zipfile.ZipFile(io.BytesIO(story_folder(None, [FELL, ROSE]))) as packed:
        assert packed.namelist() == ["01-Courier.txt", "02-b-c.docx", "story.toml"]


def test_each_step_is_told_in_its_order():
    told = []
    read = read_given([FELL, ROSE], lambda *step: told.append(step))
    load_sources(read.sources, Settings(), progress=lambda *step: told.append(step))
    assert told[:3] == [(1, 2, Step.FILE), (2, 2, Step.FILE), (1, 2, Step.SENTENCES)]
    assert told[-1] == (2, 2, Step.MERGING)
    shares = [share_done(*step) for step in told]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, 1.0)
