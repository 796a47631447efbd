from datetime import date

import pytest

from dashboard.loader.given_date import DateError, parse_published


@pytest.mark.parametrize(
    ("given", "earliest", "latest"),
    [
        ("2024-12-08", date(2024, 12, 8), date(2024, 12, 8)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-12-08/..", date(2024, 12, 8), None),
        ("../2024-12", None, date(2024, 12, 31)),
        ("2024-12-08T10:30:00Z", date(2024, 12, 8), date(2024, 12, 8)),
    ],
)
def test_dates_of_publication_are_days_months_years_and_spans(given, earliest, latest):
    found = parse_published(given, "given")
    assert (found.earliest, found.latest) == (earliest, latest)


@pytest.mark.parametrize(
    "given",
    ["2024-06-31", "31 June 2024", "", "..", "2024-13", "2025/2024", "2024-12-08T99", "２０２４"],
)
def test_a_date_that_does_not_exist_is_refused_by_name(given):
    with pytest.raises(DateError, match="is not a date of publication"):
        parse_published(given, "given")
