"""The tables and what they name."""

import csv

import pytest

from dashboard.data_files import DATA, rows
from dashboard.loader.places.gazetteer import gazetteer

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
