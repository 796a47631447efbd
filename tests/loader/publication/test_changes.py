import pytest

from dashboard.loader import load

LIVE = "18:40\nThe wall fell.\n\n17:10\nThe mill closed.\n\n16:05\nThe river rose.\n"


@pytest.mark.parametrize(
    ("stamp", "lead"),
    [
        ("Update: May, 04/2021 - 09:12", "The wall gave way on Monday."),
        ("Updated / Tuesday, 4 May 2021 21:12", "The wall gave way this evening."),
        ("Updated at 11:02 on 4 May 2021", "The wall gave way today, and the mill closed."),
        ("UPDATED: May 4, 2021", "The wall gave way on Tuesday."),
        ("Last updated: Tue 4 May 2021 18:47", LIVE),
        ("Last update: 4 May 2021 - 18:47", LIVE.replace("18:40\n", "[18:40] ")),
    ],
)
def test_a_stamp_of_a_change_is_the_day_of_news_of_that_day(published, stamp, lead):
    found = published(f"The wall\n{stamp}\n\n{lead}")
    assert (found.edtf, found.basis) == ("2021-05-04", "inferred")


@pytest.mark.parametrize(
    ("stamp", "lead"),
    [
        ("Updated: May 4, 2021", "The wall gave way on Monday."),
        ("Updated: May 4, 2021 11:02", "The wall gave way on Friday."),
        ("Updated: May 4, 2021 11:02", "The wall was built in 1904. It is today a museum."),
        ("Last modified: May 4, 2021 11:02", "The wall gave way yesterday."),
        ("Retrieved: May 4, 2021 11:02", "The wall gave way on Tuesday."),
    ],
)
def test_other_stamps_of_changes_say_no_more_than_not_after(published, stamp, lead):
    assert published(f"The wall\n{stamp}\n\n{lead}").edtf == "../2021-05-04"


def test_the_days_of_news_with_a_stamp_of_a_change_are_sharp():
    story = load("The wall\nUpdate: May, 04/2021 - 09:12\n\nThe wall gave way on Monday.")
    days = [(time.earliest, time.latest) for time in story.times if time.text == "Monday"]
    assert days == [("2021-05-03", "2021-05-03")]


def test_clocks_that_head_entries_are_part_of_the_article():
    story = load(f"The wall\nLast updated: Tue 4 May 2021 18:47\n\n{LIVE}")
    page = [story.documents[0].text[one.start : one.end] for one in story.documents[0].furniture]
    assert page == ["Last updated: Tue 4 May 2021 18:47"]


def test_a_clock_beside_the_date_is_part_of_the_head():
    story = load("The wall\n4 May 2021\n18:47\n\nThe wall gave way.")
    page = [story.documents[0].text[one.start : one.end] for one in story.documents[0].furniture]
    assert page == ["4 May 2021", "18:47"]


def test_news_of_before_dawn_is_of_the_day_of_its_stamp():
    story = load(
        "Storm hits coast\n\nBy ANN LEE\nUpdated 7:41 PM, March 3, 2021\n\n"
        "A storm tore the roofs off dozens of homes before dawn Wednesday, officials said."
    )
    assert story.documents[0].published == "2021-03-03"
