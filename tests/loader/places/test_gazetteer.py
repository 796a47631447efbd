"""The tables and what they name."""

import csv

import pytest

from dashboard.data_files import DATA, rows
from dashboard.loader.places.gazetteer import gazetteer
from tests.loader.places.conftest import read, where

TABLES = [
    "countries.csv",
    "first_level_divisions.csv",
    "counties.csv",
    "sites.csv",
    "waters.csv",
    "regions.csv",
    "seats_of_power.csv",
]


@pytest.mark.parametrize("table", TABLES)
def test_every_row_has_a_point_on_earth_and_a_source(table: str) -> None:
    for row in rows(table):
        assert -90 <= float(row["lat"]) <= 90, row
        assert -180 <= float(row["lon"]) <= 180, row
        assert row["source"], row


def test_every_spelling_names_a_city() -> None:
    with (DATA / "cities.csv").open(encoding="utf-8") as lines:
        cities = {(row[1], row[2]) for row in csv.reader(lines) if len(row) > 2}
    missing = [r["name"] for r in rows("spellings.csv") if (r["name"], r["country"]) not in cities]
    assert missing == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kyiv", "Kiev"),
        ("Deir ez-Zor", "Deir Ezzor"),
        ("Hmeimim", "Khmeimim Air Base"),
        ("Mumbai", "Bombay"),
        ("Mecca", "Makkah"),
        ("Cologne", "Köln"),
        ("Kharkiv", "Kharkov"),
        ("Ürümqi", "Urumqi"),
    ],
)
def test_spellings_of_one_place(one: str, other: str) -> None:
    assert gazetteer().meanings(one)[0].sense.id == gazetteer().meanings(other)[0].sense.id


def test_towns_are_found_by_plain_name() -> None:
    assert {sense.division for sense in gazetteer().towns("Rogersville")} >= {"TN", "MO", "AL"}


def test_no_town_has_a_name_that_is_not_there() -> None:
    assert list(gazetteer().towns("Nowhereville-on-Sea")) == []


def test_a_division_whose_name_nothing_else_has() -> None:
    found = read("Rain fell in Teleorman.").places[0]
    assert (found.name, found.kind, found.country) == ("Teleorman", "region", "RO")


def test_a_town_s_name_before_province_is_the_division() -> None:
    assert [place.kind for place in read("Rain fell in Lusaka Province.").places] == ["region"]
    assert [place.kind for place in read("Rain fell in Lusaka.").places] == ["city"]


def test_air_bases_and_airports_in_small_letters() -> None:
    assert where("Rockets hit Al Asad Air Base in Iraq.", "Al Asad Air Base") == (33.8, 42.4)
    assert where("A plane left Heathrow airport.", "Heathrow") == (51.5, -0.5)


def test_a_dam_in_small_letters() -> None:
    assert where("Water filled the Mosul dam.", "Mosul dam") == (36.6, 42.8)


def test_what_lies_upon_a_river_is_shortened_where_people_shorten_it() -> None:
    def meant(name: str) -> set[str]:
        return {meaning.sense.name for meaning in gazetteer().meanings(name)}

    assert "Kingston upon Hull" not in meant("Kingston")
    assert "Newcastle upon Tyne" in meant("Newcastle")
    assert "Burton upon Trent" in meant("Burton")


def test_vietnamese_provinces_lie_where_their_seats_are() -> None:
    found = {division.name: division.lat for division in gazetteer().divisions("Ha Tinh")}
    assert found == {"Hà Tĩnh": 18.34}
