"""Fingers, a narrow window, and forced colours."""

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


GROUND = "one => getComputedStyle(one).backgroundColor"


def test_with_forced_colours_what_is_chosen_differs(flood_server, open_page):
    page = open_page(flood_server)
    page.emulate_media(forced_colors="active")
    axis = page.get_by_role("radiogroup", name="Axis")
    chosen, other = (
        axis.locator(f'[aria-checked="{state}"]').first.evaluate(GROUND)
        for state in ("true", "false")
    )
    assert chosen != other


def test_with_forced_colours_forms_keep_their_look(flood_server, open_page):
    page = open_page(flood_server)
    page.emulate_media(forced_colors="active")
    forms = page.locator('.dl-legend[aria-label="Forms"] .dl-form')
    look = "all => all.map(one => { const s = getComputedStyle(one);"
    look += " return [s.backgroundColor, s.borderStyle, s.backgroundImage].join(); })"
    assert len(set(forms.evaluate_all(look))) == 5


def test_with_forced_colours_a_switch_shows_whether_it_is_on(flood_server, open_page):
    page = open_page(f"{flood_server}/map")
    page.emulate_media(forced_colors="active")
    switch = page.locator('label:has(input[role="switch"])')
    track = switch.locator("> div").first
    off = track.evaluate(GROUND)
    switch.click()
    expect(switch.locator("input")).to_be_checked()
    assert track.evaluate(GROUND) != off
    assert track.evaluate("one => getComputedStyle(one).borderStyle") == "solid"
