"""Buildings by their town, streets and sites of local stories, roads by their numbers."""

import pytest

from tests.loader.places.conftest import read, roles, where

LOCAL = "Rain fell in Leeds and in Bradford. Shops in Leeds closed. "


def names(text: str) -> list[str]:
    return [mention.text for mention in read(text).mentions]


def test_a_word_that_is_a_town_s_name_begins_a_hospital_s() -> None:
    text = "Snow hit Dubbo and Parkes. He died in Orange Base Hospital."
    assert where(text, "Orange Base Hospital") == (-33.3, 149.1)


def test_no_town_of_another_land_lends_a_school_its_position() -> None:
    text = "Rain hit Montego Bay and Port Antonio. He taught at Otley Grammar School."
    assert all(place.country != "GB" for place in read(text).places)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They sailed into Krobitz harbour.", "Krobitz"),
        ("She was taken to Anna Krobitz hospital.", "Anna Krobitz"),
        ("A lorry burned on the B6254 yesterday.", "B6254"),
        ("The N13 was shut.", "N13"),
        ("They closed the R61 at dusk.", "R61"),
        ("Herders were blocking the N7 with logs.", "N7"),
        ("The M9 was flooded.", "M9"),
        ("A crane fell from the D8 bridge.", "D8"),
        ("A bus went from Leeds to Krobitz.", "Krobitz"),
        ("He left Leeds on Monday for Krobitz.", "Krobitz"),
        ("Anna Umbeli, 41, from Krobitz, won.", "Krobitz"),
        ("The wire came down from Krobitz.", "Krobitz"),
        ("A tree fell on the A61 near Krobitz.", "Krobitz"),
        ("They burned huts along Calle Pedro Umbeli.", "Calle Pedro Umbeli"),
        ("He lives in Barangay Umbeli.", "Barangay Umbeli"),
        ("A Krobitz-based firm sent it.", "Krobitz"),
        ("In the Krobitz refugee camp a roof fell.", "Krobitz"),
        ("The Abu Umbeli river rose.", "Abu Umbeli"),
        ("A bus stopped on Calle 60 at noon.", "Calle 60"),
        ("TOLEDO CITY - Rain fell.", "TOLEDO CITY"),
    ],
)
def test_a_frame_makes_a_place(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "The M23 was beaten.",
        "He flew the A380.",
        "A B52 was seen.",
        "They accused the M23 of lies.",
        "Troops are fighting the M23 rebels.",
        "Mud closed in on the M23.",
        "Nurses were using the N95 mask.",
        "He was flying the B52 bomber.",
        "Ice formed on the B52 bomber.",
        "The N95 was sold out.",
        "She joined the M19 guerrillas.",
        "He drew it on the A4 sheet.",
        "He left Krobitz for good.",
        "A Web-based firm sent it.",
    ],
)
def test_numbers_and_departures_that_are_no_places(text: str) -> None:
    assert names(text) == []


def test_a_small_town_before_based() -> None:
    text = "Cows in Ennis and in Limerick slept. A Kilrush-based crew came."
    assert "Kilrush" in names(text)


def test_a_former_name_is_the_city_s() -> None:
    assert where("A mine near Witbank burned.", "Witbank") == (-25.9, 29.2)
    assert where("Trains from Nelspruit were late.", "Nelspruit") == (-25.5, 31.0)


def test_the_town_behind_a_hospital() -> None:
    assert ("Limerick", "literal") in roles("She was flown to University Hospital Limerick.")


def test_where_somebody_is_moved_to_is_no_town_of_the_street() -> None:
    text = "He fell on Wobbler Street and was taken to Leeds."
    assert where(text, "Wobbler Street") == (None, None)


def test_a_town_s_land_may_stand_in_the_dateline() -> None:
    text = "LEEDS, England (AP) - A pipe burst on Wobbler Street."
    assert where(text, "Wobbler Street") == where("LEEDS, England", "LEEDS")
