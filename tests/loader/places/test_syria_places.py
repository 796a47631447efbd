"""The places of the seed story."""

from functools import cache
from pathlib import Path

import pytest

from dashboard.loader.actors.people import find_people
from dashboard.loader.places import PlacesFound, find_places
from dashboard.loader.sentences import prose_from

ARTICLE = Path(__file__).parents[3] / "seeds" / "syria" / "article.txt"


@cache
def found() -> PlacesFound:
    prose = prose_from(ARTICLE.read_text(encoding="utf-8"))
    return find_places(prose, find_people(prose))


@pytest.mark.parametrize(
    ("name", "kind", "lat", "lon"),
    [
        ("Damascus", "city", 33.51, 36.29),
        ("Doha", "city", 25.29, 51.53),
        ("Moscow", "city", 55.75, 37.62),
        ("Kremlin", "site", 55.75, 37.62),
        ("Khmeimim Air Base", "site", 35.40, 35.95),
        ("Tartus naval base", "site", 34.91, 35.87),
        ("Syria", "country", 35, 38),
        ("Russia", "country", 60, 100),
        ("Iran", "country", 32, 53),
        ("Türkiye", "country", 39, 35),
        ("Israel", "country", 31.5, 34.75),
        ("Yemen", "country", 15.5, 47.5),
        ("Mediterranean Sea", "water", 35, 20),
        ("Middle East", "region", 33.14, 35.86),
        ("North Africa", "region", 28, 10),
    ],
)
def test_place_is_what_and_where_it_is(name: str, kind: str, lat: float, lon: float) -> None:
    place = next(place for place in found().places if place.name == name)
    assert (place.kind, place.lat, place.lon) == (
        kind,
        pytest.approx(lat, abs=0.01),
        pytest.approx(lon, abs=0.01),
    )


def roles(words: str) -> set[str]:
    """The roles of the mentions whose text or surroundings read ``words``."""
    text = ARTICLE.read_text(encoding="utf-8")
    return {m.role for m in found().mentions if words in text[m.start - 8 : m.end + 20]}


@pytest.mark.parametrize(
    "words", ["at the Kremlin", "at the Doha", "the Khmeimim", "to the Mediterranean", "in Syria."]
)
def test_literal(words: str) -> None:
    assert roles(words) == {"literal"}


@pytest.mark.parametrize(
    "words",
    ["Kremlin indicated", "Moscow currently operates", "Russian President", "Syria's former"],
)
def test_associative(words: str) -> None:
    assert roles(words) == {"associative"}


def test_every_mention_has_a_reason() -> None:
    assert all(mention.reason for mention in found().mentions)


def test_names_of_people_and_groups_are_no_places() -> None:
    words = {mention.text for mention in found().mentions}
    assert words.isdisjoint({"Barnes", "Assad", "Hamas", "HTS", "Hayʼat Tahrir al-Sham"})
