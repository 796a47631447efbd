"""What one document of a story learned of a place, for those that only name it."""

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
