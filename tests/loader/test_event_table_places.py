"""A table names each town once, whatever position each of its rows gives."""

from dashboard.loader import Settings, load_sources
from dashboard.loader.event_tables import read_table
from dashboard.words.labels import place_labels


def story_of(table):
    return load_sources(list(read_table(table, "events.csv")), Settings())


def labels(story):
    return list(place_labels(story.places).values())


def test_rows_in_one_town_are_at_one_place():
    story = story_of(
        "date,title,place,lat,lon\n2021,A fair,Bergen,60.39,5.32\n2022,A fire,Bergen,60.41,5.29\n"
    )
    assert labels(story) == ["Bergen"]
    assert {one.places for one in story.events} == {(story.places[0].id,)}


def test_a_town_in_the_words_of_a_row_is_the_one_that_is_given():
    story = story_of("date,title,place,lat,lon\n2021,Fire in Bergen,Bergen,60.39,5.32\n")
    assert labels(story) == ["Bergen"]
    assert (story.places[0].kind, story.places[0].country) == ("city", "NO")
    assert {one.place for one in story.place_mentions} == {story.places[0].id}


def test_a_town_with_its_country_is_that_town():
    story = story_of(
        'date,title,place,lat,lon\n2021,A fair,"Bergen, Norway",60.39,5.32\n2022,A fire,Bergen,60.4,5.3\n'
    )
    assert labels(story) == ["Bergen"]


def test_a_row_without_a_position_is_where_others_put_its_town():
    story = story_of("date,title,place,lat,lon\n2021,A fair,Qxarn,,\n2022,A fire,Qxarn,60.4,5.3\n")
    assert [(one.name, one.lat) for one in story.places] == [("Qxarn", 60.4)]


def test_two_towns_of_one_name_are_two_and_no_label_shows_an_id():
    story = story_of(
        "date,title,place,lat,lon\n2021,A fair,Qxarn,60.4,5.3\n2022,A fire,Qxarn,10.25,20\n"
    )
    assert labels(story) == ["Qxarn (60.40, 5.30)", "Qxarn (10.25, 20.00)"]


def test_a_town_of_the_table_far_from_the_known_one_is_another():
    story = story_of("date,title,place,lat,lon\n2021,A fair,Bergen,-30,25\n")
    (place,) = (one for one in story.places if one.id in story.events[0].places)
    assert (place.name, place.lat, place.country) == ("Bergen", -30, None)


def test_an_era_in_a_date_is_no_place():
    story = story_of("date,title\n12 March 320 BC,Founding\n")
    assert story.places == ()
    assert story.events[0].earliest == "-0319-03-12"


def test_a_position_in_one_cell_is_one():
    story = story_of('date,title,coordinates\n2021,A fair,"60.4, 5.3"\n')
    assert [(one.lat, one.lon) for one in story.places] == [(60.4, 5.3)]


def test_a_bare_position_in_a_city_bears_its_name_and_stays_where_it_is():
    story = story_of("date,title,lat,lon\n2021,A fair,60.395,5.324\n2022,A fire,60.385,5.334\n")
    assert labels(story) == ["Bergen (60.395, 5.324)", "Bergen (60.385, 5.334)"]
    assert [(one.lat, one.country) for one in story.places] == [(60.395, "NO"), (60.385, "NO")]


def test_bare_positions_of_a_town_that_their_rows_tell_of_stay_where_they_are():
    story = story_of(
        "date,title,lat,lon\n2021,A fair in Bergen,60.395,5.324\n2022,A fire in Bergen,60.385,5.334\n"
    )
    assert labels(story) == ["Bergen", "Bergen (60.385, 5.334)"]
