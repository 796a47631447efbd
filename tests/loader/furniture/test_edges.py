from hypothesis import given
from hypothesis import strategies as st

from dashboard.loader.furniture import find_furniture
from tests.loader.furniture.conftest import PROSE


def reasons(text):
    return {text[f.start : f.end]: f.reason for f in find_furniture(text)}


def test_plain_prose_has_none():
    assert reasons(f"{PROSE}\nNobody was hurt, the mayor said.") == {}


def test_a_paragraph_that_is_there_twice_is_furniture_the_second_time():
    text = f"{PROSE}\n{PROSE}\nNobody was hurt."
    (second,) = find_furniture(text)
    assert (second.start, second.reason) == (len(PROSE) + 1, "this paragraph is there twice")


def test_a_short_line_may_be_said_twice():
    assert reasons(f"Yes.\nYes.\n{PROSE}") == {}


def test_reaction_words_and_counters_stand_on_lines_of_their_own():
    assert reasons(f"{PROSE}\nLike\nSad 3\nComments 0\n12 Comments") == {
        "Like": "reaction button",
        "Sad 3": "reaction button",
        "Comments 0": "comment counter",
        "12 Comments": "comment counter",
    }


def test_a_sentence_that_starts_with_such_a_word_is_prose():
    assert reasons("Like many towns, Larnok is poor.") == {}


def test_a_cookie_notice_speaks_to_its_reader():
    notice = "We use cookies to improve your browsing experience."
    assert reasons(f"{PROSE}\n{notice}") == {notice: "cookie notice"}


def test_an_article_about_cookies_is_prose():
    assert reasons("Regulators fined the firm for setting cookies without consent.") == {}


def test_headlines_with_their_dates_glued_to_the_next_are_other_articles():
    text = f"{PROSE}\nMayor opens new library\nMay 3, 2021Ferry strike ends\nMay 1, 2021"
    assert reasons(text)["Mayor opens new library"] == "headline of another article"
    assert reasons(text)["May 3, 2021Ferry strike ends"] == "headline of another article"


def test_a_dated_line_in_a_chronicle_is_prose():
    assert reasons(f"What happened\nMay 3, 2021: The wall broke.\n{PROSE}") == {}


def test_a_menu_above_the_article_is_furniture_and_the_headline_below_it_is_not():
    text = f"Home\nRegional pages\nWorld\nWall gives way at Larnok\n{PROSE}"
    assert reasons(text) == {
        "Home": "menu",
        "Regional pages": "before the start of the article",
        "World": "menu",
    }


def test_headlines_among_page_parts_after_the_end_are_furniture():
    text = f"{PROSE}\nShare\nTen walks along the coast"
    assert reasons(text)["Ten walks along the coast"] == "after the end of the article"


@given(st.text(alphabet="aB .\n,0Like2021May", max_size=200))
def test_furniture_is_in_order_inside_the_text_and_apart(text):
    position = 0
    for piece in find_furniture(text):
        assert position <= piece.start < piece.end <= len(text)
        position = piece.end
