import pytest

from dashboard.loader.readers import read_bytes
from dashboard.loader.source import Source
from tests.loader.readers.timed import refused


def calendar(*entries, head=""):
    body = "".join(f"BEGIN:VEVENT\n{entry}\nEND:VEVENT\n" for entry in entries)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{head}{body}END:VCALENDAR\n".encode()


def source_of(content, name="a.ics"):
    (found,) = read_bytes(content, name)
    assert isinstance(found, Source), found
    return found


def days(content):
    return [(row.date.earliest, row.date.latest) for row in source_of(content).rows]


@pytest.mark.parametrize(
    ("dates", "first", "last"),
    [
        ("DTSTART;VALUE=DATE:20240705", "2024-07-05", "2024-07-05"),
        ("DTSTART;VALUE=DATE:20240705\nDTEND;VALUE=DATE:20240706", "2024-07-05", "2024-07-05"),
        ("DTSTART;VALUE=DATE:20240705\nDTEND;VALUE=DATE:20240708", "2024-07-05", "2024-07-07"),
        ("DTSTART;VALUE=DATE:20240705\nDURATION:P2D", "2024-07-05", "2024-07-06"),
        ("DTSTART:20240705T143000", "2024-07-05T14:30", "2024-07-05T14:30"),
        ("DTSTART;TZID=Europe/Oslo:20240705T143000", "2024-07-05T14:30", "2024-07-05T14:30"),
        ("DTSTART:20240705T143000Z\nDURATION:PT90M", "2024-07-05T14:30", "2024-07-05T16:00"),
    ],
)
def test_days_and_hours_are_those_of_the_entry(dates, first, last):
    assert days(calendar(f"SUMMARY:A vote\n{dates}")) == [(first, last)]


def test_hours_of_world_time_are_shown_in_the_zone_of_the_calendar():
    content = calendar(
        "SUMMARY:A vote\nDTSTART:20240705T233000Z", head="X-WR-TIMEZONE:Europe/Oslo\n"
    )
    assert days(content) == [("2024-07-06T01:30", "2024-07-06T01:30")]


def test_title_place_position_and_words_are_those_of_the_entry():
    source = source_of(
        calendar(
            "SUMMARY:Fire at the mill\nDTSTART;VALUE=DATE:20240705\nLOCATION:Larnok\\, Arna\n"
            "GEO:60.4;5.25\nDESCRIPTION:It burnt\n  all night.\\nNobody was <b>hurt</b>.",
            head="X-WR-CALNAME:The mill\n",
        )
    )
    (row,) = source.rows
    assert source.title == "The mill"
    assert source.text == (
        "2024-07-05 · Larnok, Arna\n\nFire at the mill\n\nIt burnt all night. Nobody was hurt."
    )
    assert (row.places[0].lat, row.places[0].lon) == (60.4, 5.25)


def test_a_cancelled_entry_is_negated_and_one_that_repeats_is_there_once():
    source = source_of(
        calendar(
            "SUMMARY:A fair\nDTSTART;VALUE=DATE:20240705\nSTATUS:CANCELLED",
            "SUMMARY:A market\nDTSTART;VALUE=DATE:20240706\nRRULE:FREQ=SECONDLY",
        )
    )
    assert [row.status for row in source.rows] == ["negated", None]


def test_a_calendar_is_known_by_its_first_line_whatever_its_name():
    content = calendar("SUMMARY:A vote\nDTSTART;VALUE=DATE:20240705")
    assert len(source_of(content, "notes.txt").rows) == 1


def test_an_entry_without_a_date_is_named_and_the_rest_is_kept():
    content = calendar("SUMMARY:A vote", "SUMMARY:A count\nDTSTART;VALUE=DATE:20240705")
    source, error = read_bytes(content, "a.ics")
    assert len(source.rows) == 1
    assert str(error).startswith("a.ics, entry 1: has no date")


ZONE = (
    "BEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\nDTSTART:00010101T000000\nRRULE:FREQ=SECONDLY\n"
    "TZOFFSETFROM:+0000\nTZOFFSETTO:+0000\nEND:STANDARD\nEND:VTIMEZONE\n"
)


@pytest.mark.parametrize(
    "line", ["DTSTART;TZID=X:20240705T143000", f"DTSTART;TZID={'../' * 90}x:20240705T143000"]
)
def test_a_zone_of_the_file_is_never_looked_up_nor_reckoned(line):
    content = calendar(f"SUMMARY:A vote\n{line}", head=ZONE)
    found = list(read_bytes(content, "a.ics"))
    assert len(found) == 1


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "has no entry with an event"),
        (b"BEGIN:VCALENDAR\n", "has no entry with an event"),
        (b"BEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\n" * 19_000, "is damaged, or no calendar"),
        (calendar("SUMMARY:x") * 20_001, "has more than"),
        (
            b"BEGIN:VCALENDAR\n" + b"SUMMARY:x\n" * 200_000,
            "has more than 20,000 entries, or 100,000 lines",
        ),
        (b"BEGIN:VCALENDAR\n" + b"x" * 30_000_001, "has 30,000,017 bytes, more than 30,000,000"),
        (calendar("SUMMARY:x\nDTSTART:99999999T999999Z"), "has no date"),
        (b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMM", "is damaged, or no calendar"),
    ],
)
def test_hostile_calendars_end_in_a_reason(content, reason):
    assert refused(content, "a.ics").reason.startswith(reason)


def test_no_number_in_an_entry_is_too_large():
    entry = "SUMMARY:x\nDTSTART;VALUE=DATE:99991231\nDURATION:P99999999999D\nGEO:1e999;nan"
    assert days(calendar(entry)) == [("9999-12-31", "9999-12-31")]
