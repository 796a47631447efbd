import pandas as pd

from dashboard.story import Actor, Place
from dashboard.tables import tables_of
from dashboard.tables.schema import COLUMNS
from tests.conftest import long_story, make_event, make_story


def test_every_table_has_the_columns_of_the_schema(flood):
    tables = tables_of(flood)
    assert {name: tuple(getattr(tables, name).columns) for name in COLUMNS} == COLUMNS


def test_an_empty_story_has_the_same_columns_and_types(flood):
    empty, full = tables_of(make_story()), tables_of(flood)
    for name in COLUMNS:
        assert list(getattr(empty, name).dtypes) == list(getattr(full, name).dtypes), name


def test_events_stand_in_order_with_readable_names(flood):
    events = tables_of(flood).events
    assert list(events["id"]) == ["d1-e2", "d1-e1", "d1-e3"]
    assert list(events["when"]) == ["20 Apr – 3 May 2021", "3 May 2021", "no date given"]
    assert list(events["lane"]) == ["Talks and statements", "Disasters and accidents", "Pull-back"]
    assert list(events["dated"]) == [True, True, False]


def test_bounds_stand_as_moments_too(flood):
    talks = tables_of(flood).events.iloc[0]
    assert talks["first"] == pd.Timestamp("2021-04-20")
    assert talks["last"] == pd.Timestamp("2021-05-03T23:59")


def test_years_before_one_are_kept():
    events = tables_of(make_story(make_event(1, earliest="-0043-03-15", latest=None))).events
    assert str(events["first"].to_numpy()[0]).startswith("-043-03-15")


def test_places_and_actors_count_their_events(flood):
    tables = tables_of(flood)
    assert dict(zip(tables.places["label"], tables.places["events"], strict=True)) == {
        "Arna": 1,
        "Breng": 1,
    }
    assert list(tables.actors["events"]) == [2]


def test_two_places_of_one_name_get_labels_of_their_own():
    springs = (
        Place("p1", "Spring", "city", 1, 1, "US", None),
        Place("p2", "Spring", "city", 2, 2, "AU", None),
        Place("p3", "Fall", "city", 3, 3, "US", None),
    )
    labels = tables_of(make_story(places=springs)).places["label"]
    assert list(labels) == ["Spring (US)", "Spring (AU)", "Fall"]


def test_towns_of_one_name_in_one_country_are_told_apart_by_their_position_and_no_id():
    springs = (
        Place("given:spring@1,1", "Spring", "site", 1, 1, None, "given:a.csv"),
        Place("given:spring@2,2", "Spring", "site", 2, 2, None, "given:a.csv"),
        Place("given:spring", "Spring", "region", None, None, "US", None),
        Place("text:spring", "Spring", "site", None, None, None, None),
    )
    labels = tables_of(make_story(places=springs)).places["label"]
    assert list(labels) == [
        *("Spring (1.00, 1.00)", "Spring (2.00, 2.00)", "Spring (US)", "Spring (1)"),
    ]


def test_two_actors_alike_in_all_but_id_get_labels_of_their_own():
    holms = (Actor("a1", "Holm", "person"), Actor("a2", "Holm", "person"))
    assert list(tables_of(make_story(actors=holms)).actors["label"]) == ["Holm (1)", "Holm (2)"]


def test_a_title_from_the_middle_of_a_sentence_starts_with_a_capital():
    events = tables_of(make_story(make_event(1, title="key envoys met"))).events
    assert events["title"][0] == "Key envoys met"


def test_a_quote_knows_the_event_that_holds_it(flood):
    quote = tables_of(flood).quotes.iloc[0]
    assert (quote["speaker_name"], quote["event"], quote["event_title"]) == (
        "Ida Holm",
        "d1-e3",
        "The town may move to higher ground",
    )


def test_events_can_be_searched_by_their_places_people_and_quotes(flood):
    search = dict(
        zip(tables_of(flood).events["id"], tables_of(flood).events["search"], strict=True)
    )
    assert "breng" in search["d1-e2"]
    assert "ida holm" in search["d1-e3"]
    assert "we will not wait again" in search["d1-e3"]


def test_the_most_salient_events_of_a_story_are_its_key_events():
    tables = tables_of(long_story(30))
    key = tables.events[tables.events["key"]]
    assert list(key["title"]) == [f"Step {n} of the repair" for n in range(22, 31)]
    assert tables.opens_on_key
    assert not tables_of(long_story(20)).opens_on_key


def test_inferred_places_stand_apart_and_never_beside_said_ones():
    places = (
        Place("p1", "Arna", "city", 1, 1, "NO", None),
        Place("p2", "Breng", "city", 2, 2, "NO", None),
    )
    said = make_event(1, places=("p1",), places_inferred=("p2",))
    around = make_event(2, places_inferred=("p2",))
    tables = tables_of(make_story(said, around, places=places))
    assert list(tables.events["places"]) == [("Arna",), ()]
    assert list(tables.events["places_inferred"]) == [(), ("Breng",)]
    assert list(tables.places["events"]) == [1, 1]
    assert list(tables.places["events_inferred"]) == [0, 1]
    assert list(tables.event_places["is_inferred"]) == [False, True]
