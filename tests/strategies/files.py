"""Small files of each kind, and how they go wrong at random."""

import io
import json
from datetime import date

import pyarrow as pa
import pyarrow.parquet as pq
from hypothesis import strategies as st

from dashboard.exports.edition import whole
from dashboard.exports.formats import FORMATS
from tests.conftest import flood_story
from tests.loader.files import docx, pdf, zipped
from tests.loader.readers.exports.test_factiva import INDEXED, LINES, PAGE, XML
from tests.loader.readers.exports.test_lexisnexis import COVER, FERRY, html
from tests.loader.readers.test_feed import ATOM, RSS
from tests.loader.readers.test_mail import HTML, mail
from tests.loader.readers.test_own_exports import TODAY
from tests.loader.readers.test_packed_files import odt, warc

WEB_PAGE = "<!doctype html><html><head><title>A</title></head><body><p>It fell on Monday.</p></body></html>"


def table_of_articles():
    table = pa.Table.from_pylist([{"title": "A", "text": "It fell.", "date": date(2024, 5, 14)}])
    packed = io.BytesIO()
    pq.write_table(table, packed)
    return packed.getvalue()


SEEDS = {
    "a.txt": (COVER + FERRY).encode(),
    "b.txt": "\n".join(LINES).encode(),
    "a.docx": docx("It fell.", title="The wall"),
    "a.pdf": pdf([["It fell."]]),
    "a.odt": odt("<text:p>It fell.</text:p>"),
    "a.epub": zipped({"META-INF/container.xml": b"<a/>", "a.xhtml": WEB_PAGE.encode()}),
    "a.zip": zipped({"a.txt": b"It fell."}),
    "a.rtf": b"{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\f0 Caf\\'e9 \\u8220?\\par It fell.}",
    "a.html": WEB_PAGE.encode(),
    "b.html": PAGE.encode(),
    "c.html": INDEXED.encode(),
    "d.html": html(1, 2).encode(),
    "a.rss": RSS.encode(),
    "a.atom": ATOM.encode(),
    "a.xml": XML.encode(),
    "a.eml": mail(html=HTML),
    "a.mbox": b"From a@b.example Tue May 14 06:30:00 2024\n" + mail(),
    "a.mhtml": mail(text=None, html=HTML, Snapshot_Content_Location="https://a.example"),
    "a.warc": warc(("https://a.example", "200 OK", WEB_PAGE)),
    "a.json": b'{"articles": [{"title": "A", "text": "It fell.", "date": "2024-05-14"}]}',
    "a.jsonl": b'{"headline": "A", "body": "It fell.", "date": 1715710805}\n',
    "a.csv": b'title,source,published,author,url,content\nA,B,2024-05-14,C,https://a.example,"It\n\nfell."\n',
    "a.srt": b"1\n00:00:01,000 --> 00:00:02,000\nIt fell.\n",
    "a.parquet": table_of_articles(),
    "a.vtt": b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>It fell.\n",
}
EXPORTS = ("ics", "kml", "geojson", "timelinejs", "csv")
WRITTEN = {name: FORMATS[name].write(whole(flood_story(), TODAY)) for name in EXPORTS}
CHANGES = st.lists(
    st.tuples(st.integers(0, 5_000), st.binary(max_size=12), st.integers(0, 12)), max_size=8
)
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63)
    | st.floats(allow_nan=False)
    | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                "type features geometry coordinates properties title date time earliest latest event events"
                " start_date end_date year month day hour text headline location name lat lon timeline".split()
            ),
            inner,
            max_size=6,
        )
    ),
    max_leaves=30,
)


@st.composite
def changed(draw, content):
    """These bytes with up to four places changed; never none."""
    changed = bytearray(content)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(changed) - 1))
        piece = draw(st.binary(max_size=4))
        changed[at : at + draw(st.integers(0, 8))] = piece
        changed = changed or bytearray(b" ")
    return bytes(changed)


def maps(value):
    """A map file with this where a feature and its facts should be."""
    features = [value, {"properties": value}]
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def timelines(value):
    """A file of slides with this where a slide and its parts should be."""
    slides = [value, {"start_date": value, "text": value, "location": value}]
    return json.dumps({"events": slides, "title": value}).encode()


_CHANGED = [
    changed(content).map(lambda made, name=name: (name, made))
    for name, content in (
        *SEEDS.items(),
        *((f"story{FORMATS[name].suffix}", content) for name, content in WRITTEN.items()),
    )
]
# Files by their names.
FILES = st.one_of(
    *_CHANGED,
    JSON.map(lambda value: ("a.geojson", maps(value))),
    JSON.map(lambda value: ("a.timeline.json", timelines(value))),
    JSON.map(lambda value: ("a.json", json.dumps(value).encode())),
    st.tuples(st.sampled_from(sorted(SEEDS)), st.binary(min_size=1, max_size=200)),
)
