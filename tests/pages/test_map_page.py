import json
from pathlib import Path

from dashboard.filters import Filter
from dashboard.loader import load_story
from dashboard.loader.settings import Settings
from dashboard.story import Namesake, Place
from tests.conftest import flood_story, make_event, make_story
from tests.pages.bare_page import opened, shown, view_of

SYRIA = Path(__file__).parents[2] / "seeds" / "syria"


def deck(page):
    (element,) = page.get("deck_gl_json_chart")
    return json.loads(element.proto.json)


def names(page):
    layers = deck(page)["layers"]
    return {
        row["name"] for layer in layers if layer["id"].startswith("names") for row in layer["data"]
    }


def test_the_places_are_on_the_map_and_in_the_table(flood):
    page = opened("map", view_of(flood))
    assert not page.exception
    assert names(page) == {"Arna", "Breng"}
    assert shown(page).count('class="dl-place"') == 2


def test_what_has_no_place_is_counted_and_listed(flood):
    page = opened("map", view_of(flood))
    lost = shown(page).split("1 event without a place")[1]
    assert "The town may move to higher ground" in lost


def test_the_slider_sets_the_last_day_of_the_filter(flood):
    page = opened("map", view_of(flood))
    assert page.select_slider[0].value == "Everything"
    page.select_slider[0].set_value("2021-04-20").run()
    assert page.session_state["look"]["to"] == ("2021-04-20",)


def test_everything_on_the_slider_is_no_last_day(flood):
    page = opened("map", view_of(flood, filter=Filter(until="20 Apr 2021")))
    page.select_slider[0].set_value("Everything").run()
    assert not page.session_state["look"].get("to")


def test_the_slider_stands_where_the_filter_ends_and_the_view_stays(flood):
    page = opened("map", view_of(flood, filter=Filter(until="20 Apr 2021")))
    assert page.select_slider[0].value == "2021-04-20"
    assert "1 of 3 events, 1 undated left out" in shown(page)
    assert names(page) == {"Breng"}
    assert deck(page)["initialViewState"] == deck(opened("map", view_of(flood)))["initialViewState"]


def test_a_last_day_between_the_stops_is_one_of_them(flood):
    page = opened("map", view_of(flood, filter=Filter(until="April 2021")))
    assert page.select_slider[0].value == "2021-04-30"
    assert page.select_slider[0].options == [
        "20 Apr 2021",
        "30 Apr 2021",
        "3 May 2021",
        "Everything",
    ]


def test_a_last_day_that_cannot_be_read_moves_no_slider(flood):
    page = opened("map", view_of(flood, filter=Filter(until="whenever")))
    assert page.select_slider[0].value == "Everything"


def test_what_the_map_is_set_to_is_read_from_the_address_and_kept_there(flood):
    page = opened("map", view_of(flood), named="true")
    assert page.toggle(key="named").value is True
    page.toggle(key="named").set_value(False).run()
    assert "named" not in page.query_params


def test_fit_sends_the_view_again_in_other_numbers(flood):
    page = opened("map", view_of(flood))
    before = deck(page)["initialViewState"]
    page.button(key="fit").click().run()
    after = deck(page)["initialViewState"]
    for field in ("latitude", "longitude", "zoom"):
        assert after[field] != before[field]
        assert abs(after[field] - before[field]) < 1e-6


def test_one_day_needs_no_slider():
    page = opened("map", view_of(make_story(make_event(1))))
    assert not page.exception
    assert not page.select_slider


def test_an_address_picks_a_place_and_keeps_it(flood):
    page = opened("map", view_of(flood), at="p2")
    assert "1 event here" in shown(page)
    assert 'data-filter="place=Breng"' in shown(page)
    assert page.query_params["at"] == "p2"


def test_an_address_that_makes_up_a_place_is_no_error(flood):
    page = opened("map", view_of(flood), at="<b>nowhere</b>")
    assert not page.exception
    assert "event here" not in shown(page)


def test_the_places_of_the_chosen_event_are_highlighted(flood):
    page = opened("map", view_of(flood, chosen="d1-e1"))
    chosen = next(layer for layer in deck(page)["layers"] if layer["id"] == "chosen")
    assert len(chosen["data"]) == 1
    assert 'aria-label="Event: The dam at Arna broke"' in shown(page)


def test_places_only_named_come_when_asked_for():
    story = flood_story()
    only_named = [
        type(one)(one.document, one.start, one.end, one.text, one.place, "associative", "test")
        for one in story.place_mentions
    ]
    named = make_story(places=story.places, place_mentions=tuple(only_named))
    page = opened("map", view_of(named))
    assert names(page) == set()
    page.toggle(key="named").set_value(True).run()
    assert names(page) == {"Arna", "Breng"}


def test_a_filter_leaves_its_places_on_the_map(flood):
    page = opened("map", view_of(flood, filter=Filter(places=("Arna",))))
    assert names(page) == {"Arna"}


def test_the_base_map_says_whose_lines_it_draws(flood):
    assert "de facto" in shown(opened("map", view_of(flood)))


def test_a_story_without_anything_opens():
    page = opened("map", view_of(make_story()))
    assert not page.exception
    assert "No event was found in this text" in shown(page)
    assert "Choose an event" not in shown(page)


def test_long_lists_come_by_pages():
    places = [Place(f"p{n}", f"Town {n}", "city", n % 60, n, None, None) for n in range(60)]
    events = [make_event(n, places=(f"p{n}",), title=f"fair {n} ends") for n in range(60)]
    page = opened("map", view_of(make_story(*events, places=tuple(places))))
    assert "60 events with a place" in shown(page)
    assert shown(page).count('class="dl-row"') == 50
    assert shown(page).count('class="dl-place"') == 50


def test_the_phone_gets_everything_below_each_other(flood):
    page = opened("map", view_of(flood, width=368))
    assert not page.exception
    assert not page.columns


def test_damascus_doha_and_the_bases_are_named_at_first_sight():
    story = load_story(SYRIA, Settings())
    for width in (368, 1120):
        shown_names = names(opened("map", view_of(story, width=width)))
        for words in ("Damascus", "Doha", "Khmeimim", "Tartus"):
            assert any(words in name for name in shown_names), (words, width)


def test_another_place_of_the_name_is_chosen_below_the_card():
    other = Namesake("Arna", "city", 59.3, 14.9, "SE", "geonames:9")
    arna = Place("p1", "Arna", "city", 60.4, 5.5, "NO", "geonames:8", namesakes=(other,))
    story = make_story(make_event(1, places=("p1",)), places=(arna,))
    page = opened("map", view_of(story), at="p1")
    box = next(one for one in page.selectbox if "Another Arna is meant" in one.label)
    assert box.options == ["Arna, Sweden (59.3, 14.9)"]
