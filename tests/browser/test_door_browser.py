from contextlib import ExitStack

import pytest
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
    for name in ("Map", "Play", "Quotes", "Source", "Method", "Timeline"):
        page.get_by_role("link", name=name, exact=True).click()
        expect(page.locator("[data-testid=stException]")).to_have_count(0)
        heading = "Method" if name == "Method" else "Russia and the fall of Assad"
        expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible()


def test_a_story_that_the_address_names_stays_from_page_to_page(server, open_page):
    page = open_page(f"{server}/?story=fictional-ferry")
    for name in ("Map", "Quotes", "Timeline"):
        page.get_by_role("link", name=name, exact=True).click()
        expect(page).to_have_url(
            f"{server}/{name.lower() if name != 'Timeline' else ''}?story=fictional-ferry"
        )
        expect(
            page.get_by_role("heading", name="The occupation of the ferry Havlyst")
        ).to_be_visible()


@pytest.mark.parametrize("path", ["?lanes=Place&event=d1-e1", "map", "quotes", "source"])
def test_hostile_words_stay_words_and_ask_no_other_host(hostile_server, open_page, path):
    page = open_page(f"{hostile_server}/{path}")
    main = page.locator('[data-testid="stMain"]')
    expect(page.locator("h1")).to_contain_text("<script>window.attacked=1</script>")
    expect(main).to_contain_text('<img src="https://attack.example/a.png"')
    page.get_by_role("button", name="Set dates").click()
    expect(page.get_by_text("Date words by known events")).to_be_visible()
    expect(main.locator("img[src*=attack], script")).to_have_count(0)
    expect(page.locator('[data-testid="stException"]')).to_have_count(0)
    assert page.evaluate("window.attacked") is None
