from streamlit.testing.v1 import AppTest

from dashboard.views import address
from tests.pages.bare_page import opened, view_of

SLOW = 30


def _two_pages():
    import streamlit as st  # noqa: PLC0415  this function is run as a file of its own

    from dashboard.views import look, page_settings, state  # noqa: PLC0415

    def first():
        page_settings.segments("Axis", "axis", ["sequence", "calendar"], "sequence")
        page_settings.pills("Marks", "marks", ["date", "place"], ["date", "place"])

    def second():
        st.text("The other page")

    pages = [st.Page(first, default=True), st.Page(second)]
    # As in the door: written before the page is drawn.
    state.follow_browser()
    current = st.navigation(pages)
    look.write_address()
    (second if st.session_state.get("turned") else current.run)()


def app(**held):
    page = AppTest.from_function(_two_pages, default_timeout=SLOW)
    for key, value in held.items():
        page.query_params[key] = value
    return page.run()


def turned(page, there):
    page.session_state["turned"] = there
    return page.run()


def test_what_is_so_by_default_needs_no_place_in_the_address():
    page = app()
    page.segmented_control(key="axis").set_value("calendar").run()
    assert page.query_params["axis"] == "calendar"
    page.segmented_control(key="axis").set_value("sequence").run()
    assert dict(page.query_params) == {}


def test_settings_outlive_their_page_and_stay_in_the_address():
    page = app()
    page.segmented_control(key="axis").set_value("calendar").run()
    page.pills(key="marks").set_value(["place"]).run()
    turned(page, there=True)
    assert (page.query_params["axis"], page.query_params["marks"]) == ("calendar", "place")
    turned(page, there=False)
    assert page.segmented_control(key="axis").value == "calendar"
    assert page.pills(key="marks").value == ["place"]


def test_an_address_copied_on_another_page_holds_them():
    page = turned(app(axis="calendar"), there=True)
    assert page.query_params["axis"] == "calendar"


def test_nothing_chosen_is_told_from_the_default():
    page = app()
    page.pills(key="marks").set_value([]).run()
    assert page.query_params["marks"] in ("", [""])
    assert app(marks="").pills(key="marks").value == []


def test_all_chosen_in_another_order_are_the_default():
    page = app(marks="place")
    page.pills(key="marks").set_value(["place", "date"]).run()
    assert dict(page.query_params) == {}


def test_an_address_that_makes_up_a_value_sets_nothing():
    page = app(axis="<b>wrong</b>", marks="wrong")
    assert not page.exception
    assert page.segmented_control(key="axis").value == "sequence"
    assert page.pills(key="marks").value == ["date", "place"]


def test_the_number_in_a_label_is_not_in_the_address(flood):
    page = opened("quotes", view_of(flood))
    page.pills(key="said").set_value(["direct"]).run()
    assert page.query_params["said"] == "direct"


def test_where_the_browser_goes_back_the_address_counts(monkeypatch):
    page = app()
    page.segmented_control(key="axis").set_value("calendar").run()
    monkeypatch.setattr(address, "leads", lambda: True)
    del page.query_params["axis"]
    page.query_params["marks"] = "date"
    page.run()
    assert page.segmented_control(key="axis").value == "sequence"
    assert page.pills(key="marks").value == ["date"]
