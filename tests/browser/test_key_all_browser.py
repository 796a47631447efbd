from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import serve


@pytest.fixture(scope="module")
def repair_server() -> Iterator[str]:
    with ExitStack() as stack:
        yield serve(Path(__file__).parent / "repair_door.py", stack)


def tally(page):
    return page.locator(".dl-tally b")


def test_key_events_lead_to_all_and_back_on_every_page_that_shows_events(repair_server, open_page):
    page = open_page(repair_server)
    expect(tally(page)).to_have_text("9 key events of 30 · 21 more")
    expect(page.get_by_role("radio", name="Key 9")).to_be_checked()
    expect(page.locator(".dl-row")).to_have_count(9)
    page.get_by_role("button", name="Show all").click()
    expect(tally(page)).to_have_text("30 of 30 events")
    expect(page.get_by_role("radio", name="All 30")).to_be_checked()
    expect(page.locator(".dl-row")).to_have_count(30)
    expect(page).to_have_url(f"{repair_server}/?show=all")
    page.get_by_role("link", name="Map", exact=True).click()
    expect(page).to_have_url(f"{repair_server}/map?show=all")
    expect(page.get_by_role("radio", name="All 30")).to_be_checked()
    page.get_by_text("Key 9").click()
    expect(tally(page)).to_have_text("9 key events of 30 · 21 more")
    expect(page).to_have_url(f"{repair_server}/map")
    page.get_by_role("link", name="Source", exact=True).click()
    expect(tally(page)).to_have_text("30 of 30 events")
    page.get_by_role("link", name="Timeline", exact=True).click()
    expect(tally(page)).to_have_text("9 key events of 30 · 21 more")
    page.go_back()
    page.go_back()
    expect(page).to_have_url(f"{repair_server}/map")
    page.go_back()
    expect(tally(page)).to_have_text("30 of 30 events")
    expect(page.get_by_role("radio", name="All 30")).to_be_checked()


def test_nothing_is_left_blank_below_a_list_that_scrolls(repair_server, open_page):
    page = open_page(f"{repair_server}/?show=all", 1440)
    expect(page.locator(".dl-row")).to_have_count(30)
    blank = page.locator('[data-testid="stMain"]').evaluate(
        """main => main.scrollHeight - main.scrollTop
            - document.querySelector('.st-key-dl-page').getBoundingClientRect().bottom"""
    )
    assert blank < 100
