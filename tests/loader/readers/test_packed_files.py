"""Archives of files, web archives, e-books, OpenDocument, RTF and subtitles."""

import gzip

import pytest

from dashboard.loader.readers import read_bytes
from dashboard.loader.source import Source, SourceError
from tests.loader.conftest import only
from tests.loader.files import docx, zipped
from tests.loader.readers.words import set_apart

PAGE = (
    '<html><head><title>{title}</title><meta property="article:published_time" content="2024-05-14"></head>'
    "<body><p>A ferry ran aground off Kotor, and nine people were hurt.</p></body></html>"
)


def test_each_file_of_a_zip_is_read_as_what_it_is():
    content = zipped(
        {
            "a.txt": b"It fell.",
            "sub/b.docx": docx("It rose."),
            "__MACOSX/a.txt": b"x",
            ".hidden": b"x",
            "c.png": b"\x89PNG....",
        }
    )
    first, second, error = read_bytes(content, "set.zip")
    assert (first.name, first.text) == ("set.zip/a.txt", "It fell.")
    assert (second.name, second.text) == ("set.zip/sub/b.docx", "It rose.")
    assert str(error).startswith("set.zip/c.png: is a picture")


def test_articles_of_a_file_in_a_zip_keep_their_numbers():
    content = zipped({"a.json": b'[{"text": "One."}, {"text": "Two."}]'})
    assert [one.name for one in read_bytes(content, "set.zip")] == [
        "set.zip/a.json #1",
        "set.zip/a.json #2",
    ]


def test_a_zip_in_a_zip_is_not_opened():
    error = only(read_bytes(zipped({"b.zip": zipped({"a.txt": b"It fell."})}), "set.zip"))
    assert str(error).startswith("set.zip/b.zip: is a zip within a zip")


def test_an_empty_zip_is_named():
    assert "holds no file" in str(only(read_bytes(zipped({".x": b""}), "set.zip")))


def warc(*pages):
    records = []
    for url, status, html in pages:
        http = f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{html}".encode()
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2026-03-02T10:14:31Z\r\nWARC-Target-URI: {url}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        )
        records.append(head.encode() + http + b"\r\n\r\n")
    return b"".join(records)


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_each_page_of_a_web_archive_is_dated_by_itself(pack):
    pages = [
        ("https://post.example/1", "200 OK", PAGE.format(title="One")),
        ("https://post.example/2", "404 Not Found", PAGE.format(title="None")),
        ("https://post.example/3", "200 OK", PAGE.format(title="Three")),
    ]
    content = b"".join(pack(warc(one)) for one in pages)
    first, second = read_bytes(content, "a.warc" if pack is bytes else "a.warc.gz")
    assert (first.title, first.url, first.metadata_published) == (
        "One",
        "https://post.example/1",
        "2024-05-14",
    )
    assert second.title == "Three"


def test_a_web_archive_that_is_cut_off_gives_what_is_whole():
    content = warc(("https://post.example/1", "200 OK", PAGE.format(title="One")))
    first, error = read_bytes(content + b"WARC/9.9\r\nno archive", "a.warc")
    assert first.title == "One"
    assert error.reason.startswith("is damaged")


def test_an_e_book_gives_its_chapters_in_the_order_of_reading():
    content = zipped(
        {
            "META-INF/container.xml": b'<container><rootfiles><rootfile full-path="OEBPS/a.opf"/></rootfiles></container>',
            "OEBPS/a.opf": (
                b'<package><manifest><item id="b" href="b.xhtml"/><item id="a" href="t%20x/a.xhtml"/></manifest>'
                b'<spine><itemref idref="a"/><itemref idref="b"/></spine></package>'
            ),
            "OEBPS/b.xhtml": PAGE.format(title="Second").encode(),
            "OEBPS/t x/a.xhtml": PAGE.format(title="First").encode(),
        }
    )
    assert [one.title for one in read_bytes(content, "a.epub")] == ["First", "Second"]


OFFICE = 'xmlns:office="urn:office" xmlns:text="urn:text"'


def odt(body):
    xml = f"<office:document-content {OFFICE}><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    about = "<office:meta xmlns:office='urn:office' xmlns:dc='urn:dc' xmlns:meta='urn:meta'><dc:title>The wall</dc:title><meta:creation-date>2021-05-03T10:00:00</meta:creation-date></office:meta>"
    return zipped(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": xml.encode(),
            "meta.xml": about.encode(),
        }
    )


def test_an_open_document_gives_its_paragraphs_without_what_was_struck_out():
    body = (
        "<text:tracked-changes><text:deletion><text:p>It stood.</text:p></text:deletion></text:tracked-changes>"
        "<text:h>The wall</text:h><text:p>It<text:s text:c='2'/>fell<text:line-break/>down.</text:p>"
    )
    source = only(read_bytes(odt(body), "a.odt"))
    assert source.text == "The wall\n\nIt  fell\ndown."
    assert (source.title, source.made) == ("The wall", "2021-05-03")


@pytest.mark.parametrize(
    ("rtf", "text"),
    [
        (r"{\rtf1\ansi\ansicpg1252 Caf\'e9\par It fell.}", "Café\n\nIt fell."),
        (
            r"{\rtf1\ansi{\fonttbl{\f0\fswiss Arial;}{\f1\fcharset204 Arial;}}\f1\'cc\'e8\'f0\f0 .}",
            "Мир.",
        ),
        (r"{\rtf1\uc1 \u8220?It fell.\u8221?}", "“It fell.”"),
        (r"{\rtf1\uc1 \u-10179?\u-8704? fell.}", "😀 fell."),
        (r"{\rtf1\ansi\ansicpg125 Caf\'e9}", "Café"),
        (r"{\rtf1\uc2 \u1052\'cc\'ccx}", "Мx"),
        (
            r'{\rtf1{\field{\*\fldinst HYPERLINK "http://a.example"}{\fldrslt The wall}} fell.}',
            "The wall fell.",
        ),
        (r"{\rtf1{\info{\title No}}{\*\unknown no}{\v hidden}It {\b fell}.}", "It fell."),
        (r"{\rtf1{\pict\bin5 }}}}}}It fell.}", "It fell."),
        (r"{\rtf1 A\cell B\row It fell\emdash down.}", "A\tB\n\nIt fell—down."),
    ],
)
def test_rich_text_gives_its_words(rtf, text):
    assert only(read_bytes(rtf.encode("latin-1"), "a.rtf")).text == text


def test_rich_text_of_other_bytes_is_refused():
    assert "is no RTF" in str(only(read_bytes(b"It fell.", "a.rtf")))


@pytest.mark.parametrize(
    ("content", "name", "text"),
    [
        (
            "1\n00:00:01,000 --> 00:00:04,000\nThe bridge was\n<i>closed</i>.\n\n2\n00:00:04,500 --> 00:00:09,000\nIt will open.\n",
            "talk.srt",
            "The bridge was closed.\n\nIt will open.",
        ),
        (
            "WEBVTT\n\nNOTE no word\n\n00:01.000 --> 00:04.000 align:start\n<v Mayor>The bridge\n\n00:04.500 --> 00:09.000\nis <00:05.000>closed.\n",
            "talk.vtt",
            "Mayor: The bridge is closed.",
        ),
    ],
)
def test_subtitles_are_sentences_without_times(content, name, text):
    assert only(read_bytes(content.encode(), name)).text == text


@pytest.mark.parametrize("name", ["a.zip", "a.odt", "a.epub", "a.xlsx", "a.docx"])
def test_what_is_cut_off_is_named_as_damaged(name):
    found = list(read_bytes(zipped({"content.xml": b"<a/>" * 500})[:200], name))
    assert all(isinstance(one, SourceError) for one in found)
    assert found


def test_a_chapter_without_words_is_no_document():
    content = zipped(
        {
            "META-INF/container.xml": b"<a/>",
            "a.xhtml": b"<html/>",
            "b.xhtml": PAGE.format(title="B").encode(),
        }
    )
    assert isinstance(only(read_bytes(content, "a.epub")), Source)


def test_a_page_of_the_title_goes_with_the_first_chapter():
    package = (
        b"<package><metadata><title>The week</title><date event='modification'>2025-01-01</date>"
        b"<date>2024-05-14</date></metadata></package>"
    )
    chapter = b"<html><body><h1>Wall</h1><p>The wall fell in the night, and nobody saw it.</p></body></html>"
    parts = {
        "META-INF/container.xml": b"<a><rootfile full-path='c.opf'/></a>",
        "c.opf": package,
        "a.xhtml": b"<html><body><h1>The week</h1></body></html>",
        "b.xhtml": chapter,
    }
    source = only(read_bytes(zipped(parts), "a.epub"))
    assert (source.title, source.source, source.metadata_published) == (
        "Wall",
        "The week",
        "2024-05-14",
    )
    assert set_apart(source) == ["The week"]


def test_a_packed_web_archive_is_told_by_its_content():
    content = gzip.compress(warc(("https://post.example/1", "200 OK", PAGE.format(title="One"))))
    assert only(read_bytes(content, "01-pages.txt")).url == "https://post.example/1"
