"""What rises or falls: a share, or something that is counted in a town."""

import pytest

from tests.loader.places.conftest import roles


@pytest.mark.parametrize(
    "text",
    [
        "Rents in Leeds and Hull rose 6%.",
        "House prices in Phoenix, Tucson and Austin rose 3 percent last year.",
        "Murders in both Cali and Medellin dropped 10 percent.",
        "Trade between Hull and Leeds jumped 3%.",
        "Hotel rates in Porto fell 3%; Faro gained 5%.",
        "Arrivals from Turin, Milan and Genoa climbed 9 per cent.",
        "Infections in Queensland and Victoria rose 12 per cent.",
    ],
)
def test_towns_in_which_something_rises_are_literal(text: str) -> None:
    assert {role for _, role in roles(text)} == {"literal"}


@pytest.mark.parametrize(
    "text",
    ["In Singapore, Tanah Merah rose 3.1%.", "Shares of Santa Fe and Phoenix fell 2 percent."],
)
def test_what_rises_by_itself_is_a_share(text: str) -> None:
    assert roles(text)[-1][1] == "associative"


@pytest.mark.parametrize(
    "text",
    [
        "The housing stock in Krobitz is old.",
        "Land holdings in Krobitz were sold.",
        "Cod stocks in Krobitz are low.",
    ],
)
def test_a_stock_of_things_is_kept_in_a_place(text: str) -> None:
    assert roles(text) == [("Krobitz", "literal")]


def test_shares_are_of_a_company() -> None:
    assert roles("He sold shares in Krobitz.") == []


@pytest.mark.parametrize(
    "text",
    [
        "A fire at Zemtex burned for hours.",
        "An accident at Zemtex hurt two men.",
        "Shops closed at Zemtex on Monday.",
        "The firm pulled out of Zemtex in 2020.",
        "They went via Zemtex to pay.",
    ],
)
def test_what_may_be_a_firm_s_makes_no_place_of_an_unknown_name(text: str) -> None:
    assert roles(text) == []


def test_a_fire_at_a_known_town_is_there() -> None:
    assert roles("A fire at Widnes killed two.") == [("Widnes", "literal")]
