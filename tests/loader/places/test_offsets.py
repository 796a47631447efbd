"""Places told by distance and direction."""

import pytest

from dashboard.loader.places.offsets import displaced
from tests.loader.places.conftest import read


def test_the_reason_tells_the_precision() -> None:
    mention = read("Shells landed 60 km north of Homs.").mentions[0]
    assert mention.text == "60 km north of Homs"
    assert mention.reason == ("a distance and a direction from Homs, true to about 28 km")


def test_its_position_comes_from_the_named_place() -> None:
    place = read("Shells landed 60 km north of Homs.").places[0]
    assert (place.kind, place.gazetteer, place.country) == ("area", "geonames:169577", "SY")


@pytest.mark.parametrize(
    "phrase",
    ["20 miles south-east of Kyiv", "15km (9 miles) west of Kyiv", "7.5 kilometres south of Kyiv"],
)
def test_ways_to_say_it(phrase: str) -> None:
    assert [m.text for m in read(f"A drone crashed {phrase} at noon.").mentions] == [phrase]


def test_a_degree_north_is_111_km() -> None:
    assert displaced(10.0, 20.0, 111.195, 0) == (pytest.approx(11.0), pytest.approx(20.0))


def test_east_of_the_date_line_is_west() -> None:
    assert displaced(0.0, 179.5, 111.195, 90)[1] == pytest.approx(-179.5)
