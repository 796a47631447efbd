import pytest

from dashboard.loader.times.days import iso
from dashboard.loader.times.feasts import feast


def feast_days(name, year):
    first, last = feast(name, year)
    return iso(first), iso(last)


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("easter", 2024, "2024-03-31"),
        ("easter", 1066, "1066-04-16"),
        ("orthodox easter", 2024, "2024-05-05"),
        ("good friday", 1998, "1998-04-10"),
        ("thanksgiving", 2020, "2020-11-26"),
        ("black friday", 2020, "2020-11-27"),
        ("christmas", 44, "0044-12-25"),
        ("yom kippur", 2023, "2023-09-25"),
        ("diwali", 2024, "2024-10-31"),
        ("lunar new year", 2019, "2019-02-05"),
        ("super tuesday", 2008, "2008-02-05"),
        ("inauguration day", 2021, "2021-01-20"),
        ("purim", 2023, "2023-03-07"),
        ("purim", 2024, "2024-03-24"),
        ("nowruz", 2024, "2024-03-20"),
    ],
)
def test_the_day_of_a_feast(name, year, day):
    assert feast_days(name, year) == (day, day)


@pytest.mark.parametrize(
    ("name", "year", "days"),
    [
        ("eid al-fitr", 2024, ("2024-04-09", "2024-04-11")),
        ("ashura", 2024, ("2024-07-16", "2024-07-18")),
        ("ramadan", 2024, ("2024-03-10", "2024-04-10")),
        ("passover", 2024, ("2024-04-23", "2024-04-30")),
    ],
)
def test_a_feast_is_as_wide_as_the_moon_and_its_days_leave_it(name, year, days):
    assert feast_days(name, year) == days


@pytest.mark.parametrize("year", range(1590, 2200, 61))
@pytest.mark.parametrize("name", ["eid al-adha", "hanukkah", "nowruz", "easter"])
def test_a_feast_is_found_in_every_year(name, year):
    first, last = feast(name, year)
    assert str(year) in {iso(first)[:4], iso(last)[:4]}


def test_a_month_of_fasting_is_a_month(read):
    (time,) = read("The markets were full during Ramadan.")
    assert (time.text, time.value, time.granularity) == ("Ramadan", "2023-03", "month")


@pytest.mark.parametrize(
    "text", ["Tariq Ramadan spoke.", "Ramadan Shallah led it.", "Mr Ramadan spoke."]
)
def test_a_person_is_no_feast(read, text):
    assert read(text) == ()


@pytest.mark.parametrize("year", [-44, 0, 9999])
@pytest.mark.parametrize("name", ["easter", "purim", "nowruz", "ramadan"])
def test_years_that_no_calendar_reckons_do_not_raise(name, year):
    first, last = feast(name, year)
    assert first <= last


@pytest.mark.parametrize(
    "text", ["During Ramadan Hamas met.", "After Ramadan Iraqi troops left.", "Ramadan began."]
)
def test_a_feast_that_is_a_name_too_is_told_by_what_leads_to_it(read, text):
    assert [time.text for time in read(text)] == ["Ramadan"]


def test_a_feast_of_a_year_that_no_calendar_reckons_has_no_day(read):
    _, feast_then = read("In 3 BC he ruled. At Easter he fled.")
    assert (feast_then.text, feast_then.earliest) == ("Easter", None)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Mother 's Day", "2023-05-14"),
        ("MOTHER’S DAY", "2023-05-14"),
        ("New Year’s Eve", "2023-12-31"),
        ("Valentine 's Day", "2023-02-14"),
        ("St Patrick’s Day", "2023-03-17"),
        ("Saint Patrick's Day", "2023-03-17"),
        ("Veterans’ Day", "2023-11-11"),
        ("April Fools Day", "2023-04-01"),
    ],
)
def test_a_feast_is_found_in_every_spelling(bounds, words, day):
    assert bounds(f"The bridge was closed on {words} 2023.", words) == (day, day)


@pytest.mark.parametrize("words", ["his mother’s day", "the veterans' day centre", "Saint Paul"])
def test_what_only_looks_like_a_feast_is_none(read, words):
    assert read(f"They spoke of {words}.") == ()


def test_a_day_that_only_some_years_have_is_in_no_other(read):
    (found,) = read("Super Tuesday 2009 was a joke.", "2024-09-24")
    assert found.earliest is None


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [
        ("He fell on Diwali night last year.", "Diwali", ("2022-10-24", "2022-10-24")),
        ("They meet on Easter Monday next year.", "Easter", ("2024-04-01", "2024-04-01")),
        (
            "The mine was opened in November 2011 and given up that Christmas.",
            "that Christmas",
            ("2011-12-25", "2011-12-25"),
        ),
        (
            "The mine was opened in 2011. It closed on Christmas Eve that year.",
            "Christmas Eve",
            ("2011-12-24", "2011-12-24"),
        ),
    ],
)
def test_a_feast_of_a_year_that_words_pick_out(bounds, text, words, days):
    assert bounds(text, words) == days
