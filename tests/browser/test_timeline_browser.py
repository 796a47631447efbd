import pytest
from playwright.sync_api import expect

from tests.browser.conftest import box_at_rest, card_title, settle

CHART = ".js-plotly-plot"


def row(page, words):
    return page.locator(".dl-list button", has_text=words)


def test_an_event_is_chosen_in_the_list_and_kept_in_the_address(flood_server, open_page):
    page = open_page(flood_server)
    row(page, "Mayor Ida Holm").click()
    expect(card_title(page)).to_have_text("Mayor Ida Holm met engineers in Breng")
    expect(page).to_have_url(f"{flood_server}/?event=d1-e2")
    expect(row(page, "Mayor Ida Holm")).to_have_attribute("aria-pressed", "true")


def test_choices_by_labels_in_the_chart_one_after_the_other(flood_server, open_page):
    page = open_page(f"{flood_server}/?event=d1-e3")
    for words in ("The dam at Arna", "Mayor Ida Holm", "The dam at Arna"):
        box = box_at_rest(page.locator(f"{CHART} .textpoint", has_text=words))
        page.mouse.click(box["x"] + 20, box["y"] + box["height"] / 2)
        expect(card_title(page)).to_contain_text(words)
        settle(page)


def test_a_click_counts_while_the_page_is_measured_anew(flood_server, open_page):
    page = open_page(flood_server)
    for number, words in enumerate(("Mayor Ida Holm", "The dam at Arna") * 3):
        page.set_viewport_size({"width": 1000 + 100 * (number % 2), "height": 900})
        row(page, words).click()
        expect(card_title(page)).to_contain_text(words)
        expect(row(page, words)).to_have_attribute("aria-pressed", "true")


def test_the_keyboard_chooses_too(flood_server, open_page):
    page = open_page(flood_server)
    row(page, "higher ground").focus()
    page.keyboard.press("Enter")
    expect(card_title(page)).to_have_text("The town may move to higher ground")


def test_filters_live_in_the_address_and_hold_on_other_pages(flood_server, open_page):
    page = open_page(flood_server)
    page.get_by_role("combobox", name="Place").click()
    page.get_by_role("option", name="Breng").click()
    expect(page.locator(".dl-tally")).to_contain_text("1 of 3 events")
    page.keyboard.press("Escape")
    page.get_by_role("link", name="Quotes").click()
    expect(page).to_have_url(f"{flood_server}/quotes?place=Breng")
    expect(page.locator(".dl-tally")).to_contain_text("1 of 3 events")


def test_a_copied_address_opens_the_same_view(flood_server, open_page):
    address = f"{flood_server}/?axis=calendar&lanes=actor&words=holm&event=d1-e2"
    page = open_page(address)
    expect(page.locator(".dl-tally")).to_contain_text("2 of 3 events")
    expect(page.get_by_role("radio", name="Calendar")).to_be_checked()
    expect(card_title(page)).to_have_text("Mayor Ida Holm met engineers in Breng")
    expect(page).to_have_url(address)


def test_a_place_of_the_card_narrows_the_view(flood_server, open_page):
    page = open_page(f"{flood_server}/?event=d1-e1")
    page.get_by_role("button", name="Show only Arna").click()
    expect(page).to_have_url(f"{flood_server}/?event=d1-e1&place=Arna")


def test_the_card_leads_to_other_pages_with_the_same_event_and_filter(flood_server, open_page):
    page = open_page(f"{flood_server}/?place=Arna&event=d1-e1")
    page.get_by_role("button", name="Show in source").click()
    page.wait_for_url(f"{flood_server}/source?place=Arna&event=d1-e1")


def test_the_citation_is_copied(flood_server, open_page):
    page = open_page(f"{flood_server}/?event=d1-e1")
    page.get_by_role("button", name="Copy citation").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == (
        "The dam at Arna broke (3 May 2021; Arna; source: arna.txt)"
    )


def test_another_story_opens_with_nothing_kept_of_the_first(server, open_page):
    page = open_page(f"{server}/?words=damascus&event=d1-e1")
    page.get_by_role("button", name="Other stories").click()
    page.get_by_text("The occupation of the ferry").click()
    expect(page).to_have_url(f"{server}/?story=fictional-ferry")
    expect(page.locator("h1")).to_contain_text("The occupation of the ferry")
    expect(page.get_by_role("radio", name="The occupation of the ferry")).to_have_count(0)


@pytest.mark.parametrize(
    ("width", "scheme", "axis"),
    [
        (1440, "light", "Sequence"),
        (1024, "dark", "Calendar"),
        (400, "light", "Sequence"),
        (400, "dark", "Calendar"),
    ],
)
def test_labels_do_not_touch_and_nothing_is_wider_than_the_page(
    server, open_page, width, scheme, axis
):
    page = open_page(f"{server}/?axis={axis}", width, scheme)
    page.wait_for_function(
        """() => {
            const inside = document.documentElement.scrollWidth <= innerWidth;
            const words = '.js-plotly-plot .textpoint text, .js-plotly-plot .annotation-text';
            const boxes = [...document.querySelectorAll(words)].map(t => t.getBoundingClientRect());
            const touch = (a, b) => a.left < b.right && b.left < a.right
                && a.top + 3 < b.bottom - 3 && b.top + 3 < a.bottom - 3;
            return inside && boxes.length > 5
                && boxes.every(box => box.left >= 0 && box.right <= innerWidth)
                && !boxes.some((a, at) => boxes.slice(at + 1).some(b => touch(a, b)));
        }"""
    )


def test_on_a_phone_the_pages_are_all_there_and_the_filter_folds(flood_server, open_page):
    page = open_page(flood_server, 400)
    for name in ("Timeline", "Map", "Quotes", "Source"):
        expect(page.get_by_role("link", name=name)).to_be_visible()
    page.get_by_text("Filter", exact=True).click()
    expect(page.get_by_role("combobox", name="Place")).to_be_visible()


def test_on_a_phone_a_chosen_event_comes_into_sight(flood_server, open_page):
    page = open_page(f"{flood_server}/?event=d1-e1", 400)
    row(page, "Mayor Ida Holm").click()
    expect(card_title(page)).to_be_in_viewport()


def test_dark_and_light_have_their_own_ground(flood_server, open_page):
    for scheme, ground in (("light", "rgb(255, 255, 255)"), ("dark", "rgb(24, 30, 36)")):
        sheet = open_page(flood_server, scheme=scheme).locator(".st-key-dl-sheet")
        expect(sheet).to_have_css("background-color", ground)
