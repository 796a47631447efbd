import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.loader.events import Link
from dashboard.loader.ordering import certainly_after, order
from dashboard.loader.times.days import day_of
from dashboard.story import Event, Evidence

WORDS = Evidence("d1", 0, 5, "after")


def event(name, earliest=None, latest=None):
    return Event(
        id=name,
        title=name,
        kind="OTHER",
        mode=None,
        status="asserted",
        main=True,
        edtf=None,
        earliest=earliest,
        latest=latest,
        granularity="vague",
        basis="explicit" if earliest or latest else "unresolved",
        anchor=None,
        places=(),
        actors=(),
        quotes=(),
        evidence=(Evidence("d1", 0, 5, name),),
    )


def link(before, after, least=0, most=None, firm=True, said="after"):
    return Link(before, after, least, most, firm, Evidence("d1", 0, len(said), said))


def bounds(found):
    return {one.id: (one.earliest, one.latest) for one in found.events}


def test_an_event_before_a_dated_one_ends_no_later():
    found = order([event("a"), event("b", "2024-05-03", "2024-05-03")], [link("a", "b")])
    assert bounds(found)["a"] == (None, "2024-05-03")


def test_an_event_within_days_of_a_dated_one_is_bounded_on_both_sides():
    found = order([event("a"), event("b", "2024-05-03", "2024-05-03")], [link("a", "b", 0, 7)])
    assert bounds(found)["a"] == ("2024-04-26", "2024-05-03")


def test_bounds_go_along_a_chain():
    events = [event("a", "2024-05-01", "2024-05-01"), event("b"), event("c"), event("d")]
    events.append(event("e", "2024-05-09", "2024-05-09"))
    links = [link("a", "b", 2), link("b", "c"), link("c", "d", 1), link("d", "e")]
    assert bounds(order(events, links))["c"] == ("2024-05-03", "2024-05-08")


def test_an_event_that_gets_its_days_from_another_names_it():
    found = order([event("a"), event("b", "2024-05-03", "2024-05-03")], [link("a", "b")])
    first = found.events[0]
    assert (first.basis, first.edtf) == ("anchor", "../2024-05-03")
    assert (first.anchor.kind, first.anchor.id, first.anchor.date) == ("event", "b", "2024-05-03")


def test_events_without_any_date_are_ordered_and_stay_open():
    found = order([event("a"), event("b")], [link("a", "b", said="Shortly thereafter")])
    assert bounds(found) == {"a": (None, None), "b": (None, None)}
    assert [(one.before, one.after, one.evidence.text) for one in found.relations] == [
        ("a", "b", "Shortly thereafter")
    ]


def test_what_only_follows_in_the_text_orders_and_bounds_nothing():
    events = [event("a", "2024-05-03", "2024-05-03"), event("b")]
    found = order(events, [link("a", "b", firm=False)])
    assert bounds(found)["b"] == (None, None)
    assert len(found.relations) == 1


def test_the_order_of_telling_gives_way_to_dates():
    events = [event("a", "2024-05-03", "2024-05-03"), event("b", "2024-05-01", "2024-05-01")]
    assert order(events, [link("a", "b", firm=False)]).relations == ()


def test_statements_that_clash_are_named_on_both_events():
    events = [event("a", "2024-05-03", "2024-05-03"), event("b", "2024-05-01", "2024-05-01")]
    found = order(events, [link("a", "b", said="two days before the vote")])
    for one in found.events:
        (clash,) = one.disagreements
        assert clash.field == "order"
        assert any(value.value == "two days before the vote" for value in clash.values)
    assert bounds(found)["b"] == ("2024-05-01", "2024-05-01")


def test_two_links_that_contradict_each_other_are_named():
    found = order(
        [event("a"), event("b")], [link("a", "b", said="then"), link("b", "a", said="earlier")]
    )
    assert {value.value for value in found.events[0].disagreements[0].values} == {"then", "earlier"}


def test_a_circle_of_links_ends():
    events = [event("a", "2024-05-03", None), event("b"), event("c")]
    found = order(events, [link("a", "b", 1), link("b", "c", 1), link("c", "a", 1)])
    assert any(one.disagreements for one in found.events)


def test_minutes_are_kept_where_the_day_stays():
    events = [event("a", "2024-05-03T16:22", "2024-05-03T16:22"), event("b", None, "2024-05-03")]
    assert bounds(order(events, [link("b", "a")]))["a"] == ("2024-05-03T16:22", "2024-05-03T16:22")


def test_days_before_the_year_one_are_counted():
    assert day_of("0001-01-01") - day_of("-0001-12-31") == 367
    found = order([event("a"), event("b", "-0043-03-15", "-0043-03-15")], [link("a", "b")])
    assert bounds(found)["a"] == (None, "-0043-03-15")


def test_a_chain_of_thousands_is_settled_in_time():
    events = [event("e0", "2000-01-01", "2000-01-01"), *(event(f"e{n}") for n in range(1, 5000))]
    links = [link(f"e{n}", f"e{n + 1}", 0, 1) for n in range(4999)]
    started = time.process_time()
    found = order(events, links)
    assert time.process_time() - started < 2
    assert bounds(found)["e10"] == ("2000-01-01", "2000-01-11")


DAYS = st.one_of(st.none(), st.dates().map(str))


@given(
    st.lists(st.tuples(DAYS, DAYS), min_size=2, max_size=8),
    st.lists(
        st.tuples(
            st.integers(0, 7), st.integers(0, 7), st.integers(0, 9), st.none() | st.integers(0, 30)
        ),
        max_size=12,
    ),
)
def test_bounds_only_get_tighter_and_never_cross(days, pairs):
    events = [
        event(f"e{n}", min(a, b) if a and b else a, max(a, b) if a and b else b)
        for n, (a, b) in enumerate(days)
    ]
    links = [
        link(f"e{a}", f"e{b}", least, None if most is None else least + most)
        for a, b, least, most in pairs
        if a != b and max(a, b) < len(events)
    ]
    for before, after in zip(events, order(events, links).events, strict=True):
        if after.earliest and after.latest:
            assert after.earliest <= after.latest
        assert not before.earliest or (after.earliest and after.earliest >= before.earliest)
        assert not before.latest or (after.latest and after.latest <= before.latest)


@pytest.mark.parametrize(
    ("moment", "other", "after"),
    [
        ("2024-05-03", "2024-05-02", True),
        ("2024-05-03T14:00", "2024-05-03", False),
        ("2024-05-03T14:00", "2024-05-03T13:59", True),
        ("-0043-01-01", "-0042-12-31", False),
        ("-0042-01-01", "-0043-12-31", True),
        (None, "2024-05-02", False),
    ],
)
def test_a_moment_is_after_another_only_where_both_say_so(moment, other, after):
    assert certainly_after(moment, other) is after
