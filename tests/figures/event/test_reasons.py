from dashboard.figures.event.reasons import why_this_date
from dashboard.story import Anchor, Disagreement, Evidence, Relation, SourcedValue, Time
from dashboard.tables import records, tables_of
from tests.conftest import make_event, make_story

SOMME = Anchor("known", "somme", "Battle of the Somme", "1916-07-01/1916-11-18")
IN_MAY = Evidence("d1", 0, 30, "The council met in May 2021.  ")
ORDER = Evidence("d1", 40, 60, "after the fire")
MAY = Time(
    *("d1-t1", "d1", 16, 27, "in May 2021", "DATE", "2021-05", "2021-05"),
    *("2021-05-01", "2021-05-31", "month", "explicit", None, "month and year"),
)
OPEN = {"earliest": None, "latest": None}


def reasons(story, event="d1-e1"):
    tables = tables_of(story)
    return why_this_date(next(e for e in records(tables.events) if e.id == event), tables)


def met(**changes):
    return make_event(1, title="The council met", granularity="vague", **changes)


def fire(**changes):
    return make_event(2, title="The mill burnt down", **changes)


def test_an_anchor_longer_than_a_day_is_said_in_words():
    event = make_event(1, earliest="1916-06-18", latest="1916-07-01", basis="anchor", anchor=SOMME)
    assert "<b>Battle of the Somme</b>, 1 Jul – 18 Nov 1916." in reasons(make_story(event))[0]


def test_the_bound_that_the_order_narrows_is_told_apart_from_the_words_date():
    event = met(earliest="2021-05-12", latest="2021-05-31", evidence=(IN_MAY,))
    relations = (Relation("d1-e2", "d1-e1", ORDER),)
    burnt = fire(earliest="2021-05-12", latest="2021-05-12")
    found = reasons(make_story(event, burnt, times=(MAY,), relations=relations))
    assert found[:2] == [
        "“in May 2021” (month and year) names its date itself, so it is May 2021.",
        'Its first day, 12 May 2021, is that of “<span dir="auto">The mill burnt down</span>”, '
        'which the text puts before it (“<span dir="auto">after the fire</span>”).',
    ]
    assert not any("The text puts it after" in reason for reason in found)


def test_a_bound_some_days_from_a_neighbour_follows_from_the_order():
    event = met(earliest="2021-05-14", latest="2021-05-31", evidence=(IN_MAY,))
    relations = (Relation("d1-e2", "d1-e1", ORDER),)
    burnt = fire(earliest="2021-05-12", latest="2021-05-12")
    found = reasons(make_story(event, burnt, times=(MAY,), relations=relations))
    assert "Its first day, 14 May 2021, follows from the order that the text gives." in found
    assert any("The text puts it after" in reason for reason in found)


def test_words_whose_bounds_the_event_has_are_the_only_reason():
    event = met(earliest="2021-05-01", latest="2021-05-31", evidence=(IN_MAY,))
    relations = (Relation("d1-e2", "d1-e1", ORDER),)
    burnt = fire(earliest="2021-05-01", latest="2021-05-01")
    found = reasons(make_story(event, burnt, times=(MAY,), relations=relations))
    assert not any(reason.startswith("Its ") for reason in found)


def test_each_bound_of_a_date_from_the_order_alone_names_its_neighbour():
    anchor = Anchor("event", "d1-e3", "The mill reopened", "2021-05-20")
    event = met(earliest="2021-05-12", latest="2021-05-20", basis="anchor", anchor=anchor)
    burnt = fire(earliest="2021-05-12", latest="2021-05-12")
    reopened = make_event(3, title="The mill reopened", earliest="2021-05-20", latest="2021-05-20")
    relations = (Relation("d1-e2", "d1-e1", ORDER), Relation("d1-e1", "d1-e3", ORDER))
    first, last, *_ = reasons(make_story(event, burnt, reopened, relations=relations))
    assert first.startswith("Its first day, 12 May 2021, is that of")
    assert "The mill burnt down" in first
    assert last.startswith("Its last day, 20 May 2021, is that of")
    assert "The mill reopened" in last


def test_a_known_event_is_not_explained_by_another_events_words():
    known = Anchor("known", "fair", "fair of Breng", "2021-05-14")
    words = Time(
        *("d1-t1", "d1", 16, 27, "days before the fair", "DATE", "", "2021-05-01/2021-05-14"),
        *("2021-05-01", "2021-05-14", "vague", "anchor", known, "length from an event"),
    )
    fair = make_event(
        1,
        earliest="2021-05-14",
        latest="2021-05-14",
        basis="anchor",
        anchor=known,
        evidence=(IN_MAY,),
    )
    burnt = fire(earliest="2021-05-01", latest="2021-05-14")
    relations = (Relation("d1-e2", "d1-e1", ORDER),)
    found = reasons(make_story(fair, burnt, times=(words,), relations=relations))
    assert "this is a known event: <b>fair of Breng</b>, 14 May 2021" in found[0]


def test_an_event_without_a_date_says_so():
    assert reasons(make_story(make_event(1, **OPEN))) == ["The text gives no date."]


PUBLISHED = "10 May 2021, as given"
HEADING = Anchor("time", "d1-t9", "4 May", "2021-05-04")


def test_a_heading_that_gives_the_date_is_quoted():
    event = met(earliest="2021-05-04", latest="2021-05-04", basis="heading", anchor=HEADING)
    assert reasons(make_story(event))[0] == (
        'Given by the heading above: “<span dir="auto">4 May</span>”.'
    )


def test_a_date_of_the_text_around_is_told_from_one_of_the_events_own_words():
    event = met(earliest="2021-05-04", latest="2021-05-04", basis="context", evidence=(IN_MAY,))
    said = reasons(make_story(event, times=(MAY,)))[0]
    assert said == "Its own words give no time; the text around them does, so it is 4 May 2021."


def test_what_is_only_told_as_past_was_no_later_than_publication():
    event = met(earliest=None, latest="2021-05-10", basis="told", evidence=(IN_MAY,))
    assert reasons(make_story(event)) == [f"Told as past: no later than publication ({PUBLISHED})."]


def test_what_is_only_told_as_to_come_is_no_earlier_than_publication():
    event = met(earliest="2021-05-10", latest=None, basis="told", evidence=(IN_MAY,))
    assert reasons(make_story(event)) == [
        f"Told as still to come: no earlier than publication ({PUBLISHED})."
    ]


def test_a_bar_says_whether_it_holds_all_on_which_sources_differ():
    values = (SourcedValue("2021-05-03", ("d1",)), SourcedValue("2021-05-04", ("d2",)))
    days = (Disagreement("day", values),)
    for earliest, said in (
        ("2021-05-03", "as wide as all they say"),
        ("2021-05-04", "leaves only"),
    ):
        event = make_event(1, earliest=earliest, latest="2021-05-04", disagreements=days)
        assert any(said in reason for reason in reasons(make_story(event)))
