import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

from dashboard.exports import html_file as html_file_module
from dashboard.exports.edition import Selection, selected, whole
from dashboard.exports.html_file import html_file
from dashboard.story import Disagreement, Place, Quote, SourcedValue, Span
from tests.conftest import TEXT, make_event, make_story

TODAY = date(2026, 1, 2)
EMPTY = {"meta", "br", "rect", "circle", "line", "path", "stop", "polygon"}


class Tree(HTMLParser):
    """What is open when the file ends, ids, addresses and all words."""

    def __init__(self, words):
        super().__init__()
        self.open, self.ids, self.addresses, self.words = [], [], [], ""
        self.feed(words)
        self.close()

    def handle_starttag(self, tag, attrs):
        held = dict(attrs)
        self.ids += [held["id"]] if "id" in held else []
        self.addresses += [held["href"]] if "href" in held else []
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_startendtag(self, tag, attrs):
        held = dict(attrs)
        self.ids += [held["id"]] if "id" in held else []

    def handle_data(self, data):
        self.words += data


def page(story):
    return html_file(whole(story, TODAY))


def test_every_element_is_closed_and_every_id_is_there_once(flood):
    tree = Tree(page(flood))
    assert tree.open == []
    assert len(tree.ids) == len(set(tree.ids))


def test_every_link_leads_to_a_part_of_the_page(flood):
    tree = Tree(page(flood))
    assert {address.removeprefix("#") for address in tree.addresses} <= set(tree.ids)
    assert "#e1" in tree.addresses


def test_everything_is_there_in_words(flood):
    words = Tree(page(flood)).words
    for expected in (
        "The flood of Arna",
        "made with Dateline, 2 Jan 2026",
        "The dam at Arna broke on 3 May 2021.",
        "20 Apr – 3 May 2021",
        "“we will not wait again”",
        "Ida Holm, Mayor",
        "arna.txt, published 10 May 2021, as given",
        "1 event without a date",
    ):
        assert expected in words


def test_it_has_no_script_and_both_themes(flood):
    written = page(flood)
    assert "<script" not in written
    assert "prefers-color-scheme: dark" in written
    assert not re.search(r"url\((?!#)", written)


def test_the_quoted_part_of_a_mixed_quote_is_marked(flood):
    start = TEXT.index("may move")
    text = TEXT[start : start + 30]
    quote = Quote(
        *("d1-q1", "d1", start, start + 30, text, (Span(start + 4, start + 8),), "mixed"),
        *("a1", "Holm", "Mayor", "said", None),
    )
    assert "may <q>move</q> to" in page(replace(flood, quotes=(quote,)))


def test_where_sources_differ_is_said():
    values = (SourcedValue("2021-05-03", ("d1",)), SourcedValue("2021-05-04", ("d1",)))
    story = make_story(make_event(1, disagreements=(Disagreement("day", values),)))
    assert "Sources differ on day: 3 May 2021 (arna.txt) / 4 May 2021 (arna.txt)" in page(story)


def test_a_story_of_nothing_says_so():
    words = Tree(page(make_story())).words
    for expected in (
        "No event has a date.",
        "No event has a place.",
        "Nobody is quoted.",
        "No event was found.",
    ):
        assert expected in words


def test_a_selection_says_so_at_the_top(flood):
    edition = selected(flood, Selection(frozenset({"d1-e1"}), frozenset(), "place <A>"), TODAY)
    assert (
        '<p class="note">Selection: 1 of 3 events, 0 of 1 quotes. Filter: place &lt;A&gt;.</p>'
        in (html_file(edition))
    )


def test_beside_a_busy_place_only_the_first_events_are_named():
    events = [make_event(number, places=("p1",)) for number in range(15)]
    place = Place("p1", "Arna", "city", 60.4, 5.5, "NO", None)
    assert "; and 3 more</li>" in page(make_story(*events, places=(place,)))


def test_more_events_than_a_browser_can_show_are_counted(monkeypatch, flood):
    monkeypatch.setattr(html_file_module, "LISTED", 2)
    tree = Tree(page(flood))
    assert "The first 2 of 3 events; the table (CSV) holds all." in tree.words
    assert {address.removeprefix("#") for address in tree.addresses} <= set(tree.ids)
    assert "e3" not in tree.ids
