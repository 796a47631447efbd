import html
import re
from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from dashboard.figures.event.found import mark_found, spans_of

ITEM = '<p dir="auto">{}</p>'


def marked(words, *terms):
    return mark_found(ITEM.format(html.escape(words)), terms)


def test_every_place_of_a_term_is_marked_whatever_its_case():
    assert marked("Ferry and ferries: a FERRY", "ferry") == ITEM.format(
        '<mark class="dl-found">Ferry</mark> and ferries: a <mark class="dl-found">FERRY</mark>'
    )


def test_terms_that_overlap_are_one_mark():
    assert spans_of("the harbour master", ["harbour m", "master"]) == [(4, 18)]


def test_nothing_is_marked_in_what_the_app_says_itself():
    page = "<h3>What the text says</h3>" + ITEM.format("A text.")
    assert mark_found(page, ["text"]) == (
        "<h3>What the text says</h3>" + ITEM.format('A <mark class="dl-found">text</mark>.')
    )


def test_a_term_is_found_across_tags_within_a_line():
    page = ITEM.format("The <b>dam</b> broke")
    assert mark_found(page, ["dam broke"]) == ITEM.format(
        'The <b><mark class="dl-found">dam</mark></b><mark class="dl-found"> broke</mark>'
    )


def test_a_term_does_not_reach_into_the_next_paragraph():
    page = '<div dir="auto"><p>one</p><p>two</p></div>'
    assert mark_found(page, ["onetwo"]) == page


def test_attributes_and_entities_stay_whole():
    page = '<p dir="auto" title="lt &lt;">a &lt; b &amp; c</p>'
    assert mark_found(page, ["lt", "amp"]) == page
    assert mark_found(page, ["b & c"]).endswith('<mark class="dl-found">b &amp; c</mark></p>')


def test_words_that_grow_when_folded_are_marked_where_they_stand():
    assert marked("Die Straße brennt", "brennt").endswith(
        '<mark class="dl-found">brennt</mark></p>'
    )
    assert '<mark class="dl-found">Straße</mark>' in marked("Die Straße brennt", "strasse")


def test_what_is_no_words_of_others_after_them_is_left_alone():
    page = '<div><span dir="auto">talks</span> talks</div>'
    assert mark_found(page, ["talks"]) == (
        '<div><span dir="auto"><mark class="dl-found">talks</mark></span> talks</div>'
    )


words = st.text(alphabet="aAbß <>&\"'/.", max_size=30)


@given(words, st.lists(st.text(alphabet="ab<>&s ", min_size=1, max_size=3), max_size=3))
def test_marking_changes_no_words_and_adds_no_other_tag(text, terms):
    page = marked(text, *(term.casefold() for term in terms))
    tags = set(re.findall(r"<[^<>]*>", page))
    assert tags <= {'<p dir="auto">', "</p>", '<mark class="dl-found">', "</mark>"}
    assert html.unescape(re.sub(r"<[^<>]*>", "", page)) == text


def test_a_line_of_many_words_and_tags_is_marked_in_little_time():
    page = f'<p dir="auto">{"<b>a</b> b " * 8_000}</p>'
    begin = process_time()
    assert mark_found(page, ("a",)).count("<mark") == 8_000
    assert process_time() - begin < 3
