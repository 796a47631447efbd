import pytest
from playwright.sync_api import expect

from tests.browser.conftest import box_at_rest, settle

PLAYER = ".player"


def day(page):
    return int(page.locator(PLAYER).get_attribute("data-day"))


def drawn(page):
    return int(page.locator(PLAYER).get_attribute("data-drawn"))


def opened(open_page, address, query="", **how):
    page = open_page(f"{address}/play{query}", **how)
    expect(page.locator(".player .date")).not_to_be_empty()
    return page


def step_to(page, date):
    """Go from date to date until one is reached."""
    shown = page.locator(".player .date")
    for _ in range(20):
        if shown.text_content() == date:
            return
        page.get_by_role("button", name="Next date").click()
    expect(shown).to_have_text(date)


def count_messages(page):
    """Let the page count what it sends to the server from now on."""
    page.evaluate(
        """() => {
            const { send } = WebSocket.prototype;
            window.sent = 0;
            WebSocket.prototype.send = function (...words) {
                window.sent += 1;
                return send.apply(this, words);
            };
        }"""
    )


def test_playing_moves_the_date_and_marks_appear_without_a_word_to_the_server(
    flood_server, open_page
):
    page = opened(open_page, flood_server)
    before = day(page)
    assert drawn(page) == 1
    count_messages(page)
    page.get_by_role("button", name="Play", exact=True).click()
    expect(page.locator(PLAYER)).to_have_attribute("data-drawn", "2")
    assert day(page) > before
    expect(page.get_by_role("button", name="Play", exact=True)).to_be_visible()
    expect(page.locator(".player .date")).to_have_text("3 May 2021")
    assert page.evaluate("window.sent") == 0
    page.locator(".player .list button").first.click()
    expect(page.locator(".dl-card h2")).to_have_text("The dam at Arna broke")
    assert page.evaluate("window.sent") > 0


def test_the_keyboard_steps_from_date_to_date(flood_server, open_page):
    page = opened(open_page, flood_server)
    slider = page.get_by_role("slider")
    slider.focus()
    expect(slider).to_have_attribute("aria-valuetext", "20 Apr 2021")
    page.keyboard.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", "3 May 2021")
    expect(page.locator(".player .live")).to_have_text(
        "3 May 2021: 2 of 2 events. Latest: The dam at Arna broke"
    )
    page.keyboard.press("ArrowLeft")
    expect(slider).to_have_attribute("aria-valuetext", "20 Apr 2021")
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Pause")).to_be_visible()


def test_a_window_lets_go_of_what_is_over_and_keeps_what_lasts(server, open_page):
    page = opened(open_page, server, query="?kind=Talks+and+statements&kind=Force")
    step_to(page, "8 Dec 2024")
    rows = page.locator(".player .list")
    expect(rows).to_contain_text("Vladimir Putin held a meeting")
    page.get_by_label("Show").select_option("the last week")
    expect(rows).not_to_contain_text("Vladimir Putin held a meeting")
    expect(rows).to_contain_text("Russia conducted airstrikes")


def test_a_mark_on_the_map_and_a_row_choose_their_event(flood_server, open_page):
    page = opened(open_page, flood_server)
    page.get_by_role("button", name="Next date").click()
    page.locator(".player .list button", has_text="The dam at Arna").click()
    expect(page.locator(".dl-card h2")).to_have_text("The dam at Arna broke")
    expect(page).to_have_url(f"{flood_server}/play?event=d1-e1")
    settle(page)
    spot = page.locator(PLAYER).evaluate(
        "root => root.player.map.hits.find((hit) => hit.event === 0)"
    )
    box = box_at_rest(page.locator(".player canvas.marks"))
    page.mouse.click(box["x"] + spot["x"], box["y"] + spot["y"])
    expect(page.locator(".dl-card h2")).to_have_text("Mayor Ida Holm met engineers in Breng")
    expect(page.locator(".player .date")).to_have_text("3 May 2021")


def test_with_reduced_motion_it_goes_in_jumps(flood_server, open_page):
    page = opened(open_page, flood_server)
    page.emulate_media(reduced_motion="reduce")
    page.locator(PLAYER).evaluate(
        """(root) => {
            window.days = new Set();
            new MutationObserver(() => window.days.add(root.dataset.day))
                .observe(root, { attributes: true, attributeFilter: ['data-day'] });
        }"""
    )
    page.get_by_role("button", name="Play", exact=True).click()
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    expect(page.get_by_role("button", name="Play", exact=True)).to_be_visible()
    assert len(page.evaluate("[...window.days]")) <= 3


@pytest.mark.parametrize(("width", "scheme"), [(1440, "dark"), (1024, "light"), (400, "dark")])
def test_nothing_is_wider_than_the_page(server, open_page, width, scheme):
    page = opened(open_page, server, width=width, scheme=scheme)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    stage, player = (box_at_rest(page.locator(name)) for name in (".player .stage", ".player"))
    assert stage["width"] <= player["width"]


def test_hostile_words_stay_words_in_the_player(hostile_server, open_page):
    page = opened(open_page, hostile_server)
    expect(page.locator(".player .list")).to_contain_text("<script>window.attacked=1</script>")
    assert page.locator(".player script, .player img").count() == 0
    assert page.evaluate("window.attacked") is None
