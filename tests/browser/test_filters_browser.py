import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import box_at_rest, card_title, settle

CHART = ".js-plotly-plot"
# Of the days before the flood, which fill the axis from 20 April to 3 May.
DAY_BEFORE = re.compile("2021-04-2[1-9]")
WHOLE = '<iframe id="app" src="{}" width="{}" height="700"></iframe>'


def tally(page):
    return page.locator(".dl-tally")


def draw(page, start, end):
    """Draw a stretch across the chart, between two shares of its width; the days it shows."""
    box = box_at_rest(page.locator(CHART))
    y = box["y"] + 30
    page.mouse.move(box["x"] + box["width"] * start, y)
    page.mouse.down()
    for share in (start + (end - start) / 2, end):
        page.mouse.move(box["x"] + box["width"] * share, y, steps=4)
    expect(page.locator(".dl-drawn")).to_be_visible()
    days = page.locator(".dl-drawn").text_content()
    page.mouse.up()
    return days


def test_a_stretch_drawn_on_the_timeline_sets_the_dates(flood_server, open_page):
    page = open_page(f"{flood_server}/?axis=Calendar")
    days = draw(page, 0.3, 0.5)
    fields = [page.get_by_label(name, exact=True) for name in ("From", "To")]
    for field in fields:
        expect(field).to_have_value(DAY_BEFORE)
    typed = [f"{int(field.input_value()[-2:])} Apr 2021" for field in fields]
    assert days == " – ".join(dict.fromkeys(typed))
    expect(tally(page)).to_contain_text("1 of 3 events")
    expect(page.locator(".dl-drawn")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(tally(page)).to_contain_text("3 of 3 events")


def test_a_finger_draws_a_stretch_too(flood_server, open_page):
    page = open_page(f"{flood_server}/?axis=Calendar")
    box = box_at_rest(page.locator(CHART))
    client = page.context.new_cdp_session(page)
    y = box["y"] + 30
    for kind, share in (("Start", 0.3), ("Move", 0.4), ("Move", 0.5), ("End", None)):
        points = [] if share is None else [{"x": box["x"] + box["width"] * share, "y": y}]
        client.send("Input.dispatchTouchEvent", {"type": f"touch{kind}", "touchPoints": points})
    expect(page.get_by_label("From", exact=True)).to_have_value(DAY_BEFORE)


def test_keys_step_through_the_events_in_view_but_not_while_typing(flood_server, open_page):
    page = open_page(f"{flood_server}/?event=d1-e2")
    page.keyboard.press("ArrowRight")
    expect(card_title(page)).to_have_text("The dam at Arna broke")
    settle(page)
    page.keyboard.press("j")
    expect(card_title(page)).to_have_text("The town may move to higher ground")
    settle(page)
    page.keyboard.press("k")
    expect(card_title(page)).to_have_text("The dam at Arna broke")
    expect(page).to_have_url(f"{flood_server}/?event=d1-e1")
    words = page.get_by_label("Words", exact=True)
    words.press_sequentially("jk")
    words.press("ArrowLeft")
    words.press("Enter")
    expect(tally(page)).to_contain_text("0 of 3 events")
    expect(page).to_have_url(f"{flood_server}/?event=d1-e1&words=jk")


def test_choices_bear_numbers_and_picks_plain_names(flood_server, open_page):
    page = open_page(flood_server)
    page.get_by_role("combobox", name="Place").click()
    page.get_by_role("option", name="Breng · 1").click()
    expect(page).to_have_url(f"{flood_server}/?place=Breng")
    settle(page)  # a step back for each: quick picks are one
    page.get_by_role("option", name="Arna · 1").click()
    expect(page).to_have_url(f"{flood_server}/?place=Breng&place=Arna")
    expect(tally(page)).to_contain_text("2 of 3 events")
    page.keyboard.press("Escape")
    page.get_by_role("combobox", name="Actor").click()
    expect(page.get_by_role("option", name="Ida Holm · 1")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Undo").click()
    expect(page).to_have_url(f"{flood_server}/?place=Breng")
    page.get_by_role("button", name="Reset").click()
    expect(page).to_have_url(f"{flood_server}/")
    expect(tally(page)).to_contain_text("3 of 3 events")


def test_found_words_are_marked_and_can_be_read(flood_server, open_page):
    for scheme, ground in (("light", "rgb(255, 235, 153)"), ("dark", "rgb(92, 74, 16)")):
        page = open_page(f"{flood_server}/source?words=engineers&event=d1-e2", scheme=scheme)
        found = page.locator(".dl-article p mark.dl-found")
        expect(found).to_have_text("engineers")
        expect(found).to_have_css("background-color", ground)


def test_an_address_with_everything_in_it_opens_the_same_view_again(server, open_page):
    address = (
        f"{server}/map?kind=Force&status=asserted&from=2024-11&words=rebel&known=false"
        "&named=true&event=d1-e1"
    )
    page = open_page(address)
    expect(page.locator(".dl-tally b")).to_be_visible()
    before = tally(page).text_content()
    url = page.url
    for asked in address.partition("?")[2].split("&"):
        assert asked in url
    again = open_page(url)
    expect(tally(again)).to_have_text(before)
    expect(again).to_have_url(url)


@pytest.mark.parametrize(("width", "scheme"), [(1000, "light"), (360, "dark")])
def test_the_app_stands_in_another_page(flood_server, open_page, width, scheme):
    page = open_page(f"{flood_server}/?lanes=Place", width + 60, scheme)
    page.set_content(WHOLE.format(f"{flood_server}/?embed=true&lanes=Place&event=d1-e2", width))
    app = page.frame_locator("#app")
    expect(app.locator(".dl-card h2")).to_have_text("Mayor Ida Holm met engineers in Breng")
    expect(app.get_by_role("button", name="Set dates")).to_be_hidden()
    expect(app.locator('[data-testid="stHeader"]')).to_be_hidden()
    outside = app.get_by_role("link", name="Open in Dateline")
    expect(outside).to_have_attribute("href", f"{flood_server}/?lanes=Place&event=d1-e2")
    fits = "main => main.scrollWidth <= main.clientWidth"
    assert app.locator('[data-testid="stMain"]').evaluate(fits)
    app.get_by_role("link", name="Quotes").click()
    expect(app.locator("blockquote")).to_be_visible()
    expect(app.locator('[data-testid="stHeader"]')).to_be_hidden()
