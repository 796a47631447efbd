from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.filters import KEY, Filter, apply, counts, reach
from dashboard.tables import tables_of
from dashboard.words.kinds import STATUSES
from dashboard.words.labels import UNNAMED
from tests.conftest import flood_story, long_story, make_event, make_story
from tests.strategies.filters import FILTERS


def ids(filter_, story=None):
    return list(apply(filter_, tables_of(story or flood_story())).events["id"])


def test_an_empty_filter_lets_everything_through(flood):
    tables = tables_of(flood)
    assert apply(Filter(), tables) is tables


@pytest.mark.parametrize(
    ("filter_", "left"),
    [
        (Filter(kinds=("Pull-back",)), ["d1-e3"]),
        (Filter(places=("Arna",)), ["d1-e1"]),
        (Filter(places=("Arna", "Breng")), ["d1-e2", "d1-e1"]),
        (Filter(actors=("Ida Holm",)), ["d1-e2", "d1-e3"]),
        (Filter(speakers=("Ida Holm",)), ["d1-e3"]),
        (Filter(speakers=("Ola Vik",)), []),
        (Filter(statuses=("possible",)), ["d1-e3"]),
        (Filter(words="engineers breng"), ["d1-e2"]),
        (Filter(words='"higher ground"'), ["d1-e3"]),
        (Filter(words='"ground higher"'), []),
        (Filter(since="May 2021"), ["d1-e2", "d1-e1"]),
        (Filter(until="30 Apr 2021"), ["d1-e2"]),
        (Filter(since="2022"), []),
    ],
)
def test_each_field_narrows_the_events(filter_, left):
    assert ids(filter_) == left


def test_what_belongs_to_an_event_goes_with_it(flood):
    tables = apply(Filter(places=("Breng",)), tables_of(flood))
    assert list(tables.evidence["event"]) == ["d1-e2"]
    assert list(tables.place_mentions["text"]) == ["Breng"]
    assert list(tables.places["label"]) == ["Breng"]
    assert tables.quotes.empty
    assert tables.relations.empty


def test_a_quote_is_found_by_its_speaker_and_its_words(flood):
    tables = tables_of(flood)
    assert len(apply(Filter(actors=("Ida Holm",)), tables).quotes) == 1
    assert len(apply(Filter(words="wait again"), tables).quotes) == 1
    assert len(apply(Filter(words="dam"), tables).quotes) == 0


def test_a_speaker_leaves_his_own_quotes_alone(flood):
    two = replace(flood.quotes[0], id="d1-q2", speaker=None, speaker_text="He", event="d1-e2")
    lone = replace(flood.quotes[0], id="d1-q3", event=None)
    tables = tables_of(replace(flood, quotes=(*flood.quotes, two, lone)))
    assert list(apply(Filter(speakers=("Ida Holm",)), tables).quotes["id"]) == ["d1-q1", "d1-q3"]
    assert list(apply(Filter(speakers=(UNNAMED,)), tables).quotes["id"]) == ["d1-q2"]


def test_an_event_with_an_open_side_may_lie_beyond_it():
    by_may = make_event(1, earliest=None, latest="2021-05-03")
    assert ids(Filter(since="2021-05", until="2021-06"), make_story(by_may)) == ["d1-e1"]
    assert ids(Filter(since="2021-06"), make_story(by_may)) == []


def test_a_date_that_is_none_is_named_and_narrows_nothing():
    filter_ = Filter(since="31 June 2024")
    assert "31 June 2024" in filter_.mistakes[0]
    assert len(ids(filter_)) == 3


def test_dates_the_wrong_way_round_are_named():
    assert Filter(since="2022", until="2021").mistakes == (
        "“2022” is later than “2021”: nothing lies between.",
    )


def test_counts_are_of_what_is_in_view(flood):
    everything = tables_of(flood)
    view = apply(Filter(actors=("Ida Holm",)), everything)
    assert counts(view, everything) == {
        "shown": 2,
        "all": 3,
        "undated": 1,
        "unplaced": 1,
        "inferred": 0,
    }


def test_reach_is_the_first_and_last_day(flood):
    assert reach(tables_of(flood)) == ("20 Apr 2021", "3 May 2021")


def test_an_empty_filter_has_an_empty_address():
    assert Filter().to_address() == {}


@given(FILTERS)
def test_an_address_opens_the_same_filter(filter_):
    assert Filter.from_address(filter_.to_address()) == filter_


FLOOD = tables_of(flood_story())


@given(st.builds(Filter, words=st.text(max_size=20), since=st.text(max_size=8)))
def test_no_typed_words_are_an_error(filter_):
    apply(filter_, FLOOD)


@given(
    st.builds(
        Filter,
        places=st.lists(st.sampled_from(["Arna", "Breng"])).map(tuple),
        statuses=st.lists(st.sampled_from(STATUSES)).map(tuple),
        words=st.sampled_from(["", "holm", "dam"]),
    )
)
def test_filtering_twice_is_filtering_once(filter_):
    once = apply(filter_, FLOOD)
    assert list(apply(filter_, once).events["id"]) == list(once.events["id"])


@pytest.mark.parametrize("filter_", [Filter(since="nonsense"), Filter(until="nonsense")])
def test_a_date_that_cannot_be_read_lets_all_events_and_quotes_through(filter_, flood):
    lone = replace(flood.quotes[0], id="d1-q2", event=None)
    everything = tables_of(replace(flood, quotes=(*flood.quotes, lone)))
    seen = apply(filter_, everything)
    assert len(seen.events) == len(everything.events)
    assert len(seen.quotes) == 2


def test_a_filter_says_in_words_what_is_asked_for():
    asked = Filter(since="2024", places=("Arna", "Breng"), speakers=("Ida Holm",), words="dam")
    assert asked.in_words == "from 2024; place Arna or Breng; speaker Ida Holm; words dam"
    assert Filter().in_words == ""


def test_key_events_alone_are_left_with_what_belongs_to_them():
    tables = tables_of(long_story(30))
    key = apply(Filter(show=KEY), tables)
    assert len(key.events) == 9
    assert list(key.places["events"]) == [9]
    assert len(apply(Filter(show=KEY, until="25 June 2021"), tables).events) == 4


def test_key_events_leave_all_quotes(flood):
    story = replace(flood, events=tuple(replace(e, salience=0.1) for e in flood.events))
    others = tuple(make_event(n, salience=0.9) for n in range(10, 40))
    key = apply(Filter(show=KEY), tables_of(replace(story, events=(*story.events, *others))))
    assert "d1-e3" not in set(key.events["id"])
    assert list(key.quotes["id"]) == ["d1-q1"]


def test_a_filter_for_key_events_alone_is_bare_but_not_empty():
    assert Filter(show=KEY).is_bare
    assert not Filter(show=KEY).is_empty
    assert not Filter(show=KEY, words="x").is_bare
    assert Filter(show=KEY, places=("Arna",)).in_words == "only key events; place Arna"


def test_a_place_holds_what_is_inferred_to_have_been_there():
    assert len(ids(Filter(places=("Arna",)), long_story(6))) == 6


def test_inferred_places_are_counted_apart():
    everything = tables_of(long_story(6))
    found = counts(everything, everything)
    assert (found["unplaced"], found["inferred"]) == (0, 3)
