import csv
from contextlib import ExitStack

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import ROOT, serve, settle


@pytest.fixture(scope="module")
def corpus_server(told):
    """The address of the app on a corpus of eight articles that tell four stories."""
    with ExitStack() as stack:
        yield serve(ROOT / "streamlit_app.py", stack, "--corpus", str(told))


def tally(page):
    return page.locator(".st-key-dl-corpus-header .dl-tally b")


def test_a_corpus_is_narrowed_by_keyboard_and_taken_along(corpus_server, open_page):
    page = open_page(f"{corpus_server}/corpus", width=1440)
    expect(page.locator("h1", has_text="invented-news")).to_be_visible()
    everything = tally(page).inner_text()
    place = page.locator(".dl-busiest button").first
    number = place.locator("b").inner_text()
    place.focus()
    page.keyboard.press("Enter")
    expect(tally(page)).to_have_text(f"{number} of {everything}")
    expect(place).to_have_attribute("aria-pressed", "true")
    settle(page)
    page.get_by_role("button", name="Export").click()
    page.get_by_role("button", name=f"Write {number} events").click()
    expect(page.get_by_text("Complete: nothing is left out.")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download .csv").click()
    with download.value.path().open(encoding="utf-8", newline="") as stream:
        assert len(list(csv.DictReader(stream))) == int(number)


def test_a_story_of_a_corpus_opens_on_the_timeline(corpus_server, open_page):
    page = open_page(f"{corpus_server}/stories?stories-order=largest", width=400, scheme="dark")
    story = page.locator("button.dl-story").first
    title = story.locator(".dl-story-title").inner_text()
    story.focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1", has_text=title)).to_be_visible()
    expect(page.locator(".dl-card h2")).to_be_visible()
    settle(page)
    page.reload()
    settle(page)
    expect(page.locator("h1", has_text=title)).to_be_visible()
