"""What one document of a story learned of a place, for those that only name it."""

import pytest

from dashboard.loader import load

TOLD = "LEEDS, England - A pipe burst on Wobbler Street in Leeds on Monday."
BARE = "LEEDS, England - Wobbler Street stays closed, the council of Leeds said."
ELSEWHERE = "YORK, England - Wobbler Street stays closed, the council of York said."


def positions(*texts: str) -> set[str | None]:
    story = load(*texts)
    return {place.position for place in story.places if place.name == "Wobbler Street"}


def test_a_street_is_where_another_paper_puts_it() -> None:
    assert positions(TOLD, BARE) == {"near"}


def test_papers_of_different_towns_share_nothing() -> None:
    assert positions(TOLD, ELSEWHERE) == {"near", None}


MINE = "LEEDS, England - A wall gave way at the Grimsel mine near Leeds on Monday."
VISIT = (
    "The minister put off a visit to the Grimsel mine, a spokeswoman said in {0}. "
    "Lawyers in {0} and in London asked for the plans."
)


@pytest.mark.parametrize(("town", "found"), [("Bradford", ["near"]), ("Norwich", ["near", None])])
def test_a_place_is_one_for_a_paper_that_names_a_town_of_the_area_around_it(town, found) -> None:
    story = load(MINE, VISIT.format(town))
    assert [place.position for place in story.places if place.name == "Grimsel"] == found
