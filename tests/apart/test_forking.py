"""A process that forks for each piece of work: forks answer alone, and go with whoever asked."""

import os
import pickle
import signal
import socket
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from dashboard.apart.forking import CAN_FORK, EndedError, Forking
from dashboard.apart.passing import asking, unpickled

pytestmark = pytest.mark.skipif(not CAN_FORK, reason="the system has no safe forks")

PROGRAM = f"""
import os, sys, time
sys.path.insert(0, {str(Path(__file__).parents[2])!r})
from dashboard.apart.forking import fork_for_each
from dashboard.apart.passing import send

def answer(asked, answering):
    if asked == b"end":
        os._exit(3)
    send(answering, str(os.getpid()).encode())
    if asked == b"wrong":
        raise ValueError("never thought of")
    if asked.endswith(b"more"):
        for _ in range(9):
            send(answering, b"more")
    while asked.startswith(b"for ever"):
        time.sleep(0.01)
    send(answering, asked * 2)

fork_for_each(answer)
"""


class TabClosedError(Exception):
    """What Streamlit raises in a run whose tab is closed."""


@contextmanager
def running(folder, text):
    program = folder / "program.py"
    program.write_text(text, encoding="utf-8")
    forking = Forking(program, "")
    yield forking
    forking._asking.close()
    forking._process.wait()


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    with running(tmp_path_factory.mktemp("forking"), PROGRAM) as forking:
        yield forking


def first_two(answers):
    return int(next(answers)), next(answers)


def is_there(process):
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def is_soon_gone(process):
    until = time.monotonic() + 10
    while is_there(process) and time.monotonic() < until:
        time.sleep(0.01)
    return not is_there(process)


def test_each_piece_of_work_has_a_process_of_its_own(asked):
    one, answer = first_two(asked.answers(b"ab"))
    other, _ = first_two(asked.answers(b"c"))
    assert answer == b"abab"
    assert len({one, other, os.getpid()}) == 3


def test_a_process_that_ends_over_its_work_is_told_and_harms_no_other(asked):
    with pytest.raises(EndedError):
        list(asked.answers(b"end"))
    assert first_two(asked.answers(b"c"))[1] == b"cc"


def test_whoever_no_longer_waits_ends_the_work(asked):
    def gone():
        raise TabClosedError

    answers = asked.answers(b"for ever")
    process = int(next(answers))
    with asking(gone), pytest.raises(TabClosedError):
        next(answers)
    assert is_soon_gone(process)


def test_whoever_goes_before_all_was_taken_ends_the_work(asked):
    answers = asked.answers(b"for ever, and more")
    process = int(next(answers))
    next(answers)
    answers.close()
    assert is_soon_gone(process)


def test_what_a_fork_did_not_expect_is_told(capfd, tmp_path):
    with running(tmp_path, PROGRAM) as forking, pytest.raises(EndedError):
        list(forking.answers(b"wrong"))
    assert "ValueError: never thought of" in capfd.readouterr().err


def test_a_program_that_never_answers_is_hopeless_when_it_has_ended_twice(capfd, tmp_path):
    with running(tmp_path, "raise SystemExit(1)") as forking:
        with pytest.raises(EndedError):
            list(forking.answers(b"a"))
        assert not forking.is_hopeless()
        forking._process.wait()
        for _ in range(2):
            with pytest.raises(EndedError):
                list(forking.answers(b"a"))
            assert forking.is_hopeless()


def test_where_no_connection_can_be_had_the_process_counts_as_ended(asked, monkeypatch):
    def too_many():
        raise OSError(24, "Too many open files")

    monkeypatch.setattr(socket, "socketpair", too_many)
    with pytest.raises(EndedError):
        list(asked.answers(b"a"))


def test_a_process_that_was_killed_is_started_again(asked):
    asked._process.send_signal(signal.SIGKILL)
    asked._process.wait()
    assert first_two(asked.answers(b"c"))[1] == b"cc"


def test_of_an_answer_only_what_was_named_is_made():
    class Bad:
        def __reduce__(self):
            return os.getcwd, ()

    with pytest.raises(pickle.UnpicklingError):
        unpickled(pickle.dumps(Bad()), (Path,))
