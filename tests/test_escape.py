import re
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dashboard import escape

HOSTILE = '<script>alert(1)</script><img src="https://a.example/x.png" onerror=x>"\'&'


class Tags(HTMLParser):
    def __init__(self, words):
        super().__init__()
        self.tags, self.text = [], ""
        self.feed(words)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, attrs))

    def handle_data(self, data):
        self.text += data


def test_html_of_hostile_words_has_no_tag():
    assert Tags(escape.html(HOSTILE)).tags == []
    assert Tags(escape.html(HOSTILE)).text == HOSTILE


def test_attributes_hold_hostile_words():
    read = Tags(escape.tag("b", "x", data_event=HOSTILE, class_="c", title=None)).tags
    assert read == [("b", [("data-event", HOSTILE), ("class", "c")])]


def test_markdown_images_links_and_directives_are_only_words():
    words = escape.markdown(
        "![x](https://a.example/x.png) :red[hot] $a$ **b** `c` https://a.example"
    )
    assert not re.search(r"(?<!\\)[!\[\]()$*`:]", words)


def test_characters_that_hide_or_reorder_are_left_out():
    assert escape.plain("a\u202eb\x00c\nd") == "abc\nd"


def test_only_web_addresses_become_links():
    assert "href" not in escape.link("x", "javascript:alert(1)")
    assert "href" not in escape.link("x", "//[")
    assert Tags(escape.link("x", "https://a.example/?a=1&b=2")).tags[0][1][0] == (
        "href",
        "https://a.example/?a=1&b=2",
    )


@given(st.text())
def test_html_reads_back_as_the_plain_words(words):
    shown = Tags(escape.html(words))
    assert shown.tags == []
    assert shown.text == escape.plain(words)


FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\n=1", "＝1")


@pytest.mark.parametrize("words", FORMULAS)
def test_text_that_begins_like_a_formula_is_text_in_a_cell(words):
    assert escape.cell(words).startswith("'")


def test_numbers_of_ours_stay_numbers_in_a_cell():
    assert [escape.cell(value) for value in (-12, -33.9, 0, None)] == ["-12", "-33.9", "0", ""]


@given(st.text())
def test_no_cell_begins_like_a_formula_and_no_words_are_lost(words):
    cell = escape.cell(words)
    assert not cell.lstrip().startswith(("=", "+", "-", "@"))
    assert not cell.startswith(("\t", "\r", "\n"))
    assert cell.removeprefix("'") == escape.plain(words).removeprefix("'")


@given(st.text(st.characters(codec="utf-8") | st.sampled_from("<>&\"'\r\x00\x0b\ufffe")))
def test_xml_reads_back_as_the_words_with_forbidden_characters_replaced(words):
    element = ElementTree.fromstring(f'<a b="{escape.xml(words)}">{escape.xml(words)}</a>')
    assert (element.text or "") == escape.xml_words(words)
    assert len(escape.xml_words(words)) == len(words)
    assert len(element) == 0


@given(st.text(st.characters(codec="utf-8") | st.sampled_from("*_`[]()<>&#+-=!|~.1\\:/@w\n")))
def test_markdown_of_a_file_reads_back_as_one_line_of_the_words(words):
    expected = " ".join(escape.plain(words).split())
    parser = MarkdownIt("gfm-like", {"html": True, "linkify": False})
    tokens = parser.parse(f"- {escape.markdown_file(words)}")
    inline = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in inline} <= {"text", "text_special"}
    assert "".join(child.content for child in inline) == expected


@pytest.mark.parametrize("words", ["https://a.example/x", "www.a.example", "a@b.example"])
def test_addresses_in_a_markdown_file_are_no_links(words):
    pattern = re.compile(r"https?://|www\.|[a-z]@[a-z]")
    assert not pattern.search(escape.markdown_file(words))


def test_plain_prose_in_a_markdown_file_has_no_backslash():
    words = "On 3 May 2021, at 14:30, 12 people (all of them) left: it’s over!"
    assert escape.markdown_file(words) == words


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("https://a.example", "https\\:\u2060\\/\\/a\\.example"),
        ("www.a.example", "www\u2060\\.a\\.example"),
        ("a@b.example", "a\\@\u2060b\\.example"),
    ],
)
def test_no_address_in_markdown_is_a_link(words, written):
    assert escape.markdown(words) == written
