"""What times that follow each other in lists say together."""

import time

import pytest

from dashboard.loader.times.sequences import run_onward


@pytest.mark.parametrize(
    ("rows", "onward"),
    [
        ([[600, 660, 720]], True),
        ([[720, 660, 600]], False),
        # a longer row says more
        ([[720, 660], [600, 660, 720]], True),
        ([[600, 660], [720, 660, 600]], False),
        # as many steps each way, and none at all
        ([[600, 660], [660, 600]], True),
        ([[600], []], True),
    ],
)
def test_times_of_day_run_onward_by_all_rows_of_them(rows, onward):
    assert run_onward(rows) is onward


def test_the_time_for_a_row_grows_with_its_length():
    def seconds(count):
        started = time.process_time()
        run_onward([[minute % 1440 for minute in range(count)]])
        return time.process_time() - started

    seconds(10)
    short, long = seconds(2_000), seconds(8_000)
    assert long < 8 * max(short, 0.01)
