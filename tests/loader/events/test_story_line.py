"""What a story goes on to tell: on which day, and till when."""

import pytest

from dashboard import load


def days_of(text, words, published="2023-06-12"):
    """First and last day of the event with these words in its title."""
    event = next(one for one in load(text, published=published).events if words in one.title)
    return event.earliest, event.latest


def test_an_entry_goes_on_from_the_next_day_in_the_present():
    text = (
        "How the lake was lost\n\n12 March 2020\nThe council signs a lease.\n\n"
        "17 August 2022\nA pipe bursts. The next day women block the road. Police detain 14 people."
    )
    assert days_of(text, "pipe") == ("2022-08-17", "2022-08-17")
    assert days_of(text, "detain") == ("2022-08-18", "2022-08-18")


def test_what_somebody_has_since_done_is_of_any_day_since():
    text = "The boat sailed from Vigo on 1 June. A winch failed on 6 June. The owner has since been fined."
    assert days_of(text, "fined") == ("2023-06-06", "2023-06-12")


def test_what_describes_who_does_it_is_not_when_it_is_done():
    text = (
        "A driver was jailed on Thursday for two years.\n\n"
        "Anna Berg, who lost a leg in March, read a letter to the court."
    )
    assert days_of(text, "letter") == ("2023-06-08", "2023-06-08")


def test_where_a_car_stopped_is_told_with_the_chase():
    text = (
        "A witness called the police on 3 May. She followed the van as far as the bridge, "
        "where its engine failed."
    )
    assert days_of(text, "engine") == ("2023-05-03", "2023-05-03")


def test_before_the_vote_of_the_day_is_on_that_day():
    text = (
        "At Thursday's meeting councillors voted to sell the hall. "
        "Kara Lund walked out before the vote."
    )
    assert days_of(text, "walked") == ("2023-06-08", "2023-06-08")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("By mid-May the pool was losing water.", ("2023-05-11", "2023-05-20")),
        ("By Friday hundreds were sleeping in tents.", ("2023-06-09", "2023-06-09")),
    ],
)
def test_by_a_day_something_was_going_on(text, days):
    (event,) = load(text, published="2023-06-12").events
    assert (event.earliest, event.latest) == days


def test_a_present_with_a_day_to_come_is_a_plan():
    (event,) = load("Ann Bell tunes her last piano on Friday.", published="2023-06-12").events
    assert (event.status, event.earliest) == ("planned", "2023-06-16")


def test_what_is_so_each_year_is_no_plan():
    assert not load("Barley feeds the cattle in December.", published="2023-06-12").events


def test_what_follows_the_figures_of_a_quarter_is_not_of_that_quarter():
    text = "Net profit in the three months to 31 March dropped to 21 million euros. Ida Holm left."
    assert days_of(text, "dropped") == ("2023-01-01", "2023-03-31")
    assert days_of(text, "left") == (None, "2023-06-12")


def test_what_is_to_open_is_not_what_has_opened():
    text = "The flank opened on Friday. Arna has a new station. It will be opened on 2 July."
    assert days_of(text, "flank") == ("2023-06-09", "2023-06-09")
    assert days_of(text, "It will") == ("2023-07-02", "2023-07-02")


def test_since_then_is_from_the_last_day_told_to_publication():
    text = "The first swimmer fell ill on 1 June. Since then 200 people have been treated and 14 have died."
    assert days_of(text, "treated") == ("2023-06-01", "2023-06-12")
    assert days_of(text, "14 have died") == ("2023-06-01", "2023-06-12")


def test_before_the_year_was_out_is_by_the_end_of_the_year_told():
    text = "The mill burned down in 1979. The mayor fled that June. The state banned the trade before the year was out."
    assert days_of(text, "banned") == (None, "1979-12-31")


def test_a_headline_of_what_is_to_open_tells_what_opens():
    text = "Film festival to open on Friday\n\nThe film festival opens on Friday in Arna."
    (opened,) = load(text, published="2023-06-12").events
    assert (opened.status, opened.earliest) == ("planned", "2023-06-16")


def test_a_quarter_in_which_a_war_was_fought_holds_what_follows():
    text = "In the first quarter of 2022 rebels seized four towns. They burned the school in Goma."
    assert days_of(text, "burned") == ("2022-01-01", "2022-03-31")


def test_a_headline_tells_the_news_and_not_what_was_like_it_years_ago():
    text = (
        "Boat sinks off Arna\n\nA boat sank off Arna on Thursday, the coast guard said.\n\n"
        "In September 2020 a boat of the same port hit a tanker and capsized."
    )
    sunk, *others = load(text, published="2023-06-12").events
    assert (sunk.earliest, sunk.latest, len(sunk.evidence)) == ("2023-06-08", "2023-06-08", 2)
    assert {(one.earliest, len(one.evidence)) for one in others} == {("2020-09-01", 1)}
