"""Fingers and a narrow window."""

from playwright.sync_api import expect

from tests.browser.conftest import box_at_rest, card_title
from tests.browser.test_map_browser import BLUE, drawn, middle

PHONE = 400
HEIGHT = 900
CHART = ".js-plotly-plot"


def tap(page, x, y):
    client = page.context.new_cdp_session(page)
    points = [{"x": x, "y": y}]
    client.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": points})
    client.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_the_first_tap_on_the_chart_chooses(flood_server, open_page):
    page = open_page(f"{flood_server}/?event=d1-e2", PHONE)
    expect(card_title(page)).to_have_text("Mayor Ida Holm met engineers in Breng")
    box_at_rest(page.locator(CHART))
    label = box_at_rest(page.locator(".textpoint", has_text="The dam at Arna broke").first)
    tap(page, label["x"] + label["width"] / 2, label["y"] + label["height"] / 2)
    expect(card_title(page)).to_have_text("The dam at Arna broke")


def test_what_appears_under_the_pointer_stays_in_the_map(flood_server, open_page):
    page = open_page(f"{flood_server}/map", PHONE)
    page.mouse.move(*middle(drawn(page, BLUE)))
    tooltip = page.locator(".deck-tooltip")
    expect(tooltip).to_contain_text("Breng")
    box = box_at_rest(tooltip)
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE
    assert box["y"] + box["height"] <= HEIGHT
