"""Whatever a file holds, each reader ends: with documents, or with an error that names the file."""

import io
import time
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.loader.readers import read_bytes, read_here
from dashboard.loader.readers.registry import KINDS
from dashboard.loader.source import Source, SourceError
from tests.loader.files import docx_of
from tests.loader.readers.exports.test_factiva import PAGE
from tests.loader.readers.exports.test_lexisnexis import FERRY
from tests.loader.readers.test_mail import mail
from tests.loader.readers.test_packed_files import odt
from tests.strategies.files import SEEDS, changed

SECONDS = 5


def bomb(part, size=60_000_000):
    """A zip whose one part unpacks to so much."""
    content = io.BytesIO()
    with (
        zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed,
        packed.open(part, "w") as unpacked,
    ):
        for _ in range(size // 10_000_000):
            unpacked.write(b" " * 10_000_000)
    return content.getvalue()


def entities(inside="&e9;"):
    lines = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "ha">{lines}]><rss><channel><item><title>{inside}</title></item></channel></rss>'


def nested_mail(depth):
    message = mail("It fell.")
    for _ in range(depth):
        message = (
            b"MIME-Version: 1.0\nFrom: a@b.example\nContent-Type: message/rfc822\n\n" + message
        )
    return message


def nested_parts(depth):
    head = b"MIME-Version: 1.0\nFrom: a@b.example\n"
    return head + b"".join(
        b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(depth)
    )


ATTACKS = {
    "bomb.docx": lambda: bomb("word/document.xml"),
    "bomb.odt": lambda: bomb("content.xml"),
    "bomb.xlsx": lambda: bomb("xl/workbook.xml"),
    "bomb.zip": lambda: bomb("a.txt"),
    "bomb.epub": lambda: bomb("a.xhtml"),
    "paragraphs.docx": lambda: docx_of("<w:p/>" * 1_100_000),
    "elements.odt": lambda: odt("<text:p/>" * 500_000),
    "entities.rss": lambda: entities().encode(),
    "external.rss": lambda: (
        b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>'
    ),
    "deep.rss": lambda: b"<rss>" + b"<a>" * 200_000,
    "deep.json": lambda: b'{"a":' * 1_000_000,
    "deep_list.json": lambda: b'[{"text":' * 500_000,
    "long.jsonl": lambda: b'{"text": "' + b"a" * 8_000_000 + b'"}',
    "mails.eml": lambda: nested_mail(2_000),
    "parts.eml": lambda: nested_parts(5_000),
    "headers.eml": lambda: (
        b"From: a@b.example\nMIME-Version: 1.0\n" + b"X: a\n" * 500_000 + b"\nIt fell."
    ),
    "address.eml": lambda: (
        b"MIME-Version: 1.0\nSubject: a\nFrom: " + b"(" * 200_000 + b"\n\nIt fell."
    ),
    "subject.eml": lambda: (
        b"MIME-Version: 1.0\nFrom: a@b.example\nSubject: "
        + b"=?utf-8?q?a" * 50_000
        + b"\n\nIt fell."
    ),
    "lines.mbox": lambda: b"From a Tue May 14 06:30:00 2024\nA: b\n\n" * 20_000,
    "length.warc": lambda: (
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 200 OK\r\n\r\nIt fell."
    ),
    "negative.warc": lambda: (
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\nIt fell."
    ),
    "groups.rtf": lambda: b"{\\rtf1" + b"{" * 2_000_000,
    "links.rtf": lambda: b"{\\rtf1" + b"{\\field{\\*\\fldinst{ HYPERLINK " * 50_000,
    "bytes.rtf": lambda: b"{\\rtf1 " + b"\\'e9" * 500_000,
    "skip.rtf": lambda: b"{\\rtf1\\uc999999999\\bin999999999 It fell." * 1_000,
    "tag.html": lambda: b"<html><p " + b"a=1 " * 100_000 + b">It fell.</p></html>",
    "attributes.html": lambda: (
        b"<html>"
        + (b"<p " + b" ".join(b"a%d=1" % n for n in range(700)) + b">x</p>") * 60
        + b"</html>"
    ),
    "cells.html": lambda: b"<html><table><tr>" + b"<td>w" * 50_000,
    "nested.html": lambda: b"<html>" + b"<div>" * 100_000 + b"It fell.",
    "svg.html": lambda: b"<html>" + b"<svg>" * 100_000 + b"It fell.",
    "marks.html": lambda: b'<html><div class="article enArticle">' * 10_000,
    "articles.html": lambda: b"<html><article>" * 10_000,
    "data.html": lambda: (
        b'<html><script type="application/ld+json">'
        + b"[" * 100_000
        + b"</script><p>It fell.</p></html>"
    ),
    "times.html": lambda: (
        b"<html><body>" + b"<p>Updated <time datetime=x>x</time></p>" * 10_000 + b"</body></html>"
    ),
    "marks.txt": lambda: b"1 of 9 DOCUMENTS\n" * 20_000,
    "pieces.txt": lambda: FERRY.encode() + b"\n1 of 9 DOCUMENTS\n" * 20_000,
    "pieces.html": lambda: PAGE.encode() + b'<div class="article enArticle">x</div>' * 3_000,
    "parts.txt": lambda: (
        b"A wall\n1 May 2024\n\n"
        + b"It fell on Monday, as the police of the town said.\n\n---\n\na\n" * 5_000
    ),
    "labels.txt": lambda: b"1 of 1 DOCUMENTS\n\n" + b"LENGTH: 5 words\n\n" * 20_000,
    "ends.txt": lambda: b"Job Number: 5\n" + b"End of Document\n" * 20_000,
    "heads.txt": lambda: b"End of Document\n" + b"Section: a\n" * 49_000,
    "days.txt": lambda: b"Job Number: 5\n" + b"May 14, 2024\n" * 49_000,
    "rules.txt": lambda: b"A\n\n1 May 2024\n\n---\n\n" * 10_000,
    "dashes.txt": lambda: b"- " * 2_000_000,
    "titles.txt": lambda: b"Title: a\n" * 100_000,
    "factiva.txt": lambda: b"5 words\nDocument ADPOST0020240514ek5e0003l\n" * 10_000,
    "proquest.txt": lambda: b"ProQuest document ID: 5\n" + b"Full text: \n" * 49_000,
    "quotes.csv": lambda: b"title,source,published,author,url,content\n" + b'"' * 3_000_001,
    "wide.csv": lambda: (
        b"title,content,url,published,source," + b"a," * 50_000 + b"\n" + b"b," * 50_000
    ),
    "times.srt": lambda: b"1\n00:00:01,000 --> 00:00:02,000\n" + b"<" * 200_000 + b"\n",
    "cue.vtt": lambda: b"WEBVTT\n\n" + b"00:01.000 --> 00:02.000\n" * 100_000,
}


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_ends_soon_and_in_words(name):
    content = ATTACKS[name]()
    began = time.process_time()
    found = list(read_here(io.BytesIO(content), name))
    assert time.process_time() - began < SECONDS
    assert all(isinstance(one, Source | SourceError) for one in found)
    assert found


@pytest.mark.parametrize("name", ["bomb.docx", "bomb.odt", "bomb.xlsx", "bomb.zip", "bomb.epub"])
def test_what_unpacks_to_too_much_says_so(name):
    (error,) = read_bytes(ATTACKS[name](), name)
    assert "unpacks to more than 200 times its size" in error.reason


@pytest.mark.parametrize("name", ["entities.rss", "external.rss"])
def test_entities_are_refused(name):
    (error,) = read_bytes(ATTACKS[name](), name)
    assert error.reason.startswith("declares entities")


def test_each_kind_is_among_what_is_changed_at_random():
    tried = {name.rpartition(".")[2] for name in SEEDS}
    suffixes = {kind.suffixes[0].removeprefix(".") for kind in KINDS if kind.suffixes}
    others = {"xlsx", "ics", "kml", "geojson"}  # tables of events have tests of their own
    assert suffixes - tried - others == set()


@settings(max_examples=15, deadline=None)
@given(st.data())
@pytest.mark.parametrize("name", SEEDS)
def test_any_change_of_a_file_ends_in_documents_or_errors_that_name_it(name, data):
    for one in read_bytes(data.draw(changed(SEEDS[name])), name):
        assert isinstance(one, Source | SourceError)
        if isinstance(one, Source):
            assert all(0 <= f.start < f.end <= len(one.text) for f in one.furniture)
