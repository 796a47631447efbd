"""Exports as people get them: downloaded, and opened without any network."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from dashboard.exports.formats import FORMATS

PNG = b"\x89PNG\r\n\x1a\n"


def popover(page: Page) -> Page:
    page.get_by_role("button", name="Export").click()
    expect(page.get_by_text("Cite this view")).to_be_visible()
    return page


def choose(page: Page, label: str) -> None:
    page.get_by_role("combobox", name="Format").click()
    page.get_by_role("option", name=label, exact=True).click()


def downloaded(page: Page, folder: Path, suffix: str) -> Path:
    """The file that a button gives, which names its kind: not what the one before it gave."""
    with page.expect_download() as download:
        page.get_by_role("button", name=f"Download {suffix}", exact=True).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


@pytest.fixture(scope="module")
def offline(browser):
    """A browser without any network."""
    return browser.new_context(offline=True)


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (400, "dark")])
def test_the_page_to_keep_reads_without_network_and_asks_for_none(
    flood_server, open_page, offline, tmp_path, width, scheme
):
    path = downloaded(popover(open_page(flood_server)), tmp_path, ".html")
    page = offline.new_page()
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    asked, problems = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: problems.append(message.text))
    page.goto(path.as_uri())
    assert path.name == "the-flood-of-arna.html"
    expect(page.get_by_role("heading", name="The flood of Arna")).to_be_visible()
    expect(page.locator("svg.dl-timeline:visible")).to_have_count(1)
    expect(page.locator("svg.dl-map:visible")).to_have_count(1)
    page.locator("svg.dl-timeline:visible a").first.click()
    expect(page.locator("li:target h3")).to_have_text("Mayor Ida Holm met engineers in Breng")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert (asked, problems) == ([path.as_uri()], [])
    page.close()


def test_the_browser_makes_a_picture_of_the_timeline(flood_server, open_page, tmp_path):
    page = popover(open_page(flood_server))
    choose(page, "Timeline as a picture (.png)")
    path = downloaded(page, tmp_path, ".png")
    assert path.name == "the-flood-of-arna.png"
    assert path.read_bytes().startswith(PNG)


def test_a_filtered_view_is_downloaded_filtered_and_its_link_leads_back(
    flood_server, open_page, tmp_path
):
    page = popover(open_page(f"{flood_server}/?place=Arna"))
    choose(page, FORMATS["csv"].label)
    path = downloaded(page, tmp_path, ".csv")
    assert path.name == "the-flood-of-arna-selection.csv"
    assert path.read_text(encoding="utf-8-sig").count("d1-e") == 1
    page.get_by_role("button", name="Copy link").click()
    link = page.evaluate("navigator.clipboard.readText()")
    assert link.startswith(flood_server)
    expect(open_page(link).get_by_text("1 of 3 events")).to_be_visible()


def test_a_click_at_once_after_a_choice_gets_the_file_chosen(flood_server, open_page, tmp_path):
    page = popover(open_page(flood_server))
    names = []
    page.on("download", lambda download: names.append(download.suggested_filename))
    page.get_by_role("combobox", name="Format").click()
    option = page.get_by_role("option", name=FORMATS["csv"].label, exact=True)
    box = page.get_by_role("button", name="Download .html").bounding_box()
    option.click()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    downloaded(page, tmp_path, ".csv")
    assert set(names) == {"the-flood-of-arna.csv"}


def test_hostile_words_are_words_in_the_page_to_keep(
    hostile_server, open_page, elsewhere, tmp_path
):
    path = downloaded(popover(open_page(hostile_server)), tmp_path, ".html")
    page = elsewhere.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    assert page.evaluate("window.attacked") is None
    assert page.locator("img").count() == 0
    assert asked == [path.as_uri()]
    page.close()
