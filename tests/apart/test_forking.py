"""A process that forks for each piece of work: forks answer alone, and go with whoever asked."""

import os
import pickle
import signal
import time
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
    while asked == b"for ever":
        time.sleep(0.01)
    send(answering, asked * 2)

fork_for_each(answer)
"""


class TabClosedError(Exception):
    """What Streamlit raises in a run whose tab is closed."""


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    program = tmp_path_factory.mktemp("forking") / "program.py"
    program.write_text(PROGRAM, encoding="utf-8")
    forking = Forking(program, "")
    yield forking
    forking._asking.close()
    forking._process.wait()


def first_two(answers):
    return int(next(answers)), next(answers)


def is_there(process):
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


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
    until = time.monotonic() + 10
    while is_there(process) and time.monotonic() < until:
        time.sleep(0.01)
    assert not is_there(process)


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
