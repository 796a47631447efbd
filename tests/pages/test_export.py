from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard.views import export, state
from tests.conftest import hostile_story
from tests.pages.test_timeline_page import opened, shown

pytestmark = pytest.mark.usefixtures("flood_read")


def exporting(**address):
    """The page with the popover open."""
    page = opened(**address)
    page.session_state[export.OPEN] = True
    return page.run()


def formats(page):
    return page.selectbox(key=export.FORMAT)


def test_the_popover_offers_every_format_and_a_picture():
    page = exporting()
    assert not page.exception
    assert len(formats(page).options) == len(export.FORMATS) + 1
    assert formats(page).options[0] == "Page to keep (.html)"


def test_nothing_is_made_while_the_popover_is_closed(monkeypatch):
    made = []
    monkeypatch.setattr(export, "in_view", lambda *given: made.append(given))
    page = opened(place="Arna")
    assert not page.exception
    assert (made, "Cite this view" in shown(page)) == ([], False)


@pytest.mark.parametrize("name", ["csv", "png"])
def test_a_format_says_what_it_is_for(name):
    page = exporting()
    formats(page).set_value(name).run()
    assert not page.exception
    purpose = export.PICTURE_PURPOSE if name == "png" else export.FORMATS[name].purpose
    assert purpose in shown(page)


def test_without_a_filter_there_is_nothing_to_choose():
    page = exporting()
    assert not [one for one in page.segmented_control if one.key == export.SCOPE]
    assert "Selection:" not in shown(page)


def test_a_filter_makes_the_citation_one_of_a_selection():
    page = exporting(place="Arna")
    assert "Selection: 1 of 3 events, 0 of 1 quotes. Filter: place Arna." in shown(page)
    assert export.IN_VIEW_MEANS in shown(page)


def test_the_whole_story_can_be_had_while_a_filter_is_set():
    page = exporting(place="Arna")
    page.segmented_control(key=export.SCOPE).set_value(export.WHOLE).run()
    assert not page.exception
    assert "Selection:" not in shown(page)


def test_hostile_words_in_the_citation_stay_words(monkeypatch):
    monkeypatch.setattr(state, "load_story", lambda *_: hostile_story())
    page = exporting()
    assert not page.exception
    citation = next(html.value for html in page.html if "dl-citation" in html.value)
    assert "<script" not in citation
    assert "&lt;script&gt;" in citation


def test_the_timeline_is_exported_as_it_is_looked_at(monkeypatch):
    seen = []
    monkeypatch.setattr(export, "_download", seen.append)
    exporting(axis="Calendar", lanes="Place")
    assert (seen[-1].axis, seen[-1].lanes) == ("calendar", "place")


def test_the_link_holds_what_the_address_holds(monkeypatch):
    class Context:
        url = "https://news.example"

    monkeypatch.setattr(export.st, "context", Context())
    monkeypatch.setattr(export.st, "query_params", Params({"place": ["Arna", "Breng & Co"]}))
    link = urlsplit(export.link())
    assert (link.scheme, link.netloc, link.path) == ("https", "news.example", "/")
    assert parse_qs(link.query) == {"place": ["Arna", "Breng & Co"]}


class Params(dict):
    def get_all(self, key):
        return self[key]
