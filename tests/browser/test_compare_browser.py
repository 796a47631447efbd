import re

import pytest
from playwright.sync_api import expect

from tests.seed_events import event_id

MINE = "compare?story=fictional-mine"
FERRY = "fictional-ferry"
OCCUPIED = "occupied the ferry Havlyst"


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (400, "dark")])
def test_all_parts_are_no_wider_than_the_page(server, open_page, width, scheme):
    page = open_page(f"{server}/{MINE}", width, scheme)
    expect(page.locator(".dl-toll").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate(
        """() => [...document.querySelectorAll('.dl-compare, .dl-toll *')].every(one => {
            const { left, right } = one.getBoundingClientRect();
            return left >= 0 && right <= innerWidth;
        })"""
    )


@pytest.mark.parametrize("width", [1440, 400])
def test_no_two_numbers_or_days_of_a_toll_cover_each_other(server, open_page, width):
    page = open_page(f"{server}/{MINE}", width)
    expect(page.locator(".dl-toll").first).to_be_visible()
    assert page.evaluate(
        """() => [...document.querySelectorAll('.dl-toll')].every(toll => {
            const boxes = [...toll.querySelectorAll('b, .dl-toll-day')]
                .map(one => one.getBoundingClientRect());
            return boxes.every((one, at) => boxes.slice(at + 1).every(other =>
                one.right <= other.left || other.right <= one.left
                || one.bottom <= other.top || other.bottom <= one.top));
        })"""
    )


def test_a_story_of_one_source_leads_to_one_that_can_be_compared(server, open_page):
    page = open_page(f"{server}/compare")
    page.get_by_role("button", name="Open one that 3 sources tell").click()
    expect(page.locator(".dl-compare").first).to_be_visible()
    expect(page).to_have_url(re.compile(r"/compare\?story=fictional-ferry$"))


def test_a_count_leads_to_its_part(server, open_page):
    page = open_page(f"{server}/{MINE}", 400)
    plans = page.get_by_role("region", name="Plans and what became of them")
    expect(plans).not_to_be_in_viewport()
    page.get_by_role("button", name="plans followed").click()
    expect(plans.locator("h2")).to_be_in_viewport()


def test_a_step_of_a_plan_opens_its_words(server, open_page):
    page = open_page(f"{server}/{MINE}")
    plans = page.get_by_role("region", name="Plans and what became of them")
    plans.get_by_role("button", name="Lisbon Morning (invented)").first.click()
    expect(page.locator(".dl-article .dl-here").first).to_contain_text("put")


def test_a_source_is_taken_out_of_an_event_by_a_click_and_back(server, open_page):
    page = open_page(f"{server}/compare?story={FERRY}&event={event_id(FERRY, OCCUPIED)}")
    card = page.locator(".dl-card")
    expect(card).to_contain_text("Told by 3 sources")
    page.locator(".st-key-dl-parting").get_by_role("button", name="Rogaland Tribune").click()
    expect(card).to_contain_text("Told by 2 sources")
    expect(card).to_contain_text("by hand: what was split or merged")
    page.get_by_role("button", name="Corrections (1)").click()
    page.get_by_role("button", name="Take back").click()
    expect(card).to_contain_text("Told by 3 sources")


def test_what_a_source_alone_says_stands_in_one_column(server, open_page):
    page = open_page(f"{server}/{MINE}", 1440)
    expect(page.locator(".dl-alone").first).to_be_visible()
    pieces = page.locator(".dl-alone").evaluate_all(
        "all => all.map(one => one.getClientRects().length)"
    )
    assert set(pieces) == {1}
