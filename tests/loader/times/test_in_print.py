"""Dates and spans as papers print them: first and last day of what the words name."""

import pytest

TUESDAY = "2024-09-24"
FEBRUARY = "2025-02-12"


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("The court rules on Wednesday of next week.", "Wednesday", "2024-10-02", "2024-10-02"),
        ("Pilots will stay home Friday next week.", "Friday", "2024-10-04", "2024-10-04"),
        ("It met on Monday of last week.", "Monday", "2024-09-16", "2024-09-16"),
        ("It met on Monday night of last week.", "Monday night", "2024-09-16", "2024-09-16"),
        ("It met on Friday evening last week.", "Friday evening", "2024-09-20", "2024-09-20"),
        ("Six were saved this past weekend.", "this past", "2024-09-21", "2024-09-22"),
        ("The river rose this past week.", "this past", "2024-09-16", "2024-09-22"),
        ("Crews will move out over the weekend.", "the weekend", "2024-09-28", "2024-09-29"),
        ("Crews moved out over the weekend.", "the weekend", "2024-09-21", "2024-09-22"),
        ("It was stolen two to four days ago.", "two to", "2024-09-20", "2024-09-22"),
        ("They met 10 to 15 years ago.", "10 to", "2009-01-01", "2014-12-31"),
        ("She left three years and four months ago.", "three years", "2021-05-01", "2021-05-31"),
        ("The cat vanished three Fridays ago.", "three", "2024-09-06", "2024-09-06"),
        ("The fair of 30 March to 4 April 1997.", "30", "1997-03-30", "1997-04-04"),
        ("Wages rose in Jan-Feb 2012.", "Jan", "2012-01-01", "2012-02-29"),
        ("It lay there from the 11th to the 14th of July.", "11th", "2024-07-11", "2024-07-14"),
        ("She has led it from 2011 until now.", "2011", "2011-01-01", "2024-09-24"),
        ("Between Aug. 17 and now, six have left.", "Aug. 17", "2024-08-17", "2024-09-24"),
        ("Boats bought before 1990 are free.", "1990", None, "1989-12-31"),
        ("Tea will be dearer after 2032.", "2032", "2033-01-01", None),
        ("The deed is dated 07-Jun-2013.", "07", "2013-06-07", "2013-06-07"),
        ("The label says 11-23-1998.", "11-23", "1998-11-23", "1998-11-23"),
        ("The page for 1998/11/23 is torn.", "1998", "1998-11-23", "1998-11-23"),
        ("She taught from Sep-2003 to Mar-2004.", "Sep", "2003-09-01", "2004-03-31"),
        ("Exports rose in 2017 Q1.", "2017", "2017-01-01", "2017-03-31"),
        ("The rule of 2015 April 16 holds.", "2015", "2015-04-16", "2015-04-16"),
        ("Births rose in the first quarter of the year.", "first", "2024-01-01", "2024-03-31"),
        ("Thefts rose in the last quarter.", "last", "2024-04-01", "2024-06-30"),
        ("Arrests rose in the year to date.", "year", "2024-01-01", "2024-09-24"),
        ("Parks stay locked for the rest of the week.", "rest", "2024-09-24", "2024-09-29"),
        ("Rain fell all week.", "all", "2024-09-23", "2024-09-29"),
        ("In the past fortnight 40 died.", "past", "2024-09-10", "2024-09-24"),
        ("The road shuts on Friday the 4th.", "Friday", "2024-10-04", "2024-10-04"),
        ("The ban will begin within 24 hours.", "24", "2024-09-24", "2024-09-25"),
    ],
)
def test_first_and_last_day(bounds, text, words, first, last):
    assert bounds(text, words, TUESDAY) == (first, last)


@pytest.mark.parametrize(
    ("text", "words", "first"),
    [
        ("The head gardener will retire on Dec. 31.", "Dec. 31", "2025-12-31"),
        ("The show will open on New Year's Day.", "New Year", "2026-01-01"),
        ("The bakery will sell its ovens in the fourth quarter.", "fourth", "2025-10-01"),
    ],
)
def test_what_will_be_is_to_come(bounds, text, words, first):
    assert bounds(text, words, FEBRUARY)[0] == first


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("The flood hit at 3:15 in the afternoon.", "2024-09-24T15:15"),
        ("The choir will sing tonight at 8.", "2024-09-24T20:00"),
        ("She was robbed at 9 on Monday night.", "2024-09-23T21:00"),
        ("The bus left at a quarter past 3 p.m.", "2024-09-24T15:15"),
        ("The blast came at 3PM.", "2024-09-24T15:00"),
        ("She rang on 16 April 2024, 13:25.", "2024-04-16T13:25"),
    ],
)
def test_time_of_day(read, text, time):
    assert time in [one.earliest for one in read(text, TUESDAY)]


@pytest.mark.parametrize(
    "text",
    [
        "The quartet plays every other Friday.",
        "The museum is open Tuesday mornings.",
        "The hall is swept once a week.",
        "The rowers train every Friday at 7 p.m.",
    ],
)
def test_what_comes_again_and_again_has_no_day(read, text):
    (found,) = read(text, TUESDAY)
    assert (found.type, found.earliest) == ("SET", None)


@pytest.mark.parametrize(
    "text",
    [
        "The course will last two weeks.",
        "The fair is expected to last four days.",
        "Such floods last several months.",
    ],
)
def test_the_verb_to_last_dates_nothing(read, text):
    assert [one.earliest for one in read(text, TUESDAY)] == [None]


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("A sale of 11 days from Dec. 17 will be held.", "11 days", "2024-12-17", "2024-12-27"),
        ("The kiosk will be closed for three days starting Monday.", "three", "2024-09-30", "2024-10-02"),
        ("It will be dark for two weeks from Jan. 7.", "two weeks", "2025-01-07", "2025-01-20"),
        ("It will open two days from Friday.", "two days", "2024-09-29", "2024-09-29"),
        ("A reply will arrive in three to five weeks.", "three", "2024-10-12", "2024-11-01"),
        ("The train will leave in ten minutes.", "ten", "2024-09-24", "2024-09-24"),
        ("The contest took place the week of Sept. 9.", "the week", "2024-09-09", "2024-09-15"),
        ("Hearings begin the week beginning 8 October.", "the week", "2024-10-08", "2024-10-14"),
        ("The weekend of 14 September was wet.", "weekend", "2024-09-14", "2024-09-15"),
        ("Four boats sank over Labor Day weekend.", "Labor", "2024-08-31", "2024-09-02"),
        ("Roads jammed at Easter weekend.", "Easter", "2024-03-29", "2024-04-01"),
        ("The study ran from 2014 through May 2018.", "2014", "2014-01-01", "2018-05-31"),
        ("He was abroad from May 2019 to today.", "May", "2019-05-01", "2024-09-24"),
        ("Nothing moved between 3 March and yesterday.", "3 March", "2024-03-03", "2024-09-23"),
        ("The rink was open from November to March.", "November", "2023-11-01", "2024-03-31"),
        ("The bridge will be shut from November to March.", "November", "2024-11-01", "2025-03-31"),
        ("They will leave before the end of May.", "the end", None, "2025-05-31"),
        ("Rain will last through Thursday.", "Thursday", None, "2024-09-26"),
        ("We meet next week on Tuesday.", "next week", "2024-10-01", "2024-10-01"),
        ("It will act over the next quarter.", "the next", "2024-10-01", "2024-12-31"),
        ("It will close at the end of month.", "the end", "2024-09-21", "2024-09-30"),
        ("He will retire later in the year.", "later", "2024-09-24", "2024-12-31"),
        ("No one has been found to date.", "to date", "2024-09-24", "2024-09-24"),
    ],
)  # fmt: skip
def test_spans_and_lengths_that_a_day_bounds(bounds, text, words, first, last):
    assert bounds(text, words, TUESDAY) == (first, last)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He ran for two hours and 11 minutes.", "PT2H11M"),
        ("It took a year and three months.", "P1Y3M"),
        ("She spoke for one and a half hours.", "PT1H30M"),
        ("The cut lasted 1/2 hour.", "PT30M"),
        ("They stayed two nights.", "P2D"),
        ("The drought was over in three to five weeks.", "P5W"),
    ],
)
def test_lengths(read, text, value):
    (found,) = read(text, TUESDAY)
    assert (found.value, found.earliest, found.latest) == (value, None, None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They meet every other day.", "P2D"),
        ("A bus crosses on weekday mornings.", "P1D"),
        ("He sings in the evenings.", "XXXX-XX-XXTEV"),
        ("They are counted every 10 years.", "P10Y"),
        ("The board meets quarterly.", "P3M"),
        ("The market is open every Saturday from 9 a.m. to noon.", "XXXX-WXX-6"),
    ],
)
def test_sets(read, text, value):
    (found,) = read(text, TUESDAY)
    assert (found.type, found.value, found.earliest) == ("SET", value, None)


def test_a_quarterly_dividend_is_no_repetition(read):
    assert read("The firm paid its quarterly dividend.", TUESDAY) == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The vote will be held on Tuesday.", "2024-09-24"),
        ("It had been due to expire on Friday.", "2024-09-20"),
        ("The club has scheduled a meeting for Friday.", "2024-09-27"),
        ("The firm, based in Lyon, plans to open on Friday.", "2024-09-27"),
    ],
)
def test_the_tense_tells_which_weekday(read, text, day):
    assert read(text, TUESDAY)[-1].earliest == day


@pytest.mark.parametrize(
    ("text", "words", "first"),
    [
        ("Later that year he moved to Rome.", "Later that year", None),
        ("Later in the week, he quit.", "Later in the week", None),
        (
            "In 1944 he was taken. He spent the rest of the year in a camp.",
            "the rest",
            "1944-01-01",
        ),
        ("He spent the rest of the year in prison.", "the rest", None),
        ("The firm has billed clients on Monday.", "Monday", "2024-09-23"),
        ("The army has set fire to homes on Sunday.", "Sunday", "2024-09-22"),
        ("The Diwali festival was marred by a fire.", "Diwali", "2023-11-12"),
        ("From Nov. 30 to Feb. 29 the road will be shut.", "Nov. 30", "2027-11-30"),
    ],
)
def test_what_was_is_not_to_come(bounds, text, words, first):
    assert bounds(text, words, TUESDAY)[0] == first


def test_a_feast_of_some_days_is_as_long(bounds):
    text = "They kept Hanukkah quietly."
    assert bounds(text, "Hanukkah", TUESDAY) == ("2023-12-08", "2023-12-15")
