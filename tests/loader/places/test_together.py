"""The places of a document decide together where each is, and where none is."""

import pytest

from tests.loader.places.conftest import read, where


def countries(text: str) -> dict[str, str | None]:
    found = read(text)
    return {place.name: place.country for place in found.places}


def test_a_small_town_is_nowhere_where_the_text_plays_in_another_country() -> None:
    text = (
        "Fire came from Southbank, B.C. officials said. Crews came from Vanderhoof and Burns Lake."
    )
    assert where(text, "Southbank") == (None, None)


def test_a_small_town_is_there_where_the_text_names_its_state() -> None:
    assert where("In Southbank, Victoria, shops burned.", "Southbank") == (-37.8, 145.0)


def test_a_land_that_lacks_the_town_leaves_it_nowhere() -> None:
    assert where("Telescopes at Sutherland in South Africa saw it.", "Sutherland") == (None, None)


def test_a_land_that_has_the_town_decides() -> None:
    assert where("Shops at Sutherland in Australia closed.", "Sutherland") == (-34.0, 151.1)


def test_a_country_that_is_a_word_is_named_with_its_capital() -> None:
    assert "Reunion" in countries("Reunion was spared. In Saint-Denis, shops opened.")
    assert "Reunion" not in countries("Reunion was sweet. In Leeds, shops opened.")


def test_an_island_is_no_town_of_its_name() -> None:
    text = "On Saint-Denis, the island that lies off Brittany in France, roofs fell."
    assert where(text, "Saint-Denis") == (None, None)


def test_the_country_in_the_text_decides_for_a_capital_s_namesake() -> None:
    text = "Lebanon's army deployed in Tripoli and in Sidon."
    assert countries(text)["Tripoli"] == "LB"


def test_towns_close_to_each_other_tell_of_each_other() -> None:
    found = countries("A bus went from Tirano to Bormio. It stopped in Grosio.")
    assert found == {"Tirano": "IT", "Bormio": "IT", "Grosio": "IT"}


def test_a_town_far_from_the_others_is_none() -> None:
    found = countries("A bus went from Osaka to Kyoto. It stopped in Grosio.")
    assert found["Grosio"] is None


def test_a_town_stands_anywhere_among_its_neighbours() -> None:
    text = "A bus went from Tirano to Bormio and Grosio. Livigno was without light."
    assert countries(text)["Livigno"] == "IT"


def test_the_town_s_longer_name_counts() -> None:
    text = "In Ohio, schools in Lima, Ottawa and Columbus Grove closed."
    assert "Columbus" not in countries(text)


def test_a_short_form_of_a_town_s_name() -> None:
    assert where("An avalanche above Chamonix killed French skiers.", "Chamonix") == (45.9, 6.9)


def test_another_spelling_of_a_town_s_name() -> None:
    assert where("Yemen's navy fired on a ship off Mokha.", "Mokha") == (13.3, 43.2)


def test_a_person_s_name_after_flown_to_is_a_town() -> None:
    text = "British Columbia slept. A patient was flown to Prince George."
    assert where(text, "Prince George") == (53.9, -122.8)


def test_a_person_elsewhere_stays_one() -> None:
    text = "British Columbia slept. A patient was seen by Prince George."
    assert "Prince George" not in countries(text)


def test_an_airport_by_its_last_name() -> None:
    assert where("A plane landed at Logan Airport in Boston.", "Logan Airport") == (42.4, -71.0)


def test_an_airport_that_no_table_has_is_near_its_town() -> None:
    place = read("A plane landed at Krobitz Airport in Leeds.").places[0]
    assert (place.name, place.position) == ("Krobitz Airport", "near")


def test_capitals_with_a_hyphen_head_a_report() -> None:
    text = "GRAAFF-REINET, Friday 26 May - Four men of South Africa appeared in court."
    assert where(text, "GRAAFF-REINET") == (-32.3, 24.5)


def test_a_letter_beyond_latin_1_begins_a_name() -> None:
    assert where("Turkey mourned. The bus came from Şavşat.", "Şavşat") == (41.3, 42.4)


def test_a_name_that_goes_on_is_the_longer_one() -> None:
    text = "Spain sent tankers from Valverde del Camino."
    assert where(text, "Valverde del Camino") == (37.6, -6.8)


def test_why_it_is_there_and_who_else_has_the_name() -> None:
    (place,) = read("A fair opened in Paris.").places
    assert (
        place.why
        == "one of 12 places of this name; the best known one, and the text points to no other"
    )
    assert {one.country for one in place.namesakes} == {"CA", "US"}


def test_the_state_at_the_head_of_a_report_holds_for_its_headline_too() -> None:
    text = "Paris mourns\n\nPARIS, Ontario - A bridge in Paris fell."
    assert where(text, "Paris") == (43.2, -80.4)
    assert [place.country for place in read(text).places] == ["CA", "CA"]


def test_a_state_that_lacks_the_town_at_the_head_leaves_it_nowhere() -> None:
    text = "RICHMOND, Northern Cape. A train came. Readers walked in Richmond."
    assert where(text, "Richmond") == (None, None)


def test_a_land_set_apart_decides_even_against_a_famous_city() -> None:
    text = "A pitcher from Santiago, in Honduras, came."
    assert countries(text)["Santiago"] == "HN"
    assert read(text).places[0].position == "near"


def test_a_city_by_the_first_of_its_names_in_the_land_set_apart() -> None:
    text = "A pitcher from Santiago, in the Dominican Republic, came."
    assert where(text, "Santiago") == (19.5, -70.7)


def test_a_name_of_many_places_means_none_abroad_in_a_text_that_plays_at_home() -> None:
    text = "FREETOWN - Rain fell in Bo, in Makeni and in Kenema. A boat from Aberdeen came."
    assert where(text, "Aberdeen") == (None, None)
    assert where(f"{text} Scotland is far.", "Aberdeen") == (57.1, -2.1)


def test_of_two_namesakes_in_one_region_the_closer_one_is_meant() -> None:
    text = "Roads in Dumaguete City, in Siquijor and in Sibulan closed. A boat left San Juan."
    assert where(text, "San Juan") == (9.2, 123.5)


def test_a_village_is_no_state() -> None:
    text = "GEORGETOWN, Guyana - Victoria, a village near the coast, was flooded."
    assert "AU" not in countries(text).values()


@pytest.mark.parametrize(
    "text",
    [
        "In Berlin, a quarter of all flats stood empty.",
        "In Berlin, the fourth quarter, the worst in years, was cold.",
        "In Berlin, a hospital ward, newly built, burned.",
        "In Berlin, a peace settlement, long awaited, was signed.",
        "In Berlin, the village elder spoke.",
    ],
)
def test_a_city_before_another_thing_stays_one(text: str) -> None:
    assert where(text, "Berlin") == (52.5, 13.4)


def test_a_quarter_has_none_of_the_cities_of_its_name() -> None:
    assert where("In Berlin, a quarter near the harbour, shops burned.", "Berlin") != (52.5, 13.4)
