import pytest

from dashboard.loader.readers import read_bytes
from tests.loader.conftest import only
from tests.loader.readers.words import own

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>World news</title><link>https://example.org</link><lastBuildDate>Mon, 02 Mar 2026 10:00:00 GMT</lastBuildDate>
<item><title>Ferry &amp; rocks</title><link>https://example.org/0</link><dc:creator>Ivana Horvat</dc:creator>
<pubDate>Tue, 14 May 2024 06:30:00 GMT</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>A ferry ran aground.</p><p>Nine were <b>hurt</b>.</p>]]></content:encoded></item>
<item><title>Strike</title><guid>https://example.org/1</guid><description>Teachers struck.</description></item>
<item><title>Nothing</title></item></channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour news</title>
<updated>2026-01-01T00:00:00Z</updated><entry><title type="html">Ferry</title>
<link rel="enclosure" href="https://example.org/a.mp3"/><link rel="alternate" href="https://example.org/0"/>
<published>2024-05-14T23:30:00-05:00</published><updated>2025-01-01T00:00:00Z</updated>
<author><name>Ivana Horvat</name></author><summary>Short.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A ferry ran aground.</p><p>Nine were hurt.</p></div></content>
</entry></feed>"""


def test_each_item_with_text_is_a_document():
    ferry, strike = read_bytes(RSS.encode(), "feed.rss")
    assert (ferry.title, ferry.source, ferry.metadata_published, ferry.url, ferry.authors) == (
        "Ferry & rocks",
        "World news",
        "2024-05-14",
        "https://example.org/0",
        ("Ivana Horvat",),
    )
    assert ferry.text == "A ferry ran aground.\n\nNine were hurt."
    assert (strike.text, strike.url, strike.metadata_published) == (
        "Teachers struck.",
        "https://example.org/1",
        None,
    )


def test_an_atom_entry_is_dated_by_its_publication_and_never_by_its_change():
    entry = only(read_bytes(ATOM.encode(), "feed.atom"))
    assert (entry.title, entry.source, entry.metadata_published, entry.url) == (
        "Ferry",
        "Harbour news",
        "2024-05-14",
        "https://example.org/0",
    )
    assert entry.text == "A ferry ran aground.\n\nNine were hurt."


def test_a_feed_that_is_cut_off_gives_what_is_whole_and_the_reason():
    ferry, strike, error = read_bytes(RSS[: RSS.index("<item><title>Nothing")].encode(), "feed.rss")
    assert (ferry.title, strike.title) == ("Ferry & rocks", "Strike")
    assert error.reason.startswith("is damaged")


def test_the_link_that_wordpress_ends_an_article_with_is_no_word_of_it():
    link = "<p>The post <a href='#'>Ferry</a> appeared first on <a href='#'>World news</a>.</p>"
    ferry, _ = read_bytes(RSS.replace("]]>", f"{link}]]>").encode(), "feed.rss")
    assert own(ferry) == ["A ferry ran aground.", "Nine were hurt."]


@pytest.mark.parametrize("encoding", ["gb2312", "Shift_JIS", "windows-1251", "utf-16"])
def test_letters_are_those_that_the_feed_names(encoding):
    words = "Мир, 1991"  # in all these encodings
    content = f'<?xml version="1.0" encoding="{encoding}"?><rss><channel><item><description>{words}</description></item></channel></rss>'
    assert only(read_bytes(content.encode(encoding), "feed.xml")).text == words


def test_letters_that_nobody_knows_are_named():
    content = RSS.replace("UTF-8", "UqF-8").encode()
    assert "names an encoding" in str(only(read_bytes(content, "feed.rss")))


@pytest.mark.parametrize("encoding", ["utf-7", "utf-32", "johab", "punycode", "base64"])
def test_an_encoding_that_no_xml_can_have_is_told(encoding):
    content = f'<?xml version="1.0" encoding="{encoding}"?><rss><channel/></rss>'.encode()
    assert "names an encoding" in str(only(read_bytes(content, "news.rss")))
