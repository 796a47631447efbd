from datetime import date
from xml.etree import ElementTree as ET

from dashboard.exports.edition import Selection, selected, whole
from dashboard.exports.kml import COLOURS, kml
from dashboard.figures.theme import LIGHT
from dashboard.story import Place
from tests.conftest import make_event, make_story

TODAY = date(2026, 1, 2)
NAMES = {"k": "http://www.opengis.net/kml/2.2"}


def document(story):
    return ET.fromstring(kml(whole(story, TODAY))).find("k:Document", NAMES)


def words(mark, path):
    return mark.findtext(path, namespaces=NAMES)


def test_a_placemark_has_a_point_and_a_span(flood):
    mark = document(flood).find("k:Placemark", NAMES)
    assert words(mark, "k:name") == "Mayor Ida Holm met engineers in Breng"
    assert words(mark, "k:Point/k:coordinates") == "5.9,59.1"
    assert words(mark, "k:TimeSpan/k:begin") == "2021-04-20"
    assert words(mark, "k:TimeSpan/k:end") == "2021-05-03"
    assert words(mark, "k:styleUrl") == "#words_cooperating"


def test_what_has_no_place_stands_in_a_folder(flood):
    (mark,) = document(flood).findall("k:Folder/k:Placemark", NAMES)
    assert words(mark, "k:name") == "The town may move to higher ground"
    assert mark.find("k:Point", NAMES) is None
    assert mark.find("k:TimeSpan", NAMES) is None


def test_an_open_side_has_no_bound():
    (mark,) = document(make_story(make_event(1, earliest=None))).iter(f"{{{NAMES['k']}}}Placemark")
    assert words(mark, "k:TimeSpan/k:begin") is None
    assert words(mark, "k:TimeSpan/k:end") == "2021-05-03"


def test_minutes_are_written_with_seconds():
    story = make_story(make_event(1, earliest="2021-05-03T14:30", latest="2021-05-03T15:00"))
    (mark,) = document(story).iter(f"{{{NAMES['k']}}}Placemark")
    assert words(mark, "k:TimeSpan/k:begin") == "2021-05-03T14:30:00"


def test_a_description_is_html_in_which_words_stay_words():
    story = make_story(make_event(1, title='<img src="https://attack.example/a.png">'))
    (mark,) = document(story).iter(f"{{{NAMES['k']}}}Placemark")
    assert "<img" not in words(mark, "k:description")
    assert "&lt;img" in words(mark, "k:description")


def test_characters_that_xml_forbids_do_not_spoil_the_file():
    assert document(make_story(make_event(1, title="a\x00b\x0bc\uffff"))) is not None


def test_the_colours_are_those_of_the_pages():
    written = {name: f"#{code[6:8]}{code[4:6]}{code[2:4]}" for name, code in COLOURS.items()}
    assert written == LIGHT.quadrants


def test_a_selection_says_so(flood):
    edition = selected(flood, Selection(frozenset({"d1-e1"}), frozenset(), "place Arna"), TODAY)
    told = ET.fromstring(kml(edition)).findtext("k:Document/k:description", namespaces=NAMES)
    assert "Filter: place Arna." in told


def test_programs_read_what_an_event_is_by_name():
    places = (Place("p1", "Arna", "city", 60.4, 5.5, "NO", None),)
    story = make_story(make_event(1, places=("p1",), kind="DISASTER"), places=places)
    (mark,) = document(story).iter(f"{{{NAMES['k']}}}Placemark")
    data = {
        one.get("name"): words(one, "k:value")
        for one in mark.findall("k:ExtendedData/k:Data", NAMES)
    }
    assert data == {
        "event": "d1-e1",
        "kind": "DISASTER",
        "status": "asserted",
        "granularity": "day",
        "place": "Arna",
        "place_kind": "city",
    }


def test_a_place_without_a_position_is_named_in_the_folder():
    places = (Place("p1", "Arna", "area", None, None, None, None),)
    story = make_story(make_event(1, places_inferred=("p1",)), places=places)
    (mark,) = document(story).findall("k:Folder/k:Placemark", NAMES)
    named = mark.find("k:ExtendedData/k:Data[@name='place_inferred']", NAMES)
    assert words(named, "k:value") == "Arna"
