import pytest

from tests.loader.publication.conftest import STORY


@pytest.mark.parametrize(
    "dateline",
    [
        "LARNOK, Norway, May 3, 2021 (Agency) — ",
        "LARNOK, May 3, 2021 /Wire/ -- ",
        "LARNOK, May 3, 2021. /AGENCY/. ",
        "LARNOK/ARNA, 3rd May, 2021 (agency) - ",
        "Larnok – 3 May 2021 – ",
        "Larnok, 3 May 2021. ",
        "[LARNOK, 3 MAY 2021] ",
        "3 May 2021, Larnok – ",
        "Larnok do Castelo, Portugal, 3 May 2021 – ",
    ],
)
def test_a_report_begins_with_place_and_day(published, dateline):
    assert published(dateline + STORY).edtf == "2021-05-03"


@pytest.mark.parametrize(
    "dateline",
    [
        "The Larn, 3 May 2021 – ",
        "May 3, 2021 The Larn – ",
        "3 May 2021, Larn es Salaam - ",
        "May 3, 2021 Port au Larn - ",
        "BORN, Netherlands, May 3, 2021 (Agency) - ",
    ],
)
def test_a_report_begins_with_any_name_of_a_town(published, dateline):
    assert published(dateline + STORY).edtf == "2021-05-03"


@pytest.mark.parametrize(
    "report",
    [
        "LARNOK, May 3, 2021 (Agency) - Shutterstock agreed on Monday to merge with Getty Images.",
        "LARNOK, May 3, 2021 - Alamy names new chief.",
        "LARNOK, May 3, 2021 — Fire crews saved the Getty Mill.",
        "LARNOK, 3 May 2021 — 3 May is a holiday of millers.",
        "LARNOK, May 3, 2021 – May 8 elections will be held.",
    ],
)
def test_a_report_may_begin_with_a_seller_of_pictures_or_another_day(published, report):
    assert published(report).edtf == "2021-05-03"


def test_a_dateline_without_a_year_stays_without_one(published):
    assert published(f"LARNOK, May 3 (Agency) - {STORY}").edtf is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("LARNOK, May 3 (Agency) - The wall that was mended on 8 April 2021 fell.", "2021-05-03"),
        ("LARNOK, Jan 3 (Agency) - The wall that was mended on 8 Dec. 2021 fell.", "2022-01-03"),
        ("LARNOK, Monday, May 3 (Agency) - The wall of the budget of 2021 fell.", "2021-05-03"),
        ("LARNOK, May 3 (Agency) - The wall fell.\n\nUpdated: 4 May 2021", "2021-05-03"),
    ],
)
def test_other_days_of_the_text_tell_the_year(published, text, day):
    assert published(text).edtf == day


@pytest.mark.parametrize(
    "text",
    [
        "LARNOK, May 3 (Agency) - The mill, built on 8 April 1961, is gone.",
        "LARNOK, Tuesday, May 3 (Agency) - The wall that was mended on 8 April 2021 fell.",
    ],
)
def test_days_of_old_or_at_odds_with_the_weekday_tell_no_year(published, text):
    assert published(text).edtf is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Published: 05/06/2021\n\nThe wall fell.", "2021-05-06/2021-06-05"),
        ("Published: 05/06/2021 21:15 IST\n\nThe wall fell.", "2021-06-05"),
        ("05/06/2021 21:15 IST\n\nThe wall fell.", "2021-06-05"),
        ("Olga Senn | 21:15 IST, 05/06/2021\n\nThe wall fell.", "2021-06-05"),
        ("05/06/2021 21:15 GMT\n\nThe wall fell.", "2021-05-06/2021-06-05"),
        ("Published: 05/06/2021 9:15 PM CST\n\nThe wall fell.", "2021-05-06/2021-06-05"),
        ("Published: 05/06/2021\nUpdated: 06/06/2021\n\nThe wall fell.", "2021-06-05"),
        ("Monday 06/09/2021\n\nThe wall fell.", "2021-09-06"),
        ("Published: 05/06/2021\nUpdated: 13/06/2021\n\nThe wall fell.", "2021-06-05"),
        ("Published: 05/06/2021\n\nThe wall fell on 4 June 2021.", "2021-06-05"),
    ],
)
def test_numbers_that_can_be_two_days_are_settled_by_the_text_or_stay_both(published, text, day):
    assert published(text).edtf == day


def test_the_year_of_a_dateline_is_told_by_the_weekday_of_the_lead(published):
    lead = "OSLO, Aug. 14 (Agency) - Kolt said on Wednesday that it would close a mill.\n\n"
    body = "It had bid for a rival in September 2023. Profit will fall in 2024."
    assert published(lead + body).edtf == "2024-08-14"
    assert published(lead + "It was founded in 1990.").edtf is None
    assert published(lead.replace(" on Wednesday", "") + body).edtf is None


def test_years_of_a_past_long_gone_tell_no_year_of_a_dateline(published):
    text = "OSLO, Aug. 14 - Mayor Kolt said on Wednesday the bridge, opened in 1998 and closed in 2001, would be sold."
    assert published(text).edtf is None
