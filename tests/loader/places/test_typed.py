"""Names of no table that the word beside them, a list or their people make places."""

import pytest

from tests.loader.places.conftest import read, roles


def names(text: str) -> list[str]:
    return [mention.text for mention in read(text).mentions]


@pytest.mark.parametrize(
    "text",
    [
        "The Krobitz road was closed.",
        "Soldiers entered the Krobitz camp.",
        "Krobitz residents woke early.",
        "The people of Krobitz are angry.",
        "The village Krobitz was flooded.",
        "The colonia Krobitz was evacuated.",
        "They drove through Krobitz on Sunday.",
        "A widow from Krobitz was robbed.",
        "Nurses at Krobitz walked out.",
        "It left Krobitz for the islands.",
        "He gave himself up at the Krobitz police station.",
        "Schools in Krobitz ward were closed.",
        "The Krobitz peaked on Thursday.",
        "The river peaked at Krobitz on Thursday.",
        "The boat was bound for Krobitz.",
        "Hares were counted around Krobitz.",
    ],
)
def test_a_frame_makes_a_place(text: str) -> None:
    assert names(text) == ["Krobitz"]


@pytest.mark.parametrize(
    "text",
    [
        "The Krobitz report was long.",
        "The Krobitz police made an arrest.",
        "A letter from Krobitz was read.",
        "Muslim residents woke early.",
        "It left Krobitz in tears.",
        "The stone was aimed at Krobitz.",
    ],
)
def test_other_words_make_none(text: str) -> None:
    assert names(text) == []


def test_all_members_of_a_list() -> None:
    text = "Floods cut off the villages of Umbeli, Katoka and Ndalwe."
    assert names(text) == ["Umbeli", "Katoka", "Ndalwe"]


def test_a_list_ends_where_a_clause_begins() -> None:
    assert names("They met in Leeds and Krobitz left early.") == ["Leeds"]


def test_the_word_for_it_alone_is_no_name() -> None:
    assert names("They met in Building on Sunday.") == []


def test_a_person_s_name_inside_a_town_s() -> None:
    assert names("Smoke lay over Villa Carlos Paz, Argentina.")[0] == "Villa Carlos Paz"
    assert names("He lives in King William's Town now.") == ["King William's Town"]


def test_a_street_of_another_language() -> None:
    assert roles("A tram stopped on the Uferstraße.") == [("Uferstraße", "literal")]


def test_a_list_of_several_is_closed_by_and() -> None:
    text = "Families from the villages of Umbeli, Katoka and Ndalwe had slept."
    assert names(text) == ["Umbeli", "Katoka", "Ndalwe"]


def test_a_list_goes_on_before_any_capital() -> None:
    text = "Floods cut off the villages of Umbeli, Katoka and Ždralwe."
    assert names(text) == ["Umbeli", "Katoka", "Ždralwe"]
    assert names("Floods cut off Leeds, Krobitz, Ždralwe and Umbeli.")[1] == "Krobitz"
