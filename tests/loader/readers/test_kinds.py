"""Which reader a file goes to, and what no reader knows."""

import io
from importlib import import_module

import pytest

from dashboard.loader.readers import SUFFIXES, read_bytes
from dashboard.loader.readers.registry import KINDS, kind_of
from dashboard.loader.source import Source, SourceError
from tests.loader.files import docx, pdf, zipped

PROSE = "The harbour of Larnok was shut on Monday, the harbour master said in a short statement."


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_each_kind_has_a_module_that_reads_it(kind):
    assert callable(import_module(f"dashboard.loader.{kind.reader}").read)


def test_no_suffix_is_listed_twice():
    assert len(SUFFIXES) == len(set(SUFFIXES))


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (pdf([[PROSE]]), "PDF"),
        (docx(PROSE), "Word file"),
        (b"{\\rtf1 It fell.}", "RTF"),
        (b'[{"title": "A", "text": "It fell."}]', "JSON"),
        (b'{"text": "It fell."}\n{"text": "It rose."}\n', "records"),
        (b'<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>', "feed"),
        (b"<!doctype html><html><p>It fell.</p></html>", "web page"),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>', "web page"),
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\nIt fell.", "subtitles"),
        (b"1\n00:00:01,000 --> 00:00:02,000\nIt fell.", "subtitles"),
        (b"WARC/1.0\r\nWARC-Type: warcinfo\r\n\r\n", "web archive"),
        (
            b"From: A <a@b.example>\nDate: Tue, 14 May 2024 06:30:00 +0200\nMIME-Version: 1.0\n\nIt fell.",
            "e-mail",
        ),
        (b"From a@b.example Tue May 14 06:30:00 2024\nFrom: a@b.example\n\nIt fell.", "mailbox"),
        (zipped({"a.txt": b"It fell."}), "zip"),
        (zipped({"META-INF/container.xml": b"<a/>", "a.xhtml": b"<p>It fell.</p>"}), "e-book"),
    ],
)
def test_a_file_with_a_wrong_suffix_is_known_by_what_it_holds(content, kind):
    assert kind_of(io.BytesIO(content), "saved.txt").name == kind


@pytest.mark.parametrize(
    "text",
    [
        "From: the editor\nTo: all\n\nThe wall fell on Monday.",
        "Date: 3 May 2021\nFrom: Larnok\n\nThe wall fell on Monday.",
        "[The wall] fell on Monday.",
        "{Note} The wall fell.",
        "1\n\nThe wall fell at 10:00:01 --> and rose.",
        "# A note\n\n- The wall fell.",
    ],
)
def test_prose_that_begins_like_another_kind_stays_prose(text):
    assert kind_of(io.BytesIO(text.encode()), "note.txt").name == "text"


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "a.png", "is a picture"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "a.doc", "is an Office file of the old kind"),
        (b"\x1f\x8b\x08" + bytes(40), "a.txt.gz", "is a file packed with gzip"),
        (b"SQLite format 3\x00" + bytes(40), "a.db", "is a database"),
        (b"<?xml version='1.0'?><rss><channel/></rss>", "a.xml", "lists no article with text"),
        (
            b"<?xml version='1.0'?><gpx><trk/></gpx>",
            "a.gpx",
            "is XML of a kind that Dateline does not know",
        ),
        (
            b"body { color: red }\n.a { margin: 0 }\n",
            "a.css",
            "is of a kind that Dateline does not know",
        ),
        (b'{"type": "Topology", "arcs": []}', "a.json", "is JSON without the text of an article"),
        (b'{"a": ', "a.json", "is no JSON that can be read"),
    ],
)
def test_what_no_reader_knows_is_refused_with_what_it_is(content, name, reason):
    (error,) = read_bytes(content, name)
    assert isinstance(error, SourceError)
    assert error.name == name
    assert error.reason.startswith(reason)
    assert error.advice


@pytest.mark.parametrize("name", ["note", "note.log", "Interview of 3. May", "note.2024"])
def test_prose_is_read_whatever_its_file_is_called(name):
    (source,) = read_bytes(PROSE.encode(), name)
    assert isinstance(source, Source)
    assert source.text == PROSE
