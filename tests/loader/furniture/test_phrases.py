import pytest

from dashboard.loader import load
from dashboard.loader.furniture import find_furniture
from tests.loader.furniture.conftest import PROSE


def furniture(text):
    return [text[piece.start : piece.end] for piece in find_furniture(text)]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("ALSO READ | Mayor of Senn resigns", "related links"),
        ("READ ALSO – Mayor of Senn resigns", "related links"),
        ("Also in this week's Post: Mayor of Senn resigns | Bus burns", "related links"),
        ("Posted in Floods, Larnok | Tagged harbour | 4 Comments", "related links"),
        ("Tags: harbour, Larnok", "related links"),
        ("Continued on page 4", "page link"),
        ("Unsubscribe: https://post.example/u/12", "newsletter form"),
        ("Follow the Larnok Post on Facebook", "page link"),
        ("Share on Facebook / Share on X", "share button"),
        ("Subscribe: 42 crowns a year in Larnok", "newsletter form"),
        ("Sign up for the Larnok letter", "newsletter form"),
        ("Got a tip? Call the newsroom in Larnok", "address of the newsroom"),
        ("olga@post.example | @olgasenn | 051 555 0101", "address of the newsroom"),
        ("Copy to: All media, Larnok", "address of the newsroom"),
        ("With inputs from the Larnok wire", "credit"),
        ("Photo: Olga Senn/Larnok Post", "credit"),
        ("This story has not been edited by our staff.", "notice"),
        ("An earlier version of this article said that two had died.", "correction"),
        ("Correction, 4 May: The mayor of Senn is 54.", "correction"),
        ("Editor's note: This is the first report of a series.", "correction"),
        ("© 2021 Larnok Post", "copyright notice"),
        ("Copyright 2021 Larnok Wire. This may not be published.", "copyright notice"),
        ("MORE IN COAST NEWS", "related links"),
        ("Most read in Larnok", "related links"),
        ("Share 214 Comments", "share button"),
        ("12 Shares 3 Comments", "share button"),
        ("Subscribe! 42 crowns a year in Larnok", "newsletter form"),
        ("To advertise in the Larnok Post, call 051 555 0101", "newsletter form"),
        ("To be removed from this list, reply with STOP.", "newsletter form"),
        ("Letters should be sent to Larnok.", "address of the newsroom"),
        ("Compiled by the Larnok desk. Corrections: desk@post.example", "credit"),
        ("See HARBOUR, Page 6", "page link"),
        ("Page A4", "page link"),
        ("Printed and published by Senn Press, Larnok.", "notice"),
        ("News > Coast > Larnok", "menu"),
        ("Home / News / Larnok", "menu"),
    ],
)
def test_a_line_is_furniture_by_its_own_words(line, reason):
    found = find_furniture(f"{PROSE}\n\n{line}\n\n{PROSE[:-1]} again.")
    assert [piece.reason for piece in found] == [reason]


@pytest.mark.parametrize(
    "line",
    [
        "Related firms were fined in 2019, the mayor said.",
        "Follow-up visits will begin in June.",
        "Subscribers to the fund gave 900 crowns.",
        "Correction of the river's course began in 1902.",
        "Copyright lawyers met in Larnok on Monday.",
        "Contact was lost with the ship at noon.",
        "Next week the court will sit in Senn.",
        "Photo: The wall of the harbour lay in pieces on Tuesday morning, seen from the pier.",
        "Credit: the bank of Senn stopped lending, traders said.",
        "More in the river than on the bank",
        "Share prices fell. Comments angered the bank of Senn.",
        "To advertise its fish, Larnok sent a ship to Senn.",
        "Letters should say less.",
        "The page was torn out of the book on Monday.",
        "1917-1918",
        "Norway / Sweden / Denmark drew up a plan.",
    ],
)
def test_a_line_of_the_article_that_begins_like_one_stays(line):
    assert furniture(f"{PROSE}\n\n{line}\n\n{PROSE[:-1]} again.") == []


@pytest.mark.parametrize(
    "pulled", ["“Nobody had told us about it”", "'Nobody had told us about it' — Olga Senn, baker"]
)
def test_a_quotation_that_is_pulled_out_of_the_text_is_there_twice(pulled):
    text = f"{PROSE}\n\n“Nobody had told us about it,” said Olga Senn.\n\n{pulled}\n\nIt rained."
    assert furniture(text) == [pulled]


def test_a_headline_that_is_a_quotation_is_no_furniture():
    assert furniture(f"'Nobody had told us'\n\n{PROSE}\n\n“Nobody had told us,” she said.") == []


def test_lines_before_the_first_link_behind_the_article_stay():
    text = f"{PROSE}\n\nOlga Senn, baker, born 3 May 1950\nFollow us on Facebook\nTen walks"
    assert furniture(text) == ["Follow us on Facebook", "Ten walks"]


def test_a_headline_between_menu_and_credit_stays():
    text = f"Home\nWall gives way at Larnok\nPhoto: Olga Senn\n\n{PROSE}"
    assert furniture(text) == ["Home", "Photo: Olga Senn"]


def test_other_articles_yield_no_events():
    story = load(f"{PROSE}\n\nMore from the Post: Trawler sinks off Bergen | Oslo sacks surveyor")
    assert all(telling.end <= len(PROSE) for event in story.events for telling in event.tellings)


def test_headlines_right_below_the_head_of_links_are_of_other_articles():
    block = "MORE IN COAST NEWS\nBaker loses licence\nPorters strike"
    text = f"{PROSE}\n\n{block}\n\n{PROSE[:-1]} again."
    assert furniture(text) == block.split("\n")


def test_a_paragraph_right_below_the_head_of_links_stays():
    text = f"{PROSE}\n\nRelated\nThe mayor of Larnok\nshut the bridge.\n\n{PROSE[:-1]} again."
    assert furniture(text) == ["Related"]


def test_a_question_among_links_behind_the_article_is_one_of_them():
    text = f"{PROSE}\n\nMore from Larnok\n\nWill the ferry sail?\n\nPorters strike"
    assert furniture(text) == ["More from Larnok", "Will the ferry sail?", "Porters strike"]


def test_the_last_sentences_of_a_line_can_be_of_the_page():
    text = f"{PROSE}\n\nOlga Senn writes for the Post. Follow her on Twitter @olgasenn"
    assert furniture(text) == ["Follow her on Twitter @olgasenn"]


def test_the_credit_of_a_caption_is_no_part_of_it():
    text = f"{PROSE}\n\nMen carry sand to the wall. Picture: OLGA SENN\n\n{PROSE[:-1]} again."
    assert furniture(text) == ["Picture: OLGA SENN"]
