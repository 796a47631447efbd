from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import filters
from dashboard.exports.edition import Selection, in_view, selected, whole
from dashboard.filters import Filter
from dashboard.loader import load
from dashboard.story import Anchor, Document, Evidence
from dashboard.tables import tables_of
from tests.conftest import flood_story, followed_story, make_event, make_story

TODAY = date(2026, 1, 2)


def cut(*events, quotes=(), said="kind Talks", story=None):
    selection = Selection(frozenset(events), frozenset(quotes), said)
    return selected(story or flood_story(), selection, TODAY)


def test_a_whole_story_says_nothing_of_a_selection(flood):
    edition = whole(flood, TODAY)
    assert (edition.story, edition.note) == (flood, None)


def test_a_selection_says_how_much_it_is_and_by_what_filter():
    note = "Selection: 1 of 3 events, 0 of 1 quotes. Filter: kind Talks."
    assert cut("d1-e2").note == note


def test_a_selection_without_a_filter_says_so():
    assert cut("d1-e2", said="").note.endswith("Filter: none.")


def test_what_a_filter_leaves_is_in_view_and_the_filter_is_named(flood):
    wanted = Filter(speakers=("Ida Holm",))
    edition = in_view(flood, filters.apply(wanted, tables_of(flood)), wanted, TODAY)
    assert [event.id for event in edition.story.events] == ["d1-e3"]
    assert edition.note.endswith("1 of 1 quotes. Filter: speaker Ida Holm.")


def test_what_belongs_to_an_event_comes_with_it():
    story = cut("d1-e2").story
    assert [place.name for place in story.places] == ["Breng"]
    assert [actor.name for actor in story.actors] == ["Ida Holm"]
    assert [time.text for time in story.times] == ["Days before the flood"]
    assert [mention.text for mention in story.place_mentions] == ["Breng"]


def test_quotes_of_an_event_in_view_come_with_it():
    assert [quote.id for quote in cut("d1-e3").story.quotes] == ["d1-q1"]


def test_where_speakers_are_chosen_an_event_brings_no_quote_of_others():
    nobody = Selection(frozenset(["d1-e3"]), frozenset(), "speaker Ola Vik", these_alone=True)
    story = selected(flood_story(), nobody, TODAY).story
    assert story.quotes == ()
    assert story.events[0].quotes == ()


def test_a_quote_in_view_comes_without_its_event_and_with_its_speaker():
    story = cut(quotes=["d1-q1"]).story
    assert story.events == ()
    assert story.quotes[0].event is None
    assert [actor.id for actor in story.actors] == ["a1"]


def test_only_relations_between_events_in_view_are_kept():
    assert len(cut("d1-e1", "d1-e2").story.relations) == 1
    assert cut("d1-e1").story.relations == ()


def test_documents_that_nothing_in_view_stands_in_are_left_out(flood):
    other = Document("d2", "b.txt", None, "en", None, "unknown", "Nothing.")
    story = replace(flood, documents=(*flood.documents, other))
    assert [one.id for one in cut("d1-e1", story=story).story.documents] == ["d1"]


def test_a_date_that_hangs_on_an_event_out_of_view_keeps_the_label_alone():
    story = make_story(
        make_event(1, anchor=Anchor("event", "d1-e2", "the vote", "2020-01-01")),
        make_event(2),
    )
    assert cut("d1-e1", story=story).story.events[0].anchor == Anchor(
        "event", None, "the vote", "2020-01-01"
    )


def test_the_time_that_another_one_is_counted_from_is_kept(flood):
    (time,) = flood.times
    first = replace(time, id="d1-t0", start=0, end=7, text="The dam", anchor=None)
    second = replace(time, anchor=Anchor("time", "d1-t0", "The dam", None))
    story = replace(flood, times=(first, second))
    assert [one.id for one in cut("d1-e2", story=story).story.times] == ["d1-t0", "d1-t1"]


@given(st.sets(st.sampled_from(["d1-e1", "d1-e2", "d1-e3", "gone"])), st.sets(st.just("d1-q1")))
def test_a_selection_names_nothing_that_it_does_not_hold(events, quotes):
    story = cut(*events, quotes=quotes).story
    parts = (story.documents, story.places, story.actors, story.quotes, story.events)
    known = {one.id for part in parts for one in part}
    named = {i for e in story.events for i in (*e.places, *e.actors, *e.quotes)}
    named |= {i for q in story.quotes for i in (q.speaker, q.event, q.document) if i}
    named |= {m.place for m in story.place_mentions} | {m.actor for m in story.actor_mentions}
    named |= {i for r in story.relations for i in (r.before, r.after)}
    named |= {e.document for event in story.events for e in event.evidence}
    assert named <= known


@pytest.mark.parametrize(
    ("title", "of_document", "expected"),
    [("Storm", "Wind", "Storm"), (None, "Wind", "Wind"), (None, None, "Untitled story")],
)
def test_the_title_is_the_storys_or_that_of_a_document(title, of_document, expected):
    document = Document("d1", "a.txt", of_document, "en", None, "unknown", "x")
    assert whole(make_story(title=title, documents=(document,)), TODAY).title == expected


def test_mentions_within_overlapping_sentences_are_found():
    event = make_event(1, evidence=(Evidence("d1", 0, 80, ""), Evidence("d1", 10, 20, "")))
    story = replace(flood_story(), events=(event,))
    assert [m.text for m in cut("d1-e1", story=story).story.place_mentions] == ["Arna"]


def test_what_the_tellings_of_an_event_name_comes_with_it():
    story = load(
        "Over the past week, rebels attacked the harbour of Mombasa.\n\n"
        "Ana Silva said that rebels attacked a market in Lamu on 3 May 2024."
    )
    for event in story.events:
        alone = cut(event.id, story=story).story
        (kept,) = alone.events
        times = {time.id for time in alone.times}
        actors = {actor.id for actor in alone.actors}
        for one in kept.tellings:
            assert one.time is None or one.time in times
            assert {*one.sources, *one.targets} <= actors
            assert one.reporter is None or one.reporter in actors


def test_what_is_told_on_comes_with_the_events_that_tell_it():
    story = followed_story()
    whole_story = cut(*(event.id for event in story.events), story=story).story
    assert whole_story == story
    one = cut("d1-e1", story=story).story
    assert (one.threads, one.denials, one.tolls, one.perhaps) == ((), (), (), ())
    two = cut("d1-e1", "d2-e1", story=story).story
    assert (two.threads, two.perhaps) == (story.threads, story.perhaps)
    (denial,) = cut("d2-e1", "d3-e1", story=story).story.denials
    assert [said.event for said in denial.denied] == ["d2-e1"]
