"""Words that look like times and are none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dashboard.story import Time


@pytest.mark.parametrize(
    "text",
    [
        "He may leave in a second if the Sun comes out.",
        "He was burned by the Sun. Nobody helped.",
        "The march was led by May Foster and April Jones.",
        "The score was 21-15 and the price 1999 dollars.",
        "Call 0800 1950 or see section 2020 of the act.",
        "Version 2.5.1990 runs on the Atari 2600.",
        "The plane, a Boeing 747 built by August Ltd, seats 1945 people.",
        "Spring Street and Winter Road meet at 1600 Pennsylvania Avenue.",
        "She placed second; the second man came third.",
        "The Friday Club sold 1900 tickets.",
        "Prices fall and hopes spring eternal; the sat nav said so.",
        "He ran 1500 metres in 3:35 and won 6:4, 7:5.",
        "Flight 2019 from gate 12 landed.",
        "The Monday Club beat Sheffield Wednesday 2-1.",
        "Psalm 1984 and Article 1965 of the code; ISBN 1988.",
        "It cost 2012 euros, i.e. 1995 pounds.",
        "He marched in, and they sat down; mon ami wed her.",
        "Tropical Storm June weakened.",
        "Dr. June Carter and Augustus May sang.",
        "The company made $1,998 million.",
        "The boy is a six-year-old and his aunt is 41 years old.",
        "Between 1800 and 2000 troops were moved from 1500 to 1900 metres.",
        "The shop sold about 1900 tonnes of rice to 2000 families in 1200 villages.",
        "He drove a Ford Fiesta 1600 past Area 51 and a Boeing 737 to House 1984.",
        "The file runs on Windows 2000 and costs between 1995 and 2005 dollars.",
        "Form 1040, No. 10, Article 1950 and Resolution 1973 were cited.",
        "The Peugeot 2008 and the Mazda 2000 were recalled; model 1999-X was not.",
        "Her PIN is 1987 and her locker is number 2012.",
        "The team of 2010 people beat a crowd of 1995 fans.",
        "It rose from 1980 to 2015 points, then to 2,020.",
        "He lives at 1912 Elm Street, apartment 2001, postcode 2034.",
        "The index closed at 1945 after opening at 1939.",
        "Bus 2010 to Gate 1990 leaves from platform 12.",
        "Mr. Sunday told Ms. Friday that Judge March and August Wilson met Mayor Summer.",
        "May said that April was late, and June agreed with Augustus.",
        "Theresa May resigned as leader; Ms May wept.",
        "I may march in the spring of my step, and the fall of the dice may tell.",
        "He took second place with a second wind in seconds.",
        "The minute details, the hour hand and the day job bored her.",
        "The weekly Sunday Times and the Daily Mail reported.",
        "Add 12/3 cups and 1/2 spoon; ratio 16:9; psalm 23:4; chapter 10:15.",
        "The verse John 3:16 and the score 10:12 were on the wall.",
        "Version 10.11.12 of the app and IP 192.168.10.11 failed.",
        "His number is 555-1984 or 020 7946 1999.",
        "The Sun and the Mirror wed the two stories; the sun set.",
        "A Mars rover, a Jan van Eyck and a Dec report from Ant and Dec.",
        "Agent 1999 met 2012 protesters near Building 1880.",
        "The 1500 metres champion ran in lane 2000.",
        "It was a decade-defining, year-round, week-in week-out effort, day by day.",
        "The March Hare, the May Queen, and Wednesday Addams met Robinson Crusoe's Friday.",
        "Autumn Smith and Winter Jones live in Summer Hill near Spring Lake.",
        "Order 2020 more units and 1950 less; a 1900-seat hall, a 2000-page book.",
        "In 1900 homes the lights went out, and in 2000 villages too.",
        "He earned 1998 a month and spent 1999 on shoes.",
        "Her niece May, his son August and their colleague June sang.",
        "Gloria Summer, May Winter and Otto Spring were on the jury.",
        "The coach met Sunday Adeyemi; Monday Eze, a nurse, stayed.",
        "Post it to 1850 Lake Shore Drive or to 1921 Oak Avenue.",
        "A crowd of 2000 and an audience of 1750 heard the 1812 Overture.",
        "The old 1950 model is worth more than the Fiat 2000 models.",
        "She won by 1:20 and finished ahead of him by 2:05.",
        "On the 5th floor, near the 9th green, hung the 20th portrait.",
    ],
)
def test_nothing_has_a_date(read: Callable[..., tuple[Time, ...]], text: str) -> None:
    assert [time.text for time in read(text) if time.earliest or time.latest] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The niece came in May and left in August.", "May"),
        ("Last Winter Otto Spring fell ill.", "Last Winter"),
        ("The Winter of 1962 was long.", "The Winter of 1962"),
        ("On Sunday Lagos, the largest city, voted.", "Sunday"),
        ("In 1850 Lake Shore was a swamp.", "1850"),
        ("The crew of the 1905 expedition came home.", "1905"),
        ("The flames were out by 1:20.", "1:20"),
        ("By 2:05 on Sunday the road was clear.", "2:05 on Sunday"),
    ],
)
def test_words_beside_do_not_hide_a_date(
    read: Callable[..., tuple[Time, ...]], text: str, words: str
) -> None:
    assert [time.text for time in read(text) if time.earliest or time.latest][:1] == [words]


def test_for_a_rank_is_no_day(read):
    assert read("She won for the 17th time.", "2022-11-04") == ()
