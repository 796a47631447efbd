import html
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.figures.source import (
    LONGEST_PARAGRAPH,
    MARK_NAMES,
    PART,
    Reading,
    article,
    blocks_of,
    event_sheet,
    legend,
    marks_of,
    part_of,
    parts_of,
    place_of,
)
from dashboard.loader import Settings, load_sources
from dashboard.loader.given_texts import GivenText, read_given
from dashboard.story import ActorMention, Document, Furniture, Quote, Time
from dashboard.tables import records, tables_of
from tests.conftest import TEXT, flood_story, make_story

HOSTILE = "<script>alert(1)</script> ![x](https://evil.example/x.png)\nMORE & more"


def reading(story, **changes):
    tables = tables_of(story)
    document = next(records(tables.documents))
    whole = (0, len(document.text))
    return replace(Reading(document, tables, tables.events, tuple(MARK_NAMES), whole), **changes)


def words(shown):
    """The text of the article as a reader sees it, without margin notes and reasons."""
    body = re.sub(r'<aside.*?</aside>|<p class="dl-reason">.*?</p>', "", shown)
    return html.unescape(re.sub(r"<[^>]*>", "", body.replace("</p>", "\n")))


@pytest.fixture
def shown(flood):
    return article(reading(flood))


def test_the_words_are_all_there_in_order(shown):
    assert words(shown).strip() == TEXT


TABLE = b"""date,title,text
2021-05-03,The dam broke,It broke at noon.
2021-05-04,Schools shut,All of them did.
"""


def test_rows_of_a_table_are_told_apart():
    (source,) = read_given((GivenText("flood.csv", TABLE),)).sources
    shown = article(reading(load_sources([source], Settings())))
    begins = re.findall(r'<div class="dl-para dl-row-begins">(.*?)</p>', shown)
    assert [words(one) for one in begins] == ["2021-05-03", "2021-05-04"]


def test_an_article_has_no_rows(shown):
    assert "dl-row-begins" not in shown


def test_dates_places_and_quotes_are_marked_each_in_its_way(shown):
    for kind in ("date", "place", "quote"):
        assert f"dl-mark dl-m-{kind}" in shown


def test_a_mark_leads_to_the_event_around_it(shown):
    start = shown.index(">Arna</span>")
    assert 'data-event="d1-e1"' in shown[shown.rindex("<button", 0, start) : start]


def test_a_mark_says_what_it_was_taken_for(shown):
    assert (
        'title="“Days before the flood” (test) is counted from the known event “flood of Arna” '
        '(3 May 2021), so it is 20 Apr – 3 May 2021."'
    ) in shown
    assert 'title="Breng: something is there (test)"' in shown


def test_events_stand_in_the_margin(shown):
    assert shown.count("dl-note ") == 3


def test_the_sentences_of_the_chosen_event_are_lit(flood):
    lit = article(reading(flood, chosen="d1-e2", kinds=()))
    assert lit.count('class="dl-here"') == 1
    assert "Days before the flood, Mayor Ida Holm met engineers in Breng." in html.unescape(lit)


def test_a_picked_quote_is_lit_instead(flood):
    lit = article(reading(flood, chosen="d1-e1", quote="d1-q1", kinds=()))
    assert '<span class="dl-here">we will not wait again,</span>' in lit


def test_kinds_can_be_switched_off(flood):
    assert {mark.kind for mark in marks_of(reading(flood, kinds=("place",)))} == {"place"}
    assert "dl-mark" not in article(reading(flood, kinds=()))


def test_a_mark_of_an_event_that_is_not_in_view_leads_nowhere(flood):
    tables = tables_of(flood)
    found = article(reading(flood, shown=tables.events.head(0)))
    assert "data-event" not in found
    assert "dl-m-place" in found


def test_nested_and_overlapping_marks_wear_all_their_forms():
    inside = TEXT.index("dam")
    story = make_story(
        actor_mentions=(ActorMention("d1", 0, inside + 3, TEXT[: inside + 3], "a1"),),
        quotes=(
            Quote(
                *("d1-q1", "d1", inside, inside + 11, TEXT[inside : inside + 11], (), "indirect"),
                *(None, None, None, None),
            ),
        ),
    )
    found = article(reading(story))
    assert '<span class="dl-mark dl-m-person dl-m-quote"' in found
    assert words(found).strip() == TEXT


def test_furniture_is_greyed_with_its_reason_once():
    text = "Menu\nHome\nThe dam broke.\nComments 0"
    document = Document(
        *("d1", "a.txt", None, "en", None, "unknown", text),
        (Furniture(0, 9, "a menu"), Furniture(25, len(text), "comments")),
    )
    found = article(reading(make_story(documents=(document,))))
    assert found.count("Not part of the article: a menu") == 1
    assert found.count('class="dl-para dl-furniture"') == 3
    assert words(found).split("\n")[:4] == text.split("\n")


def test_hostile_text_is_escaped():
    document = Document("d1", "a.txt", None, "en", None, "unknown", HOSTILE)
    found = article(reading(make_story(documents=(document,))))
    assert "<script" not in found
    assert words(found).strip() == HOSTILE


def test_a_long_text_is_cut_at_line_ends_and_loses_nothing():
    text = ("word " * 2_000 + "\n") * 10
    parts = parts_of(text)
    assert "".join(text[a:b] for a, b in parts) == text
    assert all(b - a <= PART for a, b in parts)
    assert all(text[b - 1] == "\n" for _, b in parts[:-1])


def test_a_million_characters_on_one_line_are_cut_too():
    text = "x" * 1_000_000
    assert all(b - a <= PART for a, b in parts_of(text))
    assert all(b.end - b.start <= LONGEST_PARAGRAPH for b in blocks_of(text, (), (0, PART)))


def test_the_part_that_tells_the_chosen_event_is_found(flood):
    tables = tables_of(flood)
    assert place_of(tables, "d1-e1", None) == [("d1", 0)]
    assert place_of(tables, "d1-e1", "d1-q1") == [("d1", TEXT.index("we will"))]
    assert place_of(tables, None, None) == []
    assert part_of([(0, 10), (10, 20)], 10) == 1


def test_the_sheet_holds_the_card_and_folds_away(flood):
    sheet = event_sheet("d1-e1", tables_of(flood))
    assert sheet.startswith('<details class="dl-sheet" open><summary dir="auto">The dam at Arna')
    assert event_sheet("nothing", tables_of(flood)) == ""


def test_the_key_shows_only_what_is_switched_on():
    assert "quote" not in legend(["date"])
    assert legend([]).count("<span") == 0


SPANS = st.lists(st.tuples(st.integers(0, 120), st.integers(1, 60)), max_size=12)


@given(st.text(max_size=180), SPANS, SPANS)
def test_no_word_is_lost_or_doubled_whatever_the_marks(text, dates, furniture):
    document = Document(
        *("d1", "a.txt", None, "en", None, "unknown", text),
        tuple(Furniture(min(a, len(text)), min(a + n, len(text)), "test") for a, n in furniture),
    )
    times = tuple(
        Time(
            *(f"d1-t{k}", "d1", a, min(a + n, len(text)), text[a : a + n], "DATE", "", None),
            *(None, None, "vague", "unresolved", None, "test"),
        )
        for k, (a, n) in enumerate(dates)
        if a < len(text)
    )
    found = words(article(reading(make_story(documents=(document,), times=times))))
    unseen = re.compile("[\x00-\x20\x7f-\xa0\u2028-\u202e\u2066-\u2069\u3000]|\\s")
    assert unseen.sub("", found) == unseen.sub("", text)


def test_the_story_of_the_tests_is_marked_in_full():
    assert len(marks_of(reading(flood_story()))) == 4
