"""The town of a dateline, and the land that stands behind it."""

import pytest

from tests.loader.places.conftest import places, where


@pytest.mark.parametrize(
    ("head", "town", "position"),
    [
        ("VICTORIA, Tarlac (PNA) - ", "VICTORIA", (15.6, 120.7)),
        ("NEWPORT, Isle of Wight - ", "NEWPORT", (50.7, -1.3)),
        ("SANTA CRUZ, Laguna -- ", "SANTA CRUZ", (14.3, 121.4)),
        ("TRINIDAD, Beni (ABI) - ", "TRINIDAD", (-14.8, -64.9)),
        ("SAN PEDRO, Ivory Coast (Reuters) - ", "SAN PEDRO", (4.7, -6.6)),
        ("LEON, Guanajuato - ", "LEON", (21.1, -101.7)),
    ],
)
def test_a_town_lies_in_the_land_behind_it(
    head: str, town: str, position: tuple[float, float]
) -> None:
    assert where(f"{head}A bus burned on Monday.", town) == position


def test_a_town_of_another_land_than_its_namesakes_has_no_position() -> None:
    assert where("ROSARIO, La Union - A bus burned on Monday.", "ROSARIO") == (None, None)
    assert where("LIBERTAD, Antique - A bus burned on Monday.", "LIBERTAD") == (None, None)


def test_a_town_of_a_wide_region_keeps_its_position() -> None:
    assert where("NORILSK, Siberia - A bus burned on Monday.", "NORILSK") == (69.4, 88.2)


def test_a_name_in_capitals_is_no_shorter_one() -> None:
    assert places("LA PAZ (AP) - A bus burned on Monday.") == [("LA PAZ", "La Paz")]


def test_a_land_of_no_table_leaves_the_town_that_others_speak_for() -> None:
    text = "RICHMOND, Tasman - A lorry left Nelson and burned near Motueka and Takaka on Monday."
    assert where(text, "RICHMOND") == (-41.3, 173.2)


def test_a_paper_behind_a_town_is_no_land() -> None:
    assert where("LIVERPOOL, Daily Post - A man died on Monday.", "LIVERPOOL") == (53.4, -3.0)


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Iringa. A clinic opened on Monday. Nobody queued at Krobitz Hospital.", "Iringa"),
        ("LUDLOW. A clinic opened on Monday. Nobody queued at Krobitz Hospital.", "LUDLOW"),
    ],
)
def test_a_dateline_may_end_with_a_full_stop(text: str, town: str) -> None:
    assert where(text, "Krobitz Hospital") == where(text, town)


def test_a_city_in_capitals_that_reads_like_a_person() -> None:
    assert where("GEORGE TOWN: Malaysia said that it would rain.", "GEORGE TOWN") == (5.4, 100.3)
