import io
import zipfile

import pytest

from dashboard.loader import Settings, load_sources
from dashboard.loader.readers import read_bytes
from dashboard.loader.source import Source
from tests.loader.readers.timed import refused

HEAD = (
    '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Fires</name>'
)


def kml(*marks):
    body = "".join(f"<Placemark>{mark}</Placemark>" for mark in marks)
    return f"{HEAD}{body}</Document></kml>".encode()


def source_of(content, name="a.kml"):
    (found,) = read_bytes(content, name)
    assert isinstance(found, Source), found
    return found


MILL = (
    "<name>Mill burnt</name><description><![CDATA[<p>Two &amp; a half <b>floors</b>.</p>]]></description>"
    "<Point><coordinates> 5.25,60.4,0 </coordinates></Point>"
)


@pytest.mark.parametrize(
    ("time", "first", "last"),
    [
        ("<TimeStamp><when>2024-07-05</when></TimeStamp>", "2024-07-05", "2024-07-05"),
        ("<TimeStamp><when>2024-07</when></TimeStamp>", "2024-07-01", "2024-07-31"),
        ("<TimeStamp><when>2024-07-05T10:30:00Z</when></TimeStamp>", *["2024-07-05T10:30"] * 2),
        (
            "<TimeSpan><begin>2024-07-05</begin><end>2024-07-08</end></TimeSpan>",
            *("2024-07-05", "2024-07-08"),
        ),
        ("<TimeSpan><end>2024</end></TimeSpan>", None, "2024-12-31"),
    ],
)
def test_a_placemark_is_dated_by_its_stamp_or_its_span(time, first, last):
    (row,) = source_of(kml(MILL + time)).rows
    assert (row.date.earliest, row.date.latest) == (first, last)


def test_a_placemark_has_a_title_words_and_a_position():
    source = source_of(kml(MILL))
    (row,) = source.rows
    assert source.title == "Fires"
    assert source.text == "60.4, 5.25\n\nMill burnt\n\nTwo & a half floors."
    assert (row.places[0].lat, row.places[0].lon, row.date) == (60.4, 5.25, None)


def test_extended_data_are_columns_and_others_are_words():
    data = (
        '<ExtendedData><Data name="date"><value>2024-07-05</value></Data><Data name="Crew">'
        '<value>Six</value></Data><SchemaData><SimpleData name="place">Arna</SimpleData></SchemaData>'
        "</ExtendedData>"
    )
    source = source_of(kml(f"<name>Mill burnt</name>{data}"))
    assert source.text == "2024-07-05 · Arna\n\nMill burnt\n\nCrew: Six"


def test_a_bare_position_bears_the_name_of_the_town_that_its_words_name_near_it():
    mark = "<name>Mill in Bergen burnt</name><Point><coordinates>5.33,60.38</coordinates></Point>"
    story = load_sources([source_of(kml(mark))], Settings())
    assert [(one.name, one.lat, one.country) for one in story.places] == [("Bergen", 60.38, "NO")]


def test_placemarks_in_folders_of_folders_are_read():
    mark = "<name>Mill burnt</name>"
    content = (
        f"{HEAD}{'<Folder>' * 9}<Placemark>{mark}</Placemark>{'</Folder>' * 9}</Document></kml>"
    )
    assert len(source_of(content.encode()).rows) == 1


def test_a_map_is_known_by_what_it_holds_whatever_its_name():
    assert len(source_of(kml(MILL), "notes.txt").rows) == 1
    assert len(source_of(kml(MILL), "a.xml").rows) == 1


def test_a_packed_map_is_read():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("doc.kml", kml(MILL))
    assert len(source_of(packed.getvalue(), "a.kmz").rows) == 1


LAUGHS = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (HEAD.encode(), "is damaged"),
        (kml(), "has no placemark with an event"),
        (
            f'<!DOCTYPE kml [<!ENTITY a0 "ha">{LAUGHS}]>{HEAD[21:]}&a9;</Document></kml>'.encode(),
            "declares entities",
        ),
        (
            f'<!DOCTYPE k [<!ENTITY e SYSTEM "file:///etc/passwd">]>{HEAD[21:]}&e;</Document></kml>'.encode(),
            "declares entities",
        ),
        (kml(*["<name>x</name>"] * 20_001), "has more than 20,000 placemarks"),
        (f"{HEAD}{'<Folder>' * 300_000}".encode(), "is damaged"),
        (
            kml("<name>x</name><Point><coordinates>1e999,nan</coordinates></Point>"),
            "has the lat “nan”",
        ),
        (
            kml("<name>x</name><TimeStamp><when>99999-99-99</when></TimeStamp>"),
            "has the date “99999-99-99”",
        ),
    ],
)
def test_hostile_maps_end_in_a_reason(content, reason):
    assert refused(content, "a.kml").reason.startswith(reason)
