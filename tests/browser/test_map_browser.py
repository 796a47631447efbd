import time
from io import BytesIO

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.browser.conftest import PATIENCE, settle

MAP = '[data-testid="stDeckGlJsonChart"]'
SEA, SEA_DARK = (223, 232, 236), (21, 28, 35)
LAND, LAND_DARK = (244, 242, 238), (35, 41, 48)
GREY, BLUE = (107, 114, 128), (0, 114, 178)  # other: the dam; words, cooperating: the meeting
MARK = 50  # pixels that a mark of one event covers at least


def pixels_of(page, colour):
    """Where on the page the map has a colour: a row of x and y for each pixel."""
    box = page.locator(MAP).bounding_box()
    picture = Image.open(BytesIO(page.screenshot(clip=box))).convert("RGB")
    away = np.abs(np.asarray(picture).astype(np.int16) - colour).max(axis=2)
    return np.argwhere(away <= 3)[:, ::-1] + (box["x"], box["y"])


def drawn(page, colour, least=MARK):
    """The same, as soon as there are as many of them and they stand still."""
    page.locator(MAP).scroll_into_view_if_needed()
    before, found = None, pixels_of(page, colour)
    deadline = time.monotonic() + PATIENCE / 1000
    while len(found) < least or not np.array_equal(found, before):
        assert time.monotonic() < deadline, f"{len(found)} pixels of {colour}"
        before, found = found, pixels_of(page, colour)
    return found


def middle(points):
    return tuple(map(float, points.mean(axis=0)))


SHORT = 80  # milliseconds that a finger stays down: 250 or more are no click
SLOW = 400  # milliseconds that the page takes to look for what was pressed


def click_mark(page):
    """A short click on the blue mark: its events tell the hand's time, however slow the page is."""
    x, y = middle(drawn(page, BLUE))
    page.mouse.move(x, y)
    page.evaluate(
        """([clientX, clientY, held]) => {
            const how = { clientX, clientY, button: 0, pointerId: 1, pointerType: 'mouse',
                          isPrimary: true, bubbles: true, cancelable: true, view: window };
            const canvas = document.elementFromPoint(clientX, clientY);
            const down = new PointerEvent('pointerdown', { ...how, buttons: 1 });
            const up = new PointerEvent('pointerup', { ...how, buttons: 0 });
            Object.defineProperty(up, 'timeStamp', { value: down.timeStamp + held });
            canvas.dispatchEvent(down);
            canvas.dispatchEvent(up);
        }""",
        [x, y, SHORT],
    )


@pytest.fixture
def opened(flood_server, open_page):
    return open_page(f"{flood_server}/map", width=1440)


# Without a graphics card a frame takes as long as it has corners: a million took many seconds.
FEW_CORNERS = 30_000
COUNT_CORNERS = """() => {
    const frames = [0];
    const drawing = WebGL2RenderingContext.prototype;
    const counted = (name, corners) => {
        const draw = drawing[name];
        drawing[name] = function (...how) {
            frames[frames.length - 1] += corners(how);
            return draw.apply(this, how);
        };
    };
    counted('drawArrays', (how) => how[2]);
    counted('drawElements', (how) => how[1]);
    counted('drawArraysInstanced', (how) => how[2] * how[3]);
    counted('drawElementsInstanced', (how) => how[1] * how[4]);
    const next = () => { frames.push(0); requestAnimationFrame(next); };
    requestAnimationFrame(next);
    window.datelineFrames = frames;
}"""


# Only the door on the stories of seeds/ serves the base map.
def test_sea_and_land_are_drawn_and_a_choice_draws_few_corners_and_asks_for_none_again(
    server, open_page
):
    page = open_page(f"{server}/map", width=1440)
    land = drawn(page, LAND, least=2_000)
    sea = drawn(page, SEA, least=2_000)
    box = page.locator(MAP).bounding_box()
    assert 0.6 < (len(land) + len(sea)) / (box["width"] * box["height"]) < 1
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.evaluate(COUNT_CORNERS)
    page.locator(".dl-place").first.click()
    expect(page.locator('.dl-place[aria-pressed="true"]')).to_have_count(1)
    settle(page)
    assert len(drawn(page, LAND, least=2_000)) > 0.9 * len(land)
    assert 100 < max(page.evaluate("window.datelineFrames")) < FEW_CORNERS
    assert [url for url in asked if "/land/" in url] == []


def test_the_marks_stand_where_the_places_are(opened):
    dam, meeting = middle(drawn(opened, GREY)), middle(drawn(opened, BLUE))
    assert dam[1] < meeting[1] - 30  # the dam is farther north
    assert dam[0] < meeting[0]  # and farther west
    box = opened.locator(MAP).bounding_box()
    assert (dam[0] + meeting[0]) / 2 == pytest.approx(box["x"] + box["width"] / 2, abs=12)


def test_a_click_on_a_mark_picks_its_place_and_a_second_lets_it_go(opened, flood_server):
    picked = opened.locator('.dl-place[aria-pressed="true"]')
    click_mark(opened)
    expect(picked).to_have_text("Breng")
    expect(opened).to_have_url(f"{flood_server}/map?at=p2")
    expect(opened.locator(".st-key-dl-place-card")).to_contain_text("Mayor Ida Holm met engineers")
    settle(opened)
    click_mark(opened)
    expect(picked).to_have_count(0)
    expect(opened).to_have_url(f"{flood_server}/map")


def test_a_double_click_on_a_mark_picks_its_place_and_keeps_it(opened, flood_server):
    opened.mouse.dblclick(*middle(drawn(opened, BLUE)))
    expect(opened.locator('.dl-place[aria-pressed="true"]')).to_have_text("Breng")
    settle(opened)
    expect(opened).to_have_url(f"{flood_server}/map?at=p2")


def test_a_slow_page_takes_a_short_click_for_one_all_the_same(opened):
    opened.evaluate(
        """slow => document.addEventListener('pointerdown', () => {
            const until = performance.now() + slow;
            while (performance.now() < until);
        })""",
        SLOW,
    )
    click_mark(opened)
    expect(opened.locator('.dl-place[aria-pressed="true"]')).to_have_text("Breng")


def test_a_picked_place_becomes_a_filter_that_holds_on_other_pages(opened, flood_server):
    opened.locator(".dl-place", has_text="Arna").click()
    opened.get_by_role("button", name="Show only this place").click()
    expect(opened.locator(".dl-tally")).to_contain_text("1 of 3 events")
    opened.get_by_role("link", name="Quotes").click()
    expect(opened.locator(".dl-tally")).to_contain_text("1 of 3 events")


def test_the_date_slider_takes_marks_off_the_map(opened):
    drawn(opened, GREY)
    opened.get_by_role("slider").focus()
    for events in ("2 of 3", "1 of 3"):
        opened.keyboard.press("ArrowLeft")
        expect(opened.get_by_text(f"{events} events, 1 undated left out")).to_be_visible()
    assert len(drawn(opened, BLUE)) >= MARK
    assert len(pixels_of(opened, GREY)) < MARK


def test_the_map_is_dark_in_the_dark(server, open_page):
    page = open_page(f"{server}/map", width=1440, scheme="dark")
    assert len(drawn(page, LAND_DARK, least=2_000)) >= 2_000
    assert len(drawn(page, SEA_DARK, least=2_000)) >= 2_000


@pytest.mark.parametrize("name", ["map", "quotes", "source"])
def test_nothing_is_wider_than_a_phone(flood_server, open_page, name):
    page = open_page(f"{flood_server}/{name}?event=d1-e2", width=400)
    wide = page.evaluate("document.querySelector('[data-testid=\"stMain\"]').scrollWidth")
    assert wide <= 400
