import pytest

from dashboard.loader.event_tables.dates import CellError, read_date, read_parts


@pytest.mark.parametrize(
    ("cell", "first", "last", "size"),
    [
        ("2024-12-08", "2024-12-08", "2024-12-08", "day"),
        ("2024-12", "2024-12-01", "2024-12-31", "month"),
        ("2024-21", "2024-03-01", "2024-05-31", "season"),
        ("2023-24", "2023-12-01", "2024-02-29", "season"),
        ("198X", "1980-01-01", "1989-12-31", "decade"),
        ("18XX", "1800-01-01", "1899-12-31", "century"),
        ("2024-XX-XX", "2024-01-01", "2024-12-31", "year"),
        ("2024-02-XX", "2024-02-01", "2024-02-29", "month"),
        ("2024-12-08?", "2024-12-08", "2024-12-08", "day"),
        ("2024-12-08T14:30Z", "2024-12-08T14:30", "2024-12-08T14:30", "minute"),
        ("2024-12-08/2024-12-10", "2024-12-08", "2024-12-10", "day"),
        ("2024-12-08/..", "2024-12-08", None, "day"),
        ("../2024", None, "2024-12-31", "year"),
        ("-0043-03-15", "-0043-03-15", "-0043-03-15", "day"),
        ("8 December 2024", "2024-12-08", "2024-12-08", "day"),
        ("2024.0", "2024-01-01", "2024-12-31", "year"),
        ("44 BC", "-0043-01-01", "-0043-12-31", "year"),
        ("12 March 320 BC", "-0319-03-12", "-0319-03-12", "day"),
        ("Feb. 3, 1402", "1402-02-03", "1402-02-03", "day"),
        ("2027/03/09", "2027-03-09", "2027-03-09", "day"),
        ("2027/03", "2027-03-01", "2027-03-31", "month"),
        ("2027.03.09", "2027-03-09", "2027-03-09", "day"),
        ("20270309", "2027-03-09", "2027-03-09", "day"),
        ("2027/03/09 - 2031/10/02", "2027-03-09", "2031-10-02", "day"),
        ("2027-03-09 ~ 2031-10-02", "2027-03-09", "2031-10-02", "day"),
        ("2027-03-09 to 2031-10-02", "2027-03-09", "2031-10-02", "day"),
        ("between 2027 and 2031", "2027-01-01", "2031-12-31", "year"),
        ("1912-1915", "1912-01-01", "1915-12-31", "year"),
        ("6–9 June 2024", "2024-06-06", "2024-06-09", "day"),
        ("1 June 2024 to 3 July 2024", "2024-06-01", "2024-07-03", "day"),
        ("June 4, 2001 3:30 pm", "2001-06-04T15:30", "2001-06-04T15:30", "minute"),
        ("c. 1402", "1402-01-01", "1402-12-31", "year"),
    ],
)
def test_a_date_can_be_written_in_many_ways(cell, first, last, size):
    found = read_date(cell)
    assert (found.earliest, found.latest, found.granularity) == (first, last, size)


@pytest.mark.parametrize(
    ("cell", "first", "last"),
    [
        ("2024-12-08T14:00/2024-12-08", "2024-12-08T14:00", "2024-12-08"),
        ("-0043/-0042", "-0043-01-01", "-0042-12-31"),
    ],
)
def test_a_span_may_end_on_the_day_of_its_hour_and_lie_before_christ(cell, first, last):
    found = read_date(cell)
    assert (found.earliest, found.latest) == (first, last)


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("2024-21/2024-22", "2024-03-01/2024-08-31"),
        ("2024-21/..", "2024-03-01/.."),
        ("../2024-22", "../2024-08-31"),
        ("2023/2024-05", "2023/2024-05"),
    ],
)
def test_no_side_of_a_span_is_a_span_itself(cell, written):
    assert read_date(cell).edtf == written


def test_an_hour_before_the_first_on_one_day_is_named():
    with pytest.raises(CellError, match="before it begins"):
        read_date("2024-12-08T14:00/2024-12-08T13:00")


@pytest.mark.parametrize(
    "cell", ["", "soon", "2024-13", "2024-02-30", "12345", "12", "3/4", "a" * 500, "/"]
)
def test_what_is_no_date_is_named(cell):
    with pytest.raises(CellError, match="cannot be read"):
        read_date(cell)


@pytest.mark.parametrize(
    ("parts", "first", "last"),
    [
        (("-44", "3", "15", ""), "-0043-03-15", "-0043-03-15"),
        (("2021.0", "5.0", "3.0", ""), "2021-05-03", "2021-05-03"),
        (("2021", "5", "3", "2:30 PM"), "2021-05-03T14:30", "2021-05-03T14:30"),
        (("2021", "5", "3", "12:05 am"), "2021-05-03T00:05", "2021-05-03T00:05"),
    ],
)
def test_a_date_in_several_cells(parts, first, last):
    found = read_parts(*parts)
    assert (found.earliest, found.latest) == (first, last)


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        (("MMXXI", "", "", ""), "which is no number"),
        (("2021", "13", "", ""), "does not exist"),
        (("2021", "22", "", ""), "does not exist"),
        (("2021", "0", "", ""), "does not exist"),
        (("0", "5", "3", ""), "does not exist"),
        (("2021", "", "3", ""), "has the day 3 of no month"),
        (("2021", "", "", "14:30"), "beside no single day"),
        (("-13800000000", "", "", ""), "which is no number"),
        (("-13800000", "", "", ""), "too far away"),
        (("2021", "5", "3", "25:00"), "does not exist"),
        (("2021", "5", "3", "noon"), "cannot be read"),
    ],
)
def test_parts_that_are_no_date_are_named(parts, reason):
    with pytest.raises(CellError, match=reason):
        read_parts(*parts)
