from __future__ import annotations

import gc
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from dashboard.data_files import lasting


def test_what_lasts_is_made_once_though_many_ask_at_the_same_time() -> None:
    made: list[str] = []

    @lasting
    def table() -> str:
        time.sleep(0.05)
        made.append("made")
        return "the table"

    with ThreadPoolExecutor(4) as visitors:
        given = list(visitors.map(lambda _: table(), range(4)))

    assert given == ["the table"] * 4
    assert made == ["made"]


def test_garbage_is_not_looked_for_while_what_lasts_is_made_and_is_afterwards() -> None:
    assert lasting(gc.isenabled)() is False
    assert gc.isenabled()


def test_what_could_not_be_made_is_tried_again() -> None:
    answers = [None, "the table"]

    @lasting
    def table() -> str:
        answer = answers.pop(0)
        if answer is None:
            raise FileNotFoundError("table.csv")
        return answer

    with pytest.raises(FileNotFoundError):
        table()
    assert table() == "the table"
    assert gc.isenabled()
