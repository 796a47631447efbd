"""What is set is lost by nothing: a late list, a quick key, another page, a text that is read."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import IDLE, card_title, settle

SHARED = "?from=2021-04-01&place=Arna&words=dam"
LISTS_CODE = re.compile(r"/static/js/.*[Mm]ulti[Ss]elect")
RUNNING = "[data-testid=stApp][data-test-script-state=running]"


def held(page):
    return page.url.partition("?")[2]


def test_a_text_is_read_while_dates_and_words_are_set(server, open_page):
    page = open_page(f"{server}/own?from=2024-12-01&to=2024-12-31&words=damascus")
    page.get_by_label("Text", exact=True).fill("The bridge at Larnok collapsed on 3 May 2021.")
    page.get_by_role("button", name="Read", exact=True).click()
    expect(page.get_by_text("held in this tab alone")).to_be_visible()
    settle(page)
    expect(page.locator("[data-testid=stException]")).to_have_count(0)
    expect(page.get_by_role("button", name="The bridge at Larnok collapsed").first).to_be_visible()
    expect(page.get_by_label("Words", exact=True)).to_have_value("")
    assert held(page) == "story=.own"


def test_lists_that_mount_late_show_what_the_address_says(flood_server, open_page):
    page = open_page(flood_server, width=1100)
    waiting = []

    def hold(route):
        waiting.append(route)

    page.route(LISTS_CODE, hold)
    page.goto(f"{flood_server}/{SHARED}")
    page.locator(".dl-row").first.click()
    expect(card_title(page)).to_be_visible()
    for route in waiting:
        route.continue_()
    page.unroute(LISTS_CODE)
    settle(page)
    expect(page.get_by_label("Remove Arna")).to_be_visible()
    page.get_by_role("radio", name="Calendar").click()
    expect(page).to_have_url(re.compile("axis=calendar"))
    settle(page)
    for part in ("place=Arna", "words=dam", "from=2021-04-01"):
        assert part in held(page)


def test_a_page_opened_before_the_first_run_has_ended_keeps_the_filter(flood_server, open_page):
    page = open_page(flood_server)
    page.goto(f"{flood_server}/{SHARED}")
    page.get_by_role("link", name="Quotes", exact=True).click()
    expect(page).to_have_url(re.compile("/quotes"))
    settle(page)
    expect(page.get_by_label("Words", exact=True)).to_have_value("dam")
    expect(page.get_by_label("From", exact=True)).to_have_value("2021-04-01")
    for part in ("place=Arna", "words=dam", "from=2021-04-01"):
        assert part in held(page)


def test_quick_keys_lose_no_step(flood_server, open_page):
    page = open_page(f"{flood_server}/?event=d1-e2&show=all")
    expect(card_title(page)).to_be_visible()
    first = card_title(page).inner_text()
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(card_title(page)).to_have_text("The town may move to higher ground")
    page.keyboard.press("k")
    page.keyboard.press("k")
    expect(card_title(page)).to_have_text(first)


def test_a_word_that_is_not_entered_yet_swallows_no_link(flood_server, open_page):
    page = open_page(flood_server)
    page.get_by_label("Words", exact=True).press_sequentially("dam")
    page.get_by_role("link", name="Quotes", exact=True).click()
    expect(page).to_have_url(re.compile("/quotes"))
    page.wait_for_selector(IDLE)
    expect(page.get_by_label("Words", exact=True)).to_have_value("dam")
    expect(page).to_have_url(re.compile("words=dam"))
