import time

import pytest

from dashboard.loader.actors import find_actors
from dashboard.loader.actors.people import find_people
from dashboard.loader.places import PlacesFound
from dashboard.loader.quotes import find_quotes
from dashboard.loader.sentences import prose_from


def seconds(text):
    prose = prose_from(text)
    started = time.process_time()
    find_quotes(prose, find_actors(prose, find_people(prose), PlacesFound((), ())))
    return time.process_time() - started


@pytest.mark.parametrize("piece", ['a"', "a'", "“", '"a" b ', "he said that ", "Anna Keller "])
def test_time_is_linear_in_the_length_of_the_text(piece):
    seconds(piece * 100)  # reads the tables
    short = min(seconds(piece * (20_000 // len(piece))) for _ in range(3))
    long = min(seconds(piece * (80_000 // len(piece))) for _ in range(2))
    assert long < 12 * max(short, 0.02)
