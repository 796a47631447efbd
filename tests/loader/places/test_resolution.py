"""Which of the places of a name is meant."""

import pytest

from tests.loader.places.conftest import read, where


def country_and_reason(text: str, words: str) -> tuple[str | None, str]:
    found = read(text)
    mention = next(mention for mention in found.mentions if mention.text == words)
    place = next(place for place in found.places if place.id == mention.place)
    return place.country, mention.reason


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("A fair opened in Paris.", "Paris", "FR"),
        ("A fair opened in Paris, Texas.", "Paris", "US"),
        ("A plane from London landed in Birmingham.", "Birmingham", "GB"),
        ("Montgomery and Birmingham are in Alabama.", "Birmingham", "US"),
        ("The president of Georgia spoke in Tbilisi.", "Georgia", "GE"),
        ("Voters in Atlanta and Savannah, Georgia, went home.", "Georgia", "US"),
        ("Tripoli and Benghazi are quiet.", "Tripoli", "LY"),
        ("Beirut, Sidon and Tripoli in Lebanon are quiet.", "Tripoli", "LB"),
    ],
)
def test_the_text_s_own_places_decide(text: str, words: str, country: str) -> None:
    assert country_and_reason(text, words)[0] == country


def test_the_state_beside_a_town_decides_for_its_later_mentions() -> None:
    found = read("Springfield, Illinois, has a new mayor. Springfield voted on Tuesday.")
    assert [place.name for place in found.places] == ["Springfield", "Illinois"]


def test_the_reason_names_the_state() -> None:
    _, reason = country_and_reason("It opened in Paris, Texas.", "Paris")
    assert reason.endswith("places of this name; the text names it in Texas")


def test_small_towns_only_where_the_text_points_to_their_state() -> None:
    assert [place.country for place in read("He farms in Bronson, Florida.").places] == ["US", "US"]


def test_a_county_is_the_one_whose_seat_is_named() -> None:
    found = read("Deputies from Henry County met in Paris, Tennessee.")
    assert [round(place.lat or 0) for place in found.places if "County" in place.name] == [36]


def test_washington_is_the_capital_unless_the_state_is_meant() -> None:
    found = read("Envoys flew to Washington on Sunday.")
    assert [place.id for place in found.places] == ["geonames:4140963"]


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("A ship burned in Libya's Tripoli.", "Tripoli", "LY"),
        ("Two men were hurt in Lebanon's Tripoli.", "Tripoli", "LB"),
        ("A choir from Ontario's London sang.", "London", "CA"),
        ("Canada's Paris embassy was shut.", "Paris", "FR"),
        ("America's Moscow embassy was shut.", "Moscow", "RU"),
    ],
)
def test_the_owner_says_which_place_is_meant(text: str, words: str, country: str) -> None:
    assert country_and_reason(text, words)[0] == country


def test_an_owner_beside_its_town_does_not_say_where_the_bare_name_is() -> None:
    text = (
        "A fire broke out in Tripoli. Beirut, Sidon and Zahle sent water."
        " The same owner lost a ship in Libya's Tripoli."
    )
    assert country_and_reason(text, "Tripoli")[0] == "LB"


def test_a_city_is_known_abroad_though_small_towns_elsewhere_have_its_name() -> None:
    text = "Boats left Valletta, Sliema and Mosta. One had been bought from a yard in Naples."
    assert country_and_reason(text, "Naples")[0] == "IT"


def test_a_county_of_many_names_does_not_speak_for_itself() -> None:
    found = read("CAIRO, Ill. - The road to Metropolis is shut, said Pope County engineer Ann Dow.")
    place = next(place for place in found.places if place.name == "Pope County")
    assert place.lat is None


def test_a_large_town_alone_of_its_name_is_meant_among_other_lands() -> None:
    text = "A singer of Argentina and a band of Mexico met in Zadar. Paris was not asked."
    assert where(text, "Zadar") == (44.1, 15.2)
