import time

import pytest

from dashboard.loader.actors import find_actors
from dashboard.loader.actors.people import find_people
from dashboard.loader.places import PlacesFound
from dashboard.loader.quotes import find_quotes
from dashboard.loader.sentences import prose_from
from tests.growth import grows_less


@pytest.mark.parametrize("piece", ['a"', "a'", '"a" b ', "he said that ", "Anna Keller "])
def test_time_is_linear_in_the_length_of_the_text(piece):
    def seconds(characters):
        prose = prose_from(piece * (characters // len(piece)))
        started = time.process_time()
        find_quotes(prose, find_actors(prose, find_people(prose), PlacesFound((), ())))
        return time.process_time() - started

    seconds(100 * len(piece))  # reads the tables
    assert grows_less(seconds, 20_000, 80_000, times=12, least=0.02, tries=3)
