import tomllib
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.seed_events import event_id

FOLDER = "fictional-ferry"
STORY = f"story={FOLDER}"
OCCUPIED = "occupied the ferry Havlyst"


def edit_title(page, title):
    page.get_by_role("button", name="Edit this event").click()
    form = page.get_by_role("dialog")
    form.get_by_label("Title").fill(title)
    form.get_by_role("button", name="Save").click()
    expect(form).to_have_count(0)


def test_an_edited_title_is_in_the_list_and_in_the_file_and_can_be_undone(server, open_page):
    arrests = event_id(FOLDER, "Police arrested 12")
    page = open_page(f"{server}/?{STORY}&event={arrests}")
    edit_title(page, "Dozens are held")
    row = page.locator(".dl-list button", has_text="Dozens are held")
    expect(row).to_contain_text("corrected")
    page.get_by_role("button", name="Corrections (1)").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download corrections.toml").click()
    assert download.value.suggested_filename == "corrections.toml"
    content = Path(download.value.path()).read_text(encoding="utf-8")
    (entry,) = tomllib.loads(content)["correction"]
    assert (entry["change"], entry["title"], entry["words"]) == (
        "title",
        "Dozens are held",
        "arrested",
    )
    page.get_by_role("button", name="Take back").click()
    expect(row).to_have_count(0)
    expect(page.locator(".dl-list button", has_text="Police arrested 12")).to_have_count(1)


def test_a_cell_of_the_comparison_opens_the_words_of_its_source(server, open_page):
    page = open_page(f"{server}/compare?{STORY}")
    page.get_by_role("button", name="Rogaland Tribune (invented), reported").first.click()
    page.wait_for_url(f"{server}/source?{STORY}&event={event_id(FOLDER, OCCUPIED)}&in=d2")
    expect(page.locator(".dl-article")).to_contain_text("Free Harbour Union")
    expect(page.locator(".dl-article .dl-here").first).to_be_visible()


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (400, "dark")])
def test_the_comparison_is_no_wider_than_the_page(server, open_page, width, scheme):
    page = open_page(f"{server}/compare?{STORY}&event={event_id(FOLDER, OCCUPIED)}", width, scheme)
    expect(page.locator(".dl-matrix")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate(
        """() => [...document.querySelectorAll('.dl-compare')].every(
            one => one.getBoundingClientRect().right <= innerWidth)"""
    )
    assert page.locator(".dl-scroll").evaluate("one => one.scrollWidth <= one.clientWidth")
