from urllib.parse import parse_qs, urlsplit

import pytest
import streamlit as st

from dashboard.views import export, state
from tests.conftest import flood_story, hostile_story
from tests.pages.test_timeline_page import opened, shown


@pytest.fixture(autouse=True)
def flood_read(monkeypatch):
    """The flood in place of the first story; the loader itself is not run."""
    monkeypatch.setattr(state, "load_story", lambda folder, settings: flood_story())
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


def formats(page):
    return page.selectbox(key=export.FORMAT)


def test_the_popover_offers_every_format_and_a_picture():
    page = opened()
    assert not page.exception
    assert len(formats(page).options) == len(export.FORMATS) + 1
    assert formats(page).options[0] == "Page to keep (.html)"


@pytest.mark.parametrize("name", ["csv", "png"])
def test_a_format_says_what_it_is_for(name):
    page = opened()
    formats(page).set_value(name).run()
    assert not page.exception
    purpose = export.PICTURE_PURPOSE if name == "png" else export.FORMATS[name].purpose
    assert purpose in shown(page)


def test_without_a_filter_there_is_nothing_to_choose():
    page = opened()
    assert not [one for one in page.segmented_control if one.key == export.SCOPE]
    assert "Selection:" not in shown(page)


def test_a_filter_makes_the_citation_one_of_a_selection():
    page = opened(place="Arna")
    assert "Selection: 1 of 3 events, 0 of 1 quotes. Filter: place Arna." in shown(page)


def test_the_whole_story_can_be_had_while_a_filter_is_set():
    page = opened(place="Arna")
    page.segmented_control(key=export.SCOPE).set_value(export.WHOLE).run()
    assert not page.exception
    assert "Selection:" not in shown(page)


def test_hostile_words_in_the_citation_stay_words(monkeypatch):
    monkeypatch.setattr(state, "load_story", lambda folder, settings: hostile_story())
    page = opened()
    assert not page.exception
    citation = next(html.value for html in page.html if "dl-citation" in html.value)
    assert "<script" not in citation
    assert "&lt;script&gt;" in citation


def test_the_timeline_is_exported_as_it_is_looked_at(monkeypatch):
    seen = []
    monkeypatch.setattr(export, "_download", seen.append)
    opened(axis="Calendar", lanes="Place")
    assert (seen[-1].axis, seen[-1].lanes) == ("calendar", "place")


def test_the_link_holds_what_the_address_holds(monkeypatch):
    class Context:
        url = "https://news.example"

    monkeypatch.setattr(export.st, "context", Context())
    monkeypatch.setattr(export.st, "query_params", Params({"place": ["Arna", "Breng & Co"]}))
    link = urlsplit(export.address())
    assert (link.scheme, link.netloc, link.path) == ("https", "news.example", "/")
    assert parse_qs(link.query) == {"place": ["Arna", "Breng & Co"]}


class Params(dict):
    def get_all(self, key):
        return self[key]
