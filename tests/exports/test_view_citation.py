from datetime import date

from dashboard.exports.edition import Selection, selected, whole
from dashboard.exports.view_citation import cited
from tests.conftest import make_story

TODAY = date(2026, 1, 2)
FOUND = "The flood of Arna. Events, places and quotes found with Dateline in: "
SOURCE = "arna.txt, published 10 May 2021, as given."


def test_a_citation_names_title_sources_day_and_address(flood):
    assert cited(whole(flood, TODAY), "https://news.example/?place=Arna") == (
        f"{FOUND}{SOURCE} Accessed 2 Jan 2026, https://news.example/?place=Arna"
    )


def test_without_an_address_it_ends_with_the_day(flood):
    assert cited(whole(flood, TODAY), None) == f"{FOUND}{SOURCE} Accessed 2 Jan 2026."


def test_a_selection_says_so(flood):
    edition = selected(flood, Selection(frozenset({"d1-e1"}), frozenset(), "place Arna"), TODAY)
    assert "Selection: 1 of 3 events, 0 of 1 quotes. Filter: place Arna." in cited(edition, None)


def test_a_title_that_ends_with_a_stop_has_one():
    assert cited(whole(make_story(title="It fell."), TODAY), None).startswith("It fell. Events")


def test_a_citation_says_that_its_link_does_not_hold_corrections(flood):
    words = cited(whole(flood, TODAY), "https://news.example/", 2)
    assert "With 2 corrections by hand, which the link does not hold. Accessed" in words
    assert "With 1 correction by hand. Accessed" in cited(whole(flood, TODAY), None, 1)
