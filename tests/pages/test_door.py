import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard.views import dates, state
from tests.pages.test_timeline_page import DOOR, SLOW


@pytest.fixture
def shelf(tmp_path, monkeypatch):
    """A folder of stories in place of ``seeds/``."""
    monkeypatch.setattr(state, "SEEDS", tmp_path)
    monkeypatch.setattr(state, "FIRST_STORY", "storm")
    (tmp_path / "storm").mkdir()
    st.cache_data.clear()
    st.cache_resource.clear()
    yield tmp_path / "storm"
    st.cache_data.clear()
    st.cache_resource.clear()


def opened():
    return AppTest.from_file(DOOR, default_timeout=SLOW).run()


def test_a_file_that_cannot_be_read_is_named_and_the_rest_is_shown(shelf):
    (shelf / "a.txt").write_text("The wall at Larnok collapsed on 3 May 2021.", encoding="utf-8")
    (shelf / "b.txt").write_bytes(b"%PDF-1.7")
    page = opened()
    assert [w.value for w in page.warning] == [
        r"b\.txt\: is damaged, or no PDF that can be read\. Save it anew from the program that made it, or paste its text"
    ]
    assert "collapsed" in "".join(html.value for html in page.html)


def test_a_story_that_is_not_there_is_named_and_its_event_is_not_chosen(shelf):
    (shelf / "a.txt").write_text("The wall at Larnok collapsed on 3 May 2021.", encoding="utf-8")
    page = AppTest.from_file(DOOR, default_timeout=SLOW)
    page.query_params["story"] = "no *such* one"
    page.query_params["event"] = "d1-e1"
    page.run()
    assert [one.value for one in page.info] == [
        r"There is no story “no \*such\* one” here\. This is another one\."
    ]
    assert "collapsed" in "".join(html.value for html in page.html)
    assert "event" not in page.query_params
    assert len(page.run().info) == 1


def test_a_story_that_is_there_is_shown_without_a_word(shelf):
    (shelf / "a.txt").write_text("The wall at Larnok collapsed on 3 May 2021.", encoding="utf-8")
    page = AppTest.from_file(DOOR, default_timeout=SLOW)
    page.query_params["story"] = "storm"
    assert not page.run().info


def test_a_story_with_nothing_to_read_says_so(shelf):
    (shelf / "a.txt").write_bytes(b"")
    page = opened()
    assert [e.value for e in page.error] == [
        r"a\.txt\: is empty\. Give a file or a text with at least one sentence"
    ]
    assert not page.exception


def test_a_story_file_that_is_no_toml_says_so(shelf):
    (shelf / "a.txt").write_text("The wall fell.", encoding="utf-8")
    (shelf / "story.toml").write_text("title = ", encoding="utf-8")
    page = opened()
    assert "is not valid TOML" in page.error[0].value
    assert not page.exception


def test_a_text_in_another_language_says_what_is_not_read(shelf):
    words = "Le ministre a dit que les ponts de la ville sont dans un état grave. "
    (shelf / "a.txt").write_text(words * 3, encoding="utf-8")
    assert opened().warning[0].value.startswith(r"A text is in French\: dates")


@pytest.mark.parametrize("typed", ["44 BC", "99999", "2024-06-31"])
def test_a_date_that_cannot_be_one_of_publication_is_left_out(typed):
    assert dates.edtf(typed) is None


def test_a_year_and_a_month_are_dates_of_publication():
    assert (dates.edtf("2024"), dates.edtf("July 2024")) == ("2024", "2024-07")
