"""Names that the words around make places, whatever table they are in."""

import pytest

from tests.loader.places.conftest import places, read, where


def named(text: str) -> list[str]:
    return [mention.text for mention in read(text).mentions]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A boat sank at the jetty at Krobitz.", "Krobitz"),
        ("Fishermen from Krobitz found a lifeboat.", "Krobitz"),
        ("The other bank of the Wobbler was dry.", "Wobbler"),
        ("The road to Krobitz is closed.", "Krobitz"),
        ("A ferry ran aground on a sandbank off Krobitz.", "Krobitz"),
        ("They waited at Krobitz, the crossing towards Wobblia.", "Krobitz"),
        ("Krobitz, a village that slept, woke up.", "Krobitz"),
        ("The Wobbler Dam was running at half power.", "Wobbler Dam"),
        ("Snow closed the Wobbler pass.", "Wobbler"),
        ("Nobody lives between Leeds and Krobitz.", "Krobitz"),
        ("Nobody lives between Krobitz and Leeds.", "Krobitz"),
    ],
)
def test_the_words_make_a_place_without_a_position(text: str, words: str) -> None:
    assert words in named(text)
    assert where(text, words) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "She looked at Krobitz and left.",
        "He borrowed a coat from Krobitz.",
        "They spoke to Krobitz.",
        "The choice between Krobitz and Wobbler was hard.",
    ],
)
def test_other_words_do_not(text: str) -> None:
    assert named(text) == []


def test_a_word_is_a_town_between_it_and_a_town() -> None:
    assert "Batman" in named("Hail fell on orchards between Batman and Diyarbakır.")
    assert "Batman" not in named("Hail fell on Batman and his car in Diyarbakır.")


def test_letters_with_accents_are_those_without() -> None:
    text = "In Constanța, ships waited; snow fell on Hokkaidō."
    assert places(text) == [("Constanța", "Constanţa"), ("Hokkaidō", "Hokkaido")]


def test_a_bay_is_not_the_town_that_it_is_named_after() -> None:
    assert named("Snow crab from Leeds Bay was sold.") == ["Leeds Bay"]


def test_the_beginning_of_a_longer_name_is_not_a_town_of_its_own() -> None:
    assert "San José" not in named("He rode back to San José de Krobitz.")


def test_a_city_s_name_may_end_with_city() -> None:
    assert named("DUMAGUETE CITY - A road was closed.") == ["DUMAGUETE CITY"]
    assert named("Dumaguete City Hall was closed.") == ["Dumaguete"]


@pytest.mark.parametrize(
    "text",
    [
        "The crowd cheered at Krobitz.",
        "She sneered at Krobitz.",
        "He left Krobitz for Wobbler in May.",
    ],
)
def test_a_verb_that_places_nobody_makes_no_place(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Two lorries collided at Krobitz.", "Krobitz"),
        ("The elders met at Krobitz.", "Krobitz"),
        ("She left Krobitz for Leeds.", "Krobitz"),
    ],
)
def test_a_verb_that_places_and_a_way_to_a_known_town_do(text: str, words: str) -> None:
    assert words in named(text)


def test_streets_of_other_languages_end_with_their_word() -> None:
    assert named("Shots fell in Vestergade.") == ["Vestergade"]


def test_a_word_with_the_ending_of_a_street_is_none() -> None:
    assert named("The Brigade ended the Blockade, and a Renegade held the Stockade.") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A hatchery near Krobitz saved its fish.", "Krobitz"),
        ("Downstream at Anna Krobitz, the river rose.", "Anna Krobitz"),
        ("The bus had left Krobitz at six.", "Krobitz"),
        ("The Krobitz lifeboat put out.", "Krobitz"),
        ("They counted the lights of Krobitz.", "Krobitz"),
        ("A clinic at Kampi ya Krobitz was flooded.", "Kampi ya Krobitz"),
        ("She toured Lake Krobitz's villages.", "Lake Krobitz"),
        ("The Krobitz Burn burst its banks.", "Krobitz Burn"),
    ],
)
def test_more_words_that_make_a_place(text: str, words: str) -> None:
    assert words in named(text)


@pytest.mark.parametrize(
    "text",
    ["They looked at Anna Krobitz.", "Police fired at Anna Krobitz.", "Her left Krobitz at six."],
)
def test_what_stands_so_is_no_place(text: str) -> None:
    assert named(text) == []


def test_a_town_with_a_person_s_name_before_based() -> None:
    assert where("A May Pen-based firm closed in Jamaica.", "May Pen") == (18.0, -77.2)
