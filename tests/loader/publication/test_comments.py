from datetime import date

import pytest

from dashboard.loader import load
from dashboard.loader.furniture import find_furniture
from dashboard.loader.publication import read_imprint

STORY = "The wall of the old mill by the river gave way, and two men were hurt."
WORDS = "Olga Senn\nMay 6, 2021 at 10:04\nIt was long overdue."


def test_an_article_is_not_later_than_what_its_readers_wrote(published):
    found = published(f"The mill\n\n{STORY}\n\nComments (2)\n{WORDS}\nNed Orr\nMay 8, 2021\nOh no.")
    assert (found.edtf, found.earliest) == ("../2021-05-06", None)


def test_a_date_below_the_count_of_comments_is_the_articles_where_no_words_follow(published):
    assert published(f"{STORY}\n\n3 Comments\nPublished: May 3, 2021").edtf == "2021-05-03"


def test_the_head_counts_before_the_dates_of_readers(published):
    found = published(f"The mill\n3 Comments\nMay 3, 2021\n\n{STORY}\n\nComments (1)\n{WORDS}")
    assert found.edtf == "2021-05-03"


def test_a_date_at_the_foot_with_words_below_it_is_not_the_articles(published):
    story = f"{STORY}\n\n" * 4
    assert published(f"{story}{WORDS}").edtf is None


def test_a_date_at_the_foot_with_notes_below_it_is_the_articles(published):
    found = published(f"{STORY}\n\n" * 4 + "Ends/Monday, May 3, 2021\nIssued at HKT 18:30\nNNNN")
    assert found.edtf == "2021-05-03"


def test_headlines_below_their_heading_do_not_make_the_head_too_old():
    story = load(f"The mill\n3 May 2021\n\n{STORY}\n\nRead also\nBridge fell 5 May 2021\n")
    assert story.documents[0].published == "2021-05-03"


def test_a_label_below_the_headline_of_another_article_is_of_that_one():
    ended = f"The mill\n\n{STORY}\n\nShare\n"
    stamp = "Published: 3 May 2021"
    assert load(ended + stamp).documents[0].published == "2021-05-03"
    assert load(f"{ended}Old pier\n{stamp}").documents[0].published == "2021-05-03/.."


def test_the_day_of_a_release_stands_below_its_end_mark():
    text = f"The mill\n\n{STORY}\n\nENDS\n3 May 2021"
    assert load(text).documents[0].published == "2021-05-03"


def test_the_day_below_the_next_story_is_of_that_one():
    text = f"The mill\n\n{STORY}\n\nNext story\nOld pier\n3 May 2021"
    assert load(text).documents[0].published == "2021-05-03/.."


LONG = "It was long overdue, and the mayor knew that well before it fell.\n\n"


@pytest.mark.parametrize(
    "counted",
    [
        "12 comments\nBy Olga Senn, 3 May 2021",
        "Comments (12)\nMonday 3 May 2021 10:15 GMT",
        "Comments\nPublished: 3 May 2021\nUpdated: 4 May 2021",
        "3 Comments\nOlga Senn\n3 May 2021",
        "3 Comments\nPosted by Olga Senn on 3 May 2021",
    ],
)
def test_a_count_of_comments_above_the_byline_is_of_the_head(published, counted):
    foot = "Comments (1)\nNed Orr\nMay 6, 2021 at 10:04\nOh no."
    text = f"The mill\n{STORY}\n{counted}\n\n{LONG}{LONG}{LONG}"
    assert published(text + foot).edtf == "2021-05-03"


@pytest.mark.parametrize(
    "words",
    [
        f"Ned Orr May 6, 2021 at 10:04\n{LONG}",
        f"May 6, 2021 at 10:04\nNed Orr\n{LONG}May 8, 2021\nOlga Senn\nOh no.",
        f"Ned Orr\nMay 6, 2021\n{LONG}Olga Senn\nMay 8, 2021\nOh no.",
        f"Posted by Ned Orr on May 6, 2021\n{LONG}",
    ],
)
def test_readers_words_right_below_a_short_text_are_no_head(published, words):
    assert published(f"The mill\n\n{STORY}\n\n2 comments\n{words}").edtf == "../2021-05-06"


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("3 June 2021", [date(2021, 6, 3)]),
        ("Thursday, 3 June 2021, 10:00 GMT", [date(2021, 6, 3)]),
        ("Next release: 3 June 2021", []),
        ("Event: Larnok Fair, 3 June 2021", []),
        ("Larnok Fair, 3 June 2021", []),
    ],
)
def test_only_a_bare_day_below_the_end_is_that_of_the_release(line, days):
    text = f"The mill\n\n{STORY}\n\n{LONG}Nobody was killed there.\n\nENDS\n{line}"
    printed = read_imprint(text, find_furniture(text)).printed
    assert [one.written.days[0] for one in printed] == days
