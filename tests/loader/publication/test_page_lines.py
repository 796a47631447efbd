import pytest

from dashboard.loader import load
from dashboard.loader.publication import read_imprint


def days_of(story, words):
    return [(time.earliest, time.latest) for time in story.times if time.text == words]


@pytest.mark.parametrize(
    "line",
    ["3 May 2021", "By Olga Senn", "4 min read", "BYLINE: Olga Senn", "Updated 2 hours ago"],
)
def test_a_line_about_the_text_is_no_part_of_the_article(line):
    text = f"The mill\n{line}\n\nThe wall of the mill gave way on Sunday."
    assert [text[piece.start : piece.end] for piece in read_imprint(text).lines] == [line]


def test_a_sentence_that_begins_with_by_is_part_of_the_article():
    assert read_imprint("By then, the wall had fallen.\n\nNobody was hurt.").lines == ()


def test_a_head_counts_no_weekday_a_week_on():
    story = load("The mill\n4 May 2021 • 3 min read\n\nThe wall gave way on Monday.")
    assert days_of(story, "Monday") == [("2021-05-03", "2021-05-03")]
    assert story.documents[0].published_from is not None


def test_what_is_counted_from_a_change_is_bounded_and_not_sharp():
    story = load("Updated: 5 May 2021\n\nThe wall gave way on Monday.")
    assert {(time.earliest, time.latest) for time in story.times} == {(None, "2021-05-03")}


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Oberlin, Kansas  *  Monday, May 3, 2021  *  75 cents", "Oberlin, Kansas"),
        ("THE POST - LARNOK, OHIO - MONDAY, MAY 3, 2021", "LARNOK, OHIO"),
        ("Larnok, Dtd. 03/05/2021", "Larnok"),
        ("Larnok, Monday, 3 May 2021", "Larnok"),
    ],
)
def test_the_town_that_a_line_names_with_its_date_stays(line, place):
    text = f"The mill\n{line}\n\nThe wall of the mill gave way on Sunday."
    page = [text[piece.start : piece.end].strip() for piece in read_imprint(text).lines]
    assert " ".join(page).split() == line.replace(place, " ").split()


@pytest.mark.parametrize(
    "line",
    [
        "Larnok Post, Monday, 3 May 2021",
        "Olga Senn, Larnok Correspondent, 3 May 2021",
        "By Olga Senn, Larnok Post, 3 May 2021",
        "News, 3 May 2021",
    ],
)
def test_papers_writers_and_sections_are_no_towns(line):
    text = f"The mill\n{line}\n\nThe wall of the mill gave way on Sunday."
    assert [text[piece.start : piece.end] for piece in read_imprint(text).lines] == [line]


def test_a_line_of_a_date_and_several_writers_with_their_towns():
    text = (
        "The mill\n\nTuesday 4 May 2021. Olga Senn in La Paz and Ned Orr in Lima\n\nThe wall fell."
    )
    assert load(text).documents[0].published == "2021-05-04"


def test_a_present_tense_of_days_to_come_does_not_make_the_head_too_old():
    text = "The mill\n\nThe Larnok Post, 4 May 2021\n\nThe wall fell. Owners vote on 18 June 2021."
    assert load(text).documents[0].published == "2021-05-04"


def test_a_past_tense_of_later_days_makes_the_head_too_old():
    text = "The mill\n\nThe Larnok Post, 4 May 2021\n\nThe wall fell. Owners voted on 18 June 2021."
    assert load(text).documents[0].published != "2021-05-04"
