"""A story that has been at days of a court, of an arrest or of a deadline returns to its own."""

from __future__ import annotations

import pytest

from dashboard.loader import load

INQUEST = """A farmer drowned in a slurry pit, an inquest has heard.

Ned Ash died on Tuesday, 3 September.

Sitting in Truro on Thursday, the coroner recorded a verdict of misadventure.

"""
TRIAL = """A man was jailed for murder at Hull Crown Court on Thursday.

Ned Ash stabbed a lodger on 2 March, the court heard.

"""
FIRE = """Fire guts old mill

A fire destroyed a mill in Bolton at about 5am on Tuesday.

"""


def _last_day(text: str) -> str | None:
    edtf = load(text, published="2024-11-15").times[-1].edtf
    return edtf and edtf.split("T")[0]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("He left the house shortly after 7am.", "2024-09-03"),
        ("He left the house shortly after 7am. At 8.10am he rang his wife.", "2024-09-03"),
        ("He had bought a pump that July.", "2024-07"),
        ("His son came home on the Saturday evening.", "2024-08-31"),
        ("His son came home on the Saturday. A vet called on the Monday.", "2024-09-02"),
        ("His son came home on the Thursday.", "2024-09-05"),
    ],
)
def test_behind_the_day_of_an_inquest_its_story_is_of_the_death(text: str, day: str) -> None:
    assert _last_day(INQUEST + text) == day


def test_that_evening_behind_a_day_in_court_is_that_of_the_deed() -> None:
    text = "On Thursday his mother sat in the gallery.\n\nThe victim had eaten out that evening."
    assert _last_day(TRIAL + text) == "2024-03-02"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The jury came on Thursday. The foreman spoke at 3pm. It had left at 11am.", "2024-11-14"),
        ("He wept in the dock on Thursday. He was led away at 3pm.", "2024-11-14"),
        ("On Thursday he wept.\n\nThe hearing ended at 4pm.", "2024-11-14"),
        (
            "On Thursday he wept.\n\nHis lawyer told reporters at 3pm that he was well.",
            "2024-11-14",
        ),
        ("On 5 March police found the van. Officers opened it at 4pm.", "2024-03-05"),
    ],
)
def test_what_the_court_does_stays_on_its_day(text: str, day: str) -> None:
    assert _last_day(TRIAL + text) == day


def test_behind_an_arrest_a_time_of_day_is_of_the_news() -> None:
    text = "Two boys were arrested on Wednesday.\n\nThe roof had fallen in at 6.15am."
    assert _last_day(FIRE + text) == "2024-11-12"


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested a man on Wednesday.\n\nHe was taken to hospital at 3pm.",
        "Police arrested a man on Wednesday. The suspect was taken to hospital at 3pm.",
        "Crews came back on Wednesday.\n\nThe roof was taken down at 3pm.",
    ],
)
def test_what_follows_an_arrest_or_other_news_is_of_its_own_day(text: str) -> None:
    assert _last_day(FIRE + text) == "2024-11-13"


def test_no_story_goes_on_at_a_deadline_that_is_to_come() -> None:
    text = "A pilot was hurt on Friday 8 November. He was grounded until 1 December. That evening a crane came."
    assert _last_day(text) == "2024-11-08"


def test_a_story_goes_on_at_the_end_of_what_is_over() -> None:
    text = (
        "The road was closed on 1 October. It stayed shut until 3 October. The next day buses ran."
    )
    assert _last_day(text) == "2024-10-04"


def test_lines_without_a_verb_are_none_of_the_first_sentences() -> None:
    head = "Mill burns\n\nAnn Lee\n\nPhotos: Joe Poe\n\nBolton desk\n\nExclusive\n\nAn old mill has burned down.\n\n"
    text = "It caught fire at about 5am on Tuesday. " + "Crews worked hard. " * 5
    text += "\n\nPolice arrested two boys on Wednesday.\n\nThe roof fell at 6.15am."
    assert _last_day(head + text) == "2024-11-12"


SUNK = "The rig sank on 3 April 1980. Divers went down that afternoon."


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (SUNK + " A hatch was opened on Sunday.", "1980-04-06"),
        (SUNK + " A hatch was opened on Sunday and a bell was found on Monday.", "1980-04-07"),
        (SUNK + " A hatch was opened on Sunday. The crew went home the day after.", "1980-04-07"),
    ],
)
def test_what_is_told_from_day_to_day_goes_on_by_weekdays_however_long_ago(
    text: str, day: str
) -> None:
    assert _last_day(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The rig sank on 3 April 1980. The owner died on Tuesday.", "2024-11-12"),
        (SUNK + " The dead will be remembered on Sunday.", "2024-11-17"),
        (SUNK + "\n\nA plaque was unveiled on Tuesday.", "2024-11-12"),
    ],
)
def test_a_weekday_beside_a_mere_date_of_long_ago_is_of_the_last_week(text: str, day: str) -> None:
    assert _last_day(text) == day


CRASH = "A lorry hit a bridge in Hull on Tuesday. Its driver was charged on Wednesday.\n\n"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The lorry left its depot at 4am.", "2024-11-12"),
        ("The lorry had been stolen at 3.30am.", "2024-11-12"),
        ("A caller had raised the alarm at 6.45am.", "2024-11-12"),
        ("A vigil was held at 7pm.", "2024-11-13"),
        ("The bridge was inspected at 5pm.", "2024-11-13"),
        ("Inspectors searched a yard at 5pm.", "2024-11-13"),
        ("The hospital said at 4pm that a passenger had died.", "2024-11-13"),
    ],
)
def test_behind_an_arrest_only_what_the_news_was_about_returns_to_its_day(
    text: str, day: str
) -> None:
    assert _last_day(CRASH + text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The show runs until 1 December. The next day the hall will close.", "2024-12-02"),
        (
            "The show was extended until 1 December. The next day the hall will close.",
            "2024-12-02",
        ),
        ("Talks will go on until Sunday. That evening leaders will dine.", "2024-11-17"),
    ],
)
def test_what_is_to_come_goes_on_at_the_end_of_what_lasts_till_then(text: str, day: str) -> None:
    assert _last_day(text) == day


def test_a_general_word_for_what_was_done_is_of_the_news_behind_an_arrest() -> None:
    text = "A guard was stabbed in Hull on Tuesday. Two boys were arrested on Wednesday.\n\n"
    assert _last_day(text + "The attack took place at 8pm.") == "2024-11-12"
    assert _last_day(text + "The mayor laid flowers at noon.") == "2024-11-13"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (" Two days later a bell was found. Divers raised it on Sunday.", "1980-04-06"),
        (" Two days later a bell was found. A museum bought a letter on Sunday.", "2024-11-10"),
        (" Two days later a bell was found. The bell went on show on Sunday.", "1980-04-06"),
        (" The owner fled to Rome. The town marked the anniversary on Monday.", "2024-11-11"),
        (" The owner fled to Rome. A man of 70 was arrested on Monday.", "2024-11-11"),
    ],
)
def test_a_story_of_long_ago_goes_on_by_weekdays_with_whom_it_told_of(text: str, day: str) -> None:
    assert _last_day(SUNK + text) == day
