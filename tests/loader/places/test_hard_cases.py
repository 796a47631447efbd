"""What readers of names get wrong: who speaks for a place, one place of two names, names of people."""

import pytest

from tests.loader.places.conftest import places, read, roles, where


def test_a_capital_that_denies_stands_for_its_government() -> None:
    assert roles("Moscow denied the story on Monday.") == [("Moscow", "associative")]


def test_the_kremlin_that_says_stands_for_the_government() -> None:
    assert roles("The Kremlin said that nothing had changed.") == [("Kremlin", "associative")]


def test_the_kremlin_where_people_meet_is_a_building() -> None:
    assert roles("The two men met at the Kremlin.") == [("Kremlin", "literal")]


def test_jets_are_russian_but_fly_to_libya() -> None:
    text = "Russian jets left for Libya before dawn."
    assert roles(text) == [("Russian", "associative"), ("Libya", "literal")]


def test_two_spellings_of_a_base_are_one_place() -> None:
    text = "A plane landed at Hmeimim. Another took off from Khmeimim Air Base."
    assert [place.id for place in read(text).places] == ["overlay:khmeimim"]


def test_a_naval_base_is_not_the_town_beside_it() -> None:
    text = "Ships lay at the Tartus naval base while people in Tartus slept."
    assert [place.name for place in read(text).places] == ["Tartus naval base", "Ţarţūs"]


def test_a_naval_base_has_one_mark() -> None:
    text = (
        "The Tartus naval base is old. The Tartus base is small. A naval base in Tartus was sold."
    )
    assert [place.id for place in read(text).places] == ["overlay:tartus-base"]


def test_talks_are_in_one_place_and_between_others() -> None:
    assert roles("Talks in Doha between Turkey, Iran and Russia went on.") == [
        ("Doha", "literal"),
        ("Turkey", "associative"),
        ("Iran", "associative"),
        ("Russia", "associative"),
    ]


def test_one_damascus_fell_and_the_other_did_not() -> None:
    text = "Damascus fell at night. In Damascus, Maryland, the shops stayed open."
    assert [place.country for place in read(text).places if place.name == "Damascus"] == [
        "SY",
        "US",
    ]


def test_what_falls_is_the_place_itself() -> None:
    assert roles("Damascus fell at night.") == [("Damascus", "literal")]


def test_organisations_are_only_named_after_a_place() -> None:
    text = "The Syrian Arab Army withdrew. Shares of Bank of Georgia rose."
    assert {role for _, role in roles(text)} == {"associative"}


@pytest.mark.parametrize(
    "text",
    [
        "Michael Jordan scored again.",
        "Amina Homs teaches physics.",
        "Paris Jackson sang two songs.",
        "Mr. Jordan did not answer.",
    ],
)
def test_people_are_no_places(text: str) -> None:
    assert roles(text) == []


def test_an_observatory_is_named_after_one_place_and_based_in_another() -> None:
    text = "The Syrian Observatory for Human Rights, based in Britain, counted the dead."
    assert roles(text) == [("Syrian", "associative"), ("Britain", "literal")]


def test_cities_before_the_word_provinces_are_provinces() -> None:
    assert places("Fighters hold most of Hama and Homs provinces.") == [
        ("Hama", "Hama province"),
        ("Homs", "Homs province"),
    ]


def test_a_country_s_capital_is_in_that_country() -> None:
    assert places("Envoys met in Türkiye's Ankara.") == [
        ("Türkiye", "Türkiye"),
        ("Ankara", "Ankara"),
    ]


def test_who_brokered_a_deal_is_not_where_it_was_struck() -> None:
    assert roles("A Doha-brokered deal collapsed.") == [("Doha", "associative")]


def test_a_way_has_its_ends_and_a_stop_told_by_distance() -> None:
    text = "They drove from Aleppo to Damascus and stopped 60 km north of Homs."
    assert roles(text) == [
        ("Aleppo", "literal"),
        ("Damascus", "literal"),
        ("60 km north of Homs", "literal"),
    ]
    assert where(text, "60 km north of Homs") == (35.3, 36.7)


@pytest.mark.parametrize("name", ["Hay'at Tahrir al-Sham", "Hayʼat Tahrir al-Sham", "HTS"])
def test_an_armed_group_is_no_place(name: str) -> None:
    assert roles(f"Fighters of {name} moved in.") == []


def test_a_process_is_named_after_the_city_where_it_began() -> None:
    assert roles("The Astana process has stalled.") == [("Astana", "associative")]
