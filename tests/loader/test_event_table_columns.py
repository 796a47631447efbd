"""Tables with the columns of databases that people work with."""

import pytest

from dashboard.loader import Settings, load_sources
from dashboard.loader.event_tables import read_table
from dashboard.loader.source import Source
from dashboard.words.labels import place_labels


def story_of(table, name="events.csv"):
    (source,) = read_table(table, name)
    assert isinstance(source, Source), source
    return load_sources([source], Settings())


def days(story):
    return [(one.earliest, one.latest, one.granularity) for one in story.events]


def places(story):
    labels = place_labels(story.places)
    return [[labels[one] for one in event.places] for event in story.events]


ACLED = (
    "event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,country,admin1,"
    "location,latitude,longitude,geo_precision,notes,fatalities\n"
)


def test_a_row_of_acled_is_called_by_its_notes_and_stands_at_its_town():
    story = story_of(
        f"{ACLED}KEN1,03 March 2022,2022,1,Protests,Peaceful protest,Nurses (Kenya),Kenya,Kisumu,"
        "Kisumu,-0.1022,34.7617,1,Nurses marched to the hospital. It rained.,0\n"
    )
    assert [one.title for one in story.events] == ["Nurses marched to the hospital."]
    assert days(story) == [("2022-03-03", "2022-03-03", "day")]
    assert places(story) == [["Kisumu"]]
    assert "KEN1" not in story.documents[0].text
    assert "year: 2022" not in story.documents[0].text


@pytest.mark.parametrize(
    ("precision", "found"),
    [
        ("1", ("2022-03-03", "2022-03-03", "day")),
        ("2", ("2022-02-28", "2022-03-06", "week")),
        ("3", ("2022-03-01", "2022-03-31", "month")),
    ],
)
def test_a_day_of_acled_is_as_wide_as_its_precision_says(precision, found):
    row = f"K,03 March 2022,2022,{precision},Riots,,,Kenya,,Kisumu,-0.1,34.76,1,Shops were looted.,0\n"
    assert days(story_of(ACLED + row)) == [found]


UCDP = (
    "id,year,dyad_name,source_headline,where_prec,where_coordinates,adm_1,latitude,longitude,"
    "geom_wkt,country,date_prec,date_start,date_end,best\n"
)


@pytest.mark.parametrize(
    ("precision", "first", "last", "found"),
    [
        ("1", "2019-07-02", "2019-07-02", ("2019-07-02", "2019-07-02", "day")),
        ("2", "2019-07-02", "2019-07-05", ("2019-07-02", "2019-07-05", "day")),
        ("4", "2019-07-01", "2019-07-31", ("2019-07-01", "2019-07-31", "month")),
        ("4", "2019-07-02", "2019-07-02", ("2019-07-01", "2019-07-31", "month")),
        ("5", "2019-02-01", "2019-10-31", ("2019-02-01", "2019-10-31", "year")),
    ],
)
def test_a_row_of_ucdp_ged_lasts_as_long_as_its_days_and_its_precision_say(
    precision, first, last, found
):
    row = (
        f"7,2019,Gov - Front,Clash at the dam,1,Arna town,,60.4,5.5,POINT (5.5 60.4),Norway,{precision},"
        f"{first} 00:00:00.000,{last} 00:00:00.000,3\n"
    )
    assert days(story_of(UCDP + row)) == [found]


def test_a_row_of_ucdp_ged_without_a_headline_is_called_by_its_two_sides():
    story = story_of(
        f"{UCDP}7,2019,Gov - Front,,4,Rogaland province,Rogaland,59,6,,Norway,1,2019-07-02,2019-07-02,3\n"
    )
    assert [one.title for one in story.events] == ["Gov - Front"]
    assert [(one.name, one.kind) for one in story.places] == [
        ("Norway", "country"),
        ("Rogaland", "region"),
    ]


@pytest.mark.parametrize(
    ("date", "found"),
    [
        ("1991,3,14", ("1991-03-14", "1991-03-14", "day")),
        ("1991,3,0", ("1991-03-01", "1991-03-31", "month")),
        ("1991,0,0", ("1991-01-01", "1991-12-31", "year")),
    ],
)
def test_a_nought_in_a_date_of_gtd_is_what_nobody_knows(date, found):
    story = story_of(
        "eventid,iyear,imonth,iday,country_txt,city,latitude,longitude,summary\n"
        f"199103140001,{date},Norway,Bergen,60.39,5.32,A bomb went off at a mill.\n"
    )
    assert days(story) == [found]
    assert places(story) == [["Bergen"]]


def test_a_summary_of_gtd_is_a_title_without_its_date_and_codes_beside_words_are_unread():
    story = story_of(
        "iyear,imonth,iday,country,country_txt,city,summary\n"
        "1991,3,14,151,Norway,Bergen,03/14/1991: A bomb went off. It rained.\n"
    )
    assert [one.title for one in story.events] == ["A bomb went off."]
    assert "151" not in story.documents[0].text


def test_a_row_of_gtd_without_a_summary_is_called_by_its_kind_of_attack():
    story = story_of("iyear,imonth,iday,city,attacktype1_txt\n1991,3,14,Bergen,Armed Assault\n")
    assert [one.title for one in story.events] == ["Armed Assault"]


def test_a_query_of_wikidata_gives_labels_days_and_points():
    story = story_of(
        "item,itemLabel,date,precision,locationLabel,coord\n"
        "http://www.wikidata.org/entity/Q1,Fire of Larnok,1721-01-01T00:00:00Z,9,Larnok,Point(5.5 60.4)\n"
        "http://www.wikidata.org/entity/Q2,Siege of Arna,-0043-03-15T00:00:00Z,11,Arna,Point(6 59.5)\n"
    )
    assert [one.title for one in story.events] == ["Fire of Larnok", "Siege of Arna"]
    assert days(story) == [
        ("1721-01-01", "1721-12-31", "year"),
        ("-0043-03-15", "-0043-03-15", "day"),
    ]
    assert [(one.name, one.lat, one.lon) for one in story.places] == [
        ("Larnok", 60.4, 5.5),
        ("Arna", 59.5, 6.0),
    ]
    assert "wikidata" not in story.documents[0].text


def test_columns_of_newsrooms_are_known_and_links_stay_words():
    story = story_of(
        "Date,Incident,Town,Lat,Long,Link\n2024-05-13,Bridge hit,Bergen,60.39,5.32,https://larnok.example/1\n"
    )
    assert [one.title for one in story.events] == ["Bridge hit"]
    assert "Link: https://larnok.example/1" in story.documents[0].text


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        (["25/12/2023", "03/04/2024"], ["2023-12-25", "2024-04-03"]),
        (["12/25/2023", "03/04/2024"], ["2023-12-25", "2024-03-04"]),
        (["03.04.2024", "05.06.2024"], ["2024-04-03", "2024-06-05"]),
        (["25/12/23", "03/04/99"], ["2023-12-25", "1999-04-03"]),
        (["25-12-2023 14:30", "03-04-2024 09:05"], ["2023-12-25T14:30", "2024-04-03T09:05"]),
    ],
)
def test_the_whole_column_says_which_number_is_the_month(cells, found):
    story = story_of("date,title\n" + "".join(f"{cell},A vote\n" for cell in cells))
    assert [(one.earliest, one.latest) for one in story.events] == [(day, day) for day in found]


def test_a_column_that_does_not_say_leaves_both_meanings_open():
    story = story_of("date,title\n03/04/2024,A vote\n")
    assert days(story) == [("2024-03-04", "2024-04-03", "vague")]


def test_the_end_says_it_for_the_start():
    story = story_of("start,end,title\n03/04/2024,25/04/2024,A strike\n")
    assert [(one.earliest, one.latest) for one in story.events] == [("2024-04-03", "2024-04-25")]


def test_clocks_that_are_all_midnight_say_no_hour_and_others_do():
    idle = story_of("date,title\n2024-05-01 00:00:00,A vote\n2024-05-02 00:00:00,A count\n")
    real = story_of("date,title\n2024-05-01 00:00:00,A vote\n2024-05-02 09:30:00,A count\n")
    assert [one.earliest for one in idle.events] == ["2024-05-01", "2024-05-02"]
    assert [one.earliest for one in real.events] == ["2024-05-01T00:00", "2024-05-02T09:30"]


def test_a_kind_and_a_certainty_of_other_words_stay_words():
    story = story_of("date,title,status,kind\n2024-05-01,A vote,closed,local\n")
    assert story.documents[0].text.endswith("status: closed\nkind: local")
