"""Divisions whose bare names are none, and places that divisions and roads put somewhere."""

import pytest

from dashboard.story import Place
from tests.loader.places.conftest import read, where


def place(text: str, words: str) -> Place:
    found = read(text)
    mention = next(mention for mention in found.mentions if mention.text == words)
    return next(place for place in found.places if place.id == mention.place)


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Hail hit the Upper East Region of Ghana.", "Upper East Region", "GH"),
        ("Schools shut in Uganda's Central Region.", "Central Region", "UG"),
        ("A boat sank off Makira-Ulawa Province, Solomon Islands.", "Makira-Ulawa Province", "SB"),
        ("Goats died in Temotu, the Solomon Islands said.", "Temotu", "SB"),
        ("Foxes are rare in Mayo. They are common in Ireland's Galway.", "Mayo", "IE"),
        ("The governor of Bolívar left for Cartagena, Colombia.", "Bolívar", "CO"),
        ("A dog was lost on Malaita island in the Solomon Islands.", "Malaita", "SB"),
    ],
)
def test_a_division_of_the_country_that_the_text_names(text: str, words: str, country: str) -> None:
    found = place(text, words)
    assert (found.kind, found.country, found.position) == ("region", country, "known")


def test_a_side_alone_is_a_division_of_no_country() -> None:
    assert place("Hail hit the Northern Province.", "Northern Province").position is None


def test_a_city_is_no_division_of_its_name() -> None:
    assert place("Hail hit Galway in Ireland.", "Galway").kind == "city"


def test_a_side_of_a_country_in_small_letters_is_no_division() -> None:
    text = "It was the first Northern state to forbid it."
    assert [one.name for one in read(text).places] == []


@pytest.mark.parametrize(
    ("text", "words", "km"),
    [
        ("In Ludlow, in Krobitz district, England, a cow ran off.", "Krobitz", 50),
        ("A whale lay on Krobitz island, off Hull.", "Krobitz", 40),
        ("A van burned on the Leeds-Sheffield road at Krobitz.", "Krobitz", 23),
        ("An accident at Krobitz, off the coast of County Clare.", "Krobitz", 60),
        ("A clinic at Krobitz on Kangaroo Island.", "Krobitz", 75),
        ("A van burned at Krobitz, on the busy Leeds-Sheffield highway.", "Krobitz", 23),
    ],
)
def test_what_puts_a_place_of_no_table_near_a_known_one(text: str, words: str, km: int) -> None:
    found = place(text, words)
    assert (found.position, found.position_km) == ("near", km)


def test_an_island_too_long_says_nothing() -> None:
    assert place("A clinic at Krobitz on Long Island.", "Krobitz").position is None


@pytest.mark.parametrize("unit", ["regency", "sub-county", "subdistrict", "upazila"])
def test_units_of_many_countries(unit: str) -> None:
    found = read(f"Floods hit Krobitz {unit}.").mentions
    assert [(one.text, one.role) for one in found] == [("Krobitz", "literal")]


def test_a_road_of_a_town_is_no_place_in_it() -> None:
    assert place("A van burned at Krobitz on the Leeds road.", "Krobitz").position is None


def test_a_report_from_a_capital_tells_of_all_the_land() -> None:
    text = "MANILA (AP) -- A truck fell off a bridge near Krobitz."
    assert where(text, "Krobitz") == (None, None)


def test_a_report_from_a_town_tells_of_its_surroundings() -> None:
    text = "LUDLOW (AP) -- A truck fell off a bridge near Krobitz."
    assert where(text, "Krobitz") == where(text, "LUDLOW")


def test_a_street_of_a_report_from_a_capital_is_there() -> None:
    text = "MANILA (AP) -- A truck burned on Wobbler Street."
    assert where(text, "Wobbler Street") == where(text, "MANILA")


def test_mountains_far_from_all_that_is_named_are_others() -> None:
    text = "Rain hit Baguio, Cabanatuan and Tuguegarao. Clouds hung over the Sierra Madre."
    assert where(text, "Sierra Madre") == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Waves hit the east coast of Luzon.",
        "Waves hit the Irish east coast.",
        "Waves hit Australia's east coast.",
    ],
)
def test_the_coast_of_another_land_is_none_of_america(text: str) -> None:
    assert "US" not in {one.country for one in read(text).places}


def test_a_province_with_its_land_in_its_name_is_the_longer_one() -> None:
    text = "A bomb went off in the Eastern Province of Saudi Arabia. Police in Qatif held two men."
    assert where(text, "Eastern Province of Saudi Arabia") == (25.5, 49.8)
    assert where(text, "Qatif") == (26.6, 50.0)


def test_a_region_by_two_points_of_the_compass() -> None:
    text = "Schools shut in the South West Region of Cameroon."
    assert where(text, "South West Region") == (4.6, 9.3)
