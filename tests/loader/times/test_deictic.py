"""Dates and times counted from publication, and those that name themselves."""

from __future__ import annotations

import pytest

from tests.loader.times.conftest import BoundsOf


@pytest.mark.parametrize(
    ("published", "text", "words", "earliest", "latest"),
    [
        ("2023-05-18", "The mayor resigned on Tuesday.", "Tuesday", "2023-05-16", "2023-05-16"),
        ("2023-05-18", "The mayor will resign on Tuesday.", "Tuesday", "2023-05-23", "2023-05-23"),
        ("2023-05-18", "They summoned her for Tuesday.", "Tuesday", "2023-05-23", "2023-05-23"),
        (
            "2023-05-18",
            "The union called a strike for Monday.",
            "Monday",
            "2023-05-22",
            "2023-05-22",
        ),
        (
            "2023-05-18",
            "Talks resume next Thursday in Oslo.",
            "next Thursday",
            "2023-05-25",
            "2023-05-25",
        ),
        ("2023-05-18", "She was fined last Friday.", "last Friday", "2023-05-12", "2023-05-12"),
        ("2023-05-18", "The bakery closed a week ago.", "a week ago", "2023-05-08", "2023-05-14"),
        ("2023-05-18", "He arrived two days ago.", "two days ago", "2023-05-16", "2023-05-16"),
        (
            "2023-05-18",
            "The pier burned down three months ago.",
            "three months ago",
            "2023-02-01",
            "2023-02-28",
        ),
        (
            "2023-05-18",
            "The pier burned down a few weeks ago.",
            "a few weeks ago",
            "2023-03-23",
            "2023-05-04",
        ),
        (
            "2023-05-18",
            "The pier burned down several years ago.",
            "several years ago",
            "2013-05-18",
            "2021-05-18",
        ),
        (
            "2023-05-18",
            "The law takes effect later this year.",
            "later this year",
            "2023-05-18",
            "2023-12-31",
        ),
        (
            "2023-05-18",
            "It rained earlier this week.",
            "earlier this week",
            "2023-05-15",
            "2023-05-18",
        ),
        (
            "2023-05-18",
            "The club was sold late last year.",
            "late last year",
            "2022-09-01",
            "2022-12-31",
        ),
        (
            "2023-05-18",
            "The club will be sold early next month.",
            "early next month",
            "2023-06-01",
            "2023-06-10",
        ),
        ("2023-05-18", "He recently moved to Bonn.", "recently", "2023-03-23", "2023-05-18"),
        (
            "2023-05-18",
            "Prices have doubled in recent months.",
            "recent months",
            "2022-06-18",
            "2023-05-18",
        ),
        (
            "2023-05-18",
            "Prices have doubled in recent years.",
            "recent years",
            "2013-05-18",
            "2023-05-18",
        ),
        (
            "2023-05-18",
            "Prices have doubled over the past two years.",
            "the past two years",
            "2021-05-18",
            "2023-05-18",
        ),
        ("2023-05-18", "The choir now sings in Welsh.", "now", "2023-05-18", "2023-05-18"),
        ("2023-05-18", "The film opens this weekend.", "this weekend", "2023-05-20", "2023-05-21"),
        ("2023-05-18", "The film opened last weekend.", "last weekend", "2023-05-13", "2023-05-14"),
        (
            "2023-05-18",
            "Police raided the shop this morning.",
            "this morning",
            "2023-05-18",
            "2023-05-18",
        ),
        (
            "2023-05-18",
            "Police raided the shop last night.",
            "last night",
            "2023-05-17",
            "2023-05-17",
        ),
        (
            "2023-05-18",
            "The strike begins the day after tomorrow.",
            "the day after tomorrow",
            "2023-05-20",
            "2023-05-20",
        ),
        ("2023-05-18", "The vote is due in November.", "November", "2023-11-01", "2023-11-30"),
        ("2023-05-18", "The vote was held in November.", "November", "2022-11-01", "2022-11-30"),
        (
            "2023-05-18",
            "The bridge is to be opened in early November.",
            "early November",
            "2023-11-01",
            "2023-11-10",
        ),
        ("2023-05-18", "The appeal is heard in June.", "June", "2023-06-01", "2023-06-30"),
        ("2023-05-18", "The shop had opened on Monday.", "Monday", "2023-05-15", "2023-05-15"),
        ("2023-05-18", "The river froze last winter.", "last winter", "2022-12-01", "2023-02-28"),
        (
            "2023-05-18",
            "Rents fell in the first quarter.",
            "the first quarter",
            "2023-01-01",
            "2023-03-31",
        ),
        ("2023-05-18", "Applications close on the 25th.", "the 25th", "2023-05-25", "2023-05-25"),
        (
            "2023-05-18",
            "He was born in the 1890s and died in the 21st century.",
            "the 1890s",
            "1890-01-01",
            "1899-12-31",
        ),
        (
            "2023-05-18",
            "He was born in the 1890s and died in the 21st century.",
            "the 21st century",
            "2000-01-01",
            "2099-12-31",
        ),
        ("2023-05-18", "The temple was built in 480 BC.", "480 BC", "-0479-01-01", "-0479-12-31"),
        (
            "2023-05-18",
            "He was jailed at the start of the year.",
            "the start of the year",
            "2023-01-01",
            "2023-04-30",
        ),
        ("2023-05-18", "She joined in the mid-1990s.", "the mid-1990s", "1993-05-01", "1996-08-31"),
        (
            "2023-05-18",
            "It was built in the early 1970s.",
            "the early 1970s",
            "1970-01-01",
            "1973-04-30",
        ),
        (
            "2023-05-18",
            "It was built in the late 19th century.",
            "the late 19th century",
            "1866-09-01",
            "1899-12-31",
        ),
        (
            "2023-05-18",
            "The first half of the year was dry.",
            "The first half of the year",
            "2023-01-01",
            "2023-06-30",
        ),
        (
            "2023-05-18",
            "It closed in the second half of 2019.",
            "the second half of 2019",
            "2019-07-01",
            "2019-12-31",
        ),
        (
            "2023-05-18",
            "The abbey burned in the winter of 1709.",
            "the winter of 1709",
            "1709-12-01",
            "1710-02-28",
        ),
        ("2023-05-18", "The company lost money in Q3 2022.", "Q3 2022", "2022-07-01", "2022-09-30"),
        ("2023-05-18", "The paper ran from 1939–45.", "1939", "1939-01-01", "1945-12-31"),
        ("2023-05-18", "The race was run on 5–7 June 2022.", "5", "2022-06-05", "2022-06-07"),
        ("2023-05-18", "The fair runs June 5-7.", "June 5", "2023-06-05", "2023-06-07"),
        (
            "2023-05-18",
            "The festival lasted from 30 April to 2 May 2021.",
            "30 April",
            "2021-04-30",
            "2021-05-02",
        ),
        (
            "2023-05-18",
            "It was open from November 2019 to February 2020.",
            "November 2019",
            "2019-11-01",
            "2020-02-29",
        ),
        (
            "2023-05-18",
            "The road has been shut since 3 April.",
            "3 April",
            "2023-04-03",
            "2023-05-18",
        ),
        ("2023-05-18", "The mine stayed open until 1987.", "1987", None, "1987-12-31"),
        ("2023-05-18", "By Monday the water had gone down.", "Monday", None, "2023-05-15"),
        (
            "2023-05-18",
            "The bridge must be finished by September.",
            "September",
            None,
            "2023-09-30",
        ),
        (
            "2023-05-18",
            "On Christmas Eve 2021 the roof fell in.",
            "Christmas Eve 2021",
            "2021-12-24",
            "2021-12-24",
        ),
        ("2023-05-18", "The ferry sank on Good Friday.", "Good Friday", "2023-04-07", "2023-04-07"),
        (
            "2013-03-22",
            "The army said late Thursday that it had withdrawn.",
            "late Thursday",
            "2013-03-21",
            "2013-03-21",
        ),
        (
            "2013-03-22",
            "The deal runs until the end of next year.",
            "the end of next year",
            None,
            "2014-12-31",
        ),
        (
            "2013-03-22",
            "Half a century ago this was farmland.",
            "Half a century ago",
            "1963-01-01",
            "1963-12-31",
        ),
        ("2013-03-22", "The report is due by Friday at the latest.", "Friday", None, "2013-03-22"),
        (
            "2013-03-22",
            "It was sold in the early twenty-first century.",
            "the early twenty-first century",
            "2000-01-01",
            "2033-04-30",
        ),
        (
            "2013-03-22",
            "Polls open on Election Day 2016.",
            "Election Day 2016",
            "2016-11-08",
            "2016-11-08",
        ),
        (
            "2013-03-22",
            "The town was lost in the war, from September 1939 to 1945.",
            "September 1939",
            "1939-09-01",
            "1945-12-31",
        ),
        (
            "2013-03-22",
            "Output tripled between the 1970s and the 1990s.",
            "the 1970s",
            "1970-01-01",
            "1999-12-31",
        ),
        (
            "2013-03-22",
            "The first week of May will be wet.",
            "The first week",
            "2013-05-01",
            "2013-05-07",
        ),
        (
            "2013-03-22",
            "The last week of August 2012 was hot.",
            "The last week",
            "2012-08-25",
            "2012-08-31",
        ),
        (
            "2013-03-22",
            "In the first three months of 2010 sales rose.",
            "the first three months",
            "2010-01-01",
            "2010-03-31",
        ),
        (
            "2013-03-22",
            "This past spring she was ill.",
            "This past spring",
            "2012-03-01",
            "2012-05-31",
        ),
        (
            "2013-03-22",
            "Two days from now it ends.",
            "Two days from now",
            "2013-03-24",
            "2013-03-24",
        ),
        (
            "2013-03-22",
            "The exhibition opens in six months' time.",
            "six months' time",
            "2013-09-01",
            "2013-09-30",
        ),
        ("2013-03-22", "It was rebuilt c. 1900 by monks.", "1900", "1900-01-01", "1900-12-31"),
        ("2013-03-22", "She won in 2008, 2010 and 2012.", "2010", "2010-01-01", "2010-12-31"),
        (
            "2013-03-22",
            "In January and February 1937 it snowed.",
            "January",
            "1937-01-01",
            "1937-01-31",
        ),
        ("2013-03-22", "He reigned from 753 to 716 BC.", "753", "-0752-01-01", "-0715-12-31"),
        ("2013-03-22", "In AD 79 it burned.", "AD 79", "0079-01-01", "0079-12-31"),
        (
            "2013-03-22",
            "The second quarter of fiscal 2012 was better.",
            "The second quarter of fiscal 2012",
            "2011-05-01",
            "2012-09-30",
        ),
    ],
)
def test_words_have_bounds(
    bounds: BoundsOf,
    published: str,
    text: str,
    words: str,
    earliest: str | None,
    latest: str | None,
) -> None:
    assert bounds(text, words, published) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("Kim will miss Saturday's match.", "Saturday", "2023-05-20"),
        ("Kim hopes to run in Sunday's race.", "Sunday", "2023-05-21"),
        ("Kim missed Saturday's match.", "Saturday", "2023-05-13"),
        ("Kim will challenge Sunday's election in court.", "Sunday", "2023-05-14"),
        ("They will visit the victims of Sunday's race.", "Sunday", "2023-05-14"),
        ("Sunday's final will be played in Rome.", "Sunday", "2023-05-21"),
        ("Kim will appeal against Monday's ruling.", "Monday", "2023-05-15"),
    ],
)
def test_the_day_of_an_appointment_is_to_come_where_its_clause_is(bounds, text, words, day):
    assert bounds(text, words) == (day, day)


def test_a_month_is_past_where_what_happened_in_it_is(bounds):
    text = "They do not link it to a raid in October, when two vans were burnt."
    assert bounds(text, "October") == ("2022-10-01", "2022-10-31")


def test_a_court_report_looks_back_and_is_of_this_week(bounds):
    text = (
        "A court fined the owner on Monday. He built it in 2014, sold it in 2016, bought it back in"
        " 2017 and closed it in 2019. He confessed in November and is to be heard again on June 9."
    )
    assert bounds(text, "June 9") == ("2023-06-09", "2023-06-09")


def test_as_recently_as_leaves_the_time_to_what_stands_behind_it(bounds: BoundsOf) -> None:
    text = "Acme raised it as recently as November."
    assert bounds(text, "as recently as November", "2025-05-07") == ("2024-11-01", "2024-11-30")
