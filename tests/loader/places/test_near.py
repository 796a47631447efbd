"""Places of no table: near a known one where the words put them there, else nowhere."""

import pytest

from dashboard.story import Place
from tests.loader.places.conftest import read


def place(text: str, words: str) -> Place:
    found = read(text)
    mention = next(mention for mention in found.mentions if mention.text == words)
    return next(place for place in found.places if place.id == mention.place)


@pytest.mark.parametrize(
    ("text", "words", "km"),
    [
        ("A pipe burst on Wobbler Street in Leeds.", "Wobbler Street", 15),
        ("A boat sank on Lake Wobbler near Leeds.", "Lake Wobbler", 30),
        ("A boat sank on Lake Wobbler, 20 km from Leeds.", "Lake Wobbler", 35),
        ("A shop in Krobitz, a suburb of Leeds, burned.", "Krobitz", 15),
        ("Leeds's Wobbler Street was closed.", "Wobbler Street", 15),
        ("He lives in Via dei Krobitz in Leeds.", "Via dei Krobitz", 15),
        ("Rebels shelled Krobitz, a village near Leeds.", "Krobitz", 30),
        ("A quarry at Krobitz, 12 km from Leeds, closed.", "Krobitz", 27),
        ("A shop in the Leeds suburb of Krobitz burned.", "Krobitz", 15),
    ],
)
def test_the_words_say_how_near(text: str, words: str, km: float) -> None:
    found = place(text, words)
    assert (found.position, found.position_km, found.gazetteer) == ("near", km, "geonames:2644688")


def test_what_is_told_of_a_place_holds_for_its_later_mentions() -> None:
    found = read("A pipe burst on Wobbler Street in Leeds. Wobbler Street was closed.")
    assert [place.name for place in found.places] == ["Wobbler Street", "Leeds"]


def test_a_town_elsewhere_in_the_text_lends_no_position() -> None:
    assert place("Leeds slept. A pipe burst on Wobbler Street.", "Wobbler Street").lat is None


def test_a_list_is_no_address() -> None:
    text = "They closed Wobbler Street, Leeds and York."
    assert place(text, "Wobbler Street").position is None


def test_on_the_way_between_two_towns() -> None:
    found = place("A bus fell into Wobbler Creek between Leeds and Manchester.", "Wobbler Creek")
    assert (found.position, round(found.lat or 0, 1), round(found.lon or 0, 1)) == (
        "near",
        53.6,
        -1.9,
    )


def test_a_land_too_wide_says_nothing() -> None:
    assert place("A boat sank on Lake Wobbler in Russia.", "Lake Wobbler").position is None


def test_a_place_that_is_only_near_lends_nothing() -> None:
    text = "A boat sank on Lake Wobbler near Krobitz Creek near Leeds."
    assert place(text, "Krobitz Creek").position == "near"
    assert place(text, "Lake Wobbler").position is None


def test_a_known_place_is_at_its_own_position() -> None:
    found = place("A fair opened in Leeds.", "Leeds")
    assert (found.position, found.position_km) == ("known", None)
