from dataclasses import replace

from dashboard.figures.event.card import event_card, foremost
from dashboard.figures.event.event_list import event_list
from dashboard.figures.event.marked import highlighted
from dashboard.figures.header import headline, publication, tally
from dashboard.story import Anchor, Disagreement, Document, Evidence, Relation, SourcedValue
from dashboard.tables import tables_of
from tests.conftest import KNOWN, TEXT, long_story, make_event, make_story

HOSTILE = "<script>alert(1)</script> ![x](https://a.example/x.png)"


def card(story, event="d1-e1"):
    return event_card(event, tables_of(story))


def test_the_card_holds_what_the_text_says_with_the_words_set_off(flood):
    assert "<mark>The dam at Arna broke</mark> on 3 May 2021." in card(flood)


def test_the_card_says_why_a_vague_date(flood):
    found = card(flood, "d1-e2")
    assert "“Days before the flood” (test) is counted from the known event “flood of Arna”" in found
    assert "(3 May 2021), so it is 20 Apr – 3 May 2021." in found
    assert "The words are vague" in found


def test_the_card_says_what_orders_an_event(flood):
    assert 'The text puts it before “<span dir="auto">The dam at Arna broke</span>”' in card(
        flood, "d1-e2"
    )


def test_the_card_says_that_there_is_no_date(flood):
    assert "The text gives no date." in card(flood, "d1-e3")


def test_the_card_names_the_day_of_publication_that_dates_an_event():
    event = make_event(1, basis="published", evidence=(Evidence("d1", 0, 3, TEXT[:3]),))
    assert "from the day of publication (10 May 2021, as given)" in card(make_story(event))


def test_the_card_of_a_known_event_says_so():
    event = make_event(1, basis="anchor", anchor=KNOWN)
    assert "this is a known event: <b>flood of Arna</b>" in card(make_story(event))


def test_the_card_names_another_event_that_dates_this_one():
    event = make_event(1, basis="narrative", anchor=Anchor("time", "t", "on Monday", "2021-05-03"))
    assert 'from “<span dir="auto">on Monday</span>”, 3 May 2021' in card(make_story(event))


def test_places_and_people_of_the_card_filter(flood):
    assert 'data-filter="place=Breng"' in card(flood, "d1-e2")
    assert 'data-filter="actor=Ida Holm"' in card(flood, "d1-e2")


def test_quotes_of_the_card_are_set_as_quotations(flood):
    assert '<b><span dir="auto">Ida Holm</span></b>' in card(flood, "d1-e3")
    assert "“we will not wait again”" in card(flood, "d1-e3")


def test_more_than_two_sentences_fold_away():
    said = tuple(Evidence("d1", at, at + 1, f"Sentence {at}.") for at in range(5))
    found = card(make_story(make_event(1, evidence=said)))
    assert "told 5 times in 1 article: show all" in found
    assert all(f"Sentence {at}." in found for at in range(5))


def test_values_on_which_sources_differ_are_all_there():
    values = (SourcedValue("5 dead", ("d1",)), SourcedValue("7 dead", ("d2",)))
    event = make_event(1, disagreements=(Disagreement("toll", values),))
    found = card(make_story(event))
    assert "Sources differ" in found
    assert "5 dead" in found
    assert "7 dead" in found


def test_hostile_words_are_escaped_everywhere():
    event = make_event(1, title=HOSTILE, evidence=(Evidence("d1", 0, 9, HOSTILE),))
    story = make_story(event, title=HOSTILE)
    tables = tables_of(story)
    for found in (card(story), event_list(tables, None, 1, tables), headline(story)):
        assert "<script" not in found
        assert "<img" not in found
        assert "&lt;script&gt;" in found


def test_an_event_that_is_not_there_leaves_an_invitation(flood):
    assert "Choose an event" in card(flood, "d9-e9")


def test_words_that_are_not_in_one_piece_are_not_set_off():
    assert highlighted("The old dam broke", "The dam") == "The old dam broke"


def test_the_list_holds_every_event_and_marks_the_chosen(flood):
    tables = tables_of(flood)
    found = event_list(tables, "d1-e1", 1, tables)
    assert found.count("data-event=") == 3
    assert found.count('aria-pressed="true"') == 1
    assert found.index("No date given") < found.index("higher ground")


def test_the_event_told_most_opens_first(flood):
    twice = replace(flood.events[1], evidence=flood.events[1].evidence * 2)
    assert foremost(tables_of(replace(flood, events=(flood.events[0], twice)))) == "d1-e2"
    assert foremost(tables_of(make_story())) is None


def test_the_most_salient_event_opens_before_one_told_more_often(flood):
    twice = replace(flood.events[1], evidence=flood.events[1].evidence * 2)
    salient = replace(flood.events[0], salience=0.7)
    assert foremost(tables_of(replace(flood, events=(salient, twice)))) == "d1-e1"


def test_several_articles_are_counted_with_their_dates():
    documents = (
        Document("d1", "a.txt", None, "en", "2021-05-10", "given", ""),
        Document("d2", "b.txt", None, "en", None, "unknown", ""),
    )
    found = publication(tables_of(make_story(documents=documents)))
    assert "2 articles · published on 1 date, 1 unknown" in found


def test_the_tally_is_one_line_of_counts():
    counts = {"shown": 2, "all": 12, "undated": 1, "unplaced": 3, "inferred": 0}
    assert "<b>2 of 12 events</b>" in tally(counts)
    assert "<span>1 undated · 3 without a place</span>" in tally(counts)
    assert "3 without a place · 4 with an inferred one" in tally({**counts, "inferred": 4})


def test_the_tally_of_key_events_says_how_many_are_left_out():
    counts = {"shown": 12, "all": 41, "undated": 0, "unplaced": 0, "inferred": 0}
    assert "<b>12 key events of 41 · 29 more</b>" in tally(counts, 29)
    assert "<b>12 key events of 41 · 0 more</b>" not in tally(counts, 0)


def test_the_tally_of_key_events_says_of_what_it_counts_what_they_lack():
    counts = {"shown": 12, "all": 41, "undated": 1, "unplaced": 2, "inferred": 0}
    assert "<span>of the key ones: 1 undated · 2 without a place</span>" in tally(counts, 29)


def test_the_tally_of_key_events_that_lack_nothing_says_nothing_of_it():
    counts = {"shown": 12, "all": 41, "undated": 0, "unplaced": 0, "inferred": 0}
    assert "</b><span></span>" in tally(counts, 29)


def test_relations_to_events_that_are_gone_are_left_out():
    relation = Relation("d1-e9", "d1-e1", Evidence("d1", 0, 1, "x"))
    assert "puts it" not in card(make_story(make_event(1), relations=(relation,)))


def test_a_span_on_which_sources_differ_is_said_in_words():
    values = (SourcedValue("2021-05-01/2021-05-14", ("d1",)), SourcedValue("2021-06", ("d2",)))
    event = make_event(1, disagreements=(Disagreement("day", values),))
    assert "1–14 May 2021" in card(make_story(event))


def test_the_card_of_a_key_event_says_why_it_is_shown_first():
    tables = tables_of(long_story(30))
    assert "Why it is shown first</h3><p>Told in the headline, has a day of its own.</p>" in (
        event_card("d1-e30", tables)
    )
    assert "Why it is shown first" not in event_card("d1-e1", tables)


def test_the_card_tells_an_inferred_place_from_a_said_one():
    tables = tables_of(long_story(30))
    around = event_card("d1-e30", tables)
    assert "Inferred from what is said around it" in around
    assert '<span dir="auto">inferred: Arna</span>' in around
    assert "Show on map" in around
    assert "inferred" not in event_card("d1-e29", tables).casefold()
