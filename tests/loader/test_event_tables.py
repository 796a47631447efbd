import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.loader import Settings, load_sources
from dashboard.loader.readers import read_bytes
from dashboard.loader.source import Source, SourceError
from dashboard.story import Story
from dashboard.words.explain import explain

TIMELINE_JS = (
    "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,"
    "Media Credit,Media Caption,Media Thumbnail,Type,Group,Background\n"
    ",,,,,,,,,The years of Larnok,How it grew.,,,,,title,,\n"
    "2021,5,3,14:30,,,,,,The dam at Arna broke,<p>Two people <b>died</b>.</p>,,,,t.png,,Flood,#fff\n"
    "1990,,,,1994,,,,early nineties,The dam was built,,,,,,,,\n"
)


def source_of(table, name="events.csv"):
    (found,) = read_bytes(table.encode(), name)
    assert isinstance(found, Source), found
    return found


def story_of(table) -> Story:
    return load_sources([source_of(table)], Settings())


def words(story, span):
    return story.documents[0].text[span.start : span.end]


def test_each_row_is_an_event_dated_as_given_with_its_words():
    story = story_of(
        "date,title,text\n2021-05-03,The dam at Arna broke,Water came.\n2024,A vote,\n"
    )
    assert [(e.title, e.earliest, e.latest, e.basis) for e in story.events] == [
        ("The dam at Arna broke", "2021-05-03", "2021-05-03", "explicit"),
        ("A vote", "2024-01-01", "2024-12-31", "explicit"),
    ]
    assert story.events[0].evidence[0].text == "2021-05-03\n\nThe dam at Arna broke\n\nWater came."


def test_every_offset_points_to_the_words_it_names():
    story = story_of(
        "date,title,place,lat,lon,quote,speaker\n"
        "2021-05-03,The dam broke,Arna,60.4,5.5,“We will not wait”,Ida Holm\n"
    )
    things = (*story.times, *story.place_mentions, *story.actor_mentions, *story.quotes)
    assert things
    assert [words(story, one) for one in things] == [one.text for one in things]
    assert words(story, story.events[0].evidence[0]) == story.events[0].evidence[0].text


def test_a_place_with_a_position_stands_where_the_table_says():
    story = story_of("date,title,place,lat,lon\n2021,A fair,Paris,33.66,-95.55\n")
    (place,) = [one for one in story.places if one.id in story.events[0].places]
    assert (place.name, place.lat, place.lon, place.gazetteer) == (
        *("Paris", 33.66, -95.55, "given:events.csv"),
    )


def test_a_position_without_a_name_is_a_place():
    story = story_of("date,title,lat,lon\n2021,A fair,33.66125,-95.5\n")
    (place,) = [one for one in story.places if one.id in story.events[0].places]
    assert (place.name, place.lat, place.lon) == ("33.66125, -95.5", 33.66125, -95.5)
    assert story.documents[0].text.startswith("2021 · 33.66125, -95.5")


@pytest.mark.parametrize(
    ("lat", "lon", "missing"), [("60.4", "", "longitude"), ("", "5.5", "latitude")]
)
def test_half_a_position_is_named(lat, lon, missing):
    (error,) = read_bytes(
        f"date,title,place,lat,lon\n2021,A,Arna,{lat},{lon}\n".encode(), "events.csv"
    )
    assert isinstance(error, SourceError)
    assert error.reason == f"has half a position, without the {missing}"


@pytest.mark.parametrize(
    ("table", "kept"),
    [
        ("date,title,type\n2021,A raid,airstrike\n", "type: airstrike"),
        ("date,title,type\n2021,A cup,title\n", "type: title"),
        ("year,headline,type\n2021,A raid,airstrike\n", "type: airstrike"),
    ],
)
def test_a_type_that_is_not_of_timelinejs_stays_among_the_words(table, kept):
    source = source_of(table)
    assert source.text.endswith(kept)
    assert len(source.rows) == 1


def test_a_place_without_a_position_is_looked_up():
    story = story_of("date,title,place\n2021,A fair,Oslo\n")
    (place,) = story.places
    assert (place.name, place.country) == ("Oslo", "NO")
    assert story.place_mentions[0].reason == "given in the table"


def test_a_place_that_nobody_knows_is_kept_without_a_position():
    story = story_of("date,title,place\n2021,A fair,Qxarnok\n")
    assert [(one.name, one.lat) for one in story.places] == [("Qxarnok", None)]
    assert story.events[0].places == (story.places[0].id,)


def test_a_quote_has_the_speaker_given_and_belongs_to_its_row():
    story = story_of("date,title,quote,speaker\n2021,A vote,We go on,the harbour pilots\n")
    (quote,) = story.quotes
    assert (quote.text, quote.speaker_text, quote.kind) == (
        *("We go on", "the harbour pilots", "direct"),
    )
    assert quote.event == story.events[0].id
    assert story.events[0].quotes == (quote.id,)
    assert next(a.name for a in story.actors if a.id == quote.speaker) == "the harbour pilots"


def test_a_timelinejs_spreadsheet_is_read_as_it_is():
    source = source_of(TIMELINE_JS)
    story = load_sources([source], Settings())
    assert source.title == "The years of Larnok"
    assert [(e.title, e.earliest, e.latest, e.granularity) for e in story.events] == [
        ("The dam at Arna broke", "2021-05-03T14:30", "2021-05-03T14:30", "minute"),
        ("The dam was built", "1990-01-01", "1994-12-31", "year"),
    ]
    assert explain(story.times[-1]) == (
        "“early nineties” (table row) is dated as its table gives it, so it is 1990 – 1994."
    )
    assert "Two people died." in source.text
    assert "Group: Flood" in source.text
    assert "t.png" not in source.text


def test_a_row_that_cannot_be_read_is_named_by_its_number_and_the_rest_is_kept():
    table = "date,title\n2021-06-31,Nothing\n2021,A vote\nsoon,Later\n2022-02-01/2022-01-01,Back\n,X\n2020,\n"
    source, *errors = read_bytes(table.encode(), "events.csv")
    assert [row.number for row in source.rows] == [3]
    assert [str(error).split(":")[0] for error in errors] == [
        f"events.csv, row {number}" for number in (2, 4, 5, 6, 7)
    ]
    assert [error.reason for error in errors] == [
        "has the date “2021-06-31”, which cannot be read",
        "has the date “soon”, which cannot be read",
        "ends (2022-01-01) before it begins (2022-02-01)",
        "has no date",
        "has no title, text or quote",
    ]


@pytest.mark.parametrize("mark", [";", "\t", ","])
def test_columns_go_by_name_in_any_case_and_order_and_with_any_mark_between(mark):
    table = f"TITLE{mark} Start_Date {mark}LATITUDE\nA vote{mark}2021-05-03{mark}\n"
    assert story_of(table).events[0].earliest == "2021-05-03"


def test_the_line_that_tells_excel_the_separator_is_no_row():
    source = source_of("sep=;\ndate;title\n2021;A vote\n")
    assert [row.number for row in source.rows] == [2]


def test_a_cell_of_several_lines_is_one_line():
    assert "One Two" in source_of('date,title\n2021,"One\nTwo"\n').text


def test_a_formula_is_words():
    story = story_of('date,title\n2021,"=HYPERLINK(""http://attack.example"")"\n')
    assert story.events[0].title == '=HYPERLINK("http://attack.example")'


def test_a_column_of_another_name_is_read_with_its_name():
    assert source_of("date,title,Mood\n2021,A vote,calm\n").text.endswith("Mood: calm")


def test_the_kind_and_certainty_of_an_event_are_those_of_its_words():
    story = story_of(
        "date,title\n2021,Soldiers attacked the port of Larnok\n2022,Ministers may meet in Oslo\n"
    )
    assert [(e.kind, e.status) for e in story.events] == [
        ("ASSAULT", "asserted"),
        ("CONSULT", "possible"),
    ]


def test_who_did_what_to_whom_and_how_many_are_those_of_its_words():
    story = story_of('date,title\n2021,"Russia attacked Ukraine, killing 12 people"\n')
    (event,) = story.events
    names = {actor.id: actor.name for actor in story.actors}
    assert [names[one] for one in event.sources] == ["Russia"]
    assert [names[one] for one in event.targets] == ["Ukraine"]
    assert [(one.what, one.count) for one in event.figures] == [("killed", 12)]
    assert [words(story, one) for one in event.tellings] == ["attacked"]


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ("", "is empty"),
        ("name,age\nIda,40\n", "has no columns for a date and a title or text"),
        ("date,title\n", "has no row with an event"),
        ("date,title\n2021," + "a" * 100_001 + "\n", "is no table that can be read"),
    ],
)
def test_what_is_no_table_of_events_says_so(table, reason):
    (error,) = read_bytes(table.encode(), "events.csv")
    assert isinstance(error, SourceError)
    assert error.reason.startswith(reason)


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ('date,title\n2021,A\n2022,"B\n2023,C\n', 3),
        ('date,title\n2021,"A" b\n', 2),
        ('\n\n"date,title\n', 3),
    ],
)
def test_quotation_marks_that_do_not_close_are_named_with_their_row(table, row):
    (error,) = read_bytes(table.encode(), "events.csv")
    assert isinstance(error, SourceError)
    assert error.name == f"events.csv, row {row}"
    assert error.reason.startswith("is no table that can be read")
    assert error.advice == "Close its quotation marks, and write those within a cell twice"


def test_empty_first_rows_are_skipped_and_counted():
    source = source_of("\n;;\n\ndate;title\n2021;A vote\n")
    assert [row.number for row in source.rows] == [5]


def test_a_first_row_that_is_not_known_is_told_what_may_part_it():
    (error,) = read_bytes(b"date|title\n2021|A vote\n", "events.csv")
    assert isinstance(error, SourceError)
    assert "commas, semicolons or tabs" in error.advice


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("Jane <jane@larnok.example> said", "Jane <jane@larnok.example> said"),
        ("Jane <jane@larnok.example> <b>said</b>", "Jane <jane@larnok.example> said"),
        ("5 < 6 &amp; 7 > 6", "5 < 6 & 7 > 6"),
        ("<P class='x'>One</P><br/>Two", "One Two"),
        ("<script>alert(1)</script>One", "One"),
    ],
)
def test_only_what_is_a_tag_is_markup(cell, said):
    assert source_of(f"date,title\n2021,{cell}\n").text == f"2021\n\n{said}"


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("“We go on”", "We go on"),
        ("'We go on'", "We go on"),
        ("«We go on»", "We go on"),
        ("We go on, said the pilots'", "We go on, said the pilots'"),
        ("“Go” is what they call “home”", "“Go” is what they call “home”"),
        ("'Tis time", "'Tis time"),
    ],
)
def test_only_the_marks_around_all_of_a_quote_are_taken_off(cell, said):
    (row,) = (source := source_of(f'date,title,quote\n2021,A vote,"{cell}"\n')).rows
    assert source.text[row.quote.start : row.quote.end] == said


def test_too_many_rows_are_refused_with_both_numbers():
    table = "date,title\n" + "2021,A vote\n" * 20_001
    (error,) = read_bytes(table.encode(), "events.csv")
    assert error.reason == "has 20,001 rows, more than 20,000"


@pytest.mark.parametrize("lat", ["91", "north", "nan"])
def test_a_position_that_is_none_is_named(lat):
    table = f"date,title,place,lat,lon\n2021,A vote,Larnok,{lat},5\n"
    (error,) = read_bytes(table.encode(), "events.csv")
    assert error.reason == f"has the lat “{lat}”, which is no position"


def test_a_time_beside_a_whole_date_is_its_hour():
    story = story_of("date,time,title\n2021-05-03,14:30,The dam broke\n")
    assert story.events[0].earliest == "2021-05-03T14:30"
    assert story.times[0].text == "2021-05-03 14:30"


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ("date,end month,title\n2021-05-03,6,A\n", "has a part of its end without the year"),
        ("date,end day,title\n2021-05-03,6,A\n", "has a part of its end without the year"),
        ("date,end time,title\n2021-05-03,14:30,A\n", "has a part of its end without the year"),
        ("year,month,title\n,6,A\n", "has a part of its date without the year"),
        ("date,time,title\n2021-05,14:30,A\n", "has the time “14:30” beside no single day"),
    ],
)
def test_parts_of_a_date_that_nothing_uses_are_named(table, reason):
    (error,) = read_bytes(table.encode(), "events.csv")
    assert isinstance(error, SourceError)
    assert error.reason == reason


def test_what_says_the_date_again_stays_among_the_words():
    source = source_of("date,month,title\n2021-05-03,May,A vote\n")
    assert source.text == "2021-05-03\n\nA vote\n\nmonth: May"
    assert source.rows[0].date.earliest == "2021-05-03"


CELLS = st.text(alphabet=st.characters(codec="utf-8"), max_size=30)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=5))
def test_whatever_stands_in_the_cells_every_span_lies_within_the_text(cells):
    written = io.StringIO()
    csv.writer(written).writerows(
        [("date", "title", "place", "quote"), *(("2021-05-03", *row) for row in cells)]
    )
    for found in read_bytes(written.getvalue().encode(), "events.csv"):
        if isinstance(found, Source):
            story = load_sources([found], Settings())
            assert len(story.events) == len(found.rows)
            for thing in (*story.times, *story.place_mentions, *story.quotes):
                assert found.text[thing.start : thing.end] == thing.text


@pytest.mark.parametrize(
    "rest", ["notes\nA long note that says nothing. And so on.", "quote\nWe are safe. We go home."]
)
def test_a_row_without_a_title_is_called_by_its_text_whatever_stands_behind(rest):
    column, cell = rest.split("\n")
    story = story_of(f"date,text,{column}\n2024-05-01,Police shut the bridge,{cell}\n")
    assert [event.title for event in story.events] == ["Police shut the bridge"]


def test_a_row_without_a_title_is_called_by_the_first_sentence_of_its_text():
    story = story_of("date,text,notes\n2024-05-01,Police shut the bridge. It was old.,Short\n")
    assert [event.title for event in story.events] == ["Police shut the bridge."]
