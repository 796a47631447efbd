"""Fiscal years begin where a country or a company decides."""

import pytest


def only(read, text, published="2023-05-10"):
    (time,) = read(text, published)
    return time.text, time.value, time.earliest, time.latest


@pytest.mark.parametrize(
    ("words", "value", "first", "last"),
    [
        ("fiscal 2023", "2023", "2022-02-01", "2024-03-31"),
        ("FY2023", "2023", "2022-02-01", "2024-03-31"),
        ("FY23", "2023", "2022-02-01", "2024-03-31"),
        ("FY89", "1989", "1988-02-01", "1990-03-31"),
        ("financial year 2023", "2023", "2022-02-01", "2024-03-31"),
        ("the 2023 fiscal year", "2023", "2022-02-01", "2024-03-31"),
        ("early fiscal 2023", "2023", "2022-02-01", "2023-07-31"),
        ("late fiscal 2023", "2023", "2022-10-01", "2024-03-31"),
        ("the third quarter of fiscal 2023", "2023-Q3", "2022-08-01", "2023-12-31"),
        ("Q3 FY2023", "2023-Q3", "2022-08-01", "2023-12-31"),
        ("the second half of fiscal 2023", "2023-H2", "2022-08-01", "2024-03-31"),
    ],
)
def test_a_fiscal_year_is_as_wide_as_all_that_bear_its_number(read, words, value, first, last):
    assert only(read, f"The Brodno mill sold more in {words}.") == (words, value, first, last)


@pytest.mark.parametrize(
    ("words", "value", "first", "last"),
    [
        ("this fiscal year", "2023", "2022-05-11", "2024-05-09"),
        ("last fiscal year", "2022", "2021-05-11", "2023-05-09"),
        ("the current financial year", "2023", "2022-05-11", "2024-05-09"),
        ("the latest fiscal quarter", "2023-Q1", "2022-11-11", "2023-05-09"),
        ("the end of the fiscal year", "2023", "2023-01-11", "2024-05-09"),
    ],
)
def test_the_running_fiscal_year_may_have_begun_at_any_day_of_the_last_twelve_months(
    read, words, value, first, last
):
    assert only(read, f"The mill sold more in {words}.") == (words, value, first, last)


def test_a_fiscal_quarter_without_a_year_is_one_of_the_last_fifteen_months(read):
    found = only(read, "Sales rose in the fiscal first quarter.")
    assert found == ("the fiscal first quarter", "2023-Q1", "2022-02-11", "2023-08-09")


def test_a_fiscal_quarter_to_come_is_one_of_the_next_fifteen_months(read):
    found = only(read, "Sales will rise in the fiscal fourth quarter.")
    assert found == ("the fiscal fourth quarter", "2023-Q4", "2023-02-11", "2024-08-09")


def test_the_same_quarter_a_year_before_is_no_sharper(read):
    _, before = read("Sales fell in the third quarter of fiscal 2023. A year earlier they rose.")
    assert (before.value, before.earliest, before.latest) == ("2022-Q3", "2021-08-01", "2022-12-31")


def test_a_calendar_quarter_stays_as_sharp_as_it_is(read):
    found = only(read, "Rents rose in the third quarter of 2022.")
    assert found == ("the third quarter of 2022", "2022-Q3", "2022-07-01", "2022-09-30")


def test_a_fiscal_year_is_vague_and_so_no_era_of_the_timeline(read):
    assert read("Sales rose in fiscal 2023.")[0].granularity == "vague"
