"""Foreign files are read in a process of their own: one that takes too much is refused alone."""

import os
import pickle

import pytest

from dashboard.apart.passing import asking
from dashboard.loader.given_texts import GivenText, read_given
from dashboard.loader.readers import apart, patience, read_bytes
from dashboard.loader.source import Source, SourceError
from tests.loader.files import pdf, zipped

PAGE = b"<!doctype html><html><body><p>It fell on Monday in the town.</p></body></html>"


def endless():
    """A page of tags that are each just short enough, and take libxml2 a minute together."""
    tag = b"<p " + b" ".join(b"a%d=1" % n for n in range(1_000)) + b">x</p>\n"
    return b"<html>" + tag * 2_000 + b"</html>"


@pytest.fixture
def no_worker_waits():
    for worker, timer in apart._WORKERS._idle:
        timer.cancel()
        worker.end()
    apart._WORKERS._idle.clear()


def text_of(found):
    return [one.text for one in found if isinstance(one, Source)]


def test_a_page_is_read_in_another_process(no_worker_waits):
    assert text_of(read_bytes(PAGE, "a.html")) == ["It fell on Monday in the town."]
    ((worker, _),) = apart._WORKERS._idle
    assert worker._process.pid != os.getpid()


def test_the_same_process_reads_the_next_file():
    list(read_bytes(PAGE, "a.html"))
    ((first, _),) = apart._WORKERS._idle
    list(read_bytes(PAGE, "b.html"))
    ((second, _),) = apart._WORKERS._idle
    assert first is second


def test_plain_text_starts_no_process(no_worker_waits):
    assert text_of(read_bytes(b"a < b and it fell.", "a.txt")) == ["a < b and it fell."]
    assert text_of(read_bytes(b'{"text": "It fell."}', "a.jsonl")) == ["It fell."]
    assert apart._WORKERS._idle == []


def test_what_takes_too_long_is_refused_and_the_next_file_is_read():
    found = read_given([GivenText("a.html", endless()), GivenText("b.html", PAGE)])
    (refused,) = found.errors
    assert refused.name == "a.html"
    assert text_of(found.sources) == ["It fell on Monday in the town."]
    assert refused.reason == f"takes longer than {patience.MOST_SECONDS:.0f} seconds to read"


def test_a_process_that_ends_is_told_of_its_file_alone(no_worker_waits, monkeypatch):
    monkeypatch.setattr(apart, "_PROGRAM", os.devnull)
    (error,) = read_bytes(PAGE, "a.html")
    monkeypatch.undo()
    assert isinstance(error, SourceError)
    assert error.reason == "is damaged, or made so that it cannot be read"
    assert text_of(read_bytes(PAGE, "b.html")) == ["It fell on Monday in the town."]


def test_a_bad_file_in_a_zip_harms_no_other():
    packed = zipped({"a.html": PAGE, "b.pdf": b"%PDF-1.4 no pdf", "c.txt": b"It rose."})
    found = list(read_bytes(packed, "all.zip"))
    assert text_of(found) == ["It fell on Monday in the town.", "It rose."]
    assert [one.name for one in found if isinstance(one, SourceError)] == ["all.zip/b.pdf"]


class TabClosedError(Exception):
    """What Streamlit raises in a run whose tab is closed."""


def test_whoever_no_longer_waits_stops_the_process(no_worker_waits):
    def gone():
        raise TabClosedError

    with asking(gone), pytest.raises(TabClosedError):
        list(read_bytes(endless(), "a.html"))
    assert apart._WORKERS._idle == []


def test_an_answer_holds_nothing_but_documents():
    class Bad:
        def __reduce__(self):
            return os.getcwd, ()

    with pytest.raises(pickle.UnpicklingError):
        apart._found(pickle.dumps(Bad()))


@pytest.mark.parametrize(
    ("written", "title"),
    [(b"5", None), (b"[(a) (b)]", None), (b"(a\\003b\\004)", "ab")],
)
def test_a_title_of_any_type_is_no_harm(written, title):
    content = pdf([["It fell on Monday."]], Title="The long wall")
    assert b"(The long wall)" in content
    changed = content.replace(b"(The long wall)", written.ljust(15))
    (found,) = read_bytes(changed, "a.pdf")
    assert (found.title, found.text) == (title, "It fell on Monday.")
