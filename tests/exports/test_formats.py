import csv
import json
import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from io import BytesIO, StringIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from icalendar import Calendar

from dashboard.cli import Format
from dashboard.exports.edition import Selection, selected, whole
from dashboard.exports.formats import FORMATS
from dashboard.story import Document
from tests.conftest import ATTACK, flood_story, hostile_story, make_event, make_story

TODAY = date(2026, 1, 2)
FORMULA = f'=HYPERLINK("https://attack.example","x") {ATTACK}'
CONTROLS = "a\x00b\x0bc\x1b\x85\u202ed\ufffe"
DRAWN = re.compile("<(script|img|image|foreignObject|iframe|link|object)", re.IGNORECASE)


def made(name, story):
    return FORMATS[name].write(whole(story, TODAY))


class Tags(HTMLParser):
    def __init__(self, words):
        super().__init__()
        self.found = []
        self.feed(words)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


def test_the_shell_offers_every_format():
    assert {one.value for one in Format} == {*FORMATS, "jsonl"}


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    "story",
    [make_story(), make_story(make_event(1)), make_story(documents=()), hostile_story(CONTROLS)],
    ids=["no event", "one event", "no document", "control characters"],
)
def test_every_story_can_be_written_in_every_format(name, story):
    assert isinstance(made(name, story), bytes)


@pytest.mark.parametrize("name", ["html", "svg"])
def test_hostile_words_draw_nothing_and_load_nothing(name):
    tags = Tags(made(name, hostile_story(FORMULA)).decode()).found
    assert not {tag for tag, _ in tags} & {"script", "img", "image", "iframe", "object", "link"}
    assert not [a for _, held in tags for a in held if a.startswith("on") or a == "src"]
    assert {held["href"][0] for _, held in tags if "href" in held} <= {"#"}


def test_the_page_forbids_the_browser_to_ask_for_anything():
    policies = [
        held["content"]
        for tag, held in Tags(made("html", flood_story()).decode()).found
        if tag == "meta" and held.get("http-equiv") == "Content-Security-Policy"
    ]
    assert policies == [
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    ]


def test_no_cell_of_a_table_begins_like_a_formula():
    with ZipFile(BytesIO(made("tables", hostile_story(FORMULA)))) as archive:
        texts = [archive.read(name).decode("utf-8-sig") for name in archive.namelist()]
    cells = [cell for text in texts for row in csv.reader(StringIO(text)) for cell in row]
    assert any(FORMULA in cell for cell in cells)
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


@pytest.mark.parametrize("name", ["kml", "timeml", "svg"])
@pytest.mark.parametrize("attack", [FORMULA, CONTROLS, "]]>", "&amp;<"])
def test_xml_is_well_formed_whatever_the_words(name, attack):
    names = {
        element.tag.split("}")[-1]
        for element in ET.fromstring(made(name, hostile_story(attack))).iter()
    }
    assert not names & {"script", "img", "image", "foreignObject"}


@pytest.mark.parametrize("name", ["timelinejs", "kml"])
def test_where_a_viewer_reads_html_words_are_no_tags(name):
    content = made(name, hostile_story())
    texts = (
        [
            element.text or ""
            for element in ET.fromstring(content).iter()
            if "description" in element.tag
        ]
        if name == "kml"
        else re.findall(r'"(?:[^"\\]|\\.)*"', content.decode())
    )
    assert any("&lt;script&gt;" in text for text in texts)
    assert [text for text in texts if DRAWN.search(text)] == []


def test_a_calendar_of_hostile_words_has_three_properties_that_say_them():
    (first, *_) = Calendar.from_ical(made("ics", hostile_story(FORMULA))).walk("VEVENT")
    assert not {"attach", "url", "image", "valarm"} & {key.lower() for key in first}
    assert str(first["summary"]) == FORMULA


def test_data_keep_the_words_as_they_are():
    features = json.loads(made("geojson", hostile_story()))["features"]
    assert features[0]["properties"]["title"] == ATTACK
    assert json.loads(made("json", hostile_story()))["events"][0]["title"] == ATTACK


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The flood of Arna", "the-flood-of-arna.csv"),
        ("Überfall in São Paulo!", "uberfall-in-sao-paulo.csv"),
        ("../../etc/passwd\n", "etc-passwd.csv"),
        ("Потоп", "story.csv"),
        ("a" * 300, f"{'a' * 60}.csv"),
    ],
)
def test_a_file_is_named_after_the_story(title, name):
    edition = whole(make_story(title=title), TODAY)
    assert FORMATS["csv"].file_name(edition) == name


def test_the_name_of_a_selections_file_says_so(flood):
    edition = selected(flood, Selection(frozenset(), frozenset(), "x"), TODAY)
    assert FORMATS["json"].file_name(edition) == "the-flood-of-arna-selection.json"


def test_timeml_of_several_documents_is_named_a_zip(flood):
    other = Document("d2", "b.txt", None, "en", None, "unknown", "x")
    both = whole(replace(flood, documents=(*flood.documents, other)), TODAY)
    assert FORMATS["timeml"].file_name(both).endswith(".zip")
    assert FORMATS["timeml"].file_name(whole(flood, TODAY)).endswith(".tml")


def test_a_selection_as_json_is_a_story_whose_title_says_so(flood):
    edition = selected(flood, Selection(frozenset({"d1-e1"}), frozenset(), "place Arna"), TODAY)
    story = json.loads(FORMATS["json"].write(edition))
    assert [event["id"] for event in story["events"]] == ["d1-e1"]
    assert story["title"] == (
        "The flood of Arna (Selection: 1 of 3 events, 0 of 1 quotes. Filter: place Arna.)"
    )
