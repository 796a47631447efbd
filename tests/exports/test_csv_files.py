import csv
from dataclasses import replace
from datetime import date
from io import BytesIO, StringIO
from zipfile import ZipFile

from dashboard.exports.csv_files import events_csv, tables_zip
from dashboard.exports.edition import Selection, selected, whole
from dashboard.loader import load
from dashboard.story import Disagreement, Place, SourcedValue
from tests.conftest import flood_story, long_story, make_event, make_story

TODAY = date(2026, 1, 2)


def rows(content):
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline="")))


def table(story, name):
    with ZipFile(BytesIO(tables_zip(whole(story, TODAY)))) as archive:
        return rows(archive.read(f"{name}.csv"))


def test_each_event_is_a_row_in_order(flood):
    read = rows(events_csv(whole(flood, TODAY)))
    assert [row["title"] for row in read] == [
        "Mayor Ida Holm met engineers in Breng",
        "The dam at Arna broke",
        "The town may move to higher ground",
    ]


def test_a_row_says_when_where_who_and_what_says_it(flood):
    row = rows(events_csv(whole(flood, TODAY)))[0]
    assert row["when"] == "20 Apr – 3 May 2021"
    assert (row["earliest"], row["latest"]) == ("2021-04-20", "2021-05-03")
    assert (row["places"], row["latitude"], row["longitude"]) == ("Breng", "59.1", "5.9")
    assert row["people_and_parties"] == "Ida Holm"
    assert row["evidence"] == "Days before the flood, Mayor Ida Holm met engineers in Breng."
    assert row["sources"] == "arna.txt"


def test_spreadsheets_are_told_that_it_is_unicode(flood):
    assert events_csv(whole(flood, TODAY)).startswith(b"\xef\xbb\xbfid,when,")


def test_coordinates_south_and_west_stay_numbers():
    place = Place("p1", "Ushuaia", "city", -54.8, -68.3, "AR", None)
    story = make_story(make_event(1, places=("p1",)), places=(place,))
    row = rows(events_csv(whole(story, TODAY)))[0]
    assert (row["latitude"], row["longitude"]) == ("-54.8", "-68.3")


def test_a_position_that_is_only_near_has_its_kilometres():
    place = Place("p1", "Lake", "water", 1, 2, None, None, position="near", position_km=30.0)
    story = make_story(make_event(1, places=("p1",)), places=(place,))
    row = rows(events_csv(whole(story, TODAY)))[0]
    assert (row["position"], row["position_km"]) == ("near", "30.0")


def test_no_cell_is_a_formula():
    attack = '=HYPERLINK("https://attack.example","x")'
    place = Place("p1", "+1+1", "city", None, None, None, None)
    story = make_story(make_event(1, title=attack, places=("p1",)), places=(place,))
    row = rows(events_csv(whole(story, TODAY)))[0]
    assert row["title"] == f"'{attack}"
    assert row["places"] == "'+1+1"


def test_where_sources_differ_is_one_cell():
    values = (SourcedValue("12 held", ("d1",)), SourcedValue("19 held", ("d2",)))
    story = make_story(make_event(1, disagreements=(Disagreement("toll", values),)))
    assert rows(events_csv(whole(story, TODAY)))[0]["sources_differ"] == "toll: 12 held / 19 held"


def test_the_zip_has_events_places_quotes_and_sources(flood):
    assert [row["name"] for row in table(flood, "places")] == ["Arna", "Breng"]
    assert [row["events"] for row in table(flood, "places")] == ["1", "1"]
    assert table(flood, "quotes")[0]["speaker"] == "Ida Holm"
    assert table(flood, "sources")[0]["published"] == "2021-05-10"
    assert len(table(flood, "events")) == 3


def test_a_quote_has_no_comma_before_its_speaker(flood):
    assert table(flood, "quotes")[0]["words"] == "we will not wait again"


def test_the_place_of_a_quote_is_that_of_its_words_with_the_comma():
    text = "The mayor said the roof “would not last,” and left."
    (row,) = table(load(text), "quotes")
    assert row["words"] == "the roof “would not last”"
    assert text[int(row["start"]) : int(row["end"])] == "the roof “would not last,”"


def test_a_quote_whose_speaker_is_not_named_has_an_empty_cell(flood):
    quote = replace(flood.quotes[0], speaker=None, speaker_text=None)
    assert table(replace(flood, quotes=(quote,)), "quotes")[0]["speaker"] == ""


def test_the_same_story_gives_the_same_zip(flood):
    assert tables_zip(whole(flood, TODAY)) == tables_zip(whole(flood_story(), TODAY))


def test_each_row_of_a_selection_says_so(flood):
    edition = selected(flood, Selection(frozenset({"d1-e1"}), frozenset(), "place Arna"), TODAY)
    assert [row["selection"] for row in rows(events_csv(edition))] == [
        "Selection: 1 of 3 events, 0 of 1 quotes. Filter: place Arna."
    ]


def test_a_story_without_events_is_a_table_without_rows():
    assert rows(events_csv(whole(make_story(), TODAY))) == []


def test_what_a_person_set_is_one_cell():
    story = make_story(make_event(1, corrected=("title", "date")))
    assert rows(events_csv(whole(story, TODAY)))[0]["corrected"] == "title; date"


def test_salience_and_inferred_places_have_columns_of_their_own():
    said, around = rows(events_csv(whole(long_story(2), TODAY)))
    assert (said["salience"], said["shown_first_for"]) == (
        "0.01",
        "told in the headline; has a day of its own",
    )
    assert (said["places"], said["places_inferred"]) == ("Arna", "")
    assert (around["places"], around["places_inferred"], around["latitude"]) == ("", "Arna", "")


def test_events_of_a_place_are_counted_apart_from_inferred_ones():
    (arna,) = table(long_story(3), "places")
    assert (arna["events"], arna["events_inferred"]) == ("2", "1")


def test_a_selection_keeps_the_places_that_are_inferred():
    chosen = Selection(frozenset({"d1-e2"}), frozenset(), "only key events")
    (row,) = rows(events_csv(selected(long_story(3), chosen, TODAY)))
    assert row["places_inferred"] == "Arna"
    assert "Filter: only key events." in row["selection"]
