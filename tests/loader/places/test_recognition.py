"""Which names are places."""

import pytest

from tests.loader.places.conftest import places, read, roles


@pytest.mark.parametrize(
    "text",
    [
        "Nice weather is on its way.",
        "Reading is fun for children.",
        "The phone is Mobile of Things.",
        "In March the shop closed.",
        "Most of the rest can wait.",
        "Police said so.",
        "He reads the Bible and takes the train.",
    ],
)
def test_words_are_no_places(text: str) -> None:
    assert roles(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two people drowned in Nice.", "Nice"),
        ("A bridge in Reading was closed.", "Reading"),
        ("She moved to Mobile, Alabama.", "Mobile"),
    ],
)
def test_the_same_words_are_places_where_places_stand(text: str, name: str) -> None:
    assert name in [mention.text for mention in read(text).mentions]


def test_names_inside_words_are_left_alone() -> None:
    assert roles("Parisian cafés and Iranology are other matters, as is @Syria_news.") == []


def test_a_report_s_head_in_capitals() -> None:
    assert places("GENEVA (AP) - Envoys met.")[0] == ("GENEVA", "Geneva")


def test_abbreviations_of_countries_end_in_a_full_stop() -> None:
    assert places("It left the U.S. last year.") == [("U.S.", "United States")]


def test_typographic_apostrophes_and_hyphens() -> None:
    assert places("Rebels entered Sana’a and Deir ez‑Zor.") == [
        ("Sana’a", "Sanaa"),
        ("Deir ez‑Zor", "Deir ez-Zor"),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ships crossed the Strait of Hormuz.", "water"),
        ("It happened in the Golan Heights.", "region"),
        ("Trains run in Donbas again.", "region"),
        ("He lives in Bavaria.", "region"),
        ("They met at the White House.", "site"),
        ("She was born in Lagos.", "city"),
        ("It rained in Chad.", "country"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert [place.kind for place in read(text).places] == [kind]


@pytest.mark.parametrize("name", ["UAE", "Britain", "Türkiye", "Turkiye", "U.K.", "Holland"])
def test_countries_by_other_names(name: str) -> None:
    assert [place.kind for place in read(f"It is made in {name} now.").places] == ["country"]


def test_the_west_needs_its_article() -> None:
    assert roles("West beat them twice.") == []


def test_a_street_lies_in_the_town_named_with_it() -> None:
    found = read("A car burned on Elm Street in Leeds.")
    street = next(place for place in found.places if place.name == "Elm Street")
    assert (street.kind, street.country, street.gazetteer) == ("site", "GB", "geonames:2644688")


def test_a_place_that_no_gazetteer_knows_has_no_position() -> None:
    found = read("Soldiers slept near the village of Qarbatun for a week.")
    assert [(place.name, place.lat, place.gazetteer) for place in found.places] == [
        ("Qarbatun", None, None)
    ]


def test_spans_are_slices_of_the_text() -> None:
    text = "From Kyiv’s station they went to São Paulo, then to Cox’s Bazar."
    assert all(m.text == text[m.start : m.end] for m in read(text).mentions)


@pytest.mark.parametrize(
    "text",
    [
        "The bill went to the Duma in December.",
        "Prices of Brent crude fell.",
        "The rules of the Schengen area hold.",
        "No other Carolina player scored.",
    ],
)
def test_what_bears_a_town_s_name_and_is_none(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The bus pulled out of Krobitz at dawn.",
        "They stopped for soup at Krobitz.",
        "The woods above Krobitz burned.",
        "Cars go round by Krobitz now.",
        "The bus goes via Krobitz.",
    ],
)
def test_ways_lead_to_places(text: str) -> None:
    assert places(text) == [("Krobitz", "Krobitz")]


@pytest.mark.parametrize(
    "text",
    [
        "Shares in Krobitz lost a tenth.",
        "A stake in Krobitz was sold.",
        "They ran out of Krobitz cheese.",
        "She spoke via Krobitz.",
    ],
)
def test_what_is_owned_or_used_is_no_place(text: str) -> None:
    assert places(text) == []


def test_a_town_before_its_council() -> None:
    text = "Waimate District Council met. New Zealand was told."
    assert roles(text)[0] == ("Waimate", "associative")


@pytest.mark.parametrize(
    ("name", "country"),
    [("Cuzco", "PE"), ("Johor Baru", "MY"), ("Clonmel", "IE"), ("Mompox", "CO")],
)
def test_names_as_the_press_writes_them(name: str, country: str) -> None:
    assert [one.country for one in read(f"A fire broke out in {name}.").places] == [country]
