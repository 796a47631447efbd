import json

import pytest

from dashboard.loader.readers import read_bytes
from dashboard.loader.source import Source


def source_of(value, name="a.json"):
    content = value if isinstance(value, bytes) else json.dumps(value).encode()
    (found,) = read_bytes(content, name)
    assert isinstance(found, Source), found
    return found


FIRE = {
    "id": 1,
    "date": "13/05/2024",
    "latitude": 60.4,
    "longitude": 5.25,
    "location": "Arna",
    "description": "A mill burnt.",
    "filters": [{"key": "x"}],
}
STRIKE = {
    "event_date": "2023-02-01",
    "time_precision": 1,
    "location": "Arna",
    "latitude": "60.4",
    "longitude": "5.25",
    "notes": "Teachers struck.",
}


@pytest.mark.parametrize(
    ("value", "day", "words"),
    [
        ([FIRE], "2024-05-13", "13/05/2024 · Arna\n\nA mill burnt."),
        (
            {"status": 200, "count": 1, "data": [STRIKE]},
            "2023-02-01",
            "2023-02-01 · Arna\n\nTeachers struck.",
        ),
        (
            {"TotalCount": 1, "Result": [{"date_start": "2019-07-02", "source_headline": "Clash"}]},
            *("2019-07-02", "2019-07-02\n\nClash"),
        ),
    ],
)
def test_records_of_events_are_rows_of_a_table(value, day, words):
    source = source_of(value)
    assert source.rows[0].date.earliest == day
    assert source.text == words


def test_a_record_a_line_is_one_too():
    lines = "\n".join(json.dumps(one) for one in (STRIKE, STRIKE)).encode()
    assert len(source_of(lines, "a.jsonl").rows) == 2


def test_answers_of_wikidata_are_records_with_typed_values():
    binding = {
        "item": {"type": "uri", "value": "http://www.wikidata.org/entity/Q1"},
        "itemLabel": {"type": "literal", "value": "Siege of Arna"},
        "date": {"type": "literal", "value": "-0043-03-15T00:00:00Z"},
        "coord": {"type": "literal", "value": "Point(5.25 60.4)"},
    }
    source = source_of({"head": {"vars": []}, "results": {"bindings": [binding]}})
    (row,) = source.rows
    assert (row.date.earliest, row.places[0].lat) == ("-0043-03-15", 60.4)
    assert "wikidata" not in source.text


def test_articles_with_a_position_are_no_records_of_events():
    article = {
        "title": "Mill burnt",
        "date": "2024-05-13",
        "lat": 60.4,
        "text": "A mill burnt. " * 50,
    }
    assert source_of([article]).rows == ()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b'[{"event_date": "2023-02-01"}]', "has no records with a date and a title or text"),
        (b'[{"event_date": "2023-02-01", "notes": "x"}', "is damaged, or no JSON"),
        (b'{"a": {"event_date": 5}}', "has no list of records"),
        (
            b'[{"event_date": [[1]], "notes": {"a": 1}}, {"event_date": 5, "title": "x"}]',
            "has no date",
        ),
    ],
)
def test_records_gone_wrong_end_in_a_reason(content, reason):
    assert next(iter(read_bytes(content, "a.json"))).reason.startswith(reason)
