"""Times that hang on something that happened."""

from __future__ import annotations

import pytest

from tests.loader.times.conftest import BoundsOf


@pytest.mark.parametrize(
    ("published", "text", "words", "earliest", "latest"),
    [
        (
            "2021-09-09",
            "The ship sank on 4 May 2021. A week after the sinking, oil reached the beach.",
            "A week after the sinking",
            "2021-05-08",
            "2021-05-14",
        ),
        (
            "2021-09-09",
            "The ship sank on 4 May 2021. In the days after the sinking, oil reached the beach.",
            "In the days after the sinking",
            "2021-05-04",
            "2021-05-17",
        ),
        (
            "2021-09-09",
            "The ship sank on 4 May 2021. The night before the sinking, the crew had a party.",
            "The night before the sinking",
            "2021-05-03",
            "2021-05-03",
        ),
        (
            "2021-09-09",
            "Rebels captured Anefis on 8 June 2021. Two days before the capture, the garrison had left.",
            "Two days before the capture",
            "2021-06-06",
            "2021-06-06",
        ),
        (
            "2021-09-09",
            "Parliament approved the treaty on 8 June 2021. In the wake of the approval, farmers blocked roads.",
            "In the wake of the approval",
            "2021-06-08",
            "2021-09-09",
        ),
        (
            "2021-09-09",
            "Hours after the explosion, smoke hung over the port. The depot exploded on 4 August 2020.",
            "Hours after the explosion",
            "2020-08-04",
            "2020-08-05",
        ),
        (
            "2021-09-09",
            "Minutes before the blast, a guard had walked by. The depot exploded on 4 August 2020.",
            "Minutes before the blast",
            "2020-08-04",
            "2020-08-04",
        ),
        (
            "2021-09-09",
            "Soon after his election, he sold the palace. He was elected on 4 August 2020.",
            "Soon after his election",
            "2020-08-04",
            "2020-08-18",
        ),
        (
            "2021-09-09",
            "Since the coup, the airport has been shut. Soldiers seized power on 4 August 2020 in a coup.",
            "Since the coup",
            "2020-08-04",
            "2021-09-09",
        ),
        (
            "2021-09-09",
            "Until the merger, the two banks shared a vault. The banks merged on 4 August 2020.",
            "Until the merger",
            None,
            "2020-08-04",
        ),
        (
            "2021-09-09",
            "In the years before the flood, the dyke was not inspected. The valley flooded on 4 August 2020.",
            "In the years before the flood",
            "2010-08-04",
            "2020-08-04",
        ),
        (
            "2021-09-09",
            "On the eve of the wedding, the bride vanished. They were married on 4 August 2020.",
            "On the eve of the wedding",
            "2020-08-03",
            "2020-08-03",
        ),
        (
            "2021-09-09",
            "Troops left a month after the ceasefire. The truce began on 4 August 2020.",
            "a month after the ceasefire",
            "2020-09-01",
            "2020-09-30",
        ),
        (
            "2021-09-09",
            "A day after the fall of Kabul, planes were still leaving.",
            "A day after the fall of Kabul",
            "2021-08-16",
            "2021-08-16",
        ),
        (
            "2013-03-22",
            "The express derailed near Olten on 3 March 2012. Barely a week before the derailment, the line had been inspected.",
            "Barely a week before the derailment",
            "2012-02-22",
            "2012-02-28",
        ),
        (
            "2013-03-22",
            "The company was founded in 1904. Ten years after its founding, it went bankrupt.",
            "Ten years after its founding",
            "1914-01-01",
            "1914-12-31",
        ),
        (
            "2013-03-22",
            "Lena Fox resigned on 2 February 2013. Months before she quit, auditors had warned her.",
            "Months before she quit",
            "2012-03-02",
            "2013-02-02",
        ),
        (
            "2013-03-22",
            "The museum reopened on 4 June 2011. Since its reopening, a million people have come.",
            "Since its reopening",
            "2011-06-04",
            "2013-03-22",
        ),
        (
            "2013-03-22",
            "The treaty was signed on 9 April 2010. It expired ten years after it was signed.",
            "ten years after it was signed",
            "2020-01-01",
            "2020-12-31",
        ),
        (
            "2013-03-22",
            "The factory burned down on 12 July 1998. Within days of the fire, looters arrived.",
            "Within days of the fire",
            "1998-07-12",
            "1998-07-25",
        ),
        (
            "2013-03-22",
            "The election was held on 12 November 2012. Three days before the poll, a bomb went off.",
            "Three days before the poll",
            "2012-11-09",
            "2012-11-09",
        ),
        (
            "2013-03-22",
            "Not long after the accident, he moved to Perth. The accident happened on 5 May 2001.",
            "Not long after the accident",
            "2001-05-05",
            "2001-05-19",
        ),
        (
            "2013-03-22",
            "Police raided the flat two days after the robbery. The robbery took place on 15 March.",
            "two days after the robbery",
            "2013-03-17",
            "2013-03-17",
        ),
        (
            "2013-03-22",
            "Hours before her execution on 8 February 1587, she wrote a letter.",
            "Hours before",
            "1587-02-07",
            "1587-02-08",
        ),
        (
            "2013-03-22",
            "Three months before the September 11 attacks, he had lived in Hamburg.",
            "Three months before",
            "2001-06-01",
            "2001-06-30",
        ),
        (
            "2013-03-22",
            "In the aftermath of Hurricane Katrina, he moved to Texas.",
            "In the aftermath of Hurricane Katrina",
            "2005-08-29",
            "2013-03-22",
        ),
        (
            "2013-03-22",
            "The ship ran aground on 13 January 2012. Some 48 hours after the grounding, a survivor was found.",
            "Some 48 hours after the grounding",
            "2012-01-15",
            "2012-01-15",
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
    ("text", "words", "expected"),
    [
        (
            "Not long after the coup in 2014, he fled.",
            "Not long after",
            ("2014-01-01", "2015-01-14"),
        ),
        (
            "The plant closed in May 2020. Two weeks after the closure, it burned.",
            "Two weeks after",
            ("2020-05-12", "2020-06-17"),
        ),
        (
            "The plant closed in May 2020. The day after the closure, it burned.",
            "The day after",
            ("2020-05-02", "2020-06-01"),
        ),
        (
            "In 2014 he won. Three months later, he fled.",
            "Three months",
            ("2014-04-01", "2015-03-31"),
        ),
        ("In 1990 he won. Four years later, he lost.", "Four years", ("1994-01-01", "1994-12-31")),
    ],
)
def test_what_is_counted_from_a_month_or_year_is_as_wide_as_that(bounds, text, words, expected):
    assert bounds(text, words) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("After World War II the town was rebuilt.", ("1945-09-02", "2023-05-18")),
        ("Before World War II the town was rich.", (None, "1939-09-01")),
    ],
)
def test_what_is_counted_from_a_known_event_begins_at_its_side(bounds, text, expected):
    assert bounds(text, text.split(" the")[0]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell in the last days of August 2021.", ("2021-08-25", "2021-08-31")),
        ("It snowed in the first weeks of 2020.", ("2020-01-01", "2020-02-25")),
        ("It rained on the last weekend in August 2021.", ("2021-08-28", "2021-08-29")),
    ],
)
def test_a_few_units_at_an_edge(bounds, text, expected):
    assert bounds(text, text.split("the ", 1)[1].split(" of")[0].split(" in")[0]) == expected


def test_the_accident_is_what_the_text_is_about_and_no_older_one_told_later(bounds):
    text = (
        "A coach crashed near Larnok on 3 May 2018. Ten people died. Police came. Days passed. "
        "Trains ran. Mr Orr died three days after the accident. "
        "The worst accident before was in October 1993."
    )
    assert bounds(text, "three days after") == ("2018-05-06", "2018-05-06")


def test_what_its_year_tells_apart_is_not_what_the_text_is_about(bounds: BoundsOf) -> None:
    text = "Quakes doubled in the week before the eruption. The eruption of 1994 killed 27."
    assert bounds(text, "the week before the eruption", "2024-11-16") == (None, None)
