"""Times of day by what was told before them, and words beside a day that change what it is."""

import pytest

WEDNESDAY = "2018-09-19"


def first_days(times):
    return {one.text: one.earliest for one in times}


def test_a_bare_time_behind_one_of_the_evening_is_of_that_evening(read):
    text = (
        "The party won on Tuesday night. The vote was called at 9:34 p.m. and Kim rang Bo at 10:15."
    )
    assert first_days(read(text, WEDNESDAY))["10:15"] == "2018-09-18T22:15"


def test_a_bare_time_stays_as_written_where_the_text_counts_to_24(read):
    text = "The party won on Tuesday night. The vote was called at 21:34 and Kim rang Bo at 10:15."
    assert first_days(read(text, WEDNESDAY))["10:15"].endswith("T10:15")


def test_a_time_told_of_before_stays_before(read):
    text = "Two buses collided at 1 p.m. on Monday. The driver had left home at 10:15."
    assert first_days(read(text, WEDNESDAY))["10:15"] == "2018-09-17T10:15"


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Police held a man at 1 a.m. on Saturday night.", "2018-09-15T01:00"),
        ("They met at 8:30 on Monday night.", "2018-09-17T20:30"),
        ("He rang at ten to nine on the morning of Friday, March 2.", "2018-03-02T08:50"),
        ("The polls opened at 07.00 on Monday.", "2018-09-17T07:00"),
        ("The quake struck at 04.52 local time on Thursday.", "2018-09-13T04:52"),
        ("On Tuesday the siren sounded at 05.03.", "2018-09-18T05:03"),
        ("On Tuesday they were hoisted out from 13.15 onwards.", "2018-09-18T13:15"),
    ],
)
def test_a_time_with_a_dot(read, text, time):
    assert time in first_days(read(text, WEDNESDAY)).values()


@pytest.mark.parametrize(
    "text",
    [
        "Shares closed at 12.45 in London.",
        "The index stood at 21.15 points.",
        "Growth came in at 10.25 per cent.",
        "They met version 10.15 of the form.",
        "Tickets went up from 10.50 euros to 12.50 euros.",
        "The leap went from 10.15 to 12.30 metres.",
    ],
)
def test_a_price_is_no_time(read, text):
    assert [one.type for one in read(text, WEDNESDAY) if one.type == "TIME"] == []


def test_after_midnight_of_news_is_not_after_publication(read):
    (found,) = read("Two men were found shortly after midnight.", WEDNESDAY)
    assert (found.latest or "")[:10] <= WEDNESDAY


@pytest.mark.parametrize(
    "text",
    [
        "The whistle blew for the last time on a Friday afternoon, and he went home.",
        "She left on a Monday.",
        "It was one Friday evening when he called.",
    ],
)
def test_some_friday_is_no_day(read, text):
    assert read(text, WEDNESDAY)[0].earliest is None


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("Two men died on Thursday and one Friday, police said.", "Friday", "2018-09-14"),
        ("Police broke up a Monday and Tuesday protest.", "Monday", "2018-09-17"),
        ("She was held last Friday in connection with it.", "last Friday", "2018-09-14"),
        ("On the last Friday in Ramadan 2023 they met.", "the last Friday", "2023-04-21"),
    ],
)
def test_a_weekday_beside_words_that_are_no_article(bounds, text, words, day):
    assert bounds(text, words, WEDNESDAY)[0] == day


def test_a_friday_concert_is_one_of_a_day(bounds):
    assert bounds("He spoke at a Tuesday news conference.", "Tuesday", WEDNESDAY)[0] == "2018-09-18"


def test_a_weekend_of_a_feast_has_the_year_behind_it(bounds):
    text = "They came over the Fourth of July weekend in 1978."
    assert bounds(text, "the Fourth", WEDNESDAY) == ("1978-07-04", "1978-07-04")


def test_a_feast_that_names_a_market_is_not_where_the_story_is(bounds):
    text = "The council met on Monday. “We lost the Christmas market,” she said. It rose at 4.20pm."
    assert bounds(text, "4.20pm", WEDNESDAY)[0] == "2018-09-17"


def test_the_end_of_a_year_of_business_is_not_where_the_story_is(bounds):
    text = "On Tuesday it reported a loss in the year to 30 June. The bourse closed at 5 p.m."
    assert bounds(text, "5 p.m.", WEDNESDAY)[0] == "2018-09-18"


def test_what_is_put_off_has_its_day_to_come(bounds):
    assert bounds("The match was postponed until Friday.", "Friday", WEDNESDAY)[1] == "2018-09-21"


def test_an_adjective_names_no_happening(read):
    text = (
        "The appeal was lost in New Bern in August 1985. "
        "An inspector came ten months after the new agency had opened."
    )
    found = [one for one in read(text, WEDNESDAY) if one.basis == "anchor"]
    assert [one.earliest for one in found if one.earliest] == []


@pytest.mark.parametrize("lead", ["At", "By", "at", "till", "about", "since", "between"])
def test_a_clock_of_four_digits_makes_those_of_its_text_clocks(read, lead):
    text = f"{lead} 0540 the bridge had gone. The ferry left at 1815."
    assert first_days(read(text, WEDNESDAY))["1815"] == "2018-09-19T18:15"


@pytest.mark.parametrize(
    ("published", "text", "words", "day"),
    [
        ("2023-05-18", "The train left at 16:22 on 3 May.", "16:22 on 3 May", "2023-05-03"),
        ("2023-05-18", "16:22 The prime minister is at the summit.", "16:22", "2023-05-18"),
        ("2023-05-18", "The talks broke up at noon on Wednesday.", "noon on Wednesday", "2023-05-17"),
        ("2023-05-18", "Polls close at 8 p.m. GMT on Sunday.", "8 p.m. GMT on Sunday", "2023-05-21"),
        ("2013-03-22", "The court sits again at 9.30am on Monday.", "9.30am on Monday", "2013-03-25"),
    ],
)  # fmt: skip
def test_a_clock_is_of_the_day_beside_it_or_of_publication(bounds, published, text, words, day):
    assert bounds(text, words, published) == (day, day)
