import re

from playwright.sync_api import expect

from tests.browser.conftest import settle
from tests.loader.files import docx, pdf

HARBOUR = (
    "The bridge at Larnok collapsed on 3 May 2021. Mayor Ida Holm said “we will build it again”."
)
VOTE = "Ministers met in Oslo on 8 June 2022. President Per Lund said “we have lost the vote”."
PATHS = {"Timeline": "", "Your text": "own"}
ATTACK = '<img src=x onerror="window.attacked=1"> ![x](https://attack.example/b.png)'


def read(page):
    page.get_by_role("button", name="Read", exact=True).click()
    expect(page.get_by_text("held in this tab alone")).to_be_visible()
    settle(page)


def everything_on(page, names):
    """The words of all the pages named."""
    words = ""
    for name in names:
        page.get_by_role("link", name=name, exact=True).click()
        path = PATHS.get(name, name.lower())  # in the address as soon as the page's run begins
        expect(page).to_have_url(re.compile(rf"//[^/]+/{path}(\?.*)?$"))
        settle(page)
        words += page.locator('[data-testid="stMain"]').inner_text()
    return words


def test_two_visitors_with_different_texts_never_see_each_others(server, open_page, elsewhere):
    one, other = open_page(f"{server}/own"), elsewhere.new_page()
    other.goto(f"{server}/own")
    settle(other)
    one.get_by_label("Text", exact=True).fill(HARBOUR)
    other.get_by_label("Text", exact=True).fill(VOTE)
    read(one)
    read(other)
    pages = ("Map", "Quotes", "Source", "Timeline")
    first, second = everything_on(one, pages), everything_on(other, pages)
    assert ("Larnok" in first, "Oslo" in first, "Ida Holm" in first) == (True, False, True)
    assert ("Larnok" in second, "Oslo" in second, "Per Lund" in second) == (False, True, True)
    stranger = elsewhere.new_page()
    stranger.goto(one.url)
    expect(stranger.get_by_text("only the tab that read it holds")).to_be_visible()
    expect(stranger.get_by_role("heading", name="Russia and the fall of Assad")).to_be_visible()
    assert "Larnok" not in stranger.locator("body").inner_text()
    for page in (other, stranger):
        page.close()


def test_two_files_are_uploaded_and_open_as_one_story(server, open_page, tmp_path):
    (tmp_path / "harbour.pdf").write_bytes(pdf([["The bridge at Larnok collapsed on 3 May 2021."]]))
    (tmp_path / "vote.docx").write_bytes(docx(VOTE))
    page = open_page(f"{server}/own")
    page.locator("input[type=file]").set_input_files(
        [tmp_path / "harbour.pdf", tmp_path / "vote.docx"]
    )
    page.get_by_label("File 2 published").fill("2022-06-09")
    page.keyboard.press("Tab")
    settle(page)
    read(page)
    words = page.locator('[data-testid="stMain"]').inner_text()
    assert "2 articles" in words
    expect(page.get_by_role("button", name="The bridge at Larnok collapsed").first).to_be_visible()
    expect(page.get_by_role("button", name="Ministers met in Oslo").first).to_be_visible()


def test_one_goes_back_adds_a_text_downloads_all_and_forgets_it(server, open_page, tmp_path):
    page = open_page(f"{server}/own")
    page.get_by_label("Text", exact=True).fill(HARBOUR)
    read(page)
    page.get_by_role("link", name="Your text").click()
    expect(page.get_by_label("Text", exact=True)).to_have_value(HARBOUR)
    page.get_by_role("button", name="Add another text").click()
    page.get_by_label("Text 2", exact=True).fill(VOTE)
    page.get_by_role("button", name="Read again").click()
    expect(page.get_by_text("2 articles")).to_be_visible()
    page.get_by_role("link", name="Your text").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as a story folder").click()
    assert download.value.suggested_filename == "story.zip"
    page.get_by_role("button", name="Forget it").click()
    expect(page.get_by_label("Text", exact=True)).to_have_value("")
    expect(page.get_by_role("button", name="Read", exact=True)).to_be_visible()
    page.get_by_role("link", name="Timeline", exact=True).click()
    expect(page.get_by_role("heading", name="Russia and the fall of Assad")).to_be_visible()
    expect(page.get_by_text("only the tab that read it holds")).to_have_count(0)


def test_hostile_text_stays_words(server, open_page):
    page = open_page(f"{server}/own")
    page.get_by_label("Text", exact=True).fill(f"{HARBOUR} {ATTACK}")
    page.get_by_label("Source").fill(ATTACK)
    page.get_by_label("Title of the story").fill(ATTACK)
    page.get_by_label("Published").fill(ATTACK)
    page.keyboard.press("Tab")
    expect(page.get_by_text("is not a date of publication")).to_be_visible()
    page.get_by_label("Published").fill("")
    page.keyboard.press("Tab")
    settle(page)
    read(page)
    words = everything_on(page, ("Source", "Your text"))
    assert "<img src=x" in words
    expect(page.locator("img[src*=attack]")).to_have_count(0)
    assert page.evaluate("window.attacked") is None
