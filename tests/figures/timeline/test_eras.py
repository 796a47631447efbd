from dashboard.figures.theme import DARK, LIGHT
from dashboard.figures.timeline.drawing import timeline
from dashboard.figures.timeline.eras import ERAS, TINT, band_traces, ground_at
from dashboard.figures.timeline.sheet import Settings, sheet_of
from dashboard.figures.timeline.still import timeline_svg
from dashboard.tables import tables_of
from tests.conftest import make_event, make_story

DAY = make_event(1, earliest="1916-05-03", latest="1916-05-03", kind="CONSULT")
LATER = make_event(2, earliest="1918-05-03", latest="1918-05-03", kind="CONSULT")
SIEGE = make_event(
    3,
    title="Troops held the city of Breng",
    kind="ASSAULT",
    edtf="1915-05-04/1919-03-03",
    earliest="1915-05-04",
    latest="1919-03-03",
)
BASE = make_event(
    4,
    title="The navy operates a base",
    mode="presence",
    earliest="1918-05-03",
    latest=None,
    granularity="day",
)


def laid(*events, **settings):
    return sheet_of(tables_of(make_story(*events)), Settings(**settings))


def lanes(sheet):
    return {lane.name: [one.mark.id for one in lane.placed] for lane in sheet.lanes}


def test_what_the_text_says_from_to_over_most_of_the_axis_is_an_era():
    assert lanes(laid(DAY, LATER, SIEGE, axis="calendar")) == {
        ERAS: ["d1-e3"],
        "Talks and statements": ["d1-e1", "d1-e2"],
    }


def test_a_state_of_affairs_is_an_era_however_short_it_is():
    assert lanes(laid(DAY, LATER, BASE))[ERAS] == ["d1-e4"]


def test_what_can_have_happened_on_any_day_of_a_long_time_is_no_era():
    vague = make_event(
        3,
        edtf="1915-05-04/1919-03-03",
        earliest="1915-05-04",
        latest="1919-03-03",
        granularity="vague",
    )
    year = make_event(
        4, edtf="1917", earliest="1917-01-01", latest="1917-12-31", granularity="year"
    )
    assert ERAS not in lanes(laid(DAY, LATER, vague, year, axis="calendar"))


def test_a_short_stretch_is_no_era():
    fair = make_event(3, edtf="1916-06-01/1916-06-09", earliest="1916-06-01", latest="1916-06-09")
    assert ERAS not in lanes(laid(DAY, LATER, fair, axis="calendar"))


def test_an_era_alone_is_an_event_like_others():
    assert lanes(laid(BASE)) == {"Other": ["d1-e4"]}


def test_eras_stand_once_on_top_where_lanes_are_places_or_actors():
    assert list(lanes(laid(DAY, LATER, SIEGE, axis="calendar", lanes="place"))) == [
        ERAS,
        "No place given",
    ]


def test_a_band_reaches_from_its_own_row_to_the_floor():
    sheet = laid(DAY, LATER, SIEGE, axis="calendar")
    (band,) = band_traces(sheet.lanes, sheet.floor, LIGHT)
    (era,) = sheet.lanes[0].placed
    assert (band["x"][0], band["x"][1]) == (round(era.mark.x0, 1), round(era.mark.x1, 1))
    assert (band["y"][0], band["y"][2]) == (era.y, sheet.floor)
    assert [shade for _, shade in band["fillgradient"]["colorscale"]] == ["rgba(213,94,0,0.08)"] * 4


def test_a_band_fades_where_the_text_gives_no_end():
    sheet = laid(DAY, LATER, BASE)
    (band,) = band_traces(sheet.lanes, sheet.floor, DARK)
    shades = [shade for _, shade in band["fillgradient"]["colorscale"]]
    assert shades[0] == f"rgba(163,173,184,{TINT['dark']})"
    assert shades[3] == "rgba(163,173,184,0)"


def test_the_ground_within_a_band_is_tinted_and_elsewhere_bare():
    sheet = laid(DAY, LATER, SIEGE, axis="calendar")
    (era,) = sheet.lanes[0].placed
    inside = ground_at(era.mark.c0 + 1, sheet.floor, sheet.lanes, LIGHT.card, LIGHT)
    outside = ground_at(era.mark.x0 - 1, sheet.floor, sheet.lanes, LIGHT.card, LIGHT)
    assert (inside, outside) == ("#fcf2eb", "#ffffff")


def test_an_era_can_be_chosen_and_its_band_lets_the_pointer_through():
    drawn = timeline(
        tables_of(make_story(DAY, LATER, SIEGE)), None, Settings(axis="calendar"), LIGHT
    )
    targets = next(trace for trace in drawn.data if trace.customdata is not None)
    assert set(targets.customdata) == {"d1-e1", "d1-e2", "d1-e3"}
    assert drawn.data[0].hoverinfo == "skip"


def test_a_still_has_the_band_too():
    story = tables_of(make_story(DAY, LATER, SIEGE))
    drawn = timeline_svg(story, Settings(axis="calendar"), "t", lambda event: None)
    assert 'fill="url(#t-era-0)" fill-opacity="0.08"' in drawn
    assert '<linearGradient id="t-era-0"' in drawn
