import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

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
