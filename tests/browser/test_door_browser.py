from contextlib import ExitStack

from playwright.sync_api import expect

from tests.browser.conftest import ROOT, serve


def test_a_deep_link_opens_its_page_on_a_server_that_has_just_woken(open_page):
    with ExitStack() as stack:
        address = serve(ROOT / "streamlit_app.py", stack)
        page = open_page(f"{address}/quotes")
        expect(page).to_have_url(f"{address}/quotes")
        expect(page.get_by_role("heading", name="Sergey Lavrov")).to_be_visible()


def test_every_page_of_the_first_story_opens_from_the_navigation(server, open_page):
    page = open_page(server)
    for name in ("Map", "Quotes", "Source", "Method", "Timeline"):
        page.get_by_role("link", name=name, exact=True).click()
        expect(page.locator("[data-testid=stException]")).to_have_count(0)
        expect(page.get_by_role("heading", name="Russia and the fall of Assad")).to_be_visible()
