from dataclasses import replace
from datetime import date, timedelta

import pytest

from dashboard.figures.theme import DARK, LIGHT
from dashboard.figures.timeline.axes import sequence_axis
from dashboard.figures.timeline.between import among_dated
from dashboard.figures.timeline.drawing import timeline
from dashboard.figures.timeline.sheet import Settings, undated
from dashboard.figures.timeline.spans import marks_of, spans_of
from dashboard.story import Anchor, Disagreement, Evidence, Relation, SourcedValue
from dashboard.tables import tables_of
from dashboard.words.kinds import KINDS, STATUSES
from tests.conftest import flood_story, make_event, make_story

WORDS = Evidence("d1", 0, 1, "x")


def figure(story, chosen=None, **settings):
    return timeline(tables_of(story), chosen, Settings(**settings), LIGHT)


def targets(drawn):
    return [trace for trace in drawn.data if trace.customdata is not None]


def words(drawn):
    return [note.text for note in drawn.layout.annotations]


def marks(story):
    tables = tables_of(story)
    shown = tables.events["dated"] | among_dated(tables.events, tables.relations)
    spans = spans_of(tables.events[shown], tables.relations)
    axis = sequence_axis(spans.firsts, spans.ends, 0, 800)
    return marks_of(spans, axis, ordered=True)


@pytest.mark.parametrize("axis", ["sequence", "calendar"])
@pytest.mark.parametrize("lanes", ["kind", "place", "actor"])
@pytest.mark.parametrize("narrow", [True, False])
def test_every_dated_event_can_be_chosen(axis, lanes, narrow):
    drawn = figure(
        flood_story(), axis=axis, lanes=lanes, width=360 if narrow else 1000, narrow=narrow
    )
    assert {event for trace in targets(drawn) for event in trace.customdata} == {"d1-e1", "d1-e2"}


def test_undated_events_are_apart():
    assert list(undated(tables_of(flood_story()), Settings())["id"]) == ["d1-e3"]


def undated_chain():
    """Three undated events that the text orders, and a dated one."""
    open_sides = {"earliest": None, "latest": None, "basis": "unresolved"}
    chain = [make_event(number, **open_sides) for number in (1, 2, 3)]
    relations = (Relation("d1-e1", "d1-e2", WORDS), Relation("d1-e2", "d1-e3", WORDS))
    return make_story(*chain, make_event(4), make_event(5, **open_sides), relations=relations)


def test_undated_events_that_the_text_orders_stand_in_order_without_a_date():
    drawn = figure(undated_chain())
    (target,) = targets(drawn)
    left = dict(zip(target.customdata, target.base, strict=True))
    assert left["d1-e1"] < left["d1-e2"] < left["d1-e3"]
    assert "in this order, no date" in words(drawn)
    assert list(undated(tables_of(undated_chain()), Settings())["id"]) == ["d1-e5"]


def statement_between_talks_and_fall():
    """A vague meeting, an undated statement, a vague interview and a day that all came before."""
    vague = {"latest": "2021-05-08", "granularity": "vague", "basis": "anchor"}
    meeting = make_event(1, earliest="2021-05-07", **vague)
    statement = make_event(2, title="A statement", earliest=None, latest=None)
    interview = make_event(3, earliest="2021-05-01", **vague)
    fall = make_event(4, earliest="2021-05-08", latest="2021-05-08")
    pairs = ((1, 2), (2, 3), (3, 4))
    relations = tuple(Relation(f"d1-e{a}", f"d1-e{b}", WORDS) for a, b in pairs)
    return make_story(meeting, statement, interview, fall, relations=relations)


def test_an_undated_event_stands_between_its_dated_neighbours():
    drawn = marks(statement_between_talks_and_fall())
    meeting, statement, interview, fall = (drawn[f"d1-e{number}"] for number in (1, 2, 3, 4))
    assert meeting.c0 < statement.c0 < interview.c0 < fall.c0
    assert statement.x1 <= fall.x0
    assert statement.x0 < statement.c0 < statement.c1 < statement.x1
    assert not statement.dot
    assert statement.title == "Order only, no date: A statement"


def test_what_stands_between_dated_neighbours_is_not_apart_too():
    story = statement_between_talks_and_fall()
    assert "in this order, no date" not in words(figure(story))
    assert undated(tables_of(story), Settings()).empty
    assert len(undated(tables_of(story), Settings("calendar"))) == 1


@pytest.mark.parametrize("pair", [("d1-e1", "d1-e2"), ("d1-e2", "d1-e1")])
def test_an_undated_event_stands_beside_its_only_dated_neighbour(pair):
    story = make_story(
        make_event(1),
        make_event(2, earliest=None, latest=None),
        make_event(3, earliest="2021-06-01", latest="2021-06-01"),
        relations=(Relation(*pair, WORDS),),
    )
    drawn = marks(story)
    first, second = (drawn[event] for event in pair)
    assert first.x0 < second.x0 < drawn["d1-e3"].x0


def test_an_anchor_of_several_days_has_its_line_and_its_dates_in_words():
    anchor = Anchor("known", "fair", "fair of Breng", "2021-05-01/2021-05-14")
    event = make_event(1, basis="anchor", anchor=anchor)
    assert "fair of Breng · known event, 1–14 May 2021" in words(figure(make_story(event)))


def test_the_calendar_has_no_place_for_what_is_only_in_order():
    assert set(targets(figure(undated_chain(), axis="calendar"))[0].customdata) == {"d1-e4"}
    assert len(undated(tables_of(undated_chain()), Settings("calendar"))) == 4


def test_lanes_are_named_in_words():
    assert "<b>Talks and statements</b>" in words(figure(flood_story()))


def test_lanes_by_place_hold_what_has_no_place_too():
    story = make_story(make_event(1), *flood_story().events, places=flood_story().places)
    assert "<b>No place given</b>" in words(figure(story, lanes="place"))


def test_a_known_event_is_a_thin_line_with_its_name():
    assert "flood of Arna · known event, 3 May 2021" in words(figure(flood_story()))


def test_hostile_titles_are_words():
    story = make_story(make_event(1, title='<a href="x">t</a><b>'))
    drawn = figure(story)
    text = next(trace.text for trace in drawn.data if trace.mode == "text")[0]
    assert text == '&lt;a href="x"&gt;t&lt;/a&gt;&lt;b&gt;'


def test_the_chosen_event_is_bold():
    drawn = figure(flood_story(), "d1-e1")
    texts = next(trace.text for trace in drawn.data if trace.mode == "text")
    assert "<b>The dam at Arna broke</b>" in texts


def test_every_kind_and_certainty_is_drawn_in_both_themes():
    events = [
        make_event(at, kind=kind, status=STATUSES[at % 5]) for at, kind in enumerate(KINDS, start=1)
    ]
    for theme in (LIGHT, DARK):
        drawn = timeline(tables_of(make_story(*events)), None, Settings(), theme)
        assert len(targets(drawn)[0].customdata) == len(KINDS)


def test_a_day_is_a_dot_and_a_stretch_a_bar():
    drawn = marks(flood_story())
    assert drawn["d1-e1"].dot
    assert not drawn["d1-e2"].dot


def test_vague_words_fade_away_from_what_they_count_from():
    talks = marks(make_story(flood_story().events[1], make_event(3, earliest="2021-04-01")))[
        "d1-e2"
    ]
    assert talks.x0 < talks.c0
    assert talks.c1 == talks.x1


def test_an_open_side_fades():
    drawn = marks(make_story(make_event(1, latest=None), make_event(2, earliest=None)))
    assert drawn["d1-e1"].c1 < drawn["d1-e1"].x1
    assert drawn["d1-e2"].c0 > drawn["d1-e2"].x0


def test_a_month_that_the_text_gives_does_not_fade():
    month = make_event(1, earliest="2021-05-01", latest="2021-05-31", granularity="month")
    drawn = marks(make_story(month))["d1-e1"]
    assert (drawn.c0, drawn.c1) == (drawn.x0, drawn.x1)


def test_what_the_text_orders_stands_in_order_within_the_same_bounds():
    vague = {"earliest": "2021-05-02", "granularity": "vague"}
    events = [make_event(1, **vague), make_event(2, **vague), make_event(3)]
    relations = (
        Relation("d1-e1", "d1-e2", WORDS),
        Relation("d1-e2", "d1-e3", WORDS),
    )
    drawn = marks(make_story(*events, relations=relations))
    assert drawn["d1-e1"].c1 <= drawn["d1-e2"].c0
    assert drawn["d1-e2"].c1 <= drawn["d1-e3"].x0
    assert drawn["d1-e1"].x0 == drawn["d1-e2"].x0


def test_too_many_events_for_marks_are_counted_and_lead_to_their_days():
    start = date(2020, 1, 1)
    events = []
    for at in range(1, 1001):
        day = (start + timedelta(days=at)).isoformat()
        events.append(make_event(at, earliest=day, latest=day))
    drawn = figure(make_story(*events))
    assert all(".." in span for trace in targets(drawn) for span in trace.customdata)
    assert drawn.layout.height < 400


def test_a_changed_figure_of_the_flood_is_a_small_message():
    assert len(figure(flood_story()).to_json()) < 12_000


def test_an_anchor_without_a_date_draws_no_line():
    event = replace(make_event(1), anchor=Anchor("known", "x", "a fair", None))
    assert not any("a fair" in text for text in words(figure(make_story(event))))


def test_a_story_without_dated_events_draws_an_empty_sheet():
    assert (
        targets(figure(make_story(make_event(1, earliest=None, latest=None))))[0].customdata == ()
    )


DIFFERING = (Disagreement("day", (SourcedValue("2021", ("d1",)), SourcedValue("2022", ("d2",)))),)


def test_a_label_bears_the_sign_that_sources_differ_and_the_hover_says_on_what():
    story = make_story(make_event(1, disagreements=DIFFERING), make_event(2))
    drawn = figure(story)
    labels = [text for trace in drawn.data for text in trace.text or ()]
    assert labels == ["≠ Event 1", "Event 2"]
    (target,) = targets(drawn)
    assert "sources differ on day" in target.hovertext[0].replace("<br>", " ")
    assert "differ" not in target.hovertext[1]


def test_marks_without_labels_bear_the_sign_themselves():
    events = [make_event(n, disagreements=DIFFERING if n == 3 else ()) for n in range(1, 200)]
    drawn = figure(make_story(*events))
    assert [text for trace in drawn.data for text in trace.text or ()] == ["<b>≠</b>"]


def test_the_hover_names_what_a_person_set():
    (target,) = targets(figure(make_story(make_event(1, corrected=("title",)))))
    assert "corrected: title" in target.hovertext[0].replace("<br>", " ")


def test_the_hover_has_lines_that_fit_beside_its_bar_on_a_phone():
    title = "Engineers of the harbour board looked at the cracked wall of the dam at Arna"
    drawn = figure(make_story(make_event(1, title=title)), width=330, narrow=True)
    (target,) = targets(drawn)
    right = target.base[0] + target.x[0]
    lines = target.hovertext[0].replace("<b>", "").replace("</b>", "").split("<br>")
    assert len(lines) > 2
    assert max(map(len, lines)) * 7.4 <= max(right, 330 - right)


def test_dates_move_together_where_a_label_would_be_cut():
    title = "The ministers of both towns signed the long awaited treaty on water"
    short = make_story(make_event(1, earliest="2021-04-01", latest="2021-04-30"), make_event(2))
    long = make_story(
        make_event(1, earliest="2021-04-01", latest="2021-04-30"), make_event(2, title=title)
    )
    last = [max(targets(figure(story, axis="calendar"))[0].base) for story in (short, long)]
    assert last[1] < last[0]
    texts = next(trace.text for trace in figure(long, axis="calendar").data if trace.mode == "text")
    assert title in texts


def test_words_on_the_sheet_have_two_sizes():
    drawn = figure(flood_story())
    sizes = {note.font.size for note in drawn.layout.annotations}
    sizes |= {trace.textfont.size for trace in drawn.data if trace.type == "scatter" and trace.text}
    assert sizes == {12.5, 13.5}


def test_events_of_one_day_stand_in_rows_of_their_own():
    events = [make_event(number) for number in range(1, 61)]
    tops = targets(figure(make_story(*events)))[0]
    assert len(set(tops.y)) == 60


@pytest.mark.parametrize("count", [1_000, 10_000])
def test_a_changed_figure_of_very_many_events_is_within_the_message(count):
    start = date(1900, 1, 1)
    kinds = list(KINDS)
    events = []
    for at in range(count):
        day = (start + timedelta(days=at * 7 % 36_000)).isoformat()
        kind = kinds[at % len(kinds)]
        events.append(make_event(at, kind=kind, earliest=day, latest=day))
    assert len(figure(make_story(*events)).to_json()) < 400_000


def test_the_name_of_the_last_tick_is_not_cut_by_the_edge():
    start = date(2015, 1, 2)
    days = ((start + timedelta(days=at * 7)).isoformat() for at in range(523))
    drawn = figure(make_story(*(make_event(at, earliest=d, latest=d) for at, d in enumerate(days))))
    (last,) = (note for note in drawn.layout.annotations if note.text == "<b>2025</b>")
    assert last.x <= 1120 - 2 * 6.6
