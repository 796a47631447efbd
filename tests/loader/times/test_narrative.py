"""Times counted from another date of the text."""

from __future__ import annotations

import pytest

from tests.loader.times.conftest import BoundsOf


@pytest.mark.parametrize(
    ("published", "text", "words", "earliest", "latest"),
    [
        (
            "2023-02-02",
            "A dam broke at Kolno in November 2021. On 20 January the owner was charged.",
            "20 January",
            "2023-01-20",
            "2023-01-20",
        ),
        (
            "2006-01-10",
            "The heist began on Sunday, 14 November 2004. He had bought the car on the Friday.",
            "the Friday",
            "2004-11-12",
            "2004-11-12",
        ),
        (
            "2006-01-10",
            "The heist began on Sunday, 14 November 2004. He sold the car on the Friday.",
            "the Friday",
            "2004-11-19",
            "2004-11-19",
        ),
        (
            "2023-09-02",
            "A dam broke at Kolno in November 2021. On 20 January the owner was charged.",
            "20 January",
            "2022-01-20",
            "2022-01-20",
        ),
        (
            "2020-06-01",
            "The fort was stormed on 3 March 1814. Four days later the governor fled.",
            "Four days later",
            "1814-03-07",
            "1814-03-07",
        ),
        (
            "2020-06-01",
            "The fort was stormed on 3 March 52 BC. On 9 March the governor fled.",
            "9 March",
            "-0051-03-09",
            "-0051-03-09",
        ),
        (
            "2020-06-01",
            "The fort was stormed on 3 March 1814. Two months later the governor fled.",
            "Two months later",
            "1814-05-01",
            "1814-05-31",
        ),
        (
            "2020-06-01",
            "The fort was stormed on 3 March 1814. Several weeks later the governor fled.",
            "Several weeks later",
            "1814-03-17",
            "1814-04-28",
        ),
        (
            "2020-06-01",
            "The fort was stormed on 3 March 1814. Days later the governor fled.",
            "Days later",
            "1814-03-03",
            "1814-03-16",
        ),
        (
            "2020-06-01",
            "The fort was stormed on 3 March 1814. The next day the governor fled.",
            "The next day",
            "1814-03-04",
            "1814-03-04",
        ),
        (
            "2020-06-01",
            "The fort was stormed on 3 March 1814. The day before, the governor had fled.",
            "The day before",
            "1814-03-02",
            "1814-03-02",
        ),
        (
            "2020-06-01",
            "The fort was stormed on 3 March 1814. That summer the governor fled.",
            "That summer",
            "1814-06-01",
            "1814-08-31",
        ),
        (
            "2020-06-01",
            "The fort was stormed on 3 March 1814. Later that year the governor fled.",
            "Later that year",
            "1814-03-03",
            "1814-12-31",
        ),
        (
            "2020-06-01",
            "The fort was stormed on 3 March 1814. Later that month the governor fled.",
            "Later that month",
            "1814-03-03",
            "1814-03-31",
        ),
        (
            "2020-06-01",
            "The fort was stormed on 3 March 1814. Soon afterwards the governor fled.",
            "Soon afterwards",
            "1814-03-03",
            "1814-03-17",
        ),
        (
            "2020-06-01",
            "The fort was stormed on 3 March 1814. In the following weeks the governor fled.",
            "the following weeks",
            "1814-03-03",
            "1814-04-28",
        ),
        (
            "2020-06-01",
            "The fort was stormed on 3 March 1814. Hours later the governor fled.",
            "Hours later",
            "1814-03-03",
            "1814-03-04",
        ),
        (
            "2020-06-01",
            "The fort was stormed on 3 March 1814. The following spring the governor fled.",
            "The following spring",
            "1815-03-01",
            "1815-05-31",
        ),
        (
            "2020-06-01",
            "The fort was stormed on 3 March 1814. The same day the governor fled.",
            "The same day",
            "1814-03-03",
            "1814-03-03",
        ),
        (
            "2020-06-01",
            "The fort was stormed on 3 March 1814. A year earlier the governor had fled.",
            "A year earlier",
            "1813-01-01",
            "1813-12-31",
        ),
        (
            "2020-06-01",
            "The fort was stormed on 3 March 1814. The governor had fled the night before.",
            "the night before",
            "1814-03-02",
            "1814-03-02",
        ),
        (
            "2020-06-01",
            "In 1998 the club won the cup. Two years later it was bankrupt. A decade later it was gone.",
            "Two years later",
            "2000-01-01",
            "2000-12-31",
        ),
        (
            "2020-06-01",
            "In 1998 the club won the cup. Two years later it was bankrupt. A decade later it was gone.",
            "A decade later",
            "2010-01-01",
            "2010-12-31",
        ),
        (
            "2020-06-01",
            "Rain fell on 3 March 2014. Moments later the dam burst.",
            "Moments later",
            "2014-03-03",
            "2014-03-10",
        ),
        (
            "2020-06-01",
            "The villagers fled on 3 March 2014. That evening the dam burst.",
            "That evening",
            "2014-03-03",
            "2014-03-03",
        ),
        (
            "2013-05-22",
            "He was arrested on the morning of 5 April and freed the following evening.",
            "the following evening",
            "2013-04-06",
            "2013-04-06",
        ),
        (
            "2013-03-22",
            "The previous record, set in 1998, stood for the next fifteen years.",
            "the next fifteen years",
            "1998-12-31",
            "2013-12-31",
        ),
        (
            "2013-03-22",
            "The President met him in 1983, and again two years after that.",
            "two years after",
            "1985-01-01",
            "1985-12-31",
        ),
        (
            "2013-03-22",
            "The law was passed on 1 June 2000. It took effect six months later.",
            "six months later",
            "2000-12-01",
            "2000-12-31",
        ),
        (
            "2013-03-22",
            "On 3 May 1945 the town fell. Eleven days earlier, the bridge had been blown up.",
            "Eleven days earlier",
            "1945-04-22",
            "1945-04-22",
        ),
        (
            "2013-03-22",
            "In March 1921 the sailors mutinied. By mid-month the fort had fallen.",
            "mid-month",
            None,
            "1921-03-20",
        ),
        (
            "2013-03-22",
            "In March 1921 the sailors mutinied. At the end of the month it was over.",
            "the end of the month",
            "1921-03-21",
            "1921-03-31",
        ),
        (
            "2013-03-22",
            "The house was sold in 1950. The following decade it stood empty.",
            "The following decade",
            "1960-01-01",
            "1969-12-31",
        ),
        (
            "2013-03-22",
            "The bank failed in September 2008. In the months that followed, 4,000 people lost their jobs.",
            "the months that followed",
            "2008-09-30",
            "2009-08-30",
        ),
        (
            "2013-03-22",
            "It happened on 5 June 1969. The Sunday after, a crowd gathered.",
            "The Sunday after",
            "1969-06-08",
            "1969-06-08",
        ),
        (
            "2013-03-22",
            "On 4 July 1976 the fair opened. The day after that it was dry.",
            "The day after",
            "1976-07-05",
            "1976-07-05",
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


def test_a_season_next_to_what_is_told(bounds):
    text = "The dam burst in May 2011. It was rebuilt the spring after."
    assert bounds(text, "the spring after") == ("2012-03-01", "2012-05-31")


def test_days_counted_from_an_unknown_day_leave_the_text_in_its_year(bounds):
    text = (
        "The barge Runa sank on 13 January 1984. A body was found nine days after the inspection. "
        "Divers reached her on 16 February."
    )
    assert bounds(text, "16 February") == ("1984-02-16", "1984-02-16")


@pytest.mark.parametrize(
    ("sentence", "words", "days"),
    [
        ("When she was four her mother died.", "When she was four", ("1935-12-24", "1936-12-23")),
        ("She left school at 13 to sweep a floor.", "at 13", ("1944-12-24", "1945-12-23")),
        ("At the age of 19 she sailed off.", "At the age of 19", ("1950-12-24", "1951-12-23")),
    ],
)
def test_an_age_is_counted_from_the_day_of_birth(bounds, sentence, words, days):
    text = f"Ana Ruiz was born in Arima on 24 December 1931. {sentence}"
    assert bounds(text, words) == days


@pytest.mark.parametrize(
    "text",
    [
        "She left school at 13 to sweep a floor.",
        "Ana Ruiz was born in 1931. She taught at 13 schools.",
    ],
)
def test_a_number_is_no_age_where_no_birth_is_dated_or_things_are_counted(read, text):
    assert [time.rule for time in read(text) if time.rule == "age"] == []


def test_a_new_paragraph_comes_back_from_long_ago_to_the_news(bounds):
    text = (
        "Fire broke out at the opera on Tuesday. It was built in March 1971.\n\n"
        "The rebuilt hall opened on 20 April with a concert."
    )
    assert bounds(text, "20 April") == ("2023-04-20", "2023-04-20")


def test_in_its_paragraph_a_day_is_of_the_year_long_ago(bounds):
    text = (
        "Fire broke out at the opera on Tuesday.\n\n"
        "It was built in March 1971. The first concert was given on 20 April."
    )
    assert bounds(text, "20 April") == ("1971-04-20", "1971-04-20")


@pytest.mark.parametrize(
    ("text", "words", "earliest"),
    [
        ("In 1966 she left Lund. She married the following spring.", "spring", "1967-03-01"),
        ("In 1966 she left Lund. She married the following May.", "May", "1967-05-01"),
        ("In 1966 she left Lund. She married the following winter.", "winter", "1966-12-01"),
        ("In May 1966 she left Lund. She married the following June.", "June", "1966-06-01"),
    ],
)
def test_what_follows_a_bare_year_is_counted_from_its_middle(bounds, text, words, earliest):
    assert bounds(text, words)[0] == earliest


def test_what_was_agreed_is_what_later_is_counted_from(bounds):
    text = (
        "The mayor will speak on Tuesday.\n\nLund agreed in March to buy trams, but the deal"
        " collapsed a month later."
    )
    assert bounds(text, "a month later") == ("2023-04-01", "2023-04-30")


@pytest.mark.parametrize("behind", ["on a price", "for a merger", "over pay", "with the board"])
def test_the_day_before_can_have_words_beside_it(bounds: BoundsOf, behind: str) -> None:
    text = f"Kim left on 28 January 2021. They had argued the day before {behind}."
    assert bounds(text, "the day before", "2021-01-29") == ("2021-01-27", "2021-01-27")
