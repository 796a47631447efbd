"""A story that another process reads is the one that is read here."""

from pathlib import Path

import pytest

from dashboard.apart.forking import CAN_FORK, Forking
from dashboard.loader import Settings, SourceError, load_sources, reading_apart
from dashboard.loader.reading_apart import read_apart
from dashboard.loader.seed_stories import read_story_folder

pytestmark = pytest.mark.skipif(not CAN_FORK, reason="the system has no safe forks")

ROOT = Path(__file__).parents[2]
FERRY = ROOT / "seeds" / "fictional-ferry"


@pytest.fixture(scope="module")
def reader():
    forking = Forking(ROOT / "dashboard" / "loader" / "reader_process.py", str(FERRY))
    yield forking
    forking._asking.close()
    forking._process.wait()


def test_a_story_comes_back_whole_with_its_steps(reader):
    seed = read_story_folder(FERRY)
    told, here = [], []
    packed = read_apart(
        reader, seed.sources, Settings(), seed.title, lambda *step: told.append(step)
    )
    story = load_sources(seed.sources, Settings(), seed.title, lambda *step: here.append(step))
    assert packed.story() == story
    assert told == here


def test_an_error_is_left_to_whoever_reads_here(reader):
    seed = read_story_folder(FERRY)
    wrong = Settings(published=((seed.sources[0].name, "no day"),))
    assert read_apart(reader, seed.sources[:1], wrong, None, lambda *_: None) is None


def test_a_process_that_ended_is_told_by_the_name_of_the_text(reader, monkeypatch):
    seed = read_story_folder(FERRY)
    monkeypatch.setattr(reading_apart.pickle, "dumps", lambda _: b"no pickle")
    with pytest.raises(SourceError) as told:
        read_apart(reader, seed.sources, Settings(), "The ferry", lambda *_: None)
    assert (told.value.name, told.value.reason) == (
        "The ferry",
        "could not be read: the process that read it has ended",
    )


def test_texts_are_left_to_whoever_reads_here_where_no_such_process_can_be_had(tmp_path):
    program = tmp_path / "program.py"
    program.write_text("raise SystemExit(1)", encoding="utf-8")
    forking = Forking(program, "")
    seed = read_story_folder(FERRY)
    with pytest.raises(SourceError):
        read_apart(forking, seed.sources, Settings(), None, lambda *_: None)
    assert read_apart(forking, seed.sources, Settings(), None, lambda *_: None) is None
    forking._asking.close()
