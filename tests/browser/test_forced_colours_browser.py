"""Forced colours (high contrast): what differs by colour or ground alone can still be told apart."""

import pytest
from playwright.sync_api import expect

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
    expect(track).not_to_have_css("background-color", off)
    assert track.evaluate("one => getComputedStyle(one).borderStyle") == "solid"


GROUNDS = """all => all.map(one => {
    const style = getComputedStyle(one);
    return [style.backgroundColor, style.color];
})"""
LETTERS = """all => all.map(one => {
    const style = getComputedStyle(one);
    return [style.color, style.backgroundColor, style.fontWeight];
})"""
MARKED = """all => all.map(one => {
    const style = getComputedStyle(one);
    return [style.backgroundColor, style.outlineStyle, style.borderBottom, style.textDecorationLine].join();
})"""
CANVAS = (
    "one => { const style = getComputedStyle(one); return [style.backgroundColor, style.color]; }"
)


@pytest.fixture
def forced(open_page):
    """Opens a page in forced colours."""

    def opened(address, **settings):
        page = open_page(address, **settings)
        page.emulate_media(forced_colors="active")
        return page

    return opened


def test_words_in_dispute_are_as_legible_as_those_around_them(server, forced):
    page = forced(f"{server}/compare?story=fictional-ferry")
    words = page.locator(".dl-says mark")
    (around,) = words.first.locator("..").evaluate_all(LETTERS)
    looks = words.evaluate_all(LETTERS)
    assert {colour for colour, _, _ in looks} == {around[0]}
    assert {ground for _, ground, _ in looks} == {"rgba(0, 0, 0, 0)"}  # they stand on its ground
    assert min(int(weight) for _, _, weight in looks) > int(around[2])


def test_a_link_within_text_is_underlined(server, forced):
    page = forced(f"{server}/compare?story=fictional-ferry")
    links = page.locator("button.dl-dispute-title.dl-link")
    line = "all => all.map(one => getComputedStyle(one).textDecorationLine)"
    assert {*links.evaluate_all(line)} == {"underline"}


def test_marks_of_each_kind_in_the_text_look_different(flood_server, forced):
    page = forced(f"{flood_server}/source")
    kinds = page.locator(".dl-mark-key .dl-mark").evaluate_all(MARKED)
    plain = page.locator(".dl-mark-key").evaluate_all(MARKED)
    assert len({*kinds, *plain}) == len(kinds) + 1 == 6


def test_of_several_switches_it_is_seen_which_are_on(flood_server, forced):
    page = forced(f"{flood_server}/source")
    switches = page.locator('[data-testid="stButtonGroup"] button')
    switches.get_by_text("Dates").click()
    expect(page.get_by_role("button", name="Dates", exact=True)).to_have_attribute(
        "aria-pressed", "false"
    )
    page.mouse.move(0, 0)
    off, *on = switches.evaluate_all(GROUNDS)
    assert len(on) == 3
    assert off not in on


def test_the_words_and_the_note_of_the_chosen_event_stand_out_and_can_be_read(flood_server, forced):
    page = forced(f"{flood_server}/source?event=d1-e1")
    text = page.locator(".dl-para > p").first.evaluate(CANVAS)
    words = page.locator(".dl-here").first.evaluate(CANVAS)
    assert words[0] not in {*text, words[1]}
    note, other = (
        page.locator(f'.dl-note[aria-pressed="{is_chosen}"]').first.evaluate(CANVAS)
        for is_chosen in ("true", "false")
    )
    assert note[0] not in {other[0], note[1]}


def test_the_player_draws_what_is_asserted_as_solid(flood_server, forced):
    page = forced(f"{flood_server}/play")
    page.locator(".player .slider").press("End")
    solid = page.locator(".player .form.asserted").first
    assert solid.evaluate(GROUND) == solid.evaluate("one => getComputedStyle(one).borderTopColor")


def test_points_and_lines_of_a_toll_are_seen(server, forced):
    page = forced(f"{server}/compare?story=fictional-mine")
    drawn = page.locator(".dl-toll i, .dl-toll-point").evaluate_all(GROUNDS)
    words = page.locator(".dl-toll-day").first.evaluate("one => getComputedStyle(one).color")
    assert {ground for ground, _ in drawn} == {words}


def test_the_dot_beside_an_events_name_keeps_its_colour(flood_server, forced):
    page = forced(f"{flood_server}/quotes")
    dot = "one => getComputedStyle(one, '::before').backgroundColor"
    before = page.locator(".dl-saying .dl-event").first.evaluate(dot)
    page.emulate_media(forced_colors="none")
    assert page.locator(".dl-saying .dl-event").first.evaluate(dot) == before


def test_a_form_above_the_page_has_an_edge(flood_server, forced):
    page = forced(f"{flood_server}/?event=d1-e1")
    page.get_by_role("button", name="Edit this event").click()
    edge = "one => getComputedStyle(one).borderTopStyle"
    assert page.get_by_role("dialog").evaluate(edge) == "solid"
