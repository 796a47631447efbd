"""Texts of all visitors: short ones are read at once, long ones in turn, equal ones once."""

import os
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from streamlit.runtime.state import SafeSessionState, SessionState, session_state_proxy

from dashboard import loader
from dashboard.loader import Settings, Source, SourceError
from dashboard.views import reading_room
from dashboard.views.reading_room import SHORT, ReadingRoom, _Turns
from tests.conftest import make_event, make_story

LONG = "It fell. " * SHORT
ENOUGH = 20  # seconds, for whatever a machine is busy with


class LeftError(Exception):
    """What Streamlit raises in a run whose tab is closed."""


class Desk:
    """Counts what is read, and reads long texts only once it is told to."""

    def __init__(self, monkeypatch):
        self.read = []
        self.begun = Event()
        self.go_on = Event()
        monkeypatch.setattr(loader, "load_sources", self)

    def __call__(self, sources, settings, title, progress):
        self.read.append(sources[0].name)
        self.begun.set()
        if len(sources[0].text) > SHORT:
            assert self.go_on.wait(ENOUGH)
        return make_story(make_event(1))


@pytest.fixture
def desk(monkeypatch):
    return Desk(monkeypatch)


@pytest.fixture
def visitors():
    with ThreadPoolExecutor(8) as pool:
        yield pool


def room():
    return ReadingRoom(turns=_Turns(1))


def long(name):
    return [Source(name, LONG + name)]


def test_a_short_text_waits_for_no_long_one(desk, visitors):
    shared = room()
    waiting = visitors.submit(shared.read, long("a"), Settings(), None)
    shared.read([Source("b", "It fell.")], Settings(), None)
    assert not waiting.done()
    desk.go_on.set()
    waiting.result(ENOUGH)


def test_long_texts_are_read_in_the_order_in_which_they_came_and_told_of_their_place(
    desk, visitors
):
    shared, places, come = room(), {}, {name: Event() for name in "abc"}

    def read(name):
        def waiting(before):
            places.setdefault(name, before)
            come[name].set()

        return shared.read(long(name), Settings(), None, waiting=waiting)

    first = visitors.submit(shared.read, long("a"), Settings(), None)
    assert desk.begun.wait(ENOUGH)
    others = []
    for name in "bc":
        others.append(visitors.submit(read, name))
        assert come[name].wait(ENOUGH)
    desk.go_on.set()
    for one in (first, *others):
        one.result(ENOUGH)
    assert desk.read == ["a", "b", "c"]
    assert places == {"b": 1, "c": 2}


def test_who_comes_when_too_many_wait_is_told_at_once(desk, monkeypatch):
    monkeypatch.setattr(reading_room, "MOST_WAITING", 0)
    turns = _Turns(1)
    with turns.taken("a", lambda _: None), pytest.raises(SourceError) as told:
        turns.taken("b", lambda _: None).__enter__()
    assert told.value.name == "b"
    assert "who all read long texts just now" in told.value.reason


def test_who_leaves_gives_up_the_place(desk):
    turns = _Turns(1)

    def leave(_):
        raise LeftError

    with turns.taken("a", lambda _: None), pytest.raises(LeftError), turns.taken("b", leave):
        pass
    told = []
    with turns.taken("c", told.append):
        pass
    assert told == []


def test_equal_texts_are_read_once_while_somebody_keeps_their_story(desk, visitors):
    desk.go_on.set()
    shared = room()
    one = shared.read(long("a"), Settings(), None)
    assert shared.read(long("a"), Settings(), None) is one
    assert shared.read(long("a"), Settings(known_events=False), None) is not one
    assert desk.read == ["a", "a"]
    del one
    shared.read(long("a"), Settings(), None)
    assert len(desk.read) == 3


def test_a_text_that_its_first_reader_left_is_read_by_the_next(monkeypatch):
    def leave(*_):
        raise LeftError

    monkeypatch.setattr(loader, "load_sources", leave)
    shared = room()
    with pytest.raises(LeftError):
        shared.read(long("a"), Settings(), None)
    monkeypatch.setattr(loader, "load_sources", lambda *_: make_story(make_event(1)))
    assert len(shared.read(long("a"), Settings(), None).story().events) == 1


def leave(*_):
    raise LeftError


def test_whoever_is_asked_for_without_a_word_is_asked_by_streamlit(monkeypatch):
    state = SafeSessionState(SessionState(), leave)
    monkeypatch.setattr(session_state_proxy, "get_session_state", lambda: state)
    with pytest.raises(LeftError):
        reading_room.if_there(1, 1, "sentences")


def test_who_leaves_while_the_story_of_a_folder_is_read_ends_the_reading(tmp_path):
    (tmp_path / "a.txt").write_text("The bridge at Larnok fell on 3 May 2021.", encoding="utf-8")
    with pytest.raises(LeftError):
        reading_room.load_story(tmp_path, Settings(), leave)


@pytest.mark.parametrize(
    ("processor", "memory", "at_once"),
    [
        ("max 100000", "max", 7),
        ("400000 100000", "max", 3),
        ("50000 100000", "max", 1),
        ("max 100000", "900000000", 4),
    ],
)
def test_the_limits_of_a_container_say_how_many_are_read_at_once(
    tmp_path, monkeypatch, processor, memory, at_once
):
    (tmp_path / "cpu.max").write_text(processor + "\n", encoding="ascii")
    (tmp_path / "memory.max").write_text(memory + "\n", encoding="ascii")
    (tmp_path / "meminfo").write_text("MemAvailable: 64000000 kB\n", encoding="ascii")
    monkeypatch.setattr(reading_room, "CAN_FORK", True)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: range(8), raising=False)
    monkeypatch.setattr(reading_room, "_CONTAINER", tmp_path)
    monkeypatch.setattr(reading_room, "_MEMORY", tmp_path / "meminfo")
    assert reading_room.at_once() == at_once
