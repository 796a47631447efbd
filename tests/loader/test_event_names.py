"""A name and a word near it that speak of one happening, and those that do not."""

from __future__ import annotations

import pytest

from tests.loader.conftest import known_named


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("With Kabul taken at last, they slept.", "fall-of-kabul-2021"),
        ("He fled after Kabul had finally fallen.", "fall-of-kabul-2021"),
        ("The capture of the city of Kabul took hours.", "fall-of-kabul-2021"),
        (
            "Militants planned the attack by nine men on the Indian Parliament.",
            "indian-parliament-attack-2001",
        ),
        ("Rebels toppled the government of Bashar al-Assad.", "fall-of-damascus-2024"),
        ("The invasion by Iraq of Kuwait shocked them.", "invasion-of-kuwait-1990"),
        ("Iraq invaded neighbouring Kuwait.", "invasion-of-kuwait-1990"),
        ("The evacuation of troops from Dunkirk began.", "dunkirk-evacuation-1940"),
        ("Assad’s government collapsed within days.", "fall-of-damascus-2024"),
        ("Kabul fell in August 2021.", "fall-of-kabul-2021"),
    ],
)
def test_a_name_that_the_word_is_said_of(text: str, event: str) -> None:
    assert known_named(text) == [event]


@pytest.mark.parametrize(
    "text",
    [
        "Prices in Damascus fell again.",
        "In Damascus prices fell again.",
        "Damascus prices fell again.",
        "A bridge in Kabul collapsed.",
        "They captured the son of Muammar Gaddafi.",
        "the killing of the cousin of Yasser Arafat",
        "Olof Palme’s driver was killed.",
        "the death of Mandela’s wife",
        "the collapse of Kabul Bank",
        "Police were attacked in Benghazi.",
        "an attack on Benghazi",
        "an attack on a bus in Benghazi",
        "Gaddafi killed hundreds.",
        "A man was killed near Hiroshima by a bomb.",
        "The statue of Saddam Hussein was toppled.",
    ],
)
def test_a_name_that_the_word_is_not_said_of(text: str) -> None:
    assert known_named(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "In 1996, Kabul fell to them.",
        "Kabul fell on 27 September 1996.",
        "the 2021 Haiti earthquake",
        "the Haiti earthquake of 14 August 2021",
    ],
)
def test_a_year_beside_the_name_that_is_not_its_own_makes_it_another(text: str) -> None:
    assert known_named(text) == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("the 2010 Haiti earthquake", "haiti-earthquake-2010"),
        ("the Haiti earthquake of 12 January 2010", "haiti-earthquake-2010"),
        ("the Haiti earthquake, 1.5 million homeless", "haiti-earthquake-2010"),
    ],
)
def test_its_own_year_beside_the_name_changes_nothing(text: str, event: str) -> None:
    assert known_named(text) == [event]
