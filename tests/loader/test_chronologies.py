"""Chronologies and live blogs, from the text to the days of their events."""

import pytest

from dashboard.loader import load


def days(text, published=None):
    return [
        (event.title, (event.earliest or "")[:10], (event.latest or "")[:10])
        for event in load(text, published=published).events
    ]


def on(title, day, last=None):
    return (title, day, last or day)


def test_heads_of_all_levels_date_what_is_below_them_and_a_new_year_begins_anew():
    text = (
        "## 2017\n\n### March\n\n#### 4 March\n\nDockers in Larnok went on strike.\n\n### May\n\n"
        "- **2 May** – A wall fell on a tram.\n- 11 May: The mayor resigned.\n\n## 2018\n\n"
        "### January\n\n**3 January.** Clashes broke out in Oslo.\n\n**7 January.** A judge jailed two."
    )
    assert days(text) == [
        on("Dockers in Larnok went on strike", "2017-03-04"),
        on("A wall fell on a tram", "2017-05-02"),
        on("The mayor resigned", "2017-05-11"),
        on("Clashes broke out in Oslo", "2018-01-03"),
        on("A judge jailed two", "2018-01-07"),
    ]


def test_a_month_that_heads_an_entry_is_no_march():
    text = (
        "Feb. 14, 2021 — The chairman resigned.\nMarch 2021 — The bank closed 40 branches.\n"
        "2022 — A court convicted two."
    )
    assert days(text) == [
        on("The chairman resigned", "2021-02-14"),
        on("The bank closed 40 branches", "2021-03-01", "2021-03-31"),
        on("A court convicted two", "2022-01-01", "2022-12-31"),
    ]


def test_what_is_so_long_after_the_entry_before_it_is_of_that_day():
    text = (
        "4 March 2019: Dockers went on strike.\nTwo days later: Police arrested five dockers.\n"
        "The next morning: The mayor met the union.\n9 March: Clashes broke out in Oslo."
    )
    assert days(text) == [
        on("Dockers went on strike", "2019-03-04"),
        on("Police arrested five dockers", "2019-03-06"),
        on("The mayor met the union", "2019-03-07"),
        on("Clashes broke out in Oslo", "2019-03-09"),
    ]


def test_counted_days_of_a_siege():
    text = (
        "# Diary\n\nThe siege began on 1 March 1822.\n\n## Day 2\n\nA shell hit the school.\n\n"
        "## Day 20: The bridge falls\n\nThe army blew up the bridge."
    )
    assert days(text)[1:] == [
        on("A shell hit the school", "1822-03-02"),
        on("The bridge falls", "1822-03-20"),
        on("The army blew up the bridge", "1822-03-20"),
    ]


@pytest.mark.parametrize("newest_first", [True, False])
def test_posts_of_a_live_blog_are_of_the_day_above_them_in_either_order(newest_first):
    days_of_posts = [
        ("Tuesday, 9 July 2019", ["23:50\nThe mayor declared an emergency."]),
        (
            "Wednesday, 10 July 2019",
            ["6.05am\nA bridge collapsed in Arna.", "20:15\nSoldiers evacuated a hospital."],
        ),
    ]
    if newest_first:
        days_of_posts = [(day, posts[::-1]) for day, posts in days_of_posts[::-1]]
    text = "\n\n".join("\n\n".join([day, *posts]) for day, posts in days_of_posts)
    assert sorted(days(text)) == [
        on("A bridge collapsed in Arna", "2019-07-10"),
        on("Soldiers evacuated a hospital", "2019-07-10"),
        on("The mayor declared an emergency", "2019-07-09"),
    ]


def test_weeks_and_days_in_headings_of_markdown_date_what_is_below_and_not_the_text():
    text = (
        "# Diary\n\n## Week 1 (1–7 March 1922)\n\nSoldiers attacked the bridge.\n\n"
        "## Week 2 (8–14 March 1922)\n\nA shell hit the school.\n\n"
        "## March 15, 1922 – At last\n\nBoth sides signed a truce."
    )
    assert load(text).documents[0].published is None
    assert days(text) == [
        on("Soldiers attacked the bridge", "1922-03-01", "1922-03-07"),
        on("A shell hit the school", "1922-03-08", "1922-03-14"),
        on("Both sides signed a truce", "1922-03-15"),
    ]


def test_names_of_the_columns_of_a_table_in_markdown_tell_nothing():
    text = (
        "| Date | What was attacked |\n| --- | :---: |\n| 3 May 2011 | Rebels captured the port. |\n"
        "| 7 June 2011 | Warships shelled the barracks. |"
    )
    assert days(text) == [
        on("Rebels captured the port", "2011-05-03"),
        on("Warships shelled the barracks", "2011-06-07"),
    ]
