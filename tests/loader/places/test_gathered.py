"""Famous names that all have a namesake in one small part of the world."""

from tests.loader.places.conftest import read, where

COAST = (
    "A boat sank between Toronto and Belmont. Trains from Newcastle and from Maitland were late in"
    " Hamilton, and shops in Cardiff shut."
)


def test_names_that_gather_in_one_place_are_there() -> None:
    assert {place.country for place in read(COAST).places} == {"AU"}


def test_names_that_lie_apart_are_the_known_ones() -> None:
    text = "Rain fell in Toronto, in Hamilton, in Cardiff, in Newcastle and in Perth."
    assert where(text, "Cardiff") == (51.5, -3.2)


def test_the_other_names_outweigh_a_country_that_is_only_named() -> None:
    text = "Shops in Tripoli shut. Rain hit Zahlé, Halba and Beirut in Lebanon. Libya was dry."
    assert where(text, "Tripoli") == (34.4, 35.8)
