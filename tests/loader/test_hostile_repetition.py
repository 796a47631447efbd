"""No finder takes the square of a text's length, whatever is repeated in it."""

import pytest

from benchmarks.hostile import (
    MOST_GROWTH,
    PIECES,
    growth,
    growth_of_corrections,
    seconds_of_steps,
)

SMALL = 10_000  # characters, and four times as many
# Lines are read in pieces of no more than 20,000 characters: what takes the square of a piece is
# measured from there on.
OF_A_PIECE = {"“", "'", "days after ", "中文。"}
MOST_SECONDS = 4.0  # a step of 40,000 characters: ten times what the slowest takes
TRIES = 10  # other work on the machine makes one measurement worse, never all of them


def least_growth(measure):
    """What is measured, the least of several tries, until all of it is little enough."""
    found = measure()
    for _ in range(TRIES):
        if max(found.values()) <= MOST_GROWTH:
            break
        found = {name: min(found[name], factor) for name, factor in measure().items()}
    return found


@pytest.mark.parametrize("piece", PIECES)
def test_a_repetition_twice_as_long_takes_twice_as_long(piece):
    small = 2 * SMALL if piece in OF_A_PIECE else SMALL
    found = least_growth(lambda: growth(piece, small, runs=1))
    assert {name: factor for name, factor in found.items() if factor > MOST_GROWTH} == {}


@pytest.mark.parametrize("piece", ["word ", "war ", "earthquake ", "It fell. "])
def test_no_step_is_slow_in_itself(piece):
    assert max(seconds_of_steps(piece * (4 * SMALL // len(piece))).values()) < MOST_SECONDS


def test_twice_as_many_corrections_take_twice_as_long():
    found = least_growth(lambda: growth_of_corrections(100, runs=1))
    assert {name: factor for name, factor in found.items() if factor > MOST_GROWTH} == {}
