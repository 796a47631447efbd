"""A view is shared by its address, and the browser's Back and Forward go through views."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import settle


def tally(page, words):
    expect(page.locator(".dl-tally")).to_contain_text(words)
    settle(page)


def pick(page, field, choice):
    page.get_by_role("combobox", name=field).click()
    page.get_by_role("option", name=choice).click()
    page.keyboard.press("Escape")


def test_a_copied_address_shows_another_browser_what_one_saw(flood_server, open_page, elsewhere):
    page = open_page(flood_server)
    page.get_by_role("radio", name="Calendar").click()
    pick(page, "Speaker", "Ida Holm")
    tally(page, "1 of 3 events")
    page.get_by_role("link", name="Quotes", exact=True).click()
    settle(page)
    page.get_by_role("button", name="Direct 1").click()
    expect(page).to_have_url(re.compile("said="))
    settle(page)
    page.get_by_role("button", name="Export").click()
    page.get_by_role("button", name="Copy link").click()
    link = page.evaluate("navigator.clipboard.readText()")
    other = elsewhere.new_page()
    other.goto(link)
    tally(other, "1 of 3 events")
    expect(other.get_by_role("button", name="Direct 1")).to_have_attribute("aria-pressed", "true")
    other.get_by_role("link", name="Timeline", exact=True).click()
    tally(other, "1 of 3 events")
    expect(other.get_by_role("radio", name="Calendar")).to_be_checked()
    other.close()


def test_back_and_forward_go_through_views_and_pages(flood_server, open_page):
    page = open_page(flood_server)
    pick(page, "Place", "Arna")
    tally(page, "1 of 3 events")
    pick(page, "Actor", "Ida Holm")
    tally(page, "0 of 3 events")
    page.get_by_role("link", name="Quotes", exact=True).click()
    expect(page).to_have_url(f"{flood_server}/quotes?place=Arna&actor=Ida+Holm")
    settle(page)
    page.go_back()
    expect(page).to_have_url(f"{flood_server}/?place=Arna&actor=Ida+Holm")
    tally(page, "0 of 3 events")
    page.go_back()
    tally(page, "1 of 3 events")
    page.go_back()
    tally(page, "3 of 3 events")
    page.go_forward()
    tally(page, "1 of 3 events")
    expect(page.get_by_role("button", name="Undo")).to_be_enabled()
    page.get_by_role("button", name="Undo").click()
    tally(page, "3 of 3 events")
