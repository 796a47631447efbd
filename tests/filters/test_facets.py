import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.filters import ACTOR, KIND, LISTS, PLACE, SHOW, SPEAKER, STATUS, Filter, apply, masks
from dashboard.filters.facets import facets, offered
from dashboard.story import Actor, Place, Quote
from dashboard.tables import tables_of
from dashboard.tables.membership import membership
from tests.conftest import flood_story, long_story, make_event, make_story


def counted(filter_, tables):
    return facets(masks(filter_, tables), tables)


def test_without_a_filter_every_choice_counts_its_events(flood):
    assert counted(Filter(), tables_of(flood)) == {
        KIND: {"Talks and statements": 1, "Pull-back": 1, "Disasters and accidents": 1},
        PLACE: {"Arna": 1, "Breng": 1},
        ACTOR: {"Ida Holm": 2},
        SPEAKER: {"Ida Holm": 1},
        STATUS: {"asserted": 2, "possible": 1, "reported": 0, "planned": 0, "negated": 0},
        SHOW: {"key": 3, "all": 3},
    }


def test_the_other_fields_count_and_a_field_does_not_narrow_itself(flood):
    found = counted(Filter(places=("Breng",)), tables_of(flood))
    assert found[PLACE] == {"Arna": 1, "Breng": 1}
    assert found[ACTOR] == {"Ida Holm": 1}
    assert found[STATUS]["possible"] == 0
    assert found[KIND] == {"Talks and statements": 1, "Pull-back": 0, "Disasters and accidents": 0}


def test_choices_that_leave_none_are_last():
    story = make_story(
        make_event(1, kind="ASSAULT", status="possible"), make_event(2, kind="AID"), make_event(3)
    )
    found = counted(Filter(statuses=("asserted",)), tables_of(story))
    assert list(found[KIND].values()) == [1, 1, 0]


def test_the_busiest_places_stand_first():
    places = tuple(Place(f"p{n}", f"Town {n}", "city", 1.0, 1.0, "NO", "t:1") for n in (1, 2))
    events = [make_event(n, places=("p1", "p2") if n else ("p2",)) for n in range(3)]
    found = counted(Filter(), tables_of(make_story(*events, places=places)))
    assert list(found[PLACE].items()) == [("Town 2", 3), ("Town 1", 2)]


def test_an_event_that_names_a_place_twice_counts_once():
    assert membership([("Arna", "Arna"), (), ("Breng",)]).counted(
        membership([("x",)] * 3).holding(())
    ) == {"Arna": 1, "Breng": 1}


def test_who_is_quoted_in_no_event_is_offered_too():
    speakers = (Actor("a0", "Ola Vik", "person"), Actor("a1", "Berit Moen", "person"))
    story = make_story(
        make_event(1, quotes=("q1",)), actors=speakers, quotes=(said(0, "a0"), said(1, "a1"))
    )
    assert counted(Filter(), tables_of(story))[SPEAKER] == {"Berit Moen": 1, "Ola Vik": 0}


def test_a_pick_stays_on_offer():
    assert offered({"Arna": 2}, ["Breng", "Arna"]) == ["Arna", "Breng"]


def test_a_story_without_events_has_no_choices_to_count():
    found = counted(Filter(), tables_of(make_story()))
    assert found[KIND] == found[PLACE] == found[ACTOR] == {}


def said(number, speaker):
    return Quote(f"q{number}", "d1", 0, 4, "Stay", (), "direct", speaker, None, None, "said")


NAMES = ("Arna", "Breng", "Calder")
ids = st.lists(st.sampled_from(range(3)), max_size=3)
events = st.lists(
    st.builds(
        dict,
        kind=st.sampled_from(("ASSAULT", "AID", "CONSULT", "OTHER")),
        status=st.sampled_from(("asserted", "possible")),
        earliest=st.sampled_from(("2021-05-03", "2021-06-03", None)),
        title=st.sampled_from(("the ferry left", "the bridge fell")),
        places=ids.map(lambda held: tuple(f"p{n}" for n in held)),
        actors=ids.map(lambda held: tuple(f"a{n}" for n in held)),
        quotes=ids.map(lambda held: tuple(f"q{n}" for n in held if n < 2)),
    ),
    max_size=6,
)
picks = st.lists(st.sampled_from(NAMES), max_size=2).map(tuple)
wanted = st.builds(
    Filter,
    since=st.sampled_from(("", "2021-05-20")),
    kinds=st.sampled_from(((), ("Force",), ("Force", "Talks and statements"))),
    places=picks,
    actors=picks,
    speakers=picks,
    statuses=st.sampled_from(((), ("possible",))),
    words=st.sampled_from(("", "ferry")),
)


@given(events, wanted)
def test_a_count_is_what_the_filter_leaves_with_that_choice_alone(given_events, filter_):
    made = [make_event(n, latest=one["earliest"], **one) for n, one in enumerate(given_events)]
    tables = tables_of(
        make_story(
            *made,
            places=tuple(Place(f"p{n}", NAMES[n], "city", 1.0, 1.0, "NO", "t") for n in range(3)),
            actors=tuple(Actor(f"a{n}", NAMES[n], "person") for n in range(3)),
            quotes=tuple(said(n, f"a{n}") for n in range(2)),
        )
    )
    left = {}  # by what passes: many choices leave the same events
    for key, counts in counted(filter_, tables).items():
        for choice, count in counts.items():
            alone = Filter.from_address({**filter_.to_address(), key: [choice]})
            passing = masks(alone, tables)
            seen = np.logical_and.reduce(list(passing.values())).tobytes()
            if seen not in left:
                left[seen] = len(apply(alone, tables, passing).events)
            assert count == left[seen], (key, choice)


@pytest.mark.parametrize("key", LISTS)
def test_every_choice_with_events_is_counted(key):
    tables = tables_of(flood_story())
    held = {KIND: "lane", PLACE: "places", ACTOR: "actors", SPEAKER: "speakers", STATUS: "status"}[
        key
    ]
    there = set(tables.events[held].explode().dropna())
    assert there <= set(counted(Filter(), tables)[key])


def test_key_events_and_all_are_counted_by_the_other_fields():
    found = counted(Filter(show="key", until="25 June 2021"), tables_of(long_story(30)))
    assert found[SHOW] == {"key": 4, "all": 25}
    assert found[PLACE] == {"Arna": 4}
